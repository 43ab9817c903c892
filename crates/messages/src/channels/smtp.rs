//! Mail over SMTP (RFC 5321), step by step, because what a lost connection means depends on the step.
//!
//! Before the text goes out, any failure is safe to repeat. After its last dot, only the server's answer tells
//! whether it was taken: 2xx yes, 4xx and 5xx no, none at all: nobody knows.

use std::error::Error as _;
use std::time::Duration;

use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, Certificate, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail as MailFrom, Noop, Rcpt, Rset};
use lettre::transport::smtp::extension::{ClientId, Extension, MailParameter};
use lettre::transport::smtp::{Error, response::Code};

use super::pool::Pool;
use super::{Answer, Channel, ChannelContext, HandOver, Prepared, Refusal};
use crate::compose::{Envelope, Mail, parsed};
use crate::model::Problem;
use crate::settings::{Encryption, SmtpSettings};

/// Answer of a server that takes nothing in the clear: RFC 3207, section 4.
const ENCRYPTION_FIRST: u16 = 530;

/// How long each step may take.
#[derive(Debug, Clone, Copy)]
pub struct SmtpTimeouts {
    /// Connecting, encryption, greeting and sign-in together.
    pub connect: Duration,
    /// Each command.
    pub command: Duration,
    /// The text and the answer to it: RFC 5321 4.5.3.2.6 asks for 10 minutes, because giving up early is how
    /// mails get doubled.
    pub text: Duration,
}

impl Default for SmtpTimeouts {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(30),
            command: Duration::from_mins(1),
            text: Duration::from_mins(10),
        }
    }
}

/// Why the channel cannot be set up.
#[derive(Debug, thiserror::Error)]
pub enum SmtpChannelError {
    /// The file of certificates.
    #[error("the certificate file {path} for the mail server cannot be read: {cause}")]
    CaFile {
        /// Which.
        path: String,
        /// Why.
        cause: String,
    },
    /// The encryption.
    #[error("encryption towards the mail server cannot be set up: {0}")]
    Tls(String),
}

/// The channel.
pub struct SmtpChannel {
    settings: SmtpSettings,
    timeouts: SmtpTimeouts,
    tls: Option<TlsParameters>,
    hello: ClientId,
    pool: Pool,
}

impl std::fmt::Debug for SmtpChannel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SmtpChannel").field("host", &self.settings.host).finish_non_exhaustive()
    }
}

impl SmtpChannel {
    /// Sets the channel up; connects to nothing yet.
    pub fn new(settings: SmtpSettings, timeouts: SmtpTimeouts) -> Result<Self, SmtpChannelError> {
        let tls = match settings.encryption {
            Encryption::None => None,
            Encryption::StartTls | Encryption::Implicit => Some(tls_parameters(&settings)?),
        };
        Ok(Self { settings, timeouts, tls, hello: ClientId::default(), pool: Pool::default() })
    }

    /// Connects, with encryption and sign-in as they are set up, and hangs up again: nothing is sent.
    ///
    /// # Errors
    /// What a mail would fail of before it is handed over.
    pub async fn try_out(&self) -> Result<(), Problem> {
        let mut connection = match tokio::time::timeout(self.timeouts.connect, self.connect()).await {
            Ok(connected) => connected.map_err(|refusal| refusal.problem)?,
            Err(_) => return Err(Problem::Unreachable),
        };
        connection.abort().await;
        Ok(())
    }

