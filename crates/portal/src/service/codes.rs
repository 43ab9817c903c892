//! A code by mail proves that the person in front of this browser can read the mailbox.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::tokens::six_digit_code;
use kernel::{Cx, EmailAddress, Place, RowId, Vault};
use messages::{CodeToSend, Secret};
use web::session;

use crate::errors::PortalError;
use crate::store::codes::{self, NewCode, Purpose};

/// How long a code can be entered, minutes.
pub(crate) const CODE_MINUTES: u32 = 10;
/// After so many wrong tries a code is dead.
pub(crate) const TRIES_MAX: i64 = 5;
/// Codes sent about one person in a day: with five tries each, guessing one stays hopeless.
const CODES_A_DAY_MAX: i64 = 12;
/// How long a browser may do what the link alone does not allow, minutes.
const STEP_UP_MINUTES: i64 = 20;

const DAY_SECONDS: u64 = 86_400;
/// Longest key of a form, in bytes.
const REQUEST_KEY_MAX: usize = 100;

/// Every code has so many.
const CODE_DIGITS: usize = 6;

/// Who asks for a code, and in which browser.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asker {
    /// The session.
    pub(crate) session: i64,
    /// The person.
    pub(crate) contact: RowId<kinds::Contact>,
    /// The pledge they are at.
    pub(crate) pledge: RowId<kinds::Pledge>,
}

/// What an entered code was.
#[derive(Clone)]
pub(crate) enum Checked {
    /// The right one; with the address it was sent to prove.
    Right(Option<EmailAddress>),
    /// Another one.
    Wrong {
        /// Tries that are left.
        left: i64,
    },
    /// There is none any more: used, too old, or tried too often.
    Gone,
}

fn email_place(row: &[u8; 8]) -> Place<'_> {
    Place::new("portal_code", "new_email_sealed", row)
}

/// Bound to session and purpose: a code entered anywhere else is a wrong one.
fn code_hash(vault: &Vault, session: i64, purpose: Purpose, code: &str) -> Vec<u8> {
    vault.blind_index("portal.code", &format!("{session}:{}:{code}", purpose.word()))
}

/// What is asked for.
#[derive(Debug, Clone)]
pub(crate) struct CodeRequest {
    /// Key of the form and its content, from [`pledges::request_key`]: sent again, it is answered by the mail that
    /// is on its way, as long as that code can be entered. Empty where a form has none.
    pub(crate) key: String,
    /// The address the person is about to change to; `None` for the one they have.
    pub(crate) new_email: Option<EmailAddress>,
}

/// Sends a code: to the person's own address, or to the one they are about to change to. An earlier code of this
/// browser for the same purpose is void from now on. The mail's key is a number drawn for this code alone, so that
/// two codes are two mails, also after a database was set back.
///
/// # Errors
/// [`PortalError::TooManyCodes`], [`PortalError::NoEmail`].
pub(crate) fn send_code(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    asker: Asker,
    request: &CodeRequest,
) -> Result<(), PortalError> {
    let now = cx.now();
    let purpose = if request.new_email.is_some() { Purpose::NewEmail } else { Purpose::StepUp };
    let challenge = pledges::request_key(cx.random.as_ref());
    let is_known = (1..=REQUEST_KEY_MAX).contains(&request.key.len());
    let request_key = if is_known { request.key.as_str() } else { challenge.as_str() };
    let open = codes::open(tx, asker.session, purpose, now)?;
    if open.is_some_and(|open| open.request_key == request_key && open.tries < TRIES_MAX) {
        return Ok(());
    }
    if codes::sent_since(tx, asker.contact, now.plus_days(-1))? >= CODES_A_DAY_MAX {
        return Err(PortalError::TooManyCodes { retry_after_seconds: DAY_SECONDS });
    }
    if request.new_email.is_none() && contacts::profile(tx, &cx.vault, asker.contact)?.email.is_none() {
        return Err(PortalError::NoEmail);
    }
    let code = six_digit_code(cx.random.as_ref());
    let row = tx.reserve_ids("portal_code", 1)?.first().copied().ok_or(db::DbError::NoRow)?;
    let new_email_sealed = sealed(tx, cx, asker, (row, request.new_email.as_ref()))?;
    codes::end_open(tx, asker.session, purpose, now)?;
    let stored = NewCode {
        row,
        session: asker.session,
        contact: asker.contact,
        purpose,
        hash: &code_hash(&cx.vault, asker.session, purpose, &code),
        request_key,
        new_email_sealed: new_email_sealed.as_deref(),
        created_at: now,
        expires_at: now.plus_minutes(i64::from(CODE_MINUTES)),
    };
    codes::insert(tx, &stored)?;
    let pledge = pledges::load(tx, asker.pledge)?;
    let mail = CodeToSend {
        code: Secret::new(code),
        challenge,
        minutes: CODE_MINUTES,
        recipient: request.new_email.clone(),
    };
    messages::queue_code(tx, cx, &pledge, &mail)?;
    Ok(())
}

fn sealed(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    asker: Asker,
    (row, email): (i64, Option<&EmailAddress>),
) -> Result<Option<Vec<u8>>, PortalError> {
    let Some(email) = email else { return Ok(None) };
    let key = contacts::key(tx, &cx.vault, asker.contact)?;
    let place = row.to_be_bytes();
    Ok(Some(key.seal(email_place(&place), email.as_str().as_bytes(), cx.random.as_ref())))
}

/// Checks an entered code, counts a wrong one, and lets the browser do more after the right one.
pub(crate) fn check_code(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    asker: Asker,
    (purpose, entered): (Purpose, &str),
) -> Result<Checked, PortalError> {
    let now = cx.now();
    let Some(open) = codes::open(tx, asker.session, purpose, now)? else { return Ok(Checked::Gone) };
    if open.tries >= TRIES_MAX {
        return Ok(Checked::Gone);
    }
    let entered: String = entered.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    if entered.len() != CODE_DIGITS || !entered.bytes().all(|b| b.is_ascii_digit()) {
        // No code looks like this, so it is a slip and no guess.
        return Ok(Checked::Wrong { left: TRIES_MAX - open.tries });
    }
    if open.hash != code_hash(&cx.vault, asker.session, purpose, &entered) {
        codes::count_try(tx, open.row)?;
        let left = TRIES_MAX - open.tries - 1;
        return Ok(if left > 0 { Checked::Wrong { left } } else { Checked::Gone });
    }
    codes::end_open(tx, asker.session, purpose, now)?;
    session::store::set_step_up(tx, asker.session, now.plus_minutes(STEP_UP_MINUTES))?;
    let Some(sealed) = open.new_email_sealed else { return Ok(Checked::Right(None)) };
    let key = contacts::key(tx, &cx.vault, asker.contact)?;
    let text = key.open_text(email_place(&open.row.to_be_bytes()), &sealed)?;
    let email = EmailAddress::parse(&text).map_err(|_| kernel::SealError::NotText)?;
    Ok(Checked::Right(Some(email)))
}
