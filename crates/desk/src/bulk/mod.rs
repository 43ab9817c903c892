//! One action on many pledges: previewed, asked for once, worked off step by step by a job.
//!
//! What happens: the preview counts; the form carries a key; the row of `bulk_run` and its job are written in one
//! transaction; each step of the job changes at most [`pledges::BULK_STEP_MAX`] pledges and moves the row's
//! bookmark in the same transaction, so a process that dies goes on where it stopped and does nothing twice.

mod model;
mod preview;
mod run;
mod store;

pub(crate) use model::{BulkAction, BulkRun, Failed};
pub(crate) use preview::{Preview, preview};
pub(crate) use run::{Ask, start};
pub use run::{RunBulk, register};
pub(crate) use store::{latest, one};
