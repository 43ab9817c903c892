//! Whether a campaign is ready for its backers, and what a new one is told to do next.

use accounts::Role;
use campaigns::model::{
    BusinessBuyers, ItemKind, PlatformTax, Stage as CampaignStage, TaxBasis, TaxSetup, Zone,
};
use pledges::PledgeState;
use taxes::{CrossBorder, CustomsPolicy, Registration, RoundingRule, Scheme, Seller, TaxPlace};

use crate::stage::{Stage, on_both};

/// Gives every item a weight. Without one, shipping would be priced as if they weighed nothing.
fn weigh(stage: &Stage, grams: u32) {
    make_items(stage, ItemKind::Physical, grams);
}

pub(crate) fn make_items(stage: &Stage, kind: ItemKind, grams: u32) {
    let campaign = stage.lantern.row;
    stage.write(move |tx, cx| {
        for item in &campaigns::load_catalogue(tx, campaign)?.items {
            let mut item = item.clone();
            item.kind = kind;
            item.weight_grams = grams;
            campaigns::save_item(tx, cx, campaign, &item)?;
        }
        Ok(())
    });
}

fn campaign_stage(stage: &Stage) -> CampaignStage {
    let campaign = stage.lantern.row;
    stage.write(move |tx, _| Ok(campaigns::campaign(tx, campaign)?.unwrap().stage))
}

#[test]
fn a_campaign_that_would_stop_its_backers_is_opened_only_by_who_says_so() {
    on_both(async |stage| {
        weigh(&stage, 0);
        stage.set_stage(&stage.lantern, CampaignStage::Open, CampaignStage::SmokeTest);
        let mut owner = stage.signed_in_as(Role::Owner).await;
        let path = stage.lantern.path("stage");
        owner.get(&path).await.is(200).says("would stumble over").says("1 item has no weight");
        let refused = owner.post(&path, &[("from", "smoke_test"), ("to", "open")]).await.is(303);
        owner.get(&refused.location).await.says("Nothing was done");
        assert_eq!(campaign_stage(&stage), CampaignStage::SmokeTest);
        owner.post(&path, &[("from", "smoke_test"), ("to", "open"), ("anyway", "1")]).await.is(303);
        assert_eq!(campaign_stage(&stage), CampaignStage::Open);

        weigh(&stage, 500);
        stage.set_stage(&stage.lantern, CampaignStage::Open, CampaignStage::SmokeTest);
        owner.get(&path).await.is(200).says_not("would stumble over");
        owner.post(&path, &[("from", "smoke_test"), ("to", "open")]).await.is(303);
        assert_eq!(campaign_stage(&stage), CampaignStage::Open);
    });
}

/// Changes the settings of the campaign.
fn set(stage: &Stage, change: fn(&mut campaigns::CampaignSettings)) {
    let campaign = stage.lantern.row;
    stage.write(move |tx, cx| {
        let stored = campaigns::campaign(tx, campaign)?.unwrap();
        let mut settings = campaigns::CampaignSettings::of(&stored);
        change(&mut settings);
        campaigns::update_settings(tx, cx, campaign, &settings)?;
        Ok(())
    });
}

#[test]
fn a_deadline_that_is_over_and_questions_without_an_address_are_told_before_anybody_is_let_in() {
    on_both(async |stage| {
        set(&stage, |settings| {
            settings.support_email = None;
            settings.deadline_at = Some(kernel::Timestamp::from_micros(1_577_873_600_000_000)); // in 2020
        });
        let mut owner = stage.signed_in_as(Role::Owner).await;
        for page in ["stage", "backers/bulk?action=invite"] {
            let page = owner.get(&stage.lantern.path(page)).await.is(200);
            page.says("The deadline is over").says("There is no e-mail address for questions");
        }
        let key = owner.get(&stage.lantern.path("backers/bulk?action=invite")).await.hidden("key");
        let start = stage.lantern.path("backers/bulk");
        let refused = owner.post(&start, &[("action", "invite"), ("key", &key)]).await.is(303);
        owner.get(&refused.location).await.is(200).says("Nothing was done");
        // Nor is one of them alone asked for what they cannot do.
        let refused = owner.post(&stage.lantern.backer(0, "invite"), &[]).await.is(303);
        owner.get(&refused.location).await.is(200).says("Set a later deadline");
        assert_eq!(stage.state(stage.lantern.pledges[0]), PledgeState::Imported);

        set(&stage, |settings| {
            settings.support_email = kernel::EmailAddress::parse("help@shop.example").ok();
            settings.deadline_at = None;
        });
        owner.get(&stage.lantern.path("stage")).await.is(200).says_not("would stumble over");
        owner.post(&stage.lantern.backer(0, "invite"), &[]).await.is(303);
        assert_eq!(stage.state(stage.lantern.pledges[0]), PledgeState::Invited);
    });
}

