//! What happens to a pledge is told to its backer.
//! Why this long: one story for each event that a mail follows.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod world;

use campaigns::model::Stage;
use contacts::ContactRef;
use events::{DigitalGoodsReady, PaymentCaptured, PledgeConfirmed};
use kernel::{Clock, Currency, EmailAddress, Language, Money};
use messages::{
    CodeToSend, MessageFilter, MessageKind, MessageState, Queued, SaveWords, Secret, TemplateText,
};
use pledges::{PlatformFacts, PledgeRef};
use testkit::{SmtpServer, on_both_async};
use world::shop::{open_shop, pledge};
use world::{Parsed, World, smtp};

async fn invite(world: &World, pledge: PledgeRef) {
    let cx = world.cx.clone();
    world.db.write(move |tx| pledges::invite(tx, &cx, pledge.row)).await.unwrap();
}

#[test]
fn an_invited_backer_gets_a_link_that_works_and_a_reminder_later() {
    on_both_async(&world::migrations(), |db| async move {
        let (world, server) = (World::new(db), SmtpServer::start());
        let shop = open_shop(&world, "Lanterns \u{202e}& \"Friends\"").await;
        let worker = world.worker(smtp(&server));
        let anna = world.person("Łucja Żądło", Some("lucja@backers.example"), Language::Pl).await;
        let pledge = pledge(&world, &shop, anna, 4000).await;
        invite(&world, pledge).await;
        worker.run_until_idle().await.unwrap();

        let mail = Parsed::of(&server.received()[0].data);
        assert_eq!(
            mail.header("Subject").unwrap(),
            "Wsparcie nr 1042 projektu Lanterns & \"Friends\": prosimy o uzupełnienie danych"
        );
        assert!(mail.header("From").unwrap().ends_with("<pledges@creator.example>"));
        assert!(mail.header("From").unwrap().contains("Lanterns"), "{:?}", mail.header("From"));
        assert_eq!(mail.header("Reply-To").unwrap(), "help@lantern.example");
        assert!(mail.text.contains("Dzień dobry, Łucja Żądło"), "{}", mail.text);
        assert!(mail.text.contains("1 grudnia 2036, godz. 23:59 (CET)"), "{}", mail.text);
        let link = mail.text.lines().find(|line| line.starts_with("https://")).unwrap().to_owned();
        let token = kernel::Token::parse(link.rsplit('/').next().unwrap()).unwrap();
        let named = world.db.read(move |tx| pledges::pledge_of_link(tx, &token)).await.unwrap().unwrap();
        assert_eq!(named.pledge, pledge);

        world.clock.advance_days(7);
        invite(&world, pledge).await;
        worker.run_until_idle().await.unwrap();
        let reminder = Parsed::of(&server.received()[1].data);
        assert!(reminder.header("Subject").unwrap().starts_with("Przypomnienie"));
        assert!(reminder.text.contains(&link), "the same link");
        let campaign = shop.campaign.row;
        let counts = world.db.read(move |tx| messages::counts(tx, campaign)).await.unwrap();
        assert_eq!(counts.iter().find(|(state, _)| *state == MessageState::Sent).unwrap().1, 2);
        let reminders = MessageFilter {
            campaign: Some(campaign),
            kind: Some(MessageKind::Reminder),
            ..MessageFilter::default()
        };
        assert_eq!(world.db.read(move |tx| messages::list(tx, &reminders)).await.unwrap().len(), 1);
        world.assert_sound().await;
    });
}

