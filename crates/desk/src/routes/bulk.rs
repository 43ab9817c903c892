//! Bulk actions: preview, start, progress.
//!
//! Why this long: preview, start and progress of an action are one way, and share the words of its page.

use ::campaigns::model::Campaign;
use ::messages::{MessageKind, Rendered};
use accounts::{Permission, Permit, can};
use askama::Template;
use axum::Router;
use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use axum::routing::get;
use pledges::Moved;
use kernel::ids::kinds;
use kernel::{Id, Timestamp};
use serde::Deserialize;
use web::{Flash, Form, Page, SentForm, Site, WebError};

use super::bulk_left_out::{self as left_out, LeftOut};
use crate::bulk::{self, Ask, BulkAction, BulkRun, Preview, Whom};
use crate::customs;
use crate::error::DeskError;
use crate::frame;
use crate::listing::{Asked, Wanted, filter_of};
use crate::readiness::{self, Blocker};
use crate::shown::{Names, keyed};

/// Seconds between two looks at the progress, for a page without scripts.
const REFRESH_SECONDS: u32 = 3;

/// What a tick says that takes more people along.
const TOO: &str = "too";

pub(super) fn routes() -> Router<Site> {
    Router::new()
        .route("/desk/campaigns/{campaign}/backers/bulk", get(show_preview).post(start))
        .route("/desk/campaigns/{campaign}/bulk", get(list))
        .route("/desk/campaigns/{campaign}/bulk/{run}", get(progress))
}

/// Which action a form names; 403 when its own permission is missing.
fn allowed(
    permit: &Permit<can::ViewBackers>,
    campaign: &Campaign,
    word: &str,
) -> Result<BulkAction, WebError> {
    let action = BulkAction::from_word(word).ok_or(WebError::NotFound)?;
    if permit.staff().may(action.permission(), Some(campaign.id)) {
        Ok(action)
    } else {
        Err(WebError::Forbidden)
    }
}

