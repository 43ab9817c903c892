//! The currency in which one pays: what is offered, and at which rate of which day.

use campaigns::model::{PayCurrency, RateSource};
use kernel::{Currency, Money};
use web::{Choice, FormState, Localizer};

use crate::owner::Visit;
use crate::wording;

/// The field of the chosen currency.
pub(crate) const FIELD: &str = "currency";

/// What is asked.
#[derive(Debug, Default)]
pub(crate) struct CurrencyPart {
    /// Empty where only the campaign's currency is offered.
    pub(crate) choices: Vec<Choice>,
    pub(crate) path: String,
    /// The form as it is saved.
    pub(crate) f: FormState,
    /// The rate of the chosen one, its day and source; empty for the campaign's.
    pub(crate) told: String,
    /// Where the form leads back to: `review`, or nothing for the pledge's page.
    pub(crate) back: &'static str,
}

/// `1 € = 4.2537 PLN, European Central Bank, 20 November 2026`.
pub(crate) fn rate_text(texts: &Localizer, own: Currency, one: &PayCurrency) -> String {
    let source = match &one.source {
        RateSource::Ecb => texts.text("portal-currency-ecb"),
        RateSource::ByHand => texts.text("portal-currency-by-hand"),
        RateSource::Named(name) => name.clone(),
    };
    texts.text_with(
        "portal-currency-rate",
        &[
            ("own", own.code().into()),
            ("rate", texts.decimal(one.rate).into()),
            ("currency", one.currency.code().into()),
            ("source", source.into()),
            ("date", wording::date(texts, one.rated_on).into()),
        ],
    )
}

/// The note beside a bill in two currencies.
pub(crate) fn rate_told(visit: &Visit, texts: &Localizer, one: &PayCurrency) -> String {
    let rate = rate_text(texts, visit.view.pledge.currency, one);
    let mut told = texts.text_with("portal-currency-told", &[("rate", rate.into())]);
    if one.step_minor > 1 {
        let step = texts.money(Money::new(one.step_minor, one.currency));
        told = format!("{told} {}", texts.text_with("portal-currency-step", &[("step", step.into())]));
    }
    told
}

/// What is charged for an amount, where that is in another currency than the campaign's; else empty.
pub(crate) fn also_charged(visit: &Visit, texts: &Localizer, owed: Money) -> String {
    let pays = visit.pay_currency.as_ref().filter(|_| owed.is_positive());
    let charged = pays.and_then(|one| one.charged(owed).ok()); // too large: refused when it is asked for
    charged.map(|charged| texts.money(charged)).unwrap_or_default()
}

/// `PLN 106.34 (€25.00)`: what is charged for an amount, and the amount; that alone where both are one.
pub(crate) fn in_both(visit: &Visit, texts: &Localizer, owed: Money) -> String {
    let (charged, owed) = (also_charged(visit, texts, owed), texts.money(owed));
    if charged.is_empty() { owed } else { format!("{charged} ({owed})") }
}

/// What the button of a payment names: what is charged, in the backer's currency.
pub(crate) fn charged(visit: &Visit, texts: &Localizer, owed: Money) -> String {
    let charged = also_charged(visit, texts, owed);
    if charged.is_empty() { texts.money(owed) } else { charged }
}

/// Says which rate was seen: a payment begins at no other.
pub(crate) fn rate_seen(visit: &Visit) -> String {
    payments::rate_seen(visit.pay_currency.as_ref())
}

/// The part of a page on which the currency is chosen, while anything is to be paid.
pub(crate) fn currency_part(
    visit: &Visit,
    texts: &Localizer,
    owed: Money,
    back: &'static str,
) -> CurrencyPart {
    let (own, today) = (visit.view.pledge.currency, visit.today());
    let offered: Vec<_> = visit.catalogue.currencies.iter().filter(|one| one.is_offered(today)).collect();
    if offered.is_empty() || !owed.is_positive() || visit.view.pledge.asks_for_nothing() {
        return CurrencyPart::default();
    }
    let choice = |one: &&PayCurrency| {
        let amount = one.charged(owed).map(|charged| texts.money(charged)).unwrap_or_default(); // too large
        Choice::new(one.currency.code(), one.currency.code()).hint(rate_text(texts, own, one)).note(amount)
    };
    let of_campaign =
        Choice::new(own.code(), own.code()).hint(texts.text("portal-currency-own")).note(texts.money(owed));
    let chosen = visit.pay_currency.as_ref().map_or(own, |one| one.currency);
    CurrencyPart {
        choices: std::iter::once(of_campaign).chain(offered.iter().map(choice)).collect(),
        path: visit.path_to("currency"),
        f: FormState::new().with(FIELD, chosen.code()),
        told: visit.pay_currency.as_ref().map(|one| rate_told(visit, texts, one)).unwrap_or_default(),
        back,
    }
}
