//! Placeholder crate doc, replaced when the crate is built.
pub mod quote;
