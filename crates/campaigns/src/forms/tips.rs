//! The form of what is suggested as a tip.

use kernel::Currency;
use serde::{Deserialize, Serialize};

use super::{Reader, decimal};
use crate::model::Tips;
use crate::problem::{FieldProblem, FieldProblems};
use crate::rules;

/// Every field as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TipsForm {
    /// `no`, `percent` or `amount`.
    pub asks: String,
    /// Per cent or amounts, as `asks` says; blank ones are skipped.
    pub suggestion: Vec<String>,
}

impl TipsForm {
    /// How many fields the page shows.
    pub const FIELDS: usize = rules::tips::SUGGESTIONS_MAX;

    /// The texts of what a campaign suggests.
    pub fn of(tips: Option<&Tips>, currency: Currency) -> Self {
        match tips {
            None => Self { asks: "no".to_owned(), suggestion: Vec::new() },
            Some(tips) => Self {
                asks: tips.word().to_owned(),
                suggestion: match tips {
                    Tips::Percent(rates) => rates.iter().map(ToString::to_string).collect(),
                    Tips::Amounts(amounts) => amounts.iter().map(|minor| decimal(*minor, currency)).collect(),
                },
            },
        }
    }

    /// What is suggested, in order; `None` where nobody is asked. Or every field to mend.
    pub fn read(&self, currency: Currency) -> Result<Option<Tips>, FieldProblems> {
        let mut reader = Reader::new(currency);
        let typed: Vec<(usize, &str)> = self.suggestion.iter().map(|one| one.trim()).enumerate().collect();
        let typed = typed.into_iter().filter(|(_, one)| !one.is_empty());
        let tips = match self.asks.as_str() {
            "no" => return Ok(None),
            "percent" => {
                let rates: Vec<_> = typed
                    .map(|(n, one)| {
                        let rate = one.trim_end_matches('%').trim_end().parse::<u8>().ok(); // noted
                        let rate = rate.filter(|rate| (1..=100).contains(rate));
                        let problem = FieldProblem::NotANumber { minimum: 1, maximum: 100 };
                        reader.known(&format!("suggestion.{n}"), rate, problem)
                    })
                    .collect();
                rates.into_iter().collect::<Result<Vec<u8>, _>>().map(Tips::Percent)
            }
            "amount" => {
                let amounts: Vec<_> =
                    typed.map(|(n, one)| reader.amount(&format!("suggestion.{n}"), one)).collect();
                amounts.into_iter().collect::<Result<Vec<i64>, _>>().map(Tips::Amounts)
            }
            _ => reader.wrong("asks", FieldProblem::NotAChoice),
        };
        let mut tips = reader.finish(tips)?;
        match &mut tips {
            Tips::Percent(rates) => rates.sort_unstable(),
            Tips::Amounts(amounts) => amounts.sort_unstable(),
        }
        rules::tips::check(&tips).into_result()?;
        Ok(Some(tips))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggestions_come_in_order_and_what_is_none_is_told_beside_its_field() {
        let read = |asks: &str, suggestions: &[&str]| {
            let suggestion = suggestions.iter().map(|one| (*one).to_owned()).collect();
            TipsForm { asks: asks.to_owned(), suggestion }.read(Currency::EUR)
        };
        assert_eq!(read("no", &["much"]), Ok(None));
        assert_eq!(read("percent", &["10 %", "", "5"]), Ok(Some(Tips::Percent(vec![5, 10]))));
        assert_eq!(read("amount", &["5", "2,50"]), Ok(Some(Tips::Amounts(vec![250, 500]))));
        assert_eq!(read("amount", &[]), Ok(Some(Tips::Amounts(Vec::new()))), "any amount can be typed");
        for (asks, wrong) in
            [("percent", "0"), ("percent", "101"), ("amount", "-1"), ("amount", "0"), ("amount", "1.000")]
        {
            assert!(read(asks, &[wrong]).is_err(), "{asks} {wrong}");
        }
        assert!(read("percent", &["5", "5"]).is_err());
        assert!(read("always", &[]).is_err());
        let form = TipsForm::of(Some(&Tips::Amounts(vec![250])), Currency::EUR);
        assert_eq!((form.asks.as_str(), form.suggestion.as_slice()), ("amount", &["2.50".to_owned()][..]));
    }
}
