//! From choices to pieces: what is bought, and which item each copy is after the options were applied.

use campaigns::model::{
    AddOn, Catalogue, CatalogueOption, Content, ItemKind, OptionValue, Reward, StretchGoal, Subject, TaxClass,
};
use kernel::Id;
use kernel::ids::kinds;

use super::asked::{Decided, asking};
use super::choices::Choices;
use super::own_goods::Own;
use super::problem::QuoteProblem;
use super::together::{items_of, together};

/// The largest quantity of one add-on in a quote.
pub const QUANTITY_MAX: u32 = 100_000;

/// Most copies that one option is asked for.
pub const COPIES_MAX: u32 = 500;

/// A reward or an add-on with its quantity.
#[derive(Clone, Copy)]
pub(super) enum Sold<'a> {
    Reward(&'a Reward),
    AddOn(&'a AddOn, u32),
}

impl<'a> Sold<'a> {
    pub(super) fn title(&self) -> &'a str {
        match self {
            Self::Reward(reward) => &reward.title,
            Self::AddOn(addon, _) => &addon.title,
        }
    }

    pub(super) fn quantity(&self) -> u32 {
        match self {
            Self::Reward(_) => 1,
            Self::AddOn(_, quantity) => *quantity,
        }
    }

    /// Which reward, if it is one.
    fn reward(&self) -> Option<Id<kinds::Reward>> {
        match self {
            Self::Reward(reward) => Some(reward.id),
            Self::AddOn(..) => None,
        }
    }

    pub(super) fn tax_class(&self) -> Option<TaxClass> {
        match self {
            Self::Reward(reward) => reward.tax_class,
            Self::AddOn(addon, _) => addon.tax_class,
        }
    }

    fn contents(&self) -> &'a [Content] {
        match self {
            Self::Reward(reward) => &reward.contents,
            Self::AddOn(addon, _) => &addon.contents,
        }
    }

    fn is_asked(&self, subject: Subject) -> bool {
        match (subject, self) {
            (Subject::Reward(id), Self::Reward(reward)) => reward.id == id,
            (Subject::AddOn(id), Self::AddOn(addon, _)) => addon.id == id,
            (Subject::Item(_), _) => true,
            _ => false,
        }
    }
}

/// So many of one item that came with one thing sold.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    /// Place in the list of things sold.
    pub(super) sold: usize,
    pub(super) item: Id<kinds::Item>,
    pub(super) quantity: u64,
    /// How many of them the backer's own goods stand for.
    covered: u64,
    pub(super) settled: bool,
    /// Whether a stretch goal added it: nothing of a price is for it.
    pub(super) is_gift: bool,
    /// Whether it only stands for a gift of which nobody has chosen which one.
    pub(super) is_unsaid: bool,
}

impl Piece {
    /// Of what nobody's own goods and no option have a say in.
    const fn of(sold: usize, item: Id<kinds::Item>, quantity: u64) -> Self {
        Self { sold, item, quantity, covered: 0, settled: false, is_gift: false, is_unsaid: false }
    }
}

/// A chosen value that costs more, for so many copies of one thing sold.
pub(super) struct Surcharge<'a> {
    pub(super) sold: usize,
    pub(super) option: &'a CatalogueOption,
    pub(super) value: &'a OptionValue,
    pub(super) quantity: u32,
}

pub(super) struct Resolved<'a> {
    pub(super) sold: Vec<Sold<'a>>,
    pub(super) pieces: Vec<Piece>,
    pub(super) surcharges: Vec<Surcharge<'a>>,
    /// What is wrong with the choices.
    pub(super) problems: Vec<QuoteProblem>,
    /// What is not chosen yet.
    pub(super) missing: Vec<QuoteProblem>,
    /// Of what is not chosen, or cannot be found any more, which copies a stretch goal added.
    pub(super) unsaid_gifts: Vec<QuoteProblem>,
    /// Goods of this backer in place of contents.
    own: Option<Own>,
}

