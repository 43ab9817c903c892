//! The stage: a campaign with a small catalogue, backers who came from a platform, and browsers.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use campaigns::model::{
    AddOn, CampaignRef, CatalogueOption, Content, Faq, GuideStep, Item, ItemKind, OptionValue, Question,
    QuestionKind, QuestionScope, Required, Reward, Shelf, Stage as CampaignStage, StepText, Subject,
    TaxClass, WeightStep, Zone,
};
use campaigns::{CampaignError, CampaignSettings, CatalogueCache};
use contacts::{NewContact, Source};
use db::{Db, Migration, WriteTx};
use http_body_util::BodyExt;
use jobs::{Registry, Worker, WorkerSettings};
use kernel::ids::kinds;
use kernel::places::{Address, AddressInput, CountryCode, validate_address};
use kernel::{Actor, Currency, Cx, EmailAddress, Id, Language, Money, Timestamp};
use payments::service::Payments;
use payments::{
    Capabilities, Checkout, CheckoutRequest, Gateway, GatewayError, GatewayPayment, GatewayStatus, Gateways,
    Notice, NoticeError,
};
use pledges::{Choices, NewPledge, PlatformFacts, Pledge, PledgeError, PledgeRef};
use testkit::FakeClock;
use tower::ServiceExt;
use web::{FtlSource, Site, SiteSettings};

pub const HOSTED_PAGE: &str = "https://pay.example/checkout/";

pub fn migrations() -> Vec<Migration> {
    [
        jobs::migrations(),
        &web::MIGRATIONS,
        accounts::migrations(),
        contacts::migrations(),
        ledger::migrations(),
        campaigns::migrations(),
        pledges::migrations(),
        payments::migrations(),
        messages::migrations(),
        portal::migrations(),
    ]
    .concat()
}

pub fn sources() -> Vec<FtlSource> {
    let all = [contacts::texts(), campaigns::texts(), pledges::texts(), payments::texts(), portal::texts()];
    all.concat().into_iter().map(|(language, text)| FtlSource { language, text }).collect()
}

/// Tells a story on both databases.
pub fn on_both<Story: Future<Output = ()>>(story: impl Fn(Stage) -> Story) {
    testkit::on_both_async(&migrations(), |db| async { story(Stage::open(db).await).await });
}

/// A gateway whose pages are paid by calling [`TestGateway::pay`].
pub struct TestGateway {
    pub is_up: AtomicBool,
    pub status: std::sync::Mutex<GatewayStatus>,
    pub asked: std::sync::Mutex<Vec<CheckoutRequest>>,
}

type Answer<'a, T> = std::pin::Pin<Box<dyn Future<Output = Result<T, GatewayError>> + Send + 'a>>;

impl TestGateway {
    fn known(&self, gateway_ref: &str) -> GatewayPayment {
        let status = *self.status.lock().unwrap();
        let asked = self.asked.lock().unwrap();
        let amount = asked.last().map_or(Money::zero(Currency::EUR), |request| request.amount);
        let captured = if status == GatewayStatus::Captured { amount } else { Money::zero(amount.currency) };
        let failure = (status == GatewayStatus::Failed).then(|| "card_declined".to_owned());
        GatewayPayment { gateway_ref: gateway_ref.to_owned(), status, captured, failure }
    }
}

impl Gateway for TestGateway {
    fn name(&self) -> &'static str {
        "test"
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities { is_test: true, refunds: false }
    }

    fn open_checkout<'a>(&'a self, request: &'a CheckoutRequest) -> Answer<'a, Checkout> {
        Box::pin(async move {
            if !self.is_up.load(Ordering::SeqCst) {
                return Err(GatewayError::Unavailable("nobody answers".to_owned()));
            }
            self.asked.lock().unwrap().push(request.clone());
            let key = request.idempotency_key.clone();
            Ok(Checkout { gateway_ref: format!("chk_{key}"), redirect_url: format!("{HOSTED_PAGE}{key}") })
        })
    }

    fn fetch<'a>(&'a self, gateway_ref: &'a str) -> Answer<'a, GatewayPayment> {
        Box::pin(async move { Ok(self.known(gateway_ref)) })
    }

    fn cancel<'a>(&'a self, gateway_ref: &'a str) -> Answer<'a, GatewayPayment> {
        Box::pin(async move { Ok(self.known(gateway_ref)) })
    }

    fn read_notice(&self, _: &HeaderMap, _: &[u8], _: Timestamp) -> Result<Notice, NoticeError> {
        Err(NoticeError::BadSignature)
    }
}

