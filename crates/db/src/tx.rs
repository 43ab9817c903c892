//! What a closure can do with its transaction.

use std::any::Any;
use std::collections::{BTreeSet, HashMap};
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use crate::extensions::Extensions;
use crate::row::Source;
use crate::{DbError, Param, Row, SqlText, Statement};

pub(crate) enum Conn<'c> {
    Sqlite(&'c rusqlite::Connection),
    Postgres(&'c mut PgConn),
}

/// A PostgreSQL connection with its prepared statements.
pub(crate) struct PgConn {
    pub(crate) client: ::postgres::Client,
    pub(crate) prepared: HashMap<*const Statement, ::postgres::Statement>,
    /// Not to be used for another transaction.
    pub(crate) is_broken: bool,
}

/// A transaction that can only read.
pub struct ReadTx<'c> {
    conn: Conn<'c>,
    extensions: &'c Extensions,
    pub(crate) conflict: bool,
}

impl<'c> ReadTx<'c> {
    pub(crate) fn new(conn: Conn<'c>, extensions: &'c Extensions) -> Self {
        Self { conn, extensions, conflict: false }
    }

    /// A value that was put beside the database by [`crate::Db::extend`].
    pub fn extension<T: Any + Send + Sync>(&self) -> Option<Arc<T>> {
        self.extensions.get()
    }

