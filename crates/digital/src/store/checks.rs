//! What `verify` asks the database.

use db::{DbError, ReadTx, params, sql};
use kernel::RowId;
use kernel::ids::kinds;

/// Keys whose claim does not say the same: pool, row of the key.
pub(crate) fn keys_at_odds(tx: &mut ReadTx<'_>, limit: u32) -> Result<Vec<(String, i64)>, DbError> {
    tx.query(
        sql!(
            "SELECT p.public_id, k.id FROM digital_key k JOIN key_pool p ON p.id = k.pool_id
             LEFT JOIN digital_key_claim c ON c.key_id = k.id
             WHERE (k.state = 'given') <> (c.id IS NOT NULL)
                 OR (k.state = 'given' AND (c.id <> k.claim_id OR c.pool_id <> k.pool_id))
             ORDER BY k.id LIMIT $1"
        ),
        params![limit],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Files whose pieces are not what they say: id, bytes said, bytes there.
pub(crate) fn files_at_odds(tx: &mut ReadTx<'_>, limit: u32) -> Result<Vec<(String, i64, i64)>, DbError> {
    tx.query(
        sql!(
            "SELECT f.public_id, f.size_bytes, CAST(COALESCE(SUM(LENGTH(p.bytes)), 0) AS BIGINT)
             FROM digital_file f LEFT JOIN digital_piece p ON p.file_id = f.id
             WHERE f.state = 'ready' GROUP BY f.id, f.public_id, f.size_bytes, f.piece_count
             HAVING COALESCE(SUM(LENGTH(p.bytes)), 0) <> f.size_bytes OR COUNT(p.number) <> f.piece_count
             ORDER BY f.id LIMIT $1"
        ),
        params![limit],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// Goods that are not withdrawn and whose file is not there.
pub(crate) fn goods_without_file(tx: &mut ReadTx<'_>, limit: u32) -> Result<Vec<String>, DbError> {
    tx.query(
        sql!(
            "SELECT g.public_id FROM digital_good g JOIN digital_file f ON f.id = g.file_id
             WHERE g.withdrawn_at IS NULL AND f.state <> 'ready' ORDER BY g.id LIMIT $1"
        ),
        params![limit],
        |row| row.get(0),
    )
}

/// A file that is there: row, id, SHA-256.
type ReadyFile = (RowId<kinds::DigitalFile>, String, Vec<u8>);

/// Every file that is there.
pub(crate) fn ready_files(tx: &mut ReadTx<'_>) -> Result<Vec<ReadyFile>, DbError> {
    tx.query(
        sql!("SELECT id, public_id, sha256 FROM digital_file WHERE state = 'ready' ORDER BY id"),
        &[],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}
