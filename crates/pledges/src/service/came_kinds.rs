//! Values and variants that an import chose for a backer: where they can run out they are the backer's, as what the platform sold
//! is, beyond the limit if need be, until the backer confirms something else. They follow what an import writes, and nothing
//! that is chosen here.

use std::collections::HashMap;
use std::sync::Arc;

use campaigns::model::Catalogue;
use db::{ReadTx, WriteTx};
use kernel::ids::kinds;
use kernel::{Cx, RowId};
use stock::Limited;

use crate::error::PledgeError;
use crate::model::{NewPledge, Pledge};
use crate::quote::{Choices, Decided};
use crate::rules::limits::kinds_taken;
use crate::service::places::{PLACE_KEPT_MINUTES, grant_bought, release_unchosen};
use crate::store;

/// The catalogues of pledges that come in, each read once.
#[derive(Default)]
pub(crate) struct Catalogues(HashMap<RowId<kinds::Campaign>, Arc<Catalogue>>);

impl Catalogues {
    /// What a new pledge takes of values and variants that have a limit. Nothing is read for one without options.
    pub(crate) fn kinds_of(
        &mut self,
        tx: &mut ReadTx<'_>,
        new: &NewPledge,
    ) -> Result<Vec<(Limited, u32)>, PledgeError> {
        if new.choices.options.is_empty() {
            return Ok(Vec::new());
        }
        let campaign = new.campaign.row;
        if let Some(known) = self.0.get(&campaign) {
            return Ok(kinds_in(known, &new.choices));
        }
        let catalogue = campaigns::load_catalogue(tx, campaign)?;
        let kinds = kinds_in(&catalogue, &new.choices);
        self.0.insert(campaign, catalogue);
        Ok(kinds)
    }
}

/// Values and variants with a limit, and how many of each, sorted by public id. No file says where goods are fetched.
fn kinds_in(catalogue: &Catalogue, choices: &Choices) -> Vec<(Limited, u32)> {
    let taken = kinds_taken(catalogue, choices, Decided::Open).into_iter();
    let mut kinds: Vec<_> = taken
        .filter(|taking| !matches!(taking.limited, Limited::PickUp(_)))
        .map(|taking| (taking.limited, taking.quantity))
        .collect();
    kinds.sort_by_key(|(limited, _)| limited.to_string());
    kinds
}

/// After an import has written the choices of an open pledge: what it chose is the backer's, what it chose before and does not
/// any more is free for others.
pub(crate) fn follow_import(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &Pledge,
    (catalogue, choices): (&Catalogue, &Choices),
) -> Result<(), PledgeError> {
    let (before, now) = (store::bought::kinds(tx, pledge.row)?, kinds_in(catalogue, choices));
    if before != now {
        for (limited, _) in before.iter().filter(|(old, _)| now.iter().all(|(kind, _)| kind != old)) {
            store::bought::set_kind(tx, pledge.row, (*limited, 0))?;
            stock::loosen(tx, cx, *limited, (pledge.id, 0), PLACE_KEPT_MINUTES)?;
        }
        for kind in &now {
            store::bought::set_kind(tx, pledge.row, *kind)?;
        }
        grant_bought(tx, cx, pledge)?;
    }
    release_unchosen(tx, cx, pledge, (catalogue, choices))
}
