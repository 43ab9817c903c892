//! Making a person's data unreadable.

use db::{DbError, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{RowId, Timestamp};

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
