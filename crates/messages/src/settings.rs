//! What the installation says about sending mail.

use std::fmt;
use std::path::PathBuf;

use kernel::EmailAddress;

/// The sender where none was ever set: fine for the mailbox in the desk, refused by the world.
pub const SENDER_UNSET: &str = "pledges@localhost.localdomain";

/// How the connection to the mail server is kept from being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encryption {
    /// Not at all.
    None,
    /// Begins in the clear and must change over before anything is said (`tls=starttls`).
    StartTls,
    /// From the first byte (`smtps://`, port 465).
    Implicit,
}

/// Name and password for the mail server.
#[derive(Clone, PartialEq, Eq)]
pub struct SmtpLogin {
    /// Name.
    pub user: String,
    /// Password.
    pub password: String,
}

impl fmt::Debug for SmtpLogin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SmtpLogin(…)")
    }
}

/// Where mail is handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SmtpSettings {
    /// Host name or address.
    pub host: String,
    /// Port.
    pub port: u16,
    /// Encryption.
    pub encryption: Encryption,
    /// Sign-in, when the server wants one.
    pub login: Option<SmtpLogin>,
    /// Certificates (PEM) that are trusted besides the usual ones: a mail server with a certificate of its own.
    pub ca_file: Option<PathBuf>,
}

/// What is wrong with the address of a mail server. Never repeats the address: it may hold a password.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SmtpUrlError {
    /// Unknown scheme.
    #[error(
        "the mail server's address must begin with smtp:// or smtps://, such as smtp://user:password@mail.example.org:587"
    )]
    Scheme,
    /// No host.
    #[error(
        "the mail server's address names no server: write it like smtp://user:password@mail.example.org:587"
    )]
    Host,
    /// Not a port.
    #[error("the port in the mail server's address must be a number from 1 to 65535 (usual are 587 and 465)")]
    Port,
    /// A name without password.
    #[error(
        "the mail server's address has a user without a password: write user:password@, with special characters as %40 and the like"
    )]
    Login,
    /// Broken percent-encoding.
    #[error(
        "the user or password in the mail server's address holds a % that is not followed by two hexadecimal digits: write % itself as %25"
    )]
    Encoding,
    /// An unknown setting after the `?`.
    #[error(
        "the mail server's address has an unknown setting `{0}`: there are tls=starttls, tls=none and ca=FILE"
    )]
    Parameter(String),
    /// Contradiction.
    #[error("smtps:// is encrypted from the first byte: leave out tls={0}, or write smtp://")]
    Contradiction(String),
    /// A password would be readable on the way.
    #[error("this would send the mail server's password unencrypted over the network: take out tls=none")]
    PasswordInClear,
}

impl SmtpSettings {
    /// Reads `smtp://user:pass@host:587?tls=starttls`, `smtps://user:pass@host:465`, `smtp://127.0.0.1:2525`.
    ///
    /// Without `tls=`, `smtp://` means STARTTLS, and no encryption only for a server on this very machine without `ca=`.
    pub fn parse(url: &str) -> Result<Self, SmtpUrlError> {
        let (scheme, rest) = url.trim().split_once("://").ok_or(SmtpUrlError::Scheme)?;
        let is_implicit = match scheme.to_ascii_lowercase().as_str() {
            "smtp" => false,
            "smtps" => true,
            _ => return Err(SmtpUrlError::Scheme),
        };
        let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
        let place = place.strip_suffix('/').unwrap_or(place);
        let (login, server) = match place.rsplit_once('@') {
            Some((login, server)) => (Some(parse_login(login)?), server),
            None => (None, place),
        };
        let (host, port) = parse_server(server)?;
        let is_local = is_loopback(&host);
        let (tls, ca_file) = parse_query(query)?;
        let encryption = match (is_implicit, tls.as_deref()) {
            (true, None) => Encryption::Implicit,
            (true, Some(other)) => return Err(SmtpUrlError::Contradiction(other.to_owned())),
            (false, Some("starttls")) => Encryption::StartTls,
            (false, Some("none")) => Encryption::None,
            (false, None) => {
                // Who names a certificate of the server's wants it looked at.
                if is_local && ca_file.is_none() { Encryption::None } else { Encryption::StartTls }
            }
            (false, Some(other)) => return Err(SmtpUrlError::Parameter(format!("tls={other}"))),
        };
        if encryption == Encryption::None && login.is_some() && !is_local {
            return Err(SmtpUrlError::PasswordInClear);
        }
        let port = port.unwrap_or(match encryption {
            Encryption::Implicit => 465,
            Encryption::StartTls => 587,
            Encryption::None => 25,
        });
        Ok(Self { host, port, encryption, login, ca_file })
    }
}

fn parse_login(text: &str) -> Result<SmtpLogin, SmtpUrlError> {
    let (user, password) = text.split_once(':').ok_or(SmtpUrlError::Login)?;
    if user.is_empty() || password.is_empty() {
        return Err(SmtpUrlError::Login);
    }
    Ok(SmtpLogin { user: percent_decoded(user)?, password: percent_decoded(password)? })
}

