//! What holds of every quote, tried on thousands of made-up ones.
//!
//! Why this long: one made-up campaign, and each property is a few lines about it.

use campaigns::Date;
use campaigns::model::{
    AddOn, Catalogue, CatalogueOption, Content, Item, ItemKind, OptionValue, Place, RateTableOnce, Reward,
    SaleTerms, Shelf, Subject, TaxClass, TaxMode, TaxRate, WeightStep, Zone, table_of,
};
use kernel::ids::Kind;
use kernel::places::CountryCode;
use kernel::time::FixedClock;
use kernel::{Currency, Decimal, Id, Money, Random, Timestamp};
use proptest::prelude::*;
use shipping::Charge;

use super::rich_tables::{Rich, tables, tables_of_one_origin};
use super::{
    AsOf, Choices, ChosenAddOn, ChosenOption, Destination, Quote, QuoteInput, asked_options, preview, quote,
};

struct Fixed(u64);
impl Random for Fixed {
    fn fill(&self, bytes: &mut [u8]) {
        for (byte, digit) in bytes.iter_mut().rev().zip(self.0.to_be_bytes().iter().rev()) {
            *byte = *digit;
        }
    }
}

pub(super) fn id<K: Kind>(n: usize) -> Id<K> {
    Id::new(&FixedClock(Timestamp::from_micros(0)), &Fixed(n as u64))
}

/// A made-up campaign: numbers only, put together by [`World::catalogue`].
#[derive(Debug, Clone)]
pub(super) struct World {
    pub(super) currency: Currency,
    mode: TaxMode,
    /// Weight, declared value, class, kind.
    pub(super) items: Vec<(u32, i64, TaxClass, ItemKind)>,
    reward_price: i64,
    reward_items: Vec<(usize, u32)>,
    /// Price, part of it that the first copy costs in per cent, item, how many in one, how many chosen.
    addons: Vec<(i64, i64, usize, u32, u32)>,
    pub(super) surcharge: i64,
    base: i64,
    steps: Vec<(u32, i64)>,
    /// A rich table in place of base price and steps.
    table: Option<Rich>,
    /// Per mille, by class.
    rates: [Option<u32>; 3],
    credit: i64,
    paid: i64,
}

fn classes() -> impl Strategy<Value = TaxClass> {
    prop_oneof![
        Just(TaxClass::Standard),
        Just(TaxClass::Reduced),
        Just(TaxClass::Books),
        Just(TaxClass::Zero)
    ]
}

pub(super) fn worlds() -> impl Strategy<Value = World> {
    worlds_of(tables())
}

/// Worlds in which all goods leave from one place.
pub(super) fn worlds_of_one_origin() -> impl Strategy<Value = World> {
    worlds_of(tables_of_one_origin())
}

fn worlds_of(tables: impl Strategy<Value = Rich>) -> impl Strategy<Value = World> {
    let currency = prop_oneof![Just("EUR"), Just("JPY"), Just("KWD"), Just("USD")]
        .prop_map(|code| Currency::parse(code).unwrap());
    let mode = prop_oneof![Just(TaxMode::Inclusive), Just(TaxMode::Exclusive)];
    let kind = prop_oneof![3 => Just(ItemKind::Physical), 1 => Just(ItemKind::Digital)];
    let items = prop::collection::vec((0..20_000u32, 0..1_000_000i64, classes(), kind), 1..6);
    let goods = (
        0..10_000_000i64,
        prop::collection::vec((0..6usize, 1..4u32), 0..4),
        prop::collection::vec((0..500_000i64, 0..101i64, 0..6usize, 1..3u32, 0..6u32), 0..4),
        0..10_000i64,
    );
    let shipping = (0..100_000i64, prop::collection::vec((0..50_000u32, 0..10_000i64), 0..5));
    let rate = prop::option::of(0..301u32);
    let money = ([rate.clone(), rate.clone(), rate], 0..20_000_000i64, 0..1_000_000i64);
    let table = prop::option::of(tables);
    (currency, mode, items, goods, shipping, money, table).prop_map(
        |(currency, mode, items, goods, (base, steps), (rates, credit, paid), table)| {
            let (reward_price, reward_items, addons, surcharge) = goods;
            World {
                currency,
                mode,
                items,
                reward_price,
                reward_items,
                addons,
                surcharge,
                base,
                steps,
                table,
                rates,
                credit,
                paid,
            }
        },
    )
}

pub(super) fn day(text: &str) -> Date {
    text.parse().unwrap()
}

pub(super) fn germany() -> CountryCode {
    CountryCode::parse("DE").unwrap()
}

impl World {
    fn item_id(&self, n: usize) -> Id<kernel::ids::kinds::Item> {
        id(n % self.items.len())
    }

