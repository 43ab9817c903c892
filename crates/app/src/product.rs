//! The product put together: database, keys, gateways, mail, pages, workers.

use std::sync::Arc;

use anyhow::Context;
use axum::Router;
use billing::{NORWAY_URL, NorwegianRegister, NumberCheck, Registers, STAND_IN_PATH, Vies};
use db::Db;
use exchange::{Destinations, Exchange};
use jobs::{Registry, Worker, WorkerSettings};
use kernel::{Actor, Clock, Cx, Random, Vault};
use payments::service::Payments;
use payments::{Gateways, Sandbox};
use web::{Site, SiteSettings};

use crate::commands::set_document;
use crate::{capabilities, house_keeping, metrics};

/// What the product is made of.
pub struct Parts {
    /// The database, migrated.
    pub db: Db,
    /// The keys.
    pub vault: Vault,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// Randomness.
    pub random: Arc<dyn Random>,
    /// How the site is set up; its `base_url` is what browsers use.
    pub site: SiteSettings,
    /// Address at which this process reaches itself, for the sandbox: `http://127.0.0.1:8080`.
    pub own_url: String,
    /// Who is asked about VAT numbers.
    pub vies: NumbersAt,
    /// Folder in which an uploaded file lies, without a name, while it is read.
    pub uploads: std::path::PathBuf,
    /// How mails leave; `None`: into the mailbox of the desk.
    pub smtp: Option<messages::SmtpSettings>,
    /// Who mails come from.
    pub mail: messages::MailSettings,
}

/// Who is asked about VAT numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NumbersAt {
    /// VIES, or what answers like it, at a public address; Norway's register at its own.
    Url(String),
    /// The stand-ins of this process.
    StandIn,
}

impl NumbersAt {
    /// The way there, and the pages of the stand-ins where they answer.
    fn connect<E>(
        self,
        to_sandbox: Exchange,
        own_url: &str,
        to_public: impl FnOnce() -> Result<Exchange, E>,
    ) -> Result<(Registers, Router<Site>), E> {
        Ok(match self {
            Self::StandIn => {
                let here = format!("{own_url}{STAND_IN_PATH}");
                let vies = Vies::new(to_sandbox.clone(), here.clone());
                let norway = NorwegianRegister::new(to_sandbox, here);
                (Registers { vies, norway }, billing::stand_in_routes())
            }
            Self::Url(url) => {
                let exchange = to_public()?;
                let norway = NorwegianRegister::new(exchange.clone(), NORWAY_URL);
                (Registers { vies: Vies::new(exchange, url), norway }, Router::new())
            }
        })
    }
}

/// The product, ready to serve and to work.
#[derive(Clone)]
pub struct Product {
    /// The state of all pages.
    pub site: Site,
    /// All routes within the shell.
    pub router: Router,
    /// Runs jobs.
    pub worker: Worker,
    /// What commands work with.
    pub cx: Cx,
}

impl Product {
    /// Puts it together.
    pub fn build(parts: Parts) -> anyhow::Result<Self> {
        let Parts { db, vault, clock, random, site, own_url, vies, uploads, smtp, mail } = parts;
        db.extend(Arc::new(campaigns::CatalogueCache::new()));
        db.extend(Arc::new(desk::DashboardSums::default()));
        let cx = Cx { vault: vault.clone(), clock: clock.clone(), random: random.clone(), actor: Actor::Cli };
        // The sandbox is a provider on this very machine; nothing else may be called there.
        let to_sandbox = Exchange::new(db.clone(), clock.clone(), random.clone(), Destinations::AlsoPrivate)?;
        let gateways = Gateways::new().with(Arc::new(payments::SandboxGateway::new(
            to_sandbox.clone(),
            &own_url,
            &vault,
        )));
        let sandbox = Sandbox::new(to_sandbox.clone(), format!("{own_url}/webhooks/sandbox"), &vault);
        let (registers, stand_in) = vies.connect(to_sandbox, &own_url, || {
            Exchange::new(db.clone(), clock.clone(), random.clone(), Destinations::Public)
        })?;
        let checking = cx.acting_as(Actor::Job("billing.check_numbers"));
        let number_check = NumberCheck::new(db.clone(), checking, Arc::new(registers));
        let payments = Payments {
            db: db.clone(),
            gateways: Arc::new(gateways),
            base_url: site.base_url.clone(),
            cx: cx.clone(),
        };
        let mut registry = Registry::new();
        let scheduled = |what: &'static str| move |e: String| anyhow::anyhow!("{what}: {e}");
        accounts::register(&mut registry).map_err(scheduled("accounts"))?;
        ledger::register(&mut registry, &vault).map_err(scheduled("ledger"))?;
        stock::register(&mut registry, &vault).map_err(scheduled("stock"))?;
        vouchers::register(&mut registry, &vault);
        pledges::register(&mut registry, &vault).map_err(scheduled("pledges"))?;
        billing::register(&mut registry, &vault, &number_check).map_err(scheduled("billing"))?;
        payments::register(&mut registry, &payments, Some(&sandbox)).map_err(scheduled("payments"))?;
        let notice = payments.gateways.standing_notice();
        let site = Site::builder(db.clone(), vault, site)
            .with_clock(clock.clone())
            .with_random(random.clone())
            .with_texts(&capabilities::texts())
            .with_menu(&capabilities::menu())
            .with_service(Arc::new(payments))
            .with_service(Arc::new(billing::Billing::new(set_document::renderer(&uploads)?)))
            .with_service(Arc::new(number_check))
            .with_service(Arc::new(imports::UploadFolder(uploads)))
            .with_service(Arc::new(accounts::CampaignDirectory::new(|tx| {
                let all = campaigns::list_campaigns(tx)?;
                Ok(all.into_iter().map(|c| (c.id, c.name)).collect())
            })));
        let site = match notice {
            Some(notice) => site.with_service(Arc::new(notice)),
            None => site,
        };
        let site = site.build().context("the texts cannot be read")?;
        let channel: Arc<dyn messages::Channel> = match smtp {
            Some(settings) => {
                Arc::new(messages::SmtpChannel::new(settings, messages::SmtpTimeouts::default())?)
            }
            None => Arc::new(messages::MailboxChannel),
        };
        let mailer = Arc::new(messages::Mailer::new(channel, mail, cx.vault.clone()));
        messages::register(&mut registry, &mailer).map_err(scheduled("messages"))?;
        digital::register(&mut registry, &cx.vault).map_err(scheduled("digital"))?;
        imports::register(&mut registry, &cx.vault).map_err(scheduled("imports"))?;
        portal::register(&mut registry, &cx.vault).map_err(scheduled("portal"))?;
        desk::register(&mut registry, cx.vault.clone());
        house_keeping::register(&mut registry).map_err(scheduled("app"))?;
        let routes = all_routes().merge(stand_in);
        let router = web::shell(routes, site.clone()).context("the pages cannot be put together")?;
        let router = router.layer(axum::middleware::from_fn(metrics::measure));
        let worker = Worker::new(db, Arc::new(registry), clock, random, WorkerSettings::default());
        Ok(Self { site, router, worker, cx })
    }
}

/// The pages of every capability.
fn all_routes() -> Router<Site> {
    Router::new()
        .merge(accounts::routes())
        .merge(imports::routes())
        .merge(payments::routes())
        .merge(billing::routes())
        .merge(payments::sandbox_routes())
        .merge(fulfilment::routes())
        .merge(depot::routes())
        .merge(digital::routes())
        .merge(portal::routes())
        .merge(desk::routes())
}
