//! The second factor: a code of six digits every 30 seconds (RFC 6238 with SHA-1, what every app understands).

use kernel::{Random, Timestamp};
use subtle::ConstantTimeEq;
use totp_rs::{Algorithm, Builder, Totp};

/// Seconds that a code is shown for.
const STEP_SECONDS: i64 = 30;
/// Codes of so many steps before and after are taken too: clocks differ, people type slowly.
const STEPS_BESIDE: i64 = 1;
const SECRET_BYTES: usize = 20;

/// The secret that the authenticator app and we share.
#[derive(Clone)]
pub struct TotpSecret(Vec<u8>);

impl std::fmt::Debug for TotpSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TotpSecret(…)")
    }
}

impl TotpSecret {
    /// A new one of 160 bits.
    pub fn new(random: &dyn Random) -> Self {
        let mut bytes = vec![0u8; SECRET_BYTES];
        random.fill(&mut bytes);
        Self(bytes)
    }

    /// From its text for an app, with or without spaces; `None` when it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let secret = totp_rs::Secret::try_from_base32(text).ok()?; // no base32: no secret
        Some(Self(secret.as_bytes().to_vec()))
    }

    pub(crate) const fn from_bytes(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    fn totp(&self, issuer: &str, account: &str) -> Totp {
        // A colon separates issuer and account in the address and may stand in neither.
        let clean = |text: &str| text.replace(':', " ");
        Builder::new()
            .with_algorithm(Algorithm::SHA1)
            .with_digits(6)
            .with_step_duration(STEP_SECONDS.unsigned_abs())
            .with_secret(self.0.clone())
            .with_issuer(Some(clean(issuer)))
            .with_account_name(clean(account))
            .build_noncompliant()
    }

    /// The text to type into an app, in groups of four.
    pub fn grouped_text(&self) -> String {
        let text = self.totp("", "").secret().to_base32();
        let mut out = String::with_capacity(text.len() * 5 / 4 + 1);
        for (n, c) in text.chars().enumerate() {
            if n > 0 && n % 4 == 0 {
                out.push(' ');
            }
            out.push(c);
        }
        out
    }

    /// The address that a QR code carries: `otpauth://totp/…`.
    pub fn otpauth_url(&self, issuer: &str, account: &str) -> Result<String, String> {
        self.totp(issuer, account).to_url().map_err(|e| e.to_string())
    }

    /// The code that the app shows at an instant.
    pub fn code_at(&self, now: Timestamp) -> String {
        self.code_of_step(step_of(now))
    }

    fn code_of_step(&self, step: i64) -> String {
        let seconds = u64::try_from(step.saturating_mul(STEP_SECONDS)).unwrap_or(0); // before 1970: none
        self.totp("", "").generate(seconds).to_string()
    }

    /// The step that a typed code belongs to, if it is now or beside now and later than the last one used: a code
    /// is never accepted twice (RFC 6238, 5.2).
    pub(crate) fn accepts(&self, typed: &str, now: Timestamp, last_used_step: i64) -> Option<i64> {
        let typed: String = typed.chars().filter(char::is_ascii_digit).collect();
        let current = step_of(now);
        let mut accepted = None;
        for step in (current - STEPS_BESIDE)..=(current + STEPS_BESIDE) {
            let is_right: bool = self.code_of_step(step).as_bytes().ct_eq(typed.as_bytes()).into();
            if is_right && step > last_used_step {
                accepted = Some(step);
            }
        }
        accepted
    }
}

const fn step_of(now: Timestamp) -> i64 {
    now.as_seconds().div_euclid(STEP_SECONDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B, the last six of the eight digits.
    #[test]
    fn the_codes_are_those_of_the_standard() {
        let secret = TotpSecret::from_bytes(b"12345678901234567890".to_vec());
        for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (20_000_000_000, "353130")] {
            assert_eq!(secret.code_at(Timestamp::from_micros(seconds * 1_000_000)), code);
        }
    }

    #[test]
    fn a_code_is_good_for_its_step_and_beside_it_and_once() {
        let secret = TotpSecret::from_bytes(b"12345678901234567890".to_vec());
        let now = Timestamp::from_micros(1_700_000_010_000_000);
        let code = secret.code_at(now);
        let step = secret.accepts(&code, now, 0).unwrap();
        assert_eq!(secret.accepts(&format!(" {} {} ", &code[..3], &code[3..]), now, 0), Some(step));
        assert_eq!(secret.accepts(&code, now.plus_seconds(30), 0), Some(step));
        assert_eq!(secret.accepts(&code, now.plus_seconds(90), 0), None);
        assert_eq!(secret.accepts(&code, now.plus_seconds(-60), 0), None);
        assert_eq!(secret.accepts(&code, now, step), None);
        assert_eq!(secret.accepts("", now, 0), None);
    }

    #[test]
    fn the_app_gets_an_address_and_a_text() {
        let secret = TotpSecret::from_bytes(b"12345678901234567890".to_vec());
        assert_eq!(secret.grouped_text(), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assert_eq!(TotpSecret::parse(&secret.grouped_text()).unwrap().as_bytes(), secret.as_bytes());
        assert!(TotpSecret::parse("not base32!").is_none());
        let url = secret.otpauth_url("Wolf: Games", "ada@example.org").unwrap();
        assert!(url.starts_with("otpauth://totp/"), "{url}");
        assert!(url.contains("secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"), "{url}");
    }
}
