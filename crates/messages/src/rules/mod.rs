//! Decisions without a clock, a database or a network.

pub(crate) mod pace;
pub(crate) mod retry;
