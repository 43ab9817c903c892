//! The whole walk in one process: demo imported, backers invited, one pays over real HTTP, one is locked.
#![allow(dead_code, reason = "each of the tests that share it uses a part")]

pub mod owing;

use app::config::Config;
use app::demo;
use app::opening::Installation;
use app::product::Product;
use db::Db;
use kernel::{Actor, Cx};
use payments::service::{
    PayAmount, Payments, Settled, StartPayment, Started, refresh_payment, start_payment,
};
use pledges::{Filter, Page, PledgeState};

/// An installation that was walked through, with its folder.
pub struct Walked {
    pub installation: Installation,
    /// The pledge that was paid for.
    pub paid: pledges::Pledge,
    /// Where it is served, while its runtime runs.
    pub url: String,
    /// What the pages stand on.
    pub site: web::Site,
    _folder: tempfile::TempDir,
}

/// Walks through on this database.
pub async fn walk(db: Db) -> Walked {
    let folder = tempfile::tempdir().unwrap();
    let config = Config::load(folder.path(), &std::collections::BTreeMap::new()).unwrap();
    let vault = kernel::Vault::new(&kernel::MasterKey::new(&kernel::OsRandom));
    let cx = Cx {
        vault: vault.clone(),
        clock: std::sync::Arc::new(kernel::SystemClock),
        random: std::sync::Arc::new(kernel::OsRandom),
        actor: Actor::Cli,
    };
    let installation = Installation { config, db, vault, cx };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let product = installation.product(&url, &url).unwrap();
    demo::load(&product, folder.path()).await.unwrap().unwrap();
    let router = product.router.clone();
    tokio::spawn(async move { web::serve(router, listener, std::future::pending()).await });
    product.worker.run_until_idle().await.unwrap();
    let paid = pay(&installation, &product, &url).await;
    lock_one(&installation).await;
    want_news(&installation, paid.contact).await;
    let cx = installation.cx.clone();
    installation
        .db
        .write(move |tx| ledger::seal(tx, &cx.vault, cx.now().plus_seconds(2 * ledger::SEAL_AFTER_SECONDS)))
        .await
        .unwrap();
    product.worker.run_until_idle().await.unwrap();
    Walked { installation, paid, url, site: product.site.clone(), _folder: folder }
}

async fn pay(installation: &Installation, product: &Product, url: &str) -> pledges::Pledge {
    let cx = installation.cx.clone();
    let (backer, pledge) = installation.db.write(move |tx| owing::make_one_owe(tx, &cx)).await.unwrap();
    let payments: Payments = product.site.service::<Payments>().unwrap().as_ref().clone();
    let request = StartPayment {
        pledge: pledges::PledgeRef { row: pledge.row, id: pledge.id },
        campaign: pledge.campaign,
        title: "Lantern Isles".to_owned(),
        amount: PayAmount::Due,
        rate_seen: String::new(),
        return_path: "/".to_owned(),
        language: kernel::Language::En,
    };
    let Started::Redirect(page) = start_payment(&payments, &backer, &request).await.unwrap() else {
        panic!("nothing is owed")
    };
    let page = format!("{url}/sandbox/pay/{}", page.rsplit('/').next().unwrap());
    let browser = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let answer = browser.post(&page).form(&[("card", "approved")]).send().await.unwrap();
    assert_eq!(answer.status(), 303);
    let row = pledge.row;
    let payment = installation.db.read(move |tx| payments::of_pledge(tx, row)).await.unwrap().remove(0);
    let settled = refresh_payment(&payments, &installation.cx, payment.payment.id).await.unwrap();
    assert_eq!(settled, Settled::Captured);
    let cx = installation.cx.clone();
    installation
        .db
        .write(move |tx| {
            pledges::lock(tx, &cx, row)?;
            pledges::load(tx, row)
        })
        .await
        .unwrap()
}

/// Somebody wants news, and has enough of it.
async fn want_news(installation: &Installation, contact: kernel::RowId<kernel::ids::kinds::Contact>) {
    for decision in [contacts::Decision::Given, contacts::Decision::Withdrawn] {
        let cx = installation.cx.clone();
        let given = contacts::consent_text::NEWS.decided(decision, kernel::Language::En, "portal.review");
        let written =
            installation.db.write(move |tx| contacts::record_consent(tx, &cx, contact, given.clone()));
        written.await.unwrap();
    }
}

async fn lock_one(installation: &Installation) {
    let cx = installation.cx.clone();
    let locked = installation.db.write(move |tx| {
        let campaign = campaigns::find_campaign_by_slug(tx, "lantern-isles")?.unwrap();
        let filter = Filter::all(campaign.row).in_state(PledgeState::Confirmed);
        let first = pledges::list(tx, &filter, Page::first(1))?.remove(0);
        pledges::lock(tx, &cx, first.pledge.row)
    });
    locked.await.unwrap();
}
