//! Cases as they are written in TOML: short lines instead of structures.

use kernel::places::CountryCode;
use kernel::{Currency, Money};
use serde::Deserialize;
use taxes::{
    AssessedPart, Assessment, Buyer, Collector, Consignment, CrossBorder, CustomsBearer, CustomsPolicy,
    CustomsScope, Delivery, Discount, DiscountKind, ExchangeRate, GoodsClass, ImportHandling, ImportRule,
    Override, Part, Place, PriceMode, Proof, Registration, RoundingRule, Scheme, Seller, TaxPlace,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cases {
    pub case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub name: String,
    pub source: String,
    pub arithmetic: String,
    date: String,
    currency: String,
    #[serde(default)]
    prices: PriceMode,
    #[serde(default)]
    rounding: RoundingRule,
    home: Option<String>,
    from: String,
    to: String,
    #[serde(default)]
    county: String,
    #[serde(default)]
    city: String,
    #[serde(default)]
    registered: Vec<String>,
    #[serde(default)]
    cross_border: CrossBorder,
    #[serde(default)]
    duty_paid: Vec<String>,
    #[serde(default)]
    customs_scope: CustomsScope,
    #[serde(default)]
    customs_borne_by: CustomsBearer,
    buyer: Option<String>,
    parts: Vec<String>,
    shipping: Option<String>,
    import_duty: Option<String>,
    duty_in_shipping: Option<String>,
    reduction: Option<String>,
    voucher: Option<String>,
    #[serde(default)]
    exchange: Vec<String>,
    #[serde(default)]
    pub overrides: Vec<String>,
    pub localities: Option<String>,
    pub expect: Expected,
}

/// What came out, or should: only what the case speaks of is compared.
#[derive(Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Expected {
    pub parts: Vec<String>,
    pub shipping: Vec<String>,
    pub customs: Vec<String>,
    pub totals: Vec<String>,
    pub total: Option<String>,
    pub to_pay: Option<String>,
    pub at_border: Option<String>,
    pub warnings: Vec<String>,
    pub reasons: Vec<String>,
    pub notes: Vec<String>,
    pub categories: Vec<String>,
    pub problems: Vec<String>,
}

fn country(text: &str) -> CountryCode {
    CountryCode::parse(text).unwrap_or_else(|| panic!("{text} is no country"))
}

/// `DE`, `DE 78266`, `US-CA 90001`.
fn place(text: &str) -> Place {
    let (code, postal) = text.split_once(' ').unwrap_or((text, ""));
    let (land, region) = code.split_once('-').map_or((code, None), |(c, r)| (c, Some(r.to_owned())));
    Place { region, postal_code: postal.to_owned(), ..Place::of(country(land)) }
}

/// `ioss`, `domestic DE`, `oss_union until 2026-01-31`.
fn registration(text: &str) -> Registration {
    let (text, until) = text.split_once(" until ").map_or((text, None), |(t, u)| (t, Some(u)));
    let (word, own) = text.split_once(' ').map_or((text, None), |(w, p)| (w, TaxPlace::parse(p)));
    let json = match own {
        Some(place) => serde_json::json!({ "scheme": word, "place": place }),
        None => serde_json::json!({ "scheme": word }),
    };
    Registration {
        scheme: serde_json::from_value::<Scheme>(json).unwrap_or_else(|e| panic!("{text}: {e}")),
        number: String::new(),
        valid_from: "2010-01-01".parse().unwrap(),
        valid_until: until.map(|day| day.parse().unwrap()),
    }
}

/// `US-TX digital_services 6.25 2025-01-01 2025-12-31`.
pub fn over(text: &str) -> Override {
    let words: Vec<&str> = text.split(' ').collect();
    Override {
        place: TaxPlace::parse(words[0]).unwrap(),
        class: GoodsClass::from_word(words[1]).unwrap(),
        tax: None,
        percent: words[2].parse().unwrap(),
        valid_from: words[3].parse().unwrap(),
        valid_until: words.get(4).map(|day| day.parse().unwrap()),
        source: "letter of our accountant".to_owned(),
        set_by: "Ada".to_owned(),
        set_on: "2026-01-05".parse().unwrap(),
        why: "newer than the table".to_owned(),
    }
}

