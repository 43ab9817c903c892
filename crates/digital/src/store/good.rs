//! Goods, and which pledge may have them.

use db::{DbError, ReadTx, Row, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Cx, Id, RowId, Timestamp};

use crate::error::DigitalError;
use crate::model::{Content, DigitalGood, Granted, Marking};

/// Longest list.
pub(crate) const LIST_MAX: u32 = 500;

/// What a good refers to, by row.
#[derive(Default)]
pub(crate) struct Refers {
    pub(crate) kind: &'static str,
    pub(crate) file: Option<RowId<kinds::DigitalFile>>,
    pub(crate) url: Option<String>,
    pub(crate) pool: Option<RowId<kinds::KeyPool>>,
    pub(crate) is_marked: bool,
}

pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (id, item): (Id<kinds::DigitalGood>, Id<kinds::Item>),
    (title, refers): (&str, &Refers),
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO digital_good (public_id, item_id, title, kind, file_id, url, pool_id, is_marked, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        ),
        params![id, item, title, refers.kind, refers.file, refers.url, refers.pool, refers.is_marked, cx.now()],
    )
    .map(drop)
}

pub(crate) fn change(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::DigitalGood>,
    (title, refers): (&str, &Refers),
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE digital_good SET title = $2, kind = $3, file_id = $4, url = $5, pool_id = $6, is_marked = $7
             WHERE id = $1"
        ),
        params![row, title, refers.kind, refers.file, refers.url, refers.pool, refers.is_marked],
    )
    .map(drop)
}

pub(crate) fn withdraw(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::DigitalGood>,
    now: Timestamp,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!("UPDATE digital_good SET withdrawn_at = $2 WHERE id = $1 AND withdrawn_at IS NULL"),
        params![row, now],
    )?;
    Ok(changed == 1)
}

/// The file a good has at present, by row.
pub(crate) fn file_of(
    tx: &mut ReadTx<'_>,
    row: RowId<kinds::DigitalGood>,
) -> Result<Option<RowId<kinds::DigitalFile>>, DbError> {
    tx.query_one(sql!("SELECT file_id FROM digital_good WHERE id = $1"), params![row], |row| row.get(0))
}

/// How many goods have a file.
pub(crate) fn goods_with(tx: &mut ReadTx<'_>, file: RowId<kinds::DigitalFile>) -> Result<i64, DbError> {
    tx.query_one(sql!("SELECT COUNT(*) FROM digital_good WHERE file_id = $1"), params![file], |row| {
        row.get(0)
    })
}

/// Columns as they come: a good of an unknown kind is told apart later.
type Raw = (DigitalGood, bool);

fn raw(row: &Row<'_>) -> Result<Raw, DbError> {
    let (file, url, pool): (Option<Id<kinds::DigitalFile>>, Option<String>, Option<Id<kinds::KeyPool>>) =
        (row.get(4)?, row.get(5)?, row.get(6)?);
    let marking = if row.get(7)? { Marking::EachCopy } else { Marking::Plain };
    let (content, is_known) = match (file, url, pool) {
        (Some(file), _, _) => (Content::File { file, marking }, true),
        (_, Some(url), _) => (Content::Link { url }, true),
        (_, _, Some(pool)) => (Content::Keys { pool }, true),
        (None, None, None) => (Content::Link { url: String::new() }, false),
    };
    let good = DigitalGood {
        row: row.get(0)?,
        id: row.get(1)?,
        item: row.get(2)?,
        title: row.get(3)?,
        content,
        withdrawn_at: row.get(8)?,
        handed_out_at: row.get(9)?,
    };
    Ok((good, is_known))
}

fn known((good, is_known): Raw) -> Result<DigitalGood, DigitalError> {
    if is_known { Ok(good) } else { Err(DigitalError::Stored("digital_good.kind")) }
}

pub(crate) fn find(
    tx: &mut ReadTx<'_>,
    id: Id<kinds::DigitalGood>,
) -> Result<Option<DigitalGood>, DigitalError> {
    let found = tx.query_opt(
        sql!(
            "SELECT g.id, g.public_id, g.item_id, g.title, f.public_id, g.url, p.public_id, g.is_marked, g.withdrawn_at,
                 g.handed_out_at
             FROM digital_good g LEFT JOIN digital_file f ON f.id = g.file_id LEFT JOIN key_pool p ON p.id = g.pool_id
             WHERE g.public_id = $1"
        ),
        params![id],
        raw,
    )?;
    found.map(known).transpose()
}

