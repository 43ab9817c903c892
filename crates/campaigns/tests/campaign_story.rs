//! A creator sets up a campaign, on both databases.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

use campaigns::forms::{AddOnForm, ItemForm, OptionForm, QuestionForm, RewardForm, SettingsForm, ZoneForm};
use campaigns::model::{
    Campaign, CampaignRef, Catalogue, Item, ItemKind, PictureKind, PictureSubject, Shelf, Stage, Subject,
    TaxClass, ZonePlace,
};
use campaigns::{
    CampaignError, CampaignSettings, CatalogueCache, FieldProblem, Proposal, ProposedAddOn, ProposedItem,
    ProposedQuestion, ProposedReward,
};
use db::{Db, DbError, Migration, WriteTx};
use kernel::ids::{Kind, kinds};
use kernel::places::CountryCode;
use kernel::{Currency, Cx, Id, Timestamp};
use testkit::{FakeClock, on_both};

fn migrations() -> Vec<Migration> {
    [accounts::migrations(), campaigns::migrations()].concat()
}

fn new_campaign() -> CampaignSettings {
    let poland = CountryCode::parse("PL").unwrap();
    CampaignSettings::named("Lighthouse", "lighthouse", Currency::EUR, poland)
}

/// A database with one campaign.
struct World {
    db: Db,
    cx: Cx,
    clock: FakeClock,
    campaign: CampaignRef,
}

impl World {
    fn new(db: Db) -> Self {
        let clock = FakeClock::new();
        let cx = testkit::cx(&clock);
        let made = cx.clone();
        let campaign = db
            .write_blocking(move |tx| campaigns::create_campaign(tx, &made, &new_campaign()))
            .unwrap_or_else(|e: CampaignError| panic!("{e}"));
        Self { db, cx, clock, campaign }
    }

    fn change<T: Send + 'static>(
        &self,
        f: impl Fn(&mut WriteTx<'_>, &Cx) -> Result<T, CampaignError> + Send + 'static,
    ) -> Result<T, CampaignError> {
        let cx = self.cx.clone();
        self.db.write_blocking(move |tx| f(tx, &cx))
    }

    fn campaign(&self) -> Campaign {
        let row = self.campaign.row;
        let found: Result<_, DbError> = self.db.read_blocking(move |tx| campaigns::campaign(tx, row));
        found.unwrap().unwrap()
    }

    fn catalogue(&self) -> Catalogue {
        let row = self.campaign.row;
        let loaded: Result<_, CampaignError> =
            self.db.read_blocking(move |tx| campaigns::load_catalogue(tx, row));
        (*loaded.unwrap()).clone()
    }

    fn findings(&self) -> Vec<kernel::verify::Finding> {
        let found: Result<_, DbError> = self.db.read_blocking(campaigns::verify);
        found.unwrap()
    }

    fn new_id<K: Kind>(&self) -> Id<K> {
        self.clock.advance_seconds(1);
        self.cx.new_id()
    }

    fn item(&self, sku: &str, grams: &str) -> Id<kinds::Item> {
        let form = ItemForm {
            sku: sku.to_owned(),
            name: sku.to_owned(),
            weight_grams: grams.to_owned(),
            ..ItemForm::default()
        };
        let item = form.read(self.new_id(), Shelf::Offered, Currency::EUR).unwrap();
        let (id, row) = (item.id, self.campaign.row);
        self.change(move |tx, cx| campaigns::save_item(tx, cx, row, &item)).unwrap();
        id
    }

    fn reward(&self, title: &str, price: &str, contents: &[Id<kinds::Item>]) -> Id<kinds::Reward> {
        let form = RewardForm {
            title: title.to_owned(),
            price: price.to_owned(),
            content_item: contents.iter().map(ToString::to_string).collect(),
            ..RewardForm::default()
        };
        let reward = form.read(self.new_id(), Shelf::Offered, Currency::EUR).unwrap();
        let (id, row) = (reward.id, self.campaign.row);
        self.change(move |tx, cx| campaigns::save_reward(tx, cx, row, &reward)).unwrap();
        id
    }
}

