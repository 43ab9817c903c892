//! The form of a shipping rule: one for every kind, of which a page shows the fields that the kind has.

use kernel::ids::kinds;
use kernel::places::{CountryCode, country_by_name};
use kernel::{Currency, Id};
use serde::{Deserialize, Serialize};
use shipping::{Addition, Duty, DutyBasis, Goods, Occasion, Place, Price, Rate, Surcharge, Wave};

use super::shipping::read_places;
use super::shipping_prices::PriceForm;
use super::{Read, Reader, decimal, line};
use crate::model::{Catalogue, RuleKind, ShippingRule};
use crate::problem::{FieldProblem, FieldProblems};
use crate::rules::shipping::{EXTRA_PLACES_MAX, is_hs_prefix};
use crate::rules::{LIST_MAX, NOTE_CHARS_MAX, PARTS_MAX, TITLE_CHARS_MAX};

/// Every field as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ShippingRuleForm {
    /// Word of a [`RuleKind`].
    pub kind: String,
    /// Its name; a price may have none.
    pub name: String,
    /// Id of the zone of a price or a limit.
    pub zone: String,
    /// Ids of the items it is about; for a price, none stands for all that no other price names.
    pub items: Vec<String>,
    /// Id of the wave that a price holds for; blank: any.
    pub wave: String,
    /// How a price is counted: one way, or those of which the cheapest holds.
    pub ways: Vec<PriceForm>,
    /// Nothing is charged from this price of the goods on; blank: never.
    pub free_from: String,
    /// The most for a parcel, or of a limit for an order.
    pub at_most: String,
    /// Where to, one a line or between commas; blank: everywhere.
    pub places: String,
    /// Heavier than so many grams.
    pub heavier: String,
    /// An amount or a percentage, as `adds` says.
    pub amount: String,
    /// `parcel`, `piece` or `percent`; of a duty `percent`, `piece` or `tariff_number`.
    pub adds: String,
    /// How tariff numbers begin; blank: all.
    pub hs_prefix: String,
    /// Country of origin; blank: any.
    pub origin: String,
    /// First day of a duty, or the day a wave is expected to leave.
    pub from: String,
    /// Last day; blank: until further notice.
    pub until: String,
    /// Where it was read.
    pub source: String,
}

impl ShippingRuleForm {
    /// The texts of a rule.
    pub fn of(rule: &ShippingRule, currency: Currency) -> Self {
        let kind = rule.kind().map_or("", RuleKind::word).to_owned();
        let money = |minor: i64| decimal(minor, currency);
        let opt = |minor: Option<i64>| minor.map(money).unwrap_or_default(); // no limit
        match rule {
            ShippingRule::Rate(rate) => Self {
                kind,
                name: rate.name.clone(),
                zone: rate.zone.to_string(),
                items: match &rate.goods {
                    Goods::Everything => Vec::new(),
                    Goods::Items(items) => texts(items),
                },
                wave: rate.wave.map(|wave| wave.to_string()).unwrap_or_default(), // in any
                ways: match &rate.price {
                    Price::Cheapest { of } => of.iter().map(|way| PriceForm::of(way, currency)).collect(),
                    one => vec![PriceForm::of(one, currency)],
                },
                free_from: opt(rate.free_from_minor),
                at_most: opt(rate.cap_minor),
                ..Self::default()
            },
            ShippingRule::Cap { zone, minor } => {
                Self { kind, zone: zone.to_string(), at_most: money(*minor), ..Self::default() }
            }
            ShippingRule::Surcharge(surcharge) => Self { kind, ..Self::of_surcharge(surcharge, currency) },
            ShippingRule::Duty(duty) => Self { kind, ..Self::of_duty(duty, currency) },
            ShippingRule::Wave(wave) => Self {
                kind,
                name: wave.name.clone(),
                items: texts(&wave.items),
                from: wave.leaves_on.map(|day| day.to_string()).unwrap_or_default(), // not known yet
                ..Self::default()
            },
        }
    }

    fn of_surcharge(surcharge: &Surcharge, currency: Currency) -> Self {
        let (amount, adds) = match surcharge.addition {
            Addition::Parcel(minor) => (decimal(minor, currency), "parcel"),
            Addition::Piece(minor) => (decimal(minor, currency), "piece"),
            Addition::Percent(percent) => (percent.normalize().to_string(), "percent"),
        };
        let form = Self {
            name: surcharge.name.clone(),
            places: texts(&surcharge.places).join("\n"),
            amount,
            adds: adds.to_owned(),
            ..Self::default()
        };
        match &surcharge.occasion {
            Occasion::Items(items) => Self { items: texts(items), ..form },
            Occasion::HeavierThan(grams) => Self { heavier: grams.to_string(), ..form },
            Occasion::Always | Occasion::Handling(_) => form,
        }
    }

