//! Rows of postal addresses.

use db::{DbError, Param, ReadTx, Row, Select, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Id, RowId, Timestamp};

use super::{LIST_LENGTH, bytes, list, text, word};
use crate::model::{AddressPlace, ContactRef, Source};

/// One address as stored, with the key of its contact.
pub(crate) struct AddressRow {
    pub(crate) row: RowId<kinds::Address>,
    pub(crate) id: Id<kinds::Address>,
    pub(crate) contact: ContactRef,
    pub(crate) address_sealed: Vec<u8>,
    pub(crate) country: CountryCode,
    pub(crate) region_code: String,
    pub(crate) source: Source,
    pub(crate) created_at: Timestamp,
    pub(crate) wrapped_key: Option<Vec<u8>>,
}

macro_rules! address_rows {
    ($tail:literal) => {
        concat!(
            "SELECT a.id, a.public_id, c.id, c.public_id, a.address_sealed, a.country, a.region_code, a.source,
                    a.created_at, k.wrapped_key
               FROM contact_address a
               JOIN contact c ON c.id = a.contact
               LEFT JOIN contact_key k ON k.contact = c.id ",
            $tail
        )
    };
}

/// What an address is read from, in the order of the columns: tells which one a row cannot be read by.
pub(crate) const COLUMNS: &[&str] = &[
    "contact_address.id",
    "contact_address.public_id",
    "contact.id",
    "contact.public_id",
    "contact_address.address_sealed",
    "contact_address.country",
    "contact_address.region_code",
    "contact_address.source",
    "contact_address.created_at",
    "contact_key.wrapped_key",
];

/// Rows of the addresses of a contact.
pub(crate) fn rows_of(
    tx: &mut ReadTx<'_>,
    contact: RowId<kinds::Contact>,
) -> Result<Vec<RowId<kinds::Address>>, DbError> {
    let statement = sql!("SELECT id FROM contact_address WHERE contact = $1 ORDER BY id DESC LIMIT 500");
    tx.query(statement, params![contact], |row| row.get(0))
}

fn address_row(row: &Row<'_>) -> Result<AddressRow, DbError> {
    Ok(AddressRow {
        row: row.get(0)?,
        id: row.get(1)?,
        contact: ContactRef { row: row.get(2)?, id: row.get(3)? },
        address_sealed: row.get(4)?,
        country: word(row, 5, CountryCode::parse)?,
        region_code: row.get(6)?,
        source: word(row, 7, |label| label.parse().ok())?, // the error names the column
        created_at: row.get(8)?,
        wrapped_key: row.get(9)?,
    })
}

pub(crate) fn load(
    tx: &mut ReadTx<'_>,
    address: RowId<kinds::Address>,
) -> Result<Option<AddressRow>, DbError> {
    tx.query_opt(sql!(address_rows!("WHERE a.id = $1")), params![address], address_row)
}

pub(crate) fn load_many(
    tx: &mut ReadTx<'_>,
    addresses: &[RowId<kinds::Address>],
) -> Result<Vec<AddressRow>, DbError> {
    let mut rows = Vec::with_capacity(addresses.len());
    for chunk in addresses.chunks(LIST_LENGTH) {
        let mut select = Select::new(address_rows!("WHERE a.id IN"));
        list(&mut select, chunk);
        rows.extend(tx.query(&select, select.params(), address_row)?);
    }
    Ok(rows)
}

/// The addresses of a contact, newest first.
pub(crate) fn load_of(
    tx: &mut ReadTx<'_>,
    contact: RowId<kinds::Contact>,
) -> Result<Vec<AddressRow>, DbError> {
    let statement = sql!(address_rows!("WHERE a.contact = $1 ORDER BY a.id DESC LIMIT 500"));
    tx.query(statement, params![contact], address_row)
}

pub(crate) fn find(
    tx: &mut ReadTx<'_>,
    id: Id<kinds::Address>,
) -> Result<Option<RowId<kinds::Address>>, DbError> {
    let statement = sql!("SELECT id FROM contact_address WHERE public_id = $1");
    tx.query_opt(statement, params![id], |row| row.get(0))
}

pub(crate) fn place(
    tx: &mut ReadTx<'_>,
    address: RowId<kinds::Address>,
) -> Result<Option<AddressPlace>, DbError> {
    let statement = sql!("SELECT contact, country, region_code FROM contact_address WHERE id = $1");
    tx.query_opt(statement, params![address], |row| {
        Ok(AddressPlace {
            contact: row.get(0)?,
            country: word(row, 1, CountryCode::parse)?,
            region_code: row.get(2)?,
        })
    })
}

/// An address, ready to be written.
pub(crate) struct SealedAddress {
    pub(crate) row: i64,
    pub(crate) id: Id<kinds::Address>,
    pub(crate) contact: RowId<kinds::Contact>,
    pub(crate) address_sealed: Vec<u8>,
    pub(crate) country: CountryCode,
    pub(crate) region_code: String,
    pub(crate) source: Source,
}

fn address_values(a: &SealedAddress, now: Timestamp) -> Vec<Param<'_>> {
    vec![
        Param::Int(a.row),
        text(a.id),
        Param::Int(a.contact.get()),
        bytes(&a.address_sealed),
        text(a.country),
        text(&a.region_code),
        text(a.source),
        Param::Int(now.as_micros()),
    ]
}

pub(crate) fn insert_many(
    tx: &mut WriteTx<'_>,
    addresses: &[SealedAddress],
    now: Timestamp,
) -> Result<(), DbError> {
    let columns =
        ["id", "public_id", "contact", "address_sealed", "country", "region_code", "source", "created_at"];
    tx.insert_rows(
        "contact_address",
        &columns,
        &addresses.iter().map(|a| address_values(a, now)).collect::<Vec<_>>(),
    )
}

/// It is another person's, sealed with their key.
pub(crate) fn give(
    tx: &mut WriteTx<'_>,
    address: RowId<kinds::Address>,
    (to, address_sealed): (RowId<kinds::Contact>, &[u8]),
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE contact_address SET contact = $2, address_sealed = $3 WHERE id = $1"),
        params![address, to, address_sealed],
    )
    .map(drop)
}
