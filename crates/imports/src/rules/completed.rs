//! A column that is not in a file says nothing: what an earlier file said there stays.

use crate::record::{AmountKind, Flag, Lacks, Record};

/// Amounts that only describe a pledge. What was paid and what is due goes with the status that a file gives, so that an
/// earlier one never stands in for it.
pub(crate) const DESCRIBING: [AmountKind; 3] =
    [AmountKind::Shipping, AmountKind::RewardMinimum, AmountKind::Bonus];

/// Flags that say whether the address can be used.
const OF_THE_ADDRESS: [Flag; 4] =
    [Flag::PostalSuspect, Flag::CharactersLost, Flag::CountryMismatch, Flag::FakePhone];

/// Whether a record is told by the last one what its file says nothing about. In a zip each reward has a table of its
/// own: what it has no column for, its backers do not have.
pub(crate) fn is_to_be_completed(record: &Record) -> bool {
    record.unsure.cut_off || (record.lacks.any() && record.member.is_none())
}

/// The record with what the last one said wherever its file has no column for it.
pub(crate) fn completed(record: &Record, prior: &Record) -> Record {
    let mut record = record.clone();
    let Lacks { reward, items, addons, answers, address, country, notes, sent, amounts: _ } = record.lacks;
    complete_amounts(&mut record, prior);
    if reward {
        record.reward.clone_from(&prior.reward);
    }
    if items {
        record.items.clone_from(&prior.items);
    }
    if addons {
        record.addons.clone_from(&prior.addons);
    }
    if answers {
        record.answers = prior.answers.clone();
        record.surveyed_at = record.surveyed_at.or_else(|| prior.surveyed_at.clone());
    }
    if address {
        record.address.clone_from(&prior.address);
        record.postal_suggestion.clone_from(&prior.postal_suggestion);
        OF_THE_ADDRESS
            .into_iter()
            .filter(|flag| prior.flags.has(*flag))
            .for_each(|flag| record.flags.set(flag));
    }
    if country {
        record.pledge_country = prior.pledge_country;
    }
    if notes {
        record.creator_note.clone_from(&prior.creator_note);
    }
    if sent {
        record.marked_as_sent = prior.marked_as_sent;
    }
    if record.unsure.cut_off {
        record.pledged_at = record.pledged_at.or_else(|| prior.pledged_at.clone());
        record.installments = record.installments.or(prior.installments);
        record.late_pledge = record.late_pledge.or(prior.late_pledge);
    }
    record
}

fn complete_amounts(record: &mut Record, prior: &Record) {
    // Without its column, the least that was pledged for a reward stays with that reward: it would name one of its own.
    let has_the_reward = record.lacks.reward || (record.reward.is_some() && record.reward == prior.reward);
    for kind in DESCRIBING {
        let is_said = match record.amounts.get(&kind) {
            None => false,
            Some(minor) => minor.is_some() || !record.unsure.cut_off,
        };
        let Some(amount) = prior.amounts.get(&kind).filter(|_| !is_said) else { continue };
        if kind != AmountKind::RewardMinimum || has_the_reward || amount.is_none() {
            record.amounts.put(kind, *amount);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{ItemLine, PledgeStatus};

    #[test]
    fn money_is_never_filled_in_and_what_a_column_says_holds_even_when_it_is_empty() {
        let item = ItemLine { label: "Dice".to_owned(), qty: 2, ..ItemLine::default() };
        let prior = Record {
            amounts: vec![
                (AmountKind::Pledged, Some(4_000)),
                (AmountKind::Paid, Some(1_000)),
                (AmountKind::Shipping, Some(900)),
            ]
            .into(),
            items: vec![item],
            creator_note: Some("calls on Mondays".to_owned()),
            ..Record::default()
        };
        let newer = Record {
            status: Some(PledgeStatus::Collected),
            amounts: vec![(AmountKind::Pledged, Some(4_000))].into(),
            lacks: Lacks { items: true, ..Lacks::default() },
            ..Record::default()
        };
        let merged = completed(&newer, &prior);
        assert_eq!(merged.amount(AmountKind::Paid), None, "collected is all of it, not the first instalment");
        assert_eq!(merged.amount(AmountKind::Shipping), Some(900));
        assert_eq!(merged.items, prior.items);
        assert_eq!(merged.creator_note, None, "its column is there, and empty");
    }
}
