//! Pools, keys, and claims to them.

use db::{DbError, Param, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Cx, Id, RowId, Timestamp};

use crate::model::{ClaimStanding, KeyClaim, KeyPool, PoolWanting};
use crate::rules::pools::{PoolStanding, Told};

pub(crate) fn insert_pool(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (id, title): (Id<kinds::KeyPool>, &str),
    low_at: u32,
) -> Result<RowId<kinds::KeyPool>, DbError> {
    tx.insert(
        sql!(
            "INSERT INTO key_pool (public_id, title, low_at, told, created_at)
             VALUES ($1, $2, $3, 'nothing', $4) RETURNING id"
        ),
        params![id, title, low_at, cx.now()],
    )
}

fn pool(row: &db::Row<'_>) -> Result<KeyPool, DbError> {
    Ok(KeyPool { row: row.get(0)?, id: row.get(1)?, title: row.get(2)?, low_at: row.get(3)? })
}

pub(crate) fn find_pool(tx: &mut ReadTx<'_>, id: Id<kinds::KeyPool>) -> Result<Option<KeyPool>, DbError> {
    tx.query_opt(
        sql!("SELECT id, public_id, title, low_at FROM key_pool WHERE public_id = $1"),
        params![id],
        pool,
    )
}

pub(crate) fn pools(tx: &mut ReadTx<'_>) -> Result<Vec<KeyPool>, DbError> {
    tx.query(sql!("SELECT id, public_id, title, low_at FROM key_pool ORDER BY id DESC LIMIT 500"), &[], pool)
}

/// What staff were told; nobody else tells them until this transaction ends. An UPDATE that changes nothing, because on
/// PostgreSQL it locks the row without being in the way of those who insert claims that refer to it: `FOR UPDATE` would be,
/// and two who wait for each other's claims would never end.
pub(crate) fn lock_told(tx: &mut WriteTx<'_>, pool: RowId<kinds::KeyPool>) -> Result<Option<Told>, DbError> {
    let word = tx.query_one(
        sql!("UPDATE key_pool SET told = told WHERE id = $1 RETURNING told"),
        params![pool],
        |row| row.get::<String>(0),
    )?;
    Ok(Told::from_word(&word))
}

pub(crate) fn told(tx: &mut ReadTx<'_>, pool: RowId<kinds::KeyPool>) -> Result<Option<Told>, DbError> {
    let word = tx.query_one(sql!("SELECT told FROM key_pool WHERE id = $1"), params![pool], |row| {
        row.get::<String>(0)
    })?;
    Ok(Told::from_word(&word))
}

pub(crate) fn set_told(tx: &mut WriteTx<'_>, pool: RowId<kinds::KeyPool>, told: Told) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE key_pool SET told = $2 WHERE id = $1"), params![pool, told.word()]).map(drop)
}

/// Free keys, counted no further than `at_most`.
pub(crate) fn count_free(
    tx: &mut ReadTx<'_>,
    pool: RowId<kinds::KeyPool>,
    at_most: u32,
) -> Result<u64, DbError> {
    tx.query_one(
        sql!(
            "SELECT COUNT(*) FROM
                 (SELECT id FROM digital_key WHERE pool_id = $1 AND state = 'free' LIMIT $2) AS counted"
        ),
        params![pool, at_most],
        |row| row.get(0),
    )
}

pub(crate) fn standing(tx: &mut ReadTx<'_>, pool: RowId<kinds::KeyPool>) -> Result<PoolStanding, DbError> {
    tx.query_one(
        sql!(
            "SELECT COUNT(*) FILTER (WHERE state = 'free'), COUNT(*) FILTER (WHERE state = 'given'),
                 COUNT(*) FILTER (WHERE state = 'spoiled'),
                 (SELECT COUNT(*) FROM digital_key_claim WHERE pool_id = $1 AND key_id IS NULL)
             FROM digital_key WHERE pool_id = $1"
        ),
        params![pool],
        |row| {
            Ok(PoolStanding {
                free: row.get(0)?,
                given: row.get(1)?,
                spoiled: row.get(2)?,
                waiting: row.get(3)?,
            })
        },
    )
}

/// Pools whose keys are handed out and of which few or none are left.
pub(crate) fn wanting(tx: &mut ReadTx<'_>) -> Result<Vec<PoolWanting>, DbError> {
    tx.query(
        sql!(
            "SELECT w.item_id, w.public_id, w.title, w.free, w.waiting FROM
                 (SELECT g.item_id, p.public_id, p.title, p.low_at, p.id,
                      (SELECT COUNT(*) FROM digital_key k WHERE k.pool_id = p.id AND k.state = 'free') AS free,
                      (SELECT COUNT(*) FROM digital_key_claim c WHERE c.pool_id = p.id AND c.key_id IS NULL) AS waiting
                  FROM digital_good g JOIN key_pool p ON p.id = g.pool_id
                  WHERE g.handed_out_at IS NOT NULL AND g.withdrawn_at IS NULL) AS w
             WHERE w.free <= w.low_at OR w.waiting > 0 ORDER BY w.id LIMIT 500"
        ),
        &[],
        |row| {
            Ok(PoolWanting {
                item: row.get(0)?,
                pool: row.get(1)?,
                title: row.get(2)?,
                free: row.get(3)?,
                waiting: row.get(4)?,
            })
        },
    )
}

