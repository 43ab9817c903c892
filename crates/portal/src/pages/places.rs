//! What can run out: what is kept for a backer, for how long, and the waiting list.

use askama::Template;
use campaigns::model::{Catalogue, Subject};
use kernel::Timestamp;
use pledges::PLACE_KEPT_MINUTES;
use pledges::quote::may_choose;
use pledges::rules::limits::{Taking, takings};
use stock::{Limited, WaitingEntry, WaitingState};
use web::{Localizer, Page, Tone};

use crate::owner::Visit;
use crate::pages::frame::Frame;
use crate::pages::rewards::Left;
use crate::wording;

/// Below the pledge's page.
pub(crate) const PATH: &str = "waiting";

/// What can run out of what is offered, with its title.
pub(crate) fn limited(catalogue: &Catalogue) -> impl Iterator<Item = (Limited, &str)> {
    let rewards = catalogue.offered_rewards().filter(|reward| reward.total_limit.is_some());
    let rewards = rewards.map(|reward| (Limited::Reward(reward.id), reward.title.as_str()));
    let addons = catalogue.addons.iter().filter(|a| a.shelf.is_offered() && a.total_limit.is_some());
    rewards.chain(addons.map(|addon| (Limited::AddOn(addon.id), addon.title.as_str())))
}

/// How many of it were bought on the platform.
pub(crate) fn bought(visit: &Visit, limited: Limited) -> u32 {
    visit.places.bought.iter().find(|(one, _)| *one == limited).map_or(0, |(_, quantity)| *quantity)
}

/// Whether the pledge has a place of it.
pub(crate) fn has(visit: &Visit, limited: Limited) -> bool {
    visit.places.held.iter().any(|held| held.limited == limited)
}

/// Whether the pledge has as many places of it as one pledge may have.
pub(crate) fn has_all(visit: &Visit, limited: Limited) -> bool {
    let most = match limited {
        Limited::AddOn(id) => visit.catalogue.addon(id).and_then(|addon| addon.per_pledge_max),
        Limited::Reward(_) | Limited::OptionValue(_) | Limited::Variant(_) | Limited::PickUp(_) => Some(1),
    };
    let held = visit.places.held.iter().find(|held| held.limited == limited);
    held.is_some_and(|held| most.is_some_and(|most| held.places >= most))
}

/// How many of it are offered to the backer, and until when.
pub(crate) fn offered(visit: &Visit, limited: Limited) -> Option<(u32, Timestamp)> {
    let entry = entry(visit, limited).filter(|entry| entry.state == WaitingState::Offered)?;
    let until = entry.offer_until.filter(|until| *until > visit.now)?;
    Some((entry.offered.unwrap_or(1), until))
}

/// That one is kept for the backer to be chosen; `None` without an open offer.
pub(crate) fn offered_note(visit: &Visit, texts: &Localizer, limited: Limited) -> Option<String> {
    let (count, until) = offered(visit, limited)?;
    let until = wording::moment(texts, &visit.campaign, until);
    Some(texts.text_with("portal-offered-to-you", &[("count", count.into()), ("until", until.into())]))
}

/// The latest of what a backer waits or waited for.
fn entry(visit: &Visit, limited: Limited) -> Option<&WaitingEntry> {
    visit.places.waiting.iter().find(|entry| entry.limited == limited)
}

/// A sentence about a place.
#[derive(Debug, Clone)]
pub(crate) struct PlaceNotice {
    pub(crate) text: String,
    pub(crate) tone: Tone,
    /// Where to go on; empty for nowhere.
    pub(crate) href: String,
    pub(crate) link: String,
}

/// What is kept for whoever has not confirmed, what is not kept any more, and what was offered.
pub(crate) fn notices(visit: &Visit, texts: &Localizer) -> Vec<PlaceNotice> {
    if visit.shut().is_some() {
        return Vec::new();
    }
    let mut notices = offers(visit, texts);
    if !visit.is_editable() {
        return notices;
    }
    let chosen = takings(&visit.catalogue, &visit.view.pledge.choices);
    for taking in chosen.iter().filter(|taking| taking.limit.is_some()) {
        let held = visit.places.held.iter().find(|held| held.limited == taking.limited);
        let title = title(texts, taking);
        let (text, tone) = match held.map(|held| (held.until, held.places.saturating_sub(held.stays))) {
            Some((None, _)) => continue, // for good
            Some((Some(until), beyond)) if until > visit.now => {
                let minutes = until.as_micros().saturating_sub(visit.now.as_micros()).div_euclid(60_000_000);
                let until = wording::moment(texts, &visit.campaign, until);
                let args = [
                    ("title", title.into()),
                    ("minutes", minutes.max(1).into()),
                    ("until", until.into()),
                    ("count", beyond.into()),
                ];
                let stays = held.is_some_and(|held| held.stays > 0);
                let key = if stays { "portal-places-kept-beyond" } else { "portal-places-kept" };
                (texts.text_with(key, &args), Tone::Info)
            }
            Some((Some(_), _)) | None => {
                let args = [("title", title.into()), ("minutes", PLACE_KEPT_MINUTES.into())];
                (texts.text_with("portal-places-expired", &args), Tone::Warning)
            }
        };
        notices.push(PlaceNotice { text, tone, href: String::new(), link: String::new() });
    }
    notices
}

