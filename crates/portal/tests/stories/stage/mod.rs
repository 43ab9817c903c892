//! The stage: a campaign, backers who came from a platform, and browsers.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use axum::Router;
use axum::http::StatusCode;
use campaigns::CatalogueCache;
use contacts::{NewContact, Source};
use db::{Db, Migration};
use jobs::{Registry, Worker, WorkerSettings};
use kernel::ids::kinds;
use kernel::places::{Address, AddressInput, validate_address};
use kernel::{Actor, Currency, Cx, EmailAddress, Id};
use payments::service::Payments;
use payments::{GatewayStatus, Gateways};
use pledges::{Choices, NewPledge, PlatformFacts, Pledge, PledgeError, PledgeRef};
use testkit::FakeClock;
use web::{FtlSource, Site, SiteSettings};

mod browser;
mod gateway;
mod shop;

pub use browser::{Browser, Shown};
pub use gateway::{HOSTED_PAGE, TestGateway};
pub use shop::{Shop, country};

pub fn migrations() -> Vec<Migration> {
    [
        jobs::migrations(),
        &web::MIGRATIONS,
        accounts::migrations(),
        contacts::migrations(),
        ledger::migrations(),
        campaigns::migrations(),
        stock::migrations(),
        vouchers::migrations(),
        pledges::migrations(),
        payments::migrations(),
        invoices::migrations(),
        billing::migrations(),
        messages::migrations(),
        digital::migrations(),
        portal::migrations(),
    ]
    .concat()
}

pub fn sources() -> Vec<FtlSource> {
    let all = [
        contacts::texts(),
        campaigns::texts(),
        stock::texts(),
        vouchers::texts(),
        pledges::texts(),
        payments::texts(),
        billing::texts(),
        digital::texts(),
        portal::texts(),
    ];
    all.concat().into_iter().map(|(language, text)| FtlSource { language, text }).collect()
}

/// Tells a story on both databases.
pub fn on_both<Story: Future<Output = ()>>(story: impl Fn(Stage) -> Story) {
    testkit::on_both_async(&migrations(), |db| async { story(Stage::open(db).await).await });
}

pub struct Stage {
    pub db: Db,
    pub clock: FakeClock,
    pub cx: Cx,
    pub shop: Shop,
    pub router: Router,
    pub gateway: Arc<TestGateway>,
    pub authority: Arc<Authority>,
    worker: Worker,
}

/// The authority of VAT numbers: what it answers, once it was told.
#[derive(Default)]
pub struct Authority(pub std::sync::Mutex<Option<pledges::NumberChecked>>);

impl billing::NumberAuthority for Authority {
    fn ask<'a>(&'a self, _: &'a billing::Question) -> billing::Answering<'a> {
        let says = self.0.lock().unwrap().clone().unwrap_or(pledges::NumberChecked::Unavailable);
        Box::pin(async move { says })
    }
}

impl Stage {
    pub async fn open(db: Db) -> Self {
        let clock = FakeClock::new();
        let cx = testkit::cx(&clock);
        db.extend(Arc::new(CatalogueCache::new()));
        let gateway = Arc::new(TestGateway {
            is_up: AtomicBool::new(true),
            status: std::sync::Mutex::new(GatewayStatus::Open),
            asked: std::sync::Mutex::default(),
        });
        let authority = Arc::new(Authority::default());
        let check = billing::NumberCheck::new(db.clone(), cx.clone(), authority.clone());
        let payments = Payments {
            db: db.clone(),
            gateways: Arc::new(Gateways::new().with(gateway.clone())),
            base_url: "http://127.0.0.1:8080".to_owned(),
            cx: cx.clone(),
        };
        let mut registry = Registry::new();
        portal::register(&mut registry, &cx.vault).unwrap();
        digital::register(&mut registry, &cx.vault).unwrap();
        registry.attach(&db);
        let opening = cx.clone();
        let shop = db.write(move |tx| shop::open_shop(tx, &opening)).await.unwrap();
        let site = Site::builder(db.clone(), cx.vault.clone(), SiteSettings::at("http://127.0.0.1:8080"))
            .with_clock(cx.clock.clone())
            .with_random(cx.random.clone())
            .with_texts(&sources())
            .with_service(Arc::new(payments))
            .with_service(Arc::new(check))
            .with_service(Arc::new(billing::Billing::new(documents::Renderer::in_this_process(
                documents::Fonts::carried(),
            ))))
            .build()
            .unwrap();
        let router =
            web::shell(portal::routes().merge(payments::routes()).merge(digital::routes()), site).unwrap();
        let worker = Worker::new(
            db.clone(),
            Arc::new(registry),
            cx.clock.clone(),
            cx.random.clone(),
            WorkerSettings::default(),
        );
        Self { db, clock, cx, shop, router, gateway, authority, worker }
    }

    /// Runs what is queued and has a handler here.
    pub async fn work(&self) {
        self.worker.run_until_idle().await.unwrap();
    }

    pub fn browser(&self) -> Browser {
        Browser { router: self.router.clone(), cookies: Vec::new() }
    }

    /// A pledge of this person with these choices; the platform collected `paid`.
    pub async fn pledged(&self, name: &str, choices: Choices, paid: i64) -> PledgeRef {
        self.pledged_with(name, choices, paid, None).await
    }

    /// As [`Self::pledged`], of somebody whose country the platform did not tell.
    pub async fn pledged_from_somewhere(&self, name: &str, choices: Choices, paid: i64) -> PledgeRef {
        let pledge = self.pledged(name, choices, paid).await;
        let forget = db::sql!("UPDATE pledge SET country = NULL WHERE id = $1");
        let row = pledge.row;
        self.db
            .write(move |tx| tx.execute(forget, db::params![row]))
            .await
            .map_err(|e: db::DbError| e)
            .unwrap();
        pledge
    }

