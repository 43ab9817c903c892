//! Where the stories take place: a database, a clock, and short ways to say things.

use std::sync::Arc;

use db::{Db, ReadTx, WriteTx};
use digital::*;
use kernel::ids::{Kind, kinds};
use kernel::verify::Finding;
use kernel::{Actor, Cx, Id, MasterKey, OsRandom, Vault};
use testkit::FakeClock;
use tokio::runtime::Runtime;

pub struct StoreRoom {
    pub db: Db,
    pub cx: Cx,
    pub clock: FakeClock,
    pub runtime: Runtime,
}

pub fn on_both(story: impl Fn(StoreRoom)) {
    let migrations = [
        jobs::migrations(),
        accounts::migrations(),
        contacts::migrations(),
        ledger::migrations(),
        campaigns::migrations(),
        stock::migrations(),
        pledges::migrations(),
        migrations(),
    ]
    .concat();
    testkit::on_both(&migrations, |db| {
        jobs::Registry::new().attach(&db);
        let clock = FakeClock::new();
        let cx = Cx {
            vault: Vault::new(&MasterKey::parse(&"5a".repeat(32)).unwrap()),
            clock: Arc::new(clock.clone()),
            random: Arc::new(OsRandom),
            actor: Actor::Cli,
        };
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
        story(StoreRoom { db, cx, clock, runtime: runtime.unwrap() });
    });
}

impl StoreRoom {
    pub fn write<T: Send + 'static>(
        &self,
        f: impl Fn(&mut WriteTx<'_>, &Cx) -> Result<T, DigitalError> + Send + 'static,
    ) -> Result<T, DigitalError> {
        let cx = self.cx.clone();
        self.db.write_blocking(move |tx| f(tx, &cx))
    }

    pub fn read<T: Send + 'static>(
        &self,
        f: impl Fn(&mut ReadTx<'_>) -> Result<T, DigitalError> + Send + 'static,
    ) -> T {
        self.db.read_blocking(f).unwrap()
    }

    pub fn upload(&self, name: &str, media_type: &str, bytes: &[u8]) -> StoredFile {
        self.try_upload(name, media_type, bytes).unwrap()
    }

    pub fn try_upload(&self, name: &str, media_type: &str, bytes: &[u8]) -> Result<StoredFile, DigitalError> {
        let new = NewFile { name: name.to_owned(), media_type: media_type.to_owned(), sha256: None };
        self.runtime.block_on(async {
            let mut upload = Upload::begin(&self.db, &self.cx, &new).await?;
            for part in bytes.chunks(100_001) {
                upload.push(part).await?;
            }
            upload.finish().await
        })
    }

    pub fn good(&self, content: Content) -> DigitalGood {
        let new = NewGood { item: id(1), title: "Rules".to_owned(), content };
        self.write(move |tx, cx| create_good(tx, cx, &new)).unwrap()
    }

    pub fn file_good(&self, file: &StoredFile, marking: Marking) -> DigitalGood {
        self.good(Content::File { file: file.id, marking })
    }

    pub fn grant(&self, good: &DigitalGood, pledge: u32) -> DownloadLink {
        let good = good.id;
        self.write(move |tx, cx| grant(tx, cx, good, id(pledge))).unwrap();
        DownloadLink { good, pledge: id(pledge), expires_at: self.cx.now().plus_minutes(30) }
    }

    pub fn open(&self, link: DownloadLink) -> Result<Download, DigitalError> {
        let line = MarkLine::new("Order 1042").unwrap();
        self.runtime.block_on(open_download(&self.db, &self.cx, link, &line))
    }

    pub fn pool(&self, low_at: u32) -> Id<kinds::KeyPool> {
        self.write(move |tx, cx| create_pool(tx, cx, "Steam", low_at)).unwrap().id
    }

    pub fn add_keys(&self, pool: Id<kinds::KeyPool>, text: &str) -> KeysReport {
        import_keys(&self.db, &self.cx, pool, &mut text.as_bytes()).unwrap()
    }

    pub fn give(&self, pool: Id<kinds::KeyPool>, pledge: u32) -> KeyAnswer {
        let claim = KeyClaim { pool, pledge: id(pledge), copy: 1 };
        self.write(move |tx, cx| give_key(tx, cx, &claim)).unwrap()
    }

    pub fn standing(&self, pool: Id<kinds::KeyPool>) -> PoolStanding {
        self.read(move |tx| pool_standing(tx, pool))
    }

    pub fn findings(&self) -> Vec<Finding> {
        let mut found = self.read(|tx| Ok(verify(tx)?));
        found.extend(self.read(|tx| Ok(verify_contents(tx)?)));
        found
    }

    pub fn count(&self, statement: &'static db::Statement) -> i64 {
        self.read(move |tx| Ok(tx.query_one(statement, &[], |row| row.get(0))?))
    }

    /// The names of what happened, in order.
    pub fn events(&self) -> Vec<String> {
        let all = db::sql!("SELECT name FROM domain_event WHERE name LIKE '%pool.ran%' ORDER BY id");
        self.read(move |tx| Ok(tx.query(all, &[], |row| row.get(0))?))
    }

    pub fn run_jobs(&self) {
        let mut registry = jobs::Registry::new();
        register(&mut registry, &self.cx.vault).unwrap();
        let worker = jobs::Worker::new(
            self.db.clone(),
            Arc::new(registry),
            self.cx.clock.clone(),
            self.cx.random.clone(),
            jobs::WorkerSettings::default(),
        );
        self.runtime.block_on(worker.run_until_idle()).unwrap();
    }
}

/// The same id for the same number.
pub fn id<K: Kind>(number: u32) -> Id<K> {
    Id::parse(&format!("{}_{number:032x}", K::PREFIX)).unwrap()
}

/// Bytes of which no two neighbourhoods are alike.
pub fn noise(length: usize) -> Vec<u8> {
    let mut state = 0x9e37_79b9_7f4a_7c15u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[0]
    };
    (0..length).map(|_| next()).collect()
}

pub fn many_keys(count: u32) -> String {
    (0..count).map(|n| format!("KEY-{n:05}")).collect::<Vec<_>>().join("\n")
}
