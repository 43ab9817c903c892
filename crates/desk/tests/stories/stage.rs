//! A site with the desk, two campaigns with backers, and browsers in which staff are signed in.
//!
#![allow(dead_code, reason = "each story uses its own part of the stage")]

use std::sync::Arc;

use accounts::{Grant, NewStaff, Role, Scope, SecondFactor};
use axum::Router;
use campaigns::model::{Place, Stage as CampaignStage, Zone};
use campaigns::{Proposal, ProposedItem, ProposedReward};
use contacts::{NewContact, Source};
use db::{Db, Migration, WriteTx};
use kernel::ids::kinds;
use kernel::places::{AddressInput, CountryCode};
use kernel::{Actor, Currency, Cx, EmailAddress, Id, Language, RowId};
use pledges::{Choices, NewPledge, PlatformFacts, PledgeRef, PledgeState};
use serde_json::json;
use testkit::FakeClock;
use web::session::{NewSession, SessionKind};
use web::{FtlSource, Site, SiteSettings};

pub use testkit::Browser;

/// Keys that must never stand where their text should.
const KEY_FAMILIES: [&str; 8] =
    ["billing-", "desk-", "catalogue-", "pledges-", "messages-", "campaigns-", "contacts-", "web-"];

pub fn migrations() -> Vec<Migration> {
    [
        jobs::migrations(),
        exchange::migrations(),
        &web::MIGRATIONS,
        accounts::migrations(),
        contacts::migrations(),
        ledger::migrations(),
        campaigns::migrations(),
        stock::migrations(),
        vouchers::migrations(),
        pledges::migrations(),
        imports::migrations(),
        payments::migrations(),
        invoices::migrations(),
        billing::migrations(),
        messages::migrations(),
        digital::migrations(),
        desk::migrations(),
    ]
    .concat()
}

