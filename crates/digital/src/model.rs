//! The words of this crate: goods, files, grants, keys.

use kernel::ids::kinds;
use kernel::{Id, RowId, Timestamp};

use crate::rules::conditions::Representation;

/// Bytes of one stored piece of a file.
pub const PIECE_BYTES: usize = 256 * 1024;
/// Largest file.
pub const FILE_BYTES_MAX: u64 = 2 * 1024 * 1024 * 1024;

/// What a good is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A file to download.
    File {
        /// Which.
        file: Id<kinds::DigitalFile>,
        /// Whether each copy carries the order's number.
        marking: Marking,
    },
    /// A page at another place.
    Link {
        /// Its address.
        url: String,
    },
    /// A key of a pool for each copy.
    Keys {
        /// Which pool.
        pool: Id<kinds::KeyPool>,
    },
}

impl Content {
    /// Whether everybody gets the same bytes.
    pub const fn is_the_same_for_all(&self) -> bool {
        matches!(self, Self::File { marking: Marking::Plain, .. })
    }
}

/// Whether each copy of a file is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marking {
    /// Everybody gets the same bytes.
    Plain,
    /// Each pledge gets a copy with its line on every page (PDF).
    EachCopy,
}

/// A good to be stored.
#[derive(Debug, Clone)]
pub struct NewGood {
    /// The item it comes with.
    pub item: Id<kinds::Item>,
    /// What backers see it called.
    pub title: String,
    /// What it is.
    pub content: Content,
}

/// A good of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DigitalGood {
    /// Its row.
    pub row: RowId<kinds::DigitalGood>,
    /// Its public id.
    pub id: Id<kinds::DigitalGood>,
    /// The item it comes with.
    pub item: Id<kinds::Item>,
    /// What backers see it called.
    pub title: String,
    /// What it is.
    pub content: Content,
    /// Since when pledges get it; `None`: staff are still putting it together.
    pub handed_out_at: Option<Timestamp>,
    /// Since when nobody new gets it.
    pub withdrawn_at: Option<Timestamp>,
}

/// A file to be stored.
#[derive(Debug, Clone)]
pub struct NewFile {
    /// What its maker calls it; a folder in front is cut.
    pub name: String,
    /// `application/pdf`, `application/zip`, ….
    pub media_type: String,
    /// Its SHA-256 where the sender knows it: what arrives must have it.
    pub sha256: Option<[u8; 32]>,
}

/// A file that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFile {
    /// Its row.
    pub row: RowId<kinds::DigitalFile>,
    /// Its public id.
    pub id: Id<kinds::DigitalFile>,
    /// What it is called.
    pub name: String,
    /// What kind it is.
    pub media_type: String,
    /// How long it is.
    pub size_bytes: u64,
    /// SHA-256 of its bytes.
    pub sha256: Vec<u8>,
    /// Since when it is there. Its bytes never change.
    pub created_at: Timestamp,
}

impl StoredFile {
    /// What the conditions of a request are compared with.
    pub fn representation(&self) -> Representation {
        Representation {
            etag: format!("\"{}\"", hex::encode(&self.sha256)),
            modified_at: self.created_at,
            size_bytes: self.size_bytes,
        }
    }
}

/// What a pledge may have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Granted {
    /// The good.
    pub good: DigitalGood,
    /// Since when.
    pub granted_at: Timestamp,
    /// How often a download of it was begun.
    pub downloads: u32,
}

/// A pool of keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyPool {
    /// Its row.
    pub row: RowId<kinds::KeyPool>,
    /// Its public id.
    pub id: Id<kinds::KeyPool>,
    /// What staff call it.
    pub title: String,
    /// With so few keys left, staff are told.
    pub low_at: u32,
}

/// Who wants a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyClaim {
    /// From which pool.
    pub pool: Id<kinds::KeyPool>,
    /// Which pledge.
    pub pledge: Id<kinds::Pledge>,
    /// 1 for the first copy of the item, 2 for the second, …, at most 1,000.
    pub copy: u32,
}

/// A key in clear, for the one page that shows it. Debug does not.
#[derive(Clone, PartialEq, Eq)]
pub struct KeyText(String);

impl KeyText {
    pub(crate) fn new(text: String) -> Self {
        Self(text)
    }

    /// The key.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for KeyText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("KeyText(…)")
    }
}

/// A pool that wants keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PoolWanting {
    /// Whose keys they are.
    pub item: Id<kinds::Item>,
    /// Which pool.
    pub pool: Id<kinds::KeyPool>,
    /// What staff call it.
    pub title: String,
    /// Keys that can be given.
    pub free: u64,
    /// Copies that wait for one.
    pub waiting: u64,
}

/// A pledge's copy of a key, as its backer's page lists it: the key itself is shown on request only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClaimStanding {
    /// From which pool.
    pub pool: Id<kinds::KeyPool>,
    /// 1 for the first copy, 2 for the second, ….
    pub copy: u32,
    /// Since when there is a key; `None`: it follows.
    pub given_at: Option<Timestamp>,
    /// When it was first shown.
    pub shown_at: Option<Timestamp>,
}

/// What came of a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyAnswer {
    /// A key that was free until now.
    Given(KeyText),
    /// The key this claim got before.
    Repeated(KeyText),
    /// None is left: the claim waits, and gets a key in its turn when new ones are added.
    Dry,
}

impl KeyAnswer {
    /// The key, if there is one.
    pub fn key(&self) -> Option<&KeyText> {
        match self {
            Self::Given(key) | Self::Repeated(key) => Some(key),
            Self::Dry => None,
        }
    }
}
