//! The form of the terms of paying in parts.

use serde::{Deserialize, Serialize};

use super::{Reader, at, decimal};
use crate::model::{InstalmentPace, InstalmentTerms};
use crate::problem::FieldProblems;
use kernel::Currency;

/// Every field as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct InstalmentForm {
    /// `no`, `months` or `days`.
    pub offered: String,
    /// How many parts, where they are months apart.
    pub parts: String,
    /// How many months apart.
    pub months: String,
    /// The days of the further parts: `2027-01-15`.
    pub day: Vec<String>,
    /// From which amount on; blank: any.
    pub smallest: String,
}

impl InstalmentForm {
    /// The texts of terms; of none what the form begins with.
    pub fn of(terms: Option<&InstalmentTerms>, currency: Currency) -> Self {
        let form = Self {
            offered: "no".to_owned(),
            parts: "3".to_owned(),
            months: "1".to_owned(),
            ..Self::default()
        };
        let Some(terms) = terms else { return form };
        let form = Self { smallest: decimal(terms.smallest_minor, currency), ..form };
        match &terms.pace {
            InstalmentPace::EveryMonths { parts, months } => Self {
                offered: "months".to_owned(),
                parts: parts.to_string(),
                months: months.to_string(),
                ..form
            },
            InstalmentPace::OnDays(days) => {
                let day = days.iter().map(ToString::to_string).collect();
                Self { offered: "days".to_owned(), day, ..form }
            }
        }
    }

    /// The terms, or every field to mend; `None` where no parts are offered. Fields of the way that was not chosen are
    /// not looked at.
    pub fn read(&self, currency: Currency) -> Result<Option<InstalmentTerms>, FieldProblems> {
        let mut reader = Reader::new(currency);
        let known = |word: &str| ["no", "months", "days"].contains(&word).then(|| word.to_owned());
        let offered = reader.word("offered", &self.offered, known);
        let terms = match offered.as_deref() {
            Ok("months") => {
                let parts = reader.number("parts", &self.parts, None);
                let months = reader.number("months", &self.months, None);
                let smallest = reader.amount_or_zero("smallest", &self.smallest);
                parts.and_then(|parts| {
                    let pace = InstalmentPace::EveryMonths { parts, months: months? };
                    Ok(Some(InstalmentTerms { pace, smallest_minor: smallest? }))
                })
            }
            Ok("days") => {
                let typed = (0..self.day.len()).map(|n| (n, at(&self.day, n)));
                let days: Vec<_> =
                    typed.map(|(n, text)| reader.date_opt(&format!("day.{n}"), text)).collect();
                let smallest = reader.amount_or_zero("smallest", &self.smallest);
                let days: Result<Vec<_>, _> = days.into_iter().collect();
                days.and_then(|days| {
                    let pace = InstalmentPace::OnDays(days.into_iter().flatten().collect());
                    Ok(Some(InstalmentTerms { pace, smallest_minor: smallest? }))
                })
            }
            Ok(_) => Ok(None),
            Err(noted) => Err(*noted),
        };
        reader.finish(terms)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::instalments::check;

    fn form(offered: &str) -> InstalmentForm {
        InstalmentForm { offered: offered.to_owned(), ..InstalmentForm::default() }
    }

    #[test]
    fn what_was_read_comes_back_as_it_was_typed() {
        let days = InstalmentForm {
            day: vec!["2027-01-15".to_owned(), String::new(), "2027-02-15".to_owned()],
            smallest: "60.00".to_owned(),
            ..form("days")
        };
        let terms = days.read(Currency::EUR).unwrap().unwrap();
        let again = InstalmentForm::of(Some(&terms), Currency::EUR);
        assert_eq!((again.offered.as_str(), again.smallest.as_str()), ("days", "60.00"));
        assert_eq!(again.day, ["2027-01-15", "2027-02-15"]);
        let months = InstalmentForm { parts: "4".to_owned(), months: "2".to_owned(), ..form("months") };
        let terms = months.read(Currency::EUR).unwrap().unwrap();
        assert_eq!(terms.pace, InstalmentPace::EveryMonths { parts: 4, months: 2 });
        assert_eq!(form("no").read(Currency::EUR), Ok(None));
    }

    #[test]
    fn every_mistake_is_told_beside_its_field() {
        let fields = |problems: &FieldProblems| {
            problems.entries().iter().map(|(field, _)| field.clone()).collect::<Vec<_>>()
        };
        let blank = form("months").read(Currency::EUR).unwrap_err();
        assert_eq!(fields(&blank), ["parts", "months"]);
        let wrong = InstalmentForm {
            day: vec!["soon".to_owned(), "2027-02-30".to_owned()],
            smallest: "much".to_owned(),
            ..form("days")
        };
        assert_eq!(fields(&wrong.read(Currency::EUR).unwrap_err()), ["day.0", "day.1", "smallest"]);
        assert_eq!(fields(&form("sometimes").read(Currency::EUR).unwrap_err()), ["offered"]);
        let much = InstalmentForm { parts: "11".to_owned(), months: "4".to_owned(), ..form("months") };
        assert_eq!(fields(&check(&much.read(Currency::EUR).unwrap().unwrap())), ["parts", "months"]);
        let falling =
            InstalmentForm { day: vec!["2027-02-15".to_owned(), "2027-01-15".to_owned()], ..form("days") };
        assert_eq!(fields(&check(&falling.read(Currency::EUR).unwrap().unwrap())), ["day.1"]);
        assert_eq!(fields(&check(&form("days").read(Currency::EUR).unwrap().unwrap())), ["day.0"]);
    }
}
