//! What a check found, and where.

use std::fmt;

/// A broken rule at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Path from the repository's root, with `/`.
    pub path: String,
    /// Line from 1, where the rule is about a line.
    pub line: Option<usize>,
    /// What is wrong and what to do about it.
    pub message: String,
}

impl Finding {
    /// About a whole file.
    pub fn in_file(path: impl Into<String>, message: impl Into<String>) -> Self {
        Self { path: path.into(), line: None, message: message.into() }
    }

    /// About a line, counted from 1.
    pub fn at_line(path: impl Into<String>, line: usize, message: impl Into<String>) -> Self {
        Self { path: path.into(), line: Some(line), message: message.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.path)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}", self.message)
    }
}
