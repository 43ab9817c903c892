//! The stage: a campaign with one download, a backer who owes for it, and the product's server on a real port.

use std::sync::Arc;

use db::Db;
use exchange::{Destinations, Exchange};
use jobs::{Registry, Worker, WorkerSettings};
use kernel::ids::kinds;
use kernel::{Clock, Cx, Language, RowId, SystemClock};
use payments::service::{PayAmount, Payments, StartPayment, Started, start_payment};
use payments::{Delivery, Gateways, Payment, Sandbox, SandboxGateway};
use pledges::PledgeRef;
use web::{FtlSource, Site, SiteSettings};

use crate::owing::{self, PRICE_MINOR};

pub struct Stage {
    pub db: Db,
    pub cx: Cx,
    pub url: String,
    pub payments: Payments,
    pub worker: Worker,
    pub campaign: RowId<kinds::Campaign>,
    pub pledge: PledgeRef,
    pub browser: reqwest::Client,
}

impl Stage {
    pub async fn open(db: Db) -> Self {
        let clock: Arc<dyn Clock> = Arc::new(SystemClock);
        let cx = testkit::cx(&testkit::FakeClock::new());
        let cx = Cx { clock: clock.clone(), ..cx };
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let to_sandbox =
            Exchange::new(db.clone(), clock.clone(), cx.random.clone(), Destinations::AlsoPrivate).unwrap();
        let gateways =
            Gateways::new().with(Arc::new(SandboxGateway::new(to_sandbox.clone(), &url, &cx.vault)));
        let sandbox = Sandbox::new(to_sandbox, format!("{url}/webhooks/sandbox"), &cx.vault);
        let payments =
            Payments { db: db.clone(), gateways: Arc::new(gateways), base_url: url.clone(), cx: cx.clone() };
        let mut registry = Registry::new();
        payments::register(&mut registry, &payments, Some(&sandbox)).unwrap();
        let worker =
            Worker::new(db.clone(), Arc::new(registry), clock, cx.random.clone(), WorkerSettings::default());
        let texts: Vec<FtlSource> = payments::texts()
            .iter()
            .map(|(language, text)| FtlSource { language: *language, text })
            .collect();
        let site = Site::builder(db.clone(), cx.vault.clone(), SiteSettings::at(&url))
            .with_texts(&texts)
            .with_service(Arc::new(payments.clone()))
            .build()
            .unwrap();
        let routes = payments::routes().merge(payments::sandbox_routes());
        let router = web::shell(routes, site).unwrap();
        tokio::spawn(async move { web::serve(router, listener, std::future::pending()).await });
        let shop = owing::open_shop(&db, &cx, 1).await;
        let (campaign, pledge) = (shop.campaign.row, shop.pledges[0]);
        let browser = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
        Self { db, cx, url, payments, worker, campaign, pledge, browser }
    }

    pub async fn start(&self) -> Started {
        start_payment(&self.payments, &self.cx, &self.request()).await.unwrap()
    }

    pub fn request(&self) -> StartPayment {
        StartPayment {
            pledge: self.pledge,
            campaign: self.campaign,
            title: "Lantern Isles".to_owned(),
            amount: PayAmount::Due,
            rate_seen: String::new(),
            return_path: format!("/pledge/{}", self.pledge.id),
            language: Language::De,
        }
    }

    /// Starts a payment; answers the hosted page.
    pub async fn page(&self) -> String {
        match self.start().await {
            Started::Redirect(page) => page,
            Started::NothingOwed => panic!("nothing is owed"),
        }
    }

    /// Posts a form as the browser does; answers status and the place it is sent to.
    pub async fn post(&self, page: &str, field: &str, value: &str) -> (u16, String) {
        let answer = self.browser.post(page).form(&[(field, value)]).send().await.unwrap();
        let to = answer.headers().get("location").map(|l| l.to_str().unwrap().to_owned());
        (answer.status().as_u16(), to.unwrap_or_default())
    }

    pub async fn follow(&self, to: &str) -> u16 {
        let to = if to.starts_with('/') { format!("{}{to}", self.url) } else { to.to_owned() };
        self.browser.get(to).send().await.unwrap().status().as_u16()
    }

    pub async fn deliver(&self, delivery: Delivery) {
        self.db.write(move |tx| payments::set_delivery(tx, delivery)).await.unwrap();
    }

    /// Lets the workers run until nothing is due for the given time.
    pub async fn work(&self, seconds: u64) {
        let until = std::time::Instant::now() + std::time::Duration::from_secs(seconds);
        loop {
            self.worker.run_until_idle().await.unwrap();
            if std::time::Instant::now() >= until {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
    }

    pub async fn balance(&self) -> i64 {
        let row = self.pledge.row;
        self.db
            .read(move |tx| {
                let pledge = pledges::load(tx, row)?;
                pledges::balance(tx, &pledge)
            })
            .await
            .unwrap()
            .minor
    }

    pub async fn payments(&self) -> Vec<Payment> {
        let row = self.pledge.row;
        self.db.read(move |tx| payments::of_pledge(tx, row)).await.unwrap()
    }

    /// Booked once, for the right amount, and every invariant holds.
    pub async fn paid_once(&self) {
        assert_eq!(self.balance().await, 0);
        let captured: Vec<Payment> = self
            .payments()
            .await
            .into_iter()
            .filter(|p| p.state == payments::PaymentState::Captured)
            .collect();
        assert_eq!(captured.len(), 1);
        assert_eq!(captured[0].captured_minor, Some(PRICE_MINOR));
        self.sound().await;
    }

    pub async fn sound(&self) {
        let vault = self.cx.vault.clone();
        let findings = self
            .db
            .read(move |tx| {
                let mut findings = payments::verify(tx)?;
                findings.extend(ledger::verify(tx, &vault)?);
                findings.extend(pledges::verify(tx, &vault)?);
                Ok::<_, db::DbError>(findings)
            })
            .await
            .unwrap();
        assert_eq!(findings, []);
    }
}
