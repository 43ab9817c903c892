//! The catalogue as a backer would meet it: choose, and see the quote with the reason of every amount. Nothing is
//! saved; the choices stand in the address.

use accounts::can;
use accounts::can::Can;
use askama::Template;
use axum::extract::RawQuery;
use axum::response::Response;
use campaigns::model::OptionValue;
use kernel::places::CountryCode;
use kernel::{Id, Money};
use pledges::forms::{BelowTheLines, Why, customs_label, quote_problem};
use pledges::quote::{
    AsOf, Choices, ChosenAddOn, ChosenOption, Destination, Quote, QuoteInput, QuoteProblems, Rule,
    asked_options, preview, prune,
};
use web::widgets::{MoneyLine, MoneyLineKind};
use web::{Choice, FormState, Page, SentForm, WebError, html};

use super::bench::Bench;
use super::items::country_choices;
use super::tabs::{Tab, catalogue_tabs};
use crate::told_rules::told_to_staff;

#[derive(Template)]
#[template(path = "catalogue/try.html")]
struct Try {
    page: Page,
    tabs: Vec<Tab>,
    f: FormState,
    action: String,
    rewards: Vec<Choice>,
    addons: Vec<AddOnField>,
    options: Vec<OptionField>,
    countries: Vec<Choice>,
    missing: Vec<String>,
    bill: Vec<MoneyLine>,
    parcel: String,
    is_asked: bool,
}

struct AddOnField {
    name: String,
    label: String,
}

struct OptionField {
    name: String,
    label: String,
    values: Vec<Choice>,
}

pub(super) async fn show(
    bench: Bench<can::ViewBackers>,
    RawQuery(query): RawQuery,
) -> Result<Response, WebError> {
    let query = query.unwrap_or_default(); // nothing chosen yet
    let sent =
        SentForm::parse(&query).ok_or_else(|| WebError::BadInput(bench.t("web-error-form-unreadable")))?;
    let choices = prune(&bench.catalogue, &choices_of(&bench, &sent));
    let destination = sent.value("country").and_then(CountryCode::parse).map(|country| Destination {
        country,
        region: sent.value("region").map(str::trim).filter(|r| !r.is_empty()).map(str::to_uppercase),
        postal_code: sent.value("postal_code").unwrap_or_default().trim().to_owned(),
        city: String::new(), // not asked for: a postal code says more
    });
    let nothing = Money::zero(bench.campaign.currency);
    let quote = preview(&QuoteInput {
        catalogue: &bench.catalogue,
        choices: &choices,
        destination: destination.as_ref(),
        credit: nothing,
        paid: nothing,
        platform_due: nothing,
        buyer: None,
        as_of: AsOf::anew(bench.site.now()),
        vouchers: None,
        date: bench.campaign.day_of(bench.site.now()),
    });
    html(&page_of(&bench, &sent, &choices, quote))
}

/// What the address says, as far as it can be understood.
pub(super) fn choices_of<P: Can>(bench: &Bench<P>, sent: &SentForm) -> Choices {
    let addons = sent.with_prefix("addon.").filter_map(|(id, quantity)| {
        let quantity = quantity.trim().parse().ok()?; // blank: none
        Some(ChosenAddOn { addon: Id::parse(id).ok()?, quantity })
    });
    let options = sent.with_prefix("option.").filter_map(|(name, value)| {
        let (option, copy) = name.split_once('.')?;
        let (option, value) = (Id::parse(option).ok()?, Id::parse(value).ok()?); // blank: not chosen
        Some(ChosenOption { option, copy: copy.parse().ok()?, value })
    });
    let reward = sent.value("reward").and_then(|id| Id::parse(id).ok()); // none chosen
    Choices {
        reward: reward.filter(|id| bench.catalogue.reward(*id).is_some()),
        addons: addons.filter(|chosen| bench.catalogue.addon(chosen.addon).is_some()).collect(),
        options: options.collect(),
        goods: None,
        pick_up: None,
        tip_minor: 0,
    }
}

