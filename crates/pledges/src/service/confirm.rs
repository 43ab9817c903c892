//! The backer agrees to the quote.

use campaigns::model::Catalogue;
use db::WriteTx;
use events::PledgeConfirmed;
use kernel::ids::kinds;
use kernel::{Cx, Id, RowId};
use vouchers::Presented;

use crate::error::{AddressMissing, Missing, Part, PledgeError};
use crate::model::{Agreed, Pledge, PledgeState};
use crate::quote::{AsOf, Quote, QuoteProblems, prune};
use crate::rules::answers::missing as missing_answers;
use crate::rules::seal::{seal_of, stored_seal, without_personal_data};
use crate::rules::states::{Transition, confirm as may_confirm};
use crate::service::kept::kept;
use crate::service::load::load;
use crate::service::money::standing;
use crate::service::places::keep_chosen;
use crate::service::quoting::{destination, price_so_far};
use crate::service::saving::{Setting, changed_elsewhere};
use crate::service::transition::step;
use crate::service::{buyer, codes, instalments, later_shipping};
use crate::store;

/// A confirmation, as the review page sends it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirm {
    /// Of which pledge.
    pub pledge: RowId<kinds::Pledge>,
    /// [`seal_of`] the quote that was shown.
    pub seal: String,
}

/// How the backer pays what is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Paying<'s> {
    /// All of it now.
    AtOnce,
    /// By the plan that has this seal.
    InParts(&'s str),
}

/// What was agreed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmed {
    /// The quote; its balance is what is to be paid.
    pub quote: Quote,
    /// The state now.
    pub state: PledgeState,
}

/// Confirms a pledge: everything is there, the price is the one that was shown, and what it takes is left.
/// What is held for it ([`crate::hold_places`]) is kept; what is not held any more is taken now, if it is left.
/// A pledge with nothing owed is confirmed without a payment; it becomes paid when it is locked.
///
/// # Errors
/// [`PledgeError::Incomplete`] with everything that is missing, [`PledgeError::Choices`] when what was chosen is
/// not in the catalogue any more, [`PledgeError::QuoteChanged`], which is also told who comes too late with a code,
/// [`PledgeError::SoldOut`], [`PledgeError::NotAllowed`], [`PledgeError::CampaignClosed`],
/// [`PledgeError::DeadlinePassed`].
pub fn confirm(tx: &mut WriteTx<'_>, cx: &Cx, confirm: &Confirm) -> Result<Confirmed, PledgeError> {
    confirm_paying(tx, cx, confirm, Paying::AtOnce)
}

/// As [`confirm`], to be paid in the parts of [`crate::plan_offered`] that were shown; `plan` is their
/// [`crate::plan_seal`].
///
/// # Errors
/// [`PledgeError::PlanChanged`] when other parts are offered by now, or none; and those of [`confirm`].
pub fn confirm_in_parts(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    confirm: &Confirm,
    plan: &str,
) -> Result<Confirmed, PledgeError> {
    confirm_paying(tx, cx, confirm, Paying::InParts(plan))
}

fn confirm_paying(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    confirm: &Confirm,
    paying: Paying<'_>,
) -> Result<Confirmed, PledgeError> {
    let mut pledge = load(tx, confirm.pledge)?;
    may_confirm(pledge.state)?;
    let setting = Setting::of_pledge(tx, &pledge)?;
    setting.admits(cx, &pledge)?;
    let codes = codes::presented(tx, &pledge)?;
    let quote = complete_quote(tx, cx, &pledge, (&setting, &codes))?;
    if confirm.seal.is_empty() || confirm.seal != seal_of(&quote) {
        return Err(PledgeError::QuoteChanged);
    }
    let today = setting.day(cx.now());
    let plan = match paying {
        Paying::AtOnce => Vec::new(),
        Paying::InParts(seal) => {
            let offered = instalments::plan_offered(&setting.catalogue, &pledge, &quote, today);
            instalments::plan_seen(offered, seal)?
        }
    };
    forget_unasked(tx, &mut pledge, &setting.catalogue)?;
    keep_chosen(tx, cx, &pledge, &setting.catalogue)?;
    store::bought::agreed_anew(tx, pledge.row)?;
    codes::redeem(tx, cx, (&pledge, setting.campaign.id), (&quote, &codes))?;
    agree(tx, cx, &mut pledge, &quote)?;
    later_shipping::note(tx, &pledge, &quote)?;
    instalments::agree(tx, &mut pledge, &plan, today)?;
    step(tx, cx, &mut pledge, Transition::Confirm, "")?;
    let event = PledgeConfirmed { pledge: pledge.id, total: quote.total, balance: quote.balance };
    jobs::emit(tx, cx.now(), &event)?;
    Ok(Confirmed { quote, state: pledge.state })
}

