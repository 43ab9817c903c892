//! Before a person is erased.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, RowId};
use pledges::PledgeError;

use super::bring_up_to_date::credit;
use crate::error::BillingError;
use crate::rules::decide::Why;
use crate::store;

/// Takes back the invoices of pledges that were cancelled with their person, while there is still somebody whose name can
/// stand on the credit note. To be called after [`pledges::cancel_for_erasure`] and before [`contacts::erase`], in their
/// transaction.
///
/// # Errors
/// As [`crate::bring_up_to_date`].
pub fn credit_before_erasure(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    contact: RowId<kinds::Contact>,
) -> Result<(), BillingError> {
    let today = contacts::reference(tx, contact)?;
    for one in contacts::person(tx, today.row)? {
        for pledge in pledges::of_contact(tx, one.row)? {
            if !pledge.state.is_ended() {
                continue;
            }
            let campaign = campaigns::campaign(tx, pledge.campaign)?.ok_or(PledgeError::Unknown)?;
            for due in store::documents::open_of(tx, pledge.row)? {
                credit(tx, cx, (&campaign, &pledge), due.invoice, Why::Ended)?;
            }
            store::waiting::clear(tx, pledge.row)?;
        }
    }
    Ok(())
}
