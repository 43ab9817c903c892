//! What the form of a new voucher sends, and the terms it stands for.

use accounts::can::Can;
use campaigns::model::Campaign;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::{Decimal, Id, Money, Timestamp};
use serde::{Deserialize, Serialize};
use vouchers::{
    Amendment, BasisPoints, Benefit, Combining, Good, Limits, Prices, Terms, VoucherError, Window,
};
use web::FieldErrors;

use super::super::bench::Bench;

/// A kind of voucher, as it stands in the address of its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Percent,
    Amount,
    Shipping,
    Goods,
    Gift,
}

impl Kind {
    pub(super) const ALL: [Self; 5] = [Self::Percent, Self::Amount, Self::Shipping, Self::Goods, Self::Gift];

    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Percent => "percent",
            Self::Amount => "amount",
            Self::Shipping => "shipping",
            Self::Goods => "goods",
            Self::Gift => "gift",
        }
    }

    pub(super) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// The fields, as typed.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub(in super::super) struct VoucherForm {
    pub(super) key: String,
    pub(super) kind: String,
    pub(super) title: String,
    pub(super) percent: String,
    pub(super) amount: String,
    pub(super) most: String,
    pub(super) good: String,
    pub(super) copies: String,
    pub(super) worth: String,
    pub(super) code: String,
    pub(super) total: String,
    pub(super) per_code: String,
    pub(super) per_person: String,
    pub(super) from: String,
    pub(super) until: String,
    pub(super) smallest: String,
    pub(super) with_rewards: Vec<String>,
    pub(super) only_on: Vec<String>,
    pub(super) alone: String,
    pub(super) everywhere: String,
}

/// Reads fields and notes what is wrong with each.
struct Reader<'a, P> {
    bench: &'a Bench<P>,
    errors: FieldErrors,
}

impl<P: Can> Reader<'_, P> {
    fn wrong(&mut self, field: &str, error: &VoucherError) {
        let key = error.text_key().unwrap_or("vouchers-error-form");
        self.errors.add(field, self.bench.t(key));
    }

    /// An amount above zero.
    fn amount(&mut self, field: &str, typed: &str) -> Option<Money> {
        match amount(self.bench, typed, &VoucherError::BadAmounts) {
            Ok(amount) => Some(amount),
            Err(sentence) => {
                self.errors.add(field, sentence);
                None
            }
        }
    }

    /// A list of one amount, or of none for an empty field.
    fn prices(&mut self, field: &str, typed: &str) -> Prices {
        let amount = if typed.trim().is_empty() { None } else { self.amount(field, typed) };
        Prices::new(amount.into_iter().collect()).unwrap_or_default() // an amount above zero is always fine
    }

    fn count(&mut self, field: &str, typed: &str, error: &VoucherError) -> Option<u32> {
        let typed = typed.trim();
        if typed.is_empty() {
            return None;
        }
        let read = typed.parse().ok().filter(|count| *count > 0);
        if read.is_none() {
            self.wrong(field, error);
        }
        read
    }

    fn percent(&mut self, typed: &str) -> Option<BasisPoints> {
        let text = typed.trim().trim_end_matches('%').trim_end().replace(',', ".");
        let points =
            text.parse::<Decimal>().ok().and_then(|percent| percent.checked_mul(Decimal::ONE_HUNDRED));
        let points = points.filter(Decimal::is_integer).and_then(|points| u16::try_from(points).ok());
        let read = points.and_then(|points| BasisPoints::new(points).ok());
        if read.is_none() {
            self.wrong("percent", &VoucherError::BadPercent);
        }
        read
    }

    /// The beginning of a day where the campaign is at home, so many days later.
    fn day(&mut self, field: &str, typed: &str, later: i32) -> Option<Timestamp> {
        let typed = typed.trim();
        if typed.is_empty() {
            return None;
        }
        let read = typed.parse::<Date>().ok().and_then(|day| begins(&self.bench.campaign, day, later));
        if read.is_none() {
            let text = self.bench.t("catalogue-codes-no-day");
            self.errors.add(field, text);
        }
        read
    }

    fn benefit(&mut self, kind: Kind, typed: &VoucherForm) -> Option<Benefit> {
        match kind {
            Kind::Percent => {
                let (basis_points, most) = (self.percent(&typed.percent), self.prices("most", &typed.most));
                Some(Benefit::Percent { basis_points: basis_points?, most })
            }
            Kind::Amount => {
                let off = self.amount("amount", &typed.amount)?;
                Some(Benefit::Amount { off: Prices::new(vec![off]).ok()? }) // above zero: always fine
            }
            Kind::Shipping => Some(Benefit::Shipping { up_to: self.prices("most", &typed.most) }),
            Kind::Goods => {
                let copies = if typed.copies.trim().is_empty() {
                    Some(1)
                } else {
                    self.count("copies", &typed.copies, &VoucherError::BadCopies)
                };
                let good = self.good(&typed.good);
                if good.is_none() {
                    let text = self.bench.t("catalogue-codes-no-good");
                    self.errors.add("good", text);
                }
                Some(Benefit::Goods { good: good?, copies: copies? })
            }
            Kind::Gift => Some(Benefit::Gift),
        }
    }

    /// A reward or add-on of this campaign.
    fn good(&self, text: &str) -> Option<Good> {
        let catalogue = &self.bench.catalogue;
        Good::parse(text).filter(|good| match good {
            Good::Reward(id) => catalogue.reward(*id).is_some(),
            Good::AddOn(id) => catalogue.addon(*id).is_some(),
            Good::Item(_) => false,
        })
    }
}

