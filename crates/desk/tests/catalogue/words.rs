//! Guide texts, FAQ entries, and the campaign's settings.

use accounts::Role;
use kernel::Language;

use super::stage::{Shop, Stage, on_both};
use super::{new_form, stored};

fn campaign(stage: &Stage, shop: &Shop) -> campaigns::model::Campaign {
    let row = shop.row;
    stage.write(move |tx, _| Ok(campaigns::campaign(tx, row)?.unwrap()))
}

fn settings<'a>(seen: &'a str, changes: &[(&'static str, &'a str)]) -> Vec<(&'static str, &'a str)> {
    let mut fields = vec![
        ("seen", seen),
        ("name", "Lantern"),
        ("slug", "lantern"),
        ("currency", "EUR"),
        ("time_zone", "Europe/Warsaw"),
        ("main_language", "de"),
        ("languages", "de"),
        ("dispatch_country", "DE"),
    ];
    for (name, value) in changes {
        fields.retain(|(field, _)| field != name);
        fields.push((name, value));
    }
    fields
}

#[test]
fn the_deadline_is_told_in_the_campaigns_own_time_zone() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Owner).await;
        let shop = &stage.lantern;
        let to = shop.path("settings");
        let seen = creator.get(&to).await.is(200).hidden("seen");
        let right = settings(
            &seen,
            &[
                ("deadline", "2027-07-01T23:59"),
                ("support_email", "help@lantern.example"),
                ("brand_colour", "0b6e4f"),
            ],
        );
        creator.post(&to, &right).await.is(303);
        let found = campaign(&stage, shop);
        assert_eq!(found.deadline_text().as_deref(), Some("2027-07-01 23:59 CEST"));
        assert_eq!(found.languages, [Language::De]);
        assert_eq!(found.platform, "none");
        let page = creator.get(&to).await.is(200).says("2027-07-01 23:59 CEST");
        page.says("value=\"2027-07-01T23:59\"").says("help@lantern.example").says("value=\"#0b6e4f\"");
        // The fingerprint of the first visit is no longer that of what is stored.
        creator.post(&to, &right).await.is(422).says("Somebody else changed this");
    });
}

#[test]
fn what_is_wrong_with_settings_stands_beside_the_fields() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let to = shop.path("settings");
        let seen = creator.get(&to).await.is(200).hidden("seen");
        let wrong = settings(
            &seen,
            &[("time_zone", "Atlantis/Harbour"), ("support_email", "nobody@"), ("brand_colour", "green")],
        );
        let page = creator.post(&to, &wrong).await.is(422);
        let page = page.says("f-time_zone-error").says("f-support_email-error").says("f-brand_colour-error");
        let page = page.says("<option value=\"Atlantis/Harbour\" selected>");
        page.says("value=\"nobody@\"").says("value=\"green\"");
        // What only the stored campaigns tell is told in the same breath.
        let mixed = settings(&seen, &[("slug", "compass"), ("currency", "USD"), ("deadline", "soon")]);
        let page = creator.post(&to, &mixed).await.is(422).says("f-slug-error").says("f-deadline-error");
        page.says("Currency: The currency cannot be changed").says("Short name: Another campaign");
        let pale = settings(&seen, &[("brand_colour", "ffee88")]);
        creator.post(&to, &pale).await.is(422).says("f-brand_colour-error").says(": 1");
        let dollars = settings(&seen, &[("currency", "USD")]);
        creator.post(&to, &dollars).await.is(422).says("f-currency-error");
        let other = settings(&seen, &[("slug", "compass")]);
        creator.post(&to, &other).await.is(422).says("f-slug-error");
        assert_eq!(campaign(&stage, shop).slug, "lantern");
    });
}

#[test]
fn the_guide_is_written_for_each_language() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let seen = creator.get(&shop.path("settings")).await.is(200).hidden("seen");
        let mut two = settings(&seen, &[("main_language", "en")]);
        two.push(("languages", "en"));
        creator.post(&shop.path("settings"), &two).await.is(303);

        let german = shop.path("texts?language=de");
        let seen = creator.get(&german).await.is(200).says("Deutsch").hidden("seen");
        let fields = [
            ("seen", seen.as_str()),
            ("language", "de"),
            ("address", "Bitte keine Packstation.\r\n\r\nDanke!"),
            ("pay", ""),
        ];
        assert_eq!(creator.post(&shop.path("texts"), &fields).await.is(303).location, german);
        creator.get(&german).await.is(200).says("Bitte keine Packstation.");
        creator.get(&shop.path("texts?language=en")).await.is(200).says_not("Packstation");
        creator.post(&shop.path("texts"), &fields).await.is(422).says("Somebody else changed this");
        let long = "x".repeat(20_001);
        let seen = creator.get(&german).await.is(200).hidden("seen");
        let fields = [("seen", seen.as_str()), ("language", "de"), ("review", long.as_str())];
        creator.post(&shop.path("texts"), &fields).await.is(422).says("f-review-error");
        let steps = stored(&stage, shop).steps;
        assert_eq!(steps.len(), 1);
        assert_eq!(steps[0].text, "Bitte keine Packstation.\n\nDanke!");
    });
}

#[test]
fn an_faq_entry_is_written_and_taken_away() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let to = new_form(&mut creator, shop, "texts/faqs").await;
        let half = [("language", "en"), ("question", "When?"), ("answer", "")];
        creator.post(&to, &half).await.is(422).says("f-answer-error").says("value=\"When?\"");
        let whole = [("language", "en"), ("question", "When?"), ("answer", "In spring.")];
        creator.post(&to, &whole).await.is(303);
        creator.get(&shop.path("texts")).await.is(200).says("In spring.");
        creator.post(&format!("{to}/delete"), &[]).await.is(303);
        assert!(stored(&stage, shop).faqs.is_empty());
    });
}
