//! Recovery codes: ten, each good once, for the day the telephone is lost.

use kernel::ids::kinds;
use kernel::random::uniform;
use kernel::{Id, Random, Vault};

pub(crate) const RECOVERY_CODES: usize = 10;
const CHARACTERS: usize = 10;
/// No 0, 1, i, l, o: nothing that is read as something else. 31 characters, so a code has 49 bits.
const ALPHABET: &[u8] = b"23456789abcdefghjkmnpqrstuvwxyz";

/// `k7wq2-9fxtb`: to be written down.
pub(crate) fn new_codes(random: &dyn Random) -> Vec<String> {
    let one = || {
        let mut code = String::with_capacity(CHARACTERS + 1);
        for position in 0..CHARACTERS {
            if position == CHARACTERS / 2 {
                code.push('-');
            }
            let drawn = uniform(random, 31);
            let letter = usize::try_from(drawn).ok().and_then(|i| ALPHABET.get(i)).copied();
            code.push(char::from(letter.unwrap_or(b'2'))); // below 31 by construction
        }
        code
    };
    (0..RECOVERY_CODES).map(|_| one()).collect()
}

/// What is stored: a keyed hash, because 49 bits could be tried out against a bare one.
pub(crate) fn hash(vault: &Vault, staff: Id<kinds::StaffUser>, typed: &str) -> Vec<u8> {
    let tidy: String =
        typed.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    vault.sign("accounts/recovery-code", format!("{staff}:{tidy}").as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::{MasterKey, OsRandom, SystemClock};

    #[test]
    fn a_code_is_known_however_it_is_typed_and_belongs_to_one_person() {
        let vault = Vault::new(&MasterKey::new(&OsRandom));
        let ada = Id::new(&SystemClock, &OsRandom);
        let codes = new_codes(&OsRandom);
        assert_eq!(codes.len(), RECOVERY_CODES);
        let code = &codes[0];
        assert_eq!(code.len(), 11);
        let typed = format!("  {} ", code.replace('-', " ").to_uppercase());
        assert_eq!(hash(&vault, ada, code), hash(&vault, ada, &typed));
        assert_ne!(hash(&vault, ada, code), hash(&vault, ada, &codes[1]));
        assert_ne!(hash(&vault, ada, code), hash(&vault, Id::new(&SystemClock, &OsRandom), code));
    }
}
