//! Who may open which page, and what an id of another campaign opens: nothing.

use accounts::{Grant, Role, Scope};

use super::stage::{Stage, on_both};
use super::{action, stored};

/// Pages that show, and pages that change.
const READ: [&str; 11] = [
    "catalogue",
    "catalogue/items",
    "catalogue/rewards",
    "catalogue/addons",
    "catalogue/options",
    "catalogue/questions",
    "catalogue/try",
    "shipping",
    "shipping/prices",
    "tax",
    "texts",
];
const EDIT: [&str; 22] = [
    "catalogue/items/new",
    "catalogue/rewards/new",
    "catalogue/addons/new",
    "catalogue/options/new",
    "catalogue/questions/new",
    "shipping/zones/new",
    "shipping/rules/new?kind=order",
    "shipping/rules/new?kind=piece",
    "shipping/rules/new?kind=weight",
    "shipping/rules/new?kind=volume",
    "shipping/rules/new?kind=value",
    "shipping/rules/new?kind=count",
    "shipping/rules/new?kind=share",
    "shipping/rules/new?kind=cheapest",
    "shipping/rules/new?kind=cap",
    "shipping/rules/new?kind=remote",
    "shipping/rules/new?kind=heavy",
    "shipping/rules/new?kind=duty",
    "shipping/rules/new?kind=wave",
    "shipping/rules/new",
    "tax/rates/new",
    "texts/faqs/new",
];

/// Pages that change what stands nowhere else.
const READ_BY_AUDITORS: [&str; 4] = ["settings", "settings/currencies", "settings/instalments", "tax/setup"];

#[test]
fn everybody_at_the_desk_reads_the_catalogue_and_few_change_it() {
    on_both(|stage| async move {
        for (role, reads, edits) in [
            (Role::Owner, 200, 200),
            (Role::Manager, 200, 200),
            (Role::Support, 200, 403),
            (Role::Fulfilment, 200, 403),
            (Role::Auditor, 200, 403),
            (Role::Partner, 403, 403),
        ] {
            let mut browser = stage.signed_in_as(role).await;
            for page in READ {
                browser.get(&stage.lantern.path(page)).await.is(reads);
            }
            for page in EDIT.iter().chain(&READ_BY_AUDITORS) {
                let reads = role == Role::Auditor && READ_BY_AUDITORS.contains(page);
                browser.get(&stage.lantern.path(page)).await.is(if reads { 200 } else { edits });
            }
            let posted = browser.post(&stage.lantern.path("tax/mode"), &[("tax_mode", "inclusive")]).await;
            posted.is(if edits == 200 { 303 } else { 403 });
        }
        let mut nobody = stage.nobody();
        nobody.get(&stage.lantern.path("catalogue")).await.is(303);
    });
}

#[test]
fn a_role_in_one_campaign_does_not_open_another() {
    on_both(|stage| async move {
        let grant = Grant { role: Role::Manager, scope: Scope::Campaign(stage.lantern.id) };
        let mut browser = stage.signed_in(vec![grant]).await;
        browser.get(&stage.lantern.path("catalogue/items/new")).await.is(200);
        browser.get(&stage.compass.path("catalogue/items/new")).await.is(403);
        browser.get(&stage.compass.path("catalogue")).await.is(403);
        browser.post(&stage.compass.path("tax/mode"), &[("tax_mode", "exclusive")]).await.is(403);
    });
}

