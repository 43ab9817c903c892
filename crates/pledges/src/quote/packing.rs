//! What is packed: the choices and the contents of what was chosen, whatever anything costs today.

use campaigns::model::{Catalogue, ItemKind};

use super::asked::Decided;
use super::calculate::parcel;
use super::choices::Choices;
use super::problem::QuoteProblem;
use super::resolve::applied;
use super::result::ParcelItem;

/// What goes to a backer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packing {
    /// Every item with its number, options applied, in the catalogue's order.
    pub items: Vec<ParcelItem>,
    /// Why that may not be all, or not the right thing: what was chosen is not in the catalogue any more, or a stretch
    /// goal gives something to who agreed before and never said which one ([`QuoteProblem::MissingOption`]). Empty nearly
    /// always; otherwise nobody should pack or take anything back by `items`.
    pub unsaid: Vec<QuoteProblem>,
}

/// What is packed for these choices. Nothing in `items` means that nothing is to be packed only where `unsaid` is empty.
///
/// What was agreed to is packed as it was chosen: the answer to an option that has been archived since stands, and what
/// may not be bought like this any more is packed all the same. The contents are those of the catalogue today, so that
/// a correction of a reward reaches who has it; answers for copies that are not in it any more stand for nothing. Of a gift that comes in
/// several kinds, what was agreed to before it came holds no kind at all rather than the one that stands for the choice.
pub fn packing(catalogue: &Catalogue, choices: &Choices, decided: Decided) -> Packing {
    let mut resolved = applied(catalogue, choices, decided);
    let unknown =
        choices.options.iter().map(|chosen| chosen.option).filter(|id| catalogue.option(*id).is_none());
    let unknown: Vec<_> = unknown.map(|option| QuoteProblem::UnknownOption { option }).collect();
    resolved.problems.extend(unknown);
    let unsaid_gifts = std::mem::take(&mut resolved.unsaid_gifts);
    if decided == Decided::Agreed {
        resolved.pieces.retain(|piece| !piece.is_unsaid);
    }
    resolved.check_items(catalogue);
    let items = parcel(catalogue, &resolved);
    resolved.problems.retain(leaves_goods_unsaid);
    if decided == Decided::Agreed {
        resolved.problems.extend(unsaid_gifts);
    }
    Packing { items, unsaid: resolved.problems }
}

impl Packing {
    /// Whether there is anything that lies in a parcel, or is handed over.
    pub(crate) fn has_parcel(&self, catalogue: &Catalogue) -> bool {
        let mut items = self.items.iter().filter_map(|part| catalogue.item(part.item));
        items.any(|item| item.kind == ItemKind::Physical)
    }
}

/// Whether it is about what the goods are, and not about what may be bought.
const fn leaves_goods_unsaid(problem: &QuoteProblem) -> bool {
    matches!(
        problem,
        QuoteProblem::UnknownReward { .. }
            | QuoteProblem::UnknownAddOn { .. }
            | QuoteProblem::UnknownOption { .. }
            | QuoteProblem::UnknownValue { .. }
            | QuoteProblem::UnknownItem { .. }
            | QuoteProblem::NotMade { .. }
            | QuoteProblem::ChosenTwice { .. }
            | QuoteProblem::TooManyCopies { .. }
    )
}
