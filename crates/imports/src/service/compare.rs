//! What a record would do: make a pledge, change one, nothing, or wait for a person.

use std::collections::HashMap;

use db::{ReadTx, WriteTx};
use kernel::ids::kinds;
use kernel::{ContactKey, Cx, EmailAddress, RowId, Vault, in_parallel};
use pledges::{Origin, Pledge};

use super::addresses::{self, EmailChange, SaidAddress};
use super::email_differs::{compare_with_ours, has_email_of_a_file};
use super::flags::flags_of;
use super::person_of_held;
use super::reader::ReadRecord;
use crate::diff;
use crate::error::ImportError;
use crate::model::{FieldChange, HoldReason, Outcome, RecordPart, RecordResult, RecordRow};
use crate::record::{self, PledgeStatus, Record};
use crate::rules::completed;
use crate::rules::correct;
use crate::rules::fingerprint;
use crate::rules::parts::{self, Ours};
use crate::rules::places;
use crate::store;
use crate::store::bodies::Body;
use crate::store::sources::Source;

/// The field by which a pledge that was not in the file before is told to be in it again.
pub const BACK_IN_FILE: &str = "back_in_file";

/// The field of a record that says that its reward was sent.
const SHIPPED: &str = "shipped";

/// A record with what is planned for it.
pub(crate) struct PlannedRecord {
    /// Its row is not known yet.
    pub(crate) row: RecordRow,
    /// What it says, for those that are not unchanged.
    pub(crate) json: Option<Vec<u8>>,
    /// What differs, with the key of whose it is.
    pub(crate) changes: Option<(ContactKey, Vec<u8>)>,
    /// Whose a held record is.
    pub(crate) whose: Whose,
    /// What it says about an address, where it is not held.
    pub(crate) address: Option<SaidAddress>,
    status: Option<PledgeStatus>,
}

impl PlannedRecord {
    /// The status of a new one that comes in without the platform's money for it.
    pub(crate) fn unpaid_status(&self) -> Option<PledgeStatus> {
        let is_unpaid = |status: &PledgeStatus| {
            !matches!(status, PledgeStatus::Collected | PledgeStatus::Partial | PledgeStatus::Pending)
        };
        self.status.filter(|status| self.row.outcome == Outcome::New && is_unpaid(status))
    }
}

/// Whose a held record is.
pub(crate) enum Whose {
    /// It is not held, or nobody can ever know.
    Nobodys,
    /// A known person's, with their key.
    Theirs(RowId<kinds::Contact>, ContactKey),
    /// Of somebody with this address whom nobody knows yet.
    Unknown(EmailAddress),
}

/// Compares a chunk with what is known.
pub(crate) fn compare(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    campaign: RowId<kinds::Campaign>,
    chunk: &[ReadRecord],
) -> Result<Vec<PlannedRecord>, ImportError> {
    let hashes: Vec<Vec<u8>> = chunk.iter().filter_map(|one| one.source_hash.clone()).collect();
    let sources = store::sources::find_many(tx, campaign, &hashes)?;
    let source_of = |one: &ReadRecord| one.source_hash.as_ref().and_then(|hash| sources.get(hash));
    let looked_at = chunk.iter().filter_map(|one| {
        source_of(one)
            .filter(|source| one.hold.is_some() || source.differs(&one.content_hash) || source.email_kept)
    });
    let people: Vec<RowId<kinds::Contact>> = looked_at.map(|source| source.contact).collect();
    let keys = contacts::keys(tx, vault, &people)?;
    let held = chunk.iter().filter(|one| one.hold.is_some());
    let emails: Vec<EmailAddress> = held.filter_map(|one| person_of_held::email(&one.record)).collect();
    let by_email =
        if emails.is_empty() { HashMap::new() } else { person_of_held::by_email(tx, vault, &emails)? };
    let known = Known { sources: &sources, keys: &keys, by_email: &by_email };
    chunk.iter().map(|one| plan(tx, vault, one, &known)).collect()
}

struct Known<'a> {
    sources: &'a HashMap<Vec<u8>, Source>,
    keys: &'a HashMap<RowId<kinds::Contact>, ContactKey>,
    by_email: &'a HashMap<EmailAddress, (RowId<kinds::Contact>, ContactKey)>,
}

