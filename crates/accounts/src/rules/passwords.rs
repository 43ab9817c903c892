//! What makes a password good enough: length, and not being one that everybody tries first (NIST SP 800-63B,
//! 5.1.1.2; no rules about kinds of characters, no expiry).

/// Fewest characters.
pub const PASSWORD_CHARS_MIN: usize = 12;
/// Most characters: long enough for any sentence.
pub const PASSWORD_CHARS_MAX: usize = 200;
/// Fewer different characters than this is a pattern, not a password.
const DIFFERENT_CHARS_MIN: usize = 5;

const COMMON: &str = include_str!("../../data/common_passwords.txt");

/// Why a password is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordProblem {
    /// Too short.
    #[error("the password needs at least {PASSWORD_CHARS_MIN} characters: a sentence is easy to remember")]
    TooShort,
    /// Too long.
    #[error("the password has more than {PASSWORD_CHARS_MAX} characters")]
    TooLong,
    /// Everybody tries it first.
    #[error("this password is one that is tried first: choose another")]
    TooCommon,
    /// It says whose it is.
    #[error("the password contains the e-mail address: choose another")]
    ContainsEmail,
}

impl PasswordProblem {
    /// Key of its text.
    pub(crate) const fn text_key(self) -> &'static str {
        match self {
            Self::TooShort => "accounts-password-too-short",
            Self::TooLong => "accounts-password-too-long",
            Self::TooCommon => "accounts-password-too-common",
            Self::ContainsEmail => "accounts-password-contains-email",
        }
    }
}

/// Checks a new password; `email` is who it is for.
pub fn check_password_rules(password: &str, email: &str) -> Result<(), PasswordProblem> {
    let count = password.chars().count();
    if count < PASSWORD_CHARS_MIN {
        return Err(PasswordProblem::TooShort);
    }
    if count > PASSWORD_CHARS_MAX {
        return Err(PasswordProblem::TooLong);
    }
    let lower = password.to_lowercase();
    let local_part = email.split('@').next().unwrap_or(email).to_lowercase();
    if local_part.chars().count() >= 4 && lower.contains(&local_part) {
        return Err(PasswordProblem::ContainsEmail);
    }
    if is_common(&lower) { Err(PasswordProblem::TooCommon) } else { Ok(()) }
}

fn is_common(lower: &str) -> bool {
    let different: std::collections::BTreeSet<char> = lower.chars().collect();
    if different.len() < DIFFERENT_CHARS_MIN || runs_along(lower) {
        return true;
    }
    // Digits at the ends are decoration; digits and signs inside stand for letters.
    let core = lower.trim_matches(|c: char| !c.is_alphabetic() && !"@$".contains(c));
    let letters: String = core.chars().map(as_letter).filter(|c| c.is_alphabetic()).collect();
    let plain: String = lower.chars().filter(|c| c.is_alphabetic()).collect();
    let whole: String = lower.chars().map(as_letter).filter(|c| c.is_alphabetic()).collect();
    [letters, plain, whole].iter().any(|text| text.is_empty() || is_listed(text))
}

fn is_listed(text: &str) -> bool {
    let words = COMMON.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    words.into_iter().any(|word| text == word || is_repeated(text, word))
}

fn is_repeated(text: &str, word: &str) -> bool {
    text.len() > word.len() && text.len().is_multiple_of(word.len()) && text.replace(word, "").is_empty()
}

const fn as_letter(c: char) -> char {
    match c {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        other => other,
    }
}

/// `123456789012`, `abcdefghijkl`, `987654321098`: nearly every character follows from the one before.
fn runs_along(text: &str) -> bool {
    let codes: Vec<i64> = text.chars().map(|c| i64::from(u32::from(c))).collect();
    let steps = codes.windows(2).filter(|pair| match pair {
        [a, b] => matches!(b - a, -1..=1) || (*a == 57 && *b == 48) || (*a == 48 && *b == 57),
        _ => false,
    });
    steps.count() + 2 >= codes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(password: &str) -> Option<PasswordProblem> {
        check_password_rules(password, "ada.lovelace@example.org").err()
    }

    #[test]
    fn sentences_and_made_up_strings_pass() {
        for good in [
            "correct horse battery staple",
            "my dragon sleeps at noon",
            "Zażółć gęślą jaźń",
            "x7#Kq2!mPw9z",
            "Der Hund frisst blaue Äpfel",
            "the password of my bank is not this",
        ] {
            assert_eq!(problem(good), None, "{good}");
        }
    }

    #[test]
    fn what_everybody_tries_first_is_refused() {
        for bad in [
            "password1234",
            "P@ssw0rd2026!",
            "passwordpassword",
            "123456789012",
            "987654321098",
            "abcdefghijkl",
            "qwertyuiop123",
            "aaaaaaaaaaaa",
            "abababababab",
            "Kickstarter2026",
            "welcomewelcome!",
            "111111111111111",
            "!!!!!!!!2026!!!!",
            "letmein letmein",
            "Kennwort12345",
        ] {
            assert_eq!(problem(bad), Some(PasswordProblem::TooCommon), "{bad}");
        }
    }

    #[test]
    fn length_counts_in_characters_and_the_address_is_no_password() {
        assert_eq!(problem("ąęółśżźćńła"), Some(PasswordProblem::TooShort));
        assert_eq!(problem(&"long sentence ".repeat(15)), Some(PasswordProblem::TooLong));
        assert_eq!(problem("it is Ada.Lovelace here"), Some(PasswordProblem::ContainsEmail));
    }
}
