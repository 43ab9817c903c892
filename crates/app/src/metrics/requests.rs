//! Requests by the part of the site, method and status, and how long they took.

use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::Response;

const REQUESTS: &str = "pledgekeeper_requests_total";
const DURATION: &str = "pledgekeeper_request_duration_seconds";

pub(super) fn describe() {
    metrics::describe_counter!(REQUESTS, "Requests by part of the site, method and status");
    metrics::describe_histogram!(DURATION, "Time until the head of the answer, by part of the site");
}

/// Lies around every route. Costs next to nothing while nobody counts.
pub async fn measure(request: Request, next: Next) -> Response {
    let part = part_of(request.extensions().get::<MatchedPath>().map(MatchedPath::as_str));
    let method = word_of(request.method());
    let began = Instant::now();
    let response = next.run(request).await;
    metrics::histogram!(DURATION, "part" => part).record(began.elapsed());
    let status = response.status().as_str().to_owned();
    metrics::counter!(REQUESTS, "part" => part, "method" => method, "status" => status).increment(1);
    response
}

/// The part of the site by the template of the path, never by the path: a path may carry a token.
fn part_of(template: Option<&str>) -> &'static str {
    let Some(template) = template else { return "unknown" };
    match template.split('/').nth(1) {
        Some("desk") => "desk",
        Some("assets") => "assets",
        Some("webhooks") => "webhooks",
        Some("sandbox") => "sandbox",
        Some("healthz" | "readyz") => "health",
        _ => "backer",
    }
}

/// Whatever else somebody sends as a method is one more time series for nothing.
fn word_of(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_come_from_templates() {
        for (template, part) in [
            (Some("/desk/campaigns/{campaign}"), "desk"),
            (Some("/p/{token}"), "backer"),
            (Some("/"), "backer"),
            (Some("/assets/{file}"), "assets"),
            (Some("/readyz"), "health"),
            (None, "unknown"),
        ] {
            assert_eq!(part_of(template), part);
        }
        assert_eq!(word_of(&Method::from_bytes(b"BREW").unwrap()), "other");
    }
}
