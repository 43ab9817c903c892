//! A seller's set-up: kept as it was typed, on both databases, and refused where it contradicts itself.

use campaigns::forms::{SCHEME_WORDS, TaxSetupForm, scheme_of};
use campaigns::model::{TaxBasis, TaxSetup};
use campaigns::{CampaignError, FieldProblem};
use kernel::Currency;
use kernel::places::CountryCode;
use taxes::TaxPlace;
use testkit::on_both;

use crate::world::{World, migrations, problems};

fn form() -> TaxSetupForm {
    let texts = |all: &[&str]| all.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    TaxSetupForm {
        basis: "product".to_owned(),
        registration_scheme: texts(&["domestic", "", "us_state", "oss_union"]),
        registration_place: texts(&["germany", "", "us-ca", ""]),
        registration_number: texts(&["DE136695976", "", "", ""]),
        registration_from: texts(&["2020-01-01", "", "2024-01-01", "2021-07-01"]),
        registration_until: texts(&["", "", "2026-12-31", ""]),
        duty_paid: "GB; Norway".to_owned(),
        exchange_to: texts(&["gbp"]),
        exchange_rate: texts(&["0,86"]),
        exchange_date: texts(&["2026-11-20"]),
        exchange_source: texts(&["ECB"]),
        ..TaxSetupForm::first(CountryCode::parse("DE").unwrap())
    }
}

#[test]
fn every_scheme_has_a_word_and_comes_back_from_it() {
    let state = TaxPlace::parse("US-CA");
    for word in SCHEME_WORDS {
        assert!(scheme_of(word, state).is_some(), "{word}");
    }
    for (language, source) in taxes::texts() {
        for word in SCHEME_WORDS {
            let key = format!("taxes-scheme-{} = ", word.replace('_', "-"));
            assert!(source.contains(&key), "{language:?} lacks {key}");
        }
    }
}

#[test]
fn a_set_up_is_kept_as_it_was_typed_and_a_campaign_without_one_has_none() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        let row = world.campaign.row;
        assert_eq!(world.catalogue().tax_setup, None);
        let setup = form().read(Currency::EUR).unwrap();
        assert_eq!((setup.seller.registrations.len(), setup.seller.imports.len()), (3, 2));
        let kept = setup.clone();
        world.change(move |tx, cx| campaigns::save_tax_setup(tx, cx, row, &kept)).unwrap();
        let catalogue = world.catalogue();
        assert_eq!(catalogue.tax_setup.as_ref(), Some(&setup));
        assert!(catalogue.assessing().is_some() && catalogue.rate_table().is_ok());
        assert_eq!(TaxSetupForm::of(&setup).read(Currency::EUR).unwrap(), setup);

        let resting = TaxSetup { basis: TaxBasis::Own, ..setup };
        world.change(move |tx, cx| campaigns::save_tax_setup(tx, cx, row, &resting)).unwrap();
        assert!(world.catalogue().assessing().is_none(), "it is kept, and not in force");
    });
}

#[test]
fn a_set_up_that_contradicts_itself_is_refused_with_every_reason() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        let row = world.campaign.row;
        let mut setup = form().read(Currency::EUR).unwrap();
        let first = setup.seller.registrations[0].clone();
        setup.seller.registrations.push(first);
        setup.exchange_rates.push(setup.exchange_rates[0].clone());
        setup.seller.imports.push(setup.seller.imports[0]);
        let refused = world.change(move |tx, cx| campaigns::save_tax_setup(tx, cx, row, &setup)).unwrap_err();
        assert!(matches!(refused, CampaignError::Refused(_)));
        let told = problems(&refused);
        for field in ["registration_scheme.3", "exchange_to.1", "duty_paid"] {
            assert!(
                told.iter().any(|(name, problem)| *name == field && **problem == FieldProblem::Twice),
                "{field}"
            );
        }
        assert_eq!(world.catalogue().tax_setup, None);
    });
}

#[test]
fn rates_are_asked_by_the_tables_once_for_each_catalogue_and_anew_for_a_changed_copy() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        let catalogue = world.catalogue();
        let table = catalogue.rate_table().unwrap();
        assert!(std::ptr::eq(table, catalogue.rate_table().unwrap()), "made once");
        let own = |catalogue: &campaigns::model::Catalogue| {
            let rows = catalogue.rate_table().unwrap().rows();
            rows.filter(|row| matches!(row.set_by, taxes::SetBy::Creator { .. })).count()
        };
        assert_eq!(own(&catalogue), catalogue.tax_rates.len());
        let mut copy = catalogue.clone();
        copy.tax_rates.clear();
        assert_eq!(own(&copy), 0, "a copy whose rows changed asks its own");
    });
}
