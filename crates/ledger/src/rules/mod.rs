//! What makes a posting right, and what its hash is made of. Pure.

pub(crate) mod balanced;
pub(crate) mod content;
