//! A backer who owes something.

use kernel::{Actor, Cx};
use pledges::{Filter, Page, PledgeState};

/// Makes one of the demo's confirmed pledges owe something, as a change of its add-ons would.
pub fn make_one_owe(
    tx: &mut db::WriteTx<'_>,
    cx: &Cx,
) -> Result<(Cx, pledges::Pledge), pledges::PledgeError> {
    let campaign = campaigns::find_campaign_by_slug(tx, "lantern-isles")?.unwrap();
    let filter = Filter::all(campaign.row).in_state(PledgeState::Confirmed);
    let row = pledges::list(tx, &filter, Page::first(1))?.remove(0);
    let backer = cx.acting_as(Actor::Backer(row.contact));
    pledges::reopen(tx, &backer, row.pledge.row)?;
    let catalogue = campaigns::load_catalogue(tx, campaign.row)?;
    let insert = catalogue.addons.iter().find(|a| a.title == "Wooden Insert").unwrap();
    let pledge = pledges::load(tx, row.pledge.row)?;
    let mut choices = pledge.choices.clone();
    choices.addons.retain(|chosen| chosen.addon != insert.id);
    choices.addons.push(pledges::ChosenAddOn { addon: insert.id, quantity: 2 });
    let seen_version = pledge.choices_stamp.version;
    let save = pledges::SaveChoices { pledge: pledge.row, seen_version, choices };
    pledges::save_choices(tx, &backer, &save)?;
    let pledge = pledges::load(tx, row.pledge.row)?;
    let quote = pledges::current_quote(tx, &cx.vault, &pledge, cx.now())?;
    assert!(quote.balance.is_positive(), "{quote:?}");
    let agree = pledges::Confirm { pledge: pledge.row, seal: pledges::seal_of(&quote) };
    pledges::confirm(tx, &backer, &agree)?;
    Ok((backer.clone(), pledges::load(tx, pledge.row)?))
}
