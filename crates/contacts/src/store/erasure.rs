//! Making a person's data unreadable.

use db::{DbError, ReadTx, Select, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{RowId, Timestamp};

use super::{LIST_LENGTH, list};
use crate::model::ContactRef;

/// Destroys the key and everything that could find the person. Written over before it is deleted, because a
/// deleted row may stay in a page of the file. Answers false when the contact was erased before.
pub(crate) fn erase(
    tx: &mut WriteTx<'_>,
    contact: RowId<kinds::Contact>,
    because: &str,
    now: Timestamp,
) -> Result<bool, DbError> {
    let erased = tx.execute(
        sql!(
            "UPDATE contact SET erased_at = $1, erased_because = $2, name_sealed = NULL
              WHERE id = $3 AND erased_at IS NULL"
        ),
        params![now, because, contact],
    )?;
    if erased == 0 {
        return Ok(false);
    }
    // As long as a wrapped key (version, generation, nonce, key, tag), so that it takes the same place.
    let nothing: [u8; 74] = [0; 74];
    tx.execute(
        sql!("UPDATE contact_key SET wrapped_key = $1 WHERE contact = $2"),
        params![nothing.as_slice(), contact],
    )?;
    tx.execute(sql!("DELETE FROM contact_key WHERE contact = $1"), params![contact])?;
    tx.execute(sql!("DELETE FROM contact_email WHERE contact = $1"), params![contact])?;
    tx.execute(sql!("DELETE FROM contact_search_word WHERE contact = $1"), params![contact])?;
    tx.execute(sql!("UPDATE field_source SET earlier_sealed = NULL WHERE contact = $1"), params![contact])?;
    let empty: [u8; 0] = [];
    tx.execute(
        sql!("UPDATE contact_address SET address_sealed = $1 WHERE contact = $2"),
        params![empty.as_slice(), contact],
    )?;
    Ok(true)
}

/// Those of the contacts that a source made known and nobody has added anything to since.
pub(crate) fn untouched_since(
    tx: &mut ReadTx<'_>,
    source: &str,
    contacts: &[RowId<kinds::Contact>],
) -> Result<Vec<ContactRef>, DbError> {
    let mut found = Vec::new();
    for chunk in contacts.chunks(LIST_LENGTH) {
        let mut select = Select::new(
            "SELECT c.id, c.public_id FROM contact c
              WHERE c.erased_at IS NULL AND c.merged_into IS NULL
                AND NOT EXISTS (SELECT 1 FROM contact o WHERE o.merged_into = c.id)
                AND NOT EXISTS (SELECT 1 FROM field_source f WHERE f.contact = c.id)
                AND NOT EXISTS (SELECT 1 FROM consent_entry s WHERE s.contact = c.id)
                AND NOT EXISTS (SELECT 1 FROM contact_email e WHERE e.contact = c.id AND e.is_current = 0)",
        );
        select.push("AND c.source = ?", &[&source]);
        select.push(
            "AND NOT EXISTS (SELECT 1 FROM contact_email e WHERE e.contact = c.id AND e.is_current = 1
                                AND (e.source <> ? OR e.verified_at IS NOT NULL))",
            &[&source],
        );
        select.push(
            "AND NOT EXISTS (SELECT 1 FROM contact_address a WHERE a.contact = c.id AND a.source <> ?)",
            &[&source],
        );
        select.push("AND c.id IN", &[]);
        list(&mut select, chunk);
        found.extend(
            tx.query(&select, select.params(), |row| Ok(ContactRef { row: row.get(0)?, id: row.get(1)? }))?,
        );
    }
    Ok(found)
}
