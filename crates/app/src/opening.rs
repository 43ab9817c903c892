//! Opening an installation: settings, keys, database.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use anyhow::Context;
use db::Db;
use kernel::{Actor, Clock, Cx, OsRandom, SystemClock, Vault};

use crate::capabilities;
use crate::config::Config;
use crate::data_folder::{self, Missing};

/// An installation that is open.
pub struct Installation {
    /// Its settings.
    pub config: Config,
    /// Its database, migrated.
    pub db: Db,
    /// Its keys.
    pub vault: Vault,
    /// What commands work with.
    pub cx: Cx,
}

/// The environment as a map.
pub fn environment() -> BTreeMap<String, String> {
    std::env::vars().collect()
}

/// Opens an installation and brings its database up to date.
pub fn open(data: &Path, missing: Missing) -> anyhow::Result<Installation> {
    let config = Config::load(data, &environment())?;
    let vault = data_folder::open(&config, missing, &OsRandom)?;
    let db = Db::open(&config.database()).context("the database cannot be opened")?;
    let clock = SystemClock;
    db.migrate(&capabilities::migrations(), clock.now()).context("the database cannot be brought up to date")?;
    let cx = Cx { vault: vault.clone(), clock: Arc::new(clock), random: Arc::new(OsRandom), actor: Actor::Cli };
    // Commands change data too; their events wait in the queue for the workers of `serve`.
    Ok(Installation { config, db, vault, cx })
}
