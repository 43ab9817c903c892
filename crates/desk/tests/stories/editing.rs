//! Staff fill in a pledge for its backer.
//! Why this long: each story walks the same forms of one pledge, with what it is made of at the top.

use accounts::Role;
use axum::body::Body;
use axum::http::{Request, header};
use campaigns::model::{
    AddOn, CatalogueOption, Content, Item, ItemKind, OptionValue, Question, QuestionKind, QuestionScope,
    Required, Shelf, Subject,
};
use kernel::Id;
use kernel::ids::kinds;
use pledges::{Origin, PledgeState};

use crate::ready::make_items;
use crate::stage::{Browser, Stage, on_both};

/// What "Lantern" offers beside its reward.
struct More {
    addon: Id<kinds::AddOn>,
    /// Comes in two colours.
    option: Id<kinds::CatalogueOption>,
    red: Id<kinds::OptionValue>,
    /// Has to be answered.
    question: Id<kinds::Question>,
}

/// An add-on in two colours, and a question to everybody.
fn more(stage: &Stage) -> More {
    let campaign = stage.lantern.row;
    stage.write(move |tx, cx| {
        let catalogue = campaigns::load_catalogue(tx, campaign)?;
        let plain = catalogue.items[0].clone();
        let items: Vec<Item> = ["SHIRT", "SHIRT-R", "SHIRT-B"]
            .map(|sku| Item { id: cx.new_id(), sku: sku.to_owned(), name: sku.to_owned(), ..plain.clone() })
            .to_vec();
        for item in &items {
            campaigns::save_item(tx, cx, campaign, item)?;
        }
        let addon = AddOn {
            id: cx.new_id(),
            platform_addon_id: None,
            title: "Shirt".to_owned(),
            description: String::new(),
            price_minor: 1000,
            first_copy_price_minor: None,
            contents: vec![Content { item: items[0].id, quantity: 1 }],
            tax_class: None,
            per_pledge_max: Some(3),
            total_limit: None,
            rewards: None,
            terms: campaigns::model::SaleTerms::default(),
            shelf: Shelf::Offered,
        };
        campaigns::save_addon(tx, cx, campaign, &addon)?;
        let value = |label: &str, item: &Item| OptionValue {
            id: cx.new_id(),
            label: label.to_owned(),
            item: item.id,
            surcharge_minor: 0,
            total_limit: None,
            shelf: Shelf::Offered,
        };
        let option = CatalogueOption {
            id: cx.new_id(),
            title: "Colour".to_owned(),
            applies_to: Subject::AddOn(addon.id),
            replaces: items[0].id,
            values: vec![value("Red", &items[1]), value("Blue", &items[2])],
            shelf: Shelf::Offered,
        };
        campaigns::save_option(tx, cx, campaign, &option)?;
        let question = Question {
            id: cx.new_id(),
            prompt: "Name on the card?".to_owned(),
            help: String::new(),
            kind: QuestionKind::Text,
            required: Required::Required,
            applies_to: QuestionScope::All,
            shelf: Shelf::Offered,
        };
        campaigns::save_question(tx, cx, campaign, &question)?;
        Ok(More { addon: addon.id, option: option.id, red: option.values[0].id, question: question.id })
    })
}