#[test]
fn a_confirmation_a_receipt_and_a_cancellation_tell_their_facts_once() {
    on_both_async(&world::migrations(), |db| async move {
        let (world, server) = (World::new(db), SmtpServer::start());
        let shop = open_shop(&world, "Lanterns").await;
        let worker = world.worker(smtp(&server));
        let anna = world.anna().await;
        let pledge = pledge(&world, &shop, anna, 4000).await;
        let cx = world.cx.acting_as(kernel::Actor::Backer(anna.row));
        let total = world
            .db
            .write(move |tx| {
                let loaded = pledges::load(tx, pledge.row)?;
                let quote = pledges::current_quote(tx, &cx.vault, &loaded, cx.now())?;
                let confirm = pledges::Confirm { pledge: pledge.row, seal: pledges::seal_of(&quote) };
                Ok::<_, pledges::PledgeError>(pledges::confirm(tx, &cx, &confirm)?.quote.total)
            })
            .await
            .unwrap();
        worker.run_until_idle().await.unwrap();
        // The event is delivered again, as it may be after a crash.
        let now = world.clock.now();
        let balance = Money::new(1000, Currency::EUR);
        world
            .db
            .write(move |tx| jobs::emit(tx, now, &PledgeConfirmed { pledge: pledge.id, total, balance }))
            .await
            .unwrap();
        worker.run_until_idle().await.unwrap();
        assert_eq!(server.received().len(), 1);
        let mail = Parsed::of(&server.received()[0].data);
        for told in [
            "- 1 × Lantern, digital: €50.00",
            "- Total: €50.00",
            "- Already paid on the platform: €40.00",
            "- Still to pay: €10.00",
        ] {
            assert!(mail.text.contains(told), "{told} in {}", mail.text);
        }
        assert!(!mail.text.contains("Shipping"), "{}", mail.text);

        let payment = world.cx.new_id();
        for _ in 0..2 {
            let event = PaymentCaptured { payment, pledge: pledge.id, amount: balance, charged: None };
            world.db.write(move |tx| jobs::emit(tx, now, &event)).await.unwrap();
        }
        worker.run_until_idle().await.unwrap();
        assert_eq!(server.received().len(), 2);
        let receipt = Parsed::of(&server.received()[1].data);
        assert_eq!(receipt.header("Subject").unwrap(), "Payment received: €10.00 for Lanterns");
        assert!(receipt.text.contains(&payment.to_string()));
        assert!(
            receipt.text.contains("Still to pay: €10.00"),
            "the event alone books nothing: {}",
            receipt.text
        );

        let cx = world.cx.clone();
        world.db.write(move |tx| pledges::cancel(tx, &cx, pledge.row, "asked for")).await.unwrap();
        worker.run_until_idle().await.unwrap();
        let cancelled = Parsed::of(&server.received()[2].data);
        assert_eq!(cancelled.header("Subject").unwrap(), "Your pledge to Lanterns was cancelled");
        assert!(
            cancelled.text.contains("What was paid for it, €40.00, is to be paid back"),
            "{}",
            cancelled.text
        );
        world.assert_sound().await;
    });
}

#[test]
fn nobody_is_written_to_for_a_cancellation_that_a_file_brings() {
    on_both_async(&world::migrations(), |db| async move {
        let (world, server) = (World::new(db), SmtpServer::start());
        let shop = open_shop(&world, "Lanterns").await;
        let worker = world.worker(smtp(&server));
        let anna = world.anna().await;
        let pledge = pledge(&world, &shop, anna, 4000).await;
        invite(&world, pledge).await;
        worker.run_until_idle().await.unwrap();
        let told = |status: &'static str| {
            let (db, campaign) = (world.db.clone(), shop.campaign);
            let cx = world.cx.acting_as(kernel::Actor::Import(kernel::RowId::new(1)));
            async move {
                let update = move |tx: &mut db::WriteTx<'_>| {
                    let stored = pledges::load(tx, pledge.row)?;
                    let update = pledges::PlatformUpdate {
                        pledge: pledge.row,
                        campaign,
                        facts: PlatformFacts { status: status.to_owned(), ..stored.facts },
                        raw_record: "{}".to_owned(),
                        reward: None,
                        addons: Vec::new(),
                        choices: stored.choices,
                        address: None,
                        country: stored.country,
                        source: contacts::Source::Import { batch: cx.new_id() },
                    };
                    pledges::update_from_platform(tx, &cx, &update)?;
                    Ok::<_, pledges::PledgeError>(pledges::load(tx, pledge.row)?.state)
                };
                db.write(update).await.unwrap()
            }
        };
        // Anna was invited, and cancelled on the platform, where she was told.
        assert_eq!(told("canceled").await, pledges::PledgeState::Cancelled);
        worker.run_until_idle().await.unwrap();
        assert_eq!(server.received().len(), 1, "the invitation alone");

        // Taken up again there, and cancelled by staff: that she hears of.
        assert_eq!(told("collected").await, pledges::PledgeState::Imported);
        let cx = world.cx.clone();
        world.db.write(move |tx| pledges::cancel(tx, &cx, pledge.row, "asked for")).await.unwrap();
        worker.run_until_idle().await.unwrap();
        assert_eq!(server.received().len(), 2);
    });
}

