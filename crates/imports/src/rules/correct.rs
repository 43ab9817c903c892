//! Corrections of a record: what they are compared with, what they put in its place.

use kernel::Currency;
use serde_json::{Value, json};

use crate::model::HoldReason;
use crate::record::{
    AddonLine, AmountKind, Counted, ItemLine, Pairs, PledgeStatus, Record, RewardRef, SourceId,
    UnclearQuantity,
};
use crate::settlement::{CorrectedField, Correction};

/// What the record says in a field, as [`Correction::was`] keeps it.
pub(crate) fn said(record: &Record, field: CorrectedField) -> Value {
    match field {
        CorrectedField::Id => json!(record.source_ids),
        CorrectedField::Name => json!(record.name),
        CorrectedField::Email => json!(record.email),
        CorrectedField::Status => json!([record.status, record.raw_status]),
        CorrectedField::Amounts if record.unsure.amounts.is_empty() => {
            json!([record.currency, record.currency_symbol, record.amounts])
        }
        CorrectedField::Amounts => {
            json!([record.currency, record.currency_symbol, record.amounts, record.unsure.amounts])
        }
        CorrectedField::Reward => json!(record.reward),
        CorrectedField::Addons => with_unclear(json!(record.addons), record, is_addon),
        CorrectedField::Items => with_unclear(json!(record.items), record, is_item),
    }
}

/// What was put right holds as long as the file has the same text in place of the number.
fn with_unclear(lines: Value, record: &Record, is_of: fn(&UnclearQuantity) -> bool) -> Value {
    let unclear: Vec<&UnclearQuantity> = record.unsure.quantities.iter().filter(|one| is_of(one)).collect();
    if unclear.is_empty() { lines } else { json!([lines, unclear]) }
}

const fn is_addon(one: &UnclearQuantity) -> bool {
    matches!(one.of, Counted::Addon { .. })
}

const fn is_item(one: &UnclearQuantity) -> bool {
    matches!(one.of, Counted::Item(_))
}

/// A correction, where the new value is another one.
pub(crate) fn correction(record: &Record, field: CorrectedField, now: Value) -> Option<Correction> {
    let mut corrected = record.clone();
    write(&mut corrected, field, &now)?;
    (said(&corrected, field) != said(record, field)).then(|| Correction {
        field,
        was: said(record, field),
        now,
    })
}

/// The value of a correction of the amounts: all of them, in this currency.
pub(crate) fn amounts(currency: Currency, amounts: &Pairs<AmountKind, Option<i64>>) -> Value {
    json!({ "currency": currency, "amounts": amounts })
}

/// Puts right what the corrections are about, where the file still says what it said. Answers whether it did.
pub(crate) fn apply(record: &mut Record, corrections: &[Correction]) -> bool {
    let mut applied = false;
    for correction in corrections {
        if said(record, correction.field) == correction.was {
            applied |= write(record, correction.field, &correction.now).is_some();
        }
    }
    applied
}

/// Puts a value into a field; `None` when it does not fit, and then nothing is changed.
fn write(record: &mut Record, field: CorrectedField, now: &Value) -> Option<()> {
    fn read<T: serde::de::DeserializeOwned>(value: &Value) -> Option<T> {
        serde_json::from_value(value.clone()).ok() // stored by this same module
    }
    match field {
        CorrectedField::Id => record.source_ids = read::<Pairs<SourceId, Option<String>>>(now)?,
        CorrectedField::Name => record.name = read::<Option<String>>(now)?,
        CorrectedField::Email => record.email = read::<Option<String>>(now)?,
        CorrectedField::Status => record.status = Some(read::<PledgeStatus>(now)?),
        CorrectedField::Amounts => {
            let currency = read::<Currency>(now.get("currency")?)?;
            record.amounts = read::<Pairs<AmountKind, Option<i64>>>(now.get("amounts")?)?;
            record.currency = Some(currency);
            record.currency_symbol = None;
            record.unsure.amounts.clear();
        }
        CorrectedField::Reward => record.reward = read::<Option<RewardRef>>(now)?,
        CorrectedField::Addons => {
            record.addons = read::<Vec<AddonLine>>(now)?;
            record.unsure.quantities.retain(|one| !is_addon(one));
        }
        CorrectedField::Items => {
            record.items = read::<Vec<ItemLine>>(now)?;
            record.unsure.quantities.retain(|one| !is_item(one));
        }
    }
    Some(())
}

