//! Postings as plain inserts: a row with a unique key and two entries under an index, a hundred a commit.

use std::path::Path;

/// Postings of one commit.
pub const POSTINGS_A_COMMIT: u32 = 100;

/// Writes so many postings, each for an account of its own against one shared account.
pub fn post(database: &Path, postings: u32) -> anyhow::Result<()> {
    let mut connection = super::open(database)?;
    connection.execute_batch(
        "CREATE TABLE posting (id INTEGER PRIMARY KEY, idempotency_key TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, \
         reference TEXT NOT NULL, posted_at INTEGER NOT NULL) STRICT; \
         CREATE TABLE entry (id INTEGER PRIMARY KEY, posting_id INTEGER NOT NULL, account TEXT NOT NULL, \
         amount INTEGER NOT NULL) STRICT; \
         CREATE INDEX entry_account ON entry (account, amount);",
    )?;
    let mut posted = 0;
    while posted < postings {
        let transaction = connection.transaction()?;
        {
            let mut posting = transaction.prepare_cached(
                "INSERT INTO posting (idempotency_key, kind, reference, posted_at) VALUES (?1, ?2, ?3, ?4)",
            )?;
            let mut entry = transaction
                .prepare_cached("INSERT INTO entry (posting_id, account, amount) VALUES (?1, ?2, ?3)")?;
            for number in posted..postings.min(posted + POSTINGS_A_COMMIT) {
                let account = format!("pledge/plg_{number:032x}");
                posting.execute((format!("import:{account}:credit"), "platform_credit", &account, number))?;
                let row = transaction.last_insert_rowid();
                entry.execute((row, &account, -7_900))?;
                entry.execute((row, "platform/cmp_1", 7_900))?;
            }
        }
        transaction.commit()?;
        posted += POSTINGS_A_COMMIT;
    }
    Ok(())
}
