//! Who buys for a business, and how far its VAT number counts.

use campaigns::Date;
use kernel::ids::kinds;
use kernel::{RowId, Timestamp};
use taxes::{Buyer, NumberProblem, NumberRegister, Proof, TaxPlace, VatNumber};

/// A confirmation counts for so many days.
pub const NUMBER_HOLDS_DAYS: i64 = 30;
/// It is asked for anew after so many, so that it seldom runs out.
pub(crate) const ASKED_AGAIN_DAYS: i64 = 25;
/// A confirmation of the lock may be so much older than the lock.
pub const NUMBER_HOLDS_BEFORE_LOCK_DAYS: i64 = 1;
/// How long after it was typed the job asks about a number, should the page not have got an answer.
pub(crate) const FIRST_TRY_SECONDS: i64 = 60;
/// Pause after the first time without an answer; doubled each time.
pub(crate) const PAUSE_MINUTES: i64 = 5;
/// Longest pause.
pub(crate) const PAUSE_MINUTES_MAX: i64 = 360;
/// Longest company name, as in addresses.
pub const COMPANY_CHARS_MAX: usize = 120;

/// What the authority last said of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberAnswer {
    /// Nobody has asked yet.
    Unchecked,
    /// It is in use.
    Valid,
    /// It is not.
    Invalid,
    /// No clear answer was to be had so far.
    Unavailable,
}

impl NumberAnswer {
    /// Its stored word.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Unchecked => "unchecked",
            Self::Valid => "valid",
            Self::Invalid => "invalid",
            Self::Unavailable => "unavailable",
        }
    }

    /// From its stored word.
    pub(crate) fn from_word(word: &str) -> Option<Self> {
        [Self::Unchecked, Self::Valid, Self::Invalid, Self::Unavailable]
            .into_iter()
            .find(|one| one.word() == word)
    }
}

/// Whether a number counts today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberStanding {
    /// Confirmed at this time: it counts.
    Confirmed(Timestamp),
    /// Confirmed at this time, which is too long ago.
    Expired(Timestamp),
    /// The authority did not know it at this time.
    Invalid(Timestamp),
    /// The authority gave no answer; it is asked again.
    Unavailable,
    /// Being asked.
    Unchecked,
}

impl NumberStanding {
    /// Key of its sentence about a number that `register` answers for; `date` is the day it was answered, where there is one.
    pub const fn text_key(self, register: Option<NumberRegister>) -> &'static str {
        if matches!(register, Some(NumberRegister::Norway)) {
            return match self {
                Self::Confirmed(_) => "pledges-number-norway-confirmed",
                Self::Expired(_) => "pledges-number-norway-expired",
                Self::Invalid(_) => "pledges-number-norway-invalid",
                Self::Unavailable => "pledges-number-norway-unavailable",
                Self::Unchecked => "pledges-number-unchecked",
            };
        }
        match self {
            Self::Confirmed(_) => "pledges-number-confirmed",
            Self::Expired(_) => "pledges-number-expired",
            Self::Invalid(_) => "pledges-number-invalid",
            Self::Unavailable => "pledges-number-unavailable",
            Self::Unchecked => "pledges-number-unchecked",
        }
    }

    /// When the authority answered.
    pub const fn answered_at(self) -> Option<Timestamp> {
        match self {
            Self::Confirmed(at) | Self::Expired(at) | Self::Invalid(at) => Some(at),
            Self::Unavailable | Self::Unchecked => None,
        }
    }
}

/// The business that a pledge is bought for, opened.
#[derive(Clone, PartialEq, Eq)]
pub struct BusinessBuyer {
    /// Its name. Personal: a sole trader's is their own.
    pub company: String,
    /// Its number. Personal, for the same reason.
    pub number: VatNumber,
    /// What the authority said.
    pub answer: NumberAnswer,
    /// When it gave the last clear answer.
    pub answered_at: Option<Timestamp>,
    /// The number that the authority gave the question; empty where it gave none.
    pub consultation: String,
    /// When the number was typed: tells it from an earlier one.
    pub stated_at: Timestamp,
}

impl std::fmt::Debug for BusinessBuyer {
    /// Personal data stays out of logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("BusinessBuyer").field("answer", &self.answer).finish_non_exhaustive()
    }
}

