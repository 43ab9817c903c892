//! The history of one pledge: state changes, what was saved by whom, and what staff did, each told once.

use ::campaigns::model::Campaign;
use kernel::{Money, Timestamp};
use pledges::{Happened, HistoryEntry};
use serde_json::Value;
use web::widgets::TimelineEntry;
use web::{Page, Tone};

use super::backer::Facts;
use crate::frame;
use crate::shown::keyed;

/// Events and audit entries that a state change or a saved part tells already, with who and why.
const TOLD_ELSEWHERE: [&str; 16] = [
    "pledge.goes_on",
    "pledge.confirmed",
    "pledge.reopened",
    "pledge.locked",
    "pledge.unlocked",
    "pledge.paid",
    "pledge.cancelled",
    "pledge.reinstated",
    "pledge.shipped",
    "pledge.delivered",
    "pledge.refunded",
    "pledge.paid_back",
    "pledge.choices_saved",
    "pledge.answers_saved",
    "pledge.address_saved",
    "pledge.pick_up_saved",
];

/// What a line of the history says beside its moment.
struct Said {
    title: String,
    text: String,
    who: String,
    icon: &'static str,
}

/// State changes, events, the audit log and, for who sees money, payments in another currency, latest first.
pub(super) fn history(
    page: &Page,
    (campaign, shows_money): (&Campaign, bool),
    facts: &Facts,
) -> Vec<TimelineEntry> {
    let told = |name: &str| TOLD_ELSEWHERE.contains(&name);
    let mut entries: Vec<(Timestamp, Said)> = Vec::new();
    for happened in &facts.history {
        entries.extend(said(page, facts, happened).map(|said| (happened.at, said)));
    }
    for audited in facts.audited.iter().filter(|audited| !told(&audited.action)) {
        let key = keyed("desk-audit", &audited.action.replace('.', "-"));
        let title = if page.texts.knows(&key) { page.t(&key) } else { audited.action.clone() };
        let who = facts.names.of(page, &audited.actor);
        entries.push((audited.occurred_at, Said { title, text: String::new(), who, icon: "history" }));
    }
    if shows_money {
        entries
            .extend(facts.charged.iter().filter_map(|moved| Some((moved.at, charged(page, facts, moved)?))));
    }
    entries.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    let entry = |(at, said): (Timestamp, Said)| TimelineEntry {
        title: said.title,
        text: said.text,
        when: frame::when(campaign, at),
        when_machine: at.to_string(),
        who: said.who,
        icon: said.icon,
        tone: Tone::Info,
    };
    entries.into_iter().map(entry).collect()
}

fn said(page: &Page, facts: &Facts, happened: &HistoryEntry) -> Option<Said> {
    match &happened.what {
        Happened::State { from, to, by, reason } => {
            let title = page.t2(
                "desk-history-state",
                &("from", page.t(from.text_key()).into()),
                &("to", page.t(to.text_key()).into()),
            );
            let who = facts.names.of(page, by);
            let text = if pledges::is_reason_of_platform(by, reason) {
                page.t("desk-history-cancelled-on-platform")
            } else {
                reason.clone()
            };
            Some(Said { title, text, who, icon: "flag" })
        }
        Happened::Event { name, .. } if TOLD_ELSEWHERE.contains(&name.as_str()) => None,
        Happened::Event { name, facts: told } if name == "pledge.changed" => {
            changed(page, facts, happened.at, told)
        }
        Happened::Event { name, .. } => {
            let key = keyed("desk-event", &name.replace('.', "-"));
            let title = if page.texts.knows(&key) { page.t(&key) } else { name.clone() };
            Some(Said { title, text: String::new(), who: String::new(), icon: "info-circle" })
        }
    }
}

/// What was charged in another currency or went back in it, and what that is in the pledge's.
fn charged(page: &Page, facts: &Facts, moved: &ledger::Movement) -> Option<Said> {
    let in_own = facts.movements.iter().find(|own| own.transaction == moved.transaction)?;
    let own = facts.view.pledge.money(in_own.amount.saturating_abs());
    let charged = Money::new(moved.amount.saturating_abs(), moved.unit.as_currency()?);
    // What came in is a credit, below zero.
    let key = if moved.amount < 0 { "desk-history-charged" } else { "desk-history-charged-back" };
    let (charged, own) = (page.texts.money(charged), page.texts.money(own));
    let title = page.t2(key, &("charged", charged.into()), &("own", own.into()));
    Some(Said { title, text: String::new(), who: String::new(), icon: "cash" })
}

/// A saved part: which, by whom, and why where staff had to say.
fn changed(page: &Page, facts: &Facts, at: Timestamp, told: &str) -> Option<Said> {
    let told: Value = serde_json::from_str(told).unwrap_or_default(); // our own JSON; nothing of it is nothing told
    let word = |name: &str| told.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let (part, by) = (word("part"), word("by"));
    if part == "state" {
        return None; // the state change says it
    }
    let key = keyed("desk-changed", &part);
    let title = if page.texts.knows(&key) { page.t(&key) } else { page.t("desk-event-pledge-changed") };
    let is_agreed = ["address", "choices"].contains(&part.as_str());
    let reason = facts.reasons.iter().find(|reason| is_agreed && reason.at == at && reason.by == by);
    let text = reason.map(|reason| reason.text.clone()).unwrap_or_default();
    Some(Said { title, text, who: facts.names.of(page, &by), icon: "pencil" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_event_of_a_pledge_has_words() {
        let words = include_str!("locales/en.ftl");
        let about_pledges = events::SUBJECTS.iter().filter(|(_, subject)| *subject == "pledge");
        for (name, _) in about_pledges.filter(|(name, _)| *name != "pledge.changed") {
            let key = keyed("desk-event", &name.replace('.', "-"));
            let is_told = TOLD_ELSEWHERE.contains(name) || words.contains(&format!("\n{key} = "));
            assert!(is_told, "{name} stands bare in the history");
        }
    }
}
