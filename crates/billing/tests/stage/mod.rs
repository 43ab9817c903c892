//! The stage: a campaign at home in Poland with two downloads, backers who agreed to buy one, and workers.

use std::sync::{Arc, Mutex};

use billing::{
    Answering, BillingError, IssueWhen, Listed, NumberAuthority, NumberCheck, PlatformMoney, Question, SetUp,
    Untaxed,
};
use campaigns::model::{
    CampaignRef, Content, Item, ItemKind, Reward, Shelf, Stage as CampaignStage, TaxClass,
};
use contacts::{NewContact, Source};
use db::{Db, DbError, Migration, WriteTx};
use invoices::{Invoice, Numbering, Seller};
use jobs::{Registry, Worker, WorkerSettings};
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::verify::Finding;
use kernel::{Actor, Currency, Cx, Id, Language, Money};
use ledger::{AccountCode, Posting};
use pledges::{
    Choices, Confirm, NewPledge, NumberChecked, PlatformFacts, PlatformUpdate, Pledge, PledgeError, PledgeRef,
};
use testkit::FakeClock;

/// Price of the first reward, with 23 % of tax in it.
pub const PRICE: i64 = 5000;
/// Price of the other reward.
pub const DELUXE: i64 = 6500;
/// Price of a reward that is a book to download.
pub const EBOOK: i64 = 3000;

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
        invoices::migrations(),
        pledges::migrations(),
        billing::migrations(),
    ]
    .concat()
}

pub struct Stage {
    pub db: Db,
    pub cx: Cx,
    pub clock: FakeClock,
    pub campaign: CampaignRef,
    pub currency: Currency,
    pub base: Id<kinds::Reward>,
    pub deluxe: Id<kinds::Reward>,
    pub ebook: Id<kinds::Reward>,
    pub worker: Worker,
    pub authority: Arc<Authority>,
    pub check: NumberCheck,
}

pub fn on_both(story: impl AsyncFn(Stage)) {
    on_both_in("2026-11-22T10:00:00Z", Currency::EUR, story);
}

/// As [`on_both`], at another time and in another currency.
pub fn on_both_in(start: &str, currency: Currency, story: impl AsyncFn(Stage)) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    testkit::on_both(&migrations(), |db| {
        let clock = FakeClock::at(start);
        let cx = testkit::cx(&clock);
        let mut registry = Registry::new();
        let authority = Arc::new(Authority::default());
        let check = NumberCheck::new(db.clone(), cx.clone(), authority.clone());
        billing::register(&mut registry, &cx.vault, &check).unwrap();
        let handles = (Arc::new(clock.clone()), cx.random.clone());
        let worker =
            Worker::new(db.clone(), Arc::new(registry), handles.0, handles.1, WorkerSettings::default());
        let opened = cx.clone();
        let opening = db.write_blocking(move |tx| open_shop(tx, &opened, "lantern-isles", currency));
        let (campaign, [base, deluxe, ebook]) = opening.unwrap();
        let db = db.clone();
        runtime.block_on(story(Stage {
            db,
            cx,
            clock,
            campaign,
            currency,
            base,
            deluxe,
            ebook,
            worker,
            authority,
            check,
        }));
    });
}

/// An authority that says what it is told to say, and keeps what it was asked.
#[derive(Default)]
pub struct Authority {
    pub says: Mutex<Option<NumberChecked>>,
    pub asked: Mutex<Vec<Question>>,
}

impl NumberAuthority for Authority {
    fn ask<'a>(&'a self, question: &'a Question) -> Answering<'a> {
        self.asked.lock().unwrap().push(question.clone());
        let says = self.says.lock().unwrap().clone().unwrap_or(NumberChecked::Unavailable);
        Box::pin(async move { says })
    }
}

pub type Shop = (CampaignRef, [Id<kinds::Reward>; 3]);

pub fn open_shop(tx: &mut WriteTx<'_>, cx: &Cx, slug: &str, currency: Currency) -> Result<Shop, PledgeError> {
    let poland = CountryCode::parse("PL").unwrap();
    let settings = campaigns::CampaignSettings::named("Lantern Isles", slug, currency, poland);
    let campaign = campaigns::create_campaign(tx, cx, &settings)?;
    let base = download(tx, cx, campaign, ("Explorer", PRICE, TaxClass::Standard))?;
    let deluxe = download(tx, cx, campaign, ("Cartographer", DELUXE, TaxClass::Standard))?;
    let ebook = download(tx, cx, campaign, ("Reader", EBOOK, TaxClass::Ebooks))?;
    for (from, to) in [
        (CampaignStage::Draft, CampaignStage::Importing),
        (CampaignStage::Importing, CampaignStage::SmokeTest),
        (CampaignStage::SmokeTest, CampaignStage::Open),
    ] {
        campaigns::change_stage(tx, cx, campaign.row, from, to)?;
    }
    Ok((campaign, [base, deluxe, ebook]))
}

