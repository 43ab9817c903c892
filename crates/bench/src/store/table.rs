//! A CSV file into a table with three indexes, in one transaction: the least an import can be.

use std::path::Path;

/// Loads the file; answers how many rows.
pub fn load(database: &Path, file: &Path) -> anyhow::Result<u64> {
    let mut connection = super::open(database)?;
    let mut reader = csv::Reader::from_path(file)?;
    let columns = reader.headers()?.len();
    let names: Vec<String> = (1..=columns).map(|n| format!("c{n} TEXT")).collect();
    connection.execute_batch(&format!(
        "CREATE TABLE row (id INTEGER PRIMARY KEY, {}); CREATE INDEX row_uid ON row (c2); \
         CREATE INDEX row_email ON row (c4); CREATE INDEX row_reward ON row (c9, c14);",
        names.join(", ")
    ))?;
    let transaction = connection.transaction()?;
    let mut rows = 0;
    {
        let names: Vec<String> = (1..=columns).map(|n| format!("c{n}")).collect();
        let marks: Vec<String> = (1..=columns).map(|n| format!("?{n}")).collect();
        let insert = format!("INSERT INTO row ({}) VALUES ({})", names.join(", "), marks.join(", "));
        let mut insert = transaction.prepare(&insert)?;
        let mut record = csv::StringRecord::new();
        while reader.read_record(&mut record)? {
            insert.execute(rusqlite::params_from_iter(record.iter()))?;
            rows += 1;
        }
    }
    transaction.commit()?;
    Ok(rows)
}