    async fn connection(&self) -> Result<AsyncSmtpConnection, Refusal> {
        while let Some(mut kept) = self.pool.take() {
            // A server that hung up meanwhile is noticed here, where it costs nothing.
            if matches!(tokio::time::timeout(self.timeouts.command, kept.command(Noop)).await, Ok(Ok(_))) {
                return Ok(kept);
            }
        }
        match tokio::time::timeout(self.timeouts.connect, self.connect()).await {
            Ok(connected) => connected,
            Err(_) => Err(Refusal::of(Problem::Unreachable)),
        }
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, Refusal> {
        let server = (self.settings.host.as_str(), self.settings.port);
        let implicit = self.tls.clone().filter(|_| self.settings.encryption == Encryption::Implicit);
        let connected = AsyncSmtpConnection::connect_tokio1(
            server,
            Some(self.timeouts.connect),
            &self.hello,
            implicit,
            None,
        );
        let mut connection = connected.await.map_err(|e| self.connection_refusal(&e))?;
        if self.settings.encryption == Encryption::StartTls
            && let Some(tls) = self.tls.clone()
        {
            let changed = connection.starttls(tls, &self.hello).await;
            changed.map_err(|e| refusal(&e, Problem::Encryption, Problem::Encryption))?;
        }
        if let Some(login) = &self.settings.login {
            if self.wants_encryption_first(&connection) {
                return Err(Refusal::of(Problem::Encryption));
            }
            let credentials = Credentials::new(login.user.clone(), login.password.clone());
            let signed_in = connection.auth(DEFAULT_MECHANISMS, &credentials).await;
            signed_in.map_err(|e| {
                let otherwise = if e.is_client() { Problem::SignInRefused } else { Problem::Unreachable };
                refusal(&e, Problem::SignInRefused, otherwise)
            })?;
        }
        Ok(connection)
    }

    /// Whether the server takes no sign-in in the clear, but would take one encrypted.
    fn wants_encryption_first(&self, connection: &AsyncSmtpConnection) -> bool {
        let server = connection.server_info();
        self.settings.encryption == Encryption::None
            && server.supports_feature(Extension::StartTls)
            && !DEFAULT_MECHANISMS.iter().any(|one| server.supports_auth_mechanism(*one))
    }

    fn connection_refusal(&self, error: &Error) -> Refusal {
        let otherwise = if is_handshake(error) { Problem::Encryption } else { Problem::Unreachable };
        tracing::info!(
            host = self.settings.host,
            problem = otherwise.word(),
            "no connection to the mail server"
        );
        refusal(error, Problem::Unreachable, otherwise)
    }

    async fn begin(&self, envelope: &Envelope) -> Result<AsyncSmtpConnection, Refusal> {
        let composed = |_| Refusal::of(Problem::AddressNotSupported);
        let (from, to) = (parsed(&envelope.from).map_err(composed)?, parsed(&envelope.to).map_err(composed)?);
        let mut connection = self.connection().await?;
        let mut parameters = Vec::new();
        if !envelope.to.as_str().is_ascii() || !envelope.from.as_str().is_ascii() {
            if !connection.server_info().supports_feature(Extension::SmtpUtfEight) {
                self.pool.give(connection);
                return Err(Refusal::of(Problem::AddressNotSupported));
            }
            parameters.push(MailParameter::SmtpUtfEight);
        }
        self.say(&mut connection, MailFrom::new(Some(from), parameters), Problem::SenderRefused).await?;
        match self.say(&mut connection, Rcpt::new(to, Vec::new()), Problem::RecipientRefused).await {
            Ok(()) => Ok(connection),
            Err(refused) => {
                self.forget_recipient(connection).await;
                Err(refused)
            }
        }
    }

    async fn say(
        &self,
        connection: &mut AsyncSmtpConnection,
        command: impl std::fmt::Display,
        when_refused: Problem,
    ) -> Result<(), Refusal> {
        match tokio::time::timeout(self.timeouts.command, connection.command(command)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(e)) => {
                let wants_encryption = e.status().is_some_and(|code| u16::from(code) == ENCRYPTION_FIRST);
                let when_refused = if wants_encryption { Problem::Encryption } else { when_refused };
                Err(refusal(&e, when_refused, Problem::Unreachable))
            }
            Err(_) => Err(Refusal::of(Problem::Unreachable)),
        }
    }

    /// Between two mails again, or hung up.
    async fn forget_recipient(&self, mut connection: AsyncSmtpConnection) {
        if let Ok(Ok(_)) = tokio::time::timeout(self.timeouts.command, connection.command(Rset)).await {
            self.pool.give(connection);
        }
    }
}

