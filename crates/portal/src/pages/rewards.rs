//! Step 1: reward and add-ons.

use std::collections::HashMap;

use askama::Template;
use campaigns::model::{
    AddOn, CatalogueOption, Content, PictureSubject, Reward, SaleTerms, Subject, WindowState,
};
use kernel::Id;
use kernel::ids::kinds;
use pledges::forms::{ADDON_FIELD, quantity_max, quote_problem};
use pledges::quote::{Choices, copies_kept, may_choose, price_of_one};
use stock::Limited;
use web::{FormState, Localizer, Page};

use crate::owner::Visit;
use crate::pages::currency::CurrencyPart;
use crate::pages::frame::Frame;
use crate::pages::places;
use crate::routes::picture_path;
use crate::wording;

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
    /// In which currency prices are.
    pub(crate) currency: CurrencyPart,
    pub(crate) rewards: Vec<RewardCard>,
    pub(crate) addons: Vec<AddOnLine>,
    /// What stretch goals add to what is chosen.
    pub(crate) gifts: Vec<String>,
}

/// A reward to choose.
#[derive(Debug)]
pub(crate) struct RewardCard {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) description: String,
    /// What is in it; empty where the title says it.
    pub(crate) contents: String,
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
    /// What is in one; empty where the title says it.
    pub(crate) contents: String,
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
            let limited = Limited::Reward(reward.id);
            let kept = places::offered_note(visit, texts, limited);
            let has_place = places::has(visit, limited);
            let left = left.get(&reward.id.to_string()).filter(|_| !has_place);
            let sold_out = left == Some(&0) && kept.is_none();
            let limit = match (left, reward.total_limit) {
                _ if kept.is_some() => kept,
                (Some(0), _) | (None, None) => None,
                (Some(left), _) => Some(texts.text_with("portal-limit-left", &[("left", (*left).into())])),
                (None, Some(limit)) => {
                    Some(texts.text_with("portal-limit-total", &[("limit", limit.into())]))
                }
            };
            let subject = Subject::Reward(reward.id);
            let outside = may_choose(&visit.catalogue, subject, (visit.as_of(), 1)).err();
            let offer = (subject, &reward.terms, reward.price_minor);
            let notes = terms_notes(visit, texts, offer).into_iter().chain(limit);
            RewardCard {
                id: reward.id.to_string(),
                title: reward.title.clone(),
                description: reward.description.clone(),
                contents: contents_of_reward(visit, texts, reward),
                picture: picture(visit, PictureSubject::Reward(reward.id)),
                price: texts.money(pledge.money(price_of(visit, reward))),
                difference: difference(visit, texts, reward),
                note: notes.collect::<Vec<_>>().join(" · "),
                unavailable: match &outside {
                    Some(problem) => quote_problem(texts, problem),
                    None if sold_out => texts.text("portal-sold-out"),
                    None => String::new(),
                },
                // What is chosen can be sent again: it is said why it cannot be had.
                is_disabled: (sold_out || outside.is_some()) && !mine(reward),
                waiting: if sold_out && outside.is_none() {
                    visit.path_to(places::PATH)
                } else {
                    String::new()
                },
            }
        })
        .collect();
    if pledge.choices.reward.is_none() && !cards.is_empty() {
        cards.insert(0, no_reward(visit, texts));
    }
    cards
}

/// What this backer gets with a reward: their own goods where the platform or staff say others.
pub(crate) fn contents_of_reward(visit: &Visit, texts: &Localizer, reward: &Reward) -> String {
    let of = Subject::Reward(reward.id);
    let own = visit.view.pledge.choices.own_goods().filter(|goods| goods.reward == reward.id);
    let Some(own) = own else { return in_words(visit, texts, (of, &reward.title, &reward.contents)) };
    // Of goods that stand for add-ons as well, nothing says which come with what.
    let own = own.covers.is_empty().then_some(&own.items).into_iter().flatten();
    let own: Vec<_> = own.map(|own| Content { item: own.item, quantity: own.quantity }).collect();
    in_words(visit, texts, (of, &reward.title, &own))
}

fn in_words(visit: &Visit, texts: &Localizer, (of, title, contents): (Subject, &str, &[Content])) -> String {
    let each = |content: &Content| {
        let name = name_of(visit, of, content.item)?;
        let says_it = contents.len() == 1 && content.quantity == 1 && name == title;
        let args = [("quantity", content.quantity.into()), ("title", name.into())];
        (!says_it).then(|| texts.text_with("portal-review-times", &args))
    };
    let contents: Vec<String> = contents.iter().filter_map(each).collect();
    if contents.is_empty() {
        return String::new();
    }
    texts.text_with("portal-contents", &[("contents", contents.join(", ").into())])
}