impl Case {
    fn money(&self, text: &str) -> Money {
        let (text, currency) = text.split_once(' ').unwrap_or((text, &self.currency));
        Money::parse(text, Currency::parse(currency).unwrap()).unwrap_or_else(|e| panic!("{text}: {e}"))
    }

    /// `game 59.00 board_games qty=2 hs=950490 value=40.00 line=1 digital platform`.
    fn part(&self, text: &str) -> Part {
        let mut words = text.split(' ');
        let mut part = Part {
            key: words.next().unwrap().to_owned(),
            amount: {
                let amount = words.next().unwrap();
                amount
                    .split_once(':')
                    .map_or_else(|| self.money(amount), |(a, c)| self.money(&format!("{a} {c}")))
            },
            quantity: 1,
            class: GoodsClass::Standard,
            delivery: Delivery::Physical,
            intrinsic_value: None,
            piece_value: None,
            hs_code: None,
            collected_by: Collector::Seller,
            line: None,
        };
        for word in words {
            match word.split_once('=') {
                Some(("qty", n)) => part.quantity = n.parse().unwrap(),
                Some(("line", n)) => part.line = Some(n.parse().unwrap()),
                Some(("hs", code)) => part.hs_code = Some(code.to_owned()),
                Some(("piece", amount)) => part.piece_value = Some(self.money(amount)),
                Some(("value", amount)) => part.intrinsic_value = Some(self.money(amount)),
                None if word == "digital" => part.delivery = Delivery::Digital,
                None if word == "platform" => part.collected_by = Collector::Platform,
                _ => part.class = GoodsClass::from_word(word).unwrap_or_else(|| panic!("{word} in {text}")),
            }
        }
        part
    }

    fn buyer(&self) -> Buyer {
        let Some(text) = &self.buyer else { return Buyer::Consumer };
        let (number, on) = text.split_once(" checked ").map_or((text.as_str(), None), |(n, d)| (n, Some(d)));
        let proof = on.map_or(Proof::NotChecked, |day| Proof::Checked {
            on: day.parse().unwrap(),
            consultation: "WAPIAAAA".to_owned(),
        });
        Buyer::Business { vat_number: number.to_owned(), proof }
    }

    pub fn seller(&self) -> Seller {
        let home = self.home.as_deref().unwrap_or_else(|| self.from.split([' ', '-']).next().unwrap());
        Seller {
            home: country(home),
            registrations: self.registered.iter().map(|text| registration(text)).collect(),
            cross_border: self.cross_border,
            imports: self
                .duty_paid
                .iter()
                .map(|place| ImportRule {
                    country: TaxPlace::parse(place).unwrap(),
                    handling: ImportHandling::DutyPaid,
                })
                .collect(),
            customs: CustomsPolicy { scope: self.customs_scope, borne_by: self.customs_borne_by },
        }
    }

    pub fn consignment(&self) -> Consignment {
        let discounts =
            [(&self.reduction, DiscountKind::PriceReduction), (&self.voucher, DiscountKind::MeansOfPayment)];
        Consignment {
            date: self.date.parse().unwrap(),
            currency: Currency::parse(&self.currency).unwrap(),
            prices: self.prices,
            rounding: self.rounding,
            dispatch: place(&self.from),
            destination: Place { county: self.county.clone(), city: self.city.clone(), ..place(&self.to) },
            buyer: self.buyer(),
            parts: self.parts.iter().map(|text| self.part(text)).collect(),
            shipping: self.shipping.as_deref().map(|text| self.money(text)),
            import_duty: self.import_duty.as_deref().map(|text| self.money(text)),
            duty_in_shipping: self.duty_in_shipping.as_deref().map(|text| self.money(text)),
            discounts: discounts
                .into_iter()
                .filter_map(|(text, kind)| {
                    text.as_deref().map(|text| Discount { amount: self.money(text), kind })
                })
                .collect(),
            exchange_rates: self
                .exchange
                .iter()
                .map(|text| {
                    let words: Vec<&str> = text.splitn(5, ' ').collect();
                    ExchangeRate {
                        from: Currency::parse(words[0]).unwrap(),
                        to: Currency::parse(words[1]).unwrap(),
                        rate: words[2].parse().unwrap(),
                        date: words[3].parse().unwrap(),
                        source: words[4].to_owned(),
                    }
                })
                .collect(),
        }
    }
}

