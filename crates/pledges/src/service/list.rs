//! Lists, counts and sums.

use std::collections::{HashMap, HashSet};

use campaigns::model::{Catalogue, Item, ItemKind};
use db::{DbError, ReadTx};
use kernel::ids::kinds;
use kernel::{Id, RowId};

use crate::demand::{Pieces, PledgeLine, SkuDemand};
use crate::error::PledgeError;
use crate::list::{Filter, Funnel, Handover, MoneySums, Page, PledgeRow};
use crate::model::PledgeState;
use crate::quote::{Choices, Decided, ParcelItem, QuoteProblem, asked_options, packing};
use crate::rules::platform::has_failed;
use crate::service::export::{LineCache, for_each_page};
use crate::store;
use crate::store::columns::choices_from;

/// One page of pledges, in the order they came in. The next page begins after the last row.
pub fn list(tx: &mut ReadTx<'_>, filter: &Filter, page: Page) -> Result<Vec<PledgeRow>, DbError> {
    store::lists::page(tx, filter, page)
}

/// How many pledges a filter finds: the preview of a bulk action.
pub fn count(tx: &mut ReadTx<'_>, filter: &Filter) -> Result<u64, DbError> {
    store::lists::count(tx, filter)
}

/// How many live pledges of a campaign are fetched at a place. Those of which nothing is handed over, because downloads are all
/// that is left of them, are not among them: the place is in no price of theirs.
///
/// # Errors
/// What the database says, and a catalogue that cannot be read.
pub fn who_fetches_at(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    place: Id<kinds::PickUp>,
) -> Result<u64, PledgeError> {
    let mut filter = Filter::all(campaign);
    filter.states = PledgeState::ALL.into_iter().filter(|state| !state.is_ended()).collect();
    filter.handover = Some(Handover::FetchedAt(place));
    if count(tx, &filter)? == 0 {
        return Ok(0);
    }
    let catalogue = campaigns::load_catalogue(tx, campaign)?;
    let is_handed_over =
        |item: Id<kinds::Item>| catalogue.item(item).is_some_and(|item| item.kind == ItemKind::Physical);
    let (mut lines, mut fetch) = (LineCache::default(), 0_u64);
    for_each_page(tx, &filter, |_, page| {
        for row in page {
            let packed = lines.of(&catalogue, row);
            let any = packed.lines.iter().any(|line| is_handed_over(line.item)) || !packed.unsaid.is_empty();
            fetch = fetch.saturating_add(u64::from(any));
        }
        Ok::<(), PledgeError>(())
    })?;
    Ok(fetch)
}