    /// The log of a person's consents, latest first: (purpose, text, version, decision, where).
    pub async fn consents(&self, pledge: PledgeRef) -> Vec<contacts::ConsentGiven> {
        let person = self.pledge(pledge).await.contact;
        let read = self.db.read(move |tx| contacts::consents(tx, person));
        read.await.unwrap().into_iter().map(|entry| entry.consent).collect()
    }

    /// How many messages of a kind there are.
    pub async fn mails(&self, kind: messages::MessageKind) -> usize {
        let filter = messages::MessageFilter { kind: Some(kind), ..messages::MessageFilter::default() };
        self.db.read(move |tx| messages::list(tx, &filter)).await.unwrap().len()
    }

    pub async fn pledged_with(
        &self,
        name: &str,
        choices: Choices,
        paid: i64,
        address: Option<Address>,
    ) -> PledgeRef {
        self.imported(name, choices, paid, (address, "{}")).await
    }

    /// A pledge that came with this record of a file.
    pub async fn imported(
        &self,
        name: &str,
        choices: Choices,
        paid: i64,
        (address, raw_record): (Option<Address>, &str),
    ) -> PledgeRef {
        let raw_record = raw_record.to_owned();
        let (cx, name, campaign) = (self.cx.clone(), name.to_owned(), self.shop.campaign);
        let made = self.db.write(move |tx| {
            let email = EmailAddress::parse(&format!("{}@example.org", name.to_lowercase())).unwrap();
            let person =
                NewContact { name: name.clone(), email: Some(email), language: None, source: Source::Demo };
            let contact = contacts::create(tx, &cx, person)?;
            let address_row = match &address {
                Some(address) => Some(contacts::add_address(tx, &cx, contact.row, address, Source::Demo)?),
                None => None,
            };
            let new = NewPledge {
                campaign,
                contact: contact.row,
                currency: Currency::EUR,
                order_number: None,
                source_key: Some(format!("uid-{name}")),
                facts: PlatformFacts {
                    status: "collected".to_owned(),
                    pledged_minor: paid,
                    paid_minor: paid,
                    shipping_paid_minor: 0,
                    due_minor: 0,
                    is_sent: false,
                    reward_id: None,
                    pledged_at: None,
                },
                raw_record: raw_record.clone(),
                choices: choices.clone(),
                answers: Vec::new(),
                address: address_row,
                country: Some(country("PL")),
            };
            let pledge = pledges::import_many(tx, &cx, &[new])?[0];
            Ok::<_, PledgeError>(pledge)
        });
        made.await.unwrap()
    }

    /// The text of the pledge's link token.
    pub async fn token(&self, pledge: PledgeRef) -> String {
        let cx = self.cx.clone();
        self.db.write(move |tx| pledges::link_of(tx, &cx, pledge.row)).await.unwrap().reveal()
    }

    /// A browser whose owner pressed the button of the link.
    pub async fn signed_in(&self, pledge: PledgeRef) -> Browser {
        let mut browser = self.browser();
        let token = self.token(pledge).await;
        let answer = browser.post(&format!("/p/{token}"), &[]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        browser
    }

    pub async fn pledge(&self, pledge: PledgeRef) -> Pledge {
        self.db.read(move |tx| pledges::load(tx, pledge.row)).await.unwrap()
    }

    pub async fn stored_address(&self, pledge: PledgeRef) -> Option<Address> {
        let vault = self.cx.vault.clone();
        let view = self.db.read(move |tx| pledges::load_view(tx, &vault, pledge.row)).await.unwrap();
        view.address.map(|stored| stored.address)
    }

    /// The secrets of the latest message of a kind, opened as the mail would carry them.
    pub async fn latest_mail(&self, kind: messages::MessageKind) -> Option<messages::MessageLine> {
        let filter = messages::MessageFilter { kind: Some(kind), ..messages::MessageFilter::default() };
        let lines = self.db.read(move |tx| messages::list(tx, &filter)).await.unwrap();
        lines.into_iter().next()
    }

    /// Staff lock the pledge.
    pub async fn lock(&self, pledge: PledgeRef) {
        let cx = self.cx.acting_as(Actor::Cli);
        self.db.write(move |tx| pledges::lock(tx, &cx, pledge.row)).await.unwrap();
    }

    /// Every invariant holds.
    pub async fn sound(&self) {
        let vault = self.cx.vault.clone();
        let read = self.db.read(move |tx| {
            let mut findings = pledges::verify(tx, &vault)?;
            findings.extend(ledger::verify(tx, &vault)?);
            findings.extend(payments::verify(tx)?);
            findings.extend(stock::verify(tx)?);
            findings.extend(digital::verify(tx)?);
            Ok::<_, db::DbError>(findings)
        });
        assert_eq!(read.await.unwrap(), []);
    }
}

pub fn only(reward: Id<kinds::Reward>) -> Choices {
    Choices { reward: Some(reward), ..Choices::default() }
}

pub fn wroclaw() -> Address {
    validate_address(&AddressInput {
        country: "PL".to_owned(),
        name: "Jan Kowalski".to_owned(),
        line1: "ul. Lipowa 12/3".to_owned(),
        city: "Wrocław".to_owned(),
        postal_code: "50-079".to_owned(),
        ..AddressInput::default()
    })
    .unwrap()
}
