//! The goods of one backer in place of the contents of their reward: what is left of them once options are answered.

use campaigns::model::{Catalogue, CatalogueOption};
use kernel::Id;
use kernel::ids::kinds;

use super::choices::{Choices, ChosenAddOn};
use super::resolve::Sold;
use super::together::items_of;

/// Own goods in force. What an option asks about stays to be chosen, and its answer stands in for the piece that the
/// goods name: the file's shirt in M gives way to the one in L that the backer chose since.
pub(super) struct Own {
    covers: Vec<ChosenAddOn>,
    left: Named,
}

/// So many of each item.
#[derive(Clone)]
pub(super) struct Named(Vec<(Id<kinds::Item>, u64)>);

impl Named {
    /// Takes up to so many of an item away; answers how many there were.
    fn take(&mut self, item: Id<kinds::Item>, wanted: u64) -> u64 {
        let Some((_, left)) = self.0.iter_mut().find(|(own, _)| *own == item) else { return 0 };
        let taken = wanted.min(*left);
        *left = left.saturating_sub(taken);
        taken
    }

    /// Takes up to so many of any of these away, in their order; answers how many there were.
    pub(super) fn take_any(&mut self, items: &[Id<kinds::Item>], wanted: u64) -> u64 {
        let open = items.iter().fold(wanted, |open, item| open.saturating_sub(self.take(*item, open)));
        wanted.saturating_sub(open)
    }
}

impl Own {
    /// What is made of others is named by its parts where it is picked as those, unless an option asks about it as a whole.
    pub(super) fn of(catalogue: &Catalogue, choices: &Choices, options: &[&CatalogueOption]) -> Option<Self> {
        let goods = choices.own_goods()?;
        let is_asked = |item| options.iter().any(|option| option.replaces == item);
        let picked = |item, quantity| catalogue.picked_down_to(item, quantity, is_asked);
        let mut left: Vec<(Id<kinds::Item>, u64)> = Vec::new();
        for (item, quantity) in goods.items.iter().flat_map(|own| picked(own.item, u64::from(own.quantity))) {
            match left.iter_mut().find(|(known, _)| *known == item) {
                Some((_, sum)) => *sum = sum.saturating_add(quantity),
                None => left.push((item, quantity)),
            }
        }
        let mut own = Self { covers: goods.covers.clone(), left: Named(left) };
        own.without_what_was_given_up(catalogue, choices, &picked);
        Some(own)
    }

    /// Of an add-on that is chosen less often than the goods cover, the rest is not packed.
    fn without_what_was_given_up(
        &mut self,
        catalogue: &Catalogue,
        choices: &Choices,
        picked: &dyn Fn(Id<kinds::Item>, u64) -> Vec<(Id<kinds::Item>, u64)>,
    ) {
        for covered in std::mem::take(&mut self.covers) {
            let given_up = covered.quantity.saturating_sub(choices.quantity_of(covered.addon));
            let addon = catalogue.addon(covered.addon).filter(|_| given_up > 0);
            let contents = addon.into_iter().flat_map(|addon| &addon.contents);
            for (item, each) in contents.flat_map(|one| picked(one.item, u64::from(one.quantity))) {
                let wanted = each.saturating_mul(u64::from(given_up));
                let options = catalogue.options.iter().filter(|option| option.replaces == item);
                let options: Vec<_> = options.collect();
                let others = items_of(catalogue, &options);
                let items: Vec<_> = std::iter::once(item).chain(others).collect();
                self.left.take_any(&items, wanted);
            }
            self.covers.push(covered);
        }
    }

    /// How many of a thing sold the goods stand for.
    pub(super) fn covered(&self, thing: &Sold<'_>) -> u32 {
        match thing {
            Sold::Reward(_) => 1,
            Sold::AddOn(addon, quantity) => {
                let covers = self.covers.iter().find(|covered| covered.addon == addon.id);
                covers.map_or(0, |covered| covered.quantity.min(*quantity))
            }
        }
    }

    /// So many copies that the goods cover were asked for: these are their items, of the `kinds` that could be chosen.
    pub(super) fn answered(&mut self, kinds: &[Id<kinds::Item>], copies: u64, chosen: &[Id<kinds::Item>]) {
        let mut open = copies;
        for item in chosen {
            open = open.saturating_sub(self.left.take(*item, open.min(1)));
        }
        self.left.take_any(kinds, open);
    }

    /// What they name, of each item.
    pub(super) fn named(&self) -> Named {
        self.left.clone()
    }

    /// What no option answered for.
    pub(super) fn rest(&self) -> impl Iterator<Item = (Id<kinds::Item>, u64)> {
        self.left.0.iter().copied().filter(|(_, quantity)| *quantity > 0)
    }
}
