//! The parts in which one backer pays: what is paid, due, overdue and ahead.

use pledges::{AgreedPart, PartDay};
use web::Page;
use web::widgets::{Badge, BadgeColor};

use super::backer::Facts;

/// The parts of a pledge, and what is to be paid beside them; none where it is paid at once.
#[derive(Default)]
pub(super) struct Parts {
    pub(super) rows: Vec<PartRow>,
    /// Empty for nothing.
    pub(super) beside: String,
}

/// A part in the list.
pub(super) struct PartRow {
    pub(super) number: u32,
    pub(super) day: String,
    pub(super) amount: String,
    /// What is left of it; empty when nothing is, or all of it.
    pub(super) left: String,
    pub(super) badge: Badge,
}

/// How the parts stand.
pub(super) fn parts(page: &Page, facts: &Facts) -> Parts {
    let (parts, beside) = &facts.parts;
    let told = |amount| page.t1("desk-part-beside", "amount", page.texts.money(amount));
    Parts {
        rows: parts.iter().map(|one| row(page, one)).collect(),
        beside: Some(*beside).filter(|amount| amount.is_positive()).map(told).unwrap_or_default(),
    }
}

fn row(page: &Page, one: &AgreedPart) -> PartRow {
    let left = || page.t1("desk-part-left", "amount", page.texts.money(one.left));
    PartRow {
        number: one.part.number,
        day: one.part.due_on.to_string(),
        amount: page.texts.money(one.part.amount),
        left: if one.left.is_zero() || one.left == one.part.amount { String::new() } else { left() },
        badge: badge(page, one),
    }
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
