//! Records that change a pledge: the platform's facts are replaced, and what a backer or staff changed since stays.

use contacts::{ContactError, ContactField, Source};
use db::{ReadTx, WriteTx};
use events::ContactMoved;
use kernel::ids::kinds;
use kernel::{ContactKey, Cx, EmailAddress, Id, RowId, Vault};
use pledges::PlatformUpdate;
use web::session::{self, SessionKind};

use super::addresses::{self, EMAIL_STAYS, Stays, another_pledge_differs};
use super::apply::Chunk;
use super::catalogue::{self, Lookup};
use super::chunks::{self, StagedRecord};
use super::person_of_held;
use super::{compare, flags, new_links, other_names};
use crate::error::ImportError;
use crate::model::{
    Batch, DoneCounts, FieldChange, HoldReason, Outcome, RecordPart, RecordResult, RecordRow,
};
use crate::record::Record;
use crate::rules::{address, facts, places};
use crate::store;
use crate::store::sources::Source as KnownSource;

/// What became of one record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Became {
    Applied,
    Unchanged,
    Held,
}

impl Became {
    pub(crate) const fn count_into(self, done: &mut DoneCounts) {
        let count = match self {
            Self::Applied => &mut done.applied,
            Self::Unchanged => &mut done.unchanged,
            Self::Held => &mut done.held,
        };
        *count = count.saturating_add(1);
    }
}

pub(crate) fn chunk(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    batch: &Batch,
    limit: usize,
) -> Result<Chunk, ImportError> {
    let staged = chunks::next(tx, &cx.vault, batch, Outcome::Changed, limit)?;
    let mut done = DoneCounts::default();
    if staged.is_empty() {
        return Ok(Chunk { done, last: None });
    }
    let last = chunks::last(staged.iter().map(|one| one.row.row), batch.after);
    let lookup = catalogue::lookup_unchanged(tx, batch.campaign)?;
    let hashes: Vec<Vec<u8>> = staged.iter().filter_map(|one| one.row.source_hash.clone()).collect();
    let sources = store::sources::find_many(tx, batch.campaign, &hashes)?;
    for one in &staged {
        if let Some(source) = one.row.source_hash.as_ref().and_then(|hash| sources.get(hash)) {
            apply_one(tx, cx, (batch, &lookup), one, source)?.count_into(&mut done);
        } else {
            // Its pledge was taken back with the import that made it: the same file once more makes it anew.
            hold(tx, cx, (batch, &one.row), HoldReason::NotApplicable)?.count_into(&mut done);
        }
    }
    Ok(Chunk { done, last: Some(last) })
}

/// Applies one record to the pledge it stands for.
pub(crate) fn apply_one(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (batch, lookup): (&Batch, &Lookup),
    one: &StagedRecord,
    source: &KnownSource,
) -> Result<Became, ImportError> {
    let record = one.row.row;
    if !source.differs(&one.row.content_hash) {
        store::records::set_result(tx, record, RecordResult::Unchanged)?;
        store::bodies::delete(tx, record)?;
        return Ok(Became::Unchanged);
    }
    let key = match contacts::key(tx, &cx.vault, source.contact) {
        Ok(key) => key,
        Err(ContactError::Erased) => return hold(tx, cx, (batch, &one.row), HoldReason::PersonErased),
        Err(error) => return Err(error.into()),
    };
    let Some(choices) = lookup.choices(&one.record) else {
        return hold(tx, cx, (batch, &one.row), HoldReason::UnknownReward);
    };
    let prior = compare::prior(tx, &cx.vault, source)?;
    let mut changes = compare::changes(tx, &cx.vault, source, &one.record)?;
    let said =
        Said { batch, record: &one.record, choices, answers: lookup.answers(&one.record), way: Way::There };
    let email = change_pledge(tx, cx, &said, source, &mut changes)?;
    let is_kept = changes.iter().any(|change| change.part == RecordPart::Email && change.is_kept);
    flag_email(tx, &one.row, (email, is_kept))?;
    note_name(tx, cx, source, &changes)?;
    keep_way_back(tx, cx, record, (&key, prior.as_ref(), &changes))?;
    store::sources::set_content(tx, source.row, &one.row.content_hash, batch.row)?;
    store::records::set_changed(tx, record, source.pledge)?;
    if waits_for_items(&one.row, &changes) && pledges::load(tx, source.pledge)?.choices.goods.is_none() {
        store::items_differ::wait_for(tx, source.row)?;
    }
    Ok(Became::Applied)
}

/// Where a name changed, another one may stand in the file alone.
pub(super) fn note_name(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    source: &KnownSource,
    changes: &[FieldChange],
) -> Result<(), ImportError> {
    if changes.iter().any(|change| change.part == RecordPart::Name) {
        other_names::note_names_of(tx, cx, source.contact)?;
    }
    Ok(())
}

/// Whether it says something new about goods that are not those of the reward: what was decided before is about others.
fn waits_for_items(row: &RecordRow, changes: &[FieldChange]) -> bool {
    row.flags.iter().any(|flag| flag == flags::ITEMS_DIFFER)
        && changes.iter().any(|change| change.part == RecordPart::Choices && !change.is_kept)
}

/// What a record says of a pledge, and by which import.
pub(crate) struct Said<'a> {
    pub(crate) batch: &'a Batch,
    pub(crate) record: &'a Record,
    pub(crate) choices: pledges::Choices,
    pub(crate) answers: Vec<pledges::Answer>,
    pub(crate) way: Way,
}

/// Which way an import goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// It is applied.
    There,
    /// It is taken back.
    Back,
}

