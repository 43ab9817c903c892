//! Bulk actions: preview and start.

use ::campaigns::model::Campaign;
use ::messages::{MessageKind, Rendered};
use accounts::{Permission, Permit, can};
use askama::Template;
use axum::Router;
use axum::extract::{RawQuery, State};
use axum::response::Response;
use axum::routing::get;
use kernel::Timestamp;
use pledges::Moved;
use serde::Deserialize;
use web::{Flash, Form, Page, SentForm, Site, WebError};

use super::bulk_left_out::{self as left_out, LeftOut};
use super::bulk_runs;
use crate::bulk::{self, Ask, BulkAction, Preview, Whom};
use crate::customs;
use crate::error::DeskError;
use crate::frame;
use crate::listing::{Asked, Wanted, filter_of};
use crate::readiness::{self, Blocker};
use crate::shown::keyed;

/// What a tick says that takes more people along.
const TOO: &str = "too";

pub(super) fn routes() -> Router<Site> {
    Router::new()
        .route("/desk/campaigns/{campaign}/backers/bulk", get(show_preview).post(start))
        .route("/desk/campaigns/{campaign}/bulk", get(bulk_runs::list))
        .route("/desk/campaigns/{campaign}/bulk/{run}", get(bulk_runs::progress))
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
    /// Which of those that a lock takes have tax that does not hold any more, and why.
    tax_moved: Vec<String>,
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
    let whom = Whom::at(campaign.stage, action, Whom::Standing);
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
                found.customs = customs::parcels_without_details(tx, &locked, |_| true)?;
                found.tax_moved = pledges::count_tax_moved(tx, &locked, today)?;
            }
            Ok::<_, DeskError>(found)
        })
        .await?;
    Ok(found)
}

/// A sentence for each reason: how many, and which the first are.
fn moved(page: &Page, (rates, of_platform): &(Moved, Moved)) -> Vec<String> {
    let of = [("desk-bulk-rates-moved", rates), ("desk-bulk-platform-moved", of_platform)];
    let sentence = |(key, moved): (&str, &Moved)| {
        let mut named = moved.named.join(", ");
        if u64::try_from(moved.named.len()).is_ok_and(|named| named < moved.count) {
            named.push_str(", …");
        }
        let count = i64::try_from(moved.count).unwrap_or(i64::MAX);
        page.t2(key, &("count", count.into()), &("orders", named.into()))
    };
    of.into_iter().filter(|(_, moved)| moved.count > 0).map(sentence).collect()
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
        tax_moved: moved(&page, &tax_moved),
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
    readiness::blockers(page, campaign, &facts, site.now()).await
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
