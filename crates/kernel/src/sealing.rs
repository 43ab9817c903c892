//! Sealing of personal data: XChaCha20-Poly1305 per field, one key per contact, wrapped by the master key.
//!
//! Invariants: a sealed field opens only at the table, column and row it was made for; destroying a contact's
//! wrapped key makes every field of that contact unreadable, in backups too; look-ups go through keyed hashes
//! under a key of their own, so that a stolen database does not tell whose address is in it.
//!
//! Layout of a sealed field: version (1), key generation (1), nonce (24), ciphertext and tag. Version and
//! generation let keys and algorithms change later (ASVS 11.2.2).

use std::fmt;
use std::sync::Arc;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::Random;

const VERSION: u8 = 1;
const GENERATION: u8 = 1;
const HEADER_BYTES: usize = 2;
const NONCE_BYTES: usize = 24;

/// Bytes of a keyed hash as stored: 128 bits, enough that two people never meet by chance.
pub const BLIND_INDEX_BYTES: usize = 16;

/// Why something could not be sealed or opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// Wrong key, wrong place, or changed bytes.
    #[error(
        "a sealed field does not open: it was moved or changed, or the master key is not the one it was made with"
    )]
    DoesNotOpen,
    /// Made by a newer version of the product.
    #[error("a sealed field was written by a newer version: update before reading it")]
    UnknownVersion,
    /// Not a master key.
    #[error("the master key file must hold 64 hexadecimal digits")]
    BadMasterKey,
    /// The opened bytes are not text.
    #[error("a sealed field does not hold text")]
    NotText,
}

/// The installation's master key: 32 random bytes, kept apart from the database.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct MasterKey([u8; 32]);

impl MasterKey {
    /// A new one.
    pub fn new(random: &dyn Random) -> Self {
        let mut bytes = [0u8; 32];
        random.fill(&mut bytes);
        Self(bytes)
    }

    /// From the 64 hexadecimal digits of its file.
    pub fn parse(text: &str) -> Result<Self, SealError> {
        let mut bytes = [0u8; 32];
        hex::decode_to_slice(text.trim(), &mut bytes).map_err(|_| SealError::BadMasterKey)?;
        Ok(Self(bytes))
    }

    /// The 64 hexadecimal digits for its file.
    pub fn reveal(&self) -> String {
        hex::encode(self.0)
    }
}

impl fmt::Debug for MasterKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MasterKey(…)")
    }
}

/// Where a sealed field lives; bound into it as associated data.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// Table.
    pub table: &'static str,
    /// Column.
    pub column: &'static str,
    /// What identifies the row and never changes: the bytes of its public id, usually.
    pub row: &'a [u8],
}

impl<'a> Place<'a> {
    /// A place.
    pub const fn new(table: &'static str, column: &'static str, row: &'a [u8]) -> Self {
        Self { table, column, row }
    }

    fn associated_data(&self) -> Vec<u8> {
        let mut data = Vec::with_capacity(self.table.len() + self.column.len() + self.row.len() + 2);
        data.extend_from_slice(self.table.as_bytes());
        data.push(0);
        data.extend_from_slice(self.column.as_bytes());
        data.push(0);
        data.extend_from_slice(self.row);
        data
    }
}

/// The key of one contact. Lives only as long as one request or job needs it.
#[derive(Clone)]
pub struct ContactKey(XChaCha20Poly1305);

impl fmt::Debug for ContactKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ContactKey(…)")
    }
}

impl ContactKey {
    /// Seals bytes for one place.
    pub fn seal(&self, place: Place<'_>, plain: &[u8], random: &dyn Random) -> Vec<u8> {
        seal(&self.0, place, plain, random)
    }

    /// Opens what was sealed for this very place.
    pub fn open(&self, place: Place<'_>, sealed: &[u8]) -> Result<Vec<u8>, SealError> {
        open(&self.0, place, sealed)
    }

    /// Opens text.
    pub fn open_text(&self, place: Place<'_>, sealed: &[u8]) -> Result<String, SealError> {
        String::from_utf8(self.open(place, sealed)?).map_err(|_| SealError::NotText)
    }
}

