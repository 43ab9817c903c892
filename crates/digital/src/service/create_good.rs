//! What comes with an item: made, changed, withdrawn.

use db::{Db, ReadTx, WriteTx};
use events::DigitalGoodChanged;
use kernel::ids::kinds;
use kernel::{Cx, Id};

use super::log;
use super::marked_copy::whole;
use crate::error::DigitalError;
use crate::model::{Content, DigitalGood, Marking, NewGood};
use crate::rules::mark::check_markable;
use crate::rules::names;
use crate::store;
use crate::store::good::Refers;

/// Whether each copy of an uploaded file can be marked: call it before [`create_good`] asks for that.
///
/// # Errors
/// [`DigitalError::Unmarkable`] with the reason, [`DigitalError::Unknown`].
pub async fn can_be_marked(db: &Db, file: Id<kinds::DigitalFile>) -> Result<(), DigitalError> {
    let file = db.read(move |tx| store::file::find(tx, file).map_err(DigitalError::from)).await?;
    let bytes = whole(db, &file.ok_or(DigitalError::Unknown)?).await?;
    let checked = tokio::task::spawn_blocking(move || check_markable(&bytes)).await;
    Ok(checked.map_err(|ended| DigitalError::Marking(ended.to_string()))??)
}

/// Stores a good of an item.
///
/// # Errors
/// [`DigitalError::BadTitle`], [`DigitalError::BadUrl`], [`DigitalError::Unknown`].
pub fn create_good(tx: &mut WriteTx<'_>, cx: &Cx, new: &NewGood) -> Result<DigitalGood, DigitalError> {
    let (title, refers) = (names::title(&new.title)?, refers(tx, &new.content)?);
    let id = cx.new_id();
    store::good::insert(tx, cx, (id, new.item), (&title, &refers))?;
    log(tx, cx, "digital_good.created", id, serde_json::json!({ "item": new.item, "kind": refers.kind }))?;
    good(tx, id)
}

/// Puts other content in place, a corrected file say. Pledges that may have the good get the new content from now
/// on; the old file and its marked copies are let go.
///
/// # Errors
/// As [`create_good`].
pub fn change_good(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    id: Id<kinds::DigitalGood>,
    (title, content): (&str, &Content),
) -> Result<DigitalGood, DigitalError> {
    let before = good(tx, id)?;
    let (title, refers) = (names::title(title)?, refers(tx, content)?);
    let old_file = store::good::file_of(tx, before.row)?;
    store::good::change(tx, before.row, (&title, &refers))?;
    if let Some(old) = old_file.filter(|old| Some(*old) != refers.file)
        && store::good::goods_with(tx, old)? == 0
    {
        store::file::let_go(tx, old)?;
    }
    if before.content != *content {
        jobs::emit(tx, cx.now(), &DigitalGoodChanged { good: id, item: before.item })?;
    }
    log(tx, cx, "digital_good.changed", id, serde_json::json!({ "kind": refers.kind }))?;
    good(tx, id)
}

/// Nobody new gets the good; who may have it keeps it. Done twice, it is done once.
///
/// # Errors
/// [`DigitalError::Unknown`].
pub fn withdraw_good(tx: &mut WriteTx<'_>, cx: &Cx, id: Id<kinds::DigitalGood>) -> Result<(), DigitalError> {
    let found = good(tx, id)?;
    if store::good::withdraw(tx, found.row, cx.now())? {
        log(tx, cx, "digital_good.withdrawn", id, serde_json::json!({}))?;
    }
    Ok(())
}

/// A good.
///
/// # Errors
/// [`DigitalError::Unknown`].
pub fn good(tx: &mut ReadTx<'_>, id: Id<kinds::DigitalGood>) -> Result<DigitalGood, DigitalError> {
    store::good::find(tx, id)?.ok_or(DigitalError::Unknown)
}

/// The goods of an item that are not withdrawn, oldest first.
pub fn goods_of(tx: &mut ReadTx<'_>, item: Id<kinds::Item>) -> Result<Vec<DigitalGood>, DigitalError> {
    store::good::of_item(tx, item)
}

/// The same with those that are withdrawn: what staff see.
pub fn all_goods_of(tx: &mut ReadTx<'_>, item: Id<kinds::Item>) -> Result<Vec<DigitalGood>, DigitalError> {
    store::good::all_of_item(tx, item)
}

fn refers(tx: &mut ReadTx<'_>, content: &Content) -> Result<Refers, DigitalError> {
    Ok(match content {
        Content::File { file, marking } => {
            let file = store::file::find(tx, *file)?.ok_or(DigitalError::Unknown)?;
            let is_marked = *marking == Marking::EachCopy;
            Refers { kind: "file", file: Some(file.row), is_marked, ..Refers::default() }
        }
        Content::Link { url } => Refers { kind: "link", url: Some(names::url(url)?), ..Refers::default() },
        Content::Keys { pool } => {
            let pool = store::keys::find_pool(tx, *pool)?.ok_or(DigitalError::Unknown)?;
            Refers { kind: "keys", pool: Some(pool.row), ..Refers::default() }
        }
    })
}