/// Fills the form of a page in and sends it.
async fn send(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> testkit::Answer {
    let page = browser.get(path).await.is(200);
    let (version, key) = (page.hidden("version"), page.hidden("key"));
    let hidden = [("version", version.as_str()), ("key", key.as_str())];
    browser.post(path, &[hidden.as_slice(), fields].concat()).await
}

const WROCLAW: [(&str, &str); 6] = [
    ("country", "PL"),
    ("fields_for", "PL"),
    ("name", "Anna Żak"),
    ("line1", "ul. Długa 5"),
    ("city", "Wrocław"),
    ("postal_code", "50-001"),
];

#[test]
fn support_is_told_at_once_that_what_they_chose_is_not_left() {
    on_both(async |stage| {
        let (more, campaign) = (more(&stage), stage.lantern.row);
        let addon = more.addon;
        stage.write(move |tx, cx| {
            let addon = campaigns::load_catalogue(tx, campaign)?.addon(addon).unwrap().clone();
            Ok(campaigns::save_addon(tx, cx, campaign, &AddOn { total_limit: Some(2), ..addon })?)
        });
        let mut support = stage.signed_in_as(Role::Support).await;
        let confirm = stage.lantern.backer(1, "confirm");
        let (addon, reward) = (format!("addon-{}", more.addon), stage.lantern.reward.to_string());
        for (backer, quantity) in [(0, "2"), (1, "1")] {
            let fields = [("reward", reward.as_str()), (addon.as_str(), quantity)];
            send(&mut support, &stage.lantern.backer(backer, "choices"), &fields).await.is(303);
            let page = support.get(&confirm).await.is(200).says("Saved: reward, add-ons and options.");
            assert_eq!(page.body.contains("Shirt: only 0 left"), backer == 1);
        }
    });
}

#[test]
fn support_takes_a_backer_through_choices_answers_and_address_to_the_confirmation() {
    on_both(async |stage| {
        let more = more(&stage);
        let anna = stage.lantern.pledges[0];
        let mut support = stage.signed_in_as(Role::Support).await;
        let confirm = stage.lantern.backer(0, "confirm");
        support.get(&stage.lantern.backer(0, "")).await.is(200).says(&confirm);
        support.get(&confirm).await.is(200).says("Before this can be confirmed").says("Name on the card?");

        let choices = stage.lantern.backer(0, "choices");
        let (addon, reward) = (format!("addon-{}", more.addon), stage.lantern.reward.to_string());
        let fields = [("reward", reward.as_str()), (addon.as_str(), "9")];
        send(&mut support, &choices, &fields).await.is(422).says("at most 3").says("value=\"9\"");
        // The second shirt is not decided yet: it may be said later.
        let red = more.red.to_string();
        let first = format!("option-{}-1", more.option);
        let fields = [("reward", reward.as_str()), (addon.as_str(), "2"), (first.as_str(), red.as_str())];
        let saved = send(&mut support, &choices, &fields).await.is(303);
        assert_eq!(saved.location, confirm);
        support.get(&confirm).await.says("2 × Shirt").says("Colour, piece 1").says("still open");
        let second = format!("option-{}-2", more.option);
        let fields = [fields.as_slice(), &[(second.as_str(), red.as_str())]].concat();
        send(&mut support, &choices, &fields).await.is(303);

        let question = format!("question-{}", more.question);
        let answers = stage.lantern.backer(0, "answers");
        send(&mut support, &answers, &[(question.as_str(), "For Anna")]).await.is(303);
        let address = stage.lantern.backer(0, "address");
        let mut wrong = WROCLAW;
        wrong[5].1 = "5";
        send(&mut support, &address, &wrong).await.is(422).says("f-postal_code-error").says("Długa");
        let noted = [WROCLAW.as_slice(), &[("delivery_note", "Gate code #4411*")]].concat();
        send(&mut support, &address, &noted).await.is(303);
        support
            .get(&stage.lantern.backer(0, ""))
            .await
            .is(200)
            .says("Note for the carrier: Gate code #4411*");
        support.get(&address).await.is(200).says("value=\"Gate code #4411*\"");

        let page = support.get(&confirm).await.is(200).says("For Anna").says("€79.00").says("€29.00");
        assert!(!page.body.contains("Before this can be confirmed"));
        let (seal, key) = (page.hidden("seal"), page.hidden("key"));
        let agreed = [("seal", seal.as_str()), ("key", key.as_str())];
        support.post(&confirm, &agreed).await.is(303);
        assert_eq!(stage.state(anna), PledgeState::Confirmed);
        support.post(&confirm, &agreed).await.is(303); // the same form again changes nothing

        let pledge = stage.write(move |tx, _| Ok(pledges::load(tx, anna.row)?));
        let stamps = [pledge.choices_stamp, pledge.answers_stamp, pledge.address_stamp];
        assert!(
            stamps.iter().all(|stamp| stamp.origin == Origin::Staff),
            "no import overwrites it: {stamps:?}"
        );
        let history = support.get(&stage.lantern.backer(0, "")).await.is(200);
        for line in
            ["Reward, add-ons or options changed", "Answers changed", "Address changed", "Ada support"]
        {
            assert!(history.body.contains(line), "{line}");
        }
        let log = stage.audited();
        for action in
            ["pledge.choices_saved", "pledge.answers_saved", "pledge.address_saved", "pledge.confirmed"]
        {
            assert!(log.iter().any(|done| done == action), "{action} is not in {log:?}");
        }
        assert_eq!(log.iter().filter(|action| *action == "pledge.confirmed").count(), 1);
    });
}

#[test]
fn a_price_that_moved_is_not_agreed_to_unseen() {
    on_both(async |stage| {
        let anna = stage.lantern.pledges[0];
        let mut support = stage.signed_in_as(Role::Support).await;
        send(&mut support, &stage.lantern.backer(0, "address"), &WROCLAW).await.is(303);
        let confirm = stage.lantern.backer(0, "confirm");
        let page = support.get(&confirm).await.is(200).says("€9.00");
        let campaign = stage.lantern.row;
        stage.write(move |tx, cx| {
            let mut zone = campaigns::load_catalogue(tx, campaign)?.zones[0].clone();
            zone.base_minor = 1900;
            Ok(campaigns::save_zone(tx, cx, campaign, &zone)?)
        });
        let (seal, key) = (page.hidden("seal"), page.hidden("key"));
        let late = support.post(&confirm, &[("seal", &seal), ("key", &key)]).await.is(409);
        late.says("The price has changed").says("€19.00");
        assert_eq!(stage.state(anna), PledgeState::InProgress);
    });
}

#[test]
fn the_price_follows_what_is_chosen_before_it_is_saved() {
    on_both(async |stage| {
        let more = more(&stage);
        let mut support = stage.signed_in_as(Role::Support).await;
        let path = stage.lantern.backer(0, "choices");
        let page = support.get(&path).await.is(200).says_not("f-option-");
        let body = format!(
            "reward={}&addon-{}=1&version={}&key={}",
            stage.lantern.reward,
            more.addon,
            page.hidden("version"),
            page.hidden("key")
        );
        let request = Request::post(&path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("x-preview", "1");
        let shown = support.send(request, Body::from(body)).await.is(200);
        shown.says("€69.00").says(&format!("option-{}-1", more.option));
        let pledge = stage.lantern.pledges[0];
        assert_eq!(stage.state(pledge), PledgeState::Imported, "nothing was saved");
    });
}

#[test]
fn who_comes_second_is_told_and_overwrites_nothing() {
    on_both(async |stage| {
        let more = more(&stage);
        let path = stage.lantern.backer(0, "answers");
        let question = format!("question-{}", more.question);
        let mut early = stage.signed_in_as(Role::Support).await;
        let mut late = stage.signed_in_as(Role::Manager).await;
        let seen = late.get(&path).await.is(200);
        send(&mut early, &path, &[(question.as_str(), "For Anna")]).await.is(303);
        let (version, key) = (seen.hidden("version"), seen.hidden("key"));
        let fields = [("version", version.as_str()), ("key", key.as_str()), (question.as_str(), "For Bruno")];
        let refused = late.post(&path, &fields).await.is(409);
        let refused = refused.says("has saved this since").says("For Bruno");
        early.get(&path).await.says("For Anna");
        // What is shown now carries the version that is saved: sent again, it is meant.
        let (version, key) = (refused.hidden("version"), refused.hidden("key"));
        let fields = [("version", version.as_str()), ("key", key.as_str()), (question.as_str(), "For Bruno")];
        late.post(&path, &fields).await.is(303);
        early.get(&path).await.says("For Bruno");
    });
}

#[test]
fn after_the_lock_only_an_address_that_costs_the_same_is_corrected_and_the_history_says_why() {
    on_both(async |stage| {
        let anna = stage.lantern.pledges[0];
        stage.finish(anna);
        let mut manager = stage.signed_in_as(Role::Manager).await;
        let choices = stage.lantern.backer(0, "choices");
        manager.get(&choices).await.is(200).says("is confirmed. Open it again").says_not("<select");
        manager.post(&stage.lantern.backer(0, "lock"), &[]).await.is(303);
        manager.get(&choices).await.is(200).says("is locked: choices and answers stay");
        let reward = stage.lantern.reward.to_string();
        let forced = [("version", "1"), ("key", "k"), ("reward", reward.as_str())];
        manager.post(&choices, &forced).await.is(409).says("Open it again");

        let address = stage.lantern.backer(0, "address");
        let mut moved = WROCLAW;
        moved[3].1 = "ul. Krótka 7";
        send(&mut manager, &address, &moved).await.is(422).says("f-reason-error").says("Krótka");
        let why = [moved.as_slice(), &[("reason", "She moved next door.")]].concat();
        let abroad: Vec<_> = why
            .iter()
            .map(|(name, value)| match *name {
                "country" | "fields_for" => (*name, "DE"),
                "postal_code" => (*name, "01067"),
                _ => (*name, *value),
            })
            .collect();
        let refused = send(&mut manager, &address, &abroad).await.is(422);
        refused.says("f-country-error").says("changes the agreed price");
        send(&mut manager, &address, &why).await.is(303);
        let page = manager.get(&stage.lantern.backer(0, "")).await.is(200);
        page.says("Krótka").says("She moved next door.").says("Ada manager");
        assert_eq!(stage.state(anna), PledgeState::Locked);

        let mut owner = stage.signed_in_as(Role::Owner).await;
        owner.post(&stage.lantern.backer(0, "erase"), &[("typed", "LANTERN-100")]).await.is(303);
        owner.get(&stage.lantern.backer(0, "")).await.is(200).says_not("She moved next door.");
        owner.get(&address).await.is(200).says("erased").says_not("Krótka");
    });
}

#[test]
fn another_campaigns_pledge_is_not_found_and_roles_without_the_permission_are_refused() {
    on_both(async |stage| {
        let sheets = ["choices", "answers", "address", "confirm"];
        let stranger = stage.compass.pledges[0].id;
        let mut owner = stage.signed_in_as(Role::Owner).await;
        for sheet in sheets {
            owner.get(&stage.lantern.path(&format!("backers/{stranger}/{sheet}"))).await.is(404);
        }
        for role in Role::ALL {
            let may = accounts::allows(*role, accounts::Permission::EditBackers);
            let mut browser = stage.signed_in_as(*role).await;
            for sheet in sheets {
                let path = stage.lantern.backer(0, sheet);
                let status = browser.get(&path).await.status.as_u16();
                assert_eq!(status, if may { 200 } else { 403 }, "{role:?} reads {sheet}");
                let posted = browser.post(&path, &[]).await.status.as_u16();
                let answers = if may { matches!(posted, 303 | 400 | 409 | 422) } else { posted == 403 };
                assert!(answers, "{role:?} sends {sheet}: {posted}");
            }
        }
    });
}

#[test]
fn for_downloads_staff_give_a_country_and_no_address() {
    on_both(async |stage| {
        make_items(&stage, ItemKind::Digital, 0);
        let mut manager = stage.signed_in_as(Role::Manager).await;
        let address = stage.lantern.backer(0, "address");
        let page = manager.get(&address).await.is(200);
        page.says("Nothing of this pledge is shipped").says_not("name=\"postal_code\"");
        let refused = send(&mut manager, &address, &[("country", "")]).await.is(422);
        refused.says("f-country-error");
        send(&mut manager, &address, &[("country", "AT")]).await.is(303);
        manager.get(&address).await.is(200).says("<option value=\"AT\" selected>");
        manager.get(&stage.lantern.backer(0, "confirm")).await.is(200).says("name=\"seal\"");
    });
}

#[test]
fn a_number_field_takes_what_it_says_it_takes() {
    on_both(async |stage| {
        let (id, campaign) = (more(&stage).addon, stage.lantern.row);
        let set_limit = |limit: Option<u32>| {
            stage.write(move |tx, cx| {
                let catalogue = campaigns::load_catalogue(tx, campaign)?;
                let addon = catalogue.addon(id).unwrap().clone();
                Ok(campaigns::save_addon(tx, cx, campaign, &AddOn { per_pledge_max: limit, ..addon })?)
            });
            stage.lantern.backer(0, "choices")
        };
        let path = set_limit(Some(3));
        let mut support = stage.signed_in_as(Role::Support).await;
        support.get(&path).await.is(200).says("max=\"3\"");
        set_limit(None);
        support.get(&path).await.is(200).says("max=\"100000\"");
        let reward = stage.lantern.reward.to_string();
        let field = format!("addon-{id}");
        let fields =
            |quantity: &'static str| [("reward", reward.clone()), (field.as_str(), quantity.to_owned())];
        let typed = fields("100001");
        let typed = typed.each_ref().map(|(name, value)| (*name, value.as_str()));
        send(&mut support, &path, &typed).await.is(422).says("At most 100,000 per pledge.");
        let typed = fields("150");
        let typed = typed.each_ref().map(|(name, value)| (*name, value.as_str()));
        send(&mut support, &path, &typed).await.says_not("At most");
    });
}

#[test]
fn an_answer_that_an_option_took_over_is_told_nowhere() {
    on_both(async |stage| {
        let (more, campaign, anna) = (more(&stage), stage.lantern.row, stage.lantern.pledges[0]);
        let choose = |quantity: u32| {
            stage.write(move |tx, cx| {
                let found = pledges::load(tx, anna.row)?;
                let mut choices = found.choices.clone();
                choices.addons = vec![pledges::ChosenAddOn { addon: more.addon, quantity }];
                let red = pledges::ChosenOption { option: more.option, copy: 1, value: more.red };
                choices.options = if quantity > 0 { vec![red] } else { Vec::new() };
                let backer = cx.acting_as(kernel::Actor::Backer(found.contact));
                let seen_version = found.choices_stamp.version;
                let save = pledges::SaveChoices { pledge: anna.row, seen_version, choices };
                pledges::save_choices(tx, &backer, &save)?;
                Ok(())
            });
        };
        stage.write(move |tx, cx| {
            let catalogue = campaigns::load_catalogue(tx, campaign)?;
            let asked = catalogue.question(more.question).unwrap().clone();
            campaigns::save_question(tx, cx, campaign, &Question { prompt: "COLOUR?".to_owned(), ..asked })?;
            let found = pledges::load(tx, anna.row)?;
            let answer = pledges::Answer { question: more.question, answer: "Ultramarine".to_owned() };
            let seen_version = found.answers_stamp.version;
            let save = pledges::SaveAnswers { pledge: anna.row, seen_version, answers: vec![answer] };
            pledges::save_answers(tx, cx, &save)?;
            Ok(())
        });
        let mut support = stage.signed_in_as(Role::Support).await;
        let (page, answers) = (stage.lantern.backer(0, ""), stage.lantern.backer(0, "answers"));
        support.get(&page).await.is(200).says("Ultramarine");
        support.get(&answers).await.is(200).says("COLOUR?");
        choose(1);
        support.get(&page).await.is(200).says("Red").says_not("Ultramarine").says_not("COLOUR?");
        support.get(&answers).await.is(200).says_not("COLOUR?");
        // Without the shirt nothing else says it.
        choose(0);
        support.get(&page).await.is(200).says("Ultramarine");
    });
}
