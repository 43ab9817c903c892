//! What a change of the tax set-up would cost, told before it is made.

use campaigns::model::{Catalogue, PlatformTax, TaxBasis, TaxSetup};
use kernel::places::CountryCode;
use taxes::{CrossBorder, CustomsPolicy, Registration, RoundingRule, Scheme, Seller, TaxPlace};

use crate::stage::{on_both, reward};

fn with_a_seller(catalogue: &Catalogue, schemes: &[Scheme]) -> Catalogue {
    let registration = |scheme: &Scheme| Registration {
        scheme: *scheme,
        number: String::new(),
        valid_from: "2020-01-01".parse().unwrap(),
        valid_until: None,
    };
    let setup = TaxSetup {
        basis: TaxBasis::Product,
        seller: Seller {
            home: CountryCode::parse("DE").unwrap(),
            registrations: schemes.iter().map(registration).collect(),
            cross_border: CrossBorder::Destination,
            imports: Vec::new(),
            customs: CustomsPolicy::default(),
        },
        rounding: RoundingRule::PerLine,
        platform_tax: PlatformTax::NotCollected,
        exchange_rates: Vec::new(),
    };
    Catalogue { tax_setup: Some(setup), ..catalogue.clone() }
}

#[test]
fn a_change_is_priced_over_all_pledges_and_leaves_them_as_they_are() {
    on_both(|stage| {
        let catalogue = stage.catalogue();
        let id = catalogue.rewards[0].id;
        let first = stage.pledged("Anna", reward(id), 5_900);
        stage.pledged("Bruno", reward(id), 5_900);
        stage.finish(first);
        let campaign = stage.pledge(first).campaign;
        let when = (stage.cx.now(), "2026-12-01".parse().unwrap());
        let asked = |then: Catalogue| {
            let now = catalogue.clone();
            stage.read(move |tx| pledges::what_if(tx, campaign, (&now, &then), when))
        };
        let same = asked(catalogue.as_ref().clone());
        assert_eq!((same.dearer, same.cheaper, same.without_price), (0, 0, 0));
        assert_eq!((same.before, same.tax_before), (same.after, same.tax_after));
        assert!(same.pledges > 0 && same.agreed == 1 && same.before.is_positive());

        let nobody = asked(with_a_seller(&catalogue, &[]));
        assert_eq!(nobody.tax_after.minor, 0, "nobody is registered");
        assert!(nobody.tax_before.is_positive());
        let germany = TaxPlace::parse("DE").unwrap();
        let registered = asked(with_a_seller(&catalogue, &[Scheme::Domestic { place: germany }]));
        assert_eq!(registered.tax_after, registered.tax_before, "the tables say what the own rates say");
        assert_eq!(stage.pledge(first).agreed.unwrap().total_minor, stage.quote(first).total.minor);
    });
}
