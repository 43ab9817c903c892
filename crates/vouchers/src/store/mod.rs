//! SQL of this crate.

pub(crate) mod batch;
pub(crate) mod checks;
pub(crate) mod code;
pub(crate) mod gift;
pub(crate) mod redemption;
pub(crate) mod uses;
pub(crate) mod voucher;
