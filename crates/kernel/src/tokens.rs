//! Secrets that name something: link tokens, session tokens, six-digit codes.

use std::fmt;

use sha2::{Digest, Sha256};

use crate::Random;
use crate::random::uniform;

/// A random secret of 160 bits, written as 40 hexadecimal digits. Only its hash is stored.
#[derive(Clone, PartialEq, Eq)]
pub struct Token([u8; 20]);

impl Token {
    /// A new one.
    pub fn new(random: &dyn Random) -> Self {
        let mut bytes = [0u8; 20];
        random.fill(&mut bytes);
        Self(bytes)
    }

    /// Reads the text form; anything else is `None`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0u8; 20];
        hex::decode_to_slice(text, &mut bytes).ok()?; // not hexadecimal or not 40 digits: not a token
        Some(Self(bytes))
    }

    /// The text that goes into a link or cookie.
    pub fn reveal(&self) -> String {
        hex::encode(self.0)
    }

    /// What is stored: SHA-256 (enough for secrets of 112 bits and more, ASVS 6.5.2).
    pub fn hash(&self) -> Vec<u8> {
        sha256(&self.0).to_vec()
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// SHA-256.
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// A code of six digits, each equally likely, for typing by hand.
pub fn six_digit_code(random: &dyn Random) -> String {
    format!("{:06}", uniform(random, 1_000_000))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::OsRandom;

    #[test]
    fn a_token_comes_back_from_its_text_and_does_not_show_in_debug() {
        let token = Token::new(&OsRandom);
        assert_eq!(Token::parse(&token.reveal()), Some(token.clone()));
        assert_eq!(token.hash().len(), 32);
        assert!(!format!("{token:?}").contains(&token.reveal()));
        assert_eq!(Token::parse("zz"), None);
        assert_eq!(Token::parse(&"é".repeat(20)), None);
    }

    #[test]
    fn a_code_has_six_digits() {
        for _ in 0..100 {
            let code = six_digit_code(&OsRandom);
            assert!(code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit()), "{code}");
        }
    }
}
