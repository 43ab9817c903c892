//! The stages of a sign-in: each is a session of its own kind, and a new one takes the place of the one before.

use db::{DbError, ReadTx, WriteTx};
use kernel::{RowId, Timestamp, Vault};
use serde_json::json;
use web::session::{NewSession, Session, SessionKind, SessionToken};

use crate::error::AccountError;
use crate::model::{Staff, StaffRef};
use crate::store::{roles, staff};

/// How far a sign-in is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stage {
    pub(crate) name: &'static str,
    /// Where to go at the end: a path of this site.
    pub(crate) next: String,
}

pub(crate) const CODE: &str = "code";
pub(crate) const ENROL: &str = "enrol";
pub(crate) const IN: &str = "in";

/// Seconds for entering a code, or for setting up an app.
const WAITING_SECONDS: i64 = 15 * 60;
/// A working day.
pub(crate) const SIGNED_IN_SECONDS: i64 = 14 * 3600;
/// A long meeting.
const IDLE_SECONDS: i64 = 2 * 3600;
/// Longest path that is kept for going on.
const NEXT_CHARS_MAX: usize = 500;

impl Stage {
    pub(crate) fn enrol() -> Self {
        Self { name: ENROL, next: String::new() }
    }

    pub(crate) const fn signed_in() -> Self {
        Self { name: IN, next: String::new() }
    }

    pub(crate) fn before_next(name: &'static str, next: &str) -> Self {
        let fits = web::is_local_path(next) && next.len() <= NEXT_CHARS_MAX;
        // Without its query, which may hold what somebody searched for.
        let path = next.split(['?', '#']).next().unwrap_or_default();
        Self { name, next: if fits { path.to_owned() } else { String::new() } }
    }

    pub(crate) fn lifetime_seconds(&self) -> i64 {
        if self.name == IN { SIGNED_IN_SECONDS } else { WAITING_SECONDS }
    }
}

/// The stage of a session; empty for one that this crate did not make.
pub(crate) fn stage_of(session: &Session) -> &str {
    session.fact("stage").unwrap_or_default()
}

/// Where a session wants to go at its end.
pub(crate) fn next_of(session: &Session) -> &str {
    match session.fact("next") {
        Some(path) if !path.is_empty() => path,
        _ => "/desk",
    }
}

pub(crate) fn begin_stage(
    tx: &mut WriteTx<'_>,
    token: &SessionToken,
    stage: &Stage,
    staff: StaffRef,
    device_label: &str,
    now: Timestamp,
) -> Result<i64, DbError> {
    let new = NewSession {
        kind: SessionKind::Staff,
        subject_id: staff.row.get(),
        device_label: device_label.to_owned(),
        lifetime_seconds: stage.lifetime_seconds(),
        idle_seconds: IDLE_SECONDS,
        facts: json!({ "stage": stage.name, "next": stage.next }),
    };
    web::session::begin(tx, token, &new, now)
}

/// Who a session belongs to, with roles; `None` for who was deactivated meanwhile.
pub(crate) fn staff_of(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    session: &Session,
) -> Result<Option<Staff>, AccountError> {
    let Some((staff, name)) = staff::active(tx, vault, RowId::new(session.subject_id))? else {
        return Ok(None);
    };
    let roles = roles::of(tx, staff.row)?;
    Ok(Some(Staff { row: staff.row, id: staff.id, name, roles, session: session.id }))
}
