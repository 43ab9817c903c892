//! Fresh databases: a story is told twice and does not know on which.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use db::{Db, DbConfig, Migration};
use kernel::Timestamp;
use tempfile::TempDir;

/// Where tests find the PostgreSQL server they may make schemas on.
pub const POSTGRES_VARIABLE: &str = "PLEDGEKEEPER_TEST_POSTGRES";

/// Connections (and threads) of a test's database: enough for two writers that meet and a reader.
const CONNECTIONS: usize = 3;

/// Which database a story runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// A file in a temporary folder.
    Sqlite,
    /// A schema on the server named by [`POSTGRES_VARIABLE`].
    Postgres,
}

impl Engine {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Sqlite, Self::Postgres];
}

/// A fresh database that is gone when this is dropped.
#[derive(Debug)]
pub struct TestDb {
    db: Option<Db>,
    config: DbConfig,
    // After `db`: fields are dropped in this order, and the file outlives its connections.
    _place: Place,
}

#[derive(Debug)]
enum Place {
    Folder { _folder: TempDir },
    Schema { name: String, server: String },
}

impl TestDb {
    /// A fresh database of this engine with these migrations applied.
    ///
    /// # Panics
    /// When it cannot be made; for PostgreSQL with what to do when no server is named.
    pub fn fresh(engine: Engine, migrations: &[Migration]) -> Self {
        let (config, place) = match engine {
            Engine::Sqlite => sqlite_file(),
            Engine::Postgres => postgres_schema(),
        };
        let db = Db::open(&config).unwrap_or_else(|e| panic!("cannot open a fresh {engine:?} database: {e}"));
        let test_db = Self { db: Some(db), config, _place: place };
        let applied = Timestamp::from_micros(1_768_478_400_000_000);
        if let Err(e) = test_db.db().migrate(migrations, applied) {
            panic!("cannot migrate a fresh {engine:?} database: {e}");
        }
        test_db
    }

    /// The database.
    pub fn db(&self) -> &Db {
        self.db.as_ref().expect("the database is there until the drop")
    }

    /// How to open the same database again: as a second node, or after a restart.
    pub fn config(&self) -> &DbConfig {
        &self.config
    }
}

impl Drop for TestDb {
    fn drop(&mut self) {
        self.db.take();
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let Self::Schema { name, server } = self else { return };
        // Not waiting long: a story that failed may have left a transaction open, and the server is thrown
        // away anyway.
        let drop =
            format!("SET lock_timeout = '2s'; SET client_min_messages = warning; DROP SCHEMA {name} CASCADE");
        if let Err(e) = on_server(server, &drop) {
            eprintln!("testkit: the schema {name} stays on the test server: {e}");
        }
    }
}

fn sqlite_file() -> (DbConfig, Place) {
    let folder = tempfile::Builder::new().prefix("pledgekeeper-test-").tempdir().expect("a temporary folder");
    let config = DbConfig::Sqlite { path: folder.path().join("pledgekeeper.sqlite") };
    (config, Place::Folder { _folder: folder })
}

fn postgres_schema() -> (DbConfig, Place) {
    let Ok(server) = std::env::var(POSTGRES_VARIABLE) else {
        panic!(
            "{POSTGRES_VARIABLE} is not set, so this test has no PostgreSQL: run ./test, or for one crate \
             `scripts/postgres-throwaway run -- cargo test -p CRATE`"
        );
    };
    let name = unique_name();
    if let Err(e) = on_server(&server, &format!("CREATE SCHEMA {name}")) {
        panic!("the server that {POSTGRES_VARIABLE} names does not make a schema: {e}");
    }
    let separator = if server.contains('?') { '&' } else { '?' };
    let url = format!("{server}{separator}options=-c%20search_path%3D{name}");
    (DbConfig::Postgres { url, connections: CONNECTIONS }, Place::Schema { name, server })
}

/// Unique among the processes and threads that share a server.
fn unique_name() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let started = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_micros());
    let count = COUNT.fetch_add(1, Ordering::SeqCst);
    format!("test_{started:x}_{:x}_{count:x}", std::process::id())
}

/// Runs statements outside the product's own connections, on a thread of its own because the driver does not
/// like to be called from an async test.
fn on_server(server: &str, statements: &str) -> Result<(), postgres::Error> {
    std::thread::scope(|scope| {
        let work = || postgres::Client::connect(server, postgres::NoTls)?.batch_execute(statements);
        scope.spawn(work).join().unwrap_or_else(|panic| resume_unwind(panic))
    })
}

/// Tells the story on a fresh SQLite file and on a fresh PostgreSQL schema, one after the other. When it fails,
/// the database it failed on is printed.
///
/// # Panics
/// When the story does, and when there is no PostgreSQL.
pub fn on_both(migrations: &[Migration], story: impl Fn(Db)) {
    on_both_test_dbs(migrations, |test_db| story(test_db.db().clone()));
}

/// As [`on_both`] for stories that open the same database again: [`TestDb::config`] says how.
///
/// # Panics
/// As [`on_both`].
pub fn on_both_test_dbs(migrations: &[Migration], story: impl Fn(&TestDb)) {
    for engine in Engine::ALL {
        let test_db = TestDb::fresh(engine, migrations);
        if let Err(panic) = catch_unwind(AssertUnwindSafe(|| story(&test_db))) {
            eprintln!("testkit: the story failed on {engine:?}");
            resume_unwind(panic);
        }
    }
}

/// As [`on_both`] for an async story. Call it from an ordinary `#[test]`: it brings its own runtime.
///
/// # Panics
/// As [`on_both`].
pub fn on_both_async<Story>(migrations: &[Migration], story: impl Fn(Db) -> Story)
where
    Story: Future<Output = ()>,
{
    on_both(migrations, |db| {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
        runtime.expect("a runtime").block_on(story(db));
    });
}