/// What was once chosen of an option that is archived was in no price and on no page that led here: it is not agreed to.
fn forget_unasked(
    tx: &mut WriteTx<'_>,
    pledge: &mut Pledge,
    catalogue: &Catalogue,
) -> Result<(), PledgeError> {
    let asked = prune(catalogue, &pledge.choices);
    if asked == pledge.choices {
        return Ok(());
    }
    let stamp = pledge.choices_stamp;
    if !store::pledges::set_choices(tx, pledge.row, &asked, stamp.origin, stamp.version)? {
        return Err(changed_elsewhere(tx, pledge, Part::Choices)?);
    }
    pledge.choices = asked;
    Ok(())
}

fn complete_quote(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &Pledge,
    (setting, codes): (&Setting, &[Presented]),
) -> Result<Quote, PledgeError> {
    let answered: Vec<_> =
        store::answers::of_pledge(tx, pledge.row)?.into_iter().map(|answer| answer.question).collect();
    let destination = destination(tx, &cx.vault, pledge)?;
    let standing = standing(tx, pledge)?;
    let buyer = buyer::for_quote(tx, &cx.vault, (pledge, setting), cx.now())?;
    let kept = kept(tx, pledge, &setting.catalogue)?;
    let given = (destination.as_ref(), codes, buyer.as_ref(), AsOf::of(cx.now(), &kept));
    let quote = price_so_far(pledge, setting, given, &standing, cx.now())?;
    let missing = missing_for(pledge, setting, &quote, |id| answered.contains(&id));
    if missing.is_nothing() { Ok(quote) } else { Err(PledgeError::Incomplete(missing)) }
}

/// What is missing before a pledge with this price so far can be confirmed.
pub(crate) fn missing_for(
    pledge: &Pledge,
    setting: &Setting,
    quote: &Quote,
    is_answered: impl Fn(Id<kinds::Question>) -> bool,
) -> Missing {
    let quote_problems = (!quote.missing.is_empty()).then(|| QuoteProblems(quote.missing.clone()));
    Missing {
        quote: quote_problems,
        answers: missing_answers(&setting.catalogue, &pledge.choices, is_answered),
        address: (quote.needs_address() && pledge.address.is_none()).then_some(AddressMissing),
    }
}

fn agree(tx: &mut WriteTx<'_>, cx: &Cx, pledge: &mut Pledge, quote: &Quote) -> Result<(), PledgeError> {
    let json = serde_json::to_string(&without_personal_data(quote))
        .map_err(|_| PledgeError::Stored { pledge: pledge.id, column: "pledge_quote.quote" })?;
    let by = (cx.actor.label(), cx.now());
    let seal = stored_seal(&cx.vault, pledge.id, &json, (quote.total.minor, quote.total.currency.code()));
    let row = store::quotes::insert(tx, pledge.row, (&json, &seal), (quote.total, quote.tip), (&by.0, by.1))?;
    let (total, credit, balance) = (quote.total.minor, quote.credit.minor, quote.balance.minor);
    store::pledges::set_agreed(tx, pledge.row, row, (total, credit, balance))?;
    pledge.agreed = Some(Agreed { quote: row, total_minor: total, credit_minor: credit });
    pledge.lowered_minor = 0;
    pledge.balance_minor = Some(balance);
    Ok(())
}

/// What was agreed to is replaced by the same with more of what it said would be owed later. Parts, codes and places stay.
pub(crate) fn amend(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &mut Pledge,
    quote: &Quote,
) -> Result<(), PledgeError> {
    agree(tx, cx, pledge, quote)
}

/// Drops the agreed quote of a pledge and the parts it was to be paid in; its places are the caller's. An ended pledge keeps a balance: what the backer
/// gets back.
pub(crate) fn disagree(
    tx: &mut WriteTx<'_>,
    pledge: &mut Pledge,
    balance_minor: Option<i64>,
) -> Result<(), PledgeError> {
    store::reservations::remove_all(tx, pledge.row)?;
    instalments::end(tx, pledge)?;
    store::later_shipping::remove_all(tx, pledge.row)?;
    store::pledges::clear_agreed(tx, pledge.row, balance_minor)?;
    pledge.agreed = None;
    pledge.lowered_minor = 0;
    pledge.balance_minor = balance_minor;
    Ok(())
}
