//! Cookies: read by name, written with the one set of attributes that this product uses.

/// Whether pages are served over https, and with it how cookies are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Transport {
    /// https: cookies are `Secure`, carry the `__Host-` prefix, and HSTS is sent.
    Https,
    /// Plain http, for a machine that talks to itself: browsers refuse `__Host-` there.
    PlainHttp,
}

impl Transport {
    /// The name under which a cookie travels: `__Host-name` over https, so that no other host and no
    /// subdirectory can set it.
    pub fn cookie_name(self, name: &str) -> String {
        match self {
            Self::Https => format!("__Host-{name}"),
            Self::PlainHttp => name.to_owned(),
        }
    }

    /// A `Set-Cookie` line that no script can read. `max_age_seconds` 0 removes the cookie.
    /// The value must already be free of `;`, `,`, spaces and control characters.
    pub fn set_cookie(self, name: &str, value: &str, max_age_seconds: i64) -> String {
        let secure = match self {
            Self::Https => "; Secure",
            Self::PlainHttp => "",
        };
        format!(
            "{}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={max_age_seconds}{secure}",
            self.cookie_name(name)
        )
    }
}

/// The value of a cookie in a `Cookie` header line.
pub fn find<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    line.split(';').find_map(|pair| {
        let (found, value) = pair.trim().split_once('=')?;
        (found == name).then_some(value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_over_https_belongs_to_this_host_alone() {
        let line = Transport::Https.set_cookie("session", "abc", 60);
        assert_eq!(line, "__Host-session=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure");
        assert!(!Transport::PlainHttp.set_cookie("session", "abc", 60).contains("Secure"));
    }

    #[test]
    fn only_the_whole_name_is_found() {
        assert_eq!(find("a=1; session=2; x=3=4", "session"), Some("2"));
        assert_eq!(find("a=1; x=3=4", "x"), Some("3=4"));
        assert_eq!(find("mysession=2", "session"), None);
    }
}