#[derive(Template)]
#[template(path = "desk/bulk_preview.html")]
#[expect(clippy::struct_excessive_bools, reason = "what a template asks, each by itself")]
struct PreviewPage {
    page: Page,
    action_path: String,
    action: &'static str,
    explained: String,
    button: String,
    selected: String,
    taken: String,
    is_nothing: bool,
    /// The words of the tick that takes those along whose payment failed on the platform; empty without any.
    also_failed: String,
    is_failed_ticked: bool,
    /// The words of the tick that takes those along whose reward the platform marks as sent; empty without any.
    also_sent: String,
    is_sent_ticked: bool,
    /// Why nobody is asked at this stage; empty when they may be.
    closed: String,
    may_open: bool,
    /// How many of the reminded are asked for money; empty when nobody is.
    asked_to_pay: String,
    /// What the first of them would get: (whose, mail).
    mails: Vec<(String, Rendered)>,
    is_cut: bool,
    /// What those who are asked would stumble over.
    blockers: Vec<Blocker>,
    stage_href: String,
    back_href: String,
    /// How many of those taken still owe something; empty when none does.
    owing: String,
    /// How many of those taken wait for a decision whether they go on; empty without any.
    undecided: String,
    undecided_href: String,
    /// Where they are listed; empty for who may not see money.
    owing_href: String,
    /// How many of those that a lock takes would leave without complete customs details; empty without any.
    customs: String,
    items_href: String,
    /// Which of those that a lock takes have tax that does not hold any more; empty without any.
    rates_moved: String,
    /// Which of them the platform taxed in another part than was agreed to; empty without any.
    platform_moved: String,
    left_out: Vec<LeftOut>,
    hidden: Vec<(&'static str, String)>,
    key: String,
}

/// What an action would do.
struct Found {
    preview: Preview,
    /// Whether a search was cut.
    is_cut: bool,
    /// The mails of the first whom it reaches.
    mails: Vec<(MessageKind, Rendered)>,
    /// Parcels without customs details.
    customs: u64,
    /// Orders whose rates do not hold any more, and those of which the platform taxed another part than was agreed to.
    tax_moved: (Moved, Moved),
}

async fn found(
    site: &Site,
    campaign: &Campaign,
    (action, asked): (BulkAction, &Asked),
) -> Result<Found, WebError> {
    let (row, vault, now, wanted) = (campaign.row, site.vault().clone(), site.now(), asked.clone());
    let link_prefix = format!("{}/p/", site.base_url());
    let (from, whom) = (campaign.dispatch_country, Whom::at(campaign.stage, action, Whom::Standing));
    let today = campaign.day_of(now);
    let found = site
        .db()
        .read_long(move |tx| {
            let Wanted { filter, is_cut } = filter_of(tx, &vault, row, &wanted)?;
            let mut mails = Vec::new();
            for (kind, first) in bulk::first_of(tx, action, (&action.without_sent(&filter), whom), now)? {
                let mail = mail_to(tx, &vault, &first, (kind, &link_prefix), now)?;
                mails.extend(mail.map(|mail| (kind, mail)));
            }
            let preview = bulk::preview_of_all(tx, action, (&filter, whom), now)?;
            let mut found = Found { preview, is_cut, mails, customs: 0, tax_moved: Default::default() };
            if action == BulkAction::Lock {
                let locked = action.narrowed(&filter, Whom::Standing, now);
                found.customs = customs::parcels_without_details(tx, from, &locked, |_| true)?;
                found.tax_moved = pledges::count_tax_moved(tx, &locked, today)?;
            }
            Ok::<_, DeskError>(found)
        })
        .await?;
    Ok(found)
}

/// A sentence with how many, and which the first are; empty for none.
fn moved(page: &Page, key: &str, moved: &Moved) -> String {
    if moved.count == 0 {
        return String::new();
    }
    let mut named = moved.named.join(", ");
    if u64::try_from(moved.named.len()).is_ok_and(|named| named < moved.count) {
        named.push_str(", …");
    }
    let count = i64::try_from(moved.count).unwrap_or(i64::MAX);
    page.t2(key, &("count", count.into()), &("orders", named.into()))
}

async fn show_preview(
    State(site): State<Site>,
    permit: Permit<can::ViewBackers>,
    page: Page,
    RawQuery(query): RawQuery,
) -> Result<Response, WebError> {
    let campaign = frame::campaign_of(&site, &permit).await?;
    let query = query.unwrap_or_default();
    let form = SentForm::parse(&query).unwrap_or_default(); // unreadable names no action
    let action = allowed(&permit, &campaign, form.value("action").unwrap_or_default())?;
    let asked = Asked::of_form(&form);
    let Found { preview: found, is_cut, mails, customs, tax_moved } =
        found(&site, &campaign, (action, &asked)).await?;
    let blockers = blockers(&site, (&page, &campaign), action).await?;
    let page = frame::campaign_page(&site, &permit, page, &campaign, &format!("desk-bulk-{}", action.word()));
    let above = page.t("desk-menu-backers");
    let back_href = frame::path(&campaign, &format!("backers?{}", asked.query(&[])));
    let page = page.below(above, back_href.clone());
    let count = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let closed = action.closed_at(campaign.stage);
    let shows_mails = found.taken > 0 && closed.is_none();
    let sees_money = permit.staff().may(Permission::ViewMoney, Some(campaign.id));
    let context = PreviewPage {
        action_path: frame::path(&campaign, "backers/bulk"),
        action: action.word(),
        explained: page.t(&format!("desk-bulk-{}-explained", action.word())),
        button: page.t1(&format!("desk-bulk-{}-do", action.word()), "count", count(found.taken)),
        selected: page.t1("desk-bulk-selected", "count", count(found.selected)),
        taken: page.t1(&format!("desk-bulk-{}-count", action.word()), "count", count(found.taken)),
        is_nothing: found.taken == 0 && found.failed_to_take == 0 && found.sent_to_take == 0,
        also_failed: told(&page, "desk-bulk-also-failed", found.failed_to_take),
        also_sent: told(&page, left_out::key_of_tick(action), found.sent_to_take),
        is_failed_ticked: form.value("failed") == Some(TOO),
        is_sent_ticked: form.value("sent") == Some(TOO),
        is_cut,
        blockers,
        may_open: matches!(closed, Some(DeskError::CampaignClosed)),
        closed: closed.as_ref().and_then(|why| why.sentence(&page.texts)).unwrap_or_default(), // open
        asked_to_pay: if action == BulkAction::Remind {
            told(&page, "desk-bulk-remind-to-pay", found.owing)
        } else {
            String::new()
        },
        mails: mails
            .into_iter()
            .filter(|(kind, _)| shows_mails && (sees_money || *kind != MessageKind::PaymentReminder))
            .map(|(kind, mail)| (page.t(&keyed("desk-bulk-mail", kind.word())), mail))
            .collect(),
        stage_href: frame::path(&campaign, "stage"),
        back_href,
        owing: owing(&page, action, &found),
        owing_href: if sees_money {
            frame::path(&campaign, "backers?owes=owing&state=confirmed")
        } else {
            String::new()
        },
        undecided: told(&page, "desk-bulk-undecided", found.taken_undecided),
        undecided_href: frame::path(&campaign, "backers?platform=to_decide"),
        customs: told(&page, "desk-customs-missing", customs),
        items_href: frame::path(&campaign, "catalogue/items"),
        rates_moved: moved(&page, "desk-bulk-rates-moved", &tax_moved.0),
        platform_moved: moved(&page, "desk-bulk-platform-moved", &tax_moved.1),
        left_out: left_out::lines(&page, (&campaign, &asked), (action, closed.is_some()), &found),
        hidden: asked.pairs_with_ticks(),
        key: pledges::request_key(site.random()),
        page,
    };
    web::html(&context)
}

/// A sentence with a count; empty for none.
fn told(page: &Page, key: &str, count: u64) -> String {
    if count == 0 {
        return String::new();
    }
    page.t1(key, "count", i64::try_from(count).unwrap_or(i64::MAX))
}

/// How many of those that a lock takes still owe something.
fn owing(page: &Page, action: BulkAction, found: &Preview) -> String {
    if action != BulkAction::Lock || found.owing == 0 {
        return String::new();
    }
    let count = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    page.t2("desk-bulk-lock-owing", &("count", count(found.owing).into()), &("of", count(found.taken).into()))
}

/// The mail that this backer would get; none when it cannot be written to them.
fn mail_to(
    tx: &mut db::ReadTx<'_>,
    vault: &kernel::Vault,
    to: &pledges::PledgeRow,
    what: (MessageKind, &str),
    now: Timestamp,
) -> Result<Option<Rendered>, DeskError> {
    match ::messages::preview_for(tx, vault, to, what, now) {
        Ok(mail) => Ok(mail),
        Err(e) => match DeskError::from(e).into_database() {
            Ok(database) => Err(database.into()),
            Err(_) => Ok(None), // the run itself tells of who cannot be written to
        },
    }
}

/// What backers would stumble over who are asked now; nothing for an action that asks nobody.
async fn blockers(
    site: &Site,
    (page, campaign): (&Page, &Campaign),
    action: BulkAction,
) -> Result<Vec<Blocker>, WebError> {
    // Who only pays stumbles over nothing that is missing in the catalogue.
    if !action.writes_to_backers() || DeskError::of_asking(campaign.stage).is_some() {
        return Ok(Vec::new());
    }
    let row = campaign.row;
    let facts = site.db().read(move |tx| readiness::facts(tx, row)).await?;
    Ok(readiness::blockers(page, campaign, &facts, site.now()))
}

/// The form of a preview; the list's own fields are read beside it.
#[derive(Debug, Deserialize)]
struct Start {
    action: String,
    key: String,
    /// `too`: those whose payment failed on the platform are written to as well.
    #[serde(default)]
    failed: String,
    /// `too`: those whose reward the platform marks as sent are taken as well.
    #[serde(default)]
    sent: String,
}

async fn start(
    State(site): State<Site>,
    permit: Permit<can::ViewBackers>,
    page: Page,
    form: Form<Start>,
) -> Result<Response, WebError> {
    let campaign = frame::campaign_of(&site, &permit).await?;
    let action = allowed(&permit, &campaign, &form.input.action)?;
    let asked = Asked::of_form(&form.sent);
    if form.sent.value("anyway") != Some("1")
        && !blockers(&site, (&page, &campaign), action).await?.is_empty()
    {
        let ticked = asked.ticked.iter().map(|id| ("pledge", id.to_string()));
        // What was ticked already stays ticked.
        let too = [("failed", form.input.failed.clone()), ("sent", form.input.sent.clone())];
        let too = too.into_iter().filter(|(_, word)| word == TOO);
        let extra: Vec<_> = ticked.chain([("action", action.word().to_owned())]).chain(too).collect();
        let to = frame::path(&campaign, &format!("backers/bulk?{}", asked.query(&extra)));
        return Ok(Flash::danger(page.t("desk-blockers-tick")).redirect(&site, &to));
    }
    let whom = if form.input.failed == TOO { Whom::FailedToo } else { Whom::Standing };
    // Ticked is another question: the preview sent again with the tick is a run of its own.
    let key = if whom == Whom::FailedToo { format!("{}+failed", form.input.key) } else { form.input.key };
    let takes_sent = form.input.sent == TOO;
    let key = if takes_sent { format!("{key}+sent") } else { key };
    let (cx, vault, of) = (permit.cx(&site), site.vault().clone(), campaign.clone());
    let staff = permit.staff().row;
    let audit = permit.audit(&site, "bulk.started", campaign.id.to_string());
    let (wanted, row) = (asked.clone(), campaign.row);
    // A search may look through many people: not while the database is held for writing.
    let selected = site.db().read_long(move |tx| filter_of(tx, &vault, row, &wanted)).await?.filter;
    let selected = if takes_sent { selected } else { action.without_sent(&selected) };
    let started = site
        .db()
        .write(move |tx| {
            let ask = Ask { action, selected: selected.clone(), whom, key: key.clone(), staff };
            bulk::start(tx, &cx, &of, &ask, audit.clone())
        })
        .await;
    match started {
        Ok(run) => Ok(Flash::success(page.t("desk-bulk-started"))
            .redirect(&site, &frame::path(&campaign, &format!("bulk/{run}")))),
        Err(error) => match error.sentence(&page.texts) {
            Some(sentence) => {
                let to = frame::path(&campaign, &format!("backers?{}", asked.query(&[])));
                Ok(Flash::danger(sentence).redirect(&site, &to))
            }
            None => Err(error.into()),
        },
    }
}

/// A bulk action as pages show it.
struct RunLine {
    href: String,
    what: String,
    who: String,
    started: String,
    finished: String,
    planned: String,
    done: String,
    refused: String,
}

fn run_line(page: &Page, campaign: &Campaign, names: &Names, run: &BulkRun) -> RunLine {
    let number = |n: u64| page.texts.number(i64::try_from(n).unwrap_or(i64::MAX));
    RunLine {
        href: frame::path(campaign, &format!("bulk/{}", run.id)),
        what: page.t(&format!("desk-bulk-{}", run.action.word())),
        who: names.staff(run.staff),
        started: frame::when(campaign, run.started_at),
        finished: frame::when_or_never(campaign, run.finished_at),
        planned: number(run.planned),
        done: number(run.done),
        refused: number(run.refused),
    }
}

#[derive(Template)]
#[template(path = "desk/bulk_list.html")]
struct ListPage {
    page: Page,
    runs: Vec<RunLine>,
}

async fn list(
    State(site): State<Site>,
    permit: Permit<can::ViewBackers>,
    page: Page,
) -> Result<Response, WebError> {
    let campaign = frame::campaign_of(&site, &permit).await?;
    let (row, vault) = (campaign.row, site.vault().clone());
    let (runs, names) = site
        .db()
        .read(move |tx| Ok::<_, DeskError>((bulk::latest(tx, row)?, Names::load(tx, &vault)?)))
        .await?;
    let page = frame::campaign_page(&site, &permit, page, &campaign, "desk-bulk-title");
    let above = page.t("desk-menu-stage");
    let page = page.below(above, frame::path(&campaign, "stage"));
    let runs = runs.iter().map(|run| run_line(&page, &campaign, &names, run)).collect();
    web::html(&ListPage { page, runs })
}

#[derive(Template)]
#[template(path = "desk/bulk_run.html")]
struct RunPage {
    page: Page,
    facts: Vec<(String, String)>,
    planned: u64,
    handled: u64,
    is_finished: bool,
    refused_note: String,
    refresh_seconds: u32,
    list_href: String,
    backers_href: String,
}

async fn progress(
    State(site): State<Site>,
    permit: Permit<can::ViewBackers>,
    Path((_, run)): Path<(String, String)>,
    page: Page,
) -> Result<Response, WebError> {
    let campaign = frame::campaign_of(&site, &permit).await?;
    let id: Id<kinds::Job> = Id::parse(&run).map_err(|_| WebError::NotFound)?;
    let (row, vault) = (campaign.row, site.vault().clone());
    let (run, names) = site
        .db()
        .read(move |tx| {
            let run = bulk::one(tx, id)?.filter(|run| run.campaign == row).ok_or(DeskError::Unknown)?;
            Ok::<_, DeskError>((run, Names::load(tx, &vault)?))
        })
        .await?;
    let title = format!("desk-bulk-{}", run.action.word());
    let page = frame::campaign_page(&site, &permit, page, &campaign, &title);
    let above = page.t("desk-bulk-title");
    let list_href = frame::path(&campaign, "bulk");
    let page = page.below(above, list_href.clone());
    let line = run_line(&page, &campaign, &names, &run);
    let facts = vec![
        (page.t("desk-bulk-planned"), line.planned),
        (page.t("desk-bulk-done"), line.done),
        (page.t("desk-bulk-refused"), line.refused),
        (page.t("desk-bulk-by"), line.who),
        (page.t("desk-bulk-began"), line.started),
        (page.t("desk-bulk-ended"), line.finished),
    ];
    let refused = i64::try_from(run.refused).unwrap_or(i64::MAX);
    let context = RunPage {
        facts,
        planned: run.planned.max(1),
        handled: run.done.saturating_add(run.refused).min(run.planned.max(1)),
        is_finished: run.finished_at.is_some(),
        refused_note: if refused > 0 {
            page.t1("desk-bulk-refused-note", "count", refused)
        } else {
            String::new()
        },
        refresh_seconds: REFRESH_SECONDS,
        list_href,
        backers_href: frame::path(&campaign, "backers"),
        page,
    };
    web::html(&context)
}
