//! Files and keys of a pledge: they come when it is paid, are downloaded in parts, and go when it goes.

use axum::http::{Method, StatusCode};
use campaigns::model::{CatalogueOption, Content, Item, OptionValue, Reward, Shelf, ShippingRule, Subject};
use digital::{Content as What, DigitalGood, Marking, NewFile, NewGood, Upload};
use kernel::ids::kinds;
use kernel::{Actor, Id};
use pledges::{Choices, ChosenOption, GoodsBy, OwnGoods, PledgeError, PledgeRef};
use shipping::{Charge, Wave};

use crate::stage::{Stage, on_both, only, wroclaw};

/// The item of the reward that is only downloaded.
async fn pdf(stage: &Stage) -> Id<kinds::Item> {
    let campaign = stage.shop.campaign.row;
    let catalogue = stage.db.read(move |tx| campaigns::load_catalogue(tx, campaign)).await.unwrap();
    catalogue.items.iter().find(|item| item.sku == "PDF").unwrap().id
}

async fn add(stage: &Stage, title: &str, content: What) -> DigitalGood {
    let (cx, new) = (stage.cx.clone(), NewGood { item: pdf(stage).await, title: title.to_owned(), content });
    stage.db.write(move |tx| digital::create_good(tx, &cx, &new)).await.unwrap()
}

async fn add_file(stage: &Stage, title: &str, bytes: &[u8]) -> DigitalGood {
    let new = NewFile { name: "book.txt".to_owned(), media_type: "text/plain".to_owned(), sha256: None };
    let mut upload = Upload::begin(&stage.db, &stage.cx, &new).await.unwrap();
    upload.push(bytes).await.unwrap();
    let file = upload.finish().await.unwrap();
    add(stage, title, What::File { file: file.id, marking: Marking::Plain }).await
}

async fn add_pool(stage: &Stage, title: &'static str, keys: &'static str) -> Id<kinds::KeyPool> {
    let cx = stage.cx.clone();
    let pool = stage.db.write(move |tx| digital::create_pool(tx, &cx, title, 1)).await.unwrap().id;
    add(stage, title, What::Keys { pool }).await;
    add_keys(stage, pool, keys).await;
    pool
}

async fn add_keys(stage: &Stage, pool: Id<kinds::KeyPool>, keys: &'static str) {
    let (db, cx) = (stage.db.clone(), stage.cx.clone());
    let taken = move || digital::import_keys(&db, &cx, pool, &mut keys.as_bytes()).unwrap();
    tokio::task::spawn_blocking(taken).await.unwrap();
}

async fn hand_out(stage: &Stage) {
    let (cx, campaign, item) = (stage.cx.clone(), stage.shop.campaign, pdf(stage).await);
    stage.db.write(move |tx| digital::hand_out(tx, &cx, (campaign, item))).await.unwrap();
    stage.work().await;
}

async fn confirmed(stage: &Stage, name: &str, paid: i64) -> PledgeRef {
    confirmed_with(stage, name, only(stage.shop.digital), paid).await
}

async fn confirmed_with(stage: &Stage, name: &str, choices: Choices, paid: i64) -> PledgeRef {
    let pledge = stage.pledged(name, choices, paid).await;
    let mut browser = stage.signed_in(pledge).await;
    browser.fill(&format!("/pledge/{}/review", pledge.id), &[]).await;
    stage.work().await;
    pledge
}

async fn told(stage: &Stage) -> i64 {
    let all = db::sql!("SELECT COUNT(*) FROM domain_event WHERE name = 'digital_goods.ready'");
    stage.db.read(move |tx| tx.query_one(all, &[], |row| row.get(0))).await.unwrap()
}

fn link(body: &str) -> String {
    let rest = &body[body.find("/downloads/").unwrap()..];
    rest[..rest.find('"').unwrap()].to_owned()
}

