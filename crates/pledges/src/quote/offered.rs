//! What may be chosen of what is offered. A pledge keeps what it has, however little may be chosen since: what was bought
//! on the platform, or chosen before the creator changed a limit, is priced and packed.

use campaigns::model::Catalogue;

use super::choices::Choices;
use super::problem::QuoteProblem;
use super::resolve::QUANTITY_MAX;

/// What of `wanted` is more than one pledge may take of an add-on, or does not go with the reward, where the pledge does
/// not have it already.
pub(crate) fn beyond_offer(catalogue: &Catalogue, has: &Choices, wanted: &Choices) -> Vec<QuoteProblem> {
    let mut problems = Vec::new();
    for addon in &catalogue.addons {
        let quantity = wanted.addons.iter().find(|one| one.addon == addon.id).map_or(0, |one| one.quantity);
        if quantity == 0 {
            continue;
        }
        let had = has.quantity_of(addon.id);
        let maximum = addon.per_pledge_max.unwrap_or(QUANTITY_MAX).min(QUANTITY_MAX);
        if quantity > maximum && quantity > had {
            let title = addon.title.clone();
            problems.push(QuoteProblem::OverMaximum { addon: addon.id, title, quantity, maximum });
        }
        let is_kept = has.reward == wanted.reward && quantity <= had;
        if !addon.may_join(wanted.reward) && !is_kept {
            problems.push(QuoteProblem::NotWithThisReward { addon: addon.id, title: addon.title.clone() });
        }
    }
    problems
}