impl Known<'_> {
    /// Whose a record is that is held for this reason. A second record with an id may be somebody else's than the
    /// first.
    fn whose(&self, one: &ReadRecord, source: Option<&Source>, reason: HoldReason) -> Whose {
        let of_pledge = source.filter(|_| !correct::is_about_the_id(reason)).map(|source| source.contact);
        if let Some((contact, key)) = of_pledge.and_then(|who| self.keys.get(&who).map(|key| (who, key))) {
            return Whose::Theirs(contact, key.clone());
        }
        match person_of_held::email(&one.record) {
            None => Whose::Nobodys,
            Some(email) => match self.by_email.get(&email) {
                Some((contact, key)) => Whose::Theirs(*contact, key.clone()),
                None => Whose::Unknown(email),
            },
        }
    }
}

fn plan(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    one: &ReadRecord,
    known: &Known<'_>,
) -> Result<PlannedRecord, ImportError> {
    let source = one.source_hash.as_ref().and_then(|hash| known.sources.get(hash));
    let completed = match source {
        Some(source) => with_what_is_known(tx, vault, one, (source, known))?,
        None => None,
    };
    let one = completed.as_ref().unwrap_or(one);
    let mut planned = Plan { outcome: Outcome::New, reason: None, changes: None, says_again: false };
    let mut email = EmailChange::None;
    match (hold_of(one, source), source) {
        _ if one.is_left_out => planned.outcome = Outcome::Unchanged,
        // Whatever else is wrong with it: nothing of an erased person is kept again.
        (Some(reason), Some(source))
            if !correct::is_about_the_id(reason) && !known.keys.contains_key(&source.contact) =>
        {
            planned.hold(HoldReason::PersonErased);
        }
        (Some(reason), _) => planned.hold(reason),
        (None, None) => {}
        (None, Some(source)) if !source.differs(&one.content_hash) => {
            planned.outcome = Outcome::Unchanged;
            // Whether the address is taken over by now shows when the whole file is read.
            if let Some(key) = known.keys.get(&source.contact).filter(|_| source.email_kept) {
                let changes = changes(tx, vault, source, &one.record)?;
                email = email_change(&changes);
                planned.says_again = matches!(email, EmailChange::Another);
                if planned.says_again {
                    planned.differs(key, &changes)?;
                }
            }
        }
        (None, Some(source)) => match known.keys.get(&source.contact) {
            None => planned.hold(HoldReason::PersonErased),
            Some(key) => {
                let changes = changes(tx, vault, source, &one.record)?;
                email = email_change(&changes);
                planned.outcome = Outcome::Changed;
                planned.differs(key, &changes)?;
            }
        },
    }
    let mut flags = flags_of(tx, &one.record, source.filter(|_| planned.outcome == Outcome::Changed))?;
    let whose = planned.reason.map_or(Whose::Nobodys, |reason| known.whose(one, source, reason));
    if planned.outcome == Outcome::Unchanged {
        flags.clear();
    }
    let json = planned.kept(&one.record)?;
    let is_applied = planned.outcome != Outcome::Held && !one.is_left_out;
    let address = addresses::email_of(&one.record).filter(|_| is_applied).map(|said| SaidAddress {
        email: said,
        known: source.map(|source| (source.pledge, source.contact)),
        change: email,
    });
    Ok(PlannedRecord {
        row: RecordRow {
            row: RowId::new(0),
            record_number: one.record.record,
            member: one.record.member.clone(),
            source_hash: one.source_hash.clone(),
            content_hash: one.content_hash.clone(),
            outcome: planned.outcome,
            reason: planned.reason,
            flags,
            // Held for being there twice, it says nothing about the pledge.
            pledge: source.filter(|_| planned.outcome != Outcome::Held).map(|source| source.pledge),
            result: planned.result(),
            is_left_out: false,
        },
        json,
        changes: planned.changes,
        whose,
        address,
        status: one.record.status,
    })
}

/// Why it is held. Of two that disagree about a pledge, the one that says what is known changes nothing.
fn hold_of(one: &ReadRecord, source: Option<&Source>) -> Option<HoldReason> {
    let says_what_is_known =
        one.is_disputed && source.is_some_and(|source| !source.differs(&one.content_hash));
    one.hold.filter(|reason| *reason != HoldReason::IdGivenTwice || !says_what_is_known)
}

