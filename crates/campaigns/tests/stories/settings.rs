//! Settings, stages, shipping and tax; what holds of the whole.

use campaigns::forms::{QuestionForm, SettingsForm, TaxRateForm, ZoneForm};
use campaigns::model::{Item, Place, Shelf, Stage, TaxClass};
use campaigns::{CampaignError, CampaignSettings, CatalogueCache, FieldProblem, FieldProblems};
use db::{DbError, WriteTx};
use kernel::places::CountryCode;
use kernel::{Currency, Cx, Id, OsRandom, SystemClock, Timestamp};
use testkit::on_both;

use crate::world::{World, item, migrations, new_campaign, problems, world_read};

#[test]
fn no_place_lies_in_two_zones() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        let row = world.campaign.row;
        let form = ZoneForm {
            name: "Neighbours".to_owned(),
            places: "PL, Germany\nus-hi".to_owned(),
            base: "6.90".to_owned(),
            step_over_grams: vec!["1000".to_owned(), String::new(), "2000".to_owned()],
            step_add: vec!["2".to_owned(), String::new(), "3".to_owned()],
        };
        let zone = form.read(world.new_id(), Currency::EUR).unwrap();
        let germany = Place::Country(CountryCode::parse("DE").unwrap());
        assert_eq!((zone.places[1].clone(), zone.steps.len()), (germany, 2));
        let id = zone.id;
        let saved = zone.clone();
        world.change(move |tx, cx| campaigns::save_zone(tx, cx, row, &saved)).unwrap();
        assert_eq!(world.catalogue().zones, vec![zone]);

        let second = ZoneForm {
            name: "World".to_owned(),
            places: "*, DE, Atlantis".to_owned(),
            base: "20".to_owned(),
            ..ZoneForm::default()
        };
        let refused = second.read(world.new_id(), Currency::EUR).unwrap_err();
        assert_eq!(refused.entries()[0].1, FieldProblem::NotAPlace { text: "Atlantis".to_owned() });
        let second =
            ZoneForm { places: "*, DE".to_owned(), ..second }.read(world.new_id(), Currency::EUR).unwrap();
        let saved = second.clone();
        let error = world.change(move |tx, cx| campaigns::save_zone(tx, cx, row, &saved)).unwrap_err();
        let taken =
            FieldProblem::PlaceInAnotherZone { place: "DE".to_owned(), zone: "Neighbours".to_owned() };
        assert_eq!(problems(&error), [("places", &taken)]);

        world.change(move |tx, cx| campaigns::delete_zone(tx, cx, row, id)).unwrap();
        world.change(move |tx, cx| campaigns::save_zone(tx, cx, row, &second)).unwrap();
        assert_eq!(world.findings(), vec![]);
    });
}

#[test]
fn a_seller_in_the_union_starts_with_its_rates_and_two_of_one_day_are_refused() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        let row = world.campaign.row;
        let rates = world.catalogue().tax_rates;
        let poland = |rate: &&campaigns::model::TaxRate| {
            rate.country.as_str() == "PL" && rate.class == TaxClass::Standard
        };
        let home = rates.iter().find(poland).unwrap().clone();
        assert_eq!(home.rate_percent.to_string(), "23");
        assert!(!rates.iter().any(|rate| rate.country.as_str() == "GB"));

        let mut second = home.clone();
        second.id = world.new_id();
        second.valid_from = "2027-01-01".parse().unwrap();
        let saved = second.clone();
        let error = world.change(move |tx, cx| campaigns::save_tax_rate(tx, cx, row, &saved)).unwrap_err();
        assert_eq!(problems(&error), [("valid_from", &FieldProblem::OverlapsAnother)]);

        let mut ended = home;
        ended.valid_until = Some("2026-12-31".parse().unwrap());
        world.change(move |tx, cx| campaigns::save_tax_rate(tx, cx, row, &ended)).unwrap();
        world.change(move |tx, cx| campaigns::save_tax_rate(tx, cx, row, &second)).unwrap();

        let britain = CountryCode::parse("GB").unwrap();
        assert!(world.change(move |tx, cx| campaigns::take_over_rates(tx, cx, row, britain)).unwrap() > 0);
        assert_eq!(world.change(move |tx, cx| campaigns::take_over_rates(tx, cx, row, britain)).unwrap(), 0);
        assert_eq!(world.findings(), vec![]);
    });
}