/// A key to be stored.
pub(crate) struct NewKey {
    pub(crate) row: i64,
    pub(crate) hash: Vec<u8>,
    pub(crate) sealed: Vec<u8>,
}

pub(crate) fn insert_many(
    tx: &mut WriteTx<'_>,
    pool: RowId<kinds::KeyPool>,
    keys: Vec<NewKey>,
    now: Timestamp,
) -> Result<(), DbError> {
    let columns = ["id", "pool_id", "key_hash", "key_sealed", "state", "added_at"];
    let rows: Vec<Vec<Param<'static>>> = keys
        .into_iter()
        .map(|key| {
            vec![
                Param::Int(key.row),
                Param::Int(pool.get()),
                Param::Bytes(key.hash.into()),
                Param::Bytes(key.sealed.into()),
                Param::Text("free".into()),
                Param::Int(now.as_micros()),
            ]
        })
        .collect();
    tx.insert_rows("digital_key", &columns, &rows)
}

/// The pool that has a key.
pub(crate) fn pool_of_hash(
    tx: &mut ReadTx<'_>,
    hash: &[u8],
) -> Result<Option<RowId<kinds::KeyPool>>, DbError> {
    tx.query_opt(sql!("SELECT pool_id FROM digital_key WHERE key_hash = $1"), params![hash], |row| row.get(0))
}

/// A claim, and the key it has.
#[derive(Debug, Clone, Copy)]
pub(crate) struct StoredClaim {
    pub(crate) row: i64,
    pub(crate) key: Option<i64>,
}

/// The claim, made when it is new. Whoever asks with the same claim at the same time waits here and sees then what
/// this transaction did.
pub(crate) fn open_claim(
    tx: &mut WriteTx<'_>,
    pool: RowId<kinds::KeyPool>,
    claim: &KeyClaim,
    now: Timestamp,
) -> Result<StoredClaim, DbError> {
    tx.execute(
        sql!(
            "INSERT INTO digital_key_claim (pool_id, pledge_id, copy_number, asked_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (pool_id, pledge_id, copy_number) DO NOTHING"
        ),
        params![pool, claim.pledge, claim.copy, now],
    )?;
    tx.query_one(
        sql!(
            "SELECT id, key_id FROM digital_key_claim WHERE pool_id = $1 AND pledge_id = $2 AND copy_number = $3
             FOR UPDATE"
        ),
        params![pool, claim.pledge, claim.copy],
        |row| Ok(StoredClaim { row: row.get(0)?, key: row.get(1)? }),
    )
}

