//! What holds of every quote whose tax comes from the tables, tried on thousands of made-up campaigns, sellers and places.

use campaigns::model::{Catalogue, ItemKind, PlatformTax, TaxBasis, TaxClass, TaxMode, TaxSetup};
use kernel::places::CountryCode;
use kernel::{Currency, Decimal, Money, Rounding};
use proptest::prelude::*;
use taxes::{
    CrossBorder, CustomsPolicy, ExchangeRate, ImportHandling, ImportRule, Reason, Registration, RoundingRule,
    Scheme, Seller, TaxPlace,
};

use super::properties::{World, day, worlds, worlds_of_one_origin};
use super::{Choices, Destination, Quote, Rule, preview};
use crate::rules::seal::{seal_of, sums_hold};
use crate::rules::tax_moved::{platform_part_moved, rates_moved};

/// A seller and where the parcel goes.
#[derive(Debug, Clone)]
pub(super) struct Sale {
    home: &'static str,
    from: &'static str,
    to: (&'static str, Option<&'static str>),
    schemes: Vec<Scheme>,
    rounding: RoundingRule,
    platform_tax: PlatformTax,
    is_home_rate: bool,
    is_duty_paid: bool,
}

fn country(code: &str) -> CountryCode {
    CountryCode::parse(code).unwrap()
}

fn place(text: &str) -> TaxPlace {
    TaxPlace::parse(text).unwrap()
}

pub(super) fn sales() -> impl Strategy<Value = Sale> {
    let homes = prop::sample::select(vec!["DE", "AT", "US", "GB", "CA"]);
    let froms = prop::sample::select(vec!["DE", "PL", "US", "CN", "GB", "CA"]);
    let tos = prop::sample::select(vec![
        ("DE", None),
        ("AT", None),
        ("FR", None),
        ("GB", None),
        ("NO", None),
        ("CH", None),
        ("JP", None),
        ("BR", None),
        ("US", Some("CA")),
        ("US", Some("NY")),
        ("CA", Some("BC")),
        ("CA", Some("QC")),
    ]);
    let all = vec![
        Scheme::Domestic { place: place("DE") },
        Scheme::Domestic { place: place("AT") },
        Scheme::SmallBusiness { place: place("DE") },
        Scheme::OssUnion,
        Scheme::Ioss,
        Scheme::Uk,
        Scheme::Voec,
        Scheme::Ch,
        Scheme::Ca,
        Scheme::CaProvince { place: place("CA-BC") },
        Scheme::UsState { place: place("US-CA") },
    ];
    let schemes = prop::sample::subsequence(all, 0..8);
    let rounding = prop_oneof![Just(RoundingRule::PerLine), Just(RoundingRule::PerTotal)];
    let platform = prop_oneof![3 => Just(PlatformTax::NotCollected), 1 => Just(PlatformTax::Collected)];
    let flags = (prop::bool::ANY, prop::bool::ANY);
    (homes, froms, tos, schemes, rounding, platform, flags).prop_map(
        |(home, from, to, schemes, rounding, platform_tax, (is_home_rate, is_duty_paid))| Sale {
            home,
            from,
            to,
            schemes,
            rounding,
            platform_tax,
            is_home_rate,
            is_duty_paid,
        },
    )
}

impl Sale {
    fn set_up(&self, currency: Currency) -> TaxSetup {
        let registration = |scheme: &Scheme| Registration {
            scheme: *scheme,
            number: String::new(),
            valid_from: day("2020-01-01"),
            valid_until: None,
        };
        let handling = if self.is_duty_paid { ImportHandling::DutyPaid } else { ImportHandling::DutyUnpaid };
        let import = |code| ImportRule { country: place(code), handling };
        let rate = |code: &&str| ExchangeRate {
            from: currency,
            to: Currency::parse(code).unwrap(),
            rate: Decimal::ONE,
            date: day("2026-11-30"),
            source: "made up".to_owned(),
        };
        let others = ["EUR", "GBP", "NOK", "CHF", "CAD", "JPY", "USD"];
        TaxSetup {
            basis: TaxBasis::Product,
            seller: Seller {
                home: country(self.home),
                registrations: self.schemes.iter().map(registration).collect(),
                cross_border: if self.is_home_rate {
                    CrossBorder::HomeBelowLimit
                } else {
                    CrossBorder::Destination
                },
                imports: ["DE", "FR", "GB", "JP"].map(import).to_vec(),
                customs: CustomsPolicy::default(),
            },
            rounding: self.rounding,
            business_buyers: campaigns::model::BusinessBuyers::NotAsked,
            platform_tax: self.platform_tax,
            exchange_rates: others.iter().filter(|code| **code != currency.to_string()).map(rate).collect(),
        }
    }

    pub(super) fn catalogue(&self, world: &World) -> Catalogue {
        Catalogue {
            tax_setup: Some(self.set_up(world.currency)),
            dispatch_country: country(self.from),
            tax_rates: Vec::new(),
            ..world.catalogue()
        }
    }