/// Looks everything up, applies the options, and collects every problem on the way. An option that is archived has no say, and
/// what was once chosen of it is no problem: who agrees now agrees to what stands without it.
pub(super) fn resolve<'a>(catalogue: &'a Catalogue, choices: &Choices) -> Resolved<'a> {
    let mut resolved = applied(catalogue, choices, Decided::Open);
    for (n, chosen) in choices.options.iter().enumerate() {
        match catalogue.option(chosen.option) {
            None => resolved.problems.push(QuoteProblem::UnknownOption { option: chosen.option }),
            Some(option) => {
                let earlier = choices.options.iter().take(n);
                if earlier.into_iter().any(|e| e.option == chosen.option && e.copy == chosen.copy) {
                    resolved.problems.push(QuoteProblem::ChosenTwice { title: option.title.clone() });
                }
            }
        }
    }
    resolved.check_items(catalogue);
    resolved
}

/// Looks everything up and applies the options that have a say.
pub(super) fn applied<'a>(catalogue: &'a Catalogue, choices: &Choices, decided: Decided) -> Resolved<'a> {
    let options = asking(catalogue, choices, decided);
    let mut resolved = Resolved::of(catalogue, choices, &options);
    for group in together(catalogue, &options) {
        resolved.apply((catalogue, &group), choices, decided);
    }
    resolved
}

fn not_asked(option: &CatalogueOption, copy: u32) -> QuoteProblem {
    QuoteProblem::OptionNotAsked { option: option.id, title: option.title.clone(), copy }
}

impl<'a> Resolved<'a> {
    /// What is bought, with the contents as the catalogue has them where the backer has no goods of their own.
    pub(super) fn of(catalogue: &'a Catalogue, choices: &Choices, options: &[&CatalogueOption]) -> Self {
        let mut problems = Vec::new();
        let mut sold = Vec::new();
        if let Some(id) = choices.reward {
            match catalogue.reward(id) {
                Some(reward) => sold.push(Sold::Reward(reward)),
                None => problems.push(QuoteProblem::UnknownReward { reward: id }),
            }
        }
        sold_addons(catalogue, choices, &mut sold, &mut problems);
        let own = Own::of(catalogue, choices, options);
        let mut named = own.as_ref().map(Own::named);
        let mut pieces = Vec::new();
        for (at, thing) in sold.iter().enumerate() {
            let covered = own.as_ref().map_or(0, |own| own.covered(thing));
            for (item, each) in picked(catalogue, (options, thing), thing.contents()) {
                let beyond = each.saturating_mul(u64::from(thing.quantity().saturating_sub(covered)));
                // What an option asks about is asked for as often as the goods name it, or a choice of it.
                let wanted = each.saturating_mul(u64::from(covered.min(thing.quantity())));
                let choices_of = asked_about(catalogue, options, thing, item);
                let covered = named.as_mut().map_or(0, |named| named.take_any(&choices_of, wanted));
                let quantity = beyond.saturating_add(covered);
                pieces.push(Piece { covered, ..Piece::of(at, item, quantity) });
            }
        }
        pieces.extend(gifts(catalogue, options, sold.first()));
        let (surcharges, missing, unsaid_gifts) = (Vec::new(), Vec::new(), Vec::new());
        Self { sold, pieces, surcharges, problems, missing, unsaid_gifts, own }
    }

    /// How many copies of what lies in these places the backer's own goods stand for.
    fn covered_copies(&self, places: &[usize]) -> u64 {
        let covered = places.iter().filter_map(|at| self.pieces.get(*at)).map(|piece| piece.covered);
        covered.fold(0, u64::saturating_add)
    }

    /// Places of the pieces that an option is asked for and that no earlier option has settled.
    pub(super) fn open_for(&self, option: &CatalogueOption) -> Vec<usize> {
        let is_open = |piece: &Piece| {
            !piece.settled
                && piece.quantity > 0
                && piece.item == option.replaces
                && self.sold.get(piece.sold).is_some_and(|thing| thing.is_asked(option.applies_to))
        };
        self.pieces.iter().enumerate().filter(|(_, piece)| is_open(piece)).map(|(at, _)| at).collect()
    }