#[test]
fn a_chosen_language_without_the_texts_of_another_is_named_until_they_are_written() {
    on_both(async |stage| {
        weigh(&stage, 500);
        set(&stage, |settings| {
            settings.languages = vec![kernel::Language::En, kernel::Language::De, kernel::Language::Pl];
        });
        let mut owner = stage.signed_in_as(Role::Owner).await;
        let pages = ["", "stage", "backers/bulk?action=invite"].map(|page| stage.lantern.path(page));
        for page in &pages {
            owner.get(page).await.is(200).says_not("Texts beside the steps");
        }
        let answer = |stage: &Stage, language: kernel::Language| {
            let campaign = stage.lantern.row;
            stage.write(move |tx, cx| {
                let (question, answer) = ("When?".to_owned(), "In spring.".to_owned());
                let faq = campaigns::model::Faq { id: cx.new_id(), language, question, answer };
                campaigns::save_faq(tx, cx, campaign, &faq)?;
                let step = campaigns::model::GuideStep::Address;
                let text = campaigns::model::StepText { step, language, text: "Mind the number.".to_owned() };
                Ok(campaigns::save_step_text(tx, cx, campaign, &text)?)
            });
        };
        answer(&stage, kernel::Language::En);
        let texts = stage.lantern.path("texts?language=en");
        owner
            .get(&texts)
            .await
            .is(200)
            .says("In Polski there is no text for: Step: address; Questions and answers");
        answer(&stage, kernel::Language::Pl);
        for page in &pages {
            let page = owner.get(page).await.is(200).says("Texts beside the steps are missing in: Deutsch");
            let page = owner.get(&page.link(&stage.lantern.path("texts?language=de"))).await.is(200);
            page.says("In Deutsch there is no text").says_not("In Polski").says("Plain text only");
        }
        answer(&stage, kernel::Language::De);
        for page in &pages {
            owner.get(page).await.is(200).says_not("Texts beside the steps are");
        }
        owner.get(&texts).await.is(200).says_not("there is no text for");
    });
}

#[test]
fn items_that_differ_from_the_reward_are_told_until_somebody_decided() {
    on_both(async |stage| {
        weigh(&stage, 500);
        let mut owner = stage.signed_in_as(Role::Owner).await;
        let pages = ["stage", "backers/bulk?action=invite"].map(|page| stage.lantern.path(page));
        for page in &pages {
            owner.get(page).await.is(200).says_not("other items in the file");
        }
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("export.csv");
        std::fs::write(&file, DIFFERING).unwrap();
        let (db, cx, campaign) = (stage.db.clone(), stage.cx.clone(), stage.lantern.row);
        let slug = stage.write(move |tx, _| Ok(campaigns::campaign(tx, campaign)?.unwrap().slug));
        let import = tokio::task::spawn_blocking(move || {
            imports::commands::run(&db, &cx, &slug, &file, &imports::Decision::default()).unwrap().batch
        })
        .await
        .unwrap();
        let link = format!("href=\"{}\"", stage.lantern.path(&format!("imports/{import}")));
        for page in &pages {
            let page = owner.get(page).await.is(200);
            page.says("2 backers have other items in the file").says(&link);
        }
        stage.write(move |tx, cx| {
            let batch = imports::find_batch(tx, import)?.unwrap();
            Ok(imports::decide_as_in_rewards(tx, cx, &batch)?)
        });
        for page in &pages {
            owner.get(page).await.is(200).says_not("other items in the file");
        }
    });
}

/// Two backers of one reward with different goods.
const DIFFERING: &str = "Backer Number,Backer UID,Backer Name,Email,Shipping Country,Shipping Amount,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status,Game,Mug\n1,1,Ada,ada1@example.org,FI,€0.00,Base,€10.00,r1,€22.00,\"2025/03/01, 12:00\",collected,1,0\n2,2,Bo,bo2@example.org,FI,€0.00,Base,€10.00,r1,€22.00,\"2025/03/01, 12:00\",collected,0,2\n";

