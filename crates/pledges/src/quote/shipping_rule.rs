//! Why shipping costs what it costs: the steps of `shipping` as rules of a quote, in amounts of its currency.

use campaigns::Date;
use kernel::{Currency, Decimal, Money};
use serde::{Deserialize, Serialize};
use shipping::{Handling, Measure, Reason};

use super::rule::{Rule, TextArg};

/// A step on the way to a shipping price.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "snake_case")]
pub enum ShippingRule {
    /// What one part of the price is: a rate with a name, a surcharge, a duty, a cap.
    ShippingPart {
        /// Its name, as the creator wrote it.
        name: String,
        /// What it comes to.
        amount: Money,
    },
    /// The most specific zone that reaches the destination.
    ShippingZone {
        /// Its name.
        zone: String,
        /// The place of the zone that matched: `*`, `DE`, `US-HI`, `DE:27498`.
        place: String,
    },
    /// One price, whatever is in it.
    OrderPrice {
        /// It.
        price: Money,
    },
    /// By pieces.
    PiecePrice {
        /// Of the first.
        first: Money,
        /// How many further ones.
        further: u64,
        /// Of each further one.
        each: Money,
    },
    /// A base price, and steps by volume.
    VolumeSteps {
        /// Cubic centimetres.
        volume_cm3: u64,
        /// The base price.
        base: Money,
        /// How many steps it is over.
        steps: u32,
        /// What they add.
        added: Money,
    },
    /// A base price, and steps by the price of the goods.
    ValueSteps {
        /// The price of the goods.
        value: Money,
        /// The base price.
        base: Money,
        /// How many steps it is over.
        steps: u32,
        /// What they add.
        added: Money,
    },
    /// A base price, and steps by pieces.
    CountSteps {
        /// How many.
        pieces: u64,
        /// The base price.
        base: Money,
        /// How many steps it is over.
        steps: u32,
        /// What they add.
        added: Money,
    },
    /// A share of an amount.
    ShippingShare {
        /// Per cent.
        percent: Decimal,
        /// Of so much.
        of: Money,
    },
    /// The least that is charged.
    ShippingLeast {
        /// It.
        least: Money,
    },
    /// The cheapest of several ways to count.
    CheapestWay {
        /// How many there were.
        ways: u32,
    },
    /// Nothing from this price of the goods on.
    ShippingFree {
        /// The price of the goods.
        from: Money,
    },
    /// No more than this.
    ShippingCap {
        /// It.
        cap: Money,
    },
    /// So much for each of some pieces.
    EachPiece {
        /// How many.
        pieces: u64,
        /// For each.
        each: Money,
    },
    /// A surcharge for something in the parcel that needs this care.
    NeedsCare {
        /// Which.
        care: Handling,
    },
    /// The warehouse that the parcel leaves from.
    SentFrom {
        /// Its name, as the creator wrote it.
        warehouse: String,
    },
    /// So much for each tariff number.
    EachTariffNumber {
        /// How many different ones.
        numbers: u64,
        /// For each.
        each: Money,
    },
    /// Since when a duty holds, and who says so.
    DutySince {
        /// First day.
        valid_from: Date,
        /// Where it was read; may be empty.
        source: String,
    },
    /// Shipping of a wave that leaves later is paid then.
    PaidLater {
        /// Name of the wave.
        wave: String,
        /// What it would cost today; none where the part says it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        amount: Option<Money>,
    },
    /// Shipping of a wave that was to be paid later: its payment was opened.
    WaveCharged {
        /// Name of the wave.
        wave: String,
        /// What it comes to, with or without tax as the tax mode says.
        amount: Money,
        /// The day whose prices and rates hold.
        on: Date,
    },
    /// The goods are fetched.
    PickedUp {
        /// Name of the place.
        place: String,
    },
    /// Parts of the country cost something else, and the postal code is not known yet.
    ShippingEstimate,
}

