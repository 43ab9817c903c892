//! One use case a file.

pub(crate) mod create_good;
pub(crate) mod create_pool;
pub(crate) mod deliver;
pub(crate) mod download;
pub(crate) mod give_key;
pub(crate) mod grant;
pub(crate) mod hand_out;
pub(crate) mod import_keys;
pub(crate) mod keys_file;
pub(crate) mod marked_copy;
pub(crate) mod shelf;
pub(crate) mod sweep;
pub(crate) mod upload;

use db::WriteTx;
use kernel::ids::Kind;
use kernel::{Cx, Id};

use crate::error::DigitalError;

/// A line in the audit log.
fn log<K: Kind>(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    action: &'static str,
    subject: Id<K>,
    detail: serde_json::Value,
) -> Result<(), DigitalError> {
    let entry = accounts::Audit::new(action, subject.to_string()).with(detail);
    Ok(accounts::audit(tx, cx, entry)?)
}