fn parse_server(text: &str) -> Result<(String, Option<u16>), SmtpUrlError> {
    let (host, port) = if let Some(rest) = text.strip_prefix('[') {
        let (host, after) = rest.split_once(']').ok_or(SmtpUrlError::Host)?;
        let port =
            if after.is_empty() { None } else { Some(after.strip_prefix(':').ok_or(SmtpUrlError::Host)?) };
        (host, port)
    } else {
        text.split_once(':').map_or((text, None), |(host, port)| (host, Some(port)))
    };
    let is_host = !host.is_empty()
        && host.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ':'));
    if !is_host {
        return Err(SmtpUrlError::Host);
    }
    let port = match port {
        None => None,
        Some(digits) => match digits.parse::<u16>() {
            Ok(port) if port > 0 => Some(port),
            _ => return Err(SmtpUrlError::Port),
        },
    };
    Ok((host.to_owned(), port))
}

fn parse_query(query: &str) -> Result<(Option<String>, Option<PathBuf>), SmtpUrlError> {
    let (mut tls, mut ca_file) = (None, None);
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        match pair.split_once('=') {
            Some(("tls", value)) => tls = Some(value.to_owned()),
            Some(("ca", value)) if !value.is_empty() => {
                ca_file = Some(PathBuf::from(percent_decoded(value)?));
            }
            _ => return Err(SmtpUrlError::Parameter(pair.to_owned())),
        }
    }
    Ok((tls, ca_file))
}

fn is_loopback(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn percent_decoded(text: &str) -> Result<String, SmtpUrlError> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let mut digit = || rest.next().and_then(|b| char::from(b).to_digit(16));
        let (Some(high), Some(low)) = (digit(), digit()) else { return Err(SmtpUrlError::Encoding) };
        bytes.push(u8::try_from(high * 16 + low).unwrap_or(0)); // two hexadecimal digits fit a byte
    }
    String::from_utf8(bytes).map_err(|_| SmtpUrlError::Encoding)
}

/// What a mail says about its sender, and how fast mails leave.
#[derive(Debug, Clone)]
pub struct MailSettings {
    /// The address mails come from; the campaign's name stands before it.
    pub from: EmailAddress,
    /// Shown as the sender where a mail is about no campaign.
    pub organisation: String,
    /// What a link's token is put behind: `https://pledges.example.org/p/`.
    pub link_prefix: String,
    /// Invitations and reminders a minute and node; mails that somebody waits for are not held up. `None`: no limit.
    pub bulk_per_minute: Option<u32>,
}

impl MailSettings {
    /// The domain of the sender: the right side of every Message-ID.
    pub fn domain(&self) -> &str {
        self.from.as_str().rsplit_once('@').map_or("localhost", |(_, domain)| domain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_with_everything_it_may_hold() {
        let full = SmtpSettings::parse("smtp://anna%40example.org:p%3Aw@mail.example.org:2587?tls=starttls")
            .unwrap();
        assert_eq!(
            (full.host.as_str(), full.port, full.encryption),
            ("mail.example.org", 2587, Encryption::StartTls)
        );
        let login = full.login.unwrap();
        assert_eq!((login.user.as_str(), login.password.as_str()), ("anna@example.org", "p:w"));
        assert!(!format!("{login:?}").contains("p:w"));
        for (url, port, encryption) in [
            ("smtps://mail.example.org", 465, Encryption::Implicit),
            ("smtp://mail.example.org", 587, Encryption::StartTls),
            ("smtp://mail.example.org?tls=none", 25, Encryption::None),
            ("smtp://127.0.0.1:2525", 2525, Encryption::None),
            ("smtp://localhost/", 25, Encryption::None),
            ("smtp://[::1]:2525", 2525, Encryption::None),
            ("smtp://localhost?tls=starttls&ca=/etc/ssl/own.pem", 587, Encryption::StartTls),
            ("smtp://a:b@localhost?tls=none", 25, Encryption::None),
            ("smtp://a:b@localhost:2525?ca=/etc/ssl/own.pem", 2525, Encryption::StartTls),
        ] {
            let read = SmtpSettings::parse(url).unwrap_or_else(|e| panic!("{url}: {e}"));
            assert_eq!((read.port, read.encryption), (port, encryption), "{url}");
        }
    }

    #[test]
    fn what_cannot_be_meant_is_told_without_repeating_the_password() {
        for (url, error) in [
            ("mail.example.org", SmtpUrlError::Scheme),
            ("http://mail.example.org", SmtpUrlError::Scheme),
            ("smtp://", SmtpUrlError::Host),
            ("smtp://a:b@", SmtpUrlError::Host),
            ("smtp://mail example.org", SmtpUrlError::Host),
            ("smtp://mail.example.org:99999", SmtpUrlError::Port),
            ("smtp://mail.example.org:0", SmtpUrlError::Port),
            ("smtp://anna@mail.example.org", SmtpUrlError::Login),
            ("smtp://anna:100%@mail.example.org", SmtpUrlError::Encoding),
            ("smtp://mail.example.org?tls=maybe", SmtpUrlError::Parameter("tls=maybe".to_owned())),
            ("smtp://mail.example.org?tsl=none", SmtpUrlError::Parameter("tsl=none".to_owned())),
            ("smtps://mail.example.org?tls=none", SmtpUrlError::Contradiction("none".to_owned())),
            ("smtp://anna:secret@mail.example.org?tls=none", SmtpUrlError::PasswordInClear),
        ] {
            let told = SmtpSettings::parse(url).unwrap_err();
            assert_eq!(told, error, "{url}");
            assert!(!told.to_string().contains("secret"));
        }
    }
}
