//! Money that went back for a credit note of a part of an invoice. It went by bank or at the provider; here it is recorded, once,
//! and never more than the note says.

use campaigns::model::Campaign;
use db::{ReadTx, WriteTx};
use invoices::InvoiceKind;
use kernel::ids::kinds;
use kernel::{Cx, Id, Money, Vault};
use pledges::{
    FormPost, Once, PaidBack, PartRepaid, Pledge, PledgeError, RepaidPart, Returnable, once_per_content,
};

use super::credit_parts::creditable;
use crate::error::BillingError;
use crate::store;

/// A credit note of a part, and what went back for it.
#[derive(Debug, Clone)]
pub struct NoteToRepay {
    /// Which.
    pub note: Id<kinds::Invoice>,
    /// Its number.
    pub number: String,
    /// The order that it is about.
    pub of: Pledge,
    /// Its total.
    pub gross: Money,
    /// What it says itself went back before it was issued: older notes could name a repayment.
    pub named: Money,
    /// What went back for it, oldest first; the repayment that it names itself is not among them.
    pub repaid: Vec<PartRepaid>,
    /// What has not gone back yet.
    pub left: Money,
    /// The order, and what of it may go back for the note in which currency; `None` while the order is not paid, has ended or
    /// has another invoice.
    pub order: Option<(Pledge, Returnable)>,
    /// What the backer of such an order owes: nothing goes back before it is paid.
    pub owed: Option<Money>,
}

/// What is left to pay back for a credit note; `None` for what is no credit note of a part in this campaign.
///
/// # Errors
/// The database.
pub fn note_to_repay(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    campaign: &Campaign,
    note: Id<kinds::Invoice>,
) -> Result<Option<NoteToRepay>, BillingError> {
    let Some(credits) = store::credit_notes::invoice_of(tx, note)? else { return Ok(None) };
    if store::lists::campaign_of(tx, note)? != Some(campaign.row) {
        return Ok(None); // a document of another campaign is none
    }
    let content = invoices::find(tx, vault, note)?.content;
    if content.kind != InvoiceKind::CreditNote {
        return Ok(None);
    }
    let id = store::credit_notes::pledge_of(tx, credits)?.ok_or(BillingError::NotCreditable)?;
    let pledge = pledges::find(tx, id)?.ok_or(PledgeError::Unknown)?;
    let repaid = of_note(tx, &pledge, note)?;
    let left = left_of((content.gross, content.paid), &repaid)?;
    let (order, owed) = match creditable(tx, campaign, credits) {
        Ok(pledge) => {
            let returnable = pledges::returnable_for_part(tx, &pledge, left)?;
            (Some((pledge, returnable)), None)
        }
        Err(BillingError::NotCreditable) => (None, None),
        Err(BillingError::Pledge(PledgeError::StillOwed(owed))) => (None, Some(owed)),
        Err(e) => return Err(e),
    };
    let (number, gross, named) = (content.number, content.gross, content.paid);
    Ok(Some(NoteToRepay { note, number, of: pledge, gross, named, repaid, left, order, owed }))
}

fn of_note(
    tx: &mut ReadTx<'_>,
    pledge: &Pledge,
    note: Id<kinds::Invoice>,
) -> Result<Vec<PartRepaid>, BillingError> {
    let mut repaid = pledges::parts_repaid(tx, pledge)?;
    repaid.retain(|one| one.note == note);
    Ok(repaid)
}

/// Its total, less the repayment that it names and what went back since.
fn left_of((gross, named): (Money, Money), repaid: &[PartRepaid]) -> Result<Money, BillingError> {
    let back = Money::sum(gross.currency, repaid.iter().map(|one| one.amount))?;
    Ok(gross.checked_sub(named)?.checked_sub(back)?)
}

/// Records that money went back for a credit note. The same form again changes nothing.
///
/// # Errors
/// [`BillingError::NotCreditable`] for an order that is not paid any more, has ended or has another invoice;
/// [`PledgeError::StillOwed`] for one of which something is owed again;
/// [`PledgeError::NotOwedBack`] for more than is left of the note or came in that currency; [`PledgeError::RequestKey`] when
/// the form came with another payment before.
pub fn repay_note(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: &Campaign,
    (note, paid_back): (Id<kinds::Invoice>, &PaidBack),
) -> Result<Once<bool>, BillingError> {
    let scope = format!("part_repaid:{note}");
    let content = format!("{} {} {}", paid_back.amount, paid_back.day, paid_back.note);
    let post = FormPost { scope: &scope, key: &paid_back.key, content: content.as_bytes() };
    once_per_content(tx, cx, post, |tx, earlier: Option<bool>| {
        if earlier.is_some() {
            return Err(PledgeError::RequestKey.into()); // gone back to and changed: that is another payment, or a mistake
        }
        let found = note_to_repay(tx, &cx.vault, campaign, note)?.ok_or(BillingError::NotCreditable)?;
        let refused =
            found.owed.map_or(BillingError::NotCreditable, |owed| PledgeError::StillOwed(owed).into());
        let (pledge, _) = found.order.ok_or(refused)?;
        let note_text = format!("{} {}", found.number, paid_back.note);
        let paid_back = PaidBack { pledge: pledge.row, note: note_text, ..paid_back.clone() };
        pledges::repay_part(tx, cx, &RepaidPart { paid_back, note, left: found.left })?;
        Ok(true)
    })
}