/// The claims that have waited longest, as they are to be answered.
pub(crate) fn waiting(
    tx: &mut ReadTx<'_>,
    pool: RowId<kinds::KeyPool>,
    limit: u32,
) -> Result<Vec<(Id<kinds::Pledge>, u32)>, DbError> {
    tx.query(
        sql!(
            "SELECT pledge_id, copy_number FROM digital_key_claim WHERE pool_id = $1 AND key_id IS NULL
             ORDER BY id LIMIT $2"
        ),
        params![pool, limit],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Takes the first free key of a pool for a claim; keys that others are just taking are passed over.
pub(crate) fn take(
    tx: &mut WriteTx<'_>,
    pool: RowId<kinds::KeyPool>,
    claim: StoredClaim,
    now: Timestamp,
) -> Result<Option<(i64, Vec<u8>)>, DbError> {
    let taken = tx.query_opt(
        sql!(
            "UPDATE digital_key SET state = 'given', claim_id = $2 WHERE id =
                 (SELECT id FROM digital_key WHERE pool_id = $1 AND state = 'free'
                  ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
             RETURNING id, key_sealed"
        ),
        params![pool, claim.row],
        |row| Ok((row.get::<i64>(0)?, row.get::<Vec<u8>>(1)?)),
    )?;
    if let Some((key, _)) = &taken {
        tx.execute(
            sql!("UPDATE digital_key_claim SET key_id = $2, given_at = $3 WHERE id = $1"),
            params![claim.row, key, now],
        )?;
    }
    Ok(taken)
}

pub(crate) fn sealed(tx: &mut ReadTx<'_>, key: i64) -> Result<Vec<u8>, DbError> {
    tx.query_one(sql!("SELECT key_sealed FROM digital_key WHERE id = $1"), params![key], |row| row.get(0))
}

/// The key of a claim does not work: it is kept, and the claim waits for another one.
pub(crate) fn spoil(tx: &mut WriteTx<'_>, claim: StoredClaim, key: i64) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE digital_key_claim SET key_id = NULL, given_at = NULL, shown_at = NULL WHERE id = $1"),
        params![claim.row],
    )?;
    tx.execute(sql!("UPDATE digital_key SET state = 'spoiled' WHERE id = $1"), params![key]).map(drop)
}

/// The claims of a pledge, by pool and copy.
pub(crate) fn claims(tx: &mut ReadTx<'_>, pledge: Id<kinds::Pledge>) -> Result<Vec<ClaimStanding>, DbError> {
    tx.query(
        sql!(
            "SELECT p.public_id, c.copy_number, c.given_at, c.shown_at FROM digital_key_claim c
             JOIN key_pool p ON p.id = c.pool_id WHERE c.pledge_id = $1 ORDER BY c.pool_id, c.copy_number"
        ),
        params![pledge],
        |row| {
            Ok(ClaimStanding {
                pool: row.get(0)?,
                copy: row.get(1)?,
                given_at: row.get(2)?,
                shown_at: row.get(3)?,
            })
        },
    )
}

/// The keys that a pledge has of a pool: copy, row, sealed text. From now on they count as seen.
pub(crate) fn show(
    tx: &mut WriteTx<'_>,
    pool: RowId<kinds::KeyPool>,
    pledge: Id<kinds::Pledge>,
    now: Timestamp,
) -> Result<Vec<(u32, i64, Vec<u8>)>, DbError> {
    tx.execute(
        sql!(
            "UPDATE digital_key_claim SET shown_at = $3
             WHERE pool_id = $1 AND pledge_id = $2 AND key_id IS NOT NULL AND shown_at IS NULL"
        ),
        params![pool, pledge, now],
    )?;
    tx.query(
        sql!(
            "SELECT c.copy_number, k.id, k.key_sealed FROM digital_key_claim c JOIN digital_key k ON k.id = c.key_id
             WHERE c.pool_id = $1 AND c.pledge_id = $2 ORDER BY c.copy_number"
        ),
        params![pool, pledge],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// Gives back what a pledge has of a pool beyond so many copies and what nobody saw: free keys again, and no claim.
/// Answers how many keys became free. The claims go first: who is just giving one of them a key is waited for, and the
/// key that it has by then is freed with it. The other way round that key would belong to a claim that is gone, for ever.
pub(crate) fn give_back(
    tx: &mut WriteTx<'_>,
    pool: RowId<kinds::KeyPool>,
    pledge: Id<kinds::Pledge>,
    beyond: u32,
) -> Result<u64, DbError> {
    let keys: Vec<Option<i64>> = tx.query(
        sql!(
            "DELETE FROM digital_key_claim
             WHERE pool_id = $1 AND pledge_id = $2 AND copy_number > $3 AND shown_at IS NULL RETURNING key_id"
        ),
        params![pool, pledge, beyond],
        |row| row.get(0),
    )?;
    let mut freed = 0;
    for key in keys.into_iter().flatten() {
        freed += tx.execute(
            sql!("UPDATE digital_key SET state = 'free', claim_id = NULL WHERE id = $1 AND state = 'given'"),
            params![key],
        )?;
    }
    Ok(freed)
}

pub(crate) fn insert_file(
    tx: &mut WriteTx<'_>,
    pool: RowId<kinds::KeyPool>,
    (id, bytes_sealed): (Id<kinds::KeysFile>, &[u8]),
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO digital_keys_file (public_id, pool_id, bytes_sealed, created_at) VALUES ($1, $2, $3, $4)"
        ),
        params![id, pool, bytes_sealed, now],
    )
    .map(drop)
}

pub(crate) fn file(
    tx: &mut ReadTx<'_>,
    pool: RowId<kinds::KeyPool>,
    id: Id<kinds::KeysFile>,
) -> Result<Option<Vec<u8>>, DbError> {
    tx.query_opt(
        sql!("SELECT bytes_sealed FROM digital_keys_file WHERE public_id = $1 AND pool_id = $2"),
        params![id, pool],
        |row| row.get(0),
    )
}

pub(crate) fn remove_file(tx: &mut WriteTx<'_>, id: Id<kinds::KeysFile>) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM digital_keys_file WHERE public_id = $1"), params![id]).map(drop)
}

pub(crate) fn remove_files(tx: &mut WriteTx<'_>, before: Timestamp) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM digital_keys_file WHERE created_at < $1"), params![before]).map(drop)
}

#[cfg(test)]
#[path = "keys_tests.rs"]
mod tests;