#[test]
fn a_region_is_known_by_any_of_its_names_and_nothing_else_is_one() {
    let read = |country: &str, region: &str| {
        let form = TaxRateForm {
            country: country.to_owned(),
            region: region.to_owned(),
            class: "standard".to_owned(),
            rate_percent: "7.25".to_owned(),
            valid_from: "2026-01-01".to_owned(),
            ..TaxRateForm::default()
        };
        let id = Id::new(&SystemClock, &OsRandom);
        form.read(id).map(|rate| rate.place()).map_err(|problems| problems.entries().to_vec())
    };
    for (country, region, place) in [
        ("US", "California", "US-CA"),
        ("US", "us-tx", "US-TX"),
        ("US", "ny", "US-NY"),
        ("Canada", "Ontario", "CA-ON"),
        ("US", "", "US"),
        ("DE", "DE-BY", "DE-BY"),
    ] {
        assert_eq!(read(country, region), Ok(place.to_owned()), "{country} {region}");
    }
    for (country, region) in [("US", "NARNIA"), ("US", "CA-ON"), ("CA", "California")] {
        let problems = read(country, region).unwrap_err();
        assert!(
            matches!(&problems[..], [(field, FieldProblem::NotARegion { example })]
                if field == "region" && !example.is_empty()),
            "{country} {region}: {problems:?}"
        );
    }
    let zone = |places: &str| {
        let form =
            ZoneForm { name: "Z".into(), places: places.into(), base: "1".into(), ..ZoneForm::default() };
        form.read(Id::new(&SystemClock, &OsRandom), Currency::EUR).map(|zone| zone.places[0].to_string())
    };
    assert_eq!(zone("us-Hawaii"), Ok("US-HI".to_owned()));
    assert!(zone("US-ON").is_err());
}

#[test]
fn two_members_of_staff_cannot_both_move_the_stage() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        let row = world.campaign.row;
        let open = move |tx: &mut WriteTx<'_>, cx: &Cx| {
            campaigns::change_stage(tx, cx, row, Stage::Draft, Stage::Open)
        };
        world.change(open).unwrap();
        assert!(matches!(world.change(open), Err(CampaignError::StageMoved { found: "open" })));
        let skip =
            world.change(move |tx, cx| campaigns::change_stage(tx, cx, row, Stage::Open, Stage::Closed));
        assert!(matches!(skip, Err(CampaignError::StageNotAllowed { .. })));
        let changes: Result<_, DbError> = world.db.read_blocking(move |tx| campaigns::stage_changes(tx, row));
        let changes = changes.unwrap();
        assert_eq!((changes.len(), changes[0].from, changes[0].to), (1, Stage::Draft, Stage::Open));
        assert_eq!(world.campaign().stage, Stage::Open);
    });
}

#[test]
fn settings_are_read_in_the_campaigns_own_zone_and_colour_must_be_readable() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        let row = world.campaign.row;
        let form = SettingsForm {
            name: "Łódź: the Game".to_owned(),
            currency: "eur".to_owned(),
            time_zone: "Europe/Warsaw".to_owned(),
            languages: vec!["pl".to_owned(), "en".to_owned()],
            tax_mode: "exclusive".to_owned(),
            platform: "kickstarter".to_owned(),
            deadline: "2026-12-01T23:59".to_owned(),
            dispatch_country: "Poland".to_owned(),
            support_email: "help@example.org".to_owned(),
            brand_colour: "#ffe45c".to_owned(),
            ..SettingsForm::default()
        };
        let refused = form.read().unwrap_err();
        assert!(matches!(beside(&refused)[..], [("brand_colour", FieldProblem::LowContrast { .. })]));
        let form = SettingsForm { brand_colour: String::new(), ..form };
        let mut settings = form.read().unwrap();
        assert_eq!(settings.slug, "lodz-the-game");
        assert_eq!(settings.deadline_at, Timestamp::parse_rfc3339("2026-12-01T22:59:00Z"));
        assert_eq!(SettingsForm::of(&settings).deadline, "2026-12-01T23:59");

        let mut pale = settings.clone();
        pale.brand_colour = campaigns::model::BrandColour::parse("ffe45c");
        let error = world.change(move |tx, cx| campaigns::update_settings(tx, cx, row, &pale)).unwrap_err();
        assert!(matches!(problems(&error)[..], [("brand_colour", FieldProblem::LowContrast { .. })]));
        settings.brand_colour = campaigns::model::BrandColour::parse("0b6e4f");
        let saved = settings.clone();
        world.change(move |tx, cx| campaigns::update_settings(tx, cx, row, &saved)).unwrap();
        let campaign = world.campaign();
        assert_eq!(CampaignSettings::of(&campaign), settings);
        assert_eq!(campaign.deadline_text().unwrap(), "2026-12-01 23:59 CET");
        assert_eq!(
            campaign.day_of(Timestamp::parse_rfc3339("2026-12-31T23:30:00Z").unwrap()).to_string(),
            "2027-01-01"
        );

        world.reward("Thanks", "5", &[]);
        settings.currency = Currency::USD;
        let error =
            world.change(move |tx, cx| campaigns::update_settings(tx, cx, row, &settings)).unwrap_err();
        assert_eq!(problems(&error), [("currency", &FieldProblem::CurrencyIsFixed)]);

        let taken = campaigns::create_campaign;
        let mut twin = new_campaign();
        twin.slug = "lodz-the-game".to_owned();
        let error = world.change(move |tx, cx| taken(tx, cx, &twin)).unwrap_err();
        let word = "lodz-the-game".to_owned();
        assert_eq!(problems(&error), [("slug", &FieldProblem::ShortNameTaken { word })]);
    });
}