#[test]
fn who_owes_for_the_shipping_of_a_later_wave_keeps_the_way_to_what_was_paid() {
    on_both(|stage| async move {
        add_file(&stage, "Scanned atlas", b"atlas").await;
        let (campaign, base, pdf) = (stage.shop.campaign.row, stage.shop.base, pdf(&stage).await);
        let cx = stage.cx.clone();
        let wave = stage.db.write(move |tx| {
            let catalogue = campaigns::load_catalogue(tx, campaign)?;
            let mut boxed = catalogue.reward(base).unwrap().clone();
            let items = boxed.contents.iter().map(|content| content.item).collect();
            boxed.contents.push(Content { item: pdf, quantity: 1 });
            campaigns::save_reward(tx, &cx, campaign, &boxed)?;
            let (id, name) = (cx.new_id(), "Spring".to_owned());
            let wave = Wave { id, name, items, leaves_on: None, charge: Charge::Later, opened_on: None };
            campaigns::save_shipping_rule(tx, &cx, campaign, &ShippingRule::Wave(wave))?;
            Ok::<_, PledgeError>(id)
        });
        let wave = wave.await.unwrap();
        let pledge = stage.pledged_with("Jan", only(base), 5000, Some(wroclaw())).await;
        let mut browser = stage.signed_in(pledge).await;
        let home = format!("/pledge/{}", pledge.id);
        browser.fill(&format!("{home}/review"), &[]).await;
        stage.lock(pledge).await;
        hand_out(&stage).await;
        browser.get(&home).await.says("Open my downloads");
        let cx = stage.cx.acting_as(Actor::Cli);
        let opened = stage.db.write(move |tx| {
            pledges::open_wave(tx, &cx, campaign, wave)?;
            pledges::charge_wave_step(tx, &cx, (campaign, wave), None)
        });
        opened.await.unwrap();
        let owing = browser.get(&home).await;
        owing.says("Pay €5.00");
        owing.says("Open my downloads");
        browser.get(&format!("{home}/downloads")).await.says("Scanned atlas");
    });
}

#[test]
fn a_paid_pledge_gets_what_is_handed_out_and_a_download_goes_on_where_it_stopped() {
    on_both(|stage| async move {
        let bytes: Vec<u8> = (0..600_000u32).map(|n| b'0' + u8::try_from(n % 10).unwrap()).collect();
        add_file(&stage, "Scanned atlas", &bytes).await;
        let early = confirmed(&stage, "Ada", 1000).await;
        let mut browser = stage.signed_in(early).await;
        let page = format!("/pledge/{}/downloads", early.id);
        browser.get(&page).await.says("nothing to download at present");
        browser.get(&format!("/pledge/{}", early.id)).await.is_silent_about("Your downloads");

        hand_out(&stage).await;
        hand_out(&stage).await;
        assert_eq!(told(&stage).await, 1, "told once");
        browser.get(&format!("/pledge/{}", early.id)).await.says("Open my downloads");
        let shelf = browser.get(&page).await;
        shelf.says("Scanned atlas");
        shelf.says("book.txt · 586 KB");
        let href = link(&shelf.body);
        // Without any cookie, as a program for downloads asks.
        let mut program = stage.browser();
        let first = program.send_with(Method::GET, &href, &[], &[("range", "bytes=0-299999")]).await;
        assert_eq!(first.status, StatusCode::PARTIAL_CONTENT);
        let etag = first.headers["etag"].to_str().unwrap().to_owned();
        let rest = [("range", "bytes=300000-"), ("if-range", etag.as_str())];
        let second = program.send_with(Method::GET, &href, &[], &rest).await;
        assert_eq!(second.status, StatusCode::PARTIAL_CONTENT);
        assert_eq!([first.body, second.body].concat().into_bytes(), bytes);

        // Whoever pays later gets it then; who owes does not.
        let late = confirmed(&stage, "Bob", 1000).await;
        let owing = confirmed(&stage, "Eve", 0).await;
        assert_eq!(told(&stage).await, 2);
        stage
            .signed_in(late)
            .await
            .get(&format!("/pledge/{}/downloads", late.id))
            .await
            .says("Scanned atlas");
        let page = format!("/pledge/{}/downloads", owing.id);
        stage.signed_in(owing).await.get(&page).await.is_silent_about("Scanned atlas");

        // A link runs out; a pledge that is cancelled has nothing, before any job has run.
        stage.clock.advance_days(2);
        assert_eq!(program.get(&href).await.status, StatusCode::GONE);
        let mut browser = stage.signed_in(early).await;
        let href = link(&browser.get(&format!("/pledge/{}/downloads", early.id)).await.body);
        let cx = stage.cx.clone();
        stage.db.write(move |tx| pledges::cancel(tx, &cx, early.row, "")).await.unwrap();
        assert_eq!(program.get(&href).await.status, StatusCode::FORBIDDEN);
        stage.work().await;
        assert_eq!(program.get(&href).await.status, StatusCode::FORBIDDEN);
        stage.sound().await;
    });
}

