//! The audit log.

use db::{DbError, ReadTx, Row, Select, WriteTx, params, sql};
use kernel::Timestamp;
use serde_json::Value;

/// Enough to tell a handful of networks apart on a page, too little to be tried out.
const ORIGIN_CHARS: usize = 6;

/// Where the chain ends; position 0 when nothing was written yet. The row is held until the commit, so that
/// writers on several nodes take turns.
pub(crate) fn head(tx: &mut WriteTx<'_>) -> Result<(i64, Vec<u8>), DbError> {
    tx.query_one(sql!("SELECT position, chain_hash FROM audit_head WHERE id = 1 FOR UPDATE"), &[], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// As [`head`] where nothing is written; `None` when the row itself is gone.
pub(crate) fn head_for_reading(tx: &mut ReadTx<'_>) -> Result<Option<(i64, Vec<u8>)>, DbError> {
    tx.query_opt(sql!("SELECT position, chain_hash FROM audit_head WHERE id = 1"), &[], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// An entry as it is stored.
pub(crate) struct StoredEntry {
    pub(crate) position: i64,
    pub(crate) occurred_at: Timestamp,
    pub(crate) actor: String,
    pub(crate) action: String,
    pub(crate) subject: String,
    pub(crate) detail: String,
    pub(crate) ip_hash: Option<Vec<u8>>,
    pub(crate) chain_hash: Vec<u8>,
}

pub(crate) fn append(tx: &mut WriteTx<'_>, entry: &StoredEntry) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO audit_entry (position, occurred_at, actor, action, subject, detail, ip_hash, chain_hash)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        params![
            entry.position,
            entry.occurred_at,
            entry.actor,
            entry.action,
            entry.subject,
            entry.detail,
            entry.ip_hash,
            entry.chain_hash
        ],
    )?;
    tx.execute(
        sql!("UPDATE audit_head SET position = $1, chain_hash = $2 WHERE id = 1"),
        params![entry.position, entry.chain_hash],
    )
    .map(drop)
}

fn stored(row: &Row<'_>) -> Result<StoredEntry, DbError> {
    Ok(StoredEntry {
        position: row.get(0)?,
        occurred_at: row.get(1)?,
        actor: row.get(2)?,
        action: row.get(3)?,
        subject: row.get(4)?,
        detail: row.get(5)?,
        ip_hash: row.get(6)?,
        chain_hash: row.get(7)?,
    })
}

/// The whole chain, first entry first.
pub(crate) fn for_each(
    tx: &mut ReadTx<'_>,
    mut f: impl FnMut(StoredEntry) -> Result<(), DbError>,
) -> Result<(), DbError> {
    tx.for_each(
        sql!(
            "SELECT position, occurred_at, actor, action, subject, detail, ip_hash, chain_hash
             FROM audit_entry ORDER BY position"
        ),
        &[],
        |row| f(stored(row)?),
    )
}

/// A line of the audit log as pages show it.
#[derive(Debug, Clone, PartialEq)]
pub struct AuditEntry {
    /// Number in the chain, from 1.
    pub position: i64,
    /// When.
    pub occurred_at: Timestamp,
    /// Who: `staff:12`, `import:3`, `cli` (see `kernel::Actor::label`).
    pub actor: String,
    /// What was done: `staff.signed_in`.
    pub action: String,
    /// Public id of what it was done to.
    pub subject: String,
    /// Facts as a JSON object, without personal data.
    pub detail: Value,
    /// Short mark that is the same for the same network address; the address itself is not kept.
    pub origin: Option<String>,
}

/// Which entries to show. The default shows all.
#[derive(Debug, Clone, Default)]
pub struct AuditFilter {
    /// Label of who did it: `staff:12`.
    pub actor: Option<String>,
    /// Public id of what it was done to.
    pub subject: Option<String>,
    /// The action, exactly.
    pub action: Option<String>,
    /// At or after.
    pub from: Option<Timestamp>,
    /// Before.
    pub until: Option<Timestamp>,
    /// Entries before this position: the next page of the list.
    pub before_position: Option<i64>,
}

/// The latest entries that fit the filter, newest first.
pub fn audit_entries(
    tx: &mut ReadTx<'_>,
    filter: &AuditFilter,
    limit: u32,
) -> Result<Vec<AuditEntry>, DbError> {
    let mut select = Select::new(
        "SELECT position, occurred_at, actor, action, subject, detail, ip_hash, chain_hash FROM audit_entry",
    );
    if let Some(actor) = &filter.actor {
        select.filter("actor = ?", &[actor]);
    }
    if let Some(subject) = &filter.subject {
        select.filter("subject = ?", &[subject]);
    }
    if let Some(action) = &filter.action {
        select.filter("action = ?", &[action]);
    }
    if let Some(from) = &filter.from {
        select.filter("occurred_at >= ?", &[from]);
    }
    if let Some(until) = &filter.until {
        select.filter("occurred_at < ?", &[until]);
    }
    if let Some(position) = &filter.before_position {
        select.filter("position < ?", &[position]);
    }
    select.push("ORDER BY position DESC LIMIT ?", &[&limit]);
    tx.query(&select, select.params(), |row| {
        let entry = stored(row)?;
        let detail = serde_json::from_str(&entry.detail).map_err(|e| DbError::Type {
            index: 5,
            wanted: "JSON",
            found: e.to_string(),
        })?;
        Ok(AuditEntry {
            position: entry.position,
            occurred_at: entry.occurred_at,
            actor: entry.actor,
            action: entry.action,
            subject: entry.subject,
            detail,
            origin: entry.ip_hash.map(|hash| hex::encode(hash).chars().take(ORIGIN_CHARS).collect()),
        })
    })
}