impl ShippingRule {
    /// The key of its sentence in [`super::TEXTS`].
    pub const fn text_key(&self) -> &'static str {
        match self {
            Self::ShippingPart { .. } => "pledges-quote-rule-shipping-part",
            Self::ShippingZone { .. } => "pledges-quote-rule-shipping-zone",
            Self::OrderPrice { .. } => "pledges-quote-rule-order-price",
            Self::PiecePrice { .. } => "pledges-quote-rule-piece-price",
            Self::VolumeSteps { .. } => "pledges-quote-rule-volume-steps",
            Self::ValueSteps { .. } => "pledges-quote-rule-value-steps",
            Self::CountSteps { .. } => "pledges-quote-rule-count-steps",
            Self::ShippingShare { .. } => "pledges-quote-rule-shipping-share",
            Self::ShippingLeast { .. } => "pledges-quote-rule-shipping-least",
            Self::CheapestWay { .. } => "pledges-quote-rule-cheapest-way",
            Self::ShippingFree { .. } => "pledges-quote-rule-shipping-free",
            Self::ShippingCap { .. } => "pledges-quote-rule-shipping-cap",
            Self::EachPiece { .. } => "pledges-quote-rule-each-piece",
            Self::NeedsCare { care: Handling::Battery } => "pledges-quote-rule-needs-care-battery",
            Self::NeedsCare { care: Handling::Liquid } => "pledges-quote-rule-needs-care-liquid",
            Self::NeedsCare { care: Handling::Fragile } => "pledges-quote-rule-needs-care-fragile",
            Self::NeedsCare { care: Handling::Oversize } => "pledges-quote-rule-needs-care-oversize",
            Self::SentFrom { .. } => "pledges-quote-rule-sent-from",
            Self::EachTariffNumber { .. } => "pledges-quote-rule-each-tariff-number",
            Self::DutySince { source, .. } if source.is_empty() => "pledges-quote-rule-duty-since",
            Self::DutySince { .. } => "pledges-quote-rule-duty-since-source",
            Self::PaidLater { amount: None, .. } => "pledges-quote-rule-paid-later",
            Self::PaidLater { .. } => "pledges-quote-rule-paid-later-about",
            Self::WaveCharged { .. } => "pledges-quote-rule-wave-charged",
            Self::PickedUp { .. } => "pledges-quote-rule-picked-up",
            Self::ShippingEstimate => "pledges-quote-rule-shipping-estimate",
        }
    }

    /// The values of its sentence.
    pub fn args(&self) -> Vec<(&'static str, TextArg)> {
        let text = |text: &String| TextArg::Text(text.clone());
        let number = |number: u64| TextArg::Number(Decimal::from(number));
        let count = |count: u64| TextArg::Count(i64::try_from(count).unwrap_or(i64::MAX));
        let stepped = |base: Money, steps: u32, added: Money| {
            vec![
                ("base", TextArg::Money(base)),
                ("steps", TextArg::Count(i64::from(steps))),
                ("added", TextArg::Money(added)),
            ]
        };
        match self {
            Self::ShippingPart { name, amount } => {
                vec![("name", text(name)), ("amount", TextArg::Money(*amount))]
            }
            Self::ShippingZone { zone, .. } => vec![("zone", text(zone))],
            Self::OrderPrice { price } => vec![("price", TextArg::Money(*price))],
            Self::PiecePrice { first, further, each } => vec![
                ("first", TextArg::Money(*first)),
                ("further", count(*further)),
                ("each", TextArg::Money(*each)),
            ],
            Self::VolumeSteps { volume_cm3, base, steps, added } => {
                [stepped(*base, *steps, *added), vec![("volume", TextArg::Volume(*volume_cm3))]].concat()
            }
            Self::ValueSteps { value, base, steps, added } => {
                [stepped(*base, *steps, *added), vec![("value", TextArg::Money(*value))]].concat()
            }
            Self::CountSteps { pieces, base, steps, added } => {
                [stepped(*base, *steps, *added), vec![("pieces", number(*pieces))]].concat()
            }
            Self::ShippingShare { percent, of } => {
                vec![("percent", TextArg::Number(*percent)), ("of", TextArg::Money(*of))]
            }
            Self::ShippingLeast { least } => vec![("least", TextArg::Money(*least))],
            Self::CheapestWay { ways } => vec![("ways", count(u64::from(*ways)))],
            Self::ShippingFree { from } => vec![("from", TextArg::Money(*from))],
            Self::ShippingCap { cap } => vec![("cap", TextArg::Money(*cap))],
            Self::EachPiece { pieces, each } => {
                vec![("pieces", count(*pieces)), ("each", TextArg::Money(*each))]
            }
            Self::EachTariffNumber { numbers, each } => {
                vec![("numbers", count(*numbers)), ("each", TextArg::Money(*each))]
            }
            Self::DutySince { valid_from, source } => {
                let mut args = vec![("day", TextArg::Text(valid_from.to_string()))];
                args.extend((!source.is_empty()).then(|| ("source", text(source))));
                args
            }
            Self::PaidLater { wave, amount } => {
                let mut args = vec![("wave", text(wave))];
                args.extend(amount.map(|amount| ("amount", TextArg::Money(amount))));
                args
            }
            Self::WaveCharged { wave, amount, on } => {
                vec![("wave", text(wave)), ("amount", TextArg::Money(*amount)), ("on", TextArg::Date(*on))]
            }
            Self::PickedUp { place } => vec![("place", text(place))],
            Self::SentFrom { warehouse } => vec![("warehouse", text(warehouse))],
            Self::NeedsCare { .. } | Self::ShippingEstimate => Vec::new(),
        }
    }
}

