//! The mailbox of an installation without a mail server.

use db::{DbError, ReadTx, Row, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Id, RowId, Timestamp};

/// A mail as it lies there.
pub(crate) struct SealedMail {
    pub(crate) row: RowId<kinds::Message>,
    pub(crate) id: Id<kinds::Message>,
    pub(crate) contact: Option<RowId<kinds::Contact>>,
    pub(crate) mail: Vec<u8>,
    pub(crate) delivered_at: Timestamp,
}

/// A mail that is there already (same Message-ID) is not put in twice.
pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    id: Id<kinds::Message>,
    message_id: &str,
    contact: Option<RowId<kinds::Contact>>,
    mail: &[u8],
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO mailbox_mail (public_id, message_id_header, contact_id, mail_sealed, delivered_at)
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT (message_id_header) DO NOTHING"
        ),
        params![id, message_id, contact, mail, now],
    )
    .map(drop)
}

fn sealed(row: &Row<'_>) -> Result<SealedMail, DbError> {
    Ok(SealedMail {
        row: row.get(0)?,
        id: row.get(1)?,
        contact: row.get(2)?,
        mail: row.get(3)?,
        delivered_at: row.get(4)?,
    })
}

pub(crate) fn latest(
    tx: &mut ReadTx<'_>,
    before: Option<RowId<kinds::Message>>,
    limit: u32,
) -> Result<Vec<SealedMail>, DbError> {
    let before = before.map_or(i64::MAX, RowId::get);
    tx.query(
        sql!(
            "SELECT id, public_id, contact_id, mail_sealed, delivered_at FROM mailbox_mail
             WHERE id < $1 ORDER BY id DESC LIMIT $2"
        ),
        params![before, limit],
        sealed,
    )
}

pub(crate) fn one(tx: &mut ReadTx<'_>, id: Id<kinds::Message>) -> Result<Option<SealedMail>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT id, public_id, contact_id, mail_sealed, delivered_at FROM mailbox_mail WHERE public_id = $1"
        ),
        params![id],
        sealed,
    )
}
