//! The form of the settings, for making a campaign and for changing it.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use kernel::places::{CountryCode, country_by_name};
use kernel::{Currency, EmailAddress, Language, Timestamp};
use serde::{Deserialize, Serialize};

use super::{Read, Reader, line, some_line};
use crate::model::{BrandColour, TaxMode};
use crate::problem::{FieldProblem, FieldProblems};
use crate::settings::CampaignSettings;

/// Every field as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SettingsForm {
    /// Its name.
    pub name: String,
    /// The word in its addresses; blank: made from the name.
    pub slug: String,
    /// ISO 4217 code.
    pub currency: String,
    /// IANA name.
    pub time_zone: String,
    /// Codes of languages, the default first.
    pub languages: Vec<String>,
    /// `inclusive` or `exclusive`.
    pub tax_mode: String,
    /// Where it ran; blank: `none`.
    pub platform: String,
    /// Its id or address there.
    pub platform_id: String,
    /// `2026-12-01T23:59` in the campaign's time zone; blank: none.
    pub deadline: String,
    /// Code or name.
    pub dispatch_country: String,
    /// Region key.
    pub dispatch_region: String,
    /// Where backers write to; blank: nowhere.
    pub support_email: String,
    /// Six hexadecimal digits; blank: the product's own.
    pub brand_colour: String,
}

impl SettingsForm {
    /// The texts of settings.
    pub fn of(settings: &CampaignSettings) -> Self {
        Self {
            name: settings.name.clone(),
            slug: settings.slug.clone(),
            currency: settings.currency.code().to_owned(),
            time_zone: settings.time_zone.clone(),
            languages: settings.languages.iter().map(|l| l.code().to_owned()).collect(),
            tax_mode: settings.tax_mode.word().to_owned(),
            platform: settings.platform.clone(),
            platform_id: settings.platform_id.clone().unwrap_or_default(),
            deadline: settings.deadline_at.map(|at| local_text(at, &settings.time_zone)).unwrap_or_default(),
            dispatch_country: settings.dispatch_country.to_string(),
            dispatch_region: settings.dispatch_region.clone().unwrap_or_default(),
            support_email: settings.support_email.as_ref().map(|e| e.as_str().to_owned()).unwrap_or_default(),
            brand_colour: settings.brand_colour.as_ref().map(|c| format!("#{}", c.hex())).unwrap_or_default(),
        }
    }

    /// The settings.
    pub fn read(&self) -> Result<CampaignSettings, FieldProblems> {
        let mut reader = Reader::new(Currency::EUR); // settings have no amounts
        let currency = Currency::parse(&self.currency.trim().to_uppercase());
        let currency = reader.known("currency", currency.ok(), FieldProblem::UnknownCurrency); // noted
        let tax_mode = reader.word("tax_mode", &self.tax_mode, TaxMode::from_word);
        let languages = self.read_languages(&mut reader);
        let deadline_at = self.read_deadline(&mut reader);
        let typed = self.dispatch_country.trim();
        let country = CountryCode::parse(typed).or_else(|| country_by_name(typed));
        let dispatch_country = reader.known("dispatch_country", country, FieldProblem::UnknownCountry);
        let support_email = optional(&self.support_email, |typed| {
            reader.known("support_email", EmailAddress::parse(typed).ok(), FieldProblem::NotAnEmail) // noted
        });
        let brand_colour = optional(&self.brand_colour, |typed| {
            reader.known("brand_colour", BrandColour::parse(typed), FieldProblem::NotAColour)
        });
        let name = line(&self.name);
        let settings = (|| {
            Ok(CampaignSettings {
                slug: some_line(&self.slug).unwrap_or_else(|| slug_from(&name)),
                currency: currency?,
                time_zone: line(&self.time_zone),
                languages: languages?,
                tax_mode: tax_mode?,
                platform: some_line(&self.platform).unwrap_or_else(|| "none".to_owned()),
                platform_id: some_line(&self.platform_id),
                deadline_at: deadline_at?,
                dispatch_country: dispatch_country?,
                dispatch_region: some_line(&self.dispatch_region),
                support_email: support_email?,
                brand_colour: brand_colour?,
                name,
            })
        })();
        reader.finish(settings)
    }

    fn read_languages(&self, reader: &mut Reader) -> Read<Vec<Language>> {
        let typed = self.languages.iter().filter(|tag| !tag.trim().is_empty());
        typed.map(|tag| reader.word("languages", tag, Language::from_tag)).collect()
    }

    /// A time that is skipped when clocks go forward counts as the one after the gap; one that comes twice as the
    /// first.
    fn read_deadline(&self, reader: &mut Reader) -> Read<Option<Timestamp>> {
        let zone = TimeZone::get(self.time_zone.trim()).ok(); // `known` notes it
        let zone = reader.known("time_zone", zone, FieldProblem::UnknownTimeZone)?;
        optional(&self.deadline, |typed| {
            let at = typed.parse::<DateTime>().and_then(|local| local.to_zoned(zone));
            let at = at.map(|at| Timestamp::from_micros(at.timestamp().as_microsecond()));
            reader.known("deadline", at.ok(), FieldProblem::NotADate) // noted
        })
    }
}

/// Nothing for a blank field.
fn optional<T>(typed: &str, read: impl FnOnce(&str) -> Read<T>) -> Read<Option<T>> {
    let typed = typed.trim();
    if typed.is_empty() { Ok(None) } else { read(typed).map(Some) }
}

fn local_text(at: Timestamp, zone: &str) -> String {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC); // checked when saved
    at.to_jiff().to_zoned(zone).strftime("%Y-%m-%dT%H:%M").to_string()
}

/// `Łódź: the Game!` becomes `lodz-the-game`.
fn slug_from(name: &str) -> String {
    let words: Vec<String> = kernel::text::search_words(name)
        .into_iter()
        .map(|word| word.chars().filter(char::is_ascii_alphanumeric).collect::<String>())
        .filter(|word| !word.is_empty())
        .collect();
    let slug: String = words.join("-").chars().take(crate::rules::settings::SLUG_CHARS_MAX).collect();
    slug.trim_end_matches('-').to_owned()
}