/// The rules of a part of a price, in order. Zone and weight, the commonest of all, are told as they have always been:
/// a zone's base price, and the steps of weight that are passed.
pub(super) fn rules_of(reasons: &[Reason], currency: Currency) -> Vec<Rule> {
    let mut rules = Vec::new();
    let mut reasons = reasons.iter().peekable();
    while let Some(reason) = reasons.next() {
        let by_weight = |next: &&Reason| matches!(next, Reason::Steps { measure: Measure::Weight, .. });
        match (reason, reasons.next_if(by_weight)) {
            (
                Reason::Zone { zone, place },
                Some(Reason::Steps { amount, base_minor, steps, added_minor, .. }),
            ) => {
                let base = Money::new(*base_minor, currency);
                rules.push(Rule::ZonePrice { zone: zone.clone(), place: place.clone(), base });
                if *steps > 0 {
                    let added = Money::new(*added_minor, currency);
                    rules.push(Rule::WeightSteps { weight_grams: *amount, steps: *steps, added });
                }
            }
            (reason, after) => {
                rules.extend(std::iter::once(reason).chain(after).map(|reason| rule_of(reason, currency)));
            }
        }
    }
    rules
}

fn rule_of(reason: &Reason, currency: Currency) -> Rule {
    let money = |minor: &i64| Money::new(*minor, currency);
    let rule = match reason {
        Reason::Zone { zone, place } => {
            ShippingRule::ShippingZone { zone: zone.clone(), place: place.clone() }
        }
        Reason::OrderPrice { minor } => ShippingRule::OrderPrice { price: money(minor) },
        Reason::PiecePrice { first_minor, further, further_minor } => ShippingRule::PiecePrice {
            first: money(first_minor),
            further: *further,
            each: money(further_minor),
        },
        Reason::Steps { measure, amount, base_minor, steps, added_minor } => {
            let (base, steps, added) = (money(base_minor), *steps, money(added_minor));
            match measure {
                // Only ever behind a zone.
                Measure::Weight => return Rule::WeightSteps { weight_grams: *amount, steps, added },
                Measure::Volume => ShippingRule::VolumeSteps { volume_cm3: *amount, base, steps, added },
                Measure::Value => {
                    let value = money(&i64::try_from(*amount).unwrap_or(i64::MAX));
                    ShippingRule::ValueSteps { value, base, steps, added }
                }
                Measure::Count => ShippingRule::CountSteps { pieces: *amount, base, steps, added },
            }
        }
        Reason::Share { percent, of_minor } => {
            ShippingRule::ShippingShare { percent: *percent, of: money(of_minor) }
        }
        Reason::Least { minor } => ShippingRule::ShippingLeast { least: money(minor) },
        Reason::Cheapest { of } => ShippingRule::CheapestWay { ways: *of },
        Reason::Free { from_minor } => ShippingRule::ShippingFree { from: money(from_minor) },
        Reason::Cap { minor } => ShippingRule::ShippingCap { cap: money(minor) },
        Reason::ForPieces { pieces, each_minor } => {
            ShippingRule::EachPiece { pieces: *pieces, each: money(each_minor) }
        }
        Reason::Care { care } => ShippingRule::NeedsCare { care: *care },
        Reason::Codes { codes, each_minor } => {
            ShippingRule::EachTariffNumber { numbers: *codes, each: money(each_minor) }
        }
        Reason::Since { valid_from, source } => {
            ShippingRule::DutySince { valid_from: *valid_from, source: source.clone() }
        }
        Reason::PaidLater { wave } => ShippingRule::PaidLater { wave: wave.clone(), amount: None },
    };
    Rule::Shipping(rule)
}
