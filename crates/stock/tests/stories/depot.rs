//! A depot to try things in: a database with keys, a clock and somebody at the command line.

use std::fmt::Debug;
use std::sync::Arc;

use db::{Db, DbError, Migration, ReadTx, Statement, WriteTx};
use jobs::{Registry, Worker, WorkerSettings};
use kernel::ids::{Kind, kinds};
use kernel::places::CountryCode;
use kernel::verify::Finding;
use kernel::{Actor, Clock, Cx, Id, MasterKey, OsRandom, Timestamp, Vault};
use stock::{
    Change, Held, Hold, ItemStock, Joined, LimitSetting, Limited, Reason, StockError, WarehouseFacts,
};
use testkit::FakeClock;

pub fn migrations() -> Vec<Migration> {
    [jobs::migrations(), stock::migrations()].concat()
}

/// A clock that is never asked twice at the same instant.
struct TickingClock(FakeClock);

impl Clock for TickingClock {
    fn now(&self) -> Timestamp {
        let now = self.0.now();
        self.0.set(now.plus_millis(7));
        now
    }
}

pub struct Depot {
    pub db: Db,
    pub cx: Cx,
    pub clock: FakeClock,
}

pub fn on_both(story: impl Fn(&Depot)) {
    testkit::on_both(&migrations(), |db| story(&Depot::new(db)));
}

fn registry(vault: &Vault) -> Registry {
    let mut registry = Registry::new();
    stock::register(&mut registry, vault).unwrap();
    registry
}

impl Depot {
    pub fn new(db: Db) -> Self {
        let clock = FakeClock::new();
        let cx = Cx {
            vault: Vault::new(&MasterKey::new(&OsRandom)),
            clock: Arc::new(clock.clone()),
            random: Arc::new(OsRandom),
            actor: Actor::Cli,
        };
        registry(&cx.vault).attach(&db);
        Self { db, cx, clock }
    }

    /// The same depot, whose clock goes on between any two looks at it, as real ones do.
    pub fn ticking(&self) -> Self {
        let cx = Cx { clock: Arc::new(TickingClock(self.clock.clone())), ..self.cx.clone() };
        Self { db: self.db.clone(), cx, clock: self.clock.clone() }
    }

    pub fn write<T: Send + 'static>(
        &self,
        f: impl Fn(&mut WriteTx<'_>, &Cx) -> Result<T, StockError> + Send + 'static,
    ) -> Result<T, StockError> {
        let cx = self.cx.clone();
        self.db.write_blocking(move |tx| f(tx, &cx))
    }

    pub fn read<T: Send + 'static>(
        &self,
        f: impl Fn(&mut ReadTx<'_>) -> Result<T, StockError> + Send + 'static,
    ) -> T {
        self.db.read_blocking(f).unwrap()
    }

    pub fn execute(&self, statement: &'static Statement) -> Result<u64, DbError> {
        self.db.write_blocking(move |tx| tx.execute(statement, &[]))
    }

    /// The queue is worked off, the minute's look at what is over first.
    pub fn minute(&self) {
        let now = self.cx.now();
        let enqueue = move |tx: &mut WriteTx<'_>| jobs::enqueue(tx, now, &stock::ReturnDue {});
        self.db.write_blocking(enqueue).unwrap();
        self.work();
    }

