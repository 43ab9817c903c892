//! The SQL of the composition itself.

pub(crate) mod figures;
pub(crate) mod installation;
