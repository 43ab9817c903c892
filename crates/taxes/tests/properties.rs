//! What holds for every consignment, whatever is in it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

use kernel::places::CountryCode;
use kernel::{Currency, Money};
use proptest::prelude::*;
use taxes::{
    Assessment, Buyer, Collector, Consignment, CustomsPolicy, Delivery, Discount, DiscountKind, ExchangeRate,
    GoodsClass, ImportHandling, ImportRule, Part, Place, PriceMode, RateTable, Registration, RoundingRule,
    Scheme, Schemes, Seller, TaxPlace, assess,
};

fn eur(minor: i64) -> Money {
    Money::new(minor, Currency::EUR)
}

fn place(text: &str) -> Place {
    let (country, region) = text.split_once('-').map_or((text, None), |(c, r)| (c, Some(r.to_owned())));
    Place { region, ..Place::of(CountryCode::parse(country).unwrap()) }
}

/// Registered nearly everywhere, so that most of what comes is taxed.
fn seller() -> Seller {
    let of = |text: &str| TaxPlace::parse(text).unwrap();
    let schemes = [
        Scheme::Domestic { place: of("DE") },
        Scheme::OssUnion,
        Scheme::Ioss,
        Scheme::Uk,
        Scheme::Voec,
        Scheme::Ch,
        Scheme::Au,
        Scheme::Ca,
        Scheme::CaProvince { place: of("CA-QC") },
        Scheme::UsState { place: of("US-TX") },
    ];
    let registration = |scheme| Registration {
        scheme,
        number: String::new(),
        valid_from: "2016-01-01".parse().unwrap(),
        valid_until: None,
    };
    Seller {
        home: CountryCode::parse("DE").unwrap(),
        registrations: schemes.into_iter().map(registration).collect(),
        cross_border: taxes::CrossBorder::Destination,
        imports: vec![ImportRule { country: of("JP"), handling: ImportHandling::DutyPaid }],
        customs: CustomsPolicy::default(),
    }
}

fn part(
    n: usize,
    (minor, class, delivery, quantity, is_platforms): (i64, GoodsClass, bool, u32, bool),
) -> Part {
    Part {
        key: format!("part {n}"),
        amount: eur(minor),
        quantity,
        class,
        delivery: if delivery { Delivery::Digital } else { Delivery::Physical },
        intrinsic_value: None,
        piece_value: None,
        hs_code: n.is_multiple_of(2).then(|| "950490".to_owned()),
        collected_by: if is_platforms { Collector::Platform } else { Collector::Seller },
        line: None,
    }
}

fn consignments() -> impl Strategy<Value = Consignment> {
    let class = prop::sample::select(GoodsClass::ALL.to_vec());
    let one = (0i64..50_000, class, prop::bool::weighted(0.2), 1u32..4, prop::bool::weighted(0.1));
    let parts = prop::collection::vec(one, 1..12);
    let places = prop::sample::select(vec![
        "DE", "FR", "IE", "HU", "GB", "NO", "CH", "AU", "NZ", "JP", "CA-QC", "CA-ON", "US-TX", "US-CA", "BR",
    ]);
    let from = prop::sample::select(vec!["DE", "CN", "GB"]);
    let choices = (any::<bool>(), any::<bool>(), 0i64..5_000, 0u64..=100, any::<bool>());
    (parts, places, from, choices).prop_map(
        |(parts, to, from, (added, per_total, shipping, off, is_voucher))| {
            let parts: Vec<Part> = parts.into_iter().enumerate().map(|(n, values)| part(n, values)).collect();
            let is_open = |part: &&Part| part.collected_by == Collector::Seller;
            let open: i64 = parts.iter().filter(is_open).map(|part| part.amount.minor).sum();
            let is_shipped = parts.iter().any(|part| part.delivery == Delivery::Physical);
            let kind = if is_voucher { DiscountKind::MeansOfPayment } else { DiscountKind::PriceReduction };
            let reduction = open * i64::try_from(off).unwrap() / 100;
            let foreign = ["GBP", "NOK", "CHF", "AUD", "NZD", "JPY", "CAD"];
            Consignment {
                date: "2026-09-15".parse().unwrap(),
                currency: Currency::EUR,
                prices: if added { PriceMode::TaxAdded } else { PriceMode::TaxIncluded },
                rounding: if per_total { RoundingRule::PerTotal } else { RoundingRule::PerLine },
                dispatch: place(from),
                destination: place(to),
                buyer: Buyer::Consumer,
                parts,
                shipping: is_shipped.then_some(eur(shipping)),
                import_duty: None,
                duty_in_shipping: None,
                discounts: vec![Discount { amount: eur(reduction), kind }],
                exchange_rates: foreign
                    .iter()
                    .map(|code| ExchangeRate {
                        from: Currency::EUR,
                        to: Currency::parse(code).unwrap(),
                        rate: "1.25".parse().unwrap(),
                        date: "2026-09-15".parse().unwrap(),
                        source: "made up".to_owned(),
                    })
                    .collect(),
            }
        },
    )
}

