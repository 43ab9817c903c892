//! Contexts of the pages of limits of registration.

use askama::Template;
use web::widgets::Badge;
use web::{FormState, Page};

/// Every limit, with what was sold.
#[derive(Template)]
#[template(path = "billing/limits/list.html")]
pub(crate) struct LimitsPage {
    pub(crate) page: Page,
    pub(crate) f: FormState,
    pub(crate) as_of: String,
    /// What is not counted, and why.
    pub(crate) hints: Vec<String>,
    /// Limits that something counts for, the fullest first.
    pub(crate) lines: Vec<LimitLine>,
    /// The others.
    pub(crate) others: Vec<LimitLine>,
    pub(crate) others_label: String,
    /// Limits of one parcel or piece, which every quote looks at.
    pub(crate) parcels: Vec<ParcelLine>,
    pub(crate) rates: Vec<LimitRateLine>,
    /// Where the bank's file goes; empty for who may not.
    pub(crate) upload: String,
}

/// A limit of sales.
pub(crate) struct LimitLine {
    pub(crate) name: String,
    pub(crate) counts: String,
    pub(crate) over: String,
    /// What was sold in each stretch, and what of it is not in the sum.
    pub(crate) sold: Vec<String>,
    pub(crate) limit: String,
    /// Its source, and how sure it is.
    pub(crate) source: Vec<String>,
    pub(crate) percent: String,
    pub(crate) badge: Option<Badge>,
    pub(crate) reached: String,
    pub(crate) todo: String,
    /// Where an own value is entered; empty for who may not.
    pub(crate) own_url: String,
}

/// A limit of one parcel or piece.
pub(crate) struct ParcelLine {
    pub(crate) name: String,
    pub(crate) amount: String,
    pub(crate) source: Vec<String>,
}

/// A currency and its rate.
pub(crate) struct LimitRateLine {
    pub(crate) told: String,
    pub(crate) is_missing: bool,
    /// Where it is entered; empty for who may not.
    pub(crate) href: String,
    pub(crate) label: String,
}

/// The form of an own limit.
#[derive(Template)]
#[template(path = "billing/limits/own.html")]
pub(crate) struct OwnLimitPage {
    pub(crate) page: Page,
    pub(crate) f: FormState,
    pub(crate) action: String,
    pub(crate) back: String,
    pub(crate) amount_label: String,
    pub(crate) counts_sales: bool,
    /// What the tables say, with source.
    pub(crate) carried: Vec<String>,
    /// Where the own value is given up; empty where there is none.
    pub(crate) remove: String,
}

/// The form of a rate of exchange.
#[derive(Template)]
#[template(path = "billing/limits/rate.html")]
pub(crate) struct LimitRatePage {
    pub(crate) page: Page,
    pub(crate) f: FormState,
    pub(crate) action: String,
    pub(crate) back: String,
    pub(crate) label: String,
}
