//! The form of own prices in another currency, and the same as a CSV file.

use std::collections::HashMap;

use kernel::{Currency, Money};
use serde::{Deserialize, Serialize};

use super::{Noted, Reader, at};
use crate::model::{AmountKey, Catalogue, ListedAmount, PriceList, Unlisted};
use crate::problem::{FieldProblem, FieldProblems};
use crate::shipping_file::{guarded, record};

/// The largest file, bytes.
pub const PRICE_FILE_BYTES_MAX: usize = 2 * 1024 * 1024;
/// The columns of a file, in the order they are written. `name`, `campaign_price` and `converted` are for reading alone.
pub const PRICE_FILE_COLUMNS: [&str; 6] =
    ["id", "amount", "name", "campaign_price", "converted", "own_price"];

/// What was typed for an amount: its own price in minor units, or none.
pub type PriceRow = (AmountKey, Option<i64>);

/// The field of an own price, as problems name it.
pub(crate) fn own_price_field(of: &AmountKey) -> String {
    format!("own {} {}", of.thing, of.amount)
}

/// Every field as typed. Rows are of one amount each; a blank price is none of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PriceListForm {
    /// A word of [`Unlisted`].
    pub rest: String,
    /// The public id of each part.
    pub thing: Vec<String>,
    /// Which of its amounts.
    pub amount: Vec<String>,
    /// Its own price, in the currency of the list.
    pub own: Vec<String>,
}

impl PriceListForm {
    /// The texts of a list, with a row for each amount that can have its own.
    pub fn of(list: Option<&PriceList>, amounts: &[ListedAmount]) -> Self {
        let own =
            |of: &AmountKey| list.and_then(|list| list.own(of)).map_or(String::new(), Money::decimal_text);
        Self {
            rest: list.map_or(Unlisted::default(), |list| list.rest).word().to_owned(),
            thing: amounts.iter().map(|one| one.key.thing.clone()).collect(),
            amount: amounts.iter().map(|one| one.key.amount.clone()).collect(),
            own: amounts.iter().map(|one| own(&one.key)).collect(),
        }
    }

    /// The rows that were sent in the order of the amounts as they are now; of amounts that are gone none.
    #[must_use]
    pub fn in_order_of(&self, amounts: &[ListedAmount]) -> Self {
        let sent: HashMap<AmountKey, &str> =
            (0..self.thing.len()).map(|n| (self.key(n), at(&self.own, n))).collect();
        let mut form = Self { rest: self.rest.clone(), ..Self::default() };
        for (of, own) in amounts.iter().filter_map(|one| Some((&one.key, sent.get(&one.key)?))) {
            form.thing.push(of.thing.clone());
            form.amount.push(of.amount.clone());
            form.own.push((*own).to_owned());
        }
        form
    }

    /// What becomes of the rest, and a row for each amount; or every field to mend: `own.2`.
    ///
    /// # Errors
    /// What is no amount of the currency.
    pub fn read(&self, currency: Currency) -> Result<(Unlisted, Vec<PriceRow>), FieldProblems> {
        let mut reader = Reader::new(currency);
        let rest = reader.word("rest", &self.rest, Unlisted::from_word);
        let mut rows = Vec::with_capacity(self.thing.len());
        let mut is_whole = true;
        for n in 0..self.thing.len() {
            match reader.amount_opt(&format!("own.{n}"), at(&self.own, n)) {
                Ok(minor) => rows.push((self.key(n), minor)),
                Err(Noted) => is_whole = false,
            }
        }
        let part = rest.and_then(|rest| if is_whole { Ok((rest, rows)) } else { Err(Noted) });
        reader.finish(part)
    }

    fn key(&self, n: usize) -> AmountKey {
        AmountKey { thing: at(&self.thing, n).to_owned(), amount: at(&self.amount, n).to_owned() }
    }

    /// Problems that name an amount, by the number of its row here.
    pub fn by_row(&self, problems: &FieldProblems) -> FieldProblems {
        let mut by_row = FieldProblems::new();
        for (field, problem) in problems.entries() {
            let n = (0..self.thing.len()).find(|n| own_price_field(&self.key(*n)) == *field);
            by_row.add(n.map_or_else(|| field.clone(), |n| format!("own.{n}")), problem.clone());
        }
        by_row
    }
}

