//! `import_source`: which pledge a platform's id stands for.

use std::collections::HashMap;

use db::{DbError, Param, ReadTx, Select, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{RowId, Timestamp};

use super::{LIST_LENGTH, bytes, list, text};

/// A pledge as the platform knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Source {
    pub(crate) row: i64,
    pub(crate) source_hash: Vec<u8>,
    pub(crate) content_hash: Vec<u8>,
    pub(crate) pledge: RowId<kinds::Pledge>,
    pub(crate) contact: RowId<kinds::Contact>,
    pub(crate) is_absent: bool,
    /// The e-mail address of its last record was not taken over: the next one that says it is asked about again.
    pub(crate) email_kept: bool,
}

impl Source {
    /// Whether a record with this fingerprint says anything new about it.
    pub(crate) fn differs(&self, content_hash: &[u8]) -> bool {
        self.is_absent || self.content_hash != content_hash
    }
}

pub(crate) fn find_many(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    hashes: &[Vec<u8>],
) -> Result<HashMap<Vec<u8>, Source>, DbError> {
    let mut found = HashMap::new();
    for chunk in hashes.chunks(LIST_LENGTH) {
        let mut select = Select::new(
            "SELECT id, source_hash, content_hash, pledge_id, contact_id, is_absent, email_kept
             FROM import_source",
        );
        select.filter("campaign_id = ?", &[&campaign]).filter("source_hash IN", &[]);
        list(&mut select, chunk);
        tx.for_each::<DbError>(&select, select.params(), |row| {
            let source = Source {
                row: row.get(0)?,
                source_hash: row.get(1)?,
                content_hash: row.get(2)?,
                pledge: row.get(3)?,
                contact: row.get(4)?,
                is_absent: row.get(5)?,
                email_kept: row.get(6)?,
            };
            found.insert(source.source_hash.clone(), source);
            Ok(())
        })?;
    }
    Ok(found)
}

pub(crate) fn any_of_campaign(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<bool, DbError> {
    let found = tx.query_opt(
        sql!("SELECT id FROM import_source WHERE campaign_id = $1 LIMIT 1"),
        params![campaign],
        |row| row.get::<i64>(0),
    )?;
    Ok(found.is_some())
}

/// Every pledge that this format brought and that is not marked as absent: hash and pledge.
pub(crate) fn each_present(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    format: &str,
    mut f: impl FnMut(&[u8], RowId<kinds::Pledge>),
) -> Result<(), DbError> {
    tx.for_each::<DbError>(
        sql!(
            "SELECT source_hash, pledge_id FROM import_source
             WHERE campaign_id = $1 AND format = $2 AND is_absent = 0 ORDER BY id"
        ),
        params![campaign, format],
        |row| {
            f(&row.get::<Vec<u8>>(0)?, row.get(1)?);
            Ok(())
        },
    )
}

/// A pledge that an import made.
pub(crate) struct NewSource {
    pub(crate) source_hash: Vec<u8>,
    pub(crate) content_hash: Vec<u8>,
    pub(crate) pledge: RowId<kinds::Pledge>,
    pub(crate) contact: RowId<kinds::Contact>,
    /// The file lists other items than the reward holds, and nobody decided which are packed.
    pub(crate) items_differ: bool,
}

pub(crate) fn insert_many(
    tx: &mut WriteTx<'_>,
    (campaign, batch, format): (RowId<kinds::Campaign>, RowId<kinds::ImportBatch>, &str),
    new: Vec<NewSource>,
) -> Result<(), DbError> {
    let ids = tx.reserve_ids("import_source", new.len())?;
    let rows: Vec<Vec<Param<'_>>> = new
        .into_iter()
        .zip(ids)
        .map(|(new, id)| {
            vec![
                Param::Int(id),
                Param::Int(campaign.get()),
                text(format),
                bytes(new.source_hash),
                bytes(new.content_hash),
                Param::Int(new.pledge.get()),
                Param::Int(new.contact.get()),
                Param::Int(0),
                Param::Int(batch.get()),
                Param::Int(i64::from(new.items_differ)),
            ]
        })
        .collect();
    let columns = [
        "id",
        "campaign_id",
        "format",
        "source_hash",
        "content_hash",
        "pledge_id",
        "contact_id",
        "is_absent",
        "batch_id",
        "items_differ",
    ];
    tx.insert_rows("import_source", &columns, &rows)
}

/// The platform says something else now, and has the pledge.
pub(crate) fn set_content(
    tx: &mut WriteTx<'_>,
    source: i64,
    content_hash: &[u8],
    batch: RowId<kinds::ImportBatch>,
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE import_source SET content_hash = $2, batch_id = $3, is_absent = 0 WHERE id = $1"),
        params![source, content_hash, batch],
    )
    .map(drop)
}

/// Whether the address of its last record was not taken over.
pub(crate) fn set_email_kept(tx: &mut WriteTx<'_>, source: i64, is_kept: bool) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE import_source SET email_kept = $2 WHERE id = $1"), params![source, is_kept])
        .map(drop)
}

/// The same, from what a file that stands found about the record that counts again.
pub(crate) fn find_email_kept(
    tx: &mut WriteTx<'_>,
    source: i64,
    (taken_back, flags): (RowId<kinds::ImportBatch>, [&'static str; 2]),
) -> Result<(), DbError> {
    let [one, other] = flags.map(super::record_flags::among);
    tx.execute(
        sql!(
            "UPDATE import_source SET email_kept = CASE WHEN EXISTS (
                SELECT 1 FROM import_batch b JOIN import_record r ON r.batch_id = b.id AND r.flags <> ''
                WHERE b.campaign_id = import_source.campaign_id AND b.state = 'applied' AND b.id <> $2
                    AND r.source_hash = import_source.source_hash AND r.content_hash = import_source.content_hash
                    AND (' ' || r.flags || ' ' LIKE $3 OR ' ' || r.flags || ' ' LIKE $4)) THEN 1 ELSE 0 END
             WHERE id = $1"
        ),
        params![source, taken_back, one, other],
    )
    .map(drop)
}

/// Since when the import counts whose record it is: when its applying began.
pub(crate) fn said_since(tx: &mut ReadTx<'_>, source: i64) -> Result<Option<Timestamp>, DbError> {
    tx.query_one(
        sql!(
            "SELECT b.started_at FROM import_source s JOIN import_batch b ON b.id = s.batch_id WHERE s.id = $1"
        ),
        params![source],
        |row| row.get(0),
    )
}

pub(crate) fn set_absent(
    tx: &mut WriteTx<'_>,
    pledge: RowId<kinds::Pledge>,
    is_absent: bool,
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE import_source SET is_absent = $2 WHERE pledge_id = $1"),
        params![pledge, is_absent],
    )
    .map(drop)
}

/// What the platform last said is forgotten; that it knows the pledge is not.
pub(crate) fn forget_content(tx: &mut WriteTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE import_source SET content_hash = $2 WHERE pledge_id = $1"),
        params![pledge, Vec::<u8>::new()],
    )
    .map(drop)
}

/// The keyed hash of the platform's id of a pledge.
pub(crate) fn hash_of_pledge(
    tx: &mut ReadTx<'_>,
    pledge: RowId<kinds::Pledge>,
) -> Result<Option<Vec<u8>>, DbError> {
    tx.query_opt(sql!("SELECT source_hash FROM import_source WHERE pledge_id = $1"), params![pledge], |row| {
        row.get(0)
    })
}

pub(crate) fn delete_of_pledge(tx: &mut WriteTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM import_source WHERE pledge_id = $1"), params![pledge]).map(drop)
}
