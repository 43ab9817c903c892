//! An installation of the product with all the backers: made by its own binary, filled by its own import.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use accounts::{Grant, NewStaff, Role, Scope, SecondFactor, TotpSecret, create_staff};
use anyhow::{Context as _, bail};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use campaigns::model::{CampaignRef, Place, Stage, Zone};
use db::Db;
use kernel::{Clock as _, Cx, EmailAddress, MasterKey, Random, SystemClock, Vault};
use serde_json::json;
use web::session::{NewSession, SessionKind, SessionToken};

use crate::cases::Report;
use crate::figure::{Figure, Goal};
use crate::machine::{Peak, Process, Watch};
use crate::options::Options;
use crate::own_database::{self, SLUG};
use crate::serving::{self, Programs, Server};
use crate::store::servers::Made;
use crate::{made_up, store};

/// Backers with a session, evenly spread over all.
const VISITORS: u32 = 2_000;
const SESSION_SECONDS: i64 = 86_400;

/// A backer whose browser is signed in.
#[derive(Debug, Clone)]
pub struct Visitor {
    /// The `Cookie` line.
    pub cookie: String,
    /// Row of their pledge.
    pub row: i64,
    /// Its public id.
    pub pledge: String,
    /// Version of its choices.
    pub choices_version: i64,
    /// Version of its address.
    pub address_version: i64,
    /// The reward that is chosen.
    pub reward: String,
}

/// The installation. Its folder goes when it is dropped.
pub struct Installation {
    /// Where the programs are.
    pub programs: Programs,
    folder: tempfile::TempDir,
    /// The database it is in, where that is on a PostgreSQL server.
    made: Option<Made>,
    /// The campaign with the backers.
    pub campaign: CampaignRef,
    /// Backers who are signed in.
    pub visitors: Vec<Visitor>,
    /// The public id of an add-on.
    pub addon: String,
    /// The `Cookie` line of a member of staff.
    pub staff_cookie: String,
    /// A backer's link.
    pub link: String,
    /// The product's keys and what changes are made with.
    pub cx: Cx,
}

impl Installation {
    /// Makes and fills it.
    pub fn fill(options: &Options, report: &mut Report<'_>) -> anyhow::Result<Self> {
        let programs = Programs::of(options)?;
        let folder = tempfile::tempdir()?;
        let data = data_of(folder.path());
        let made = options.database_url.as_deref().map(Made::on).transpose()?;
        let url = made.as_ref().map(|made| made.url.as_str());
        Server::product(&programs, (&data, url))?.kill()?;
        let key = std::fs::read_to_string(data.join("master.key"))?;
        let cx = own_database::context(Vault::new(&MasterKey::parse(&key)?));
        let db = Db::open(&own_database::config(&database_of(&data), made.as_ref()))?;
        jobs::Registry::new().attach(&db);
        let campaign = own_database::campaign(&db, &cx)?;
        let file = folder.path().join("export.csv");
        made_up::write_export(&file, options.backers, options.seed)?;
        import(&programs, (&data, url), &file, options.backers, report)?;
        let addon = open_to_backers(&db, &cx, campaign)?;
        let visitors = visitors(&db, &cx, options.backers)?;
        let staff_cookie = staff(&db, &cx)?;
        let link = link(&db, &cx, &visitors)?;
        Ok(Self { programs, folder, made, campaign, visitors, addon, staff_cookie, link, cx })
    }

    /// The data folder.
    pub fn data(&self) -> PathBuf {
        data_of(self.folder.path())
    }

    /// The database file.
    pub fn database(&self) -> PathBuf {
        database_of(&self.data())
    }

    /// A file beside the data folder.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Starts the product on it.
    pub fn serve(&self) -> anyhow::Result<Server> {
        Server::product(&self.programs, (&self.data(), self.made.as_ref().map(|made| made.url.as_str())))
    }

    /// The bare limit of pages and saves beside it, which is SQLite's: `None` where the product is on PostgreSQL.
    pub fn bare(&self, saves: &str, page_bytes: usize) -> anyhow::Result<Option<Server>> {
        if self.made.is_some() {
            return Ok(None);
        }
        Server::bare(&self.programs, &self.database(), &self.beside(saves), page_bytes).map(Some)
    }

    /// The database, opened beside whatever serves.
    pub fn open(&self) -> anyhow::Result<Db> {
        Ok(Db::open(&own_database::config(&self.database(), self.made.as_ref()))?)
    }

    /// So many visitors for each of so many connections.
    pub fn shares(&self, connections: usize) -> Vec<Vec<Visitor>> {
        let mut shares = vec![Vec::new(); connections.min(self.visitors.len()).max(1)];
        let count = shares.len();
        for (number, visitor) in self.visitors.iter().enumerate() {
            if let Some(share) = shares.get_mut(number % count) {
                share.push(visitor.clone());
            }
        }
        shares
    }
}

fn data_of(folder: &Path) -> PathBuf {
    folder.join("data")
}

fn database_of(data: &Path) -> PathBuf {
    data.join("pledgekeeper.sqlite")
}

