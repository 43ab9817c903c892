//! Whether any record of a file is in its campaign's currency.

use std::collections::BTreeSet;

use kernel::Currency;

use crate::reading::may_stand_for;
use crate::record::Record;

/// Names of other currencies that are told; more of them say nothing more.
const TOLD_MAX: usize = 3;

/// What a record says of its currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Said {
    /// The campaign's, or a sign that may stand for it.
    Own,
    /// Another one: its code, or the sign.
    Other(String),
    /// Nothing: there is no amount in it.
    Nothing,
}

/// What a record says of its currency, before it is settled which one its amounts are in.
pub(crate) fn said(record: &Record, own: Currency) -> Said {
    match (record.currency, record.currency_symbol.as_deref()) {
        (Some(named), _) if named == own => Said::Own,
        (Some(named), _) => Said::Other(named.code().to_owned()),
        (None, Some(sign)) if may_stand_for(sign, own) => Said::Own,
        (None, Some(sign)) => Said::Other(sign.to_owned()),
        (None, None) => Said::Nothing,
    }
}

/// The currencies of a file, whatever else is the matter with its records.
#[derive(Debug, Default)]
pub(crate) struct Currencies {
    has_own: bool,
    others: BTreeSet<String>,
    records: u64,
}

/// What a file is in that is not in its campaign's currency at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AllOther {
    /// The code or sign; several where the file has several.
    pub(crate) named: String,
    /// In how many records.
    pub(crate) records: u64,
}

impl Currencies {
    pub(crate) fn add(&mut self, said: Said) {
        match said {
            Said::Own => self.has_own = true,
            Said::Other(named) => {
                self.records = self.records.saturating_add(1);
                if self.others.len() < TOLD_MAX {
                    self.others.insert(named);
                }
            }
            Said::Nothing => {}
        }
    }

    /// What the file is in, where none of its records is in the campaign's currency.
    pub(crate) fn all_other(&self) -> Option<AllOther> {
        let named = self.others.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
        (!self.has_own && self.records > 0).then_some(AllOther { named, records: self.records })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(signs: &[Option<&str>]) -> Option<AllOther> {
        let mut currencies = Currencies::default();
        for sign in signs {
            let record = Record { currency_symbol: sign.map(str::to_owned), ..Record::default() };
            currencies.add(said(&record, Currency::EUR));
        }
        currencies.all_other()
    }

    #[test]
    fn a_file_is_in_another_currency_when_no_record_is_in_the_campaigns() {
        let dollars = |records| Some(AllOther { named: "$".to_owned(), records });
        assert_eq!(file(&[Some("$"), Some("$")]), dollars(2));
        assert_eq!(file(&[Some("$"), None]), dollars(1), "a record without an amount speaks for none");
        assert_eq!(file(&[Some("$"), Some("€")]), None);
        assert_eq!(file(&[Some("kr"), Some("$")]).map(|all| all.named).as_deref(), Some("$, kr"));
        assert_eq!(file(&[None]), None);
        let named = Record { currency: Some(Currency::USD), ..Record::default() };
        assert_eq!(said(&named, Currency::EUR), Said::Other("USD".to_owned()));
        assert_eq!(said(&named, Currency::USD), Said::Own);
    }
}
