//! What tables and columns there are: for the tests that compare both databases and check the privacy map.

use crate::{Db, DbError, Param, Select};

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Column {
    /// Table.
    pub table: String,
    /// Column.
    pub name: String,
    /// `int`, `text` or `bytes`.
    pub kind: String,
    /// Refuses NULL.
    pub required: bool,
}

pub(crate) fn read(db: &Db) -> Result<Vec<Column>, DbError> {
    let head = if db.is_sqlite() {
        "SELECT m.name, c.name, c.type, CASE WHEN c.\"notnull\" = 1 OR c.pk > 0 THEN 1 ELSE 0 END
           FROM sqlite_master m JOIN pragma_table_info(m.name) c
          WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'"
    } else {
        "SELECT table_name::text, column_name::text, data_type::text, CASE WHEN is_nullable = 'NO' THEN 1 ELSE 0 END
           FROM information_schema.columns WHERE table_schema = current_schema()"
    };
    let select = Select::new(head);
    let no_params: &'static [Param<'static>] = &[];
    let mut columns = db.read_blocking(move |tx| {
        tx.query(&select, no_params, |row| {
            Ok(Column {
                table: row.get(0)?,
                name: row.get(1)?,
                kind: kind(&row.get::<String>(2)?),
                required: row.get(3)?,
            })
        })
    })?;
    columns.sort();
    Ok(columns)
}

fn kind(engine: &str) -> String {
    match engine.to_ascii_lowercase().as_str() {
        "integer" | "bigint" => "int",
        "blob" | "bytea" => "bytes",
        "text" => "text",
        other => other,
    }
    .to_owned()
}
