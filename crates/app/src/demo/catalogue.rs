//! What the export does not tell: weights, prices of add-ons, sizes, shipping, questions, help.

use anyhow::Context;
use campaigns::model::{
    Catalogue, CatalogueOption, Faq, Item, ItemKind, OptionValue, Place, Question, QuestionKind,
    QuestionScope, Required, Shelf, Subject, WeightStep, Zone,
};
use campaigns::{CampaignError, load_catalogue};
use db::{Db, WriteTx};
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Cx, Language, RowId};

/// (name in the export, SKU, kind, grams, declared value, tariff number)
const ITEMS: [(&str, &str, ItemKind, u32, i64, &str); 7] = [
    ("Lantern Isles: Core Game", "LI-CORE", ItemKind::Physical, 1650, 3200, "950490"),
    ("Lantern Isles: Deluxe Upgrade", "LI-DELUXE", ItemKind::Physical, 900, 1900, "950490"),
    ("Rulebook (PDF)", "LI-PDF", ItemKind::Digital, 0, 0, ""),
    ("Wooden Insert", "LI-INSERT", ItemKind::Physical, 780, 1200, "442199"),
    ("Extra Dice Set", "LI-DICE", ItemKind::Physical, 90, 400, "950490"),
    ("Playmat", "LI-MAT", ItemKind::Physical, 620, 1300, "630790"),
    ("Crew T-Shirt", "LI-SHIRT-M", ItemKind::Physical, 210, 900, "610910"),
];
/// (title in the export, price, most per pledge, description)
const ADD_ONS: [(&str, i64, u32, &str); 4] = [
    ("Wooden Insert", 2400, 2, "Laser-cut birch trays that hold every piece, sleeved cards too."),
    ("Extra Dice Set", 900, 5, "Seven lantern dice in sea glass."),
    ("Playmat", 2900, 2, "Stitched edges, 60 × 90 cm, rolls up into its own tube."),
    ("Crew T-Shirt", 2200, 5, "Organic cotton, printed in Łódź."),
];
const SIZES: [(&str, &str, i64); 4] =
    [("S", "LI-SHIRT-S", 0), ("M", "LI-SHIRT-M", 0), ("L", "LI-SHIRT-L", 0), ("XXL", "LI-SHIRT-XXL", 200)];
const EUROPEAN_UNION: [&str; 26] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
    "LU", "LV", "MT", "NL", "PT", "RO", "SE", "SI", "SK",
];

pub(super) fn complete(db: &Db, cx: &Cx, campaign: RowId<kinds::Campaign>) -> anyhow::Result<()> {
    let cx = cx.clone();
    db.write_blocking(move |tx| {
        let catalogue = load_catalogue(tx, campaign)?;
        if !catalogue.zones.is_empty() {
            return Ok(()); // all of it is one transaction
        }
        items(tx, &cx, campaign, &catalogue)?;
        offers(tx, &cx, campaign)?;
        sizes(tx, &cx, campaign)?;
        zones(tx, &cx, campaign)?;
        questions(tx, &cx, campaign)?;
        help(tx, &cx, campaign)
    })
    .context("the demo's catalogue cannot be completed")
}

fn items(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    catalogue: &Catalogue,
) -> Result<(), CampaignError> {
    let poland = CountryCode::parse("PL");
    for (name, sku, kind, weight_grams, declared_value_minor, hs_code) in ITEMS {
        let Some(found) = catalogue.items.iter().find(|item| item.name == name) else { continue };
        let item = Item {
            sku: sku.to_owned(),
            kind,
            weight_grams,
            declared_value_minor,
            hs_code: Some(hs_code.to_owned()).filter(|code| !code.is_empty()),
            origin_country: poland.filter(|_| kind == ItemKind::Physical),
            ..found.clone()
        };
        campaigns::save_item(tx, cx, campaign, &item)?;
    }
    let shirt = catalogue.items.iter().find(|item| item.name == "Crew T-Shirt");
    for (size, sku, _) in SIZES.iter().filter(|(size, _, _)| *size != "M") {
        let Some(shirt) = shirt else { continue };
        let item = Item {
            id: cx.new_id(),
            sku: (*sku).to_owned(),
            name: format!("Crew T-Shirt {size}"),
            kind: ItemKind::Physical,
            weight_grams: 210,
            declared_value_minor: 900,
            hs_code: Some("610910".to_owned()),
            origin_country: poland,
            ..shirt.clone()
        };
        campaigns::save_item(tx, cx, campaign, &item)?;
    }
    Ok(())
}

fn offers(tx: &mut WriteTx<'_>, cx: &Cx, campaign: RowId<kinds::Campaign>) -> Result<(), CampaignError> {
    let catalogue = load_catalogue(tx, campaign)?;
    for (title, price_minor, most, description) in ADD_ONS {
        let Some(found) = catalogue.addons.iter().find(|a| a.title == title) else { continue };
        let mut addon = found.clone();
        addon.price_minor = price_minor;
        addon.per_pledge_max = Some(most);
        description.clone_into(&mut addon.description);
        campaigns::save_addon(tx, cx, campaign, &addon)?;
    }
    for (title, description, limit) in [
        ("PDF Explorer", "The rules, maps and a print-and-play kit, to download.", None),
        ("Captain", "The core game and the PDF.", None),
        (
            "Admiral's Edition",
            "The core game, the deluxe upgrade with metal lanterns, and the PDF.",
            Some(500),
        ),
    ] {
        let Some(found) = catalogue.rewards.iter().find(|r| r.title == title) else { continue };
        let mut reward = found.clone();
        description.clone_into(&mut reward.description);
        reward.total_limit = limit;
        campaigns::save_reward(tx, cx, campaign, &reward)?;
        pledges::limit_set(tx, cx, stock::Limited::Reward(reward.id), limit).map_err(uncounted)?;
    }
    Ok(())
}

