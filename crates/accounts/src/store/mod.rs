//! The SQL of accounts. Decides nothing.

pub(crate) mod audit;
pub(crate) mod counters;
pub(crate) mod roles;
pub(crate) mod second_factor;
pub(crate) mod staff;
pub(crate) mod tokens;
