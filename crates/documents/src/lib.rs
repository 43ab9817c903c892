//! Documents as PDF/A-3: a template that the product carries, data, a language and files go in, bytes come out.
//!
//! What happens: [`Renderer`] hands the document to a child process over a pipe; there the data's texts are checked against
//! the fonts, typst sets the pages, the pages become a tagged PDF/A-3a with the files inside, metadata that a standard asks
//! for (Factur-X) is added, and the bytes come back.
//!
//! Nothing here knows what a document is about: an invoice, a packing slip, a letter are templates of other crates.
//!
//! Invariants: the same input gives the same bytes; a template sees its data only; a document is made within limits
//! of time, memory, size and pages, or not at all, and takes nothing else down with it; no box stands where a character
//! should.

mod child;
mod error;
mod fonts;
mod metadata;
mod model;
mod renderer;
mod set;
mod wire;
mod world;

pub use child::{MEMORY_BYTES_MAX, set_document};
pub use error::{DocumentError, Missing};
pub use fonts::{CARRIED_FAMILY, Fonts};
pub use model::{Attachment, Document, MetadataProperty, MetadataSchema, Relation, Template};
pub use renderer::{Children, MAKING_TIME_MAX, Renderer, WAITING_MAX, WAITING_TIME_MAX};
pub use set::{ATTACHMENT_BYTES_MAX, DATA_BYTES_MAX, PAGES_MAX, set};
