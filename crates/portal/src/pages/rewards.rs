//! Step 1: reward and add-ons.

use std::collections::HashMap;

use askama::Template;
use campaigns::model::{AddOn, PictureSubject, Reward};
use pledges::forms::{ADDON_FIELD, quantity_max};
use pledges::quote::Choices;
use stock::Limited;
use web::{FormState, Localizer, Page};

use crate::owner::Visit;
use crate::pages::frame::Frame;
use crate::pages::places;
use crate::routes::picture_path;

/// Step 1.
#[derive(Template)]
#[template(path = "portal/rewards.html")]
pub(crate) struct RewardsPage {
    pub(crate) page: Page,
    pub(crate) frame: Frame,
    pub(crate) f: FormState,
    pub(crate) version: i64,
    pub(crate) key: String,
    /// What one is to do here.
    pub(crate) text: String,
    pub(crate) rewards: Vec<RewardCard>,
    pub(crate) addons: Vec<AddOnLine>,
}

/// A reward to choose.
#[derive(Debug)]
pub(crate) struct RewardCard {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) description: String,
    pub(crate) picture: Option<PictureView>,
    pub(crate) price: String,
    /// How much more or less than the one that is chosen now; empty for that one.
    pub(crate) difference: String,
    /// Limits; may be empty.
    pub(crate) note: String,
    /// Why it cannot be chosen; empty when it can.
    pub(crate) unavailable: String,
    pub(crate) is_disabled: bool,
    /// Where one can wait for it; empty while it can be had.
    pub(crate) waiting: String,
}

/// An add-on with its quantity.
#[derive(Debug)]
pub(crate) struct AddOnLine {
    pub(crate) field: String,
    pub(crate) title: String,
    pub(crate) description: String,
    pub(crate) picture: Option<PictureView>,
    pub(crate) price: String,
    /// Limits and what it goes with; may be empty.
    pub(crate) note: String,
    pub(crate) max: u32,
    /// Where one can wait for more; empty while there are enough.
    pub(crate) waiting: String,
}

/// A picture and what it shows.
#[derive(Debug)]
pub(crate) struct PictureView {
    pub(crate) url: String,
    pub(crate) alt: String,
}

/// How many are left of what is limited, by public id.
pub(crate) type Left = HashMap<String, u32>;

fn picture(visit: &Visit, subject: PictureSubject) -> Option<PictureView> {
    let picture = visit.catalogue.pictures_of(subject).next()?;
    Some(PictureView { url: picture_path(picture.id), alt: picture.alt_text.clone() })
}

/// The rewards to choose from: what is offered, and what this pledge has.
pub(crate) fn reward_cards(visit: &Visit, texts: &Localizer, left: &Left) -> Vec<RewardCard> {
    let pledge = &visit.view.pledge;
    let mine = |reward: &Reward| pledge.choices.reward == Some(reward.id);
    let shown = visit.catalogue.rewards.iter().filter(|reward| reward.shelf.is_offered() || mine(reward));
    let mut cards: Vec<RewardCard> = shown
        .map(|reward| {
            let has_place = places::has(visit, Limited::Reward(reward.id));
            let left = left.get(&reward.id.to_string()).filter(|_| !has_place);
            let sold_out = left == Some(&0);
            let note = match (left, reward.total_limit) {
                (Some(0), _) | (None, None) => String::new(),
                (Some(left), _) => texts.text_with("portal-limit-left", &[("left", (*left).into())]),
                (None, Some(limit)) => texts.text_with("portal-limit-total", &[("limit", limit.into())]),
            };
            RewardCard {
                id: reward.id.to_string(),
                title: reward.title.clone(),
                description: reward.description.clone(),
                picture: picture(visit, PictureSubject::Reward(reward.id)),
                price: texts.money(pledge.money(reward.price_minor)),
                difference: difference(visit, texts, reward),
                note,
                unavailable: if sold_out { texts.text("portal-sold-out") } else { String::new() },
                // What is chosen can be sent again: it is said why it cannot be had.
                is_disabled: sold_out && !mine(reward),
                waiting: if sold_out { visit.path_to(places::PATH) } else { String::new() },
            }
        })
        .collect();
    if pledge.choices.reward.is_none() && !cards.is_empty() {
        cards.insert(0, no_reward(visit, texts));
    }
    cards
}

