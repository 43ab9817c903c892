//! The ways in which a seller hands tax over.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::place::TaxPlace;

/// A registration that a seller holds, and the scheme under which an amount is handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "scheme", rename_all = "snake_case")]
pub enum Scheme {
    /// Registered in the place itself: a member state, Japan, at home.
    Domestic {
        /// Where.
        place: TaxPlace,
    },
    /// Small business whose sales at home are exempt (Directive 2006/112/EC, articles 281 to 292).
    SmallBusiness {
        /// Where.
        place: TaxPlace,
    },
    /// One-stop shop, Union scheme (articles 369a to 369k).
    OssUnion,
    /// One-stop shop for sellers from outside the Union: services only (articles 358a to 369).
    OssNonUnion,
    /// Import one-stop shop (articles 369l to 369x).
    Ioss,
    /// United Kingdom, goods up to GBP 135 and downloads from abroad.
    Uk,
    /// Northern Ireland's VAT on goods under the Union's rules.
    Ni,
    /// Norway, VAT on e-commerce.
    Voec,
    /// Switzerland and Liechtenstein.
    Ch,
    /// Australia.
    Au,
    /// New Zealand.
    Nz,
    /// Singapore, overseas vendors.
    Sg,
    /// Canada's GST and HST.
    Ca,
    /// A province's own tax: `CA-BC`, `CA-SK`, `CA-MB`, `CA-QC`.
    CaProvince {
        /// Which.
        place: TaxPlace,
    },
    /// A state of the USA.
    UsState {
        /// Which.
        place: TaxPlace,
    },
}

impl Scheme {
    /// Key of its name for a person.
    pub const fn text_key(&self) -> &'static str {
        match self {
            Self::Domestic { .. } => "taxes-scheme-domestic",
            Self::SmallBusiness { .. } => "taxes-scheme-small-business",
            Self::OssUnion => "taxes-scheme-oss-union",
            Self::OssNonUnion => "taxes-scheme-oss-non-union",
            Self::Ioss => "taxes-scheme-ioss",
            Self::Uk => "taxes-scheme-uk",
            Self::Ni => "taxes-scheme-ni",
            Self::Voec => "taxes-scheme-voec",
            Self::Ch => "taxes-scheme-ch",
            Self::Au => "taxes-scheme-au",
            Self::Nz => "taxes-scheme-nz",
            Self::Sg => "taxes-scheme-sg",
            Self::Ca => "taxes-scheme-ca",
            Self::CaProvince { .. } => "taxes-scheme-ca-province",
            Self::UsState { .. } => "taxes-scheme-us-state",
        }
    }
}

impl fmt::Display for Scheme {
    /// `domestic DE`, `ioss`: for logs and worked cases; pages use [`Scheme::text_key`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Domestic { place } => write!(f, "domestic {place}"),
            Self::SmallBusiness { place } => write!(f, "small_business {place}"),
            Self::OssUnion => f.write_str("oss_union"),
            Self::OssNonUnion => f.write_str("oss_non_union"),
            Self::Ioss => f.write_str("ioss"),
            Self::Uk => f.write_str("uk"),
            Self::Ni => f.write_str("ni"),
            Self::Voec => f.write_str("voec"),
            Self::Ch => f.write_str("ch"),
            Self::Au => f.write_str("au"),
            Self::Nz => f.write_str("nz"),
            Self::Sg => f.write_str("sg"),
            Self::Ca => f.write_str("ca"),
            Self::CaProvince { place } => write!(f, "ca_province {place}"),
            Self::UsState { place } => write!(f, "us_state {place}"),
        }
    }
}
