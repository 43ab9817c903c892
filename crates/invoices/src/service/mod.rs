//! One use case a file.

pub(crate) mod credit;
pub(crate) mod issue;
pub(crate) mod read;
pub(crate) mod render;
pub(crate) mod set_numbering;
pub(crate) mod verify;