/// By the product's own command, which is measured on the way: with the listeners of every capability.
fn import(
    programs: &Programs,
    (data, database_url): (&Path, Option<&str>),
    file: &Path,
    backers: u32,
    report: &mut Report<'_>,
) -> anyhow::Result<()> {
    let mut command = Command::new(&programs.product);
    command.arg("--data").arg(data).args(["--json", "import", "run"]).arg(file).args(["--campaign", SLUG]);
    serving::at_database(&mut command, database_url);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::inherit()).spawn()?;
    let process = Process::of(child.id());
    let (watch, peak) = (Watch::start(process), Peak::watch(process));
    let mut took = watch.took();
    let status = loop {
        // The CPU time of a process that has ended cannot be read any more.
        took = crate::machine::Took {
            cpu: watch.took().cpu.filter(|cpu| *cpu > 0.0).or(took.cpu),
            ..watch.took()
        };
        if let Some(status) = child.try_wait()? {
            break status;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    };
    if !status.success() {
        bail!("the product's import ended with {status}");
    }
    let rate = f64::from(backers) / took.wall;
    report(
        Figure::new("import", format!("by the product's command: {backers} rows"), rate, "rows/s").took(took),
    );
    let memory =
        Figure::new("import", "by the product's command: memory at the most", peak.most_mib(), "MiB");
    report(memory.goal(Goal::AtMost(130.0)).note("100 MiB more than the 30 it may have"));
    Ok(())
}

/// Shipping everywhere, and the stage in which backers choose.
fn open_to_backers(db: &Db, cx: &Cx, campaign: CampaignRef) -> anyhow::Result<String> {
    let own = cx.clone();
    db.write_blocking(move |tx| {
        let zone = Zone {
            id: own.new_id(),
            name: "Everywhere".to_owned(),
            places: vec![Place::Anywhere],
            base_minor: 1_200,
            steps: Vec::new(),
        };
        campaigns::save_zone(tx, &own, campaign.row, &zone)?;
        for (from, to) in [(Stage::Draft, Stage::Importing), (Stage::Importing, Stage::Open)] {
            campaigns::change_stage(tx, &own, campaign.row, from, to)?;
        }
        Ok::<(), campaigns::CampaignError>(())
    })?;
    let catalogue = db.read_blocking(move |tx| campaigns::load_catalogue(tx, campaign.row))?;
    let addon = catalogue.addons.first().context("the export proposes an add-on")?;
    Ok(addon.id.to_string())
}

/// Random bytes that are known, so that whoever made a session can sign in with it.
struct Known([u8; 32]);

impl Random for Known {
    fn fill(&self, bytes: &mut [u8]) {
        for (byte, known) in bytes.iter_mut().zip(self.0) {
            *byte = known;
        }
    }
}

fn session(cx: &Cx) -> (SessionToken, String) {
    let mut bytes = [0; 32];
    cx.random.fill(&mut bytes);
    (SessionToken::new(&Known(bytes)), URL_SAFE_NO_PAD.encode(bytes))
}

/// The secret in a `Cookie` line of a backer.
pub fn token_of(cookie: &str) -> Option<Vec<u8>> {
    let text = cookie.split(';').find_map(|pair| pair.trim().strip_prefix("backer="))?;
    URL_SAFE_NO_PAD.decode(text).ok()
}

fn visitors(db: &Db, cx: &Cx, backers: u32) -> anyhow::Result<Vec<Visitor>> {
    let mut visitors = Vec::new();
    for spread in store::page::spread(db, VISITORS.min(backers / 2))? {
        let (row, pledge, contact, choices_version, address_version) = spread;
        let (token, secret) = session(cx);
        let facts = json!({ "pledge": pledge, "row": row });
        let now = SystemClock.now();
        let reward = db.write_blocking(move |tx| {
            let new = NewSession {
                kind: SessionKind::Backer,
                subject_id: contact,
                device_label: "Bench".to_owned(),
                lifetime_seconds: SESSION_SECONDS,
                idle_seconds: SESSION_SECONDS,
                facts: facts.clone(),
            };
            web::session::begin(tx, &token, &new, now)?;
            Ok::<_, pledges::PledgeError>(pledges::load(tx, kernel::RowId::new(row))?.choices.reward)
        })?;
        let reward = reward.map(|id| id.to_string()).unwrap_or_default(); // none chosen: none to send
        let cookie = format!("backer={secret}");
        visitors.push(Visitor { cookie, row, pledge, choices_version, address_version, reward });
    }
    if visitors.is_empty() {
        bail!("no backer is there to visit a page");
    }
    Ok(visitors)
}

fn staff(db: &Db, cx: &Cx) -> anyhow::Result<String> {
    let (token, secret) = session(cx);
    let new = NewStaff {
        name: "Bench".to_owned(),
        email: EmailAddress::parse("bench@example.org")?,
        password: None,
        roles: vec![Grant { role: Role::Owner, scope: Scope::All }],
        second_factor: SecondFactor::Ready(TotpSecret::new(cx.random.as_ref())),
    };
    let (cx, now) = (cx.clone(), SystemClock.now());
    db.write_blocking(move |tx| {
        let staff = create_staff(tx, &cx, &new)?;
        let session = NewSession {
            kind: SessionKind::Staff,
            subject_id: staff.row.get(),
            device_label: "Bench".to_owned(),
            lifetime_seconds: SESSION_SECONDS,
            idle_seconds: SESSION_SECONDS,
            facts: json!({ "stage": "in" }),
        };
        web::session::begin(tx, &token, &session, now)?;
        Ok::<(), accounts::AccountError>(())
    })?;
    Ok(format!("desk={secret}"))
}

fn link(db: &Db, cx: &Cx, visitors: &[Visitor]) -> anyhow::Result<String> {
    let row = visitors.first().map(|visitor| visitor.row).context("a visitor")?;
    let cx = cx.clone();
    let token = db.write_blocking(move |tx| pledges::link_of(tx, &cx, kernel::RowId::new(row)))?;
    Ok(format!("/p/{}", token.reveal()))
}
