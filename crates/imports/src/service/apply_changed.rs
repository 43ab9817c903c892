//! Records that change a pledge: the platform's facts are replaced, and what a backer or staff changed since stays.

use contacts::{ContactError, Source};
use db::WriteTx;
use kernel::ids::kinds;
use kernel::{ContactKey, Cx, RowId};
use pledges::PlatformUpdate;

use super::apply::Chunk;
use super::apply_email::{self, EmailBecame};
use super::catalogue::{self, Lookup};
use super::chunks::{self, StagedRecord};
use super::person_of_held;
use super::{compare, flags, other_names};
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
    if !source.differs(&one.row.content_hash) && !source.email_kept {
        return unchanged(tx, record);
    }
    let key = match contacts::key(tx, &cx.vault, source.contact) {
        Ok(key) => key,
        Err(ContactError::Erased) => return hold(tx, cx, (batch, &one.row), HoldReason::PersonErased),
        Err(error) => return Err(error.into()),
    };
    let prior = compare::prior(tx, &cx.vault, source)?;
    let mut changes = compare::changes(tx, &cx.vault, source, &one.record)?;
    if !source.differs(&one.row.content_hash) {
        // It says nothing new: there is only the address that was not taken over the last time.
        if changes.is_empty() {
            return unchanged(tx, record);
        }
        let email = apply_email::change(tx, cx, source, (batch, &one.record))?;
        for change in &mut changes {
            change.is_kept = matches!(email, EmailBecame::Kept(_));
        }
        apply_email::note(tx, source, &one.row, (email, &changes))?;
        keep_way_back(tx, cx, record, (&key, prior.as_ref(), &changes))?;
        store::records::set_changed(tx, record, source.pledge)?;
        return Ok(Became::Applied);
    }
    let Some(choices) = lookup.choices(&one.record) else {
        return hold(tx, cx, (batch, &one.row), HoldReason::UnknownReward);
    };
    let pledge = pledges::load(tx, source.pledge)?;
    if pledges::is_agreed_elsewhere(tx, &pledge, &facts::platform_facts(&one.record))? {
        return hold(tx, cx, (batch, &one.row), HoldReason::OtherPrices);
    }
    let said =
        Said { batch, record: &one.record, choices, answers: lookup.answers(&one.record), way: Way::There };
    let email = change_pledge(tx, cx, &said, source, &mut changes)?;
    apply_email::note(tx, source, &one.row, (email, &changes))?;
    note_name(tx, cx, source, &changes)?;
    keep_way_back(tx, cx, record, (&key, prior.as_ref(), &changes))?;
    store::sources::set_content(tx, source.row, &one.row.content_hash, batch.row)?;
    store::records::set_changed(tx, record, source.pledge)?;
    if waits_for_items(&one.row, &changes) && pledges::load(tx, source.pledge)?.choices.goods.is_none() {
        store::items_differ::wait_for(tx, source.row)?;
    }
    Ok(Became::Applied)
}

fn unchanged(tx: &mut WriteTx<'_>, record: RowId<kinds::ImportRecord>) -> Result<Became, ImportError> {
    store::records::set_result(tx, record, RecordResult::Unchanged)?;
    store::bodies::delete(tx, record)?;
    Ok(Became::Unchanged)
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

/// Writes what a record says; where a backer's or staff's word stays, the change says so. On the way back the address is
/// left to [`apply_email::take_back`]: the file before may never have been followed.
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
            RecordPart::Email if said.way == Way::There => {
                email = apply_email::change(tx, cx, source, (said.batch, said.record))?;
                change.is_kept = matches!(email, EmailBecame::Kept(_));
            }
            _ => {}
        }
    }
    Ok(email)
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
