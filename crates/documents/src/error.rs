//! Why a document could not be made, in sentences that say what to do.

use std::fmt;
use std::path::PathBuf;

use crate::child::MEMORY_BYTES_MAX;
use crate::set::{ATTACHMENT_BYTES_MAX, DATA_BYTES_MAX, PAGES_MAX};

/// Characters that no font can draw, for a sentence: at most twenty, each with its code point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing(pub Vec<char>);

const SHOWN_MAX: usize = 20;

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, character) in self.0.iter().take(SHOWN_MAX).enumerate() {
            let separator = if index == 0 { "" } else { ", " };
            write!(f, "{separator}{character} (U+{:04X})", u32::from(*character))?;
        }
        if self.0.len() > SHOWN_MAX {
            write!(f, " and {} more", self.0.len() - SHOWN_MAX)?;
        }
        Ok(())
    }
}

/// Why a document could not be made.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// Text in a script that no font covers. A box in its place would make the document worthless, and PDF/A
    /// forbids it.
    #[error(
        "no font draws {missing}: put a font for this script (such as one of the Noto family) into the folder \
         for fonts and try again"
    )]
    NoFont {
        /// The characters, in order, each once.
        missing: Missing,
    },
    /// More data than a document may have.
    #[error(
        "the data of a document has {bytes} bytes, more than {DATA_BYTES_MAX}: split it into several documents"
    )]
    DataTooLarge {
        /// How many bytes it has as JSON.
        bytes: usize,
    },
    /// More attached than a document may carry.
    #[error("{bytes} bytes are attached, more than {ATTACHMENT_BYTES_MAX}: attach less")]
    AttachmentsTooLarge {
        /// All attachments together.
        bytes: usize,
    },
    /// More pages than a document may have.
    #[error("the document has {pages} pages, more than {PAGES_MAX}: split it into several documents")]
    TooManyPages {
        /// How many.
        pages: usize,
    },
    /// It took longer than it may.
    #[error("the document was not ready in {millis} ms: try again when there is less to do, or split it")]
    TooSlow {
        /// The limit that was passed.
        millis: u128,
    },
    /// More documents are waiting than may wait.
    #[error("too many documents are being made at once: try again in a minute")]
    Busy,
    /// The template does not fit the data, or breaks a rule of PDF/A: a fault of the product.
    #[error("the template `{template}` could not be set: {detail}")]
    Template {
        /// Which.
        template: String,
        /// What the typesetter said; may quote the data, so it is for the log of a test, not of a server.
        detail: String,
    },
    /// The file that came out does not have the shape that the metadata is added to: a fault of the product.
    #[error("the finished file does not have the expected shape ({0}): update the product, or report this")]
    Shape(String),
    /// A file in the folder for fonts cannot be read.
    #[error("the font {path} cannot be read ({cause}): take it out of the folder or replace it")]
    FontFile {
        /// Which.
        path: PathBuf,
        /// Why.
        cause: String,
    },
    /// The child process that sets the pages could not be started.
    #[error(
        "the process that sets documents cannot be started ({0}): see that the system has processes and memory left"
    )]
    NotStarted(String),
    /// The child process ended without an answer: mostly because it asked for more memory than it may have.
    #[error(
        "the process that sets documents ended without an answer, most likely for want of memory ({} MiB at most): try \
         again, and split the document if it happens again",
        MEMORY_BYTES_MAX / 1024 / 1024
    )]
    Died,
}