    pub(super) fn destination(&self) -> Destination {
        let region = self.to.1.map(str::to_owned);
        Destination { region, ..Destination::country(country(self.to.0)) }
    }

    fn quote(&self, world: &World) -> Quote {
        let catalogue = self.catalogue(world);
        let choices = world.choices(&catalogue);
        self.quote_of(world, &catalogue, &choices)
    }

    fn quote_of(&self, world: &World, catalogue: &Catalogue, choices: &Choices) -> Quote {
        preview(&world.input(catalogue, choices, Some(&self.destination()))).unwrap()
    }
}

/// With goods of one kind, so that it does not matter which copy an answer to an option belongs to.
fn plain(mut world: World) -> World {
    for item in &mut world.items {
        (item.2, item.3) = (TaxClass::Standard, ItemKind::Physical);
    }
    world.surcharge = 0;
    world
}

fn minor(amounts: impl Iterator<Item = Money>) -> i64 {
    amounts.map(|amount| amount.minor).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(800) })]

    #[test]
    fn the_whole_is_the_sum_of_its_parts_and_nothing_is_below_zero(world in worlds(), sale in sales()) {
        let quote = sale.quote(&world);
        prop_assert!(sums_hold(&quote));
        prop_assert_eq!(quote.net.minor, minor(quote.tax_totals.iter().map(|total| total.net)));
        for line in &quote.lines {
            prop_assert_eq!(line.gross.minor, line.net.minor + line.tax.minor);
            prop_assert_eq!(line.gross.minor, minor(line.taxes.iter().map(|part| part.gross)));
            prop_assert_eq!(line.net.minor, minor(line.taxes.iter().map(|part| part.net)));
        }
        let shipping = &quote.shipping;
        prop_assert_eq!(shipping.gross.minor, minor(shipping.taxes.iter().map(|part| part.gross)));
        let of_lines = quote.lines.iter().flat_map(|line| &line.taxes).chain(&shipping.taxes);
        for part in of_lines.chain(quote.customs.iter().flat_map(|charge| &charge.taxes)) {
            prop_assert!(part.net.minor >= 0 && part.tax.minor >= 0);
            prop_assert_eq!(part.gross.minor, part.net.minor + part.tax.minor);
            prop_assert!(part.rules().next().is_some(), "no amount without a reason");
            if let Some(assessed) = &part.assessed {
                prop_assert_eq!(part.tax.minor, minor(assessed.rates.iter().map(|rate| rate.tax)));
            }
        }
    }

    #[test]
    fn every_part_is_rounded_as_the_one_amount_that_an_invoice_shows(world in worlds(), sale in sales()) {
        let quote = sale.quote(&world);
        // A line that is sent in several parcels is rounded in each; two taxes share what a price holds of both.
        let parcels = quote.shipping.parcels.len().max(1) as u64;
        let of_lines = quote.lines.iter().flat_map(|line| &line.taxes).chain(&quote.shipping.taxes);
        for part in of_lines {
            let Some(assessed) = &part.assessed else { continue };
            let moved: u64 = part.reasons.iter().map(|rule| match rule {
                Rule::Tax(Reason::RoundedOnTotal { difference }) => difference.minor.unsigned_abs(),
                _ => 0,
            }).sum();
            for rate in &assessed.rates {
                let expected = part.net.scaled(rate.row.percent / Decimal::ONE_HUNDRED, Rounding::HalfUp).unwrap();
                let off = (rate.tax.minor - expected.minor).unsigned_abs();
                let most = parcels + 2 * moved + (assessed.rates.len() as u64 - 1);
                prop_assert!(off <= most, "{} of {} for {}", rate.tax, part.net, rate.row.percent);
            }
        }
    }

    #[test]
    fn a_reward_of_many_things_is_taxed_as_one_thing_of_its_price(world in worlds_of_one_origin(), mut sale in sales()) {
        // Switzerland asks every registered seller for tax, whatever is in the parcel.
        (sale.home, sale.from, sale.to) = ("DE", "DE", ("CH", None));
        sale.schemes = vec![Scheme::Ch];
        sale.platform_tax = PlatformTax::NotCollected;
        let world = plain(world);
        let mut catalogue = sale.catalogue(&world);
        catalogue.options.clear();
        let choices = |catalogue: &Catalogue| super::prune(catalogue, &world.choices(catalogue));
        let taxes = |catalogue: &Catalogue| -> Vec<i64> {
            let quote = sale.quote_of(&world, catalogue, &choices(catalogue));
            quote.lines.iter().map(|line| line.tax.minor).collect()
        };
        let quote = sale.quote_of(&world, &catalogue, &choices(&catalogue));
        if sale.rounding == RoundingRule::PerLine && quote.shipping.parcels.len() <= 1 && !catalogue.rewards[0].contents.is_empty() {
            let of_many = taxes(&catalogue);
            catalogue.rewards[0].contents.truncate(1);
            prop_assert_eq!(of_many, taxes(&catalogue));
        }
    }

    #[test]
    fn what_was_just_agreed_to_has_not_moved(world in worlds(), sale in sales()) {
        let catalogue = sale.catalogue(&world);
        let quote = sale.quote_of(&world, &catalogue, &world.choices(&catalogue));
        if quote.missing.is_empty() {
            let money = (quote.credit, Money::zero(quote.currency));
            prop_assert_eq!(platform_part_moved(&quote, money, &catalogue), Ok(None));
            prop_assert_eq!(rates_moved(&quote, &catalogue, day("2026-12-24")), None);
        }
    }

    #[test]
    fn amounts_are_the_gross_or_the_net_as_without_a_seller(world in worlds(), sale in sales()) {
        let quote = sale.quote(&world);
        let shipping = (quote.shipping.amount, quote.shipping.net, quote.shipping.gross);
        let lines = quote.lines.iter().map(|line| (line.amount, line.net, line.gross));
        for (amount, net, gross) in lines.chain(std::iter::once(shipping)) {
            prop_assert_eq!(amount, if quote.tax_mode == TaxMode::Inclusive { gross } else { net });
        }
    }

    #[test]
    fn the_same_input_has_the_same_bytes_and_a_stored_quote_comes_back(world in worlds(), sale in sales()) {
        let (first, second) = (sale.quote(&world), sale.quote(&world));
        let stored = serde_json::to_string(&first).unwrap();
        prop_assert_eq!(&stored, &serde_json::to_string(&second).unwrap());
        prop_assert_eq!(seal_of(&first), seal_of(&second));
        prop_assert_eq!(serde_json::from_str::<Quote>(&stored).unwrap(), first);
    }

    #[test]
    fn nothing_is_charged_where_nobody_is_registered(world in worlds(), mut sale in sales()) {
        sale.schemes.clear();
        sale.is_duty_paid = false;
        let quote = sale.quote(&world);
        prop_assert_eq!(quote.tax.minor, 0);
    }

    #[test]
    fn buying_at_once_or_apart_changes_tax_by_the_rounding_alone(world in worlds_of_one_origin(), mut sale in sales()) {
        // Within one tax area no limit looks at what is in the parcel.
        (sale.from, sale.home, sale.to, sale.platform_tax) = ("DE", "DE", ("FR", None), PlatformTax::NotCollected);
        let world = plain(world);
        let catalogue = sale.catalogue(&world);
        let all = world.choices(&catalogue);
        let apart = |choices: Choices| {
            let quote = sale.quote_of(&world, &catalogue, &super::prune(&catalogue, &choices));
            (minor(quote.lines.iter().map(|line| line.tax)), quote.lines.iter().map(|line| line.taxes.len()).sum::<usize>())
        };
        let only = |reward, addons: Vec<_>| Choices { reward, addons, ..all.clone() };
        let (whole, parts) = apart(all.clone());
        let (first, in_first) = apart(only(all.reward, Vec::new()));
        let (second, in_second) = apart(only(None, all.addons.clone()));
        let off = (whole - first - second).unsigned_abs();
        prop_assert!(off <= (parts + in_first + in_second) as u64, "off by {off}");
        // Of a line that is sent in two waves each part is rounded for itself, and what goes with which wave is decided by
        // all that was chosen.
        let parcels = sale.quote_of(&world, &catalogue, &all).shipping.parcels.len();
        if sale.rounding == RoundingRule::PerLine && parcels <= 1 {
            prop_assert_eq!(off, 0, "each line is rounded for itself");
        }
    }

    #[test]
    fn one_more_copy_never_lowers_the_price(world in worlds_of_one_origin(), mut sale in sales(), more in 1..4u32) {
        sale.platform_tax = PlatformTax::NotCollected;
        // Over a border a parcel that grows may pass a limit, and its tax is then paid there.
        (sale.from, sale.home, sale.to) = ("DE", "DE", ("AT", None));
        let world = plain(world);
        let catalogue = sale.catalogue(&world);
        let choices = world.choices(&catalogue);
        let mut larger = choices.clone();
        for addon in &mut larger.addons {
            addon.quantity += more;
        }
        let before = sale.quote_of(&world, &catalogue, &choices);
        let after = sale.quote_of(&world, &catalogue, &super::prune(&catalogue, &larger));
        let goods = |quote: &Quote| minor(quote.lines.iter().map(|line| line.amount));
        prop_assert!(goods(&after) >= goods(&before));
        let tax = |quote: &Quote| minor(quote.lines.iter().map(|line| line.tax));
        prop_assert!(tax(&after) >= tax(&before));
    }

    #[test]
    fn no_amount_however_large_stops_the_program(
        world in worlds(),
        sale in sales(),
        price in prop::num::i64::ANY,
        credit in prop::num::i64::ANY,
    ) {
        let mut catalogue = sale.catalogue(&world);
        catalogue.rewards[0].price_minor = price;
        let choices = world.choices(&catalogue);
        let to = sale.destination();
        let mut input = world.input(&catalogue, &choices, Some(&to));
        input.credit.minor = credit;
        if let Ok(quote) = preview(&input) {
            prop_assert!(sums_hold(&quote));
        }
    }
}
