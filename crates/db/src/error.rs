//! One error for both engines.

/// What can go wrong with the database.
#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// `query_one` found nothing. Where absence is expected, `query_opt` answers `None` instead.
    #[error("a row that must exist is not there")]
    NoRow,
    /// A unique index refused a row.
    #[error("a row like this exists already in {table}")]
    Unique {
        /// The table.
        table: String,
    },
    /// A foreign key refused a row.
    #[error("a row refers to one that does not exist, or is referred to: {0}")]
    ForeignKey(String),
    /// A check or NOT NULL refused a row.
    #[error("a value breaks a rule of its table: {0}")]
    Check(String),
    /// A column holds another type than the code asked for.
    #[error("column {index} does not hold {wanted}: {found}")]
    Type {
        /// Number of the column, from 0.
        index: usize,
        /// What was asked for.
        wanted: &'static str,
        /// What was there.
        found: String,
    },
    /// The disk is full. Nothing of the transaction was saved.
    #[error("the disk is full: free some space; nothing of this change was saved")]
    DiskFull,
    /// The file is damaged. Restoring a backup is the way out.
    #[error("the database file is damaged: stop, keep the file, and restore the latest backup ({0})")]
    Corrupt(String),
    /// Not reachable at the moment.
    #[error("the database cannot be reached at the moment: {0}")]
    Unavailable(String),
    /// Another transaction was in the way, too many times.
    #[error("too many changes at once: try again")]
    Conflict,
    /// A closure panicked; its transaction was rolled back.
    #[error("an internal error stopped the change, nothing was saved: {0}")]
    Panicked(String),
    /// A migration differs from what was applied.
    #[error("{0}")]
    Migration(String),
    /// The statement or the engine's use of it is wrong: a bug.
    #[error("the database refused a statement: {0}")]
    Statement(String),
}

impl DbError {
    /// True when the same transaction may succeed if run again at once.
    pub(crate) fn is_conflict(&self) -> bool {
        matches!(self, Self::Conflict)
    }

    /// True when waiting may help: the change was not saved and can be sent again later.
    pub fn is_temporary(&self) -> bool {
        matches!(self, Self::Conflict | Self::Unavailable(_) | Self::DiskFull)
    }
}

impl From<rusqlite::Error> for DbError {
    fn from(e: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        use rusqlite::ffi;
        let rusqlite::Error::SqliteFailure(failure, message) = &e else {
            return match e {
                rusqlite::Error::QueryReturnedNoRows => Self::NoRow,
                other => Self::Statement(other.to_string()),
            };
        };
        let message = message.clone().unwrap_or_else(|| failure.to_string());
        match failure.code {
            Code::ConstraintViolation => match failure.extended_code {
                ffi::SQLITE_CONSTRAINT_UNIQUE
                | ffi::SQLITE_CONSTRAINT_PRIMARYKEY
                | ffi::SQLITE_CONSTRAINT_ROWID => Self::Unique { table: unique_table(&message) },
                ffi::SQLITE_CONSTRAINT_FOREIGNKEY => Self::ForeignKey(message),
                _ => Self::Check(message),
            },
            Code::DiskFull => Self::DiskFull,
            Code::DatabaseCorrupt | Code::NotADatabase => Self::Corrupt(message),
            Code::DatabaseBusy | Code::DatabaseLocked => Self::Conflict,
            Code::CannotOpen | Code::SystemIoFailure | Code::ReadOnly | Code::PermissionDenied => {
                Self::Unavailable(message)
            }
            _ => Self::Statement(message),
        }
    }
}

/// `UNIQUE constraint failed: job.unique_key` names the table before the dot.
fn unique_table(message: &str) -> String {
    let columns = message.rsplit(": ").next().unwrap_or(message);
    columns.split('.').next().unwrap_or(columns).to_owned()
}

impl From<::postgres::Error> for DbError {
    fn from(e: ::postgres::Error) -> Self {
        use ::postgres::error::SqlState as State;
        if e.is_closed() {
            return Self::Unavailable(e.to_string());
        }
        let Some(db) = e.as_db_error() else {
            return match std::error::Error::source(&e) {
                Some(source) if source.is::<std::io::Error>() => Self::Unavailable(e.to_string()),
                _ => Self::Statement(e.to_string()),
            };
        };
        let text = format!("{} {}", db.code().code(), db.message());
        match db.code() {
            &State::UNIQUE_VIOLATION => Self::Unique { table: db.table().unwrap_or("?").to_owned() },
            &State::FOREIGN_KEY_VIOLATION => Self::ForeignKey(text),
            &State::CHECK_VIOLATION | &State::NOT_NULL_VIOLATION => Self::Check(text),
            &State::T_R_SERIALIZATION_FAILURE | &State::T_R_DEADLOCK_DETECTED => Self::Conflict,
            &State::DISK_FULL => Self::DiskFull,
            &State::DATA_CORRUPTED | &State::INDEX_CORRUPTED => Self::Corrupt(text),
            &State::ADMIN_SHUTDOWN
            | &State::CRASH_SHUTDOWN
            | &State::CANNOT_CONNECT_NOW
            | &State::TOO_MANY_CONNECTIONS
            | &State::READ_ONLY_SQL_TRANSACTION => Self::Unavailable(text),
            _ => Self::Statement(text),
        }
    }
}
