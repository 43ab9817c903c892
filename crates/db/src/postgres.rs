//! PostgreSQL: a pool of ordinary threads, each with a connection; retry, reconnect, COPY, LISTEN.

use std::collections::HashMap;
use std::io::Write as _;
use std::sync::Arc;
use std::time::Duration;

use ::postgres::config::SslMode;
use ::postgres::{Client, Config, NoTls};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::extensions::Extensions;
use crate::tx::{Conn, PgConn};
use crate::wake::Wakeups;
use crate::worker::{Call, Sent, Work};
use crate::{DbError, Isolation, Param, ReadTx, WriteTx};

/// Work that may wait for a connection; more waits to be let in.
const QUEUE_DEPTH_MAX: usize = 1024;
/// How often a transaction that met another is run again. In small tables the server takes nearly every two changes
/// at one moment for such a meeting, so this must outlast a rush: nobody is told of a conflict that is none.
const CONFLICT_RETRIES_MAX: u32 = 40;
/// Longest pause between two tries, milliseconds, for the first connection; each further one waits a little longer, so
/// that those who met do not meet again.
const PAUSE_MAX_MILLIS: u64 = 40;
/// Kept by the server: a statement that takes longer is stopped.
const STATEMENT_TIMEOUT_SECONDS: u32 = 60;
/// A server that does not answer a connection within this counts as away.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
/// A line on which nothing was heard for so long is asked whether it is still there.
const KEEPALIVE_AFTER: Duration = Duration::from_secs(30);
/// What was sent and not acknowledged for so long ends the connection: a pulled cable says nothing by itself.
const UNANSWERED_MAX: Duration = Duration::from_secs(20);
/// All channels travel over this one; the payload names ours.
const NOTIFY_CHANNEL: &str = "pledgekeeper";

enum Job {
    Read(Box<dyn for<'c> Work<ReadTx<'c>>>),
    Write(Isolation, Box<dyn for<'c> Work<WriteTx<'c>>>),
}

pub(crate) struct Postgres {
    queue: flume::Sender<Job>,
}

impl Postgres {
    pub(crate) fn open(
        url: &str,
        connections: usize,
        extensions: Arc<Extensions>,
        wakeups: Arc<Wakeups>,
    ) -> Result<Self, DbError> {
        drop(connect(url)?); // a wrong address or password is said now, not at the first page
        let (queue, jobs) = flume::bounded::<Job>(QUEUE_DEPTH_MAX);
        for n in 0..u64::try_from(connections.max(1)).unwrap_or(1) {
            let (url, jobs, beside) = (url.to_owned(), jobs.clone(), extensions.clone());
            std::thread::Builder::new()
                .name(format!("db-{n}"))
                .spawn(move || work_loop((&url, n), &jobs, &beside))
                .map_err(|e| DbError::Unavailable(e.to_string()))?;
        }
        let (url, alive) = (url.to_owned(), Arc::downgrade(&wakeups));
        std::thread::Builder::new()
            .name("db-listen".to_owned())
            .spawn(move || listen_loop(&url, &alive))
            .map_err(|e| DbError::Unavailable(e.to_string()))?;
        Ok(Self { queue })
    }

