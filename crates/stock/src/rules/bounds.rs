//! Limits on what is typed.

use kernel::text::{tidy_line, tidy_text};

use crate::error::{KEY_LENGTH_MAX, MINUTES_MAX, NAME_CHARS_MAX, NOTE_CHARS_MAX, PIECES_MAX, StockError};

pub(crate) fn quantity(pieces: u32) -> Result<u32, StockError> {
    if (1..=PIECES_MAX).contains(&pieces) { Ok(pieces) } else { Err(StockError::BadQuantity) }
}

pub(crate) fn minutes(minutes: u32) -> Result<i64, StockError> {
    if (1..=MINUTES_MAX).contains(&minutes) { Ok(i64::from(minutes)) } else { Err(StockError::BadMinutes) }
}

pub(crate) fn key(key: &str) -> Result<(), StockError> {
    if (1..=KEY_LENGTH_MAX).contains(&key.len()) { Ok(()) } else { Err(StockError::BadKey) }
}

pub(crate) fn name(text: &str) -> Result<String, StockError> {
    let tidy = tidy_line(text);
    if (1..=NAME_CHARS_MAX).contains(&tidy.chars().count()) { Ok(tidy) } else { Err(StockError::BadName) }
}

pub(crate) fn note(text: &str) -> Result<String, StockError> {
    let tidy = tidy_text(text);
    if tidy.chars().count() <= NOTE_CHARS_MAX { Ok(tidy) } else { Err(StockError::NoteTooLong) }
}
