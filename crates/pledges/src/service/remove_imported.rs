//! An import is taken back while nothing was built on it.

use db::WriteTx;
use kernel::Cx;
use kernel::RowId;
use kernel::ids::kinds;

use crate::error::PledgeError;
use crate::model::{Origin, Pledge, PledgeState};
use crate::service::import_many::credit_key;
use crate::service::load::load;
use crate::service::money::held;
use crate::service::platform_state::is_import;
use crate::store;

/// Lines of the log that are looked at: more than imports alone ever write.
const CHANGES_LOOKED_AT: u32 = 1000;

/// Removes imported pledges and takes their credit back in the ledger; their places are free. All or none: the first pledge on which
/// something was built stops it.
///
/// # Errors
/// [`PledgeError::BuiltOn`], with what stands on which pledge.
pub fn remove_imported(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledges: &[RowId<kinds::Pledge>],
) -> Result<u64, PledgeError> {
    let mut removed = 0;
    for row in pledges {
        let pledge = load(tx, *row)?;
        if let Some(why) = built_on(tx, &pledge)? {
            return Err(PledgeError::BuiltOn { order_number: pledge.order_number, why });
        }
        take_credit_back(tx, cx, &pledge)?;
        stock::release_all(tx, cx, pledge.id)?;
        store::imports::remove(tx, pledge.row)?;
        removed += 1;
    }
    Ok(removed)
}

/// What stands on an imported pledge, if anything; `None` when it can be removed.
pub fn built_on(tx: &mut db::ReadTx<'_>, pledge: &Pledge) -> Result<Option<&'static str>, PledgeError> {
    let changes = store::changes::of_pledge(tx, pledge.row, CHANGES_LOOKED_AT)?;
    // An import's own word, that the platform cancelled it, is taken back with the import.
    let is_untouched = matches!(pledge.state, PledgeState::Imported | PledgeState::Cancelled)
        && changes.iter().all(|change| is_import(&change.actor));
    if !is_untouched {
        return Ok(Some("its backer was invited, or it was worked on"));
    }
    let stamps = [pledge.choices_stamp, pledge.answers_stamp, pledge.address_stamp];
    let by_hand = stamps.iter().any(|stamp| stamp.origin != Origin::Import);
    if by_hand || pledge.choices.goods_by_staff().is_some() {
        return Ok(Some("it was changed by hand"));
    }
    if !store::links::of_pledge(tx, pledge.row)?.is_empty() {
        return Ok(Some("a link to it was given out"));
    }
    if held(tx, pledge)?.minor != pledge.credited_minor {
        return Ok(Some("money was paid for it"));
    }
    Ok(None)
}

fn take_credit_back(tx: &mut WriteTx<'_>, cx: &Cx, pledge: &Pledge) -> Result<(), PledgeError> {
    for n in 1..=pledge.credit_postings {
        if let Some(transaction) = ledger::find_by_key(tx, &credit_key(pledge.id, n))? {
            let key = format!("platform_credit_taken_back:{}:{n}", pledge.id);
            ledger::reverse(tx, cx, &key, transaction, "import undone")?;
        }
    }
    Ok(())
}