/// What is kept, as its reader knows it.
fn title(texts: &Localizer, taking: &Taking) -> String {
    let title = taking.title.name_in(texts.language());
    match taking.limited {
        Limited::PickUp(_) => texts.text_with("portal-places-pick-up", &[("place", title.into())]),
        _ => title.to_owned(),
    }
}

fn offers(visit: &Visit, texts: &Localizer) -> Vec<PlaceNotice> {
    let mut notices = Vec::new();
    for (limited, title) in limited(&visit.catalogue) {
        let Some((_, until)) = offered(visit, limited) else { continue };
        let until = wording::moment(texts, &visit.campaign, until);
        let args = [("title", title.into()), ("until", until.into())];
        notices.push(PlaceNotice {
            text: texts.text_with("portal-places-offered", &args),
            tone: Tone::Success,
            href: visit.path_to(PATH),
            link: texts.text("portal-places-offered-link"),
        });
    }
    notices
}

/// The waiting list.
#[derive(Template)]
#[template(path = "portal/waiting.html")]
pub(crate) struct WaitingPage {
    pub(crate) page: Page,
    pub(crate) frame: Frame,
    pub(crate) key: String,
    pub(crate) lines: Vec<WaitingLine>,
}

/// Something to wait for.
#[derive(Debug)]
pub(crate) struct WaitingLine {
    pub(crate) title: String,
    pub(crate) text: String,
    /// What it is, for the form that joins.
    pub(crate) subject: String,
    /// The entry, for the forms that take or leave; empty for whoever does not wait.
    pub(crate) entry: String,
    pub(crate) can_join: bool,
    pub(crate) can_accept: bool,
    /// Where it is chosen while some are left; empty otherwise.
    pub(crate) choose: String,
}

/// What is sold out, and what one waits for.
pub(crate) fn lines(visit: &Visit, texts: &Localizer, left: &Left) -> Vec<WaitingLine> {
    let all = limited(&visit.catalogue);
    let mut lines: Vec<_> =
        all.filter_map(|(limited, title)| line(visit, texts, left, (limited, title))).collect();
    if visit.shut().is_some() {
        for line in &mut lines {
            (line.can_join, line.can_accept) = (false, false);
            line.choose.clear();
        }
    }
    lines
}

/// Whether one more of it could be chosen now, were one left.
fn may_have_more(visit: &Visit, limited: Limited) -> bool {
    let (of, has) = match limited {
        Limited::Reward(id) => (Subject::Reward(id), 0),
        Limited::AddOn(id) => (Subject::AddOn(id), visit.view.pledge.choices.quantity_of(id)),
        Limited::OptionValue(_) | Limited::Variant(_) | Limited::PickUp(_) => return true,
    };
    may_choose(&visit.catalogue, of, (visit.as_of(), has.saturating_add(1))).is_ok()
}

fn line(
    visit: &Visit,
    texts: &Localizer,
    left: &Left,
    (limited, title): (Limited, &str),
) -> Option<WaitingLine> {
    let entry = entry(visit, limited);
    let is_sold_out = left.get(&limited.to_string()) == Some(&0);
    let has_all = has_all(visit, limited);
    let mut line = WaitingLine {
        title: title.to_owned(),
        text: String::new(),
        subject: limited.to_string(),
        entry: String::new(),
        can_join: false,
        can_accept: false,
        choose: String::new(),
    };
    match entry.map(|entry| (entry, entry.state)) {
        Some((entry, WaitingState::Waiting)) => {
            let position = entry.position.unwrap_or(1);
            line.text = texts.text_with("portal-waiting-position", &[("position", position.into())]);
            line.entry = entry.id.to_string();
        }
        Some((entry, WaitingState::Offered)) if entry.offer_until.is_some_and(|until| until > visit.now) => {
            let until = entry.offer_until.map(|until| wording::moment(texts, &visit.campaign, until));
            let args = [("until", until.unwrap_or_default().into())];
            line.text = texts.text_with("portal-waiting-offered", &args);
            line.entry = entry.id.to_string();
            line.can_accept = true;
        }
        _ if has_all || !may_have_more(visit, limited) => return None,
        _ if is_sold_out => {
            let passed = entry
                .is_some_and(|entry| matches!(entry.state, WaitingState::Passed | WaitingState::Offered));
            line.text = texts.text(if passed { "portal-waiting-passed" } else { "portal-waiting-sold-out" });
            line.can_join = true;
        }
        _ => {
            line.text = texts.text("portal-waiting-left");
            line.choose = visit.path_to("rewards");
        }
    }
    Some(line)
}
