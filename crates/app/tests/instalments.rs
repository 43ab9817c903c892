//! Pledge Over Time, from the platform's file to the receipt: here is paid only what is due here, and the platform's
//! own instalments are asked for by the platform alone, before and after they have come.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

#[path = "walk/browser.rs"]
mod browser;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use app::capabilities;
use app::config::Config;
use app::opening::Installation;
use app::product::Product;
use browser::{Browser, Shown, fields};
use campaigns::CampaignSettings;
use campaigns::model::{CampaignRef, Place, Stage, Zone};
use db::Db;
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Actor, Currency, Cx, RowId};
use messages::{MessageFilter, MessageKind};
use pledges::{Pledge, PledgeState};

/// Rows as the platform writes them since 2025 (no shipping before the survey, what is due and what is paid).
const SAMPLE: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/samples/exports/kickstarter-2025-late-pledges.csv");
/// Kwame pledged $115.00: the hardcover for $95.00 and the audiobook for $20.00. Half of it is paid.
const ORDER: &str = "4005";
const INSTALMENTS_LEFT: &str = "$115.00,$57.50,$57.50,Yes,No,\"2025/12/15, 15:05\",,pledged";
const ALL_COLLECTED: &str = "$115.00,$0.00,$115.00,Yes,No,\"2025/12/15, 15:05\",,collected";
const SHIPPING_MINOR: i64 = 1_000;
const AUDIOBOOK_MINOR: i64 = 2_000;

struct House {
    installation: Installation,
    product: Product,
    url: String,
    campaign: CampaignRef,
    folder: tempfile::TempDir,
}

