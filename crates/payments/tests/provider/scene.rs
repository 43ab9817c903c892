//! Backers who owe, a provider in memory, a clock that is moved by hand, and workers that can be started again.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request};
use db::{Db, DbError, ReadTx, WriteTx, sql};
use jobs::{Registry, Worker, WorkerSettings};
use kernel::{Actor, Cx, Language, Timestamp};
use payments::service::{PayAmount, Payments, StartPayment, Started, start_payment};
use payments::{Gateways, Payment, PaymentError, PaymentState};
use pledges::{Pledge, PledgeError, PledgeRef};
use testkit::FakeClock;
use tower::ServiceExt;
use web::{FtlSource, Site, SiteSettings};

use crate::owing::{self, Shop};
use crate::provider::Provider;

#[derive(Clone)]
pub struct Scene {
    pub db: Db,
    pub clock: FakeClock,
    pub cx: Cx,
    pub provider: Arc<Provider>,
    pub payments: Payments,
    pub shop: Shop,
    pub site: Site,
    pub router: Router,
}

impl Scene {
    pub async fn open(db: Db, backers: u32) -> Self {
        let clock = FakeClock::new();
        let cx = testkit::cx(&clock);
        let provider = Arc::new(Provider::new("provider"));
        let payments = Payments {
            db: db.clone(),
            gateways: Arc::new(Gateways::new().with(provider.clone())),
            base_url: "https://shop.example".to_owned(),
            cx: cx.clone(),
        };
        registry(&payments).attach(&db);
        let shop = owing::open_shop(&db, &cx, backers).await;
        let site = Site::builder(db.clone(), cx.vault.clone(), SiteSettings::at("https://shop.example"))
            .with_clock(cx.clock.clone())
            .with_random(cx.random.clone())
            .with_texts(&texts())
            .with_service(Arc::new(payments.clone()))
            .build()
            .unwrap();
        let router = web::shell(payments::routes(), site.clone()).unwrap();
        Self { db, clock, cx, provider, payments, shop, site, router }
    }

    /// A worker of a process that has just been started.
    pub fn worker(&self) -> Worker {
        let (clock, random) = (self.cx.clock.clone(), self.cx.random.clone());
        let registry = Arc::new(registry(&self.payments));
        Worker::new(self.db.clone(), registry, clock, random, WorkerSettings::default())
    }

    /// Runs what is due now; schedules stand still.
    pub async fn work(&self) {
        self.worker().run_until_idle().await.unwrap();
    }

    /// A process lives for so many minutes, with its schedules; each minute ends when nothing is left to do in it.
    pub async fn minutes_pass(&self, minutes: u32) {
        let (stop, stopping) = tokio::sync::watch::channel(false);
        let living = tokio::spawn(self.worker().run(stopping));
        self.until_idle().await;
        for _ in 0..minutes {
            self.clock.advance_minutes(1);
            self.until_idle().await;
        }
        stop.send(true).unwrap();
        living.await.unwrap();
    }

