//! Messages of a campaign: how far each is, one with its words, and what to do with those that are stuck.

use ::campaigns::model::Campaign;
use ::messages::{MessageCopy, MessageError, MessageFilter, MessageKind, MessageLine, MessageState};
use accounts::{Permit, can};
use askama::Template;
use axum::Router;
use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use axum::routing::{get, post};
use kernel::Id;
use kernel::ids::kinds;
use web::widgets::Badge;
use web::{Choice, FormState, Page, SentForm, Site, WebError};

use crate::error::DeskError;
use crate::frame;
use crate::shown::{keyed, line_badge, message_badge};

/// Messages on one page.
const PAGE_ROWS: u32 = 50;

pub(super) fn routes() -> Router<Site> {
    Router::new()
        .route("/desk/campaigns/{campaign}/messages", get(list))
        .route("/desk/campaigns/{campaign}/messages/{message}", get(show))
        .route("/desk/campaigns/{campaign}/messages/{message}/resend", post(resend))
        .route("/desk/campaigns/{campaign}/messages/{message}/suppress", post(suppress))
}

/// A message in the list.
struct Line {
    href: String,
    kind: String,
    to: String,
    badge: Badge,
    problem: String,
    when: String,
    attempts: u32,
}

/// How many messages are in a state.
struct Count {
    badge: Badge,
    count: String,
    href: String,
}

#[derive(Template)]
#[template(path = "desk/messages.html")]
struct List {
    page: Page,
    f: FormState,
    base: String,
    counts: Vec<Count>,
    states: Vec<Choice>,
    kinds: Vec<Choice>,
    lines: Vec<Line>,
    is_narrowed: bool,
    next_href: String,
}

async fn list(
    State(site): State<Site>,
    permit: Permit<can::Reading<can::SendMessages>>,
    page: Page,
    RawQuery(query): RawQuery,
) -> Result<Response, WebError> {
    let campaign = frame::campaign_of(&site, &permit).await?;
    let form = SentForm::parse(&query.unwrap_or_default()).unwrap_or_default(); // unreadable asks for all
    let state = form.value("state").and_then(MessageState::from_word);
    let kind = form.value("kind").and_then(MessageKind::from_word);
    let before: Option<Id<kinds::Message>> = form.value("before").and_then(|id| Id::parse(id).ok()); // an old link
    let (row, vault) = (campaign.row, site.vault().clone());
    let (counts, lines, names) = site
        .db()
        .read_long(move |tx| {
            let before = match before {
                Some(id) => in_campaign(::messages::show(tx, &vault, id), row)?.map(|copy| copy.line.row),
                None => None,
            };
            let filter = MessageFilter {
                campaign: Some(row),
                state,
                kind,
                before,
                limit: PAGE_ROWS,
                ..MessageFilter::default()
            };
            let lines = ::messages::list(tx, &filter)?;
            let contacts: Vec<_> = lines.iter().map(|line| line.contact).collect();
            let profiles = contacts::profiles(tx, &vault, &contacts)?;
            let names: Vec<String> = profiles.into_iter().map(|profile| profile.name).collect();
            Ok::<_, DeskError>((::messages::counts(tx, row)?, lines, names))
        })
        .await?;
    let mut page = frame::campaign_page(&site, &permit, page, &campaign, "desk-menu-messages");
    page.reads_only = false; // a list to look at: what is sent from here is only what to look for
    let base = frame::path(&campaign, "messages");
    let f = FormState::new()
        .with("state", state.map_or("", MessageState::word))
        .with("kind", kind.map_or("", MessageKind::word));
    let is_full = lines.len() >= usize::try_from(PAGE_ROWS).unwrap_or(usize::MAX);
    let next_href = lines.last().filter(|_| is_full).map(|last| {
        let (state, kind) = (f.value("state"), f.value("kind"));
        format!("{base}?state={state}&kind={kind}&before={}", last.id)
    });
    let context = List {
        counts: counts
            .iter()
            .map(|(state, count)| Count {
                badge: message_badge(&page.texts, *state),
                count: page.texts.number(i64::try_from(*count).unwrap_or(i64::MAX)),
                href: format!("{base}?state={}", state.word()),
            })
            .collect(),
        states: MessageState::ALL
            .map(|s| Choice::new(s.word(), page.t(&keyed("messages-state", s.word()))))
            .to_vec(),
        kinds: MessageKind::ALL
            .map(|k| Choice::new(k.word(), page.t(&keyed("messages-kind", k.word()))))
            .to_vec(),
        lines: lines.iter().zip(names).map(|(l, name)| line(&page, &campaign, l, name)).collect(),
        is_narrowed: state.is_some() || kind.is_some(),
        next_href: next_href.unwrap_or_default(),
        f,
        base,
        page,
    };
    web::html(&context)
}

