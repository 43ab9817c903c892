//! Writing down who did what.

use db::{DbError, WriteTx};
use kernel::{Cx, Vault};
use serde_json::{Value, json};
use web::ClientIp;

use crate::store::audit::{StoredEntry, append, head};

/// Something that was done, to be written down in the transaction that did it.
#[derive(Debug, Clone, PartialEq)]
pub struct Audit {
    /// What: `pledge.locked`. A word of the source.
    pub action: &'static str,
    /// Public id of what it was done to.
    pub subject: String,
    /// A JSON object of ids, counts and words of the source: no personal data.
    pub detail: Value,
    /// Keyed hash of the network address; [`Audit::from_ip`] makes it.
    pub ip_hash: Option<Vec<u8>>,
}

impl Audit {
    /// An entry without details.
    pub fn new(action: &'static str, subject: impl Into<String>) -> Self {
        Self { action, subject: subject.into(), detail: json!({}), ip_hash: None }
    }

    /// With details.
    #[must_use]
    pub fn with(mut self, detail: Value) -> Self {
        self.detail = detail;
        self
    }

    /// With where it came from.
    #[must_use]
    pub fn from_ip(mut self, vault: &Vault, ip: ClientIp) -> Self {
        self.ip_hash = Some(vault.blind_index("audit network", &ip.0.to_canonical().to_string()));
        self
    }
}

/// Writes an entry at the end of the chain. `cx.actor` is who. Writers take turns at the chain's end: SQLite has
/// one writer, PostgreSQL runs again who came second.
pub fn audit(tx: &mut WriteTx<'_>, cx: &Cx, entry: Audit) -> Result<(), DbError> {
    let (last_position, last_hash) = head(tx)?;
    let mut new = StoredEntry {
        position: last_position + 1,
        occurred_at: cx.now(),
        actor: cx.actor.label(),
        action: entry.action.to_owned(),
        subject: entry.subject,
        detail: entry.detail.to_string(),
        ip_hash: entry.ip_hash,
        chain_hash: Vec::new(),
    };
    new.chain_hash = chain_hash(&cx.vault, &last_hash, &new);
    append(tx, &new)
}

/// Keyed hash over the entry before and this one; every part is preceded by its length.
pub(crate) fn chain_hash(vault: &Vault, before: &[u8], entry: &StoredEntry) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(256);
    let position = entry.position.to_be_bytes();
    let at = entry.occurred_at.as_micros().to_be_bytes();
    let ip_hash = entry.ip_hash.as_deref().unwrap_or_default(); // empty: not known
    let parts: [&[u8]; 8] = [
        before,
        &position,
        &at,
        entry.actor.as_bytes(),
        entry.action.as_bytes(),
        entry.subject.as_bytes(),
        entry.detail.as_bytes(),
        ip_hash,
    ];
    for part in parts {
        let length = u64::try_from(part.len()).unwrap_or(u64::MAX); // a usize always fits
        bytes.extend_from_slice(&length.to_be_bytes());
        bytes.extend_from_slice(part);
    }
    vault.sign("accounts/audit", &bytes)
}
