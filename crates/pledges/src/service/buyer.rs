//! Who buys for a business: said by the backer, confirmed by the authority of the number.

use std::collections::HashMap;

use campaigns::model::Catalogue;
use contacts::ContactError;
use db::{ReadTx, WriteTx};
use kernel::ids::kinds;
use kernel::{ContactKey, Cx, Id, Place, RowId, Timestamp, Vault};
use taxes::{Buyer, VatNumber};

use crate::business::{
    ASKED_AGAIN_DAYS, BusinessBuyer, BuyerProblem, FIRST_TRY_SECONDS, NUMBER_HOLDS_BEFORE_LOCK_DAYS,
    NumberAnswer, NumberChecked, NumberStanding, NumberToAsk, PAUSE_MINUTES, PAUSE_MINUTES_MAX, read,
};
use crate::error::{Part, PledgeError};
use crate::model::{Pledge, PledgeRef, PledgeState};
use crate::service::load::load;
use crate::service::saving::{Setting, open_for_change, saved};
use crate::store;

/// A business buyer to be saved, as typed.
#[derive(Clone)]
pub struct StateBuyer {
    /// Of which pledge.
    pub pledge: RowId<kinds::Pledge>,
    /// The company's name.
    pub company: String,
    /// Its VAT number.
    pub number: String,
}

impl std::fmt::Debug for StateBuyer {
    /// Personal data stays out of logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("StateBuyer").field("pledge", &self.pledge).finish_non_exhaustive()
    }
}

fn place<'a>(column: &'static str, pledge: &'a Id<kinds::Pledge>) -> Place<'a> {
    Place::new("pledge_buyer", column, pledge.as_bytes())
}

/// Saves who buys. Another number is unchecked at first, and so is the same one unless it is confirmed: it may have been
/// enabled since.
///
/// # Errors
/// [`PledgeError::Buyer`] with every field to mend, [`PledgeError::NotOpen`] (a change after the confirmation changes the
/// price: the pledge is opened again first), [`PledgeError::CampaignClosed`], [`PledgeError::DeadlinePassed`].
pub fn state_buyer(tx: &mut WriteTx<'_>, cx: &Cx, state: &StateBuyer) -> Result<(), PledgeError> {
    let (mut pledge, setting) = open_for_change(tx, cx, state.pledge)?;
    if !setting.catalogue.asks_businesses() {
        return Err(PledgeError::Buyer(vec![BuyerProblem::NotAsked]));
    }
    let (company, number) = read(&state.company, &state.number).map_err(PledgeError::Buyer)?;
    let before = buyer_of(tx, &cx.vault, &pledge)?;
    let key = contacts::key(tx, &cx.vault, pledge.contact)?;
    let seal = |column, text: &str| key.seal(place(column, &pledge.id), text.as_bytes(), cx.random.as_ref());
    let sealed = (seal("company_sealed", &company), seal("number_sealed", number.as_str()));
    match before {
        Some(before) if before.number == number && is_confirmed(&before, cx.now()) => {
            store::buyers::rename(tx, pledge.row, &sealed.0)?;
        }
        _ => {
            let now = cx.now();
            let times = (now, now.plus_seconds(FIRST_TRY_SECONDS));
            store::buyers::put(tx, pledge.row, (&sealed.0, &sealed.1), times)?;
        }
    }
    saved(tx, cx, &mut pledge, Part::Buyer, 0).map(drop)
}

fn is_confirmed(buyer: &BusinessBuyer, now: Timestamp) -> bool {
    matches!(buyer.standing(now), NumberStanding::Confirmed(_))
}

/// Opened again, the order needs a confirmation of its next lock.
pub(crate) fn ask_after_unlock(tx: &mut WriteTx<'_>, cx: &Cx, pledge: &Pledge) -> Result<(), PledgeError> {
    Ok(store::buyers::ask_now(tx, pledge.row, cx.now())?)
}

