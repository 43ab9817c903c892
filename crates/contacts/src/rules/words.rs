//! Keyed hashes: what a look-up compares instead of names and addresses.

use kernel::text::search_words;
use kernel::{EmailAddress, Vault};

pub(crate) fn email_hash(vault: &Vault, email: &EmailAddress) -> Vec<u8> {
    vault.blind_index("email", email.as_str())
}

/// The hashes of a text's folded words, without repeats.
pub(crate) fn name_word_hashes(vault: &Vault, text: &str) -> Vec<Vec<u8>> {
    search_words(text).iter().map(|word| vault.blind_index("name-word", word)).collect()
}