fn word_of(value: &impl serde::Serialize, field: &str) -> String {
    let json = serde_json::to_value(value).unwrap();
    let word = if field.is_empty() { &json } else { &json[field] };
    word.as_str().unwrap_or("none").to_owned()
}

/// `game | taxed | DE oss_union | 49.58 + 9.42 = 59.00`, with `~ 5.00` behind for an estimate.
fn line_of(part: &AssessedPart) -> String {
    let place = part.place.map_or_else(|| "none".to_owned(), |place| place.to_string());
    let scheme = part.scheme.map_or_else(|| "-".to_owned(), |scheme| scheme.to_string());
    let (net, tax, gross) = (part.net.decimal_text(), part.tax.decimal_text(), part.gross.decimal_text());
    let estimate = part.estimate.map(|amount| format!(" ~ {}", amount.decimal_text())).unwrap_or_default();
    let treatment = word_of(&part.treatment, "");
    format!("{} | {treatment} | {place} {scheme} | {net} + {tax} = {gross}{estimate}", part.key)
}

impl Expected {
    /// What the case speaks of, taken from the assessment.
    pub fn of(assessment: &Assessment, wanted: &Self) -> Self {
        let spoken = |wanted: &Option<String>, amount: Money| wanted.as_ref().map(|_| amount.decimal_text());
        let all = |asked: bool, lines: Vec<String>| if asked { lines } else { Vec::new() };
        let customs = assessment.customs.iter().map(|line| {
            let code = line.hs_code.as_deref().unwrap_or("duty");
            format!("{code} {} | {}", line.charge.decimal_text(), line_of(&line.charged))
        });
        let totals = assessment.totals.iter().map(|total| {
            let place = total.place.map_or_else(|| "none".to_owned(), |place| place.to_string());
            let scheme = total.scheme.map_or_else(|| "-".to_owned(), |scheme| scheme.to_string());
            let locality = total.locality.as_ref().map(|name| format!(" {name}")).unwrap_or_default();
            let percent = total.percent.normalize();
            let (net, tax) = (total.net.decimal_text(), total.tax.decimal_text());
            format!("{place}{locality} {scheme} {percent} | {net} + {tax}")
        });
        let reasons: Vec<String> = assessment
            .all()
            .flat_map(|part| &part.reasons)
            .chain(&assessment.reasons)
            .map(|reason| word_of(reason, "reason"))
            .collect();
        Self {
            parts: assessment.parts.iter().map(line_of).collect(),
            shipping: assessment.shipping.iter().map(line_of).collect(),
            customs: customs.collect(),
            totals: all(!wanted.totals.is_empty(), totals.collect()),
            total: spoken(&wanted.total, assessment.gross),
            to_pay: spoken(&wanted.to_pay, assessment.to_pay),
            at_border: spoken(&wanted.at_border, assessment.at_border),
            warnings: assessment.warnings.iter().map(|warning| word_of(warning, "warning")).collect(),
            reasons: wanted.reasons.iter().filter(|word| reasons.contains(word)).cloned().collect(),
            notes: all(
                !wanted.notes.is_empty(),
                assessment.notes.iter().map(|note| word_of(note, "")).collect(),
            ),
            categories: all(
                !wanted.categories.is_empty(),
                assessment.all().map(|part| part.category().code().to_owned()).collect(),
            ),
            problems: Vec::new(),
        }
    }
}
