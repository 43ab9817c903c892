//! Hands documents to child processes, within limits.

use std::fmt;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use crate::error::DocumentError;
use crate::fonts::Fonts;
use crate::model::Document;
use crate::set::set;
use crate::wire::{Answer, Request};

/// Documents that wait while others are made; more are told to come back.
pub const WAITING_MAX: usize = 32;
/// How long a document waits for its turn.
pub const WAITING_TIME_MAX: Duration = Duration::from_secs(8);
/// How long one document may take, waiting not counted. A page takes about 10 ms, the first one 300.
pub const MAKING_TIME_MAX: Duration = Duration::from_secs(20);

/// A file of 500 pages has some 10 MB; more than this is not read from a child.
const ANSWER_BYTES_MAX: u64 = 128 * 1024 * 1024;

/// How children are started.
#[derive(Debug, Clone)]
pub struct Children {
    /// The program that calls [`crate::set_document`].
    pub program: PathBuf,
    /// What makes it do so.
    pub arguments: Vec<String>,
    /// Children at one time.
    pub at_once: usize,
    /// How long one document may take.
    pub making_time_max: Duration,
}

impl Children {
    /// This very program, started with these words: two at once, within [`MAKING_TIME_MAX`].
    ///
    /// # Errors
    /// [`DocumentError::NotStarted`] where the system does not say which program this is.
    pub fn of_this_program(arguments: Vec<String>) -> Result<Self, DocumentError> {
        // By this name Linux starts the program that is running, though its file was replaced by an update meanwhile.
        let program = if cfg!(target_os = "linux") {
            PathBuf::from("/proc/self/exe")
        } else {
            std::env::current_exe().map_err(not_started)?
        };
        Ok(Self { program, arguments, at_once: 2, making_time_max: MAKING_TIME_MAX })
    }
}

/// Makes documents. Cheap to clone.
#[derive(Clone)]
pub struct Renderer(Way);

#[derive(Clone)]
enum Way {
    Here(Fonts),
    Children(Arc<Workshop>),
}

struct Workshop {
    children: Children,
    /// A permit for each child that may run.
    permits: (flume::Sender<()>, flume::Receiver<()>),
    waiting: AtomicUsize,
}

impl fmt::Debug for Renderer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Way::Here(_) => f.write_str("Renderer(in this process)"),
            Way::Children(workshop) => f.debug_tuple("Renderer").field(&workshop.children).finish(),
        }
    }
}

impl Renderer {
    /// Each document in a process of its own, which cannot take this one down: what the product uses.
    pub fn in_children(children: Children) -> Self {
        let permits = flume::bounded(children.at_once.max(1));
        // As many as it has places: none is refused.
        while permits.0.try_send(()).is_ok() {}
        Self(Way::Children(Arc::new(Workshop { children, permits, waiting: AtomicUsize::new(0) })))
    }

    /// In this process, without any limit of time and memory: for tools and tests.
    pub const fn in_this_process(fonts: Fonts) -> Self {
        Self(Way::Here(fonts))
    }

    /// Makes one document: PDF/A-3a, tagged for screen readers. The same document gives the same bytes. Waits;
    /// call it from a thread that may, never inside a transaction.
    ///
    /// # Errors
    /// Every [`DocumentError`] says what to do.
    pub fn render(&self, document: &Document) -> Result<Vec<u8>, DocumentError> {
        match &self.0 {
            Way::Here(fonts) => set(document, fonts),
            Way::Children(workshop) => workshop.render(document),
        }
    }
}

impl Workshop {
    fn render(&self, document: &Document) -> Result<Vec<u8>, DocumentError> {
        let request = serde_json::to_vec(&Request::from(document))
            .map_err(|e| DocumentError::Shape(format!("it cannot be written as JSON: {e}")))?;
        let _turn = self.turn()?;
        let mut child = self.start()?;
        let (told, answer) = flume::bounded(1);
        let (input, output) = (child.stdin.take(), child.stdout.take());
        thread::scope(|scope| {
            // A child may answer before it has read everything, and neither pipe holds much.
            let writer = thread::Builder::new().spawn_scoped(scope, move || {
                if let Some(mut input) = input {
                    drop(input.write_all(&request)); // ended early: its answer, or the lack of one, says why
                }
            });
            let reader = thread::Builder::new().spawn_scoped(scope, move || {
                let mut bytes = Vec::new();
                let read = output.map(|output| output.take(ANSWER_BYTES_MAX).read_to_end(&mut bytes));
                drop(told.send(read.filter(Result::is_ok).map(|_| bytes)));
            });
            let waited = writer.and(reader).map_err(not_started).and_then(|_| {
                answer.recv_timeout(self.children.making_time_max).map_err(|_| self.too_slow())
            });
            end(&mut child);
            waited
        })?
        .ok_or(DocumentError::Died)
        .and_then(|bytes| read_answer(&bytes))
    }

    fn start(&self) -> Result<Child, DocumentError> {
        Command::new(&self.children.program)
            .args(&self.children.arguments)
            // Secrets of the server are none of its business.
            .env_clear()
            // The program's allocator would set a gigabyte aside at once, as for a server. KiB.
            .env("MIMALLOC_ARENA_RESERVE", "65536")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(not_started)
    }

    /// Waits for a permit; it comes back when the answer is dropped.
    fn turn(&self) -> Result<Turn<'_>, DocumentError> {
        if self.waiting.fetch_add(1, Ordering::SeqCst) >= WAITING_MAX {
            self.waiting.fetch_sub(1, Ordering::SeqCst);
            return Err(DocumentError::Busy);
        }
        let got = self.permits.1.recv_timeout(WAITING_TIME_MAX);
        self.waiting.fetch_sub(1, Ordering::SeqCst);
        got.map(|()| Turn(&self.permits.0)).map_err(|_| DocumentError::Busy)
    }

    fn too_slow(&self) -> DocumentError {
        DocumentError::TooSlow { millis: self.children.making_time_max.as_millis() }
    }
}

struct Turn<'w>(&'w flume::Sender<()>);

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        // There is a place for it: it was taken from there.
        let _ = self.0.try_send(());
    }
}

/// No child outlives its document, and none stays behind as a zombie.
fn end(child: &mut Child) {
    drop(child.kill()); // it may have ended by itself
    drop(child.wait());
}

fn read_answer(bytes: &[u8]) -> Result<Vec<u8>, DocumentError> {
    let end = bytes.iter().position(|byte| *byte == b'\n').ok_or(DocumentError::Died)?;
    let (line, rest) = bytes.split_at(end);
    let answer: Answer = serde_json::from_slice(line).map_err(|_| DocumentError::Died)?;
    answer.file(rest.get(1..).unwrap_or_default()) // the line's end is there
}

fn not_started(error: std::io::Error) -> DocumentError {
    DocumentError::NotStarted(error.to_string())
}
