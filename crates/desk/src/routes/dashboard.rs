//! How a campaign stands: its funnel, its money, what is wanted, and what needs a person.

use ::campaigns::model::{Campaign, Catalogue};
use accounts::{Permission, Permit, can};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use kernel::ids::kinds;
use kernel::{Currency, Id, Money, RowId, Timestamp};
use messages::MessageState;
use pledges::{Filter, Funnel, MoneySums, OnPlatform, Owes, PledgeState, SkuDemand};
use web::charts::{self, Chart, ChartWords, Point};
use web::widgets::{Badge, Figure};
use web::{Page, Site, WebError};

use super::dashboard_figures::{self, Asked};
use super::dashboard_needs::{self, Need};
use super::demand::{self, DemandLine};
use crate::error::DeskError;
use crate::frame;
use crate::left_open::held_records;
use crate::readiness::{self, Task};
use crate::shown::{number, pledge_badge, stage_badge};

pub(super) fn routes() -> Router<Site> {
    Router::new().route("/desk/campaigns/{campaign}", get(show))
}

/// Everything the page is made of.
pub(super) struct Facts {
    pub(super) funnel: Funnel,
    pub(super) money: MoneySums,
    /// What was captured, in the currencies of the pledges it was for.
    pub(super) captured: Vec<(Currency, i64)>,
    /// Confirmed or further, and nothing is owed.
    pub(super) settled: u64,
    /// Confirmations of the last days by the midnight each begins with, the oldest first.
    pub(super) days: Vec<(Timestamp, u64)>,
    pub(super) catalogue: std::sync::Arc<Catalogue>,
    pub(super) destinations: readiness::Destinations,
    /// Backers for whom nobody has decided which items are packed.
    pub(super) items: Option<imports::ItemsToDecide>,
    pub(super) demand: Vec<SkuDemand>,
    pub(super) mail_trouble: u64,
    /// Pledges whose latest payment failed.
    pub(super) failed_payments: u64,
    /// Payments that wait for a decision, and the first of them to look at.
    pub(super) held_payments: Option<(u64, Id<kinds::Payment>)>,
    /// Pools of keys that are low or that somebody waits for.
    pub(super) keys_wanted: Vec<digital::PoolWanting>,
    pub(super) dead_jobs: u64,
    pub(super) held_records: u64,
    /// Pledges that nobody was asked about, and that an invitation would reach.
    pub(super) uninvited: u64,
    /// Pledges that still count and are not in the platform's newest file.
    pub(super) gone: u64,
    /// Locked pledges that owe, and whose platform payment failed.
    pub(super) owing_again: u64,
    /// Pledges that are paid in parts, of which one is late.
    pub(super) parts_late: u64,
    /// Pledges that are cancelled on the platform and go on here, because they were paid for.
    pub(super) cancelled_there: u64,
    /// Limits of registration that sales of all campaigns are near.
    pub(super) near_limits: Vec<billing::NearLimit>,
    /// Messages that the mail server did not take so far.
    pub(super) mail_waits: u64,
}

/// How many pledges are in a state.
struct StateLine {
    badge: Badge,
    count: String,
    href: String,
}

#[derive(Template)]
#[template(path = "desk/dashboard.html")]
struct Dashboard {
    page: Page,
    stage: Badge,
    deadline: String,
    figures: Vec<Figure>,
    funnel: Chart,
    /// Of each currency that pledges are in, the campaign's first.
    money: Vec<(String, Chart)>,
    states: Vec<StateLine>,
    demand: Vec<DemandLine>,
    demand_href: String,
    needs: Vec<Need>,
    /// What comes next in a new campaign; empty later on, and for who cannot change it.
    tasks: Vec<Task>,
    days: Chart,
    is_empty: bool,
    import_href: String,
    may_import: bool,
    backers_href: String,
}