    pub(crate) async fn send_read<T, E>(
        &self,
        f: impl Fn(&mut ReadTx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Sent<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        let (call, receiver) = Call::new(f);
        self.queue.send_async(Job::Read(call)).await.map_err(|_| stopped())?;
        Ok(receiver)
    }

    pub(crate) fn send_read_blocking<T, E>(
        &self,
        f: impl Fn(&mut ReadTx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Sent<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        let (call, receiver) = Call::new(f);
        self.queue.send(Job::Read(call)).map_err(|_| stopped())?;
        Ok(receiver)
    }

    pub(crate) async fn send_write<T, E>(
        &self,
        isolation: Isolation,
        f: impl Fn(&mut WriteTx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Sent<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        let (call, receiver) = Call::new(f);
        self.queue.send_async(Job::Write(isolation, call)).await.map_err(|_| stopped())?;
        Ok(receiver)
    }

    pub(crate) fn send_write_blocking<T, E>(
        &self,
        isolation: Isolation,
        f: impl Fn(&mut WriteTx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Sent<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        let (call, receiver) = Call::new(f);
        self.queue.send(Job::Write(isolation, call)).map_err(|_| stopped())?;
        Ok(receiver)
    }
}

fn stopped() -> DbError {
    DbError::Unavailable("the database threads have stopped".to_owned())
}

fn connect(url: &str) -> Result<PgConn, DbError> {
    let unavailable = |e: ::postgres::Error| DbError::Unavailable(e.to_string());
    let mut settings: Config = url.parse().map_err(unavailable)?;
    if settings.get_connect_timeout().is_none() {
        settings.connect_timeout(CONNECT_TIMEOUT);
    }
    settings.keepalives_idle(KEEPALIVE_AFTER).tcp_user_timeout(UNANSWERED_MAX);
    let mut client = if settings.get_ssl_mode() == SslMode::Require {
        settings.connect(tls()?).map_err(unavailable)?
    } else {
        settings.connect(NoTls).map_err(unavailable)?
    };
    client
        .batch_execute(&format!(
            "SET statement_timeout = '{STATEMENT_TIMEOUT_SECONDS}s'; SET timezone = 'UTC'; SET client_min_messages = warning"
        ))
        .map_err(unavailable)?;
    Ok(PgConn { client, prepared: HashMap::new(), is_broken: false })
}

/// TLS with the certificates that the operating system trusts; asked for by `?sslmode=require` in the address.
fn tls() -> Result<MakeRustlsConnect, DbError> {
    use rustls_platform_verifier::BuilderVerifierExt;
    let unavailable = |e: rustls::Error| DbError::Unavailable(e.to_string());
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .and_then(BuilderVerifierExt::with_platform_verifier)
        .map_err(unavailable)?;
    Ok(MakeRustlsConnect::new(config.with_no_client_auth()))
}

fn work_loop((url, number): (&str, u64), jobs: &flume::Receiver<Job>, extensions: &Extensions) {
    let mut kept: Option<PgConn> = None;
    while let Ok(job) = jobs.recv() {
        match job {
            Job::Read(work) => match begin(kept.take(), url, BEGIN_READ) {
                Ok(mut conn) => {
                    read(&mut conn, work, extensions);
                    kept = Some(conn);
                }
                Err(e) => work.finish(Err(e)),
            },
            Job::Write(isolation, work) => match begin(kept.take(), url, begin_write(isolation)) {
                Ok(mut conn) => {
                    write(&mut conn, (url, number), isolation, work, extensions);
                    kept = Some(conn);
                }
                Err(e) => work.finish(Err(e)),
            },
        }
    }
}

const BEGIN_READ: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

const fn begin_write(isolation: Isolation) -> &'static str {
    match isolation {
        Isolation::Serializable => "BEGIN ISOLATION LEVEL SERIALIZABLE",
        Isolation::ReadCommitted => "BEGIN ISOLATION LEVEL READ COMMITTED",
    }
}

/// A connection with an open transaction. One that was kept may have been cut without our knowing (a server that was
/// started anew, a firewall that forgot it); nothing has run yet, so a new one takes its place and nobody notices.
fn begin(kept: Option<PgConn>, url: &str, statement: &str) -> Result<PgConn, DbError> {
    if let Some(mut conn) = kept.filter(|conn| !conn.is_broken && !conn.client.is_closed()) {
        match conn.client.batch_execute(statement).map_err(DbError::from) {
            Ok(()) => return Ok(conn),
            Err(e) => tracing::info!(error = %e, "a kept connection does not answer, taking a new one"),
        }
    }
    let mut conn = connect(url)?;
    conn.client.batch_execute(statement)?;
    Ok(conn)
}

fn read(conn: &mut PgConn, mut work: Box<dyn for<'c> Work<ReadTx<'c>>>, extensions: &Extensions) {
    work.run(&mut ReadTx::new(Conn::Postgres(conn), extensions));
    let ended = conn.client.batch_execute("ROLLBACK").map_err(DbError::from);
    if let Err(e) = ended {
        tracing::warn!(error = %e, "a read transaction did not end cleanly");
    }
    work.finish(Ok(()));
}

/// The transaction is open when this begins.
fn write(
    conn: &mut PgConn,
    (url, number): (&str, u64),
    isolation: Isolation,
    mut work: Box<dyn for<'c> Work<WriteTx<'c>>>,
    extensions: &Extensions,
) {
    for attempt in 0..CONFLICT_RETRIES_MAX {
        if attempt > 0
            && let Err(e) = begin_again(conn, url, isolation)
        {
            return work.finish(Err(e));
        }
        match write_once(conn, work.as_mut(), extensions) {
            Err(e) if e.is_conflict() => {
                tracing::debug!(attempt, "a transaction met another, running it again");
                std::thread::sleep(pause(attempt, number));
            }
            result => return work.finish(result),
        }
    }
    work.finish(Err(DbError::Conflict));
}

/// How long the connection of this number waits after its n-th try.
fn pause(attempt: u32, number: u64) -> Duration {
    let millis = u64::from(attempt).saturating_mul(3).min(PAUSE_MAX_MILLIS);
    let apart = u64::from(attempt.min(5)).saturating_mul(number % 16);
    Duration::from_millis(millis.saturating_add(apart))
}

fn begin_again(conn: &mut PgConn, url: &str, isolation: Isolation) -> Result<(), DbError> {
    if conn.is_broken {
        *conn = connect(url)?;
    }
    Ok(conn.client.batch_execute(begin_write(isolation))?)
}

/// `Ok` when the closure ended by itself: committed if it succeeded, rolled back if it failed.
fn write_once(
    conn: &mut PgConn,
    work: &mut dyn for<'c> Work<WriteTx<'c>>,
    extensions: &Extensions,
) -> Result<(), DbError> {
    let mut tx = WriteTx::new(Conn::Postgres(conn), extensions);
    let ok = work.run(&mut tx);
    let (conflict, wakes) = (tx.conflict, std::mem::take(&mut tx.wakes));
    drop(tx);
    if conflict || !ok {
        if !conn.is_broken {
            conn.client.batch_execute("ROLLBACK")?;
        }
        return if conflict { Err(DbError::Conflict) } else { Ok(()) };
    }
    for channel in wakes {
        conn.client.batch_execute(&format!("NOTIFY {NOTIFY_CHANNEL}, '{channel}'"))?;
    }
    conn.client.batch_execute("COMMIT").map_err(DbError::from)
}

/// Passes on what other nodes commit. When the connection breaks it waits and connects again; sleepers also
/// look by themselves every now and then, so a missed notice only delays.
fn listen_loop(url: &str, wakeups: &std::sync::Weak<Wakeups>) {
    use ::postgres::fallible_iterator::FallibleIterator;
    while wakeups.upgrade().is_some() {
        let Ok(mut conn) = connect(url) else {
            std::thread::sleep(Duration::from_secs(1));
            continue;
        };
        if conn.client.batch_execute(&format!("LISTEN {NOTIFY_CHANNEL}")).is_err() {
            continue;
        }
        while let Some(wakeups) = wakeups.upgrade() {
            if conn.client.is_closed() {
                break;
            }
            let mut notices = conn.client.notifications();
            let mut waiting = notices.timeout_iter(Duration::from_secs(1));
            while let Ok(Some(notice)) = waiting.next() {
                wakeups.wake(notice.payload());
            }
        }
    }
}

/// A COPY that is refused leaves one answer of the server too many on the line, which the driver would take for the
/// answer to the next statement: the connection is given up.
pub(crate) fn copy_rows(
    pg: &mut PgConn,
    table: &str,
    columns: &[&str],
    rows: &[Vec<Param<'_>>],
) -> Result<(), DbError> {
    copy(&mut pg.client, table, columns, rows).inspect_err(|_| pg.is_broken = true)
}

fn copy(client: &mut Client, table: &str, columns: &[&str], rows: &[Vec<Param<'_>>]) -> Result<(), DbError> {
    let io = |e: std::io::Error| DbError::Unavailable(e.to_string());
    let mut copy = client.copy_in(&format!("COPY {table} ({}) FROM STDIN", columns.join(", ")))?;
    let mut line = Vec::with_capacity(512);
    for row in rows {
        line.clear();
        for (n, param) in row.iter().enumerate() {
            if n > 0 {
                line.push(b'\t');
            }
            copy_text(param, &mut line);
        }
        line.push(b'\n');
        copy.write_all(&line).map_err(io)?;
    }
    copy.finish()?;
    Ok(())
}

/// The text format of COPY: `\N` for nothing, `\\x…` for bytes, tab, line ends and backslash escaped.
fn copy_text(param: &Param<'_>, line: &mut Vec<u8>) {
    match param {
        Param::Null => line.extend_from_slice(b"\\N"),
        Param::Int(n) => line.extend_from_slice(n.to_string().as_bytes()),
        Param::Text(text) => {
            for byte in text.bytes() {
                match byte {
                    b'\\' => line.extend_from_slice(b"\\\\"),
                    b'\t' => line.extend_from_slice(b"\\t"),
                    b'\n' => line.extend_from_slice(b"\\n"),
                    b'\r' => line.extend_from_slice(b"\\r"),
                    other => line.push(other),
                }
            }
        }
        Param::Bytes(bytes) => {
            line.extend_from_slice(b"\\\\x");
            line.extend_from_slice(hex::encode(bytes).as_bytes());
        }
    }
}

pub(crate) fn reserve_ids(client: &mut Client, table: &str, count: usize) -> Result<Vec<i64>, DbError> {
    let count = i64::try_from(count).unwrap_or(i64::MAX); // a usize of rows always fits
    let rows = client.query(
        "SELECT nextval(pg_get_serial_sequence($1, 'id')) FROM generate_series(1, $2::bigint)",
        &[&table, &count],
    )?;
    rows.iter().map(|row| row.try_get::<_, i64>(0).map_err(DbError::from)).collect()
}
