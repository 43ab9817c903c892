//! Step 3: where the parcel goes. What is asked, in which order and under which name, is the country's matter.

use askama::Template;
use kernel::places::{
    AddressFormat, AddressInput, AddressProblem, AddressProblemKind, AsTyped, CountryCode, Field,
    address_format, countries_by_name_in, country_name,
};
use pledges::quote::Destination;
use web::{Choice, FieldErrors, FormState, Localizer, Page, SentForm};

use crate::owner::Visit;
use crate::pages::frame::Frame;
use crate::rules::mask::masked;

/// Name of the tick that keeps what does not look right.
pub(crate) const AS_TYPED_FIELD: &str = "as_typed";
/// Name of the hidden field that says which country's fields the form shows.
pub(crate) const FIELDS_FOR: &str = "fields_for";

/// Step 3, the form.
#[derive(Template)]
#[template(path = "portal/address.html")]
pub(crate) struct AddressPage {
    pub(crate) page: Page,
    pub(crate) frame: Frame,
    pub(crate) f: FormState,
    pub(crate) version: i64,
    pub(crate) key: String,
    pub(crate) countries: Vec<Choice>,
    pub(crate) country: String,
    pub(crate) fields: Vec<AddressFieldView>,
    /// The fields changed with the country: said once.
    pub(crate) is_changed: String,
    /// Whether something can be kept as typed.
    pub(crate) can_keep: bool,
    /// Whether there is a stored address to go back to.
    pub(crate) has_stored: bool,
}

/// Step 3 with a stored address that may not be shown in full.
#[derive(Template)]
#[template(path = "portal/address_stored.html")]
pub(crate) struct StoredAddressPage {
    pub(crate) page: Page,
    pub(crate) frame: Frame,
    pub(crate) lines: Vec<String>,
    pub(crate) can_send_code: bool,
}

/// A field of an address.
#[derive(Debug)]
pub(crate) struct AddressFieldView {
    pub(crate) name: &'static str,
    pub(crate) label: String,
    pub(crate) hint: String,
    pub(crate) autocomplete: String,
    pub(crate) inputmode: String,
    pub(crate) kind: String,
    pub(crate) is_optional: bool,
    pub(crate) width: String,
    /// Regions to choose from; empty for a line.
    pub(crate) choices: Vec<Choice>,
}

/// The masked lines, where the stored address may not be shown in full.
pub(crate) fn shows_masked(visit: &Visit, wants_new: bool, lang: &str) -> Option<Vec<String>> {
    let stored = visit.view.address.as_ref()?;
    if wants_new || visit.is_stepped_up() || visit.typed_the_address() {
        return None;
    }
    Some(masked(&stored.address, lang))
}

/// Every country by its name in the reader's language.
pub(crate) fn countries(texts: &Localizer) -> Vec<Choice> {
    countries_by_name_in(texts.language().code())
        .iter()
        .map(|(code, name)| Choice::new(code.as_str(), *name))
        .collect()
}

/// The fields of a country's addresses, then the phone for the carrier.
pub(crate) fn fields(texts: &Localizer, country: CountryCode) -> Vec<AddressFieldView> {
    let format = address_format(country);
    let asked = format.fields.iter().copied().chain([Field::Phone]);
    asked.map(|field| field_view(texts, format, field)).collect()
}

fn field_view(texts: &Localizer, format: &AddressFormat, field: Field) -> AddressFieldView {
    let regions = if field == Field::Region { format.regions.as_slice() } else { &[] };
    let hint = match field {
        Field::PostalCode => format
            .postal_example()
            .map(|example| texts.text_with("portal-address-postal-hint", &[("example", example.into())]))
            .unwrap_or_default(),
        Field::Line1 => texts.text("portal-address-line1-hint"),
        Field::Phone => texts.text("portal-address-phone-hint"),
        _ => String::new(),
    };
    AddressFieldView {
        name: field.word(),
        label: texts.text(&label_key(format, field)),
        hint,
        autocomplete: autocomplete(field).to_owned(),
        inputmode: String::new(),
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
    format!("portal-address-{group}-{}", word.replace('_', "-"))
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
    }
}

/// What was typed, as an address to be checked.
pub(crate) fn typed(sent: &SentForm) -> AddressInput {
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
        as_typed: if keeps { AsTyped::Keep } else { AsTyped::Ask },
    }
}

/// Where a half-typed address leads, for the price beside the form.
pub(crate) fn typed_destination(input: &AddressInput) -> Option<Destination> {
    let country = CountryCode::parse(&input.country)?;
    let region = address_format(country).region(&input.region).map(|region| region.key.to_owned());
    Some(Destination { country, region, postal_code: input.postal_code.clone() })
}

/// The form with a stored address.
pub(crate) fn form_of(input: &AddressInput) -> FormState {
    Field::ALL.iter().fold(FormState::new(), |form, field| form.with(field.word(), input.value(*field)))
}

/// Mistakes beside their fields.
pub(crate) fn mistakes(
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

fn mistake(texts: &Localizer, country: Option<CountryCode>, problem: &AddressProblem) -> String {
    let label = match country {
        Some(country) => texts.text(&label_key(address_format(country), problem.field)),
        None => texts.text(&format!("portal-address-field-{}", problem.field.word().replace('_', "-"))),
    };
    let mut args = vec![("label", web::TextArg::from(label))];
    let key = match &problem.kind {
        AddressProblemKind::PostalDoesNotFit { example: Some(example) } => {
            args.push(("example", (*example).into()));
            "postal-does-not-fit-example".to_owned()
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
    texts.text_with(&format!("portal-address-problem-{key}"), &args)
}
