//! A creator loads what counties and cities of a state charge: looked at, mended, loaded, used by a price, given back.

use accounts::Role;
use campaigns::model::{BusinessBuyers, PlatformTax, TaxBasis, TaxSetup};
use kernel::places::CountryCode;
use taxes::{CrossBorder, CustomsPolicy, Registration, RoundingRule, Scheme, Seller, TaxPlace};

use super::new_form;
use super::stage::{Shop, Stage, on_both};

const HEADER: &str = "state,county,city,postal_code,class,percent,valid_from,valid_until,source";

/// At home in the USA, registered in Texas.
async fn registered_in_texas(stage: &Stage, shop: &Shop) {
    let texas = TaxPlace::parse("US-TX").unwrap();
    let setup = TaxSetup {
        basis: TaxBasis::Product,
        seller: Seller {
            home: CountryCode::parse("US").unwrap(),
            registrations: vec![Registration {
                scheme: Scheme::UsState { place: texas },
                number: String::new(),
                valid_from: "2020-01-01".parse().unwrap(),
                valid_until: None,
            }],
            cross_border: CrossBorder::Destination,
            imports: Vec::new(),
            customs: CustomsPolicy::default(),
        },
        rounding: RoundingRule::PerLine,
        platform_tax: PlatformTax::NotCollected,
        exchange_rates: Vec::new(),
        business_buyers: BusinessBuyers::NotAsked,
    };
    let (cx, row) = (stage.cx.clone(), shop.row);
    stage.db.write(move |tx| campaigns::save_tax_setup(tx, &cx, row, &setup)).await.unwrap();
}

#[test]
fn a_table_is_looked_at_mended_loaded_used_and_given_back() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        registered_in_texas(&stage, shop).await;
        let america = new_form(&mut creator, shop, "shipping/zones").await;
        let zone = [("name", "America"), ("base", "19"), ("country", "US")];
        creator.post(&america, &zone).await.is(303);
        let to = shop.path("tax/local");
        let untold = "no table of counties and cities is loaded";
        let page = creator.get(&shop.path("tax")).await.is(200);
        page.says("Sales tax of counties and cities (USA)").says(untold).says("(TX)");
        creator.get(&to).await.is(200).says("No table is loaded");
        let fields = |action: &'static str| {
            [("state", "TX"), ("source", "Comptroller, 1 October"), ("action", action)]
        };
        let wrong =
            format!("{HEADER}\nTX,Travis,,,standard,lots,2020-01-01,,\nCA,Marin,,,standard,1,2020-01-01,,\n");
        let page = creator.upload(&to, &fields(""), ("tx.csv", wrong.as_bytes())).await.is(422);
        page.says("Line 2, column percent").says("Line 3, column state").says("another state");
        let unnamed = [("state", ""), ("source", "")];
        creator.upload(&to, &unnamed, ("tx.csv", wrong.as_bytes())).await.is(422).says("f-state-error");

        let right = format!(
            "{HEADER}\nTX,,,78700-78799,standard,2.0,2020-01-01,,\nTX,Hays,,,standard,1,2020-01-01,,\n"
        );
        let page = creator.upload(&to, &fields("look"), ("tx.csv", right.as_bytes())).await.is(200);
        page.says("100 postal codes").says("1 county is named by no row").says("No table is loaded");
        creator.upload(&to, &fields(""), ("tx.csv", right.as_bytes())).await.is(303);
        creator.get(&to).await.is(200).says("Texas").says("Comptroller, 1 October").says("In use.");
        creator.get(&shop.path("tax")).await.is(200).says_not(untold);
        let query = format!("catalogue/try?reward={}&country=US&region=TX&postal_code=78745", shop.reward);
        let price = creator.get(&shop.path(&query)).await.is(200);
        price.says("Rate of 787xx from the local table loaded on").says("Comptroller, 1 October");
        let file = creator.get(&shop.path("tax/local/TX.csv")).await.is(200);
        assert_eq!(file.body, right);
        assert!(stage.audited().contains(&"catalogue.local_tax_loaded".to_owned()));
        creator.post(&shop.path("tax/local/TX/delete"), &[]).await.is(303);
        creator.get(&to).await.is(200).says("No table is loaded");
    });
}