fn download(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: CampaignRef,
    (title, price_minor, tax_class): (&str, i64, TaxClass),
) -> Result<Id<kinds::Reward>, campaigns::CampaignError> {
    let item = Item {
        id: cx.new_id(),
        sku: format!("PDF-{price_minor}"),
        name: format!("Rulebook {title}"),
        kind: ItemKind::Digital,
        weight_grams: 0,
        dimensions: None,
        declared_value_minor: 0,
        hs_code: None,
        origin_country: None,
        tax_class,
        stock: None,
        handling: Vec::new(),
        kept_in: Vec::new(),
        parts: Vec::new(),
        packed: campaigns::model::PackedAs::Itself,
        shelf: Shelf::Offered,
    };
    campaigns::save_item(tx, cx, campaign.row, &item)?;
    let reward = Reward {
        id: cx.new_id(),
        platform_reward_id: None,
        title: title.to_owned(),
        description: String::new(),
        price_minor,
        contents: vec![Content { item: item.id, quantity: 1 }],
        tax_class: None,
        total_limit: None,
        terms: campaigns::model::SaleTerms::default(),
        shelf: Shelf::Offered,
    };
    campaigns::save_reward(tx, cx, campaign.row, &reward)?;
    Ok(reward.id)
}

pub fn set_up(campaign: CampaignRef) -> SetUp {
    SetUp {
        campaign: campaign.row,
        seller: Seller {
            name: "Wydawnictwo Latarnia".to_owned(),
            street: "ul. Lipowa 3".to_owned(),
            postal_code: "50-001".to_owned(),
            city: "Wrocław".to_owned(),
            country: CountryCode::parse("PL").unwrap(),
            vat_number: Some("PL5260001246".to_owned()),
            tax_number: None,
            company_number: None,
            email: None,
            footer: Vec::new(),
        },
        issue_when: IssueWhen::Paid,
        platform_money: PlatformMoney::OnInvoice,
        untaxed: Untaxed::Ask,
        payment_days: 14,
        tax_currency: None,
        numbering: Numbering {
            scope: format!("campaign/{}", campaign.id),
            invoice_pattern: "F-{year}-".to_owned(),
            credit_note_pattern: "K-{year}-".to_owned(),
            digits: 4,
            first_invoice: 1,
            first_credit_note: 1,
        },
        version: 0,
    }
}

/// A backer to be.
#[derive(Clone, Copy)]
pub struct Backer {
    pub country: &'static str,
    /// Collected by the platform.
    pub credit: i64,
    pub language: Language,
}

pub const ANNA: Backer = Backer { country: "PL", credit: 0, language: Language::Pl };

impl Stage {
    pub async fn write<T: Send + 'static>(
        &self,
        f: impl Fn(&mut WriteTx<'_>, &Cx) -> Result<T, PledgeError> + Send + 'static,
    ) -> T {
        let cx = self.cx.clone();
        self.db.write(move |tx| f(tx, &cx)).await.unwrap()
    }

    pub async fn save(&self, change: impl Fn(&mut SetUp)) -> Result<(), BillingError> {
        let campaign = self.campaign;
        let saved = self.db.read(move |tx| billing::set_up(tx, campaign)).await?;
        let mut new = saved.unwrap_or_else(|| set_up(campaign));
        change(&mut new);
        let cx = self.cx.clone();
        self.db.write(move |tx| billing::save_set_up(tx, &cx, campaign, &new)).await
    }

    /// Agreed to the first reward.
    pub async fn confirmed(&self, backer: Backer) -> PledgeRef {
        self.agreed(backer, self.base).await
    }

    /// Agreed to a reward.
    pub async fn agreed(&self, backer: Backer, reward: Id<kinds::Reward>) -> PledgeRef {
        let pledge = self.imported(backer, reward).await;
        self.write(move |tx, cx| {
            let contact = pledges::load(tx, pledge.row)?.contact;
            agree(tx, &cx.acting_as(Actor::Backer(contact)), pledge)
        })
        .await;
        pledge
    }

