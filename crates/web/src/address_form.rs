//! The form of an address: what is asked, in which order and under which name, is the country's matter.

use kernel::places::{
    AddressFormat, AddressInput, AddressProblem, AddressProblemKind, AsTyped, CountryCode, Field,
    address_format, countries_by_name_in, country_name, validate_address,
};

use crate::forms::{Choice, FieldErrors, FormState, SentForm};
use crate::texts::{Localizer, TextArg};

/// Name of the tick that keeps what does not look right.
pub const AS_TYPED_FIELD: &str = "as_typed";
/// Name of the hidden field that says which country's fields the form shows.
pub const FIELDS_FOR: &str = "fields_for";

/// A field of an address; `components/address.html` draws it.
#[derive(Debug, Clone)]
pub struct AddressField {
    /// Its name in the form.
    pub name: &'static str,
    /// What the country calls it.
    pub label: String,
    /// A word of help; may be empty.
    pub hint: String,
    /// What a browser may fill in by itself.
    pub autocomplete: String,
    /// Which keyboard a phone shows; empty for the usual one.
    pub inputmode: String,
    /// The type of the input: `text` or `tel`.
    pub kind: String,
    /// Whether it may stay empty.
    pub is_optional: bool,
    /// `short` for a postal code; else empty.
    pub width: String,
    /// Regions to choose from; empty for a line.
    pub choices: Vec<Choice>,
}

/// Every country by its name in the reader's language.
pub fn country_choices(texts: &Localizer) -> Vec<Choice> {
    countries_by_name_in(texts.language().code())
        .iter()
        .map(|(code, name)| Choice::new(code.as_str(), *name))
        .collect()
}

/// The fields of a country's addresses, then the phone and a note for the carrier.
pub fn address_fields(texts: &Localizer, country: CountryCode) -> Vec<AddressField> {
    let format = address_format(country);
    let asked = format.fields.iter().copied().chain([Field::Phone, Field::DeliveryNote]);
    asked.map(|field| field_view(texts, format, field)).collect()
}

fn field_view(texts: &Localizer, format: &AddressFormat, field: Field) -> AddressField {
    let regions = if field == Field::Region { format.regions.as_slice() } else { &[] };
    let hint = match field {
        Field::PostalCode => format
            .postal_example()
            .map(|example| texts.text_with("web-address-postal-hint", &[("example", example.into())]))
            .unwrap_or_default(),
        Field::Line1 => texts.text("web-address-line1-hint"),
        Field::Phone => texts.text("web-address-phone-hint"),
        Field::DeliveryNote => texts.text("web-address-delivery-note-hint"),
        _ => String::new(),
    };
    AddressField {
        name: field.word(),
        label: texts.text(&label_key(format, field)),
        hint,
        autocomplete: autocomplete(field).to_owned(),
        inputmode: if field == Field::PostalCode && format.postal_code_is_digits() {
            "numeric".to_owned()
        } else {
            String::new()
        },
        kind: if field == Field::Phone { "tel".to_owned() } else { "text".to_owned() },
        is_optional: !format.requires(field),
        width: if field == Field::PostalCode { "short".to_owned() } else { String::new() },
        choices: regions.iter().map(|region| Choice::new(region.key, region.shown_name())).collect(),
    }
}

fn label_key(format: &AddressFormat, field: Field) -> String {
    let (group, word) = match field {
        Field::Region => ("region", format.region_kind.word()),
        Field::City => ("city", format.city_kind.word()),
        Field::District => ("part", format.district_kind.word()),
        Field::PostalCode => ("postal", format.postal_kind.word()),
        other => ("field", other.word()),
    };
    format!("web-address-{group}-{}", word.replace('_', "-"))
}

