//! Rows of e-mail addresses.

use db::{DbError, Param, ReadTx, Select, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{RowId, Timestamp};

use super::{LIST_LENGTH, bytes, list, text, word};
use crate::model::{ContactField, ContactRef, FieldSource, Relay, Source};
use crate::rules::seal::{SealedContact, SealedEmail};
use crate::store::contact::Redirect;

/// Whose current address has this hash.
pub(crate) fn holder(tx: &mut ReadTx<'_>, address_hash: &[u8]) -> Result<Option<Redirect>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT c.id, c.public_id, c.merged_into, c.erased_at FROM contact_email e JOIN contact c ON c.id = e.contact
              WHERE e.address_hash = $1 AND e.is_current = 1"
        ),
        params![address_hash],
        |row| {
            Ok(Redirect {
                contact: ContactRef { row: row.get(0)?, id: row.get(1)? },
                merged_into: row.get(2)?,
                erased_at: row.get(3)?,
            })
        },
    )
}

/// As [`holder`] for many hashes: those that are somebody's.
pub(crate) fn holders(
    tx: &mut ReadTx<'_>,
    address_hashes: &[Vec<u8>],
) -> Result<Vec<(Vec<u8>, Redirect)>, DbError> {
    let mut found = Vec::new();
    for chunk in address_hashes.chunks(LIST_LENGTH) {
        let mut select = Select::new(
            "SELECT e.address_hash, c.id, c.public_id, c.merged_into, c.erased_at FROM contact_email e
               JOIN contact c ON c.id = e.contact WHERE e.is_current = 1 AND e.address_hash IN",
        );
        list(&mut select, chunk);
        found.extend(tx.query(&select, select.params(), |row| {
            let contact = ContactRef { row: row.get(1)?, id: row.get(2)? };
            Ok((row.get(0)?, Redirect { contact, merged_into: row.get(3)?, erased_at: row.get(4)? }))
        })?);
    }
    Ok(found)
}

/// Writes a current address unless somebody has it. Answers whether it was written.
pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    contact: RowId<kinds::Contact>,
    email: &SealedEmail,
    source: Source,
    now: Timestamp,
) -> Result<bool, DbError> {
    let inserted = tx.execute(
        sql!(
            "INSERT INTO contact_email (id, contact, address_sealed, address_hash, is_current, is_relay, source, created_at)
             VALUES ($1, $2, $3, $4, 1, $5, $6, $7) ON CONFLICT (address_hash) WHERE is_current = 1 DO NOTHING"
        ),
        params![
            email.row,
            contact,
            email.address_sealed,
            email.address_hash,
            email.relay == Relay::Yes,
            source.to_string(),
            now
        ],
    )?;
    Ok(inserted == 1)
}

fn email_values(c: &SealedContact, now: Timestamp) -> Option<Vec<Param<'_>>> {
    c.email.as_ref().map(|email| {
        vec![
            Param::Int(email.row),
            Param::Int(c.contact.row.get()),
            bytes(&email.address_sealed),
            bytes(&email.address_hash),
            Param::Int(1),
            Param::Int(i64::from(email.relay == Relay::Yes)),
            text(c.source),
            Param::Int(now.as_micros()),
        ]
    })
}

pub(crate) fn insert_many(
    tx: &mut WriteTx<'_>,
    new: &[SealedContact],
    now: Timestamp,
) -> Result<(), DbError> {
    let columns =
        ["id", "contact", "address_sealed", "address_hash", "is_current", "is_relay", "source", "created_at"];
    tx.insert_rows(
        "contact_email",
        &columns,
        &new.iter().filter_map(|c| email_values(c, now)).collect::<Vec<_>>(),
    )
}

/// Ends the current address; it stays as history.
pub(crate) fn end_current(
    tx: &mut WriteTx<'_>,
    contact: RowId<kinds::Contact>,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE contact_email SET is_current = 0, ended_at = $1 WHERE contact = $2 AND is_current = 1"),
        params![now, contact],
    )
    .map(drop)
}

/// Answers how many current addresses there were: 0 or 1.
pub(crate) fn mark_verified(
    tx: &mut WriteTx<'_>,
    contact: RowId<kinds::Contact>,
    now: Timestamp,
) -> Result<u64, DbError> {
    tx.execute(
        sql!(
            "UPDATE contact_email SET verified_at = COALESCE(verified_at, $1), bouncing_since_at = NULL
              WHERE contact = $2 AND is_current = 1"
        ),
        params![now, contact],
    )
}

/// As [`mark_verified`].
pub(crate) fn mark_bouncing(
    tx: &mut WriteTx<'_>,
    contact: RowId<kinds::Contact>,
    now: Timestamp,
) -> Result<u64, DbError> {
    tx.execute(
        sql!(
            "UPDATE contact_email SET bouncing_since_at = COALESCE(bouncing_since_at, $1)
              WHERE contact = $2 AND is_current = 1"
        ),
        params![now, contact],
    )
}

/// An address of somebody, current or earlier.
pub(crate) struct HeldEmail {
    pub(crate) row: i64,
    pub(crate) address_sealed: Vec<u8>,
    pub(crate) origin: FieldSource,
}

/// Oldest first.
pub(crate) fn all_of(tx: &mut ReadTx<'_>, contact: RowId<kinds::Contact>) -> Result<Vec<HeldEmail>, DbError> {
    tx.query(
        sql!(
            "SELECT id, address_sealed, source, created_at, ended_at FROM contact_email
              WHERE contact = $1 AND is_current = 0
             UNION ALL
             SELECT id, address_sealed, source, created_at, ended_at FROM contact_email
              WHERE contact = $1 AND is_current = 1
             ORDER BY 4, 1"
        ),
        params![contact],
        |row| {
            Ok(HeldEmail {
                row: row.get(0)?,
                address_sealed: row.get(1)?,
                origin: FieldSource {
                    field: ContactField::Email,
                    source: word(row, 2, |label| label.parse().ok())?, // the error names the column
                    set_at: row.get(3)?,
                    superseded_at: row.get(4)?,
                },
            })
        },
    )
}

/// Whose current address has this source and is not their first. Walks over the few that have an earlier one.
pub(crate) fn moved_by(tx: &mut ReadTx<'_>, source: Source) -> Result<Vec<RowId<kinds::Contact>>, DbError> {
    tx.query(
        sql!(
            "SELECT c.contact FROM contact_email c
              WHERE c.contact IN (SELECT contact FROM contact_email WHERE is_current = 0)
                AND c.is_current = 1 AND c.source = $1 ORDER BY c.contact"
        ),
        params![source.to_string()],
        |row| row.get(0),
    )
}