fn seal(cipher: &XChaCha20Poly1305, place: Place<'_>, plain: &[u8], random: &dyn Random) -> Vec<u8> {
    let mut nonce = [0u8; NONCE_BYTES];
    random.fill(&mut nonce);
    let aad = place.associated_data();
    // Encryption fails only for messages of 256 GiB; fields are limited to kilobytes long before.
    #[expect(
        clippy::expect_used,
        reason = "cannot fail below 256 GiB; an unsealed field must never be stored instead"
    )]
    let sealed =
        cipher.encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: &aad }).expect("field below 256 GiB");
    let mut out = Vec::with_capacity(HEADER_BYTES + NONCE_BYTES + sealed.len());
    out.push(VERSION);
    out.push(GENERATION);
    out.extend_from_slice(&nonce);
    out.extend_from_slice(&sealed);
    out
}

fn open(cipher: &XChaCha20Poly1305, place: Place<'_>, sealed: &[u8]) -> Result<Vec<u8>, SealError> {
    let (header, rest) = sealed.split_at_checked(HEADER_BYTES).ok_or(SealError::DoesNotOpen)?;
    if header != [VERSION, GENERATION] {
        return Err(SealError::UnknownVersion);
    }
    let (nonce, body) = rest.split_at_checked(NONCE_BYTES).ok_or(SealError::DoesNotOpen)?;
    let nonce = <[u8; NONCE_BYTES]>::try_from(nonce).map_err(|_| SealError::DoesNotOpen)?;
    let aad = place.associated_data();
    cipher.decrypt(&XNonce::from(nonce), Payload { msg: body, aad: &aad }).map_err(|_| SealError::DoesNotOpen)
}

struct Keys {
    wrapping: XChaCha20Poly1305,
    secrets: XChaCha20Poly1305,
    /// Keyed and ready: each hash starts from a copy, which halves its work for short texts.
    index: Hmac<Sha256>,
    signing: Hmac<Sha256>,
}

/// Holds the keys derived from the master key. Cheap to clone.
#[derive(Clone)]
pub struct Vault(Arc<Keys>);

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Vault(…)")
    }
}

impl Vault {
    /// Derives one key for each purpose (HKDF-SHA-256), so that none is used for two.
    #[expect(clippy::missing_panics_doc, reason = "32 bytes are always within HKDF's limit")]
    pub fn new(master: &MasterKey) -> Self {
        let hkdf = Hkdf::<Sha256>::new(None, &master.0);
        let derive = |purpose: &str| {
            let mut key = [0u8; 32];
            #[expect(clippy::expect_used, reason = "32 bytes are always within HKDF's limit of 8,160")]
            hkdf.expand(purpose.as_bytes(), &mut key).expect("32 bytes");
            key
        };
        let cipher = |purpose| XChaCha20Poly1305::new(&Key::from(derive(purpose)));
        #[expect(clippy::expect_used, reason = "HMAC takes keys of any length")]
        let mac = |purpose| Hmac::<Sha256>::new_from_slice(&derive(purpose)).expect("any length");
        Self(Arc::new(Keys {
            wrapping: cipher("pledgekeeper/wrap-contact-keys/1"),
            secrets: cipher("pledgekeeper/installation-secrets/1"),
            index: mac("pledgekeeper/blind-index/1"),
            signing: mac("pledgekeeper/signatures/1"),
        }))
    }

    /// Makes a key for a new contact: the key, and its wrapped form to store. `contact` is the bytes of the
    /// contact's public id.
    pub fn new_contact_key(&self, contact: &[u8], random: &dyn Random) -> (ContactKey, Vec<u8>) {
        let mut key = [0u8; 32];
        random.fill(&mut key);
        let wrapped = seal(&self.0.wrapping, Place::new("contact_key", "wrapped_key", contact), &key, random);
        let cipher = XChaCha20Poly1305::new(&Key::from(key));
        key.zeroize();
        (ContactKey(cipher), wrapped)
    }

    /// Opens a stored contact key.
    pub fn contact_key(&self, contact: &[u8], wrapped: &[u8]) -> Result<ContactKey, SealError> {
        let mut key = open(&self.0.wrapping, Place::new("contact_key", "wrapped_key", contact), wrapped)?;
        let bytes = <[u8; 32]>::try_from(key.as_slice()).map_err(|_| SealError::DoesNotOpen)?;
        key.zeroize();
        Ok(ContactKey(XChaCha20Poly1305::new(&Key::from(bytes))))
    }

    /// Seals a secret of the installation itself (a TOTP seed, an SMTP password), not of a contact.
    pub fn seal_secret(&self, place: Place<'_>, plain: &[u8], random: &dyn Random) -> Vec<u8> {
        seal(&self.0.secrets, place, plain, random)
    }

