//! Rows of people with their key and current address.

use db::{DbError, Param, ReadTx, Row, Select, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Id, Language, RowId, Timestamp};

use super::{LIST_LENGTH, bytes, list, text, word};
use crate::model::{ContactRef, EmailState, Relay, Source};
use crate::rules::seal::SealedContact;

/// One person as stored.
pub(crate) struct ContactRow {
    pub(crate) contact: ContactRef,
    pub(crate) name_sealed: Option<Vec<u8>>,
    pub(crate) language: Option<Language>,
    pub(crate) source: Source,
    pub(crate) created_at: Timestamp,
    pub(crate) merged_into: Option<RowId<kinds::Contact>>,
    pub(crate) erased_at: Option<Timestamp>,
    pub(crate) wrapped_key: Option<Vec<u8>>,
    pub(crate) email: Option<EmailRow>,
}

/// An e-mail address as stored.
pub(crate) struct EmailRow {
    pub(crate) row: i64,
    pub(crate) address_sealed: Vec<u8>,
    pub(crate) address_hash: Vec<u8>,
    pub(crate) state: EmailState,
}

macro_rules! contact_rows {
    ($tail:literal) => {
        concat!(
            "SELECT c.id, c.public_id, c.name_sealed, c.language, c.source, c.created_at, c.merged_into,
                    c.erased_at, k.wrapped_key, e.id, e.address_sealed, e.is_relay, e.verified_at,
                    e.bouncing_since_at, e.address_hash
               FROM contact c
               LEFT JOIN contact_key k ON k.contact = c.id
               LEFT JOIN contact_email e ON e.contact = c.id AND e.is_current = 1 ",
            $tail
        )
    };
}

fn contact_row(row: &Row<'_>) -> Result<ContactRow, DbError> {
    let email = row.get::<Option<i64>>(9)?;
    Ok(ContactRow {
        contact: ContactRef { row: row.get(0)?, id: row.get(1)? },
        name_sealed: row.get(2)?,
        language: row.get(3)?,
        source: word(row, 4, |label| label.parse().ok())?, // the error names the column
        created_at: row.get(5)?,
        merged_into: row.get(6)?,
        erased_at: row.get(7)?,
        wrapped_key: row.get(8)?,
        email: email.map(|id| email_row(row, id)).transpose()?,
    })
}

fn email_row(row: &Row<'_>, id: i64) -> Result<EmailRow, DbError> {
    Ok(EmailRow {
        row: id,
        address_sealed: row.get(10)?,
        address_hash: row.get(14)?,
        state: EmailState {
            relay: if row.get(11)? { Relay::Yes } else { Relay::No },
            verified_at: row.get(12)?,
            bouncing_since: row.get(13)?,
        },
    })
}

pub(crate) fn load(
    tx: &mut ReadTx<'_>,
    contact: RowId<kinds::Contact>,
) -> Result<Option<ContactRow>, DbError> {
    tx.query_opt(sql!(contact_rows!("WHERE c.id = $1")), params![contact], contact_row)
}

pub(crate) fn load_many(
    tx: &mut ReadTx<'_>,
    contacts: &[RowId<kinds::Contact>],
) -> Result<Vec<ContactRow>, DbError> {
    let mut rows = Vec::with_capacity(contacts.len());
    for chunk in contacts.chunks(LIST_LENGTH) {
        let mut select = Select::new(contact_rows!("WHERE c.id IN"));
        list(&mut select, chunk);
        rows.extend(tx.query(&select, select.params(), contact_row)?);
    }
    Ok(rows)
}

/// The next live contacts after a row, for checks that walk through all of them.
pub(crate) fn load_live_after(
    tx: &mut ReadTx<'_>,
    after: i64,
    limit: i64,
) -> Result<Vec<ContactRow>, DbError> {
    let statement = sql!(contact_rows!("WHERE c.id > $1 AND c.erased_at IS NULL ORDER BY c.id LIMIT $2"));
    tx.query(statement, params![after, limit], contact_row)
}

/// As [`load_live_after`], the numbers only: for rows that cannot all be read.
pub(crate) fn live_after(
    tx: &mut ReadTx<'_>,
    after: i64,
    limit: i64,
) -> Result<Vec<RowId<kinds::Contact>>, DbError> {
    let statement = sql!("SELECT id FROM contact WHERE id > $1 AND erased_at IS NULL ORDER BY id LIMIT $2");
    tx.query(statement, params![after, limit], |row| row.get(0))
}

/// What [`load`] reads, in its order: tells which column a row cannot be read by.
pub(crate) const COLUMNS: &[&str] = &[
    "contact.id",
    "contact.public_id",
    "contact.name_sealed",
    "contact.language",
    "contact.source",
    "contact.created_at",
    "contact.merged_into",
    "contact.erased_at",
    "contact_key.wrapped_key",
    "contact_email.id",
    "contact_email.address_sealed",
    "contact_email.is_relay",
    "contact_email.verified_at",
    "contact_email.bouncing_since_at",
    "contact_email.address_hash",
];

