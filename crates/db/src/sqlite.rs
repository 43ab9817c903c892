//! SQLite: one writer thread with group commit, readers inline.

mod bulk;
mod checkpoint;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use parking_lot::Mutex;
use rusqlite::{Connection, OpenFlags};

use crate::extensions::Extensions;
use crate::tx::Conn;
use crate::wake::Wakeups;
use crate::worker::{Call, Sent, Work};
use crate::{DbError, ReadTx, WriteTx};

pub(crate) use bulk::{insert_rows, reserve_ids};

/// Closures that share one commit at most.
const GROUP_COMMIT_MAX: usize = 64;
/// Closures that may wait for the writer; more wait to be let in.
const QUEUE_DEPTH_MAX: usize = 1024;
/// Reader connections kept open; more are opened for a moment when all are busy.
const READERS_KEPT_MAX: usize = 8;
/// Prepared statements kept in each connection.
const PREPARED_MAX: usize = 512;

type Job = Box<dyn for<'c> Work<WriteTx<'c>>>;

pub(crate) struct Sqlite {
    path: PathBuf,
    readers: Mutex<Vec<Connection>>,
    writer: flume::Sender<Job>,
    extensions: Arc<Extensions>,
}

impl Sqlite {
    pub(crate) fn open(
        path: &Path,
        extensions: Arc<Extensions>,
        wakeups: Arc<Wakeups>,
    ) -> Result<Self, DbError> {
        let mut conn = Connection::open(path)?;
        keep_plans(&conn)?;
        conn.set_prepared_statement_cache_capacity(PREPARED_MAX);
        // FULL: a commit that was answered survives a power cut.
        conn.execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
             PRAGMA busy_timeout = 10000; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -40000;
             PRAGMA journal_size_limit = 67108864;",
        )?;
        checkpoint::beside(&mut conn, path)?;
        let (writer, jobs) = flume::bounded::<Job>(QUEUE_DEPTH_MAX);
        let beside = extensions.clone();
        std::thread::Builder::new()
            .name("db-writer".to_owned())
            .spawn(move || write_loop(&conn, &jobs, &beside, &wakeups))
            .map_err(|e| DbError::Unavailable(e.to_string()))?;
        Ok(Self { path: path.to_owned(), readers: Mutex::new(Vec::new()), writer, extensions })
    }

    fn reader(&self) -> Result<Connection, DbError> {
        if let Some(conn) = self.readers.lock().pop() {
            return Ok(conn);
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let conn = Connection::open_with_flags(&self.path, flags)?;
        keep_plans(&conn)?;
        conn.set_prepared_statement_cache_capacity(PREPARED_MAX);
        // Whenever somebody else has changed anything, a reader's pages are thrown away one by one: few enough that this
        // costs little, many enough for the upper pages of all trees.
        conn.execute_batch(
            "PRAGMA busy_timeout = 10000; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -2000;",
        )?;
        Ok(conn)
    }

    pub(crate) fn read<T, E: From<DbError>>(
        &self,
        f: impl Fn(&mut ReadTx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let conn = self.reader()?;
        conn.prepare_cached("BEGIN").and_then(|mut s| s.execute([])).map_err(DbError::from)?;
        let result = f(&mut ReadTx::new(Conn::Sqlite(&conn), &self.extensions));
        let ended = conn.prepare_cached("COMMIT").and_then(|mut s| s.execute([]));
        if ended.is_ok() {
            let mut readers = self.readers.lock();
            if readers.len() < READERS_KEPT_MAX {
                readers.push(conn);
            }
        }
        result
    }

    pub(crate) async fn send_write<T, E>(
        &self,
        f: impl Fn(&mut WriteTx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Sent<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        let (call, receiver) = Call::new(f);
        self.writer
            .send_async(call)
            .await
            .map_err(|_| DbError::Unavailable("the writer has stopped".into()))?;
        Ok(receiver)
    }

    pub(crate) fn send_write_blocking<T, E>(
        &self,
        f: impl Fn(&mut WriteTx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Sent<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        let (call, receiver) = Call::new(f);
        self.writer.send(call).map_err(|_| DbError::Unavailable("the writer has stopped".into()))?;
        Ok(receiver)
    }
}

/// A plan does not depend on the values bound to it. Without this, SQLite compiles a cached statement anew whenever
/// its values were cleared, which is at every use: 39 % of the CPU of a backer's page. Must come before the first
/// statement.
fn keep_plans(conn: &Connection) -> Result<(), DbError> {
    conn.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(())
}

fn write_loop(conn: &Connection, jobs: &flume::Receiver<Job>, extensions: &Extensions, wakeups: &Wakeups) {
    while let Ok(first) = jobs.recv() {
        let mut group = vec![first];
        while group.len() < GROUP_COMMIT_MAX {
            let Ok(next) = jobs.try_recv() else { break };
            group.push(next);
        }
        commit_group(conn, group, extensions, wakeups);
    }
}

/// Runs a group in one transaction. When SQLite itself rolled the whole back (disk full, I/O error), each is
/// run again alone, so that one closure's trouble is not everybody's.
fn commit_group(conn: &Connection, mut group: Vec<Job>, extensions: &Extensions, wakeups: &Wakeups) {
    match run_group(conn, &mut group, extensions) {
        Ok(wakes) => {
            for job in group {
                job.finish(Ok(()));
            }
            for channel in wakes {
                wakeups.wake(channel);
            }
        }
        Err(e) => {
            roll_back(conn);
            if group.len() == 1 {
                for job in group {
                    job.finish(Err(copy_of(&e)));
                }
                return;
            }
            tracing::warn!(error = %e, closures = group.len(), "a group of changes failed, running each alone");
            for job in group {
                commit_group(conn, vec![job], extensions, wakeups);
            }
        }
    }
}

type Wakes = std::collections::BTreeSet<&'static str>;

fn run_group(conn: &Connection, group: &mut [Job], extensions: &Extensions) -> Result<Wakes, DbError> {
    if let Some(wakes) = run_as_one(conn, group, extensions)? {
        return Ok(wakes);
    }
    if group.len() == 1 {
        return Ok(Wakes::new()); // it failed and is rolled back
    }
    run_apart(conn, group, extensions)
}

fn run(conn: &Connection, sql: &str) -> Result<usize, DbError> {
    conn.prepare_cached(sql).and_then(|mut s| s.execute([])).map_err(DbError::from)
}

/// All in one transaction, without savepoints between them: those would keep a copy of every page that each touches.
/// `None` when one failed; then nothing is done yet, and they are run again, each kept apart. Closures may run twice.
fn run_as_one(
    conn: &Connection,
    group: &mut [Job],
    extensions: &Extensions,
) -> Result<Option<Wakes>, DbError> {
    run(conn, "BEGIN IMMEDIATE")?;
    let mut wakes = Wakes::new();
    for job in group.iter_mut() {
        let mut tx = WriteTx::new(Conn::Sqlite(conn), extensions);
        if job.run(&mut tx) {
            wakes.append(&mut tx.wakes);
        } else if conn.is_autocommit() {
            return Err(rolled_back());
        } else {
            run(conn, "ROLLBACK")?;
            return Ok(None);
        }
    }
    run(conn, "COMMIT")?;
    Ok(Some(wakes))
}

/// All in one transaction, each in a savepoint of its own, so that one that fails is undone alone.
fn run_apart(conn: &Connection, group: &mut [Job], extensions: &Extensions) -> Result<Wakes, DbError> {
    run(conn, "BEGIN IMMEDIATE")?;
    let mut wakes = Wakes::new();
    for job in group.iter_mut() {
        run(conn, "SAVEPOINT one")?;
        let mut tx = WriteTx::new(Conn::Sqlite(conn), extensions);
        if job.run(&mut tx) {
            wakes.append(&mut tx.wakes);
        } else if conn.is_autocommit() {
            return Err(rolled_back());
        } else {
            run(conn, "ROLLBACK TO one")?;
        }
        run(conn, "RELEASE one")?;
    }
    run(conn, "COMMIT")?;
    Ok(wakes)
}

fn rolled_back() -> DbError {
    DbError::Unavailable("the database rolled the change back by itself".to_owned())
}

fn roll_back(conn: &Connection) {
    if !conn.is_autocommit()
        && let Err(e) = conn.execute_batch("ROLLBACK")
    {
        tracing::error!(error = %e, "a failed change could not be rolled back");
    }
}

/// Errors are not `Clone`; a group's shared failure is told to each in its own copy.
fn copy_of(e: &DbError) -> DbError {
    match e {
        DbError::DiskFull => DbError::DiskFull,
        DbError::Conflict => DbError::Conflict,
        DbError::Corrupt(text) => DbError::Corrupt(text.clone()),
        other => DbError::Unavailable(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::StatementStatus;

    use super::*;

    fn open(folder: &tempfile::TempDir) -> Sqlite {
        let path = folder.path().join("plans.sqlite");
        Sqlite::open(&path, Arc::default(), Arc::default()).unwrap()
    }

    #[test]
    fn a_cached_statement_with_a_join_is_compiled_once() {
        let folder = tempfile::tempdir().unwrap();
        let sqlite = open(&folder);
        let path = sqlite.path.clone();
        Connection::open(path)
            .unwrap()
            .execute_batch(
                "CREATE TABLE a (id INTEGER PRIMARY KEY, n INTEGER); CREATE TABLE b (a INTEGER, m TEXT);
                 CREATE INDEX b_a ON b (a); INSERT INTO a VALUES (1, 1), (2, 2); INSERT INTO b VALUES (1, 'x');",
            )
            .unwrap();
        let reader = sqlite.reader().unwrap();
        let text = "SELECT a.n, b.m FROM a LEFT JOIN b ON b.a = a.id WHERE a.id = ?1 ORDER BY a.n, b.m";
        for id in [1, 2, 1, 2, 1] {
            let mut statement = reader.prepare_cached(text).unwrap();
            let n: i64 = statement.query_row([id], |row| row.get(0)).unwrap();
            assert_eq!(n, id);
        }
        let statement = reader.prepare_cached(text).unwrap();
        assert_eq!(statement.get_status(StatementStatus::Run), 5, "it is one statement that was used");
        assert_eq!(statement.get_status(StatementStatus::RePrepare), 0, "and never compiled anew");
    }

    #[test]
    fn one_that_fails_in_a_group_is_undone_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("group.sqlite");
        let conn = Connection::open(&path).unwrap();
        conn.execute_batch("CREATE TABLE t (n INTEGER NOT NULL UNIQUE)").unwrap();
        let insert = |n: i64, then: Option<&'static str>| {
            Call::new(move |tx: &mut WriteTx<'_>| {
                tx.execute(crate::sql!("INSERT INTO t (n) VALUES ($1)"), crate::params![n])?;
                then.map_or(Ok(n), |why| Err(DbError::Check(why.to_owned())))
            })
        };
        let (mut jobs, mut answers): (Vec<Job>, Vec<_>) = (Vec::new(), Vec::new());
        for (n, then) in [(1, None), (2, Some("no")), (3, None)] {
            let (call, answer) = insert(n, then);
            jobs.push(call);
            answers.push(answer);
        }
        commit_group(&conn, jobs, &Extensions::default(), &Wakeups::default());
        let answers: Vec<_> = answers.into_iter().map(|answer| answer.blocking_recv().unwrap()).collect();
        assert!(matches!(answers.as_slice(), [Ok(1), Err(DbError::Check(_)), Ok(3)]), "{answers:?}");
        let stored: i64 = conn.query_row("SELECT SUM(n) FROM t", [], |row| row.get(0)).unwrap();
        assert_eq!(stored, 4, "the second alone is not there");
    }
}
