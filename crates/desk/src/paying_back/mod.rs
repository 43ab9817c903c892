//! Money that is owed to a backer: said on their page and on the overview, and recorded once it went back outside.

mod record;

use campaigns::model::Campaign;
use kernel::Language;
use pledges::{Pledge, PledgeState, Standing};
use web::{FtlSource, Page, Site};

use crate::frame;

pub(crate) fn routes() -> axum::Router<Site> {
    let path = "/desk/campaigns/{campaign}/backers/{pledge}/paid-back";
    axum::Router::new().route(path, axum::routing::get(record::show).post(record::save))
}

/// The texts of these pages.
pub(crate) fn texts() -> &'static [FtlSource] {
    const TEXTS: &[FtlSource] = &[
        FtlSource { language: Language::En, text: include_str!("locales/en.ftl") },
        FtlSource { language: Language::De, text: include_str!("locales/de.ftl") },
        FtlSource { language: Language::Pl, text: include_str!("locales/pl.ftl") },
        FtlSource { language: Language::It, text: include_str!("locales/it.ftl") },
    ];
    TEXTS
}

/// What a backer's page says while money is owed to them, or credit is left over.
pub(crate) struct OwedBack {
    pub(crate) text: String,
    /// Whether somebody has to act; what is merely left over can be spent.
    pub(crate) is_owed: bool,
    /// Where it is recorded; `None` for who may not.
    pub(crate) href: Option<String>,
}

/// What can become of credit that is left: once nothing can be chosen any more, it cannot be spent either.
pub(crate) fn key_of_credit(campaign: &Campaign, pledge: &Pledge) -> &'static str {
    let can_choose = pledge.state.is_open() || pledge.state == PledgeState::Confirmed;
    if can_choose && campaign.stage.backers_may_change() {
        "desk-credit-left"
    } else {
        "desk-credit-left-over"
    }
}

/// `None` while nothing is owed to the backer nor left over.
pub(crate) fn owed_back(
    page: &Page,
    (campaign, pledge): (&Campaign, &Pledge),
    standing: &Standing,
    may_record: bool,
) -> Option<OwedBack> {
    let owed = standing.owed_back(pledge.state).ok()?; // the least amount is none
    let left = standing.left_over().ok().filter(|left| left.is_positive())?; // as above
    let credit = left.checked_sub(owed).ok()?; // of one currency, and no more than is left
    let mut sentences = Vec::new();
    if owed.is_positive() {
        sentences.push(page.t1("desk-owed-back", "amount", page.texts.money(owed)));
    }
    if credit.is_positive() {
        sentences.push(page.t1(key_of_credit(campaign, pledge), "amount", page.texts.money(credit)));
    }
    let text = sentences.join(". ");
    let to = format!("backers/{}/paid-back", pledge.id);
    Some(OwedBack { text, is_owed: owed.is_positive(), href: may_record.then(|| frame::path(campaign, &to)) })
}