#[test]
fn nobody_is_invited_to_stumble_unless_it_is_ticked() {
    on_both(async |stage| {
        weigh(&stage, 0);
        let mut owner = stage.signed_in_as(Role::Owner).await;
        let preview = owner.get(&stage.lantern.path("backers/bulk?action=invite")).await.is(200);
        let key = preview.hidden("key");
        preview.says("1 item has no weight").says("name=\"anyway\"");
        let start = stage.lantern.path("backers/bulk");
        let refused = owner.post(&start, &[("action", "invite"), ("key", &key)]).await.is(303);
        owner.get(&refused.location).await.is(200).says("Nothing was done").says("4 backers will be invited");
        stage.work().await;
        assert_eq!(stage.state(stage.lantern.pledges[0]), PledgeState::Imported);
        owner.post(&start, &[("action", "invite"), ("key", &key), ("anyway", "1")]).await.is(303);
        stage.work().await;
        assert_eq!(stage.state(stage.lantern.pledges[0]), PledgeState::Invited);
        // A lock asks nothing of backers: it is not held up.
        let lock = owner.get(&stage.lantern.path("backers/bulk?action=lock")).await.is(200);
        lock.says_not("would stumble over");
    });
}

/// Takes the tables of tax for a seller in Germany, with these registrations.
fn go_by_tables(stage: &Stage, schemes: Vec<Scheme>) {
    let campaign = stage.lantern.row;
    let registration = |scheme| Registration {
        scheme,
        number: String::new(),
        valid_from: "2021-07-01".parse().unwrap(),
        valid_until: None,
    };
    let setup = TaxSetup {
        basis: TaxBasis::Product,
        seller: Seller {
            home: "DE".parse().unwrap(),
            registrations: schemes.into_iter().map(registration).collect(),
            cross_border: CrossBorder::Destination,
            imports: Vec::new(),
            customs: CustomsPolicy::default(),
        },
        rounding: RoundingRule::PerLine,
        business_buyers: BusinessBuyers::NotAsked,
        platform_tax: PlatformTax::NotCollected,
        exchange_rates: Vec::new(),
    };
    stage.write(move |tx, cx| Ok(campaigns::save_tax_setup(tx, cx, campaign, &setup)?));
}

#[test]
fn the_gate_asks_what_the_tables_of_tax_would_refuse_and_for_no_rates_that_they_have() {
    on_both(async |stage| {
        weigh(&stage, 500);
        let campaign = stage.lantern.row;
        stage.write(move |tx, cx| {
            let catalogue = campaigns::load_catalogue(tx, campaign)?;
            for rate in &catalogue.tax_rates {
                campaigns::delete_tax_rate(tx, cx, campaign, rate.id)?;
            }
            let zone = &catalogue.zones[0];
            let places = zone.places.iter().cloned().chain(["GB".parse().unwrap()]).collect();
            Ok(campaigns::save_zone(tx, cx, campaign, &Zone { places, ..zone.clone() })?)
        });
        stage.set_stage(&stage.lantern, CampaignStage::Open, CampaignStage::SmokeTest);
        let mut owner = stage.signed_in_as(Role::Owner).await;
        let path = stage.lantern.path("stage");
        owner.get(&path).await.is(200).says("No tax rate is set");

        go_by_tables(&stage, Vec::new());
        owner.get(&path).await.is(200).says_not("No tax rate is set").says("no registration holds today");
        let home = Scheme::Domestic { place: TaxPlace::parse("DE").unwrap() };
        go_by_tables(&stage, vec![home, Scheme::OssUnion]);
        let page = owner.get(&path).await.is(200);
        let page = page.says_not("no registration holds today").says_not("No tax rate is set");
        page.says("An exchange rate for GBP is missing").says("United Kingdom");
        let refused = owner.post(&path, &[("from", "smoke_test"), ("to", "open")]).await.is(303);
        owner.get(&refused.location).await.says("Nothing was done");
    });
}

#[test]
fn a_new_campaign_says_what_comes_next_until_its_backers_are_asked() {
    on_both(async |stage| {
        weigh(&stage, 0);
        let mut owner = stage.signed_in_as(Role::Owner).await;
        let overview = stage.lantern.path("");
        let page = owner.get(&overview).await.is(200);
        page.says("On the way to your backers").says("Complete rewards and items").says("Do this next");
        weigh(&stage, 500);
        let page = owner.get(&overview).await.is(200);
        assert_eq!(page.body.matches("task is-done").count(), 5, "all but the invitation");
        owner.post(&stage.lantern.backer(0, "invite"), &[]).await.is(303);
        owner.get(&overview).await.is(200).says_not("On the way to your backers");
        let mut auditor = stage.signed_in_as(Role::Auditor).await;
        auditor.get(&stage.compass.path("")).await.is(200).says_not("On the way to your backers");
    });
}

