//! What every channel promises, told to each of them; and what only SMTP can get wrong.
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

use kernel::{Clock, EmailAddress, Language};
use messages::{
    Channel, ChannelContext, Envelope, HandOver, Mail, MailboxChannel, MessageKind, Problem, Refusal,
    Rendered, SmtpChannel, SmtpChannelError, SmtpSettings, SmtpTimeouts, compose, sample_context,
    sample_facts,
};
use testkit::{SmtpMode, SmtpServer, on_both_async};
use world::{Parsed, World, smtp, smtp_at};

/// Subject, text, HTML as they arrived.
type Arrived = (String, String, String);

/// A channel with a way to look at what arrived.
struct Subject {
    channel: Arc<dyn Channel>,
    server: Option<SmtpServer>,
    world: World,
}

impl Subject {
    async fn arrived(&self) -> Vec<Arrived> {
        if let Some(server) = &self.server {
            let parsed = server.received().into_iter().map(|mail| Parsed::of(&mail.data));
            return parsed
                .map(|mail| (mail.header("Subject").unwrap(), mail.text, mail.html.replace("\r\n", "\n")))
                .collect();
        }
        let vault = self.world.cx.vault.clone();
        let mails =
            self.world.db.read(move |tx| messages::mailbox_list(tx, &vault, None, 100)).await.unwrap();
        mails.into_iter().rev().map(|mail| (mail.subject, mail.text, mail.html)).collect()
    }

    fn context(&self) -> ChannelContext {
        ChannelContext { db: self.world.db.clone(), cx: self.world.cx.clone() }
    }

    async fn send(&self, mail: &Mail) -> HandOver {
        let context = self.context();
        match self.channel.prepare(&context, &mail.envelope).await {
            Ok(prepared) => prepared.hand_over(&context, mail).await,
            Err(refusal) => HandOver::Refused(refusal),
        }
    }
}

fn mail(world: &World, number: u32, rendered: Rendered) -> Mail {
    let envelope = Envelope {
        from: EmailAddress::parse("pledges@creator.example").unwrap(),
        from_name: "Lantern Games".to_owned(),
        reply_to: None,
        to: EmailAddress::parse("anna@backers.example").unwrap(),
        to_name: "Anna".to_owned(),
        contact: None,
        message_id: format!("msg_{number}@creator.example"),
    };
    compose(envelope, rendered, world.clock.now()).unwrap()
}

fn words(subject: &str, text: &str) -> Rendered {
    Rendered { subject: subject.to_owned(), text: text.to_owned(), html: format!("<p>{text}</p>") }
}

/// Tells the story on both channels and both databases.
fn on_every_channel<Story: Future<Output = ()>>(story: impl Fn(Subject) -> Story) {
    on_both_async(&world::migrations(), |db| async {
        let server = SmtpServer::start();
        let world = World::new(db);
        let channel = smtp(&server);
        story(Subject { channel, server: Some(server), world: world.clone() }).await;
        story(Subject { channel: Arc::new(MailboxChannel), server: None, world }).await;
    });
}

#[test]
fn what_is_handed_over_arrives_whole_and_in_order() {
    on_every_channel(|subject| async move {
        for number in 0..3 {
            let text = format!("Line one\n.\n..two dots\n{number}");
            let outcome =
                subject.send(&mail(&subject.world, number, words(&format!("Mail {number}"), &text))).await;
            assert!(matches!(outcome, HandOver::Accepted { .. }), "{}: {outcome:?}", subject.channel.name());
        }
        let arrived = subject.arrived().await;
        assert_eq!(
            arrived.iter().map(|mail| mail.0.as_str()).collect::<Vec<_>>(),
            ["Mail 0", "Mail 1", "Mail 2"]
        );
        assert_eq!(arrived[2].1.trim_end(), "Line one\n.\n..two dots\n2");
    });
}

