//! The form of the settings, for making a campaign and for changing it.

use jiff::tz::TimeZone;
use kernel::places::{CountryCode, country_by_name};
use kernel::{Currency, EmailAddress, Language, LengthUnit, Timestamp, Units, WeightUnit};
use serde::{Deserialize, Serialize};

use super::{Read, Reader, line, local_text, some_line};
use crate::model::{BrandColour, TaxMode};
use crate::problem::{FieldProblem, FieldProblems};
use crate::rules;
use crate::settings::CampaignSettings;

/// Every field as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SettingsForm {
    /// Its name.
    pub name: String,
    /// Its short name; blank: made from the name.
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
    /// Sign of a unit of weight; blank: that of the country.
    pub weight_unit: String,
    /// Sign of a unit of length; blank: that of the country.
    pub length_unit: String,
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
            weight_unit: settings.units.weight.sign().to_owned(),
            length_unit: settings.units.length.sign().to_owned(),
        }
    }

    /// The settings, or every field to mend: what cannot be read, and what is not allowed whatever the other campaigns
    /// are. What only the stored campaigns tell is in [`crate::problems_of_new`] and [`crate::problems_of_change`].
    pub fn read(&self) -> Result<CampaignSettings, FieldProblems> {
        let (settings, problems) = self.draft();
        match settings {
            Some(settings) => {
                problems.with_others(rules::settings::check(&settings)).into_result().map(|()| settings)
            }
            None => Err(problems),
        }
    }

    /// What can be read, with something harmless where a field cannot, and the problems of those fields. Nothing only
    /// if there were no country in the world to stand in.
    pub(crate) fn draft(&self) -> (Option<CampaignSettings>, FieldProblems) {
        let mut reader = Reader::new(Currency::EUR); // settings have no amounts
        let name = line(&self.name);
        let slug = some_line(&self.slug).unwrap_or_else(|| slug_from(&name));
        if slug.is_empty() && name.is_empty() {
            reader.problems.add("name", FieldProblem::Required); // the short name is made from it
        }
        let currency = self.read_currency(&mut reader);
        let tax_mode = reader.word("tax_mode", &self.tax_mode, TaxMode::from_word);
        let typed = self.dispatch_country.trim();
        let country = CountryCode::parse(typed).or_else(|| country_by_name(typed));
        let problem = if typed.is_empty() { FieldProblem::NotAChoice } else { FieldProblem::UnknownCountry };
        let dispatch_country = reader.known("dispatch_country", country, problem);
        let languages = self.read_languages(&mut reader);
        let deadline_at = self.read_deadline(&mut reader);
        let support_email = optional(&self.support_email, |typed| {
            reader.known("support_email", EmailAddress::parse(typed).ok(), FieldProblem::NotAnEmail) // noted
        });
        let brand_colour = optional(&self.brand_colour, |typed| {
            reader.known("brand_colour", BrandColour::parse(typed), FieldProblem::NotAColour)
        });
        let weight_unit =
            optional(&self.weight_unit, |typed| reader.word("weight_unit", typed, WeightUnit::from_sign));
        let length_unit =
            optional(&self.length_unit, |typed| reader.word("length_unit", typed, LengthUnit::from_sign));
        // From here on a default only stands in for a field that is noted as wrong.
        let any_country = || kernel::places::all().first().copied();
        let settings = dispatch_country.ok().or_else(any_country).map(|dispatch_country| CampaignSettings {
            slug: if slug.is_empty() && name.is_empty() { "campaign".to_owned() } else { slug },
            currency: currency.unwrap_or(Currency::EUR),
            time_zone: line(&self.time_zone),
            languages: languages.unwrap_or_default(),
            tax_mode: tax_mode.unwrap_or(TaxMode::Inclusive),
            platform: some_line(&self.platform).unwrap_or_else(|| "none".to_owned()),
            platform_id: some_line(&self.platform_id),
            deadline_at: deadline_at.unwrap_or_default(),
            dispatch_country,
            dispatch_region: some_line(&self.dispatch_region),
            support_email: support_email.unwrap_or_default(),
            brand_colour: brand_colour.unwrap_or_default(),
            units: {
                let of_country = Units::of_country(dispatch_country);
                Units {
                    weight: weight_unit.unwrap_or_default().unwrap_or(of_country.weight),
                    length: length_unit.unwrap_or_default().unwrap_or(of_country.length),
                }
            },
            name,
        });
        (settings, reader.problems)
    }

    fn read_currency(&self, reader: &mut Reader) -> Read<Currency> {
        let typed = self.currency.trim();
        let problem = if typed.is_empty() { FieldProblem::NotAChoice } else { FieldProblem::UnknownCurrency };
        let found = reader.known("currency", Currency::parse(&typed.to_uppercase()).ok(), problem)?; // noted
        reader.known("currency", Some(found).filter(|found| found.is_money()), FieldProblem::NotMoney)
    }

    fn read_languages(&self, reader: &mut Reader) -> Read<Vec<Language>> {
        let typed = self.languages.iter().filter(|tag| !tag.trim().is_empty());
        typed.map(|tag| reader.word("languages", tag, Language::from_tag)).collect()
    }

    fn read_deadline(&self, reader: &mut Reader) -> Read<Option<Timestamp>> {
        let typed = self.time_zone.trim();
        let problem = if typed.is_empty() { FieldProblem::NotAChoice } else { FieldProblem::UnknownTimeZone };
        let zone = reader.known("time_zone", TimeZone::get(typed).ok(), problem); // noted
        // A date that is none is told even where the zone is wrong.
        let deadline =
            reader.instant_opt("deadline", &self.deadline, zone.as_ref().unwrap_or(&TimeZone::UTC))?;
        match deadline {
            Some(deadline) => zone.map(|_| Some(deadline)),
            None => Ok(None),
        }
    }
}

/// Nothing for a blank field.
fn optional<T>(typed: &str, read: impl FnOnce(&str) -> Read<T>) -> Read<Option<T>> {
    let typed = typed.trim();
    if typed.is_empty() { Ok(None) } else { read(typed).map(Some) }
}

/// `Łódź: the Game!` becomes `lodz-the-game`.
fn slug_from(name: &str) -> String {
    let words: Vec<String> = kernel::text::search_words(name)
        .into_iter()
        .map(|word| word.chars().filter(char::is_ascii_alphanumeric).collect::<String>())
        .filter(|word| !word.is_empty())
        .collect();
    let slug: String = words.join("-").chars().take(rules::settings::SLUG_CHARS_MAX).collect();
    slug.trim_end_matches('-').to_owned()
}