    fn reward(&self) -> Reward {
        let content =
            |(item, quantity): &(usize, u32)| Content { item: self.item_id(*item), quantity: *quantity };
        Reward {
            id: id(0),
            platform_reward_id: None,
            title: "Reward".to_owned(),
            description: String::new(),
            price_minor: self.reward_price,
            contents: self.reward_items.iter().map(content).collect(),
            tax_class: None,
            total_limit: None,
            terms: SaleTerms::default(),
            shelf: Shelf::Offered,
        }
    }

    pub(super) fn catalogue(&self) -> Catalogue {
        let content = |item: usize, quantity| Content { item: self.item_id(item), quantity };
        let items = self.items.iter().enumerate().map(|(n, (weight_grams, value, tax_class, kind))| Item {
            id: id(n),
            sku: format!("SKU-{n}"),
            name: format!("Item {n}"),
            kind: *kind,
            weight_grams: *weight_grams,
            dimensions: None,
            declared_value_minor: *value,
            hs_code: None,
            origin_country: None,
            tax_class: *tax_class,
            stock: None,
            handling: Vec::new(),
            kept_in: self.table.as_ref().map_or_else(Vec::new, |rich| rich.kept_in(n % self.items.len())),
            parts: Vec::new(),
            packed: campaigns::model::PackedAs::Itself,
            shelf: Shelf::Offered,
        });
        let addon = |(n, (price, first, item, quantity, _)): (usize, &(i64, i64, usize, u32, u32))| AddOn {
            id: id(n),
            platform_addon_id: None,
            title: format!("Add-on {n}"),
            description: String::new(),
            price_minor: *price,
            first_copy_price_minor: Some(price * first / 100),
            contents: vec![content(*item, *quantity)],
            tax_class: None,
            per_pledge_max: None,
            total_limit: None,
            rewards: None,
            terms: SaleTerms::default(),
            shelf: Shelf::Offered,
        };
        Catalogue {
            campaign: id(0),
            version: 1,
            currency: self.currency,
            time_zone: "UTC".to_owned(),
            tax_mode: self.mode,
            dispatch_country: germany(),
            dispatch_region: None,
            units: kernel::Units::default(),
            items: items.collect(),
            rewards: vec![self.reward()],
            addons: self.addons.iter().enumerate().map(addon).collect(),
            options: vec![self.option()],
            goals: Vec::new(),
            questions: Vec::new(),
            zones: vec![self.zone()],
            shipping: self.table.as_ref().map_or_else(
                || table_of(&[self.zone()]),
                |rich| rich.table(&self.zone(), |n| self.item_id(n)),
            ),
            tax_rates: self.rates(),
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
        }
    }

    /// Asked for every copy of item 0, wherever it is; both values cost something.
    fn option(&self) -> CatalogueOption {
        let value = |n: usize| OptionValue {
            id: id(n),
            label: format!("Value {n}"),
            item: self.item_id(n),
            surcharge_minor: self.surcharge,
            total_limit: None,
            shelf: Shelf::Offered,
        };
        CatalogueOption {
            id: id(0),
            title: "Option".to_owned(),
            applies_to: Subject::Item(self.item_id(0)),
            replaces: self.item_id(0),
            values: vec![value(0), value(1)],
            shelf: Shelf::Offered,
        }
    }

    fn zone(&self) -> Zone {
        let step = |(over_grams, add_minor): &(u32, i64)| WeightStep {
            over_grams: *over_grams,
            add_minor: *add_minor,
        };
        Zone {
            id: id(0),
            name: "Everywhere".to_owned(),
            places: vec![Place::Anywhere],
            base_minor: self.base,
            steps: self.steps.iter().map(step).collect(),
        }
    }

    fn rates(&self) -> Vec<TaxRate> {
        let classes = [TaxClass::Standard, TaxClass::Reduced, TaxClass::Books];
        let rate = |(n, (class, rate)): (usize, (TaxClass, Option<u32>))| {
            rate.map(|per_mille| TaxRate {
                id: id(n),
                country: germany(),
                region: None,
                class,
                rate_percent: Decimal::new(i64::from(per_mille), 1),
                valid_from: day("2020-01-01"),
                valid_until: None,
                source: String::new(),
            })
        };
        classes.into_iter().zip(self.rates).enumerate().filter_map(rate).collect()
    }