    /// In the platform's file, with a reward.
    pub async fn imported(&self, backer: Backer, reward: Id<kinds::Reward>) -> PledgeRef {
        let (campaign, currency) = (self.campaign, self.currency);
        self.write(move |tx, cx| {
            let key = cx.new_id::<kinds::Message>().to_string();
            let email = kernel::EmailAddress::parse(&format!("{key}@example.org")).unwrap();
            let new = NewContact {
                name: "Anna Żółć".to_owned(),
                email: Some(email),
                language: Some(backer.language),
                source: Source::Demo,
            };
            let contact = contacts::create(tx, cx, new)?;
            let new = NewPledge {
                campaign,
                contact: contact.row,
                currency,
                order_number: None,
                source_key: Some(key),
                facts: PlatformFacts {
                    status: "collected".to_owned(),
                    pledged_minor: backer.credit,
                    paid_minor: backer.credit,
                    shipping_paid_minor: 0,
                    due_minor: 0,
                    is_sent: false,
                    reward_id: None,
                    pledged_at: None,
                },
                raw_record: "{}".to_owned(),
                choices: Choices { reward: Some(reward), ..Choices::default() },
                answers: Vec::new(),
                address: None,
                country: CountryCode::parse(backer.country),
            };
            Ok(pledges::import_many(tx, cx, &[new])?[0])
        })
        .await
    }

    pub async fn lock(&self, pledge: PledgeRef) {
        self.write(move |tx, cx| pledges::lock(tx, cx, pledge.row)).await;
    }

    pub async fn pay(&self, pledge: PledgeRef, minor: i64) {
        let currency = self.currency;
        self.write(move |tx, cx| {
            let sides = (AccountCode::pledge(pledge.id), AccountCode::gateway("sandbox"));
            let key = format!("payment:{}:{minor}", pledge.id);
            let amount = Money::new(minor, currency);
            ledger::post(tx, cx, &Posting::transfer(key, "payment", pledge.id.to_string(), sides, amount)?)?;
            pledges::settle(tx, cx, pledge.row)
        })
        .await;
    }

    /// The platform's next file says that it has collected so much.
    pub async fn platform_hands_over(&self, pledge: PledgeRef, paid_minor: i64) {
        let campaign = self.campaign;
        self.write(move |tx, cx| {
            let stored = pledges::load(tx, pledge.row)?;
            let update = PlatformUpdate {
                pledge: pledge.row,
                campaign,
                facts: PlatformFacts { paid_minor, ..stored.facts.clone() },
                raw_record: "{}".to_owned(),
                reward: None,
                addons: Vec::new(),
                choices: stored.choices.clone(),
                address: None,
                country: None,
                source: Source::Import { batch: cx.new_id() },
            };
            let cx = cx.acting_as(Actor::Import(kernel::RowId::new(1)));
            pledges::update_from_platform(tx, &cx, &update).map(drop)
        })
        .await;
    }

    /// Locked, paid, and everything that follows done.
    pub async fn paid(&self, backer: Backer) -> PledgeRef {
        let pledge = self.confirmed(backer).await;
        self.lock(pledge).await;
        if backer.credit < PRICE {
            self.pay(pledge, PRICE - backer.credit).await;
        }
        self.work().await;
        pledge
    }

    pub async fn work(&self) {
        self.worker.run_until_idle().await.unwrap();
    }

    pub async fn documents(&self, pledge: PledgeRef) -> Vec<Listed> {
        self.db.read(move |tx| billing::of_pledge(tx, pledge.row)).await.unwrap()
    }

    pub async fn document(&self, listed: &Listed) -> Invoice {
        let (id, vault) = (listed.id, self.cx.vault.clone());
        self.db.read(move |tx| invoices::find(tx, &vault, id)).await.unwrap()
    }

    pub async fn waiting(&self) -> Vec<String> {
        let campaign = self.campaign.row;
        let waiting = self.db.read(move |tx| billing::waiting(tx, campaign, 100)).await.unwrap();
        waiting.into_iter().map(|one| one.reason).collect()
    }

    pub async fn pledge(&self, pledge: PledgeRef) -> Pledge {
        self.db.read(move |tx| pledges::load(tx, pledge.row)).await.unwrap()
    }

    pub async fn sound(&self) {
        let vault = self.cx.vault.clone();
        let findings: Vec<Finding> = self
            .db
            .read(move |tx| {
                let mut findings = billing::verify(tx)?;
                findings.extend(invoices::verify(tx, &vault)?);
                findings.extend(pledges::verify(tx, &vault)?);
                findings.extend(ledger::verify(tx, &vault)?);
                Ok::<_, DbError>(findings)
            })
            .await
            .unwrap();
        assert_eq!(findings, []);
    }
}

/// Agrees to the quote as it is now.
pub fn agree(tx: &mut WriteTx<'_>, cx: &Cx, pledge: PledgeRef) -> Result<(), PledgeError> {
    let loaded = pledges::load(tx, pledge.row)?;
    let quote = pledges::current_quote(tx, &cx.vault, &loaded, cx.now())?;
    pledges::confirm(tx, cx, &Confirm { pledge: pledge.row, seal: pledges::seal_of(&quote) })?;
    Ok(())
}
