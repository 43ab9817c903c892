//! What must hold: the audit chain is whole, and somebody can manage the installation.

use db::{DbError, ReadTx};
use kernel::Vault;
use kernel::verify::Finding;

use crate::service::audit::chain_hash;
use crate::store;

/// More findings than this do not help anybody.
const FINDINGS_MAX: usize = 100;

/// Walks the audit log from its first entry and checks that there is an owner. Streams; call it in `read_long`.
pub fn verify(tx: &mut ReadTx<'_>, vault: &Vault) -> Result<Vec<Finding>, DbError> {
    let mut findings = Vec::new();
    let mut found = |subject: String, detail: String| {
        if findings.len() < FINDINGS_MAX {
            findings.push(Finding::new("accounts.audit_chain", subject, detail));
        }
    };
    let (mut last_position, mut last_hash) = (0, Vec::new());
    store::audit::for_each(tx, |entry| {
        let subject = format!("audit:{}", entry.position);
        if entry.position != last_position + 1 {
            let detail = format!("{} entries before it are missing", entry.position - last_position - 1);
            found(subject.clone(), detail);
        } else if chain_hash(vault, &last_hash, &entry) != entry.chain_hash {
            found(subject, "the entry was changed after it was written, or was not written by us".to_owned());
        }
        last_position = entry.position;
        last_hash = entry.chain_hash;
        Ok(())
    })?;
    let head = store::audit::head_for_reading(tx)?;
    if head.is_none() {
        found("audit:head".to_owned(), "what says where the log ends is gone".to_owned());
    }
    let (head_position, head_hash) = head.unwrap_or_default();
    let staff_count = store::staff::staff_count(tx)?;
    if last_position == 0 && staff_count > 0 {
        let detail = "there are members of staff, but the log that tells how they came is empty".to_owned();
        found("audit:1".to_owned(), detail);
    }
    if head_position != last_position {
        let detail = format!("the log ends at {last_position}, but {head_position} entries were written");
        found(format!("audit:{head_position}"), detail);
    } else if head_hash != last_hash {
        found(
            format!("audit:{head_position}"),
            "the end of the log is not the one that was written".to_owned(),
        );
    }
    if staff_count > 0 && !store::staff::is_set_up(tx)? {
        let detail = "there are members of staff but no active owner: nobody can manage the installation";
        findings.push(Finding::new("accounts.has_owner", "staff", detail));
    }
    Ok(findings)
}
