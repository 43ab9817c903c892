//! SQL of this crate.

pub(crate) mod codes;
