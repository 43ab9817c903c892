//! Reward and add-ons.

use campaigns::model::{AddOn, Catalogue};
use web::{FieldErrors, FormState, Localizer, SentForm};

use crate::quote::{Choices, ChosenAddOn, QUANTITY_MAX};

/// Name of the field of an add-on's quantity, before its id.
pub const ADDON_FIELD: &str = "addon-";

/// What was typed, as choices; mistakes stand beside their fields. Options stay as they are saved. Who has a
/// reward chooses one; who has none may go without.
pub fn typed_rewards(
    texts: &Localizer,
    catalogue: &Catalogue,
    saved: &Choices,
    sent: &SentForm,
) -> Result<Choices, FieldErrors> {
    let mut errors = FieldErrors::new();
    let reward = match sent.value("reward") {
        None | Some("") if saved.reward.is_none() => None,
        None | Some("") => {
            errors.add("reward", texts.text("pledges-form-reward-choose"));
            None
        }
        Some(id) => {
            let known = kernel::Id::parse(id).ok().filter(|id| catalogue.reward(*id).is_some());
            if known.is_none() {
                errors.add("reward", texts.text("pledges-form-reward-choose"));
            }
            known
        }
    };
    let mut addons = Vec::new();
    for (id, quantity) in sent.with_prefix(ADDON_FIELD) {
        let Some(offer) = kernel::Id::parse(id).ok().and_then(|id| catalogue.addon(id)) else {
            continue;
        };
        match typed_quantity(quantity) {
            Some(0) => {}
            Some(quantity) if quantity <= QUANTITY_MAX => {
                addons.push(ChosenAddOn { addon: offer.id, quantity });
            }
            Some(_) => {
                let maximum = texts.number(i64::from(quantity_max(offer, 0)));
                let text = texts.text_with("pledges-form-quantity-max", &[("maximum", maximum.into())]);
                errors.add(format!("{ADDON_FIELD}{id}"), text);
            }
            None => errors.add(format!("{ADDON_FIELD}{id}"), texts.text("pledges-form-quantity")),
        }
    }
    errors.into_result()?;
    Ok(Choices {
        reward,
        addons,
        options: saved.options.clone(),
        goods: saved.goods.clone(),
        pick_up: saved.pick_up,
        tip_minor: saved.tip_minor,
    })
}

/// The largest quantity of an add-on that is taken of a pledge that has so many: what its field says too. What a pledge
/// has it may keep.
pub fn quantity_max(addon: &AddOn, has: u32) -> u32 {
    addon.per_pledge_max.unwrap_or(QUANTITY_MAX).min(QUANTITY_MAX).max(has)
}

/// A whole number, however large; nothing typed is none.
fn typed_quantity(text: &str) -> Option<u32> {
    let text = text.trim();
    match text.parse() {
        Ok(quantity) => Some(quantity),
        Err(_) if text.is_empty() => Some(0),
        Err(_) if text.bytes().all(|sign| sign.is_ascii_digit()) => Some(u32::MAX),
        Err(_) => None,
    }
}

/// The form with what is saved.
pub fn rewards_form(choices: &Choices) -> FormState {
    let reward = choices.reward.map(|id| id.to_string()).unwrap_or_default();
    let form = FormState::new().with("reward", reward);
    choices.addons.iter().fold(form, |form, chosen| {
        form.with(format!("{ADDON_FIELD}{}", chosen.addon), chosen.quantity.to_string())
    })
}
