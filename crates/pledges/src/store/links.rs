//! Links that name a pledge.

use db::{DbError, ReadTx, Row, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Id, RowId, Timestamp};

use crate::model::PledgeRef;

/// A link as stored.
pub(crate) struct StoredLink {
    pub(crate) id: Id<kinds::PledgeLink>,
    pub(crate) token_sealed: Vec<u8>,
    pub(crate) created_at: Timestamp,
    pub(crate) revoked_at: Option<Timestamp>,
    pub(crate) last_used_at: Option<Timestamp>,
    pub(crate) uses: u64,
}

fn read(row: &Row<'_>) -> Result<StoredLink, DbError> {
    Ok(StoredLink {
        id: row.get(0)?,
        token_sealed: row.get(1)?,
        created_at: row.get(2)?,
        revoked_at: row.get(3)?,
        last_used_at: row.get(4)?,
        uses: row.get(5)?,
    })
}

pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    pledge: RowId<kinds::Pledge>,
    id: Id<kinds::PledgeLink>,
    (hash, sealed): (&[u8], &[u8]),
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO pledge_link (public_id, pledge_id, token_hash, token_sealed, created_at, uses)
             VALUES ($1, $2, $3, $4, $5, 0)"
        ),
        params![id, pledge, hash, sealed, now],
    )
    .map(drop)
}

/// All links of a pledge, latest first.
pub(crate) fn of_pledge(
    tx: &mut ReadTx<'_>,
    pledge: RowId<kinds::Pledge>,
) -> Result<Vec<StoredLink>, DbError> {
    tx.query(
        sql!(
            "SELECT public_id, token_sealed, created_at, revoked_at, last_used_at, uses FROM pledge_link
             WHERE pledge_id = $1 ORDER BY id DESC LIMIT 100"
        ),
        params![pledge],
        read,
    )
}

/// The latest link of a pledge that was not revoked.
pub(crate) fn current(
    tx: &mut ReadTx<'_>,
    pledge: RowId<kinds::Pledge>,
) -> Result<Option<StoredLink>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT public_id, token_sealed, created_at, revoked_at, last_used_at, uses FROM pledge_link
             WHERE pledge_id = $1 AND revoked_at IS NULL ORDER BY id DESC LIMIT 1"
        ),
        params![pledge],
        read,
    )
}

/// The pledge that a link names, unless it was revoked.
pub(crate) fn by_hash(
    tx: &mut ReadTx<'_>,
    hash: &[u8],
) -> Result<Option<(PledgeRef, RowId<kinds::PledgeLink>)>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT p.id, p.public_id, l.id FROM pledge_link l JOIN pledge p ON p.id = l.pledge_id
             WHERE l.token_hash = $1 AND l.revoked_at IS NULL"
        ),
        params![hash],
        |row| Ok((PledgeRef { row: row.get(0)?, id: row.get(1)? }, row.get(2)?)),
    )
}

pub(crate) fn count_use(
    tx: &mut WriteTx<'_>,
    link: RowId<kinds::PledgeLink>,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE pledge_link SET uses = uses + 1, last_used_at = $2 WHERE id = $1"),
        params![link, now],
    )
    .map(drop)
}

/// Revokes every link of a pledge; answers how many worked until now.
pub(crate) fn revoke_all(
    tx: &mut WriteTx<'_>,
    pledge: RowId<kinds::Pledge>,
    now: Timestamp,
) -> Result<u64, DbError> {
    tx.execute(
        sql!("UPDATE pledge_link SET revoked_at = $2 WHERE pledge_id = $1 AND revoked_at IS NULL"),
        params![pledge, now],
    )
}

/// Revokes every link of every pledge of a contact.
pub(crate) fn revoke_of_contact(
    tx: &mut WriteTx<'_>,
    contact: RowId<kinds::Contact>,
    now: Timestamp,
) -> Result<u64, DbError> {
    tx.execute(
        sql!(
            "UPDATE pledge_link SET revoked_at = $2
             WHERE revoked_at IS NULL AND pledge_id IN (SELECT id FROM pledge WHERE contact_id = $1)"
        ),
        params![contact, now],
    )
}

/// A link with its token as it is sealed.
type SealedToken = (Id<kinds::PledgeLink>, Vec<u8>);

/// The tokens of all links of a pledge; of those that have ended too.
pub(crate) fn tokens(tx: &mut ReadTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<Vec<SealedToken>, DbError> {
    tx.query(
        sql!("SELECT public_id, token_sealed FROM pledge_link WHERE pledge_id = $1 ORDER BY id"),
        params![pledge],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// The same token, sealed for another person.
pub(crate) fn set_token(
    tx: &mut WriteTx<'_>,
    link: Id<kinds::PledgeLink>,
    token_sealed: &[u8],
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE pledge_link SET token_sealed = $2 WHERE public_id = $1"),
        params![link, token_sealed],
    )
    .map(drop)
}
