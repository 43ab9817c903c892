//! What does not leave at once: tried again, given up, or left for a person.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod world;

use std::collections::BTreeSet;

use kernel::{Clock, EmailAddress, Language};
use messages::{MessageError, MessageState, Problem, Queued};
use testkit::{SmtpMode, SmtpServer, on_both_async};
use world::{World, code_for, smtp, smtp_at};

#[test]
fn a_mail_server_that_is_busy_or_away_gets_the_message_later_and_once() {
    on_both_async(&world::migrations(), |db| async move {
        let (world, server) = (World::new(db), SmtpServer::start());
        let anna = world.anna().await;
        let id = world.code(anna, "code:1").await;
        let gone = SmtpServer::start();
        let away = gone.url();
        drop(gone);
        world.worker(smtp_at(&away)).run_until_idle().await.unwrap();
        let line = world.show(id).await.line;
        assert_eq!(
            (line.state, line.problem, line.attempts),
            (MessageState::Failed, Some(Problem::Unreachable), 1)
        );

        server.set_mode(SmtpMode::TryLater);
        let worker = world.worker(smtp(&server));
        assert_eq!(worker.run_until_idle().await.unwrap(), 0, "the pause was not kept");
        world.clock.advance_seconds(60);
        worker.run_until_idle().await.unwrap();
        let line = world.show(id).await.line;
        assert_eq!(
            (line.state, line.problem, line.answer_code, line.attempts),
            (MessageState::Failed, Some(Problem::TryLater), Some(451), 2)
        );
        world.assert_sound().await;

        server.set_mode(SmtpMode::Accept);
        world.clock.advance_seconds(120);
        worker.run_until_idle().await.unwrap();
        world.clock.advance_days(5);
        worker.run_until_idle().await.unwrap();
        assert_eq!((server.received().len(), world.state(id).await), (1, MessageState::Sent));
        world.assert_sound().await;
    });
}

#[test]
fn after_three_days_a_message_is_given_up_for_a_person_to_decide() {
    on_both_async(&world::migrations(), |db| async move {
        let (world, server) = (World::new(db), SmtpServer::start());
        let anna = world.anna().await;
        let id = world.code(anna, "code:1").await;
        server.set_mode(SmtpMode::TryLater);
        let worker = world.worker(smtp(&server));
        for _ in 0..100 {
            worker.run_until_idle().await.unwrap();
            world.clock.advance_minutes(75);
        }
        let line = world.show(id).await.line;
        assert_eq!(line.state, MessageState::Dead);
        assert!((50..90).contains(&line.attempts), "{}", line.attempts);
        server.set_mode(SmtpMode::Accept);
        world.resend(id).await;
        worker.run_until_idle().await.unwrap();
        assert_eq!((server.received().len(), world.state(id).await), (1, MessageState::Sent));
    });
}

#[test]
fn an_address_that_the_server_does_not_know_is_marked_and_not_tried_again() {
    on_both_async(&world::migrations(), |db| async move {
        let (world, server) = (World::new(db), SmtpServer::start());
        let anna = world.anna().await;
        let id = world.code(anna, "code:1").await;
        server.set_mode(SmtpMode::RefuseRecipient);
        let worker = world.worker(smtp(&server));
        worker.run_until_idle().await.unwrap();
        world.clock.advance_days(1);
        worker.run_until_idle().await.unwrap();
        let line = world.show(id).await.line;
        assert_eq!(
            (line.state, line.problem, line.answer_code, line.attempts),
            (MessageState::Dead, Some(Problem::RecipientRefused), Some(550), 1)
        );
        let vault = world.cx.vault.clone();
        let profile = world.db.read(move |tx| contacts::profile(tx, &vault, anna.row)).await.unwrap();
        assert!(profile.email_state.bouncing_since.is_some());

        let cx = world.cx.clone();
        let corrected = EmailAddress::parse("anna.nowak@backers.example").unwrap();
        world
            .db
            .write(move |tx| contacts::change_email(tx, &cx, anna.row, &corrected, contacts::Source::Cli))
            .await
            .unwrap();
        server.set_mode(SmtpMode::Accept);
        world.resend(id).await;
        worker.run_until_idle().await.unwrap();
        assert_eq!(server.received()[0].to, ["anna.nowak@backers.example"]);
        world.assert_sound().await;
    });
}

