//! What the file said about a pledge, for the pages of its backer and of staff.

use db::ReadTx;
use kernel::ids::kinds;
use kernel::places::AddressInput;
use kernel::{RowId, Vault};

use super::flags::address_flag;
use crate::error::ImportError;
use crate::record::{Flag, Record};
use crate::rules::address;

/// What the last file said about a pledge.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct InTheFile {
    /// The name beside this pledge; the person may be known by another.
    pub name: Option<String>,
    /// The e-mail address; the person may be known by another.
    pub email: Option<String>,
    /// The address for a form, the postal code as it was probably meant.
    pub address: Option<AddressInput>,
    /// Postal code as written and as it was probably meant, where a spreadsheet took zeros away.
    pub postal_codes: Option<(String, String)>,
    /// Why the address was not taken over: words of flags; empty when it was, or there is none.
    pub doubts: Vec<&'static str>,
    /// Label and quantity of each item.
    pub items: Vec<(String, u32)>,
}

impl std::fmt::Debug for InTheFile {
    /// Personal data stays out of logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("InTheFile").field("doubts", &self.doubts).finish_non_exhaustive()
    }
}

/// What the last file said about a pledge; `None` for one that came from no file, or whose person was erased.
///
/// # Errors
/// [`ImportError`] when the record cannot be opened or read.
pub fn in_the_file(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    pledge: RowId<kinds::Pledge>,
) -> Result<Option<InTheFile>, ImportError> {
    let json = pledges::raw_record(tx, vault, pledge)?;
    let record = json.as_deref().map(read).transpose()?.flatten();
    Ok(record.map(|record| said(&record)))
}

pub(crate) fn read(json: &str) -> Result<Option<Record>, ImportError> {
    // Pledges that no file brought have a record without anything in it.
    if json == "{}" {
        return Ok(None);
    }
    serde_json::from_str(json).map(Some).map_err(|_| ImportError::Staged("the record of the last import"))
}

fn said(record: &Record) -> InTheFile {
    let is_refused = record.address.is_some() && address::usable(record).is_none();
    let flags = [Flag::PostalSuspect, Flag::CharactersLost, Flag::CountryMismatch];
    let mut doubts: Vec<&'static str> = Vec::new();
    if is_refused {
        doubts.extend(flags.into_iter().filter(|flag| record.flags.has(*flag)).map(Flag::as_str));
        if doubts.is_empty() {
            doubts.extend(address_flag(record));
        }
    }
    InTheFile {
        name: record.name.clone(),
        email: record.email.clone(),
        address: address::suggested(record),
        postal_codes: address::postal_codes(record),
        doubts,
        items: record.items.iter().map(|line| (line.label.clone(), line.qty)).collect(),
    }
}
