//! Many rows at once.

use rusqlite::Connection;

use crate::{DbError, Param};

/// Values of one statement at most: enough that what SQLite does once a statement (numbering the table's rows above
/// all) is spread over many rows, and few enough that the statement is quickly compiled.
const VALUES_AT_ONCE: usize = 512;
/// Rows of one statement at most.
const ROWS_AT_ONCE: usize = 32;

pub(crate) fn insert_rows(
    conn: &Connection,
    table: &str,
    columns: &[&str],
    rows: &[Vec<Param<'_>>],
) -> Result<(), DbError> {
    let at_once = (VALUES_AT_ONCE / columns.len().max(1)).clamp(1, ROWS_AT_ONCE);
    let whole = rows.chunks_exact(at_once);
    let rest = whole.remainder();
    if rows.len() >= at_once {
        let mut many = conn.prepare_cached(&insert_text(table, columns, at_once))?;
        for chunk in whole {
            many.execute(rusqlite::params_from_iter(chunk.iter().flatten()))?;
        }
    }
    if !rest.is_empty() {
        let mut one = conn.prepare_cached(&insert_text(table, columns, 1))?;
        for row in rest {
            one.execute(rusqlite::params_from_iter(row))?;
        }
    }
    Ok(())
}

fn insert_text(table: &str, columns: &[&str], rows: usize) -> String {
    let mut text = format!("INSERT INTO {table} ({}) VALUES ", columns.join(", "));
    for row in 0..rows {
        text.push_str(if row == 0 { "(?" } else { ", (?" });
        for _ in 1..columns.len() {
            text.push_str(", ?");
        }
        text.push(')');
    }
    text
}

pub(crate) fn reserve_ids(conn: &Connection, table: &str, count: usize) -> Result<Vec<i64>, DbError> {
    // The first knows what was deleted, the second is all there is where nothing ever is.
    let sql = format!(
        "SELECT MAX(COALESCE((SELECT seq FROM sqlite_sequence WHERE name = ?1), 0), \
         COALESCE((SELECT MAX(id) FROM {table}), 0))"
    );
    let last: i64 = conn.prepare_cached(&sql)?.query_row([table], |row| row.get(0))?;
    Ok((last + 1..).take(count).collect())
}
