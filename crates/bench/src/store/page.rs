//! What a bare backer's page reads: three rows of the product's own tables, and what the cases ask of them.

use std::path::{Path, PathBuf};

use db::{Db, DbError, params, sql};
use parking_lot::Mutex;
use rusqlite::{Connection, OpenFlags, OptionalExtension};

/// Readers of a database, opened as needed.
pub struct Readers {
    path: PathBuf,
    idle: Mutex<Vec<Connection>>,
}

/// What the bare page shows.
pub struct Seen {
    /// The order's number.
    pub order_number: String,
    /// How far it is.
    pub state: String,
    /// What was chosen, as stored.
    pub choices: String,
    /// The sealed name; nobody opens it here.
    pub name_bytes: usize,
}

impl Readers {
    /// Of this database.
    pub fn of(path: &Path) -> Self {
        Self { path: path.to_owned(), idle: Mutex::new(Vec::new()) }
    }

    fn take(&self) -> rusqlite::Result<Connection> {
        if let Some(connection) = self.idle.lock().pop() {
            return Ok(connection);
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(&self.path, flags)?;
        connection.execute_batch("PRAGMA busy_timeout = 10000; PRAGMA cache_size = -4000;")?;
        Ok(connection)
    }

    /// Session, pledge and person, each by one query.
    pub fn seen(&self, token_hash: &[u8], pledge: i64) -> rusqlite::Result<Option<Seen>> {
        let connection = self.take()?;
        let seen = seen(&connection, token_hash, pledge);
        self.idle.lock().push(connection);
        seen
    }
}

fn seen(connection: &Connection, token_hash: &[u8], pledge: i64) -> rusqlite::Result<Option<Seen>> {
    let session: Option<i64> = connection
        .prepare_cached("SELECT subject_id FROM web_session WHERE token_hash = ?1 AND revoked_at IS NULL")?
        .query_row([token_hash], |row| row.get(0))
        .optional()?;
    let Some(subject) = session else { return Ok(None) };
    let (contact, order_number, state, choices): (i64, String, String, String) = connection
        .prepare_cached("SELECT contact_id, order_number, state, choices FROM pledge WHERE id = ?1")?
        .query_row([pledge], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    let name: Option<Vec<u8>> = connection
        .prepare_cached("SELECT name_sealed FROM contact WHERE id = ?1")?
        .query_row([contact], |row| row.get(0))?;
    if subject != contact {
        return Ok(None);
    }
    Ok(Some(Seen { order_number, state, choices, name_bytes: name.map_or(0, |name| name.len()) }))
}

/// Columns of one row, as [`spread`] reads them.
pub type SpreadRow = (i64, String, i64, i64, i64);

/// Rows of pledges, evenly spread: (row, public id, contact, version of its choices, version of its address).
pub fn spread(db: &Db, count: u32) -> anyhow::Result<Vec<SpreadRow>> {
    Ok(db.read_blocking::<_, DbError>(move |tx| {
        let total: i64 = tx.query_one(sql!("SELECT COUNT(*) FROM pledge"), &[], |row| row.get(0))?;
        let step = (total / i64::from(count)).max(1);
        tx.query(
            sql!(
                "SELECT id, public_id, contact_id, choices_version, address_version FROM pledge
                 WHERE id % $1 = 0 AND state = 'imported' AND reward IS NOT NULL ORDER BY id LIMIT $2"
            ),
            params![step, count],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)),
        )
    })?)
}
