//! What is to be done about a pledge, and how a quote becomes lines. Pure.

pub(crate) mod booked;
pub(crate) mod decide;
pub(crate) mod document_rates;
pub(crate) mod from_quote;
#[cfg(test)]
mod from_quote_properties;
pub(crate) mod number_proof;
pub(crate) mod payment_parts;
pub(crate) mod return_rate_form;
pub(crate) mod set_up_form;
pub(crate) mod tax_entries;
pub(crate) mod tax_period;
pub(crate) mod tax_report;
pub(crate) mod threshold_forms;
pub(crate) mod thresholds;
