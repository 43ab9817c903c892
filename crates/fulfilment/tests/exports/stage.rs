//! A campaign with parcels and downloads, and backers whose names and addresses are hard on a spreadsheet.
#![allow(dead_code, reason = "each of the tests that share it uses a part")]

use std::sync::Arc;

use campaigns::model::{
    AddOn, CampaignRef, CatalogueOption, Content, Item, ItemKind, OptionValue, Place, Question, QuestionKind,
    QuestionScope, Required, Reward, Shelf, Stage as CampaignStage, Subject, TaxClass, Zone,
};
use contacts::{NewContact, Source};
use db::{Db, Migration, ReadTx, WriteTx};
use fulfilment::{ExportError, ExportRequest, Format, Goods, Sheet, Unpaid};
use kernel::ids::kinds;
use kernel::places::{AddressInput, CountryCode};
use kernel::{Actor, Currency, Cx, EmailAddress, Id, Language, RowId};
use pledges::{
    Answer, Choices, ChosenAddOn, ChosenOption, Filter, NewPledge, PlatformFacts, PledgeError, PledgeRef,
};
use testkit::FakeClock;
use web::{FtlSource, Site, SiteSettings};

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
    ]
    .concat()
}

pub struct Stage {
    pub db: Db,
    pub cx: Cx,
    pub campaign: CampaignRef,
    /// A game and its download.
    pub game: Id<kinds::Reward>,
    /// Nothing but the download.
    pub pdf: Id<kinds::Reward>,
    /// A mat and a set of dice.
    pub mat: Id<kinds::AddOn>,
    /// M, or L by its option.
    pub shirt: Id<kinds::AddOn>,
    pub size: Id<kinds::CatalogueOption>,
    pub large: Id<kinds::OptionValue>,
    /// What each of [`Stage::crowd`] has answered.
    pub asked: Option<Id<kinds::Question>>,
}

impl Stage {
    pub fn new(db: Db) -> Self {
        let cx = testkit::cx(&FakeClock::new());
        let mut registry = jobs::Registry::new();
        pledges::register(&mut registry, &cx.vault).unwrap();
        registry.attach(&db);
        db.extend(Arc::new(campaigns::CatalogueCache::new()));
        let (beside, opening) = (db.clone(), cx.clone());
        db.write_blocking(move |tx| Ok::<_, PledgeError>(open(tx, &opening, &beside)?)).unwrap()
    }

    pub fn site(&self) -> Site {
        let texts: Vec<FtlSource> = fulfilment::texts()
            .iter()
            .map(|(language, text)| FtlSource { language: *language, text })
            .collect();
        Site::builder(self.db.clone(), self.cx.vault.clone(), SiteSettings::at("http://127.0.0.1:8080"))
            .with_texts(&texts)
            .build()
            .unwrap()
    }

    pub fn request(&self, sheet: Sheet) -> ExportRequest {
        ExportRequest {
            sheet,
            filter: Filter::all(self.campaign.row),
            unpaid: Unpaid::LeftOut,
            goods: Goods::All,
            language: Language::En,
        }
    }

    /// A sheet as a file; also how many rows it says it has.
    pub fn file(&self, sheet: Sheet, format: Format) -> (u64, Vec<u8>) {
        self.file_of(self.request(sheet), format)
    }

    /// What was asked for as a file; also how many rows it says it has.
    pub fn file_of(&self, request: ExportRequest, format: Format) -> (u64, Vec<u8>) {
        let vault = self.cx.vault.clone();
        self.db
            .read_blocking(move |tx| {
                let mut file = Vec::new();
                let rows = fulfilment::write(tx, &vault, &request, format, &mut file)?;
                Ok::<_, ExportError>((rows, file))
            })
            .unwrap()
    }

    pub fn read<T: Send + 'static>(
        &self,
        f: impl Fn(&mut ReadTx<'_>) -> Result<T, PledgeError> + Send + 'static,
    ) -> T {
        self.db.read_blocking(f).unwrap()
    }

    pub fn game_with(&self, mats: u32, large_shirts: u32) -> Choices {
        let mut choices = Choices { reward: Some(self.game), ..Choices::default() };
        if mats > 0 {
            choices.addons.push(ChosenAddOn { addon: self.mat, quantity: mats });
        }
        if large_shirts > 0 {
            choices.addons.push(ChosenAddOn { addon: self.shirt, quantity: large_shirts });
            for copy in 1..=large_shirts {
                choices.options.push(ChosenOption { option: self.size, copy, value: self.large });
            }
        }
        choices
    }