/// What may be changed of a voucher that exists, as typed.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub(in super::super) struct ChangeForm {
    pub(super) title: String,
    pub(super) total: String,
    pub(super) per_code: String,
    pub(super) per_person: String,
    pub(super) until: String,
}

impl ChangeForm {
    /// As the voucher is now.
    pub(super) fn of(campaign: &Campaign, terms: &Terms) -> Self {
        let count = |limit: Option<u32>| limit.map(|limit| limit.to_string()).unwrap_or_default(); // no limit
        // It holds until its last day is over: the day before that instant.
        let last = terms.window.until.map(|until| campaign.day_of(until.plus_seconds(-1)).to_string());
        Self {
            title: terms.title.clone(),
            total: count(terms.limits.total),
            per_code: count(terms.limits.per_code),
            per_person: count(terms.limits.per_person),
            until: last.unwrap_or_default(), // no end
        }
    }
}

/// Reads what is to be changed of a voucher.
///
/// # Errors
/// What is wrong, field by field.
pub(super) fn read_change<P: Can>(
    bench: &Bench<P>,
    terms: &Terms,
    typed: &ChangeForm,
) -> Result<Amendment, FieldErrors> {
    let mut reader = Reader { bench, errors: FieldErrors::new() };
    let title = kernel::text::tidy_line(&typed.title);
    if title.is_empty() || title.chars().count() > vouchers::TITLE_CHARS_MAX {
        reader.wrong("title", &VoucherError::BadTitle);
    }
    let limit = VoucherError::BadLimit;
    let limits = Limits {
        total: reader.count("total", &typed.total, &limit),
        per_code: reader.count("per_code", &typed.per_code, &limit),
        per_person: reader.count("per_person", &typed.per_person, &limit),
    };
    // Left as it was shown, the end stays what it is to the second.
    let is_same = typed.until.trim() == ChangeForm::of(&bench.campaign, terms).until;
    let until = if is_same { terms.window.until } else { reader.day("until", &typed.until, 1) };
    let new = Amendment { title, limits, until };
    if reader.errors.is_empty() {
        for (field, problem) in new.narrower(terms) {
            reader.wrong(field, &problem);
        }
    }
    reader.errors.into_result()?;
    Ok(new)
}

fn begins(campaign: &Campaign, day: Date, later: i32) -> Option<Timestamp> {
    let zone = TimeZone::get(&campaign.time_zone).unwrap_or(TimeZone::UTC); // checked when saved
    let day = day.checked_add(jiff::Span::new().days(later)).ok()?;
    let at = day.to_zoned(zone).ok()?; // told beside the field
    Some(Timestamp::from_micros(at.timestamp().as_microsecond()))
}

/// An amount above zero, as typed. `missing` tells of none, or of one that is not above zero.
///
/// # Errors
/// What is wrong with it.
pub(super) fn amount<P: Can>(bench: &Bench<P>, typed: &str, missing: &VoucherError) -> Result<Money, String> {
    let currency = bench.campaign.currency;
    let is_blank = typed.trim().is_empty();
    match Money::parse(typed, currency) {
        Ok(amount) if amount.is_positive() => Ok(amount),
        Err(_) if !is_blank => Err(bench.t1("campaigns-problem-not-an-amount", "currency", currency.code())),
        _ => Err(bench.t(missing.text_key().unwrap_or("vouchers-error-form"))),
    }
}

/// A voucher to be made, and the worth of its first code where it is a gift code.
pub(super) struct Wanted {
    pub(super) terms: Terms,
    pub(super) worth: Option<Money>,
}

/// Reads the form.
///
/// # Errors
/// What is wrong, field by field.
pub(super) fn read<P: Can>(bench: &Bench<P>, kind: Kind, typed: &VoucherForm) -> Result<Wanted, FieldErrors> {
    let mut reader = Reader { bench, errors: FieldErrors::new() };
    let title = kernel::text::tidy_line(&typed.title);
    if title.is_empty() || title.chars().count() > vouchers::TITLE_CHARS_MAX {
        reader.wrong("title", &VoucherError::BadTitle);
    }
    let benefit = reader.benefit(kind, typed);
    let worth = if kind == Kind::Gift && !typed.code.trim().is_empty() {
        reader.amount("worth", &typed.worth)
    } else {
        None
    };
    let limit = VoucherError::BadLimit;
    let limits = Limits {
        total: reader.count("total", &typed.total, &limit),
        per_code: reader.count("per_code", &typed.per_code, &limit),
        per_person: reader.count("per_person", &typed.per_person, &limit),
    };
    let window = Window {
        from: reader.day("from", &typed.from, 0),
        until: reader.day("until", &typed.until, 1), // until its last day is over
    };
    if let (Some(from), Some(until)) = (window.from, window.until)
        && until <= from
    {
        reader.wrong("until", &VoucherError::EndsBeforeItBegins);
    }
    let smallest_order = reader.prices("smallest", &typed.smallest);
    let only_on = typed.only_on.iter().filter_map(|text| reader.good(text)).collect();
    let rewards = &bench.catalogue;
    let with_rewards = typed.with_rewards.iter().filter_map(|text| Id::parse(text).ok()); // ticks of the page itself
    let with_rewards = with_rewards.filter(|id| rewards.reward(*id).is_some()).collect();
    match benefit {
        Some(benefit) if reader.errors.is_empty() => Ok(Wanted {
            terms: Terms {
                title,
                campaign: if typed.everywhere == "1" { None } else { Some(bench.campaign.id) },
                benefit,
                limits,
                window,
                smallest_order,
                with_rewards,
                only_on,
                combining: if typed.alone == "1" { Combining::Alone } else { Combining::WithOthers },
            },
            worth,
        }),
        _ => Err(reader.errors),
    }
}