#[test]
fn parts_of_another_campaign_are_not_found_and_not_changed() {
    on_both(|stage| async move {
        let mut owner = stage.signed_in_as(Role::Owner).await;
        let (own, other) = (&stage.lantern, stored(&stage, &stage.compass));
        let (item, reward, zone) = (other.items[0].id, other.rewards[0].id, other.zones[0].id);
        let rate = other.tax_rates[0].id;
        let shipping = other.shipping.rates[0].id;
        for page in [
            format!("catalogue/items/{item}"),
            format!("catalogue/rewards/{reward}"),
            format!("shipping/zones/{zone}"),
            format!("shipping/rules/{shipping}"),
            "shipping/rules/nonsense".to_owned(),
            format!("tax/rates/{rate}"),
            "catalogue/items/itm_nonsense".to_owned(),
            format!("catalogue/items/{reward}"),
        ] {
            owner.get(&own.path(&page)).await.is(404);
        }
        let stolen = [("sku", "STOLEN"), ("name", "Stolen"), ("kind", "physical"), ("tax_class", "standard")];
        owner.post(&own.path(&format!("catalogue/items/{item}")), &stolen).await.is(404);
        let stolen = [("title", "Stolen"), ("price", "1")];
        owner.post(&own.path(&format!("catalogue/rewards/{reward}")), &stolen).await.is(404);
        owner
            .post(&own.path(&format!("catalogue/rewards/{reward}/shelf")), &[("shelf", "archived")])
            .await
            .is(404);
        owner.post(&own.path(&format!("shipping/zones/{zone}/delete")), &[]).await.is(404);
        owner.post(&own.path(&format!("tax/rates/{rate}/delete")), &[]).await.is(404);
        let rule = own.path(&format!("shipping/rules/{shipping}"));
        owner.post(&format!("{rule}/delete"), &[]).await.is(404);
        owner.post(&format!("{rule}/move"), &[("to", "end")]).await.is(303);
        let own_zone = stored(&stage, own).zones[0].id.to_string();
        let stolen =
            [("kind", "order"), ("zone", own_zone.as_str()), ("price", "1"), ("items", &item.to_string())];
        owner.post(&rule, &stolen).await.is(422);
        let free = [("kind", "remote"), ("name", "Free"), ("adds", "parcel"), ("amount", "0")];
        owner.post(&rule, &free).await.is(422);
        let borrowed = [
            ("title", "Deluxe"),
            ("price", "1"),
            ("content_item", &item.to_string()),
            ("content_quantity", "1"),
        ];
        let new = action(&owner.get(&own.path("catalogue/rewards/new")).await.is(200));
        owner.post(&new, &borrowed).await.is(422).says("f-content_item-0-error");
        assert_eq!(stored(&stage, &stage.compass), other);
    });
}

#[test]
fn an_item_that_is_still_sold_is_not_archived_and_the_page_says_where() {
    on_both(|stage| async move {
        let mut owner = stage.signed_in_as(Role::Owner).await;
        let item = stored(&stage, &stage.lantern).items[0].id;
        let home = stage.lantern.path(&format!("catalogue/items/{item}"));
        let refused = owner.post(&format!("{home}/shelf"), &[("shelf", "archived")]).await.is(303);
        assert_eq!(refused.location, home);
        owner.get(&home).await.is(200).says("Lantern reward");
        owner.post(&format!("{home}/shelf"), &[("shelf", "burnt")]).await.is(404);
        assert!(stored(&stage, &stage.lantern).items[0].shelf.is_offered());
    });
}

fn no_key_is_shown(body: &str, page: &str) {
    for mark in [">catalogue-", "> catalogue-", "\"catalogue-"] {
        assert!(!body.contains(mark), "a key is shown instead of its text on {page}");
    }
}

#[test]
fn every_page_speaks_every_language() {
    on_both(|stage: Stage| async move {
        let mut owner = stage.signed_in_as(Role::Owner).await;
        let catalogue = stored(&stage, &stage.lantern);
        let own = [
            format!("catalogue/items/{}", catalogue.items[0].id),
            format!("catalogue/rewards/{}", catalogue.rewards[0].id),
            format!("shipping/zones/{}", catalogue.zones[0].id),
            "shipping/file".to_owned(),
            format!("tax/rates/{}", catalogue.tax_rates[0].id),
            format!("catalogue/try?reward={}&country=PL", catalogue.rewards[0].id),
            "settings".to_owned(),
        ];
        for language in ["en", "de", "pl", "it"] {
            owner.language = language;
            for page in READ.iter().chain(&EDIT).map(ToString::to_string).chain(own.clone()) {
                let answer = owner.get(&stage.lantern.path(&page)).await.is(200);
                no_key_is_shown(&answer.body, &page);
                assert!(answer.body.contains(&format!("<html lang=\"{language}\"")), "{page}");
                // The page knows its own address: the menu shows where one is, the languages lead back to it.
                assert!(answer.body.contains("aria-current=\"page\""), "{page}");
                let home = stage.lantern.path(page.split('?').next().unwrap());
                assert!(answer.body.contains(&format!("href=\"{home}?")), "{page}");
            }
        }
    });
}