/// Which fields a person can put right for a reason; none where only leaving out makes sense.
pub(crate) const fn fields_for(reason: HoldReason) -> &'static [CorrectedField] {
    use CorrectedField::{Addons, Amounts, Email, Id, Items, Name, Reward, Status};
    match reason {
        HoldReason::NoId | HoldReason::IdGivenTwice => {
            &[Id, Name, Email, Status, Amounts, Reward, Addons, Items]
        }
        HoldReason::NoEmail
        | HoldReason::BadEmail
        | HoldReason::NameTooLong
        | HoldReason::UnknownStatus
        | HoldReason::CurrencyMismatch
        | HoldReason::AmountUnclear
        | HoldReason::AmountTooLarge
        | HoldReason::QuantityUnclear
        | HoldReason::CutOff
        | HoldReason::UnknownReward
        | HoldReason::NotApplicable
        | HoldReason::OtherPrices => &[Name, Email, Status, Amounts, Reward, Addons, Items],
        // All records of such a file are held, and a person who was erased is not brought back.
        HoldReason::IdKindChanged | HoldReason::PersonErased => &[],
    }
}

/// The field beside which a reason stands.
pub(crate) const fn field_of(reason: HoldReason) -> Option<CorrectedField> {
    match reason {
        HoldReason::NoId | HoldReason::IdGivenTwice => Some(CorrectedField::Id),
        HoldReason::NoEmail | HoldReason::BadEmail => Some(CorrectedField::Email),
        HoldReason::NameTooLong => Some(CorrectedField::Name),
        HoldReason::UnknownStatus => Some(CorrectedField::Status),
        HoldReason::CurrencyMismatch
        | HoldReason::AmountUnclear
        | HoldReason::AmountTooLarge
        | HoldReason::OtherPrices => Some(CorrectedField::Amounts),
        HoldReason::QuantityUnclear => Some(CorrectedField::Addons),
        HoldReason::UnknownReward => Some(CorrectedField::Reward),
        HoldReason::IdKindChanged
        | HoldReason::PersonErased
        | HoldReason::CutOff
        | HoldReason::NotApplicable => None,
    }
}

/// Whether the id of the record itself is at fault, so that it cannot name the record in a later file.
pub(crate) const fn is_about_the_id(reason: HoldReason) -> bool {
    matches!(reason, HoldReason::NoId | HoldReason::IdGivenTwice | HoldReason::IdKindChanged)
}

/// Whether a record is found out to be held only when it is applied.
pub(crate) const fn is_found_late(reason: HoldReason) -> bool {
    matches!(
        reason,
        HoldReason::UnknownReward
            | HoldReason::NotApplicable
            | HoldReason::OtherPrices
            | HoldReason::PersonErased
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record() -> Record {
        Record {
            name: Some("Ada".to_owned()),
            email: Some("ada at home".to_owned()),
            raw_status: Some("vanished".to_owned()),
            amounts: vec![(AmountKind::Pledged, Some(1_000)), (AmountKind::Shipping, None)].into(),
            ..Record::default()
        }
    }

    #[test]
    fn a_correction_holds_as_long_as_the_file_says_what_it_said() {
        let email = correction(&record(), CorrectedField::Email, json!("ada@example.org")).unwrap();
        let status = correction(&record(), CorrectedField::Status, json!("collected")).unwrap();
        let mut same = Record { creator_note: Some("new".to_owned()), ..record() };
        assert!(apply(&mut same, &[email.clone(), status.clone()]));
        assert_eq!(
            (same.email.as_deref(), same.status),
            (Some("ada@example.org"), Some(PledgeStatus::Collected))
        );
        let mut newer = Record { email: Some("ada@new.example".to_owned()), ..record() };
        newer.raw_status = Some("gone".to_owned());
        assert!(!apply(&mut newer, &[email, status]));
        assert_eq!((newer.email.as_deref(), newer.status), (Some("ada@new.example"), None));
    }

    #[test]
    fn the_same_value_is_no_correction_and_amounts_bring_their_currency() {
        assert_eq!(correction(&record(), CorrectedField::Name, json!("Ada")), None);
        let typed = vec![(AmountKind::Pledged, Some(950)), (AmountKind::Shipping, None)].into();
        let now = amounts(Currency::EUR, &typed);
        let correction = correction(&record(), CorrectedField::Amounts, now).unwrap();
        let mut corrected = record();
        assert!(apply(&mut corrected, &[correction]));
        assert_eq!(
            (corrected.amount(AmountKind::Pledged), corrected.currency),
            (Some(950), Some(Currency::EUR))
        );
    }
}
