//! A tip, on the review page of campaigns that ask for one: none is the first to choose, and chosen until another is.

use kernel::Money;
use pledges::quote::Quote;
use web::{Choice, FormState, Localizer};

use crate::owner::Visit;

/// The field of the chosen amount: minor units, or [`OWN`].
pub(crate) const FIELD: &str = "tip";
/// The field of another amount.
pub(crate) const AMOUNT_FIELD: &str = "tip_amount";
/// The word for another amount.
pub(crate) const OWN: &str = "own";

/// What is asked.
#[derive(Debug, Default)]
pub(crate) struct TipPart {
    /// Whether anything is asked.
    pub(crate) is_asked: bool,
    pub(crate) path: String,
    pub(crate) choices: Vec<Choice>,
    /// The form as it is saved.
    pub(crate) f: FormState,
    /// What is given now; empty for nothing.
    pub(crate) now: String,
    pub(crate) own_label: String,
}

/// The part of the page; nothing is asked where the campaign asks for none, or nothing has a price yet.
pub(crate) fn tip_part(visit: &Visit, texts: &Localizer, price: Option<&Quote>) -> TipPart {
    let (Some(tips), Some(quote)) = (&visit.catalogue.tips, price) else { return TipPart::default() };
    let goods = quote.goods().unwrap_or(Money::zero(quote.currency)); // they were added up for the total
    let mut choices = vec![Choice::new("0", texts.text("portal-tip-none"))];
    let suggested = tips.suggested(goods);
    choices.extend(suggested.iter().map(|(percent, amount)| {
        let label = match percent {
            Some(percent) => texts.text_with(
                "portal-tip-percent",
                &[("percent", i64::from(*percent).into()), ("amount", texts.money(*amount).into())],
            ),
            None => texts.money(*amount),
        };
        Choice::new(amount.minor.to_string(), label)
    }));
    choices.push(Choice::new(OWN, texts.text("portal-tip-own")));
    let given = visit.view.pledge.choices.tip_minor;
    let is_suggested = given == 0 || suggested.iter().any(|(_, amount)| amount.minor == given);
    let given = Money::new(given, quote.currency);
    let f = FormState::new();
    let f = if is_suggested {
        f.with(FIELD, given.minor.to_string())
    } else {
        f.with(FIELD, OWN).with(AMOUNT_FIELD, given.decimal_text())
    };
    TipPart {
        is_asked: true,
        path: visit.path_to("tip"),
        choices,
        f,
        now: quote
            .tip
            .map(|tip| texts.text_with("portal-tip-now", &[("amount", texts.money(tip).into())]))
            .unwrap_or_default(),
        own_label: texts.text_with("portal-tip-own-amount", &[("currency", quote.currency.code().into())]),
    }
}
