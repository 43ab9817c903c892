//! Turns what went wrong into a page in the reader's language and in the look of the part they are in.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::errors::{Problem, WebError};
use crate::page::{Page, html_with};
use crate::shell::RequestId;
use crate::site::Site;

/// Paths of the staff pages begin with it.
pub const DESK_PATH: &str = "/desk";

#[derive(Template)]
#[template(path = "pages/problem.html")]
struct ProblemPage {
    page: Page,
    look: Look,
    icon: &'static str,
    explanation: String,
    advice: String,
    id: String,
}

#[derive(Template)]
#[template(path = "pages/problem_fragment.html")]
struct ProblemFragment {
    page: Page,
    explanation: String,
    id: String,
}

/// Which style sheet a page of its own takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// The backer's pages.
    Backer,
    /// The staff pages.
    Desk,
}

impl Look {
    /// The look of the part of the site that a path belongs to.
    pub fn of_path(path: &str) -> Self {
        let staff = path.strip_prefix(DESK_PATH).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        if staff { Self::Desk } else { Self::Backer }
    }

    /// Name of the style sheet.
    pub const fn stylesheet(self) -> &'static str {
        match self {
            Self::Backer => "backer.css",
            Self::Desk => "desk.css",
        }
    }
}

/// How the reader takes an error.
enum Reader {
    /// A browser that loads a page.
    Browser,
    /// A script on a staff page that puts the answer into the page.
    Fragment,
    /// Anything else: a bare status.
    Machine,
}

impl Reader {
    fn of(headers: &HeaderMap) -> Self {
        if headers.contains_key("hx-request") {
            return Self::Fragment;
        }
        let accepts_html = headers
            .get(ACCEPT)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|accepted| accepted.contains("text/html"));
        if accepts_html { Self::Browser } else { Self::Machine }
    }
}

/// Middleware: shows errors as pages, and logs the unexpected ones under the id that the page shows.
pub(crate) async fn show(State(site): State<Site>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let is_read = matches!(parts.method, Method::GET | Method::HEAD);
    let id = parts.extensions.get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default();
    let reader = Reader::of(&parts.headers);
    let page = Page::of(&parts, &site);
    let response = next.run(Request::from_parts(parts, body)).await;

    let problem = response.extensions().get::<Problem>().cloned();
    if let Some(Problem(problem)) = &problem {
        log(problem, &id);
    }
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    if problem.is_none() && is_shown_already(&response) {
        return response;
    }
    let facts = Facts { status, problem: problem.map(|p| p.0), is_read, id };
    match facts.render(page, &reader) {
        Ok(mut shown) => {
            if let Some(wait) = response.headers().get(RETRY_AFTER) {
                shown.headers_mut().insert(RETRY_AFTER, wait.clone());
            }
            shown
        }
        Err(error) => {
            tracing::error!(%error, "the page about an error could not be rendered");
            response
        }
    }
}

/// A handler's own page or data about a refusal, such as a form with its mistakes.
fn is_shown_already(response: &Response) -> bool {
    response
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|kind| !kind.starts_with("text/plain"))
}

fn log(problem: &WebError, id: &str) {
    match problem {
        WebError::Internal(cause) => {
            tracing::error!(request_id = id, cause = cause_chain(cause.as_ref()), "a request failed");
        }
        WebError::Unavailable(cause) => {
            tracing::warn!(request_id = id, cause, "something needed is unavailable");
        }
        WebError::DiskFull => tracing::error!(request_id = id, "the disk is full: nothing can be saved"),
        other => tracing::debug!(request_id = id, answer = %other, "a request was refused"),
    }
}

/// An error and what lies behind it, in one line.
fn cause_chain(error: &(dyn std::error::Error + 'static)) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        next = cause.source();
    }
    text
}

struct Facts {
    status: StatusCode,
    problem: Option<Arc<WebError>>,
    is_read: bool,
    id: String,
}

impl Facts {
    fn render(&self, page: Page, reader: &Reader) -> Result<Response, WebError> {
        let name = self.name();
        let explanation = match self.problem.as_deref() {
            Some(WebError::BadInput(sentence)) if !sentence.is_empty() => sentence.clone(),
            Some(WebError::TooMany { retry_after_seconds }) => {
                let minutes = i64::try_from(retry_after_seconds.div_ceil(60)).unwrap_or(i64::MAX);
                page.t1("web-problem-too-many-text", "minutes", minutes)
            }
            // A backer can do nothing about it.
            Some(WebError::DiskFull) if Look::of_path(&page.path) == Look::Desk => {
                page.t("web-problem-disk-full-text")
            }
            _ => page.t(&format!("web-problem-{name}-text")),
        };
        let id = if self.status.is_server_error() { self.id.clone() } else { String::new() };
        match reader {
            Reader::Machine => Ok((self.status, explanation).into_response()),
            Reader::Fragment => html_with(self.status, &ProblemFragment { page, explanation, id }),
            Reader::Browser => {
                let page = page.titled_by(&format!("web-problem-{name}-title"));
                // After a read there was nothing to lose; after a write the reader wants to know.
                let advice = if self.status == StatusCode::SERVICE_UNAVAILABLE && !self.is_read {
                    page.t("web-problem-nothing-saved")
                } else {
                    String::new()
                };
                let look = Look::of_path(&page.path);
                let icon = self.icon();
                html_with(self.status, &ProblemPage { page, look, icon, explanation, advice, id })
            }
        }
    }

    /// Middle part of the keys of the texts.
    fn name(&self) -> &'static str {
        match self.status {
            StatusCode::NOT_FOUND => "not-found",
            StatusCode::FORBIDDEN => "forbidden",
            StatusCode::METHOD_NOT_ALLOWED => "method",
            StatusCode::CONFLICT => "conflict",
            StatusCode::PAYLOAD_TOO_LARGE => "too-large",
            StatusCode::TOO_MANY_REQUESTS => "too-many",
            StatusCode::REQUEST_TIMEOUT => "timeout",
            StatusCode::SERVICE_UNAVAILABLE => "unavailable",
            status if status.is_server_error() => "internal",
            _ => "bad-input",
        }
    }

    fn icon(&self) -> &'static str {
        match self.name() {
            "not-found" => "search",
            "forbidden" => "lock",
            "too-many" | "timeout" => "clock",
            "unavailable" => "refresh",
            _ => "alert-triangle",
        }
    }
}
