//! Opening an installation: settings, keys, database.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, bail};
use db::Db;
use kernel::{Actor, Clock, Cx, OsRandom, SystemClock, Vault};

use crate::capabilities;
use crate::config::Config;
use crate::data_folder::{self, Missing};
use crate::key_fingerprint;
use crate::product::{NumbersAt, Parts, Product};

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
    open_with(data, &environment(), missing)
}

/// As [`open`], with these settings in the place of the process's environment.
pub fn open_with(
    data: &Path,
    environment: &BTreeMap<String, String>,
    missing: Missing,
) -> anyhow::Result<Installation> {
    let config = Config::load(data, environment)?;
    let key = data.join(data_folder::KEY_FILE);
    let had_key = key.exists();
    let vault = data_folder::open(&config, missing, &OsRandom)?;
    let db = Db::open(&config.database()).context("the database cannot be opened")?;
    let schema = db.schema().context("the database cannot be read")?;
    if !had_key && schema.iter().any(|column| column.table == "contact_key") {
        // On PostgreSQL the database lies elsewhere than the key: a second node, or a folder that was lost.
        std::fs::remove_file(&key).with_context(|| format!("{} cannot be removed", key.display()))?;
        bail!(
            "there is no {} but the database is in use: put the key of its installation there; with a new one the personal data could not be read",
            key.display()
        );
    }
    key_fingerprint::check(&db, &vault, &schema)?;
    let clock = SystemClock;
    db.migrate(&capabilities::migrations(), clock.now())
        .context("the database cannot be brought up to date")?;
    key_fingerprint::remember(&db, &vault, clock.now())?;
    let cx =
        Cx { vault: vault.clone(), clock: Arc::new(clock), random: Arc::new(OsRandom), actor: Actor::Cli };
    Ok(Installation { config, db, vault, cx })
}

/// The setting that asks the stand-in about VAT numbers.
pub const VIES_SANDBOX: &str = "sandbox";

/// Address for commands that send nothing themselves but put mails into the queue of the server.
const NOT_SERVING: &str = "http://127.0.0.1:8080";

impl Installation {
    /// Puts the product together for a server that browsers reach at `base_url` and that reaches itself at `own_url`.
    pub fn product(&self, base_url: &str, own_url: &str) -> anyhow::Result<Product> {
        let config = &self.config;
        let (smtp, from) = config.mail()?;
        let mut site = web::SiteSettings::at(base_url);
        site.default_language = config.language;
        for proxy in &config.trusted_proxies {
            site.trusted_proxies.push(proxy.parse().with_context(|| format!("trusted_proxies: {proxy}"))?);
        }
        let mail = messages::MailSettings {
            from,
            organisation: site.branding.name.clone(),
            link_prefix: format!("{}/p/", site.base_url),
            bulk_per_minute: config.mails_per_minute,
        };
        Product::build(Parts {
            db: self.db.clone(),
            vault: self.vault.clone(),
            clock: self.cx.clock.clone(),
            random: self.cx.random.clone(),
            site,
            own_url: own_url.to_owned(),
            vies: match config.vies_url.as_deref() {
                Some(VIES_SANDBOX) => NumbersAt::StandIn,
                Some(url) => NumbersAt::Url(url.trim_end_matches('/').to_owned()),
                None => NumbersAt::Url(billing::VIES_URL.to_owned()),
            },
            uploads: config.data.clone(),
            smtp,
            mail,
        })
    }

    /// Names the listeners of events, so that a command's changes reach them through the queue.
    pub fn product_for_commands(&self) -> anyhow::Result<Product> {
        let base_url = self.config.base_url.clone().unwrap_or_else(|| NOT_SERVING.to_owned());
        self.product(&base_url, NOT_SERVING)
    }
}
