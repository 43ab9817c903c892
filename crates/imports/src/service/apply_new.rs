//! Records that make a pledge: people, addresses, pledges, all with a few bulk inserts.

use std::collections::HashMap;

use campaigns::model::CampaignRef;
use contacts::{ContactRef, ManyPeople, NewAddress, NewContact, Source};
use db::WriteTx;
use kernel::ids::kinds;
use kernel::places::Address;
use kernel::{ContactKey, Currency, Cx, EmailAddress, RowId};
use pledges::NewPledge;

use super::apply::Chunk;
use super::apply_changed;
use super::catalogue::{self, Lookup};
use super::chunks::{self, StagedRecord};
use super::flags::ITEMS_DIFFER;
use super::{other_names, person_of_held};
use crate::error::ImportError;
use crate::model::{Batch, DoneCounts, HoldReason, Outcome, RecordRow};
use crate::rules::{address, facts, identity};
use crate::store;
use crate::store::made::Made;
use crate::store::sources::NewSource;

pub(crate) fn chunk(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    batch: &Batch,
    limit: usize,
) -> Result<Chunk, ImportError> {
    let staged = chunks::next(tx, &cx.vault, batch, Outcome::New, limit)?;
    let mut done = DoneCounts::default();
    if staged.is_empty() {
        return Ok(Chunk { done, last: None });
    }
    let last = chunks::last(staged.iter().map(|one| one.row.row), batch.after);
    let lookup = catalogue::lookup_unchanged(tx, batch.campaign)?;
    let campaign = catalogue::campaign(tx, batch.campaign)?;
    let (fresh, known) = part_known(tx, batch, staged)?;
    // A pledge that another import made since this one was planned.
    for (one, source) in known {
        apply_changed::apply_one(tx, cx, (batch, &lookup), &one, &source)?.count_into(&mut done);
    }
    let (ready, held) = translate(fresh, &lookup);
    for row in &held {
        apply_changed::hold(tx, cx, (batch, row), HoldReason::UnknownReward)?;
    }
    done.held = done.held.saturating_add(u64::try_from(held.len()).unwrap_or(u64::MAX));
    done.applied = done.applied.saturating_add(u64::try_from(ready.len()).unwrap_or(u64::MAX));
    make(tx, cx, batch, (campaign.reference(), campaign.currency), ready)?;
    store::bodies::delete_applied(tx, batch.row, Outcome::New, (batch.after, last))?;
    store::records::finish_range(tx, batch.row, Outcome::New, (batch.after, last))?;
    Ok(Chunk { done, last: Some(last) })
}

type Known = Vec<(StagedRecord, store::sources::Source)>;

fn part_known(
    tx: &mut WriteTx<'_>,
    batch: &Batch,
    staged: Vec<StagedRecord>,
) -> Result<(Vec<StagedRecord>, Known), ImportError> {
    let hashes: Vec<Vec<u8>> = staged.iter().filter_map(|one| one.row.source_hash.clone()).collect();
    let mut sources = store::sources::find_many(tx, batch.campaign, &hashes)?;
    let (mut fresh, mut known) = (Vec::with_capacity(staged.len()), Vec::new());
    for one in staged {
        match one.row.source_hash.as_ref().and_then(|hash| sources.remove(hash)) {
            Some(source) => known.push((one, source)),
            None => fresh.push(one),
        }
    }
    Ok((fresh, known))
}

/// A record that a person put right.
pub(crate) struct ByHand {
    pub(crate) staged: StagedRecord,
    /// Who said its name or address, where it was not the file.
    pub(crate) said_by: Option<Source>,
}

/// Makes the pledge of one record that a person put right; answers whose it is, `None` where the catalogue lacks
/// something of it.
pub(crate) fn make_one(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    batch: &Batch,
    by_hand: ByHand,
) -> Result<Option<RowId<kinds::Contact>>, ImportError> {
    let lookup = catalogue::lookup(tx, batch.campaign)?;
    let campaign = catalogue::campaign(tx, batch.campaign)?;
    let row = by_hand.staged.row.row;
    let (mut ready, _) = translate(vec![by_hand.staged], &lookup);
    let Some(one) = ready.first_mut() else { return Ok(None) };
    one.said_by = by_hand.said_by;
    make(tx, cx, batch, (campaign.reference(), campaign.currency), ready)?;
    Ok(store::made::of_records(tx, &[row])?.get(&row).map(|made| made.contact))
}

/// A record with everything it is made of.
struct Ready {
    staged: StagedRecord,
    email: EmailAddress,
    choices: pledges::Choices,
    answers: Vec<pledges::Answer>,
    address: Option<Address>,
    raw_record: String,
    /// Who said name and address, where it was not the file.
    said_by: Option<Source>,
}

