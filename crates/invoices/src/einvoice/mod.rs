//! The same invoice for machines: EN 16931 in the syntax of UN/CEFACT (Cross Industry Invoice), as Factur-X and ZUGFeRD
//! put it into a PDF.
//!
//! Sources: EN 16931-1 (business rules BR-…), Factur-X 1.0 (profile EN 16931) with its schema and schematron, which the
//! tests run.

mod document;
mod fit;
mod writer;

pub use fit::NoEInvoice;

use documents::{MetadataProperty, MetadataSchema};
use web::Localizer;

use crate::model::{Content, Party};

/// Its name inside the PDF; the standard fixes it.
pub const FILE_NAME: &str = "factur-x.xml";

/// What the metadata of the PDF says of it (Factur-X 1.0, chapter 6.3).
pub(crate) const METADATA: MetadataSchema = MetadataSchema {
    name: "Factur-X PDFA Extension Schema",
    namespace: "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#",
    prefix: "fx",
    properties: &[
        MetadataProperty {
            name: "DocumentFileName",
            description: "The name of the embedded XML document",
            value: FILE_NAME,
        },
        MetadataProperty {
            name: "DocumentType",
            description: "The type of the hybrid document in capital letters",
            value: "INVOICE",
        },
        MetadataProperty {
            name: "Version",
            description: "The actual version of the standard applying to the embedded XML document",
            value: "1.0",
        },
        MetadataProperty {
            name: "ConformanceLevel",
            description: "The conformance level of the embedded XML document",
            value: "EN 16931",
        },
    ],
};

/// The XML of a document.
///
/// # Errors
/// [`NoEInvoice`] says why EN 16931 cannot express it; the PDF goes without.
pub fn xml(content: &Content, buyer: Option<&Party>, texts: &Localizer) -> Result<String, NoEInvoice> {
    let buyer = buyer.ok_or(NoEInvoice::BuyerErased)?;
    let groups = fit::groups(content, buyer)?;
    Ok(document::write(content, buyer, &groups, texts))
}