async fn show(
    State(site): State<Site>,
    permit: Permit<can::ViewBackers>,
    page: Page,
) -> Result<Response, WebError> {
    let campaign = frame::campaign_of(&site, &permit).await?;
    let mut facts = load(&site, &campaign).await?;
    if !permit.staff().may(Permission::ViewMoney, None) {
        facts.near_limits.clear(); // they are about the sales of all campaigns
    }
    if !permit.staff().may(Permission::EditSettings, None) {
        facts.dead_jobs = 0; // their page is the organisation's
    }
    let may = |permission| permit.staff().may(permission, Some(campaign.id));
    let page = frame::campaign_page(&site, &permit, page, &campaign, "desk-menu-dashboard")
        .titled(campaign.name.clone());
    let tasks = if may(Permission::EditCatalogue) {
        readiness::tasks(
            &page,
            &campaign,
            (&facts.catalogue, &facts.funnel),
            (&facts.destinations, facts.items),
            campaign.day_of(site.now()),
        )
    } else {
        Vec::new()
    };
    let is_on_the_way = !tasks.is_empty();
    let context = Dashboard {
        days: days(&page, &campaign, &facts.days)?,
        tasks,
        stage: stage_badge(&page.texts, campaign.stage),
        deadline: campaign.deadline_text().unwrap_or_default(),
        figures: figures(&page, &campaign, &facts, may(Permission::ViewMoney)),
        funnel: funnel(&page, &facts)?,
        money: if may(Permission::ViewMoney) { money(&page, &campaign, &facts)? } else { Vec::new() },
        states: states(&page, &campaign, &facts.funnel),
        demand: demand::most_wanted(&page, &facts.demand),
        demand_href: frame::path(&campaign, "demand"),
        needs: dashboard_needs::needs(&page, &campaign, (&facts, is_on_the_way), &may),
        is_empty: facts.funnel.total() == 0,
        import_href: frame::path(&campaign, "imports"),
        may_import: may(Permission::RunImports),
        backers_href: frame::path(&campaign, "backers"),
        page,
    };
    web::html(&context)
}

async fn load(site: &Site, campaign: &Campaign) -> Result<Facts, WebError> {
    let (row, now) = (campaign.row, site.now());
    let midnights = campaign.midnights(now, DAYS);
    let facts = site
        .db()
        .read_long(move |tx| {
            let catalogue = frame::catalogue(tx, row)?;
            let mails = messages::counts(tx, row)?;
            let trouble = |state| matches!(state, MessageState::Uncertain | MessageState::Dead);
            let asked = Asked {
                campaign: row,
                catalogue: catalogue.clone(),
                midnights: midnights.clone(),
                settled_states: WAY.last().map(|(_, states)| states.to_vec()).unwrap_or_default(),
            };
            let sums = dashboard_figures::sums(tx, &asked, now)?;
            Ok::<_, DeskError>(Facts {
                funnel: sums.funnel,
                money: sums.money,
                captured: payments::captured_totals(tx, row)?,
                demand: sums.demand,
                settled: sums.settled,
                days: sums.days,
                uninvited: sums.uninvited,
                gone: sums.gone,
                destinations: sums.destinations,
                items: imports::items_to_decide(tx, row)?,
                keys_wanted: keys_wanted(tx, &catalogue)?,
                catalogue,
                mail_trouble: mails.iter().filter(|(state, _)| trouble(*state)).map(|(_, n)| n).sum(),
                held_payments: payments::awaiting_decision(tx, row)?,
                failed_payments: payments::failed_count(tx, row)?,
                dead_jobs: ::jobs::counts(tx)?.dead,
                held_records: held_records(tx, row)?,
                owing_again: pledges::count(tx, &owing_again(row))?,
                parts_late: pledges::count(tx, &parts_late(row))?,
                near_limits: billing::near_limits(tx)?,
                cancelled_there: pledges::count(tx, &cancelled_there(row))?,
                mail_waits: mails
                    .iter()
                    .filter(|(state, _)| *state == MessageState::Failed)
                    .map(|(_, n)| n)
                    .sum(),
            })
        })
        .await?;
    Ok(facts)
}