impl BusinessBuyer {
    /// Whether its number counts now.
    pub fn standing(&self, now: Timestamp) -> NumberStanding {
        match (self.answer, self.answered_at) {
            (NumberAnswer::Valid, Some(at)) if at.plus_days(NUMBER_HOLDS_DAYS) >= now => {
                NumberStanding::Confirmed(at)
            }
            (NumberAnswer::Valid, Some(at)) => NumberStanding::Expired(at),
            (NumberAnswer::Invalid, Some(at)) => NumberStanding::Invalid(at),
            (NumberAnswer::Unavailable, _) => NumberStanding::Unavailable,
            _ => NumberStanding::Unchecked,
        }
    }

    /// What a quote is told. A number that is not confirmed takes no tax off, and the quote says so. The law of places outside the
    /// Union takes a number as it is stated, so that one of theirs is told only once it is confirmed.
    pub fn in_quote(&self, now: Timestamp, day_of: impl Fn(Timestamp) -> Date) -> Buyer {
        let proof = match self.standing(now) {
            NumberStanding::Confirmed(at) => {
                Proof::Checked { on: day_of(at), consultation: self.consultation.clone() }
            }
            _ if !self.number.is_in_vies() => return Buyer::Consumer,
            _ => Proof::NotChecked,
        };
        Buyer::Business { vat_number: self.number.as_str().to_owned(), proof }
    }

    /// As a confirmed business, on a day: for what would be, where no clock is asked.
    pub(crate) fn as_confirmed(&self, on: Date) -> Buyer {
        let proof = Proof::Checked { on, consultation: String::new() };
        Buyer::Business { vat_number: self.number.as_str().to_owned(), proof }
    }

    /// Whether it was confirmed late enough for an order that was locked then.
    pub fn is_confirmed_for_lock(&self, locked_at: Timestamp) -> bool {
        let since = locked_at.plus_days(-NUMBER_HOLDS_BEFORE_LOCK_DAYS);
        self.answer == NumberAnswer::Valid && self.answered_at.is_some_and(|at| at >= since)
    }
}

/// What is wrong with what a business buyer typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BuyerProblem {
    /// No company.
    CompanyMissing,
    /// A name longer than [`COMPANY_CHARS_MAX`].
    CompanyTooLong,
    /// No number.
    NumberMissing,
    /// Its shape or its check digit.
    Number(NumberProblem),
    /// Nobody can be asked about numbers of this place.
    NobodyToAsk(TaxPlace),
    /// The campaign does not ask who buys.
    NotAsked,
}

impl BuyerProblem {
    /// The field it belongs beside; empty for the form as a whole.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::CompanyMissing | Self::CompanyTooLong => "company",
            Self::NumberMissing | Self::Number(_) | Self::NobodyToAsk(_) => "vat_number",
            Self::NotAsked => "",
        }
    }

    /// Key of its sentence: `number`, `place` and `max` are filled in where it has them.
    pub const fn text_key(&self) -> &'static str {
        match self {
            Self::CompanyMissing => "pledges-buyer-company-missing",
            Self::CompanyTooLong => "pledges-buyer-company-too-long",
            Self::NumberMissing => "pledges-buyer-number-missing",
            Self::Number(problem) => problem.text_key(),
            Self::NobodyToAsk(_) => "pledges-buyer-nobody-to-ask",
            Self::NotAsked => "pledges-buyer-not-asked",
        }
    }
}

/// What was typed, read.
pub(crate) fn read(company: &str, number: &str) -> Result<(String, VatNumber), Vec<BuyerProblem>> {
    let company = kernel::text::tidy_line(company);
    let mut problems = Vec::new();
    if company.is_empty() {
        problems.push(BuyerProblem::CompanyMissing);
    } else if company.chars().count() > COMPANY_CHARS_MAX {
        problems.push(BuyerProblem::CompanyTooLong);
    }
    let number = if number.trim().is_empty() {
        Err(BuyerProblem::NumberMissing)
    } else {
        VatNumber::parse(number).map_err(BuyerProblem::Number)
    };
    match number {
        Ok(number) if number.register().is_none() => problems.push(BuyerProblem::NobodyToAsk(number.place())),
        Ok(number) if problems.is_empty() => return Ok((company, number)),
        Ok(_) => {}
        Err(problem) => problems.push(problem),
    }
    Err(problems)
}

