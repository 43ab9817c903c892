//! A person, a mailer, workers.
#![allow(dead_code, reason = "each test file uses its part")]

pub mod shop;

use std::sync::Arc;
use std::time::Duration;

use contacts::{ContactRef, NewContact, Source};
use db::{Db, Migration};
use jobs::{Registry, Worker, WorkerSettings};
use kernel::ids::kinds;
use kernel::{Actor, Clock, Cx, EmailAddress, Id, Language, MasterKey, OsRandom, Vault};
use messages::{
    Channel, Context, MailSettings, Mailer, MessageCopy, MessageState, NewMessage, Queued, Secret,
    SmtpChannel, SmtpSettings, SmtpTimeouts,
};
use testkit::{FakeClock, SmtpServer};

pub fn migrations() -> Vec<Migration> {
    [
        jobs::migrations(),
        contacts::migrations(),
        accounts::migrations(),
        ledger::migrations(),
        campaigns::migrations(),
        stock::migrations(),
        pledges::migrations(),
        messages::migrations(),
    ]
    .concat()
}

pub fn settings() -> MailSettings {
    MailSettings {
        from: EmailAddress::parse("pledges@creator.example").unwrap(),
        organisation: "Lantern Games".to_owned(),
        link_prefix: "https://pledges.creator.example/p/".to_owned(),
        bulk_per_minute: None,
    }
}

pub fn smtp(server: &SmtpServer) -> Arc<dyn Channel> {
    smtp_at(&server.url())
}

pub fn smtp_at(url: &str) -> Arc<dyn Channel> {
    let second = Duration::from_secs(5);
    let timeouts = SmtpTimeouts { connect: second, command: second, text: second };
    Arc::new(SmtpChannel::new(SmtpSettings::parse(url).unwrap(), timeouts).unwrap())
}

/// One installation: its database, keys and clock.
#[derive(Clone)]
pub struct World {
    pub db: Db,
    pub clock: Arc<FakeClock>,
    pub cx: Cx,
}

impl World {
    pub fn new(db: Db) -> Self {
        // A worker attaches its own table of listeners later.
        Registry::new().attach(&db);
        let clock = Arc::new(FakeClock::default());
        let vault = Vault::new(&MasterKey::new(&OsRandom));
        let cx = Cx { vault, clock: clock.clone(), random: Arc::new(OsRandom), actor: Actor::Cli };
        Self { db, clock, cx }
    }

    pub fn worker(&self, channel: Arc<dyn Channel>) -> Worker {
        self.worker_with(channel, settings())
    }

    pub fn worker_with(&self, channel: Arc<dyn Channel>, settings: MailSettings) -> Worker {
        self.worker_on(channel, settings, self.clock.clone())
    }

    pub fn worker_on(
        &self,
        channel: Arc<dyn Channel>,
        settings: MailSettings,
        clock: Arc<dyn Clock>,
    ) -> Worker {
        let mut registry = Registry::new();
        let mailer = Arc::new(Mailer::new(channel, settings, self.cx.vault.clone()));
        messages::register(&mut registry, &mailer).unwrap();
        let random = Arc::new(OsRandom);
        Worker::new(self.db.clone(), Arc::new(registry), clock, random, WorkerSettings::default())
    }

    pub async fn person(&self, name: &str, email: Option<&str>, language: Language) -> ContactRef {
        let cx = self.cx.clone();
        let new = NewContact {
            name: name.to_owned(),
            email: email.map(|address| EmailAddress::parse(address).unwrap()),
            language: Some(language),
            source: Source::Cli,
        };
        self.db.write(move |tx| contacts::create(tx, &cx, new.clone())).await.unwrap()
    }

    pub async fn anna(&self) -> ContactRef {
        self.person("Anna Nowak", Some("anna@backers.example"), Language::En).await
    }

    pub async fn queue(&self, new: NewMessage) -> Queued {
        let cx = self.cx.clone();
        self.db.write(move |tx| messages::queue(tx, &cx, &new)).await.unwrap()
    }

    /// Queues a code for the person and gives the message.
    pub async fn code(&self, to: ContactRef, key: &str) -> Id<kinds::Message> {
        match self.queue(code_for(to, key)).await {
            Queued::New(id) | Queued::Repeated(id) => id,
        }
    }

    pub async fn show(&self, id: Id<kinds::Message>) -> MessageCopy {
        let vault = self.cx.vault.clone();
        self.db.read(move |tx| messages::show(tx, &vault, id)).await.unwrap()
    }

    pub async fn state(&self, id: Id<kinds::Message>) -> MessageState {
        self.show(id).await.line.state
    }

    pub async fn resend(&self, id: Id<kinds::Message>) {
        let cx = self.cx.clone();
        self.db.write(move |tx| messages::resend(tx, &cx, id)).await.unwrap();
    }

    pub async fn assert_sound(&self) {
        let findings = self.db.read(messages::verify).await.unwrap();
        assert!(findings.is_empty(), "{findings:?}");
    }
}

