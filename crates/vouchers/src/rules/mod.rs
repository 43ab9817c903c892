//! Pure rules: no database, no clock.

pub(crate) mod code_text;
pub(crate) mod codes_file;
pub(crate) mod gift;
pub(crate) mod reasons;
pub(crate) mod reduction;
#[cfg(test)]
mod reduction_properties;
pub(crate) mod several;
pub(crate) mod terms_check;
