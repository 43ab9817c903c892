//! SQLite and PostgreSQL behind one seam.
//!
//! A change is a closure: `db.write(|tx| …).await`. It runs on the database's own thread, cannot await, and is
//! answered only after the commit; so nobody can hold the write lock while a payment gateway answers. SQL is
//! plain text written once, in the subset both engines share (README.md), registered by [`sql!`] so that one
//! test prepares every statement on both.
//!
//! Invariants: nothing outside this crate names a driver; a [`ReadTx`] cannot write; a write closure is `Fn`
//! because it may run again after a conflict, so it has no effect but on its transaction.
#![expect(
    unsafe_code,
    reason = "sql! puts each statement into a link section for the test that prepares them all"
)]

mod builder;
mod checking;
mod error;
mod extensions;
mod migrate;
mod params;
mod postgres;
mod row;
mod schema;
mod sqlite;
mod statement;
mod tx;
mod wake;
mod worker;

pub use builder::Select;
pub use checking::told;
pub use error::DbError;
pub use linkme;
pub use migrate::Migration;
pub use params::{Param, ToParam};
pub use row::{FromColumn, Row};
pub use schema::Column;
pub use statement::{STATEMENTS, SqlText, Statement};
pub use tx::{ReadTx, WriteTx};

use std::any::Any;
use std::path::PathBuf;
use std::sync::Arc;

use tokio::sync::Notify;

use crate::extensions::Extensions;
use crate::wake::Wakeups;

/// Which database, and how many connections.
#[derive(Debug, Clone)]
pub enum DbConfig {
    /// One file, readers beside one writer.
    Sqlite {
        /// The database file; made when missing.
        path: PathBuf,
    },
    /// A server that speaks PostgreSQL.
    Postgres {
        /// `postgres://user:password@host/database`
        url: String,
        /// How many connections (and threads) this node holds.
        connections: usize,
    },
}

/// How strictly a PostgreSQL write transaction is kept apart from others. SQLite is always serial.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Isolation {
    /// As if transactions ran one after the other; conflicts are run again by themselves. The default, so that
    /// code that is right on SQLite's single writer is right on PostgreSQL too.
    Serializable,
    /// For the job queue, whose rows are claimed with `FOR UPDATE SKIP LOCKED`.
    ReadCommitted,
}

enum Engine {
    Sqlite(sqlite::Sqlite),
    Postgres(postgres::Postgres),
}

struct Inner {
    engine: Engine,
    extensions: Arc<Extensions>,
    wakeups: Arc<Wakeups>,
}

/// The database. Cheap to clone.
#[derive(Clone)]
pub struct Db(Arc<Inner>);

impl std::fmt::Debug for Db {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self.0.engine {
            Engine::Sqlite(_) => "Db(SQLite)",
            Engine::Postgres(_) => "Db(PostgreSQL)",
        })
    }
}

impl Db {
    /// Opens the database; makes the SQLite file when missing. Does not migrate.
    pub fn open(config: &DbConfig) -> Result<Self, DbError> {
        let extensions = Arc::new(Extensions::default());
        let wakeups = Arc::new(Wakeups::default());
        let engine = match config {
            DbConfig::Sqlite { path } => {
                Engine::Sqlite(sqlite::Sqlite::open(path, extensions.clone(), wakeups.clone())?)
            }
            DbConfig::Postgres { url, connections } => Engine::Postgres(postgres::Postgres::open(
                url,
                *connections,
                extensions.clone(),
                wakeups.clone(),
            )?),
        };
        Ok(Self(Arc::new(Inner { engine, extensions, wakeups })))
    }

    /// Reads in one consistent snapshot. Keep it short: on SQLite it runs on the calling thread, because a hop
    /// costs more than a point read. Long reads go through [`Db::read_long`].
    pub async fn read<T, E>(
        &self,
        f: impl Fn(&mut ReadTx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        match &self.0.engine {
            Engine::Sqlite(sqlite) => sqlite.read(f),
            Engine::Postgres(pg) => worker::answer(pg.send_read(f).await).await,
        }
    }

    /// A long read (report, export) on a thread of its own. Stream rows with [`ReadTx::for_each`].
    pub async fn read_long<T, E>(
        &self,
        f: impl Fn(&mut ReadTx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        let db = self.clone();
        match tokio::task::spawn_blocking(move || db.read_blocking(f)).await {
            Ok(result) => result,
            Err(e) => Err(E::from(DbError::Panicked(e.to_string()))),
        }
    }

    /// Changes data in one transaction. Answered only after the commit. On SQLite up to 64 waiting closures
    /// share one commit; when one of them fails, they are run again, each in a savepoint of its own.
    pub async fn write<T, E>(
        &self,
        f: impl Fn(&mut WriteTx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        self.write_at(Isolation::Serializable, f).await
    }

    /// As [`Db::write`] with a named isolation.
    pub async fn write_at<T, E>(
        &self,
        isolation: Isolation,
        f: impl Fn(&mut WriteTx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        let sent = match &self.0.engine {
            Engine::Sqlite(sqlite) => sqlite.send_write(f).await,
            Engine::Postgres(pg) => pg.send_write(isolation, f).await,
        };
        worker::answer(sent).await
    }

    /// As [`Db::read`] for commands and threads outside the async runtime.
    pub fn read_blocking<T, E>(
        &self,
        f: impl Fn(&mut ReadTx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        match &self.0.engine {
            Engine::Sqlite(sqlite) => sqlite.read(f),
            Engine::Postgres(pg) => worker::answer_blocking(pg.send_read_blocking(f)),
        }
    }

    /// As [`Db::write`] for commands and threads outside the async runtime.
    pub fn write_blocking<T, E>(
        &self,
        f: impl Fn(&mut WriteTx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        worker::answer_blocking(match &self.0.engine {
            Engine::Sqlite(sqlite) => sqlite.send_write_blocking(f),
            Engine::Postgres(pg) => pg.send_write_blocking(Isolation::Serializable, f),
        })
    }

    /// Brings the schema up to date; each migration in a transaction of its own, in the given order.
    pub fn migrate(&self, migrations: &[Migration], now: kernel::Timestamp) -> Result<usize, DbError> {
        migrate::run(self, migrations, now)
    }

    /// Every column of every table, in the words of the migrations.
    pub fn schema(&self) -> Result<Vec<Column>, DbError> {
        schema::read(self)
    }

    /// Prepares a statement without running it.
    pub fn check_statement(&self, statement: &'static Statement) -> Result<(), DbError> {
        self.read_blocking(move |tx| tx.prepare_only(statement))
    }

    /// True when a trivial query is answered.
    pub async fn is_ready(&self) -> bool {
        self.read(|tx| tx.query_one(sql!("SELECT 1"), &[], |row| row.get::<i64>(0))).await.is_ok()
    }

    /// Puts a value beside the database that every transaction can reach (the table of listeners, say).
    pub fn extend<T: Any + Send + Sync>(&self, value: Arc<T>) {
        self.0.extensions.set(value);
    }

    /// Is told whenever a committed transaction woke this channel (on PostgreSQL by any node).
    pub fn wakeups(&self, channel: &'static str) -> Arc<Notify> {
        self.0.wakeups.channel(channel)
    }

    /// True on SQLite: for what only one engine can do (its online backup), never for business rules.
    pub fn is_sqlite(&self) -> bool {
        matches!(self.0.engine, Engine::Sqlite(_))
    }
}
