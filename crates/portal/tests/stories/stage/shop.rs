//! A campaign with a small catalogue.

use campaigns::model::{
    AddOn, CampaignRef, CatalogueOption, Content, Faq, GuideStep, Item, ItemKind, OptionValue, Question,
    QuestionKind, QuestionScope, Required, Reward, Shelf, Stage as CampaignStage, StepText, Subject,
    TaxClass, WeightStep, Zone,
};
use campaigns::{CampaignError, CampaignSettings};
use db::WriteTx;
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Currency, Cx, EmailAddress, Id, Language, Timestamp};

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
        handling: Vec::new(),
        kept_in: Vec::new(),
        parts: Vec::new(),
        packed: campaigns::model::PackedAs::Itself,
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
        terms: campaigns::model::SaleTerms::default(),
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
        terms: campaigns::model::SaleTerms::default(),
        shelf: Shelf::Offered,
    }
}

pub fn country(code: &str) -> CountryCode {
    CountryCode::parse(code).unwrap()
}

pub(super) fn open_shop(tx: &mut WriteTx<'_>, cx: &Cx) -> Result<Shop, CampaignError> {
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
    let (size, credits) = size_and_question(tx, cx, campaign, (&items, shirt.id, deluxe.id))?;
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

/// The shirt's size, and a question about the deluxe.
fn size_and_question(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: CampaignRef,
    (items, shirt, deluxe): (&[Item], Id<kinds::AddOn>, Id<kinds::Reward>),
) -> Result<(CatalogueOption, Question), CampaignError> {
    let row = campaign.row;
    let value = |label: &str, at: usize, surcharge_minor| OptionValue {
        id: cx.new_id(),
        label: label.to_owned(),
        item: items[at].id,
        surcharge_minor,
        total_limit: None,
        shelf: Shelf::Offered,
    };
    let size = CatalogueOption {
        id: cx.new_id(),
        title: "Size".to_owned(),
        applies_to: Subject::AddOn(shirt),
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
        applies_to: QuestionScope::Reward(deluxe),
        shelf: Shelf::Offered,
    };
    campaigns::save_question(tx, cx, row, &credits)?;
    Ok((size, credits))
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