#[test]
fn the_overview_counts_what_is_settled_before_the_lock_and_the_day_it_was_confirmed() {
    on_both(async |stage| {
        // Anna pays nine euros of shipping, Bruno has paid everything on the platform.
        stage.finish(stage.lantern.pledges[0]);
        let mut owner = stage.signed_in_as(Role::Owner).await;
        let rows = |body: &str, label: &str| -> String {
            let from =
                body.find(&format!("<th scope=\"row\">{label}</th>")).unwrap_or_else(|| panic!("{label}"));
            let cell = body[from..].split("<td").nth(1).unwrap();
            cell.split('>').nth(1).unwrap().split('<').next().unwrap().to_owned()
        };
        let page = owner.get(&stage.lantern.path("")).await.is(200);
        assert_eq!(rows(&page.body, "Confirmed"), "1");
        assert_eq!(rows(&page.body, "Confirmed, nothing owed"), "0");
        let campaign = stage.lantern.row;
        let now = stage.cx.now();
        let today = stage.write(move |tx, _| Ok(campaigns::campaign(tx, campaign)?.unwrap().day_of(now)));
        assert_eq!(rows(&page.body, &today.to_string()), "1");
        let zone = stage.lantern.row;
        stage.write(move |tx, cx| {
            let mut free = campaigns::load_catalogue(tx, zone)?.zones[0].clone();
            free.base_minor = 0;
            Ok(campaigns::save_zone(tx, cx, zone, &free)?)
        });
        stage.finish(stage.lantern.pledges[1]);
        let page = owner.get(&stage.lantern.path("")).await.is(200);
        assert_eq!(rows(&page.body, "Confirmed"), "2");
        assert_eq!(rows(&page.body, "Confirmed, nothing owed"), "1");
    });
}

#[test]
fn as_long_as_no_provider_takes_real_money_every_page_of_a_campaign_says_so() {
    on_both(async |stage| {
        let mut owner = stage.signed_in_as(Role::Owner).await;
        for page in ["", "stage", "backers", "catalogue", "backers/bulk?action=invite"] {
            owner.get(&stage.lantern.path(page)).await.is(200).says("no real money");
        }
    });
}

#[test]
fn who_offers_downloads_alone_is_asked_for_no_shipping_prices() {
    on_both(async |stage| {
        let campaign = stage.lantern.row;
        stage.write(move |tx, cx| {
            for zone in &campaigns::load_catalogue(tx, campaign)?.zones {
                campaigns::delete_zone(tx, cx, campaign, zone.id)?;
            }
            Ok(())
        });
        weigh(&stage, 500);
        let mut owner = stage.signed_in_as(Role::Owner).await;
        let path = stage.lantern.path("backers/bulk?action=invite");
        owner.get(&path).await.is(200).says("name=\"anyway\"");
        make_items(&stage, ItemKind::Digital, 0);
        owner.get(&path).await.is(200).says_not("name=\"anyway\"");
    });
}

#[test]
fn the_tick_for_those_whose_payment_failed_is_heard_although_the_page_was_sent_before() {
    on_both(async |stage| {
        weigh(&stage, 500);
        let failed = stage.lantern.pledges[0].row;
        stage.write(move |tx, _| {
            tx.execute(
                db::sql!("UPDATE pledge SET platform_status = 'errored' WHERE id = $1"),
                db::params![failed],
            )?;
            Ok(())
        });
        let mut owner = stage.signed_in_as(Role::Owner).await;
        let start = stage.lantern.path("backers/bulk");
        let preview = owner.get(&stage.lantern.path("backers/bulk?action=invite")).await.is(200);
        let key = preview.hidden("key");
        preview.says("name=\"failed\"");
        owner.post(&start, &[("action", "invite"), ("key", &key)]).await.is(303);
        stage.work().await;
        assert_eq!(stage.state(stage.lantern.pledges[0]), PledgeState::Imported);
        assert_eq!(stage.state(stage.lantern.pledges[1]), PledgeState::Invited);
        // Back, ticked, sent again.
        owner.post(&start, &[("action", "invite"), ("key", &key), ("failed", "too")]).await.is(303);
        stage.work().await;
        assert_eq!(stage.state(stage.lantern.pledges[0]), PledgeState::Invited);
    });
}