fn page_of<P: Can>(
    bench: &Bench<P>,
    sent: &SentForm,
    choices: &Choices,
    quote: Result<Quote, QuoteProblems>,
) -> Try {
    let f = sent.pairs().iter().fold(FormState::new(), |f, (name, value)| f.with(name, value));
    let page = bench.titled(bench.t("catalogue-tab-try"));
    let texts = &page.texts;
    let (missing, bill, parcel) = match &quote {
        Ok(quote) => {
            let parcel = quote.parcel.iter().map(|part| format!("{} × {}", part.quantity, part.sku));
            (
                quote.missing.iter().map(|problem| quote_problem(texts, problem)).collect(),
                bill(bench, quote),
                parcel.collect::<Vec<_>>().join(", "),
            )
        }
        Err(QuoteProblems(problems)) => (
            problems.iter().map(|problem| quote_problem(texts, problem)).collect(),
            Vec::new(),
            String::new(),
        ),
    };
    let rewards = bench.catalogue.offered_rewards();
    let addons = bench.catalogue.offered_addons(choices.reward);
    Try {
        tabs: catalogue_tabs(bench, "try"),
        action: bench.path("catalogue/try"),
        rewards: rewards
            .map(|reward| {
                Choice::new(reward.id.to_string(), &reward.title).note(bench.amount(reward.price_minor))
            })
            .collect(),
        addons: addons
            .map(|addon| AddOnField {
                name: format!("addon.{}", addon.id),
                label: format!("{} ({})", addon.title, bench.amount(addon.price_minor)),
            })
            .collect(),
        options: option_fields(bench, choices),
        countries: country_choices(&page),
        is_asked: !sent.pairs().is_empty(),
        page,
        f,
        missing,
        bill,
        parcel,
    }
}

fn option_fields<P: Can>(bench: &Bench<P>, choices: &Choices) -> Vec<OptionField> {
    let mut fields = Vec::new();
    for asked in asked_options(&bench.catalogue, choices) {
        for copy in &asked.copies {
            let value = |value: &OptionValue| {
                let choice = Choice::new(value.id.to_string(), &value.label);
                if value.surcharge_minor > 0 && !copy.is_gift {
                    choice.note(format!("+{}", bench.amount(value.surcharge_minor)))
                } else {
                    choice
                }
            };
            fields.push(OptionField {
                name: format!("option.{}.{}", asked.option.id, copy.number),
                label: format!("{} {} ({})", asked.option.title, copy.number, copy.within),
                values: asked.option.offered_values().map(value).collect(),
            });
        }
    }
    fields
}

/// Every line with its reasons.
fn bill<P: Can>(bench: &Bench<P>, quote: &Quote) -> Vec<MoneyLine> {
    let texts = &bench.page.texts;
    let why = Why::new(texts, |rule: &Rule| told_to_staff(texts, &bench.catalogue, rule));
    let line = |label: String, amount: Money, kind, why: Vec<String>| MoneyLine {
        label,
        detail: String::new(),
        amount: texts.money(amount),
        also: String::new(),
        why,
        kind,
    };
    let mut lines: Vec<MoneyLine> = quote
        .lines
        .iter()
        .map(|of| {
            let label =
                if of.quantity > 1 { format!("{} × {}", of.quantity, of.title) } else { of.title.clone() };
            line(label, of.gross, MoneyLineKind::Item, why.goods(of))
        })
        .collect();
    let shipping = &quote.shipping;
    let weight = bench.weight(shipping.weight_grams);
    let label = bench.t1("catalogue-try-shipping", "weight", weight);
    lines.push(line(label, shipping.gross, MoneyLineKind::Item, why.shipping(shipping)));
    for charge in &quote.customs {
        let label = customs_label(texts, charge);
        lines.push(line(label, charge.gross, MoneyLineKind::Item, why.customs(charge)));
    }
    for total in &quote.tax_totals {
        let place = total.place.clone().unwrap_or_default(); // not taxed
        let percent = texts.decimal(total.rate_percent);
        let label =
            bench.page.t2("catalogue-try-tax", &("place", place.into()), &("percent", percent.into()));
        lines.push(line(label, total.tax, MoneyLineKind::Subtotal, why.tax(quote, total)));
    }
    let of_total = why.below(quote, BelowTheLines::Total);
    lines.push(line(bench.t("catalogue-try-total"), quote.total, MoneyLineKind::Total, of_total));
    lines
}