fn problems(error: &CampaignError) -> Vec<(&str, &FieldProblem)> {
    let found = error.field_problems().unwrap_or_else(|| panic!("{error}"));
    found.entries().iter().map(|(field, problem)| (field.as_str(), problem)).collect()
}

#[test]
fn a_catalogue_is_saved_read_back_and_changed_part_by_part() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        let row = world.campaign.row;
        let before = world.campaign().catalogue_version;
        let (box_, shirt, shirt_l) =
            (world.item("BOX", "1200"), world.item("SHIRT-M", "180"), world.item("SHIRT-L", "220"));
        let reward = world.reward("Big box", "59,00", &[box_, shirt]);

        let addon = AddOnForm {
            title: "Second shirt".to_owned(),
            price: "20".to_owned(),
            first_copy_price: "15.50".to_owned(),
            content_item: vec![String::new(), shirt.to_string()],
            content_quantity: vec![String::new(), "2".to_owned()],
            per_pledge_max: "3".to_owned(),
            rewards: "some".to_owned(),
            reward: vec![reward.to_string()],
            ..AddOnForm::default()
        };
        let addon = addon.read(world.new_id(), Shelf::Offered, Currency::EUR).unwrap();
        assert_eq!(
            AddOnForm::of(&addon, Currency::EUR).read(addon.id, Shelf::Offered, Currency::EUR).unwrap(),
            addon
        );
        let saved = addon.clone();
        world.change(move |tx, cx| campaigns::save_addon(tx, cx, row, &saved)).unwrap();

        let option = OptionForm {
            title: "Size".to_owned(),
            applies_to: reward.to_string(),
            replaces: shirt.to_string(),
            value_label: vec!["M".to_owned(), "L".to_owned()],
            value_item: vec![shirt.to_string(), shirt_l.to_string()],
            value_surcharge: vec![String::new(), "1.00".to_owned()],
            ..OptionForm::default()
        };
        let option = option.read(world.new_id(), Shelf::Offered, Currency::EUR, || world.new_id()).unwrap();
        let saved = option.clone();
        world.change(move |tx, cx| campaigns::save_option(tx, cx, row, &saved)).unwrap();

        let catalogue = world.catalogue();
        assert_eq!(catalogue.reward(reward).unwrap().price_minor, 5900);
        assert_eq!(catalogue.addons, vec![addon]);
        assert_eq!(catalogue.options, vec![option.clone()]);
        assert_eq!(catalogue.options[0].applies_to, Subject::Reward(reward));
        assert!(world.campaign().catalogue_version > before);

        // A value that is left out is archived: a pledge may have chosen it.
        let mut shorter = option;
        shorter.values.remove(0);
        let saved = shorter.clone();
        world.change(move |tx, cx| campaigns::save_option(tx, cx, row, &saved)).unwrap();
        let values = world.catalogue().options[0].values.clone();
        let shown: Vec<_> = values.iter().map(|value| (value.label.as_str(), value.shelf)).collect();
        assert_eq!(shown, [("L", Shelf::Offered), ("M", Shelf::Archived)]);
        assert_eq!(world.findings(), vec![]);
    });
}

