//! The page: a grid by continent, the legend, what has no price, what looks unmeant.

use std::sync::Arc;

use accounts::can;
use accounts::can::Can;
use askama::Template;
use axum::extract::RawQuery;
use axum::response::Response;
use campaigns::model::{Place, Reward};
use kernel::ids::kinds;
use kernel::places::{CountryCode, countries_by_name_in};
use kernel::{Id, Units, WeightUnit};
use pledges::Choices;
use pledges::quote::prune;
use web::{Choice, FormState, Page, SentForm, WebError, html};

use super::bands::{Band, bands, class};
use super::continents::{CONTINENTS, countries};
use super::findings::dearer;
use super::prices::{PlacePrice, Prices, ShippingTable};
use crate::catalogue::bench::Bench;
use crate::catalogue::sentences::rules;
use crate::catalogue::shipping::suggested;
use crate::catalogue::try_quote::choices_of;
use crate::catalogue::units::weight_units;
use crate::catalogue::zone_places::in_words;
use crate::readiness::destinations;

/// The weight that a parcel begins with: a middling box game.
const FIRST_GRAMS: u32 = 1000;

#[derive(Template)]
#[template(path = "catalogue/shipping_map.html")]
struct Map {
    page: Page,
    f: FormState,
    action: String,
    rewards: Vec<Choice>,
    addons: Vec<AddOnField>,
    has_addons: bool,
    units: Vec<Choice>,
    by_weight: bool,
    asked: String,
    legend: Vec<LegendLine>,
    continents: Vec<Continent>,
    rows: Vec<PriceLine>,
    missing: Vec<MissingLine>,
    without: usize,
    left_out: usize,
    suggestions: Vec<Hint>,
}

struct AddOnField {
    name: String,
    label: String,
}

struct LegendLine {
    class: &'static str,
    text: String,
    places: String,
}

struct Continent {
    title: String,
    cells: Vec<Cell>,
}

struct Cell {
    class: &'static str,
    place: String,
    price: String,
    zone: String,
    href: String,
}

struct PriceLine {
    place: String,
    zone: String,
    price: String,
    why: String,
}

/// Destinations without a price, and the page on which they get one.
struct MissingLine {
    text: String,
    href: String,
    link: String,
}

struct Hint {
    text: String,
    href: String,
}

pub(in crate::catalogue) async fn show(
    bench: Bench<can::ViewBackers>,
    RawQuery(query): RawQuery,
) -> Result<Response, WebError> {
    let query = query.unwrap_or_default(); // nothing asked yet: the commonest pledge
    let sent =
        SentForm::parse(&query).ok_or_else(|| WebError::BadInput(bench.t("web-error-form-unreadable")))?;
    let row = bench.campaign.row;
    let mut choices = choices_of(&bench, &sent);
    let is_asked = choices.reward.is_some() || !choices.addons.is_empty();
    let read = bench.site.db().read_long(move |tx| {
        let counted = if is_asked { Vec::new() } else { pledges::by_reward(tx, row)? };
        Ok::<_, db::DbError>((counted, destinations(tx, row)?))
    });
    let (counted, backers) = read.await?;
    if !is_asked {
        let mut most_first = counted.iter().map(|(reward, _)| *reward);
        let offered =
            |reward: &Id<kinds::Reward>| bench.catalogue.offered_rewards().any(|one| one.id == *reward);
        let first = bench.catalogue.offered_rewards().next().map(|reward| reward.id);
        choices.reward = most_first.find(offered).or(first);
    }
    let asked = Asked::of(&bench, &sent, prune(&bench.catalogue, &choices));
    let prices = asked.prices(&bench).await?;
    html(&page_of(&bench, &sent, (&asked, &prices), &backers))
}

/// What is sent.
struct Asked {
    choices: Choices,
    unit: WeightUnit,
    /// A parcel of this weight instead of a pledge.
    grams: Option<u32>,
}

