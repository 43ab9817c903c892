//! The bare limits: the same work with nothing but the driver and plain SQL.

pub mod books;
pub mod export;
pub mod page;
pub mod saves;
pub mod search;
pub mod servers;
pub mod table;

use std::path::Path;

use rusqlite::Connection;

/// Opens a database as the product does: WAL, durable commits, no other protection.
pub fn open(path: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open(path)?;
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000; \
         PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000;",
    )?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(connection)
}
