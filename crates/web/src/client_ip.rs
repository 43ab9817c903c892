//! The address of the client, believing only proxies that the configuration names.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::str::FromStr;

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;

use crate::site::Site;

/// A network such as `10.0.0.0/8` or `fd00::/8`; a single address is a network too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Network {
    base: u128,
    prefix: u8,
}

/// What was given is no network.
#[derive(Debug, thiserror::Error)]
#[error("`{0}` is no network: write an address with an optional prefix, such as 10.0.0.0/8")]
pub struct NetworkError(String);

impl FromStr for Network {
    type Err = NetworkError;

    fn from_str(text: &str) -> Result<Self, NetworkError> {
        let wrong = || NetworkError(text.to_owned());
        let (address, prefix) = match text.split_once('/') {
            Some((address, prefix)) => (address, Some(prefix.parse::<u8>().map_err(|_| wrong())?)),
            None => (text, None),
        };
        let address: IpAddr = address.trim().parse().map_err(|_| wrong())?;
        let (longest, skipped) = if address.is_ipv4() { (32, 96) } else { (128, 0) };
        let prefix = prefix.unwrap_or(longest);
        if prefix > longest {
            return Err(wrong());
        }
        Ok(Self { base: as_number(address), prefix: prefix + skipped })
    }
}

impl Network {
    /// Whether the address lies in it.
    pub fn contains(&self, address: IpAddr) -> bool {
        let shift = 128u32.saturating_sub(u32::from(self.prefix));
        let cut = |number: u128| number.checked_shr(shift).unwrap_or(0);
        cut(self.base) == cut(as_number(address))
    }
}

/// IPv4 counts as its IPv6-mapped form, so that both spellings of one client are one.
fn as_number(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(v4) => u128::from(v4.to_ipv6_mapped()),
        IpAddr::V6(v6) => u128::from(v6),
    }
}

/// The proxies whose word is believed.
#[derive(Debug, Clone, Default)]
pub struct TrustedProxies(Vec<Network>);

impl TrustedProxies {
    /// From the configured networks.
    pub const fn new(networks: Vec<Network>) -> Self {
        Self(networks)
    }

    /// The client behind a connection: the last address in `X-Forwarded-For` that is not one of our proxies.
    /// Whatever stands left of it could have been written by the client and is not believed.
    pub fn client<'a>(&self, peer: IpAddr, forwarded: impl DoubleEndedIterator<Item = &'a str>) -> IpAddr {
        let trusted = |address: IpAddr| self.0.iter().any(|network| network.contains(address));
        let mut client = peer;
        if !trusted(client) {
            return client;
        }
        for entry in forwarded.rev() {
            let Ok(address) = entry.trim().parse::<IpAddr>() else { break };
            client = address;
            if !trusted(client) {
                break;
            }
        }
        client
    }
}

/// The client's address. An extractor that never fails: without a connection (in a test) it is `::`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClientIp(pub IpAddr);

impl ClientIp {
    /// Reads it from a request.
    pub fn of(parts: &Parts, site: &Site) -> Self {
        let peer = parts
            .extensions
            .get::<ConnectInfo<SocketAddr>>()
            .map_or(IpAddr::V6(Ipv6Addr::UNSPECIFIED), |info| info.0.ip());
        let lines: Vec<&str> =
            parts.headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok()).collect();
        let entries: Vec<&str> = lines.iter().flat_map(|line| line.split(',')).collect();
        Self(site.trusted_proxies().client(peer, entries.into_iter()))
    }

    /// What rate limits count: the whole IPv4 address, the /64 of an IPv6 address (one household or server).
    pub fn prefix(self) -> u128 {
        match self.0.to_canonical() {
            IpAddr::V4(v4) => u128::from(v4.to_ipv6_mapped()),
            IpAddr::V6(v6) => u128::from(v6) >> 64 << 64,
        }
    }
}

impl FromRequestParts<Site> for ClientIp {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Self::Rejection> {
        Ok(Self::of(parts, site))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    fn behind(proxies: &[&str], peer: &str, forwarded: &[&str]) -> IpAddr {
        let networks = proxies.iter().map(|text| text.parse().unwrap()).collect();
        TrustedProxies::new(networks).client(ip(peer), forwarded.iter().copied())
    }

    #[test]
    fn without_a_trusted_proxy_the_header_is_not_believed() {
        assert_eq!(behind(&[], "203.0.113.7", &["1.2.3.4"]), ip("203.0.113.7"));
        assert_eq!(behind(&["10.0.0.0/8"], "203.0.113.7", &["1.2.3.4"]), ip("203.0.113.7"));
    }

    #[test]
    fn a_client_cannot_write_its_own_address_in_front() {
        let seen = behind(&["10.0.0.0/8"], "10.0.0.1", &["6.6.6.6", "198.51.100.9", "10.2.0.4"]);
        assert_eq!(seen, ip("198.51.100.9"));
    }

    #[test]
    fn rubbish_in_the_header_stops_the_search() {
        assert_eq!(behind(&["10.0.0.0/8"], "10.0.0.1", &["198.51.100.9", "unknown"]), ip("10.0.0.1"));
    }

    #[test]
    fn networks_hold_what_they_should() {
        let loopback: Network = "127.0.0.1".parse().unwrap();
        assert!(loopback.contains(ip("127.0.0.1")) && !loopback.contains(ip("127.0.0.2")));
        let everything: Network = "::/0".parse().unwrap();
        assert!(everything.contains(ip("8.8.8.8")));
        assert!("10.0.0.0/33".parse::<Network>().is_err());
        assert!("ten".parse::<Network>().is_err());
    }

    #[test]
    fn one_household_counts_once() {
        assert_eq!(ClientIp(ip("2001:db8:1:2::1")).prefix(), ClientIp(ip("2001:db8:1:2:ffff::9")).prefix());
        assert_ne!(ClientIp(ip("192.0.2.1")).prefix(), ClientIp(ip("192.0.2.2")).prefix());
    }
}
