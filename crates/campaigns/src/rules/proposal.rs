//! What an import found becomes catalogue, unless it is there already: pure, over a snapshot.

use kernel::ids::kinds;
use kernel::{Cx, Id, text};

use super::items::sku_key;
use super::options::{self, LABEL_CHARS_MAX};
use super::questions::PROMPT_CHARS_MAX;
use super::{PRICE_MINOR_MAX, QUANTITY_MAX, TITLE_CHARS_MAX};
use crate::model::{
    AddOn, Catalogue, CatalogueOption, Content, Item, ItemKind, OptionValue, PackedAs, Question,
    QuestionKind, QuestionScope, Required, Reward, SaleTerms, Shelf, Subject, TaxClass,
};

/// What the records of an import name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proposal {
    /// Items by name or SKU.
    pub items: Vec<ProposedItem>,
    /// Rewards.
    pub rewards: Vec<ProposedReward>,
    /// Add-ons.
    pub addons: Vec<ProposedAddOn>,
    /// Survey questions.
    pub questions: Vec<ProposedQuestion>,
    /// Choices within the rewards.
    pub choices: Vec<ProposedChoice>,
}

/// An item of an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedItem {
    /// Its name.
    pub name: String,
    /// Its SKU, where the export has one.
    pub sku: Option<String>,
}

/// A reward of an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedReward {
    /// The platform's id.
    pub platform_reward_id: Option<String>,
    /// Its title.
    pub title: String,
    /// Its price, minor units of the campaign's currency.
    pub price_minor: i64,
    /// What is in it: place in [`Proposal::items`], quantity.
    pub contents: Vec<(usize, u32)>,
}

/// An add-on of an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedAddOn {
    /// The platform's id.
    pub platform_addon_id: Option<String>,
    /// Its title.
    pub title: String,
    /// Its price, if the export tells; else 0, for the creator to set.
    pub price_minor: i64,
    /// What is in it: place in [`Proposal::items`], quantity.
    pub contents: Vec<(usize, u32)>,
}

/// A question of an import's survey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedQuestion {
    /// What was asked.
    pub prompt: String,
}

/// A choice within a reward of an import: which of several items a backer gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedChoice {
    /// Place of the reward in [`Proposal::rewards`].
    pub reward: usize,
    /// What is asked.
    pub title: String,
    /// Place of the item in the reward's contents that stands for the choice.
    pub replaces: usize,
    /// What can be chosen: place in [`Proposal::items`], label.
    pub values: Vec<(usize, String)>,
}

/// The parts of the catalogue that stand for the proposed ones, in the same order, found or made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proposed {
    /// Items.
    pub items: Vec<Id<kinds::Item>>,
    /// Rewards.
    pub rewards: Vec<Id<kinds::Reward>>,
    /// Add-ons.
    pub addons: Vec<Id<kinds::AddOn>>,
    /// Questions.
    pub questions: Vec<Id<kinds::Question>>,
    /// How many were made, choices among them.
    pub made: usize,
}

/// The catalogue with what a proposal adds to it, and what each proposed part stands for. Parts that are there already
/// stay as they are; what is new stands at the end of its list. Nothing is written.
pub fn lay_out(cx: &Cx, mut catalogue: Catalogue, proposal: &Proposal) -> (Catalogue, Proposed) {
    let mut proposed = Proposed::default();
    let before = parts(&catalogue);
    for one in &proposal.items {
        proposed.items.push(item(cx, &mut catalogue, one));
    }
    for (at, reward) in proposal.rewards.iter().enumerate() {
        let id = find_reward(&catalogue, reward).unwrap_or_else(|| {
            let new = new_reward(cx, reward, contents(&reward.contents, &proposed.items));
            let id = new.id;
            catalogue.rewards.push(new);
            for choice in proposal.choices.iter().filter(|choice| choice.reward == at) {
                catalogue.options.extend(option(cx, &catalogue, (id, choice), &proposed.items));
            }
            id
        });
        proposed.rewards.push(id);
    }
    for addon in &proposal.addons {
        let id = find_addon(&catalogue, addon).unwrap_or_else(|| {
            let new = new_addon(cx, addon, contents(&addon.contents, &proposed.items));
            let id = new.id;
            catalogue.addons.push(new);
            id
        });
        proposed.addons.push(id);
    }
    for question in &proposal.questions {
        let prompt = tidy_to(&question.prompt, PROMPT_CHARS_MAX);
        let known = catalogue.questions.iter().find(|known| known.prompt == prompt).map(|known| known.id);
        proposed.questions.push(known.unwrap_or_else(|| {
            let new = new_question(cx, prompt);
            let id = new.id;
            catalogue.questions.push(new);
            id
        }));
    }
    proposed.made = parts(&catalogue).saturating_sub(before);
    (catalogue, proposed)
}