/// The goods of an item that are not withdrawn, oldest first.
pub(crate) fn of_item(tx: &mut ReadTx<'_>, item: Id<kinds::Item>) -> Result<Vec<DigitalGood>, DigitalError> {
    let found = tx.query(
        sql!(
            "SELECT g.id, g.public_id, g.item_id, g.title, f.public_id, g.url, p.public_id, g.is_marked, g.withdrawn_at,
                 g.handed_out_at
             FROM digital_good g LEFT JOIN digital_file f ON f.id = g.file_id LEFT JOIN key_pool p ON p.id = g.pool_id
             WHERE g.item_id = $1 AND g.withdrawn_at IS NULL ORDER BY g.id LIMIT $2"
        ),
        params![item, LIST_MAX],
        raw,
    )?;
    found.into_iter().map(known).collect()
}

/// The goods of an item with those that are withdrawn, oldest first.
pub(crate) fn all_of_item(
    tx: &mut ReadTx<'_>,
    item: Id<kinds::Item>,
) -> Result<Vec<DigitalGood>, DigitalError> {
    let found = tx.query(
        sql!(
            "SELECT g.id, g.public_id, g.item_id, g.title, f.public_id, g.url, p.public_id, g.is_marked, g.withdrawn_at,
                 g.handed_out_at
             FROM digital_good g LEFT JOIN digital_file f ON f.id = g.file_id LEFT JOIN key_pool p ON p.id = g.pool_id
             WHERE g.item_id = $1 ORDER BY g.id LIMIT $2"
        ),
        params![item, LIST_MAX],
        raw,
    )?;
    found.into_iter().map(known).collect()
}

/// Gives a pledge a good, again if it was taken back. Answers whether anything changed.
pub(crate) fn grant(
    tx: &mut WriteTx<'_>,
    good: RowId<kinds::DigitalGood>,
    pledge: Id<kinds::Pledge>,
    now: Timestamp,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!(
            "INSERT INTO digital_grant (good_id, pledge_id, granted_at, downloads) VALUES ($1, $2, $3, 0)
             ON CONFLICT (good_id, pledge_id) DO UPDATE SET revoked_at = NULL, granted_at = excluded.granted_at
             WHERE digital_grant.revoked_at IS NOT NULL"
        ),
        params![good, pledge, now],
    )?;
    Ok(changed == 1)
}

pub(crate) fn revoke_all(
    tx: &mut WriteTx<'_>,
    pledge: Id<kinds::Pledge>,
    now: Timestamp,
) -> Result<u64, DbError> {
    tx.execute(
        sql!("UPDATE digital_grant SET revoked_at = $2 WHERE pledge_id = $1 AND revoked_at IS NULL"),
        params![pledge, now],
    )
}

pub(crate) fn is_granted(
    tx: &mut ReadTx<'_>,
    good: RowId<kinds::DigitalGood>,
    pledge: Id<kinds::Pledge>,
) -> Result<bool, DbError> {
    let found = tx.query_opt(
        sql!("SELECT id FROM digital_grant WHERE good_id = $1 AND pledge_id = $2 AND revoked_at IS NULL"),
        params![good, pledge],
        |row| row.get::<i64>(0),
    )?;
    Ok(found.is_some())
}

pub(crate) fn count_download(
    tx: &mut WriteTx<'_>,
    good: RowId<kinds::DigitalGood>,
    pledge: Id<kinds::Pledge>,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE digital_grant SET downloads = downloads + 1, first_download_at = COALESCE(first_download_at, $3)
             WHERE good_id = $1 AND pledge_id = $2"
        ),
        params![good, pledge, now],
    )
    .map(drop)
}

/// All a pledge may have, in the order it was given.
pub(crate) fn granted(tx: &mut ReadTx<'_>, pledge: Id<kinds::Pledge>) -> Result<Vec<Granted>, DigitalError> {
    let found = tx.query(
        sql!(
            "SELECT g.id, g.public_id, g.item_id, g.title, f.public_id, g.url, p.public_id, g.is_marked, g.withdrawn_at,
                 g.handed_out_at, t.granted_at, t.downloads
             FROM digital_grant t JOIN digital_good g ON g.id = t.good_id
             LEFT JOIN digital_file f ON f.id = g.file_id LEFT JOIN key_pool p ON p.id = g.pool_id
             WHERE t.pledge_id = $1 AND t.revoked_at IS NULL ORDER BY t.id LIMIT $2"
        ),
        params![pledge, LIST_MAX],
        |row| Ok((raw(row)?, row.get(10)?, row.get(11)?)),
    )?;
    let whole = |(good, granted_at, downloads)| Ok(Granted { good: known(good)?, granted_at, downloads });
    found.into_iter().map(whole).collect()
}

