//! The form of a place to pick up.

use kernel::places::{CountryCode, Field, address_format, country_by_name, region_example, region_key};
use kernel::text::tidy_text;
use kernel::{Currency, Language};
use shipping::{PickUp, PickUpText};

use super::shipping_rules::{PickUpTextForm, ShippingRuleForm, texts};
use super::{Read, Reader, decimal, line, number_text};
use crate::model::Catalogue;
use crate::problem::FieldProblem;
use crate::rules::{NOTE_CHARS_MAX, TITLE_CHARS_MAX};

impl ShippingRuleForm {
    pub(super) fn of_pick_up(place: &PickUp, currency: Currency) -> Self {
        let day = |day: Option<crate::Date>| day.map(|day| day.to_string()).unwrap_or_default(); // none: blank
        Self {
            name: place.name.clone(),
            street: place.street.clone(),
            postal_code: place.postal_code.clone(),
            city: place.city.clone(),
            region: place.region.clone().unwrap_or_default(), // none: blank
            country: place.country.to_string(),
            details: place.details.clone(),
            amount: if place.price_minor == 0 { String::new() } else { decimal(place.price_minor, currency) },
            from: day(place.opens_on),
            until: day(place.closes_on),
            choose_until: day(place.until),
            items: texts(&place.items),
            total_limit: number_text(place.total_limit),
            texts: place.texts.iter().map(PickUpTextForm::of).collect(),
            ..Self::default()
        }
    }

    /// Tax goes by where the goods change hands, so that a country whose addresses name a region is asked for it.
    pub(super) fn pick_up(&self, reader: &mut Reader, id: &str, catalogue: &Catalogue) -> Read<PickUp> {
        let id = reader.id("", id, FieldProblem::NotAChoice);
        let name = self.name(reader);
        let (street, city) = (short(reader, "street", &self.street), short(reader, "city", &self.city));
        let postal_code = short(reader, "postal_code", &self.postal_code);
        let country = self.country_of_place(reader);
        let region = country.and_then(|country| self.region_of_place(reader, country));
        let details = note(reader, "details", &self.details);
        let texts = self.texts_of_place(reader);
        let total_limit = reader.number_opt("total_limit", &self.total_limit);
        let price = match self.amount.trim() {
            "" => Ok(0),
            typed => reader.price("amount", typed),
        };
        let opens_on = reader.date_opt("from", &self.from);
        let closes_on = match (opens_on, reader.date_opt("until", &self.until)) {
            (Ok(Some(first)), Ok(Some(last))) if last < first => {
                reader.wrong("until", FieldProblem::EndsBeforeItBegins)
            }
            (_, last) => last,
        };
        let until = reader.date_opt("choose_until", &self.choose_until);
        let items = if self.items.is_empty() { Ok(Vec::new()) } else { self.items(reader, catalogue) };
        Ok(PickUp {
            id: id?,
            name: name?,
            details: details?,
            street: street?,
            postal_code: postal_code?,
            city: city?,
            region: region?,
            country: country?,
            price_minor: price?,
            opens_on: opens_on?,
            closes_on: closes_on?,
            until: until?,
            items: items?,
            total_limit: total_limit?,
            texts: texts?,
        })
    }

    /// Languages in which nothing is said are left out.
    fn texts_of_place(&self, reader: &mut Reader) -> Read<Vec<PickUpText>> {
        let mut texts = Vec::new();
        for typed in &self.texts {
            let code = &typed.language;
            let name = short(reader, &format!("name.{code}"), &typed.name);
            let details = note(reader, &format!("details.{code}"), &typed.details);
            let language = reader.word("", code, Language::from_tag);
            texts.push(name.and_then(|name| Ok(PickUpText { language: language?, name, details: details? })));
        }
        let mut texts = texts.into_iter().collect::<Read<Vec<_>>>()?;
        texts.retain(|text| !(text.name.is_empty() && text.details.is_empty()));
        Ok(texts)
    }

    fn country_of_place(&self, reader: &mut Reader) -> Read<CountryCode> {
        let typed = self.country.trim();
        if typed.is_empty() {
            return reader.wrong("country", FieldProblem::Required);
        }
        let found = CountryCode::parse(typed).or_else(|| country_by_name(typed));
        reader.known("country", found, FieldProblem::UnknownCountry)
    }

    fn region_of_place(&self, reader: &mut Reader, country: CountryCode) -> Read<Option<String>> {
        let typed = self.region.trim();
        if !typed.is_empty() {
            let problem = FieldProblem::NotARegion { example: region_example(country).unwrap_or_default() };
            return reader.known("region", region_key(country, typed).map(Some), problem);
        }
        if address_format(country).requires(Field::Region) {
            return reader.wrong("region", FieldProblem::Required);
        }
        Ok(None)
    }
}

impl PickUpTextForm {
    fn of(text: &PickUpText) -> Self {
        Self {
            language: text.language.code().to_owned(),
            name: text.name.clone(),
            details: text.details.clone(),
        }
    }
}

/// A tidy note that fits; blank stays blank.
fn note(reader: &mut Reader, field: &str, typed: &str) -> Read<String> {
    match tidy_text(typed) {
        text if text.chars().count() > NOTE_CHARS_MAX => {
            reader.wrong(field, FieldProblem::TooLong { maximum: NOTE_CHARS_MAX })
        }
        text => Ok(text),
    }
}

/// One tidy line that fits; blank stays blank.
fn short(reader: &mut Reader, field: &str, typed: &str) -> Read<String> {
    match line(typed) {
        text if text.chars().count() > TITLE_CHARS_MAX => {
            reader.wrong(field, FieldProblem::TooLong { maximum: TITLE_CHARS_MAX })
        }
        text => Ok(text),
    }
}