    pub(super) fn choices(&self, catalogue: &Catalogue) -> Choices {
        let addon = |(n, chosen): (usize, &(i64, i64, usize, u32, u32))| ChosenAddOn {
            addon: id(n),
            quantity: chosen.4,
        };
        let mut choices = Choices {
            reward: Some(id(0)),
            addons: self.addons.iter().enumerate().map(addon).collect(),
            options: Vec::new(),
            goods: None,
            pick_up: None,
            tip_minor: 0,
        };
        let asked: Vec<u32> = asked_options(catalogue, &choices)
            .iter()
            .flat_map(|a| a.copies.iter().map(|c| c.number))
            .collect();
        choices.options = asked
            .into_iter()
            .map(|copy| ChosenOption { option: id(0), copy, value: id((copy % 2) as usize) })
            .collect();
        choices
    }

    pub(super) fn quote(&self) -> Quote {
        let catalogue = self.catalogue();
        let choices = self.choices(&catalogue);
        quote(&self.input(&catalogue, &choices, Some(&Destination::country(germany())))).unwrap()
    }

    pub(super) fn input<'a>(
        &self,
        catalogue: &'a Catalogue,
        choices: &'a Choices,
        destination: Option<&'a Destination>,
    ) -> QuoteInput<'a> {
        let money = |minor| Money::new(minor, self.currency);
        QuoteInput {
            catalogue,
            choices,
            destination,
            credit: money(self.credit),
            paid: money(self.paid),
            platform_due: money(0),
            buyer: None,
            as_of: AsOf::whenever(),
            vouchers: None,
            date: day("2026-12-01"),
        }
    }
}

