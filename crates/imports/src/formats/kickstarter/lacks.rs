//! What a layout has no column for.

use crate::formats::{Column, Field, Meaning};
use crate::record::{AmountKind, Lacks};
use crate::rules::completed::DESCRIBING;

/// What these columns say nothing about.
pub(super) fn lacks(columns: &[Column]) -> Lacks {
    let has = |is: fn(&Meaning) -> bool| columns.iter().any(|column| is(&column.meaning));
    let is_of_address = |meaning: &Meaning| {
        matches!(
            meaning,
            Meaning::Field(
                Field::AddressName
                    | Field::AddressLine1
                    | Field::AddressLine2
                    | Field::AddressCity
                    | Field::AddressRegion
                    | Field::AddressPostalCode
                    | Field::AddressCountryName
                    | Field::AddressCountryCode
                    | Field::AddressPhone
                    | Field::AddressDeliveryNotes
            )
        )
    };
    Lacks {
        reward: !has(|m| {
            matches!(
                m,
                Meaning::Field(Field::RewardTitle | Field::RewardId)
                    | Meaning::Amount(AmountKind::RewardMinimum)
            )
        }),
        items: !has(|m| matches!(m, Meaning::Item(_))),
        addons: !has(|m| matches!(m, Meaning::Addon(..))),
        answers: !has(|m| matches!(m, Meaning::Question)),
        address: !has(is_of_address),
        country: !has(|m| matches!(m, Meaning::Field(Field::PledgeCountry))),
        notes: !has(|m| matches!(m, Meaning::Field(Field::CreatorNote))),
        sent: !has(|m| matches!(m, Meaning::Field(Field::Sent))),
        amounts: DESCRIBING.iter().any(|kind| !columns.iter().any(|c| c.meaning == Meaning::Amount(*kind))),
    }
}
