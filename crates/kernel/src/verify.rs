//! The answer of a check of invariants.

use serde::Serialize;

/// Something that must hold and does not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Which check: `ledger.sum_is_zero`.
    pub check: &'static str,
    /// The public id of what is wrong.
    pub subject: String,
    /// What is wrong, without personal data.
    pub detail: String,
}

impl Finding {
    /// A finding.
    pub fn new(check: &'static str, subject: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { check, subject: subject.into(), detail: detail.into() }
    }
}