/// A list as a file: one row for each amount that can have its own.
pub fn write_price_file(catalogue: &Catalogue, list: Option<&PriceList>, currency: Currency) -> String {
    let mut file = record(PRICE_FILE_COLUMNS.iter().map(ToString::to_string));
    for one in catalogue.listed_amounts() {
        let rate = catalogue.pay_currency(currency);
        let converted = rate.and_then(|rate| rate.charged(one.amount).ok()); // too large: left out
        let name = one.name.iter().filter(|name| !name.is_empty()).cloned().collect::<Vec<_>>().join(": ");
        let own = list.and_then(|list| list.own(&one.key));
        let cells = [
            one.key.thing.clone(),
            one.key.amount.clone(),
            guarded(&name),
            one.amount.decimal_text(),
            converted.map_or(String::new(), Money::decimal_text),
            own.map_or(String::new(), Money::decimal_text),
        ];
        file.push_str(&record(cells.into_iter()));
    }
    file
}

/// Reads a file into the form, whose rows are the amounts that there are: each is found by `id` and `amount`. What the file has
/// no row for stays as the list has it.
///
/// # Errors
/// At `file`: no UTF-8, no CSV, a column that is missing, a row about something that has no price here.
pub fn read_price_file(
    catalogue: &Catalogue,
    list: Option<&PriceList>,
    file: &[u8],
) -> Result<PriceListForm, FieldProblems> {
    let wrong = |problem| {
        let mut problems = FieldProblems::new();
        problems.add("file", problem);
        problems
    };
    std::str::from_utf8(file).map_err(|_| wrong(FieldProblem::NotUtf8))?;
    let bytes_max = u64::try_from(PRICE_FILE_BYTES_MAX).unwrap_or(u64::MAX);
    let maximum_mib = u32::try_from(PRICE_FILE_BYTES_MAX / 1024 / 1024).unwrap_or(u32::MAX);
    let sheet = sheets::Sheet::read(&mut &*file, bytes_max)
        .map_err(|_| wrong(FieldProblem::FileTooLarge { maximum_mib }))?;
    let mut rows = sheet.rows().map(|row| {
        let cells = row.map_err(|_| wrong(FieldProblem::NotACsv))?.cells;
        Ok(cells.iter().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect::<Vec<String>>())
    });
    let heads = rows.next().transpose()?.unwrap_or_default(); // an empty file lacks its columns
    let column = |name: &str| {
        let found = heads.iter().position(|head| head.eq_ignore_ascii_case(name));
        found.ok_or_else(|| wrong(FieldProblem::LacksColumn { text: name.to_owned() }))
    };
    let (thing, amount, own) = (column("id")?, column("amount")?, column("own_price")?);
    let amounts = catalogue.listed_amounts();
    let places: HashMap<&AmountKey, usize> =
        amounts.iter().enumerate().map(|(n, one)| (&one.key, n)).collect();
    let mut form = PriceListForm::of(list, &amounts);
    for cells in rows {
        let cells = cells?;
        let of = AmountKey { thing: at(&cells, thing).to_owned(), amount: at(&cells, amount).to_owned() };
        let place = places.get(&of).and_then(|n| form.own.get_mut(*n));
        let text = format!("{} {}", of.thing, of.amount);
        at(&cells, own).clone_into(place.ok_or_else(|| wrong(FieldProblem::UnknownAmount { text }))?);
    }
    Ok(form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_amount_is_told_in_its_row_and_blank_is_none() {
        let texts = |all: &[&str]| all.iter().map(ToString::to_string).collect::<Vec<_>>();
        let mut form = PriceListForm {
            rest: "refused".to_owned(),
            thing: texts(&["rwd_1", "rwd_1", "add_1"]),
            amount: texts(&["price", "early", "price"]),
            own: texts(&["249.00", "", "0"]),
        };
        let pln = Currency::parse("PLN").unwrap();
        let (rest, rows) = form.read(pln).unwrap();
        let minor: Vec<Option<i64>> = rows.iter().map(|(_, minor)| *minor).collect();
        assert_eq!((rest, minor), (Unlisted::Refused, vec![Some(24_900), None, Some(0)]));
        form.own[2] = "half".to_owned();
        let problems = form.read(pln).unwrap_err();
        assert_eq!(problems.entries(), [("own.2".to_owned(), FieldProblem::NotAnAmount { currency: pln })]);
        let mut named = FieldProblems::new();
        named.add(own_price_field(&form.key(1)), FieldProblem::Negative);
        assert_eq!(form.by_row(&named).entries(), [("own.1".to_owned(), FieldProblem::Negative)]);
    }
}
