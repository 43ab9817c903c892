//! A person's e-mail address follows a file, and goes back where the file is taken back.

use contacts::{ContactError, ContactField, Source};
use db::{ReadTx, WriteTx};
use events::ContactMoved;
use kernel::ids::kinds;
use kernel::{Cx, EmailAddress, Id, RowId, Vault};
use web::session::{self, SessionKind};

use super::addresses::{self, EMAIL_STAYS, MOVES_ELSEWHERE, Stays, another_pledge_differs};
use super::{chunks, new_links};
use crate::error::ImportError;
use crate::model::{Batch, FieldChange, RecordPart, RecordRow};
use crate::record::Record;
use crate::store;
use crate::store::sources::Source as KnownSource;

/// What became of a person's address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum EmailBecame {
    /// Nothing: the record says no other, or the person is there already.
    AsItWas,
    /// They moved.
    Moved(Told),
    /// They stay at the one before.
    Kept(Stays),
}

/// Whether somebody who moved is sent a new link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Told {
    /// They had been let in.
    Yes,
    /// They know of nothing yet.
    No,
}

/// Gives a person the address that a record says, unless [`Stays`] tells why not. With the first of several pledges that
/// move to one address all of them do.
pub(super) fn change(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    source: &KnownSource,
    (batch, record): (&Batch, &Record),
) -> Result<EmailBecame, ImportError> {
    let Some(email) = addresses::email_of(record) else { return Ok(EmailBecame::AsItWas) };
    if contacts::profile(tx, &cx.vault, source.contact)?.email.as_ref() == Some(&email) {
        return Ok(EmailBecame::AsItWas);
    }
    let row = batch.row;
    let in_this_file = |tx: &mut ReadTx<'_>, other| pending(tx, &cx.vault, row, other);
    let asked = (source.contact, source.pledge, &email);
    if another_pledge_differs(tx, &cx.vault, asked, in_this_file)? {
        return Ok(EmailBecame::Kept(Stays::OtherPledge));
    }
    move_to(tx, cx, source.contact, (&email, Source::Import { batch: batch.id }))
}

/// How many people may have handed their address on to the next within one import.
const HANDED_ON_MAX: usize = 50;

/// Puts back the address that a person had before this import moved them. Whom it did not move, and who was moved again
/// since, stays. Who got that address by this very import goes back first; [`EmailBecame::Kept`]: it is somebody else's now.
pub(super) fn take_back(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    contact: RowId<kinds::Contact>,
    batch: &Batch,
) -> Result<EmailBecame, ImportError> {
    let (mut waiting, mut tried) = (vec![contact], vec![contact]);
    let mut became = EmailBecame::AsItWas;
    while let Some(next) = waiting.last().copied() {
        became = EmailBecame::AsItWas;
        let mut holder = None;
        if let Some((email, from)) = before(tx, &cx.vault, next, batch.id)? {
            became = move_to(tx, cx, next, (&email, from))?;
            if matches!(became, EmailBecame::Kept(_)) && tried.len() < HANDED_ON_MAX {
                holder = contacts::find_by_email(tx, &cx.vault, &email)?.map(|one| one.row);
            }
        }
        match holder.filter(|one| !tried.contains(one)) {
            Some(one) => {
                tried.push(one);
                waiting.push(one);
            }
            None => drop(waiting.pop()),
        }
    }
    Ok(became)
}

/// The address that a person had before this import moved them, and whose word it was: that one's again, so that its import
/// can be taken back too. `None` where this import did not move them, or another address came since.
pub(super) fn before(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    contact: RowId<kinds::Contact>,
    batch: Id<kinds::ImportBatch>,
) -> Result<Option<(EmailAddress, Source)>, ImportError> {
    let this_import = Source::Import { batch };
    let values = contacts::provenance(tx, contact)?;
    let mut emails = values.iter().filter(|one| one.field == ContactField::Email);
    let is_of_this_import = |one: &contacts::FieldSource| one.source == this_import;
    if !emails.any(|one| one.superseded_at.is_none() && is_of_this_import(one)) {
        return Ok(None);
    }
    let earlier = contacts::earlier_values(tx, vault, contact)?.into_iter();
    let earlier = earlier.filter(|one| one.origin.field == ContactField::Email);
    let last = earlier.take_while(|one| !is_of_this_import(&one.origin)).last();
    // It was an address when it was stored.
    Ok(last.and_then(|one| Some((EmailAddress::parse(&one.value).ok()?, one.origin.source))))
}

