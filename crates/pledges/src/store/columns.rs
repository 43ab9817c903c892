//! The columns of a pledge, named once, and how a row of them is read.

use db::{DbError, FromColumn, Row};
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Id, Timestamp};

use crate::model::{
    Agreed, CancelledThere, Moments, Origin, PaidInParts, PartStamp, PlatformFacts, Pledge, PledgeState,
};
use crate::quote::Choices;

/// Every column that [`read_pledge`] reads, in its order.
macro_rules! pledge_columns {
    () => {
        "id, public_id, campaign_id, contact_id, order_number, state, currency, platform_status, pledged_minor, \
         paid_minor, shipping_paid_minor, platform_due_minor, platform_sent, platform_reward_id, pledged_at, imported_reward, credited_minor, given_back_minor, \
         credit_postings, choices, codes, choices_origin, choices_version, answers_origin, answers_version, address_id, \
         address_origin, address_version, country, quote_id, total_minor, credit_minor, lowered_minor, balance_minor, reminders, \
         created_at, invited_at, last_invited_at, last_seen_at, confirmed_at, locked_at, paid_at, ended_at, \
         missing_since, cancelled_there, goes_on_at, goes_on_by, \
         parts_later_minor, parts_in_time_minor"
    };
}
pub(crate) use pledge_columns;

/// Reads columns one after the other.
pub(crate) struct Cursor<'r> {
    row: &'r Row<'r>,
    next: usize,
}

impl<'r> Cursor<'r> {
    pub(crate) const fn new(row: &'r Row<'r>) -> Self {
        Self { row, next: 0 }
    }

    pub(crate) fn next<T: FromColumn>(&mut self) -> Result<T, DbError> {
        let index = self.next;
        self.next += 1;
        self.row.get(index)
    }

    /// Text that must be one of some words.
    pub(crate) fn word<T>(
        &mut self,
        wanted: &'static str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<T, DbError> {
        let index = self.next;
        let text: String = self.next()?;
        read(&text).ok_or(DbError::Type { index, wanted, found: "another text".to_owned() })
    }

    fn stamp(&mut self) -> Result<PartStamp, DbError> {
        Ok(PartStamp { origin: self.word("an origin", Origin::from_word)?, version: self.next()? })
    }
}

/// Choices as they are stored.
pub(crate) fn choices_from(text: &str) -> Option<Choices> {
    serde_json::from_str(text).ok() // the caller names the column
}

/// Choices as they are stored: ids and numbers only.
pub(crate) fn choices_text(choices: &Choices) -> Result<String, DbError> {
    serde_json::to_string(choices).map_err(|e| DbError::Statement(format!("choices cannot be stored: {e}")))
}

fn codes_from(text: Option<&str>) -> Result<Vec<Id<kinds::VoucherCode>>, DbError> {
    let wrong = || DbError::Statement("`pledge.codes` holds what is no public id of a code".to_owned());
    text.unwrap_or_default().split_whitespace().map(|id| Id::parse(id).map_err(|_| wrong())).collect()
}

/// Codes as they are stored; nothing for none.
pub(crate) fn codes_text(codes: &[Id<kinds::VoucherCode>]) -> Option<String> {
    let words: Vec<String> = codes.iter().map(ToString::to_string).collect();
    Some(words.join(" ")).filter(|text| !text.is_empty())
}

pub(crate) fn state_from(cursor: &mut Cursor<'_>) -> Result<PledgeState, DbError> {
    cursor.word("a state of a pledge", PledgeState::from_word)
}

pub(crate) fn country_from(cursor: &mut Cursor<'_>) -> Result<Option<CountryCode>, DbError> {
    Ok(cursor.next::<Option<String>>()?.and_then(|code| CountryCode::parse(&code)))
}

pub(crate) fn read_pledge(row: &Row<'_>) -> Result<Pledge, DbError> {
    let mut c = Cursor::new(row);
    let mut pledge = Pledge {
        row: c.next()?,
        id: c.next()?,
        campaign: c.next()?,
        contact: c.next()?,
        order_number: c.next()?,
        state: state_from(&mut c)?,
        currency: c.next()?,
        facts: PlatformFacts {
            status: c.next()?,
            pledged_minor: c.next()?,
            paid_minor: c.next()?,
            shipping_paid_minor: c.next()?,
            due_minor: c.next()?,
            is_sent: c.next()?,
            reward_id: c.next()?,
            pledged_at: c.next()?,
        },
        imported_reward: c.next()?,
        cancelled_there: None,
        credited_minor: c.next()?,
        given_back_minor: c.next()?,
        credit_postings: c.next()?,
        choices: c.word("choices", choices_from)?,
        codes: codes_from(c.next::<Option<String>>()?.as_deref())?,
        choices_stamp: c.stamp()?,
        answers_stamp: c.stamp()?,
        address: c.next()?,
        address_stamp: c.stamp()?,
        country: country_from(&mut c)?,
        agreed: None,
        lowered_minor: 0,
        balance_minor: None,
        in_parts: None,
        reminders: 0,
        moments: no_moments(),
    };
    let (quote, total, credit): (Option<_>, Option<i64>, Option<i64>) = (c.next()?, c.next()?, c.next()?);
    pledge.agreed = match (quote, total) {
        (Some(quote), Some(total_minor)) => Some(Agreed {
            quote,
            total_minor,
            credit_minor: credit.unwrap_or(pledge.credited_minor - pledge.given_back_minor),
        }),
        _ => None,
    };
    pledge.lowered_minor = c.next()?;
    pledge.balance_minor = c.next()?;
    pledge.reminders = c.next()?;
    pledge.moments = read_moments(&mut c)?;
    pledge.cancelled_there = read_cancelled_there(&mut c)?;
    pledge.in_parts = read_in_parts(&mut c)?;
    Ok(pledge)
}

/// Both sums are there, or neither.
pub(crate) fn read_in_parts(c: &mut Cursor<'_>) -> Result<Option<PaidInParts>, DbError> {
    let (later, in_time): (Option<i64>, Option<i64>) = (c.next()?, c.next()?);
    Ok(later.zip(in_time).map(|(later_minor, in_time_minor)| PaidInParts { later_minor, in_time_minor }))
}

/// The check of the column lets no other word in.
fn read_cancelled_there(c: &mut Cursor<'_>) -> Result<Option<CancelledThere>, DbError> {
    let (word, at, by): (Option<String>, Option<Timestamp>, Option<String>) =
        (c.next()?, c.next()?, c.next()?);
    let decided = || Some(CancelledThere::GoesOn { at: at?, by: by? });
    Ok(word.map(|word| decided().filter(|one| one.word() == word).unwrap_or(CancelledThere::ToDecide)))
}

fn read_moments(c: &mut Cursor<'_>) -> Result<Moments, DbError> {
    Ok(Moments {
        created_at: c.next()?,
        invited_at: c.next()?,
        last_invited_at: c.next()?,
        last_seen_at: c.next()?,
        confirmed_at: c.next()?,
        locked_at: c.next()?,
        paid_at: c.next()?,
        ended_at: c.next()?,
        missing_since: c.next()?,
    })
}

const fn no_moments() -> Moments {
    Moments {
        created_at: Timestamp::from_micros(0),
        invited_at: None,
        last_invited_at: None,
        last_seen_at: None,
        confirmed_at: None,
        locked_at: None,
        paid_at: None,
        ended_at: None,
        missing_since: None,
    }
}
