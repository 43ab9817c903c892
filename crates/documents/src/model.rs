//! What a document is made from.

use kernel::{Language, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A template that the product carries: typst source with a function `document(data)`.
///
/// It sees nothing but its data: no files, no packages, no clock.
#[derive(Debug, Clone, Copy)]
pub struct Template {
    /// Its name, for errors: `invoice`.
    pub name: &'static str,
    /// The source.
    pub source: &'static str,
}

/// What an attached file is to the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// The same content, for machines: an e-invoice.
    Alternative,
    /// What the pages were made from.
    Source,
    /// What the pages show as figures.
    Data,
    /// Something beside them.
    Supplement,
}

impl Relation {
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Alternative => "alternative",
            Self::Source => "source",
            Self::Data => "data",
            Self::Supplement => "supplement",
        }
    }
}

/// A file inside the document.
#[derive(Debug, Clone)]
pub struct Attachment {
    /// Its name: `factur-x.xml`. No folders.
    pub name: &'static str,
    /// Media type: `text/xml`.
    pub media_type: &'static str,
    /// What it is, for a reader's list of attachments.
    pub description: String,
    /// What it is to the pages.
    pub relation: Relation,
    /// The content.
    pub bytes: Vec<u8>,
}

/// One property of a [`MetadataSchema`]. All are texts.
#[derive(Debug, Clone, Copy)]
pub struct MetadataProperty {
    /// `DocumentType`.
    pub name: &'static str,
    /// What it means, in English: part of the schema's description.
    pub description: &'static str,
    /// The value: letters, digits, spaces and `.-_` only.
    pub value: &'static str,
}

/// Metadata (XMP) beyond what every PDF has, described as PDF/A wants it (ISO 19005-3, 6.6.2.3).
#[derive(Debug, Clone, Copy)]
pub struct MetadataSchema {
    /// `Factur-X PDFA Extension Schema`.
    pub name: &'static str,
    /// `urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#`.
    pub namespace: &'static str,
    /// `fx`.
    pub prefix: &'static str,
    /// Its properties with their values.
    pub properties: &'static [MetadataProperty],
}

/// Everything a document is made from. The same input gives the same bytes.
#[derive(Debug, Clone)]
pub struct Document {
    /// How it looks.
    pub template: Template,
    /// What it says: handed to the template as it is. No floating point numbers: money is text.
    pub data: Value,
    /// The language of the pages, for hyphenation and screen readers.
    pub language: Language,
    /// The title that a reader's window shows.
    pub title: String,
    /// Who issues it.
    pub author: String,
    /// When it was made: the only time in the file.
    pub made_at: Timestamp,
    /// What identifies it for good, such as an invoice's public id. Only its hash is in the file.
    pub identity: String,
    /// Files inside it.
    pub attachments: Vec<Attachment>,
    /// Metadata beyond the usual.
    pub metadata: Option<MetadataSchema>,
}
