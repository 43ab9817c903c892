//! What every handler can reach: the database, the clock, the keys, the texts, and how the site is set up.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::Arc;

use db::Db;
use kernel::{Clock, Language, OsRandom, Random, SystemClock, Timestamp, Vault};

use crate::branding::Branding;
use crate::client_ip::{Network, TrustedProxies};
use crate::cookies::Transport;
use crate::limits::RateLimiter;
use crate::menu::MenuItem;
use crate::texts::{FtlSource, TEXTS, Texts, TextsError};

/// How one installation is set up, as the configuration says it.
#[derive(Debug, Clone)]
pub struct SiteSettings {
    /// Address under which browsers reach the site, without a slash at the end: `https://pledges.example`.
    pub base_url: String,
    /// The language of those whose browser asks for none of ours.
    pub default_language: Language,
    /// Networks of the proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<Network>,
    /// Origins that a form may lead to beside our own, such as a gateway's hosted page: `https://pay.example`.
    pub form_targets: Vec<String>,
    /// Name, logo and accent of pages that belong to no campaign.
    pub branding: Branding,
}

impl SiteSettings {
    /// Settings with nothing but an address.
    pub fn at(base_url: impl Into<String>) -> Self {
        Self {
            base_url: base_url.into().trim_end_matches('/').to_owned(),
            default_language: Language::En,
            trusted_proxies: Vec::new(),
            form_targets: Vec::new(),
            branding: Branding::named("Pledgekeeper"),
        }
    }
}

struct Inner {
    db: Db,
    vault: Vault,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    settings: SiteSettings,
    proxies: TrustedProxies,
    texts: Texts,
    limiter: RateLimiter,
    menu: Vec<MenuItem>,
    services: HashMap<TypeId, Arc<dyn Any + Send + Sync>>,
}

/// The state of every router of the product (`axum::Router<Site>`). Cheap to clone.
#[derive(Clone)]
pub struct Site(Arc<Inner>);

impl std::fmt::Debug for Site {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Site").field("base_url", &self.0.settings.base_url).finish_non_exhaustive()
    }
}

impl Site {
    /// Starts putting a site together. Clock and randomness are the system's unless given.
    pub fn builder(db: Db, vault: Vault, settings: SiteSettings) -> SiteBuilder {
        SiteBuilder {
            db,
            vault,
            settings,
            clock: Arc::new(SystemClock),
            random: Arc::new(OsRandom),
            texts: TEXTS.to_vec(),
            menu: Vec::new(),
            services: HashMap::new(),
        }
    }

    /// The database.
    pub fn db(&self) -> &Db {
        &self.0.db
    }

    /// The keys that seal personal data and sign cookies.
    pub fn vault(&self) -> &Vault {
        &self.0.vault
    }

    /// The clock.
    pub fn clock(&self) -> &dyn Clock {
        self.0.clock.as_ref()
    }

    /// The clock, to take along into a closure or a task.
    pub fn clock_handle(&self) -> Arc<dyn Clock> {
        self.0.clock.clone()
    }

    /// The time now.
    pub fn now(&self) -> Timestamp {
        self.0.clock.now()
    }

    /// The source of randomness.
    pub fn random(&self) -> &dyn Random {
        self.0.random.as_ref()
    }

    /// The source of randomness, to take along into a closure or a task.
    pub fn random_handle(&self) -> Arc<dyn Random> {
        self.0.random.clone()
    }

    /// All texts.
    pub fn texts(&self) -> &Texts {
        &self.0.texts
    }

    /// The counters that slow down who asks too often.
    pub fn limiter(&self) -> &RateLimiter {
        &self.0.limiter
    }

    /// The staff pages' menu, in order.
    pub fn menu(&self) -> &[MenuItem] {
        &self.0.menu
    }

    /// How the installation is set up.
    pub fn settings(&self) -> &SiteSettings {
        &self.0.settings
    }

    /// Address under which browsers reach the site, without a slash at the end.
    pub fn base_url(&self) -> &str {
        &self.0.settings.base_url
    }

    /// A whole address for a mail or a gateway: `path` starts with a slash.
    pub fn absolute_url(&self, path: &str) -> String {
        format!("{}{path}", self.0.settings.base_url)
    }

    /// The language of those whose browser asks for none of ours.
    pub fn default_language(&self) -> Language {
        self.0.settings.default_language
    }

    /// Whether browsers reach the site over https.
    pub fn transport(&self) -> Transport {
        if self.0.settings.base_url.starts_with("https://") { Transport::Https } else { Transport::PlainHttp }
    }

    /// The proxies whose word about a client's address is believed.
    pub fn trusted_proxies(&self) -> &TrustedProxies {
        &self.0.proxies
    }

    /// A capability's own shared thing, put in by [`SiteBuilder::with_service`]. `None` when the binary left
    /// it out.
    pub fn service<T: Any + Send + Sync>(&self) -> Option<Arc<T>> {
        self.0.services.get(&TypeId::of::<T>()).cloned().and_then(|any| any.downcast().ok())
    }
}

/// A sentence that stands above every staff page of a campaign, by the key of its text: put in with
/// [`SiteBuilder::with_service`] by the binary, which knows what all of them should say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StandingNotice(pub &'static str);

/// Puts a [`Site`] together.
pub struct SiteBuilder {
    db: Db,
    vault: Vault,
    settings: SiteSettings,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    texts: Vec<FtlSource>,
    menu: Vec<MenuItem>,
    services: HashMap<TypeId, Arc<dyn Any + Send + Sync>>,
}

impl SiteBuilder {
    /// Another clock, for tests that move the time.
    #[must_use]
    pub fn with_clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// Another source of randomness, for tests that want the same bytes twice.
    #[must_use]
    pub fn with_random(mut self, random: Arc<dyn Random>) -> Self {
        self.random = random;
        self
    }

    /// Adds the texts of a capability. This crate's own are in already.
    #[must_use]
    pub fn with_texts(mut self, texts: &[FtlSource]) -> Self {
        self.texts.extend_from_slice(texts);
        self
    }

    /// Adds entries to the staff pages' menu.
    #[must_use]
    pub fn with_menu(mut self, items: &[MenuItem]) -> Self {
        self.menu.extend_from_slice(items);
        self
    }

    /// Puts in a capability's shared thing (a registry of gateways, say); one for each type.
    #[must_use]
    pub fn with_service<T: Any + Send + Sync>(mut self, service: Arc<T>) -> Self {
        self.services.insert(TypeId::of::<T>(), service);
        self
    }

    /// The site; fails when a text file is broken.
    pub fn build(mut self) -> Result<Site, TextsError> {
        self.menu.sort_by_key(|item| item.order);
        Ok(Site(Arc::new(Inner {
            proxies: TrustedProxies::new(self.settings.trusted_proxies.clone()),
            texts: Texts::new(&self.texts)?,
            limiter: RateLimiter::new(self.clock.clone()),
            db: self.db,
            vault: self.vault,
            clock: self.clock,
            random: self.random,
            settings: self.settings,
            menu: self.menu,
            services: self.services,
        })))
    }
}