/// How many pledges of a campaign are in each state.
pub fn counts(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<Funnel, DbError> {
    let found = store::totals::by_state(tx, campaign)?;
    let count = |state| found.iter().find(|(s, _)| *s == state).map_or(0, |(_, count)| *count);
    Ok(Funnel(PledgeState::ALL.into_iter().map(|state| (state, count(state))).collect()))
}

/// The money of a campaign, by currency.
pub fn money_totals(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<MoneySums, DbError> {
    store::totals::money(tx, campaign)
}

/// How many live pledges chose each reward, most first.
///
/// # Errors
/// What the database says.
pub fn by_reward(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Vec<(Id<kinds::Reward>, u64)>, DbError> {
    store::totals::by_reward(tx, campaign)
}

/// How many live pledges go to each country (two letters), most first; `None` where it is not known yet.
pub fn by_country(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Vec<(Option<String>, u64)>, DbError> {
    store::totals::by_country(tx, campaign)
}

/// How many places of a reward or add-on (by its public id) confirmed pledges have taken.
pub fn reserved(tx: &mut ReadTx<'_>, subject: &str) -> Result<u64, DbError> {
    let sum = store::reservations::counted(tx, subject)?;
    Ok(u64::try_from(sum).unwrap_or(0)) // quantities are positive by a check of the table
}

/// Who has a reward or an add-on, or is waited for to take it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Taken {
    /// Pieces of confirmed pledges: they stay, however low a limit is set.
    pub confirmed: u64,
    /// Pieces that were bought on the platform by backers who have not confirmed.
    pub waiting: u64,
}

impl Taken {
    /// All of them.
    pub const fn total(&self) -> u64 {
        self.confirmed.saturating_add(self.waiting)
    }
}

/// Who has a reward or an add-on (by its public id), or is waited for.
pub fn taken(tx: &mut ReadTx<'_>, subject: &str) -> Result<Taken, DbError> {
    let waiting = store::reservations::waited_for(tx, subject)?;
    Ok(Taken { confirmed: reserved(tx, subject)?, waiting: u64::try_from(waiting).unwrap_or(0) }) // a count
}

/// How many pieces of each item the pledges of a campaign want, in the catalogue's order. Pledges with the same
/// choices are worked out once, so that 185,000 of them cost one walk over a column.
pub fn demand_by_sku(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    catalogue: &Catalogue,
) -> Result<Vec<SkuDemand>, DbError> {
    let mut alike: [HashMap<String, BySent>; 2] = Default::default();
    store::totals::for_each_choices(tx, campaign, |choices, (is_agreed, has_left), (status, is_sent)| {
        let [agreed, open] = &mut alike;
        let decided = if is_agreed { agreed } else { open };
        let alike = decided.entry(choices).or_default();
        alike.left += u64::from(has_left && !is_sent);
        let pledges = alike.of(is_sent);
        match (is_agreed, has_failed(status)) {
            (true, _) => pledges.agreed += 1,
            (false, true) => pledges.failed += 1,
            (false, false) => pledges.undecided += 1,
        }
    })?;
    let mut pieces: HashMap<Id<kinds::Item>, BySent> = HashMap::new();
    let [agreed, open] = alike;
    let agreed = agreed.into_iter().map(|alike| (Decided::Agreed, alike));
    for (decided, (text, pledges)) in agreed.chain(open.into_iter().map(|alike| (Decided::Open, alike))) {
        let choices = choices_from(&text).ok_or_else(|| {
            DbError::Statement(
                "a pledge holds choices that cannot be read: run `pledgekeeper verify`".to_owned(),
            )
        })?;
        let open = match decided {
            Decided::Open => unchosen(catalogue, &choices),
            Decided::Agreed => HashMap::new(),
        };
        let packed = packed(catalogue, &choices, decided);
        for item in gifts_to_choose(catalogue, &packed.unsaid) {
            pieces.entry(item).or_default().add_unchosen(pledges.still_here(), 1);
        }
        for line in packed.lines {
            let open = open.get(&line.item).copied().unwrap_or(0).min(line.quantity);
            let wanted = pieces.entry(line.item).or_default();
            let certain = line.quantity.saturating_sub(open);
            wanted.add(pledges, certain);
            if choices.pick_up.is_some() {
                let fetched = pledges.unsent.wanted().saturating_mul(certain);
                wanted.fetched = wanted.fetched.saturating_add(fetched);
            }
            wanted.add_unchosen(pledges, open);
        }
    }
    let wanted = |id| pieces.get(&id).copied().unwrap_or_default();
    let on_hand = stock::on_hand_of_all(tx)?;
    let in_stock = |item: &Item| match on_hand.get(&item.id) {
        Some(pieces) => Some(u32::try_from((*pieces).max(0)).unwrap_or(u32::MAX)),
        None => item.stock,
    };
    let listed =
        catalogue.items.iter().filter(|item| item.shelf.is_offered() || pieces.contains_key(&item.id));
    Ok(listed
        .map(|item| SkuDemand {
            item: item.id,
            sku: item.sku.clone(),
            name: item.name.clone(),
            pieces: wanted(item.id).unsent,
            unchosen: wanted(item.id).unchosen,
            sent: wanted(item.id).sent,
            fetched: if item.kind == ItemKind::Physical { wanted(item.id).fetched } else { 0 },
            left: wanted(item.id).left,
            stock: in_stock(item),
        })
        .collect())
}

/// Copies for which an option is to be chosen and nothing is, by the item that stands for the choice in the contents.
fn unchosen(catalogue: &Catalogue, choices: &Choices) -> HashMap<Id<kinds::Item>, u64> {
    let mut open: HashMap<Id<kinds::Item>, u64> = HashMap::new();
    // Options that choose one item together lack one piece, however many of them are to be answered.
    let mut counted = HashSet::new();
    for asked in asked_options(catalogue, choices) {
        let option = asked.option.id;
        let is_chosen =
            |number: u32| choices.options.iter().any(|held| held.option == option && held.copy == number);
        let open_copies = asked.copies.iter().filter(|copy| !is_chosen(copy.number));
        let (of, replaces) = (asked.option.applies_to, asked.option.replaces);
        let count = open_copies.filter(|copy| counted.insert((of, replaces, copy.number))).count();
        *open.entry(asked.option.replaces).or_default() += u64::try_from(count).unwrap_or(0); // of one pledge
    }
    open
}

/// What stands for each gift of an agreed pledge of which nobody has said which one it is.
fn gifts_to_choose(catalogue: &Catalogue, unsaid: &[QuoteProblem]) -> Vec<Id<kinds::Item>> {
    let option = |problem: &QuoteProblem| match problem {
        QuoteProblem::MissingOption { option, .. } => catalogue.option(*option),
        _ => None,
    };
    unsaid.iter().filter_map(option).map(|option| option.replaces).collect()
}

/// Pieces of pledges that the platform marks as sent, and of the others.
#[derive(Clone, Copy, Default)]
struct BySent {
    unsent: Pieces,
    /// Of the former pledges, what is still to be chosen.
    unchosen: Pieces,
    sent: Pieces,
    /// Of the former, those that left from here.
    left: u64,
    /// Of the former that are wanted, those that are fetched.
    fetched: u64,
}

impl BySent {
    const fn of(&mut self, is_sent: bool) -> &mut Pieces {
        if is_sent { &mut self.sent } else { &mut self.unsent }
    }

    /// Without those that left from here.
    const fn still_here(mut self) -> Self {
        self.unsent.agreed = self.unsent.agreed.saturating_sub(self.left);
        self
    }

    /// So many of each of these pledges.
    fn add(&mut self, pledges: Self, quantity: u64) {
        self.unsent = [self.unsent, pledges.unsent.times(quantity)].into_iter().sum();
        self.left = self.left.saturating_add(pledges.left.saturating_mul(quantity));
        self.sent = [self.sent, pledges.sent.times(quantity)].into_iter().sum();
    }

    /// So many of each of these pledges, of which something is to be chosen. What was sent, was sent as it is.
    fn add_unchosen(&mut self, pledges: Self, quantity: u64) {
        self.unchosen = [self.unchosen, pledges.unsent.times(quantity)].into_iter().sum();
        self.sent = [self.sent, pledges.sent.times(quantity)].into_iter().sum();
    }
}

/// What goes to the backer of one pledge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// Which items, options applied, in the catalogue's order.
    pub lines: Vec<PledgeLine>,
    /// Why that may not be all: what was chosen is not in the catalogue any more, or which one of a gift it is was never
    /// said. Nobody should pack or take anything back by `lines` then.
    pub unsaid: Vec<QuoteProblem>,
}

/// What is packed for these choices ([`packing`]): of agreed ones what was agreed to.
pub fn packed(catalogue: &Catalogue, choices: &Choices, decided: Decided) -> Packed {
    let packing = packing(catalogue, choices, decided);
    let line = |part: ParcelItem| PledgeLine { item: part.item, sku: part.sku, quantity: part.quantity };
    Packed { lines: packing.items.into_iter().map(line).collect(), unsaid: packing.unsaid }
}

/// Which items go into the parcel of choices that nobody has agreed to yet, options applied, in the catalogue's order;
/// without what the catalogue does not have any more.
pub fn pledge_lines(catalogue: &Catalogue, choices: &Choices) -> Vec<PledgeLine> {
    packed(catalogue, choices, Decided::Open).lines
}