    async fn until_idle(&self) {
        for _ in 0..4000 {
            let now = self.cx.now();
            let idle = self.db.write(move |tx| {
                tx.wake("jobs");
                is_idle(tx, now)
            });
            if idle.await.unwrap() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        panic!("the queue does not come to rest");
    }

    pub fn pledge(&self, n: usize) -> PledgeRef {
        self.shop.pledges[n]
    }

    pub fn request(&self, n: usize) -> StartPayment {
        StartPayment {
            pledge: self.pledge(n),
            campaign: self.shop.campaign.row,
            title: "Lantern Isles".to_owned(),
            amount: PayAmount::Due,
            rate_seen: String::new(),
            return_path: format!("/pledge/{}", self.pledge(n).id),
            language: Language::Pl,
        }
    }

    /// At the rate of now.
    pub async fn start(&self, n: usize) -> Result<Started, PaymentError> {
        let request = StartPayment { rate_seen: self.rate(n).await, ..self.request(n) };
        start_payment(&self.payments, &self.cx, &request).await
    }

    /// The rate that the backer sees now.
    pub async fn rate(&self, n: usize) -> String {
        let (row, now) = (self.pledge(n).row, self.cx.now());
        let seen = self.db.read(move |tx| {
            let pledge = pledges::load(tx, row)?;
            let campaign = campaigns::campaign(tx, pledge.campaign)?.unwrap();
            pledges::pay_currency(tx, &pledge, campaign.day_of(now))
        });
        payments::rate_seen(seen.await.unwrap().as_ref())
    }

    /// The provider's id of the page that the backer is led to.
    pub async fn page(&self, n: usize) -> String {
        match self.start(n).await.unwrap() {
            Started::Redirect(url) => url.strip_prefix("https://pay.example/").unwrap().to_owned(),
            Started::NothingOwed => panic!("nothing is owed"),
        }
    }

    /// Starts paying in a task of its own and waits until it hangs at the provider.
    pub async fn start_and_hang(&self, n: usize) -> tokio::task::JoinHandle<Result<Started, PaymentError>> {
        let scene = self.clone();
        let task = tokio::spawn(async move { scene.start(n).await });
        self.provider.hanging.notified().await;
        task
    }

    /// A genuine webhook of this id about a page.
    pub async fn hook(&self, id: &str, gateway_ref: &str) -> u16 {
        self.posts("/webhooks/provider", "genuine", format!("{id} {gateway_ref}").into_bytes()).await
    }

    pub async fn posts(&self, path: &str, signature: &str, body: Vec<u8>) -> u16 {
        let request = Request::builder().method(Method::POST).uri(path).header("signature", signature);
        let answer = self.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        answer.status().as_u16()
    }

    /// The backer's browser comes back from the provider.
    pub async fn comes_back(&self, payment: &Payment) -> u16 {
        let path = format!("/payments/{}/return", payment.payment.id);
        let request = Request::builder().uri(path).body(Body::empty()).unwrap();
        self.router.clone().oneshot(request).await.unwrap().status().as_u16()
    }

    /// Payments of a pledge, the first one first.
    pub async fn payments(&self, n: usize) -> Vec<Payment> {
        let row = self.pledge(n).row;
        let mut all = self.read(move |tx| payments::of_pledge(tx, row)).await;
        all.reverse();
        all
    }

    pub async fn states(&self, n: usize) -> Vec<PaymentState> {
        self.payments(n).await.into_iter().map(|payment| payment.state).collect()
    }

    pub async fn loaded(&self, n: usize) -> Pledge {
        let row = self.pledge(n).row;
        self.db.read(move |tx| pledges::load(tx, row)).await.unwrap()
    }

    /// What is owed, minor units; below zero what is owed to the backer.
    pub async fn balance(&self, n: usize) -> i64 {
        let row = self.pledge(n).row;
        let balance = self.db.read(move |tx| {
            let pledge = pledges::load(tx, row)?;
            pledges::balance(tx, &pledge)
        });
        balance.await.unwrap().minor
    }

    /// A change by staff.
    pub async fn staff<T: Send + 'static>(
        &self,
        change: impl Fn(&mut WriteTx<'_>, &Cx) -> Result<T, PledgeError> + Send + 'static,
    ) -> T {
        let cx = self.cx.acting_as(Actor::Cli);
        self.db.write(move |tx| change(tx, &cx)).await.unwrap()
    }

    pub async fn read<T: Send + 'static>(
        &self,
        f: impl Fn(&mut ReadTx<'_>) -> Result<T, DbError> + Send + 'static,
    ) -> T {
        self.db.read(f).await.unwrap()
    }

    pub async fn count(&self, statement: &'static db::Statement) -> i64 {
        self.read(move |tx| tx.query_one(statement, &[], |row| row.get(0))).await
    }

    /// Every invariant of payments, pledges and the ledger holds.
    pub async fn sound(&self) {
        let vault = self.cx.vault.clone();
        let findings = self.read(move |tx| {
            let mut findings = payments::verify(tx)?;
            findings.extend(ledger::verify(tx, &vault)?);
            findings.extend(pledges::verify(tx, &vault)?);
            Ok(findings)
        });
        assert_eq!(findings.await, []);
    }

    /// Paid once, in full, with one charge at the provider and one movement in the ledger.
    pub async fn paid_once(&self, n: usize) {
        assert_eq!(self.balance(n).await, 0);
        let captured = self.states(n).await.iter().filter(|s| **s == PaymentState::Captured).count();
        assert_eq!(captured, 1);
        assert_eq!(self.provider.charges(), 1);
        let posted = self.count(sql!("SELECT COUNT(*) FROM ledger_transaction WHERE kind = 'payment'")).await;
        assert_eq!(posted, 1);
        self.sound().await;
    }
}

fn texts() -> Vec<FtlSource> {
    let ours = payments::texts().iter().map(|(language, text)| FtlSource { language: *language, text });
    ours.chain(accounts::texts().iter().copied()).collect()
}

fn registry(payments: &Payments) -> Registry {
    let mut registry = Registry::new();
    payments::register(&mut registry, payments, None).unwrap();
    registry
}

/// Nothing is due or running, and every schedule is planned for later.
fn is_idle(tx: &mut ReadTx<'_>, now: Timestamp) -> Result<bool, DbError> {
    let due: i64 = tx.query_one(
        sql!("SELECT COUNT(*) FROM job WHERE state = 'running' OR (state = 'ready' AND run_at <= $1)"),
        db::params![now],
        |row| row.get(0),
    )?;
    let planned: i64 = tx.query_one(
        sql!("SELECT COUNT(*) FROM job_schedule WHERE next_run_at > $1"),
        db::params![now],
        |row| row.get(0),
    )?;
    Ok(due == 0 && planned == 1)
}
