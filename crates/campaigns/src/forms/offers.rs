//! The forms of rewards and add-ons.

use jiff::tz::TimeZone;
use kernel::ids::kinds;
use kernel::{Id, Timestamp, text};
use serde::{Deserialize, Serialize};

use super::{Noted, Read, Reader, at, decimal, line, local_text, number_text, some_line};
use crate::model::{AddOn, Catalogue, Content, EarlyPrice, Reward, SaleTerms, Shelf};
use crate::problem::{FieldProblem, FieldProblems};

/// Every field of a reward as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RewardForm {
    /// The platform's id; blank: none.
    pub platform_reward_id: String,
    /// Its title.
    pub title: String,
    /// A few lines.
    pub description: String,
    /// Amount in the campaign's currency.
    pub price: String,
    /// From when it can be chosen: `2026-12-01T23:59` in the campaign's time zone; blank: at once.
    pub offered_from: String,
    /// Until when; blank: for ever.
    pub offered_until: String,
    /// Amount, lower than the price; blank: none.
    pub early_price: String,
    /// Until when the early price holds.
    pub early_until: String,
    /// Items in it: ids.
    pub content_item: Vec<String>,
    /// How many of each; blank: 1.
    pub content_quantity: Vec<String>,
    /// Word of a tax class; blank: by its items.
    pub tax_class: String,
    /// How many there are; blank: no limit.
    pub total_limit: String,
}

impl RewardForm {
    /// The texts of a reward.
    pub fn of(reward: &Reward, catalogue: &Catalogue) -> Self {
        let currency = catalogue.currency;
        let terms = TermsTexts::of(&reward.terms, catalogue);
        Self {
            platform_reward_id: reward.platform_reward_id.clone().unwrap_or_default(),
            title: reward.title.clone(),
            description: reward.description.clone(),
            price: decimal(reward.price_minor, currency),
            offered_from: terms.offered_from,
            offered_until: terms.offered_until,
            early_price: terms.early_price,
            early_until: terms.early_until,
            content_item: reward.contents.iter().map(|c| c.item.to_string()).collect(),
            content_quantity: reward.contents.iter().map(|c| c.quantity.to_string()).collect(),
            tax_class: reward.tax_class.map(|c| c.word().to_owned()).unwrap_or_default(),
            total_limit: number_text(reward.total_limit),
        }
    }

    /// The reward under this id, on this shelf.
    pub fn read(
        &self,
        id: Id<kinds::Reward>,
        shelf: Shelf,
        catalogue: &Catalogue,
    ) -> Result<Reward, FieldProblems> {
        let mut reader = Reader::new(catalogue.currency);
        let price_minor = reader.amount("price", &self.price);
        let terms = read_terms(
            &mut reader,
            &catalogue.time_zone,
            [&self.offered_from, &self.offered_until, &self.early_price, &self.early_until],
        );
        let contents = read_contents(&mut reader, "content", (&self.content_item, &self.content_quantity));
        let tax_class = reader.class_opt(&self.tax_class);
        let total_limit = reader.number_opt("total_limit", &self.total_limit);
        let reward = (|| {
            Ok(Reward {
                id,
                platform_reward_id: some_line(&self.platform_reward_id),
                title: line(&self.title),
                description: text::tidy_text(&self.description),
                price_minor: price_minor?,
                contents: contents?,
                tax_class: tax_class?,
                total_limit: total_limit?,
                terms: terms?,
                shelf,
            })
        })();
        reader.finish(reward)
    }
}

/// Every field of an add-on as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AddOnForm {
    /// The platform's id; blank: none.
    pub platform_addon_id: String,
    /// Its title.
    pub title: String,
    /// A few lines.
    pub description: String,
    /// Amount in the campaign's currency.
    pub price: String,
    /// Amount; blank: as the others.
    pub first_copy_price: String,
    /// From when it can be chosen: `2026-12-01T23:59` in the campaign's time zone; blank: at once.
    pub offered_from: String,
    /// Until when; blank: for ever.
    pub offered_until: String,
    /// Amount, lower than the price; blank: none.
    pub early_price: String,
    /// Until when the early price holds.
    pub early_until: String,
    /// Items in it: ids.
    pub content_item: Vec<String>,
    /// How many of each; blank: 1.
    pub content_quantity: Vec<String>,
    /// Word of a tax class; blank: by its items.
    pub tax_class: String,
    /// How many one pledge may take; blank: no limit.
    pub per_pledge_max: String,
    /// How many there are; blank: no limit.
    pub total_limit: String,
    /// `any`: with every reward and with none; `some`: with the ones in `reward`. Blank: any.
    pub rewards: String,
    /// Ids of the rewards it may be taken with.
    pub reward: Vec<String>,
}

