//! A small real SMTP server, which a test can make refuse, stall for later, or hang up at the worst moment.
//!
//! It speaks enough of RFC 5321 for one client to hand over mail in plain text on 127.0.0.1. For STARTTLS and
//! a second opinion the browser tests use a server that nobody here wrote.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How the server treats the next messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SmtpMode {
    /// Takes every message: 250 after the data.
    Accept,
    /// 451 after the data: the client should try again later.
    TryLater,
    /// 550 for the recipient: the client should never try again.
    RefuseRecipient,
    /// Hangs up after the data came in, without keeping the message.
    DropBeforeStoring,
    /// Keeps the message and hangs up before it says so: the client cannot know.
    DropAfterStoring,
}

/// A message that the server kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceivedMail {
    /// Address of `MAIL FROM`, without angle brackets.
    pub from: String,
    /// Addresses of `RCPT TO`, without angle brackets.
    pub to: Vec<String>,
    /// Headers and body as they came, with `\r\n` and without the dots that SMTP doubles.
    pub data: String,
}

impl ReceivedMail {
    /// The value of a header, unfolded; the first one when there are several.
    pub fn header(&self, name: &str) -> Option<String> {
        let head = self.data.split("\r\n\r\n").next().unwrap_or_default();
        let mut lines = head.split("\r\n").peekable();
        while let Some(line) = lines.next() {
            let Some((field, value)) = line.split_once(':') else { continue };
            if !field.eq_ignore_ascii_case(name) {
                continue;
            }
            let mut value = value.trim().to_owned();
            while let Some(folded) = lines.next_if(|next| next.starts_with([' ', '\t'])) {
                value.push(' ');
                value.push_str(folded.trim());
            }
            return Some(value);
        }
        None
    }
}

#[derive(Debug)]
struct Shared {
    mode: Mutex<SmtpMode>,
    kept: Mutex<Vec<ReceivedMail>>,
    arrived: Condvar,
    stopping: AtomicBool,
}

