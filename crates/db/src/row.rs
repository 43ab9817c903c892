//! Values that come out of a statement.

use kernel::ids::Kind;
use kernel::{Currency, Id, Language, RowId, Timestamp};

use crate::DbError;

/// One row of an answer, alive only inside the closure that reads it.
pub struct Row<'a>(pub(crate) Source<'a>);

pub(crate) enum Source<'a> {
    Sqlite(&'a rusqlite::Row<'a>),
    Postgres(&'a ::postgres::Row),
}

/// One column as the engine holds it.
#[derive(Debug)]
pub enum Value<'a> {
    /// NULL
    Null,
    /// A number.
    Int(i64),
    /// Text.
    Text(&'a str),
    /// Bytes.
    Bytes(&'a [u8]),
}

/// What can be read from a column. `None` means "holds something else".
pub trait FromColumn: Sized {
    /// What it wants, for the error.
    const WANTED: &'static str;
    /// Reads it.
    fn from_value(value: Value<'_>) -> Option<Self>;
}

impl Row<'_> {
    /// Column number `index`, from 0.
    pub fn get<T: FromColumn>(&self, index: usize) -> Result<T, DbError> {
        let value = self.value(index)?;
        let found = match &value {
            Value::Null => "nothing",
            Value::Int(_) => "a number",
            Value::Text(_) => "text",
            Value::Bytes(_) => "bytes",
        };
        T::from_value(value).ok_or_else(|| DbError::Type {
            index,
            wanted: T::WANTED,
            found: found.to_owned(),
        })
    }

    fn value(&self, index: usize) -> Result<Value<'_>, DbError> {
        match &self.0 {
            Source::Sqlite(row) => {
                use rusqlite::types::ValueRef;
                let wrong = |found: &str| DbError::Type {
                    index,
                    wanted: "a supported type",
                    found: found.to_owned(),
                };
                match row.get_ref(index)? {
                    ValueRef::Null => Ok(Value::Null),
                    ValueRef::Integer(n) => Ok(Value::Int(n)),
                    ValueRef::Real(_) => Err(wrong("a floating point number")),
                    ValueRef::Text(t) => {
                        std::str::from_utf8(t).map(Value::Text).map_err(|_| wrong("broken text"))
                    }
                    ValueRef::Blob(b) => Ok(Value::Bytes(b)),
                }
            }
            Source::Postgres(row) => postgres_value(row, index),
        }
    }
}

fn postgres_value(row: &::postgres::Row, index: usize) -> Result<Value<'_>, DbError> {
    use ::postgres::types::Type;
    let column = row.columns().get(index).ok_or(DbError::Type {
        index,
        wanted: "a column",
        found: "no such column".to_owned(),
    })?;
    let ty = column.type_();
    Ok(if *ty == Type::INT8 {
        row.try_get::<_, Option<i64>>(index)?.map_or(Value::Null, Value::Int)
    } else if *ty == Type::INT4 {
        row.try_get::<_, Option<i32>>(index)?.map_or(Value::Null, |n| Value::Int(i64::from(n)))
    } else if *ty == Type::BOOL {
        row.try_get::<_, Option<bool>>(index)?.map_or(Value::Null, |b| Value::Int(i64::from(b)))
    } else if *ty == Type::TEXT || *ty == Type::VARCHAR || *ty == Type::NAME {
        row.try_get::<_, Option<&str>>(index)?.map_or(Value::Null, Value::Text)
    } else if *ty == Type::BYTEA {
        row.try_get::<_, Option<&[u8]>>(index)?.map_or(Value::Null, Value::Bytes)
    } else {
        return Err(DbError::Type { index, wanted: "a supported type", found: ty.name().to_owned() });
    })
}

macro_rules! from_int {
    ($($t:ty),*) => { $(impl FromColumn for $t {
        const WANTED: &'static str = stringify!($t);
        fn from_value(value: Value<'_>) -> Option<Self> {
            match value { Value::Int(n) => <$t>::try_from(n).ok(), _ => None }
        }
    })* };
}
from_int!(i64, i32, u32, u64, u16, u8, usize);

impl FromColumn for bool {
    const WANTED: &'static str = "a yes or no";
    fn from_value(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Int(0) => Some(false),
            Value::Int(1) => Some(true),
            _ => None,
        }
    }
}
impl FromColumn for String {
    const WANTED: &'static str = "text";
    fn from_value(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Text(t) => Some(t.to_owned()),
            _ => None,
        }
    }
}
impl FromColumn for Vec<u8> {
    const WANTED: &'static str = "bytes";
    fn from_value(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Bytes(b) => Some(b.to_vec()),
            _ => None,
        }
    }
}
impl<T: FromColumn> FromColumn for Option<T> {
    const WANTED: &'static str = T::WANTED;
    fn from_value(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            other => T::from_value(other).map(Some),
        }
    }
}
impl FromColumn for Timestamp {
    const WANTED: &'static str = "an instant";
    fn from_value(value: Value<'_>) -> Option<Self> {
        i64::from_value(value).map(Self::from_micros)
    }
}
impl<K> FromColumn for RowId<K> {
    const WANTED: &'static str = "a row id";
    fn from_value(value: Value<'_>) -> Option<Self> {
        i64::from_value(value).map(Self::new)
    }
}
impl<K: Kind> FromColumn for Id<K> {
    const WANTED: &'static str = K::PREFIX;
    fn from_value(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Text(t) => Self::parse(t).ok(), // the caller names the column
            _ => None,
        }
    }
}
impl FromColumn for Currency {
    const WANTED: &'static str = "a currency";
    fn from_value(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Text(t) => Self::parse(t).ok(), // the caller names the column
            _ => None,
        }
    }
}
impl FromColumn for Language {
    const WANTED: &'static str = "a language";
    fn from_value(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Text(t) => Self::from_tag(t),
            _ => None,
        }
    }
}
