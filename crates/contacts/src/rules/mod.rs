//! Pure: what is sealed where, which words are indexed, which addresses forward.

pub(crate) mod open;
pub(crate) mod places;
pub(crate) mod relay;
pub(crate) mod seal;
pub(crate) mod words;
