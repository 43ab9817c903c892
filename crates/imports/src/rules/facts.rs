//! What a record says about money and state, in the words of a pledge.

use pledges::PlatformFacts;

use crate::record::{AmountKind, PledgeStatus, Record};

/// What the platform collected, minor units: what was PAID, never what was only pledged. `None` when money came in
/// by the status and the file does not say how much.
pub(crate) fn paid_minor(record: &Record) -> Option<i64> {
    let paid = record.amount(AmountKind::Paid);
    let amount = match record.status {
        Some(PledgeStatus::Collected) => paid.or_else(|| record.amount(AmountKind::Pledged))?,
        Some(PledgeStatus::Partial) => paid?,
        Some(PledgeStatus::Refunded) => match (paid, record.amount(AmountKind::Refunded)) {
            (Some(paid), Some(refunded)) => paid.saturating_sub(refunded).max(0),
            _ => 0,
        },
        // Instalments that came in before it gave up are credit; what was only pledged is not.
        Some(PledgeStatus::Errored | PledgeStatus::Failed | PledgeStatus::Dropped) => paid.unwrap_or(0),
        _ => 0,
    };
    (amount >= 0).then_some(amount)
}

/// What the platform itself still collects, minor units: what its file says is due, else what was pledged and not
/// paid. Nothing once it gave up or has it all: then what is owed is asked for here.
fn due_minor(record: &Record, paid_minor: i64) -> i64 {
    if !matches!(record.status, Some(PledgeStatus::Partial | PledgeStatus::Pending)) {
        return 0;
    }
    let rest = || record.amount(AmountKind::Pledged).map(|pledged| pledged.saturating_sub(paid_minor));
    record.amount(AmountKind::Due).or_else(rest).unwrap_or_default().max(0) // no amounts at all: nothing is known
}

/// The platform's facts of a record whose currency is settled.
pub(crate) fn platform_facts(record: &Record) -> PlatformFacts {
    let paid_minor = paid_minor(record).unwrap_or_default(); // held before when unclear
    let shipping = record.amount(AmountKind::Shipping).unwrap_or_default(); // no column: nothing was paid for it
    PlatformFacts {
        status: record.status.map_or("unknown", PledgeStatus::word).to_owned(),
        pledged_minor: record.amount(AmountKind::Pledged).unwrap_or(paid_minor),
        paid_minor,
        shipping_paid_minor: shipping.clamp(0, paid_minor),
        due_minor: due_minor(record, paid_minor),
        is_sent: record.is_sent(),
        reward_id: record.reward.as_ref().and_then(|reward| reward.id.clone()),
        pledged_at: record.pledged_at.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(status: PledgeStatus, amounts: Vec<(AmountKind, Option<i64>)>) -> Record {
        Record { status: Some(status), amounts: amounts.into(), ..Record::default() }
    }

    #[test]
    fn what_is_due_to_the_platform_is_what_it_still_collects_and_nothing_after() {
        use AmountKind::{Due, Paid, Pledged};
        let due = |status, amounts| platform_facts(&record(status, amounts)).due_minor;
        let instalments = || vec![(Pledged, Some(4_000)), (Due, Some(3_000)), (Paid, Some(1_000))];
        assert_eq!(due(PledgeStatus::Partial, instalments()), 3_000);
        assert_eq!(due(PledgeStatus::Pending, vec![(Pledged, Some(4_000)), (Due, Some(4_000))]), 4_000);
        // A file without the column: what was pledged and not paid.
        assert_eq!(due(PledgeStatus::Partial, vec![(Pledged, Some(4_000)), (Paid, Some(1_000))]), 3_000);
        assert_eq!(due(PledgeStatus::Pending, vec![(Pledged, Some(4_000))]), 4_000);
        for over in [
            PledgeStatus::Collected,
            PledgeStatus::Errored,
            PledgeStatus::Dropped,
            PledgeStatus::Canceled,
            PledgeStatus::Refunded,
        ] {
            assert_eq!(due(over, instalments()), 0, "{over:?}");
        }
        assert_eq!(due(PledgeStatus::Partial, vec![(Paid, Some(1_000)), (Due, Some(-5))]), 0);
    }

    #[test]
    fn credit_is_what_was_paid_and_never_what_was_only_pledged() {
        use AmountKind::{Paid, Pledged, Shipping};
        let pledged = || vec![(Pledged, Some(10_800)), (Shipping, Some(2_900))];
        let paid = |status, amounts| paid_minor(&record(status, amounts));
        assert_eq!(paid(PledgeStatus::Collected, pledged()), Some(10_800));
        for nothing in
            [PledgeStatus::Errored, PledgeStatus::Dropped, PledgeStatus::Canceled, PledgeStatus::Pending]
        {
            assert_eq!(paid(nothing, pledged()), Some(0), "{nothing:?}");
            assert_eq!(platform_facts(&record(nothing, pledged())).shipping_paid_minor, 0);
        }
        let with_paid = || vec![(Pledged, Some(10_800)), (Paid, Some(3_600))];
        assert_eq!(paid(PledgeStatus::Partial, with_paid()), Some(3_600));
        for gave_up in [PledgeStatus::Errored, PledgeStatus::Failed, PledgeStatus::Dropped] {
            assert_eq!(paid(gave_up, with_paid()), Some(3_600), "{gave_up:?}: its instalments came in");
        }
        assert_eq!(paid(PledgeStatus::Errored, vec![(Paid, Some(-1))]), None);
        assert_eq!(paid(PledgeStatus::Partial, pledged()), None);
        assert_eq!(paid(PledgeStatus::Collected, vec![(Pledged, Some(-1))]), None);
    }
}
