//! Pictures of what is offered.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, Id, RowId};

use super::{done, open, row_in};
use crate::error::CampaignError;
use crate::model::{Picture, PictureSubject};
use crate::rules;
use crate::rules::picture_making::ReadyPicture;
use crate::store;

/// Keeps a picture that [`prepare_picture`](rules::picture_making::prepare_picture) made, with the text for who does
/// not see it.
pub fn add_picture(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    subject: PictureSubject,
    alt_text: &str,
    ready: &ReadyPicture,
) -> Result<Id<kinds::Picture>, CampaignError> {
    let (found, catalogue) = open(tx, campaign)?;
    rules::pictures::check(subject, alt_text, &catalogue)?;
    let size_bytes = u64::try_from(ready.bytes.len()).unwrap_or(u64::MAX); // usize always fits
    let alt_text = alt_text.trim().to_owned();
    let (width_px, height_px) = (ready.width_px, ready.height_px);
    let picture =
        Picture { id: cx.new_id(), subject, kind: ready.kind, alt_text, size_bytes, width_px, height_px };
    store::pictures::insert(tx, campaign, &picture, ready, cx.now())?;
    done(tx, cx, &found, "catalogue.picture_added", picture.id)?;
    Ok(picture.id)
}

/// Changes the text for who does not see it.
pub fn set_alt_text(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    picture: Id<kinds::Picture>,
    alt_text: &str,
) -> Result<(), CampaignError> {
    let found = store::campaigns::by_row(tx, campaign)?.ok_or(CampaignError::NotFound)?;
    rules::pictures::check_alt_text(alt_text).into_result()?;
    let row = row_in(store::pictures::place_of(tx, picture)?, campaign)?;
    store::pictures::set_alt_text(tx, row, alt_text.trim())?;
    done(tx, cx, &found, "catalogue.picture_described", picture)
}

/// Takes a picture away.
pub fn delete_picture(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    picture: Id<kinds::Picture>,
) -> Result<(), CampaignError> {
    let found = store::campaigns::by_row(tx, campaign)?.ok_or(CampaignError::NotFound)?;
    let row = row_in(store::pictures::place_of(tx, picture)?, campaign)?;
    store::pictures::delete(tx, row)?;
    done(tx, cx, &found, "catalogue.picture_deleted", picture)
}
