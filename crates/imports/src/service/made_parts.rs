//! What an import made in the catalogue is noted, and goes with it where nothing else uses it.

use std::collections::{BTreeMap, HashSet};

use campaigns::model::Catalogue;
use campaigns::{CataloguePart, WhyStays};
use db::{ReadTx, WriteTx};
use kernel::ids::kinds;
use kernel::{Cx, RowId};
use serde::Serialize;

use crate::error::ImportError;
use crate::model::Batch;
use crate::store;

/// The word of what is gone.
const REMOVED: &str = "removed";

/// What became of the parts of the catalogue that an import had made, once it was taken back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct PartsTakenBack {
    /// How many are gone.
    pub removed: u64,
    /// How many stay, by the word of the reason ([`WhyStays::word`]).
    pub stay: BTreeMap<String, u64>,
}

impl PartsTakenBack {
    /// How many stay.
    pub fn staying(&self) -> u64 {
        self.stay.values().copied().fold(0, u64::saturating_add)
    }
}

/// Notes the parts that a catalogue has now and had not before, with what they say.
pub(crate) fn note(
    tx: &mut WriteTx<'_>,
    batch: RowId<kinds::ImportBatch>,
    (before, after): (&Catalogue, &Catalogue),
) -> Result<(), ImportError> {
    let known: HashSet<CataloguePart> = CataloguePart::all(before).collect();
    for part in CataloguePart::all(after).filter(|part| !known.contains(part)) {
        let as_made = part.as_text(after).ok_or(ImportError::Staged("a part of the catalogue"))?;
        store::made_parts::insert(tx, batch, (&part.id(), &as_made))?;
    }
    Ok(())
}

/// Takes them away where nothing else uses them, and remembers why the others stay. Called when the pledges of the
/// import are gone.
pub(crate) fn take_back(tx: &mut WriteTx<'_>, cx: &Cx, batch: &Batch) -> Result<(), ImportError> {
    let made = store::made_parts::of_batch(tx, batch.row)?;
    if made.is_empty() {
        return Ok(());
    }
    let made: Vec<(CataloguePart, String)> =
        made.into_iter().filter_map(|(part, text)| Some((CataloguePart::parse(&part)?, text))).collect();
    let in_pledges = pledges::parts_in_use(tx, batch.campaign)?;
    let taken = campaigns::take_proposal_back(tx, cx, batch.campaign, &made, &in_pledges)?;
    for part in &taken.removed {
        store::made_parts::set_became(tx, batch.row, (&part.id(), REMOVED))?;
        store::made_parts::forget(tx, batch.campaign, &part.id())?;
    }
    for (part, why) in &taken.stay {
        store::made_parts::set_became(tx, batch.row, (&part.id(), WhyStays::word(*why)))?;
    }
    Ok(())
}

/// What became of the parts that an import had made; nothing while it stands.
///
/// # Errors
/// [`ImportError::Db`].
pub fn parts_taken_back(tx: &mut ReadTx<'_>, batch: &Batch) -> Result<PartsTakenBack, ImportError> {
    let mut stay: BTreeMap<String, u64> = store::made_parts::counts(tx, batch.row)?.into_iter().collect();
    let removed = stay.remove(REMOVED).unwrap_or_default(); // none is gone
    Ok(PartsTakenBack { removed, stay })
}