/// Of this campaign's items.
fn keys_wanted(
    tx: &mut db::ReadTx<'_>,
    catalogue: &Catalogue,
) -> Result<Vec<digital::PoolWanting>, db::DbError> {
    let mut wanted = digital::pools_wanting(tx)?;
    wanted.retain(|pool| catalogue.items.iter().any(|item| item.id == pool.item));
    Ok(wanted)
}

/// Locked, and not paid on the platform after all: nobody is asked for it by itself, and the parcel waits.
fn owing_again(campaign: RowId<kinds::Campaign>) -> Filter {
    let owes = Some(Owes::Owing);
    let on_platform = Some(OnPlatform::Failed);
    Filter { owes, on_platform, ..Filter::all(campaign) }.in_state(PledgeState::Locked)
}

/// Paid in parts, one of them late.
fn parts_late(campaign: RowId<kinds::Campaign>) -> Filter {
    Filter { owes: Some(Owes::PartLate), ..Filter::all(campaign) }
}

/// Cancelled on the platform, paid for here, and nobody has decided yet.
fn cancelled_there(campaign: RowId<kinds::Campaign>) -> Filter {
    Filter { on_platform: Some(OnPlatform::ToDecide), ..Filter::all(campaign) }
}

/// States on the way, in order; who is further along has passed all before.
const WAY: [(&str, &[PledgeState]); 4] = {
    use PledgeState::{
        Confirmed, Delivered, Imported, InFulfilment, InProgress, Invited, Locked, Paid, Shipped,
    };
    [
        (
            "desk-funnel-imported",
            &[Imported, Invited, InProgress, Confirmed, Locked, Paid, InFulfilment, Shipped, Delivered],
        ),
        (
            "desk-funnel-invited",
            &[Invited, InProgress, Confirmed, Locked, Paid, InFulfilment, Shipped, Delivered],
        ),
        ("desk-funnel-started", &[InProgress, Confirmed, Locked, Paid, InFulfilment, Shipped, Delivered]),
        ("desk-funnel-confirmed", &[Confirmed, Locked, Paid, InFulfilment, Shipped, Delivered]),
    ]
};

fn passed(funnel: &Funnel, states: &[PledgeState]) -> u64 {
    states.iter().map(|state| funnel.count(*state)).sum()
}

fn funnel(page: &Page, facts: &Facts) -> Result<Chart, WebError> {
    let steps = WAY.iter().map(|(key, states)| (*key, passed(&facts.funnel, states)));
    // Whether something is owed does not wait for the lock.
    let steps = steps.chain([("desk-funnel-settled", facts.settled)]);
    let points: Vec<Point> = steps
        .map(|(key, count)| {
            Point::new(page.t(key), i64::try_from(count).unwrap_or(i64::MAX), number(page, count))
        })
        .collect();
    let words = ChartWords {
        title: page.t("desk-funnel-title"),
        label_column: page.t("desk-funnel-step"),
        value_column: page.t("desk-pledges"),
        table_summary: page.t("desk-show-table"),
    };
    Ok(charts::funnel(&words, &points)?)
}

/// The days that the chart over time shows.
const DAYS: u16 = 30;

/// Pledges that were confirmed and still are, by day.
fn days(page: &Page, campaign: &Campaign, days: &[(Timestamp, u64)]) -> Result<Chart, WebError> {
    let point = |(begins, count): &(Timestamp, u64)| {
        let day = campaign.day_of(*begins).to_string();
        Point::new(day, i64::try_from(*count).unwrap_or(i64::MAX), number(page, *count))
    };
    let points: Vec<Point> = days.iter().map(point).collect();
    let words = ChartWords {
        title: page.t("desk-days-title"),
        label_column: page.t("desk-days-day"),
        value_column: page.t("desk-days-confirmed"),
        table_summary: page.t("desk-show-table"),
    };
    Ok(charts::bars(&words, &points)?)
}

