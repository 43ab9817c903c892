//! Contexts of the pages.

use askama::Template;
use web::widgets::{Badge, Pagination};
use web::{Choice, FormState, Page};

/// The form of the set-up.
#[derive(Template)]
#[template(path = "billing/set_up.html")]
pub(crate) struct SetUpPage {
    pub(crate) page: Page,
    pub(crate) f: FormState,
    pub(crate) action: String,
    pub(crate) countries: Vec<Choice>,
    pub(crate) whens: Vec<Choice>,
    pub(crate) platform: Vec<Choice>,
    pub(crate) untaxed: Vec<Choice>,
    pub(crate) tax_currencies: Vec<Choice>,
}

/// A document in the list.
pub(crate) struct Line {
    pub(crate) number: String,
    pub(crate) kind: Badge,
    pub(crate) day: String,
    pub(crate) order: String,
    pub(crate) order_href: String,
    pub(crate) gross: String,
    pub(crate) corrects: String,
    pub(crate) pdf: String,
    pub(crate) pdf_label: String,
    /// A part of it is credited, or what went back for it is recorded; `None` for other credit notes and for who may not.
    pub(crate) credit: Option<Deed>,
}

/// Where something is done with a document.
pub(crate) struct Deed {
    pub(crate) href: String,
    pub(crate) text: String,
    /// The same with the number of the document.
    pub(crate) label: String,
}

/// A pledge whose invoice waits.
pub(crate) struct WaitingLine {
    pub(crate) order: String,
    pub(crate) href: String,
    pub(crate) why: String,
}

/// The documents of a campaign or of one pledge.
#[derive(Template)]
#[template(path = "billing/list.html")]
pub(crate) struct ListPage {
    pub(crate) page: Page,
    pub(crate) base: String,
    /// What is missing before anything is issued; empty when nothing is.
    pub(crate) missing: String,
    pub(crate) can_set_up: bool,
    /// The currency that the law wants the tax in and that nobody chose, as a sentence; empty without.
    pub(crate) tax_hint: String,
    /// The page of rates for the tax; empty where none are needed.
    pub(crate) rates_url: String,
    pub(crate) can_export: bool,
    pub(crate) lines: Vec<Line>,
    pub(crate) pages: Pagination,
    pub(crate) waiting: Vec<WaitingLine>,
    pub(crate) waiting_title: String,
    /// The pledge whose documents these are: its order number and page.
    pub(crate) of: Option<(String, String)>,
}

/// What is left of a line, and where a part of it is typed.
pub(crate) struct CreditLine {
    pub(crate) name: String,
    pub(crate) left: String,
    pub(crate) pieces_field: String,
    pub(crate) amount_field: String,
}

/// What a credit note would say.
pub(crate) struct CreditPreview {
    /// Name, pieces, without tax, tax, with tax.
    pub(crate) rows: Vec<[String; 5]>,
    pub(crate) net: String,
    pub(crate) tax: String,
    pub(crate) gross: String,
    /// What is shown here, for the form that issues it.
    pub(crate) seen: String,
}

/// The form that records what went back for a credit note.
#[derive(Template)]
#[template(path = "billing/repay.html")]
pub(crate) struct RepayPage {
    pub(crate) page: Page,
    pub(crate) f: FormState,
    pub(crate) action: String,
    pub(crate) back: String,
    /// The page of the order.
    pub(crate) order: String,
    /// How much is left of the note.
    pub(crate) left: String,
    /// What the note itself says went back before; empty without.
    pub(crate) named: String,
    /// What went back since.
    pub(crate) repaid: Vec<String>,
    /// Why nothing can be recorded now; empty where something can.
    pub(crate) state: String,
    /// In which currencies money may go back, where there is another than the campaign's.
    pub(crate) currencies: Vec<Choice>,
}

/// The form of a credit note for parts.
#[derive(Template)]
#[template(path = "billing/credit.html")]
pub(crate) struct CreditPage {
    pub(crate) page: Page,
    pub(crate) f: FormState,
    pub(crate) action: String,
    pub(crate) back: String,
    /// Why nothing of the order can be credited now; empty where something can.
    pub(crate) not_now: String,
    pub(crate) lines: Vec<CreditLine>,
    pub(crate) preview: Option<CreditPreview>,
}

/// A rate of exchange for the tax on documents.
pub(crate) struct DocumentRateLine {
    /// Which it is of its pair, and which pair.
    pub(crate) first_day: String,
    pub(crate) of: String,
    pub(crate) told_in: String,
    pub(crate) is_of_bank: bool,
    pub(crate) days: String,
    pub(crate) worth: String,
    pub(crate) source: String,
}

/// The rates of exchange for the tax on documents.
#[derive(Template)]
#[template(path = "billing/document_rates.html")]
pub(crate) struct DocumentRatesPage {
    pub(crate) page: Page,
    pub(crate) f: FormState,
    pub(crate) base: String,
    pub(crate) text: String,
    pub(crate) rate_label: String,
    pub(crate) lines: Vec<DocumentRateLine>,
    /// Of the documents; none where no rate is needed.
    pub(crate) currencies: Vec<Choice>,
    pub(crate) may_enter: bool,
}
