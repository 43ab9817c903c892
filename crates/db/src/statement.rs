//! Statements: written once, registered, translated once.

use std::borrow::Cow;
use std::sync::OnceLock;

use crate::Select;

/// A statement written in the source, with the place it stands at.
pub struct Statement {
    text: &'static str,
    file: &'static str,
    line: u32,
    sqlite: OnceLock<String>,
}

/// Every statement of the binary, collected by the linker for the test that prepares them all.
#[linkme::distributed_slice]
pub static STATEMENTS: [&'static Statement];

/// Registers a statement and gives its handle: `tx.query(sql!("SELECT …"), …)`.
#[macro_export]
macro_rules! sql {
    ($text:expr) => {{
        static STATEMENT: $crate::Statement = $crate::Statement::new($text, file!(), line!());
        #[$crate::linkme::distributed_slice($crate::STATEMENTS)]
        #[linkme(crate = $crate::linkme)]
        static REGISTERED: &$crate::Statement = &STATEMENT;
        &STATEMENT
    }};
}

impl Statement {
    /// Used by [`sql!`] only.
    pub const fn new(text: &'static str, file: &'static str, line: u32) -> Self {
        Self { text, file, line, sqlite: OnceLock::new() }
    }

    /// As written.
    pub const fn text(&self) -> &'static str {
        self.text
    }

    /// `file:line`, for the report of the test and for slow-query logs.
    pub fn place(&self) -> String {
        format!("{}:{}", self.file, self.line)
    }

    pub(crate) fn sqlite_text(&self) -> &str {
        self.sqlite.get_or_init(|| to_sqlite(self.text))
    }
}

/// A statement of the source or one put together by [`Select`].
pub enum SqlText<'a> {
    /// Registered by [`sql!`].
    Static(&'static Statement),
    /// Put together from parts of the source.
    Built(&'a str),
}

impl From<&'static Statement> for SqlText<'_> {
    fn from(statement: &'static Statement) -> Self {
        Self::Static(statement)
    }
}
impl<'a> From<&'a Select> for SqlText<'a> {
    fn from(select: &'a Select) -> Self {
        Self::Built(select.text())
    }
}

impl SqlText<'_> {
    pub(crate) fn sqlite(&self) -> Cow<'_, str> {
        match self {
            Self::Static(s) => Cow::Borrowed(s.sqlite_text()),
            Self::Built(text) => Cow::Owned(to_sqlite(text)),
        }
    }
}

/// `$1` becomes `?1`: SQLite would number `$2` by its first appearance. Row locks fall away, because SQLite
/// has one writer. Text in quotes is left alone.
pub(crate) fn to_sqlite(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut quoted = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '\'' {
            quoted = !quoted;
        }
        let starts_number = chars.peek().is_some_and(char::is_ascii_digit);
        out.push(if c == '$' && !quoted && starts_number { '?' } else { c });
    }
    for lock in [" FOR UPDATE SKIP LOCKED", " FOR UPDATE", " FOR SHARE"] {
        out = out.replace(lock, "");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_keep_their_number_and_quotes_are_left_alone() {
        assert_eq!(
            to_sqlite("SELECT $2, '$1', $10 FROM t FOR UPDATE SKIP LOCKED"),
            "SELECT ?2, '$1', ?10 FROM t"
        );
    }
}
