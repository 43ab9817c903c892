//! The words of the privacy map: which column holds what about whom, and how it is protected.

/// How personal data in a column is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protection {
    /// Sealed with the contact's key: erasing the contact makes it unreadable everywhere.
    SealedByContact,
    /// Sealed with a key of the installation: data of staff, secrets.
    SealedByInstallation,
    /// Keyed hash for look-up; deleted with the contact.
    KeyedHash,
    /// Hash of a random token, or of a password by argon2id.
    Hash,
    /// Not personal, though its name or type looks like it; the reason says why.
    NotPersonal,
}

/// One column of the privacy map. Each capability lists its own; a test compares the lists with the schema.
#[derive(Debug, Clone, Copy)]
pub struct PrivateColumn {
    /// Table.
    pub table: &'static str,
    /// Column.
    pub column: &'static str,
    /// How it is protected.
    pub protection: Protection,
    /// What it holds and, for [`Protection::NotPersonal`], why that is not personal.
    pub holds: &'static str,
}

impl PrivateColumn {
    /// One line of a capability's list.
    pub const fn new(
        table: &'static str,
        column: &'static str,
        protection: Protection,
        holds: &'static str,
    ) -> Self {
        Self { table, column, protection, holds }
    }
}
