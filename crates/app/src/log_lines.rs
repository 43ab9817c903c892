//! The log is gathered in memory for a moment and written by a thread of its own: no request waits for a disk or a
//! pipe, and many lines go out with one write.
//!
//! Where lines come faster than they can be written, those that only inform are left out and counted; warnings and
//! errors wait until there is room. The audit log is no part of this: it is in the database.

use std::fs::File;
use std::io::{self, Write};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tracing::{Level, Metadata};
use tracing_subscriber::fmt::MakeWriter;

/// Bytes that may wait to be written.
const WAITING_BYTES_MAX: usize = 4 * 1024 * 1024;
/// How long lines are gathered before they are written.
const GATHERED: Duration = Duration::from_millis(5);
/// Longest that a warning waits for room, and the end of the process for the last lines.
const PATIENCE: Duration = Duration::from_secs(2);
/// Name of the thread that writes.
const LOG_THREAD: &str = "log";
/// Counter: lines that were left out.
const LEFT_OUT: &str = "pledgekeeper_log_lines_left_out_total";

#[derive(Default)]
struct Waiting {
    lines: Vec<u8>,
    /// Lines left out since the last write.
    left_out: u64,
    /// The thread has lines in hand.
    is_writing: bool,
}

#[derive(Default)]
struct Shared {
    waiting: Mutex<Waiting>,
    has_lines: Condvar,
    has_room: Condvar,
}

impl Shared {
    /// A thread that panicked while it held the lock left whole lines: nothing but appending happens under it.
    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn take(&self, line: &[u8], urgency: Urgency) {
        let mut waiting = self.lock();
        if waiting.lines.len().saturating_add(line.len()) > WAITING_BYTES_MAX {
            if urgency == Urgency::Informs {
                waiting.left_out = waiting.left_out.saturating_add(1);
                return;
            }
            // The thread that makes room would wait for itself; it says one line a round.
            if std::thread::current().name() != Some(LOG_THREAD) {
                let is_full = |waiting: &mut Waiting| waiting.lines.len() >= WAITING_BYTES_MAX / 2;
                let waited = self.has_room.wait_timeout_while(waiting, PATIENCE, is_full);
                waiting = waited.unwrap_or_else(PoisonError::into_inner).0;
            }
        }
        let was_empty = waiting.lines.is_empty();
        waiting.lines.extend_from_slice(line);
        drop(waiting);
        if was_empty {
            self.has_lines.notify_one();
        }
    }

    /// Takes what waits, as soon as there is something.
    fn next(&self, lines: &mut Vec<u8>) -> u64 {
        let waiting = self.lock();
        let nothing = |waiting: &mut Waiting| waiting.lines.is_empty();
        drop(self.has_lines.wait_while(waiting, nothing).unwrap_or_else(PoisonError::into_inner));
        std::thread::sleep(GATHERED);
        let mut waiting = self.lock();
        std::mem::swap(&mut waiting.lines, lines);
        waiting.is_writing = true;
        self.has_room.notify_all();
        std::mem::take(&mut waiting.left_out)
    }

    fn written(&self) {
        self.lock().is_writing = false;
        self.has_room.notify_all();
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Urgency {
    /// May be left out.
    Informs,
    /// Waits for room.
    Warns,
}

/// Where the log's lines go. Cheap to clone.
#[derive(Clone)]
pub(crate) struct LogLines(Arc<Shared>);

impl LogLines {
    /// Starts the thread that writes to the file behind the standard error.
    pub(crate) fn to_standard_error() -> io::Result<Self> {
        #[cfg(unix)]
        {
            use std::os::fd::AsFd as _;
            if let Ok(behind) = io::stderr().as_fd().try_clone_to_owned() {
                return Self::to(File::from(behind));
            }
        }
        Self::to(io::stderr())
    }

    fn to(mut out: impl Write + Send + 'static) -> io::Result<Self> {
        let shared = Arc::new(Shared::default());
        let own = Arc::clone(&shared);
        std::thread::Builder::new().name(LOG_THREAD.to_owned()).spawn(move || {
            let mut lines = Vec::new();
            loop {
                let left_out = own.next(&mut lines);
                // A log that cannot be written has nowhere to say so; the next lines are tried again.
                drop(out.write_all(&lines));
                lines.clear();
                own.written();
                if left_out > 0 {
                    metrics::counter!(LEFT_OUT).increment(left_out);
                    tracing::warn!(
                        lines = left_out,
                        "lines of the log were left out: it is written too slowly"
                    );
                }
            }
        })?;
        Ok(Self(shared))
    }

    /// Waits until everything said so far is written, for some seconds at the most.
    pub(crate) fn flush(&self) {
        let unwritten = |waiting: &mut Waiting| waiting.is_writing || !waiting.lines.is_empty();
        drop(self.0.has_room.wait_timeout_while(self.0.lock(), PATIENCE, unwritten));
    }
}

/// One event's way to the log.
pub(crate) struct Line<'l> {
    shared: &'l Shared,
    urgency: Urgency,
}

impl Write for Line<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.shared.take(bytes, self.urgency);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'l> MakeWriter<'l> for LogLines {
    type Writer = Line<'l>;

