//! Which addresses may be called.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

/// Where requests may go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Destinations {
    /// Only addresses of the public internet, over https.
    Public,
    /// Also the own machine and network: for peers the operator runs beside the product, and for tests.
    AlsoPrivate,
}

/// True for addresses that only exist inside some network: private, loopback, link-local (cloud metadata),
/// carrier-grade NAT, documentation, multicast, and IPv6 forms that embed one of them.
pub(crate) fn is_private(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(v4) => is_private_v4(v4),
        IpAddr::V6(v6) => {
            v6.to_ipv4_mapped().is_some_and(is_private_v4)
                || embedded_v4(v6).is_some_and(is_private_v4)
                || is_private_v6(v6)
        }
    }
}

fn is_private_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    ip.is_private()
        || ip.is_loopback()
        || ip.is_link_local()
        || ip.is_multicast()
        || ip.is_broadcast()
        || ip.is_documentation()
        || a == 0
        || (a == 100 && (64..128).contains(&b))
        || (a == 198 && (b == 18 || b == 19))
        || (a == 192 && b == 0 && c == 0)
        || a >= 240
}

fn is_private_v6(ip: Ipv6Addr) -> bool {
    let [first, second, ..] = ip.segments();
    ip.is_loopback()
        || ip.is_unspecified()
        || ip.is_multicast()
        || (first & 0xfe00) == 0xfc00
        || (first & 0xffc0) == 0xfe80
        || (first & 0xffc0) == 0xfec0
        || (first == 0x2001 && second == 0x0db8)
}

/// NAT64 (`64:ff9b::/96`) and 6to4 (`2002::/16`) carry an IPv4 address.
fn embedded_v4(ip: Ipv6Addr) -> Option<Ipv4Addr> {
    let [first, second, third, .., seventh, eighth] = ip.segments();
    let join = |high: u16, low: u16| Ipv4Addr::from((u32::from(high) << 16) | u32::from(low));
    match (first, second) {
        (0x64, 0xff9b) => Some(join(seventh, eighth)),
        (0x2002, _) => Some(join(second, third)),
        _ => None,
    }
}

/// Resolves names and refuses private answers. What it answers is what is dialled, so a name cannot change
/// between the check and the call.
pub(crate) struct Guard(pub(crate) Destinations);

impl Resolve for Guard {
    fn resolve(&self, name: Name) -> Resolving {
        let allowed = self.0;
        Box::pin(async move {
            let found: Vec<SocketAddr> = tokio::net::lookup_host((name.as_str(), 0)).await?.collect();
            if allowed == Destinations::Public && found.iter().any(|a| is_private(a.ip())) {
                return Err("the name leads into a private network".into());
            }
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}

pub(crate) fn resolver(destinations: Destinations) -> Arc<Guard> {
    Arc::new(Guard(destinations))
}

/// Checks what no resolver sees: the scheme, and addresses written as numbers.
pub(crate) fn check_url(url: &reqwest::Url, destinations: Destinations) -> Result<(), &'static str> {
    if !url.username().is_empty() || url.password().is_some() {
        return Err("addresses with a user name or password are refused");
    }
    if destinations == Destinations::AlsoPrivate {
        return if matches!(url.scheme(), "http" | "https") {
            Ok(())
        } else {
            Err("only http and https are supported")
        };
    }
    if url.scheme() != "https" {
        return Err("only https addresses are called");
    }
    let host = url.host_str().unwrap_or(""); // no host: refused below as not public
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    match bare.parse::<IpAddr>() {
        Ok(ip) if is_private(ip) => Err("the address lies in a private network"),
        Err(_) if host.is_empty() || host == "localhost" || host.ends_with(".localhost") => {
            Err("the address lies on this machine")
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_write_an_inside_address_is_refused() {
        for url in [
            "http://example.org/",
            "https://127.0.0.1/",
            "https://2130706433/",
            "https://0x7f.1/",
            "https://017700000001/",
            "https://0.0.0.0/",
            "https://10.1.2.3/",
            "https://172.16.0.1/",
            "https://192.168.1.1/",
            "https://169.254.169.254/latest/meta-data",
            "https://100.64.0.1/",
            "https://[::1]/",
            "https://[::ffff:127.0.0.1]/",
            "https://[::ffff:10.0.0.1]/",
            "https://[fc00::1]/",
            "https://[fe80::1]/",
            "https://[64:ff9b::a00:1]/",
            "https://[2002:7f00:1::]/",
            "https://localhost/",
            "https://a.localhost/",
            "https://user@example.org/",
            "https://user:pw@example.org/",
            "file:///etc/passwd",
            "ftp://example.org/",
            "https://255.255.255.255/",
            "https://224.0.0.1/",
            "https://198.18.0.1/",
            "https://127.1/",
            "https://[::]/",
            "https://240.0.0.1/",
        ] {
            let parsed = reqwest::Url::parse(url).unwrap();
            assert!(check_url(&parsed, Destinations::Public).is_err(), "{url}");
        }
        for url in [
            "https://example.org/hook?x=1",
            "https://93.184.216.34/",
            "https://[2606:2800:220:1:248:1893:25c8:1946]/",
        ] {
            assert!(check_url(&reqwest::Url::parse(url).unwrap(), Destinations::Public).is_ok(), "{url}");
        }
    }
}
