//! What must hold among digital goods.

use db::{DbError, ReadTx};
use kernel::verify::Finding;
use sha2::{Digest, Sha256};

use crate::store::{checks, file};

/// More findings of a check than this do not help anybody.
const FINDINGS_MAX: u32 = 200;

/// Checks keys against claims and files against the sizes of their pieces. Call it inside `read_long`.
pub fn verify(tx: &mut ReadTx<'_>) -> Result<Vec<Finding>, DbError> {
    let mut findings = Vec::new();
    for (pool, key) in checks::keys_at_odds(tx, FINDINGS_MAX)? {
        let detail = format!("key row {key} and the claims do not say the same about who has it");
        findings.push(Finding::new("digital.key_and_claim", pool, detail));
    }
    for (file, said, found) in checks::files_at_odds(tx, FINDINGS_MAX)? {
        let detail = format!("says it has {said} bytes, but its pieces have {found} or are not all there");
        findings.push(Finding::new("digital.file_is_whole", file, detail));
    }
    for good in checks::goods_without_file(tx, FINDINGS_MAX)? {
        let detail = "its file is not there: upload it again";
        findings.push(Finding::new("digital.good_has_its_file", good, detail));
    }
    Ok(findings)
}

/// Reads every file and compares its SHA-256: as long as it takes to read them all.
pub fn verify_contents(tx: &mut ReadTx<'_>) -> Result<Vec<Finding>, DbError> {
    let mut findings = Vec::new();
    for (row, id, sha256) in checks::ready_files(tx)? {
        let mut hash = Sha256::new();
        file::for_each_piece(tx, row, |piece| hash.update(&piece))?;
        let found: [u8; 32] = hash.finalize().into();
        if sha256 != found {
            findings.push(Finding::new(
                "digital.file_content",
                id,
                "its bytes are not those that were uploaded",
            ));
        }
    }
    Ok(findings)
}