#[test]
fn an_erased_backer_gets_nothing_and_stops_nobody() {
    on_both_async(&world::migrations(), |db| async move {
        let (world, server) = (World::new(db), SmtpServer::start());
        let shop = open_shop(&world, "Lanterns").await;
        let worker = world.worker(smtp(&server));
        let anna = world.anna().await;
        let pledge = pledge(&world, &shop, anna, 4000).await;
        invite(&world, pledge).await;
        let cx = world.cx.clone();
        world
            .db
            .write(move |tx| contacts::erase(tx, &cx, anna.row, contacts::ErasureReason::Requested))
            .await
            .unwrap();
        worker.run_until_idle().await.unwrap();
        assert!(server.received().is_empty());
        assert_eq!(world.db.read(jobs::counts).await.unwrap().dead, 0);
    });
}

#[test]
fn a_creators_own_words_are_sent_once_they_are_checked() {
    on_both_async(&world::migrations(), |db| async move {
        let (world, server) = (World::new(db), SmtpServer::start());
        let shop = open_shop(&world, "Lanterns").await;
        let worker = world.worker(smtp(&server));
        let words = |subject: &str, body: &str, expected_version| SaveWords {
            campaign: shop.campaign.row,
            kind: MessageKind::Invitation,
            language: Language::En,
            words: TemplateText { subject: subject.to_owned(), body: body.to_owned() },
            expected_version,
        };
        let save = |save: SaveWords| {
            let (db, cx) = (world.db.clone(), world.cx.clone());
            async move {
                db.write(move |tx| messages::save_words(tx, &cx, &save)).await.map_err(|e| e.to_string())
            }
        };
        let told = save(words("Ahoy {{ nmae }}", "{{ link }}", 0)).await.unwrap_err();
        assert!(told.starts_with("line 1: there is no placeholder {{ nmae }}"), "{told}");
        save(words("Ahoy {{ name }}", "[Light it]({{ link }})", 0)).await.unwrap();
        assert!(save(words("Ahoy", "{{ link }}", 0)).await.unwrap_err().contains("somebody else"));
        save(words("Ahoy, {{ name }}!", "[Light it]({{ link }})", 1)).await.unwrap();
        let campaign = shop.campaign.row;
        let kept = world
            .db
            .read(move |tx| messages::words_of(tx, campaign, MessageKind::Invitation, Language::En))
            .await
            .unwrap();
        assert_eq!((kept.words.subject.as_str(), kept.version), ("Ahoy, {{ name }}!", 2));
        let preview = messages::preview(MessageKind::Invitation, Language::En, &kept.words).unwrap();
        assert_eq!(preview.subject, "Ahoy, Alex Morgan!");

        let anna = world.anna().await;
        let first = pledge(&world, &shop, anna, 4000).await;
        invite(&world, first).await;
        worker.run_until_idle().await.unwrap();
        let mail = Parsed::of(&server.received()[0].data);
        assert_eq!(mail.header("Subject").unwrap(), "Ahoy, Anna Nowak!");
        assert!(mail.text.starts_with("Light it:\nhttps://pledges.creator.example/p/"), "{}", mail.text);
        assert!(mail.text.contains("because you backed Lanterns"), "who writes and why stays: {}", mail.text);
        let gone = world
            .db
            .write(move |tx| messages::reset_words(tx, campaign, MessageKind::Invitation, Language::En))
            .await;
        assert!(gone.unwrap());
        let kept = world
            .db
            .read(move |tx| messages::words_of(tx, campaign, MessageKind::Invitation, Language::En))
            .await
            .unwrap();
        assert_eq!(kept.version, 0);
    });
}

