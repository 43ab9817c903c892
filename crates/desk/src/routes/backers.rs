//! The list of backers: searched, filtered, a page at a time, with ticks for bulk actions.

use std::collections::HashMap;

use ::campaigns::model::{Campaign, Catalogue};
use accounts::{Permission, Permit, can};
use askama::Template;
use axum::Router;
use axum::extract::{RawQuery, State};
use axum::response::Response;
use axum::routing::get;
use kernel::ids::kinds;
use kernel::places::{countries_by_name_in, country_name};
use kernel::{Money, RowId};
use pledges::rules::platform;
use pledges::{Owes, ParcelStep, PledgeRow, PledgeState, SentOnPlatform};
use web::widgets::Badge;
use web::{Choice, FormState, Page, Site, WebError};

use crate::bulk::BulkAction;
use crate::error::DeskError;
use crate::frame;
use crate::listing::{Asked, PlatformAsked, Wanted, filter_of};
use crate::shown::{capital, keyed, platform_badge, pledge_badge};

/// Backers on one page.
const PAGE_ROWS: u32 = 50;

pub(super) fn routes() -> Router<Site> {
    Router::new().route("/desk/campaigns/{campaign}/backers", get(list))
}

/// One backer in the list.
struct Line {
    id: String,
    href: String,
    order_number: String,
    name: String,
    email: String,
    /// The name in the file, where the person is known by another; may be empty.
    named_in_file: String,
    state: Badge,
    /// The platform's state, where it did not simply collect.
    platform: Option<Badge>,
    reward: String,
    country: String,
    pledged: String,
    balance: String,
    seen: String,
    is_sent: bool,
    is_missing: bool,
}

/// An action that can be done to what is ticked or shown.
struct Action {
    word: &'static str,
    label: String,
    icon: &'static str,
}

