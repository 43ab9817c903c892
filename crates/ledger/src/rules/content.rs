//! The bytes that a transaction's hash is made of, and the chain of seals.

use kernel::Vault;
use kernel::tokens::sha256;

/// What a transaction is, as it stands in the database.
pub(crate) struct Content<'a> {
    pub(crate) public_id: &'a str,
    pub(crate) key: &'a str,
    pub(crate) kind: &'a str,
    pub(crate) reference: &'a str,
    pub(crate) reverses_row: Option<i64>,
    pub(crate) reversal_reason: Option<&'a str>,
    pub(crate) actor: &'a str,
    pub(crate) posted_at_micros: i64,
}

/// Collects content; every part is preceded by its length, so that no two contents read alike.
pub(crate) struct ContentHash(Vec<u8>);

impl ContentHash {
    pub(crate) fn of(content: &Content<'_>) -> Self {
        let mut hash = Self(Vec::with_capacity(320));
        hash.text(content.public_id);
        hash.text(content.key);
        hash.text(content.kind);
        hash.text(content.reference);
        hash.number(content.reverses_row.unwrap_or(0)); // rows are numbered from 1
        hash.text(content.reversal_reason.unwrap_or_default()); // empty: not a reversal
        hash.text(content.actor);
        hash.number(content.posted_at_micros);
        hash
    }

    pub(crate) fn entry(&mut self, account: &str, unit: &str, amount: i64) {
        self.text(account);
        self.text(unit);
        self.number(amount);
    }

    /// Keyed, so that who can write to the database but has no master key cannot make a fitting one.
    pub(crate) fn finish(&self, vault: &Vault) -> Vec<u8> {
        vault.sign("ledger/transaction", &self.0)
    }

    fn text(&mut self, text: &str) {
        self.number(i64::try_from(text.len()).unwrap_or(i64::MAX)); // lengths are limited to hundreds
        self.0.extend_from_slice(text.as_bytes());
    }

    fn number(&mut self, number: i64) {
        self.0.extend_from_slice(&number.to_be_bytes());
    }
}

/// Folds the hashes of transactions, in the order of their rows, onto the seal before.
pub(crate) struct SealHash {
    folded: [u8; 32],
    pub(crate) count: i64,
}

impl SealHash {
    pub(crate) fn after(previous_chain_hash: &[u8]) -> Self {
        Self { folded: sha256(previous_chain_hash), count: 0 }
    }

    pub(crate) fn add(&mut self, content_hash: &[u8]) {
        let mut bytes = Vec::with_capacity(64);
        bytes.extend_from_slice(&self.folded);
        bytes.extend_from_slice(content_hash);
        self.folded = sha256(&bytes);
        self.count += 1;
    }

    pub(crate) fn finish(&self, vault: &Vault, after_row: i64, up_to_row: i64) -> Vec<u8> {
        let mut bytes = self.folded.to_vec();
        for number in [self.count, after_row, up_to_row] {
            bytes.extend_from_slice(&number.to_be_bytes());
        }
        vault.sign("ledger/seal", &bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::{MasterKey, OsRandom};

    #[test]
    fn moving_a_letter_from_one_field_to_the_next_changes_the_hash() {
        let vault = Vault::new(&MasterKey::new(&OsRandom));
        let content = |kind, reference| Content {
            public_id: "txn_1",
            key: "k",
            kind,
            reference,
            reverses_row: None,
            reversal_reason: None,
            actor: "cli",
            posted_at_micros: 0,
        };
        let first = ContentHash::of(&content("ab", "c")).finish(&vault);
        assert_eq!(first, ContentHash::of(&content("ab", "c")).finish(&vault));
        assert_ne!(first, ContentHash::of(&content("a", "bc")).finish(&vault));
    }

    #[test]
    fn a_seal_depends_on_order_number_and_the_seal_before() {
        let vault = Vault::new(&MasterKey::new(&OsRandom));
        let seal = |before: &[u8], hashes: &[&[u8]]| {
            let mut seal = SealHash::after(before);
            for hash in hashes {
                seal.add(hash);
            }
            seal.finish(&vault, 0, 9)
        };
        let first = seal(b"", &[b"one", b"two"]);
        assert_eq!(first, seal(b"", &[b"one", b"two"]));
        assert_ne!(first, seal(b"", &[b"two", b"one"]));
        assert_ne!(first, seal(b"", &[b"one"]));
        assert_ne!(first, seal(b"before", &[b"one", b"two"]));
    }
}
