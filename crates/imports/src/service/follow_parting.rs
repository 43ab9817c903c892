//! A pledge got a person of its own: what imports hold of it goes along, sealed with the key of that person.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{ContactKey, Cx, RowId};

use super::other_names;
use crate::error::ImportError;
use crate::rules::places;
use crate::store;

/// Follows [`pledges::part_from_person`] in the transaction that does it.
///
/// # Errors
/// [`ImportError`] when something of the pledge cannot be opened.
pub fn follow_parting(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: RowId<kinds::Pledge>,
    parted: &pledges::Parted,
) -> Result<(), ImportError> {
    let before = contacts::key(tx, &cx.vault, parted.from)?;
    let after = contacts::key(tx, &cx.vault, parted.to)?;
    let anew = |place: fn(&[u8; 8]) -> kernel::Place<'_>, record: i64, sealed: &[u8]| {
        seal_anew(cx, (&before, &after), (place, record), sealed)
    };
    for (record, changes, prior) in store::parting::of_changed(tx, pledge)? {
        let changes = changes.map(|sealed| anew(places::changes, record.get(), &sealed)).transpose()?;
        let prior = prior.map(|sealed| anew(places::prior, record.get(), &sealed)).transpose()?;
        store::parting::set_changed(tx, record, (changes.as_deref(), prior.as_deref()))?;
    }
    if let Some(source) = store::sources::hash_of_pledge(tx, pledge)? {
        for (record, held) in store::parting::held(tx, parted.from, &source)? {
            let held = anew(places::held, record.get(), &held)?;
            store::bodies::set_held_for(tx, record, (parted.to, &held))?;
        }
        let campaign = pledges::load(tx, pledge)?.campaign;
        for (record, corrections) in store::parting::settlements(tx, campaign, &source, parted.from)? {
            let corrections =
                corrections.map(|sealed| anew(places::corrections, record.get(), &sealed)).transpose()?;
            store::parting::set_settlement(tx, record, (parted.to, corrections.as_deref()))?;
        }
    }
    store::parting::set_contact(tx, pledge, (parted.from, parted.to))?;
    store::other_names::delete(tx, pledge)?;
    other_names::note_names_of(tx, cx, parted.from)?;
    other_names::note_names_of(tx, cx, parted.to)
}

fn seal_anew(
    cx: &Cx,
    (before, after): (&ContactKey, &ContactKey),
    (place, record): (fn(&[u8; 8]) -> kernel::Place<'_>, i64),
    sealed: &[u8],
) -> Result<Vec<u8>, ImportError> {
    let row = record.to_be_bytes();
    let opened = before.open(place(&row), sealed)?;
    Ok(after.seal(place(&row), &opened, cx.random.as_ref()))
}
