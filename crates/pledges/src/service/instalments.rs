//! Paying in parts: what is offered, what was agreed to, and a part falls due.

use campaigns::model::Catalogue;
use campaigns::{CampaignError, Date};
use db::{DbError, ReadTx, WriteTx};
use events::PledgePartDue;
use kernel::ids::kinds;
use kernel::{Money, RowId, Timestamp};

use crate::error::PledgeError;
use crate::model::{PaidInParts, Pledge};
use crate::quote::Quote;
use crate::rules::instalments::{
    AgreedPart, PartDay, PlannedPart, due_now_minor, left_of_parts, plan, plan_seal,
};
use crate::service::load::load;
use crate::service::money::standing;
use crate::store;
use crate::store::instalments::StoredPart;

/// Most pledges that one step takes: the write lock is held for it.
const STEP_MAX: u32 = 200;

/// The parts that a pledge may be paid in when its price is agreed to on `today`, the day where the campaign is at
/// home. `None` where its campaign offers none, where it is too little, and where nobody pays anything yet: while
/// something is missing, or a person has to decide whether it goes on.
pub fn plan_offered(
    catalogue: &Catalogue,
    pledge: &Pledge,
    quote: &Quote,
    today: Date,
) -> Option<Vec<PlannedPart>> {
    let terms = catalogue.instalments.as_ref()?;
    if pledge.waits_for_decision() || !quote.missing.is_empty() {
        return None;
    }
    plan(terms, quote.to_pay(), today)
}