pub fn code_for(to: ContactRef, key: &str) -> NewMessage {
    NewMessage {
        unique_key: key.to_owned(),
        contact: to.row,
        recipient: None,
        campaign: None,
        pledge: None,
        context: Context::StepUpCode { code: Secret::new("402817"), minutes: 10 },
        expires_at: None,
    }
}

pub fn invitation_for(to: ContactRef, key: &str) -> NewMessage {
    let context = Context::Invitation {
        order_number: "1042".to_owned(),
        reward: String::new(),
        token: Secret::new("0123456789abcdef0123456789abcdef01234567"),
    };
    NewMessage { context, ..code_for(to, key) }
}

/// A mail taken apart by rules of its own, not by what put it together: RFC 5322, 2045 to 2047.
pub struct Parsed {
    pub headers: Vec<(String, String)>,
    pub text: String,
    pub html: String,
}

impl Parsed {
    pub fn of(data: &str) -> Self {
        let (headers, body) = parse_part(data);
        let content_type = value(&headers, "Content-Type").unwrap();
        let boundary = content_type.split("boundary=\"").nth(1).unwrap().split('"').next().unwrap();
        let mark = format!("--{boundary}");
        let mut parts = body.split(&mark).skip(1).map(|part| {
            let (headers, body) = parse_part(part.trim_start_matches("\r\n"));
            let kind = value(&headers, "Content-Type").unwrap_or_default();
            let encoding = value(&headers, "Content-Transfer-Encoding").unwrap_or_default();
            (kind, decode_body(&encoding, &body))
        });
        let (text, html) = (parts.next().unwrap(), parts.next().unwrap());
        assert!(text.0.starts_with("text/plain") && html.0.starts_with("text/html"), "{} {}", text.0, html.0);
        Self { headers, text: text.1.replace("\r\n", "\n"), html: html.1 }
    }

    pub fn header(&self, name: &str) -> Option<String> {
        value(&self.headers, name).map(|raw| decode_words(&raw))
    }

    pub fn count(&self, name: &str) -> usize {
        self.headers.iter().filter(|(field, _)| field.eq_ignore_ascii_case(name)).count()
    }
}

fn value(headers: &[(String, String)], name: &str) -> Option<String> {
    headers.iter().find(|(field, _)| field.eq_ignore_ascii_case(name)).map(|(_, value)| value.clone())
}

fn parse_part(part: &str) -> (Vec<(String, String)>, String) {
    let (head, body) = part.split_once("\r\n\r\n").unwrap_or((part, ""));
    let mut headers: Vec<(String, String)> = Vec::new();
    for line in head.split("\r\n").filter(|line| !line.is_empty()) {
        assert!(line.len() <= 998, "a line of {} bytes", line.len());
        if line.starts_with([' ', '\t']) {
            let last = headers.last_mut().unwrap();
            last.1.push(' ');
            last.1.push_str(line.trim_start());
        } else if let Some((field, value)) = line.split_once(':') {
            headers.push((field.to_owned(), value.trim().to_owned()));
        }
    }
    (headers, body.to_owned())
}

fn decode_body(encoding: &str, body: &str) -> String {
    assert!(body.split("\r\n").all(|line| line.len() <= 998 && !line.contains('\n')), "line ends");
    match encoding.to_ascii_lowercase().as_str() {
        "base64" => String::from_utf8(base64(&body.split_whitespace().collect::<String>())).unwrap(),
        "quoted-printable" => {
            assert!(
                body.is_ascii() && body.split("\r\n").all(|line| line.len() <= 76),
                "quoted-printable lines"
            );
            String::from_utf8(quoted(&body.replace("=\r\n", ""))).unwrap()
        }
        "7bit" | "" => {
            assert!(body.is_ascii());
            body.to_owned()
        }
        other => panic!("encoding {other}"),
    }
}

fn decode_words(raw: &str) -> String {
    let mut out = String::new();
    let mut rest = raw;
    let mut after_word = false;
    while let Some(start) = rest.find("=?utf-8?") {
        let (before, from) = rest.split_at(start);
        if !(after_word && before.trim().is_empty()) {
            out.push_str(before);
        }
        let fields: Vec<&str> = from.splitn(5, '?').collect();
        let bytes = if fields[2].eq_ignore_ascii_case("b") {
            base64(fields[3])
        } else {
            quoted(&fields[3].replace('_', " "))
        };
        out.push_str(&String::from_utf8(bytes).unwrap());
        rest = fields[4].strip_prefix('=').unwrap();
        after_word = true;
    }
    out.push_str(rest);
    out
}

fn quoted(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'=' {
            let hex = [rest.next().unwrap(), rest.next().unwrap()];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&hex).unwrap(), 16).unwrap());
        } else {
            bytes.push(byte);
        }
    }
    bytes
}

fn base64(text: &str) -> Vec<u8> {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut held, mut bits) = (Vec::new(), 0u32, 0);
    for letter in text.bytes().filter(|b| *b != b'=') {
        let digit = LETTERS.iter().position(|l| *l == letter).unwrap_or_else(|| panic!("base64 {letter}"));
        held = (held << 6) | u32::try_from(digit).unwrap();
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from((held >> bits) & 0xff).unwrap());
        }
    }
    bytes
}
