//! Paying in parts: what is offered before one agrees, and how the parts stand that were agreed to.

use kernel::Money;
use pledges::quote::Quote;
use pledges::{AgreedPart, PartDay, plan_offered, plan_seal};
use web::{Choice, Localizer};

use crate::owner::Visit;
use crate::pages::currency::{also_charged, in_both};
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
    pub(crate) rows: Vec<PartRow>,
}

/// The parts in which this price may be paid; `None` where it is paid at once.
pub(crate) fn offer(visit: &Visit, texts: &Localizer, quote: &Quote) -> Option<Offer> {
    let plan = plan_offered(&visit.catalogue, &visit.view.pledge, quote, visit.today())?;
    let (first, count) = (plan.first()?, i64::try_from(plan.len()).ok()?); // 10 at most
    let seal = plan_seal(&plan);
    let now = [("count", count.into()), ("amount", in_both(visit, texts, first.amount).into())];
    let choices = vec![
        Choice::new(AT_ONCE, texts.text("portal-paying-at-once")).note(in_both(visit, texts, quote.to_pay())),
        Choice::new(seal.clone(), texts.text_with("portal-paying-in-parts", &[("count", count.into())]))
            .hint(texts.text_with("portal-paying-in-parts-now", &now)),
    ];
    let row = |part: &pledges::PlannedPart| {
        let words = if part.number == 1 {
            texts.text("portal-part-now")
        } else {
            numbered(texts, part.number, &wording::date(texts, part.due_on))
        };
        PartRow {
            words,
            standing: String::new(),
            amount: texts.money(part.amount),
            also: also_charged(visit, texts, part.amount),
        }
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
    /// Paid, due, late or ahead; empty before it is agreed to.
    pub(crate) standing: String,
    pub(crate) amount: String,
    /// What is charged for it, where that is in another currency; empty once something of it is paid.
    pub(crate) also: String,
}

/// How the parts stand; nothing where it is paid at once.
pub(crate) fn parts(
    visit: &Visit,
    texts: &Localizer,
    (parts, beside): (&[AgreedPart], Money),
) -> Option<Parts> {
    if parts.is_empty() {
        return None;
    }
    let row = |one: &AgreedPart| PartRow {
        words: numbered(texts, one.part.number, &wording::date(texts, one.part.due_on)),
        standing: standing(visit, texts, one),
        amount: texts.money(one.part.amount),
        // What was paid was charged at the rate of its day.
        also: if one.left == one.part.amount { also_charged(visit, texts, one.left) } else { String::new() },
    };
    let beside = beside
        .is_positive()
        .then(|| texts.text_with("portal-parts-beside", &[("amount", in_both(visit, texts, beside).into())]));
    Some(Parts { rows: parts.iter().map(row).collect(), beside: beside.unwrap_or_default() })
}

fn standing(visit: &Visit, texts: &Localizer, one: &AgreedPart) -> String {
    let key = match one.day {
        _ if one.left.is_zero() => return texts.text("portal-part-paid"),
        PartDay::Ahead if one.left == one.part.amount => return texts.text("portal-part-ahead"),
        PartDay::Ahead => "portal-part-ahead-left",
        PartDay::Due => "portal-part-due",
        PartDay::Late => "portal-part-late",
    };
    texts.text_with(key, &[("amount", in_both(visit, texts, one.left).into())])
}

fn numbered(texts: &Localizer, number: u32, date: &str) -> String {
    texts.text_with("portal-part-on", &[("number", number.into()), ("date", date.to_owned().into())])
}

/// The next part that is not due: its day and what is left of it, in words.
pub(crate) fn next(visit: &Visit, texts: &Localizer, parts: &[AgreedPart]) -> Option<(String, String)> {
    let next = parts.iter().find(|one| one.day == PartDay::Ahead && one.left.is_positive())?;
    Some((wording::date(texts, next.part.due_on), in_both(visit, texts, next.left)))
}