fn uncounted(error: stock::StockError) -> CampaignError {
    match error {
        stock::StockError::Db(error) => error.into(),
        other => CampaignError::Db(db::DbError::Statement(other.to_string())),
    }
}

fn sizes(tx: &mut WriteTx<'_>, cx: &Cx, campaign: RowId<kinds::Campaign>) -> Result<(), CampaignError> {
    let catalogue = load_catalogue(tx, campaign)?;
    let Some(shirt) = catalogue.addons.iter().find(|a| a.title == "Crew T-Shirt") else { return Ok(()) };
    let Some(medium) = catalogue.item_by_sku("LI-SHIRT-M") else { return Ok(()) };
    let values = SIZES.iter().filter_map(|(label, sku, surcharge_minor)| {
        Some(OptionValue {
            id: cx.new_id(),
            label: (*label).to_owned(),
            item: catalogue.item_by_sku(sku)?.id,
            surcharge_minor: *surcharge_minor,
            total_limit: None,
            shelf: Shelf::Offered,
        })
    });
    let option = CatalogueOption {
        id: cx.new_id(),
        title: "Size".to_owned(),
        applies_to: Subject::AddOn(shirt.id),
        replaces: medium.id,
        values: values.collect(),
        shelf: Shelf::Offered,
    };
    campaigns::save_option(tx, cx, campaign, &option)
}

fn zones(tx: &mut WriteTx<'_>, cx: &Cx, campaign: RowId<kinds::Campaign>) -> Result<(), CampaignError> {
    let countries = |codes: &[&str]| -> Vec<Place> {
        codes.iter().filter_map(|code| CountryCode::parse(code).map(Place::Country)).collect()
    };
    let heavier = |light: i64, heavy: i64| {
        vec![
            WeightStep { over_grams: 2000, add_minor: light },
            WeightStep { over_grams: 5000, add_minor: heavy },
        ]
    };
    for (name, places, base_minor, steps) in [
        ("Poland", countries(&["PL"]), 500, heavier(200, 500)),
        ("European Union", countries(&EUROPEAN_UNION), 900, heavier(300, 800)),
        ("Near neighbours", countries(&["GB", "CH", "NO", "IS", "LI", "UA"]), 1500, heavier(500, 1200)),
        ("United States and Canada", countries(&["US", "CA"]), 1900, heavier(700, 1600)),
        ("Rest of the world", vec![Place::Anywhere], 2600, heavier(900, 2200)),
    ] {
        let zone = Zone { id: cx.new_id(), name: name.to_owned(), places, base_minor, steps };
        campaigns::save_zone(tx, cx, campaign, &zone)?;
    }
    Ok(())
}

fn questions(tx: &mut WriteTx<'_>, cx: &Cx, campaign: RowId<kinds::Campaign>) -> Result<(), CampaignError> {
    let catalogue = load_catalogue(tx, campaign)?;
    let mut ask = |prompt: &str, help: &str, kind, required, applies_to| {
        let question = Question {
            id: cx.new_id(),
            prompt: prompt.to_owned(),
            help: help.to_owned(),
            kind,
            required,
            applies_to,
            shelf: Shelf::Offered,
        };
        campaigns::save_question(tx, cx, campaign, &question)
    };
    let languages = ["English", "Deutsch", "Polski", "Italiano"].map(str::to_owned).to_vec();
    ask(
        "Language of the rulebook",
        "",
        QuestionKind::Choice(languages),
        Required::Required,
        QuestionScope::All,
    )?;
    if let Some(admiral) = catalogue.rewards.iter().find(|r| r.title == "Admiral's Edition") {
        ask(
            "Name for the credits",
            "Exactly as it should be printed. Leave it empty if you would rather not be named.",
            QuestionKind::Text,
            Required::Optional,
            QuestionScope::Reward(admiral.id),
        )?;
    }
    Ok(())
}

fn help(tx: &mut WriteTx<'_>, cx: &Cx, campaign: RowId<kinds::Campaign>) -> Result<(), CampaignError> {
    for (language, question, answer) in [
        (
            Language::En,
            "When will it ship?",
            "We plan to hand parcels to the carriers in spring. You will get a message when yours leaves.",
        ),
        (
            Language::En,
            "Can I change my mind?",
            "Yes. Until the deadline you can change everything, as often as you like.",
        ),
        (
            Language::De,
            "Wann wird verschickt?",
            "Wir übergeben die Pakete voraussichtlich im Frühjahr. Sie bekommen eine Nachricht, sobald Ihres unterwegs ist.",
        ),
        (
            Language::De,
            "Kann ich es mir anders überlegen?",
            "Ja. Bis zum Stichtag können Sie alles ändern, so oft Sie möchten.",
        ),
        (
            Language::Pl,
            "Kiedy wysyłka?",
            "Paczki przekażemy przewoźnikom najpewniej wiosną. Damy znać, gdy Twoja wyruszy w drogę.",
        ),
        (
            Language::Pl,
            "Czy mogę zmienić zdanie?",
            "Tak. Do podanego terminu można zmieniać wszystko, dowolnie wiele razy.",
        ),
        (
            Language::It,
            "Quando verrà spedito?",
            "Prevediamo di consegnare i pacchi ai corrieri in primavera. Riceverà un messaggio quando parte il Suo.",
        ),
        (
            Language::It,
            "Posso cambiare idea?",
            "Sì. Fino alla scadenza può cambiare tutto, quante volte vuole.",
        ),
    ] {
        let faq = Faq { id: cx.new_id(), language, question: question.to_owned(), answer: answer.to_owned() };
        campaigns::save_faq(tx, cx, campaign, &faq)?;
    }
    Ok(())
}
