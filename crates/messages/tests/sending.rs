//! Nobody gets a message twice, and nobody is forgotten.
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
use std::sync::Arc;

use db::{params, sql};
use kernel::{Clock, Language, SystemClock, Token};
use messages::{MailSettings, MailboxChannel, MessageError, MessageFilter, MessageState, Queued, Secret};
use testkit::{SmtpServer, on_both_async};
use world::{Parsed, World, code_for, invitation_for, settings, smtp};

#[test]
fn a_message_is_queued_once_and_sent_once_however_often_it_is_asked_for() {
    on_both_async(&world::migrations(), |db| async move {
        let (world, server) = (World::new(db), SmtpServer::start());
        let anna = world.anna().await;
        let Queued::New(id) = world.queue(code_for(anna, "code:1")).await else { panic!() };
        assert_eq!(world.queue(code_for(anna, "code:1")).await, Queued::Repeated(id));
        let worker = world.worker(smtp(&server));
        worker.run_until_idle().await.unwrap();
        assert_eq!(world.queue(code_for(anna, "code:1")).await, Queued::Repeated(id));
        worker.run_until_idle().await.unwrap();

        let mails = server.received();
        assert_eq!(mails.len(), 1);
        assert_eq!(
            (mails[0].from.as_str(), mails[0].to.as_slice()),
            ("pledges@creator.example", &["anna@backers.example".to_owned()][..])
        );
        let parsed = Parsed::of(&mails[0].data);
        assert_eq!(parsed.header("Subject").unwrap(), "402817 is your code");
        assert_eq!(parsed.header("From").unwrap(), "\"Lantern Games\" <pledges@creator.example>");
        assert_eq!(parsed.header("Message-ID").unwrap(), format!("<{id}@creator.example>"));
        assert_eq!(parsed.header("Auto-Submitted").unwrap(), "auto-generated");
        assert!(parsed.text.contains("402817") && parsed.html.contains("402817"));
        let copy = world.show(id).await;
        assert_eq!(
            (copy.line.state, copy.line.attempts, copy.line.answer_code),
            (MessageState::Sent, 1, Some(250))
        );
        world.assert_sound().await;
    });
}

#[test]
fn a_change_that_is_rolled_back_sends_nothing() {
    on_both_async(&world::migrations(), |db| async move {
        let (world, server) = (World::new(db), SmtpServer::start());
        let anna = world.anna().await;
        let cx = world.cx.clone();
        let failed: Result<(), MessageError> = world
            .db
            .write(move |tx| {
                messages::queue(tx, &cx, &code_for(anna, "code:1"))?;
                Err(MessageError::Unknown)
            })
            .await;
        assert!(failed.is_err());
        world.worker(smtp(&server)).run_until_idle().await.unwrap();
        assert!(server.received().is_empty());
    });
}

#[test]
fn secrets_and_addresses_are_nowhere_in_the_database_and_gone_after_sending() {
    on_both_async(&world::migrations(), |db| async move {
        let (world, server) = (World::new(db), SmtpServer::start());
        let anna = world.anna().await;
        let token = Token::new(world.cx.random.as_ref()).reveal();
        let mut new = invitation_for(anna, "invitation:1");
        new.context = messages::Context::Invitation {
            order_number: "7".to_owned(),
            reward: String::new(),
            token: Secret::new(token.clone()),
        };
        let Queued::New(id) = world.queue(new).await else { panic!() };
        world.worker(smtp(&server)).run_until_idle().await.unwrap();
        assert!(
            Parsed::of(&server.received()[0].data)
                .text
                .contains(&format!("https://pledges.creator.example/p/{token}"))
        );
        let copy = world.show(id).await;
        let text = copy.text.unwrap();
        assert!(
            !text.contains(&token) && text.contains("https://pledges.creator.example/p/••••••"),
            "{text}"
        );
        assert_eq!(copy.recipient.unwrap().as_str(), "anna@backers.example");
        let wiped: Option<Vec<u8>> = world
            .db
            .read(|tx| tx.query_one(sql!("SELECT context_sealed FROM message"), &[], |row| row.get(0)))
            .await
            .unwrap();
        assert_eq!(wiped, None);
        for needle in [token.as_bytes(), b"anna@backers.example"] {
            let stored = stored_bytes(&world).await;
            assert!(!stored.windows(needle.len()).any(|window| window == needle));
        }
    });
}

/// Every text and every byte of the crate's own table and of the queue.
async fn stored_bytes(world: &World) -> Vec<u8> {
    world
        .db
        .read(|tx| {
            let mut all = Vec::new();
            tx.for_each(
                sql!("SELECT recipient_sealed, subject_sealed, body_sealed, unique_key FROM message"),
                &[],
                |row| {
                    for index in 0..3 {
                        all.extend(row.get::<Option<Vec<u8>>>(index)?.unwrap_or_default());
                    }
                    all.extend(row.get::<String>(3)?.into_bytes());
                    Ok::<(), db::DbError>(())
                },
            )?;
            tx.for_each(sql!("SELECT payload FROM job"), &[], |row| {
                all.extend(row.get::<String>(0)?.into_bytes());
                Ok::<(), db::DbError>(())
            })?;
            Ok::<_, db::DbError>(all)
        })
        .await
        .unwrap()
}