#[test]
fn a_key_is_shown_on_request_and_one_nobody_saw_goes_to_who_waits() {
    on_both(|stage| async move {
        let pool = add_pool(&stage, "Game key", "KEY-AAAA\n").await;
        hand_out(&stage).await;
        let first = confirmed(&stage, "Ada", 1000).await;
        let waiting = confirmed(&stage, "Bob", 1000).await;
        assert_eq!(told(&stage).await, 1, "who waits for a key is not told that it is there");
        let shelf_of = |pledge: PledgeRef| format!("/pledge/{}/downloads", pledge.id);
        let mut bob = stage.signed_in(waiting).await;
        bob.get(&shelf_of(waiting)).await.says("Your key follows");

        // Ada's key was never shown: cancelled, it goes to Bob.
        let cx = stage.cx.clone();
        stage.db.write(move |tx| pledges::cancel(tx, &cx, first.row, "")).await.unwrap();
        stage.work().await;
        assert_eq!(told(&stage).await, 2);
        let shelf = bob.get(&shelf_of(waiting)).await;
        shelf.says("Show my key");
        shelf.is_silent_about("KEY-AAAA");
        let good = shelf.hidden("good");
        bob.post(&shelf_of(waiting), &[("good", &good)]).await.says("KEY-AAAA");
        bob.get(&shelf_of(waiting)).await.is_silent_about("KEY-AAAA");
        let logged = db::sql!("SELECT COUNT(*) FROM audit_entry WHERE action = 'key_pool.keys_shown'");
        let logged = stage.db.read(move |tx| tx.query_one(logged, &[], |row| row.get::<i64>(0))).await;
        assert_eq!(logged.unwrap(), 1);

        // Bob has seen it: cancelled, it goes to nobody else, and Carol waits until there are more.
        let cx = stage.cx.clone();
        stage.db.write(move |tx| pledges::cancel(tx, &cx, waiting.row, "")).await.unwrap();
        let carol = confirmed(&stage, "Carol", 1000).await;
        let mut browser = stage.signed_in(carol).await;
        browser.get(&shelf_of(carol)).await.says("Your key follows");
        let gone = bob.post(&shelf_of(waiting), &[("good", &good)]).await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER);
        add_keys(&stage, pool, "KEY-BBBB\n").await;
        stage.work().await;
        browser.post(&shelf_of(carol), &[("good", &good)]).await.says("KEY-BBBB");
        assert_eq!(told(&stage).await, 3);
        stage.sound().await;
    });
}

async fn catch_up(stage: &Stage) {
    let cx = stage.cx.clone();
    let asked = move |tx: &mut db::WriteTx<'_>| jobs::enqueue(tx, cx.now(), &digital::CatchUp {});
    stage.db.write(asked).await.unwrap();
    stage.work().await;
}

/// The PDF of the digital reward in two languages: the chosen value's item is the one that things are handed out for.
async fn in_two_languages(stage: &Stage) -> (CatalogueOption, Choices) {
    let (cx, campaign, chosen) = (stage.cx.clone(), stage.shop.campaign.row, pdf(stage).await);
    let reward = stage.shop.digital;
    let saved = stage.db.write(move |tx| {
        let catalogue = campaigns::load_catalogue(tx, campaign)?;
        let like = catalogue.items.iter().find(|item| item.id == chosen).unwrap();
        let plain = Item { id: cx.new_id(), sku: "PDF-PLAIN".to_owned(), ..like.clone() };
        campaigns::save_item(tx, &cx, campaign, &plain)?;
        let contents = vec![Content { item: plain.id, quantity: 1 }];
        let reward = Reward { contents, ..catalogue.reward(reward).unwrap().clone() };
        campaigns::save_reward(tx, &cx, campaign, &reward)?;
        let value = |label: &str, item| OptionValue {
            id: cx.new_id(),
            label: label.to_owned(),
            item,
            surcharge_minor: 0,
            total_limit: None,
            shelf: Shelf::Offered,
        };
        let option = CatalogueOption {
            id: cx.new_id(),
            title: "Language".to_owned(),
            applies_to: Subject::Reward(reward.id),
            replaces: plain.id,
            values: vec![value("English", plain.id), value("Deutsch", chosen)],
            shelf: Shelf::Offered,
        };
        campaigns::save_option(tx, &cx, campaign, &option)?;
        Ok::<_, campaigns::CampaignError>(option)
    });
    let option = saved.await.unwrap();
    let german = ChosenOption { option: option.id, copy: 1, value: option.values[1].id };
    let choices = Choices { options: vec![german], ..only(stage.shop.digital) };
    (option, choices)
}