/// Goods that are withdrawn and that a pledge had at any time, whether or not it may have them at present.
pub(crate) fn withdrawn_but_had(
    tx: &mut ReadTx<'_>,
    pledge: Id<kinds::Pledge>,
) -> Result<Vec<DigitalGood>, DigitalError> {
    let found = tx.query(
        sql!(
            "SELECT g.id, g.public_id, g.item_id, g.title, f.public_id, g.url, p.public_id, g.is_marked, g.withdrawn_at,
                 g.handed_out_at
             FROM digital_grant t JOIN digital_good g ON g.id = t.good_id
             LEFT JOIN digital_file f ON f.id = g.file_id LEFT JOIN key_pool p ON p.id = g.pool_id
             WHERE t.pledge_id = $1 AND g.withdrawn_at IS NOT NULL ORDER BY t.id LIMIT $2"
        ),
        params![pledge, LIST_MAX],
        raw,
    )?;
    found.into_iter().map(known).collect()
}

/// Everything of an item that is not handed out yet is, from now on. Answers how many goods that are.
pub(crate) fn hand_out(tx: &mut WriteTx<'_>, item: Id<kinds::Item>, now: Timestamp) -> Result<u64, DbError> {
    tx.execute(
        sql!(
            "UPDATE digital_good SET handed_out_at = $2
             WHERE item_id = $1 AND handed_out_at IS NULL AND withdrawn_at IS NULL"
        ),
        params![item, now],
    )
}

pub(crate) fn revoke(
    tx: &mut WriteTx<'_>,
    good: RowId<kinds::DigitalGood>,
    pledge: Id<kinds::Pledge>,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE digital_grant SET revoked_at = $3
             WHERE good_id = $1 AND pledge_id = $2 AND revoked_at IS NULL"
        ),
        params![good, pledge, now],
    )
    .map(drop)
}

/// Takes the pledge's turn; answers how often its backer was told before.
pub(crate) fn take_turn(
    tx: &mut WriteTx<'_>,
    pledge: Id<kinds::Pledge>,
    now: Timestamp,
) -> Result<u32, DbError> {
    tx.query_one(
        sql!(
            "INSERT INTO digital_delivery (pledge_id, rounds, looked_at) VALUES ($1, 0, $2)
             ON CONFLICT (pledge_id) DO UPDATE SET looked_at = excluded.looked_at RETURNING rounds"
        ),
        params![pledge, now],
        |row| row.get(0),
    )
}

/// Notes that all is told that is there: what waits for a key is told when the key is there. Answers how much was new.
pub(crate) fn tell_what_is_there(
    tx: &mut WriteTx<'_>,
    pledge: Id<kinds::Pledge>,
    now: Timestamp,
) -> Result<u64, DbError> {
    tx.execute(
        sql!(
            "UPDATE digital_grant SET told_at = $2
             WHERE pledge_id = $1 AND revoked_at IS NULL AND told_at IS NULL AND NOT EXISTS
                 (SELECT 1 FROM digital_good g JOIN digital_key_claim c ON c.pool_id = g.pool_id
                  WHERE g.id = digital_grant.good_id AND c.pledge_id = $1 AND c.key_id IS NULL)"
        ),
        params![pledge, now],
    )
}

pub(crate) fn count_round(tx: &mut WriteTx<'_>, pledge: Id<kinds::Pledge>) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE digital_delivery SET rounds = rounds + 1 WHERE pledge_id = $1"), params![pledge])
        .map(drop)
}

/// A key of this pool was replaced: the pledge's backer is told of the new one.
pub(crate) fn tell_again(
    tx: &mut WriteTx<'_>,
    pool: RowId<kinds::KeyPool>,
    pledge: Id<kinds::Pledge>,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE digital_grant SET told_at = NULL WHERE pledge_id = $2 AND good_id IN
                 (SELECT id FROM digital_good WHERE pool_id = $1)"
        ),
        params![pool, pledge],
    )
    .map(drop)
}

/// Items with something that is handed out.
pub(crate) fn items_handed_out(tx: &mut ReadTx<'_>) -> Result<Vec<Id<kinds::Item>>, DbError> {
    tx.query(
        sql!(
            "SELECT DISTINCT item_id FROM digital_good WHERE handed_out_at IS NOT NULL AND withdrawn_at IS NULL"
        ),
        &[],
        |row| row.get(0),
    )
}

/// Pledges that have a good now, and how often its download was begun.
pub(crate) fn reach(tx: &mut ReadTx<'_>, good: RowId<kinds::DigitalGood>) -> Result<(u64, u64), DbError> {
    tx.query_one(
        sql!(
            "SELECT COUNT(*), COALESCE(CAST(SUM(downloads) AS BIGINT), 0) FROM digital_grant
             WHERE good_id = $1 AND revoked_at IS NULL"
        ),
        params![good],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}
