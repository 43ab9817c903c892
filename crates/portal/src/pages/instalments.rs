//! Paying in parts: what is offered before one agrees, and how the parts stand that were agreed to.

use kernel::Money;
use pledges::quote::Quote;
use pledges::{AgreedPart, PartDay, plan_offered, plan_seal};
use web::{Choice, Localizer};

use crate::owner::Visit;
use crate::wording;

/// The field of the review page: how one pays.
pub(crate) const PAYING: &str = "paying";
/// Its value for everything at once; the other one is the seal of the plan.
pub(crate) const AT_ONCE: &str = "all";

/// The parts that are offered on the review page, beside paying at once.
#[derive(Debug)]
pub(crate) struct Offer {
    /// All at once, or by the plan with this seal.
    pub(crate) choices: Vec<Choice>,
    /// What the form sends for the plan.
    pub(crate) seal: String,
    /// What the table of the plan is called.
    pub(crate) caption: String,
    /// Each part: its words and its amount.
    pub(crate) rows: Vec<(String, String)>,
}

/// The parts in which this price may be paid; `None` where it is paid at once.
pub(crate) fn offer(visit: &Visit, texts: &Localizer, quote: &Quote) -> Option<Offer> {
    let plan = plan_offered(&visit.catalogue, &visit.view.pledge, quote, visit.today())?;
    let (first, count) = (plan.first()?, i64::try_from(plan.len()).ok()?); // 10 at most
    let seal = plan_seal(&plan);
    let now = [("count", count.into()), ("amount", texts.money(first.amount).into())];
    let choices = vec![
        Choice::new(AT_ONCE, texts.text("portal-paying-at-once")).note(texts.money(quote.to_pay())),
        Choice::new(seal.clone(), texts.text_with("portal-paying-in-parts", &[("count", count.into())]))
            .hint(texts.text_with("portal-paying-in-parts-now", &now)),
    ];
    let row = |part: &pledges::PlannedPart| {
        let words = if part.number == 1 {
            texts.text("portal-part-now")
        } else {
            numbered(texts, part.number, &wording::date(texts, part.due_on))
        };
        (words, texts.money(part.amount))
    };
    let caption = texts.text_with("portal-parts-caption", &[("count", count.into())]);
    Some(Offer { choices, seal, caption, rows: plan.iter().map(row).collect() })
}

/// The parts of a pledge, as its own page shows them.
#[derive(Debug)]
pub(crate) struct Parts {
    pub(crate) rows: Vec<PartRow>,
    /// What is to be paid beside them; empty for nothing.
    pub(crate) beside: String,
}

/// One part.
#[derive(Debug)]
pub(crate) struct PartRow {
    /// `2. 15 February 2027`.
    pub(crate) words: String,
    /// Paid, due, late or ahead.
    pub(crate) standing: String,
    pub(crate) amount: String,
}

/// How the parts stand; nothing where it is paid at once.
pub(crate) fn parts(texts: &Localizer, (parts, beside): (&[AgreedPart], Money)) -> Option<Parts> {
    if parts.is_empty() {
        return None;
    }
    let row = |one: &AgreedPart| PartRow {
        words: numbered(texts, one.part.number, &wording::date(texts, one.part.due_on)),
        standing: standing(texts, one),
        amount: texts.money(one.part.amount),
    };
    let beside = beside
        .is_positive()
        .then(|| texts.text_with("portal-parts-beside", &[("amount", texts.money(beside).into())]));
    Some(Parts { rows: parts.iter().map(row).collect(), beside: beside.unwrap_or_default() })
}

fn standing(texts: &Localizer, one: &AgreedPart) -> String {
    let key = match one.day {
        _ if one.left.is_zero() => return texts.text("portal-part-paid"),
        PartDay::Ahead if one.left == one.part.amount => return texts.text("portal-part-ahead"),
        PartDay::Ahead => "portal-part-ahead-left",
        PartDay::Due => "portal-part-due",
        PartDay::Late => "portal-part-late",
    };
    texts.text_with(key, &[("amount", texts.money(one.left).into())])
}

fn numbered(texts: &Localizer, number: u32, date: &str) -> String {
    texts.text_with("portal-part-on", &[("number", number.into()), ("date", date.to_owned().into())])
}

/// The next part that is not due: its day and what is left of it, in words.
pub(crate) fn next(texts: &Localizer, parts: &[AgreedPart]) -> Option<(String, String)> {
    let next = parts.iter().find(|one| one.day == PartDay::Ahead && one.left.is_positive())?;
    Some((wording::date(texts, next.part.due_on), texts.money(next.left)))
}