/// The parts that a pledge is paid in, with what is left of each; and what is to be paid beside them, zero unless more
/// is owed by now than was agreed to. No parts: it is paid at once.
pub fn parts_of(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<(Vec<AgreedPart>, Money), PledgeError> {
    if pledge.in_parts.is_none() {
        return Ok((Vec::new(), pledge.money(0)));
    }
    let stored = store::instalments::of_pledge(tx, pledge.row, pledge.currency)?;
    let amounts: Vec<Money> = stored.iter().map(|(part, _)| part.amount).collect();
    let (left, beside) = left_of_parts(&amounts, standing(tx, pledge)?.to_pay);
    let parts = stored.into_iter().zip(left);
    Ok((parts.map(|((part, day), left)| AgreedPart { part, day, left }).collect(), beside))
}

/// Whether anybody of a campaign pays in parts.
pub fn any_in_parts(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<bool, DbError> {
    store::instalments::any_of_campaign(tx, campaign)
}

/// Whether the plan that was shown is the one that is offered now.
pub(crate) fn plan_seen(
    offered: Option<Vec<PlannedPart>>,
    seal: &str,
) -> Result<Vec<PlannedPart>, PledgeError> {
    offered.filter(|plan| plan_seal(plan) == seal).ok_or(PledgeError::PlanChanged)
}

/// Stores the plan that was agreed to.
pub(crate) fn agree(
    tx: &mut WriteTx<'_>,
    pledge: &mut Pledge,
    plan: &[PlannedPart],
    today: Date,
) -> Result<(), PledgeError> {
    let parts: Vec<StoredPart> =
        plan.iter().map(|part| (part.clone(), PartDay::of(part.due_on, today))).collect();
    for (part, day) in &parts {
        store::instalments::insert(tx, pledge.row, (part, *day))?;
    }
    keep_sums(tx, pledge, &parts)
}

/// Ends the plan of a pledge, if it has one: it is agreed to no more.
pub(crate) fn end(tx: &mut WriteTx<'_>, pledge: &mut Pledge) -> Result<(), PledgeError> {
    if pledge.in_parts.take().is_some() {
        store::instalments::remove(tx, pledge.row)?;
    }
    Ok(())
}

fn keep_sums(tx: &mut WriteTx<'_>, pledge: &mut Pledge, parts: &[StoredPart]) -> Result<(), PledgeError> {
    let sums = sums_of(parts);
    store::instalments::set_sums(tx, pledge.row, sums)?;
    pledge.in_parts = sums;
    Ok(())
}

/// What a pledge keeps of its parts.
pub(crate) fn sums_of(parts: &[StoredPart]) -> Option<PaidInParts> {
    let sum = |counts: fn(PartDay) -> bool| {
        let counted = parts.iter().filter(|(_, day)| counts(*day));
        counted.fold(0_i64, |sum, (part, _)| sum.saturating_add(part.amount.minor)) // the parts of one amount
    };
    (!parts.is_empty()).then(|| PaidInParts {
        later_minor: sum(|day| day == PartDay::Ahead),
        in_time_minor: sum(|day| day != PartDay::Late),
    })
}

/// One step of noting which days have come and which are over, in every campaign by its own day; answers whether
/// there is more to note. Of a pledge of which something is to be paid by a part whose day has come, an event tells: its
/// mail goes out. A step that is repeated tells nothing twice. One pledge that cannot be read holds nobody else up.
///
/// # Errors
/// What the database says; what is wrong with a pledge, once there is no other left to note.
pub fn parts_fall_due_step(tx: &mut WriteTx<'_>, now: Timestamp) -> Result<bool, PledgeError> {
    // No zone is more than a day ahead.
    let until = now.plus_days(1).date_utc();
    let mut unreadable = None;
    for row in store::instalments::campaigns_with_days(tx, &until)? {
        let campaign = campaigns::campaign(tx, row)?.ok_or(CampaignError::NotFound)?;
        let today = campaign.day_of(now);
        let found = store::instalments::with_days(tx, row, &today.to_string(), STEP_MAX)?;
        let mut noted = 0_usize;
        for pledge in found {
            let event = match days_pass(tx, pledge, today) {
                Ok(event) => event,
                Err(PledgeError::Db(error)) if !matches!(error, DbError::Type { .. }) => {
                    return Err(error.into());
                }
                Err(error) => {
                    unreadable.get_or_insert(error);
                    continue;
                }
            };
            noted += 1;
            let Some(event) = event else { continue };
            // Nobody is asked for what cannot be paid at this stage.
            if campaign.stage.payments_allowed() {
                jobs::emit(tx, now, &event)?;
            }
        }
        if noted > 0 {
            return Ok(true);
        }
    }
    unreadable.map_or(Ok(false), Err)
}

/// Notes the days of one pledge; answers what to tell, where something of it is to be paid by now.
fn days_pass(
    tx: &mut WriteTx<'_>,
    pledge: RowId<kinds::Pledge>,
    today: Date,
) -> Result<Option<PledgePartDue>, PledgeError> {
    let mut pledge = load(tx, pledge)?;
    let mut parts = store::instalments::of_pledge(tx, pledge.row, pledge.currency)?;
    let mut fell_due = None;
    for (part, day) in &mut parts {
        let by_now = PartDay::of(part.due_on, today);
        if by_now <= *day || !store::instalments::set_day(tx, pledge.row, part.number, (*day, by_now))? {
            continue; // a zone was set back: what was due stays due
        }
        if *day == PartDay::Ahead {
            fell_due = Some(part.number); // of several the last: one mail asks for all of them
        }
        *day = by_now;
    }
    keep_sums(tx, &mut pledge, &parts)?;
    let (Some(number), Some(agreed)) = (fell_due, &pledge.agreed) else { return Ok(None) };
    if pledge.asks_for_nothing() || !due_now(tx, &pledge)?.is_positive() {
        return Ok(None);
    }
    let count = u32::try_from(parts.len()).unwrap_or(u32::MAX); // 10 at most
    Ok(Some(PledgePartDue { pledge: pledge.id, agreement: agreed.quote.get(), number, parts: count }))
}

/// What of it is due by now: [`crate::Standing::due_now`].
pub fn due_now(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<Money, PledgeError> {
    Ok(standing(tx, pledge)?.due_now)
}

/// What of an amount to pay is due.
pub(crate) fn due_of(pledge: &Pledge, to_pay: Money) -> Money {
    let later = pledge.in_parts.map_or(0, |sums| sums.later_minor);
    Money::new(due_now_minor(to_pay.minor, later), to_pay.currency)
}
