//! A pledge's own copy of a PDF, made once and kept while somebody asks for it: a download that is resumed needs the
//! same bytes, and marking takes longer than reading.

use db::Db;
use kernel::ids::kinds;
use kernel::{Cx, Id};
use tokio::sync::Mutex;

use super::upload::Upload;
use crate::error::DigitalError;
use crate::model::{NewFile, StoredFile};
use crate::rules::mark::{MARK_BYTES_MAX, MarkLine, Unmarkable, mark};
use crate::store;
use crate::store::file::CopyOf;

/// Files are marked one at a time at each of these turns of this node: each file is held in memory several times.
static TURNS: [Mutex<()>; 2] = [Mutex::const_new(()), Mutex::const_new(())];

/// The copies of a pledge always take the same turn, so that nobody makes one that is just being made.
fn turn_of(pledge: Id<kinds::Pledge>) -> &'static Mutex<()> {
    let [one, other] = &TURNS;
    let is_even = pledge.as_bytes().iter().fold(0, |sum, byte| sum ^ byte) % 2 == 0;
    if is_even { one } else { other }
}

/// The copy of a file that carries this line for this pledge; made when there is none. Who goes away while it is made ends
/// nothing: it is made to its end, in its turn, and is there when they come back. Made twice, by two nodes at once,
/// everybody gets the first from then on.
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
    if let Some(known) = made_before(db, &copy).await? {
        return Ok(known);
    }
    let (db, cx, file, line) = (db.clone(), cx.clone(), file.clone(), line.clone());
    // A task of its own: a request ends with its client or its time, and its turn must not end before the work does.
    let making = async move {
        let _turn = turn_of(pledge).lock().await;
        match made_before(&db, &copy).await? {
            Some(known) => Ok(known),
            None => make(&db, &cx, &file, (copy, line)).await,
        }
    };
    tokio::spawn(making).await.map_err(|ended| DigitalError::Marking(ended.to_string()))?
}

async fn made_before(db: &Db, copy: &CopyOf) -> Result<Option<StoredFile>, DigitalError> {
    let copy = copy.clone();
    db.read(move |tx| store::file::copy(tx, &copy).map_err(DigitalError::from)).await
}

async fn make(
    db: &Db,
    cx: &Cx,
    file: &StoredFile,
    (copy, line): (CopyOf, MarkLine),
) -> Result<StoredFile, DigitalError> {
    let bytes = whole(db, file).await?;
    // A thread of its own, whose end by a bug in a reader of hostile files is an error here and no more.
    let marked = tokio::task::spawn_blocking(move || mark(&bytes, &line)).await;
    let marked = marked.map_err(|ended| DigitalError::Marking(ended.to_string()))??;
    let new = NewFile { name: file.name.clone(), media_type: file.media_type.clone(), sha256: None };
    let mut upload = Upload::begin_as(db, cx, &new, Some(copy.clone())).await?;
    upload.push(&marked).await?;
    let made = upload.finish().await?;
    Ok(made_before(db, &copy).await?.unwrap_or(made))
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