/// What stands beside which field.
fn beside(found: &FieldProblems) -> Vec<(&str, &FieldProblem)> {
    found.entries().iter().map(|(field, problem)| (field.as_str(), problem)).collect()
}

#[test]
fn every_mistake_in_the_settings_is_told_at_once() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        let mut lantern = new_campaign();
        lantern.slug = "lantern".to_owned();
        world.change(move |tx, cx| campaigns::create_campaign(tx, cx, &lantern)).unwrap();
        let form = SettingsForm {
            slug: "lantern".to_owned(),
            time_zone: "Atlantis/Harbour".to_owned(),
            tax_mode: "inclusive".to_owned(),
            deadline: "soon".to_owned(),
            support_email: "nobody@".to_owned(),
            brand_colour: "#ffe45c".to_owned(),
            ..SettingsForm::default()
        };
        let typed = form.clone();
        let found = world_read(&world.db, move |tx| campaigns::problems_of_new(tx, &typed)).unwrap();
        let word = "lantern".to_owned();
        assert_eq!(
            beside(&found),
            [
                ("currency", &FieldProblem::NotAChoice),
                ("dispatch_country", &FieldProblem::NotAChoice),
                ("time_zone", &FieldProblem::UnknownTimeZone),
                ("deadline", &FieldProblem::NotADate),
                ("support_email", &FieldProblem::NotAnEmail),
                ("name", &FieldProblem::Required),
                ("languages", &FieldProblem::NoneGiven),
                ("brand_colour", &FieldProblem::LowContrast { ratio_percent: 127 }),
                ("slug", &FieldProblem::ShortNameTaken { word }),
            ]
        );

        // Of a campaign that is there: its own short name is no clash, and its currency stays.
        let row = world.campaign.row;
        world.reward("Thanks", "5", &[]);
        let mut changed = SettingsForm::of(&CampaignSettings::of(&world.campaign()));
        changed.currency = "USD".to_owned();
        changed.deadline = "soon".to_owned();
        let found =
            world_read(&world.db, move |tx| campaigns::problems_of_change(tx, row, &changed)).unwrap();
        let both = [("deadline", &FieldProblem::NotADate), ("currency", &FieldProblem::CurrencyIsFixed)];
        assert_eq!(beside(&found), both);
    });
}

#[test]
fn the_short_name_is_no_second_mistake_when_the_name_is_missing() {
    let form = SettingsForm { currency: "EUR".to_owned(), ..SettingsForm::default() };
    let refused = form.read().unwrap_err();
    let fields: Vec<&str> = refused.entries().iter().map(|(field, _)| field.as_str()).collect();
    assert!(fields.contains(&"name") && !fields.contains(&"slug"), "{fields:?}");
}

