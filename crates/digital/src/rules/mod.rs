//! Pure rules: no database, no clock.

pub(crate) mod conditions;
pub(crate) mod entitled;
pub(crate) mod keys_file;
pub(crate) mod link;
pub(crate) mod mark;
pub(crate) mod names;
pub(crate) mod pools;