#[test]
fn what_is_prepared_and_abandoned_arrives_nowhere_and_hinders_nobody() {
    on_every_channel(|subject| async move {
        let context = subject.context();
        let mail = mail(&subject.world, 1, words("Mail", "text"));
        subject
            .channel
            .prepare(&context, &mail.envelope)
            .await
            .unwrap_or_else(|e| panic!("{e:?}"))
            .abandon()
            .await;
        assert!(subject.arrived().await.is_empty());
        assert!(matches!(subject.send(&mail).await, HandOver::Accepted { .. }));
        assert_eq!(subject.arrived().await.len(), 1);
    });
}

#[test]
fn every_kind_in_every_language_arrives_as_it_was_written() {
    on_every_channel(|subject| async move {
        let mut written = Vec::new();
        for kind in MessageKind::ALL {
            for language in Language::ALL {
                let words = messages::built_in(kind, language);
                let rendered = messages::render(
                    &words,
                    &sample_facts(language),
                    &sample_context(kind),
                    "https://x.example/p/",
                )
                .unwrap();
                let number = u32::try_from(written.len()).unwrap();
                subject.send(&mail(&subject.world, number, rendered.clone())).await;
                written.push((rendered.subject, rendered.text, rendered.html));
            }
        }
        let arrived = subject.arrived().await;
        assert_eq!(arrived.len(), written.len());
        for (arrived, written) in arrived.into_iter().zip(written) {
            assert_eq!(arrived.0, written.0);
            assert_eq!(arrived.1.trim_end(), written.1.trim_end());
            assert_eq!(arrived.2.trim_end(), written.2.trim_end());
        }
    });
}

#[test]
fn headers_cannot_be_smuggled_in_and_names_of_any_script_arrive() {
    on_both_async(&world::migrations(), |db| async move {
        let (world, server) = (World::new(db), SmtpServer::start());
        let subject = Subject { channel: smtp(&server), server: None, world };
        for (number, name) in [
            "Eve\r\nBcc: victim@example.org\r\n\r\n<script>",
            "Eve\nX-Evil: 1",
            "\"quoted\" <other@example.org>, second",
            "Łukasz Żółć, Ph.D.",
            "山田太郎",
            "محمد بن سلمان",
            "Ὀδυσσεὺς \u{1f600}",
            &"very long ".repeat(60),
        ]
        .into_iter()
        .enumerate()
        {
            let number = u32::try_from(number).unwrap();
            let mut mail = mail(&subject.world, number, words(&format!("For {name}"), name));
            mail.envelope.to_name = name.to_owned();
            mail.envelope.from_name = name.to_owned();
            let mail = compose(mail.envelope, mail.rendered, subject.world.clock.now()).unwrap();
            let outcome = subject.send(&mail).await;
            assert!(matches!(outcome, HandOver::Accepted { .. }), "{outcome:?}");
            let received = server.received().pop().unwrap();
            assert_eq!(received.to, ["anna@backers.example"]);
            let parsed = Parsed::of(&received.data);
            for smuggled in ["Bcc", "X-Evil"] {
                assert_eq!(parsed.count(smuggled), 0, "{}", received.data);
            }
            for single in ["From", "To", "Subject", "Date", "Message-ID", "Content-Type", "MIME-Version"] {
                assert_eq!(parsed.count(single), 1, "{single} in {}", received.data);
            }
            let shown: String = kernel::text::tidy_line(name).chars().take(100).collect();
            let to = parsed.header("To").unwrap();
            assert!(to.ends_with("<anna@backers.example>"), "{to}");
            assert!(to.replace('\\', "").contains(shown.trim()), "{to} has no {shown}");
            assert!(parsed.text.contains(name.lines().next().unwrap()));
        }
    });
}

