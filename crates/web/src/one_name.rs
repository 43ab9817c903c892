//! A machine has several names of its own, and cookies and the ways of forms hold for one: who opens `localhost` where
//! the site is `127.0.0.1` is led there. Names of other machines are left alone: a proxy may pass on whichever it likes.

use axum::extract::{Request, State};
use axum::http::{Method, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};

use crate::site::Site;

/// The middleware. Only what is looked at is led elsewhere; what was sent is answered.
pub(crate) async fn lead(State(site): State<Site>, request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    let elsewhere = host
        .filter(|_| request.method() == Method::GET && asks_for_a_page(&request))
        .and_then(|host| address(site.base_url(), host, request.uri()));
    match elsewhere {
        Some(address) => Redirect::temporary(&address).into_response(),
        None => next.run(request).await,
    }
}

/// A browser does; what looks after the process does not.
fn asks_for_a_page(request: &Request) -> bool {
    let accept = request.headers().get(header::ACCEPT).and_then(|accept| accept.to_str().ok());
    accept.is_some_and(|accept| accept.contains("text/html"))
}

/// Where the same page stands under the site's own name, at the same port.
fn address(base_url: &str, host: &str, page: &Uri) -> Option<String> {
    let base: Uri = base_url.parse().ok()?;
    let asked: Uri = format!("http://{host}").parse().ok()?;
    let (own, other) = (base.host()?, asked.host()?);
    if own == other || !is_this_machine(own) || !is_this_machine(other) {
        return None;
    }
    let port = asked.port().map(|port| format!(":{port}")).unwrap_or_default(); // none: the usual one
    let path = page.path_and_query().map_or("/", |path| path.as_str());
    Some(format!("{}://{own}{port}{path}", base.scheme_str()?))
}

fn is_this_machine(host: &str) -> bool {
    matches!(host, "localhost" | "127.0.0.1" | "[::1]")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_this_machine_lead_to_the_sites_own() {
        let page: Uri = "/p/abc?x=1".parse().unwrap();
        let at = |base, host| address(base, host, &page);
        assert_eq!(
            at("http://127.0.0.1:8080", "localhost:9000").as_deref(),
            Some("http://127.0.0.1:9000/p/abc?x=1")
        );
        assert_eq!(at("http://localhost", "[::1]").as_deref(), Some("http://localhost/p/abc?x=1"));
        assert_eq!(at("http://127.0.0.1:8080", "127.0.0.1:9000"), None);
        for (base, host) in [
            ("https://pledges.example", "localhost:8080"),
            ("http://127.0.0.1:8080", "pledges.example"),
            ("http://127.0.0.1:8080", "a b"),
        ] {
            assert_eq!(at(base, host), None, "{base} {host}");
        }
    }
}
