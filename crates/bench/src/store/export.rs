//! All pledges as a CSV file by plain SQL: the columns of five tables as they are stored, nothing opened or worked out.

use std::path::Path;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};

/// Writes the file; answers how many rows.
pub fn write(database: &Path, file: &Path) -> anyhow::Result<u64> {
    let connection = Connection::open_with_flags(database, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let mut statement = connection.prepare(
        "SELECT p.public_id, p.order_number, p.state, p.platform_status, p.pledged_minor, p.credited_minor, p.reward, \
         p.choices, p.country, p.pledged_at, c.public_id, c.name_sealed, e.address_sealed, k.wrapped_key, \
         a.address_sealed, a.country, a.region_code FROM pledge p JOIN contact c ON c.id = p.contact_id \
         LEFT JOIN contact_email e ON e.contact = c.id AND e.is_current = 1 \
         LEFT JOIN contact_key k ON k.contact = c.id LEFT JOIN contact_address a ON a.id = p.address_id ORDER BY p.id",
    )?;
    let columns = statement.column_count();
    let mut writer = csv::Writer::from_path(file)?;
    let (mut rows, mut written) = (statement.query([])?, 0);
    while let Some(row) = rows.next()? {
        for column in 0..columns {
            match row.get_ref(column)? {
                ValueRef::Null => writer.write_field("")?,
                ValueRef::Integer(number) => writer.write_field(number.to_string())?,
                ValueRef::Real(number) => writer.write_field(number.to_string())?,
                ValueRef::Text(bytes) | ValueRef::Blob(bytes) => writer.write_field(bytes)?,
            }
        }
        writer.write_record(None::<&[u8]>)?;
        written += 1;
    }
    writer.flush()?;
    Ok(written)
}
