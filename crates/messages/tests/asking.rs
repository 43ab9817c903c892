//! Who is asked for something is told for what, and for nothing once it is done.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod world;

use kernel::{Actor, Currency, Language, Money};
use ledger::{AccountCode, Posting};
use messages::{MessageFilter, MessageKind, MessageLine, MessageState, Problem};
use pledges::{PledgeError, PledgeRef};
use testkit::{SmtpServer, on_both_async};
use world::shop::{Shop, numbered, open_shop};
use world::{Parsed, World, smtp, smtp_at};

#[test]
fn two_pledges_of_one_person_are_told_apart_by_subject_and_text() {
    on_both_async(&world::migrations(), |db| async move {
        let (world, server) = (World::new(db), SmtpServer::start());
        let shop = open_shop(&world, "Lanterns").await;
        let worker = world.worker(smtp(&server));
        for (language, address) in [
            (Language::En, "en@backers.example"),
            (Language::De, "de@backers.example"),
            (Language::Pl, "pl@backers.example"),
            (Language::It, "it@backers.example"),
        ] {
            let twin = world.person("Twin", Some(address), language).await;
            let code = language.code();
            for number in ["11", "12"] {
                let pledge = numbered(&world, &shop, twin, (&format!("{code}{number}"), 0)).await;
                for _ in 0..2 {
                    let cx = world.cx.clone();
                    world.db.write(move |tx| pledges::invite(tx, &cx, pledge.row)).await.unwrap();
                    worker.run_until_idle().await.unwrap();
                }
            }
            let received = server.received();
            let mails: Vec<Parsed> =
                received[received.len() - 4..].iter().map(|mail| Parsed::of(&mail.data)).collect();
            for (mail, number) in mails.iter().zip(["11", "11", "12", "12"]) {
                let (subject, named) = (mail.header("Subject").unwrap(), format!("{code}{number}"));
                assert!(subject.contains(&named), "{subject}");
                let about = mail.text.lines().find(|line| line.contains(&named)).unwrap();
                assert!(about.ends_with(": Lantern, digital."), "{about}");
            }
        }
        world.assert_sound().await;
    });
}

/// Agrees to what the reward costs.
async fn confirm(world: &World, pledge: PledgeRef) {
    let cx = world.cx.clone();
    let agreed = world.db.write(move |tx| {
        let loaded = pledges::load(tx, pledge.row)?;
        let backer = cx.acting_as(Actor::Backer(loaded.contact));
        let quote = pledges::current_quote(tx, &cx.vault, &loaded, cx.now())?;
        let confirm = pledges::Confirm { pledge: pledge.row, seal: pledges::seal_of(&quote) };
        pledges::confirm(tx, &backer, &confirm).map(drop)
    });
    agreed.await.unwrap();
}

async fn ask_to_pay(world: &World, pledge: PledgeRef) -> Result<Money, PledgeError> {
    let cx = world.cx.clone();
    world.db.write(move |tx| pledges::ask_to_pay(tx, &cx, pledge.row)).await
}

/// So much of it is paid here.
async fn pay(world: &World, pledge: PledgeRef, minor: i64) {
    let cx = world.cx.clone();
    let paid = world.db.write(move |tx| {
        let accounts = (AccountCode::pledge(pledge.id), AccountCode::gateway("sandbox"));
        let money = Money::new(minor, Currency::EUR);
        let posting =
            Posting::transfer(format!("p{minor}"), "payment", pledge.id.to_string(), accounts, money)?;
        ledger::post(tx, &cx, &posting)?;
        pledges::settle(tx, &cx, pledge.row).map(drop)
    });
    paid.await.unwrap();
}

/// The reminders of payments, latest first.
async fn reminders(world: &World, shop: &Shop) -> Vec<MessageLine> {
    let filter = MessageFilter {
        campaign: Some(shop.campaign.row),
        kind: Some(MessageKind::PaymentReminder),
        ..MessageFilter::default()
    };
    world.db.read(move |tx| messages::list(tx, &filter)).await.unwrap()
}

