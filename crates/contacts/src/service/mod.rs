//! One use case a file.

pub(crate) mod add_address;
pub(crate) mod change_email;
pub(crate) mod consent;
pub(crate) mod create;
pub(crate) mod create_many;
pub(crate) mod erase;
pub(crate) mod find;
pub(crate) mod give_address;
pub(crate) mod keys;
pub(crate) mod mark_email;
pub(crate) mod merge;
pub(crate) mod profile;
pub(crate) mod provenance;
pub(crate) mod read_address;
pub(crate) mod rename;
pub(crate) mod replace_value;
pub(crate) mod search;
pub(crate) mod set_language;
pub(crate) mod undo_import;
pub(crate) mod unmerge;
pub(crate) mod verify;
mod verify_consents;
