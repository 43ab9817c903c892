//! A creator says where tax is handed over: what is wrong stands beside its field, what changes is seen before it does.

use accounts::Role;
use campaigns::model::{TaxBasis, TaxMode};

use super::stage::{Browser, Shop, on_both};
use super::stored;

/// The form of somebody in Germany with the one-stop shop.
fn fields<'a>(seen: &'a str, looked: &'a str, basis: &'a str) -> Vec<(&'static str, &'a str)> {
    vec![
        ("seen", seen),
        ("looked", looked),
        ("basis", basis),
        ("home", "DE"),
        ("cross_border", "destination"),
        ("customs_scope", "all_distance_sales"),
        ("customs_borne_by", "buyer"),
        ("rounding", "per_line"),
        ("platform_tax", "not_collected"),
        ("registration_scheme", "domestic"),
        ("registration_place", "Germany"),
        ("registration_number", "DE136695976"),
        ("registration_from", "2020-01-01"),
        ("registration_until", ""),
    ]
}

async fn price(browser: &mut Browser, shop: &Shop, country: &str) -> testkit::Answer {
    let query = format!("catalogue/try?reward={}&country={country}", shop.reward);
    browser.get(&shop.path(&query)).await.is(200)
}

/// The part of the page that tells amounts and reasons.
fn bill(page: &testkit::Answer) -> &str {
    page.body.split("<table class=\"bill\">").nth(1).unwrap().split("</table>").next().unwrap()
}

#[test]
fn an_old_campaign_keeps_its_prices_and_what_a_set_up_changes_is_seen_before_it_does() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let setup = shop.path("tax/setup");
        let before = price(&mut creator, shop, "PL").await;
        let page = creator.get(&setup).await.is(200);
        creator.get(&shop.path("tax")).await.is(200).says("Tax is worked out by the rates below alone.");

        // Kept with the rates alone in force: no price changes, so nothing is asked.
        let seen = page.hidden("seen");
        creator.post(&setup, &fields(&seen, "", "own")).await.is(303);
        assert_eq!(stored(&stage, shop).tax_setup.unwrap().basis, TaxBasis::Own);
        assert_eq!(bill(&price(&mut creator, shop, "PL").await), bill(&before));

        // By the tables nobody is registered for Poland. It is shown before it is saved.
        let page = creator.get(&setup).await.is(200);
        let page = page.says("value=\"DE136695976\"").says("selected>registration in the country itself");
        let seen = page.hidden("seen");
        let shown = creator.post(&setup, &fields(&seen, "", "product")).await.is(200);
        let shown = shown.says("What saving changes").says("you are not registered").says("Poland");
        assert_eq!(stored(&stage, shop).tax_setup.unwrap().basis, TaxBasis::Own, "nothing is saved yet");
        let looked = shown.hidden("looked");
        creator.post(&setup, &fields(&seen, &looked, "product")).await.is(303);
        assert_eq!(stored(&stage, shop).tax_setup.unwrap().basis, TaxBasis::Product);
        creator
            .get(&shop.path("tax"))
            .await
            .is(200)
            .says("Tax is worked out by the tax tables")
            .says("one-stop shop");
        price(&mut creator, shop, "PL").await.says("there is no registration").says_not("23%");
        price(&mut creator, shop, "DE").await.says("19");
        assert!(stage.audited().contains(&"catalogue.tax_setup_saved".to_owned()));

        // With the one-stop shop Poland is taxed, with the rate, its first day and its source.
        let seen = creator.get(&setup).await.is(200).hidden("seen");
        let mut with_oss = fields(&seen, "", "product");
        with_oss.extend([
            ("registration_scheme", "oss_union"),
            ("registration_place", ""),
            ("registration_number", ""),
            ("registration_from", "2021-07-01"),
            ("registration_until", ""),
            ("action", "look"),
        ]);
        let shown = creator.post(&setup, &with_oss).await.is(200);
        let looked = shown.hidden("looked");
        with_oss[1].1 = &looked;
        with_oss.pop();
        creator.post(&setup, &with_oss).await.is(303);
        price(&mut creator, shop, "PL").await.says("one-stop shop").says("since");
        assert_eq!(stored(&stage, shop).tax_mode, TaxMode::Inclusive);
    });
}

#[test]
fn every_mistake_in_a_set_up_is_told_at_once_beside_its_field() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let setup = shop.path("tax/setup");
        let mut wrong = fields("", "", "product");
        wrong[3].1 = "Atlantis";
        wrong[10].1 = "";
        wrong[12].1 = "yesterday";
        wrong.extend([
            ("registration_scheme", "us_state"),
            ("registration_place", "DE"),
            ("registration_number", ""),
            ("registration_from", "2020-01-01"),
            ("registration_until", "2019-01-01"),
            ("duty_paid", "GB, Narnia"),
            ("exchange_to", "GBP"),
            ("exchange_rate", "0"),
            ("exchange_date", ""),
            ("exchange_source", "ECB"),
        ]);
        let mut page = creator.post(&setup, &wrong).await.is(422);
        for field in [
            "home",
            "registration_place.0",
            "registration_from.0",
            "registration_place.1",
            "duty_paid",
            "exchange_rate.0",
            "exchange_date.0",
        ] {
            page = page.says(&format!("href=\"#{}\"", web::field_id(field)));
        }
        page.says("value=\"yesterday\"").says("value=\"GB, Narnia\"");
        assert_eq!(stored(&stage, shop).tax_setup, None);

        let mut twice = fields("", "", "product");
        twice.extend([
            ("registration_scheme", "small_business"),
            ("registration_place", "DE"),
            ("registration_number", ""),
            ("registration_from", "2024-01-01"),
            ("registration_until", ""),
            ("exchange_to", "EUR"),
            ("exchange_rate", "1"),
            ("exchange_date", "2026-11-30"),
            ("exchange_source", ""),
        ]);
        let page = creator.post(&setup, &twice).await;
        let page = if page.status == 200 {
            let looked = page.hidden("looked");
            twice[1].1 = &looked;
            creator.post(&setup, &twice).await.is(422)
        } else {
            page.is(422)
        };
        page.says("A small business charges no tax at home").says("It needs no exchange rate");
        assert_eq!(stored(&stage, shop).tax_setup, None);
    });
}

#[test]
fn a_set_up_that_somebody_changed_meanwhile_is_not_undone() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let setup = shop.path("tax/setup");
        creator.post(&setup, &fields("", "", "own")).await.is(303);
        creator.post(&setup, &fields("", "", "own")).await.is(422).says("changed");
        let shown = [("rows.registration_scheme", "3"), ("rows.exchange_to", "5")];
        let more =
            [fields("", "", "own"), shown.to_vec(), vec![("action", "more registration_scheme")]].concat();
        let page = creator.post(&setup, &more).await.is(200);
        let page = page.says("Registration 6").says_not("Registration 7");
        page.says("name=\"rows.exchange_to\" value=\"5\"");
    });
}