/// The backer buys as a consumer after all.
///
/// # Errors
/// As [`state_buyer`], without anything to mend.
pub fn remove_buyer(tx: &mut WriteTx<'_>, cx: &Cx, pledge: RowId<kinds::Pledge>) -> Result<(), PledgeError> {
    let (mut pledge, _) = open_for_change(tx, cx, pledge)?;
    if store::buyers::remove(tx, pledge.row)? {
        saved(tx, cx, &mut pledge, Part::Buyer, 0)?;
    }
    Ok(())
}

/// The business that a pledge is bought for; `None` for a consumer, and when the person was erased.
///
/// # Errors
/// [`PledgeError::Stored`] for what cannot be read.
pub fn buyer_of(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    pledge: &Pledge,
) -> Result<Option<BusinessBuyer>, PledgeError> {
    let Some(stored) = store::buyers::of_pledge(tx, pledge.row)? else { return Ok(None) };
    let key = match contacts::key(tx, vault, pledge.contact) {
        Ok(key) => key,
        Err(ContactError::Erased) => return Ok(None),
        Err(e) => return Err(e.into()),
    };
    opened(pledge.id, &stored, &key).map(Some)
}

/// Businesses whose number was confirmed, among these pledges and their people: two statements for all of them.
pub(crate) fn confirmed_among(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    pledges: &[(PledgeRef, RowId<kinds::Contact>)],
) -> Result<HashMap<RowId<kinds::Pledge>, BusinessBuyer>, PledgeError> {
    let rows: Vec<_> = pledges.iter().map(|(pledge, _)| pledge.row).collect();
    let stored = store::buyers::confirmed_among(tx, &rows)?;
    let of = || pledges.iter().filter(|(pledge, _)| stored.contains_key(&pledge.row));
    let people: Vec<_> = of().map(|(_, contact)| *contact).collect();
    let keys = contacts::keys(tx, vault, &people)?;
    let mut found = HashMap::with_capacity(stored.len());
    for (pledge, contact) in of() {
        let (Some(stored), Some(key)) = (stored.get(&pledge.row), keys.get(contact)) else { continue }; // erased
        found.insert(pledge.row, opened(pledge.id, stored, key)?);
    }
    Ok(found)
}

fn opened(
    pledge: Id<kinds::Pledge>,
    stored: &store::buyers::StoredBuyer,
    key: &ContactKey,
) -> Result<BusinessBuyer, PledgeError> {
    let unreadable = |column| PledgeError::Stored { pledge, column };
    let text = |column: &'static str, name, sealed: &[u8]| {
        key.open_text(place(column, &pledge), sealed).map_err(|_| unreadable(name))
    };
    let number = text("number_sealed", "pledge_buyer.number_sealed", &stored.number)?;
    Ok(BusinessBuyer {
        company: text("company_sealed", "pledge_buyer.company_sealed", &stored.company)?,
        number: VatNumber::parse(&number).map_err(|_| unreadable("pledge_buyer.number_sealed"))?,
        answer: stored.answer.ok_or(unreadable("pledge_buyer.answer"))?,
        answered_at: stored.answered_at,
        consultation: match &stored.consultation {
            Some(sealed) => text("consultation_sealed", "pledge_buyer.consultation_sealed", sealed)?,
            None => String::new(),
        },
        stated_at: stored.stated_at,
    })
}

/// Who buys, for a quote of today: nothing is asked of the database where the campaign asks nobody.
pub(crate) fn for_quote(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    (pledge, setting): (&Pledge, &Setting),
    now: Timestamp,
) -> Result<Option<Buyer>, PledgeError> {
    let found = buyer_where_asked(tx, vault, pledge, &setting.catalogue)?;
    Ok(found.map(|buyer| buyer.in_quote(now, |at| setting.day(at))))
}

/// As [`buyer_of`], and `None` without a question where the campaign does not ask who buys.
///
/// # Errors
/// As [`buyer_of`].
pub fn buyer_where_asked(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    pledge: &Pledge,
    catalogue: &Catalogue,
) -> Result<Option<BusinessBuyer>, PledgeError> {
    if catalogue.asks_businesses() { buyer_of(tx, vault, pledge) } else { Ok(None) }
}

