//! The first half of a sign-in. Known and unknown addresses take the same way: one read, one password hash, one
//! write.

use db::{DbError, ReadTx, WriteTx};
use kernel::{Actor, Cx, Timestamp};
use serde_json::json;
use web::ClientIp;
use web::session::SessionToken;

use crate::error::AccountError;
use crate::model::StaffRef;
use crate::rules::throttle::CounterScope;
use crate::rules::totp::TotpSecret;
use crate::service::audit::{Audit, audit};
use crate::service::count_failure::count_failure;
use crate::service::signed_in::{CODE, ENROL, Stage, begin_stage};
use crate::store::staff::Credentials;
use crate::store::{counters, second_factor, staff};

/// What an attempt is counted under.
#[derive(Debug, Clone)]
pub(crate) struct Attempt {
    email_hash: Vec<u8>,
    keys: [(CounterScope, Vec<u8>); 3],
    ip: ClientIp,
}

impl Attempt {
    /// `email` as it was typed: what is no address finds nobody and counts all the same.
    pub(crate) fn new(cx: &Cx, email: &str, ip: ClientIp) -> Self {
        let email = email.trim().to_lowercase();
        let network = format!("{:x}", ip.prefix());
        let hash = |text: &str| cx.vault.blind_index("sign-in counter", text);
        Self {
            email_hash: staff::email_hash(&cx.vault, &email),
            keys: [
                (CounterScope::AccountAndNetwork, hash(&format!("{email}\n{network}"))),
                (CounterScope::Account, hash(&email)),
                (CounterScope::Network, hash(&network)),
            ],
            ip,
        }
    }
}

/// What the read found.
pub(crate) struct Looked {
    pub(crate) locked_until: Option<Timestamp>,
    pub(crate) credentials: Option<Credentials>,
}

pub(crate) fn look(tx: &mut ReadTx<'_>, attempt: &Attempt, now: Timestamp) -> Result<Looked, DbError> {
    let mut locked_until = None;
    for (scope, key) in &attempt.keys {
        let counter = counters::load(tx, scope.limit(), key)?;
        if counter.is_locked(now) {
            locked_until = locked_until.max(counter.locked_until);
        }
    }
    Ok(Looked { locked_until, credentials: staff::find_by_email_hash(tx, &attempt.email_hash)? })
}

/// Counts a failure. Answers until when nothing is accepted any more, if this was one too many: whoever typed it
/// reads that at once, and does not take the right password for a wrong one.
pub(crate) fn failed(tx: &mut WriteTx<'_>, cx: &Cx, attempt: &Attempt) -> Result<Option<Timestamp>, DbError> {
    let now = cx.now();
    let mut locked_until = None;
    for (scope, key) in &attempt.keys {
        let counter = count_failure(tx, scope.limit(), key, now)?;
        locked_until = locked_until.max(counter.locked_until);
        if counter.locked_until.is_some() {
            let entry = Audit::new("sign_in.locked", scope.limit().scope())
                .with(json!({ "locks": counter.locks }))
                .from_ip(&cx.vault, attempt.ip);
            audit(tx, &cx.acting_as(Actor::Job("sign_in")), entry)?;
        }
    }
    Ok(locked_until)
}

/// Lets on to the second factor: to its code, or to its set-up when there is none yet. Answers which.
pub(crate) fn passed(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    attempt: &Attempt,
    staff: StaffRef,
    session: &SessionToken,
    (next, device_label): (&str, &str),
) -> Result<&'static str, AccountError> {
    for (scope, key) in &attempt.keys {
        if *scope == CounterScope::AccountAndNetwork {
            counters::clear(tx, scope.limit(), key)?;
        }
    }
    let confirmed = second_factor::secret(tx, &cx.vault, &staff)?.is_some_and(|secret| secret.is_confirmed);
    if !confirmed {
        second_factor::put_secret(tx, cx, &staff, &TotpSecret::new(cx.random.as_ref()), None)?;
    }
    let name = if confirmed { CODE } else { ENROL };
    begin_stage(tx, session, &Stage::before_next(name, next), staff, device_label, cx.now())?;
    Ok(name)
}
