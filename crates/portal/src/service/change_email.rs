//! A person changes to an address that they proved to be theirs.

use contacts::{ContactError, Source};
use db::WriteTx;
use kernel::{Cx, EmailAddress};
use web::session::{self, SessionKind};

use crate::errors::PortalError;
use crate::service::codes::Asker;
use crate::service::send_links::replace_links;

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Changed {
    /// The address is the person's now.
    Done,
    /// Another person has it: the two may be one, which staff can tell.
    Taken,
}

/// Changes the address. Links that were sent to the old mailbox stop working, other browsers are signed out, and
/// a new link goes to the new address.
pub(crate) fn change_email(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    asker: Asker,
    email: &EmailAddress,
) -> Result<Changed, PortalError> {
    match contacts::change_email(tx, cx, asker.contact, email, Source::Backer) {
        Ok(()) => {}
        Err(ContactError::EmailTaken { .. }) => return Ok(Changed::Taken),
        Err(e) => return Err(e.into()),
    }
    contacts::mark_email_verified(tx, cx, asker.contact)?;
    let person = contacts::reference(tx, asker.contact)?;
    replace_links(tx, cx, person)?;
    session::store::revoke_all(tx, SessionKind::Backer, person.row.get(), asker.session, cx.now())?;
    Ok(Changed::Done)
}
