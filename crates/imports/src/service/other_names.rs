//! Names that only the files have: where two people share an e-mail address, their pledges are one person's here, and the
//! name of one of them stands nowhere but beside a pledge. Kept so that a search and a list need not open the records.

use std::collections::{HashMap, HashSet};

use db::{Db, ReadTx, WriteTx};
use events::ContactChanged;
use kernel::ids::kinds;
use kernel::text::{fold, tidy_line};
use kernel::{ContactKey, Cx, RowId, Vault};
use pledges::{Pledge, PledgeError, PledgeRef};

use super::in_the_file;
use crate::error::ImportError;
use crate::rules::places;
use crate::store;
use crate::store::made::Made;
use crate::store::other_names::OtherName;

/// Pledges from before there were such names that are read in one transaction.
const READ_AT_ONCE: i64 = 100;

/// Whether two names are not the same but for case, accents and spaces.
pub fn is_another(name: &str, known: &str) -> bool {
    let folded = |name: &str| fold(&tidy_line(name));
    !name.trim().is_empty() && folded(name) != folded(known)
}

/// The names beside pledges in their files, where the person is known by another one: pledge and the name that is
/// known. Pledges of erased people are not in the answer.
///
/// # Errors
/// [`ImportError`] when a name cannot be opened.
pub fn other_names(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    pledges: &[(PledgeRef, &str)],
) -> Result<HashMap<RowId<kinds::Pledge>, String>, ImportError> {
    let rows: Vec<_> = pledges.iter().map(|(pledge, _)| pledge.row).collect();
    let stored = store::other_names::of_pledges(tx, &rows)?;
    let mut names = HashMap::with_capacity(stored.len());
    if stored.is_empty() {
        return Ok(names);
    }
    let people: Vec<_> = stored.values().map(|(contact, _)| *contact).collect();
    let keys = contacts::keys(tx, vault, &people)?;
    for (pledge, known) in pledges {
        let Some((contact, sealed)) = stored.get(&pledge.row) else { continue };
        let Some(key) = keys.get(contact) else { continue }; // erased
        let name = key.open_text(places::other_name(&pledge.row.get().to_be_bytes()), sealed)?;
        // The person may have been renamed a moment ago.
        if is_another(&name, known) {
            names.insert(pledge.row, name);
        }
    }
    Ok(names)
}

/// Whose pledges in a campaign have all of these words in the name that only the file has; at most `limit`.
///
/// # Errors
/// What the database says.
pub fn people_named_in_files(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    (campaign, typed): (RowId<kinds::Campaign>, &str),
    limit: u32,
) -> Result<Vec<RowId<kinds::Contact>>, ImportError> {
    for hashes in contacts::asked_words(vault, typed) {
        let found = store::other_names::having_all(tx, campaign, &hashes, i64::from(limit))?;
        if !found.is_empty() {
            return Ok(found);
        }
    }
    Ok(Vec::new())
}

/// Notes the names of pledges that a chunk made: only of people who were known before it, or who come in it twice, can
/// another name be known.
pub(crate) fn note_made(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    (made, names): (&[Made], &[Option<String>]),
    keys: &HashMap<RowId<kinds::Contact>, ContactKey>,
) -> Result<(), ImportError> {
    let mut seen = HashSet::with_capacity(made.len());
    let named = made.iter().zip(names).filter(|(one, _)| !(seen.insert(one.contact) && one.made_contact));
    let named: Vec<(&Made, &String)> = named.filter_map(|(one, name)| Some((one, name.as_ref()?))).collect();
    if named.is_empty() {
        return Ok(());
    }
    let people: Vec<_> = named.iter().map(|(one, _)| one.contact).collect();
    let profiles = contacts::profiles(tx, &cx.vault, &people)?;
    let other = named.iter().zip(&profiles).filter_map(|((one, name), profile)| {
        let key = keys.get(&one.contact)?;
        let whose = (one.pledge, campaign, one.contact);
        is_another(name, &profile.name).then(|| sealed(cx, whose, key, name))
    });
    let other: Vec<_> = other.collect();
    Ok(store::other_names::insert_many(tx, other)?)
}

fn sealed(
    cx: &Cx,
    (pledge, campaign, contact): (RowId<kinds::Pledge>, RowId<kinds::Campaign>, RowId<kinds::Contact>),
    key: &ContactKey,
    name: &str,
) -> OtherName {
    let name = tidy_line(name);
    let place = pledge.get().to_be_bytes();
    OtherName {
        pledge,
        campaign,
        contact,
        name_sealed: key.seal(places::other_name(&place), name.as_bytes(), cx.random.as_ref()),
        word_hashes: contacts::name_words(&cx.vault, &name),
    }
}

/// Notes anew which names only the files have beside a person's pledges: a file said another, or the person got one.
///
/// # Errors
/// [`ImportError`] when a record cannot be opened.
pub fn note_names_of(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    contact: RowId<kinds::Contact>,
) -> Result<(), ImportError> {
    for pledge in pledges::of_contact(tx, contact)? {
        note_name(tx, cx, &pledge)?;
    }
    Ok(())
}

fn note_name(tx: &mut WriteTx<'_>, cx: &Cx, pledge: &Pledge) -> Result<(), ImportError> {
    let (known, key) = match contacts::profile(tx, &cx.vault, pledge.contact) {
        Ok(profile) => (profile.name, contacts::key(tx, &cx.vault, pledge.contact)?),
        Err(contacts::ContactError::Erased) => return Ok(store::other_names::delete(tx, pledge.row)?),
        Err(error) => return Err(error.into()),
    };
    let json = pledges::raw_record(tx, &cx.vault, pledge.row)?;
    let record = json.as_deref().map(in_the_file::read).transpose()?.flatten();
    store::other_names::delete(tx, pledge.row)?;
    let Some(name) = record.and_then(|record| record.name).filter(|name| is_another(name, &known)) else {
        return Ok(());
    };
    let whose = (pledge.row, pledge.campaign, pledge.contact);
    Ok(store::other_names::insert_many(tx, vec![sealed(cx, whose, &key, &name)])?)
}

/// Whether a change of a person can change which names only the files have.
pub(crate) fn is_about_names(changed: &ContactChanged) -> bool {
    changed.field == contacts::ContactField::Name.word()
}

/// A person was renamed.
pub(crate) fn follow_rename(db: &Db, cx: &Cx, changed: &ContactChanged) -> Result<(), ImportError> {
    let (cx, contact) = (cx.clone(), changed.contact);
    db.write_blocking(move |tx| match contacts::find(tx, contact)? {
        Some(contact) => note_names_of(tx, &cx, contact.row),
        None => Ok(()),
    })
}

/// Reads the names beside pledges that came before such names were kept, to the end.
pub(crate) fn read_earlier(db: &Db, cx: &Cx) -> Result<(), ImportError> {
    loop {
        let cx = cx.clone();
        let last = db.write_blocking::<_, ImportError>(move |tx| {
            let rows = store::other_names::unread(tx, READ_AT_ONCE)?;
            for row in &rows {
                match pledges::load(tx, *row) {
                    Ok(pledge) => note_name(tx, &cx, &pledge)?,
                    Err(PledgeError::Unknown) => {} // taken back meanwhile
                    Err(error) => return Err(error.into()),
                }
            }
            if let Some(last) = rows.last() {
                store::other_names::delete_unread(tx, *last)?;
            }
            Ok(rows.last().copied())
        })?;
        if last.is_none() {
            return Ok(());
        }
    }
}
