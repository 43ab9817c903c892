//! SQL of this crate.

pub(crate) mod checks;
pub(crate) mod file;
pub(crate) mod good;
pub(crate) mod keys;
