//! Pure rules of the backer's pages.

pub(crate) mod mask;
pub(crate) mod steps;
