//! What a document must satisfy, and how its sums are made. Pure.

pub(crate) mod content;
pub(crate) mod hash;
pub(crate) mod lines;
pub(crate) mod numbering;
pub(crate) mod parts;
pub(crate) mod words;
