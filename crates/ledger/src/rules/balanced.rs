//! Entries sum to zero per unit.

use crate::model::{Entry, KEY_LENGTH_MAX, LedgerError, Posting};

/// Refuses a posting that would not stand in the books.
pub(crate) fn check(posting: &Posting) -> Result<(), LedgerError> {
    let fits = |text: &str| !text.is_empty() && text.len() <= KEY_LENGTH_MAX;
    if !fits(&posting.key) || !fits(&posting.reference) {
        return Err(LedgerError::BadKey);
    }
    if posting.entries.len() < 2 {
        return Err(LedgerError::TooFewEntries(posting.key.clone()));
    }
    match out_of_balance(&posting.entries) {
        None => Ok(()),
        Some((unit, sum)) => Err(LedgerError::Unbalanced { key: posting.key.clone(), unit, sum }),
    }
}

/// The first unit whose entries do not sum to zero. Sums are of 128 bits: no number of entries overflows them.
fn out_of_balance(entries: &[Entry]) -> Option<(String, i128)> {
    let sum_of =
        |unit| -> i128 { entries.iter().filter(|e| e.unit == unit).map(|e| i128::from(e.amount)).sum() };
    entries
        .iter()
        .map(|entry| (&entry.unit, sum_of(entry.unit.clone())))
        .find(|(_, sum)| *sum != 0)
        .map(|(unit, sum)| (unit.to_string(), sum))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AccountCode, Unit};
    use kernel::Currency;

    fn entry(amount: i64, currency: Currency) -> Entry {
        Entry::new(AccountCode::gateway("g"), amount, Unit::currency(currency))
    }

    fn posting(entries: Vec<Entry>) -> Posting {
        Posting { key: "k".into(), kind: "payment", reference: "pay_1".into(), entries }
    }

    #[test]
    fn each_unit_sums_to_zero_by_itself() {
        let (eur, usd) = (Currency::EUR, Currency::USD);
        assert!(check(&posting(vec![entry(5, eur), entry(-5, eur)])).is_ok());
        assert!(check(&posting(vec![entry(5, eur), entry(-2, eur), entry(-3, eur)])).is_ok());
        let mixed = check(&posting(vec![entry(5, eur), entry(-5, usd)]));
        assert!(matches!(mixed, Err(LedgerError::Unbalanced { sum: 5, .. })), "{mixed:?}");
        let wraps = check(&posting(vec![entry(i64::MAX, eur), entry(i64::MAX, eur), entry(2, eur)]));
        assert!(matches!(wraps, Err(LedgerError::Unbalanced { .. })), "{wraps:?}");
    }

    #[test]
    fn a_posting_has_two_sides_a_key_and_a_reference() {
        assert!(matches!(check(&posting(vec![])), Err(LedgerError::TooFewEntries(_))));
        assert!(matches!(check(&posting(vec![entry(0, Currency::EUR)])), Err(LedgerError::TooFewEntries(_))));
        let mut without_key = posting(vec![entry(1, Currency::EUR), entry(-1, Currency::EUR)]);
        without_key.key = String::new();
        assert!(matches!(check(&without_key), Err(LedgerError::BadKey)));
    }
}
