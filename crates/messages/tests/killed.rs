//! The process ends, or the mail server falls silent, while a mail is under way.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod world;

use std::sync::Arc;

use kernel::{Clock, Language, SystemClock};
use messages::{
    Answer, Channel, ChannelContext, Envelope, HandOver, Mail, MessageState, Prepared, Problem, Refusal,
};
use testkit::{SmtpServer, on_both};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::Notify;
use world::{World, invitation_for, settings, smtp};

/// Where the mail server falls silent.
#[derive(Clone, Copy, PartialEq)]
enum SilentAt {
    Connecting,
    HandingOver,
}

/// A mail server that never answers, and tells when it was asked.
#[derive(Clone)]
struct Silent {
    at: SilentAt,
    asked: Arc<Notify>,
}

impl Channel for Silent {
    fn name(&self) -> &'static str {
        "silent"
    }

    fn prepare<'a>(
        &'a self,
        _: &'a ChannelContext,
        _: &'a Envelope,
    ) -> Answer<'a, Result<Box<dyn Prepared>, Refusal>> {
        Box::pin(async move {
            if self.at == SilentAt::Connecting {
                self.asked.notify_one();
                std::future::pending::<()>().await;
            }
            Ok(Box::new(self.clone()) as Box<dyn Prepared>)
        })
    }
}

impl Prepared for Silent {
    fn hand_over<'a>(self: Box<Self>, _: &'a ChannelContext, _: &'a Mail) -> Answer<'a, HandOver> {
        Box::pin(async move {
            self.asked.notify_one();
            std::future::pending().await
        })
    }

    fn abandon<'a>(self: Box<Self>) -> Answer<'a, ()> {
        Box::pin(async {})
    }
}

fn runtime() -> Runtime {
    Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}

/// Lets a process work until the mail server was asked, and kills it: nothing of it runs on.
fn work_and_die(world: &World, at: SilentAt) {
    let dying = runtime();
    let asked = Arc::new(Notify::new());
    let worker = world.worker(Arc::new(Silent { at, asked: asked.clone() }));
    dying.spawn(async move { worker.run_until_idle().await });
    dying.block_on(asked.notified());
    dying.shutdown_background();
}

#[test]
fn killed_before_the_text_went_out_the_message_is_sent_by_the_next_process() {
    on_both(&world::migrations(), |db| {
        let (world, server, alive) = (World::new(db), SmtpServer::start(), runtime());
        let id = alive.block_on(async { world.code(world.anna().await, "code:1").await });
        work_and_die(&world, SilentAt::Connecting);
        alive.block_on(async {
            assert_eq!(world.state(id).await, MessageState::Queued);
            let worker = world.worker(smtp(&server));
            worker.run_until_idle().await.unwrap();
            assert!(server.received().is_empty(), "the dead process still holds the job");
            world.clock.advance_seconds(61);
            worker.run_until_idle().await.unwrap();
            assert_eq!((server.received().len(), world.state(id).await), (1, MessageState::Sent));
            world.assert_sound().await;
        });
    });
}

#[test]
fn killed_while_the_text_went_out_the_message_waits_for_a_person() {
    on_both(&world::migrations(), |db| {
        let (world, server, alive) = (World::new(db), SmtpServer::start(), runtime());
        let id = alive.block_on(async { world.code(world.anna().await, "code:1").await });
        work_and_die(&world, SilentAt::HandingOver);
        alive.block_on(async {
            assert_eq!(world.state(id).await, MessageState::Sending);
            world.assert_sound().await;
            let worker = world.worker(smtp(&server));
            for _ in 0..10 {
                world.clock.advance_seconds(61);
                worker.run_until_idle().await.unwrap();
            }
            let line = world.show(id).await.line;
            assert_eq!((line.state, line.problem), (MessageState::Uncertain, Some(Problem::Interrupted)));
            assert!(server.received().is_empty(), "it may have arrived, so nothing sends it again by itself");
            world.resend(id).await;
            worker.run_until_idle().await.unwrap();
            assert_eq!((server.received().len(), world.state(id).await), (1, MessageState::Sent));
            world.assert_sound().await;
        });
    });
}

#[test]
fn the_sweep_calls_uncertain_what_a_dead_process_held_even_when_its_job_is_gone() {
    on_both(&world::migrations(), |db| {
        let (world, alive) = (World::new(db), runtime());
        let id = alive.block_on(async { world.code(world.anna().await, "code:1").await });
        work_and_die(&world, SilentAt::HandingOver);
        alive.block_on(async {
            let sweep = |world: &World| {
                let (db, now) = (world.db.clone(), world.clock.now());
                async move { db.write(move |tx| messages::sweep(tx, now)).await.unwrap() }
            };
            assert_eq!(sweep(&world).await.uncertain, 0, "its claim still holds");
            world.clock.advance_seconds(61);
            assert_eq!(sweep(&world).await.uncertain, 1);
            assert_eq!(world.state(id).await, MessageState::Uncertain);
        });
    });
}

/// Falls silent for one person, and works for the others.
struct SilentFor {
    name: &'static str,
    silent: Silent,
    works: Arc<dyn Channel>,
}

impl Channel for SilentFor {
    fn name(&self) -> &'static str {
        "silent-for"
    }

    fn prepare<'a>(
        &'a self,
        context: &'a ChannelContext,
        envelope: &'a Envelope,
    ) -> Answer<'a, Result<Box<dyn Prepared>, Refusal>> {
        let channel: &dyn Channel =
            if envelope.to_name == self.name { &self.silent } else { self.works.as_ref() };
        channel.prepare(context, envelope)
    }
}

#[test]
fn a_mail_server_that_hangs_does_not_take_all_workers() {
    on_both(&world::migrations(), |db| {
        let (mut world, server, node) = (World::new(db), SmtpServer::start(), runtime());
        world.cx.clock = Arc::new(SystemClock);
        node.block_on(async {
            let slow = world.person("Slow", Some("slow@backers.example"), Language::En).await;
            for number in 0..30 {
                world.queue(invitation_for(slow, &format!("invitation:{number}"))).await;
            }
        });
        let silent = Silent { at: SilentAt::HandingOver, asked: Arc::new(Notify::new()) };
        let asked = silent.asked.clone();
        let channel = Arc::new(SilentFor { name: "Slow", silent, works: smtp(&server) });
        let worker = world.worker_on(channel, settings(), Arc::new(SystemClock));
        let (stop, stopped) = tokio::sync::watch::channel(false);
        node.spawn(worker.run(stopped));
        node.block_on(asked.notified());
        node.block_on(async { world.code(world.anna().await, "code:1").await });
        assert_eq!(server.wait_for(1)[0].to, ["anna@backers.example"]);
        drop(stop);
        node.shutdown_background();
    });
}
