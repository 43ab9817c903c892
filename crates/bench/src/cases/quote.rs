//! The price of a pledge: one quote of 30 lines, and what it costs to send it to every country.

use std::hint::black_box;

use anyhow::Context as _;
use campaigns::Date;
use campaigns::model::{
    AddOn, Catalogue, Content, Dimensions, Item, ItemKind, Place, PlatformTax, RateTableOnce, Reward, Shelf,
    TaxBasis, TaxClass, TaxMode, TaxRate, TaxSetup, WeightStep, Zone, table_of,
};
use kernel::ids::Kind;
use kernel::places::{self, CountryCode};
use kernel::{Currency, Decimal, Id, Money, OsRandom, SystemClock};
use pledges::quote::{AsOf, Choices, ChosenAddOn, Destination, Quote, QuoteInput, quote};

use taxes::{CrossBorder, CustomsPolicy, Registration, RoundingRule, Scheme, Seller, TaxPlace};

use super::Report;
use crate::figure::{Figure, Goal};
use crate::machine::timed;
use crate::options::Options;

const CASE: &str = "quote";
/// Lines of the pledge: its reward and so many add-ons less one.
const LINES: u32 = 30;
const ZONES: usize = 20;
const QUOTES: u32 = 20_000;
const QUOTES_OF_A_QUICK_RUN: u32 = 200;

pub(super) fn run(options: &Options, report: &mut Report<'_>) -> anyhow::Result<()> {
    let shop = Shop::open()?;
    let is_quick = options.seconds() < 1.0;
    let quotes = if is_quick { QUOTES_OF_A_QUICK_RUN } else { QUOTES };
    let home = Destination::country(CountryCode::parse("DE").context("a country")?);
    anyhow::ensure!(
        shop.quote(&home)?.lines.len() == LINES as usize,
        "the pledge has not the lines it should"
    );
    let (done, took) =
        timed(|| (0..quotes).try_for_each(|_| shop.quote(&home).map(|quote| drop(black_box(quote)))));
    done?;
    let (_, bare) = timed(|| (0..quotes).map(|_| black_box(shop.bare(&home))).max());
    let micros = |seconds: f64, times: u32| seconds / f64::from(times) * 1e6;
    let cpu = |took: crate::machine::Took| took.cpu.filter(|_| !is_quick).unwrap_or(took.wall);
    let what = format!("quote of a pledge with {LINES} lines, CPU");
    let figure = Figure::new(CASE, what, micros(cpu(took), quotes), "µs").beside(micros(cpu(bare), quotes));
    let note = "bare: the same sums over the same lists, without a reason for any of them";
    report(figure.goal(Goal::AtMost(100.0)).took(took).note(note));

    let seller = shop.with_a_seller()?;
    let (done, took) =
        timed(|| (0..quotes).try_for_each(|_| seller.quote(&home).map(|quote| drop(black_box(quote)))));
    done?;
    let what = format!("quote of a pledge with {LINES} lines, tax by the law's tables, CPU");
    let figure = Figure::new(CASE, what, micros(cpu(took), quotes), "µs").beside(micros(cpu(bare), quotes));
    report(figure.goal(Goal::AtMost(100.0)).took(took).note("with every rule, rate and source"));

    let maps = (quotes / 250).max(1);
    let (done, took) =
        timed(|| (0..maps).try_for_each(|_| shop.everywhere().map(|priced| drop(black_box(priced)))));
    done?;
    let (_, bare) = timed(|| (0..maps).map(|_| black_box(shop.bare_everywhere())).max());
    let millis = |seconds: f64| seconds / f64::from(maps) * 1e3;
    let what = format!("shipping heat map of {} destinations", places::all().len());
    let figure = Figure::new(CASE, what, millis(took.wall), "ms").beside(millis(bare.wall));
    report(figure.goal(Goal::AtMost(200.0)).took(took).note("one quote of the same pledge for each"));
    Ok(())
}

/// A campaign with what a large one has, and a pledge that takes much of it.
struct Shop {
    catalogue: Catalogue,
    choices: Choices,
    day: Date,
}