    fn of_duty(duty: &Duty, currency: Currency) -> Self {
        let (amount, adds) = match duty.basis {
            DutyBasis::Percent(percent) => (percent.normalize().to_string(), "percent"),
            DutyBasis::Piece(minor) => (decimal(minor, currency), "piece"),
            DutyBasis::Code(minor) => (decimal(minor, currency), "tariff_number"),
        };
        Self {
            name: duty.name.clone(),
            places: match duty.places.as_slice() {
                [] => Place::Anywhere.to_string(),
                places => texts(places).join("\n"),
            },
            amount,
            adds: adds.to_owned(),
            hs_prefix: duty.hs_prefix.clone(),
            origin: duty.origin.map(|country| country.to_string()).unwrap_or_default(), // any
            from: duty.valid_from.to_string(),
            until: duty.valid_until.map(|day| day.to_string()).unwrap_or_default(), // no last day
            source: duty.source.clone(),
            ..Self::default()
        }
    }

    /// The rule under this id, or every field to mend. Whether it goes together with the other rules, saving tells.
    pub fn read(&self, id: &str, catalogue: &Catalogue) -> Result<ShippingRule, FieldProblems> {
        let mut reader = Reader::new(catalogue.currency);
        let rule = match RuleKind::from_word(&self.kind) {
            Some(kind) if kind.is_rate() => self.rate(&mut reader, id, catalogue).map(ShippingRule::Rate),
            Some(RuleKind::Cap) => {
                let zone = self.zone(&mut reader, catalogue);
                let minor = reader.price("at_most", &self.at_most);
                zone.and_then(|zone| Ok(ShippingRule::Cap { zone, minor: minor? }))
            }
            Some(RuleKind::Duty) => self.duty(&mut reader, id).map(ShippingRule::Duty),
            Some(RuleKind::Wave) => self.wave(&mut reader, id, catalogue).map(ShippingRule::Wave),
            Some(kind) => self.surcharge(&mut reader, id, (kind, catalogue)).map(ShippingRule::Surcharge),
            None => reader.wrong("", FieldProblem::NotAChoice),
        };
        reader.finish(rule)
    }

    fn rate(&self, reader: &mut Reader, id: &str, catalogue: &Catalogue) -> Read<Rate> {
        let id = reader.id("", id, FieldProblem::NotAChoice);
        let zone = self.zone(reader, catalogue);
        let name = self.short_name(reader);
        let goods = if self.items.is_empty() {
            Ok(Goods::Everything)
        } else {
            self.items(reader, catalogue).map(Goods::Items)
        };
        let wave = match self.wave.trim() {
            "" => Ok(None),
            wave => {
                let known = catalogue.shipping.waves.iter().find(|own| own.id.to_string() == wave);
                reader.known("wave", known.map(|wave| Some(wave.id)), FieldProblem::NotAChoice)
            }
        };
        let price = self.price(reader);
        let free_from = reader.price_opt("free_from", &self.free_from);
        let cap = reader.price_opt("at_most", &self.at_most);
        let id = id?;
        Ok(Rate {
            id,
            zone: zone?,
            name: name?,
            goods: goods?,
            warehouse: catalogue.shipping.rates.iter().find(|own| own.id == id).and_then(|own| own.warehouse),
            wave: wave?,
            price: price?,
            free_from_minor: free_from?,
            cap_minor: cap?,
        })
    }

    fn price(&self, reader: &mut Reader) -> Read<Price> {
        if self.kind != RuleKind::Cheapest.word() {
            return match self.ways.first() {
                Some(way) => way.read(reader, ""),
                None => reader.wrong("price", FieldProblem::Required),
            };
        }
        if self.ways.is_empty() || self.ways.len() > LIST_MAX {
            let problem = FieldProblem::TooMany { maximum: LIST_MAX };
            let problem = if self.ways.is_empty() { FieldProblem::NoneGiven } else { problem };
            return reader.wrong("ways", problem);
        }
        let read = self.ways.iter().enumerate().map(|(n, way)| way.read(reader, &format!("way.{n}.")));
        let of: Vec<Read<Price>> = read.collect(); // all of them, so that every fault is told
        of.into_iter().collect::<Read<_>>().map(|of| Price::Cheapest { of })
    }

    fn surcharge(
        &self,
        reader: &mut Reader,
        id: &str,
        (kind, catalogue): (RuleKind, &Catalogue),
    ) -> Read<Surcharge> {
        let id = reader.id("", id, FieldProblem::NotAChoice);
        let name = self.name(reader);
        let occasion = match kind {
            RuleKind::Goods => self.items(reader, catalogue).map(Occasion::Items),
            RuleKind::Heavy => reader.size("heavier", &self.heavier).map(Occasion::HeavierThan),
            _ => Ok(Occasion::Always),
        };
        let places = read_places(reader, "places", &self.places, EXTRA_PLACES_MAX);
        let addition = match self.adds.as_str() {
            "parcel" => reader.price("amount", &self.amount).map(Addition::Parcel),
            "piece" => reader.price("amount", &self.amount).map(Addition::Piece),
            "percent" => reader.percent("amount", &self.amount).map(Addition::Percent),
            _ => reader.wrong("adds", FieldProblem::NotAChoice),
        };
        Ok(Surcharge { id: id?, name: name?, places: places?, occasion: occasion?, addition: addition? })
    }