const fn autocomplete(field: Field) -> &'static str {
    match field {
        Field::Name => "name",
        Field::Company => "organization",
        Field::Line1 => "address-line1",
        Field::Line2 => "address-line2",
        Field::District => "address-level3",
        Field::City => "address-level2",
        Field::Region => "address-level1",
        Field::PostalCode => "postal-code",
        Field::Country => "country",
        Field::Phone => "tel",
        Field::DeliveryNote => "off",
    }
}

/// What was typed, as an address to be checked.
pub fn typed_address(sent: &SentForm) -> AddressInput {
    let value = |field: Field| sent.value(field.word()).unwrap_or_default().to_owned();
    let keeps = sent.value(AS_TYPED_FIELD) == Some("1");
    AddressInput {
        country: value(Field::Country),
        name: value(Field::Name),
        company: value(Field::Company),
        line1: value(Field::Line1),
        line2: value(Field::Line2),
        district: value(Field::District),
        city: value(Field::City),
        region: value(Field::Region),
        postal_code: value(Field::PostalCode),
        phone: value(Field::Phone),
        delivery_note: value(Field::DeliveryNote),
        as_typed: if keeps { AsTyped::Keep } else { AsTyped::Ask },
    }
}

/// The country whose fields have to be shown first: the form still had those of another one.
pub fn other_fields_needed(sent: &SentForm, input: &AddressInput) -> Option<CountryCode> {
    CountryCode::parse(&input.country).filter(|country| sent.value(FIELDS_FOR) != Some(country.as_str()))
}

/// The form with a stored address.
pub fn address_form(input: &AddressInput) -> FormState {
    Field::ALL.iter().fold(FormState::new(), |form, field| form.with(field.word(), input.value(*field)))
}

/// Mistakes beside their fields, in the words of the country.
pub fn address_mistakes(
    texts: &Localizer,
    country: Option<CountryCode>,
    problems: &[AddressProblem],
) -> FieldErrors {
    let mut errors = FieldErrors::new();
    for problem in problems {
        errors.add(problem.field.word(), mistake(texts, country, problem));
    }
    errors
}

/// All mistakes of an address whose telephone number is none: a number has digits, however it is written. `None` for any
/// other address; what is wrong with that is found when it is saved. Files may have what they like.
pub fn phone_mistakes(texts: &Localizer, input: &AddressInput) -> Option<FieldErrors> {
    let phone = input.phone.trim();
    if phone.is_empty() || phone.chars().any(char::is_numeric) {
        return None;
    }
    let country = CountryCode::parse(&input.country);
    let problems = validate_address(input).err().unwrap_or_default(); // none: only the number is wrong
    let mut errors = address_mistakes(texts, country, &problems);
    errors.add(Field::Phone.word(), texts.text("web-address-problem-phone"));
    Some(errors)
}