#[test]
fn a_snapshot_is_kept_until_the_next_change_and_never_shows_what_was_rolled_back() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        let row = world.campaign.row;
        let cache = std::sync::Arc::new(CatalogueCache::new());
        let shared = cache.clone();
        let reading = world.db.clone();
        let get = move || {
            let cache = shared.clone();
            let got: Result<_, CampaignError> = world_read(&reading, move |tx| cache.get(tx, row));
            got.unwrap()
        };
        let first = get();
        assert!(std::sync::Arc::ptr_eq(&first, &get()));

        // A change that is seen inside its own transaction, and then given up.
        let (item, inside) = (item(world.new_id(), &world.catalogue()), cache.clone());
        world.clock.advance_seconds(1);
        let undone = item.clone();
        let given_up: Result<(), CampaignError> = world.change(move |tx, cx| {
            campaigns::save_item(tx, cx, row, &undone)?;
            assert_eq!(inside.get(tx, row)?.items.len(), 1);
            Err(CampaignError::NotFound)
        });
        assert!(given_up.is_err());
        assert!(get().items.is_empty());

        world.clock.advance_seconds(1);
        let other = Item { sku: "OTHER".to_owned(), ..item };
        world.change(move |tx, cx| campaigns::save_item(tx, cx, row, &other)).unwrap();
        assert_eq!(get().items[0].sku, "OTHER");
    });
}

#[test]
fn parts_of_another_campaign_are_out_of_reach_and_every_change_is_in_the_log() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        let foreign = world.item("BOX", "100");
        let second = CampaignSettings { slug: "second".to_owned(), ..new_campaign() };
        world.clock.advance_seconds(1);
        let second = world.change(move |tx, cx| campaigns::create_campaign(tx, cx, &second)).unwrap();
        let stolen = item(foreign, &world.catalogue());
        let error =
            world.change(move |tx, cx| campaigns::save_item(tx, cx, second.row, &stolen)).unwrap_err();
        assert!(matches!(error, CampaignError::NotFound));

        let faq = campaigns::forms::FaqForm {
            language: "pl".to_owned(),
            question: "Kiedy?".to_owned(),
            answer: "Wiosną.".to_owned(),
        };
        let faq = faq.read(world.new_id()).unwrap();
        let saved = faq.clone();
        world.change(move |tx, cx| campaigns::save_faq(tx, cx, second.row, &saved)).unwrap();
        let guide = campaigns::forms::StepTextForm {
            step: "address".to_owned(),
            language: "pl".to_owned(),
            text: "Adres".to_owned(),
        };
        let guide = guide.read().unwrap();
        world.change(move |tx, cx| campaigns::save_step_text(tx, cx, second.row, &guide)).unwrap();
        let question = QuestionForm {
            prompt: "Colour?".to_owned(),
            kind: "choice".to_owned(),
            choices: "Red\n\nBlue".to_owned(),
            ..QuestionForm::default()
        };
        let question = question.read(world.new_id(), Shelf::Offered).unwrap();
        let asked = question.clone();
        world.change(move |tx, cx| campaigns::save_question(tx, cx, second.row, &asked)).unwrap();
        let loaded: Result<_, CampaignError> =
            world.db.read_blocking(move |tx| campaigns::load_catalogue(tx, second.row));
        let loaded = loaded.unwrap();
        assert_eq!((&loaded.faqs, &loaded.questions), (&vec![faq], &vec![question]));
        assert_eq!(loaded.steps.len(), 1);

        let count: Result<i64, DbError> = world.db.read_blocking(|tx| {
            tx.query_one(db::sql!("SELECT COUNT(*) FROM audit_entry"), &[], |row| row.get(0))
        });
        assert_eq!(count.unwrap(), 6);
    });
}

#[test]
fn a_planted_corruption_is_found() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        let (mine, reward) =
            (world.item("BOX", "100"), CampaignSettings { slug: "second".to_owned(), ..new_campaign() });
        world.reward("Box", "10", &[mine]);
        world.clock.advance_seconds(1);
        let second = world.change(move |tx, cx| campaigns::create_campaign(tx, cx, &reward)).unwrap();
        let moved: Result<u64, DbError> = world.db.write_blocking(move |tx| {
            tx.execute(db::sql!("UPDATE catalogue_item SET campaign_id = $1"), db::params![second.row])
        });
        moved.unwrap();
        let checks: Vec<&str> = world.findings().iter().map(|finding| finding.check).collect();
        assert_eq!(checks, ["campaigns.reward"]);
    });
}
