//! The form of a shipping rule: one for every kind, of which a page shows the fields that the kind has.

use kernel::ids::kinds;
use kernel::{Currency, Id};
use serde::{Deserialize, Serialize};
use shipping::{Charge, Goods, Price, Rate, Warehouse};

use super::shipping_prices::PriceForm;
use super::{Read, Reader, decimal, line};
use crate::model::{Catalogue, RuleKind, ShippingRule};
use crate::problem::{FieldProblem, FieldProblems};
use crate::rules::{LIST_MAX, PARTS_MAX, TITLE_CHARS_MAX};

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
    /// Id of the warehouse that a price holds from; blank: from any.
    pub warehouse: String,
    /// Word of the care that a surcharge is for.
    pub care: String,
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
    /// When shipping of a wave is paid: `now` with everything else, or `later` when it is opened; blank: now.
    pub paid: String,
    /// First day of a duty or of handing over, or the day a wave is expected to leave.
    pub from: String,
    /// Last day; blank: until further notice.
    pub until: String,
    /// Where it was read.
    pub source: String,
    /// Of a place to pick up: street and number.
    pub street: String,
    /// Its postal code.
    pub postal_code: String,
    /// Its city.
    pub city: String,
    /// Its region, by key, code or name.
    pub region: String,
    /// Its country, by code or name.
    pub country: String,
    /// Hours and whatever else one has to know.
    pub details: String,
    /// Last day to choose it; blank: as long as pledges can be changed.
    pub choose_until: String,
    /// How many orders can be picked up there in all; blank: no limit.
    pub total_limit: String,
    /// Its name and details in further languages: `name.{code}` and `details.{code}`.
    pub texts: Vec<PickUpTextForm>,
}

/// What a place to pick up is called in one language, as typed; blank: as in the campaign's first language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PickUpTextForm {
    /// Code of the language.
    pub language: String,
    /// Its name.
    pub name: String,
    /// Hours and whatever else one has to know.
    pub details: String,
}

impl ShippingRuleForm {
    /// The texts of a rule.
    pub fn of(rule: &ShippingRule, currency: Currency) -> Self {
        let kind = rule.kind().word().to_owned();
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
                warehouse: rate.warehouse.map(|id| id.to_string()).unwrap_or_default(), // from any
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
                paid: match wave.charge {
                    Charge::Now => "now",
                    Charge::Later => "later",
                }
                .to_owned(),
                from: wave.leaves_on.map(|day| day.to_string()).unwrap_or_default(), // not known yet
                ..Self::default()
            },
            ShippingRule::Warehouse(warehouse) => Self {
                kind,
                name: warehouse.name.clone(),
                warehouse: warehouse.id.to_string(),
                places: texts(&warehouse.serves).join("\n"),
                ..Self::default()
            },
            ShippingRule::PickUp(place) => Self { kind, ..Self::of_pick_up(place, currency) },
        }
    }

    /// The rule under this id, or every field to mend. Whether it goes together with the other rules, saving tells. `known`:
    /// the warehouses there are, of which one is added under its own id.
    pub fn read(
        &self,
        id: &str,
        (catalogue, known): (&Catalogue, &[Warehouse]),
    ) -> Result<ShippingRule, FieldProblems> {
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
            Some(RuleKind::Warehouse) => {
                self.warehouse(&mut reader, id, (catalogue, known)).map(ShippingRule::Warehouse)
            }
            Some(RuleKind::PickUp) => self.pick_up(&mut reader, id, catalogue).map(ShippingRule::PickUp),
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
        let warehouse = match self.warehouse.trim() {
            "" => Ok(None),
            from => {
                let known = catalogue.shipping.warehouses.iter().find(|own| own.id.to_string() == from);
                reader.known("warehouse", known.map(|own| Some(own.id)), FieldProblem::NotAChoice)
            }
        };
        let price = self.price(reader);
        let free_from = reader.price_opt("free_from", &self.free_from);
        let cap = reader.price_opt("at_most", &self.at_most);
        Ok(Rate {
            id: id?,
            zone: zone?,
            name: name?,
            goods: goods?,
            warehouse: warehouse?,
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

    fn zone(&self, reader: &mut Reader, catalogue: &Catalogue) -> Read<Id<kinds::Zone>> {
        if self.zone.trim().is_empty() {
            return reader.wrong("zone", FieldProblem::Required);
        }
        let known = catalogue.shipping.zones.iter().find(|own| own.id.to_string() == self.zone.trim());
        reader.known("zone", known.map(|zone| zone.id), FieldProblem::NotAChoice)
    }

    pub(super) fn name(&self, reader: &mut Reader) -> Read<String> {
        match self.short_name(reader)? {
            name if name.is_empty() => reader.wrong("name", FieldProblem::Required),
            name => Ok(name),
        }
    }

    pub(super) fn short_name(&self, reader: &mut Reader) -> Read<String> {
        match line(&self.name) {
            name if name.chars().count() > TITLE_CHARS_MAX => {
                reader.wrong("name", FieldProblem::TooLong { maximum: TITLE_CHARS_MAX })
            }
            name => Ok(name),
        }
    }

    pub(super) fn items(&self, reader: &mut Reader, catalogue: &Catalogue) -> Read<Vec<Id<kinds::Item>>> {
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

pub(super) fn texts<T: ToString>(list: &[T]) -> Vec<String> {
    list.iter().map(ToString::to_string).collect()
}