    /// A question.
    pub fn ask(&self, prompt: &str, kind: QuestionKind, applies_to: QuestionScope) -> Id<kinds::Question> {
        let (cx, campaign) = (self.cx.clone(), self.campaign.row);
        let question = Question {
            id: cx.new_id(),
            prompt: prompt.to_owned(),
            help: String::new(),
            kind,
            required: Required::Optional,
            applies_to,
            shelf: Shelf::Offered,
        };
        let id = question.id;
        let save = move |tx: &mut WriteTx<'_>| {
            campaigns::save_question(tx, &cx, campaign, &question).map_err(PledgeError::from)
        };
        self.db.write_blocking(save).unwrap();
        id
    }

    /// A backer as imported: number of the order, name, choices.
    pub fn imported(&self, number: u32, name: &str, choices: &Choices) -> PledgeRef {
        self.imported_with(number, name, choices, collected())
    }

    /// As [`Stage::imported`], with what the platform says.
    pub fn imported_with(
        &self,
        number: u32,
        name: &str,
        choices: &Choices,
        facts: PlatformFacts,
    ) -> PledgeRef {
        let (cx, campaign) = (self.cx.acting_as(Actor::Import(RowId::new(1))), self.campaign);
        let (name, choices) = (name.to_owned(), choices.clone());
        self.db
            .write_blocking(move |tx| {
                let email = EmailAddress::parse(&format!("b{number}@backers.example")).unwrap();
                let person = NewContact {
                    name: name.clone(),
                    email: Some(email),
                    language: None,
                    source: Source::Demo,
                };
                let contact = contacts::create(tx, &cx, person)?;
                let new = new_pledge(campaign, contact.row, number, choices.clone());
                let new = NewPledge { facts: facts.clone(), ..new };
                Ok::<_, PledgeError>(pledges::import_many(tx, &cx, &[new])?[0])
            })
            .unwrap()
    }

    /// Finished by its backer and locked.
    pub fn locked(&self, number: u32, address: AddressInput, choices: &Choices) -> PledgeRef {
        let pledge = self.imported(number, &address.name, choices);
        self.finish_and_lock(pledge, address);
        pledge
    }

    /// What the backer and staff do between import and parcel.
    pub fn finish_and_lock(&self, pledge: PledgeRef, address: AddressInput) {
        let cx = self.cx.clone();
        self.db
            .write_blocking(move |tx| {
                let found = pledges::load(tx, pledge.row)?;
                let backer = cx.acting_as(Actor::Backer(found.contact));
                let save = pledges::SaveAddress {
                    pledge: pledge.row,
                    seen_version: found.address_stamp.version,
                    address: address.clone(),
                    source: Source::Backer,
                };
                pledges::save_address(tx, &backer, &save)?;
                let found = pledges::load(tx, pledge.row)?;
                let quote = pledges::current_quote(tx, &cx.vault, &found, cx.now())?;
                let confirm = pledges::Confirm { pledge: pledge.row, seal: pledges::seal_of(&quote) };
                pledges::confirm(tx, &backer, &confirm)?;
                pledges::lock(tx, &cx, pledge.row)?;
                Ok::<_, PledgeError>(())
            })
            .unwrap();
    }

    /// So many imported pledges of one person: rows without end.
    pub fn crowd(&self, from: u32, count: u32) {
        let (cx, campaign) = (self.cx.acting_as(Actor::Import(RowId::new(1))), self.campaign);
        let choices = self.game_with(1, 0);
        let person = self.imported(from, "Crowd", &choices);
        for first in (1..count).step_by(500) {
            let (cx, choices) = (cx.clone(), choices.clone());
            let answer = |question| Answer { question, answer: "A name in the book of thanks".to_owned() };
            let answers: Vec<Answer> = self.asked.map(answer).into_iter().collect();
            self.db
                .write_blocking(move |tx| {
                    let contact = pledges::load(tx, person.row)?.contact;
                    let new: Vec<NewPledge> = (first..count.min(first + 500))
                        .map(|n| NewPledge {
                            answers: answers.clone(),
                            ..new_pledge(campaign, contact, from + n, choices.clone())
                        })
                        .collect();
                    pledges::import_many(tx, &cx, &new)
                })
                .unwrap();
        }
    }
}

/// The platform collected more than most choices cost.
pub fn collected() -> PlatformFacts {
    PlatformFacts {
        status: "collected".to_owned(),
        pledged_minor: 50_000,
        paid_minor: 50_000,
        shipping_paid_minor: 0,
        due_minor: 0,
        is_sent: false,
        reward_id: None,
        pledged_at: Some("2025-11-03T10:27".to_owned()),
    }
}

fn new_pledge(
    campaign: CampaignRef,
    contact: RowId<kinds::Contact>,
    number: u32,
    choices: Choices,
) -> NewPledge {
    NewPledge {
        campaign,
        contact,
        currency: Currency::EUR,
        order_number: Some(format!("{number:05}")),
        source_key: Some(format!("uid-{number}")),
        facts: collected(),
        raw_record: "{}".to_owned(),
        choices,
        answers: Vec::new(),
        address: None,
        country: CountryCode::parse("DE"),
    }
}

/// An address in Germany.
pub fn address(name: &str, line1: &str, city: &str, postal_code: &str) -> AddressInput {
    AddressInput {
        country: "DE".to_owned(),
        name: name.to_owned(),
        line1: line1.to_owned(),
        city: city.to_owned(),
        postal_code: postal_code.to_owned(),
        ..AddressInput::default()
    }
}

