//! A code that somebody typed: what it stands for, and how guessing is slowed down.

use accounts::AttemptLimit;
use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use super::code_hash;
use crate::error::VoucherError;
use crate::model::CodeRef;
use crate::rules::code_text::{looks_mistyped, normalised};
use crate::store;

/// Wrong codes of one person until the first wait.
const PERSON: AttemptLimit = AttemptLimit::new("voucher_person", 8);
/// Of one network: an office or a campus shares it, so it is wider.
const NETWORK: AttemptLimit = AttemptLimit::new("voucher_network", 60);

/// Who types a code.
#[derive(Debug, Clone)]
pub struct Guesser {
    /// The person.
    pub contact: RowId<kinds::Contact>,
    /// The network address they come from, as text; only its keyed hash is kept. `None` when nobody knows it.
    pub network: Option<String>,
}

/// What was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entered {
    /// A code. Whether it may be used is another question: [`crate::present`].
    Known(CodeRef),
    /// No code there is.
    Unknown {
        /// Its check character says that a character is wrong.
        is_mistyped: bool,
    },
    /// Too many codes that do not exist: nothing was looked up.
    RateLimited {
        /// Until one may try again.
        retry_after_seconds: u64,
    },
}

impl Entered {
    /// The sentence's key in [`crate::texts`]; `vouchers-code-wait` takes `minutes`. `None` for a known code.
    pub const fn text_key(&self) -> Option<&'static str> {
        match self {
            Self::Known(_) => None,
            Self::Unknown { is_mistyped: false } => Some("vouchers-code-unknown"),
            Self::Unknown { is_mistyped: true } => Some("vouchers-code-mistyped"),
            Self::RateLimited { .. } => Some("vouchers-code-wait"),
        }
    }
}

/// Looks a typed code up. A code that does not exist is counted against the person and against their network; both
/// have to wait after too many, longer each time. The count is part of this transaction: commit it whatever the
/// answer is. A right code wipes no count out.
pub fn enter_code(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    guesser: &Guesser,
    typed: &str,
) -> Result<Entered, VoucherError> {
    let now = cx.now();
    let person = cx.vault.blind_index("voucher.guess.person", &guesser.contact.get().to_string());
    let network = guesser.network.as_deref().map(|ip| cx.vault.blind_index("voucher.guess.network", ip));
    let counted_by: Vec<(AttemptLimit, Vec<u8>)> =
        std::iter::once((PERSON, person)).chain(network.map(|key| (NETWORK, key))).collect();
    let mut wait = None;
    for (limit, key) in &counted_by {
        wait = wait.max(accounts::attempts(tx, *limit, key)?.wait_seconds(now));
    }
    if let Some(retry_after_seconds) = wait {
        return Ok(Entered::RateLimited { retry_after_seconds });
    }
    let normalised = normalised(typed);
    if let Some(text) = &normalised
        && let Some(found) = store::code::by_hash(tx, &code_hash(cx, text))?
    {
        return Ok(Entered::Known(found.code));
    }
    for (limit, key) in &counted_by {
        accounts::count_failure(tx, *limit, key, now)?;
    }
    Ok(Entered::Unknown { is_mistyped: normalised.as_deref().is_some_and(looks_mistyped) })
}