fn id<K: Kind>() -> Id<K> {
    Id::new(&SystemClock, &OsRandom)
}

impl Shop {
    fn open() -> anyhow::Result<Self> {
        let classes = [TaxClass::Standard, TaxClass::Books, TaxClass::Reduced];
        let items: Vec<Item> =
            (0..2 * LINES).zip(classes.into_iter().cycle()).map(|(n, class)| item(n, class)).collect();
        let rewards = vec![reward(&items)];
        let addons: Vec<AddOn> = items.iter().take(LINES as usize - 1).map(addon).collect();
        let zones = zones();
        let choices = Choices {
            reward: rewards.first().map(|reward| reward.id),
            addons: addons.iter().map(|addon| ChosenAddOn { addon: addon.id, quantity: 2 }).collect(),
            ..Choices::default()
        };
        let catalogue = Catalogue {
            campaign: id(),
            version: 1,
            currency: Currency::EUR,
            time_zone: "UTC".to_owned(),
            tax_mode: TaxMode::Inclusive,
            dispatch_country: CountryCode::parse("DE").context("a country")?,
            dispatch_region: None,
            units: kernel::Units::default(),
            items,
            rewards,
            addons,
            options: Vec::new(),
            goals: Vec::new(),
            questions: Vec::new(),
            shipping: table_of(&zones),
            zones,
            tax_rates: rates()?,
            tax_setup: None,
            instalments: None,
            currencies: Vec::new(),
            price_lists: Vec::new(),
            unpriced: Vec::new(),
            rate_table: RateTableOnce::default(),
            tips: None,
            faqs: Vec::new(),
            steps: Vec::new(),
            pictures: Vec::new(),
            variants: Vec::new(),
        };
        Ok(Self { catalogue, choices, day: "2026-12-01".parse()? })
    }

    /// The same campaign with a seller in Germany: its own rates stand in front of the product's.
    fn with_a_seller(&self) -> anyhow::Result<Self> {
        let home = CountryCode::parse("DE").context("a country")?;
        let registration = |scheme| Registration {
            scheme,
            number: String::new(),
            valid_from: Date::constant(2020, 1, 1),
            valid_until: None,
        };
        let setup = TaxSetup {
            basis: TaxBasis::Product,
            seller: Seller {
                home,
                registrations: vec![
                    registration(Scheme::Domestic { place: TaxPlace::country(home) }),
                    registration(Scheme::OssUnion),
                ],
                cross_border: CrossBorder::Destination,
                imports: Vec::new(),
                customs: CustomsPolicy::default(),
            },
            rounding: RoundingRule::PerLine,
            business_buyers: campaigns::model::BusinessBuyers::NotAsked,
            platform_tax: PlatformTax::NotCollected,
            exchange_rates: Vec::new(),
        };
        let catalogue = Catalogue { tax_setup: Some(setup), ..self.catalogue.clone() };
        Ok(Self { catalogue, choices: self.choices.clone(), day: self.day })
    }

    fn quote(&self, to: &Destination) -> anyhow::Result<Quote> {
        let nothing = Money::zero(self.catalogue.currency);
        let input = QuoteInput {
            catalogue: &self.catalogue,
            choices: &self.choices,
            destination: Some(to),
            credit: nothing,
            paid: nothing,
            platform_due: nothing,
            buyer: None,
            as_of: AsOf::whenever(),
            vouchers: None,
            date: self.day,
        };
        Ok(quote(&input)?)
    }

    fn everywhere(&self) -> anyhow::Result<Vec<Money>> {
        let to = |country: &CountryCode| Ok(self.quote(&Destination::country(*country))?.shipping.amount);
        places::all().iter().map(to).collect()
    }