/// A message of this campaign; those of others are as if they were not there.
fn in_campaign(
    found: Result<MessageCopy, MessageError>,
    campaign: kernel::RowId<kinds::Campaign>,
) -> Result<Option<MessageCopy>, DeskError> {
    match found {
        Ok(copy) => Ok(Some(copy).filter(|copy| copy.line.campaign == Some(campaign))),
        Err(MessageError::Unknown) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn problem(page: &Page, line: &MessageLine) -> String {
    let Some(problem) = line.problem else { return String::new() };
    let words = page.t(&keyed("messages-problem", problem.word()));
    match line.answer_code {
        Some(code) => format!("{words} ({code})"),
        None => words,
    }
}

fn line(page: &Page, campaign: &Campaign, line: &MessageLine, name: String) -> Line {
    Line {
        href: frame::path(campaign, &format!("messages/{}", line.id)),
        kind: page.t(&keyed("messages-kind", line.kind.word())),
        to: if name.is_empty() { page.t("desk-backer-nameless") } else { name },
        badge: line_badge(&page.texts, line),
        problem: problem(page, line),
        when: frame::when(campaign, line.state_changed_at),
        attempts: line.attempts,
    }
}

#[derive(Template)]
#[template(path = "desk/message.html")]
struct One {
    page: Page,
    base: String,
    badge: Badge,
    problem: String,
    facts: Vec<(String, String)>,
    text: String,
    backer_href: String,
    can_resend: bool,
    resend_question: String,
    can_suppress: bool,
}

impl One {
    /// The address of an action.
    fn to(&self, action: &str) -> String {
        format!("{}/{action}", self.base)
    }
}

async fn show(
    State(site): State<Site>,
    permit: Permit<can::Reading<can::SendMessages>>,
    Path((_, message)): Path<(String, String)>,
    page: Page,
) -> Result<Response, WebError> {
    let campaign = frame::campaign_of(&site, &permit).await?;
    let id: Id<kinds::Message> = Id::parse(&message).map_err(|_| WebError::NotFound)?;
    let (row, vault) = (campaign.row, site.vault().clone());
    let (copy, pledge) = site
        .db()
        .read(move |tx| {
            let copy = in_campaign(::messages::show(tx, &vault, id), row)?.ok_or(DeskError::Unknown)?;
            let pledge = copy.line.pledge.map(|pledge| pledges::load(tx, pledge)).transpose()?;
            Ok::<_, DeskError>((copy, pledge))
        })
        .await?;
    let page = frame::campaign_page(&site, &permit, page, &campaign, "desk-menu-messages");
    let above = page.t("desk-menu-messages");
    let page = page.below(above, frame::path(&campaign, "messages"));
    let title =
        copy.subject.clone().unwrap_or_else(|| page.t(&keyed("messages-kind", copy.line.kind.word())));
    let page = page.titled(title);
    let line = &copy.line;
    let uncertain = line.state == MessageState::Uncertain;
    let context = One {
        base: frame::path(&campaign, &format!("messages/{id}")),
        badge: line_badge(&page.texts, line),
        problem: problem(&page, line),
        facts: facts(&page, &campaign, &copy),
        text: copy.text.clone().unwrap_or_default(),
        backer_href: pledge
            .map(|pledge| frame::path(&campaign, &format!("backers/{}", pledge.id)))
            .unwrap_or_default(),
        can_resend: line.state.can_be_resent() && !page.reads_only,
        resend_question: page.t(if uncertain { "desk-resend-uncertain" } else { "desk-resend-question" }),
        can_suppress: line.state.can_be_suppressed() && !page.reads_only,
        page,
    };
    web::html(&context)
}

fn facts(page: &Page, campaign: &Campaign, copy: &MessageCopy) -> Vec<(String, String)> {
    let line = &copy.line;
    let mut facts = vec![
        (page.t("desk-message"), page.t(&keyed("messages-kind", line.kind.word()))),
        (
            page.t("desk-message-to"),
            copy.recipient.as_ref().map_or_else(|| "–".to_owned(), |to| to.as_str().to_owned()),
        ),
        (page.t("desk-message-created"), frame::when(campaign, line.created_at)),
        (page.t("desk-message-sent-at"), frame::when_or_never(campaign, line.sent_at)),
        (page.t("desk-message-attempts"), line.attempts.to_string()),
    ];
    if line.next_attempt_at.is_some() {
        facts.push((page.t("desk-message-next"), frame::when_or_never(campaign, line.next_attempt_at)));
    }
    if let Some(id) = &copy.message_id {
        facts.push(("Message-ID".to_owned(), id.clone()));
    }
    facts
}

#[derive(Debug, Clone, Copy)]
enum Decision {
    Resend,
    Suppress,
}

async fn decide(
    site: &Site,
    permit: &Permit<can::SendMessages>,
    (page, message): (Page, &str),
    decision: Decision,
) -> Result<Response, WebError> {
    let campaign = frame::campaign_of(site, permit).await?;
    let id: Id<kinds::Message> = Id::parse(message).map_err(|_| WebError::NotFound)?;
    let (action, done_key) = match decision {
        Decision::Resend => ("message.resent", "desk-done-resend"),
        Decision::Suppress => ("message.suppressed", "desk-done-suppress"),
    };
    let audit = permit.audit(site, action, id.to_string());
    let (cx, row) = (permit.cx(site), campaign.row);
    let outcome = site
        .db()
        .write(move |tx| {
            in_campaign(::messages::show(tx, &cx.vault, id), row)?.ok_or(DeskError::Unknown)?;
            match decision {
                Decision::Resend => ::messages::resend(tx, &cx, id)?,
                Decision::Suppress => ::messages::suppress(tx, &cx, id)?,
            }
            Ok(accounts::audit(tx, &cx, audit.clone())?)
        })
        .await;
    let to = frame::path(&campaign, &format!("messages/{id}"));
    frame::answer(site, &page, &to, (outcome, done_key))
}

async fn resend(
    State(site): State<Site>,
    permit: Permit<can::SendMessages>,
    Path((_, message)): Path<(String, String)>,
    page: Page,
) -> Result<Response, WebError> {
    decide(&site, &permit, (page, &message), Decision::Resend).await
}

async fn suppress(
    State(site): State<Site>,
    permit: Permit<can::SendMessages>,
    Path((_, message)): Path<(String, String)>,
    page: Page,
) -> Result<Response, WebError> {
    decide(&site, &permit, (page, &message), Decision::Suppress).await
}
