//! Documents as PDF/A-3: a template that the product carries, data, a language and files go in, bytes come out.
//!
//! What happens: the data's texts are checked against the fonts, typst sets the pages, the pages become a tagged
//! PDF/A-3a with the files inside, and metadata that a standard asks for (Factur-X) is added.
//!
//! Nothing here knows what a document is about: an invoice, a packing slip, a letter are templates of other crates.
//!
//! Invariants: the same input gives the same bytes; a template sees its data only; a document is made within limits
//! of time, size and pages, or not at all; no box stands where a character should.

mod error;
mod fonts;
mod metadata;
mod model;
mod renderer;
mod world;

pub use error::{DocumentError, Missing};
pub use fonts::{CARRIED_FAMILY, Fonts};
pub use model::{Attachment, Document, MetadataProperty, MetadataSchema, Relation, Template};
pub use renderer::{ATTACHMENT_BYTES_MAX, DATA_BYTES_MAX, MAKING_TIME_MAX, PAGES_MAX, Renderer, WAITING_MAX};
