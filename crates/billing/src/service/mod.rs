//! One use case a file.

pub(crate) mod book_tax;
pub(crate) mod bring_up_to_date;
pub(crate) mod buyer;
pub(crate) mod close_period;
pub(crate) mod credit_parts;
pub(crate) mod document_rates;
pub(crate) mod erasure;
pub(crate) mod making;
pub(crate) mod repay_note;
pub(crate) mod save_return_rate;
pub(crate) mod save_set_up;
pub(crate) mod tax_files;
pub(crate) mod tax_report;
pub(crate) mod tax_report_of_all;
pub(crate) mod thresholds;