/// What the creator offers. Prices in euro hold tax; parcels go to the EU (5.00), the US (15.00) and Japan (20.00).
#[derive(Clone, Copy)]
pub struct Shop {
    pub campaign: CampaignRef,
    /// 50.00: one game.
    pub base: Id<kinds::Reward>,
    /// 90.00: a game and two maps.
    pub deluxe: Id<kinds::Reward>,
    /// 10.00: a download, nothing else.
    pub digital: Id<kinds::Reward>,
    /// 20.00: a shirt in M or L (2.00 more), at most 3 a pledge.
    pub shirt: Id<kinds::AddOn>,
    /// 12.00: a map, with the deluxe only.
    pub map: Id<kinds::AddOn>,
    pub size: Id<kinds::CatalogueOption>,
    pub medium: Id<kinds::OptionValue>,
    pub large: Id<kinds::OptionValue>,
    /// "Name in the credits?", required.
    pub credits: Id<kinds::Question>,
}

pub struct Stage {
    pub db: Db,
    pub clock: FakeClock,
    pub cx: Cx,
    pub shop: Shop,
    pub router: Router,
    pub gateway: Arc<TestGateway>,
    worker: Worker,
}

fn item(cx: &Cx, sku: &str, grams: u32) -> Item {
    Item {
        id: cx.new_id(),
        sku: sku.to_owned(),
        name: sku.to_owned(),
        kind: if grams == 0 { ItemKind::Digital } else { ItemKind::Physical },
        weight_grams: grams,
        dimensions: None,
        declared_value_minor: 1000,
        hs_code: None,
        origin_country: None,
        tax_class: TaxClass::Standard,
        stock: None,
        shelf: Shelf::Offered,
    }
}

fn reward(cx: &Cx, title: &str, price_minor: i64, contents: Vec<Content>) -> Reward {
    Reward {
        id: cx.new_id(),
        platform_reward_id: None,
        title: title.to_owned(),
        description: "A fine thing to have.".to_owned(),
        price_minor,
        contents,
        tax_class: None,
        total_limit: None,
        shelf: Shelf::Offered,
    }
}

fn addon(cx: &Cx, title: &str, price_minor: i64, item: &Item) -> AddOn {
    AddOn {
        id: cx.new_id(),
        platform_addon_id: None,
        title: title.to_owned(),
        description: String::new(),
        price_minor,
        first_copy_price_minor: None,
        contents: vec![Content { item: item.id, quantity: 1 }],
        tax_class: None,
        per_pledge_max: Some(3),
        total_limit: None,
        rewards: None,
        shelf: Shelf::Offered,
    }
}

pub fn country(code: &str) -> CountryCode {
    CountryCode::parse(code).unwrap()
}