#[test]
fn a_backer_asks_for_links_and_codes() {
    on_both_async(&world::migrations(), |db| async move {
        let (world, server) = (World::new(db), SmtpServer::start());
        let shop = open_shop(&world, "Lanterns").await;
        let worker = world.worker(smtp(&server));
        let anna = world.anna().await;
        let ask = |world: &World| {
            let (db, cx) = (world.db.clone(), world.cx.clone());
            async move { db.write(move |tx| messages::queue_links(tx, &cx, anna.row)).await.unwrap() }
        };
        assert_eq!(ask(&world).await, None, "no pledge, no mail");
        let pledge = pledge(&world, &shop, anna, 4000).await;
        let to = |from, to| {
            let (db, cx) = (world.db.clone(), world.cx.clone());
            let campaign = shop.campaign.row;
            async move { db.write(move |tx| campaigns::change_stage(tx, &cx, campaign, from, to)).await.unwrap() }
        };
        to(Stage::Open, Stage::SmokeTest).await;
        assert_eq!(ask(&world).await, None, "not open yet, and nobody invited this backer");
        to(Stage::SmokeTest, Stage::Open).await;
        let first = ask(&world).await;
        assert!(matches!(first, Some(Queued::New(_))));
        assert!(matches!(ask(&world).await, Some(Queued::Repeated(_))), "an impatient second press");
        worker.run_until_idle().await.unwrap();
        let mail = Parsed::of(&server.received()[0].data);
        assert_eq!(mail.header("Subject").unwrap(), "Your link to Lanterns");
        assert!(
            mail.text.contains("- Lanterns, pledge 1042: Open my pledge: https://pledges.creator.example/p/")
        );
        world.clock.advance_minutes(5);
        assert!(matches!(ask(&world).await, Some(Queued::New(_))));

        let code = CodeToSend {
            code: Secret::new("402817"),
            challenge: "1".to_owned(),
            minutes: 10,
            recipient: EmailAddress::parse("new@backers.example").ok(),
        };
        let cx = world.cx.clone();
        let queue = move |tx: &mut db::WriteTx<'_>| {
            let loaded = pledges::load(tx, pledge.row).unwrap();
            messages::queue_code(tx, &cx, &loaded, &code)
        };
        world.db.write(queue).await.unwrap();
        worker.run_until_idle().await.unwrap();
        let received = server.received();
        assert_eq!(received.len(), 3);
        let mail = received.iter().find(|mail| mail.to == ["new@backers.example"]).unwrap();
        assert_eq!(Parsed::of(&mail.data).header("Subject").unwrap(), "402817 is your code");
    });
}

#[test]
fn who_gets_another_address_from_a_file_is_sent_a_link_there_once_and_nobody_who_was_never_let_in() {
    on_both_async(&world::migrations(), |db| async move {
        let (world, server) = (World::new(db), SmtpServer::start());
        let shop = open_shop(&world, "Lanterns").await;
        let worker = world.worker(smtp(&server));
        let (anna, ben) =
            (world.anna().await, world.person("Ben", Some("ben@backers.example"), Language::En).await);
        let pledge_of_anna = pledge(&world, &shop, anna, 4000).await;
        invite(&world, pledge_of_anna).await;
        worker.run_until_idle().await.unwrap();
        let old_link = link_in(&server.received()[0].data);

        let moves = |person: ContactRef, to: &'static str| {
            let (db, cx) = (world.db.clone(), world.cx.clone());
            async move {
                let email = EmailAddress::parse(to).unwrap();
                db.write(move |tx| {
                    let source = contacts::Source::Import { batch: cx.new_id() };
                    contacts::change_email(tx, &cx, person.row, &email, source)?;
                    for own in pledges::of_contact(tx, person.row)? {
                        pledges::revoke_links(tx, &cx, own.row)?;
                    }
                    let moved_at_micros = cx.now().as_micros();
                    let event = events::ContactMoved { contact: person.id, moved_at_micros };
                    jobs::emit(tx, cx.now(), &event)?;
                    jobs::emit(tx, cx.now(), &event)?;
                    Ok::<_, contacts::ContactError>(())
                })
                .await
                .unwrap();
            }
        };
        moves(anna, "anna@new.example").await;
        moves(ben, "ben@new.example").await;
        worker.run_until_idle().await.unwrap();
        let received = server.received();
        assert_eq!(received.len(), 2, "one mail to Anna, however often it is told; none to Ben");
        assert_eq!(received[1].to, ["anna@new.example"]);
        let new_link = link_in(&received[1].data);
        let named = |link: String| {
            let token = kernel::Token::parse(link.rsplit('/').next().unwrap()).unwrap();
            let db = world.db.clone();
            async move { db.read(move |tx| pledges::pledge_of_link(tx, &token)).await.unwrap() }
        };
        assert_eq!(named(old_link).await, None, "the old mailbox opens nothing");
        assert_eq!(named(new_link).await.unwrap().pledge, pledge_of_anna);

        // The file was a mistake and is taken back: the same on the way back.
        world.clock.advance_minutes(1);
        moves(anna, "anna@backers.example").await;
        worker.run_until_idle().await.unwrap();
        assert_eq!(server.received().len(), 3);
        assert_eq!(server.received()[2].to, ["anna@backers.example"]);
    });
}

fn link_in(mail: &str) -> String {
    let text = Parsed::of(mail).text;
    let at = text.find("https://pledges.creator.example/p/").unwrap();
    text[at..].split_whitespace().next().unwrap().to_owned()
}