    /// Calls `f` for each row as it arrives: memory stays flat however many there are.
    pub fn for_each<'s, E: From<DbError>>(
        &mut self,
        sql: impl Into<SqlText<'s>>,
        params: &[Param<'_>],
        mut f: impl FnMut(&Row<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = sql.into();
        let result = match &mut self.conn {
            Conn::Sqlite(conn) => sqlite_each(conn, &sql, params, &mut f),
            Conn::Postgres(pg) => postgres_each(pg, &sql, params, &mut f),
        };
        result.map_err(|failure| match failure {
            Failure::Db(e) => {
                self.conflict |= e.is_conflict();
                E::from(e)
            }
            Failure::Caller(e) => e,
        })
    }

    /// All rows, in memory. Statements that can return many carry a LIMIT.
    pub fn query<'s, T>(
        &mut self,
        sql: impl Into<SqlText<'s>>,
        params: &[Param<'_>],
        mut map: impl FnMut(&Row<'_>) -> Result<T, DbError>,
    ) -> Result<Vec<T>, DbError> {
        let mut rows = Vec::new();
        self.for_each(sql, params, |row| {
            rows.push(map(row)?);
            Ok::<(), DbError>(())
        })?;
        Ok(rows)
    }

    /// The first row, or `None` when there is none.
    pub fn query_opt<'s, T>(
        &mut self,
        sql: impl Into<SqlText<'s>>,
        params: &[Param<'_>],
        mut map: impl FnMut(&Row<'_>) -> Result<T, DbError>,
    ) -> Result<Option<T>, DbError> {
        let mut found = None;
        self.for_each(sql, params, |row| {
            if found.is_none() {
                found = Some(map(row)?);
            }
            Ok::<(), DbError>(())
        })?;
        Ok(found)
    }

    /// The first row; [`DbError::NoRow`] when there is none.
    pub fn query_one<'s, T>(
        &mut self,
        sql: impl Into<SqlText<'s>>,
        params: &[Param<'_>],
        map: impl FnMut(&Row<'_>) -> Result<T, DbError>,
    ) -> Result<T, DbError> {
        self.query_opt(sql, params, map)?.ok_or(DbError::NoRow)
    }

    fn is_sqlite(&self) -> bool {
        matches!(self.conn, Conn::Sqlite(_))
    }

    pub(crate) fn prepare_only(&mut self, statement: &'static Statement) -> Result<(), DbError> {
        match &mut self.conn {
            Conn::Sqlite(conn) => conn.prepare(statement.sqlite_text()).map(drop).map_err(DbError::from),
            Conn::Postgres(pg) => pg.client.prepare(statement.text()).map(drop).map_err(DbError::from),
        }
    }
}

enum Failure<E> {
    Db(DbError),
    Caller(E),
}

impl<E> From<DbError> for Failure<E> {
    fn from(e: DbError) -> Self {
        Self::Db(e)
    }
}
impl<E> From<rusqlite::Error> for Failure<E> {
    fn from(e: rusqlite::Error) -> Self {
        Self::Db(e.into())
    }
}
impl<E> From<::postgres::Error> for Failure<E> {
    fn from(e: ::postgres::Error) -> Self {
        Self::Db(e.into())
    }
}

fn sqlite_each<E>(
    conn: &rusqlite::Connection,
    sql: &SqlText<'_>,
    params: &[Param<'_>],
    f: &mut impl FnMut(&Row<'_>) -> Result<(), E>,
) -> Result<(), Failure<E>> {
    let mut statement = conn.prepare_cached(&sql.sqlite())?;
    let mut rows = statement.query(rusqlite::params_from_iter(params))?;
    while let Some(row) = rows.next()? {
        f(&Row(Source::Sqlite(row))).map_err(Failure::Caller)?;
    }
    Ok(())
}

fn postgres_each<E>(
    pg: &mut PgConn,
    sql: &SqlText<'_>,
    params: &[Param<'_>],
    f: &mut impl FnMut(&Row<'_>) -> Result<(), E>,
) -> Result<(), Failure<E>> {
    use ::postgres::fallible_iterator::FallibleIterator;
    let statement = pg.statement(sql)?;
    let mut rows = pg.client.query_raw(&statement, params)?;
    while let Some(row) = rows.next()? {
        f(&Row(Source::Postgres(&row))).map_err(Failure::Caller)?;
    }
    Ok(())
}

impl PgConn {
    fn statement(&mut self, sql: &SqlText<'_>) -> Result<::postgres::Statement, ::postgres::Error> {
        match sql {
            SqlText::Static(s) => {
                let key: *const Statement = *s;
                if let Some(found) = self.prepared.get(&key) {
                    return Ok(found.clone());
                }
                let statement = self.client.prepare(s.text())?;
                self.prepared.insert(key, statement.clone());
                Ok(statement)
            }
            SqlText::Built(text) => self.client.prepare(text),
        }
    }
}

/// A transaction that can change data.
pub struct WriteTx<'c> {
    read: ReadTx<'c>,
    pub(crate) wakes: BTreeSet<&'static str>,
}

impl<'c> Deref for WriteTx<'c> {
    type Target = ReadTx<'c>;
    fn deref(&self) -> &Self::Target {
        &self.read
    }
}
impl DerefMut for WriteTx<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.read
    }
}

impl<'c> WriteTx<'c> {
    pub(crate) fn new(conn: Conn<'c>, extensions: &'c Extensions) -> Self {
        Self { read: ReadTx::new(conn, extensions), wakes: BTreeSet::new() }
    }

    /// Runs a statement; answers how many rows it changed.
    pub fn execute(&mut self, statement: &'static Statement, params: &[Param<'_>]) -> Result<u64, DbError> {
        let result = match &mut self.read.conn {
            Conn::Sqlite(conn) => sqlite_execute(conn, statement, params),
            Conn::Postgres(pg) => postgres_execute(pg, statement, params),
        };
        if let Err(e) = &result {
            self.read.conflict |= e.is_conflict();
        }
        result
    }

    /// Runs `INSERT … RETURNING id`; answers the id.
    pub fn insert<K>(
        &mut self,
        statement: &'static Statement,
        params: &[Param<'_>],
    ) -> Result<kernel::RowId<K>, DbError> {
        self.query_one(statement, params, |row| row.get(0))
    }

    /// To be answered by a closure whose compare-and-set met a change that was made at the same moment: PostgreSQL runs
    /// the closure again from its beginning, as after a serialization failure. With SQLite's one writer it cannot happen.
    pub fn run_again(&mut self) -> DbError {
        self.read.conflict = true;
        DbError::Conflict
    }

    /// Wakes whoever waits for `channel`, after the commit, on every node.
    pub fn wake(&mut self, channel: &'static str) {
        self.wakes.insert(channel);
    }

    /// Inserts many rows as fast as the engine can (`COPY` on PostgreSQL). Ids come from [`WriteTx::reserve_ids`].
    /// Table and columns are the source's own words.
    pub fn insert_rows(
        &mut self,
        table: &'static str,
        columns: &[&'static str],
        rows: &[Vec<Param<'_>>],
    ) -> Result<(), DbError> {
        let result = match &mut self.read.conn {
            Conn::Sqlite(conn) => crate::sqlite::insert_rows(conn, table, columns, rows),
            Conn::Postgres(pg) => crate::postgres::copy_rows(pg, table, columns, rows),
        };
        // COPY knows no ON CONFLICT: a caller that looked first meets a row that was committed in between as a
        // refused one. Run again, it finds that row. On SQLite nobody else writes in between.
        let beside = |e: &DbError| matches!(e, DbError::Unique { .. }) && !self.read.is_sqlite();
        if result.as_ref().is_err_and(|e| e.is_conflict() || beside(e)) {
            self.read.conflict = true;
        }
        result
    }

    /// So many unused ids of a table, ascending.
    pub fn reserve_ids(&mut self, table: &'static str, count: usize) -> Result<Vec<i64>, DbError> {
        let result = match &mut self.read.conn {
            Conn::Sqlite(conn) => crate::sqlite::reserve_ids(conn, table, count),
            Conn::Postgres(pg) => crate::postgres::reserve_ids(&mut pg.client, table, count),
        };
        self.read.conflict |= result.as_ref().is_err_and(DbError::is_conflict);
        result
    }

    pub(crate) fn batch(&mut self, sqlite: &str, postgres: &str) -> Result<(), DbError> {
        match &mut self.read.conn {
            Conn::Sqlite(conn) => conn.execute_batch(sqlite).map_err(DbError::from),
            Conn::Postgres(pg) => pg.client.batch_execute(postgres).map_err(DbError::from),
        }
    }
}

fn sqlite_execute(
    conn: &rusqlite::Connection,
    statement: &'static Statement,
    params: &[Param<'_>],
) -> Result<u64, DbError> {
    let mut prepared = conn.prepare_cached(statement.sqlite_text())?;
    let changed = prepared.execute(rusqlite::params_from_iter(params))?;
    Ok(u64::try_from(changed).unwrap_or(u64::MAX)) // usize always fits
}

fn postgres_execute(
    pg: &mut PgConn,
    statement: &'static Statement,
    params: &[Param<'_>],
) -> Result<u64, DbError> {
    use ::postgres::types::ToSql;
    let prepared = pg.statement(&SqlText::Static(statement))?;
    let params: Vec<&(dyn ToSql + Sync)> = params.iter().map(|p| p as &(dyn ToSql + Sync)).collect();
    Ok(pg.client.execute(&prepared, &params)?)
}