fn mistake(texts: &Localizer, country: Option<CountryCode>, problem: &AddressProblem) -> String {
    let label = match country {
        Some(country) => texts.text(&label_key(address_format(country), problem.field)),
        None => texts.text(&format!("web-address-field-{}", problem.field.word().replace('_', "-"))),
    };
    let mut args = vec![("label", TextArg::from(label))];
    let key = match &problem.kind {
        AddressProblemKind::PostalDoesNotFit { example: Some(example) } => {
            args.push(("example", (*example).into()));
            "postal-does-not-fit-example".to_owned()
        }
        AddressProblemKind::PostalOfAnotherRegion { region } => {
            args.push(("region", (*region).into()));
            problem.kind.word().to_owned()
        }
        AddressProblemKind::TooLong { max_chars } => {
            args.push(("max", (*max_chars).into()));
            "too-long".to_owned()
        }
        other => other.word().to_owned(),
    };
    if let Some(country) = country {
        args.push(("country", country_name(country, texts.language().code()).into()));
    }
    texts.text_with(&format!("web-address-problem-{key}"), &args)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::texts::{TEXTS, Texts};
    use kernel::Language;
    use kernel::places::{CityKind, DistrictKind, PostalKind, RegionKind};

    #[test]
    fn every_name_a_country_gives_to_a_field_is_written_in_every_language() {
        let texts = Texts::new(&TEXTS).unwrap();
        let groups: [(&str, Vec<&'static str>); 5] = [
            ("field", Field::ALL.iter().map(|field| field.word()).collect()),
            ("region", RegionKind::ALL.iter().map(|kind| kind.word()).collect()),
            ("city", CityKind::ALL.iter().map(|kind| kind.word()).collect()),
            ("part", DistrictKind::ALL.iter().map(|kind| kind.word()).collect()),
            ("postal", PostalKind::ALL.iter().map(|kind| kind.word()).collect()),
        ];
        for language in Language::ALL {
            let keys: BTreeSet<String> = texts.keys(language).into_iter().collect();
            for (group, words) in &groups {
                for word in words {
                    let key = format!("web-address-{group}-{}", word.replace('_', "-"));
                    assert!(keys.contains(&key), "{language:?}: {key}");
                }
            }
            for problem in [
                "missing",
                "unknown-country",
                "unknown-region",
                "postal-does-not-fit",
                "postal-does-not-fit-example",
                "postal-of-another-region",
                "too-long",
            ] {
                let key = format!("web-address-problem-{problem}");
                assert!(keys.contains(&key), "{language:?}: {key}");
            }
        }
    }

    #[test]
    fn a_telephone_number_has_digits_and_is_told_with_all_else_that_is_wrong() {
        let texts = Texts::new(&TEXTS).unwrap();
        let texts = texts.localizer(Language::En);
        let typed = |phone: &str| AddressInput {
            country: "DE".to_owned(),
            phone: phone.to_owned(),
            ..AddressInput::default()
        };
        for number in ["", " ", "+49 30 1234-5", "٠٣٠ ١٢٣٤", "ask for Eva: 030 12"] {
            assert!(phone_mistakes(&texts, &typed(number)).is_none(), "{number}");
        }
        let errors = phone_mistakes(&texts, &typed("abc")).unwrap();
        let told = |field: &str| {
            errors.entries().iter().find(|(name, _)| name == field).map(|(_, text)| text.as_str())
        };
        assert_eq!(told("phone"), Some("Telephone: a number has digits. Leave it empty if you have none."));
        assert!(told("line1").is_some(), "the street is missing too");
    }

    #[test]
    fn a_phone_shows_its_digits_where_a_postal_code_has_nothing_else() {
        let texts = Texts::new(&TEXTS).unwrap();
        let texts = texts.localizer(Language::En);
        let postal = |country: &str| {
            let fields = address_fields(&texts, CountryCode::parse(country).unwrap());
            fields.into_iter().find(|field| field.name == "postal_code").unwrap()
        };
        for digits in ["DE", "IT", "FR", "ES", "AU", "IN", "TR", "CH", "AT", "SE"] {
            let field = postal(digits);
            // Text, so that 01067 keeps its zero and no arrow counts it up.
            assert_eq!((field.inputmode.as_str(), field.kind.as_str()), ("numeric", "text"), "{digits}");
        }
        // Letters, or a hyphen or space that is meant, or shown by the example.
        for other in ["GB", "NL", "CA", "PL", "PT", "US", "JP", "CZ"] {
            assert_eq!(postal(other).inputmode, "", "{other}");
        }
        let fields = address_fields(&texts, CountryCode::parse("DE").unwrap());
        assert!(fields.iter().all(|field| field.name == "postal_code" || field.inputmode.is_empty()));
    }

    #[test]
    fn the_fields_of_another_country_come_before_the_check() {
        let sent = SentForm::parse("country=JP&fields_for=DE").unwrap();
        let input = typed_address(&sent);
        assert_eq!(other_fields_needed(&sent, &input).map(|c| c.as_str().to_owned()), Some("JP".to_owned()));
        let sent = SentForm::parse("country=JP&fields_for=JP").unwrap();
        assert_eq!(other_fields_needed(&sent, &typed_address(&sent)), None);
    }
}
