//! Whatever is agreed to can be invoiced and booked: tried on thousands of made-up campaigns, sellers and places.

use campaigns::model::{
    AddOn, Catalogue, Content, Item, ItemKind, PackedAs, Place, PlatformTax, RateTableOnce, Reward,
    SaleTerms, Shelf, TaxBasis, TaxClass, TaxMode, TaxSetup, Zone, table_of,
};
use invoices::{NewInvoice, Party, Seller as Issuer};
use kernel::ids::Kind;
use kernel::places::CountryCode;
use kernel::time::FixedClock;
use kernel::{Currency, Decimal, Id, Language, Money, Random, RowId, Timestamp};
use pledges::quote::{AsOf, Destination, QuoteInput, quote};
use pledges::{Choices, ChosenAddOn, Quote};
use proptest::prelude::*;
use shipping::{Charge, Wave};
use taxes::{
    CrossBorder, CustomsPolicy, ExchangeRate, ImportHandling, ImportRule, Registration, RoundingRule, Scheme,
    Seller, TaxPlace,
};

use super::from_quote::{Lines, Terms, lines};
use super::tax_entries::entries;
use crate::model::{PlatformMoney, Untaxed};

struct Fixed(u64);

fn second_wave() -> Wave {
    Wave {
        id: id(0),
        name: "Second".to_owned(),
        items: vec![id(0)],
        leaves_on: None,
        charge: Charge::Now,
        opened_on: None,
    }
}

impl Random for Fixed {
    fn fill(&self, bytes: &mut [u8]) {
        for (byte, digit) in bytes.iter_mut().rev().zip(self.0.to_be_bytes().iter().rev()) {
            *byte = *digit;
        }
    }
}

fn id<K: Kind>(n: usize) -> Id<K> {
    Id::new(&FixedClock(Timestamp::from_micros(0)), &Fixed(n as u64))
}

fn country(code: &str) -> CountryCode {
    CountryCode::parse(code).unwrap()
}

fn place(text: &str) -> TaxPlace {
    TaxPlace::parse(text).unwrap()
}

/// A campaign, its seller and one order, as numbers.
#[derive(Debug, Clone)]
struct Sale {
    currency: Currency,
    mode: TaxMode,
    /// Declared value, class, kind.
    items: Vec<(i64, TaxClass, ItemKind)>,
    price: i64,
    /// Price and how many are chosen.
    addon: (i64, u32),
    sending: i64,
    has_second_wave: bool,
    from: &'static str,
    to: (&'static str, Option<&'static str>),
    schemes: Vec<Scheme>,
    rounding: RoundingRule,
    platform_tax: PlatformTax,
    is_duty_paid: bool,
    credit: i64,
}

fn sales() -> impl Strategy<Value = Sale> {
    let currency = prop::sample::select(vec!["EUR", "GBP", "JPY"]).prop_map(|c| Currency::parse(c).unwrap());
    let mode = prop_oneof![Just(TaxMode::Inclusive), Just(TaxMode::Exclusive)];
    let class =
        prop_oneof![3 => Just(TaxClass::Standard), 1 => Just(TaxClass::Books), 1 => Just(TaxClass::Zero)];
    let kind = prop_oneof![4 => Just(ItemKind::Physical), 1 => Just(ItemKind::Digital)];
    let value = prop_oneof![Just(500i64), 0..20_000i64];
    let items = prop::collection::vec((value, class, kind), 1..11);
    let prices = (0..30_000i64, (0..9_000i64, 0..4u32), 0..3_000i64, any::<bool>());
    let from = prop::sample::select(vec!["DE", "PL", "CN"]);
    let to = prop::sample::select(vec![
        ("DE", None),
        ("FR", None),
        ("GB", None),
        ("NO", None),
        ("CH", None),
        ("JP", None),
        ("US", Some("CA")),
        ("US", Some("OR")),
        ("CA", Some("BC")),
        ("CA", Some("ON")),
    ]);
    let schemes = vec![
        Scheme::Domestic { place: place("DE") },
        Scheme::OssUnion,
        Scheme::Ioss,
        Scheme::Uk,
        Scheme::Voec,
        Scheme::Ch,
        Scheme::Ca,
        Scheme::CaProvince { place: place("CA-BC") },
        Scheme::UsState { place: place("US-CA") },
    ];
    let schemes = prop::sample::subsequence(schemes, 3..9);
    let rounding = prop_oneof![Just(RoundingRule::PerLine), Just(RoundingRule::PerTotal)];
    let platform = prop_oneof![Just(PlatformTax::NotCollected), Just(PlatformTax::Collected)];
    let seller = (from, to, schemes, rounding, platform, any::<bool>(), 0..40_000i64);
    (currency, mode, items, prices, seller).prop_map(
        |(currency, mode, items, (price, addon, sending, has_second_wave), seller)| {
            let (from, to, schemes, rounding, platform_tax, is_duty_paid, credit) = seller;
            Sale {
                currency,
                mode,
                items,
                price,
                addon,
                sending,
                has_second_wave,
                from,
                to,
                schemes,
                rounding,
                platform_tax,
                is_duty_paid,
                credit,
            }
        },
    )
}