/// What somebody outside said about a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NumberChecked {
    /// It is in use.
    Valid {
        /// The number of the question, as proof; may be empty.
        consultation: String,
    },
    /// It is not in use.
    Invalid,
    /// No clear answer.
    Unavailable,
}

/// A number whose authority is to be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberToAsk {
    /// Of which pledge.
    pub pledge: crate::model::PledgeRef,
    /// Of which campaign.
    pub campaign: RowId<kinds::Campaign>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn buyer(answer: NumberAnswer, answered_at: Option<Timestamp>) -> BusinessBuyer {
        BusinessBuyer {
            company: "Spieleladen".to_owned(),
            number: VatNumber::parse("ATU12345675").unwrap(),
            answer,
            answered_at,
            consultation: String::new(),
            stated_at: Timestamp::from_micros(0),
        }
    }

    #[test]
    fn a_number_counts_for_thirty_days_and_only_when_it_was_confirmed() {
        let at = Timestamp::from_micros(1_700_000_000_000_000);
        let valid = buyer(NumberAnswer::Valid, Some(at));
        assert_eq!(valid.standing(at.plus_days(30)), NumberStanding::Confirmed(at));
        assert_eq!(valid.standing(at.plus_days(30).plus_seconds(1)), NumberStanding::Expired(at));
        assert_eq!(buyer(NumberAnswer::Invalid, Some(at)).standing(at), NumberStanding::Invalid(at));
        let day = |_| Date::constant(2026, 11, 20);
        for answer in [NumberAnswer::Unchecked, NumberAnswer::Invalid, NumberAnswer::Unavailable] {
            let told = buyer(answer, Some(at)).in_quote(at, day);
            assert!(matches!(told, Buyer::Business { proof: Proof::NotChecked, .. }), "{answer:?}");
        }
        let norwegian = |answer| BusinessBuyer {
            number: VatNumber::parse("NO995525828MVA").unwrap(),
            ..buyer(answer, Some(at))
        };
        assert_eq!(norwegian(NumberAnswer::Unavailable).in_quote(at, day), Buyer::Consumer);
        let told = norwegian(NumberAnswer::Valid).in_quote(at, day);
        assert!(matches!(told, Buyer::Business { proof: Proof::Checked { .. }, .. }));
        let told = valid.in_quote(at, day);
        assert!(matches!(told, Buyer::Business { proof: Proof::Checked { .. }, .. }));
        assert!(
            valid.is_confirmed_for_lock(at.plus_days(1)) && !valid.is_confirmed_for_lock(at.plus_days(2))
        );
    }

    #[test]
    fn every_fault_of_the_form_is_told_beside_its_field() {
        let of = |company: &str, number: &str| {
            let problems = read(company, number).unwrap_err();
            problems.iter().map(|one| (one.field(), one.text_key())).collect::<Vec<_>>()
        };
        assert_eq!(
            of(" ", ""),
            [("company", "pledges-buyer-company-missing"), ("vat_number", "pledges-buyer-number-missing")]
        );
        assert_eq!(of("A", "ATU12345676"), [("vat_number", "taxes-problem-vat-number-digit")]);
        assert_eq!(of("A", "GB980780684"), [("vat_number", "pledges-buyer-nobody-to-ask")]);
        let long = "a".repeat(COMPANY_CHARS_MAX + 1);
        assert_eq!(of(&long, "ATU12345675"), [("company", "pledges-buyer-company-too-long")]);
        assert_eq!(of("A", "NO995525829MVA"), [("vat_number", "taxes-problem-vat-number-digit")]);
        assert_eq!(read("A", "NO 995 525 828 MVA").unwrap().1.as_str(), "NO995525828MVA");
        let (company, number) = read("  Spiele\u{200b}laden ", "atu 123 456 75").unwrap();
        assert_eq!((company.as_str(), number.as_str()), ("Spieleladen", "ATU12345675"));
    }
}
