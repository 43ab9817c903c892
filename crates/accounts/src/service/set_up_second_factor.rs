//! The authenticator app's first code: from now on it is asked for at every sign-in.

use db::WriteTx;
use kernel::{Actor, Cx, RowId};
use web::ClientIp;
use web::session::{Session, SessionToken};

use crate::error::AccountError;
use crate::rules::recovery;
use crate::service::audit::{Audit, audit};
use crate::service::check_code::{Outcome, Proof, complete, prove};
use crate::store::{second_factor, staff};

/// Confirms the secret by its first code, stores the recovery codes and signs in.
pub(crate) fn set_up_second_factor(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pending: &Session,
    typed: &str,
    (session, recovery_codes): (&SessionToken, &[String]),
    ip: ClientIp,
) -> Result<Outcome, AccountError> {
    let row = RowId::new(pending.subject_id);
    let Some((who, _)) = staff::active(tx, &cx.vault, row)? else { return Ok(Outcome::Refused) };
    let outcome = prove(tx, cx, who, &Proof::Code(typed.to_owned()))?;
    if matches!(outcome, Outcome::Accepted { .. }) {
        second_factor::confirm(tx, who.row, cx.now())?;
        let hashes: Vec<Vec<u8>> =
            recovery_codes.iter().map(|code| recovery::hash(&cx.vault, who.id, code)).collect();
        second_factor::put_recovery_codes(tx, who.row, &hashes)?;
        let own = cx.acting_as(Actor::Staff(who.row));
        audit(tx, &own, Audit::new("staff.second_factor_set_up", who.id.to_string()))?;
        complete(tx, cx, pending, who, session, ip)?;
    }
    Ok(outcome)
}