#[test]
fn what_is_wrong_is_told_beside_its_field_and_nothing_is_saved() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        let row = world.campaign.row;
        let form = ItemForm {
            weight_grams: "1.5 kg".to_owned(),
            declared_value: "12,345".to_owned(),
            origin_country: "Atlantis".to_owned(),
            ..ItemForm::default()
        };
        let refused = form.read(world.new_id(), Shelf::Offered, Currency::EUR).unwrap_err();
        let fields: Vec<&str> = refused.entries().iter().map(|(field, _)| field.as_str()).collect();
        assert_eq!(fields, ["weight_grams", "declared_value", "origin_country"]);

        world.item("BOX", "100");
        let twin = ItemForm {
            sku: " BOX ".to_owned(),
            kind: "digital".to_owned(),
            weight_grams: "5".to_owned(),
            ..ItemForm::default()
        };
        let twin = twin.read(world.new_id(), Shelf::Offered, Currency::EUR).unwrap();
        let error = world.change(move |tx, cx| campaigns::save_item(tx, cx, row, &twin)).unwrap_err();
        assert_eq!(
            problems(&error),
            [
                ("name", &FieldProblem::Required),
                ("sku", &FieldProblem::Taken),
                ("weight_grams", &FieldProblem::DigitalHasNoWeight)
            ]
        );
        assert_eq!(world.catalogue().items.len(), 1);
    });
}

#[test]
fn an_item_in_use_is_not_archived_and_one_copy_is_asked_about_once() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        let row = world.campaign.row;
        let shirt = world.item("SHIRT", "180");
        let reward = world.reward("Shirt", "20", &[shirt]);
        let error = world
            .change(move |tx, cx| campaigns::shelve_item(tx, cx, row, shirt, Shelf::Archived))
            .unwrap_err();
        assert_eq!(problems(&error), [("", &FieldProblem::StillUsed { by: "Shirt".to_owned() })]);

        for (subject, expected) in [(shirt.to_string(), None), (reward.to_string(), Some("Size"))] {
            let form = OptionForm {
                title: "Size".to_owned(),
                applies_to: subject,
                replaces: shirt.to_string(),
                value_label: vec!["M".to_owned()],
                value_item: vec![shirt.to_string()],
                ..OptionForm::default()
            };
            let option = form.read(world.new_id(), Shelf::Offered, Currency::EUR, || world.new_id()).unwrap();
            let saved = world.change(move |tx, cx| campaigns::save_option(tx, cx, row, &option));
            match expected {
                None => saved.unwrap(),
                Some(title) => {
                    let asked = FieldProblem::AskedAlready { option: title.to_owned() };
                    assert_eq!(problems(&saved.unwrap_err()), [("replaces", &asked)]);
                }
            }
        }
        world.change(move |tx, cx| campaigns::shelve_reward(tx, cx, row, reward, Shelf::Archived)).unwrap();
        assert_eq!(world.catalogue().offered_rewards().count(), 0);
    });
}

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
        let germany = ZonePlace::Country(CountryCode::parse("DE").unwrap());
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
        let mut settings = form.read().unwrap();
        assert_eq!(settings.slug, "lodz-the-game");
        assert_eq!(settings.deadline_at, Timestamp::parse_rfc3339("2026-12-01T22:59:00Z"));
        assert_eq!(SettingsForm::of(&settings).deadline, "2026-12-01T23:59");

        let pale = settings.clone();
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
        assert_eq!(problems(&error), [("slug", &FieldProblem::Taken)]);
    });
}

