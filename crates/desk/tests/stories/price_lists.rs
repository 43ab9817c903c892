//! A creator sets prices of their own in zlotys, by form and by file, and opens them once nothing is left without one.

use accounts::Role;
use campaigns::model::ShippingRule;
use shipping::{Price, Rate, Step, Steps};

use crate::stage::{Stage, on_both};

/// Zlotys at 4.25, rounded to whole ones.
async fn offer_zlotys(stage: &Stage, browser: &mut crate::stage::Browser) -> String {
    let path = stage.lantern.path("settings/currencies");
    let seen = browser.get(&path).await.is(200).hidden("seen");
    let row = [
        ("seen", seen.as_str()),
        ("currency", "PLN"),
        ("rate", "4.25"),
        ("rated_on", "2026-01-10"),
        ("source", ""),
        ("step", "1"),
        ("ends_on", ""),
    ];
    browser.post(&path, &row).await.is(303);
    let page = browser.get(&path).await.is(200);
    page.says("Own prices in PLN").says("No own prices yet.");
    format!("{path}/PLN")
}

fn reward_row(page: &str) -> (String, String) {
    let after = |text: &str, name: &str| {
        let start = text.find(&format!("name=\"{name}\" value=\"")).unwrap() + name.len() + 15;
        text[start..].split('"').next().unwrap().to_owned()
    };
    (after(page, "thing"), after(page, "amount"))
}

type Fields<'a> = [(&'a str, &'a str); 5];

fn row<'a>((thing, amount): (&'a str, &'a str), seen: &'a str, rest: &'a str, own: &'a str) -> Fields<'a> {
    [("seen", seen), ("rest", rest), ("thing", thing), ("amount", amount), ("own", own)]
}

#[test]
fn own_prices_are_set_told_where_they_are_missing_and_opened() {
    on_both(async |stage| {
        let mut browser = stage.signed_in_as(Role::Manager).await;
        browser.get(&stage.lantern.path("settings/currencies/PLN")).await.is(404);
        let path = offer_zlotys(&stage, &mut browser).await;
        let page = browser.get(&path).await.is(200);
        let page = page.says("Lantern reward").says("€50.00").says("PLN\u{a0}213.00").says("Union");
        let page = page.says("1 = PLN 4.25 on 2026-01-10").says_not("Let backers choose them");
        let (thing, amount) = reward_row(&page.body);
        assert!(thing.starts_with("rwd_") && amount == "price", "{thing} {amount}");
        let seen = page.hidden("seen");
        for (rest, own, said) in [
            ("converted", "lots", "value=\"lots\""),
            ("converted", "-1", "value=\"-1\""),
            ("", "249", "value=\"249\""),
        ] {
            browser
                .post(&path, &row((&thing, &amount), &seen, rest, own))
                .await
                .is(422)
                .says(said)
                .says("There is a problem");
        }
        let typed = row((&thing, &amount), &seen, "refused", "");
        let done = browser.post(&path, &typed).await.is(303);
        let page = browser.get(&done.location).await.is(200).says("The prices in PLN are saved.");
        let page = page.says("This is offered and has no price here: Lantern reward");
        let done = browser.post(&format!("{path}/open"), &[("open", "yes")]).await.is(303);
        let page_then = browser.get(&done.location).await.is(200);
        page_then.says("This is offered and has no price here yet: Lantern reward.");
        browser.post(&path, &typed).await.is(422).says("f-form");

        let seen = page.hidden("seen");
        browser.post(&path, &row((&thing, &amount), &seen, "refused", "249")).await.is(303);
        let done = browser.post(&format!("{path}/open"), &[("open", "yes")]).await.is(303);
        let page =
            browser.get(&done.location).await.is(200).says("Backers can now choose the prices in PLN.");
        page.says("value=\"249.00\"").says_not("has no price here").says("Let nobody else choose them");
        let currencies = browser.get(&stage.lantern.path("settings/currencies")).await.is(200);
        currencies.says("Backers can choose these prices.");
        by_file(&mut browser, &path, &thing).await;
        let closed = browser.post(&format!("{path}/open"), &[("open", "no")]).await.is(303);
        browser.get(&closed.location).await.is(200).says("Nobody else can choose the prices in PLN.");
        let mut auditor = stage.signed_in_as(Role::Auditor).await;
        let read = auditor.get(&path).await.is(200).says("value=\"199.00\"").says_not("name=\"file\"");
        read.says("You can read this page, but not change anything on it.");
        for rest in ["", "/open", "/delete", "/file"] {
            auditor.post(&format!("{path}{rest}"), &[]).await.is(403);
        }
        let deleted = browser.post(&format!("{path}/delete"), &[]).await.is(303);
        browser
            .get(&deleted.location)
            .await
            .is(200)
            .says("The prices in PLN are deleted.")
            .says("No own prices yet.");
        let count = |action: &str| stage.audited().iter().filter(|one| *one == action).count();
        let counted = ["saved", "opened", "closed", "deleted"]
            .map(|what| count(&format!("campaign.price_list_{what}")));
        assert_eq!(counted, [3, 1, 1, 1]);
    });
}

async fn by_file(browser: &mut crate::stage::Browser, path: &str, thing: &str) {
    let file = browser.get(&format!("{path}/prices.csv")).await.is(200);
    assert!(
        file.body.contains(&format!("{thing},price,Lantern reward,50.00,213.00,249.00\r\n")),
        "{}",
        file.body
    );
    let upload = format!("{path}/file");
    let seen = browser.get(path).await.hidden("seen");
    let fields = [("seen", seen.as_str())];
    for (file, said) in [
        (String::new(), "f-file"),
        ("id,own_price\n".to_owned(), "f-file"),
        (
            "id,amount,own_price\nrwd_1,price,1\n".to_owned(),
            "Nothing in the catalogue has this amount: rwd_1 price",
        ),
        (format!("id,amount,own_price\n{thing},price,half\n"), "value=\"half\""),
    ] {
        browser.upload(&upload, &fields, ("prices.csv", file.as_bytes())).await.is(422).says(said);
    }
    let file = format!("id,amount,own_price\n{thing},price,199\n");
    let done = browser.upload(&upload, &fields, ("prices.csv", file.as_bytes())).await.is(303);
    browser.get(&done.location).await.is(200).says("value=\"199.00\"");
    browser.upload(&upload, &fields, ("prices.csv", file.as_bytes())).await.is(422).says("f-form");
}

#[test]
fn a_step_of_a_shipping_price_is_told_in_the_unit_in_which_it_counts() {
    on_both(async |stage| {
        let mut browser = stage.signed_in_as(Role::Manager).await;
        let (cx, campaign) = (stage.cx.acting_as(kernel::Actor::Cli), stage.lantern.row);
        let saved = stage.db.write(move |tx| {
            let rate = campaigns::load_catalogue(tx, campaign)?.shipping.rates[0].clone();
            let beyond =
                |over| Steps { base_minor: 500, steps: vec![Step { over, add_minor: 300 }], beyond: None };
            let price = Price::Cheapest { of: vec![Price::Weight(beyond(2000)), Price::Value(beyond(7500))] };
            let rate = Rate { price, ..rate };
            campaigns::save_shipping_rule(tx, &cx, campaign, &ShippingRule::Rate(rate))
        });
        saved.await.unwrap();
        let path = offer_zlotys(&stage, &mut browser).await;
        let page = browser.get(&path).await.is(200);
        page.says("More above 2,000\u{a0}g (1)").says("More above €75.00 (2)");
    });
}
