//! A link with which somebody chooses a password: for who is new, and for who lost password or telephone.

use db::{ReadTx, WriteTx};
use kernel::ids::kinds;
use kernel::{Cx, EmailAddress, Id, Timestamp, Token, Vault};
use web::session::{SessionKind, SessionToken, store as sessions};

use crate::error::AccountError;
use crate::hashing::HashedPassword;
use crate::model::StaffRef;
use crate::rules::totp::TotpSecret;
use crate::service::audit::{Audit, audit};
use crate::service::signed_in::{Stage, begin_stage};
use crate::store::tokens::{NewToken, Purpose};
use crate::store::{second_factor, staff, tokens};

/// How long an invitation is good for.
const INVITATION_DAYS: i64 = 7;

/// Makes a one-time link (`/desk/invitation/{token}`), good for seven days; earlier ones of the same person stop
/// working. Make the token before the transaction. Nothing else changes until it is taken.
pub fn invite(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    id: Id<kinds::StaffUser>,
    token: &Token,
) -> Result<(), AccountError> {
    let found = staff::find(tx, id)?.filter(|found| found.is_active).ok_or(AccountError::UnknownStaff)?;
    let now = cx.now();
    tokens::withdraw_invitations(tx, found.staff.row, now)?;
    let hash = token.hash();
    let new = NewToken {
        purpose: Purpose::Invitation,
        staff: Some(found.staff.row),
        hash: &hash,
        expires_at: now.plus_days(INVITATION_DAYS),
    };
    tokens::insert(tx, &new, now)?;
    audit(tx, cx, Audit::new("staff.invited", id.to_string()))?;
    Ok(())
}

/// As [`invite`], for who is known by their e-mail address: the way back in for the only owner, from the server.
///
/// # Errors
/// [`AccountError::UnknownStaff`] for an address that no active member of staff has.
pub fn invite_by_email(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    email: &EmailAddress,
    token: &Token,
) -> Result<StaffRef, AccountError> {
    let hash = staff::email_hash(&cx.vault, &email.as_str().to_lowercase());
    let found = staff::find_by_email_hash(tx, &hash)?.ok_or(AccountError::UnknownStaff)?;
    invite(tx, cx, found.staff.id, token)?;
    Ok(found.staff)
}

/// Whose invitation this is: the person, their name and e-mail.
pub(crate) fn invited(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    token: &Token,
    now: Timestamp,
) -> Result<Option<(StaffRef, String, String)>, AccountError> {
    let Some(row) = tokens::invited(tx, &token.hash(), now)? else { return Ok(None) };
    let Some((staff, _)) = staff::active(tx, vault, row)? else { return Ok(None) };
    Ok(staff::identity(tx, vault, row)?.map(|(name, email)| (staff, name, email)))
}

/// Takes an invitation: sets the password, forgets an earlier second factor and every session, and begins the
/// set-up of a new second factor.
pub(crate) fn take_invitation(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    token: &Token,
    password: &HashedPassword,
    session: &SessionToken,
    device_label: &str,
) -> Result<(), AccountError> {
    let now = cx.now();
    let (staff, _, _) = invited(tx, &cx.vault, token, now)?.ok_or(AccountError::BadLink)?;
    if !tokens::use_up(tx, &token.hash(), now)? {
        return Err(AccountError::BadLink);
    }
    staff::set_password(tx, staff.row, password.as_str())?;
    second_factor::forget(tx, staff.row)?;
    second_factor::put_secret(tx, cx, &staff, &TotpSecret::new(cx.random.as_ref()), None)?;
    sessions::revoke_all(tx, SessionKind::Staff, staff.row.get(), 0, now)?;
    begin_stage(tx, session, &Stage::enrol(), staff, device_label, now)?;
    let own = cx.acting_as(kernel::Actor::Staff(staff.row));
    audit(tx, &own, Audit::new("staff.invitation_taken", staff.id.to_string()))?;
    Ok(())
}
