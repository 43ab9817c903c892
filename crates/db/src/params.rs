//! Values that go into a statement.

use std::borrow::Cow;

use kernel::ids::Kind;
use kernel::{Currency, EmailAddress, Id, Language, RowId, Timestamp};

/// One bound value. Both engines store nothing else: numbers, text, bytes, nothing.
#[derive(Debug, Clone, PartialEq)]
pub enum Param<'a> {
    /// NULL
    Null,
    /// `BIGINT`
    Int(i64),
    /// `TEXT`
    Text(Cow<'a, str>),
    /// `BLOB`, `BYTEA`
    Bytes(Cow<'a, [u8]>),
}

/// What can be bound.
pub trait ToParam {
    /// The value as it is bound.
    fn to_param(&self) -> Param<'_>;
}

/// Binds values in order: `params![pledge_id, "open", now]`.
#[macro_export]
macro_rules! params {
    ($($value:expr),* $(,)?) => { &[$($crate::ToParam::to_param(&$value)),*] };
}

macro_rules! ints {
    ($($t:ty),*) => { $(impl ToParam for $t { fn to_param(&self) -> Param<'_> { Param::Int(i64::from(*self)) } })* };
}
ints!(i64, i32, u32, u16, u8, bool);

impl ToParam for str {
    fn to_param(&self) -> Param<'_> {
        Param::Text(Cow::Borrowed(self))
    }
}
impl ToParam for String {
    fn to_param(&self) -> Param<'_> {
        Param::Text(Cow::Borrowed(self))
    }
}
impl ToParam for [u8] {
    fn to_param(&self) -> Param<'_> {
        Param::Bytes(Cow::Borrowed(self))
    }
}
impl ToParam for Vec<u8> {
    fn to_param(&self) -> Param<'_> {
        Param::Bytes(Cow::Borrowed(self))
    }
}
impl<T: ToParam> ToParam for Option<T> {
    fn to_param(&self) -> Param<'_> {
        self.as_ref().map_or(Param::Null, ToParam::to_param)
    }
}
impl<T: ToParam + ?Sized> ToParam for &T {
    fn to_param(&self) -> Param<'_> {
        (**self).to_param()
    }
}
impl ToParam for Timestamp {
    fn to_param(&self) -> Param<'_> {
        Param::Int(self.as_micros())
    }
}
impl<K> ToParam for RowId<K> {
    fn to_param(&self) -> Param<'_> {
        Param::Int(self.get())
    }
}
impl<K: Kind> ToParam for Id<K> {
    fn to_param(&self) -> Param<'_> {
        Param::Text(Cow::Owned(self.to_string()))
    }
}
impl ToParam for Currency {
    fn to_param(&self) -> Param<'_> {
        Param::Text(Cow::Borrowed(self.code()))
    }
}
impl ToParam for Language {
    fn to_param(&self) -> Param<'_> {
        Param::Text(Cow::Borrowed(self.code()))
    }
}
impl ToParam for EmailAddress {
    fn to_param(&self) -> Param<'_> {
        Param::Text(Cow::Borrowed(self.as_str()))
    }
}
impl ToParam for Param<'_> {
    fn to_param(&self) -> Param<'_> {
        match self {
            Param::Null => Param::Null,
            Param::Int(n) => Param::Int(*n),
            Param::Text(t) => Param::Text(Cow::Borrowed(t)),
            Param::Bytes(b) => Param::Bytes(Cow::Borrowed(b)),
        }
    }
}

impl rusqlite::ToSql for Param<'_> {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        use rusqlite::types::{ToSqlOutput, ValueRef};
        Ok(ToSqlOutput::Borrowed(match self {
            Param::Null => ValueRef::Null,
            Param::Int(n) => ValueRef::Integer(*n),
            Param::Text(t) => ValueRef::Text(t.as_bytes()),
            Param::Bytes(b) => ValueRef::Blob(b),
        }))
    }
}

impl ::postgres::types::ToSql for Param<'_> {
    fn to_sql(
        &self,
        ty: &::postgres::types::Type,
        out: &mut bytes::BytesMut,
    ) -> Result<::postgres::types::IsNull, Box<dyn std::error::Error + Sync + Send>> {
        use ::postgres::types::{IsNull, Type};
        match self {
            Param::Null => Ok(IsNull::Yes),
            Param::Int(n) if *ty == Type::INT4 => i32::try_from(*n)?.to_sql(ty, out),
            Param::Int(n) if *ty == Type::INT8 => n.to_sql(ty, out),
            Param::Text(t) if *ty == Type::TEXT || *ty == Type::VARCHAR => t.as_ref().to_sql(ty, out),
            Param::Bytes(b) if *ty == Type::BYTEA => b.as_ref().to_sql(ty, out),
            other => Err(format!("a parameter of type {ty} was given {}", other.kind()).into()),
        }
    }

    fn accepts(_: &::postgres::types::Type) -> bool {
        true
    }

    ::postgres::types::to_sql_checked!();
}

impl Param<'_> {
    /// The kind without the value: values never stand in an error or a log.
    pub(crate) const fn kind(&self) -> &'static str {
        match self {
            Param::Null => "nothing",
            Param::Int(_) => "a number",
            Param::Text(_) => "text",
            Param::Bytes(_) => "bytes",
        }
    }
}
