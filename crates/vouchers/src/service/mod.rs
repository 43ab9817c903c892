//! One use case a file.

pub(crate) mod add_code;
pub(crate) mod change_voucher;
pub(crate) mod create_voucher;
pub(crate) mod enter_code;
pub(crate) mod export_codes;
pub(crate) mod follow_pledge;
pub(crate) mod give_back;
pub(crate) mod import_codes;
pub(crate) mod list_codes;
pub(crate) mod make_codes;
pub(crate) mod present;
pub(crate) mod redeem;
pub(crate) mod uses;
pub(crate) mod void_code;

use db::WriteTx;
use kernel::ids::{Kind, kinds};
use kernel::{Cx, Id, Place};

use crate::error::VoucherError;

/// Longest key of a form, in bytes.
const REQUEST_KEY_MAX: usize = 100;

/// Where the text of a code is sealed.
fn code_place(id: &Id<kinds::VoucherCode>) -> Place<'_> {
    Place::new("voucher_code", "code_sealed", id.as_bytes())
}

/// What a code is found by.
fn code_hash(cx: &Cx, normalised: &str) -> Vec<u8> {
    cx.vault.blind_index("voucher.code", normalised)
}

fn checked_key(key: &str) -> Result<&str, VoucherError> {
    if (1..=REQUEST_KEY_MAX).contains(&key.len()) { Ok(key) } else { Err(VoucherError::BadRequestKey) }
}

/// A line in the audit log.
fn log<K: Kind>(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    action: &'static str,
    subject: Id<K>,
    detail: serde_json::Value,
) -> Result<(), VoucherError> {
    let entry = accounts::Audit::new(action, subject.to_string()).with(detail);
    Ok(accounts::audit(tx, cx, entry)?)
}
