//! Backers who owe: a campaign with two downloads, and confirmed pledges of which nothing was paid on the platform.
#![allow(dead_code, reason = "each test file uses its part")]

use campaigns::model::{
    CampaignRef, Content, Item, ItemKind, Reward, Shelf, Stage as CampaignStage, TaxClass,
};
use contacts::{NewContact, Source};
use db::{Db, Migration};
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Actor, Currency, Cx, Id};
use pledges::{Choices, Confirm, NewPledge, PlatformFacts, PledgeRef};

/// What each backer owes: the price of the first reward.
pub const PRICE_MINOR: i64 = 5000;
/// Price of the other reward.
pub const DELUXE_MINOR: i64 = 6500;

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
        payments::migrations(),
    ]
    .concat()
}

#[derive(Clone)]
pub struct Shop {
    pub campaign: CampaignRef,
    pub base: Id<kinds::Reward>,
    pub deluxe: Id<kinds::Reward>,
    pub pledges: Vec<PledgeRef>,
}

pub async fn open_shop(db: &Db, cx: &Cx, backers: u32) -> Shop {
    let cx = cx.clone();
    db.write(move |tx| {
        let poland = CountryCode::parse("PL").unwrap();
        let settings =
            campaigns::CampaignSettings::named("Lantern Isles", "lantern-isles", Currency::EUR, poland);
        let campaign = campaigns::create_campaign(tx, &cx, &settings)?;
        let base = download(tx, &cx, campaign, "Explorer", PRICE_MINOR)?;
        let deluxe = download(tx, &cx, campaign, "Cartographer", DELUXE_MINOR)?;
        for (from, to) in [
            (CampaignStage::Draft, CampaignStage::Importing),
            (CampaignStage::Importing, CampaignStage::SmokeTest),
            (CampaignStage::SmokeTest, CampaignStage::Open),
        ] {
            campaigns::change_stage(tx, &cx, campaign.row, from, to)?;
        }
        let mut owing = Vec::new();
        for n in 0..backers {
            let email = kernel::EmailAddress::parse(&format!("anna{n}@example.org")).unwrap();
            let new = NewContact {
                name: "Anna Nowak".to_owned(),
                email: Some(email),
                language: None,
                source: Source::Demo,
            };
            let contact = contacts::create(tx, &cx, new)?;
            let new = new_pledge(campaign, contact.row, base, n);
            let pledge = pledges::import_many(tx, &cx, &[new])?[0];
            confirm(tx, &cx.acting_as(Actor::Backer(contact.row)), pledge)?;
            owing.push(pledge);
        }
        Ok::<_, pledges::PledgeError>(Shop { campaign, base, deluxe, pledges: owing })
    })
    .await
    .unwrap()
}

pub fn facts(paid_minor: i64) -> PlatformFacts {
    PlatformFacts {
        status: "errored".to_owned(),
        pledged_minor: PRICE_MINOR,
        paid_minor,
        shipping_paid_minor: 0,
        due_minor: 0,
        is_sent: false,
        reward_id: None,
        pledged_at: None,
    }
}

fn new_pledge(
    campaign: CampaignRef,
    contact: kernel::RowId<kinds::Contact>,
    reward: Id<kinds::Reward>,
    n: u32,
) -> NewPledge {
    NewPledge {
        campaign,
        contact,
        currency: Currency::EUR,
        order_number: None,
        source_key: Some(n.to_string()),
        facts: facts(0),
        raw_record: "{}".to_owned(),
        choices: Choices { reward: Some(reward), ..Choices::default() },
        answers: Vec::new(),
        address: None,
        country: CountryCode::parse("PL"),
    }
}

/// Agrees to the quote as it is now.
pub fn confirm(tx: &mut db::WriteTx<'_>, cx: &Cx, pledge: PledgeRef) -> Result<(), pledges::PledgeError> {
    let loaded = pledges::load(tx, pledge.row)?;
    let quote = pledges::current_quote(tx, &cx.vault, &loaded, cx.now())?;
    pledges::confirm(tx, cx, &Confirm { pledge: pledge.row, seal: pledges::seal_of(&quote) })?;
    Ok(())
}

/// A reward that holds one download.
fn download(
    tx: &mut db::WriteTx<'_>,
    cx: &Cx,
    campaign: CampaignRef,
    title: &str,
    price_minor: i64,
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
        tax_class: TaxClass::Standard,
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
