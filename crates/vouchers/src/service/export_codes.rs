//! The codes of a voucher as CSV, streamed.

use std::io::Write;

use db::ReadTx;
use kernel::ids::kinds;
use kernel::text::spreadsheet_safe;
use kernel::{Id, Vault};

use super::code_place;
use super::create_voucher::voucher;
use crate::error::VoucherError;
use crate::store;

/// Makes a spreadsheet read the file as UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();
const COLUMNS: [&str; 6] = ["code", "uses", "state", "balance", "currency", "created_at"];

/// Whose codes.
#[derive(Debug, Clone, Copy)]
pub struct CodesToExport {
    /// Of which voucher.
    pub voucher: Id<kinds::Voucher>,
    /// Only of this batch.
    pub batch: Option<Id<kinds::VoucherBatch>>,
}

/// Writes every code with what became of it, oldest first, and answers how many. Memory stays flat; call it inside
/// `read_long`. The file holds secrets: whoever asks needs the right, and the caller writes it into the audit log.
///
/// # Errors
/// [`VoucherError::Unknown`], [`VoucherError::File`], [`VoucherError::Sealed`].
pub fn export_codes(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    what: CodesToExport,
    to: &mut dyn Write,
) -> Result<u64, VoucherError> {
    let voucher = voucher(tx, what.voucher)?;
    let batch = match what.batch {
        Some(id) => Some(store::batch::find(tx, id)?.ok_or(VoucherError::Unknown)?.batch.row),
        None => None,
    };
    to.write_all(BYTE_ORDER_MARK).map_err(VoucherError::File)?;
    let mut csv = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(to);
    csv.write_record(COLUMNS).map_err(as_file)?;
    let mut written = 0u64;
    store::code::for_each(tx, voucher.row, batch, |line| {
        let text = vault.open_secret(code_place(&line.id), &line.sealed)?;
        let text = String::from_utf8(text).map_err(|_| kernel::SealError::NotText)?;
        let state = if line.is_void { "void" } else { "valid" };
        let (balance, currency) = line
            .balance
            .map_or_else(Default::default, |left| (left.decimal_text(), left.currency.to_string()));
        let (uses, created) = (line.uses.to_string(), line.created_at.to_string());
        let cells = [text.as_str(), &uses, state, &balance, &currency, &created];
        csv.write_record(cells.map(|cell| spreadsheet_safe(cell).into_owned())).map_err(as_file)?;
        written += 1;
        Ok::<(), VoucherError>(())
    })?;
    csv.flush().map_err(VoucherError::File)?;
    Ok(written)
}

fn as_file(error: csv::Error) -> VoucherError {
    VoucherError::File(std::io::Error::other(error))
}