fn sum(amounts: impl Iterator<Item = Money>) -> i64 {
    amounts.map(|amount| amount.minor).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(600) })]

    #[test]
    fn everything_adds_up(world in worlds()) {
        let quote = world.quote();
        prop_assert_eq!(quote.total.minor, sum(quote.lines.iter().map(|l| l.gross)) + quote.shipping.gross.minor);
        prop_assert_eq!(quote.total.minor, quote.net.minor + quote.tax.minor);
        prop_assert_eq!(quote.balance.minor, quote.total.minor - world.credit - world.paid);
        prop_assert_eq!(quote.net.minor, sum(quote.tax_totals.iter().map(|t| t.net)));
        prop_assert_eq!(quote.tax.minor, sum(quote.tax_totals.iter().map(|t| t.tax)));
        for line in &quote.lines {
            let amount = line.unit_price.minor * i64::from(line.quantity) - line.discount.minor;
            prop_assert_eq!(line.amount.minor, amount);
            prop_assert_eq!(line.gross.minor, line.net.minor + line.tax.minor);
            prop_assert_eq!(line.gross.minor, sum(line.taxes.iter().map(|t| t.gross)));
            prop_assert_eq!(line.tax.minor, sum(line.taxes.iter().map(|t| t.tax)));
            prop_assert!(line.tax.minor >= 0 && line.net.minor >= 0);
        }
    }

    #[test]
    fn the_amount_is_the_gross_or_the_net_and_splitting_loses_nothing(world in worlds()) {
        let quote = world.quote();
        let shipping = (quote.shipping.amount, quote.shipping.net, quote.shipping.gross);
        let lines = quote.lines.iter().map(|l| (l.amount, l.net, l.gross));
        for (amount, net, gross) in lines.chain(std::iter::once(shipping)) {
            prop_assert_eq!(amount, if world.mode == TaxMode::Inclusive { gross } else { net });
        }
    }

    #[test]
    fn tax_is_within_half_a_minor_unit_of_the_exact_one(world in worlds()) {
        let quote = world.quote();
        for part in quote.lines.iter().flat_map(|l| &l.taxes).chain(&quote.shipping.taxes) {
            let factor = part.rate_percent / Decimal::ONE_HUNDRED;
            let exact = match world.mode {
                TaxMode::Inclusive => Decimal::from(part.gross.minor) * factor / (Decimal::ONE + factor),
                TaxMode::Exclusive => Decimal::from(part.net.minor) * factor,
            };
            let off = (Decimal::from(part.tax.minor) - exact).abs();
            prop_assert!(off <= Decimal::new(500_000_001, 9), "{part:?}: off by {off}");
        }
    }

    #[test]
    fn without_tax_both_modes_cost_the_same(mut world in worlds()) {
        world.rates = [None, None, None];
        world.mode = TaxMode::Inclusive;
        let inclusive = world.quote();
        world.mode = TaxMode::Exclusive;
        let exclusive = world.quote();
        prop_assert_eq!(inclusive.total, exclusive.total);
        prop_assert_eq!(inclusive.tax.minor, 0);
    }

    #[test]
    fn a_heavier_parcel_never_costs_less_to_ship(world in worlds(), more in 1..5_000u32) {
        let light = world.quote();
        let mut heavier = world.clone();
        for item in &mut heavier.items {
            item.0 += more;
        }
        let heavy = heavier.quote();
        prop_assert!(heavy.shipping.amount.minor >= light.shipping.amount.minor);
        prop_assert!(heavy.shipping.weight_grams >= light.shipping.weight_grams);
    }

    #[test]
    fn parcels_add_up_to_what_is_paid_now_and_later(world in worlds()) {
        let quote = world.quote();
        let shipping = &quote.shipping;
        if shipping.parcels.is_empty() {
            prop_assert!(shipping.later.is_none());
        } else {
            let of = |charge: Charge| sum(shipping.parcels.iter().filter(|p| p.charge == charge).map(|p| p.amount));
            prop_assert_eq!(of(Charge::Now), shipping.amount.minor);
            prop_assert_eq!(of(Charge::Later), shipping.later.map_or(0, |later| later.minor));
            prop_assert_eq!(shipping.parcels.iter().map(|p| p.pieces).sum::<u64>(), shipping.pieces);
            prop_assert_eq!(shipping.parcels.iter().map(|p| p.weight_grams).sum::<u64>(), shipping.weight_grams);
            for parcel in &shipping.parcels {
                prop_assert_eq!(sum(parcel.parts.iter().map(|part| part.amount)), parcel.amount.minor);
                prop_assert_eq!(parcel.items.iter().map(|item| item.quantity).sum::<u64>(), parcel.pieces);
                prop_assert!(parcel.amount.minor >= 0 && parcel.goods.minor >= 0);
                prop_assert!(parcel.parts.iter().all(|part| !part.rules.is_empty()));
            }
            let goods = sum(shipping.parcels.iter().map(|parcel| parcel.goods));
            prop_assert!(goods <= sum(quote.lines.iter().map(|line| line.amount)));
            if world.items.iter().all(|item| item.3 == ItemKind::Physical) && !world.reward_items.is_empty() {
                let unpacked = world.addons.iter().any(|addon| addon.3 == 0);
                prop_assert!(unpacked || goods == sum(quote.lines.iter().map(|line| line.amount)));
            }
        }
        prop_assert!(!shipping.rules.is_empty());
    }

    #[test]
    fn what_is_packed_is_what_was_sold(world in worlds()) {
        let quote = world.quote();
        let in_reward: u64 = world.reward_items.iter().map(|(_, q)| u64::from(*q)).sum();
        let in_addons: u64 = world.addons.iter().map(|a| u64::from(a.3) * u64::from(a.4)).sum();
        prop_assert_eq!(quote.parcel.iter().map(|p| p.quantity).sum::<u64>(), in_reward + in_addons);
        prop_assert_eq!(quote.shipping.pieces == 0, quote.shipping.zone.is_none());
    }

    #[test]
    fn the_order_of_choosing_changes_nothing_and_a_stored_quote_comes_back(world in worlds()) {
        let catalogue = world.catalogue();
        let mut choices = world.choices(&catalogue);
        let home = Destination::country(germany());
        let first = quote(&world.input(&catalogue, &choices, Some(&home))).unwrap();
        choices.addons.reverse();
        choices.options.reverse();
        let second = quote(&world.input(&catalogue, &choices, Some(&home))).unwrap();
        prop_assert_eq!(&first, &second);
        let stored = serde_json::to_string(&first).unwrap();
        prop_assert_eq!(serde_json::from_str::<Quote>(&stored).unwrap(), first);
    }

    #[test]
    fn a_preview_shows_the_goods_before_anything_else_is_known(world in worlds()) {
        let catalogue = world.catalogue();
        let choices = Choices { options: Vec::new(), ..world.choices(&catalogue) };
        let shown = preview(&world.input(&catalogue, &choices, None)).unwrap();
        prop_assert!(!shown.missing.is_empty());
        prop_assert_eq!(shown.total.minor, sum(shown.lines.iter().map(|l| l.amount)));
        prop_assert!(quote(&world.input(&catalogue, &choices, None)).is_err());
    }

    #[test]
    fn no_amount_however_large_stops_the_program(
        mut world in worlds(),
        price in prop::num::i64::ANY,
        base in prop::num::i64::ANY,
        credit in prop::num::i64::ANY,
        paid in prop::num::i64::ANY,
        weight in prop::num::u32::ANY,
    ) {
        world.reward_price = price;
        world.base = base;
        (world.credit, world.paid) = (credit, paid);
        world.items[0] = (weight, i64::MAX, TaxClass::Books, ItemKind::Physical);
        let catalogue = world.catalogue();
        let choices = world.choices(&catalogue);
        let home = Destination::country(germany());
        if let Ok(quote) = quote(&world.input(&catalogue, &choices, Some(&home))) {
            prop_assert_eq!(quote.net.checked_add(quote.tax).unwrap(), quote.total);
        }
    }
}