fn tls_parameters(settings: &SmtpSettings) -> Result<TlsParameters, SmtpChannelError> {
    let mut builder = TlsParameters::builder(settings.host.clone());
    if let Some(path) = &settings.ca_file {
        let failed = |cause: String| SmtpChannelError::CaFile { path: path.display().to_string(), cause };
        let pem = std::fs::read(path).map_err(|e| failed(e.to_string()))?;
        builder =
            builder.add_root_certificate(Certificate::from_pem(&pem).map_err(|e| failed(e.to_string()))?);
    }
    builder.build().map_err(|e| SmtpChannelError::Tls(e.to_string()))
}

/// Whether an error came from the handshake: what rustls refuses arrives as invalid data of the connection.
fn is_handshake(error: &Error) -> bool {
    let mut cause = error.source();
    while let Some(inner) = cause {
        let io = inner.downcast_ref::<std::io::Error>();
        if io.is_some_and(|io| io.kind() == std::io::ErrorKind::InvalidData) {
            return true;
        }
        cause = inner.source();
    }
    error.is_tls()
}

/// What an error says: 4xx is "later", 5xx is `when_refused`, all else `otherwise`.
fn refusal(error: &Error, when_refused: Problem, otherwise: Problem) -> Refusal {
    let problem = if error.is_transient() {
        Problem::TryLater
    } else if error.is_permanent() {
        when_refused
    } else {
        otherwise
    };
    Refusal { problem, code: error.status().map(number) }
}

fn number(code: Code) -> u16 {
    let digit = |text: String| text.parse::<u16>().unwrap_or(0); // a digit
    digit(code.severity.to_string()) * 100
        + digit(code.category.to_string()) * 10
        + digit(code.detail.to_string())
}

impl Channel for SmtpChannel {
    fn name(&self) -> &'static str {
        "smtp"
    }

    fn prepare<'a>(
        &'a self,
        _context: &'a ChannelContext,
        envelope: &'a Envelope,
    ) -> Answer<'a, Result<Box<dyn Prepared>, Refusal>> {
        Box::pin(async move {
            let connection = self.begin(envelope).await?;
            let open = OpenMail { connection, pool: self.pool.clone(), timeouts: self.timeouts };
            Ok(Box::new(open) as Box<dyn Prepared>)
        })
    }
}

/// Sender and recipient are accepted.
struct OpenMail {
    connection: AsyncSmtpConnection,
    pool: Pool,
    timeouts: SmtpTimeouts,
}

impl OpenMail {
    async fn deliver(mut self, bytes: &[u8]) -> HandOver {
        match tokio::time::timeout(self.timeouts.command, self.connection.command(Data)).await {
            Ok(Ok(_)) => {}
            Ok(Err(e)) => {
                return HandOver::Refused(refusal(&e, Problem::ContentRefused, Problem::Unreachable));
            }
            Err(_) => return HandOver::Refused(Refusal::of(Problem::Unreachable)),
        }
        match tokio::time::timeout(self.timeouts.text, self.connection.message(bytes)).await {
            Ok(Ok(answer)) => {
                self.pool.give(self.connection);
                HandOver::Accepted { code: Some(number(answer.code())) }
            }
            Ok(Err(e)) if e.is_transient() || e.is_permanent() => {
                let refused = refusal(&e, Problem::ContentRefused, Problem::ContentRefused);
                self.pool.give(self.connection);
                HandOver::Refused(refused)
            }
            Ok(Err(_)) | Err(_) => HandOver::Unknown,
        }
    }
}

impl Prepared for OpenMail {
    fn hand_over<'a>(self: Box<Self>, _context: &'a ChannelContext, mail: &'a Mail) -> Answer<'a, HandOver> {
        Box::pin(async move { self.deliver(&mail.bytes).await })
    }

    fn abandon<'a>(mut self: Box<Self>) -> Answer<'a, ()> {
        Box::pin(async move {
            let reset = tokio::time::timeout(self.timeouts.command, self.connection.command(Rset)).await;
            if matches!(reset, Ok(Ok(_))) {
                self.pool.give(self.connection);
            }
        })
    }
}
