//! A form that is sent twice is done once and answered twice; a form that is sent again with other content is
//! another wish and is done as well.
//!
//! The key is made when a page is shown, so it stands for "this page in this browser". Who is impatient, or whose
//! line breaks, sends the same page with the same content: the first answer is given again. Who goes back,
//! corrects something and sends the page again means the correction: it is done, and what the page was answered
//! before is handed to it, because that save is one this person made and has seen. The other way (refusing it, or
//! answering as before) would lose the correction, the latter without a word.

use db::WriteTx;
use kernel::Cx;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::PledgeError;
use crate::store;
use crate::store::request_keys::Answered;

/// Longest key, in bytes.
pub const REQUEST_KEY_MAX: usize = 100;
/// Days that answers are kept.
pub const REQUEST_KEY_DAYS: i64 = 30;
/// Keeps these hashes apart from all others.
const CONTENT_PURPOSE: &str = "pledges/form content";

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

/// A form as it was sent.
#[derive(Debug, Clone, Copy)]
pub struct FormPost<'a> {
    /// What is done to what (`confirm:plg_…`), so that one key never answers for another deed.
    pub scope: &'a str,
    /// From the hidden field.
    pub key: &'a str,
    /// What was chosen or typed, written the same way every time. Only a keyed hash of it is kept.
    pub content: &'a [u8],
}

/// As [`once_per_content`] for a deed that has no content: the key says everything.
///
/// # Errors
/// As [`once_per_content`].
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
    once_per_content(tx, cx, FormPost { scope, key, content: b"" }, |tx, _| f(tx))
}

/// Does `f` unless the last thing that was sent with this key in this scope had the same content, in which case
/// the answer of then is given again. With other content `f` is done and told the earlier answer: a save goes on
/// from the version which that answer names, not from the older one in the form. An error leaves no trace: the
/// same form can be sent again. Answers are kept as JSON and must hold no personal data.
///
/// # Errors
/// [`PledgeError::RequestKey`] for a key that is empty or too long, or when the answer of then is of another
/// shape; and whatever `f` answers.
pub fn once_per_content<T, E>(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    post: FormPost<'_>,
    f: impl FnOnce(&mut WriteTx<'_>, Option<T>) -> Result<T, E>,
) -> Result<Once<T>, E>
where
    T: Serialize + DeserializeOwned,
    E: From<PledgeError>,
{
    if post.key.is_empty() || post.key.len() > REQUEST_KEY_MAX {
        return Err(PledgeError::RequestKey.into());
    }
    let content_hash = cx.vault.sign(CONTENT_PURPOSE, post.content);
    let found = store::request_keys::answered(tx, post.scope, post.key).map_err(PledgeError::from)?;
    let mut earlier = None;
    if let Some(found) = found {
        let answer = serde_json::from_str(&found.answer).map_err(|_| PledgeError::RequestKey)?;
        if found.content_hash.is_none_or(|hash| hash == content_hash) {
            return Ok(Once { answer, when: When::Earlier });
        }
        earlier = Some(answer);
    }
    let answer = f(tx, earlier)?;
    let stored = serde_json::to_string(&answer).map_err(|_| PledgeError::RequestKey)?;
    let answered = Answered { answer: stored, content_hash: Some(content_hash) };
    store::request_keys::keep(tx, (post.scope, post.key), &answered, cx.now()).map_err(PledgeError::from)?;
    Ok(Once { answer, when: When::Now })
}
