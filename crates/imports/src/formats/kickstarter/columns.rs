//! Which column means what.

use crate::formats::{Column, Field, Header, Meaning};
use crate::record::AmountKind;

/// The fixed columns of the pledge, under every name they had.
static PLEDGE: &[(&str, Meaning)] = &[
    ("backer number", Meaning::Field(Field::BackerNumber)),
    ("backer id", Meaning::Field(Field::BackerNumber)),
    ("backer uid", Meaning::Field(Field::BackerUid)),
    ("backer name", Meaning::Field(Field::Name)),
    ("email", Meaning::Field(Field::Email)),
    ("shipping country", Meaning::Field(Field::PledgeCountry)),
    ("shipping amount", Meaning::Amount(AmountKind::Shipping)),
    ("reward title", Meaning::Field(Field::RewardTitle)),
    ("reward minimum", Meaning::Amount(AmountKind::RewardMinimum)),
    ("backing minimum", Meaning::Amount(AmountKind::RewardMinimum)),
    ("reward id", Meaning::Field(Field::RewardId)),
    ("bonus support", Meaning::Amount(AmountKind::Bonus)),
    ("pledge amount", Meaning::Amount(AmountKind::Pledged)),
    ("amount due", Meaning::Amount(AmountKind::Due)),
    ("amount paid", Meaning::Amount(AmountKind::Paid)),
    ("pledge over time", Meaning::Field(Field::Installments)),
    ("late pledge", Meaning::Field(Field::LatePledge)),
    ("pledged at", Meaning::Field(Field::PledgedAt)),
    ("rewards sent?", Meaning::Field(Field::Sent)),
    ("fulfillment status", Meaning::Field(Field::Sent)),
    ("pledged status", Meaning::Field(Field::Status)),
    ("notes", Meaning::Field(Field::CreatorNote)),
    ("billing state/province", Meaning::Ignored),
    ("billing country", Meaning::Ignored),
];

/// The fixed columns of the survey.
static SURVEY: &[(&str, Meaning)] = &[
    ("survey response", Meaning::Field(Field::SurveyedAt)),
    ("shipping name", Meaning::Field(Field::AddressName)),
    ("shipping address 1", Meaning::Field(Field::AddressLine1)),
    ("shipping address 2", Meaning::Field(Field::AddressLine2)),
    ("shipping city", Meaning::Field(Field::AddressCity)),
    ("shipping state", Meaning::Field(Field::AddressRegion)),
    ("shipping postal code", Meaning::Field(Field::AddressPostalCode)),
    ("shipping country name", Meaning::Field(Field::AddressCountryName)),
    ("shipping country code", Meaning::Field(Field::AddressCountryCode)),
    ("shipping phone number", Meaning::Field(Field::AddressPhone)),
    ("shipping delivery notes", Meaning::Field(Field::AddressDeliveryNotes)),
];

/// What a SKU's column adds to the SKU.
const COUNT: &str = " Count";

/// The meaning of every column. A header that occurs again is not the fixed column a second time: a question or
/// an item may have any name.
pub fn meanings(header: &Header) -> Vec<Column> {
    let mut columns: Vec<Option<Meaning>> = fixed(header);
    let survey_begins = header
        .columns()
        .find(|(at, _, key)| is_taken(&columns, *at) && SURVEY.iter().any(|(name, _)| name == key))
        .map_or(usize::MAX, |(at, _, _)| at);
    let pledge_ends = header
        .columns()
        .filter(|(at, _, key)| {
            *at < survey_begins && is_taken(&columns, *at) && PLEDGE.iter().any(|(name, _)| name == key)
        })
        .map(|(at, _, _)| at)
        .max();
    for (at, name, _) in header.columns() {
        if let Some(place) = columns.get_mut(at).filter(|place| place.is_none()) {
            *place = Some(match addon(name) {
                Some(addon) => addon,
                None if name.is_empty() => Meaning::Extra,
                None if at > survey_begins => Meaning::Question,
                None if Some(at) < pledge_ends => Meaning::Extra,
                None if name.ends_with(['?', ':', '？']) => Meaning::Question,
                None => Meaning::Item(name.to_owned()),
            });
        }
    }
    let mut columns: Vec<Column> = header
        .names
        .iter()
        .zip(columns)
        .map(|(name, meaning)| Column { name: name.clone(), meaning: meaning.unwrap_or(Meaning::Extra) })
        .collect();
    take_counts_off(&mut columns);
    columns
}

/// The fixed columns, each where its header stands first.
fn fixed(header: &Header) -> Vec<Option<Meaning>> {
    let mut taken: Vec<&str> = Vec::new();
    header
        .columns()
        .map(|(_, _, key)| {
            let (name, meaning) = PLEDGE.iter().chain(SURVEY).find(|(name, _)| *name == key)?;
            if taken.contains(name) {
                return None;
            }
            taken.push(name);
            Some(meaning.clone())
        })
        .collect()
}

fn is_taken(columns: &[Option<Meaning>], at: usize) -> bool {
    columns.get(at).is_some_and(Option::is_some)
}

/// `[Addon: 9150435] Wooden Insert`.
fn addon(name: &str) -> Option<Meaning> {
    let (sign, rest) = name.split_once(':')?;
    if !sign.trim().eq_ignore_ascii_case("[addon") {
        return None;
    }
    let (id, title) = rest.split_once(']')?;
    Some(Meaning::Addon(id.trim().to_owned(), title.trim().to_owned()))
}

/// The layout with one column a SKU says `<SKU> Count`. It is that layout when at least half of the item columns
/// say so: an item of its own may be called "Head Count".
fn take_counts_off(columns: &mut [Column]) {
    let label = |column: &Column| match &column.meaning {
        Meaning::Item(label) => Some(label.clone()),
        _ => None,
    };
    let sku = |label: &str| {
        label.strip_suffix(COUNT).map(str::trim).filter(|sku| !sku.is_empty()).map(str::to_owned)
    };
    let labels: Vec<String> = columns.iter().filter_map(label).collect();
    let counts = labels.iter().filter(|label| sku(label).is_some()).count();
    if counts * 2 < labels.len() {
        return;
    }
    for column in columns {
        if let Some(sku) = label(column).and_then(|label| sku(&label)) {
            column.meaning = Meaning::Item(sku);
        }
    }
}
