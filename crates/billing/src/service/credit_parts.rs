//! Staff credit a part of an invoice: what was sent back, what was broken, what was promised off the price.
//!
//! The order stays as it is: what goes back for the credit note is recorded afterwards (`service/repay_note.rs`). Only a paid order can be
//! credited in part; one that something is still owed for is opened again and changed.

use campaigns::model::Campaign;
use db::{ReadTx, WriteTx};
use invoices::{Content, Credited, NewCreditNote, NewPart};
use jiff::civil::Date;
use kernel::ids::kinds;
use kernel::{Currency, Cx, Id, Money};
use pledges::{Pledge, PledgeError, PledgeState};

use super::book_tax::book_tax;
use super::bring_up_to_date::on_or_after;
use crate::error::BillingError;
use crate::store;

/// What staff credit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartCredit {
    /// Of which invoice.
    pub invoice: Id<kinds::Invoice>,
    /// What of it.
    pub parts: Vec<NewPart>,
    /// Why, in words for the buyer.
    pub reason: String,
    /// The form's own key: the same never credits twice.
    pub key: String,
}

/// The pledge of an invoice that can be credited in part now.
///
/// # Errors
/// [`BillingError::NotCreditable`]; [`PledgeError::StillOwed`] where its backer owes something again.
pub(crate) fn creditable(
    tx: &mut ReadTx<'_>,
    campaign: &Campaign,
    invoice: Id<kinds::Invoice>,
) -> Result<Pledge, BillingError> {
    let id = store::credit_notes::pledge_of(tx, invoice)?.ok_or(BillingError::NotCreditable)?;
    let pledge = pledges::find(tx, id)?.ok_or(PledgeError::Unknown)?;
    let open = store::documents::open_of(tx, pledge.row)?;
    let agreed = pledge.agreed.map(|agreed| agreed.quote.get());
    let holds = open.iter().any(|due| due.invoice == invoice && Some(due.quote) == agreed);
    let is_paid = matches!(
        pledge.state,
        PledgeState::Paid | PledgeState::InFulfilment | PledgeState::Shipped | PledgeState::Delivered
    );
    // What waits because its tax moved is not booked by crediting a part of it.
    let is_booked = store::tax_bookings::open_of(tx, pledge.row)?.iter().any(|one| Some(one.quote) == agreed);
    if pledge.campaign != campaign.row || !holds || !is_paid || !is_booked {
        return Err(BillingError::NotCreditable);
    }
    pledges::nothing_owed(tx, &pledge)?;
    Ok(pledge)
}

fn new_note(new: &PartCredit, (today, currency): (Date, Currency)) -> NewCreditNote {
    NewCreditNote {
        key: key_of(new),
        invoice: new.invoice,
        credited: Credited::Parts(new.parts.clone()),
        reason: new.reason.clone(),
        issued_on: today,
        // What goes back for it does so afterwards.
        paid: Money::zero(currency),
    }
}

fn key_of(new: &PartCredit) -> String {
    format!("{}/part/{}", new.invoice, new.key)
}

/// What the credit note would say, without its number. Nothing is issued.
///
/// # Errors
/// As [`credit_parts`].
pub fn credit_parts_preview(
    tx: &mut ReadTx<'_>,
    cx: &Cx,
    campaign: &Campaign,
    new: &PartCredit,
) -> Result<Content, BillingError> {
    let pledge = creditable(tx, campaign, new.invoice)?;
    let today = campaign.day_of(cx.now());
    Ok(invoices::credit_preview(tx, &new_note(new, (today, pledge.currency)))?)
}

/// Issues the credit note and takes back its tax. The same key answers what was issued then.
///
/// # Errors
/// [`BillingError::NotCreditable`] and [`PledgeError::StillOwed`]; [`BillingError::Invoice`] with what is left where too much is asked for;
/// [`BillingError::NotAsSeen`] where the total is not the one of the preview.
pub fn credit_parts(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: &Campaign,
    (new, seen): (&PartCredit, Money),
) -> Result<Id<kinds::Invoice>, BillingError> {
    if let Some(done) = store::credit_notes::by_key(tx, &key_of(new))? {
        // Who went back and sent something else by the same form is not told that it was issued.
        let is_the_same = invoices::find(tx, &cx.vault, done)?.content.gross == seen;
        return if is_the_same { Ok(done) } else { Err(BillingError::NotAsSeen) };
    }
    let pledge = creditable(tx, campaign, new.invoice)?;
    let set_up = store::set_up::set_up(tx, campaign.reference())?;
    let today = campaign.day_of(cx.now());
    let mut note = new_note(new, (today, pledge.currency));
    if invoices::credit_preview(tx, &note)?.gross != seen {
        return Err(BillingError::NotAsSeen);
    }
    let issued_on = invoices::find(tx, &cx.vault, new.invoice)?.content.issued_on;
    let issued = on_or_after(today.max(issued_on), |day| {
        note.issued_on = day;
        invoices::credit(tx, cx, &note)
    })?;
    store::credit_notes::put(tx, issued.row, new.invoice)?;
    pledges::note_credited_in_part(tx, &pledge)?;
    book_tax(tx, cx, (campaign, &pledge), set_up.as_ref())?;
    Ok(issued.id)
}
