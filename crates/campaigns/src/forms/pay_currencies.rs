//! The form of the currencies in which backers may pay.

use kernel::{Currency, Money};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Noted, Read, Reader, at, decimal, line};
use crate::model::{PayCurrency, RateSource};
use crate::problem::{FieldProblem, FieldProblems};
use crate::rules;

/// Every field as typed; a row is of one currency, and rows without one are skipped.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PayCurrenciesForm {
    /// `PLN`.
    pub currency: Vec<String>,
    /// Its units for one unit of the campaign's.
    pub rate: Vec<String>,
    /// Day of the rate.
    pub rated_on: Vec<String>,
    /// Who says so; blank where staff do. `ecb` stands for the European Central Bank and counts only where the rate is as it was
    /// taken over from the bank's file.
    pub source: Vec<String>,
    /// What is charged is a multiple of this; blank for the least unit there is.
    pub step: Vec<String>,
    /// Last day; may be blank.
    pub ends_on: Vec<String>,
}

impl PayCurrenciesForm {
    /// How many rows the page shows.
    pub const ROWS: usize = rules::pay_currencies::CURRENCIES_MAX;

    /// The texts of what a campaign offers.
    pub fn of(currencies: &[PayCurrency]) -> Self {
        let texts = |text: fn(&PayCurrency) -> String| currencies.iter().map(text).collect();
        Self {
            currency: texts(|one| one.currency.to_string()),
            rate: texts(|one| one.rate.normalize().to_string()),
            rated_on: texts(|one| one.rated_on.to_string()),
            source: texts(|one| match &one.source {
                RateSource::ByHand => String::new(),
                source => source.word().to_owned(),
            }),
            step: texts(|one| decimal(one.step_minor, one.currency)),
            ends_on: texts(|one| one.ends_on.map(|day| day.to_string()).unwrap_or_default()),
        }
    }

    /// The currencies as they were typed over those of `before`; or every field to mend, by the number of its row.
    pub fn read(&self, own: Currency, before: &[PayCurrency]) -> Result<Vec<PayCurrency>, FieldProblems> {
        let mut reader = Reader::new(own);
        let mut all = Vec::new();
        let mut is_whole = true;
        for n in 0..self.currency.len() {
            if at(&self.currency, n).trim().is_empty() && at(&self.rate, n).trim().is_empty() {
                continue;
            }
            match self.read_row(&mut reader, n) {
                Ok(row) => all.push(Self::said_by_whom(row, before)),
                Err(Noted) => is_whole = false,
            }
        }
        reader.finish(if is_whole { Ok(all) } else { Err(Noted) })
    }

    /// A rate that somebody changed is no longer the bank's.
    fn said_by_whom(row: PayCurrency, before: &[PayCurrency]) -> PayCurrency {
        let is_kept = |one: &PayCurrency| {
            (one.currency, one.rate, one.rated_on, &one.source)
                == (row.currency, row.rate, row.rated_on, &row.source)
        };
        if row.source == RateSource::Ecb && !before.iter().any(is_kept) {
            return PayCurrency { source: RateSource::ByHand, ..row };
        }
        row
    }