fn open_shop(tx: &mut WriteTx<'_>, cx: &Cx) -> Result<Shop, CampaignError> {
    let mut settings =
        CampaignSettings::named("Lantern Isles", "lantern-isles", Currency::EUR, country("PL"));
    "Europe/Warsaw".clone_into(&mut settings.time_zone);
    settings.deadline_at = Timestamp::parse_rfc3339("2026-12-01T22:59:00Z");
    settings.support_email = EmailAddress::parse("help@lantern.example").ok();
    let campaign = campaigns::create_campaign(tx, cx, &settings)?;
    let row = campaign.row;
    let items = [
        item(cx, "GAME", 1500),
        item(cx, "MAP", 200),
        item(cx, "SHIRT-M", 250),
        item(cx, "SHIRT-L", 280),
        item(cx, "PDF", 0),
    ];
    for item in &items {
        campaigns::save_item(tx, cx, row, item)?;
    }
    let one = |at: usize| Content { item: items[at].id, quantity: 1 };
    let base = reward(cx, "The game", 5000, vec![one(0)]);
    let deluxe =
        reward(cx, "The deluxe game", 9000, vec![one(0), Content { item: items[1].id, quantity: 2 }]);
    let digital = reward(cx, "The book as a file", 1000, vec![one(4)]);
    for reward in [&base, &deluxe, &digital] {
        campaigns::save_reward(tx, cx, row, reward)?;
    }
    let shirt = addon(cx, "Shirt", 2000, &items[2]);
    let map = AddOn { rewards: Some(vec![deluxe.id]), ..addon(cx, "Cloth map", 1200, &items[1]) };
    campaigns::save_addon(tx, cx, row, &shirt)?;
    campaigns::save_addon(tx, cx, row, &map)?;
    let value = |label: &str, at: usize, surcharge_minor| OptionValue {
        id: cx.new_id(),
        label: label.to_owned(),
        item: items[at].id,
        surcharge_minor,
        shelf: Shelf::Offered,
    };
    let size = CatalogueOption {
        id: cx.new_id(),
        title: "Size".to_owned(),
        applies_to: Subject::AddOn(shirt.id),
        replaces: items[2].id,
        values: vec![value("M", 2, 0), value("L", 3, 200)],
        shelf: Shelf::Offered,
    };
    campaigns::save_option(tx, cx, row, &size)?;
    let credits = Question {
        id: cx.new_id(),
        prompt: "Name in the credits?".to_owned(),
        help: "As it shall be printed.".to_owned(),
        kind: QuestionKind::Text,
        required: Required::Required,
        applies_to: QuestionScope::Reward(deluxe.id),
        shelf: Shelf::Offered,
    };
    campaigns::save_question(tx, cx, row, &credits)?;
    shipping_and_words(tx, cx, campaign)?;
    for (from, to) in [
        (CampaignStage::Draft, CampaignStage::Importing),
        (CampaignStage::Importing, CampaignStage::SmokeTest),
        (CampaignStage::SmokeTest, CampaignStage::Open),
    ] {
        campaigns::change_stage(tx, cx, row, from, to)?;
    }
    Ok(Shop {
        campaign,
        base: base.id,
        deluxe: deluxe.id,
        digital: digital.id,
        shirt: shirt.id,
        map: map.id,
        size: size.id,
        medium: size.values[0].id,
        large: size.values[1].id,
        credits: credits.id,
    })
}

fn shipping_and_words(tx: &mut WriteTx<'_>, cx: &Cx, campaign: CampaignRef) -> Result<(), CampaignError> {
    for (name, places, base_minor) in [
        ("European Union", vec!["PL", "DE", "IE", "IT"], 500),
        ("United States", vec!["US"], 1500),
        ("Japan", vec!["JP"], 2000),
    ] {
        let zone = Zone {
            id: cx.new_id(),
            name: name.to_owned(),
            places: places.iter().map(|place| place.parse().unwrap()).collect(),
            base_minor,
            steps: vec![WeightStep { over_grams: 2000, add_minor: 300 }],
        };
        campaigns::save_zone(tx, cx, campaign.row, &zone)?;
    }
    let faq = Faq {
        id: cx.new_id(),
        language: Language::En,
        question: "When will it ship?".to_owned(),
        answer: "In spring.\n\nFrom Poland.".to_owned(),
    };
    campaigns::save_faq(tx, cx, campaign.row, &faq)?;
    let step = StepText {
        step: GuideStep::Reward,
        language: Language::En,
        text: "Most take the deluxe.".to_owned(),
    };
    campaigns::save_step_text(tx, cx, campaign.row, &step)
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
        let payments = Payments {
            db: db.clone(),
            gateways: Arc::new(Gateways::new().with(gateway.clone())),
            base_url: "http://127.0.0.1:8080".to_owned(),
            cx: cx.clone(),
        };
        let mut registry = Registry::new();
        portal::register(&mut registry, &cx.vault).unwrap();
        registry.attach(&db);
        let opening = cx.clone();
        let shop = db.write(move |tx| open_shop(tx, &opening)).await.unwrap();
        let site = Site::builder(db.clone(), cx.vault.clone(), SiteSettings::at("http://127.0.0.1:8080"))
            .with_clock(cx.clock.clone())
            .with_random(cx.random.clone())
            .with_texts(&sources())
            .with_service(Arc::new(payments))
            .build()
            .unwrap();
        let router = web::shell(portal::routes().merge(payments::routes()), site).unwrap();
        let worker = Worker::new(
            db.clone(),
            Arc::new(registry),
            cx.clock.clone(),
            cx.random.clone(),
            WorkerSettings::default(),
        );
        Self { db, clock, cx, shop, router, gateway, worker }
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

    pub async fn pledged_with(
        &self,
        name: &str,
        choices: Choices,
        paid: i64,
        address: Option<Address>,
    ) -> PledgeRef {
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
                    reward_id: None,
                    pledged_at: None,
                },
                raw_record: "{}".to_owned(),
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
            let mut findings = pledges::verify(tx)?;
            findings.extend(ledger::verify(tx, &vault)?);
            findings.extend(payments::verify(tx)?);
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

pub struct Shown {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Shown {
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).map_or("", |to| to.to_str().unwrap())
    }

    /// The value of a hidden field.
    pub fn hidden(&self, name: &str) -> String {
        let mark = format!("name=\"{name}\" value=\"");
        let at = self.body.find(&mark).unwrap_or_else(|| panic!("no hidden `{name}` in {}", self.body));
        let rest = &self.body[at + mark.len()..];
        rest[..rest.find('"').unwrap()].to_owned()
    }

    pub fn says(&self, text: &str) {
        assert!(self.body.contains(text), "`{text}` is not in:\n{}", self.body);
    }

    pub fn is_silent_about(&self, text: &str) {
        assert!(!self.body.contains(text), "`{text}` is in:\n{}", self.body);
    }
}

