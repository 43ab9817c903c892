//! Download links: signed, and of no use after a while.
//!
//! `good.pledge.expires.signature`, each as hexadecimal digits. The link names a good and a pledge; whether the
//! pledge may still have it is asked anew at each download, so that taking a right back takes effect at once.

use kernel::ids::{Kind, kinds};
use kernel::{Id, Timestamp, Vault};

use crate::error::LinkError;

const PURPOSE: &str = "digital.link";
/// Longest text that is looked at.
const LINK_BYTES_MAX: usize = 250;

/// What a link stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DownloadLink {
    /// What is downloaded.
    pub good: Id<kinds::DigitalGood>,
    /// By which pledge.
    pub pledge: Id<kinds::Pledge>,
    /// Until just before this instant; whole seconds.
    pub expires_at: Timestamp,
}

/// The text of a link, for the path of an address.
pub fn sign_link(vault: &Vault, link: &DownloadLink) -> String {
    let facts = facts(link);
    let signature = hex::encode(vault.sign(PURPOSE, facts.as_bytes()));
    format!("{facts}.{signature}")
}

fn facts(link: &DownloadLink) -> String {
    let (good, pledge) = (hex::encode(link.good.as_bytes()), hex::encode(link.pledge.as_bytes()));
    format!("{good}.{pledge}.{:x}", link.expires_at.as_seconds().max(0))
}

/// Reads a link back.
///
/// # Errors
/// [`LinkError::NotOurs`], [`LinkError::Expired`].
pub fn read_link(vault: &Vault, text: &str, now: Timestamp) -> Result<DownloadLink, LinkError> {
    if text.len() > LINK_BYTES_MAX {
        return Err(LinkError::NotOurs);
    }
    let (facts, signature) = text.rsplit_once('.').ok_or(LinkError::NotOurs)?;
    let signature = hex::decode(signature).map_err(|_| LinkError::NotOurs)?;
    if !vault.verify(PURPOSE, facts.as_bytes(), &signature) {
        return Err(LinkError::NotOurs);
    }
    let mut parts = facts.split('.');
    let mut next = || parts.next().ok_or(LinkError::NotOurs);
    let (good, pledge, expires) = (next()?, next()?, next()?);
    let seconds = i64::from_str_radix(expires, 16).map_err(|_| LinkError::NotOurs)?;
    let expires_at = Timestamp::from_micros(0).plus_seconds(seconds);
    if now >= expires_at {
        return Err(LinkError::Expired);
    }
    Ok(DownloadLink { good: id(good)?, pledge: id(pledge)?, expires_at })
}

fn id<K: Kind>(digits: &str) -> Result<Id<K>, LinkError> {
    Id::parse(&format!("{}_{digits}", K::PREFIX)).map_err(|_| LinkError::NotOurs)
}

#[cfg(test)]
mod tests {
    use kernel::{MasterKey, OsRandom};

    use super::*;

    #[test]
    fn a_link_works_until_it_runs_out_and_not_when_anything_is_changed() {
        let vault = Vault::new(&MasterKey::new(&OsRandom));
        let now = Timestamp::from_micros(1_768_478_400_000_000);
        let link = DownloadLink {
            good: Id::parse(&format!("dig_{:032x}", 5)).unwrap(),
            pledge: Id::parse(&format!("plg_{:032x}", 7)).unwrap(),
            expires_at: now.plus_minutes(30),
        };
        let text = sign_link(&vault, &link);
        assert_eq!(read_link(&vault, &text, now), Ok(link));
        assert_eq!(read_link(&vault, &text, now.plus_minutes(30)), Err(LinkError::Expired));
        for place in 0..text.len() {
            let mut changed = text.clone().into_bytes();
            changed[place] = if changed[place] == b'0' { b'1' } else { b'0' };
            let changed = String::from_utf8(changed).unwrap();
            assert!(read_link(&vault, &changed, now).is_err(), "{place}");
        }
        let other = Vault::new(&MasterKey::new(&OsRandom));
        assert_eq!(read_link(&other, &text, now), Err(LinkError::NotOurs));
        for bad in ["", ".", "a.b.c.d", &"f".repeat(300)] {
            assert_eq!(read_link(&vault, bad, now), Err(LinkError::NotOurs), "{bad}");
        }
    }
}
