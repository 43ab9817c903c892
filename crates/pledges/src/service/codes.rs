//! The codes of a pledge: entered, taken out, used by the confirmation, given back.
//!
//! A pledge uses codes exactly as long as it is agreed to: the confirmation takes the uses, and whatever ends the
//! agreement gives them back. What a code no longer takes off, because the order fell below its smallest or it was used
//! up meanwhile, the quote says, and the next confirmation does not use it. What a gift code pays is a payment in the
//! ledger, under the public id of the code's own movement as key; it is never paid out in money.

use std::collections::HashMap;
use std::fmt;

use db::{ReadTx, WriteTx};
use kernel::ids::kinds;
use kernel::{Cx, Id, Money, RowId, Timestamp, Vault};
use ledger::{AccountCode, AccountFamily, Posting};
use vouchers::{
    EndReason, Entered, GivenBack, Guesser, Presented, Redemption, Refusal, TakenByCodes, VoucherError,
};

use crate::error::{Part, PledgeError};
use crate::list::PledgeRow;
use crate::model::Pledge;
use crate::quote::{Codes, Quote};
use crate::service::money::balance;
use crate::service::quoting::stored_quote;
use crate::service::saving::{changed_elsewhere, open_for_change, saved};
use crate::store;

/// Most codes of one pledge.
pub const CODES_MAX: usize = 10;
/// Kind of a posting: a gift code paid.
pub const BY_GIFT_CODE: &str = "gift_code";
/// Kind of a posting: what a gift code paid is on it again.
pub const BY_GIFT_CODE_BACK: &str = "gift_code_given_back";

/// The codes that were entered for a pledge, with their texts: for the pages of its backer.
#[derive(Clone, Default)]
pub struct EnteredCodes {
    presented: Vec<Presented>,
    texts: Vec<String>,
}

impl fmt::Debug for EnteredCodes {
    /// Codes are worth money and stay out of logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EnteredCodes").field("presented", &self.presented).finish_non_exhaustive()
    }
}

impl EnteredCodes {
    /// As the database knows them, in the order in which they were entered.
    pub fn presented(&self) -> &[Presented] {
        &self.presented
    }

    /// For a quote.
    pub fn at(&self, now: Timestamp) -> Option<Codes<'_>> {
        (!self.presented.is_empty()).then_some(Codes { presented: &self.presented, at: now })
    }

    /// How one of them reads; empty for a code that is not among them.
    pub fn text(&self, code: Id<kinds::VoucherCode>) -> &str {
        let both = self.presented.iter().zip(&self.texts);
        both.filter(|(one, _)| one.code.id == code).map(|(_, text)| text.as_str()).next().unwrap_or_default()
    }
}

/// A code that a backer typed.
#[derive(Debug, Clone)]
pub struct EnterCode {
    /// For which pledge.
    pub pledge: RowId<kinds::Pledge>,
    /// As typed.
    pub typed: String,
    /// The network address they come from; `None` when nobody knows it.
    pub network: Option<String>,
}

/// What became of a typed code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeEntered {
    /// The pledge has it now, or had it before; the quote says what it takes off.
    Kept(Id<kinds::VoucherCode>),
    /// There is no such code, or too many were tried.
    Unknown(Entered),
    /// It cannot be used by this pledge, whatever is in it.
    Refused(Refusal),
    /// The pledge has [`CODES_MAX`] codes.
    TooMany,
}

