//! The forms of what comes on top of prices, and of what leaves when and from where.

use kernel::ids::kinds;
use kernel::places::{CountryCode, country_by_name};
use kernel::{Currency, Id};
use shipping::{Addition, Charge, Duty, DutyBasis, Handling, Occasion, Place, Surcharge, Warehouse, Wave};

use super::shipping::read_places;
use super::shipping_rules::{ShippingRuleForm, texts};
use super::{Read, Reader, decimal};
use crate::model::{Catalogue, RuleKind};
use crate::problem::FieldProblem;
use crate::rules::shipping::{EXTRA_PLACES_MAX, is_hs_prefix};
use crate::rules::{LIST_MAX, NOTE_CHARS_MAX};

impl ShippingRuleForm {
    pub(super) fn of_surcharge(surcharge: &Surcharge, currency: Currency) -> Self {
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
            Occasion::Handling(care) => Self { care: care.word().to_owned(), ..form },
            Occasion::Always => form,
        }
    }

    pub(super) fn of_duty(duty: &Duty, currency: Currency) -> Self {
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

    pub(super) fn surcharge(
        &self,
        reader: &mut Reader,
        id: &str,
        (kind, catalogue): (RuleKind, &Catalogue),
    ) -> Read<Surcharge> {
        let id = reader.id("", id, FieldProblem::NotAChoice);
        let name = self.name(reader);
        let occasion = match kind {
            RuleKind::Care => reader.word("care", &self.care, Handling::from_word).map(Occasion::Handling),
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

    pub(super) fn duty(&self, reader: &mut Reader, id: &str) -> Read<Duty> {
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

    pub(super) fn wave(&self, reader: &mut Reader, id: &str, catalogue: &Catalogue) -> Read<Wave> {
        let id: Read<Id<kinds::Wave>> = reader.id("", id, FieldProblem::NotAChoice);
        let name = self.name(reader);
        let items = self.items(reader, catalogue);
        let leaves_on = reader.date_opt("from", &self.from);
        let id = id?;
        let stored = catalogue.shipping.waves.iter().find(|own| own.id == id);
        let opened_on = stored.and_then(|own| own.opened_on);
        let paid = match self.paid.trim() {
            "later" => Some(Charge::Later),
            "" | "now" => Some(Charge::Now),
            _ => None,
        };
        // Once it was opened, backers were asked for it: how it is paid stays.
        let charge = match stored.filter(|own| own.opened_on.is_some()) {
            Some(own) => Ok(own.charge),
            None => reader.known("paid", paid, FieldProblem::NotAChoice),
        };
        Ok(Wave { id, name: name?, items: items?, leaves_on: leaves_on?, charge: charge?, opened_on })
    }

    /// What is known of the warehouse is taken over as it is now.
    pub(super) fn warehouse(
        &self,
        reader: &mut Reader,
        id: &str,
        (catalogue, known): (&Catalogue, &[Warehouse]),
    ) -> Read<Warehouse> {
        let places = read_places(reader, "places", &self.places, LIST_MAX);
        if id.trim().is_empty() {
            return reader.wrong("warehouse", FieldProblem::Required);
        }
        let stored = &catalogue.shipping.warehouses;
        let found = known.iter().chain(stored).find(|own| own.id.to_string() == id);
        let found = reader.known("warehouse", found, FieldProblem::NotAChoice)?;
        Ok(Warehouse { serves: places?, ..found.clone() })
    }
}