/// What an item is called in contents: where options stand for it, it is not chosen yet, `Hoodie (Size: M, L; Colour: Red,
/// Blue)`. Where it is itself one of what can be chosen, it is called by the option alone: `Size (S, M, L)`.
fn name_of(visit: &Visit, of: Subject, item: Id<kinds::Item>) -> Option<String> {
    let stands_for = |option: &&CatalogueOption| {
        let is_asked = option.applies_to == of || option.applies_to == Subject::Item(item);
        option.replaces == item && option.shelf.is_offered() && is_asked
    };
    let labels = |option: &CatalogueOption| {
        let labels: Vec<&str> = option.offered_values().map(|value| value.label.as_str()).collect();
        labels.join(", ")
    };
    let all = visit.catalogue.options.iter().filter(stands_for);
    let asked: Vec<&CatalogueOption> = all.filter(|option| visit.catalogue.has_say(option)).collect();
    if let [only] = asked.as_slice()
        && is_one_of_several(only, item)
    {
        return Some(format!("{} ({})", only.title, labels(only)));
    }
    let name = visit.catalogue.item(item)?.name.clone();
    if asked.is_empty() {
        return Some(name);
    }
    let each: Vec<String> =
        asked.into_iter().map(|option| format!("{}: {}", option.title, labels(option))).collect();
    Some(format!("{name} ({})", each.join("; ")))
}

/// Whether an item is what one of the values stands for, and another value stands for another one.
fn is_one_of_several(option: &CatalogueOption, item: Id<kinds::Item>) -> bool {
    let (own, others): (Vec<_>, Vec<_>) = option.values.iter().partition(|value| value.item == item);
    !own.is_empty() && !others.is_empty()
}

/// What one of it costs this backer now, minor units.
fn price_of(visit: &Visit, reward: &Reward) -> i64 {
    price_of_one(visit.as_of(), Subject::Reward(reward.id), (&reward.terms, reward.price_minor)).0
}

/// Until when something can be chosen, and until when it costs less.
fn terms_notes(
    visit: &Visit,
    texts: &Localizer,
    (of, terms, usual_minor): (Subject, &SaleTerms, i64),
) -> Vec<String> {
    let moment = |at| wording::moment(texts, &visit.campaign, at);
    let (_, early_until) = price_of_one(visit.as_of(), of, (terms, usual_minor));
    let early = early_until.map(|until| {
        let usual = texts.money(visit.view.pledge.money(usual_minor));
        texts.text_with("portal-early-price", &[("until", moment(until).into()), ("price", usual.into())])
    });
    let is_open = terms.window_at(visit.now) == WindowState::Open;
    let window = terms.until.filter(|_| is_open && visit.as_of().kept_of(of) == 0);
    let window =
        window.map(|until| texts.text_with("portal-offered-until", &[("until", moment(until).into())]));
    let kept = copies_kept(visit.as_of(), of, (terms, usual_minor))
        .filter(|_| matches!(of, Subject::AddOn(_))) // nobody has two rewards
        .map(|(copies, further)| {
            let further = texts.money(visit.view.pledge.money(further));
            texts.text_with("portal-early-kept", &[("copies", copies.into()), ("price", further.into())])
        });
    early.into_iter().chain(window).chain(kept).collect()
}

fn no_reward(visit: &Visit, texts: &Localizer) -> RewardCard {
    RewardCard {
        id: String::new(),
        title: texts.text("portal-rewards-none"),
        description: texts.text("portal-rewards-none-hint"),
        contents: String::new(),
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
    let minor = price_of(visit, reward).saturating_sub(price_of(visit, now));
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
    let subject = Subject::AddOn(addon.id);
    let has = pledge.choices.quantity_of(addon.id);
    let outside = may_choose(&visit.catalogue, subject, (visit.as_of(), has.saturating_add(1))).err();
    let mut notes: Vec<String> = outside.iter().map(|problem| quote_problem(texts, problem)).collect();
    notes.extend(terms_notes(visit, texts, (subject, &addon.terms, addon.price_minor)));
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
    let limited = Limited::AddOn(addon.id);
    let offered = places::offered(visit, limited).map_or(0, |(count, _)| count);
    let left = left.get(&addon.id.to_string()).map(|left| left.saturating_add(offered));
    match left {
        Some(_) if offered > 0 => notes.extend(places::offered_note(visit, texts, limited)),
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
    let most = match &outside {
        Some(_) => visit.as_of().kept_of(subject),
        None => quantity_max(addon, has.max(bought)),
    };
    let (price, _) = price_of_one(visit.as_of(), subject, (&addon.terms, addon.price_minor));
    AddOnLine {
        field: format!("{ADDON_FIELD}{}", addon.id),
        title: addon.title.clone(),
        description: addon.description.clone(),
        contents: in_words(visit, texts, (subject, &addon.title, &addon.contents)),
        picture: picture(visit, PictureSubject::AddOn(addon.id)),
        price: texts.money(pledge.money(price)),
        note: notes.join(" · "),
        max: most.min(left.unwrap_or(u32::MAX)).max(has),
        waiting: if left == Some(0) && outside.is_none() && !places::has_all(visit, Limited::AddOn(addon.id))
        {
            visit.path_to(places::PATH)
        } else {
            String::new()
        },
    }
}