impl Asked {
    fn of<P: Can>(bench: &Bench<P>, sent: &SentForm, choices: Choices) -> Self {
        let unit = sent.value("unit").and_then(WeightUnit::from_sign).unwrap_or(bench.units().weight);
        let typed = sent.value("weight").and_then(|text| unit.read(text)); // blank: the pledge
        let typed = typed.and_then(|grams| u32::try_from(grams).ok()); // nothing is that heavy: the pledge
        let has_pledge = choices.reward.is_some() || !choices.addons.is_empty();
        Self { choices, unit, grams: if has_pledge { typed } else { Some(typed.unwrap_or(FIRST_GRAMS)) } }
    }

    /// Every country in the reader's order, each followed by the regions and postal codes that zones name.
    async fn prices<P: Can>(&self, bench: &Bench<P>) -> Result<Prices, WebError> {
        let date = bench.campaign.day_of(bench.site.now());
        let catalogue = Arc::clone(&bench.catalogue);
        let table = match self.grams {
            Some(grams) => ShippingTable::of_weight(catalogue, grams, date, (bench.new_id(), bench.new_id())),
            None => ShippingTable::of_choices(catalogue, self.choices.clone(), date),
        };
        let countries = countries_by_name_in(bench.page.lang());
        // Some hundred quotes: pages of others do not wait for them.
        let priced =
            tokio::task::spawn_blocking(move || table.prices(countries.iter().map(|(code, _)| *code)));
        priced.await.map_err(WebError::internal)
    }

    fn in_words<P: Can>(&self, bench: &Bench<P>) -> String {
        if let Some(grams) = self.grams {
            let asked = Units { weight: self.unit, ..bench.units() };
            let weight = bench.page.texts.clone().in_units(asked).weight(u64::from(grams));
            return bench.t1("catalogue-map-parcel", "weight", weight);
        }
        let reward = self.choices.reward.and_then(|id| bench.catalogue.reward(id));
        let mut parts: Vec<String> = reward.map(|reward: &Reward| reward.title.clone()).into_iter().collect();
        let addon = |chosen: &pledges::ChosenAddOn| {
            let title = bench.catalogue.addon(chosen.addon).map(|addon| addon.title.as_str());
            format!("{} × {}", chosen.quantity, title.unwrap_or("?"))
        };
        parts.extend(self.choices.addons.iter().map(addon));
        parts.join(", ")
    }
}

fn page_of<P: Can>(
    bench: &Bench<P>,
    sent: &SentForm,
    (asked, prices): (&Asked, &Prices),
    backers: &[(CountryCode, u64)],
) -> Map {
    let (prices, left_out) = (prices.all.as_slice(), prices.left_out);
    let found = prices.iter().filter_map(|price| price.found.as_ref());
    let bands = bands(found.map(|found| found.amount.minor));
    let mut f = sent.pairs().iter().fold(FormState::new(), |f, (name, value)| f.with(name, value));
    if let Some(reward) = asked.choices.reward {
        f = f.with("reward", reward.to_string());
    }
    if let Some(grams) = asked.grams.filter(|_| sent.value("weight").is_none()) {
        f = f.with("weight", asked.unit.number(u64::from(grams)).to_string());
    }
    let rewards = bench.catalogue.offered_rewards();
    let addons: Vec<AddOnField> = bench
        .catalogue
        .offered_addons(asked.choices.reward)
        .map(|addon| AddOnField { name: format!("addon.{}", addon.id), label: addon.title.clone() })
        .collect();
    Map {
        page: bench.below(bench.t("catalogue-prices-title"), "catalogue-menu-shipping", "shipping"),
        f: f.with("unit", asked.unit.sign()),
        action: bench.path("shipping/prices"),
        rewards: rewards.map(|reward| Choice::new(reward.id.to_string(), &reward.title)).collect(),
        has_addons: !asked.choices.addons.is_empty(),
        addons,
        units: weight_units(),
        by_weight: asked.grams.is_some(),
        asked: asked.in_words(bench),
        legend: legend(bench, &bands, prices),
        continents: continents(bench, &bands, prices),
        rows: prices.iter().filter_map(|price| line(bench, price)).collect(),
        missing: missing(bench, prices, backers),
        without: prices.iter().filter(|price| price.found.is_none()).count(),
        left_out,
        suggestions: hints(bench, prices),
    }
}