    /// Applies options that choose one item together: nearly always one alone.
    fn apply(
        &mut self,
        (catalogue, group): (&'a Catalogue, &[&'a CatalogueOption]),
        choices: &Choices,
        decided: Decided,
    ) {
        let Some(option) = group.first().copied() else { return };
        let open = self.open_for(option);
        let quantities = open.iter().filter_map(|at| self.pieces.get(*at)).map(|piece| piece.quantity);
        let copies = quantities.fold(0, u64::saturating_add);
        let asked = u32::try_from(copies).unwrap_or(u32::MAX);
        for option in group {
            for chosen in choices.options.iter().filter(|chosen| chosen.option == option.id) {
                if chosen.copy == 0 || chosen.copy > asked {
                    self.problems.push(not_asked(option, chosen.copy));
                }
            }
        }
        if asked > COPIES_MAX {
            self.problems
                .push(QuoteProblem::TooManyCopies { title: option.title.clone(), maximum: COPIES_MAX });
            return;
        }
        let covered = self.covered_copies(&open);
        let (mut copy, mut items) = (0, Vec::new());
        for at in open {
            let Some(piece) = self.pieces.get_mut(at) else { continue };
            piece.settled = true;
            let (sold, is_gift) = (piece.sold, piece.is_gift);
            let quantity = std::mem::take(&mut piece.quantity);
            for _ in 0..quantity {
                copy += 1;
                let values = self.chosen_values((catalogue, group), copy, (sold, is_gift), choices);
                let said = self.item_of((catalogue, group), copy, &values, decided);
                let (item, is_said) = (said.unwrap_or(option.replaces), said.is_some());
                items.push(item);
                let is_unsaid = is_gift && !is_said;
                let piece = Piece::of(sold, item, 1);
                self.pieces.push(Piece { settled: true, is_gift, is_unsaid, ..piece });
                if is_unsaid {
                    let (option, title) = (option.id, option.title.clone());
                    self.unsaid_gifts.push(QuoteProblem::MissingOption { option, title, copy });
                }
            }
        }
        if let Some(own) = &mut self.own {
            own.answered(&items_of(catalogue, group), covered, &items);
        }
    }

    /// What is chosen for one copy, as far as it is. A gift costs nothing, whichever value is chosen for it.
    fn chosen_values(
        &mut self,
        (catalogue, group): (&Catalogue, &[&'a CatalogueOption]),
        copy: u32,
        (sold, is_gift): (usize, bool),
        choices: &Choices,
    ) -> Vec<(&'a CatalogueOption, &'a OptionValue)> {
        let mut values = Vec::with_capacity(group.len());
        for &option in group {
            let (id, title) = (option.id, option.title.clone());
            let Some(value) = choices.value_of(option.id, copy) else {
                self.missing.push(QuoteProblem::MissingOption { option: id, title, copy });
                continue;
            };
            let Some(value) = option.value(value) else {
                self.problems.push(QuoteProblem::UnknownValue { option: id, title, value });
                continue;
            };
            self.missing.extend(QuoteProblem::without_price(catalogue, option, value).filter(|_| !is_gift));
            if value.surcharge_minor != 0 && !is_gift {
                match self.surcharges.iter_mut().find(|s| s.sold == sold && s.value.id == value.id) {
                    Some(same) => same.quantity += 1,
                    None => self.surcharges.push(Surcharge { sold, option, value, quantity: 1 }),
                }
            }
            values.push((option, value));
        }
        values
    }

    /// Merges equal pieces, the backer's own goods with those of the reward, and reports items that are not there.
    pub(super) fn check_items(&mut self, catalogue: &Catalogue) {
        // Goods are in force with their reward alone, and a reward is the first of what is sold.
        let rest = self.own.iter().flat_map(Own::rest);
        self.pieces
            .extend(rest.map(|(item, quantity)| Piece { settled: true, ..Piece::of(0, item, quantity) }));
        let mut merged: Vec<Piece> = Vec::new();
        for piece in self.pieces.iter().filter(|piece| piece.quantity > 0) {
            // What an option chose, and what the goods of this backer name, may be picked as its parts too.
            for (item, quantity) in catalogue.picked(piece.item, piece.quantity) {
                let is_same =
                    |m: &&mut Piece| (m.sold, m.item, m.is_gift) == (piece.sold, item, piece.is_gift);
                match merged.iter_mut().find(is_same) {
                    Some(same) => same.quantity = same.quantity.saturating_add(quantity),
                    None => merged.push(Piece { item, quantity, ..*piece }),
                }
            }
        }
        for piece in &merged {
            if catalogue.item(piece.item).is_none() {
                let within = self.sold.get(piece.sold).map_or("", Sold::title).to_owned();
                self.problems.push(QuoteProblem::UnknownItem { within, item: piece.item });
            }
        }
        self.pieces = merged;
    }

    /// Whether anything of a thing sold goes into a parcel; what a stretch goal added to it does not count.
    pub(super) fn is_shipped(&self, catalogue: &Catalogue, sold: usize) -> bool {
        self.pieces
            .iter()
            .filter(|piece| piece.sold == sold && !piece.is_gift)
            .filter_map(|piece| catalogue.item(piece.item))
            .any(|item| item.kind == ItemKind::Physical)
    }

    /// Whether a download comes with a thing sold as a supply of its own: a thing with one tax class is one supply of goods.
    pub(super) fn has_download_apart(&self, catalogue: &Catalogue, sold: usize) -> bool {
        let own_class = self.sold.get(sold).and_then(Sold::tax_class);
        let mut of_it = self.pieces.iter().filter(|piece| piece.sold == sold && !piece.is_gift);
        let is_download = |item| catalogue.item(item).is_some_and(|item| item.kind == ItemKind::Digital);
        own_class.is_none() && of_it.any(|piece| is_download(piece.item))
    }
}

/// What contents are picked as: parts of what is made of others, but for what an option asks about as a whole.
fn picked(
    catalogue: &Catalogue,
    (options, thing): (&[&CatalogueOption], &Sold<'_>),
    contents: &[Content],
) -> Vec<(Id<kinds::Item>, u64)> {
    let is_asked =
        |item| options.iter().any(|option| option.replaces == item && thing.is_asked(option.applies_to));
    let each = contents.iter().map(|content| (content.item, u64::from(content.quantity)));
    each.flat_map(|(item, quantity)| catalogue.picked_down_to(item, quantity, is_asked)).collect()
}

/// What reached stretch goals add to what was chosen first: the reward, if there is one. They stand last, in the order in
/// which they were reached, so that a new one changes no copy's number.
fn gifts(catalogue: &Catalogue, options: &[&CatalogueOption], first: Option<&Sold<'_>>) -> Vec<Piece> {
    let Some(thing) = first else { return Vec::new() };
    let reached = goals_for(catalogue, thing.reward());
    let contents: Vec<Content> = reached.iter().flat_map(|goal| goal.contents.iter().copied()).collect();
    let gift = |(item, quantity)| Piece { is_gift: true, ..Piece::of(0, item, quantity) };
    picked(catalogue, (options, thing), &contents).into_iter().map(gift).collect()
}

/// The reached goals that a pledge with this reward gets, in the order in which they were reached.
pub(super) fn goals_for(catalogue: &Catalogue, reward: Option<Id<kinds::Reward>>) -> Vec<&StretchGoal> {
    let mut goals = catalogue.reached_goals();
    goals.retain(|goal| goal.is_for(reward));
    goals
}

/// The item, and what options that ask about it can make of it; nothing when none asks.
fn asked_about(
    catalogue: &Catalogue,
    options: &[&CatalogueOption],
    thing: &Sold<'_>,
    item: Id<kinds::Item>,
) -> Vec<Id<kinds::Item>> {
    let of_this = |option: &&CatalogueOption| option.replaces == item && thing.is_asked(option.applies_to);
    let asking: Vec<&CatalogueOption> = options.iter().copied().filter(of_this).collect();
    if asking.is_empty() { Vec::new() } else { items_of(catalogue, &asking) }
}

/// Add-ons in the order of the catalogue, so that the same choices always make the same quote.
fn sold_addons<'a>(
    catalogue: &'a Catalogue,
    choices: &Choices,
    sold: &mut Vec<Sold<'a>>,
    problems: &mut Vec<QuoteProblem>,
) {
    for (n, chosen) in choices.addons.iter().enumerate() {
        match catalogue.addon(chosen.addon) {
            None => problems.push(QuoteProblem::UnknownAddOn { addon: chosen.addon }),
            Some(addon) if choices.addons.iter().take(n).any(|earlier| earlier.addon == chosen.addon) => {
                problems.push(QuoteProblem::ChosenTwice { title: addon.title.clone() });
            }
            Some(_) => {}
        }
    }
    for addon in &catalogue.addons {
        let Some(quantity) = choices.addons.iter().find(|c| c.addon == addon.id).map(|c| c.quantity) else {
            continue;
        };
        if quantity == 0 {
            continue;
        }
        if quantity > QUANTITY_MAX {
            let (title, maximum) = (addon.title.clone(), QUANTITY_MAX);
            problems.push(QuoteProblem::OverMaximum { addon: addon.id, title, quantity, maximum });
        }
        sold.push(Sold::AddOn(addon, quantity.min(QUANTITY_MAX)));
    }
}