fn assessed(consignment: &Consignment) -> Assessment {
    assess(consignment, &seller(), &RateTable::product(), Schemes::product()).unwrap()
}

fn sum(amounts: impl IntoIterator<Item = Money>) -> i64 {
    amounts.into_iter().map(|amount| amount.minor).sum()
}

/// The consignment with its first part as two lines.
fn split_in_two(consignment: &Consignment, at: i64) -> Consignment {
    let mut split = consignment.clone();
    let first = split.parts[0].amount.minor;
    let mut second = split.parts[0].clone();
    split.parts[0].amount.minor = first * at / 100;
    second.amount.minor = first - split.parts[0].amount.minor;
    "the other half".clone_into(&mut second.key);
    split.parts.push(second);
    split
}

/// Where no value decides what is done, so that splitting changes nothing but rounding.
fn within_the_union(mut consignment: Consignment) -> Consignment {
    consignment.dispatch = place("DE");
    consignment.destination = place("FR");
    consignment.discounts.clear();
    consignment.shipping = None;
    consignment
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn everything_adds_up_and_nothing_is_below_nought(consignment in consignments()) {
        let found = assessed(&consignment);
        for part in found.all() {
            prop_assert_eq!(part.net.minor + part.tax.minor, part.gross.minor);
            prop_assert_eq!(sum(part.taxes.iter().map(|line| line.tax)), part.tax.minor);
            let amounts = [part.net, part.tax, part.gross, part.amount];
            prop_assert!(amounts.iter().chain(&part.estimate).all(|amount| amount.minor >= 0), "{:?}", part);
        }
        prop_assert_eq!(sum(found.all().map(|part| part.net)), found.net.minor);
        prop_assert_eq!(sum(found.all().map(|part| part.tax)), found.tax.minor);
        prop_assert_eq!(sum(found.all().map(|part| part.gross)), found.gross.minor);
        prop_assert_eq!(found.net.minor + found.tax.minor, found.gross.minor);
        prop_assert_eq!(sum(found.totals.iter().map(|total| total.tax)), found.tax.minor);
        prop_assert_eq!(found.gross.minor - found.paid_by_voucher.minor, found.to_pay.minor);
    }

    #[test]
    fn shares_of_shipping_and_discounts_add_up(consignment in consignments()) {
        let found = assessed(&consignment);
        let shipping = consignment.shipping.map_or(0, |amount| amount.minor);
        prop_assert_eq!(sum(found.shipping.iter().map(|share| share.amount)), shipping);
        let discount = &consignment.discounts[0];
        let off = if discount.kind == DiscountKind::PriceReduction { discount.amount.minor } else { 0 };
        let before = sum(consignment.parts.iter().map(|part| part.amount));
        prop_assert_eq!(sum(found.parts.iter().map(|part| part.amount)) + off, before);
    }

    #[test]
    fn the_same_input_gives_the_same_bytes(consignment in consignments()) {
        let bytes = |found: &Assessment| serde_json::to_vec(found).unwrap();
        let first = assessed(&consignment);
        prop_assert_eq!(bytes(&first), bytes(&assessed(&consignment)));
        prop_assert_eq!(serde_json::from_slice::<Assessment>(&bytes(&first)).unwrap(), first);
    }

    #[test]
    fn every_tax_line_names_its_rate(consignment in consignments()) {
        let found = assessed(&consignment);
        for line in found.all().flat_map(|part| &part.taxes) {
            let rate = found.rate_of(line).unwrap();
            prop_assert!(rate.percent == line.percent && rate.holds_on(found.date) && !rate.source.is_empty());
        }
    }

    #[test]
    fn splitting_a_line_changes_no_more_than_the_rounding_rule(consignment in consignments(), at in 0i64..=100) {
        let consignment = within_the_union(consignment);
        let before = assessed(&consignment).tax.minor;
        let after = assessed(&split_in_two(&consignment, at)).tax.minor;
        match consignment.rounding {
            RoundingRule::PerTotal => prop_assert_eq!(before, after),
            RoundingRule::PerLine => prop_assert!((before - after).abs() <= 1, "{} {}", before, after),
        }
    }

    #[test]
    fn a_price_with_tax_and_the_same_price_without_it_agree(consignment in consignments()) {
        let mut added = within_the_union(consignment);
        added.prices = PriceMode::TaxAdded;
        added.rounding = RoundingRule::PerLine;
        let net = assessed(&added);
        let mut included = added.clone();
        included.prices = PriceMode::TaxIncluded;
        for (part, assessed) in included.parts.iter_mut().zip(&net.parts) {
            part.amount = assessed.gross;
        }
        for (one, other) in net.parts.iter().zip(&assessed(&included).parts) {
            prop_assert!((one.tax.minor - other.tax.minor).abs() <= 1, "{:?} {:?}", one, other);
            prop_assert_eq!(one.gross, other.gross);
        }
    }
}