    /// Opens a secret of the installation.
    pub fn open_secret(&self, place: Place<'_>, sealed: &[u8]) -> Result<Vec<u8>, SealError> {
        open(&self.0.secrets, place, sealed)
    }

    /// Keyed hash for exact look-up. `purpose` keeps an e-mail and a word that read alike apart; `normalised`
    /// is the lower-case or folded form.
    pub fn blind_index(&self, purpose: &str, normalised: &str) -> Vec<u8> {
        let mut hash = mac(&self.0.index, purpose, normalised.as_bytes());
        hash.truncate(BLIND_INDEX_BYTES);
        hash
    }

    /// Keyed hash of 32 bytes that proves a text came from this installation (signed cookies, flash messages,
    /// the audit chain).
    pub fn sign(&self, purpose: &str, bytes: &[u8]) -> Vec<u8> {
        mac(&self.0.signing, purpose, bytes)
    }

    /// Checks a signature in constant time.
    pub fn verify(&self, purpose: &str, bytes: &[u8], signature: &[u8]) -> bool {
        use subtle::ConstantTimeEq;
        self.sign(purpose, bytes).ct_eq(signature).into()
    }
}

fn mac(keyed: &Hmac<Sha256>, purpose: &str, bytes: &[u8]) -> Vec<u8> {
    let mut mac = keyed.clone();
    mac.update(purpose.as_bytes());
    mac.update(&[0]);
    mac.update(bytes);
    mac.finalize().into_bytes().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::OsRandom;

    fn vault() -> Vault {
        Vault::new(&MasterKey([7; 32]))
    }

    #[test]
    fn a_field_opens_only_where_it_was_sealed() {
        let (key, wrapped) = vault().new_contact_key(b"contact-1", &OsRandom);
        let place = Place::new("contact_email", "address_sealed", b"row-1");
        let sealed = key.seal(place, b"anna@example.org", &OsRandom);
        assert_eq!(key.open_text(place, &sealed).unwrap(), "anna@example.org");
        for elsewhere in [
            Place::new("contact_phone", "address_sealed", b"row-1"),
            Place::new("contact_email", "note_sealed", b"row-1"),
            Place::new("contact_email", "address_sealed", b"row-2"),
        ] {
            assert_eq!(key.open(elsewhere, &sealed), Err(SealError::DoesNotOpen));
        }
        let again = vault().contact_key(b"contact-1", &wrapped).unwrap();
        assert_eq!(again.open_text(place, &sealed).unwrap(), "anna@example.org");
        assert!(vault().contact_key(b"contact-2", &wrapped).is_err());
        let other = Vault::new(&MasterKey([8; 32]));
        assert!(other.contact_key(b"contact-1", &wrapped).is_err());
    }

    #[test]
    fn every_changed_byte_is_noticed() {
        let (key, _) = vault().new_contact_key(b"c", &OsRandom);
        let place = Place::new("t", "c", b"r");
        let sealed = key.seal(place, b"hello", &OsRandom);
        for i in 0..sealed.len() {
            let mut broken = sealed.clone();
            broken[i] ^= 1;
            assert!(key.open(place, &broken).is_err(), "byte {i}");
        }
        for length in 0..sealed.len() {
            assert!(key.open(place, &sealed[..length]).is_err(), "length {length}");
        }
    }

    #[test]
    fn the_same_text_never_seals_alike_but_hashes_alike() {
        let (key, _) = vault().new_contact_key(b"c", &OsRandom);
        let place = Place::new("t", "c", b"r");
        assert_ne!(key.seal(place, b"x", &OsRandom), key.seal(place, b"x", &OsRandom));
        assert_eq!(vault().blind_index("email", "a@b.c"), vault().blind_index("email", "a@b.c"));
        assert_ne!(vault().blind_index("email", "a@b.c"), vault().blind_index("word", "a@b.c"));
        assert_ne!(
            vault().blind_index("email", "a@b.c"),
            Vault::new(&MasterKey([8; 32])).blind_index("email", "a@b.c")
        );
    }

    #[test]
    fn a_master_key_comes_back_from_its_file() {
        let key = MasterKey::new(&OsRandom);
        assert_eq!(MasterKey::parse(&format!("{}\n", key.reveal())).unwrap().0, key.0);
        assert!(MasterKey::parse("short").is_err());
    }
}
