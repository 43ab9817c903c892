//! The parts in which one backer pays: what is paid, due, overdue and ahead.

use pledges::{AgreedPart, PartDay};
use web::Page;
use web::widgets::{Badge, BadgeColor};

use super::backer::Facts;

/// A part in the list.
pub(super) struct PartRow {
    pub(super) number: u32,
    pub(super) day: String,
    pub(super) amount: String,
    /// What is left of it; empty when nothing is, or all of it.
    pub(super) left: String,
    pub(super) badge: Badge,
}

/// The parts; nothing where it is paid at once.
pub(super) fn rows(page: &Page, facts: &Facts) -> Vec<PartRow> {
    let row = |one: &AgreedPart| PartRow {
        number: one.part.number,
        day: one.part.due_on.to_string(),
        amount: page.texts.money(one.part.amount),
        left: if one.left.is_zero() || one.left == one.part.amount {
            String::new()
        } else {
            page.t1("desk-part-left", "amount", page.texts.money(one.left))
        },
        badge: badge(page, one),
    };
    facts.parts.0.iter().map(row).collect()
}

fn badge(page: &Page, one: &AgreedPart) -> Badge {
    let (key, colour) = match one.day {
        _ if one.left.is_zero() => ("desk-part-paid", BadgeColor::Green),
        PartDay::Ahead => ("desk-part-ahead", BadgeColor::Gray),
        PartDay::Due => ("desk-part-due", BadgeColor::Blue),
        PartDay::Late => ("desk-part-late", BadgeColor::Red),
    };
    Badge::new(page.t(key), colour)
}

/// What is to be paid beside the parts; empty for nothing.
pub(super) fn beside(page: &Page, facts: &Facts) -> String {
    let beside = facts.parts.1;
    let told = |_| page.t1("desk-part-beside", "amount", page.texts.money(beside));
    beside.is_positive().then_some(()).map(told).unwrap_or_default()
}