#[test]
fn what_went_wrong_is_told_by_the_step_it_went_wrong_at() {
    on_both_async(&world::migrations(), |db| async move {
        let (world, server) = (World::new(db), SmtpServer::start());
        let subject = Subject { channel: smtp(&server), server: None, world: world.clone() };
        let refused = |problem, code| HandOver::Refused(Refusal { problem, code });
        for (mode, outcome) in [
            (SmtpMode::TryLater, refused(Problem::TryLater, Some(451))),
            (SmtpMode::RefuseRecipient, refused(Problem::RecipientRefused, Some(550))),
            (SmtpMode::DropBeforeStoring, HandOver::Unknown),
            (SmtpMode::DropAfterStoring, HandOver::Unknown),
            (SmtpMode::Accept, HandOver::Accepted { code: Some(250) }),
        ] {
            server.set_mode(mode);
            assert_eq!(subject.send(&mail(&world, 1, words("s", "t"))).await, outcome, "{mode:?}");
        }
        let plain = server.address();
        for (url, problem) in [
            (format!("smtp://{plain}?tls=starttls"), Problem::Encryption),
            ("smtp://127.0.0.1:1".to_owned(), Problem::Unreachable),
            ("smtp://nowhere.invalid?tls=none".to_owned(), Problem::Unreachable),
        ] {
            let subject = Subject { channel: smtp_at(&url), server: None, world: world.clone() };
            assert_eq!(
                subject.send(&mail(&world, 2, words("s", "t"))).await,
                refused(problem, None),
                "{url}"
            );
        }
        let signed_in = Subject {
            channel: smtp_at(&format!("smtp://anna:secret@{plain}")),
            server: None,
            world: world.clone(),
        };
        let outcome = signed_in.send(&mail(&world, 3, words("s", "t"))).await;
        assert_eq!(outcome, HandOver::Accepted { code: Some(250) });
    });
}

#[test]
fn an_address_with_letters_of_its_own_language_is_written_to_where_the_server_can() {
    on_both_async(&world::migrations(), |db| async move {
        let (world, server) = (World::new(db), SmtpServer::start());
        let subject = Subject { channel: smtp(&server), server: None, world: world.clone() };
        let mut envelope = mail(&world, 1, words("s", "t")).envelope;
        envelope.to = EmailAddress::parse("jürgen@müller.example").unwrap();
        let mail = compose(envelope, words("s", "t"), world.clock.now()).unwrap();
        assert_eq!(subject.send(&mail).await, HandOver::Accepted { code: Some(250) });
        assert_eq!(server.received()[0].to, ["jürgen@müller.example"]);
    });
}

#[test]
fn a_test_mail_tells_at_once_what_the_server_says() {
    on_both_async(&world::migrations(), |db| async move {
        let (world, server) = (World::new(db), SmtpServer::start());
        let mailer = messages::Mailer::new(smtp(&server), world::settings(), world.cx.vault.clone());
        let to = EmailAddress::parse("staff@creator.example").unwrap();
        for language in Language::ALL {
            let outcome = mailer.send_test(&world.db, &world.cx, to.clone(), language).await.unwrap();
            assert_eq!(outcome, HandOver::Accepted { code: Some(250) });
        }
        let subjects: Vec<_> =
            server.received().iter().map(|mail| Parsed::of(&mail.data).header("Subject").unwrap()).collect();
        assert_eq!(subjects.len(), 4);
        assert!(subjects.iter().all(|subject| subject.contains("Pledgekeeper")), "{subjects:?}");
        server.set_mode(SmtpMode::RefuseRecipient);
        let outcome = mailer.send_test(&world.db, &world.cx, to, Language::En).await.unwrap();
        assert!(matches!(outcome, HandOver::Refused(Refusal { problem: Problem::RecipientRefused, .. })));
    });
}

#[test]
fn a_certificate_file_that_is_missing_or_no_certificate_is_told_at_the_start() {
    let folder = tempfile::tempdir().unwrap();
    for (file, contents) in [
        ("pledgekeeper-no-such-file.pem", None),
        ("pledgekeeper-not-a.pem", Some("-----BEGIN CERTIFICATE-----\nAA\n")),
    ] {
        let path = folder.path().join(file);
        if let Some(contents) = contents {
            std::fs::write(&path, contents).unwrap();
        }
        let settings =
            SmtpSettings::parse(&format!("smtps://mail.example.org?ca={}", path.display())).unwrap();
        let outcome = SmtpChannel::new(settings, SmtpTimeouts::default());
        assert!(matches!(outcome, Err(SmtpChannelError::CaFile { .. })), "{file}");
    }
}
