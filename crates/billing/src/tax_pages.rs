//! Contexts of the pages of tax.

use askama::Template;
use web::widgets::Pagination;
use web::{Choice, FormState, Page};

/// The report of a period.
#[derive(Template)]
#[template(path = "billing/tax_report.html")]
pub(crate) struct TaxReportPage {
    pub(crate) page: Page,
    pub(crate) report: ShownReport,
    pub(crate) left_out: Vec<LeftOutLine>,
    /// Closed periods that have a month in common with it.
    pub(crate) closed: Vec<ClosedLine>,
    /// Where it is closed; empty where it is, or cannot be.
    pub(crate) close_url: String,
}

/// What the report of a campaign and that of all have in common.
pub(crate) struct ShownReport {
    pub(crate) f: FormState,
    pub(crate) base: String,
    /// The period as in addresses, and for a reader.
    pub(crate) period: String,
    pub(crate) period_name: String,
    pub(crate) periods: Vec<Choice>,
    pub(crate) can_export: bool,
    /// What should be looked at before a return is made from it.
    pub(crate) hints: Vec<String>,
    pub(crate) returns: Vec<ReturnTable>,
    pub(crate) sections: Vec<ReportSection>,
}

/// A closed period.
pub(crate) struct ClosedLine {
    /// Which, when it was filed, by whom and when it was closed.
    pub(crate) told: String,
    pub(crate) note: String,
    /// Orders that were booked into it between filing and closing; empty where there are none.
    pub(crate) since: String,
    /// Where it is opened again; empty for who may not.
    pub(crate) open_url: String,
    pub(crate) open_label: String,
}

/// The form that closes a period.
#[derive(Template)]
#[template(path = "billing/tax_close.html")]
pub(crate) struct TaxClosePage {
    pub(crate) page: Page,
    pub(crate) f: FormState,
    pub(crate) action: String,
    pub(crate) back: String,
}

/// Orders that are in no report, by why.
pub(crate) struct LeftOutLine {
    pub(crate) count: String,
    pub(crate) why: String,
    pub(crate) href: String,
}

/// One return of the one-stop shop.
pub(crate) struct ReturnTable {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) lines: Vec<ReturnRow>,
    pub(crate) corrections: Vec<CorrectionRow>,
    /// Sum of tax in euro with corrections; empty while a rate is missing.
    pub(crate) sum: String,
    pub(crate) rates: Vec<RateRow>,
}

/// A line of a return.
pub(crate) struct ReturnRow {
    pub(crate) country: String,
    pub(crate) dispatch: String,
    pub(crate) supply: String,
    pub(crate) rate: String,
    pub(crate) base: Vec<String>,
    pub(crate) tax: Vec<String>,
    pub(crate) base_euro: String,
    pub(crate) tax_euro: String,
}

/// A correction of an earlier return.
pub(crate) struct CorrectionRow {
    pub(crate) country: String,
    pub(crate) period: String,
    pub(crate) tax: Vec<String>,
    pub(crate) tax_euro: String,
}

/// A rate of exchange that a return needs.
pub(crate) struct RateRow {
    pub(crate) told: String,
    /// Where it is entered or changed; empty for who may not.
    pub(crate) href: String,
    pub(crate) is_missing: bool,
}

/// A line of the report.
pub(crate) struct ReportLine {
    pub(crate) place: String,
    pub(crate) period: String,
    pub(crate) corrects: String,
    pub(crate) how: String,
    pub(crate) handled_by: String,
    pub(crate) what: String,
    pub(crate) rate: String,
    pub(crate) because: String,
    pub(crate) base: String,
    pub(crate) tax: String,
    pub(crate) orders: String,
    pub(crate) orders_label: String,
    /// Where its orders are; empty for those of several campaigns.
    pub(crate) href: String,
}

/// The orders behind a line.
#[derive(Template)]
#[template(path = "billing/tax_orders.html")]
pub(crate) struct TaxOrdersPage {
    pub(crate) page: Page,
    pub(crate) facts: Vec<(String, String)>,
    pub(crate) lines: Vec<OrderLine>,
    pub(crate) pages: Pagination,
}

/// An order behind a line.
pub(crate) struct OrderLine {
    pub(crate) order: String,
    pub(crate) href: String,
    pub(crate) day: String,
    pub(crate) document: String,
    pub(crate) base: String,
    pub(crate) tax: String,
}

/// Agreed orders that are in no report.
#[derive(Template)]
#[template(path = "billing/tax_open.html")]
pub(crate) struct TaxOpenPage {
    pub(crate) page: Page,
    pub(crate) why: String,
    pub(crate) lines: Vec<OpenLine>,
    pub(crate) pages: Pagination,
}

/// An order that is in no report.
pub(crate) struct OpenLine {
    pub(crate) order: String,
    pub(crate) href: String,
    pub(crate) total: String,
    pub(crate) detail: String,
}

/// The form of a rate of exchange.
#[derive(Template)]
#[template(path = "billing/tax_rate.html")]
pub(crate) struct TaxRatePage {
    pub(crate) page: Page,
    pub(crate) f: FormState,
    pub(crate) action: String,
    pub(crate) back: String,
    pub(crate) label: String,
    pub(crate) day_hint: String,
}

/// The report of all campaigns.
#[derive(Template)]
#[template(path = "billing/tax_report_all.html")]
pub(crate) struct TaxReportOfAllPage {
    pub(crate) page: Page,
    pub(crate) report: ShownReport,
    pub(crate) campaigns: Vec<CampaignLine>,
}

/// What one campaign adds to it.
pub(crate) struct CampaignLine {
    pub(crate) name: String,
    pub(crate) href: String,
    pub(crate) supply: Vec<String>,
    pub(crate) tax: Vec<String>,
    /// Whether its period is closed, and what is missing.
    pub(crate) told: Vec<String>,
}

/// Lines, and all of each currency of them.
pub(crate) struct ReportSection {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) lines: Vec<ReportLine>,
    pub(crate) sums: Vec<String>,
}