fn legend<P: Can>(bench: &Bench<P>, bands: &[Band], prices: &[PlacePrice]) -> Vec<LegendLine> {
    let minor = |price: &PlacePrice| price.found.as_ref().map(|found| found.amount.minor);
    let line = |of: &'static str, text: String| {
        let count = prices.iter().filter(|price| class(bands, minor(price)) == of).count();
        let places = bench.t1("catalogue-map-places", "count", count);
        (count > 0).then_some(LegendLine { class: of, text, places })
    };
    let band = |band: &Band| {
        let text = if band.from == band.to {
            bench.amount(band.from)
        } else {
            format!("{} – {}", bench.amount(band.from), bench.amount(band.to))
        };
        line(band.class, text)
    };
    let free = line(class(bands, Some(0)), bench.t("catalogue-map-free"));
    let none = line(class(bands, None), bench.t("catalogue-no-price"));
    free.into_iter().chain(bands.iter().filter_map(band)).chain(none).collect()
}

fn continents<P: Can>(bench: &Bench<P>, bands: &[Band], prices: &[PlacePrice]) -> Vec<Continent> {
    let of = |(key, groups): &(&str, &'static [&'static str])| {
        let own: Vec<CountryCode> = groups.iter().flat_map(|group| countries(group)).collect();
        let is_in = |price: &&PlacePrice| price.place.country().is_some_and(|country| own.contains(&country));
        Continent {
            title: bench.t(&format!("catalogue-continent-{key}")),
            cells: prices.iter().filter(is_in).map(|price| cell(bench, bands, price)).collect(),
        }
    };
    CONTINENTS.iter().map(of).collect()
}

fn cell<P: Can>(bench: &Bench<P>, bands: &[Band], price: &PlacePrice) -> Cell {
    let place = named(bench, price);
    match &price.found {
        Some(found) => Cell {
            class: class(bands, Some(found.amount.minor)),
            place,
            price: bench.page.texts.money(found.amount),
            zone: found.name.clone(),
            href: bench.path(&format!("shipping#{}", found.zone)),
        },
        None => Cell {
            class: class(bands, None),
            place,
            price: bench.t("catalogue-no-price"),
            zone: String::new(),
            href: mended_at(bench, price),
        },
    }
}

/// A place, and how many it stands for besides.
fn named<P: Can>(bench: &Bench<P>, price: &PlacePrice) -> String {
    let place = in_words(bench, &price.place);
    if price.more == 0 {
        return place;
    }
    let count = i64::try_from(price.more).unwrap_or(i64::MAX);
    bench.page.t2("catalogue-map-and-more", &("place", place.into()), &("count", count.into()))
}

/// Where a place without a price gets one: in its zone's prices, or in a new zone.
fn mended_at<P: Can>(bench: &Bench<P>, price: &PlacePrice) -> String {
    let name = price.refused.as_ref().and_then(|refused| match refused {
        shipping::Refusal::NoRate { zone, .. } | shipping::Refusal::TooLarge { zone, .. } => Some(zone),
        _ => None,
    });
    let zone = name.and_then(|name| bench.catalogue.zones.iter().find(|zone| zone.name == *name));
    match (zone, price.place.country()) {
        (Some(zone), _) => bench.path(&format!("shipping#{}", zone.id)),
        (None, Some(country)) if bench.may_edit() => {
            bench.path(&format!("shipping/zones/new?country={country}"))
        }
        (None, _) => bench.path("shipping"),
    }
}

