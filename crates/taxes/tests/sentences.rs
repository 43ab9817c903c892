//! Every key has its sentence in four languages, and every sentence gets the values it fills in.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Currency, Decimal, Money, MoneyError};
use taxes::{
    GoodsClass, LegalNote, NumberProblem, Reason, Scheme, TableProblem, TaxPlace, TaxProblem, TextArg,
    Treatment, UnverifiedRule, Wanted, Warning, texts,
};

fn messages(source: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let lines = source.lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| line.split_once(" = "))
        .map(|(key, text)| {
            let values = text.split("{ $").skip(1).filter_map(|rest| rest.split(' ').next());
            (key, values.collect())
        })
        .collect()
}

fn check(key: &str, args: &[(&'static str, TextArg)]) {
    for (language, source) in texts() {
        let messages = messages(source);
        let values = messages.get(key).unwrap_or_else(|| panic!("{language:?} lacks {key}"));
        let given: BTreeSet<&str> = args.iter().map(|(name, _)| *name).collect();
        assert_eq!(*values, given, "{language:?} {key}");
        for (_, arg) in args {
            if let TextArg::Key(other) = arg {
                assert!(messages.contains_key(other), "{language:?} lacks {other}");
            }
        }
    }
}

fn place() -> TaxPlace {
    TaxPlace::parse("CA-QC").unwrap()
}

fn schemes() -> Vec<Scheme> {
    let place = place();
    vec![
        Scheme::Domestic { place },
        Scheme::SmallBusiness { place },
        Scheme::OssUnion,
        Scheme::OssNonUnion,
        Scheme::Ioss,
        Scheme::Uk,
        Scheme::Ni,
        Scheme::Voec,
        Scheme::Ch,
        Scheme::Au,
        Scheme::Nz,
        Scheme::Sg,
        Scheme::Ca,
        Scheme::CaProvince { place },
        Scheme::UsState { place },
    ]
}

#[test]
fn names_have_no_values() {
    for class in GoodsClass::ALL {
        check(class.text_key(), &[]);
    }
    for scheme in schemes() {
        check(scheme.text_key(), &[]);
    }
    for note in [
        LegalNote::ReverseCharge,
        LegalNote::IntraCommunity,
        LegalNote::Export,
        LegalNote::OutsideScope,
        LegalNote::Ioss,
        LegalNote::Import,
        LegalNote::SmallBusiness,
    ] {
        check(note.text_key(), &[]);
        assert!(note.article().starts_with("Directive 2006/112/EC"));
    }
    for treatment in [
        Treatment::Taxed,
        Treatment::ReverseCharge,
        Treatment::IntraCommunity,
        Treatment::Export,
        Treatment::ImportAtBorder,
        Treatment::ImportPrepaid,
        Treatment::HandledByPlatform,
        Treatment::NotTaxable,
        Treatment::SmallBusiness,
        Treatment::NotRegistered,
        Treatment::NotCollected,
    ] {
        check(treatment.text_key(), &[]);
    }
}

#[test]
fn reasons_fill_in_their_numbers() {
    let (place, limit, value) =
        (place(), Money::new(15_000, Currency::EUR), Money::new(9_900, Currency::EUR));
    let (class, date, amount) = (GoodsClass::Ebooks, "2026-03-02".parse().unwrap(), value);
    let (vat_number, scheme) = ("DE136695976".to_owned(), Scheme::Ioss);
    let (from, to, rate) = (Currency::EUR, Currency::USD, Decimal::ONE);
    for reason in [
        Reason::TaxIncluded,
        Reason::TaxAdded,
        Reason::DomesticSale { place },
        Reason::TaxedAtDestination { place },
        Reason::HomeRateBelowLimit { place, limit },
        Reason::HandedOver { scheme },
        Reason::RateApplied { place, class, percent: rate, valid_from: date },
        Reason::StandardRateInstead { place, class },
        Reason::WithinLimit { value, limit },
        Reason::AboveLimit { value, limit },
        Reason::Exchanged { from, to, rate, date, source: "ECB".to_owned() },
        Reason::ReverseCharge { vat_number: vat_number.clone(), checked_on: None },
        Reason::IntraCommunity { vat_number: vat_number.clone(), checked_on: None },
        Reason::BusinessOutsideScheme { scheme, vat_number, checked_on: None },
        Reason::NumberNotConfirmed,
        Reason::Export { place },
        Reason::OutsideVatArea { place },
        Reason::PaidAtBorder { place },
        Reason::ImportPrepaid { place },
        Reason::WaivedAtBorder { place, limit },
        Reason::HandledByPlatform,
        Reason::OutOfScope,
        Reason::SmallBusiness { place },
        Reason::NobodyRegistered { place, scheme },
        Reason::BelowRegistrationLimit { place, limit: Some(limit) },
        Reason::BelowRegistrationLimit { place, limit: None },
        Reason::BelowWorldwideLimit { place, limit },
        Reason::NotTaxedThere { place },
        Reason::ShippingNotTaxed { place },
        Reason::ShippingLikeGoods,
        Reason::CustomsCharge { code: "950490".to_owned(), amount },
        Reason::CustomsInBase,
        Reason::DiscountLowersPrice { amount },
        Reason::VoucherPays { amount },
        Reason::RoundedOnTotal { difference: amount },
    ] {
        check(reason.text_key(), &reason.args());
    }
}

#[test]
fn warnings_and_problems_fill_in_what_they_are_about() {
    let (place, class, scheme) = (place(), GoodsClass::Ebooks, Scheme::OssUnion);
    for warning in [
        Warning::NotRegistered { place, scheme },
        Warning::RateUnverified { place, class },
        Warning::NumberNotConfirmed,
        Warning::TariffCodeMissing { part: "game".to_owned() },
        Warning::DigitalUnclear { place },
        Warning::LocalTaxMissing { place },
        Warning::DutyNotKnown { place },
        Warning::EntryFeeNotKnown { place },
        Warning::PlaceUnknown { place },
        Warning::RegionMissing { place },
    ] {
        check(warning.text_key(), &warning.args());
    }
    for rule in UnverifiedRule::ALL {
        let warning = Warning::RuleUnverified { place, rule };
        check(warning.text_key(), &warning.args());
    }
    let (part, day) = ("game".to_owned(), "2026-03-02".parse().unwrap());
    let (from, to) = (Currency::EUR, Currency::USD);
    for problem in [
        TaxProblem::NoRate { part: part.clone(), place, class, day },
        TaxProblem::RateEnded { part: part.clone(), place, class, last_day: day },
        TaxProblem::NoExchangeRate { from, to },
        TaxProblem::ExchangeRateNotPositive { from, to },
        TaxProblem::TariffCode { part: part.clone(), code: "1".to_owned() },
        TaxProblem::VatNumber(NumberProblem::NoCountry("1".to_owned())),
        TaxProblem::VatNumber(NumberProblem::Shape { number: "DE1".to_owned(), place }),
        TaxProblem::VatNumber(NumberProblem::CheckDigit { number: "DE1".to_owned() }),
        TaxProblem::BelowZero { part: part.clone() },
        TaxProblem::OtherCurrency { part: part.clone(), found: to, expected: from },
        TaxProblem::SameKey { part: part.clone() },
        TaxProblem::TooManyParts { limit: 1 },
        TaxProblem::DiscountTooHigh,
        TaxProblem::NothingToShip,
        TaxProblem::Amount { part, error: MoneyError::Overflow },
    ] {
        check(problem.text_key(), &problem.args());
    }
    for problem in [
        TableProblem::Overlap { place, class, first: day, second: day },
        TableProblem::EndsBeforeItBegins { place, from: day },
        TableProblem::NotARate { place, percent: Decimal::ONE_HUNDRED },
        TableProblem::TooLarge { limit: 1, unit: "rows" },
        TableProblem::Header { expected: "a", found: "b".to_owned() },
        TableProblem::Empty,
        TableProblem::SameDays { line: 3, other: 2, name: "TRAVIS".to_owned() },
    ] {
        check(problem.text_key(), &problem.args());
    }
}

#[test]
fn every_fault_of_a_table_has_its_sentence() {
    for wanted in Wanted::ALL {
        let problem = TableProblem::Field { line: 2, column: "percent", value: "x".to_owned(), wanted };
        check(problem.text_key(), &problem.args());
    }
}

#[test]
fn what_is_said_beside_a_number_has_its_sentence() {
    use taxes::NumberNotice;
    let place = place();
    let all = [
        NumberNotice::SellersCountry(place),
        NumberNotice::StaysAtHome(place),
        NumberNotice::OutsideUnion(place),
        NumberNotice::OtherCountry { number: place, delivery: place },
    ];
    for notice in all {
        let mut args = vec![("place", TextArg::Place(place))];
        args.extend(notice.places().1.map(|number| ("number", TextArg::Place(number))));
        check(notice.text_key(), &args);
    }
}
