//! Values of options, variants and places to pick up that have a limit: who agreed to them already. What a pledge takes of rewards
//! and add-ons is written down whether they have a limit or not; of all else only once it has one.

use std::collections::HashMap;

use campaigns::CampaignError;
use campaigns::model::Catalogue;
use db::{DbError, ReadTx, WriteTx};
use kernel::ids::kinds;
use kernel::{Id, RowId};
use stock::Limited;

use crate::quote::Decided;
use crate::rules::limits::kinds_taken;
use crate::store;
use crate::store::columns::choices_from;

/// A pledge, and how many of something it takes.
pub(crate) type Taker = (RowId<kinds::Pledge>, Id<kinds::Pledge>, u32);

/// Everybody who has one already: who agreed to it, and for whom an import chose it. Of what is no reward and no add-on and limited
/// from now on it is written down as well.
pub(crate) fn owners(
    tx: &mut WriteTx<'_>,
    limited: Limited,
) -> Result<Vec<(Id<kinds::Pledge>, u32)>, DbError> {
    let subject = limited.to_string();
    if matches!(limited, Limited::Reward(_) | Limited::AddOn(_)) {
        return store::reservations::owners(tx, &subject);
    }
    let Some(campaign) = campaigns::campaign_of_kind(tx, &subject)? else { return Ok(Vec::new()) };
    let catalogue = match campaigns::load_catalogue(tx, campaign) {
        Ok(catalogue) => catalogue,
        Err(CampaignError::Db(error)) => return Err(error),
        Err(_) => return Ok(Vec::new()), // without its campaign nobody has one
    };
    let mut owners = Vec::new();
    let takers = taken_by_agreed(tx, campaign, &catalogue)?.remove(&limited).unwrap_or_default(); // nobody
    for (row, pledge, quantity) in takers {
        store::reservations::set(tx, row, &subject, i64::from(quantity))?;
        owners.push((pledge, quantity));
    }
    let mut came = Vec::new();
    store::reservations::for_each_imported(tx, campaign, |row, choices| {
        let taken = choices_from(choices).map(|choices| kinds_taken(&catalogue, &choices, Decided::Open));
        let own = taken.unwrap_or_default().into_iter().find(|taking| taking.limited == limited); // unreadable: none
        came.extend(own.filter(|_| !matches!(limited, Limited::PickUp(_))).map(|own| (row, own.quantity)));
    })?;
    for (row, quantity) in came {
        store::bought::set_kind(tx, row, (limited, quantity))?;
    }
    owners.extend(store::reservations::came_with(tx, &subject)?);
    Ok(owners)
}

/// Which pledges that agreed to a quote take how many of each value, variant and place to pick up that has a limit. Choices that cannot be read
/// are passed over: their own check tells of them. Of who agreed to downloads alone a place to pick up is nobody's, whatever is packed
/// for them by now: they never asked for one.
pub(crate) fn taken_by_agreed(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    catalogue: &Catalogue,
) -> Result<HashMap<Limited, Vec<Taker>>, DbError> {
    let mut takers: HashMap<Limited, Vec<Taker>> = HashMap::new();
    store::reservations::for_each_agreed(tx, campaign, |(row, pledge), choices, is_fetched| {
        let Some(mut choices) = choices_from(choices) else { return };
        choices.pick_up = choices.pick_up.filter(|_| is_fetched);
        for taking in kinds_taken(catalogue, &choices, Decided::Agreed) {
            takers.entry(taking.limited).or_default().push((row, pledge, taking.quantity));
        }
    })?;
    Ok(takers)
}
