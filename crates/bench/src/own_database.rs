//! A database with the product's tables up to the imports, without the rest of the product around it.

use std::path::Path;
use std::sync::Arc;

use campaigns::model::CampaignRef;
use campaigns::{CampaignSettings, CatalogueCache, create_campaign};
use db::{Db, DbConfig, Migration};
use kernel::places::CountryCode;
use kernel::{Actor, Clock as _, Currency, Cx, MasterKey, OsRandom, SystemClock, Vault};

use crate::store::servers::Made;

/// Short name of the generated campaign.
pub const SLUG: &str = "tidefall";

/// Connections to a PostgreSQL server.
const CONNECTIONS: usize = 8;

/// Database and what changes are made with.
pub struct OwnDatabase {
    /// The database it is in, where that is on a PostgreSQL server.
    _made: Option<Made>,
    /// The database, migrated, with the product's workers' table of listeners, which is empty.
    pub db: Db,
    /// Keys, clock, randomness.
    pub cx: Cx,
}

impl OwnDatabase {
    /// Makes it: a file, or a database of its own on the server that is named.
    pub fn make(path: &Path, server: Option<&str>) -> anyhow::Result<Self> {
        let made = server.map(Made::on).transpose()?;
        let db = Db::open(&config(path, made.as_ref()))?;
        db.migrate(&migrations(), SystemClock.now())?;
        jobs::Registry::new().attach(&db);
        db.extend(Arc::new(CatalogueCache::default()));
        let vault = Vault::new(&MasterKey::new(&OsRandom));
        Ok(Self { _made: made, db, cx: context(vault) })
    }
}

/// The file, or the database on a server.
pub fn config(path: &Path, made: Option<&Made>) -> DbConfig {
    match made {
        Some(made) => DbConfig::Postgres { url: made.url.clone(), connections: CONNECTIONS },
        None => DbConfig::Sqlite { path: path.to_owned() },
    }
}

/// What somebody at the command line changes things with.
pub fn context(vault: Vault) -> Cx {
    Cx { vault, clock: Arc::new(SystemClock), random: Arc::new(OsRandom), actor: Actor::Cli }
}

/// The campaign that the generated export belongs to.
pub fn campaign(db: &Db, cx: &Cx) -> anyhow::Result<CampaignRef> {
    let country = CountryCode::parse("DE").ok_or_else(|| anyhow::anyhow!("DE is a country"))?;
    let settings = CampaignSettings::named("Tidefall", SLUG, Currency::parse("USD")?, country);
    let cx = cx.clone();
    Ok(db.write_blocking(move |tx| create_campaign(tx, &cx, &settings))?)
}

fn migrations() -> Vec<Migration> {
    let lists: [&[Migration]; 9] = [
        jobs::migrations(),
        &web::MIGRATIONS,
        accounts::migrations(),
        contacts::migrations(),
        ledger::migrations(),
        campaigns::migrations(),
        stock::migrations(),
        pledges::migrations(),
        imports::migrations(),
    ];
    lists.concat()
}
