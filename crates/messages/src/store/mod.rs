//! The SQL of this crate.

pub(crate) mod checks;
pub(crate) mod list;
pub(crate) mod mailbox;
pub(crate) mod message;
pub(crate) mod template;
