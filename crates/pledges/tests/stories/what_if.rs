//! What a change of the tax set-up would cost, told before it is made.

use campaigns::model::{Catalogue, Place, PlatformTax, TaxBasis, TaxSetup, Zone, table_of};
use kernel::places::CountryCode;
use taxes::{CrossBorder, CustomsPolicy, Registration, RoundingRule, Scheme, Seller, TaxPlace};

use crate::stage::{berlin, on_both, reward};

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
        business_buyers: campaigns::model::BusinessBuyers::NotAsked,
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
        let open = stage.pledged("Bruno", reward(id), 5_900);
        stage.save_address(open, berlin("01067")).unwrap();
        stage.finish(first);
        let campaign = stage.pledge(first).campaign;
        let when = (stage.cx.now(), "2026-12-01".parse().unwrap());
        let asked = |then: Catalogue| {
            let (now, vault) = (catalogue.clone(), stage.cx.vault.clone());
            stage.read(move |tx| pledges::what_if(tx, &vault, campaign, (&now, &then), when))
        };
        let same = asked(catalogue.as_ref().clone());
        assert_eq!((same.dearer, same.cheaper, same.without_price), (0, 0, 0));
        assert_eq!((same.sums.before, same.sums.tax_before), (same.sums.after, same.sums.tax_after));
        assert!(same.pledges > 0 && same.agreed == 1 && same.sums.before.is_positive());

        let nobody = asked(with_a_seller(&catalogue, &[]));
        assert_eq!(nobody.sums.tax_after.minor, 0, "nobody is registered");
        assert!(nobody.sums.tax_before.is_positive());
        let germany = TaxPlace::parse("DE").unwrap();
        let registered = asked(with_a_seller(&catalogue, &[Scheme::Domestic { place: germany }]));
        assert_eq!(
            registered.sums.tax_after, registered.sums.tax_before,
            "the tables say what the own rates say"
        );
        assert_eq!(stage.pledge(first).agreed.unwrap().total_minor, stage.quote(first).total.minor);
    });
}

#[test]
fn each_pledge_is_priced_to_its_own_address() {
    on_both(|stage| {
        let catalogue = stage.catalogue();
        let id = stage.shop.base;
        let saxony = stage.pledged("Anna", reward(id), 5_900);
        stage.save_address(saxony, berlin("01067")).unwrap();
        let by_country = pledges::NewPledge {
            country: CountryCode::parse("DE"),
            ..stage.new_pledge("Bruno", reward(id), 5_900)
        };
        stage.import(vec![by_country]);
        // Nobody knows where to.
        stage.import(vec![stage.new_pledge("Clara", reward(id), 5_900)]);
        let zone = |place: &str, base_minor| Zone {
            id: stage.cx.new_id(),
            name: place.to_owned(),
            places: vec![place.parse::<Place>().unwrap()],
            base_minor,
            steps: Vec::new(),
        };
        let abroad = pledges::NewPledge {
            country: CountryCode::parse("JP"),
            ..stage.new_pledge("Dan", reward(id), 5_900)
        };
        stage.import(vec![abroad]);
        let zones = vec![zone("DE", 500), zone("DE:01*", 1_700), zone("JP", 2_000)];
        let then = Catalogue { shipping: table_of(&zones), zones, ..catalogue.as_ref().clone() };
        let again = then.clone();
        let (campaign, vault) = (stage.pledge(saxony).campaign, stage.cx.vault.clone());
        let day = (stage.cx.now(), "2026-12-01".parse().unwrap());
        let found = stage.read(move |tx| pledges::what_if(tx, &vault, campaign, (&catalogue, &then), day));
        assert_eq!((found.pledges, found.dearer, found.cheaper), (2, 1, 0));
        assert_eq!(found.priced_anew, 1, "nobody could send to Japan");
        assert_eq!(
            found.sums.after.minor - found.sums.before.minor,
            1_200,
            "to 01067, and not to Germany in general"
        );
        // Once they agreed, the price is theirs: told apart, and in no sum.
        stage.confirm(saxony).unwrap();
        let day = (stage.cx.now(), "2026-12-01".parse().unwrap());
        let (vault, now) = (stage.cx.vault.clone(), stage.catalogue());
        let kept = stage.read(move |tx| pledges::what_if(tx, &vault, campaign, (&now, &again), day));
        assert_eq!((kept.pledges, kept.agreed, kept.agreed_otherwise), (2, 1, 1));
        assert_eq!((kept.dearer, kept.sums.before, kept.priced_anew), (0, kept.sums.after, 1));
        assert_eq!(
            found.sums.before.minor - kept.sums.before.minor,
            stage.pledge(saxony).agreed.unwrap().total_minor
        );
    });
}
