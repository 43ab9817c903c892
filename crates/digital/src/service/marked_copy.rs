//! A pledge's own copy of a PDF, made once and kept while somebody asks for it: a download that is resumed needs the
//! same bytes, and marking takes longer than reading.

use std::sync::OnceLock;

use db::Db;
use kernel::ids::kinds;
use kernel::{Cx, Id};
use tokio::sync::Semaphore;

use super::upload::Upload;
use crate::error::DigitalError;
use crate::model::{NewFile, StoredFile};
use crate::rules::mark::{MARK_BYTES_MAX, MarkLine, Unmarkable, mark};
use crate::store;
use crate::store::file::CopyOf;

/// Files that are marked at the same time on this node: each is held in memory several times.
const MARKED_AT_ONCE: usize = 2;

fn turns() -> &'static Semaphore {
    static TURNS: OnceLock<Semaphore> = OnceLock::new();
    TURNS.get_or_init(|| Semaphore::new(MARKED_AT_ONCE))
}

/// The copy of a file that carries this line for this pledge; made when there is none. Asked for twice at once, it is made twice
/// and everybody gets the first from then on.
///
/// # Errors
/// [`DigitalError::Unmarkable`]: the file is not served unmarked instead.
pub(crate) async fn marked_copy(
    db: &Db,
    cx: &Cx,
    file: &StoredFile,
    (pledge, line): (Id<kinds::Pledge>, &MarkLine),
) -> Result<StoredFile, DigitalError> {
    let copy = CopyOf { file: file.row, pledge, line: line.as_str().to_owned() };
    let asked = copy.clone();
    let known = db.read(move |tx| store::file::copy(tx, &asked).map_err(DigitalError::from)).await?;
    if let Some(known) = known {
        return Ok(known);
    }
    let _turn = turns().acquire().await.map_err(|closed| DigitalError::Marking(closed.to_string()))?;
    let (bytes, line) = (whole(db, file).await?, line.clone());
    // A thread of its own, whose end by a bug in a reader of hostile files is an error here and no more.
    let marked = tokio::task::spawn_blocking(move || mark(&bytes, &line)).await;
    let marked = marked.map_err(|ended| DigitalError::Marking(ended.to_string()))??;
    let new = NewFile { name: file.name.clone(), media_type: file.media_type.clone(), sha256: None };
    let mut upload = Upload::begin_as(db, cx, &new, Some(copy.clone())).await?;
    upload.push(&marked).await?;
    let made = upload.finish().await?;
    let first = db.read(move |tx| store::file::copy(tx, &copy).map_err(DigitalError::from)).await?;
    Ok(first.unwrap_or(made))
}

/// All bytes of a file that is small enough to be marked.
pub(crate) async fn whole(db: &Db, file: &StoredFile) -> Result<Vec<u8>, DigitalError> {
    if file.size_bytes > MARK_BYTES_MAX {
        return Err(Unmarkable::TooLarge.into());
    }
    let row = file.row;
    db.read_long(move |tx| {
        let mut bytes = Vec::new();
        store::file::for_each_piece(tx, row, |piece| bytes.extend_from_slice(&piece))?;
        Ok(bytes)
    })
    .await
}