impl House {
    async fn open(db: Db) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let config = Config::load(folder.path(), &BTreeMap::new()).unwrap();
        let vault = kernel::Vault::new(&kernel::MasterKey::new(&kernel::OsRandom));
        let cx = Cx {
            vault: vault.clone(),
            clock: Arc::new(kernel::SystemClock),
            random: Arc::new(kernel::OsRandom),
            actor: Actor::Cli,
        };
        let installation = Installation { config, db, vault, cx };
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let product = installation.product(&url, &url).unwrap();
        let router = product.router.clone();
        tokio::spawn(async move { web::serve(router, listener, std::future::pending()).await });
        let cx = installation.cx.clone();
        let campaign = installation.db.write(move |tx| {
            let settings = CampaignSettings::named("Seedling Saga", "seedling", Currency::USD, country("US"));
            campaigns::create_campaign(tx, &cx, &settings)
        });
        let campaign = campaign.await.unwrap();
        Self { installation, product, url, campaign, folder }
    }

    /// Brings a file as the creator does, and lets the listeners have their say.
    async fn imports(&self, text: &str) {
        let file = self.folder.path().join("export.csv");
        std::fs::write(&file, text).unwrap();
        let (db, cx) = (self.installation.db.clone(), self.installation.cx.clone());
        let importing = move || {
            imports::commands::run(&db, &cx, "seedling", Path::new(&file), &imports::Decision::default())
                .unwrap()
        };
        tokio::task::spawn_blocking(importing).await.unwrap();
        self.works().await;
    }

    async fn works(&self) {
        self.product.worker.run_until_idle().await.unwrap();
    }

    /// What no file tells: the price of the add-on, what a parcel costs; then backers are let in.
    async fn opens(&self) {
        let (cx, campaign) = (self.installation.cx.clone(), self.campaign.row);
        let opening = self.installation.db.write(move |tx| {
            for addon in campaigns::load_catalogue(tx, campaign)?.addons.clone() {
                let addon = campaigns::model::AddOn { price_minor: AUDIOBOOK_MINOR, ..addon };
                campaigns::save_addon(tx, &cx, campaign, &addon)?;
            }
            let zone = Zone {
                id: cx.new_id(),
                name: "Everywhere".to_owned(),
                places: vec![Place::Anywhere],
                base_minor: SHIPPING_MINOR,
                steps: Vec::new(),
            };
            campaigns::save_zone(tx, &cx, campaign, &zone)?;
            for to in [Stage::Importing, Stage::SmokeTest, Stage::Open] {
                let now = campaigns::campaign(tx, campaign)?.unwrap().stage;
                if now != to && campaigns::may_follow(now, to) {
                    campaigns::change_stage(tx, &cx, campaign, now, to)?;
                }
            }
            Ok::<(), campaigns::CampaignError>(())
        });
        opening.await.unwrap();
    }

    async fn pledge(&self) -> Pledge {
        let campaign = self.campaign.row;
        let found =
            self.installation.db.read(move |tx| pledges::find_by_order_number(tx, campaign, ORDER)).await;
        found.unwrap().unwrap()
    }

    /// Still owed by the ledger, and the part of it that is to be paid here; minor units.
    async fn owes(&self) -> (i64, i64) {
        let row = self.pledge().await.row;
        let owed = self.installation.db.read(move |tx| {
            let pledge = pledges::load(tx, row)?;
            Ok::<_, pledges::PledgeError>((
                pledges::balance(tx, &pledge)?.minor,
                pledges::to_pay(tx, &pledge)?.minor,
            ))
        });
        owed.await.unwrap()
    }

    async fn payments(&self) -> Vec<i64> {
        let row = self.pledge().await.row;
        let found = self.installation.db.read(move |tx| payments::of_pledge(tx, row)).await.unwrap();
        found.iter().map(|payment| payment.amount.minor).collect()
    }

    /// Subject and text of the mails of a kind about the pledge, the latest first.
    async fn mails(&self, kind: MessageKind) -> Vec<String> {
        let (row, vault) = (self.pledge().await.row, self.installation.vault.clone());
        let read = self.installation.db.read(move |tx| {
            let filter = MessageFilter { pledge: Some(row), kind: Some(kind), ..MessageFilter::default() };
            let mut mails = Vec::new();
            for line in messages::list(tx, &filter)? {
                let copy = messages::show(tx, &vault, line.id)?;
                mails.push(format!("{}\n{}", copy.subject.unwrap(), copy.text.unwrap()));
            }
            Ok::<_, messages::MessageError>(mails)
        });
        read.await.unwrap()
    }

    async fn signed_in(&self) -> (Browser, String) {
        let (cx, row) = (self.installation.cx.clone(), self.pledge().await.row);
        let token = self.installation.db.write(move |tx| pledges::link_of(tx, &cx, row)).await.unwrap();
        let mut browser = Browser::at(&self.url);
        let page = browser.sign_in(&format!("/p/{}", token.reveal())).await;
        (browser, page)
    }

    async fn is_sound(&self) {
        let (cx, vault) = (self.installation.cx.clone(), self.installation.vault.clone());
        let sealed = cx.now().plus_seconds(2 * ledger::SEAL_AFTER_SECONDS);
        self.installation.db.write(move |tx| ledger::seal(tx, &cx.vault, sealed)).await.unwrap();
        let findings = self.installation.db.read(move |tx| capabilities::verify(tx, &vault)).await.unwrap();
        assert_eq!(findings, []);
    }
}

fn country(code: &str) -> CountryCode {
    CountryCode::parse(code).unwrap()
}