fn parts(catalogue: &Catalogue) -> usize {
    let lists = [
        catalogue.items.len(),
        catalogue.rewards.len(),
        catalogue.addons.len(),
        catalogue.questions.len(),
        catalogue.options.len(),
    ];
    lists.iter().sum()
}

/// The option of a choice; `None` when it would break a rule of options.
fn option(
    cx: &Cx,
    catalogue: &Catalogue,
    (reward, choice): (Id<kinds::Reward>, &ProposedChoice),
    items: &[Id<kinds::Item>],
) -> Option<CatalogueOption> {
    let value = |(item, label): &(usize, String)| {
        Some(OptionValue {
            id: cx.new_id(),
            label: tidy_to(label, LABEL_CHARS_MAX),
            item: items.get(*item).copied()?,
            surcharge_minor: 0,
            total_limit: None,
            shelf: Shelf::Offered,
        })
    };
    let option = CatalogueOption {
        id: cx.new_id(),
        title: tidy(&choice.title),
        applies_to: Subject::Reward(reward),
        replaces: items.get(choice.replaces).copied()?,
        values: choice.values.iter().filter_map(value).collect(),
        shelf: Shelf::Offered,
    };
    options::check(&option, catalogue).into_result().ok().map(|()| option) // the reward is then as it is without it
}

fn tidy(title: &str) -> String {
    tidy_to(title, TITLE_CHARS_MAX)
}

/// One tidy line that fits its rule; `?` stands for an export that has no words there.
fn tidy_to(text: &str, maximum: usize) -> String {
    let line: String = text::tidy_line(text).chars().take(maximum).collect();
    if line.trim().is_empty() { "?".to_owned() } else { line }
}

fn same(one: &str, other: &str) -> bool {
    text::fold(one) == text::fold(other)
}

/// The item a file names by a SKU, or by a word that may be its name or its SKU.
pub fn find_item<'c>(catalogue: &'c Catalogue, name: &str, sku: Option<&str>) -> Option<&'c Item> {
    if let Some(sku) = sku {
        return item_of_sku(catalogue, sku.trim());
    }
    let name = tidy(name);
    let by_name = catalogue.items.iter().find(|known| same(&known.name, &name));
    by_name.or_else(|| item_of_sku(catalogue, &name))
}

/// The item of this SKU, else one whose SKU nobody can tell from it.
fn item_of_sku<'c>(catalogue: &'c Catalogue, sku: &str) -> Option<&'c Item> {
    let like = || catalogue.items.iter().find(|known| sku_key(&known.sku) == sku_key(sku));
    catalogue.item_by_sku(sku).or_else(like)
}

fn item(cx: &Cx, catalogue: &mut Catalogue, item: &ProposedItem) -> Id<kinds::Item> {
    let name = tidy(&item.name);
    if let Some(known) = find_item(catalogue, &item.name, item.sku.as_deref()) {
        return known.id;
    }
    let wanted =
        item.sku.as_deref().map_or_else(|| sku_from(&name), |sku| tidy(sku).chars().take(80).collect());
    let new = Item {
        id: cx.new_id(),
        sku: free_sku(catalogue, &wanted),
        name,
        kind: ItemKind::Physical,
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
        packed: PackedAs::Itself,
        shelf: Shelf::Offered,
    };
    let id = new.id;
    catalogue.items.push(new);
    id
}

