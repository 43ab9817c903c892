//! A keyed hash of everything a record says about a pledge: equal for equal pledges, whatever the order of rows
//! and columns.

use kernel::Vault;

use crate::record::{Flags, Record};

/// Purpose of the hash of a record's content.
const CONTENT: &str = "import.content";
/// Purpose of the hash of a platform's id.
const SOURCE: &str = "import.source";

/// Hash of the platform's key of a pledge.
pub(crate) fn source_hash(vault: &Vault, source_key: &str) -> Vec<u8> {
    vault.blind_index(SOURCE, source_key)
}

/// Purpose of the hash of a whole row.
const ROW: &str = "import.row";

/// Hash of everything a row of a file says, its ids and its status word too: the same row again has the same. Where
/// it stands does not count.
pub(crate) fn row_hash(vault: &Vault, record: &Record) -> Vec<u8> {
    let mut said = record.clone();
    said.record = 0;
    said.member = None;
    said.flags = Flags::default();
    // A record is made of text, numbers and lists: it always becomes JSON.
    vault.blind_index(ROW, &serde_json::to_string(&said).unwrap_or_default())
}

/// Hash of what a record says. Leaves out what [`crate::diff::changes`] does not compare: its place in the file,
/// its ids, its flags, the raw status word.
pub(crate) fn content_hash(vault: &Vault, record: &Record) -> Vec<u8> {
    let mut said = record.clone();
    said.record = 0;
    said.member = None;
    said.source_ids = Vec::new().into();
    said.raw_status = None;
    said.currency_symbol = None;
    said.postal_suggestion = None;
    said.flags = Flags::default();
    said.amounts.sort();
    said.answers.sort();
    said.extra.sort();
    if let Some(attributes) = &mut said.note_attributes {
        attributes.sort();
    }
    said.items.sort();
    said.addons.sort();
    // A record is made of text, numbers and lists: it always becomes JSON.
    let json = serde_json::to_string(&said).unwrap_or_default();
    vault.blind_index(CONTENT, &json)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{AmountKind, Flag, ItemLine};
    use kernel::{MasterKey, OsRandom};

    #[test]
    fn what_compares_as_unchanged_has_one_fingerprint_and_what_does_not_has_another() {
        let vault = Vault::new(&MasterKey::new(&OsRandom));
        let item = |label: &str| ItemLine { label: label.to_owned(), qty: 1, ..ItemLine::default() };
        let mut one = Record { record: 1, items: vec![item("a"), item("b")], ..Record::default() };
        one.amounts = vec![(AmountKind::Pledged, Some(1)), (AmountKind::Shipping, None)].into();
        let mut other = Record { record: 9, items: vec![item("b"), item("a")], ..Record::default() };
        other.amounts = vec![(AmountKind::Shipping, None), (AmountKind::Pledged, Some(1))].into();
        other.flags.set(Flag::SameEmail);
        assert!(crate::diff::changes(&one, &other).is_empty());
        assert_eq!(content_hash(&vault, &one), content_hash(&vault, &other));
        other.name = Some("Ada".to_owned());
        assert_ne!(content_hash(&vault, &one), content_hash(&vault, &other));
    }
}