/// What the differences do with the person's address.
fn email_change(changes: &[FieldChange]) -> EmailChange {
    match changes.iter().find(|change| change.part == RecordPart::Email) {
        None => EmailChange::None,
        Some(change) if change.is_kept => EmailChange::Kept,
        Some(_) => EmailChange::Another,
    }
}

/// A record whose file has no column for something, with what is known of it: it counts as said again.
fn with_what_is_known(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    one: &ReadRecord,
    (source, known): (&Source, &Known<'_>),
) -> Result<Option<ReadRecord>, ImportError> {
    // What is held is completed when it is settled: until then it is kept as its row says it.
    let is_as_it_is = !completed::is_to_be_completed(&one.record) || one.hold.is_some() || one.is_left_out;
    if is_as_it_is || !known.keys.contains_key(&source.contact) {
        return Ok(None);
    }
    let Some(prior) = prior(tx, vault, source)? else { return Ok(None) };
    let mut record = completed::completed(&one.record, &prior);
    let content_hash = fingerprint::content_hash_in_place(vault, &mut record);
    Ok(Some(ReadRecord {
        record,
        content_hash,
        source_hash: one.source_hash.clone(),
        hold: None,
        is_disputed: false,
        is_left_out: false,
    }))
}

struct Plan {
    outcome: Outcome,
    reason: Option<HoldReason>,
    changes: Option<(ContactKey, Vec<u8>)>,
    /// Whether nothing is new but that its address, not taken over the last time, may be by now.
    says_again: bool,
}

impl Plan {
    /// What differs, for whose it is.
    fn differs(&mut self, key: &ContactKey, changes: &[FieldChange]) -> Result<(), ImportError> {
        let json = serde_json::to_vec(changes).map_err(|_| ImportError::Staged("changes"))?;
        self.changes = Some((key.clone(), json));
        Ok(())
    }

    /// What became of it already.
    const fn result(&self) -> Option<RecordResult> {
        match self.outcome {
            Outcome::Unchanged => Some(RecordResult::Unchanged),
            Outcome::Held => Some(RecordResult::Held),
            Outcome::New | Outcome::Changed => None,
        }
    }

    fn hold(&mut self, reason: HoldReason) {
        self.outcome = Outcome::Held;
        self.reason = Some(reason);
    }

    /// The JSON that is kept of the record. Of an erased person nothing is kept again.
    fn kept(&self, record: &Record) -> Result<Option<Vec<u8>>, ImportError> {
        let json = match (self.outcome, self.reason) {
            (Outcome::Unchanged, _) if !self.says_again => return Ok(None),
            (_, Some(HoldReason::PersonErased)) => return Ok(None),
            (Outcome::Held, _) => record::staged(record),
            _ => serde_json::to_vec(record),
        };
        json.map(Some).map_err(|_| ImportError::Staged("record"))
    }
}

/// What a newer record says otherwise than the last one, and where a backer's or staff's word stays.
pub(crate) fn changes(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    source: &Source,
    record: &Record,
) -> Result<Vec<FieldChange>, ImportError> {
    let prior = prior(tx, vault, source)?;
    let mut changes = match &prior {
        Some(prior) => {
            let ours = ours(tx, vault, source, (prior, record), None)?;
            let mut changes = diff::changes(prior, record);
            if prior.marked_as_sent != record.marked_as_sent {
                changes.push((SHIPPED, prior.marked_as_sent.into(), record.marked_as_sent.into()));
            }
            parts::judge(changes, &ours)
        }
        None => Vec::new(),
    };
    if source.is_absent {
        changes.push(FieldChange {
            field: BACK_IN_FILE.to_owned(),
            part: RecordPart::Facts,
            before: false.into(),
            after: true.into(),
            is_kept: false,
        });
    }
    compare_with_ours(tx, vault, (source, record), &mut changes)?;
    Ok(changes)
}

/// The record of the last import.
pub(crate) fn prior(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    source: &Source,
) -> Result<Option<Record>, ImportError> {
    let Some(json) = pledges::raw_record(tx, vault, source.pledge)? else { return Ok(None) };
    serde_json::from_str(&json).map(Some).map_err(|_| ImportError::Staged("the record of the last import"))
}

/// Whose word counts in each part. What was put right by hand counts as ours, but for what was put right in an import
/// that is taken back. A pledge that is cancelled only because the platform said so is open again by the next record.
pub(crate) fn ours(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    source: &Source,
    (prior, next): (&Record, &Record),
    taken_back: Option<RowId<kinds::ImportBatch>>,
) -> Result<Ours, ImportError> {
    let pledge: Pledge = pledges::load(tx, source.pledge)?;
    let person = contacts::profile(tx, vault, source.contact)?;
    let comes_back = pledge.facts.status == PledgeStatus::Canceled.word()
        && next.status != Some(PledgeStatus::Canceled)
        && pledges::is_cancelled_on_platform(tx, &pledge)?;
    let settled = !pledge.state.is_open() && !comes_back;
    let by_hand = |origin: Origin| settled || origin != Origin::Import;
    let name = kernel::text::tidy_line(prior.name.as_deref().unwrap_or_default());
    let email = person.email.as_ref().map(EmailAddress::as_str);
    let fields = store::settlements::fields_of_source(tx, pledge.campaign, &source.source_hash, taken_back)?;
    let put_right = |part: RecordPart| fields.iter().any(|field| field.part() == part);
    // Where both say the same there is nothing to keep: another pledge of the person may have moved them there. That
    // the last file's was not taken over makes the one before it nobody's word here.
    let is_own_email = email != next.email.as_deref()
        && (put_right(RecordPart::Email)
            || (email != prior.email.as_deref()
                && (taken_back.is_some() || !has_email_of_a_file(tx, source.contact)?)));
    Ok(Ours::of([
        (RecordPart::Name, person.name != name || put_right(RecordPart::Name)),
        (RecordPart::Email, is_own_email),
        (RecordPart::Choices, by_hand(pledge.choices_stamp.origin) || put_right(RecordPart::Choices)),
        (RecordPart::Answers, by_hand(pledge.answers_stamp.origin)),
        (RecordPart::Address, by_hand(pledge.address_stamp.origin)),
    ])
    .and_goods(pledge.choices.goods_by_staff()))
}

/// Stores a chunk; answers the rows in order.
pub(crate) fn store(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    batch: RowId<kinds::ImportBatch>,
    planned: &[PlannedRecord],
) -> Result<Vec<i64>, ImportError> {
    let ids = tx.reserve_ids("import_record", planned.len())?;
    let numbered: Vec<(&PlannedRecord, i64)> = planned.iter().zip(ids.iter().copied()).collect();
    let sealed = in_parallel(&numbered, |(one, id)| seal(cx, one, *id));
    let row = |(one, id): (&PlannedRecord, i64)| RecordRow { row: RowId::new(id), ..one.row.clone() };
    let rows: Vec<RecordRow> = numbered.iter().copied().map(row).collect();
    let bodies =
        sealed.into_iter().zip(&ids).filter_map(|(body, id)| Some((RowId::new(*id), body?))).collect();
    store::records::insert_many(tx, batch, &rows)?;
    store::bodies::insert_many(tx, bodies)?;
    Ok(ids)
}

/// What is kept of a record, sealed for its row; `None` for one of which nothing is.
fn seal(cx: &Cx, one: &PlannedRecord, id: i64) -> Option<Body> {
    let json = one.json.as_ref()?;
    let (place, random) = (id.to_be_bytes(), cx.random.as_ref());
    let changes = one.changes.as_ref();
    let mut body = Body {
        changes_sealed: changes.map(|(key, json)| key.seal(places::changes(&place), json, random)),
        ..Body::default()
    };
    if let Whose::Theirs(contact, key) = &one.whose {
        body.held_sealed = Some(key.seal(places::held(&place), json, random));
        body.held_for = Some(*contact);
    } else {
        body.record_sealed = Some(cx.vault.seal_secret(places::record(&place), json, random));
    }
    if let Whose::Unknown(email) = &one.whose {
        body.email_hash = Some(contacts::email_hash(&cx.vault, email));
    }
    Some(body)
}
