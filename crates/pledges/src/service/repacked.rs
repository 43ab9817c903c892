//! Whose parcel a change of the catalogue changes, before it is made.

use std::collections::HashMap;

use campaigns::model::Catalogue;
use db::ReadTx;
use kernel::RowId;
use kernel::ids::kinds;

use crate::error::PledgeError;
use crate::list::Filter;
use crate::model::PledgeState;
use crate::quote::packing;
use crate::service::export::for_each_page;

/// How many sets of choices are remembered: many pledges chose alike.
const CHOICES_KEPT_MAX: usize = 20_000;

/// How many pledges would be packed otherwise.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Repacked {
    /// Agreed, and still here.
    pub agreed: u64,
    /// Not agreed yet, by what they have chosen so far.
    pub open: u64,
    /// Sent already, from here or by the platform: what is added now is in no parcel of theirs.
    pub left: u64,
}

/// Looks at every pledge of a campaign that is not ended.
///
/// # Errors
/// When the database cannot be read.
pub fn repacked(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    (now, then): (&Catalogue, &Catalogue),
) -> Result<Repacked, PledgeError> {
    let states = PledgeState::ALL.into_iter().filter(|state| !state.is_ended()).collect();
    let filter = Filter { states, ..Filter::all(campaign) };
    let mut known: HashMap<(String, bool), bool> = HashMap::new();
    let mut found = Repacked::default();
    for_each_page(tx, &filter, |_, rows| {
        for row in rows {
            let decided = row.state.decided();
            let text = serde_json::to_string(&row.choices).unwrap_or_default(); // plain data is always JSON
            let key = (text, row.state.is_agreed());
            let differs = known.get(&key).copied().unwrap_or_else(|| {
                packing(now, &row.choices, decided).items != packing(then, &row.choices, decided).items
            });
            if known.len() < CHOICES_KEPT_MAX {
                known.insert(key, differs);
            }
            let has_left = row.is_sent || matches!(row.state, PledgeState::Shipped | PledgeState::Delivered);
            match (has_left, row.state.is_agreed()) {
                _ if !differs => {}
                (true, _) => found.left = found.left.saturating_add(1),
                (false, true) => found.agreed = found.agreed.saturating_add(1),
                (false, false) => found.open = found.open.saturating_add(1),
            }
        }
        Ok::<(), PledgeError>(())
    })?;
    Ok(found)
}
