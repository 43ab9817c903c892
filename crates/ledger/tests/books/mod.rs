//! Books to write in: a database with keys, a clock and somebody at the command line.
#![allow(dead_code, reason = "each test file uses its part")]

use std::sync::Arc;

use db::{Db, DbError, ReadTx, Statement};
use kernel::ids::kinds;
use kernel::verify::Finding;
use kernel::{Actor, Clock, Currency, Cx, Id, MasterKey, Money, OsRandom, Timestamp, Vault};
use ledger::{AccountCode, LedgerError, Posted, PostedCounts, Posting, Unit};
use testkit::FakeClock;

/// A clock that is never asked twice at the same instant, as real ones are.
struct TickingClock(FakeClock);

impl Clock for TickingClock {
    fn now(&self) -> Timestamp {
        let now = self.0.now();
        self.0.set(now.plus_millis(7));
        now
    }
}

pub struct Books {
    pub db: Db,
    pub cx: Cx,
    pub clock: FakeClock,
}

impl Books {
    pub fn new(db: Db) -> Self {
        let clock = FakeClock::new();
        let cx = Cx {
            vault: Vault::new(&MasterKey::new(&OsRandom)),
            clock: Arc::new(clock.clone()),
            random: Arc::new(OsRandom),
            actor: Actor::Cli,
        };
        Self { db, cx, clock }
    }

    /// Books whose clock goes on between any two looks at it.
    pub fn ticking(db: Db) -> Self {
        let mut books = Self::new(db);
        books.cx.clock = Arc::new(TickingClock(books.clock.clone()));
        books
    }

    pub fn now(&self) -> Timestamp {
        self.cx.now()
    }

    pub fn post(&self, posting: &Posting) -> Result<Posted, LedgerError> {
        let (cx, posting) = (self.cx.clone(), posting.clone());
        self.db.write_blocking(move |tx| ledger::post(tx, &cx, &posting))
    }

    pub fn post_many(&self, postings: Vec<Posting>) -> Result<PostedCounts, LedgerError> {
        let cx = self.cx.clone();
        self.db.write_blocking(move |tx| ledger::post_many(tx, &cx, &postings))
    }

    pub fn reverse(
        &self,
        key: &'static str,
        transaction: Id<kinds::LedgerTransaction>,
    ) -> Result<Posted, LedgerError> {
        let cx = self.cx.clone();
        self.db.write_blocking(move |tx| ledger::reverse(tx, &cx, key, transaction, "import_undone"))
    }

    pub fn read<T: Send + 'static>(
        &self,
        f: impl Fn(&mut ReadTx<'_>) -> Result<T, DbError> + Send + 'static,
    ) -> T {
        self.db.read_blocking(f).unwrap()
    }

    pub fn balance(&self, account: &AccountCode) -> i64 {
        let account = account.clone();
        self.read(move |tx| ledger::balance(tx, &account, &eur()))
    }

    pub fn seal(&self) -> u64 {
        let (vault, now) = (self.cx.vault.clone(), self.now());
        self.db.write_blocking(move |tx| ledger::seal(tx, &vault, now)).unwrap()
    }

    pub fn findings(&self) -> Vec<Finding> {
        let vault = self.cx.vault.clone();
        self.read(move |tx| ledger::verify(tx, &vault))
    }

    pub fn checks_that_failed(&self) -> Vec<&'static str> {
        let mut checks: Vec<_> = self.findings().iter().map(|f| f.check).collect();
        checks.sort_unstable();
        checks.dedup();
        checks
    }

    pub fn execute(&self, statement: &'static Statement) -> Result<u64, DbError> {
        self.db.write_blocking(move |tx| tx.execute(statement, &[]))
    }
}

pub fn eur() -> Unit {
    Unit::currency(Currency::EUR)
}

/// The same id for the same number.
pub fn pledge_id(number: u32) -> Id<kinds::Pledge> {
    Id::parse(&format!("plg_{number:032x}")).unwrap()
}

pub fn pledge_account(number: u32) -> AccountCode {
    AccountCode::pledge(pledge_id(number))
}

pub fn credit(key: &str, pledge: Id<kinds::Pledge>, minor: i64) -> Posting {
    let campaign = Id::parse(&format!("cmp_{:032x}", 1)).unwrap();
    let sides = (AccountCode::pledge(pledge), AccountCode::platform(campaign));
    Posting::transfer(key, "platform_credit", "plg_ref", sides, Money::new(minor, Currency::EUR)).unwrap()
}