/// Numbers whose authority is to be asked now, at most so many.
///
/// # Errors
/// When the database cannot be read.
pub fn numbers_to_ask(
    tx: &mut ReadTx<'_>,
    now: Timestamp,
    limit: u32,
) -> Result<Vec<NumberToAsk>, PledgeError> {
    Ok(store::buyers::to_ask(tx, now, limit)?)
}

/// Keeps what was answered about the number that was stated at `stated_at`. `false`: another number stands there by now,
/// or none, and the answer is thrown away.
///
/// # Errors
/// When the database cannot be written.
pub fn record_number_check(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (pledge, stated_at): (&Pledge, Timestamp),
    checked: &NumberChecked,
) -> Result<bool, PledgeError> {
    // Loaded anew: while the authority was asked the pledge may have got another person, or been locked.
    let pledge = &load(tx, pledge.row)?;
    let now = cx.now();
    let of = (pledge.row, stated_at);
    match checked {
        NumberChecked::Valid { consultation } => {
            let key = contacts::key(tx, &cx.vault, pledge.contact)?;
            let sealed = (!consultation.is_empty()).then(|| {
                key.seal(
                    place("consultation_sealed", &pledge.id),
                    consultation.as_bytes(),
                    cx.random.as_ref(),
                )
            });
            // Confirmed for the lock, the answer stands: a later one says nothing about that day.
            let is_for_lock = pledge.state.is_agreed() && pledge.state != PledgeState::Confirmed;
            let times = (now, Some(now.plus_days(ASKED_AGAIN_DAYS)).filter(|_| !is_for_lock));
            Ok(store::buyers::answered(tx, of, (NumberAnswer::Valid, sealed.as_deref()), times)?)
        }
        NumberChecked::Invalid => {
            Ok(store::buyers::answered(tx, of, (NumberAnswer::Invalid, None), (now, None))?)
        }
        NumberChecked::Unavailable => {
            let Some(stored) = store::buyers::of_pledge(tx, pledge.row)? else { return Ok(false) };
            Ok(store::buyers::unanswered(tx, of, now.plus_minutes(pause_minutes(stored.tries)))?)
        }
    }
}

/// Five minutes, doubled with each try, six hours at most.
fn pause_minutes(tries: i64) -> i64 {
    let doublings = u32::try_from(tries.clamp(0, 16)).unwrap_or(16);
    PAUSE_MINUTES.saturating_mul(1_i64 << doublings).min(PAUSE_MINUTES_MAX)
}

/// Seals a business buyer for another person: the pledge has one of its own from now on.
pub(crate) fn seal_buyer_anew(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &Pledge,
    (before, after): (&ContactKey, &ContactKey),
) -> Result<(), PledgeError> {
    let Some(stored) = store::buyers::of_pledge(tx, pledge.row)? else { return Ok(()) };
    let buyer = opened(pledge.id, &stored, before)?;
    let seal =
        |column, text: &str| after.seal(place(column, &pledge.id), text.as_bytes(), cx.random.as_ref());
    let consultation =
        (!buyer.consultation.is_empty()).then(|| seal("consultation_sealed", &buyer.consultation));
    let named = (seal("company_sealed", &buyer.company), seal("number_sealed", buyer.number.as_str()));
    Ok(store::buyers::seal_anew(tx, pledge.row, (&named.0, &named.1), consultation.as_deref())?)
}

/// Who was erased is asked about no more.
///
/// # Errors
/// When the database cannot be written.
pub fn ask_no_more(tx: &mut WriteTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<(), PledgeError> {
    Ok(store::buyers::ask_no_more(tx, pledge)?)
}

/// At the lock a confirmation has to be fresh: an older one is asked for anew, by the job.
pub(crate) fn ask_at_lock(tx: &mut WriteTx<'_>, cx: &Cx, pledge: &Pledge) -> Result<(), PledgeError> {
    let since = cx.now().plus_days(-NUMBER_HOLDS_BEFORE_LOCK_DAYS);
    Ok(store::buyers::ask_at_lock(tx, pledge.row, (cx.now(), since))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_six_hours() {
        let pauses: Vec<_> = [0, 1, 2, 6, 7, 1_000].into_iter().map(pause_minutes).collect();
        assert_eq!(pauses, [5, 10, 20, 320, 360, 360]);
    }
}
