//! Dated tax facts and one pure assessment of what is due on a consignment, where, and why.
//!
//! ```text
//! Consignment + Seller + RateTable + Schemes ── assess ──▶ Assessment (parts, shipping, customs, totals, reasons)
//! data/*.tsv ──▶ RateTable::product() ── with_overrides, with_localities ──▶ RateTable
//! ```
//!
//! Nothing here does IO, reads a clock or uses floating point. Facts are rows in `data/` with first and last day, source and
//! the day it was read; the rules that join them are in `assess/rules/`, each with the law it rests on. What is certain and
//! what is not stands in `docs/tax-data.md`. None of it is tax advice.
//!
//! Invariants:
//! - nobody charges a tax that nobody hands over: without a registration nothing is charged, and a warning says so;
//! - net, tax and gross add up, for each part and for the whole; nothing is below 0;
//! - every rate in a result carries its first day, its source and who set it.
//!
//! Sources of law used throughout: Directive 2006/112/EC as amended by (EU) 2017/2455, 2019/1995, 2020/284 and 2022/542;
//! Directive (EU) 2016/1065 (vouchers); Council Regulation (EU) 2026/382, Delegated Regulation (EU) 2026/1022 (customs charge); for other countries see the rules.

mod assess;
mod consignment;
mod goods;
mod limits;
mod notes;
mod place;
mod problem;
mod rates;
mod reason;
mod result;
mod scheme;
mod seller;
mod thresholds;
mod vat_number;
mod warning;

use kernel::Language;

pub use assess::assess;
pub use consignment::{
    Buyer, Collector, Consignment, Discount, DiscountKind, ExchangeRate, PARTS_MAX, Part, Place, PriceMode,
    Proof, RoundingRule,
};
pub use goods::{Delivery, GoodsClass};
pub use limits::{Limit, LimitKind, Schemes, UsState};
pub use notes::{CategoryCode, LegalNote};
pub use place::{TaxPlace, UnknownPlace};
pub use problem::{TaxProblem, TaxProblems};
pub use rates::{
    Certainty, LOCALITY_BYTES_MAX, LOCALITY_HEADER, LOCALITY_PROBLEMS_MAX, LOCALITY_ROWS_MAX, LocalCounts,
    LocalOrigin, LocalTable, Override, Rate, RateTable, SetBy, TableProblem, TaxKind, Wanted,
};
pub use reason::{Reason, TextArg};
pub use result::{AssessedPart, Assessment, CustomsLine, TaxLine, TaxTotal, Treatment};
pub use scheme::Scheme;
pub use seller::{
    CrossBorder, CustomsBearer, CustomsPolicy, CustomsScope, ImportHandling, ImportRule, Registration, Seller,
};
pub use thresholds::{CountedOver, CountedSales, Threshold};
pub use vat_number::{NumberNotice, NumberProblem, NumberRegister, VatNumber, notices};
pub use warning::{UnverifiedRule, Warning};

/// The sentences of all reasons, notes, warnings, problems and names, as Fluent sources by language.
pub fn texts() -> &'static [(Language, &'static str)] {
    &[
        (Language::En, include_str!("../locales/en.ftl")),
        (Language::De, include_str!("../locales/de.ftl")),
        (Language::Pl, include_str!("../locales/pl.ftl")),
        (Language::It, include_str!("../locales/it.ftl")),
    ]
}
