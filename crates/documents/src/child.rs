//! The child process: one document from the standard input, its file to the standard output.

use std::io::{self, Read, Write};
use std::path::Path;
use std::thread;

use crate::error::DocumentError;
use crate::fonts::Fonts;
use crate::renderer::MAKING_TIME_MAX;
use crate::set::{ATTACHMENT_BYTES_MAX, DATA_BYTES_MAX, set};
use crate::wire::{Answer, Request};

/// Memory that a child may ask the system for beyond what it begins with (written to or not); the largest invoice takes about 170 MiB.
pub const MEMORY_BYTES_MAX: u64 = 768 * 1024 * 1024;
/// Typst recurses: a thread's usual 2 MiB are not enough for nested tables.
const STACK_BYTES: usize = 16 * 1024 * 1024;
/// Files grow by a third in base64; data is JSON already, and a few KiB are around it.
const REQUEST_BYTES_MAX: u64 = (2 * ATTACHMENT_BYTES_MAX + 2 * DATA_BYTES_MAX + 65_536) as u64;

/// Sets the one document that the standard input holds and writes the answer to the standard output: what the product
/// does when [`crate::Renderer`] starts it. Bounds its own memory and processor time first, where the system can.
///
/// # Errors
/// Of the pipes: nobody reads the answer any more.
pub fn set_document(fonts: Option<&Path>) -> io::Result<()> {
    bound_this_process();
    let mut request = Vec::new();
    io::stdin().lock().take(REQUEST_BYTES_MAX).read_to_end(&mut request)?;
    let made = thread::scope(|scope| {
        let worker = thread::Builder::new().stack_size(STACK_BYTES);
        let worker = worker.spawn_scoped(scope, || make(&request, fonts))?;
        worker.join().map_err(|_| io::Error::other("the typesetter stopped"))
    })?;
    let (answer, file) = match made {
        Ok(file) => (Answer::File { bytes: file.len() }, file),
        Err(error) => (error.into(), Vec::new()),
    };
    let mut out = io::stdout().lock();
    serde_json::to_writer(&mut out, &answer)?;
    out.write_all(b"\n")?;
    out.write_all(&file)?;
    out.flush()
}

fn make(request: &[u8], fonts: Option<&Path>) -> Result<Vec<u8>, DocumentError> {
    let shape = |what: &str| DocumentError::Shape(what.to_owned());
    let request: Request =
        serde_json::from_slice(request).map_err(|_| shape("what was asked for cannot be read"))?;
    let document = request.document().map_err(shape)?;
    let fonts = match fonts {
        None => Fonts::carried(),
        Some(folder) => Fonts::with_folder(folder)?,
    };
    set(&document, &fonts)
}

/// What the process has mapped already: its own program, and what its allocator has set aside. 0 where it cannot be told.
#[cfg(unix)]
fn mapped_bytes() -> u64 {
    let pages = std::fs::read_to_string("/proc/self/statm").ok();
    let pages = pages.and_then(|text| text.split(' ').next().and_then(|first| first.parse::<u64>().ok()));
    let page_bytes = u64::try_from(rustix::param::page_size()).unwrap_or(4096);
    pages.unwrap_or(0).saturating_mul(page_bytes)
}

/// The parent ends a child that takes too long; should the parent be gone, the system does. A limit that the system does
/// not know is left out.
#[cfg(unix)]
fn bound_this_process() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let processors = thread::available_parallelism().map_or(1, |n| u64::try_from(n.get()).unwrap_or(1));
    let limits = [
        (Resource::As, mapped_bytes().saturating_add(MEMORY_BYTES_MAX)),
        (Resource::Cpu, (MAKING_TIME_MAX.as_secs() + 10) * processors),
        (Resource::Core, 0),
    ];
    for (resource, limit) in limits {
        let allowed = getrlimit(resource).maximum.unwrap_or(u64::MAX);
        let limit = Some(limit.min(allowed));
        // A system without this limit is one without it: the parent's limit of time holds all the same.
        let _ = setrlimit(resource, Rlimit { current: limit, maximum: limit });
    }
}

#[cfg(not(unix))]
fn bound_this_process() {}