impl Sale {
    fn set_up(&self) -> TaxSetup {
        let registration = |scheme: &Scheme| Registration {
            scheme: *scheme,
            number: String::new(),
            valid_from: "2020-01-01".parse().unwrap(),
            valid_until: None,
        };
        let handling = if self.is_duty_paid { ImportHandling::DutyPaid } else { ImportHandling::DutyUnpaid };
        let own = self.currency.to_string();
        let others = ["EUR", "GBP", "NOK", "CHF", "CAD", "JPY"].into_iter().filter(|code| *code != own);
        TaxSetup {
            basis: TaxBasis::Product,
            seller: Seller {
                home: country("DE"),
                registrations: self.schemes.iter().map(registration).collect(),
                cross_border: CrossBorder::Destination,
                imports: ["FR", "GB", "NO", "JP", "CH"]
                    .map(|code| ImportRule { country: place(code), handling })
                    .to_vec(),
                customs: CustomsPolicy::default(),
            },
            rounding: self.rounding,
            platform_tax: self.platform_tax,
            exchange_rates: others
                .map(|code| ExchangeRate {
                    from: self.currency,
                    to: Currency::parse(code).unwrap(),
                    rate: Decimal::ONE,
                    date: "2026-11-30".parse().unwrap(),
                    source: "made up".to_owned(),
                })
                .collect(),
            business_buyers: campaigns::model::BusinessBuyers::NotAsked,
        }
    }

    fn items(&self) -> Vec<Item> {
        let item = |(n, (value, tax_class, kind)): (usize, &(i64, TaxClass, ItemKind))| Item {
            id: id(n),
            sku: format!("SKU-{n}"),
            name: format!("Item {n}"),
            kind: *kind,
            weight_grams: 100,
            dimensions: None,
            declared_value_minor: *value,
            hs_code: Some("950490".to_owned()).filter(|_| n % 2 == 0),
            origin_country: None,
            tax_class: *tax_class,
            stock: None,
            handling: Vec::new(),
            kept_in: Vec::new(),
            parts: Vec::new(),
            packed: PackedAs::Itself,
            shelf: Shelf::Offered,
        };
        self.items.iter().enumerate().map(item).collect()
    }

    fn catalogue(&self) -> Catalogue {
        let zone = Zone {
            id: id(0),
            name: "Everywhere".to_owned(),
            places: vec![Place::Anywhere],
            base_minor: self.sending,
            steps: Vec::new(),
        };
        let mut table = table_of(std::slice::from_ref(&zone));
        table.waves = Some(second_wave()).filter(|_| self.has_second_wave).into_iter().collect();
        let content = |n| Content { item: id(n), quantity: 1 };
        Catalogue {
            campaign: id(0),
            version: 1,
            currency: self.currency,
            time_zone: "UTC".to_owned(),
            tax_mode: self.mode,
            dispatch_country: country(self.from),
            dispatch_region: None,
            units: kernel::Units::default(),
            instalments: None,
            currencies: Vec::new(),
            price_lists: Vec::new(),
            unpriced: Vec::new(),
            tips: None,
            items: self.items(),
            rewards: vec![Reward {
                id: id(0),
                platform_reward_id: None,
                title: "Reward".to_owned(),
                description: String::new(),
                price_minor: self.price,
                contents: (0..self.items.len()).map(content).collect(),
                tax_class: None,
                total_limit: None,
                terms: SaleTerms::default(),
                shelf: Shelf::Offered,
            }],
            addons: vec![AddOn {
                id: id(0),
                platform_addon_id: None,
                title: "Add-on".to_owned(),
                description: String::new(),
                price_minor: self.addon.0,
                first_copy_price_minor: None,
                contents: vec![content(0)],
                tax_class: None,
                per_pledge_max: None,
                total_limit: None,
                rewards: None,
                terms: SaleTerms::default(),
                shelf: Shelf::Offered,
            }],
            options: Vec::new(),
            goals: Vec::new(),
            questions: Vec::new(),
            zones: vec![zone],
            shipping: table,
            tax_rates: Vec::new(),
            tax_setup: Some(self.set_up()),
            rate_table: RateTableOnce::default(),
            faqs: Vec::new(),
            steps: Vec::new(),
            pictures: Vec::new(),
            variants: Vec::new(),
        }
    }