fn move_to(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    contact: RowId<kinds::Contact>,
    (email, from): (&EmailAddress, Source),
) -> Result<EmailBecame, ImportError> {
    if contacts::profile(tx, &cx.vault, contact)?.email.as_ref() == Some(email) {
        return Ok(EmailBecame::AsItWas);
    }
    match contacts::change_email(tx, cx, contact, email, from) {
        Ok(()) => Ok(EmailBecame::Moved(close_doors_of(tx, cx, contact)?)),
        Err(ContactError::EmailTaken { .. }) => Ok(EmailBecame::Kept(Stays::Taken)),
        Err(error) => Err(error.into()),
    }
}

/// What the plan foresaw is set right where it came otherwise: an address may have become free or somebody's meanwhile.
/// That one was not taken over is remembered, so that the next file that says it is asked about again.
pub(super) fn note(
    tx: &mut WriteTx<'_>,
    source: &KnownSource,
    row: &RecordRow,
    (email, changes): (EmailBecame, &[FieldChange]),
) -> Result<(), ImportError> {
    let said = changes.iter().find(|change| change.part == RecordPart::Email);
    let is_kept = said.is_some_and(|change| change.is_kept);
    let mut flags = row.flags.clone();
    let moves = [new_links::NEW_LINK, MOVES_ELSEWHERE];
    flags.retain(|flag| {
        let is_over = EMAIL_STAYS.contains(&flag.as_str()) || (is_kept && moves.contains(&flag.as_str()));
        !is_over
    });
    match email {
        EmailBecame::Kept(why) => flags.push(why.flag().to_owned()),
        EmailBecame::Moved(Told::Yes) if !flags.iter().any(|flag| flag == new_links::NEW_LINK) => {
            flags.push(new_links::NEW_LINK.to_owned());
        }
        EmailBecame::Moved(_) | EmailBecame::AsItWas => {}
    }
    if flags != row.flags {
        store::record_flags::set_flags(tx, row.row, &flags)?;
    }
    // Where the record says no other address, what was found the last time holds.
    let kept = match email {
        EmailBecame::Kept(_) => true,
        EmailBecame::Moved(_) => false,
        EmailBecame::AsItWas => source.email_kept && said.is_none(),
    };
    if kept != source.email_kept {
        store::sources::set_email_kept(tx, source.row, kept)?;
    }
    Ok(())
}

/// What a record that is still to be applied says of a pledge's address.
fn pending(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    batch: RowId<kinds::ImportBatch>,
    pledge: RowId<kinds::Pledge>,
) -> Result<Option<EmailAddress>, ImportError> {
    let Some(row) = store::records::pending_of_pledge(tx, batch, pledge)? else { return Ok(None) };
    let Some(body) = store::bodies::load_many(tx, &[row.row])?.remove(&row.row) else { return Ok(None) };
    let record = chunks::open_one(tx, vault, &row, &body)?;
    Ok(record.as_ref().and_then(addresses::email_of))
}

/// Links went to the address before: they stop working, and so does every session they opened. Who had been let in is
/// told at the new address.
fn close_doors_of(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    contact: RowId<kinds::Contact>,
) -> Result<Told, ImportError> {
    let mut was_let_in = false;
    for own in pledges::of_contact(tx, contact)? {
        let revoked = pledges::revoke_links(tx, cx, own.row)?;
        was_let_in |= revoked > 0 || own.moments.invited_at.is_some();
    }
    session::store::revoke_all(tx, SessionKind::Backer, contact.get(), 0, cx.now())?;
    if !was_let_in {
        return Ok(Told::No);
    }
    let (contact, now) = (contacts::reference(tx, contact)?.id, cx.now());
    jobs::emit(tx, now, &ContactMoved { contact, moved_at_micros: now.as_micros() })?;
    Ok(Told::Yes)
}