/// Looks a typed code up and keeps it with the pledge, where nothing stands against it but what is in the pledge.
/// Commit whatever the answer is: wrong codes are counted in this transaction.
///
/// # Errors
/// [`PledgeError::NotOpen`], [`PledgeError::CampaignClosed`], [`PledgeError::DeadlinePassed`],
/// [`PledgeError::ChangedElsewhere`].
pub fn enter_code(tx: &mut WriteTx<'_>, cx: &Cx, enter: &EnterCode) -> Result<CodeEntered, PledgeError> {
    let (mut pledge, setting) = open_for_change(tx, cx, enter.pledge)?;
    let guesser = Guesser { contact: pledge.contact, network: enter.network.clone() };
    let code = match vouchers::enter_code(tx, cx, &guesser, &enter.typed)? {
        Entered::Known(code) => code,
        other => return Ok(CodeEntered::Unknown(other)),
    };
    if pledge.codes.contains(&code.id) {
        return Ok(CodeEntered::Kept(code.id));
    }
    let presented = vouchers::present(tx, code.id, pledge.id, pledge.contact)?;
    let of_campaign = presented.voucher.terms.campaign;
    let is_elsewhere = of_campaign.is_some_and(|campaign| campaign != setting.campaign.id);
    let elsewhere = is_elsewhere.then_some(Refusal::OtherCampaign);
    let refusal = presented.refusals.first().cloned().or(elsewhere);
    if let Some(refusal) = refusal.or_else(|| vouchers::not_open(&presented.voucher, cx.now())) {
        return Ok(CodeEntered::Refused(refusal));
    }
    if pledge.codes.len() >= CODES_MAX {
        return Ok(CodeEntered::TooMany);
    }
    let codes: Vec<_> = pledge.codes.iter().copied().chain([code.id]).collect();
    keep(tx, cx, &mut pledge, &codes)?;
    Ok(CodeEntered::Kept(code.id))
}

/// Takes a code out of an open pledge. Done twice, it is done once.
///
/// # Errors
/// As [`enter_code`].
pub fn remove_code(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: RowId<kinds::Pledge>,
    code: Id<kinds::VoucherCode>,
) -> Result<(), PledgeError> {
    let (mut pledge, _) = open_for_change(tx, cx, pledge)?;
    let codes: Vec<_> = pledge.codes.iter().copied().filter(|one| *one != code).collect();
    if codes.len() < pledge.codes.len() { keep(tx, cx, &mut pledge, &codes) } else { Ok(()) }
}

fn keep(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &mut Pledge,
    codes: &[Id<kinds::VoucherCode>],
) -> Result<(), PledgeError> {
    let version = pledge.choices_stamp.version;
    if !store::pledges::set_codes(tx, pledge.row, codes, version)? {
        return Err(changed_elsewhere(tx, pledge, Part::Choices)?);
    }
    saved(tx, cx, pledge, Part::Choices, version).map(drop)
}

