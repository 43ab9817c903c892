//! Rows of numbers.

use db::{DbError, ReadTx, WriteTx, params, sql};
use jiff::civil::Date;
use kernel::ids::kinds;
use kernel::{Cx, Id, RowId};

use super::day;
use crate::model::{InvoiceKind, Numbering};

pub(crate) struct Series {
    pub(crate) row: RowId<kinds::InvoiceSeries>,
    pub(crate) prefix: String,
    pub(crate) digits: usize,
    pub(crate) next_number: i64,
    pub(crate) latest_issued_on: Date,
}

pub(crate) fn numbering(tx: &mut ReadTx<'_>, scope: &str) -> Result<Option<Numbering>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT invoice_pattern, credit_note_pattern, digits, first_invoice, first_credit_note
               FROM invoice_numbering WHERE scope = $1"
        ),
        params![scope],
        |row| {
            Ok(Numbering {
                scope: scope.to_owned(),
                invoice_pattern: row.get(0)?,
                credit_note_pattern: row.get(1)?,
                digits: row.get(2)?,
                first_invoice: row.get(3)?,
                first_credit_note: row.get(4)?,
            })
        },
    )
}

pub(crate) fn put_numbering(tx: &mut WriteTx<'_>, cx: &Cx, new: &Numbering) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO invoice_numbering
                 (scope, invoice_pattern, credit_note_pattern, digits, first_invoice, first_credit_note, changed_at,
                  changed_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (scope) DO UPDATE SET invoice_pattern = excluded.invoice_pattern,
                 credit_note_pattern = excluded.credit_note_pattern, digits = excluded.digits,
                 first_invoice = excluded.first_invoice, first_credit_note = excluded.first_credit_note,
                 changed_at = excluded.changed_at, changed_by = excluded.changed_by"
        ),
        params![
            new.scope,
            new.invoice_pattern,
            new.credit_note_pattern,
            new.digits,
            new.first_invoice,
            new.first_credit_note,
            cx.now(),
            cx.actor.label()
        ],
    )
    .map(drop)
}

/// Another scope with one of these patterns.
pub(crate) fn pattern_of_another(tx: &mut ReadTx<'_>, new: &Numbering) -> Result<Option<String>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT CASE WHEN invoice_pattern IN ($2, $3) THEN invoice_pattern ELSE credit_note_pattern END
               FROM invoice_numbering
              WHERE scope <> $1
                AND (invoice_pattern IN ($2, $3) OR credit_note_pattern IN ($2, $3)) LIMIT 1"
        ),
        params![new.scope, new.invoice_pattern, new.credit_note_pattern],
        |row| row.get(0),
    )
}

/// The scope whose series begins its numbers like this.
pub(crate) fn scope_of_prefix(tx: &mut ReadTx<'_>, prefix: &str) -> Result<Option<String>, DbError> {
    let statement = sql!("SELECT scope FROM invoice_series WHERE prefix = $1");
    tx.query_opt(statement, params![prefix], |row| row.get(0))
}

/// The scope, kind and digits of numbers that were given out without a year.
pub(crate) fn prefix_without_year(
    tx: &mut ReadTx<'_>,
    scope: &str,
    kind: InvoiceKind,
) -> Result<Option<String>, DbError> {
    tx.query_opt(
        sql!("SELECT prefix FROM invoice_series WHERE scope = $1 AND kind = $2 AND year = 0"),
        params![scope, kind.as_str()],
        |row| row.get(0),
    )
}

/// Whether a scope has given out numbers of a kind, in whatever year.
pub(crate) fn has_begun(tx: &mut ReadTx<'_>, scope: &str, kind: InvoiceKind) -> Result<bool, DbError> {
    let statement = sql!("SELECT id FROM invoice_series WHERE scope = $1 AND kind = $2 LIMIT 1");
    Ok(tx.query_opt(statement, params![scope, kind.as_str()], |row| row.get::<i64>(0))?.is_some())
}

/// The series, locked until the end of the transaction.
pub(crate) fn lock(
    tx: &mut WriteTx<'_>,
    scope: &str,
    kind: InvoiceKind,
    year: i64,
) -> Result<Option<Series>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT id, prefix, digits, next_number, latest_issued_on FROM invoice_series
              WHERE scope = $1 AND kind = $2 AND year = $3 FOR UPDATE"
        ),
        params![scope, kind.as_str(), year],
        |row| {
            Ok(Series {
                row: row.get(0)?,
                prefix: row.get(1)?,
                digits: row.get(2)?,
                next_number: row.get(3)?,
                latest_issued_on: day(row, 4)?,
            })
        },
    )
}

pub(crate) struct NewSeries<'a> {
    pub(crate) scope: &'a str,
    pub(crate) kind: InvoiceKind,
    pub(crate) year: i64,
    pub(crate) prefix: String,
    pub(crate) digits: u8,
    pub(crate) first: i64,
    pub(crate) day: Date,
}

pub(crate) fn insert(tx: &mut WriteTx<'_>, cx: &Cx, new: &NewSeries<'_>) -> Result<(), DbError> {
    let id: Id<kinds::InvoiceSeries> = cx.new_id();
    tx.execute(
        sql!(
            "INSERT INTO invoice_series
                 (public_id, scope, kind, year, prefix, digits, first_number, next_number, latest_issued_on, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $9, $9, $7, $8) ON CONFLICT (scope, kind, year) DO NOTHING"
        ),
        params![
            id,
            new.scope,
            new.kind.as_str(),
            new.year,
            new.prefix,
            new.digits,
            new.day.to_string(),
            cx.now(),
            new.first
        ],
    )
    .map(drop)
}

/// Counts on; the row is locked by the caller.
pub(crate) fn take(
    tx: &mut WriteTx<'_>,
    series: RowId<kinds::InvoiceSeries>,
    day: Date,
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE invoice_series SET next_number = next_number + 1, latest_issued_on = $2 WHERE id = $1"),
        params![series, day.to_string()],
    )
    .map(drop)
}
