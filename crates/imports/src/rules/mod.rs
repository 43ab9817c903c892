//! Pure rules: no database, no clock.

pub(crate) mod address;
pub(crate) mod completed;
pub(crate) mod correct;
pub(crate) mod countries;
pub(crate) mod currencies;
pub(crate) mod facts;
pub(crate) mod fingerprint;
pub(crate) mod found;
pub(crate) mod hold;
pub(crate) mod identity;
pub(crate) mod misread;
pub(crate) mod parts;
pub(crate) mod places;
pub(crate) mod quantities;
