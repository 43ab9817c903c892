//! A keyed hash of everything a record says about a pledge: equal for equal pledges, whatever the order of rows
//! and columns.

use kernel::Vault;

use crate::record::{AddonLine, AmountKind, Flags, ItemLine, Pairs, Record};

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
    content_hash_in_place(vault, &mut record.clone())
}

/// As [`content_hash`] without a copy of the record: what does not count is taken out and put back.
pub(crate) fn content_hash_in_place(vault: &Vault, record: &mut Record) -> Vec<u8> {
    let left_out = Record {
        record: std::mem::take(&mut record.record),
        member: record.member.take(),
        source_ids: std::mem::take(&mut record.source_ids),
        raw_status: record.raw_status.take(),
        currency_symbol: record.currency_symbol.take(),
        postal_suggestion: record.postal_suggestion.take(),
        flags: std::mem::take(&mut record.flags),
        ..Record::default()
    };
    let as_written = AsWritten::sort(record);
    // A record is made of text, numbers and lists: it always becomes JSON.
    let json = serde_json::to_string(&record).unwrap_or_default();
    as_written.put_back(record);
    record.record = left_out.record;
    record.member = left_out.member;
    record.source_ids = left_out.source_ids;
    record.raw_status = left_out.raw_status;
    record.currency_symbol = left_out.currency_symbol;
    record.postal_suggestion = left_out.postal_suggestion;
    record.flags = left_out.flags;
    vault.blind_index(CONTENT, &json)
}

/// Lists of a record in the order of its file, where that is not the sorted one.
#[derive(Default)]
struct AsWritten {
    amounts: Option<Pairs<AmountKind, Option<i64>>>,
    answers: Option<Pairs<String, String>>,
    extra: Option<Pairs<String, String>>,
    note_attributes: Option<Pairs<String, String>>,
    items: Option<Vec<ItemLine>>,
    addons: Option<Vec<AddonLine>>,
}

impl AsWritten {
    /// Sorts the lists and keeps those it changes.
    fn sort(record: &mut Record) -> Self {
        Self {
            amounts: sort_pairs(&mut record.amounts),
            answers: sort_pairs(&mut record.answers),
            extra: sort_pairs(&mut record.extra),
            note_attributes: record.note_attributes.as_mut().and_then(sort_pairs),
            items: sort_lines(&mut record.items),
            addons: sort_lines(&mut record.addons),
        }
    }

    fn put_back(self, record: &mut Record) {
        let put = |to: &mut Pairs<String, String>, kept: Option<Pairs<String, String>>| {
            if let Some(kept) = kept {
                *to = kept;
            }
        };
        put(&mut record.answers, self.answers);
        put(&mut record.extra, self.extra);
        if let Some(attributes) = &mut record.note_attributes {
            put(attributes, self.note_attributes);
        }
        if let Some(kept) = self.amounts {
            record.amounts = kept;
        }
        if let Some(kept) = self.items {
            record.items = kept;
        }
        if let Some(kept) = self.addons {
            record.addons = kept;
        }
    }
}

fn sort_pairs<K: Ord + Clone, V: Clone>(pairs: &mut Pairs<K, V>) -> Option<Pairs<K, V>> {
    if pairs.is_sorted() {
        return None;
    }
    let as_written = pairs.clone();
    pairs.sort();
    Some(as_written)
}

fn sort_lines<T: Ord + Clone>(lines: &mut [T]) -> Option<Vec<T>> {
    if lines.is_sorted() {
        return None;
    }
    let as_written = lines.to_vec();
    lines.sort();
    Some(as_written)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{Flag, PledgeStatus, SourceId};
    use kernel::{MasterKey, OsRandom};

    #[test]
    fn hashing_leaves_the_record_as_it_was() {
        let vault = Vault::new(&MasterKey::new(&OsRandom));
        let text = |text: &str| Some(text.to_owned());
        let pairs = || Pairs::from(vec![("b".to_owned(), "1".to_owned()), ("a".to_owned(), "2".to_owned())]);
        let item = |label: &str| ItemLine { label: label.to_owned(), qty: 1, ..ItemLine::default() };
        let addon = |id: &str| AddonLine { id: id.to_owned(), title: String::new(), qty: 1 };
        let mut record = Record {
            record: 7,
            member: text("a.csv"),
            source_ids: vec![(SourceId::BackerUid, text("9"))].into(),
            raw_status: text("collected"),
            status: Some(PledgeStatus::Collected),
            currency_symbol: text("$"),
            postal_suggestion: text("01067"),
            amounts: vec![(AmountKind::Shipping, None), (AmountKind::Pledged, Some(1))].into(),
            answers: pairs(),
            extra: pairs(),
            note_attributes: Some(pairs()),
            items: vec![item("b"), item("a")],
            addons: vec![addon("2"), addon("1")],
            ..Record::default()
        };
        record.flags.set(Flag::SameEmail);
        let before = serde_json::to_string(&record).unwrap();
        let hash = content_hash_in_place(&vault, &mut record);
        assert_eq!(serde_json::to_string(&record).unwrap(), before);
        assert_eq!(hash, content_hash(&vault, &record));
    }

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
