//! The audit log: who did what.

use std::collections::HashMap;

use accounts::{AuditEntry, AuditFilter, Permit, can};
use askama::Template;
use axum::Router;
use axum::extract::{RawQuery, State};
use axum::response::Response;
use axum::routing::get;
use web::{Choice, FormState, Page, SentForm, Site, WebError};

use super::audit_subjects::{Subject, campaign_of, subjects};
use crate::clock_here::ClockHere;
use crate::error::DeskError;
use crate::shown::{Names, keyed};

/// Entries on one page.
const PAGE_ROWS: u32 = 100;
/// Longest word in a filter, characters.
const WORD_CHARS_MAX: usize = 100;

pub(super) fn routes() -> Router<Site> {
    Router::new().route("/desk/audit", get(list))
}

/// An entry in the list.
struct Line {
    position: i64,
    when: String,
    who: String,
    what: String,
    code: String,
    /// The id, for the filter.
    subject: String,
    /// Its name and page, while it is there.
    about: Option<(String, String)>,
    /// The campaign that it belongs to, the same way.
    within: Option<(String, String)>,
    detail: String,
    origin: String,
}

#[derive(Template)]
#[template(path = "desk/audit.html")]
struct List {
    page: Page,
    f: FormState,
    people: Vec<Choice>,
    lines: Vec<Line>,
    is_narrowed: bool,
    next_href: String,
}

/// What the form asks for; days are those of the clock.
fn filter(form: &SentForm, clock: &ClockHere) -> AuditFilter {
    let word = |name: &str| {
        let text: String = form.value(name).unwrap_or_default().trim().chars().take(WORD_CHARS_MAX).collect();
        Some(text).filter(|text| !text.is_empty())
    };
    AuditFilter {
        actor: word("actor"),
        subject: word("subject"),
        action: word("action"),
        from: word("from").and_then(|day| clock.day_begins(&day)),
        until: word("until").and_then(|day| clock.day_ends(&day)),
        before_position: word("before").and_then(|text| text.parse().ok()), // no number: the first page
    }
}

async fn list(
    State(site): State<Site>,
    permit: Permit<can::ViewAudit>,
    page: Page,
    RawQuery(query): RawQuery,
) -> Result<Response, WebError> {
    let form = SentForm::parse(&query.unwrap_or_default()).unwrap_or_default(); // unreadable asks for all
    let (asked, vault) = (form.clone(), site.vault().clone());
    let (entries, staff, known, clock) = site
        .db()
        .read_long(move |tx| {
            let clock = ClockHere::load(tx)?;
            let entries = accounts::audit_entries(tx, &filter(&asked, &clock), PAGE_ROWS)?;
            let staff = accounts::staff_list(tx, &vault)?;
            let known = subjects(tx, &staff, &entries)?;
            Ok::<_, DeskError>((entries, staff, known, clock))
        })
        .await?;
    let names = Names::of_list(&staff);
    let page = permit.frame(&site, page, None).titled_by("desk-menu-audit");
    let kept: Vec<(&str, &str)> = ["actor", "action", "subject", "from", "until"]
        .into_iter()
        .filter_map(|name| form.value(name).filter(|value| !value.is_empty()).map(|value| (name, value)))
        .collect();
    let f = kept.iter().fold(FormState::new(), |f, (name, value)| f.with(*name, *value));
    let is_full = entries.len() >= usize::try_from(PAGE_ROWS).unwrap_or(usize::MAX);
    let next_href = entries.last().filter(|_| is_full).map(|last| {
        let before = last.position.to_string();
        let pairs: Vec<(&str, &str)> = kept.iter().copied().chain([("before", before.as_str())]).collect();
        let query = serde_html_form::to_string(&pairs).unwrap_or_default(); // pairs of text are always encodable
        format!("/desk/audit?{query}")
    });
    let context = List {
        people: staff.iter().map(|one| Choice::new(format!("staff:{}", one.row.get()), &one.name)).collect(),
        lines: entries.iter().map(|entry| line(&page, (&names, &known, &clock), entry)).collect(),
        is_narrowed: !kept.is_empty(),
        next_href: next_href.unwrap_or_default(),
        f,
        page,
    };
    web::html(&context)
}

fn line(
    page: &Page,
    (names, known, clock): (&Names, &HashMap<String, Option<Subject>>, &ClockHere),
    entry: &AuditEntry,
) -> Line {
    let shown = |id: &str| known.get(id).and_then(Option::as_ref).map(|subject| subject.shown(page));
    let within = shown(campaign_of(entry));
    let key = keyed("desk-audit", &entry.action.replace('.', "-"));
    let detail = match &entry.detail {
        serde_json::Value::Object(facts) => {
            let fact = |(name, value): (&String, &serde_json::Value)| match value {
                serde_json::Value::String(text) => format!("{name}: {text}"),
                other => format!("{name}: {other}"),
            };
            facts
                .iter()
                .filter(|(name, value)| !is_blank(value) && (within.is_none() || *name != "campaign"))
                .map(fact)
                .collect::<Vec<_>>()
                .join(" · ")
        }
        other => other.to_string(),
    };
    Line {
        position: entry.position,
        when: clock.tell(entry.occurred_at),
        who: names.of(page, &entry.actor),
        what: if page.texts.knows(&key) { page.t(&key) } else { entry.action.clone() },
        code: entry.action.clone(),
        about: shown(&entry.subject),
        within,
        subject: entry.subject.clone(),
        detail,
        origin: entry.origin.clone().unwrap_or_else(|| "–".to_owned()),
    }
}

/// Whether a fact says nothing: a filter that was left open, an empty list.
fn is_blank(value: &serde_json::Value) -> bool {
    match value {
        serde_json::Value::Null => true,
        serde_json::Value::String(text) => text.is_empty(),
        serde_json::Value::Array(list) => list.iter().all(is_blank),
        serde_json::Value::Object(facts) => facts.is_empty(),
        serde_json::Value::Bool(_) | serde_json::Value::Number(_) => false,
    }
}