    fn duty(&self, reader: &mut Reader, id: &str) -> Read<Duty> {
        let id = reader.id("", id, FieldProblem::NotAChoice);
        let name = self.name(reader);
        let places = match self.places.trim() {
            "" => reader.wrong("places", FieldProblem::NoneGiven), // `*` for everywhere
            places => read_places(reader, "places", places, EXTRA_PLACES_MAX),
        };
        let hs_prefix: String = self.hs_prefix.chars().filter(|c| !matches!(c, '.' | ' ')).collect();
        let hs_prefix = if is_hs_prefix(&hs_prefix) {
            Ok(hs_prefix)
        } else {
            reader.wrong("hs_prefix", FieldProblem::NotAnHsPrefix)
        };
        let typed = self.origin.trim();
        let origin = if typed.is_empty() {
            Ok(None)
        } else {
            let found = CountryCode::parse(typed).or_else(|| country_by_name(typed));
            reader.known("origin", found.map(Some), FieldProblem::UnknownCountry)
        };
        let basis = match self.adds.as_str() {
            "percent" => reader.percent("amount", &self.amount).map(DutyBasis::Percent),
            "piece" => reader.price("amount", &self.amount).map(DutyBasis::Piece),
            "tariff_number" => reader.price("amount", &self.amount).map(DutyBasis::Code),
            _ => reader.wrong("adds", FieldProblem::NotAChoice),
        };
        let from = match reader.date_opt("from", &self.from) {
            Ok(None) => reader.wrong("from", FieldProblem::Required),
            Ok(Some(day)) => Ok(day),
            Err(noted) => Err(noted),
        };
        let until = reader.date_opt("until", &self.until);
        let until = match (from, until) {
            (Ok(first), Ok(Some(last))) if last < first => {
                reader.wrong("until", FieldProblem::EndsBeforeItBegins)
            }
            (_, until) => until,
        };
        let source = self.source.trim().to_owned();
        let source = if source.chars().count() > NOTE_CHARS_MAX {
            reader.wrong("source", FieldProblem::TooLong { maximum: NOTE_CHARS_MAX })
        } else {
            Ok(source)
        };
        Ok(Duty {
            id: id?,
            name: name?,
            places: places?,
            hs_prefix: hs_prefix?,
            origin: origin?,
            basis: basis?,
            valid_from: from?,
            valid_until: until?,
            source: source?,
        })
    }

    fn wave(&self, reader: &mut Reader, id: &str, catalogue: &Catalogue) -> Read<Wave> {
        let id: Read<Id<kinds::Wave>> = reader.id("", id, FieldProblem::NotAChoice);
        let name = self.name(reader);
        let items = self.items(reader, catalogue);
        let leaves_on = reader.date_opt("from", &self.from);
        let id = id?;
        let stored = catalogue.shipping.waves.iter().find(|own| own.id == id);
        let charge = stored.map(|own| own.charge).unwrap_or_default(); // with everything else
        Ok(Wave { id, name: name?, items: items?, leaves_on: leaves_on?, charge })
    }

    fn zone(&self, reader: &mut Reader, catalogue: &Catalogue) -> Read<Id<kinds::Zone>> {
        if self.zone.trim().is_empty() {
            return reader.wrong("zone", FieldProblem::Required);
        }
        let known = catalogue.shipping.zones.iter().find(|own| own.id.to_string() == self.zone.trim());
        reader.known("zone", known.map(|zone| zone.id), FieldProblem::NotAChoice)
    }

    fn name(&self, reader: &mut Reader) -> Read<String> {
        match self.short_name(reader)? {
            name if name.is_empty() => reader.wrong("name", FieldProblem::Required),
            name => Ok(name),
        }
    }

    fn short_name(&self, reader: &mut Reader) -> Read<String> {
        match line(&self.name) {
            name if name.chars().count() > TITLE_CHARS_MAX => {
                reader.wrong("name", FieldProblem::TooLong { maximum: TITLE_CHARS_MAX })
            }
            name => Ok(name),
        }
    }

    fn items(&self, reader: &mut Reader, catalogue: &Catalogue) -> Read<Vec<Id<kinds::Item>>> {
        if self.items.is_empty() {
            return reader.wrong("items", FieldProblem::NoneGiven);
        }
        if self.items.len() > PARTS_MAX {
            return reader.wrong("items", FieldProblem::TooMany { maximum: PARTS_MAX });
        }
        let known = |text: &String| Id::parse(text).ok().filter(|id| catalogue.item(*id).is_some()); // noted
        let items: Option<Vec<_>> = self.items.iter().map(known).collect();
        reader.known("items", items, FieldProblem::UnknownItem)
    }
}

fn texts<T: ToString>(list: &[T]) -> Vec<String> {
    list.iter().map(ToString::to_string).collect()
}
