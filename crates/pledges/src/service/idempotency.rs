//! A form that is sent twice is done once and answered twice.

use db::WriteTx;
use kernel::Cx;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::PledgeError;
use crate::store;

/// Longest key, in bytes.
pub const REQUEST_KEY_MAX: usize = 100;
/// Days that answers are kept.
pub const REQUEST_KEY_DAYS: i64 = 30;

/// What a request is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Once<T> {
    /// The answer, the same every time.
    pub answer: T,
    /// Whether it was done now or earlier.
    pub when: When,
}

/// When a request was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// By this call.
    Now,
    /// By an earlier one with the same key.
    Earlier,
}

/// A new key for the hidden field of a form.
pub fn request_key(random: &dyn kernel::Random) -> String {
    kernel::Token::new(random).reveal()
}

/// Does `f` unless this key was used in this scope before, in which case the answer of then is given again. The
/// scope names what is done to what (`confirm:plg_…`), so that one key never answers for another deed. An error
/// leaves no trace: the same form can be sent again. Answers are kept as JSON and must hold no personal data.
///
/// # Errors
/// [`PledgeError::RequestKey`] for a key that is empty or too long, or when the answer of then is of another
/// shape; and whatever `f` answers.
pub fn once<T, E>(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (scope, key): (&str, &str),
    f: impl FnOnce(&mut WriteTx<'_>) -> Result<T, E>,
) -> Result<Once<T>, E>
where
    T: Serialize + DeserializeOwned,
    E: From<PledgeError>,
{
    if key.is_empty() || key.len() > REQUEST_KEY_MAX {
        return Err(PledgeError::RequestKey.into());
    }
    if let Some(stored) = store::request_keys::answer(tx, scope, key).map_err(PledgeError::from)? {
        let answer = serde_json::from_str(&stored).map_err(|_| PledgeError::RequestKey)?;
        return Ok(Once { answer, when: When::Earlier });
    }
    let answer = f(tx)?;
    let stored = serde_json::to_string(&answer).map_err(|_| PledgeError::RequestKey)?;
    store::request_keys::keep(tx, scope, key, &stored, cx.now()).map_err(PledgeError::from)?;
    Ok(Once { answer, when: When::Now })
}
