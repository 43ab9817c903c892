//! The SQL of the ledger. Decides nothing.

pub(crate) mod bulk;
pub(crate) mod reading;
pub(crate) mod seals;
pub(crate) mod writing;
