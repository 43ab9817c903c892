//! Where audit log and ledger end, to be kept outside of the database.

use db::{DbError, ReadTx, Statement, params, sql};

/// A number and the hash of its row.
pub(crate) type End = (i64, Vec<u8>);

/// One append-only table.
pub(crate) struct Chain {
    pub(crate) name: &'static str,
    end: &'static Statement,
    at: &'static Statement,
}

/// The tables whose ends are witnessed.
pub(crate) static CHAINS: [Chain; 2] = [
    Chain {
        name: "audit",
        end: sql!("SELECT position, chain_hash FROM audit_entry ORDER BY position DESC LIMIT 1"),
        at: sql!("SELECT position, chain_hash FROM audit_entry WHERE position = $1"),
    },
    Chain {
        name: "ledger",
        end: sql!("SELECT id, content_hash FROM ledger_transaction ORDER BY id DESC LIMIT 1"),
        at: sql!("SELECT id, content_hash FROM ledger_transaction WHERE id = $1"),
    },
];

impl Chain {
    /// The last row; `None` of an empty table.
    pub(crate) fn end(&self, tx: &mut ReadTx<'_>) -> Result<Option<End>, DbError> {
        tx.query_opt(self.end, &[], |row| Ok((row.get(0)?, row.get(1)?)))
    }

    /// Whether this row is there as it was.
    pub(crate) fn has(&self, tx: &mut ReadTx<'_>, (number, hash): &End) -> Result<bool, DbError> {
        let there: Option<End> =
            tx.query_opt(self.at, params![*number], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(there.is_some_and(|(_, stored)| stored == *hash))
    }
}
