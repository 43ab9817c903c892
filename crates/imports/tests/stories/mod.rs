//! A campaign, and files that come into it.
#![allow(dead_code, unused_imports, reason = "each test file uses its part")]

mod exports;
pub mod let_in;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use campaigns::NewCampaign;
use campaigns::model::{Campaign, CampaignRef};
use db::{Db, Migration, ReadTx, WriteTx, params, sql};
use imports::commands::{self, Report};
use imports::{Decision, IfDoubtful, ImportError, OpenRecord, Outcome, Shown};
use kernel::places::CountryCode;
use kernel::{Currency, Cx, Id, RowId, ids::kinds};
use pledges::Pledge;
use testkit::FakeClock;
use web::{Site, SiteSettings};

pub use exports::Exports;

pub const SLUG: &str = "lanterns";

pub fn migrations() -> Vec<Migration> {
    let mut all: Vec<Migration> = web::MIGRATIONS.to_vec();
    for of_crate in [
        jobs::migrations(),
        accounts::migrations(),
        contacts::migrations(),
        ledger::migrations(),
        campaigns::migrations(),
        stock::migrations(),
        vouchers::migrations(),
        pledges::migrations(),
        imports::migrations(),
    ] {
        all.extend_from_slice(of_crate);
    }
    all
}

pub fn sample(name: &str) -> PathBuf {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/samples/exports")).join(name)
}

pub struct Story {
    pub db: Db,
    pub cx: Cx,
    pub clock: FakeClock,
    pub campaign: CampaignRef,
    slug: &'static str,
}

impl Story {
    pub fn new(db: Db, currency: &str) -> Self {
        jobs::Registry::new().attach(&db);
        let clock = FakeClock::new();
        let cx = testkit::cx(&clock);
        let campaign = create(&db, &cx, SLUG, Currency::parse(currency).unwrap());
        Self { db, cx, clock, campaign, slug: SLUG }
    }

    /// Another campaign in the same installation.
    pub fn beside(&self, slug: &'static str) -> Self {
        let campaign = create(&self.db, &self.cx, slug, self.campaign().currency);
        Self { db: self.db.clone(), cx: self.cx.clone(), clock: self.clock.clone(), campaign, slug }
    }

    /// The site, for what goes through its sessions.
    pub fn site(&self) -> Site {
        let settings = SiteSettings::at("http://127.0.0.1:8080");
        let site = Site::builder(self.db.clone(), self.cx.vault.clone(), settings);
        site.with_clock(Arc::new(self.clock.clone())).build().unwrap()
    }

    pub fn read<T: Send + 'static>(
        &self,
        f: impl Fn(&mut ReadTx<'_>) -> Result<T, ImportError> + Send + 'static,
    ) -> T {
        self.db.read_blocking(f).unwrap()
    }

