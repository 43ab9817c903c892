//! What is paid in parts: the agreement lists them, a receipt names the next one, and each that falls due is asked for
//! by one mail, whatever happens meanwhile.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod world;

use campaigns::model::{InstalmentPace, InstalmentTerms, PayCurrency, RateSource};
use events::PledgePartDue;
use kernel::{Actor, Currency, Language, Money};
use ledger::{AccountCode, Posting};
use messages::{MessageFilter, MessageKind, MessageLine, MessageState, Problem};
use pledges::PledgeRef;
use testkit::{SmtpServer, on_both_async};
use world::shop::{Shop, numbered, open_shop};
use world::{Parsed, World, smtp, smtp_at};

async fn offer(world: &World, shop: &Shop) {
    let (cx, campaign) = (world.cx.clone(), shop.campaign.row);
    let terms =
        InstalmentTerms { pace: InstalmentPace::EveryMonths { parts: 3, months: 1 }, smallest_minor: 0 };
    world.db.write(move |tx| campaigns::save_instalments(tx, &cx, campaign, Some(&terms))).await.unwrap();
}

/// Agrees to what the reward costs, in parts.
async fn confirm(world: &World, pledge: PledgeRef) {
    let cx = world.cx.clone();
    let agreed = world.db.write(move |tx| {
        let loaded = pledges::load(tx, pledge.row)?;
        let backer = cx.acting_as(Actor::Backer(loaded.contact));
        let quote = pledges::current_quote(tx, &cx.vault, &loaded, cx.now())?;
        let catalogue = campaigns::load_catalogue(tx, loaded.campaign)?;
        let today = campaigns::campaign(tx, loaded.campaign)?.unwrap().day_of(cx.now());
        let plan = pledges::plan_offered(&catalogue, &loaded, &quote, today).unwrap();
        let confirm = pledges::Confirm { pledge: pledge.row, seal: pledges::seal_of(&quote) };
        pledges::confirm_in_parts(tx, &backer, &confirm, &pledges::plan_seal(&plan)).map(drop)
    });
    agreed.await.unwrap();
}

async fn pay(world: &World, pledge: PledgeRef, minor: i64) {
    let cx = world.cx.clone();
    let paid = world.db.write(move |tx| {
        let accounts = (AccountCode::pledge(pledge.id), AccountCode::gateway("sandbox"));
        let money = Money::new(minor, Currency::EUR);
        let key = format!("p{}", cx.now().as_micros());
        let posting = Posting::transfer(key, "payment", pledge.id.to_string(), accounts, money)?;
        ledger::post(tx, &cx, &posting)?;
        pledges::settle(tx, &cx, pledge.row)?;
        let captured =
            events::PaymentCaptured { payment: cx.new_id(), pledge: pledge.id, amount: money, charged: None };
        Ok::<_, pledges::PledgeError>(jobs::emit(tx, cx.now(), &captured)?)
    });
    paid.await.unwrap();
}

async fn days_pass(world: &World, days: i64) {
    world.clock.advance_days(days);
    let now = world.cx.now();
    while world.db.write(move |tx| pledges::parts_fall_due_step(tx, now)).await.unwrap() {}
}

/// The mails about parts, latest first.
async fn mails(world: &World, shop: &Shop) -> Vec<MessageLine> {
    let filter = MessageFilter {
        campaign: Some(shop.campaign.row),
        kind: Some(MessageKind::PartDue),
        ..MessageFilter::default()
    };
    world.db.read(move |tx| messages::list(tx, &filter)).await.unwrap()
}

fn last(server: &SmtpServer) -> Parsed {
    Parsed::of(&server.received().last().unwrap().data)
}