    fn read_row(&self, reader: &mut Reader, n: usize) -> Read<PayCurrency> {
        let field = |name: &str| format!("{name}.{n}");
        let code = at(&self.currency, n).trim().to_uppercase();
        let found = Currency::parse(&code).ok(); // noted
        let is_other = found.is_some_and(|found| !found.is_money());
        let problem = if is_other { FieldProblem::NotMoney } else { FieldProblem::UnknownCurrency };
        let currency = reader.known(&field("currency"), found.filter(|found| found.is_money()), problem);
        let typed = at(&self.rate, n).trim().replace(',', ".");
        let is_plain = typed.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        let rate = typed.parse::<Decimal>().ok().filter(|rate| is_plain && *rate > Decimal::ZERO); // noted
        let rate = reader.known(&field("rate"), rate, FieldProblem::NotAnExchangeRate);
        let day = match reader.date_opt(&field("rated_on"), at(&self.rated_on, n)) {
            Ok(day) => reader.known(&field("rated_on"), day, FieldProblem::Required),
            Err(noted) => Err(noted),
        };
        let ends_on = reader.date_opt(&field("ends_on"), at(&self.ends_on, n));
        let source = match line(at(&self.source, n)).as_str() {
            "" => RateSource::ByHand,
            named => RateSource::from_word(named),
        };
        let (currency, rate, rated_on, ends_on) = (currency?, rate?, day?, ends_on?);
        let step = at(&self.step, n).trim();
        let found =
            if step.is_empty() { Some(1) } else { Money::parse(step, currency).ok().map(|step| step.minor) }; // noted
        let step_minor = reader.known(&field("step"), found, FieldProblem::NotAnAmount { currency })?;
        Ok(PayCurrency { currency, rate, rated_on, source, step_minor, ends_on })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(rows: &[[&str; 6]]) -> PayCurrenciesForm {
        let column = |n: usize| rows.iter().map(|row| row[n].to_owned()).collect();
        PayCurrenciesForm {
            currency: column(0),
            rate: column(1),
            rated_on: column(2),
            source: column(3),
            step: column(4),
            ends_on: column(5),
        }
    }

    #[test]
    fn rows_come_back_as_they_were_typed() {
        let form = typed(&[
            ["pln", "4,2537", "2026-11-20", "ecb", "0.50", ""],
            ["", "", "", "", "", ""],
            ["JPY", "161.25", "2026-11-20", "Bank of Japan", "", "2026-12-31"],
        ]);
        let read = form.read(Currency::EUR, &[]).unwrap();
        let told: Vec<(String, String, i64)> =
            read.iter().map(|one| (one.currency.to_string(), one.rate.to_string(), one.step_minor)).collect();
        assert_eq!(told, [("PLN".into(), "4.2537".into(), 50), ("JPY".into(), "161.25".into(), 1)]);
        assert_eq!(read[0].source, RateSource::ByHand, "no file of the bank had it");
        assert_eq!(PayCurrenciesForm::of(&read).read(Currency::EUR, &read).unwrap(), read);
    }

    #[test]
    fn a_rate_of_the_bank_is_the_banks_until_somebody_changes_it() {
        let row = ["PLN", "4.2537", "2026-11-20", "ecb", "", ""];
        let mut of_bank = typed(&[row]).read(Currency::EUR, &[]).unwrap();
        of_bank[0].source = RateSource::Ecb;
        let again = |row: [&str; 6]| typed(&[row]).read(Currency::EUR, &of_bank).unwrap().remove(0).source;
        assert_eq!(again(row), RateSource::Ecb);
        assert_eq!(again(["PLN", "4,25370", "2026-11-20", "ecb", "0.50", "2026-12-31"]), RateSource::Ecb);
        for changed in [
            ["PLN", "4.2538", "2026-11-20", "ecb", "", ""],
            ["PLN", "4.2537", "2026-11-21", "ecb", "", ""],
            ["CZK", "4.2537", "2026-11-20", "ecb", "", ""],
            ["PLN", "4.2537", "2026-11-20", "", "", ""],
        ] {
            assert_eq!(again(changed), RateSource::ByHand, "{changed:?}");
        }
        let named = ["PLN", "4.3", "2026-11-20", "NBP, table A", "", ""];
        assert_eq!(again(named), RateSource::Named("NBP, table A".to_owned()));
    }

    #[test]
    fn with_metals_units_of_account_and_codes_for_tests_nobody_pays() {
        for code in ["XAU", "XAG", "XDR", "XTS", "XXX", "CHE", "CLF", "USN"] {
            let problems =
                typed(&[[code, "1", "2026-11-20", "", "", ""]]).read(Currency::EUR, &[]).unwrap_err();
            assert_eq!(problems.entries(), [("currency.0".to_owned(), FieldProblem::NotMoney)], "{code}");
        }
        for code in ["XOF", "XCD", "CHF", "CLP", "USD"] {
            assert!(
                typed(&[[code, "1", "2026-11-20", "", "", ""]]).read(Currency::EUR, &[]).is_ok(),
                "{code}"
            );
        }
    }

    #[test]
    fn a_mistake_is_told_in_the_row_it_is_in() {
        let good = ["PLN", "4.25", "2026-11-20", "ecb", "", ""];
        for (n, wrong, field) in [
            (0, "PLX", "currency.1"),
            (0, "", "currency.1"),
            (1, "", "rate.1"),
            (1, "4.2.5", "rate.1"),
            (1, "-4", "rate.1"),
            (1, "1e3", "rate.1"),
            (2, "", "rated_on.1"),
            (2, "20.11.2026", "rated_on.1"),
            (4, "half", "step.1"),
            (5, "never", "ends_on.1"),
        ] {
            let mut bad = good;
            bad[n] = wrong;
            let problems = typed(&[good, bad]).read(Currency::EUR, &[]).unwrap_err();
            assert_eq!(problems.entries()[0].0, field, "{wrong}");
        }
    }
}