    /// Price, weight, zone and tax as plain numbers.
    fn bare(&self, to: &Destination) -> i64 {
        let rate = |class| {
            let mut rates = self.catalogue.tax_rates.iter();
            rates
                .find(|rate| rate.country == to.country && rate.class == class)
                .map_or(Decimal::ZERO, |rate| rate.rate_percent)
        };
        let (mut total, mut grams) = (0, 0);
        for chosen in &self.choices.addons {
            let Some(addon) = self.catalogue.addon(chosen.addon) else { continue };
            for item in addon.contents.iter().filter_map(|content| self.catalogue.item(content.item)) {
                grams += item.weight_grams * chosen.quantity;
                let amount = Decimal::from(addon.price_minor * i64::from(chosen.quantity));
                let net = (amount / (Decimal::ONE + rate(item.tax_class) / Decimal::ONE_HUNDRED)).round();
                total += i64::try_from(net.mantissa()).unwrap_or(0);
            }
        }
        let reaches = |zone: &&Zone| zone.places.contains(&Place::Country(to.country));
        let Some(zone) = self.catalogue.zones.iter().find(reaches) else { return total };
        let steps = zone.steps.iter().filter(|step| grams > step.over_grams).map(|step| step.add_minor);
        total + zone.base_minor + steps.sum::<i64>()
    }

    fn bare_everywhere(&self) -> i64 {
        places::all().iter().map(|country| self.bare(&Destination::country(*country))).sum()
    }
}

fn item(n: u32, tax_class: TaxClass) -> Item {
    Item {
        id: id(),
        sku: format!("SKU-{n}"),
        name: format!("Item {n}"),
        kind: ItemKind::Physical,
        weight_grams: 100 + 17 * n,
        dimensions: Some(Dimensions { length_mm: 200, width_mm: 100, height_mm: 20 + n }),
        declared_value_minor: 500 + i64::from(n),
        hs_code: Some("950490".to_owned()),
        origin_country: CountryCode::parse("CN"),
        tax_class,
        stock: None,
        handling: Vec::new(),
        kept_in: Vec::new(),
        parts: Vec::new(),
        packed: campaigns::model::PackedAs::Itself,
        shelf: Shelf::Offered,
    }
}

/// A box with half of all that there is, so that its price is divided over all classes.
fn reward(items: &[Item]) -> Reward {
    let inside = items.iter().skip(LINES as usize);
    Reward {
        id: id(),
        platform_reward_id: None,
        title: "Everything".to_owned(),
        description: String::new(),
        price_minor: 19_900,
        contents: inside.map(|item| Content { item: item.id, quantity: 1 }).collect(),
        tax_class: None,
        total_limit: None,
        terms: campaigns::model::SaleTerms::default(),
        shelf: Shelf::Offered,
    }
}

fn addon(item: &Item) -> AddOn {
    AddOn {
        id: id(),
        platform_addon_id: None,
        title: item.name.clone(),
        description: String::new(),
        price_minor: 1_299,
        first_copy_price_minor: Some(999),
        contents: vec![Content { item: item.id, quantity: 1 }],
        tax_class: None,
        per_pledge_max: None,
        total_limit: None,
        rewards: None,
        terms: campaigns::model::SaleTerms::default(),
        shelf: Shelf::Offered,
    }
}

fn zones() -> Vec<Zone> {
    let step = |n: u32| WeightStep { over_grams: 1_000 * n, add_minor: 150 };
    let zone = |countries: &[CountryCode]| Zone {
        id: id(),
        name: "Zone".to_owned(),
        places: countries.iter().map(|country| Place::Country(*country)).collect(),
        base_minor: 990,
        steps: (1..20).map(step).collect(),
    };
    places::all().chunks(places::all().len().div_ceil(ZONES)).map(zone).collect()
}

/// Three classes for every country of the Union.
fn rates() -> anyhow::Result<Vec<TaxRate>> {
    let from: Date = "2020-01-01".parse()?;
    let union = places::all().iter().filter(|country| places::is_eu(**country));
    let classes = [(TaxClass::Standard, 20), (TaxClass::Reduced, 10), (TaxClass::Books, 5)];
    let of = |country: &CountryCode| {
        classes.map(|(class, percent)| TaxRate {
            id: id(),
            country: *country,
            region: None,
            class,
            rate_percent: Decimal::from(percent),
            valid_from: from,
            valid_until: None,
            source: String::new(),
        })
    };
    Ok(union.flat_map(of).collect())
}