#[test]
fn every_part_has_one_mail_and_none_once_it_is_paid() {
    on_both_async(&world::migrations(), |db| async move {
        let (world, server) = (World::new(db), SmtpServer::start());
        let shop = open_shop(&world, "Lanterns").await;
        offer(&world, &shop).await;
        let worker = world.worker(smtp(&server));
        let pledge = numbered(&world, &shop, world.anna().await, ("1042", 2_000)).await;
        confirm(&world, pledge).await;
        worker.run_until_idle().await.unwrap();
        let mail = last(&server);
        for told in
            ["Still to pay: €30.00", "Instalments:", "15 January 2026: €10.00", "15 March 2026: €10.00"]
        {
            assert!(mail.text.contains(told), "{told}: {}", mail.text);
        }
        pay(&world, pledge, 1_000).await;
        worker.run_until_idle().await.unwrap();
        let receipt = last(&server).text;
        assert!(receipt.contains("Still to pay: €20.00, the next €10.00 on 15 February 2026"), "{receipt}");

        days_pass(&world, 31).await;
        worker.run_until_idle().await.unwrap();
        let mail = last(&server);
        assert_eq!(mail.header("Subject").unwrap(), "Lanterns: instalment 2 of 3 is due for pledge 1042");
        assert!(mail.text.contains("To pay now: €10.00."), "{}", mail.text);
        assert!(mail.text.contains("https://pledges.creator.example/p/"), "{}", mail.text);
        let sent = server.received().len();
        // The same word comes twice, as after a kill: one mail.
        let now = world.cx.now();
        let again = world.db.write(move |tx| {
            let loaded = pledges::load(tx, pledge.row)?;
            let agreement = loaded.agreed.unwrap().quote.get();
            let event = PledgePartDue { pledge: pledge.id, agreement, number: 2, parts: 3 };
            Ok::<_, pledges::PledgeError>(jobs::emit(tx, now, &event)?)
        });
        again.await.unwrap();
        days_pass(&world, 1).await;
        worker.run_until_idle().await.unwrap();
        assert_eq!((server.received().len(), mails(&world, &shop).await.len()), (sent, 1));

        // The third falls due while the second is open: what is due by now is asked for. It is paid before its turn.
        world.clock.advance_days(30);
        days_pass(&world, 0).await;
        world.worker(smtp_at("smtp://127.0.0.1:1")).run_until_idle().await.unwrap();
        assert_eq!(mails(&world, &shop).await[0].state, MessageState::Failed);
        pay(&world, pledge, 2_000).await;
        world.clock.advance_days(1);
        worker.run_until_idle().await.unwrap();
        let states: Vec<_> =
            mails(&world, &shop).await.iter().map(|line| (line.state, line.problem)).collect();
        assert_eq!(
            states,
            [(MessageState::Suppressed, Some(Problem::Expired)), (MessageState::Sent, None)],
            "nobody is asked for what they have paid"
        );
        assert!(last(&server).text.contains("Nothing more is owed on this pledge."));
        world.assert_sound().await;
    });
}

#[test]
fn a_part_of_an_agreement_that_was_opened_again_is_asked_for_no_more() {
    on_both_async(&world::migrations(), |db| async move {
        let (world, server) = (World::new(db), SmtpServer::start());
        let shop = open_shop(&world, "Lanterns").await;
        offer(&world, &shop).await;
        let pledge = numbered(&world, &shop, world.anna().await, ("1042", 2_000)).await;
        confirm(&world, pledge).await;
        world.worker(smtp(&server)).run_until_idle().await.unwrap();
        days_pass(&world, 31).await;
        // The mail waits for the mail server; meanwhile the backer agrees to something new.
        world.worker(smtp_at("smtp://127.0.0.1:1")).run_until_idle().await.unwrap();
        let cx = world.cx.clone();
        world.db.write(move |tx| pledges::reopen(tx, &cx, pledge.row)).await.unwrap();
        confirm(&world, pledge).await;
        world.clock.advance_days(1);
        world.worker(smtp(&server)).run_until_idle().await.unwrap();
        let of_it = mails(&world, &shop).await;
        assert_eq!((of_it[0].state, of_it[0].problem), (MessageState::Suppressed, Some(Problem::Expired)));
        world.assert_sound().await;
    });
}

