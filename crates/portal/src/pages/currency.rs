//! The currency in which one pays: what is offered, and at which rate of which day.

use campaigns::model::{PayCurrency, RateSource};
use kernel::{Currency, Money};
use web::{Choice, FormState, Localizer};

use crate::owner::Visit;
use crate::rules::steps::StepPage;
use crate::wording;

/// The field of the chosen currency.
pub(crate) const FIELD: &str = "currency";

/// What is asked.
#[derive(Debug, Default)]
pub(crate) struct CurrencyPart {
    /// What it is about: of what one pays, or of the prices too.
    pub(crate) words: Words,
    /// Empty where only the campaign's currency is offered.
    pub(crate) choices: Vec<Choice>,
    pub(crate) path: String,
    /// The form as it is saved.
    pub(crate) f: FormState,
    /// The rate of the chosen one, its day and source; empty for the campaign's.
    pub(crate) told: String,
    /// Where the form leads back to: `rewards`, `review`, or nothing for the pledge's page.
    pub(crate) back: &'static str,
}

/// Keys of what is said around the choice.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Words {
    pub(crate) title: &'static str,
    pub(crate) text: &'static str,
    pub(crate) legend: &'static str,
}

const OF_PAYING: Words =
    Words { title: "portal-currency-title", text: "portal-currency-text", legend: "portal-currency-legend" };

const OF_PRICES: Words = Words {
    title: "portal-currency-prices-title",
    text: "portal-currency-prices-text",
    legend: "portal-currency-prices-legend",
};

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
    let (pledge, offered) = (&visit.view.pledge, &visit.currencies);
    if !owed.is_positive() || pledge.asks_for_nothing() {
        return CurrencyPart::default();
    }
    let own = pledge.currency;
    let choice = |one: &PayCurrency| {
        let amount = one.charged(owed).map(|charged| texts.money(charged)).unwrap_or_default(); // too large
        Choice::new(one.currency.code(), one.currency.code()).hint(rate_text(texts, own, one)).note(amount)
    };
    let mut choices = price_choices(visit, texts, Some(owed));
    if choices.is_empty() && !offered.pays.is_empty() {
        let of_campaign = Choice::new(own.code(), own.code()).hint(texts.text("portal-currency-own"));
        choices.push(of_campaign.note(texts.money(owed)));
    }
    choices.extend(offered.pays.iter().map(choice));
    part(visit, texts, choices, back)
}

/// The part of the first page on which the currency of the prices is chosen, where there is more than one.
pub(crate) fn prices_part(visit: &Visit, texts: &Localizer) -> CurrencyPart {
    part(visit, texts, price_choices(visit, texts, None), StepPage::Rewards.path())
}

/// The currencies in which the pledge may be priced; what is owed stands beside the one in which it is.
fn price_choices(visit: &Visit, texts: &Localizer, owed: Option<Money>) -> Vec<Choice> {
    let of = |currency: &Currency| {
        let hint = if *currency == visit.campaign.currency {
            texts.text("portal-currency-own")
        } else {
            texts.text_with("portal-currency-prices-hint", &[("currency", currency.code().into())])
        };
        let owed = owed.filter(|owed| owed.currency == *currency);
        let note = owed.map(|owed| texts.money(owed)).unwrap_or_default(); // in another it is not priced yet
        Choice::new(currency.code(), currency.code()).hint(hint).note(note)
    };
    visit.currencies.prices.iter().map(of).collect()
}

fn part(visit: &Visit, texts: &Localizer, choices: Vec<Choice>, back: &'static str) -> CurrencyPart {
    if choices.is_empty() {
        return CurrencyPart::default();
    }
    let prices = &visit.currencies.prices;
    let f = match &visit.pay_currency {
        // It was chosen before there were prices in it: they are another choice.
        Some(paid_in) if prices.contains(&paid_in.currency) => FormState::new(),
        Some(paid_in) => FormState::new().with(FIELD, paid_in.currency.code()),
        None => FormState::new().with(FIELD, visit.view.pledge.currency.code()),
    };
    CurrencyPart {
        words: if prices.is_empty() { OF_PAYING } else { OF_PRICES },
        choices,
        path: visit.path_to("currency"),
        f,
        told: visit.pay_currency.as_ref().map(|one| rate_told(visit, texts, one)).unwrap_or_default(),
        back,
    }
}
