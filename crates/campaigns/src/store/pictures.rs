//! Pictures: facts with the catalogue, bytes one by one.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Id, RowId, Timestamp};

use super::word;
use crate::model::{Picture, PictureKind, PictureSize, PictureSubject};
use crate::rules::picture_making::ReadyPicture;

pub(crate) fn all(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<Vec<Picture>, DbError> {
    tx.query(
        sql!(
            "SELECT p.public_id, reward.public_id, addon.public_id, item.public_id, p.content_type, p.alt_text,
                    p.size_bytes, p.width_px, p.height_px
             FROM campaign_picture p
             LEFT JOIN reward ON reward.id = p.reward_id
             LEFT JOIN addon ON addon.id = p.addon_id
             LEFT JOIN catalogue_item item ON item.id = p.item_id
             WHERE p.campaign_id = $1 ORDER BY p.position, p.id"
        ),
        params![campaign],
        |row| {
            Ok(Picture {
                id: row.get(0)?,
                subject: match (row.get(1)?, row.get(2)?, row.get(3)?) {
                    (Some(reward), ..) => PictureSubject::Reward(reward),
                    (None, Some(addon), _) => PictureSubject::AddOn(addon),
                    (None, None, Some(item)) => PictureSubject::Item(item),
                    (None, None, None) => PictureSubject::Campaign,
                },
                kind: word(row, 4, PictureKind::from_content_type)?,
                alt_text: row.get(5)?,
                size_bytes: row.get(6)?,
                width_px: row.get(7)?,
                height_px: row.get(8)?,
            })
        },
    )
}

/// Format and bytes of one size.
pub(crate) fn bytes(
    tx: &mut ReadTx<'_>,
    id: Id<kinds::Picture>,
    size: PictureSize,
) -> Result<Option<(PictureKind, Vec<u8>)>, DbError> {
    let statement = match size {
        PictureSize::Full => sql!("SELECT content_type, bytes FROM campaign_picture WHERE public_id = $1"),
        PictureSize::Small => {
            sql!(
                "SELECT content_type, COALESCE(small_bytes, bytes) FROM campaign_picture WHERE public_id = $1"
            )
        }
    };
    tx.query_opt(statement, params![id], |row| {
        Ok((word(row, 0, PictureKind::from_content_type)?, row.get(1)?))
    })
}

/// The row and campaign of a picture.
pub(crate) fn place_of(
    tx: &mut ReadTx<'_>,
    id: Id<kinds::Picture>,
) -> Result<Option<(i64, RowId<kinds::Campaign>)>, DbError> {
    tx.query_opt(
        sql!("SELECT id, campaign_id FROM campaign_picture WHERE public_id = $1"),
        params![id],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    picture: &Picture,
    ready: &ReadyPicture,
    now: Timestamp,
) -> Result<(), DbError> {
    let (reward, addon, item) = match picture.subject {
        PictureSubject::Reward(id) => (Some(id), None, None),
        PictureSubject::AddOn(id) => (None, Some(id), None),
        PictureSubject::Item(id) => (None, None, Some(id)),
        PictureSubject::Campaign => (None, None, None),
    };
    let size = i64::try_from(ready.bytes.len()).unwrap_or(i64::MAX); // a limit far below was checked
    tx.execute(
        sql!(
            "INSERT INTO campaign_picture (campaign_id, public_id, reward_id, addon_id, item_id, content_type,
                                           alt_text, size_bytes, bytes, created_at, width_px, height_px,
                                           small_bytes, position)
             VALUES ($1, $2, (SELECT id FROM reward WHERE public_id = $3),
                     (SELECT id FROM addon WHERE public_id = $4),
                     (SELECT id FROM catalogue_item WHERE public_id = $5), $6, $7, $8, $9, $10, $11, $12, $13,
                     (SELECT COALESCE(MAX(position), 0) + 1 FROM campaign_picture WHERE campaign_id = $1))"
        ),
        params![
            campaign,
            picture.id,
            reward,
            addon,
            item,
            picture.kind.content_type(),
            picture.alt_text,
            size,
            ready.bytes,
            now,
            picture.width_px,
            picture.height_px,
            ready.small_bytes
        ],
    )
    .map(drop)
}

pub(crate) fn set_alt_text(tx: &mut WriteTx<'_>, row: i64, alt_text: &str) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE campaign_picture SET alt_text = $2 WHERE id = $1"), params![row, alt_text])
        .map(drop)
}

pub(crate) fn delete(tx: &mut WriteTx<'_>, row: i64) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM campaign_picture WHERE id = $1"), params![row]).map(drop)
}
