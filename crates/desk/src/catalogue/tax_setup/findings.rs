//! What a set-up lacks, found by sending a sample everywhere before a backer meets it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use accounts::can::Can;
use campaigns::Date;
use campaigns::model::{Catalogue, ItemKind};
use kernel::Money;
use kernel::places::{CountryCode, all, country_name};
use pledges::quote::{AsOf, Choices, ChosenAddOn, Destination, Quote, QuoteInput, QuoteProblem, preview};
use taxes::{Scheme, TaxPlace, Warning};
use web::{Page, WebError};

use super::super::bench::Bench;

/// Most places that are named in one sentence.
const NAMED_MAX: usize = 40;
/// Most rewards and add-ons that are sent everywhere.
const SAMPLES_MAX: usize = 4;

/// One thing to mend, with the places it is about.
pub(in super::super) struct Finding {
    pub(in super::super) text: String,
    /// Whether nobody there can confirm a pledge until it is mended.
    pub(in super::super) is_blocking: bool,
}

/// A kind of finding: its text, and the word beside the places (a scheme, a currency).
type Kind = (bool, &'static str, String);

/// What quotes said, before it has words.
#[derive(Default)]
struct Said {
    warnings: BTreeSet<Warning>,
    problems: Vec<(CountryCode, QuoteProblem)>,
}

/// Everything that is found where the campaign sends to. Nothing where no set-up is in force. Hundreds of quotes: they are made
/// where they keep nobody waiting.
///
/// # Errors
/// The thread that makes them has ended.
pub(in super::super) async fn findings<P: Can>(
    bench: &Bench<P>,
    catalogue: Arc<Catalogue>,
) -> Result<Vec<Finding>, WebError> {
    found(&bench.page, catalogue, bench.campaign.day_of(bench.site.now())).await
}

/// What keeps people in some places from confirming, by the tables of tax. Nothing where no set-up is in force.
///
/// # Errors
/// As [`findings`].
pub(crate) async fn tax_blockers(
    page: &Page,
    catalogue: Arc<Catalogue>,
    day: Date,
) -> Result<Vec<String>, WebError> {
    let found = found(page, catalogue, day).await?;
    Ok(found.into_iter().filter(|one| one.is_blocking).map(|one| one.text).collect())
}

async fn found(page: &Page, catalogue: Arc<Catalogue>, day: Date) -> Result<Vec<Finding>, WebError> {
    if catalogue.assessing().is_none() {
        return Ok(Vec::new());
    }
    let said = tokio::task::spawn_blocking(move || said_everywhere(&catalogue, day)).await;
    let said = said.map_err(WebError::internal)?;
    let mut found: BTreeMap<Kind, BTreeSet<String>> = BTreeMap::new();
    note(page, &mut found, &said);
    let mut told: Vec<Finding> = found.into_iter().map(|(kind, places)| told(page, &kind, places)).collect();
    told.sort_by_key(|one| !one.is_blocking); // what keeps people from confirming comes first
    Ok(told)
}

fn said_everywhere(catalogue: &Catalogue, day: Date) -> Said {
    let mut said = Said::default();
    let places = places(catalogue, day);
    for choices in samples(catalogue) {
        for to in &places {
            let Some(quote) = quote_of(catalogue, (&choices, to), day) else { continue };
            said.warnings.extend(quote.tax_warnings);
            for problem in quote.missing {
                let one = (to.country, problem);
                if !said.problems.contains(&one) {
                    said.problems.push(one);
                }
            }
        }
    }
    said
}

/// Every country, and every state or province that the seller is registered in: what those charge shows only there.
fn places(catalogue: &Catalogue, day: Date) -> Vec<Destination> {
    let countries = all().iter().map(|country| Destination::country(*country));
    let registered = catalogue.assessing().map(|setup| setup.seller.registrations.as_slice());
    let held = registered.unwrap_or_default().iter().filter(|own| own.holds_on(day));
    let regions = held.filter_map(|own| {
        let (Scheme::UsState { place } | Scheme::CaProvince { place }) = own.scheme else { return None };
        let region = Some(place.region_text()?.to_owned());
        Some(Destination { region, ..Destination::country(place.country_code()?) })
    });
    countries.chain(regions).collect()
}

/// A reward, a download and a book, as far as there are some: what laws tell apart.
fn samples(catalogue: &Catalogue) -> Vec<Choices> {
    let rewards = catalogue.offered_rewards().take(SAMPLES_MAX / 2);
    let of_rewards = rewards.map(|reward| Choices { reward: Some(reward.id), ..Choices::default() });
    let is_download = |item| catalogue.item(item).is_some_and(|item| item.kind == ItemKind::Digital);
    let addons = catalogue.offered_addons(None);
    let downloads = addons.filter(|addon| addon.contents.iter().any(|content| is_download(content.item)));
    let of_addons = downloads.take(SAMPLES_MAX / 2).map(|addon| Choices {
        addons: vec![ChosenAddOn { addon: addon.id, quantity: 1 }],
        ..Choices::default()
    });
    of_rewards.chain(of_addons).collect()
}

fn quote_of(catalogue: &Catalogue, (choices, to): (&Choices, &Destination), date: Date) -> Option<Quote> {
    let nothing = Money::zero(catalogue.currency);
    let input = QuoteInput {
        catalogue,
        choices,
        destination: Some(to),
        credit: nothing,
        paid: nothing,
        platform_due: nothing,
        buyer: None,
        as_of: AsOf::whenever(),
        vouchers: None,
        date,
    };
    let quote = preview(&input).ok()?; // what is wrong with the offer itself is told elsewhere
    let is_sent =
        !quote.missing.iter().any(|problem| matches!(problem, QuoteProblem::NoShippingPrice { .. }));
    is_sent.then_some(quote)
}

fn note(page: &Page, found: &mut BTreeMap<Kind, BTreeSet<String>>, said: &Said) {
    let mut add = |kind: Kind, place: String| {
        found.entry(kind).or_default().insert(place);
    };
    for warning in &said.warnings {
        let (key, beside, place) = match warning {
            Warning::NotRegistered { place, scheme } => {
                ("tax-finding-not-registered", page.t(scheme.text_key()), name(page, *place))
            }
            Warning::RateUnverified { place, class } => {
                ("tax-finding-unverified", page.t(class.text_key()), name(page, *place))
            }
            Warning::TariffCodeMissing { part } => {
                ("tax-finding-no-tariff-number", String::new(), part.clone())
            }
            Warning::DigitalUnclear { place } => {
                ("tax-finding-digital-unclear", String::new(), name(page, *place))
            }
            Warning::DutyNotKnown { place } => ("tax-finding-duty", String::new(), name(page, *place)),
            Warning::EntryFeeNotKnown { place } => {
                ("tax-finding-entry-fee", String::new(), name(page, *place))
            }
            Warning::RuleUnverified { place, rule } => {
                ("tax-finding-rule-unverified", page.t(rule.text_key()), name(page, *place))
            }
            Warning::PlaceUnknown { place } => {
                ("tax-finding-place-unknown", String::new(), name(page, *place))
            }
            Warning::LocalTaxMissing { place } => {
                ("tax-finding-local-tax", String::new(), name(page, *place))
            }
            // A sample is sent to each country as a whole too, and by a consumer.
            Warning::RegionMissing { .. } | Warning::NumberNotConfirmed => continue,
        };
        add((false, key, beside), place);
    }
    for (country, problem) in &said.problems {
        let here = || country_name(*country, page.lang()).to_owned();
        match problem {
            QuoteProblem::NoTaxRate { class, .. } => {
                add((true, "tax-finding-no-rate", page.t(class.text_key())), here());
            }
            QuoteProblem::TaxRateEnded { class, .. } => {
                add((true, "tax-finding-rate-ended", page.t(class.text_key())), here());
            }
            QuoteProblem::NoExchangeRate { to, .. } => {
                add((true, "tax-finding-no-exchange-rate", to.to_string()), here());
            }
            _ => {}
        }
    }
}

fn name(page: &Page, place: TaxPlace) -> String {
    let country = place.country_code().map(|code| country_name(code, page.lang()).to_owned());
    let country = country.unwrap_or_else(|| page.t("pledges-place-northern-ireland"));
    place.region_label().map_or_else(|| country.clone(), |region| format!("{country} ({region})"))
}

fn told(page: &Page, (is_blocking, key, beside): &Kind, places: BTreeSet<String>) -> Finding {
    let is_long = places.len() > NAMED_MAX;
    let mut named: Vec<String> = places.into_iter().take(NAMED_MAX).collect();
    if is_long {
        named.push("…".to_owned());
    }
    let args = [("places", named.join(", ").into()), ("what", beside.clone().into())];
    Finding { text: page.texts.text_with(key, &args), is_blocking: *is_blocking }
}
