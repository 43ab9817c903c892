//! A creator's file to pledges.
//!
//! Reading comes first and stands alone: [`reading`] turns the bytes of an export into [`record::Record`]s by
//! the [`formats`] it knows, or refuses them with a [`refusal::Refusal`] that says what to do. It does no IO but
//! reading the file.

pub mod diff;
pub mod formats;
pub mod parse;
pub mod reading;
pub mod record;
pub mod refusal;

pub use diff::{Difference, diff_files};
pub use parse::{Inspection, Parsed, inspect, parse_file, write_json};
pub use reading::Upload;
pub use record::Record;
pub use refusal::{Reason, Refusal};
