//! Staff credit a part of an invoice: what was sent back, what was broken, what was promised off the price.
//!
//! The order stays as it is: what goes back for the credit note is recorded afterwards (`service/repay_note.rs`). Only a paid order can be
//! credited in part; one that something is still owed for is opened again and changed.

use campaigns::model::Campaign;
use db::{ReadTx, WriteTx};
use invoices::{Content, Credited, NewCreditNote, NewPart};
use jiff::civil::Date;
use kernel::ids::kinds;
use kernel::{Cx, Id, Money};
use ledger::AccountCode;
use pledges::{Pledge, PledgeError, PledgeState};

use super::book_tax::book_tax;
use super::bring_up_to_date::on_or_after;
use crate::error::BillingError;
use crate::store;

/// Repayments of one order that are offered.
const REFUNDS_MAX: u32 = 100;

/// What staff credit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartCredit {
    /// Of which invoice.
    pub invoice: Id<kinds::Invoice>,
    /// What of it.
    pub parts: Vec<NewPart>,
    /// Why, in words for the buyer.
    pub reason: String,
    /// The repayment that it goes with.
    pub refund: Option<Id<kinds::LedgerTransaction>>,
    /// The form's own key: the same never credits twice.
    pub key: String,
}

/// A repayment of an order that no credit note goes with yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefundMade {
    /// In the ledger.
    pub id: Id<kinds::LedgerTransaction>,
    /// When.
    pub day: Date,
    /// How much.
    pub amount: Money,
}

/// The repayments that a credit note of a pledge may go with, latest first.
///
/// # Errors
/// The database.
pub fn refunds_of(
    tx: &mut ReadTx<'_>,
    (campaign, pledge): (&Campaign, &Pledge),
) -> Result<Vec<RefundMade>, BillingError> {
    let used = store::credit_notes::refunds_used(tx, pledge.row)?;
    let movements = ledger::movements(tx, &AccountCode::pledge(pledge.id), REFUNDS_MAX)?;
    let refunds = movements.into_iter().filter(|one| one.kind == pledges::PAID_BACK);
    let told = refunds.filter_map(|one| {
        let amount = Money::new(one.amount.saturating_abs(), one.unit.as_currency()?);
        Some(RefundMade { id: one.transaction, day: campaign.day_of(one.at), amount })
    });
    Ok(told.filter(|one| !used.contains(&one.id.to_string())).collect())
}

/// The pledge of an invoice that can be credited in part now.
///
/// # Errors
/// [`BillingError::NotCreditable`].
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
    if pledge.campaign == campaign.row && holds && is_paid && is_booked {
        Ok(pledge)
    } else {
        Err(BillingError::NotCreditable)
    }
}

fn new_note(
    tx: &mut ReadTx<'_>,
    (campaign, pledge): (&Campaign, &Pledge),
    (new, today): (&PartCredit, Date),
) -> Result<(NewCreditNote, Content), BillingError> {
    let lines = invoices::left_of(tx, new.invoice)?;
    let currency = lines.first().map_or(campaign.currency, |line| line.gross.currency); // an invoice has a line
    let mut note = NewCreditNote {
        key: format!("{}/part/{}", new.invoice, new.key),
        invoice: new.invoice,
        credited: Credited::Parts(new.parts.clone()),
        reason: new.reason.clone(),
        issued_on: today,
        paid: Money::zero(currency),
    };
    let content = invoices::credit_preview(tx, &note)?;
    if let Some(refund) = new.refund {
        let found = refunds_of(tx, (campaign, pledge))?.into_iter().find(|one| one.id == refund);
        let refund = found.ok_or(BillingError::RefundTaken)?.amount;
        if refund != content.gross {
            return Err(BillingError::RefundUnlike { refund, credited: content.gross });
        }
        note.paid = refund;
    }
    Ok((note, content))
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
    let (note, _) = new_note(tx, (campaign, &pledge), (new, today))?;
    Ok(invoices::credit_preview(tx, &note)?)
}

/// Issues the credit note and takes back its tax. The same key answers what was issued then.
///
/// # Errors
/// [`BillingError::NotCreditable`]; [`BillingError::Invoice`] with what is left where too much is asked for;
/// [`BillingError::NotAsSeen`] where the total is not the one of the preview; [`BillingError::RefundTaken`] and
/// [`BillingError::RefundUnlike`] for a repayment that goes with another credit note or is of another amount.
pub fn credit_parts(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: &Campaign,
    (new, seen): (&PartCredit, Money),
) -> Result<Id<kinds::Invoice>, BillingError> {
    let key = format!("{}/part/{}", new.invoice, new.key);
    if let Some(done) = store::credit_notes::by_key(tx, &key)? {
        // Who went back and sent something else by the same form is not told that it was issued.
        let is_the_same = invoices::find(tx, &cx.vault, done)?.content.gross == seen;
        return if is_the_same { Ok(done) } else { Err(BillingError::NotAsSeen) };
    }
    let pledge = creditable(tx, campaign, new.invoice)?;
    let set_up = store::set_up::set_up(tx, campaign.reference())?;
    let today = campaign.day_of(cx.now());
    let (mut note, content) = new_note(tx, (campaign, &pledge), (new, today))?;
    if content.gross != seen {
        return Err(BillingError::NotAsSeen);
    }
    let issued_on = invoices::find(tx, &cx.vault, new.invoice)?.content.issued_on;
    let issued = on_or_after(today.max(issued_on), |day| {
        note.issued_on = day;
        invoices::credit(tx, cx, &note)
    })?;
    store::credit_notes::put(tx, issued.row, new.invoice, new.refund)?;
    book_tax(tx, cx, (campaign, &pledge), set_up.as_ref())?;
    Ok(issued.id)
}