fn texts() -> Vec<FtlSource> {
    let mut all = [accounts::texts(), imports::texts(), desk::texts()].concat();
    let more: [&[(Language, &'static str)]; 8] = [
        vouchers::texts(),
        contacts::texts(),
        campaigns::texts(),
        pledges::texts(),
        payments::texts(),
        billing::texts(),
        fulfilment::texts(),
        messages::texts(),
    ];
    for (language, text) in more.into_iter().flatten() {
        all.push(FtlSource { language: *language, text });
    }
    all
}

/// One campaign of the stage.
pub struct Shop {
    pub id: Id<kinds::Campaign>,
    pub row: RowId<kinds::Campaign>,
    pub reward: Id<kinds::Reward>,
    pub pledges: Vec<PledgeRef>,
}

impl Shop {
    pub fn path(&self, rest: &str) -> String {
        if rest.is_empty() {
            format!("/desk/campaigns/{}", self.id)
        } else {
            format!("/desk/campaigns/{}/{rest}", self.id)
        }
    }

    pub fn backer(&self, number: usize, rest: &str) -> String {
        let id = self.pledges[number].id;
        if rest.is_empty() {
            self.path(&format!("backers/{id}"))
        } else {
            self.path(&format!("backers/{id}/{rest}"))
        }
    }
}

/// Nobody answers about a VAT number here.
struct Nobody;

impl billing::NumberAuthority for Nobody {
    fn ask<'a>(&'a self, _: &'a billing::Question) -> billing::Answering<'a> {
        Box::pin(async { pledges::NumberChecked::Unavailable })
    }
}

pub struct Stage {
    pub db: Db,
    pub clock: FakeClock,
    pub cx: Cx,
    pub site: Site,
    router: Router,
    registry: Arc<jobs::Registry>,
    /// "Lantern": Anna, Bruno, Celia, Dorota; open.
    pub lantern: Shop,
    /// "Compass": Zenon; open.
    pub compass: Shop,
}

/// Tells a story on both databases.
pub fn on_both<F: Future<Output = ()>>(story: impl Fn(Stage) -> F) {
    on_both_sending_from("pledges@shop.example", story);
}

/// As [`on_both`], with another sender of mails.
pub fn on_both_sending_from<F: Future<Output = ()>>(sender: &str, story: impl Fn(Stage) -> F) {
    testkit::on_both(&migrations(), |db| {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
        runtime.unwrap().block_on(async { story(Stage::new(db, sender)).await });
    });
}

impl Stage {
    pub fn new(db: Db, sender: &str) -> Self {
        let clock = FakeClock::new();
        let cx = testkit::cx(&clock);
        let mut registry = jobs::Registry::new();
        pledges::register(&mut registry, &cx.vault).unwrap();
        let mail = messages::MailSettings {
            from: EmailAddress::parse(sender).unwrap(),
            organisation: "Shop".to_owned(),
            link_prefix: "http://127.0.0.1:8080/p/".to_owned(),
            bulk_per_minute: None,
        };
        let mailbox = Arc::new(messages::MailboxChannel);
        let mailer = Arc::new(messages::Mailer::new(mailbox, mail, cx.vault.clone()));
        messages::register(&mut registry, &mailer).unwrap();
        desk::register(&mut registry, cx.vault.clone());
        vouchers::register(&mut registry, &cx.vault);
        let check = billing::NumberCheck::new(db.clone(), cx.clone(), Arc::new(Nobody));
        billing::register(&mut registry, &cx.vault, &check).unwrap();
        registry.attach(&db);
        db.extend(Arc::new(campaigns::CatalogueCache::new()));
        let site = Site::builder(db.clone(), cx.vault.clone(), SiteSettings::at("http://127.0.0.1:8080"))
            .with_clock(Arc::new(clock.clone()))
            .with_texts(&texts())
            .with_menu(accounts::menu())
            .with_menu(desk::menu())
            .with_menu(billing::menu())
            .with_service(Arc::new(payments::Gateways::new().standing_notice().expect("none is set up")))
            .build()
            .unwrap();
        let routes =
            accounts::routes().merge(desk::routes()).merge(billing::routes()).merge(fulfilment::routes());
        let router = web::shell(routes, site.clone()).unwrap();
        let lantern =
            open_shop(&db, &cx, "Lantern", &["Anna Żak", "Bruno Weiß", "Celia Rossi", "Dorota Lis"]);
        let compass = open_shop(&db, &cx, "Compass", &["Zenon Obcy"]);
        Self { db, clock, cx, site, router, registry: Arc::new(registry), lantern, compass }
    }

    pub fn write<T: Send + 'static>(
        &self,
        f: impl Fn(&mut WriteTx<'_>, &Cx) -> Result<T, desk::DeskError> + Send + 'static,
    ) -> T {
        let cx = self.cx.clone();
        tokio::task::block_in_place(|| self.db.write_blocking(move |tx| f(tx, &cx))).unwrap()
    }

    pub fn state(&self, pledge: PledgeRef) -> PledgeState {
        self.write(move |tx, _| Ok(pledges::load(tx, pledge.row)?.state))
    }

    /// Takes a backer to a confirmed pledge with an address in Poland.
    pub fn finish(&self, pledge: PledgeRef) {
        self.write(move |tx, cx| {
            let input = AddressInput {
                country: "PL".to_owned(),
                name: "Anna Żak".to_owned(),
                line1: "ul. Długa 5".to_owned(),
                city: "Wrocław".to_owned(),
                postal_code: "50-001".to_owned(),
                ..AddressInput::default()
            };
            let found = pledges::load(tx, pledge.row)?;
            let backer = cx.acting_as(Actor::Backer(found.contact));
            let save = pledges::SaveAddress {
                pledge: pledge.row,
                seen_version: found.address_stamp.version,
                address: input,
                source: Source::Backer,
            };
            pledges::save_address(tx, &backer, &save)?;
            let found = pledges::load(tx, pledge.row)?;
            let quote = pledges::current_quote(tx, &cx.vault, &found, cx.now())?;
            let confirm = pledges::Confirm { pledge: pledge.row, seal: pledges::seal_of(&quote) };
            pledges::confirm(tx, &backer, &confirm)?;
            Ok(())
        });
    }

    /// Another pledge of the same person, in a campaign of the stage.
    pub fn another(&self, of: PledgeRef, shop: &Shop, order: &'static str) -> PledgeRef {
        let campaign = campaigns::model::CampaignRef { row: shop.row, id: shop.id };
        let reward = shop.reward;
        self.write(move |tx, cx| {
            let contact = pledges::load(tx, of.row)?.contact;
            let new = pledge_of(campaign, contact, reward);
            let new = NewPledge {
                order_number: Some(order.to_owned()),
                source_key: Some(format!("uid-{order}")),
                ..new
            };
            Ok(pledges::import_many(tx, &cx.acting_as(Actor::Cli), &[new])?[0])
        })
    }

    pub fn set_stage(&self, shop: &Shop, from: CampaignStage, to: CampaignStage) {
        let row = shop.row;
        self.write(move |tx, cx| Ok(campaigns::change_stage(tx, cx, row, from, to)?));
    }

    /// Runs everything that waits in the queue.
    pub async fn work(&self) -> usize {
        let clock = Arc::new(self.clock.clone());
        let settings = jobs::WorkerSettings::default();
        let registry = self.registry.clone();
        let worker = jobs::Worker::new(self.db.clone(), registry, clock, self.cx.random.clone(), settings);
        worker.run_until_idle().await.unwrap()
    }

    /// A browser in which nobody is signed in.
    pub fn nobody(&self) -> Browser {
        Browser::new(self.router.clone()).knowing(&KEY_FAMILIES)
    }

    /// A browser in which somebody with this role is signed in.
    pub async fn signed_in_as(&self, role: Role) -> Browser {
        self.signed_in(vec![Grant { role, scope: Scope::All }]).await
    }

    pub async fn signed_in(&self, roles: Vec<Grant>) -> Browser {
        let marks: Vec<String> = roles.iter().map(|g| format!("{:?}", g.role).to_lowercase()).collect();
        let new = NewStaff {
            name: format!("Ada {}", marks.join(" ")),
            email: EmailAddress::parse(&format!("{}-{}@staff.example", marks.join("-"), self.count()))
                .unwrap(),
            password: None,
            second_factor: SecondFactor::AtFirstSignIn,
            roles,
        };
        let staff = self.write(move |tx, cx| Ok(accounts::create_staff(tx, cx, &new)?));
        let session = NewSession {
            kind: SessionKind::Staff,
            subject_id: staff.row.get(),
            device_label: String::new(),
            lifetime_seconds: 3600,
            idle_seconds: 3600,
            facts: json!({ "stage": "in" }),
        };
        let cookie = web::session::start(&self.site, session).await.unwrap();
        let mut browser = self.nobody();
        browser.take_cookie(&cookie);
        browser
    }

    fn count(&self) -> i64 {
        self.clock.advance_seconds(1);
        self.cx.now().as_micros()
    }

    /// Actions in the audit log, latest first.
    pub fn audited(&self) -> Vec<String> {
        self.write(|tx, _| {
            let filter = accounts::AuditFilter::default();
            Ok(accounts::audit_entries(tx, &filter, 100)?.into_iter().map(|entry| entry.action).collect())
        })
    }
}

fn open_shop(db: &Db, cx: &Cx, name: &str, people: &[&str]) -> Shop {
    let (cx, name) = (cx.clone(), name.to_owned());
    let people: Vec<String> = people.iter().map(|person| (*person).to_owned()).collect();
    tokio::task::block_in_place(|| db.write_blocking(move |tx| write_shop(tx, &cx, &name, &people))).unwrap()
}

fn write_shop(tx: &mut WriteTx<'_>, cx: &Cx, name: &str, people: &[String]) -> Result<Shop, desk::DeskError> {
    let germany = CountryCode::parse("DE").unwrap();
    let mut settings = campaigns::CampaignSettings::named(name, &name.to_lowercase(), Currency::EUR, germany);
    settings.support_email = EmailAddress::parse("help@shop.example").ok(); // a constant that is an address
    let campaign = campaigns::create_campaign(tx, cx, &settings)?;
    let proposal = Proposal {
        items: vec![ProposedItem {
            name: format!("{name} item"),
            sku: Some(format!("{}-1", name.to_uppercase())),
        }],
        rewards: vec![ProposedReward {
            platform_reward_id: None,
            title: format!("{name} reward"),
            price_minor: 5000,
            contents: vec![(0, 1)],
        }],
        ..Proposal::default()
    };
    let reward = campaigns::propose_from_import(tx, cx, campaign.row, &proposal)?.rewards[0];
    for item in &campaigns::load_catalogue(tx, campaign.row)?.items {
        let weighed = campaigns::model::Item { weight_grams: 500, ..item.clone() };
        campaigns::save_item(tx, cx, campaign.row, &weighed)?;
    }
    let zone = Zone {
        id: cx.new_id(),
        name: "Union".to_owned(),
        places: vec![Place::Country(germany), Place::Country(CountryCode::parse("PL").unwrap())],
        base_minor: 900,
        steps: Vec::new(),
    };
    campaigns::save_zone(tx, cx, campaign.row, &zone)?;
    campaigns::change_stage(tx, cx, campaign.row, CampaignStage::Draft, CampaignStage::Open)?;
    let mut new = Vec::new();
    for (number, person) in people.iter().enumerate() {
        new.push(new_pledge(tx, cx, campaign, (name, number, person), reward)?);
    }
    let pledges = pledges::import_many(tx, &cx.acting_as(Actor::Import(RowId::new(1))), &new)?;
    Ok(Shop { id: campaign.id, row: campaign.row, reward, pledges })
}

fn new_pledge(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: campaigns::model::CampaignRef,
    (shop, number, person): (&str, usize, &str),
    reward: Id<kinds::Reward>,
) -> Result<NewPledge, desk::DeskError> {
    let first = kernel::text::fold(person.split(' ').next().unwrap());
    let email = EmailAddress::parse(&format!("{first}@backers.example")).unwrap();
    let new =
        NewContact { name: person.to_owned(), email: Some(email), language: None, source: Source::Demo };
    let contact = contacts::create(tx, cx, new)?;
    Ok(NewPledge {
        order_number: Some(format!("{}-{}", shop.to_uppercase(), 100 + number)),
        source_key: Some(format!("uid-{number}")),
        country: CountryCode::parse("PL"),
        ..pledge_of(campaign, contact.row, reward)
    })
}

/// What every pledge of the stage has.
fn pledge_of(
    campaign: campaigns::model::CampaignRef,
    contact: RowId<kinds::Contact>,
    reward: Id<kinds::Reward>,
) -> NewPledge {
    NewPledge {
        campaign,
        contact,
        currency: Currency::EUR,
        order_number: None,
        source_key: None,
        facts: PlatformFacts {
            status: "collected".to_owned(),
            pledged_minor: 5000,
            paid_minor: 5000,
            shipping_paid_minor: 0,
            due_minor: 0,
            is_sent: false,
            reward_id: None,
            pledged_at: Some("2025-11-03T10:27".to_owned()),
        },
        raw_record: "{}".to_owned(),
        choices: Choices { reward: Some(reward), ..Choices::default() },
        answers: Vec::new(),
        address: None,
        country: None,
    }
}