#[test]
fn downloads_that_are_ready_are_told_once_each_time_with_a_link() {
    on_both_async(&world::migrations(), |db| async move {
        let (world, server) = (World::new(db), SmtpServer::start());
        let shop = open_shop(&world, "Lanterns").await;
        let worker = world.worker(smtp(&server));
        let anna = world.person("Łucja Żądło", Some("lucja@backers.example"), Language::Pl).await;
        let pledge = pledge(&world, &shop, anna, 5000).await;
        let now = world.clock.now();
        for round in [1, 1, 2] {
            let event = DigitalGoodsReady { pledge: pledge.id, round };
            world.db.write(move |tx| jobs::emit(tx, now, &event)).await.unwrap();
            worker.run_until_idle().await.unwrap();
        }
        let mails: Vec<Parsed> = server.received().iter().map(|mail| Parsed::of(&mail.data)).collect();
        assert_eq!(mails.len(), 2, "each round once");
        assert_eq!(mails[0].header("Subject").unwrap(), "Pliki do pobrania w projekcie Lanterns są gotowe");
        let link = mails[0].text.lines().find(|line| line.starts_with("https://")).unwrap().to_owned();
        let token = kernel::Token::parse(link.rsplit('/').next().unwrap()).unwrap();
        let named = world.db.read(move |tx| pledges::pledge_of_link(tx, &token)).await.unwrap().unwrap();
        assert_eq!(named.pledge, pledge);
        world.assert_sound().await;
    });
}

#[test]
fn who_waited_is_told_once_that_a_place_is_free_and_not_after_it_was_left() {
    on_both_async(&world::migrations(), |db| async move {
        let (world, server) = (World::new(db), SmtpServer::start());
        let shop = open_shop(&world, "Lanterns").await;
        let worker = world.worker(smtp(&server));
        let anna = world.person("Łucja Żądło", Some("lucja@backers.example"), Language::Pl).await;
        let pledge = pledge(&world, &shop, anna, 5000).await;
        let (limited, cx, contact) = (stock::Limited::Reward(shop.reward), world.cx.clone(), anna.id);
        let waits = world.db.write(move |tx| {
            let setting = stock::LimitSetting { limited, places: Some(0), offer_minutes: 2880 };
            stock::set_limit(tx, &cx, &setting)?;
            let stock::Joined::Waiting { entry, .. } = stock::join(tx, &cx, limited, contact, 1)? else {
                panic!("a place is left")
            };
            stock::set_limit(tx, &cx, &stock::LimitSetting { places: Some(1), ..setting })?;
            Ok::<_, stock::StockError>(entry)
        });
        let entry = waits.await.unwrap();
        worker.run_until_idle().await.unwrap();
        let again = events::PlaceOffered {
            entry,
            contact,
            limited: limited.to_string(),
            places: 1,
            until_micros: world.clock.now().plus_minutes(2880).as_micros(),
        };
        let (now, told) = (world.clock.now(), again.clone());
        world.db.write(move |tx| jobs::emit(tx, now, &told)).await.unwrap();
        worker.run_until_idle().await.unwrap();
        let mails: Vec<Parsed> = server.received().iter().map(|mail| Parsed::of(&mail.data)).collect();
        assert_eq!(mails.len(), 1, "each offer once");
        assert!(mails[0].header("Subject").unwrap().ends_with("zwolniło się miejsce"));
        let link = mails[0].text.lines().find(|line| line.starts_with("https://")).unwrap().to_owned();
        let token = kernel::Token::parse(link.rsplit('/').next().unwrap()).unwrap();
        let named = world.db.read(move |tx| pledges::pledge_of_link(tx, &token)).await.unwrap().unwrap();
        assert_eq!(named.pledge, pledge);

        // Another one, left before the mail is written.
        let (cx, before) = (world.cx.clone(), now);
        let left = world.db.write(move |tx| {
            stock::leave(tx, &cx, entry)?;
            let stock::Joined::PlacesLeft(_) = stock::join(tx, &cx, limited, contact, 1)? else {
                panic!("nobody else waits")
            };
            jobs::emit(tx, before, &events::PlaceOffered { places: 1, ..again.clone() })?;
            Ok::<_, stock::StockError>(())
        });
        left.await.unwrap();
        worker.run_until_idle().await.unwrap();
        assert_eq!(server.received().len(), 1);
        world.assert_sound().await;
    });
}
