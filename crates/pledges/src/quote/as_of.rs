//! What can be chosen at an instant, and at which price: windows and early prices, and what a pledge has of them already.

use campaigns::model::{Catalogue, SaleTerms, Subject, WindowState};
use kernel::ids::kinds;
use kernel::{Id, Money, Timestamp};

use super::choices::Choices;
use super::problem::QuoteProblem;
use super::result::{LineKind, Quote, QuoteLine};
use super::rule::Rule;

/// When a quote is made, and what its pledge has by then.
#[derive(Debug, Clone, Copy)]
pub struct AsOf<'a> {
    now: Option<Timestamp>,
    kept: &'a Kept,
}

/// Nothing.
static NOTHING: Kept = Kept { offers: Vec::new(), full: Vec::new() };

impl<'a> AsOf<'a> {
    /// A pledge that has this already.
    pub const fn of(now: Timestamp, kept: &'a Kept) -> Self {
        Self { now: Some(now), kept }
    }

    /// How many of a thing the pledge has, whatever its window.
    pub fn kept_of(&self, of: Subject) -> u32 {
        self.kept.quantity_of(of)
    }

    /// Whether no more orders can be fetched at a place, and this pledge is not one of those that can.
    pub fn is_full(&self, place: Id<kinds::PickUp>) -> bool {
        self.kept.full.contains(&place)
    }

    /// Outside of time: every window is open, and no price is an early one. For a page about shipping or tax.
    pub const fn whenever() -> Self {
        Self { now: None, kept: &NOTHING }
    }
}

impl AsOf<'static> {
    /// Somebody who has nothing yet.
    pub const fn anew(now: Timestamp) -> Self {
        Self { now: Some(now), kept: &NOTHING }
    }
}

/// What a pledge has: what was bought on the platform, and what was agreed to last. It may be chosen after its window, and what
/// was agreed at an early price keeps that price. And what it cannot have: places to pick up that others have taken.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept {
    offers: Vec<KeptOffer>,
    full: Vec<Id<kinds::PickUp>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct KeptOffer {
    of: Subject,
    quantity: u32,
    /// Price and number of those that were agreed at an early price.
    early: Option<(i64, u32)>,
}

impl Kept {
    /// Nothing.
    pub fn nothing() -> Self {
        Self::default()
    }

    /// So many were bought on the platform.
    #[must_use]
    pub fn with_bought(mut self, of: Subject, quantity: u32) -> Self {
        self.offers.push(KeptOffer { of, quantity, early: None });
        self
    }

    /// So many, of which `early` were sold at an early price.
    #[must_use]
    pub fn with_early(mut self, of: Subject, quantity: u32, (price_minor, early): (i64, u32)) -> Self {
        self.offers.push(KeptOffer { of, quantity, early: Some((price_minor, early)) });
        self
    }

    /// What was agreed to by a quote.
    #[must_use]
    pub fn with_agreed(mut self, quote: &Quote) -> Self {
        for line in &quote.lines {
            let of = match line.kind {
                LineKind::Reward { reward } => Subject::Reward(reward),
                LineKind::AddOn { addon } => Subject::AddOn(addon),
                LineKind::Surcharge { .. } => continue,
            };
            self.offers.push(KeptOffer { of, quantity: line.quantity, early: None });
            self.offers.extend(early_of(&line.rules).map(|(price, copies)| KeptOffer {
                of,
                quantity: line.quantity,
                early: Some((price, copies)),
            }));
        }
        self
    }

    /// A place to pick up is full, and the pledge has no place there.
    #[must_use]
    pub fn with_full(mut self, place: Id<kinds::PickUp>) -> Self {
        self.full.push(place);
        self
    }

    /// How many of a thing.
    pub fn quantity_of(&self, of: Subject) -> u32 {
        self.offers.iter().filter(|kept| kept.of == of).map(|kept| kept.quantity).max().unwrap_or(0)
    }

    fn early_of(&self, of: Subject) -> impl Iterator<Item = (i64, u32)> {
        self.offers.iter().filter(move |kept| kept.of == of).filter_map(|kept| kept.early)
    }
}

/// Prices and numbers of the copies of a line that were not sold at the usual price.
pub(super) fn early_of(rules: &[Rule]) -> impl Iterator<Item = (i64, u32)> {
    rules.iter().filter_map(|rule| match rule {
        Rule::EarlyPrice { price, copies, .. } | Rule::EarlyPriceKept { price, copies } => {
            Some((price.minor, *copies))
        }
        _ => None,
    })
}

impl QuoteLine {
    /// How many copies cost how much each: a reduced first copy and those at an early price are apart. What codes take
    /// off is not in it.
    pub fn copies_by_price(&self) -> Vec<(u32, Money)> {
        let early: Vec<(i64, u32)> = early_of(&self.rules).collect();
        let rest = early.iter().fold(self.quantity, |rest, (_, copies)| rest.saturating_sub(*copies));
        let mut prices: Vec<(u32, i64)> = early.iter().map(|(price, copies)| (*copies, *price)).collect();
        prices.push((rest, self.unit_price.minor));
        prices.retain(|(copies, _)| *copies > 0);
        let first = self.rules.iter().find_map(|rule| match rule {
            Rule::FirstCopyReduced { price } => Some(price.minor),
            _ => None,
        });
        let first = first.filter(|first| prices.first().is_some_and(|(_, each)| each != first));
        if let (Some(first), Some((copies, _))) = (first, prices.first_mut()) {
            *copies = copies.saturating_sub(1);
            prices.insert(0, (1, first));
        }
        prices.retain(|(copies, _)| *copies > 0);
        let currency = self.unit_price.currency;
        prices.into_iter().map(|(copies, each)| (copies, Money::new(each, currency))).collect()
    }
}

