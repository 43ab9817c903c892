//! A database with the product's tables up to the imports, without the rest of the product around it.

use std::path::Path;
use std::sync::Arc;

use campaigns::model::CampaignRef;
use campaigns::{CampaignSettings, CatalogueCache, create_campaign};
use db::{Db, DbConfig, Migration};
use kernel::places::CountryCode;
use kernel::{Actor, Clock as _, Currency, Cx, MasterKey, OsRandom, SystemClock, Vault};

/// Short name of the generated campaign.
pub const SLUG: &str = "tidefall";

/// Database and what changes are made with.
pub struct OwnDatabase {
    /// The database, migrated, with the product's workers' table of listeners, which is empty.
    pub db: Db,
    /// Keys, clock, randomness.
    pub cx: Cx,
}

impl OwnDatabase {
    /// Makes it.
    pub fn make(path: &Path) -> anyhow::Result<Self> {
        let db = Db::open(&DbConfig::Sqlite { path: path.to_owned() })?;
        db.migrate(&migrations(), SystemClock.now())?;
        jobs::Registry::new().attach(&db);
        db.extend(Arc::new(CatalogueCache::default()));
        let vault = Vault::new(&MasterKey::new(&OsRandom));
        Ok(Self { db, cx: context(vault) })
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
    let lists: [&[Migration]; 8] = [
        jobs::migrations(),
        &web::MIGRATIONS,
        accounts::migrations(),
        contacts::migrations(),
        ledger::migrations(),
        campaigns::migrations(),
        pledges::migrations(),
        imports::migrations(),
    ];
    lists.concat()
}