/// Writes what a record says; where a backer's or staff's word stays, the change says so.
pub(crate) fn change_pledge(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    said: &Said<'_>,
    source: &KnownSource,
    changes: &mut [FieldChange],
) -> Result<EmailBecame, ImportError> {
    let campaign = catalogue::campaign(tx, said.batch.campaign)?;
    let provenance = Source::Import { batch: said.batch.id };
    let mut of_choices = changes.iter().filter(|change| change.part == RecordPart::Choices).peekable();
    // Goods that staff decided on stay on their own, beside other choices that follow the file.
    let choices_stay = of_choices.peek().is_some() && of_choices.all(|change| change.is_kept);
    let choices = if choices_stay { pledges::load(tx, source.pledge)?.choices } else { said.choices.clone() };
    let update = PlatformUpdate {
        pledge: source.pledge,
        campaign: campaign.reference(),
        facts: facts::platform_facts(said.record),
        raw_record: serde_json::to_string(said.record).map_err(|_| ImportError::Staged("record"))?,
        reward: said.choices.reward,
        addons: said.choices.addons.clone(),
        choices,
        address: address::usable(said.record),
        country: address::country(said.record),
        source: provenance,
    };
    match said.way {
        Way::There => pledges::update_from_platform(tx, cx, &update)?,
        Way::Back => pledges::take_update_back(tx, cx, &update)?,
    };
    if changes.iter().any(|change| change.part == RecordPart::Answers && !change.is_kept) {
        pledges::replace_imported_answers(tx, cx, source.pledge, &said.answers)?;
    }
    let mut email = EmailBecame::AsItWas;
    for change in changes.iter_mut().filter(|change| !change.is_kept) {
        match change.part {
            RecordPart::Name => change.is_kept = !rename(tx, cx, source, said.record, provenance)?,
            RecordPart::Email => {
                email = change_email(tx, cx, source, said)?;
                change.is_kept = matches!(email, EmailBecame::Kept(_));
            }
            _ => {}
        }
    }
    Ok(email)
}

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

/// What the plan foresaw is set right where it came otherwise: an address may have become free or somebody's meanwhile.
fn flag_email(
    tx: &mut WriteTx<'_>,
    row: &RecordRow,
    (email, is_kept): (EmailBecame, bool),
) -> Result<(), ImportError> {
    let mut flags = row.flags.clone();
    let is_over = |flag: &str| EMAIL_STAYS.contains(&flag) || (is_kept && flag == new_links::NEW_LINK);
    flags.retain(|flag| !is_over(flag));
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
    Ok(())
}

fn rename(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    source: &KnownSource,
    record: &Record,
    provenance: Source,
) -> Result<bool, ImportError> {
    let Some(name) = &record.name else { return Ok(false) };
    contacts::rename(tx, cx, source.contact, name, provenance)?;
    Ok(true)
}

/// Gives a person the address that a record says, unless [`Stays`] tells why not. With the first of several pledges that
/// move to one address all of them do.
fn change_email(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    source: &KnownSource,
    said: &Said<'_>,
) -> Result<EmailBecame, ImportError> {
    let Some(email) = addresses::email_of(said.record) else { return Ok(EmailBecame::AsItWas) };
    if contacts::profile(tx, &cx.vault, source.contact)?.email.as_ref() == Some(&email) {
        return Ok(EmailBecame::AsItWas);
    }
    if said.way == Way::Back && !has_moved(tx, source.contact, said.batch.id)? {
        return Ok(EmailBecame::AsItWas); // the file before had another address too, and that was not taken over either
    }
    let batch = said.batch.row;
    let in_this_file = |tx: &mut ReadTx<'_>, other| pending(tx, &cx.vault, batch, other);
    let asked = (source.contact, source.pledge, &email);
    if said.way == Way::There && another_pledge_differs(tx, &cx.vault, asked, in_this_file)? {
        return Ok(EmailBecame::Kept(Stays::OtherPledge));
    }
    let provenance = Source::Import { batch: said.batch.id };
    match contacts::change_email(tx, cx, source.contact, &email, provenance) {
        Ok(()) => Ok(EmailBecame::Moved(close_doors_of(tx, cx, source.contact)?)),
        Err(ContactError::EmailTaken { .. }) => Ok(EmailBecame::Kept(Stays::Taken)),
        Err(error) => Err(error.into()),
    }
}

/// Whether an import gave this person an address.
fn has_moved(
    tx: &mut ReadTx<'_>,
    contact: RowId<kinds::Contact>,
    batch: Id<kinds::ImportBatch>,
) -> Result<bool, ImportError> {
    let values = contacts::provenance(tx, contact)?;
    let mut emails = values.iter().filter(|one| one.field == ContactField::Email);
    Ok(emails.any(|one| one.source == Source::Import { batch }))
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

fn keep_way_back(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    record: RowId<kinds::ImportRecord>,
    (key, prior, changes): (&ContactKey, Option<&Record>, &[FieldChange]),
) -> Result<(), ImportError> {
    let row = record.get().to_be_bytes();
    let prior = serde_json::to_vec(&prior).map_err(|_| ImportError::Staged("record"))?;
    let changes = serde_json::to_vec(changes).map_err(|_| ImportError::Staged("changes"))?;
    let random = cx.random.as_ref();
    let sealed =
        (key.seal(places::prior(&row), &prior, random), key.seal(places::changes(&row), &changes, random));
    Ok(store::bodies::set_prior(tx, record, &sealed.0, &sealed.1)?)
}

/// The record waits for a person instead.
pub(crate) fn hold(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (batch, row): (&Batch, &RecordRow),
    reason: HoldReason,
) -> Result<Became, ImportError> {
    store::records::hold(tx, row.row, reason)?;
    person_of_held::note(tx, cx, batch, row)?;
    Ok(Became::Held)
}
