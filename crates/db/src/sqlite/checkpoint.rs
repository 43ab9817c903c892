//! The write-ahead log is carried into the database by a thread of its own, so that nobody's change waits for it.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI32, Ordering};

use rusqlite::hooks::Wal;
use rusqlite::wal::CheckpointMode;
use rusqlite::{Connection, OpenFlags};

use crate::DbError;

/// Pages that are written since the last time before they are carried over: 8 MB. A page that is written often goes
/// over once.
const PAGES_AT_ONCE: i32 = 2_000;
/// Pages in the log at the most, 64 MB: while somebody writes without a pause, the log can begin anew only when the
/// writer itself has carried over the last page.
const LOG_PAGES_MAX: i32 = 16_000;

/// Starts the thread; it ends with the writer's connection.
pub(super) fn beside(writer: &mut Connection, path: &Path) -> Result<(), DbError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let own = Connection::open_with_flags(path, flags)?;
    own.execute_batch("PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000; PRAGMA cache_size = -64;")?;
    let (ask, asked) = flume::bounded::<()>(1);
    // Pages of the log that are in the database already.
    let carried = Arc::new(AtomicI32::new(0));
    let noted = Arc::clone(&carried);
    std::thread::Builder::new()
        .name("db-checkpoint".to_owned())
        .spawn(move || {
            while asked.recv().is_ok() {
                match own.wal_checkpoint_v2(None::<&str>, CheckpointMode::PASSIVE) {
                    Ok((_, pages)) => noted.store(pages.max(0), Ordering::Relaxed),
                    Err(e) => tracing::warn!(error = %e, "the log of changes could not be carried over, it is tried again"),
                }
            }
        })
        .map_err(|e| DbError::Unavailable(e.to_string()))?;
    writer.wal_hook(Some(move |log: &mut Wal, pages: i32| {
        let before = carried.load(Ordering::Relaxed);
        if pages < before {
            carried.store(0, Ordering::Relaxed); // the log began anew
        } else if pages - before < PAGES_AT_ONCE {
            return Ok(());
        } else if pages < LOG_PAGES_MAX {
            // Full: it was asked already.
            let _ = ask.try_send(());
        } else if log.checkpoint().is_ok() {
            carried.store(pages, Ordering::Relaxed);
        } // refused while the thread is at it: the next change asks again
        Ok(())
    }))?;
    Ok(())
}