impl AddOnForm {
    /// The texts of an add-on.
    pub fn of(addon: &AddOn, catalogue: &Catalogue) -> Self {
        let currency = catalogue.currency;
        let terms = TermsTexts::of(&addon.terms, catalogue);
        Self {
            platform_addon_id: addon.platform_addon_id.clone().unwrap_or_default(),
            title: addon.title.clone(),
            description: addon.description.clone(),
            price: decimal(addon.price_minor, currency),
            first_copy_price: addon.first_copy_price_minor.map(|p| decimal(p, currency)).unwrap_or_default(),
            offered_from: terms.offered_from,
            offered_until: terms.offered_until,
            early_price: terms.early_price,
            early_until: terms.early_until,
            content_item: addon.contents.iter().map(|c| c.item.to_string()).collect(),
            content_quantity: addon.contents.iter().map(|c| c.quantity.to_string()).collect(),
            tax_class: addon.tax_class.map(|c| c.word().to_owned()).unwrap_or_default(),
            per_pledge_max: number_text(addon.per_pledge_max),
            total_limit: number_text(addon.total_limit),
            rewards: if addon.rewards.is_none() { "any" } else { "some" }.to_owned(),
            reward: addon.rewards.iter().flatten().map(ToString::to_string).collect(),
        }
    }

    /// The add-on under this id, on this shelf.
    pub fn read(
        &self,
        id: Id<kinds::AddOn>,
        shelf: Shelf,
        catalogue: &Catalogue,
    ) -> Result<AddOn, FieldProblems> {
        let mut reader = Reader::new(catalogue.currency);
        let price_minor = reader.amount("price", &self.price);
        let first = reader.amount_opt("first_copy_price", &self.first_copy_price);
        let terms = read_terms(
            &mut reader,
            &catalogue.time_zone,
            [&self.offered_from, &self.offered_until, &self.early_price, &self.early_until],
        );
        let contents = read_contents(&mut reader, "content", (&self.content_item, &self.content_quantity));
        let tax_class = reader.class_opt(&self.tax_class);
        let per_pledge_max = reader.number_opt("per_pledge_max", &self.per_pledge_max);
        let total_limit = reader.number_opt("total_limit", &self.total_limit);
        let rewards = read_reach(&mut reader, &self.rewards, &self.reward);
        let addon = (|| {
            Ok(AddOn {
                id,
                platform_addon_id: some_line(&self.platform_addon_id),
                title: line(&self.title),
                description: text::tidy_text(&self.description),
                price_minor: price_minor?,
                first_copy_price_minor: first?,
                contents: contents?,
                tax_class: tax_class?,
                per_pledge_max: per_pledge_max?,
                total_limit: total_limit?,
                terms: terms?,
                rewards: rewards?,
                shelf,
            })
        })();
        reader.finish(addon)
    }
}

/// `any`, or `some` with ids of rewards.
pub(super) fn read_reach(
    reader: &mut Reader,
    kind: &str,
    rewards: &[String],
) -> Read<Option<Vec<Id<kinds::Reward>>>> {
    match kind.trim() {
        "" | "any" => Ok(None),
        "some" => {
            let mut read = |typed: &String| reader.id("rewards", typed, FieldProblem::UnknownReward);
            rewards.iter().map(&mut read).collect::<Read<Vec<_>>>().map(Some)
        }
        _ => reader.wrong("rewards", FieldProblem::NotAChoice),
    }
}

/// The texts of [`SaleTerms`].
struct TermsTexts {
    offered_from: String,
    offered_until: String,
    early_price: String,
    early_until: String,
}

impl TermsTexts {
    fn of(terms: &SaleTerms, catalogue: &Catalogue) -> Self {
        let instant =
            |at: Option<Timestamp>| at.map(|at| local_text(at, &catalogue.time_zone)).unwrap_or_default();
        let price = terms.early.map(|early| decimal(early.price_minor, catalogue.currency));
        Self {
            offered_from: instant(terms.from),
            offered_until: instant(terms.until),
            early_price: price.unwrap_or_default(),
            early_until: instant(terms.early.map(|early| early.until)),
        }
    }
}

/// From, until, early price and its end. A price without an end asks for one, and an end without a price.
fn read_terms(
    reader: &mut Reader,
    zone: &str,
    [from, until, price, price_until]: [&String; 4],
) -> Read<SaleTerms> {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC); // checked when the campaign was saved
    let from = reader.instant_opt("offered_from", from, &zone);
    let until = reader.instant_opt("offered_until", until, &zone);
    let price = reader.amount_opt("early_price", price);
    let price_until = reader.instant_opt("early_until", price_until, &zone);
    let early = match (price?, price_until?) {
        (Some(price_minor), Some(until)) => Some(EarlyPrice { price_minor, until }),
        (Some(_), None) => return reader.wrong("early_until", FieldProblem::Required),
        (None, Some(_)) => return reader.wrong("early_price", FieldProblem::Required),
        (None, None) => None,
    };
    Ok(SaleTerms { from: from?, until: until?, early })
}

/// Rows without an item are skipped; the fields of a problem are numbered as the parts that are kept.
pub(super) fn read_contents(
    reader: &mut Reader,
    prefix: &str,
    (items, quantities): (&[String], &[String]),
) -> Read<Vec<Content>> {
    let mut contents = Vec::new();
    let mut is_whole = true;
    let filled = items.iter().enumerate().filter(|(_, item)| !item.trim().is_empty());
    for (kept, (n, item)) in filled.enumerate() {
        let item = reader.id(&format!("{prefix}_item.{kept}"), item, FieldProblem::UnknownItem);
        let quantity = reader.number(&format!("{prefix}_quantity.{kept}"), at(quantities, n), Some(1));
        match (item, quantity) {
            (Ok(item), Ok(quantity)) => contents.push(Content { item, quantity }),
            _ => is_whole = false,
        }
    }
    if is_whole { Ok(contents) } else { Err(Noted) }
}
