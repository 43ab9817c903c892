//! A file between a fast writer and a slow reader.
//!
//! A browser may take a download as slowly as it likes, or stop in the middle. The database must not wait for it: a
//! transaction that stays open holds a connection on PostgreSQL, and on SQLite keeps the log of writes from being
//! folded back. So an export is written to a temporary file without a name as fast as the disk takes it, and the
//! browser is sent from there, beginning while the rest is still written.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::sync::Arc;

use parking_lot::Mutex;
use tokio::sync::watch;

/// Size of a piece, bytes.
const PIECE_BYTES: usize = 64 * 1024;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Writing,
    Whole,
    Broken,
}

#[derive(Debug, Clone, Copy)]
struct Progress {
    bytes: u64,
    state: State,
}

/// The writer's end. Dropped without [`Filling::finish`], it tells the reader that the file is not whole.
pub(crate) struct Filling {
    file: Arc<Mutex<File>>,
    progress: watch::Sender<Progress>,
    piece: Vec<u8>,
}

/// The reader's end. When it is dropped, the writer is told at its next piece.
pub(crate) struct Filled {
    file: Arc<Mutex<File>>,
    progress: watch::Receiver<Progress>,
    at: u64,
}

/// A new temporary file with both ends. Nobody else can open it, and it is gone when both ends are.
pub(crate) fn spool() -> std::io::Result<(Filling, Filled)> {
    let file = Arc::new(Mutex::new(tempfile::tempfile()?));
    let (sender, receiver) = watch::channel(Progress { bytes: 0, state: State::Writing });
    let filling = Filling { file: file.clone(), progress: sender, piece: Vec::with_capacity(PIECE_BYTES) };
    Ok((filling, Filled { file, progress: receiver, at: 0 }))
}

impl Filling {
    /// The file is whole.
    pub(crate) fn finish(mut self) -> std::io::Result<()> {
        self.spill()?;
        self.progress.send_modify(|progress| progress.state = State::Whole);
        Ok(())
    }

    fn spill(&mut self) -> std::io::Result<()> {
        if self.piece.is_empty() {
            return Ok(());
        }
        if self.progress.is_closed() {
            return Err(std::io::Error::new(std::io::ErrorKind::BrokenPipe, "the reader went away"));
        }
        let mut file = self.file.lock();
        file.seek(SeekFrom::End(0))?;
        file.write_all(&self.piece)?;
        let written = u64::try_from(self.piece.len()).unwrap_or(u64::MAX); // a usize always fits
        self.piece.clear();
        self.progress.send_modify(|progress| progress.bytes = progress.bytes.saturating_add(written));
        Ok(())
    }
}

impl Drop for Filling {
    fn drop(&mut self) {
        self.progress.send_modify(|progress| {
            if progress.state == State::Writing {
                progress.state = State::Broken;
            }
        });
    }
}

impl Write for Filling {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.piece.extend_from_slice(bytes);
        if self.piece.len() >= PIECE_BYTES {
            self.spill()?;
        }
        Ok(bytes.len())
    }

    /// A piece that is not full stays back: a file that breaks early shall break before its first byte.
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Filled {
    /// Waits until there is something to send, or nothing will come any more. `false`: it broke
    /// off already.
    pub(crate) async fn begins(&mut self) -> bool {
        let begun = |progress: &Progress| progress.bytes > 0 || progress.state != State::Writing;
        match self.progress.wait_for(begun).await {
            Ok(progress) => progress.state != State::Broken,
            Err(_) => false, // the writer is gone
        }
    }

    /// The next piece; `None` at the end; an error when the file is not whole.
    pub(crate) async fn piece(&mut self) -> Option<std::io::Result<Vec<u8>>> {
        let at = self.at;
        let more = |progress: &Progress| progress.bytes > at || progress.state != State::Writing;
        // Refused only when the writer is gone, and it has said how it ended.
        let known = self.progress.wait_for(more).await.ok().map(|progress| *progress);
        let progress = known.unwrap_or_else(|| *self.progress.borrow());
        if progress.bytes <= at {
            let whole = progress.state == State::Whole;
            return if whole { None } else { Some(Err(std::io::Error::other("the export broke off"))) };
        }
        let file = self.file.clone();
        let read = tokio::task::spawn_blocking(move || read_at(&file, at, progress.bytes)).await;
        let read = read.unwrap_or_else(|e| Err(std::io::Error::other(e)));
        if let Ok(piece) = &read {
            self.at = at.saturating_add(u64::try_from(piece.len()).unwrap_or(u64::MAX)); // a usize always fits
        }
        Some(read)
    }
}

fn read_at(file: &Mutex<File>, at: u64, end: u64) -> std::io::Result<Vec<u8>> {
    let length = usize::try_from(end.saturating_sub(at)).unwrap_or(PIECE_BYTES).min(PIECE_BYTES);
    let mut piece = vec![0; length];
    let mut file = file.lock();
    file.seek(SeekFrom::Start(at))?;
    file.read_exact(&mut piece)?;
    Ok(piece)
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn all(filled: &mut Filled) -> std::io::Result<Vec<u8>> {
        let mut whole = Vec::new();
        while let Some(piece) = filled.piece().await {
            whole.extend(piece?);
        }
        Ok(whole)
    }

    #[tokio::test]
    async fn what_is_written_is_read_while_it_is_written_and_in_order() {
        let (mut filling, mut filled) = spool().unwrap();
        let text: Vec<u8> = (0..300_000u32).flat_map(u32::to_le_bytes).collect();
        let written = text.clone();
        filling.write_all(&written[..200_000]).unwrap();
        assert!(filled.begins().await);
        let first = filled.piece().await.unwrap().unwrap();
        assert_eq!(first, text[..first.len()]);
        filling.write_all(&written[200_000..]).unwrap();
        filling.finish().unwrap();
        assert_eq!(all(&mut filled).await.unwrap(), text[first.len()..]);
    }

    #[tokio::test]
    async fn an_empty_file_is_whole_and_one_that_broke_off_is_not() {
        let (filling, mut filled) = spool().unwrap();
        filling.finish().unwrap();
        assert!(filled.begins().await);
        assert_eq!(all(&mut filled).await.unwrap(), Vec::<u8>::new());

        let (filling, mut filled) = spool().unwrap();
        drop(filling);
        assert!(!filled.begins().await);

        let (mut filling, mut filled) = spool().unwrap();
        filling.write_all(&vec![7; 2 * PIECE_BYTES]).unwrap();
        assert!(filled.begins().await);
        drop(filling);
        assert!(all(&mut filled).await.is_err());
    }

    #[test]
    fn a_writer_stops_when_nobody_reads() {
        let (mut filling, filled) = spool().unwrap();
        drop(filled);
        let refused = filling.write_all(&vec![7; PIECE_BYTES]).unwrap_err();
        assert_eq!(refused.kind(), std::io::ErrorKind::BrokenPipe);
    }
}