#[test]
fn what_an_import_names_is_made_once_and_what_the_creator_set_stays() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        let row = world.campaign.row;
        let proposal = Proposal {
            items: vec![
                ProposedItem { name: "Wooden Insert (large)".to_owned(), sku: None },
                ProposedItem { name: "wooden insert large".to_owned(), sku: None },
                ProposedItem { name: "Core box".to_owned(), sku: Some("CORE-1".to_owned()) },
            ],
            rewards: vec![ProposedReward {
                platform_reward_id: Some("9150".to_owned()),
                title: "Big box".to_owned(),
                price_minor: 5900,
                contents: vec![(2, 1), (0, 1), (0, 1)],
            }],
            addons: vec![ProposedAddOn {
                platform_addon_id: None,
                title: "Insert".to_owned(),
                price_minor: 0,
                contents: vec![(0, 1)],
            }],
            questions: vec![ProposedQuestion { prompt: "Which size?".to_owned() }],
        };
        let again = proposal.clone();
        let first =
            world.change(move |tx, cx| campaigns::propose_from_import(tx, cx, row, &proposal)).unwrap();
        let catalogue = world.catalogue();
        let skus: Vec<&str> = catalogue.items.iter().map(|item| item.sku.as_str()).collect();
        assert_eq!(skus, ["WOODEN-INSERT-LARGE", "WOODEN-INSERT-LARGE-2", "CORE-1"]);
        let reward = catalogue.reward(first.rewards[0]).unwrap().clone();
        assert_eq!(reward.contents.iter().map(|c| c.quantity).collect::<Vec<_>>(), [1, 2]);

        let renamed =
            campaigns::model::Reward { title: "The big box".to_owned(), price_minor: 6100, ..reward };
        let saved = renamed.clone();
        world.change(move |tx, cx| campaigns::save_reward(tx, cx, row, &saved)).unwrap();
        let second = world.change(move |tx, cx| campaigns::propose_from_import(tx, cx, row, &again)).unwrap();
        assert_eq!(
            (&second.rewards, &second.items, &second.questions),
            (&first.rewards, &first.items, &first.questions)
        );
        assert_eq!(second.made, 0);
        assert_eq!(world.catalogue().reward(first.rewards[0]), Some(&renamed));
        assert_eq!(world.findings(), vec![]);
    });
}

#[test]
fn a_picture_is_known_by_its_bytes_and_needs_a_description() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        let row = world.campaign.row;
        let reward = PictureSubject::Reward(world.reward("Box", "10", &[]));
        let add = move |alt: &'static str, bytes: &'static [u8]| {
            move |tx: &mut WriteTx<'_>, cx: &Cx| campaigns::add_picture(tx, cx, row, reward, alt, bytes)
        };
        let error = world.change(add("", b"<svg onload=alert(1)>")).unwrap_err();
        assert_eq!(
            problems(&error),
            [("alt_text", &FieldProblem::Required), ("file", &FieldProblem::NotAPicture)]
        );
        let picture = world.change(add("A box on a table", b"\x89PNG\r\n\x1a\n-rest")).unwrap();
        let read: Result<_, DbError> =
            world.db.read_blocking(move |tx| campaigns::picture_bytes(tx, picture));
        assert_eq!(read.unwrap(), Some((PictureKind::Png, b"\x89PNG\r\n\x1a\n-rest".to_vec())));
        assert_eq!(world.catalogue().pictures_of(reward).count(), 1);
        world.change(move |tx, cx| campaigns::set_alt_text(tx, cx, row, picture, "A box")).unwrap();
        world.change(move |tx, cx| campaigns::delete_picture(tx, cx, row, picture)).unwrap();
        assert!(world.catalogue().pictures.is_empty());
    });
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
        let (item, inside) = (item(world.new_id()), cache.clone());
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

fn world_read<T: Send + 'static>(
    db: &Db,
    f: impl Fn(&mut db::ReadTx<'_>) -> Result<T, CampaignError> + Send + 'static,
) -> Result<T, CampaignError> {
    db.read_blocking(f)
}

fn item(id: Id<kinds::Item>) -> Item {
    ItemForm { sku: "A".to_owned(), name: "A".to_owned(), ..ItemForm::default() }
        .read(id, Shelf::Offered, Currency::EUR)
        .map(|item| Item { kind: ItemKind::Physical, ..item })
        .unwrap()
}

#[test]
fn parts_of_another_campaign_are_out_of_reach_and_every_change_is_in_the_log() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        let foreign = world.item("BOX", "100");
        let second = CampaignSettings { slug: "second".to_owned(), ..new_campaign() };
        world.clock.advance_seconds(1);
        let second = world.change(move |tx, cx| campaigns::create_campaign(tx, cx, &second)).unwrap();
        let stolen = item(foreign);
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