fn no_reward(visit: &Visit, texts: &Localizer) -> RewardCard {
    RewardCard {
        id: String::new(),
        title: texts.text("portal-rewards-none"),
        description: texts.text("portal-rewards-none-hint"),
        picture: None,
        price: texts.money(visit.view.pledge.money(0)),
        difference: String::new(),
        note: String::new(),
        unavailable: String::new(),
        is_disabled: false,
        waiting: String::new(),
    }
}

fn difference(visit: &Visit, texts: &Localizer, reward: &Reward) -> String {
    let pledge = &visit.view.pledge;
    let Some(now) = pledge.choices.reward.and_then(|id| visit.catalogue.reward(id)) else {
        return String::new();
    };
    if now.id == reward.id {
        return texts.text("portal-rewards-yours");
    }
    let minor = reward.price_minor.saturating_sub(now.price_minor);
    let amount = texts.money(pledge.money(minor.saturating_abs()));
    let key = match minor {
        0 => "portal-rewards-same-price",
        1.. => "portal-rewards-more",
        _ => "portal-rewards-less",
    };
    texts.text_with(key, &[("amount", amount.into())])
}

/// The add-ons to choose from: what is offered, and what this pledge has.
pub(crate) fn addon_lines(
    visit: &Visit,
    texts: &Localizer,
    left: &Left,
    choices: &Choices,
) -> Vec<AddOnLine> {
    let saved = &visit.view.pledge.choices;
    let shown = visit
        .catalogue
        .addons
        .iter()
        .filter(|addon| addon.shelf.is_offered() || saved.quantity_of(addon.id) > 0);
    shown.map(|addon| addon_line(visit, texts, left, (addon, choices))).collect()
}

fn addon_line(
    visit: &Visit,
    texts: &Localizer,
    left: &Left,
    (addon, choices): (&AddOn, &Choices),
) -> AddOnLine {
    let pledge = &visit.view.pledge;
    let mut notes = Vec::new();
    if let Some(first) = addon.first_copy_price_minor {
        let price = texts.money(pledge.money(first));
        notes.push(texts.text_with("portal-addons-first-copy", &[("price", price.into())]));
    }
    let bought = places::bought(visit, Limited::AddOn(addon.id));
    let has_more = addon.per_pledge_max.is_some_and(|most| bought > most);
    if has_more {
        notes.push(texts.text_with("portal-limit-bought", &[("count", bought.into())]));
    } else if let Some(most) = addon.per_pledge_max {
        notes.push(texts.text_with("portal-limit-per-pledge", &[("limit", most.into())]));
    }
    let left = left.get(&addon.id.to_string()).copied();
    match left {
        // However many are left: no more than those are to be had.
        Some(left) if has_more && left >= bought => {}
        Some(0) => notes.push(texts.text("portal-sold-out")),
        Some(left) => notes.push(texts.text_with("portal-limit-left", &[("left", left.into())])),
        None => {}
    }
    if let Some(rewards) = addon.rewards.as_ref().filter(|_| !addon.may_join(choices.reward)) {
        let titles: Vec<&str> =
            rewards.iter().filter_map(|id| visit.catalogue.reward(*id)).map(|r| r.title.as_str()).collect();
        notes.push(texts.text_with("portal-addons-only-with", &[("rewards", titles.join(", ").into())]));
    }
    let has = pledge.choices.quantity_of(addon.id);
    AddOnLine {
        field: format!("{ADDON_FIELD}{}", addon.id),
        title: addon.title.clone(),
        description: addon.description.clone(),
        picture: picture(visit, PictureSubject::AddOn(addon.id)),
        price: texts.money(pledge.money(addon.price_minor)),
        note: notes.join(" · "),
        max: quantity_max(addon, has.max(bought)).min(left.unwrap_or(u32::MAX)).max(has),
        waiting: if left == Some(0) && !places::has_all(visit, Limited::AddOn(addon.id)) {
            visit.path_to(places::PATH)
        } else {
            String::new()
        },
    }
}