    pub fn work(&self) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let registry = Arc::new(registry(&self.cx.vault));
        let settings = WorkerSettings::default();
        let (clock, random) = (self.cx.clock.clone(), self.cx.random.clone());
        let worker = Worker::new(self.db.clone(), registry, clock, random, settings);
        runtime.block_on(worker.run_until_idle()).unwrap();
        let dead = self.db.read_blocking(|tx| jobs::dead_jobs(tx, 10)).unwrap();
        assert!(dead.is_empty(), "a job was laid aside");
    }

    pub fn findings(&self) -> Vec<Finding> {
        self.db.read_blocking(stock::verify).unwrap()
    }

    pub fn verified(&self) {
        assert_eq!(self.findings(), []);
    }

    pub fn checks_that_failed(&self) -> Vec<&'static str> {
        let mut checks: Vec<_> = self.findings().iter().map(|f| f.check).collect();
        checks.sort_unstable();
        checks.dedup();
        checks
    }

    // Goods.

    pub fn warehouse(&self, name: &str, country: &str) -> Id<kinds::Warehouse> {
        let country = CountryCode::parse(country).unwrap();
        let facts = WarehouseFacts { name: name.to_owned(), country, region: None };
        self.write(move |tx, cx| stock::add_warehouse(tx, cx, &facts)).unwrap()
    }

    pub fn receive(&self, change: &Change) -> Result<stock::Recorded, StockError> {
        let change = change.clone();
        self.write(move |tx, cx| stock::receive(tx, cx, &change))
    }

    pub fn ship(
        &self,
        change: &Change,
        pledge: Option<Id<kinds::Pledge>>,
    ) -> Result<stock::Recorded, StockError> {
        let change = change.clone();
        self.write(move |tx, cx| stock::ship(tx, cx, &change, pledge))
    }

    pub fn stock_of(&self, item: Id<kinds::Item>) -> ItemStock {
        self.read(move |tx| stock::stock_of(tx, item))
    }

    // Places.

    pub fn limit(&self, limited: Limited, places: Option<u32>) -> stock::PlaceStanding {
        let setting = LimitSetting { limited, places, offer_minutes: OFFER_MINUTES };
        self.write(move |tx, cx| stock::set_limit(tx, cx, &setting)).unwrap()
    }

    pub fn hold(&self, limited: Limited, pledge: u32, places: u32) -> Held {
        let wish = wish(limited, pledge, places);
        self.write(move |tx, cx| stock::hold(tx, cx, &wish)).unwrap()
    }

    pub fn keep(&self, limited: Limited, pledge: u32) -> Result<(), StockError> {
        self.write(move |tx, _| stock::keep_forever(tx, limited, id(pledge)))
    }

    pub fn release(&self, limited: Limited, pledge: u32) -> bool {
        self.write(move |tx, cx| stock::release(tx, cx, limited, id(pledge))).unwrap()
    }

    pub fn join(&self, limited: Limited, contact: u32, wanted: u32) -> Joined {
        self.write(move |tx, cx| stock::join(tx, cx, limited, id(contact), wanted)).unwrap()
    }

    /// Left, taken or offered, waiting.
    pub fn standing(&self, limited: Limited) -> (Option<u32>, u32, u32) {
        let standing = self.read(move |tx| stock::standing(tx, limited)).unwrap();
        (standing.left(), standing.taken, standing.waiting)
    }

    pub fn events(&self, name: &'static str) -> usize {
        let count = move |tx: &mut ReadTx<'_>| {
            tx.query_one(
                db::sql!("SELECT COUNT(*) FROM domain_event WHERE name = $1"),
                db::params![name],
                |row| row.get(0),
            )
        };
        self.db.read_blocking(count).unwrap()
    }
}

/// How long a place is held, in minutes.
pub const HOLD_MINUTES: u32 = 30;
/// How long a freed place is kept for whoever waited, in minutes.
pub const OFFER_MINUTES: u32 = 60;

pub fn wish(limited: Limited, pledge: u32, places: u32) -> Hold {
    Hold { limited, pledge: id(pledge), places, minutes: HOLD_MINUTES }
}

/// The same id for the same number.
pub fn id<K: Kind>(number: u32) -> Id<K> {
    Id::parse(&format!("{}_{number:032x}", K::PREFIX)).unwrap()
}

pub fn reward(number: u32) -> Limited {
    Limited::Reward(id(number))
}

pub fn change(key: &str, item: u32, warehouse: Id<kinds::Warehouse>, pieces: u32) -> Change {
    let reason = Reason::Correction;
    Change { key: key.to_owned(), item: id(item), warehouse, pieces, reason, note: String::new() }
}

pub fn entry_of(joined: Joined) -> Id<kinds::WaitingEntry> {
    match joined {
        Joined::Waiting { entry, .. } => entry,
        Joined::PlacesLeft(left) => panic!("nobody waits, {left:?} are left"),
    }
}

pub fn is_sold_out(result: &impl Debug) -> bool {
    format!("{result:?}").contains("SoldOut")
}
