//! What an invoice must say where no tax, or tax under a scheme, is charged; and the codes an electronic invoice needs.
//!
//! Codes: UNTDID 5305 as restricted by EN 16931 (docs.gobl.org, read 2026-11-22) and the CEF list VATEX
//! (docs.gobl.org/catalogues/cef, read 2026-11-22).

use serde::{Deserialize, Serialize};

/// A sentence that the law wants on the invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LegalNote {
    /// The buyer owes the tax.
    ReverseCharge,
    /// Exempt supply to a business in another member state.
    IntraCommunity,
    /// Exempt export.
    Export,
    /// Not within the scope of the tax.
    OutsideScope,
    /// VAT collected under the import one-stop shop; the number itself is never printed.
    Ioss,
    /// Tax on import falls due at the border.
    Import,
    /// Exempt small business.
    SmallBusiness,
}

impl LegalNote {
    /// Key of the sentence in [`crate::texts`].
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::ReverseCharge => "taxes-note-reverse-charge",
            Self::IntraCommunity => "taxes-note-intra-community",
            Self::Export => "taxes-note-export",
            Self::OutsideScope => "taxes-note-outside-scope",
            Self::Ioss => "taxes-note-ioss",
            Self::Import => "taxes-note-import",
            Self::SmallBusiness => "taxes-note-small-business",
        }
    }

    /// The law it rests on in the Union.
    pub const fn article(self) -> &'static str {
        match self {
            Self::ReverseCharge => "Directive 2006/112/EC, articles 44 and 196, with article 226(11a)",
            Self::IntraCommunity => "Directive 2006/112/EC, article 138",
            Self::Export => "Directive 2006/112/EC, article 146",
            Self::OutsideScope => "Directive 2006/112/EC, article 2",
            Self::Ioss => "Directive 2006/112/EC, articles 143(1)(ca) and 369l to 369x",
            Self::Import => "Directive 2006/112/EC, articles 30, 33(b) and 60",
            Self::SmallBusiness => "Directive 2006/112/EC, articles 284 and 226(11)",
        }
    }

    /// The code of the list VATEX, where the category wants one.
    pub const fn vatex(self) -> Option<&'static str> {
        match self {
            Self::ReverseCharge => Some("VATEX-EU-AE"),
            Self::IntraCommunity => Some("VATEX-EU-IC"),
            Self::Export => Some("VATEX-EU-G"),
            Self::OutsideScope | Self::Import => Some("VATEX-EU-O"),
            Self::Ioss | Self::SmallBusiness => None,
        }
    }
}

/// UNTDID 5305, as far as EN 16931 allows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CategoryCode {
    /// Taxed at a rate above 0.
    S,
    /// Taxed at 0.
    Z,
    /// Exempt.
    E,
    /// Reverse charge.
    AE,
    /// Supply to a business in another member state.
    K,
    /// Export.
    G,
    /// Outside the scope of VAT.
    O,
    /// Canary Islands (IGIC).
    L,
    /// Ceuta and Melilla (IPSI).
    M,
}

impl CategoryCode {
    /// As the invoice has it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::S => "S",
            Self::Z => "Z",
            Self::E => "E",
            Self::AE => "AE",
            Self::K => "K",
            Self::G => "G",
            Self::O => "O",
            Self::L => "L",
            Self::M => "M",
        }
    }
}
