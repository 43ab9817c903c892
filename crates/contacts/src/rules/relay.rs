//! Which addresses only forward to the person's own.

use kernel::EmailAddress;

use crate::model::Relay;

/// Domains of forwarding services, as their makers name them: Apple "Hide My Email" (`privaterelay.appleid.com`;
/// its iCloud+ addresses end in `icloud.com` like any other and cannot be told apart), Firefox Relay
/// (`mozmail.com`, earlier `relay.firefox.com`), DuckDuckGo (`duck.com`), addy.io, SimpleLogin.
const RELAY_DOMAINS: &[&str] = &[
    "privaterelay.appleid.com",
    "mozmail.com",
    "relay.firefox.com",
    "duck.com",
    "addy.io",
    "anonaddy.com",
    "anonaddy.me",
    "simplelogin.com",
    "simplelogin.co",
    "aleeas.com",
    "slmails.com",
];

/// By its domain or the domain above it: Firefox Relay and addy.io give each user a domain of their own.
pub(crate) fn relay(email: &EmailAddress) -> Relay {
    let domain = email.as_str().rsplit_once('@').map_or("", |(_, domain)| domain);
    let forwards = RELAY_DOMAINS.iter().any(|known| {
        domain.strip_suffix(known).is_some_and(|before| before.is_empty() || before.ends_with('.'))
    });
    if forwards { Relay::Yes } else { Relay::No }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forwarding_services_are_known_by_their_domain() {
        let of = |text: &str| relay(&EmailAddress::parse(text).unwrap());
        assert_eq!(of("x7f@PrivateRelay.AppleID.com"), Relay::Yes);
        assert_eq!(of("abc@user.mozmail.com"), Relay::Yes);
        assert_eq!(of("abc@duck.com"), Relay::Yes);
        assert_eq!(of("abc@notduck.com"), Relay::No);
        assert_eq!(of("anna@icloud.com"), Relay::No);
    }
}