/// The currencies that pledges are in, the campaign's own first.
fn currencies(campaign: &Campaign, facts: &Facts) -> Vec<Currency> {
    let others = facts.money.0.iter().map(|(currency, _)| *currency).filter(|of| *of != campaign.currency);
    std::iter::once(campaign.currency).chain(others).collect()
}

fn money(page: &Page, campaign: &Campaign, facts: &Facts) -> Result<Vec<(String, Chart)>, WebError> {
    let currencies = currencies(campaign, facts);
    let is_one = currencies.len() == 1;
    currencies.into_iter().map(|currency| money_in(page, facts, currency, is_one)).collect()
}

fn money_in(
    page: &Page,
    facts: &Facts,
    currency: Currency,
    is_one: bool,
) -> Result<(String, Chart), WebError> {
    let (of, captured) = (facts.money.of(currency), facts.captured.iter().find(|(of, _)| *of == currency));
    let point =
        |key: &str, minor: i64| Point::new(page.t(key), minor, page.texts.money(Money::new(minor, currency)));
    let points = [
        point("desk-money-credit", of.credited_minor),
        point("desk-money-agreed", of.agreed_minor),
        point("desk-money-collected", captured.map_or(0, |(_, minor)| *minor)),
        point("desk-money-owing", of.owed_by_backers_minor),
        point("desk-money-platform-due", of.platform_due_minor),
        point("desk-money-unused-credit", of.unused_credit_minor),
        point("desk-money-owed", of.owed_to_backers_minor),
    ];
    let title = if is_one {
        page.t("desk-money-title")
    } else {
        page.t1("desk-money-title-in", "currency", currency.code())
    };
    let words = ChartWords {
        title: title.clone(),
        label_column: page.t("desk-money-what"),
        value_column: currency.code().to_owned(),
        table_summary: page.t("desk-show-table"),
    };
    Ok((title, charts::funnel(&words, &points)?))
}

fn figures(page: &Page, campaign: &Campaign, facts: &Facts, with_money: bool) -> Vec<Figure> {
    let total = facts.funnel.total();
    let figure = |key: &str, value: String, detail: String, icon: &'static str, to: &str| Figure {
        label: page.t(key),
        value,
        detail,
        href: frame::path(campaign, to),
        icon,
    };
    let done = passed(&facts.funnel, WAY[3].1);
    let waiting = facts.funnel.count(PledgeState::Invited) + facts.funnel.count(PledgeState::InProgress);
    let share = page.t1("desk-figure-of-all", "total", number(page, total));
    let mut figures = vec![
        figure("desk-pledges", number(page, total), String::new(), "users", "backers"),
        figure(
            "desk-figure-confirmed",
            number(page, done),
            share.clone(),
            "circle-check",
            "backers?state=confirmed&state=locked&state=paid&state=in_fulfilment&state=shipped&state=delivered",
        ),
        figure(
            "desk-figure-waiting",
            number(page, waiting),
            share,
            "clock",
            "backers?state=invited&state=in_progress",
        ),
    ];
    if with_money {
        let owed = |currency| Money::new(facts.money.of(currency).owed_by_backers_minor, currency);
        let amounts: Vec<String> = currencies(campaign, facts)
            .into_iter()
            .map(owed)
            .filter(|owed| owed.currency == campaign.currency || !owed.is_zero())
            .map(|owed| page.texts.money(owed))
            .collect();
        let owing = page.t1(
            "desk-figure-owing",
            "count",
            i64::try_from(facts.money.owing_pledges()).unwrap_or(i64::MAX),
        );
        figures.push(figure("desk-money-owing", amounts.join(" + "), owing, "wallet", "backers?owes=owing"));
    }
    figures
}

fn states(page: &Page, campaign: &Campaign, funnel: &Funnel) -> Vec<StateLine> {
    let line = |(state, count): &(PledgeState, u64)| StateLine {
        badge: pledge_badge(&page.texts, *state),
        count: number(page, *count),
        href: frame::path(campaign, &format!("backers?state={}", state.word())),
    };
    funnel.0.iter().filter(|(_, count)| *count > 0).map(line).collect()
}
