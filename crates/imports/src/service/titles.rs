//! Rewards that a file tells by their price or their number alone get a title.

use campaigns::model::Campaign;
use kernel::{Language, Money};
use web::{TextArg, Texts};

use crate::rules::found::Found;

/// Gives every reward without a title one, in the first language of its campaign: `Pledge level US$25.00`.
pub(crate) fn give(found: &mut Found, campaign: &Campaign) {
    if found.rewards.iter().all(|reward| !reward.title.is_empty()) {
        return;
    }
    // The texts of this crate load in every test of its pages; without them the key stands for the title.
    let texts = Texts::new(crate::texts()).ok();
    let language = campaign.languages.first().copied().unwrap_or(Language::En);
    for reward in found.rewards.iter_mut().filter(|reward| reward.title.is_empty()) {
        let amount = reward.price_minor.map(|minor| Money::new(minor, campaign.currency).text(language));
        let id = reward.platform_id.clone();
        let (key, args): (&str, Vec<(&str, TextArg)>) = match (amount, id) {
            (Some(amount), Some(id)) => {
                ("imports-pledge-level-numbered", vec![("amount", amount.into()), ("id", id.into())])
            }
            (Some(amount), None) => ("imports-pledge-level", vec![("amount", amount.into())]),
            (None, _) => ("imports-reward-numbered", vec![("id", reward.key.clone().into())]),
        };
        let text = texts.as_ref().map(|texts| texts.localizer(language).text_with(key, &args));
        reward.title = text.unwrap_or_else(|| reward.key.clone());
    }
}