/// Records whose rewards and add-ons the catalogue has, and the others.
fn translate(staged: Vec<StagedRecord>, lookup: &Lookup) -> (Vec<Ready>, Vec<RecordRow>) {
    let (mut ready, mut held) = (Vec::with_capacity(staged.len()), Vec::new());
    for one in staged {
        let email = one.record.email.as_deref().map(EmailAddress::parse);
        let raw_record = serde_json::to_string(&one.record);
        match (lookup.choices(&one.record), email, raw_record) {
            (Some(choices), Some(Ok(email)), Ok(raw_record)) => {
                let answers = lookup.answers(&one.record);
                let address = address::usable(&one.record);
                ready.push(Ready {
                    staged: one,
                    email,
                    choices,
                    answers,
                    address,
                    raw_record,
                    said_by: None,
                });
            }
            _ => held.push(one.row),
        }
    }
    (ready, held)
}

fn make(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    batch: &Batch,
    (campaign, currency): (CampaignRef, Currency),
    ready: Vec<Ready>,
) -> Result<(), ImportError> {
    let ManyPeople { contacts: people, newly, keys } = people(tx, cx, batch, &ready)?;
    let addresses = addresses(tx, cx, batch, &ready, (&people, &keys))?;
    let mut new = Vec::with_capacity(ready.len());
    let mut sources = Vec::with_capacity(ready.len());
    let names: Vec<_> = ready.iter().map(|one| one.staged.record.name.clone()).collect();
    for (at, (one, contact)) in ready.into_iter().zip(&people).enumerate() {
        let record = &one.staged.record;
        let source_hash =
            one.staged.row.source_hash.clone().ok_or(ImportError::Staged("an id is missing"))?;
        let items_differ =
            one.choices.goods.is_none() && one.staged.row.flags.iter().any(|flag| flag == ITEMS_DIFFER);
        let content_hash = one.staged.row.content_hash.clone();
        sources.push((one.staged.row.row, source_hash, (content_hash, items_differ)));
        new.push(NewPledge {
            campaign,
            contact: contact.row,
            currency,
            order_number: identity::order_number(record),
            source_key: identity::source_key(record),
            facts: facts::platform_facts(record),
            raw_record: one.raw_record,
            choices: one.choices,
            answers: one.answers,
            address: addresses.get(&at).copied(),
            country: address::country(record),
        });
    }
    let made = pledges::import_many_with(tx, cx, &new, &keys)?;
    let rows: Vec<Made> = sources
        .iter()
        .zip(&made)
        .zip(&people)
        .map(|(((record, _, _), pledge), contact)| Made {
            record: *record,
            pledge: pledge.row,
            contact: contact.row,
            made_contact: newly.contains(&contact.row),
        })
        .collect();
    store::made::insert_many(tx, batch.row, &rows)?;
    other_names::note_made(tx, cx, batch.campaign, (&rows, &names), &keys)?;
    let sources = sources
        .into_iter()
        .zip(&rows)
        .map(|((_, source_hash, (content_hash, items_differ)), made)| NewSource {
            source_hash,
            content_hash,
            pledge: made.pledge,
            contact: made.contact,
            items_differ,
        })
        .collect();
    store::sources::insert_many(tx, (batch.campaign, batch.row, &batch.format), sources)?;
    Ok(())
}

/// Who they are, with their keys, and which of them nobody knew before.
fn people(tx: &mut WriteTx<'_>, cx: &Cx, batch: &Batch, ready: &[Ready]) -> Result<ManyPeople, ImportError> {
    let new: Vec<NewContact> = ready
        .iter()
        .map(|one| NewContact {
            name: one.staged.record.name.clone().unwrap_or_default(),
            email: Some(one.email.clone()),
            language: None,
            source: one.said_by.unwrap_or(Source::Import { batch: batch.id }),
        })
        .collect();
    let people = contacts::create_many_keyed(tx, cx, &new)?;
    let made = ready.iter().zip(&people.contacts).filter(|(_, contact)| people.newly.contains(&contact.row));
    let made: Vec<_> = made.map(|(one, contact)| (&one.email, contact.row)).collect();
    person_of_held::claim(tx, cx, &made)?;
    Ok(people)
}

/// The stored address of each place that has one.
fn addresses(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    batch: &Batch,
    ready: &[Ready],
    (people, keys): (&[ContactRef], &HashMap<RowId<kinds::Contact>, ContactKey>),
) -> Result<HashMap<usize, RowId<kinds::Address>>, ImportError> {
    let source = Source::Import { batch: batch.id };
    let (mut places, mut new) = (Vec::new(), Vec::new());
    for (at, (one, contact)) in ready.iter().zip(people).enumerate() {
        if let Some(address) = &one.address {
            places.push(at);
            new.push(NewAddress { contact: contact.row, address, source });
        }
    }
    let rows = contacts::add_addresses_with(tx, cx, &new, keys)?;
    Ok(places.into_iter().zip(rows).collect())
}