#[test]
fn a_connection_that_ends_before_the_answer_leaves_a_message_that_only_a_person_sends_again() {
    for (mode, kept) in [(SmtpMode::DropAfterStoring, 1), (SmtpMode::DropBeforeStoring, 0)] {
        on_both_async(&world::migrations(), |db| async move {
            let (world, server) = (World::new(db), SmtpServer::start());
            let anna = world.anna().await;
            let id = world.code(anna, "code:1").await;
            server.set_mode(mode);
            let worker = world.worker(smtp(&server));
            worker.run_until_idle().await.unwrap();
            server.set_mode(SmtpMode::Accept);
            world.clock.advance_days(2);
            world
                .db
                .write({
                    let now = world.clock.now();
                    move |tx| messages::sweep(tx, now)
                })
                .await
                .unwrap();
            worker.run_until_idle().await.unwrap();
            let line = world.show(id).await.line;
            assert_eq!((line.state, line.problem), (MessageState::Uncertain, Some(Problem::AnswerMissing)));
            assert_eq!(server.received().len(), kept);
            world.assert_sound().await;

            world.resend(id).await;
            worker.run_until_idle().await.unwrap();
            let ids: BTreeSet<_> =
                server.received().iter().map(|mail| mail.header("Message-ID").unwrap()).collect();
            assert_eq!((server.received().len(), ids.len()), (kept + 1, 1), "the same Message-ID each time");
            let cx = world.cx.clone();
            let again = world.db.write(move |tx| messages::resend(tx, &cx, id)).await;
            assert!(matches!(again, Err(MessageError::NotResendable("sent"))));
        });
    }
}

#[test]
fn who_cannot_be_written_to_is_told_on_the_page_not_tried_for_ever() {
    on_both_async(&world::migrations(), |db| async move {
        let (world, server) = (World::new(db), SmtpServer::start());
        let nobody = world.person("No Address", None, Language::En).await;
        let gone = world.person("Gone", Some("gone@backers.example"), Language::En).await;
        let late = world.person("Late", Some("late@backers.example"), Language::En).await;
        let (no_address, erased) = (world.code(nobody, "a").await, world.code(gone, "b").await);
        let expires_at = Some(world.clock.now().plus_minutes(10));
        let Queued::New(expired) =
            world.queue(messages::NewMessage { expires_at, ..code_for(late, "c") }).await
        else {
            panic!()
        };
        let cx = world.cx.clone();
        world
            .db
            .write(move |tx| contacts::erase(tx, &cx, gone.row, contacts::ErasureReason::Requested))
            .await
            .unwrap();
        world.clock.advance_minutes(10);
        let worker = world.worker(smtp(&server));
        worker.run_until_idle().await.unwrap();
        for (id, problem) in
            [(no_address, Problem::NoAddress), (erased, Problem::Erased), (expired, Problem::Expired)]
        {
            let line = world.show(id).await.line;
            assert_eq!((line.state, line.problem), (MessageState::Suppressed, Some(problem)));
        }
        let cx = world.cx.clone();
        let email = EmailAddress::parse("now@backers.example").unwrap();
        world
            .db
            .write(move |tx| contacts::change_email(tx, &cx, nobody.row, &email, contacts::Source::Cli))
            .await
            .unwrap();
        world.resend(no_address).await;
        worker.run_until_idle().await.unwrap();
        assert_eq!(server.received().len(), 1);
        let cx = world.cx.clone();
        let again = world.db.write(move |tx| messages::resend(tx, &cx, expired)).await;
        assert!(matches!(again, Err(MessageError::ContextGone)));
        let cx = world.cx.clone();
        let queued = world.db.write(move |tx| messages::queue(tx, &cx, &code_for(gone, "d"))).await;
        assert!(matches!(queued, Err(MessageError::Contact(contacts::ContactError::Erased))));
        world.assert_sound().await;
    });
}
