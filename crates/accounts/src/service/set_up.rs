//! The first owner of an installation.

use db::{DbError, WriteTx};
use kernel::{Cx, Token};
use web::session::SessionToken;

use crate::error::AccountError;
use crate::model::{NewStaff, StaffRef};
use crate::rules::totp::TotpSecret;
use crate::service::create_staff::create_staff;
use crate::service::signed_in::{Stage, begin_stage};
use crate::store::tokens::{NewToken, Purpose};
use crate::store::{second_factor, staff, tokens};

/// How long the link that `serve` prints is good for; a new start prints a new one.
const SET_UP_DAYS: i64 = 2;

/// Makes a one-time link (`/desk/setup?token=…`) for the first owner. False, and no link, when there is an owner.
/// Make the token before the transaction and print it after.
pub fn issue_set_up_token(tx: &mut WriteTx<'_>, cx: &Cx, token: &Token) -> Result<bool, DbError> {
    if staff::is_set_up(tx)? {
        return Ok(false);
    }
    let (hash, now) = (token.hash(), cx.now());
    let new = NewToken {
        purpose: Purpose::SetUp,
        staff: None,
        hash: &hash,
        expires_at: now.plus_days(SET_UP_DAYS),
    };
    tokens::insert(tx, &new, now)?;
    Ok(true)
}

/// Makes the first owner and begins the set-up of the second factor. Once: when there is an owner, the link is
/// worth nothing.
pub(crate) fn set_up(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    token: &Token,
    owner: &NewStaff,
    session: &SessionToken,
    device_label: &str,
) -> Result<StaffRef, AccountError> {
    if staff::is_set_up(tx)? {
        return Err(AccountError::AlreadySetUp);
    }
    let now = cx.now();
    let is_good = tokens::is_set_up_link(tx, &token.hash(), now)?;
    if !is_good || !tokens::use_up(tx, &token.hash(), now)? {
        return Err(AccountError::BadLink);
    }
    let created = create_staff(tx, cx, owner)?;
    second_factor::put_secret(tx, cx, &created, &TotpSecret::new(cx.random.as_ref()), None)?;
    begin_stage(tx, session, &Stage::enrol(), created, device_label, now)?;
    Ok(created)
}