fn line<P: Can>(bench: &Bench<P>, price: &PlacePrice) -> Option<PriceLine> {
    let found = price.found.as_ref()?;
    Some(PriceLine {
        place: named(bench, price),
        zone: found.name.clone(),
        price: bench.page.texts.money(found.amount),
        why: rules(&bench.page.texts, &price.rules),
    })
}

/// First what backers wait for, then what a zone reaches and does not price, then the rest of each continent.
fn missing<P: Can>(
    bench: &Bench<P>,
    prices: &[PlacePrice],
    backers: &[(CountryCode, u64)],
) -> Vec<MissingLine> {
    let without: Vec<&PlacePrice> = prices.iter().filter(|price| price.found.is_none()).collect();
    let pledges = |price: &PlacePrice| {
        let country = price.place.country().filter(|_| matches!(price.place, Place::Country(_)))?;
        backers.iter().find(|(own, _)| *own == country).map(|(_, count)| *count).filter(|count| *count > 0)
    };
    let mut waited: Vec<(u64, &PlacePrice)> =
        without.iter().filter_map(|price| Some((pledges(price)?, *price))).collect();
    waited.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let link = |price: &PlacePrice| match price.refused {
        Some(_) => bench.t("catalogue-map-to-prices"),
        None => bench.t("catalogue-map-new-zone"),
    };
    let mut lines: Vec<MissingLine> = waited
        .iter()
        .map(|(count, price)| MissingLine {
            text: bench.page.t2(
                "catalogue-map-waited",
                &("place", in_words(bench, &price.place).into()),
                &("count", i64::try_from(*count).unwrap_or(i64::MAX).into()),
            ),
            href: mended_at(bench, price),
            link: link(price),
        })
        .collect();
    for (key, groups) in &CONTINENTS {
        let own: Vec<CountryCode> = groups.iter().flat_map(|group| countries(group)).collect();
        let is_left = |price: &&&PlacePrice| {
            let is_own = price.place.country().is_some_and(|country| own.contains(&country));
            is_own && pledges(price).is_none()
        };
        let left: Vec<&&PlacePrice> = without.iter().filter(is_left).collect();
        if left.is_empty() {
            continue;
        }
        let ticked: Vec<String> = left
            .iter()
            .filter(|price| price.refused.is_none())
            .filter_map(|price| price.place.country())
            .map(|country| format!("country={country}"))
            .collect();
        let names: Vec<String> = left.iter().map(|price| named(bench, price)).collect();
        lines.push(MissingLine {
            text: format!("{}: {}", bench.t(&format!("catalogue-continent-{key}")), names.join(", ")),
            href: if ticked.is_empty() || !bench.may_edit() {
                bench.path("shipping")
            } else {
                bench.path(&format!("shipping/zones/new?{}", ticked.join("&")))
            },
            link: bench.t(if ticked.is_empty() {
                "catalogue-map-to-prices"
            } else {
                "catalogue-map-new-zone"
            }),
        });
    }
    lines
}

fn hints<P: Can>(bench: &Bench<P>, prices: &[PlacePrice]) -> Vec<Hint> {
    let far = dearer(prices).into_iter().map(|one| {
        let args = [
            ("place", in_words(bench, &Place::Country(one.country)).into()),
            ("price", bench.amount(one.minor).into()),
            ("usual", bench.amount(one.usual_minor).into()),
        ];
        Hint {
            text: bench.page.texts.text_with("catalogue-map-dearer", &args),
            href: bench.path(&format!("shipping#{}", one.zone)),
        }
    });
    let table = &bench.catalogue.shipping;
    let jumps = shipping::suggestions(table).into_iter().map(|one| {
        let rate = match &one {
            shipping::Suggestion::Jump { rate, .. } | shipping::Suggestion::CheaperWithMore { rate, .. } => {
                rate
            }
        };
        let href = bench.path(&format!("shipping/rules/{}", rate.id));
        Hint { text: suggested(bench, &one), href }
    });
    far.chain(jumps).collect()
}