    fn make_writer(&'l self) -> Line<'l> {
        Line { shared: &self.0, urgency: Urgency::Warns }
    }

    fn make_writer_for(&'l self, event: &Metadata<'_>) -> Line<'l> {
        let urgency = if *event.level() <= Level::WARN { Urgency::Warns } else { Urgency::Informs };
        Line { shared: &self.0, urgency }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Receiver, Sender, channel};

    use super::*;

    /// A file that takes each write only when it is let.
    struct Slow {
        may: Receiver<()>,
        written: Sender<Vec<u8>>,
    }

    impl Write for Slow {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let _ = self.may.recv(); // nobody lets any more: all goes through
            drop(self.written.send(bytes.to_vec()));
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn slow() -> (LogLines, Sender<()>, Receiver<Vec<u8>>) {
        let ((let_it, may), (written, seen)) = (channel(), channel());
        (LogLines::to(Slow { may, written }).unwrap(), let_it, seen)
    }

    #[test]
    fn lines_come_out_whole_and_in_order_with_the_last_one_at_the_end() {
        let (log, let_it, seen) = slow();
        drop(let_it);
        for n in 0..1_000 {
            writeln!(log.make_writer(), "line {n}").unwrap();
        }
        log.flush();
        let all: Vec<u8> = seen.try_iter().flatten().collect();
        let wanted: Vec<String> = (0..1_000).map(|n| format!("line {n}\n")).collect();
        assert_eq!(String::from_utf8(all).unwrap(), wanted.concat());
    }

    #[test]
    fn when_nothing_is_written_information_is_left_out_and_counted_and_a_warning_waits() {
        let (log, let_it, seen) = slow();
        log.0.take(b"first\n", Urgency::Informs);
        // From here on the thread has that line in hand and cannot put it down.
        drop(log.0.has_room.wait_while(log.0.lock(), |waiting| !waiting.is_writing).unwrap());
        let line = vec![b'x'; WAITING_BYTES_MAX / 4];
        for _ in 0..20 {
            log.0.take(&line, Urgency::Informs);
        }
        assert_eq!(log.0.lock().left_out, 16, "there is room for four");
        let waits = log.clone();
        let warning = std::thread::spawn(move || waits.0.take(b"warning\n", Urgency::Warns));
        drop(let_it);
        warning.join().unwrap();
        log.flush();
        let all: Vec<u8> = seen.try_iter().flatten().collect();
        assert!(all.ends_with(b"warning\n"));
        assert_eq!(log.0.lock().left_out, 0, "what was left out has been told");
    }

    #[test]
    fn the_thread_that_makes_room_does_not_wait_for_room() {
        let shared = Arc::new(Shared::default());
        shared.take(&vec![b'x'; WAITING_BYTES_MAX], Urgency::Informs);
        let own = Arc::clone(&shared);
        let begun = std::time::Instant::now();
        let says = std::thread::Builder::new().name(LOG_THREAD.to_owned());
        says.spawn(move || own.take(b"left out\n", Urgency::Warns)).unwrap().join().unwrap();
        assert!(begun.elapsed() < PATIENCE / 2, "nobody made room, and it did not wait for it");
        assert!(shared.lock().lines.ends_with(b"left out\n"));
    }
}
