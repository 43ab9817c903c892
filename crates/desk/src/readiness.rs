//! Whether a campaign is ready for its backers: what would stop them or give them a wrong price, and what comes
//! next on the way from the first import to the invitation.

use campaigns::Date;
use campaigns::model::{Campaign, Catalogue, Stage};
use db::{DbError, ReadTx};
use imports::ItemsToDecide;
use kernel::ids::kinds;
use kernel::places::{CountryCode, country_name};
use kernel::{RowId, Timestamp};
use pledges::{Funnel, PledgeState};
use web::{Page, WebError};

use crate::catalogue::{Missing, Untold, ships, tax_blockers};
use crate::error::DeskError;
use crate::frame;

/// How many countries are named before the rest is counted.
const NAMED_MAX: usize = 8;

/// How many pledges go to each country.
pub(crate) type Destinations = Vec<(CountryCode, u64)>;

/// Reads where the pledges of a campaign go.
pub(crate) fn destinations(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Destinations, DbError> {
    let found = pledges::by_country(tx, campaign)?;
    Ok(found.into_iter().filter_map(|(code, count)| Some((CountryCode::parse(&code?)?, count))).collect())
}

/// What a campaign is judged by.
pub(crate) struct Facts {
    catalogue: std::sync::Arc<Catalogue>,
    destinations: Destinations,
    items: Option<ItemsToDecide>,
}

/// Reads what [`blockers`] judges.
pub(crate) fn facts(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<Facts, DeskError> {
    Ok(Facts {
        catalogue: frame::catalogue(tx, campaign)?,
        destinations: destinations(tx, campaign)?,
        items: imports::items_to_decide(tx, campaign)?,
    })
}

/// Something that stands between backers and a right price.
pub(crate) struct Blocker {
    pub(crate) text: String,
    pub(crate) href: String,
}

/// What backers would stumble over if they were asked now, with how many it concerns. Where prices go by the tables of tax,
/// hundreds of quotes are tried.
///
/// # Errors
/// The thread that tries them has ended.
pub(crate) async fn blockers(
    page: &Page,
    campaign: &Campaign,
    facts: &Facts,
    now: Timestamp,
) -> Result<Vec<Blocker>, WebError> {
    let of_tax = tax_blockers(page, facts.catalogue.clone(), campaign.day_of(now)).await?;
    let mut found = of_catalogue(page, campaign, facts, now);
    let href = frame::path(campaign, "tax/setup");
    found.extend(of_tax.into_iter().map(|text| Blocker { text, href: href.clone() }));
    Ok(found)
}

/// Whether nobody would charge any tax: without a registration by the tables, without a rate by the campaign's own.
fn is_untaxed(catalogue: &Catalogue, today: Date) -> bool {
    match catalogue.assessing() {
        Some(setup) => !setup.seller.registrations.iter().any(|own| own.holds_on(today)),
        None => catalogue.tax_rates.is_empty(),
    }
}

fn of_catalogue(page: &Page, campaign: &Campaign, facts: &Facts, now: Timestamp) -> Vec<Blocker> {
    let catalogue = facts.catalogue.as_ref();
    let missing = Missing::in_catalogue(catalogue, &facts.destinations);
    let mut found = Vec::new();
    let mut add = |text: String, is_there: bool, path: &str| {
        if is_there {
            found.push(Blocker { text, href: frame::path(campaign, path) });
        }
    };
    add(page.t("desk-blocker-deadline"), campaign.is_past_deadline(now), "settings");
    add(page.t("desk-blocker-support"), campaign.support_email.is_none(), "settings");
    add(page.t("desk-blocker-zones"), ships(catalogue) && catalogue.zones.is_empty(), "shipping");
    let (text, path) = match catalogue.assessing() {
        Some(_) => ("desk-blocker-registrations", "tax/setup"),
        None => ("desk-blocker-tax", "tax"),
    };
    add(page.t(text), is_untaxed(catalogue, campaign.day_of(now)), path);
    for (key, count, path) in [
        ("catalogue-gap-weight", missing.weightless.len(), "catalogue/items"),
        ("catalogue-gap-rewards", missing.empty_rewards.len(), "catalogue/rewards"),
        ("catalogue-gap-addons", missing.empty_addons.len(), "catalogue/addons"),
        ("catalogue-gap-free", missing.free_addons.len(), "catalogue/addons"),
        ("catalogue-gap-options", missing.loose_options.len(), "catalogue/options"),
    ] {
        add(page.t1(key, "count", count), count > 0, path);
    }
    if let Some(items) = facts.items {
        let count = i64::try_from(items.backers).unwrap_or(i64::MAX);
        let href = frame::path(campaign, &format!("imports/{}", items.import));
        found.push(Blocker { text: page.t1("desk-blocker-items", "count", count), href });
    }
    if let Some((text, path)) = Untold::sentence(page, &Untold::all(&campaign.languages, catalogue)) {
        found.push(Blocker { text, href: frame::path(campaign, &path) });
    }
    if !catalogue.zones.is_empty() && !missing.countries.is_empty() {
        found.push(unreached(page, campaign, &missing.countries));
    }
    found
}

fn unreached(page: &Page, campaign: &Campaign, countries: &[(CountryCode, u64)]) -> Blocker {
    let mut names: Vec<&str> =
        countries.iter().take(NAMED_MAX).map(|(country, _)| country_name(*country, page.lang())).collect();
    if countries.len() > NAMED_MAX {
        names.push("…");
    }
    let pledges: u64 = countries.iter().map(|(_, count)| count).sum();
    let count = i64::try_from(pledges).unwrap_or(i64::MAX);
    let text =
        page.t2("desk-blocker-countries", &("count", count.into()), &("countries", names.join(", ").into()));
    Blocker { text, href: frame::path(campaign, "shipping") }
}

/// Whether this stage asks something of backers.
pub(crate) const fn lets_backers_in(stage: Stage) -> bool {
    stage.backers_may_change()
}

/// One thing to do on the way to the invitation.
pub(crate) struct Task {
    pub(crate) title: String,
    pub(crate) text: String,
    pub(crate) href: String,
    pub(crate) is_done: bool,
    /// The first one that is not done.
    pub(crate) is_next: bool,
}

/// The way of a new campaign; empty once its backers are asked.
pub(crate) fn tasks(
    page: &Page,
    campaign: &Campaign,
    (catalogue, funnel): (&Catalogue, &Funnel),
    (destinations, items): (&[(CountryCode, u64)], Option<ItemsToDecide>),
    today: Date,
) -> Vec<Task> {
    let is_asked = funnel.0.iter().any(|(state, count)| {
        *count > 0 && !matches!(state, PledgeState::Imported | PledgeState::Cancelled | PledgeState::Refunded)
    });
    if is_asked || campaign.stage > Stage::Open {
        return Vec::new();
    }
    let missing = Missing::in_catalogue(catalogue, destinations);
    let is_filled = catalogue.offered_rewards().next().is_some()
        && missing.weightless.is_empty()
        && missing.empty_rewards.is_empty()
        && missing.empty_addons.is_empty()
        && missing.loose_options.is_empty()
        && items.is_none();
    let is_reached = !ships(catalogue) || !catalogue.zones.is_empty() && missing.countries.is_empty();
    let is_open = lets_backers_in(campaign.stage);
    let steps = [
        ("import", "imports", funnel.total() > 0),
        ("catalogue", "catalogue", is_filled),
        ("shipping", "shipping", is_reached),
        ("tax", "tax", !is_untaxed(catalogue, today)),
        ("open", "stage", is_open),
        ("invite", "backers/bulk?action=invite", false),
    ];
    let next = steps.iter().position(|(_, _, is_done)| !is_done);
    let task = |(index, (word, path, is_done)): (usize, (&str, &str, bool))| Task {
        title: page.t(&format!("desk-task-{word}")),
        text: page.t(&format!("desk-task-{word}-text")),
        href: frame::path(campaign, path),
        is_done,
        is_next: next == Some(index),
    };
    steps.into_iter().enumerate().map(task).collect()
}