#[test]
fn who_owes_after_the_agreement_is_asked_for_the_amount_of_today_and_never_after_paying() {
    on_both_async(&world::migrations(), |db| async move {
        let (world, server) = (World::new(db), SmtpServer::start());
        let shop = open_shop(&world, "Lanterns").await;
        let worker = world.worker(smtp(&server));
        let pledge = numbered(&world, &shop, world.anna().await, ("1042", 4000)).await;
        assert!(matches!(ask_to_pay(&world, pledge).await, Err(PledgeError::NothingToPay)), "not agreed yet");
        confirm(&world, pledge).await;
        worker.run_until_idle().await.unwrap();

        assert_eq!(ask_to_pay(&world, pledge).await.unwrap().minor, 1000);
        worker.run_until_idle().await.unwrap();
        let mail = Parsed::of(&server.received().last().unwrap().data);
        assert_eq!(mail.header("Subject").unwrap(), "Lanterns: €10.00 still to pay for pledge 1042");
        let line = "for your pledge 1042 to Lanterns (Lantern, digital), €10.00 is still to be paid.";
        assert!(mail.text.contains(line), "{}", mail.text);
        assert!(mail.text.contains("https://pledges.creator.example/p/"), "{}", mail.text);
        assert!(!mail.text.contains("did not work"), "{}", mail.text);
        assert!(mail.html.contains("Pay €10.00"), "{}", mail.html);

        // The platform takes its money back; a part is paid here before the mail has its turn.
        world
            .db
            .write(move |tx| {
                let dropped = db::sql!("UPDATE pledge SET platform_status = 'dropped' WHERE id = $1");
                tx.execute(dropped, db::params![pledge.row])
            })
            .await
            .unwrap();
        ask_to_pay(&world, pledge).await.unwrap();
        pay(&world, pledge, 300).await;
        worker.run_until_idle().await.unwrap();
        let mail = Parsed::of(&server.received().last().unwrap().data);
        assert!(mail.text.contains("€7.00 is still to be paid"), "{}", mail.text);
        assert!(mail.text.contains("your payment there did not work or went back"), "{}", mail.text);

        // Paid before its turn: nothing is asked for any more.
        let sent = server.received().len();
        ask_to_pay(&world, pledge).await.unwrap();
        // The mail server is away when it is written first.
        world.worker(smtp_at("smtp://127.0.0.1:1")).run_until_idle().await.unwrap();
        assert_eq!(reminders(&world, &shop).await[0].state, MessageState::Failed);
        pay(&world, pledge, 700).await;
        world.clock.advance_days(1);
        worker.run_until_idle().await.unwrap();
        assert_eq!(server.received().len(), sent);
        let of_it = reminders(&world, &shop).await;
        let states: Vec<_> = of_it.iter().map(|line| (line.state, line.problem)).collect();
        let sent = (MessageState::Sent, None);
        assert_eq!(states, [(MessageState::Suppressed, Some(Problem::Expired)), sent, sent]);
        assert!(matches!(ask_to_pay(&world, pledge).await, Err(PledgeError::NothingToPay)));
        world.assert_sound().await;
    });
}

#[test]
fn nobody_is_asked_for_money_while_it_is_undecided_whether_a_pledge_goes_on() {
    on_both_async(&world::migrations(), |db| async move {
        let (world, server) = (World::new(db), SmtpServer::start());
        let shop = open_shop(&world, "Lanterns").await;
        let worker = world.worker(smtp(&server));
        let pledge = numbered(&world, &shop, world.anna().await, ("1042", 4000)).await;
        confirm(&world, pledge).await;
        worker.run_until_idle().await.unwrap();
        let sent = server.received().len();
        ask_to_pay(&world, pledge).await.unwrap();
        // Cancelled on the platform before the mail has its turn.
        let cancelled = world.db.write(move |tx| {
            let there = db::sql!(
                "UPDATE pledge SET platform_status = 'canceled', cancelled_there = 'to_decide' WHERE id = $1"
            );
            tx.execute(there, db::params![pledge.row])
        });
        cancelled.await.unwrap();
        worker.run_until_idle().await.unwrap();
        assert_eq!(server.received().len(), sent);
        assert_eq!(reminders(&world, &shop).await[0].problem, Some(Problem::Expired));
        assert!(matches!(ask_to_pay(&world, pledge).await, Err(PledgeError::DecisionPending)));
        // Opened again and confirmed, the mail that confirms it asks for nothing either.
        let cx = world.cx.clone();
        world.db.write(move |tx| pledges::reopen(tx, &cx, pledge.row)).await.unwrap();
        confirm(&world, pledge).await;
        worker.run_until_idle().await.unwrap();
        let mail = Parsed::of(&server.received().last().unwrap().data);
        assert!(mail.text.contains("is confirmed") && !mail.text.contains("Still to pay"), "{}", mail.text);
        assert!(mail.text.contains("Nothing is to be paid until then"), "{}", mail.text);
        let cx = world.cx.clone();
        assert!(world.db.write(move |tx| pledges::goes_on(tx, &cx, pledge.row)).await.unwrap());
        ask_to_pay(&world, pledge).await.unwrap();
        worker.run_until_idle().await.unwrap();
        let mail = Parsed::of(&server.received().last().unwrap().data);
        assert!(mail.text.contains("€10.00 is still to be paid"), "{}", mail.text);
    });
}