fn items(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: CampaignRef,
) -> Result<Vec<Id<kinds::Item>>, campaigns::CampaignError> {
    let germany = CountryCode::parse("DE");
    let mut items = Vec::new();
    for (sku, name, kind, grams, value) in [
        ("0042", "The Game", ItemKind::Physical, 1500, 3000),
        ("PDF", "Rules to download", ItemKind::Digital, 0, 0),
        ("=MAT+1", "Mat", ItemKind::Physical, 600, 1250),
        ("DICE", "Dice", ItemKind::Physical, 90, 400),
        ("SHIRT-M", "Shirt M", ItemKind::Physical, 210, 900),
        ("SHIRT-L", "Shirt L", ItemKind::Physical, 230, 900),
    ] {
        let item = Item {
            id: cx.new_id(),
            sku: sku.to_owned(),
            name: name.to_owned(),
            kind,
            weight_grams: grams,
            dimensions: None,
            declared_value_minor: value,
            hs_code: (kind == ItemKind::Physical).then(|| "0950490".to_owned()),
            origin_country: germany.filter(|_| kind == ItemKind::Physical),
            tax_class: TaxClass::Standard,
            stock: None,
            handling: Vec::new(),
            kept_in: Vec::new(),
            parts: Vec::new(),
            packed: campaigns::model::PackedAs::Itself,
            shelf: Shelf::Offered,
        };
        campaigns::save_item(tx, cx, campaign.row, &item)?;
        items.push(item.id);
    }
    Ok(items)
}

/// M is in the shirt; L takes its place.
fn sizes(
    cx: &Cx,
    shirt: Id<kinds::AddOn>,
    (medium, large): (Id<kinds::Item>, Id<kinds::Item>),
) -> CatalogueOption {
    let value = |label: &str, item: Id<kinds::Item>| OptionValue {
        id: cx.new_id(),
        label: label.to_owned(),
        item,
        surcharge_minor: 0,
        total_limit: None,
        shelf: Shelf::Offered,
    };
    CatalogueOption {
        id: cx.new_id(),
        title: "Size".to_owned(),
        applies_to: Subject::AddOn(shirt),
        replaces: medium,
        values: vec![value("M", medium), value("L", large)],
        shelf: Shelf::Offered,
    }
}

fn open(tx: &mut WriteTx<'_>, cx: &Cx, db: &Db) -> Result<Stage, campaigns::CampaignError> {
    let germany = CountryCode::parse("DE").unwrap();
    let settings = campaigns::CampaignSettings::named("Harbour", "harbour", Currency::EUR, germany);
    let campaign = campaigns::create_campaign(tx, cx, &settings)?;
    let items = items(tx, cx, campaign)?;
    let content = |n: usize| Content { item: items[n], quantity: 1 };
    let mut reward = |title: &str, contents: Vec<Content>| {
        let reward = Reward {
            id: cx.new_id(),
            platform_reward_id: None,
            title: title.to_owned(),
            description: String::new(),
            price_minor: 5000,
            contents,
            tax_class: None,
            total_limit: None,
            terms: campaigns::model::SaleTerms::default(),
            shelf: Shelf::Offered,
        };
        campaigns::save_reward(tx, cx, campaign.row, &reward).map(|()| reward.id)
    };
    let game = reward("Game", vec![content(0), content(1)])?;
    let pdf = reward("Download", vec![content(1)])?;
    let mut addon = |title: &str, contents: Vec<Content>| {
        let addon = AddOn {
            id: cx.new_id(),
            platform_addon_id: None,
            title: title.to_owned(),
            description: String::new(),
            price_minor: 2000,
            first_copy_price_minor: None,
            contents,
            tax_class: None,
            per_pledge_max: Some(9),
            total_limit: None,
            rewards: None,
            terms: campaigns::model::SaleTerms::default(),
            shelf: Shelf::Offered,
        };
        campaigns::save_addon(tx, cx, campaign.row, &addon).map(|()| addon.id)
    };
    let mat = addon("Mat and dice", vec![content(2), content(3)])?;
    let shirt = addon("Shirt", vec![content(4)])?;
    let option = sizes(cx, shirt, (items[4], items[5]));
    campaigns::save_option(tx, cx, campaign.row, &option)?;
    let (size, large) = (option.id, option.values[1].id);
    let zone = Zone {
        id: cx.new_id(),
        name: "Everywhere".to_owned(),
        places: vec![Place::Anywhere],
        base_minor: 500,
        steps: Vec::new(),
    };
    campaigns::save_zone(tx, cx, campaign.row, &zone)?;
    campaigns::change_stage(tx, cx, campaign.row, CampaignStage::Draft, CampaignStage::Open)?;
    Ok(Stage { db: db.clone(), cx: cx.clone(), campaign, game, pdf, mat, shirt, size, large, asked: None })
}