#[test]
fn staff_hold_a_message_back_and_let_it_go() {
    on_both_async(&world::migrations(), |db| async move {
        let (world, server) = (World::new(db), SmtpServer::start());
        let anna = world.anna().await;
        let id = world.code(anna, "code:1").await;
        let cx = world.cx.clone();
        world.db.write(move |tx| messages::suppress(tx, &cx, id)).await.unwrap();
        let worker = world.worker(smtp(&server));
        worker.run_until_idle().await.unwrap();
        assert!(server.received().is_empty());
        world.resend(id).await;
        worker.run_until_idle().await.unwrap();
        assert_eq!(server.received().len(), 1);
        let cx = world.cx.clone();
        let late = world.db.write(move |tx| messages::suppress(tx, &cx, id)).await;
        assert!(matches!(late, Err(MessageError::NotSuppressible("sent"))));
    });
}

#[test]
fn a_message_whose_job_was_lost_is_found_by_the_sweep() {
    on_both_async(&world::migrations(), |db| async move {
        let (world, server) = (World::new(db), SmtpServer::start());
        let anna = world.anna().await;
        world.code(anna, "code:1").await;
        world.db.write(|tx| tx.execute(sql!("DELETE FROM job"), params![])).await.unwrap();
        let worker = world.worker(smtp(&server));
        worker.run_until_idle().await.unwrap();
        assert!(server.received().is_empty());
        world.clock.advance_minutes(4);
        let now = world.clock.now();
        let swept = world.db.write(move |tx| messages::sweep(tx, now)).await.unwrap();
        assert_eq!((swept.woken, swept.uncertain), (1, 0));
        let swept = world.db.write(move |tx| messages::sweep(tx, now)).await.unwrap();
        assert_eq!(swept.woken, 0, "once is enough");
        worker.run_until_idle().await.unwrap();
        assert_eq!(server.received().len(), 1);
    });
}

#[test]
fn invitations_keep_the_pace_and_a_code_overtakes_them() {
    on_both_async(&world::migrations(), |db| async move {
        let (world, server) = (World::new(db), SmtpServer::start());
        let anna = world.anna().await;
        for number in 0..5 {
            world.queue(invitation_for(anna, &format!("invitation:{number}"))).await;
        }
        let paced = MailSettings { bulk_per_minute: Some(60), ..settings() };
        let worker = world.worker_with(smtp(&server), paced);
        worker.run_until_idle().await.unwrap();
        assert_eq!(server.received().len(), 1);
        world.code(anna, "code:1").await;
        worker.run_until_idle().await.unwrap();
        assert_eq!(server.received().len(), 2, "a code waits for no invitation");
        for sent in 3..=6 {
            world.clock.advance_seconds(1);
            worker.run_until_idle().await.unwrap();
            assert_eq!(server.received().len(), sent);
        }
        world.assert_sound().await;
    });
}

#[test]
fn two_hundred_messages_reach_two_hundred_people_once_with_two_nodes_at_work() {
    on_both_async(&world::migrations(), |db| async move {
        let (mut world, server) = (World::new(db), SmtpServer::start());
        world.cx.clock = Arc::new(SystemClock);
        for number in 0..200 {
            let person =
                world.person("Somebody", Some(&format!("p{number}@backers.example")), Language::De).await;
            world.queue(invitation_for(person, &format!("invitation:{number}"))).await;
        }
        let (stop, stopped) = tokio::sync::watch::channel(false);
        let mut nodes = Vec::new();
        for _ in 0..2 {
            let worker = world.worker_on(smtp(&server), settings(), Arc::new(SystemClock));
            nodes.push(tokio::spawn(worker.run(stopped.clone())));
        }
        let arrived = tokio::task::block_in_place(|| server.wait_for(200));
        stop.send(true).unwrap();
        for node in nodes {
            node.await.unwrap();
        }
        let to: BTreeSet<_> = server.received().into_iter().map(|mail| mail.to[0].clone()).collect();
        assert_eq!((arrived.len(), server.received().len(), to.len()), (200, 200, 200));
        let unsent = MessageFilter { state: None, limit: 200, ..MessageFilter::default() };
        let lines = world.db.read(move |tx| messages::list(tx, &unsent)).await.unwrap();
        assert!(lines.iter().all(|line| line.state == MessageState::Sent), "{lines:?}");
        world.assert_sound().await;
    });
}

#[test]
fn without_a_mail_server_mails_lie_in_the_mailbox() {
    on_both_async(&world::migrations(), |db| async move {
        let world = World::new(db);
        let anna = world.person("Łucja Żądło", Some("lucja@backers.example"), Language::Pl).await;
        world.queue(invitation_for(anna, "invitation:1")).await;
        world.worker(Arc::new(MailboxChannel)).run_until_idle().await.unwrap();
        let vault = world.cx.vault.clone();
        let mails = world.db.read(move |tx| messages::mailbox_list(tx, &vault, None, 10)).await.unwrap();
        assert_eq!(mails.len(), 1);
        assert_eq!(mails[0].to, "Łucja Żądło <lucja@backers.example>");
        assert!(
            mails[0].text.contains("https://pledges.creator.example/p/0123456789abcdef"),
            "the demo's links work"
        );
        let (vault, id) = (world.cx.vault.clone(), mails[0].id);
        let shown = world.db.read(move |tx| messages::mailbox_show(tx, &vault, id)).await.unwrap().unwrap();
        assert_eq!(shown.html, mails[0].html);
        let cx = world.cx.clone();
        world
            .db
            .write(move |tx| contacts::erase(tx, &cx, anna.row, contacts::ErasureReason::Requested))
            .await
            .unwrap();
        let vault = world.cx.vault.clone();
        assert!(world.db.read(move |tx| messages::mailbox_show(tx, &vault, id)).await.unwrap().is_none());
        let vault = world.cx.vault.clone();
        assert!(
            world.db.read(move |tx| messages::mailbox_list(tx, &vault, None, 10)).await.unwrap().is_empty()
        );
    });
}
