//! What in a campaign waits for a person, each with the way there.

use ::campaigns::model::Campaign;
use accounts::Permission;
use kernel::places::country_name;
use pledges::{Owes, PledgeState};
use web::Page;

use super::dashboard::Facts;
use crate::catalogue::{Missing, Untold};
use crate::frame;
use crate::readiness;

/// Something that waits for a person.
pub(super) struct Need {
    pub(super) text: String,
    /// Where it is seen.
    pub(super) href: String,
    /// What can be done about it at once: the words of the button, and where it leads.
    pub(super) deed: Option<(String, String)>,
}

/// States of pledges that still count: what is ended or has left is missed by nobody.
pub(super) const STILL_COUNTS: [PledgeState; 7] = [
    PledgeState::Imported,
    PledgeState::Invited,
    PledgeState::InProgress,
    PledgeState::Confirmed,
    PledgeState::Locked,
    PledgeState::Paid,
    PledgeState::InFulfilment,
];

/// Everything that waits. `is_on_the_way`: the page lists the steps to the first invitation, this one among them.
pub(super) fn needs(
    page: &Page,
    campaign: &Campaign,
    (facts, is_on_the_way): (&Facts, bool),
    may: &impl Fn(Permission) -> bool,
) -> Vec<Need> {
    let mut needs = Vec::new();
    if !is_on_the_way && may(Permission::SendMessages) {
        needs.extend(uninvited(page, campaign, facts.uninvited));
    }
    let count = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let mut need = |key: &str, n: i64, href: String, is_allowed: bool| {
        if n > 0 && is_allowed {
            needs.push(Need { text: page.t1(key, "count", n), href, deed: None });
        }
    };
    need(
        "desk-need-held",
        count(facts.held_records),
        frame::path(campaign, "imports"),
        may(Permission::RunImports),
    );
    let states = STILL_COUNTS.map(|state| format!("&state={}", state.word())).concat();
    need(
        "desk-need-gone",
        count(facts.gone),
        frame::path(campaign, &format!("backers?file=missing{states}")),
        true,
    );
    for (key, n) in [("desk-need-mails", facts.mail_trouble), ("desk-need-mail-waits", facts.mail_waits)] {
        need(key, count(n), frame::path(campaign, "messages"), may(Permission::SendMessages));
    }
    need(
        "desk-need-cancelled-there",
        count(facts.cancelled_there),
        frame::path(campaign, "backers?platform=to_decide"),
        true,
    );
    if let Some((held, first)) = facts.held_payments {
        need(
            "desk-need-held-payments",
            count(held),
            frame::path(campaign, &format!("payments/{first}")),
            may(Permission::MoveMoney),
        );
    }
    need(
        "desk-need-back",
        count(facts.money.pledges_to_pay_back()),
        frame::path(campaign, "backers?owes=owed"),
        may(Permission::ViewMoney),
    );
    need(
        "desk-need-payments",
        count(facts.failed_payments),
        frame::path(campaign, "backers?payment=failed"),
        may(Permission::ViewMoney),
    );
    need(
        "desk-need-owing-again",
        count(facts.owing_again),
        frame::path(campaign, "backers?state=locked&owes=owing&platform=any_failed"),
        may(Permission::ViewMoney),
    );
    need(
        "desk-need-parts-late",
        count(facts.parts_late),
        frame::path(campaign, &format!("backers?owes={}", Owes::PartLate.word())),
        may(Permission::ViewMoney),
    );
    need("desk-need-jobs", count(facts.dead_jobs), "/desk/jobs".to_owned(), may(Permission::EditSettings));
    needs.extend(named(page, campaign, facts, may));
    needs
}

/// What is told by its name instead of a number.
fn named(page: &Page, campaign: &Campaign, facts: &Facts, may: &impl Fn(Permission) -> bool) -> Vec<Need> {
    let mut needs = Vec::new();
    if may(Permission::ViewMoney) {
        needs.extend(near_limits(page, &facts.near_limits));
    }
    if may(Permission::EditCatalogue) {
        needs.extend(facts.keys_wanted.iter().map(|pool| of_keys(page, campaign, pool)));
        needs.extend(of_catalogue(page, campaign, facts));
    }
    needs
}

/// Who came with a later file is asked by nobody on their own: said as long as backers are let in.
fn uninvited(page: &Page, campaign: &Campaign, pledges: u64) -> Option<Need> {
    if pledges == 0 || !readiness::lets_backers_in(campaign.stage) {
        return None;
    }
    let count = i64::try_from(pledges).unwrap_or(i64::MAX);
    let list = "state=imported&platform=stands&marked=unsent"; // whom an invitation takes
    Some(Need {
        text: page.t1("desk-need-uninvited", "count", count),
        href: frame::path(campaign, &format!("backers?{list}")),
        deed: Some((
            page.t("desk-need-invite"),
            frame::path(campaign, &format!("backers/bulk?action=invite&{list}")),
        )),
    })
}

/// Sales of all campaigns are near limits from which somebody has to register for tax.
fn near_limits(page: &Page, near: &[billing::NearLimit]) -> Option<Need> {
    let named = |one: &billing::NearLimit| {
        let name = billing::limit_name(page, &one.code);
        format!("{name} ({})", page.texts.percent(one.percent.into()))
    };
    let named: Vec<String> = near.iter().map(named).collect();
    (!named.is_empty()).then(|| Need {
        text: page.t1("desk-need-limits", "limits", named.join(", ")),
        href: "/desk/limits".to_owned(),
        deed: None,
    })
}

/// Somebody waits for a key, or somebody soon will.
fn of_keys(page: &Page, campaign: &Campaign, pool: &digital::PoolWanting) -> Need {
    let (key, count) = match pool.waiting {
        0 => ("digital-need-low", pool.free),
        waiting => ("digital-need-missing", waiting),
    };
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let args = [("count", count.into()), ("title", pool.title.as_str().into())];
    Need {
        text: page.texts.text_with(key, &args),
        href: digital::pool_path(campaign.id, pool.pool),
        deed: None,
    }
}

fn of_catalogue(page: &Page, campaign: &Campaign, facts: &Facts) -> Vec<Need> {
    let mut needs = Vec::new();
    let missing = Missing::in_catalogue(&facts.catalogue, &facts.destinations);
    if !missing.countries.is_empty() {
        let names: Vec<&str> =
            missing.countries.iter().map(|(country, _)| country_name(*country, page.lang())).collect();
        let text = page.t1("desk-need-shipping", "countries", names.join(", "));
        needs.push(Need { text, href: frame::path(campaign, "shipping"), deed: None });
    }
    let untold = Untold::all(&campaign.languages, &facts.catalogue);
    if let Some((text, path)) = Untold::sentence(page, &untold) {
        needs.push(Need { text, href: frame::path(campaign, &path), deed: None });
    }
    needs
}