    pub fn write<T: Send + 'static, E: From<db::DbError> + std::fmt::Debug + Send + 'static>(
        &self,
        f: impl Fn(&mut WriteTx<'_>, &Cx) -> Result<T, E> + Send + 'static,
    ) -> T {
        let cx = self.cx.clone();
        self.db.write_blocking(move |tx| f(tx, &cx)).unwrap()
    }

    pub fn run(&self, file: &Path) -> Report {
        commands::run(&self.db, &self.cx, self.slug, file, &Decision::default()).unwrap()
    }

    /// A file that says again what an earlier one said, and somebody means it.
    pub fn run_older(&self, file: &Path) -> Report {
        let decision = Decision { if_doubtful: IfDoubtful::Apply, ..Decision::default() };
        commands::run(&self.db, &self.cx, self.slug, file, &decision).unwrap()
    }

    pub fn plan(&self, file: &Path) -> imports::Batch {
        commands::plan(&self.db, &self.cx, self.slug, file).unwrap()
    }

    pub fn records(&self, batch: Id<kinds::ImportBatch>, shown: Outcome) -> Vec<OpenRecord> {
        let vault = self.cx.vault.clone();
        self.read(move |tx| {
            let batch = imports::find_batch(tx, batch)?.unwrap();
            imports::records(tx, &vault, &batch, (Shown::Outcome(shown), 0, 100_000))
        })
    }

    pub fn campaign(&self) -> Campaign {
        let row = self.campaign.row;
        self.read(move |tx| Ok(campaigns::campaign(tx, row)?.unwrap()))
    }

    pub fn catalogue(&self) -> Arc<campaigns::model::Catalogue> {
        let row = self.campaign.row;
        self.read(move |tx| Ok(campaigns::load_catalogue(tx, row)?))
    }

    /// The pledge of a Backer UID.
    pub fn pledge(&self, uid: &str) -> Option<Pledge> {
        let campaign = self.campaign.row;
        let hash = self.cx.vault.blind_index("import.source", &format!("backer_uid:{uid}"));
        self.read(move |tx| {
            let found = tx.query_opt(
                sql!("SELECT pledge_id FROM import_source WHERE campaign_id = $1 AND source_hash = $2"),
                params![campaign, hash],
                |row| row.get(0),
            )?;
            found.map(|row| Ok(pledges::load(tx, row)?)).transpose()
        })
    }

    pub fn credit(&self, pledge: &Pledge) -> i64 {
        let pledge = pledge.clone();
        self.read(move |tx| Ok(pledges::standing(tx, &pledge)?.credit.minor))
    }

    pub fn held_in_ledger(&self, pledge: &Pledge) -> i64 {
        let (id, unit) = (pledge.id, ledger::Unit::currency(pledge.currency));
        self.read(move |tx| Ok(-ledger::balance(tx, &ledger::AccountCode::pledge(id), &unit)?))
    }

    pub fn name_and_email(&self, contact: RowId<kinds::Contact>) -> (String, String) {
        let vault = self.cx.vault.clone();
        self.read(move |tx| {
            let profile = contacts::profile(tx, &vault, contact)?;
            Ok((profile.name, profile.email.map(|email| email.as_str().to_owned()).unwrap_or_default()))
        })
    }

    pub fn count(&self, table: &'static str) -> i64 {
        self.read(move |tx| {
            let statement = match table {
                "import_batch" => db::sql!("SELECT COUNT(*) FROM import_batch"),
                "import_record" => db::sql!("SELECT COUNT(*) FROM import_record"),
                "import_record_body" => db::sql!("SELECT COUNT(*) FROM import_record_body"),
                "import_source" => db::sql!("SELECT COUNT(*) FROM import_source"),
                "pledge" => db::sql!("SELECT COUNT(*) FROM pledge"),
                "contact" => db::sql!("SELECT COUNT(*) FROM contact"),
                "contact_key" => db::sql!("SELECT COUNT(*) FROM contact_key"),
                "ledger_transaction" => db::sql!("SELECT COUNT(*) FROM ledger_transaction"),
                "domain_event" => db::sql!("SELECT COUNT(*) FROM domain_event"),
                "job" => db::sql!("SELECT COUNT(*) FROM job"),
                other => panic!("no count of {other}"),
            };
            Ok(tx.query_one(statement, &[], |row| row.get(0))?)
        })
    }

    pub fn findings(&self) -> Vec<kernel::verify::Finding> {
        self.read(|tx| Ok(imports::verify(tx)?))
    }

    pub fn batch(&self, id: Id<kinds::ImportBatch>) -> imports::Batch {
        self.read(move |tx| Ok(imports::find_batch(tx, id)?.unwrap()))
    }
}

fn create(db: &Db, cx: &Cx, slug: &str, currency: Currency) -> CampaignRef {
    let germany = CountryCode::parse("DE").unwrap();
    let (own, settings) = (cx.clone(), NewCampaign::named("Lanterns", slug, currency, germany));
    db.write_blocking(move |tx| campaigns::create_campaign(tx, &own, &settings)).unwrap()
}

pub fn accounted(report: &Report) {
    assert_eq!(
        report.received,
        report.applied + report.unchanged + report.held + report.left_out,
        "{report:?}"
    );
}

/// An export of so many backers, with Backer UIDs from 900000 on.
pub fn generated(folder: &Path, backers: u32) -> PathBuf {
    use std::io::Write;
    let file = folder.join("generated.csv");
    let mut out = std::io::BufWriter::new(std::fs::File::create(&file).unwrap());
    writeln!(out, "Backer Number,Backer UID,Backer Name,Email,Shipping Country,Shipping Amount,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status,Game,Shipping Name,Shipping Address 1,Shipping City,Shipping Postal Code,Shipping Country Code").unwrap();
    for n in 0..backers {
        writeln!(out, "{n},{},Backer {n},backer{n}@example.org,DE,€9.00,Base,€49.00,r{},€58.00,\"2025/03/01, 12:00\",collected,1,Backer {n},Weg {n},Berlin,01067,DE", 900_000 + n, n % 3).unwrap();
    }
    drop(out);
    file
}

/// Runs what is in the queue, as the product's worker would.
pub fn work(story: &Story) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(work_here(story));
}

/// As [`work`], in a runtime that is there.
pub async fn work_here(story: &Story) {
    let mut registry = jobs::Registry::new();
    imports::register(&mut registry, &story.cx.vault).unwrap();
    let worker = jobs::Worker::new(
        story.db.clone(),
        Arc::new(registry),
        story.cx.clock.clone(),
        story.cx.random.clone(),
        jobs::WorkerSettings::default(),
    );
    worker.run_until_idle().await.unwrap();
}
