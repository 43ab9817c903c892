//! Passwords: argon2id with 19 MiB, two passes, one lane (OWASP password storage, 2025). At most two at once, so
//! that a flood of sign-ins takes neither the memory nor the threads of everybody else.

use std::sync::Arc;

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use kernel::Random;
use tokio::sync::Semaphore;

use crate::error::AccountError;
use crate::rules::passwords::check_password_rules;

const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;
const SALT_BYTES: usize = 16;
const AT_ONCE_MAX: usize = 2;

static AT_WORK: Semaphore = Semaphore::const_new(AT_ONCE_MAX);

/// Nobody's hash with our parameters: an unknown e-mail costs as much time as a known one.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5J3Mgb3duIHNhbHQ$Tm9ib2R5IGhhcyB0aGlzIHBhc3N3b3JkLCBldmVyLi4";

/// A password as it is stored: argon2id in the PHC string form.
#[derive(Clone)]
pub struct HashedPassword(String);

impl std::fmt::Debug for HashedPassword {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("HashedPassword(…)")
    }
}

impl HashedPassword {
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

fn argon2() -> Result<Argon2<'static>, AccountError> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).map_err(hashing)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn hashing(cause: impl std::fmt::Display) -> AccountError {
    AccountError::Hashing(cause.to_string())
}

/// Checks the rules and hashes: takes some 30 ms of a processor, so never call it inside a transaction or on an
/// async thread. `email` is refused as part of the password.
pub fn hash_password(
    random: &dyn Random,
    email: &str,
    password: &str,
) -> Result<HashedPassword, AccountError> {
    check_password_rules(password, email).map_err(AccountError::Password)?;
    let mut salt = [0u8; SALT_BYTES];
    random.fill(&mut salt);
    let hash: PasswordHash =
        argon2()?.hash_password_with_salt(password.as_bytes(), &salt).map_err(hashing)?;
    Ok(HashedPassword(hash.to_string()))
}

fn matches(password: &str, stored: &str) -> Result<bool, AccountError> {
    let hash = PasswordHash::new(stored).map_err(hashing)?;
    match argon2()?.verify_password(password.as_bytes(), &hash) {
        Ok(()) => Ok(true),
        Err(argon2::password_hash::Error::PasswordInvalid) => Ok(false),
        Err(e) => Err(hashing(e)),
    }
}

/// As [`hash_password`], off the async threads.
pub(crate) async fn hash_in_turn(
    random: Arc<dyn Random>,
    email: String,
    password: String,
) -> Result<HashedPassword, AccountError> {
    in_turn(move || hash_password(random.as_ref(), &email, &password)).await
}

/// Whether this is the password. Without a stored one the work is the same and the answer is no.
pub(crate) async fn matches_in_turn(password: String, stored: Option<String>) -> Result<bool, AccountError> {
    in_turn(move || {
        let is_there = stored.is_some();
        let does_match = matches(&password, stored.as_deref().unwrap_or(NOBODY))?;
        Ok(does_match && is_there)
    })
    .await
}

async fn in_turn<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, AccountError> + Send + 'static,
) -> Result<T, AccountError> {
    let _turn = AT_WORK.acquire().await.map_err(hashing)?;
    tokio::task::spawn_blocking(work).await.map_err(hashing)?
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::OsRandom;

    #[test]
    fn a_password_matches_its_hash_and_no_other() {
        let hash = hash_password(&OsRandom, "ada@example.org", "correct horse battery").unwrap();
        assert!(hash.as_str().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(matches("correct horse battery", hash.as_str()).unwrap());
        assert!(!matches("correct horse batterz", hash.as_str()).unwrap());
        let again = hash_password(&OsRandom, "ada@example.org", "correct horse battery").unwrap();
        assert_ne!(hash.as_str(), again.as_str());
    }

    #[test]
    fn nobodys_hash_costs_what_ours_cost() {
        let nobody = PasswordHash::new(NOBODY).unwrap();
        let ours = hash_password(&OsRandom, "ada@example.org", "correct horse battery").unwrap();
        let ours = PasswordHash::new(ours.as_str()).unwrap();
        assert_eq!(nobody.params, ours.params);
        assert_eq!(nobody.hash.map(|h| h.len()), ours.hash.map(|h| h.len()));
        assert!(!matches("Nobody has this password, ever..", NOBODY).unwrap());
    }
}
