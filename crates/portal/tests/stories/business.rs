//! A backer says on the review page that a business buys, and sees what is known of its number.

use axum::http::StatusCode;
use campaigns::model::{BusinessBuyers, PlatformTax, TaxBasis, TaxSetup};
use kernel::Actor;
use pledges::{NumberChecked, PledgeError};
use taxes::{CrossBorder, CustomsPolicy, Registration, RoundingRule, Scheme, Seller, TaxPlace};

use crate::stage::{Stage, country, on_both, only};

/// At home in Germany, registered there and for the one-stop shop, and asking businesses.
async fn ask_businesses(stage: &Stage) {
    let (cx, campaign) = (stage.cx.acting_as(Actor::Cli), stage.shop.campaign.row);
    let registration = |scheme| Registration {
        scheme,
        number: String::new(),
        valid_from: "2021-07-01".parse().unwrap(),
        valid_until: None,
    };
    let home = country("DE");
    let setup = TaxSetup {
        basis: TaxBasis::Product,
        seller: Seller {
            home,
            registrations: vec![
                registration(Scheme::Domestic { place: TaxPlace::country(home) }),
                registration(Scheme::OssUnion),
            ],
            cross_border: CrossBorder::Destination,
            imports: Vec::new(),
            customs: CustomsPolicy::default(),
        },
        rounding: RoundingRule::PerLine,
        platform_tax: PlatformTax::NotCollected,
        exchange_rates: Vec::new(),
        business_buyers: BusinessBuyers::Asked,
    };
    let saved = stage.db.write(move |tx| {
        campaigns::save_tax_setup(tx, &cx, campaign, &setup)?;
        Ok::<_, PledgeError>(())
    });
    saved.await.unwrap();
}

#[test]
fn a_business_enters_its_number_sees_what_is_known_and_takes_it_back() {
    on_both(|stage| async move {
        let jana = stage.pledged("Jana", only(stage.shop.digital), 0).await;
        let mut browser = stage.signed_in(jana).await;
        let (review, path) = (format!("/pledge/{}/review", jana.id), format!("/pledge/{}/business", jana.id));
        browser.get(&review).await.is_silent_about("I buy for a business");
        ask_businesses(&stage).await;
        browser.get(&review).await.says("I buy for a business");

        let refused = browser.post(&path, &[("company", ""), ("vat_number", "PL5260001245")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        for text in ["Enter the name of the company.", "has a wrong check digit", "PL5260001245"] {
            refused.says(text);
        }
        let british = browser.post(&path, &[("company", "Gry"), ("vat_number", "GB980780684")]).await;
        british.says("cannot be checked here");

        // The authority is silent: tax is charged, and the page says why.
        let sent =
            browser.post(&path, &[("company", "Gry i spółka"), ("vat_number", "pl 526-000-12-46")]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        let shown = browser.get(&review).await;
        shown.says("Gry i spółka");
        shown.says("PL…246");
        shown.is_silent_about("5260001246");
        shown.says("gives no answer at the moment");
        shown.says("was not confirmed");

        stage.clock.advance_minutes(1);
        *stage.authority.0.lock().unwrap() =
            Some(NumberChecked::Valid { consultation: "WAPIAAAA1".to_owned() });
        browser.post(&path, &[("company", "Gry"), ("vat_number", "DE136695976")]).await;
        let shown = browser.get(&review).await;
        shown.says("Confirmed by the tax authority");
        shown.says("The number is from Germany, where the seller is");
        stage.clock.advance_minutes(1);
        browser.post(&path, &[("company", "Gry"), ("vat_number", "PL5260001246")]).await;
        let shown = browser.get(&review).await;
        shown.says("Confirmed by the tax authority");
        shown.says("owes the tax");
        shown.is_silent_about("where the seller is");

        browser.post(&path, &[("go", "remove")]).await;
        let shown = browser.get(&review).await;
        shown.is_silent_about("PL…246");
        shown.says("I buy for a business");
        stage.sound().await;
    });
}