/// What the database knows of the codes of a pledge; asks it nothing without any.
pub(crate) fn presented(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<Vec<Presented>, PledgeError> {
    let present = |code: &_| vouchers::present(tx, *code, pledge.id, pledge.contact);
    Ok(pledge.codes.iter().map(present).collect::<Result<_, _>>()?)
}

/// As [`presented`], with the texts of the codes.
pub(crate) fn entered(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    pledge: &Pledge,
) -> Result<EnteredCodes, PledgeError> {
    let presented = presented(tx, pledge)?;
    let text = |one: &Presented| vouchers::code_text(tx, vault, one.code.id);
    let texts = presented.iter().map(text).collect::<Result<_, _>>()?;
    Ok(EnteredCodes { presented, texts })
}

/// Takes the uses that a quote counts, in the transaction that agrees to it. Whoever comes too late sees the new price.
pub(crate) fn redeem(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (pledge, campaign): (&Pledge, Id<kinds::Campaign>),
    (quote, presented): (&Quote, &[Presented]),
) -> Result<(), PledgeError> {
    let mut used: Vec<Redemption> = Vec::new();
    for applied in quote.vouchers.iter().filter(|applied| applied.is_used()) {
        let Some(one) = presented.iter().find(|one| one.code.id == applied.code) else { continue };
        let (pledge, contact) = (pledge.id, pledge.contact);
        used.push(Redemption { code: one.code, pledge, contact, campaign, taken: applied.worth() });
    }
    used.sort_by_key(|one| one.code.row.get()); // two pledges with the same two codes never wait for each other
    for one in &used {
        let booked = match vouchers::redeem(tx, cx, one) {
            Ok(redeemed) => redeemed.booked,
            Err(VoucherError::Refused(_) | VoucherError::BalanceTooSmall) => {
                return Err(PledgeError::QuoteChanged);
            }
            Err(other) => return Err(other.into()),
        };
        post(tx, cx, pledge, booked)?;
    }
    Ok(())
}

/// Gives back what an agreed pledge uses, before its agreement ends; asks nothing of the database without codes.
pub(crate) fn give_back(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &Pledge,
    because: EndReason,
) -> Result<(), PledgeError> {
    if pledge.codes.is_empty() {
        return Ok(());
    }
    for GivenBack { booked, .. } in vouchers::give_back_all(tx, cx, pledge.id, because)? {
        post(tx, cx, pledge, booked)?;
    }
    Ok(())
}

/// After the platform's credit changed by so much: what it covers now besides gift codes is on these again, for a balance
/// of a code is nobody's money; and what it covers no more they pay again, as far as that is left on them and was agreed.
pub(crate) fn follow_credit(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (pledge, campaign): (&Pledge, Id<kinds::Campaign>),
    change: Money,
) -> Result<(), PledgeError> {
    let (Some(agreed), false) = (&pledge.agreed, pledge.codes.is_empty() || change.is_zero()) else {
        return Ok(());
    };
    let quote = stored_quote(tx, pledge, agreed)?;
    let owed = balance(tx, pledge)?.minor;
    let mut more = if change.is_positive() {
        owed.min(0).max(change.minor.saturating_neg()) // no more goes back than came in
    } else {
        owed.max(0).min(change.minor.saturating_neg())
    };
    for one in presented(tx, pledge)? {
        let worth =
            quote.vouchers.iter().find(|applied| applied.code == one.code.id).map(|applied| applied.pays);
        let (Some(left), Some(worth)) = (one.balance, worth) else { continue };
        let taken = taken_by(tx, pledge, one.code.id)?;
        // What is left for this pledge has what it paid already in it.
        let most = worth.minor.min(left.minor).saturating_sub(taken).max(0);
        let moved = if more > 0 { more.min(most) } else { more.max(taken.saturating_neg()) };
        if moved == 0 {
            continue;
        }
        more = more.saturating_sub(moved);
        let taken = pledge.money(taken.saturating_add(moved));
        let use_of =
            Redemption { code: one.code, pledge: pledge.id, contact: pledge.contact, campaign, taken };
        let booked = vouchers::redeem(tx, cx, &use_of)?.booked;
        post(tx, cx, pledge, booked)?;
    }
    Ok(())
}

/// What one code takes off a pledge that uses it, or pays for it, minor units.
fn taken_by(tx: &mut ReadTx<'_>, pledge: &Pledge, code: Id<kinds::VoucherCode>) -> Result<i64, PledgeError> {
    let uses = vouchers::uses_of_pledge(tx, pledge.id)?;
    Ok(uses.iter().find(|(used, _)| *used == code).map_or(0, |(_, taken)| taken.minor))
}

/// What gift codes paid for a pledge: of what is held for it, the part that no person is owed.
pub(crate) fn by_gift_codes(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<Money, PledgeError> {
    if pledge.codes.is_empty() {
        return Ok(pledge.money(0));
    }
    Ok(pledge.money(vouchers::drawn_by_pledge(tx, pledge.id)?))
}

/// What codes took off pledges of a list, and what gift codes pay for them; those without codes are not in it.
pub fn taken_by_codes(
    tx: &mut ReadTx<'_>,
    rows: &[PledgeRow],
) -> Result<HashMap<Id<kinds::Pledge>, TakenByCodes>, PledgeError> {
    let pledges: Vec<_> = rows.iter().filter(|row| row.state.is_agreed()).map(|row| row.pledge.id).collect();
    Ok(vouchers::taken_by_codes(tx, &pledges)?)
}

/// The pledge's side of a movement on a gift code, below zero where it paid.
fn post(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &Pledge,
    booked: Option<(Id<kinds::GiftEntry>, Money)>,
) -> Result<(), PledgeError> {
    let Some((entry, moved)) = booked else { return Ok(()) };
    let (held, spent) =
        (AccountCode::pledge(pledge.id), AccountCode::of(AccountFamily::GiftCodes, pledge.currency.code()));
    let (kind, sides, amount) = if moved.is_positive() {
        (BY_GIFT_CODE_BACK, (spent, held), moved)
    } else {
        (BY_GIFT_CODE, (held, spent), moved.negated()?)
    };
    let posting =
        Posting::transfer(format!("gift_code:{entry}"), kind, pledge.id.to_string(), sides, amount)?;
    ledger::post(tx, cx, &posting)?;
    Ok(())
}
