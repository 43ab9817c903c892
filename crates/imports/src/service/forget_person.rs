//! A person was erased: what imports still hold of them goes too.

use db::Db;
use kernel::Id;
use kernel::ids::kinds;

use crate::error::ImportError;
use crate::store;

/// Removes what staged records say of an erased person, and the fingerprints of what files said. The keyed hash of
/// the platform's id stays, so that the next file does not bring the person back. Again, it changes nothing.
pub fn forget_person(db: &Db, contact: Id<kinds::Contact>) -> Result<(), ImportError> {
    // Looks through all records: not in a write transaction.
    let (row, pledges, records) = db.read_blocking::<_, ImportError>(move |tx| {
        let Some(contact) = contacts::find(tx, contact)? else { return Ok((None, Vec::new(), Vec::new())) };
        let (mut rows, mut records) = (Vec::new(), store::bodies::held_for(tx, contact.row)?);
        for pledge in pledges::of_contact(tx, contact.row)? {
            if let Some(hash) = store::sources::hash_of_pledge(tx, pledge.row)? {
                records.extend(store::records::of_source(tx, pledge.campaign, &hash)?);
            }
            rows.push(pledge.row);
        }
        Ok((Some(contact.row), rows, records))
    })?;
    db.write_blocking::<_, ImportError>(move |tx| {
        for pledge in &pledges {
            store::sources::forget_content(tx, *pledge)?;
        }
        if let Some(contact) = row {
            store::settlements::forget(tx, contact)?;
            store::other_names::delete_of_contact(tx, contact)?;
        }
        for record in &records {
            store::records::forget_content(tx, *record)?;
            store::bodies::delete(tx, *record)?;
        }
        Ok(())
    })
}