/// Opens a step, fills in what is given over what stands there, and sends it.
async fn fills(browser: &mut Browser, path: &str, with: &[(&str, &str)]) -> Shown {
    let page = browser.get(path).await;
    assert_eq!(page.status, 200, "{path}: {}", page.body);
    let mut form = fields(&page.body);
    form.extend(with.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    browser.post(path, &form).await
}

fn says(shown: &Shown, text: &str) {
    assert!(shown.body.contains(text), "`{text}` is not in:\n{}", shown.body);
}

fn is_silent_about(shown: &Shown, text: &str) {
    assert!(!shown.body.contains(text), "`{text}` is in:\n{}", shown.body);
}

/// From the campaign's link to the page of the payment provider.
async fn walks_to_the_payment(browser: &mut Browser, page: &str) -> String {
    let shown = browser.get(page).await;
    says(&shown, "still collects");
    says(&shown, "US$57.50");
    let saved = fills(browser, &format!("{page}/rewards"), &[]).await;
    assert_eq!(saved.status, 303, "{}", saved.body);
    let address = [
        ("country", "GH"),
        ("fields_for", "GH"),
        ("name", "Kwame Mensah"),
        ("line1", "12 Oxford Street"),
        ("city", "Accra"),
    ];
    let saved = fills(browser, &format!("{page}/address?new=1"), &address).await;
    assert_eq!(saved.status, 303, "{}", saved.body);
    let review = browser.get(&format!("{page}/review")).await;
    says(&review, "still collects");
    says(&review, "Confirm and pay US$10.00");
    is_silent_about(&review, "pay US$67.50");
    let agreed = browser.post(&format!("{page}/review"), &fields(&review.body)).await;
    assert!(agreed.location.contains("/sandbox/pay/"), "{} {}", agreed.status, agreed.location);
    agreed.location
}

#[test]
fn who_pays_the_platform_in_instalments_pays_here_what_is_due_here_and_never_the_platforms_part() {
    testkit::on_both(&capabilities::migrations(), |db| {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        runtime.block_on(tells(db));
    });
}

async fn tells(db: Db) {
    let sample = std::fs::read_to_string(SAMPLE).unwrap();
    assert!(sample.contains(INSTALMENTS_LEFT), "the sample is another one");
    let house = House::open(db).await;
    house.imports(&sample).await;
    house.opens().await;
    let (mut browser, page) = house.signed_in().await;
    let provider = walks_to_the_payment(&mut browser, &page).await;
    assert_eq!(
        house.payments().await,
        [SHIPPING_MINOR],
        "asked for here: what the platform does not collect"
    );

    let paid = browser.post(&provider, &BTreeMap::from([("card".to_owned(), "approved".to_owned())])).await;
    assert_eq!(paid.status, 303, "{}", paid.body);
    let back = browser.get(&paid.location).await;
    let shown = browser.get(&back.location).await;
    says(&shown, "your payment has arrived");
    house.works().await;
    let receipts = house.mails(MessageKind::Receipt).await;
    assert_eq!(receipts.len(), 1, "{receipts:?}");
    assert!(receipts[0].contains("US$10.00") && !receipts[0].contains("US$67.50"), "{}", receipts[0]);
    assert_eq!(house.owes().await, (5_750, 0), "owed to the platform, nothing here");

    // Whatever is pressed, nothing more is asked for here.
    let shown = browser.get(&page).await;
    says(&shown, "Confirmed: all done");
    says(&shown, "US$57.50");
    is_silent_about(&shown, "Pay US$");
    let again = browser.post(&format!("{page}/pay"), &fields(&shown.body)).await;
    assert!(!again.location.contains("/sandbox/"), "{}", again.location);
    house.is_sound().await;

    // The platform has collected the rest, and its newer file says so.
    house.imports(&sample.replace(INSTALMENTS_LEFT, ALL_COLLECTED)).await;
    assert_eq!(house.owes().await, (0, 0));
    let shown = browser.get(&page).await;
    says(&shown, "Confirmed: all done");
    for gone in ["still collects", "US$57.50", "Pay US$", "Owed to you", "Credit you have not used"] {
        is_silent_about(&shown, gone);
    }
    assert_eq!(house.payments().await, [SHIPPING_MINOR], "one payment in all");
    assert_eq!(house.mails(MessageKind::Receipt).await.len(), 1, "one receipt");

    let (cx, row): (Cx, RowId<kinds::Pledge>) = (house.installation.cx.clone(), house.pledge().await.row);
    house.installation.db.write(move |tx| pledges::lock(tx, &cx, row)).await.unwrap();
    assert_eq!(house.pledge().await.state, PledgeState::Paid);
    house.is_sound().await;
}