impl Shared {
    fn kept(&self) -> MutexGuard<'_, Vec<ReceivedMail>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn mode(&self) -> MutexGuard<'_, SmtpMode> {
        self.mode.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The server. Listens on a free port of 127.0.0.1 until it is dropped.
#[derive(Debug)]
pub struct SmtpServer {
    address: SocketAddr,
    shared: Arc<Shared>,
    accepting: Option<JoinHandle<()>>,
}

impl SmtpServer {
    /// Starts a server that accepts mail.
    ///
    /// # Panics
    /// When no port of 127.0.0.1 is free.
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port on 127.0.0.1");
        let address = listener.local_addr().expect("the port just bound");
        let shared = Arc::new(Shared {
            mode: Mutex::new(SmtpMode::Accept),
            kept: Mutex::new(Vec::new()),
            arrived: Condvar::new(),
            stopping: AtomicBool::new(false),
        });
        let for_thread = Arc::clone(&shared);
        let accepting = std::thread::spawn(move || accept_until_stopped(&listener, &for_thread));
        Self { address, shared, accepting: Some(accepting) }
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address as the product's setting wants it: `smtp://127.0.0.1:PORT`.
    pub fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    /// Changes how messages are treated from now on.
    pub fn set_mode(&self, mode: SmtpMode) {
        *self.shared.mode() = mode;
    }

    /// Everything kept so far, oldest first.
    pub fn received(&self) -> Vec<ReceivedMail> {
        self.shared.kept().clone()
    }

    /// Waits until at least so many messages are kept, and gives them all.
    ///
    /// # Panics
    /// When fewer have come after 20 seconds.
    pub fn wait_for(&self, count: usize) -> Vec<ReceivedMail> {
        let deadline = Instant::now() + Duration::from_secs(20);
        let mut kept = self.shared.kept();
        while kept.len() < count {
            let left = deadline.saturating_duration_since(Instant::now());
            assert!(!left.is_zero(), "waited 20 s for {count} messages, got {}", kept.len());
            kept = self.shared.arrived.wait_timeout(kept, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        kept.clone()
    }
}

impl Drop for SmtpServer {
    fn drop(&mut self) {
        self.shared.stopping.store(true, Ordering::SeqCst);
        // The accepting thread looks at the flag when the next connection comes: this one.
        drop(TcpStream::connect(self.address));
        if let Some(accepting) = self.accepting.take() {
            drop(accepting.join());
        }
    }
}

fn accept_until_stopped(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        if shared.stopping.load(Ordering::SeqCst) {
            return;
        }
        let Ok(stream) = stream else { continue };
        let shared = Arc::clone(shared);
        // A client that hangs up ends its conversation only; the error has nowhere useful to go.
        std::thread::spawn(move || drop(Conversation::new(stream, shared).map(Conversation::hold)));
    }
}

struct Conversation {
    reader: BufReader<TcpStream>,
    writer: TcpStream,
    shared: Arc<Shared>,
    from: String,
    to: Vec<String>,
}

/// What to do after an answer.
enum Next {
    GoOn,
    HangUp,
}

impl Conversation {
    fn new(stream: TcpStream, shared: Arc<Shared>) -> std::io::Result<Self> {
        stream.set_read_timeout(Some(Duration::from_mins(1)))?;
        let writer = stream.try_clone()?;
        Ok(Self { reader: BufReader::new(stream), writer, shared, from: String::new(), to: Vec::new() })
    }

    fn hold(mut self) -> std::io::Result<()> {
        self.answer("220 testkit ESMTP")?;
        while let Some(line) = self.read_line()? {
            if let Next::HangUp = self.obey(&line)? {
                return Ok(());
            }
        }
        Ok(())
    }

    fn obey(&mut self, line: &str) -> std::io::Result<Next> {
        let verb = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
        match verb.as_str() {
            "EHLO" => self.answer("250-testkit\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 AUTH PLAIN LOGIN")?,
            "HELO" | "NOOP" => self.answer("250 testkit")?,
            "AUTH" => self.authenticate(line)?,
            "RSET" => {
                self.to.clear();
                self.answer("250 forgotten")?;
            }
            "MAIL" => {
                self.from = between_angles(line);
                self.to.clear();
                self.answer("250 sender ok")?;
            }
            "RCPT" => self.take_recipient(line)?,
            "DATA" => return self.take_data(),
            "QUIT" => {
                self.answer("221 bye")?;
                return Ok(Next::HangUp);
            }
            _ => self.answer("502 unknown command")?,
        }
        Ok(Next::GoOn)
    }

    /// Any name and password will do; what matters is that the client gets through the exchange.
    fn authenticate(&mut self, line: &str) -> std::io::Result<()> {
        let words: Vec<&str> = line.split(' ').collect();
        let questions = match words.as_slice() {
            [_, mechanism, _given] if mechanism.eq_ignore_ascii_case("PLAIN") => 0,
            [_, mechanism] if mechanism.eq_ignore_ascii_case("LOGIN") => 2,
            _ => 1,
        };
        for _ in 0..questions {
            self.answer("334 ")?;
            self.read_line()?;
        }
        self.answer("235 welcome")
    }

    fn take_recipient(&mut self, line: &str) -> std::io::Result<()> {
        if *self.shared.mode() == SmtpMode::RefuseRecipient {
            return self.answer("550 5.1.1 no such mailbox here");
        }
        self.to.push(between_angles(line));
        self.answer("250 recipient ok")
    }

    fn take_data(&mut self) -> std::io::Result<Next> {
        if self.to.is_empty() {
            self.answer("503 5.5.1 no recipient")?;
            return Ok(Next::GoOn);
        }
        self.answer("354 end with a dot")?;
        let mut data = String::new();
        loop {
            let Some(line) = self.read_line()? else { return Ok(Next::HangUp) };
            if line == "." {
                break;
            }
            data.push_str(line.strip_prefix('.').unwrap_or(&line));
            data.push_str("\r\n");
        }
        let mode = *self.shared.mode();
        match mode {
            SmtpMode::Accept | SmtpMode::RefuseRecipient => {
                self.keep(data);
                self.answer("250 2.0.0 kept")?;
            }
            SmtpMode::TryLater => self.answer("451 4.3.0 try again later")?,
            SmtpMode::DropBeforeStoring => return Ok(Next::HangUp),
            SmtpMode::DropAfterStoring => {
                self.keep(data);
                return Ok(Next::HangUp);
            }
        }
        Ok(Next::GoOn)
    }

    fn keep(&self, data: String) {
        let mail = ReceivedMail { from: self.from.clone(), to: self.to.clone(), data };
        self.shared.kept().push(mail);
        self.shared.arrived.notify_all();
    }

    fn answer(&mut self, text: &str) -> std::io::Result<()> {
        self.writer.write_all(format!("{text}\r\n").as_bytes())
    }

    fn read_line(&mut self) -> std::io::Result<Option<String>> {
        let mut bytes = Vec::new();
        if self.reader.read_until(b'\n', &mut bytes)? == 0 {
            return Ok(None);
        }
        let line = String::from_utf8_lossy(&bytes);
        Ok(Some(line.trim_end_matches(['\r', '\n']).to_owned()))
    }
}

fn between_angles(line: &str) -> String {
    let inside = line.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    inside.map_or_else(String::new, |(address, _)| address.to_owned())
}
