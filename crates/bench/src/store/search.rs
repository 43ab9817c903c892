//! Finding backers with plain SQL: the rows of one page of the list, without a page around them.

use std::fmt::Write;
use std::path::Path;

use rusqlite::{Connection, OpenFlags, ToSql};

/// Rows of a page.
const ROWS: u32 = 50;

/// A reader of the product's own tables.
pub struct Finder(Connection);

impl Finder {
    /// Of this database.
    pub fn open(database: &Path) -> rusqlite::Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        Ok(Self(Connection::open_with_flags(database, flags)?))
    }

    /// Whose address has this hash; answers how many rows.
    pub fn by_email(&self, hash: &[u8]) -> rusqlite::Result<usize> {
        self.rows(
            "JOIN contact_email e ON e.contact = c.id WHERE e.address_hash = ?1 AND e.is_current = 1",
            &[&hash],
        )
    }

    /// Whose name has all words of these hashes.
    pub fn by_words(&self, hashes: &[Vec<u8>]) -> rusqlite::Result<usize> {
        let mut tail = "JOIN contact_search_word w ON w.contact = c.id WHERE w.word_hash = ?1".to_owned();
        for number in 2..=hashes.len() {
            let _ = write!(
                tail,
                " AND EXISTS (SELECT 1 FROM contact_search_word o WHERE o.word_hash = ?{number} AND o.contact = c.id)"
            );
        }
        let hashes: Vec<&dyn ToSql> = hashes.iter().map(|hash| hash as &dyn ToSql).collect();
        self.rows(&tail, &hashes)
    }

    /// Of this number in a campaign.
    pub fn by_order_number(&self, campaign: i64, number: &str) -> rusqlite::Result<usize> {
        self.rows("WHERE p.campaign_id = ?1 AND p.order_number = ?2", &[&campaign, &number])
    }

    fn rows(&self, tail: &str, values: &[&dyn ToSql]) -> rusqlite::Result<usize> {
        let text = format!(
            "SELECT p.order_number, p.state, p.pledged_minor, c.name_sealed FROM contact c \
             JOIN pledge p ON p.contact_id = c.id {tail} LIMIT {ROWS}"
        );
        let mut statement = self.0.prepare_cached(&text)?;
        let rows = statement.query_map(values, |row| {
            Ok((
                row.get::<_, String>(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, i64>(2)?,
                row.get::<_, Option<Vec<u8>>>(3)?,
            ))
        })?;
        rows.collect::<Result<Vec<_>, _>>().map(|rows| rows.len())
    }
}
