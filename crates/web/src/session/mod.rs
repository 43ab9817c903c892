//! Sessions: who is signed in on which device. The cookie carries 256 random bits, the table their SHA-256, so
//! that whoever reads the table cannot sign in with it.

mod device;
pub mod store;

use axum::http::header::USER_AGENT;
use axum::http::{HeaderMap, HeaderValue};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use db::{DbError, WriteTx};
use kernel::tokens::sha256;
use kernel::{Random, Timestamp};
use serde_json::Value;

use crate::flash::cookie_value;
use crate::site::Site;

pub use device::device_label;

/// Seconds after which "last seen" is written anew; sooner would turn every page view into a write.
const SEEN_EVERY_SECONDS: i64 = 300;

/// Longest facts of one session, bytes of JSON.
pub const FACTS_BYTES_MAX: usize = 4096;

/// Whose session it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SessionKind {
    /// A member of staff.
    Staff,
    /// A backer.
    Backer,
}

impl SessionKind {
    /// As stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Staff => "staff",
            Self::Backer => "backer",
        }
    }

    /// From what is stored.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Staff, Self::Backer].into_iter().find(|kind| kind.code() == code)
    }

    /// Name of its cookie; each kind has its own, so that a creator can look at a backer's page beside the desk.
    pub const fn cookie(self) -> &'static str {
        match self {
            Self::Staff => "desk",
            Self::Backer => "backer",
        }
    }
}

/// A session as stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    /// Row number.
    pub id: i64,
    /// Whose it is.
    pub kind: SessionKind,
    /// Row number of the member of staff, or of what the backer's link named.
    pub subject_id: i64,
    /// Browser and system in words, such as `Firefox, Windows`.
    pub device_label: String,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was last used, to about five minutes.
    pub last_seen_at: Timestamp,
    /// When it ends whatever happens.
    pub expires_at: Timestamp,
    /// Seconds without a request after which it ends.
    pub idle_seconds: i64,
    /// Until when its owner has proved to be there just now. See [`Session::is_stepped_up`].
    pub step_up_until: Option<Timestamp>,
    /// What else a capability keeps with it: a JSON object without personal data.
    pub facts: Value,
}

impl Session {
    /// Whether its owner entered a code (or used a passkey) recently enough for what needs one.
    pub fn is_stepped_up(&self, now: Timestamp) -> bool {
        self.step_up_until.is_some_and(|until| now < until)
    }

    /// A fact that is text.
    pub fn fact(&self, name: &str) -> Option<&str> {
        self.facts.get(name).and_then(Value::as_str)
    }
}

/// What a new session is made of.
#[derive(Debug, Clone)]
pub struct NewSession {
    /// Whose it is.
    pub kind: SessionKind,
    /// Row number of its owner.
    pub subject_id: i64,
    /// Browser and system; take [`device_label`] of the request's headers.
    pub device_label: String,
    /// Seconds until it ends whatever happens.
    pub lifetime_seconds: i64,
    /// Seconds without a request after which it ends.
    pub idle_seconds: i64,
    /// A JSON object without personal data.
    pub facts: Value,
}

/// The secret of a session: made before the transaction, shown to the browser after it.
#[derive(Clone)]
pub struct SessionToken([u8; 32]);

impl std::fmt::Debug for SessionToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SessionToken(…)")
    }
}

impl SessionToken {
    /// 256 fresh bits.
    pub fn new(random: &dyn Random) -> Self {
        let mut bytes = [0; 32];
        random.fill(&mut bytes);
        Self(bytes)
    }

    fn parse(text: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        Some(Self(bytes.try_into().ok()?))
    }

    /// What the table knows.
    pub fn hash(&self) -> Vec<u8> {
        sha256(&self.0).to_vec()
    }

    /// The cookie that makes the browser its holder.
    pub fn set_cookie(&self, site: &Site, kind: SessionKind, lifetime_seconds: i64) -> HeaderValue {
        let line =
            site.transport().set_cookie(kind.cookie(), &URL_SAFE_NO_PAD.encode(self.0), lifetime_seconds);
        header(&line)
    }
}

fn header(line: &str) -> HeaderValue {
    // Base64 and numbers only: always a valid header.
    HeaderValue::from_str(line).unwrap_or_else(|_| HeaderValue::from_static(""))
}

/// The cookie that makes a browser forget its session.
pub fn forget_cookie(site: &Site, kind: SessionKind) -> HeaderValue {
    header(&site.transport().set_cookie(kind.cookie(), "", 0))
}

/// Begins a session inside the caller's transaction. Make the token before the closure, because a closure may
/// run twice; send its cookie after the commit.
pub fn begin(
    tx: &mut WriteTx<'_>,
    token: &SessionToken,
    session: &NewSession,
    now: Timestamp,
) -> Result<i64, DbError> {
    store::insert(tx, &token.hash(), session, now)
}

/// Begins a session in a transaction of its own and gives the `Set-Cookie` line.
pub async fn start(site: &Site, session: NewSession) -> Result<HeaderValue, DbError> {
    let token = SessionToken::new(site.random());
    let cookie = token.set_cookie(site, session.kind, session.lifetime_seconds);
    let now = site.now();
    site.db().write(move |tx| begin(tx, &token, &session, now)).await?;
    Ok(cookie)
}

/// The session that a request's cookie holds: known, not revoked, neither expired nor idle for too long.
pub async fn current(
    site: &Site,
    kind: SessionKind,
    headers: &HeaderMap,
) -> Result<Option<Session>, DbError> {
    let Some(hash) = token_hash(site, kind, headers) else { return Ok(None) };
    let now = site.now();
    let session = site.db().read(move |tx| store::find(tx, kind, &hash, now)).await?;
    if let Some(session) = &session {
        note_seen(site, session).await?;
    }
    Ok(session)
}

/// What the table knows of the token in a request's cookie: for those who look a session up with [`store::find`] in
/// one read with what they need beside it. They call [`note_seen`] afterwards.
pub fn token_hash(site: &Site, kind: SessionKind, headers: &HeaderMap) -> Option<Vec<u8>> {
    let name = site.transport().cookie_name(kind.cookie());
    let token = cookie_value(headers, &name).and_then(SessionToken::parse)?;
    Some(token.hash())
}

/// Notes that a session is in use, when that was last noted long enough ago.
pub async fn note_seen(site: &Site, session: &Session) -> Result<(), DbError> {
    let now = site.now();
    if session.last_seen_at.plus_seconds(SEEN_EVERY_SECONDS) >= now {
        return Ok(());
    }
    let id = session.id;
    site.db().write(move |tx| store::touch(tx, id, now)).await
}

/// Ends a session. Ending one that has ended changes nothing.
pub async fn revoke(site: &Site, id: i64) -> Result<(), DbError> {
    let now = site.now();
    site.db().write(move |tx| store::revoke(tx, id, now)).await
}

/// Browser and system of a request, in words.
pub fn device_of(headers: &HeaderMap) -> String {
    device_label(headers.get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default())
}
