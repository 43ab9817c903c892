//! Signatures of webhooks in Stripe's form: `t=<seconds>,v1=<hex>[,v1=<hex>]`, HMAC-SHA-256 over `t.body`.
//! Source: the gateway's public description and the vectors of its official clients. Several `v1` while a secret
//! is rolled; both sides of time are bounded; the raw body is signed, never a re-serialised one.

use hmac::{Hmac, KeyInit, Mac};
use kernel::Timestamp;
use sha2::Sha256;
use subtle::ConstantTimeEq;

use crate::gateway::NoticeError;

/// How old, or how far ahead, a signature may be.
pub const TOLERANCE_SECONDS: i64 = 300;
/// Signatures in one header that are looked at; more are ignored, so that junk stays cheap.
const SIGNATURES_MAX: usize = 8;

fn mac(secret: &str, seconds: i64, body: &[u8]) -> Vec<u8> {
    #[expect(clippy::expect_used, reason = "HMAC takes keys of any length")]
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("any length");
    mac.update(seconds.to_string().as_bytes());
    mac.update(b".");
    mac.update(body);
    mac.finalize().into_bytes().to_vec()
}

/// The header for a body.
pub fn sign(secret: &str, now: Timestamp, body: &[u8]) -> String {
    let seconds = now.as_seconds();
    format!("t={seconds},v1={}", hex::encode(mac(secret, seconds, body)))
}

/// Checks a header.
pub fn verify(secret: &str, header: &str, body: &[u8], now: Timestamp) -> Result<(), NoticeError> {
    let parts = || header.split(',').filter_map(|part| part.trim().split_once('='));
    let seconds: i64 = parts()
        .find(|(name, _)| *name == "t")
        .and_then(|(_, value)| value.parse().ok()) // not a number: no signature
        .ok_or(NoticeError::BadSignature)?;
    let expected = mac(secret, seconds, body);
    let fits = parts()
        .filter(|(name, _)| *name == "v1")
        .take(SIGNATURES_MAX)
        .any(|(_, value)| hex::decode(value).is_ok_and(|given| given.ct_eq(&expected).into()));
    if !fits {
        return Err(NoticeError::BadSignature);
    }
    if now.as_seconds().abs_diff(seconds) > TOLERANCE_SECONDS.unsigned_abs() {
        return Err(NoticeError::Stale);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_micros(1_800_000_000_000_000);

    #[test]
    fn only_the_very_body_signed_with_the_secret_just_now_passes() {
        let header = sign("whsec_a", NOW, b"{}");
        assert_eq!(verify("whsec_a", &header, b"{}", NOW), Ok(()));
        assert_eq!(verify("whsec_a", &header, b"{} ", NOW), Err(NoticeError::BadSignature));
        assert_eq!(verify("whsec_b", &header, b"{}", NOW), Err(NoticeError::BadSignature));
        assert_eq!(verify("whsec_a", &header, b"{}", NOW.plus_seconds(300)), Ok(()));
        assert_eq!(verify("whsec_a", &header, b"{}", NOW.plus_seconds(301)), Err(NoticeError::Stale));
        assert_eq!(verify("whsec_a", &header, b"{}", NOW.plus_seconds(-301)), Err(NoticeError::Stale));
        let v0 = header.replace("v1=", "v0=");
        for bad in ["", "t=1", "v1=00", "t=x,v1=00", &v0, "t=,v1="] {
            assert_eq!(verify("whsec_a", bad, b"{}", NOW), Err(NoticeError::BadSignature), "{bad}");
        }
        let rolled = format!("{},v1={}", header.replace("v1=", "v1=00"), header.split("v1=").nth(1).unwrap());
        assert_eq!(verify("whsec_a", &rolled, b"{}", NOW), Ok(()), "one of several is enough");
    }
}