/// `Wooden Insert (large)` becomes `WOODEN-INSERT-LARGE`.
fn sku_from(name: &str) -> String {
    let words = text::search_words(name);
    let sku: String = words.join("-").to_uppercase().chars().take(40).collect();
    if sku.is_empty() { "ITEM".to_owned() } else { sku }
}

fn free_sku(catalogue: &Catalogue, wanted: &str) -> String {
    let numbered = (2..).map(|n| format!("{wanted}-{n}"));
    let mut candidates = std::iter::once(wanted.to_owned()).chain(numbered);
    candidates.find(|sku| item_of_sku(catalogue, sku).is_none()).unwrap_or_else(|| wanted.to_owned())
}

fn find_reward(catalogue: &Catalogue, wanted: &ProposedReward) -> Option<Id<kinds::Reward>> {
    let by_id = wanted.platform_reward_id.as_ref().and_then(|id| {
        catalogue.rewards.iter().find(|reward| reward.platform_reward_id.as_ref() == Some(id))
    });
    let by_title = || {
        catalogue.rewards.iter().find(|reward| {
            same(&reward.title, &wanted.title)
                && (wanted.platform_reward_id.is_none() || reward.platform_reward_id.is_none())
        })
    };
    by_id.or_else(by_title).map(|reward| reward.id)
}

fn find_addon(catalogue: &Catalogue, wanted: &ProposedAddOn) -> Option<Id<kinds::AddOn>> {
    let by_id = wanted
        .platform_addon_id
        .as_ref()
        .and_then(|id| catalogue.addons.iter().find(|addon| addon.platform_addon_id.as_ref() == Some(id)));
    let by_title = || {
        catalogue.addons.iter().find(|addon| {
            same(&addon.title, &wanted.title)
                && (wanted.platform_addon_id.is_none() || addon.platform_addon_id.is_none())
        })
    };
    by_id.or_else(by_title).map(|addon| addon.id)
}

/// Equal items are added up; quantity 0 is nothing.
fn contents(wanted: &[(usize, u32)], items: &[Id<kinds::Item>]) -> Vec<Content> {
    let mut contents: Vec<Content> = Vec::new();
    for (place, quantity) in wanted.iter().filter(|(_, quantity)| *quantity > 0) {
        let Some(item) = items.get(*place).copied() else { continue };
        match contents.iter_mut().find(|content| content.item == item) {
            Some(same) => same.quantity = same.quantity.saturating_add(*quantity).min(QUANTITY_MAX),
            None => contents.push(Content { item, quantity: (*quantity).min(QUANTITY_MAX) }),
        }
    }
    contents
}

fn new_reward(cx: &Cx, reward: &ProposedReward, contents: Vec<Content>) -> Reward {
    Reward {
        id: cx.new_id(),
        platform_reward_id: reward.platform_reward_id.clone(),
        title: tidy(&reward.title),
        description: String::new(),
        price_minor: reward.price_minor.clamp(0, PRICE_MINOR_MAX),
        contents,
        tax_class: None,
        total_limit: None,
        terms: SaleTerms::default(),
        shelf: Shelf::Offered,
    }
}

fn new_addon(cx: &Cx, addon: &ProposedAddOn, contents: Vec<Content>) -> AddOn {
    AddOn {
        id: cx.new_id(),
        platform_addon_id: addon.platform_addon_id.clone(),
        title: tidy(&addon.title),
        description: String::new(),
        price_minor: addon.price_minor.clamp(0, PRICE_MINOR_MAX),
        first_copy_price_minor: None,
        contents,
        tax_class: None,
        per_pledge_max: None,
        total_limit: None,
        rewards: None,
        terms: SaleTerms::default(),
        shelf: Shelf::Offered,
    }
}

fn new_question(cx: &Cx, prompt: String) -> Question {
    Question {
        id: cx.new_id(),
        prompt,
        help: String::new(),
        kind: QuestionKind::Text,
        required: Required::Optional,
        applies_to: QuestionScope::All,
        shelf: Shelf::Offered,
    }
}