/// What the copies of a thing cost one by one.
pub(super) struct CopyPrices {
    /// Price and number of copies that were agreed to earlier at a lower price, the lowest first.
    pub(super) kept: Vec<(i64, u32)>,
    /// What any other copy costs now.
    pub(super) now_minor: i64,
    /// How many of those there are.
    pub(super) now_copies: u32,
    /// Until when that is an early price.
    pub(super) until: Option<Timestamp>,
}

/// What so many copies cost each, given the usual price.
pub(super) fn copy_prices(
    as_of: AsOf<'_>,
    of: Subject,
    (terms, usual_minor): (&SaleTerms, i64),
    quantity: u32,
) -> CopyPrices {
    let early = as_of.now.and_then(|now| terms.early_at(now));
    let now_minor = early.map_or(usual_minor, |early| early.price_minor);
    let mut cheaper: Vec<_> = as_of.kept.early_of(of).filter(|(price, _)| *price < now_minor).collect();
    cheaper.sort_unstable();
    let (mut kept, mut open): (Vec<(i64, u32)>, u32) = (Vec::new(), quantity);
    for (price, copies) in cheaper {
        let copies = copies.min(open);
        if copies > 0 {
            kept.push((price, copies));
        }
        open = open.saturating_sub(copies);
    }
    CopyPrices { kept, now_minor, now_copies: open, until: early.map(|early| early.until) }
}

/// What one of it costs this pledge, minor units, and until when that is an early price; what was agreed to early has no end.
pub fn price_of_one(
    as_of: AsOf<'_>,
    of: Subject,
    (terms, usual_minor): (&SaleTerms, i64),
) -> (i64, Option<Timestamp>) {
    let prices = copy_prices(as_of, of, (terms, usual_minor), 1);
    prices.kept.first().map_or((prices.now_minor, prices.until), |(price, _)| (*price, None))
}

/// How many copies keep an earlier, lower price, and what each further one costs now, minor units; `None` where none does.
pub fn copies_kept(
    as_of: AsOf<'_>,
    of: Subject,
    (terms, usual_minor): (&SaleTerms, i64),
) -> Option<(u32, i64)> {
    let prices = copy_prices(as_of, of, (terms, usual_minor), u32::MAX);
    let kept = prices.kept.iter().fold(0_u32, |sum, (_, copies)| sum.saturating_add(*copies));
    (kept > 0).then_some((kept, prices.now_minor))
}

/// Whether a thing can be chosen now, in so many copies: `Err` says why not.
pub fn may_choose(
    catalogue: &Catalogue,
    of: Subject,
    (as_of, quantity): (AsOf<'_>, u32),
) -> Result<(), QuoteProblem> {
    let (terms, title) = match of {
        Subject::Reward(id) => match catalogue.reward(id) {
            Some(reward) => (reward.terms, &reward.title),
            None => return Ok(()),
        },
        Subject::AddOn(id) => match catalogue.addon(id) {
            Some(addon) => (addon.terms, &addon.title),
            None => return Ok(()),
        },
        Subject::Item(_) => return Ok(()),
    };
    let Some(now) = as_of.now else { return Ok(()) };
    if quantity <= as_of.kept.quantity_of(of) {
        return Ok(());
    }
    let (reward, addon) = match of {
        Subject::Reward(id) => (Some(id), None),
        Subject::AddOn(id) => (None, Some(id)),
        Subject::Item(_) => (None, None),
    };
    let title = title.clone();
    match terms.window_at(now) {
        WindowState::Open => Ok(()),
        WindowState::NotYet(from) => {
            let from = catalogue.instant_text(from);
            Err(QuoteProblem::NotYetOffered { reward, addon, title, from })
        }
        WindowState::Over(until) => {
            let until = catalogue.instant_text(until);
            Err(QuoteProblem::OfferOver { reward, addon, title, until })
        }
    }
}

/// What of these choices lies outside its window, and is not the pledge's already.
pub fn outside_windows(catalogue: &Catalogue, choices: &Choices, as_of: AsOf<'_>) -> Vec<QuoteProblem> {
    let chosen = subjects(choices);
    chosen.filter_map(|(of, quantity)| may_choose(catalogue, of, (as_of, quantity)).err()).collect()
}

/// What of `wanted` lies outside its window and is new to the pledge. What was chosen in time and not agreed to in time is told by
/// the quote, so that the other steps can be saved meanwhile.
pub(crate) fn newly_outside_windows(
    catalogue: &Catalogue,
    (has, wanted): (&Choices, &Choices),
    as_of: AsOf<'_>,
) -> Vec<QuoteProblem> {
    let had = |of| subjects(has).find(|(one, _)| *one == of).map_or(0, |(_, quantity)| quantity);
    let more = subjects(wanted).filter(|(of, quantity)| *quantity > had(*of));
    more.filter_map(|(of, quantity)| may_choose(catalogue, of, (as_of, quantity)).err()).collect()
}

fn subjects(choices: &Choices) -> impl Iterator<Item = (Subject, u32)> {
    let reward = choices.reward.map(|id| (Subject::Reward(id), 1));
    let addons = choices.addons.iter().filter(|chosen| chosen.quantity > 0);
    reward.into_iter().chain(addons.map(|chosen| (Subject::AddOn(chosen.addon), chosen.quantity)))
}