/// A browser with its cookies.
pub struct Browser {
    router: Router,
    pub cookies: Vec<(String, String)>,
}

impl Browser {
    pub async fn send(&mut self, method: Method, path: &str, fields: &[(&str, &str)]) -> Shown {
        self.send_with(method, path, fields, &[]).await
    }

    pub async fn send_with(
        &mut self,
        method: Method,
        path: &str,
        fields: &[(&str, &str)],
        headers: &[(&str, &str)],
    ) -> Shown {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = Request::builder()
            .method(method.clone())
            .uri(path)
            .header(header::ACCEPT, "text/html")
            .header(header::ACCEPT_LANGUAGE, "en")
            .header(header::COOKIE, cookies.join("; "));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let body = if method == Method::POST {
            request = request
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header(header::ORIGIN, "http://127.0.0.1:8080")
                .header(header::HOST, "127.0.0.1:8080");
            Body::from(encoded(fields))
        } else {
            Body::empty()
        };
        let answer = self.router.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        let (status, headers) = (answer.status(), answer.headers().clone());
        for line in headers.get_all(header::SET_COOKIE) {
            let pair = line.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.retain(|(known, _)| known != name);
            if !value.is_empty() {
                self.cookies.push((name.to_owned(), value.to_owned()));
            }
        }
        let bytes = answer.into_body().collect().await.unwrap().to_bytes();
        let body = String::from_utf8(bytes.to_vec()).unwrap();
        if body.starts_with("<!doctype html>") {
            crate::html::check(path, &body);
            assert_eq!(body.matches("<h1").count(), 1, "{path} has one h1");
        }
        Shown { status, headers, body }
    }

    pub async fn get(&mut self, path: &str) -> Shown {
        self.send(Method::GET, path, &[]).await
    }

    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Shown {
        self.send(Method::POST, path, fields).await
    }

    /// Opens a page, fills in its form over the hidden fields it has, and sends it.
    pub async fn fill(&mut self, path: &str, fields: &[(&str, &str)]) -> Shown {
        let page = self.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.body);
        self.fill_on(&page, path, fields).await
    }

    pub async fn fill_on(&mut self, page: &Shown, path: &str, fields: &[(&str, &str)]) -> Shown {
        let hidden = ["version", "answers_version", "key", "seal", "fields_for"];
        let mut all: Vec<(String, String)> = hidden
            .iter()
            .filter(|name| page.body.contains(&format!("name=\"{name}\" value=\"")))
            .filter(|name| !fields.iter().any(|(given, _)| given == *name))
            .map(|name| ((*name).to_owned(), page.hidden(name)))
            .collect();
        all.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let all: Vec<(&str, &str)> =
            all.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.post(path.split('?').next().unwrap(), &all).await
    }
}

fn encoded(fields: &[(&str, &str)]) -> String {
    let escape = |text: &str| {
        text.bytes().fold(String::new(), |mut out, byte| {
            if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
                out.push(char::from(byte));
            } else {
                out.push_str(&format!("%{byte:02X}"));
            }
            out
        })
    };
    fields
        .iter()
        .map(|(name, value)| format!("{}={}", escape(name), escape(value)))
        .collect::<Vec<_>>()
        .join("&")
}
