//! The SQL of the composition itself.

pub(crate) mod figures;
pub(crate) mod installation;
pub(crate) mod sealed;
pub(crate) mod witness;
