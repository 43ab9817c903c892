//! The use cases, one a file.

pub mod abandon;
pub mod apply;
pub(crate) mod apply_absent;
pub(crate) mod apply_changed;
pub(crate) mod apply_new;
pub mod catalogue;
pub(crate) mod chosen_items;
pub(crate) mod chunks;
pub(crate) mod compare;
pub(crate) mod difference;
pub mod forget_person;
pub mod in_the_file;
pub mod look;
pub(crate) mod person_of_held;
pub(crate) mod propose;
pub mod read_file;
pub(crate) mod reader;
pub mod rescue;
pub mod settle;
pub(crate) mod settlements;
pub(crate) mod staging;
pub mod start;
pub mod tidy;
pub(crate) mod titles;
pub mod undo;
pub mod verify;