/// Who, and what it was merged into.
pub(crate) struct Redirect {
    pub(crate) contact: ContactRef,
    pub(crate) merged_into: Option<RowId<kinds::Contact>>,
    pub(crate) erased_at: Option<Timestamp>,
}

fn redirect(row: &Row<'_>) -> Result<Redirect, DbError> {
    Ok(Redirect {
        contact: ContactRef { row: row.get(0)?, id: row.get(1)? },
        merged_into: row.get(2)?,
        erased_at: row.get(3)?,
    })
}

pub(crate) fn redirect_of(
    tx: &mut ReadTx<'_>,
    contact: RowId<kinds::Contact>,
) -> Result<Option<Redirect>, DbError> {
    let statement = sql!("SELECT id, public_id, merged_into, erased_at FROM contact WHERE id = $1");
    tx.query_opt(statement, params![contact], redirect)
}

pub(crate) fn redirect_of_id(
    tx: &mut ReadTx<'_>,
    id: Id<kinds::Contact>,
) -> Result<Option<Redirect>, DbError> {
    let statement = sql!("SELECT id, public_id, merged_into, erased_at FROM contact WHERE public_id = $1");
    tx.query_opt(statement, params![id], redirect)
}

pub(crate) fn wrapped_keys(
    tx: &mut ReadTx<'_>,
    contacts: &[RowId<kinds::Contact>],
) -> Result<Vec<(ContactRef, Vec<u8>)>, DbError> {
    let mut keys = Vec::with_capacity(contacts.len());
    for chunk in contacts.chunks(LIST_LENGTH) {
        let mut select = Select::new(
            "SELECT c.id, c.public_id, k.wrapped_key FROM contact_key k JOIN contact c ON c.id = k.contact
              WHERE k.contact IN",
        );
        list(&mut select, chunk);
        let found = tx.query(&select, select.params(), |row| {
            Ok((ContactRef { row: row.get(0)?, id: row.get(1)? }, row.get(2)?))
        })?;
        keys.extend(found);
    }
    Ok(keys)
}

pub(crate) fn insert(tx: &mut WriteTx<'_>, new: &SealedContact, now: Timestamp) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO contact (id, public_id, name_sealed, language, source, created_at)
             VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        params![new.contact.row, new.contact.id, new.name_sealed, new.language, new.source.to_string(), now],
    )?;
    tx.execute(
        sql!("INSERT INTO contact_key (contact, wrapped_key) VALUES ($1, $2)"),
        params![new.contact.row, new.wrapped_key],
    )?;
    Ok(())
}

/// Takes back a row that [`insert`] has just made and nothing refers to yet.
pub(crate) fn take_back(tx: &mut WriteTx<'_>, contact: RowId<kinds::Contact>) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM contact_key WHERE contact = $1"), params![contact])?;
    tx.execute(sql!("DELETE FROM contact WHERE id = $1"), params![contact])?;
    Ok(())
}

fn contact_values(c: &SealedContact, now: Timestamp) -> Vec<Param<'_>> {
    vec![
        Param::Int(c.contact.row.get()),
        text(c.contact.id),
        c.name_sealed.as_deref().map_or(Param::Null, bytes),
        c.language.map_or(Param::Null, |l| text(l.code())),
        text(c.source),
        Param::Int(now.as_micros()),
    ]
}

pub(crate) fn insert_many(
    tx: &mut WriteTx<'_>,
    new: &[SealedContact],
    now: Timestamp,
) -> Result<(), DbError> {
    let columns = ["id", "public_id", "name_sealed", "language", "source", "created_at"];
    tx.insert_rows("contact", &columns, &new.iter().map(|c| contact_values(c, now)).collect::<Vec<_>>())?;
    let keys: Vec<_> =
        new.iter().map(|c| vec![Param::Int(c.contact.row.get()), bytes(&c.wrapped_key)]).collect();
    tx.insert_rows("contact_key", &["contact", "wrapped_key"], &keys)
}

pub(crate) fn set_name(
    tx: &mut WriteTx<'_>,
    contact: RowId<kinds::Contact>,
    name_sealed: Option<&[u8]>,
) -> Result<(), DbError> {
    let statement = sql!("UPDATE contact SET name_sealed = $1 WHERE id = $2");
    tx.execute(statement, params![name_sealed, contact]).map(drop)
}

pub(crate) fn set_language(
    tx: &mut WriteTx<'_>,
    contact: RowId<kinds::Contact>,
    language: Language,
) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE contact SET language = $1 WHERE id = $2"), params![language, contact]).map(drop)
}
