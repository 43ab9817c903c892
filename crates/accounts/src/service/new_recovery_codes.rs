//! New recovery codes in place of the old ones.

use db::WriteTx;
use kernel::Cx;

use crate::error::AccountError;
use crate::model::StaffRef;
use crate::rules::recovery;
use crate::service::audit::{Audit, audit};
use crate::service::check_code::{Outcome, Proof, prove};
use crate::store::second_factor;

/// Wants a code of the app: who only found an open browser gets none.
pub(crate) fn new_recovery_codes(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    who: StaffRef,
    typed: &str,
    codes: &[String],
) -> Result<Outcome, AccountError> {
    let outcome = prove(tx, cx, who, &Proof::Code(typed.to_owned()))?;
    if matches!(outcome, Outcome::Accepted { .. }) {
        let hashes: Vec<Vec<u8>> = codes.iter().map(|code| recovery::hash(&cx.vault, who.id, code)).collect();
        second_factor::put_recovery_codes(tx, who.row, &hashes)?;
        audit(tx, cx, Audit::new("staff.recovery_codes_made", who.id.to_string()))?;
    }
    Ok(outcome)
}