#[derive(Template)]
#[template(path = "desk/backers.html")]
struct List {
    page: Page,
    f: FormState,
    base: String,
    total: String,
    lines: Vec<Line>,
    states: Vec<Choice>,
    rewards: Vec<Choice>,
    countries: Vec<Choice>,
    owes: Vec<Choice>,
    platforms: Vec<Choice>,
    marked: Vec<Choice>,
    hidden: Vec<(&'static str, String)>,
    actions: Vec<Action>,
    is_narrowed: bool,
    /// Why nobody may be found.
    none_text: &'static str,
    is_cut: bool,
    shows_money: bool,
    first_href: String,
    next_href: String,
    export_csv: String,
    export_xlsx: String,
}

/// What one read of the database brings.
struct Found {
    total: u64,
    rows: Vec<PledgeRow>,
    /// Whether there are more after these.
    goes_on: bool,
    /// More people fit than a search can show.
    is_cut: bool,
    /// Whether anybody pays, or may pay, in parts.
    has_parts: bool,
    people: HashMap<RowId<kinds::Contact>, (String, String)>,
    /// Names beside pledges in the platform's file, where the person is known by another one.
    names_in_file: HashMap<RowId<kinds::Pledge>, String>,
    catalogue: std::sync::Arc<Catalogue>,
}

async fn list(
    State(site): State<Site>,
    permit: Permit<can::ViewBackers>,
    page: Page,
    RawQuery(query): RawQuery,
) -> Result<Response, WebError> {
    let campaign = frame::campaign_of(&site, &permit).await?;
    let asked = Asked { ticked: Vec::new(), ..Asked::of(query.as_deref().unwrap_or_default()) };
    let found = find(&site, &campaign, &asked).await?;
    let may = |permission| permit.staff().may(permission, Some(campaign.id));
    let page = frame::campaign_page(&site, &permit, page, &campaign, "desk-menu-backers");
    let base = frame::path(&campaign, "backers");
    let page = page.searchable(base.clone(), asked.search.clone());
    let shows_money = may(Permission::ViewMoney);
    let last = found.rows.last().filter(|_| found.goes_on).map(|row| row.pledge.id.to_string());
    let (export_csv, export_xlsx) = exports(&campaign, &asked, may(Permission::Export) && shows_money);
    let context = List {
        f: form_of(&asked),
        total: page.texts.number(i64::try_from(found.total).unwrap_or(i64::MAX)),
        lines: found.rows.iter().map(|row| line(&page, &campaign, &found, row)).collect(),
        states: PledgeState::ALL.map(|s| Choice::new(s.word(), page.t(s.text_key()))).to_vec(),
        rewards: found.catalogue.rewards.iter().map(|r| Choice::new(r.id.to_string(), &r.title)).collect(),
        countries: countries_by_name_in(page.lang())
            .iter()
            .map(|(country, name)| Choice::new(country.as_str(), *name))
            .collect(),
        owes: Owes::ALL
            .into_iter()
            .filter(|owes| found.has_parts || asked.owes == Some(*owes) || !owes.is_of_parts())
            .map(|owes| Choice::new(owes.word(), page.t(&format!("desk-owes-{}", owes.word()))))
            .collect(),
        platforms: [PlatformAsked::STANDS, PlatformAsked::ANY_FAILED, PlatformAsked::TO_DECIDE]
            .into_iter()
            .chain(platform::ALL)
            .map(|word| Choice::new(word, capital(&page.t(&keyed("desk-platform", word)))))
            .collect(),
        marked: SentOnPlatform::ALL
            .map(|one| Choice::new(one.word(), page.t(&keyed("desk-marked", one.word()))))
            .to_vec(),
        hidden: asked.pairs(),
        actions: actions(&page, &may),
        is_narrowed: asked.is_narrowed(),
        none_text: if asked.search.is_empty() {
            "desk-backers-none-text"
        } else {
            "desk-backers-none-searched"
        },
        is_cut: found.is_cut,
        shows_money,
        first_href: asked.after.map(|_| format!("{base}?{}", asked.query(&[]))).unwrap_or_default(),
        next_href: last.map(|id| format!("{base}?{}", asked.query(&[("after", id)]))).unwrap_or_default(),
        export_csv,
        export_xlsx,
        base,
        page,
    };
    web::html(&context)
}

async fn find(site: &Site, campaign: &Campaign, asked: &Asked) -> Result<Found, WebError> {
    let (row, vault, asked) = (campaign.row, site.vault().clone(), asked.clone());
    let found = site
        .db()
        .read_long(move |tx| {
            let Wanted { filter, is_cut } = filter_of(tx, &vault, row, &asked)?;
            let after = match asked.after {
                Some(id) => pledges::find(tx, id)?.filter(|p| p.campaign == row).map(|p| p.row),
                None => None,
            };
            let mut rows =
                pledges::list(tx, &filter, pledges::Page { after, limit: PAGE_ROWS.saturating_add(1) })?;
            let shown = usize::try_from(PAGE_ROWS).unwrap_or(usize::MAX); // 50
            let goes_on = rows.len() > shown;
            rows.truncate(shown);
            let contacts: Vec<_> = rows.iter().map(|row| row.contact).collect();
            // Profiles come in the order asked for, each of whom the row stands for today.
            let profiles = contacts::profiles(tx, &vault, &contacts)?;
            let people: HashMap<_, _> = contacts
                .iter()
                .zip(profiles)
                .map(|(contact, profile)| {
                    let email = profile.email.map(|e| e.as_str().to_owned()).unwrap_or_default();
                    let name = if profile.erased_at.is_some() { String::new() } else { profile.name };
                    (*contact, (name, email))
                })
                .collect();
            let known = rows.iter().filter_map(|row| {
                let (name, _) =
                    people.get(&row.contact).filter(|(name, _): &&(String, String)| !name.is_empty())?;
                Some((row.pledge, name.as_str()))
            });
            let known: Vec<_> = known.collect();
            let names_in_file = imports::other_names(tx, &vault, &known)?;
            let catalogue = frame::catalogue(tx, row)?;
            Ok::<_, DeskError>(Found {
                has_parts: catalogue.instalments.is_some() || pledges::any_in_parts(tx, row)?,
                names_in_file,
                total: pledges::count(tx, &filter)?,
                rows,
                goes_on,
                is_cut,
                people,
                catalogue,
            })
        })
        .await?;
    Ok(found)
}

fn line(page: &Page, campaign: &Campaign, found: &Found, row: &PledgeRow) -> Line {
    let (name, email) = found.people.get(&row.contact).cloned().unwrap_or_default();
    let reward = row.choices.reward.and_then(|id| found.catalogue.reward(id));
    Line {
        id: row.pledge.id.to_string(),
        href: frame::path(campaign, &format!("backers/{}", row.pledge.id)),
        order_number: row.order_number.clone(),
        name: if name.is_empty() { page.t("desk-backer-nameless") } else { name },
        email,
        named_in_file: found
            .names_in_file
            .get(&row.pledge.row)
            .map(|name| page.t1("desk-named-in-file", "name", name))
            .unwrap_or_default(),
        state: pledge_badge(&page.texts, row.state),
        platform: platform_badge(&page.texts, row.state, &row.platform_status),
        reward: reward.map_or_else(|| page.t("desk-no-reward"), |reward| reward.title.clone()),
        country: row.country.map(|c| country_name(c, page.lang()).to_owned()).unwrap_or_default(),
        pledged: page.texts.money(Money::new(row.pledged_minor, campaign.currency)),
        balance: balance(page, row),
        seen: row.last_seen_at.map(|at| frame::day(campaign, at)).unwrap_or_default(),
        is_sent: row.is_sent,
        is_missing: row.missing_since.is_some(),
    }
}

/// What is to be paid here, or what is held beyond what the pledge costs.
fn balance(page: &Page, row: &PledgeRow) -> String {
    let left = row.balance_minor.filter(|balance| *balance < 0).or_else(|| row.to_pay_minor());
    left.map_or_else(|| "–".to_owned(), |minor| page.texts.money(Money::new(minor, row.currency)))
}

fn form_of(asked: &Asked) -> FormState {
    asked.pairs().into_iter().fold(FormState::new(), |form, (name, value)| form.with(name, value))
}

fn actions(page: &Page, may: &impl Fn(Permission) -> bool) -> Vec<Action> {
    let action = |action: BulkAction, icon| Action {
        word: action.word(),
        label: page.t(&format!("desk-bulk-{}", action.word())),
        icon,
    };
    let mut actions = Vec::new();
    if may(Permission::SendMessages) {
        actions.push(action(BulkAction::Invite, "send"));
        actions.push(action(BulkAction::Remind, "bell"));
    }
    if may(Permission::LockPledges) {
        actions.push(action(BulkAction::Lock, "lock"));
        actions.push(action(BulkAction::Parcel(ParcelStep::HandOver), "package"));
        actions.push(action(BulkAction::Parcel(ParcelStep::Ship), "truck-delivery"));
        actions.push(action(BulkAction::Parcel(ParcelStep::Deliver), "circle-check"));
    }
    actions
}

/// The downloads of what is shown; empty for who may not take data out.
fn exports(campaign: &Campaign, asked: &Asked, may: bool) -> (String, String) {
    if !may {
        return (String::new(), String::new());
    }
    let href = |ending: &str| frame::path(campaign, &format!("shown/backers.{ending}?{}", asked.query(&[])));
    (href("csv"), href("xlsx"))
}
