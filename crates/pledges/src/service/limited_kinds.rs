//! Values of options and variants that have a limit: who agreed to them already, and who came with them. What a pledge takes of
//! rewards and add-ons, and what was bought of them, is written down whether they have a limit or not; of values and variants only
//! once they have one.

use std::collections::HashMap;

use campaigns::CampaignError;
use campaigns::model::Catalogue;
use db::{DbError, ReadTx, WriteTx};
use kernel::ids::kinds;
use kernel::{Id, RowId};
use stock::Limited;

use crate::quote::{Choices, Decided};
use crate::rules::limits::kinds_taken;
use crate::store;
use crate::store::columns::choices_from;

/// A pledge, and how many of something it takes.
pub(crate) type Taker = (RowId<kinds::Pledge>, Id<kinds::Pledge>, u32);

/// Everybody who has one already: who agreed to it, and who came with it. Of a value or variant that is limited from now on it is
/// written down as well.
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
    for (row, pledge, quantity) in came_with(tx, campaign, (&catalogue, limited))? {
        store::bought::set_kind(tx, row, (limited, quantity))?;
        owners.push((pledge, quantity));
    }
    Ok(owners)
}

/// What a file brings of values and variants that have a limit: its backers bought them, as they bought rewards and add-ons.
pub(crate) fn of_file(catalogue: &Catalogue, choices: &Choices) -> Vec<(Limited, u32)> {
    if choices.options.is_empty() {
        return Vec::new();
    }
    let taken = kinds_taken(catalogue, choices, Decided::Open);
    let mut all: Vec<_> = taken.into_iter().map(|taking| (taking.limited, taking.quantity)).collect();
    all.sort_by_key(|(limited, _)| limited.to_string());
    all
}

/// Open pledges whose choices are still as a file brought them, and how many of something they came with.
fn came_with(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    (catalogue, limited): (&Catalogue, Limited),
) -> Result<Vec<Taker>, DbError> {
    let mut all = Vec::new();
    store::reservations::for_each_as_imported(tx, campaign, |row, pledge, choices| {
        let Some(choices) = choices_from(choices) else { return };
        let own = of_file(catalogue, &choices).into_iter().find(|(kind, _)| *kind == limited);
        all.extend(own.map(|(_, quantity)| (row, pledge, quantity)));
    })?;
    Ok(all)
}

/// Which pledges that agreed to a quote take how many of each value and variant that has a limit. Choices that cannot be read
/// are passed over: their own check tells of them.
pub(crate) fn taken_by_agreed(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    catalogue: &Catalogue,
) -> Result<HashMap<Limited, Vec<Taker>>, DbError> {
    let mut takers: HashMap<Limited, Vec<Taker>> = HashMap::new();
    store::reservations::for_each_agreed(tx, campaign, |row, pledge, choices| {
        let Some(choices) = choices_from(choices) else { return };
        for taking in kinds_taken(catalogue, &choices, Decided::Agreed) {
            takers.entry(taking.limited).or_default().push((row, pledge, taking.quantity));
        }
    })?;
    Ok(takers)
}