#[test]
fn what_was_agreed_to_is_kept_when_its_option_is_archived_or_what_was_chosen_is_gone() {
    on_both(|stage| async move {
        let (option, choices) = in_two_languages(&stage).await;
        add_pool(&stage, "Game key", "KEY-AAAA\n").await;
        hand_out(&stage).await;
        let ada = confirmed_with(&stage, "Ada", choices.clone(), 1000).await;
        let bob = confirmed_with(&stage, "Bob", choices, 1000).await;
        let shelf = format!("/pledge/{}/downloads", ada.id);
        let mut browser = stage.signed_in(ada).await;
        browser.get(&shelf).await.says("Show my key");
        let (cx, campaign, id) = (stage.cx.clone(), stage.shop.campaign.row, option.id);
        let archive =
            move |tx: &mut db::WriteTx<'_>| campaigns::shelve_option(tx, &cx, campaign, id, Shelf::Archived);
        stage.db.write(archive).await.unwrap();
        catch_up(&stage).await;
        let page = browser.get(&shelf).await;
        page.says("Show my key");

        // Nobody can say what she chose: what she has is hers, and Bob, who waits, does not get it.
        let gone = db::sql!("UPDATE pledge SET choices = REPLACE(choices, $1, $2)");
        let (from, to): (String, Id<kinds::OptionValue>) =
            (option.values[1].id.to_string(), stage.cx.new_id());
        let asked = stage.db.write(move |tx| tx.execute(gone, db::params![from, to.to_string()]));
        assert_eq!(asked.await.unwrap(), 2);
        catch_up(&stage).await;
        browser.get(&shelf).await.says("Show my key");
        let page = browser.post(&shelf, &[("good", &page.hidden("good"))]).await;
        page.says("KEY-AAAA");
        let mut other = stage.signed_in(bob).await;
        other.get(&format!("/pledge/{}/downloads", bob.id)).await.says("Your key follows");
    });
}

#[test]
fn who_had_a_good_that_is_withdrawn_has_it_again_after_owing_for_an_hour() {
    on_both(|stage| async move {
        let file = add_file(&stage, "Scanned atlas", b"atlas").await;
        hand_out(&stage).await;
        let ada = confirmed(&stage, "Ada", 1000).await;
        let cx = stage.cx.clone();
        stage.db.write(move |tx| digital::withdraw_good(tx, &cx, file.id)).await.unwrap();
        let late = confirmed(&stage, "Bob", 1000).await;
        let shelf = format!("/pledge/{}/downloads", ada.id);
        let mut browser = stage.signed_in(ada).await;
        browser.get(&shelf).await.says("Scanned atlas");
        // She opens her pledge again to mend something, which takes it back, and agrees as before.
        let cx = stage.cx.acting_as(Actor::Cli);
        stage.db.write(move |tx| pledges::reopen(tx, &cx, ada.row)).await.unwrap();
        stage.work().await;
        browser.get(&shelf).await.is_silent_about("Scanned atlas");
        browser.fill(&format!("/pledge/{}/review", ada.id), &[]).await;
        stage.work().await;
        browser.get(&shelf).await.says("Scanned atlas");
        let mut other = stage.signed_in(late).await;
        other.get(&format!("/pledge/{}/downloads", late.id)).await.is_silent_about("Scanned atlas");
        stage.sound().await;
    });
}

#[test]
fn a_pledge_that_cannot_be_looked_at_holds_up_nobody_behind_it() {
    on_both(|stage| async move {
        add_pool(&stage, "Game key", "KEY-AAAA\n").await;
        hand_out(&stage).await;
        let ada = confirmed(&stage, "Ada", 1000).await;
        let bob = confirmed(&stage, "Bob", 1000).await;
        // Her key's bytes rotted on the disk.
        let rot = db::sql!("UPDATE digital_key SET key_sealed = $1");
        stage.db.write(move |tx| tx.execute(rot, db::params![b"rotten".as_slice()])).await.unwrap();
        add_file(&stage, "Scanned atlas", b"atlas").await;
        hand_out(&stage).await;
        let on_shelf = |pledge: PledgeRef| format!("/pledge/{}/downloads", pledge.id);
        stage.signed_in(ada).await.get(&on_shelf(ada)).await.is_silent_about("Scanned atlas");
        stage.signed_in(bob).await.get(&on_shelf(bob)).await.says("Scanned atlas");
    });
}

#[test]
fn what_a_rule_for_a_file_gives_a_backer_reaches_their_downloads_at_once() {
    on_both(|stage| async move {
        add_file(&stage, "Scanned atlas", b"atlas").await;
        hand_out(&stage).await;
        let ada = confirmed(&stage, "Ada", 1000).await;
        let shelf = format!("/pledge/{}/downloads", ada.id);
        let mut browser = stage.signed_in(ada).await;
        browser.get(&shelf).await.says("Scanned atlas");
        let cx = stage.cx.acting_as(Actor::Import(kernel::RowId::new(1)));
        let goods =
            OwnGoods { reward: stage.shop.digital, covers: Vec::new(), items: Vec::new(), by: GoodsBy::File };
        let set = move |tx: &mut db::WriteTx<'_>| pledges::set_goods(tx, &cx, ada.row, Some(goods.clone()));
        stage.db.write(set).await.unwrap();
        stage.work().await;
        browser.get(&shelf).await.is_silent_about("Scanned atlas");
        let cx = stage.cx.acting_as(Actor::Import(kernel::RowId::new(1)));
        stage.db.write(move |tx| pledges::set_goods(tx, &cx, ada.row, None)).await.unwrap();
        stage.work().await;
        browser.get(&shelf).await.says("Scanned atlas");
    });
}
