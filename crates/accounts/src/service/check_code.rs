//! The second half of a sign-in: a code of the app, or a recovery code.

use db::{DbError, WriteTx};
use kernel::{Actor, Cx, Timestamp};
use serde_json::json;
use web::ClientIp;
use web::session::{Session, SessionToken, store as sessions};

use crate::error::AccountError;
use crate::model::StaffRef;
use crate::rules::recovery;
use crate::rules::throttle::{Attempts, CounterScope};
use crate::service::audit::{Audit, audit};
use crate::service::signed_in::{Stage, begin_stage};
use crate::store::{counters, second_factor, staff};

/// What was typed.
#[derive(Debug, Clone)]
pub(crate) enum Proof {
    /// Six digits of the app.
    Code(String),
    /// A recovery code.
    Recovery(String),
}

/// What became of it. A refusal is saved (it is counted), so it is no error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Signed in.
    Accepted {
        /// Recovery codes that are left.
        recovery_codes_left: u32,
    },
    /// Wrong, or used before.
    Refused,
    /// Too many wrong ones: again after this.
    Locked(Timestamp),
}

fn counter_key(cx: &Cx, staff: StaffRef) -> Vec<u8> {
    cx.vault.blind_index("sign-in counter", &staff.id.to_string())
}

/// Checks a code and counts failures. A code of the app counts once, whatever it is used for.
pub(crate) fn prove(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    who: StaffRef,
    proof: &Proof,
) -> Result<Outcome, AccountError> {
    let now = cx.now();
    let key = counter_key(cx, who);
    let counter = counters::load(tx, CounterScope::Code.limit(), &key)?;
    if let Some(until) = counter.locked_until.filter(|_| counter.is_locked(now)) {
        return Ok(Outcome::Locked(until));
    }
    let is_right = match proof {
        Proof::Code(typed) => is_right_code(tx, cx, who, typed)?,
        Proof::Recovery(typed) => {
            let hash = recovery::hash(&cx.vault, who.id, typed);
            second_factor::use_recovery_code(tx, who.row, &hash, now)?
        }
    };
    if is_right {
        counters::clear(tx, CounterScope::Code.limit(), &key)?;
        let recovery_codes_left = second_factor::recovery_codes_left(tx, who.row)?;
        return Ok(Outcome::Accepted { recovery_codes_left });
    }
    let counter = count_failure(tx, cx, who, counter, &key)?;
    Ok(counter.locked_until.map_or(Outcome::Refused, Outcome::Locked))
}

fn is_right_code(tx: &mut WriteTx<'_>, cx: &Cx, who: StaffRef, typed: &str) -> Result<bool, AccountError> {
    let Some(stored) = second_factor::secret(tx, &cx.vault, &who)? else { return Ok(false) };
    match stored.secret.accepts(typed, cx.now(), stored.last_used_step) {
        Some(step) => Ok(second_factor::use_step(tx, who.row, step)?),
        None => Ok(false),
    }
}

fn count_failure(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    who: StaffRef,
    before: Attempts,
    key: &[u8],
) -> Result<Attempts, DbError> {
    let counter = before.after_failure(CounterScope::Code.limit(), cx.now());
    counters::save(tx, CounterScope::Code.limit(), key, &counter, cx.now())?;
    if counter.locked_until.is_some() {
        let entry = Audit::new("sign_in.locked", who.id.to_string())
            .with(json!({ "scope": CounterScope::Code.limit().scope(), "locks": counter.locks }));
        audit(tx, &cx.acting_as(Actor::Job("sign_in")), entry)?;
    }
    Ok(counter)
}

/// Signs in who waits in `pending` with a right code: ends the waiting session and begins the real one.
pub(crate) fn sign_in_with(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pending: &Session,
    proof: &Proof,
    session: &SessionToken,
    ip: ClientIp,
) -> Result<Outcome, AccountError> {
    let row = kernel::RowId::new(pending.subject_id);
    let Some((who, _)) = staff::active(tx, &cx.vault, row)? else { return Ok(Outcome::Refused) };
    let outcome = prove(tx, cx, who, proof)?;
    match outcome {
        Outcome::Accepted { .. } => {
            complete(tx, cx, pending, who, session, ip)?;
            if matches!(proof, Proof::Recovery(_)) {
                let own = cx.acting_as(Actor::Staff(who.row));
                audit(
                    tx,
                    &own,
                    Audit::new("staff.recovery_code_used", who.id.to_string()).from_ip(&cx.vault, ip),
                )?;
            }
        }
        Outcome::Locked(_) => sessions::revoke(tx, pending.id, cx.now())?,
        Outcome::Refused => {}
    }
    Ok(outcome)
}

/// Ends the waiting session and begins the real one.
pub(crate) fn complete(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pending: &Session,
    who: StaffRef,
    session: &SessionToken,
    ip: ClientIp,
) -> Result<(), AccountError> {
    let now = cx.now();
    sessions::revoke(tx, pending.id, now)?;
    begin_stage(tx, session, &Stage::signed_in(), who, &pending.device_label, now)?;
    staff::note_sign_in(tx, who.row, now)?;
    let own = cx.acting_as(Actor::Staff(who.row));
    audit(tx, &own, Audit::new("staff.signed_in", who.id.to_string()).from_ip(&cx.vault, ip))?;
    Ok(())
}