    fn quote(&self) -> Quote {
        let catalogue = self.catalogue();
        let choices = Choices {
            reward: Some(id(0)),
            addons: vec![ChosenAddOn { addon: id(0), quantity: self.addon.1 }],
            ..Choices::default()
        };
        let region = self.to.1.map(str::to_owned);
        let destination = Destination { region, ..Destination::country(country(self.to.0)) };
        let nothing = Money::zero(self.currency);
        quote(&QuoteInput {
            catalogue: &catalogue,
            choices: &choices,
            destination: Some(&destination),
            credit: Money::new(self.credit, self.currency),
            paid: nothing,
            platform_due: nothing,
            buyer: None,
            as_of: AsOf::whenever(),
            vouchers: None,
            date: "2026-12-01".parse().unwrap(),
        })
        .unwrap()
    }
}

fn invoice(made: &Lines, currency: Currency) -> NewInvoice {
    let day = "2026-12-01".parse().unwrap();
    NewInvoice {
        key: "pledge/1".to_owned(),
        scope: "campaign/1".to_owned(),
        subject: "plg_1".to_owned(),
        contact: RowId::new(1),
        issued_on: day,
        supplied_on: None,
        due_on: Some(day),
        parts: Vec::new(),
        language: Language::En,
        currency,
        seller: Issuer {
            name: "Latarnia".to_owned(),
            street: "Lipowa 3".to_owned(),
            postal_code: "10115".to_owned(),
            city: "Berlin".to_owned(),
            country: country("DE"),
            vat_number: Some("DE123456788".to_owned()),
            tax_number: None,
            company_number: None,
            email: None,
            footer: Vec::new(),
        },
        buyer: Party {
            name: "Anna".to_owned(),
            company: String::new(),
            line1: "Street 1".to_owned(),
            line2: String::new(),
            postal_code: "75001".to_owned(),
            city: "Paris".to_owned(),
            region: String::new(),
            country: country("FR"),
            vat_number: None,
            email: None,
        },
        deliver_to: None,
        lines: made.lines.clone(),
        paid: Money::zero(currency),
        legal_notes: Vec::new(),
        notes: Vec::new(),
        exchange: None,
    }
}

fn terms(platform_money: PlatformMoney) -> Terms {
    Terms {
        home: country("DE"),
        untaxed: Untaxed::Ask,
        platform_money,
        shipping: "Shipping".to_owned(),
        pick_up: "Pick-up".to_owned(),
        customs: "Customs".to_owned(),
        import_tax: "Import tax".to_owned(),
        left_out: "Left out".to_owned(),
    }
}

/// Quotes of before: shipping that the platform taxed said so by its rule alone.
fn as_before(quote: &Quote) -> Quote {
    let mut old = quote.clone();
    for part in old.shipping.taxes.iter_mut().filter(|part| super::from_quote::is_handled(part)) {
        part.assessed = None;
    }
    old
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1500) })]

    #[test]
    fn every_agreed_quote_makes_an_invoice_that_sums_and_is_booked_to_the_minor_unit(sale in sales()) {
        let agreed = sale.quote();
        for quote in [&agreed, &as_before(&agreed)] {
            for money in [PlatformMoney::LeftOut, PlatformMoney::OnInvoice] {
                let terms = terms(money);
                let made = lines(quote, &terms).unwrap();
                prop_assert_eq!(made.total.minor + made.left_out.minor, quote.total.minor);
                if !made.lines.is_empty() {
                    let checked = invoices::check(&invoice(&made, sale.currency));
                    prop_assert!(checked.is_ok(), "{} {:#?}", checked.unwrap_err(), made.lines);
                }
                let booked = entries(quote, &terms, &made).unwrap();
                let sum = |is_on_document| -> i64 {
                    let wanted = booked.iter().filter(|entry| entry.is_on_document == is_on_document);
                    wanted.map(|entry| entry.supply_minor + entry.tax_minor).sum()
                };
                prop_assert_eq!((sum(true), sum(false)), (made.total.minor, made.left_out.minor));
                let of_lines = made.lines.iter().flat_map(|line| &line.taxes).map(|tax| tax.tax.minor);
                prop_assert_eq!(booked.iter().map(|entry| entry.tax_minor).sum::<i64>(), of_lines.sum::<i64>());
            }
        }
    }
}