/// Its backer pays in zlotys, 4.2537 for a euro.
async fn pays_in_zlotys(world: &World, pledge: PledgeRef) {
    let (cx, pln) = (world.cx.clone(), Currency::parse("PLN").unwrap());
    let zloty = PayCurrency {
        currency: pln,
        rate: "4.2537".parse().unwrap(),
        rated_on: "2026-01-14".parse().unwrap(),
        source: RateSource::Ecb,
        step_minor: 1,
        ends_on: None,
    };
    let chosen = world.db.write(move |tx| {
        let campaign = pledges::load(tx, pledge.row)?.campaign;
        campaigns::save_pay_currencies(tx, &cx, campaign, std::slice::from_ref(&zloty))?;
        pledges::choose_pay_currency(tx, &cx, pledge.row, pln)
    });
    assert!(chosen.await.unwrap());
}

#[test]
fn who_pays_in_another_currency_reads_it_too() {
    on_both_async(&world::migrations(), |db| async move {
        let (world, server) = (World::new(db), SmtpServer::start());
        let shop = open_shop(&world, "Lanterns").await;
        offer(&world, &shop).await;
        let worker = world.worker(smtp(&server));
        let pledge = numbered(&world, &shop, world.anna().await, ("1042", 2_000)).await;
        pays_in_zlotys(&world, pledge).await;
        confirm(&world, pledge).await;
        worker.run_until_idle().await.unwrap();
        let says = |told: &str| {
            let text = last(&server).text;
            assert!(text.contains(told), "{told}: {text}");
        };
        says("15 January 2026: PLN\u{a0}42.54 (€10.00)");
        pay(&world, pledge, 1_000).await;
        worker.run_until_idle().await.unwrap();
        says("the next PLN\u{a0}42.54 (€10.00) on 15 February 2026");
        days_pass(&world, 31).await;
        worker.run_until_idle().await.unwrap();
        says("To pay now: PLN\u{a0}42.54 (€10.00).");

        let cx = world.cx.clone();
        let ended = world.db.write(move |tx| {
            let pln = Currency::parse("PLN").unwrap();
            let sides = (AccountCode::pledge(pledge.id), AccountCode::cleared(pledge.id, pln));
            let charged = (AccountCode::charged(pledge.id), AccountCode::gateway("sandbox"));
            let posting = Posting::transfer("z", "payment", "pay", sides, Money::new(1_000, Currency::EUR))?;
            ledger::post(tx, &cx, &posting.beside(charged, Money::new(4_254, pln))?)?;
            pledges::settle(tx, &cx, pledge.row)?;
            pledges::cancel(tx, &cx, pledge.row, "")
        });
        ended.await.unwrap();
        worker.run_until_idle().await.unwrap();
        says("PLN\u{a0}42.54 + €30.00 (€40.00)");
        world.assert_sound().await;
    });
}

#[test]
fn the_mail_is_written_in_the_reader_s_language() {
    on_both_async(&world::migrations(), |db| async move {
        let (world, server) = (World::new(db), SmtpServer::start());
        let shop = open_shop(&world, "Laternen").await;
        offer(&world, &shop).await;
        let worker = world.worker(smtp(&server));
        for (language, says) in [
            (Language::De, "ist Rate 2 von 3 fällig. Jetzt zu zahlen: 33,34"),
            (Language::Pl, "przypada teraz rata 2 z 3. Do zapłaty teraz: 33,34"),
            (Language::It, "è in scadenza la rata 2 di 3. Da pagare ora: 33,34"),
        ] {
            let address = format!("{}@backers.example", language.code());
            let person = world.person("Alex", Some(&address), language).await;
            let pledge = numbered(&world, &shop, person, (language.code(), 0)).await;
            confirm(&world, pledge).await;
            days_pass(&world, 31).await;
            worker.run_until_idle().await.unwrap();
            let text = last(&server).text;
            assert!(text.contains(says), "{text}");
        }
        world.assert_sound().await;
    });
}
