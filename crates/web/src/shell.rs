//! What lies around every handler: request id, trace, security headers, error pages, limits, compression.

use std::any::Any;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, MatchedPath, Request, State};
use axum::http::header::{self, HeaderName, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::{CompressionLayer, CompressionLevel};
use tower_http::csrf::CsrfLayer;
use tracing::Instrument;

use crate::cookies::Transport;
use crate::errors::WebError;
use crate::flash::{FLASH_COOKIE, cookie_value};
use crate::locale::{LANGUAGE_COOKIE, LANGUAGE_COOKIE_SECONDS, asked_in_query};
use crate::site::Site;
use crate::{assets, health, one_name, problem, whole_body};

/// Largest body of a request whose route does not set its own limit.
pub const BODY_BYTES_MAX: usize = 256 * 1024;

/// Longest a handler may take.
pub const HANDLER_TIMEOUT: Duration = Duration::from_secs(30);

/// Longest a handler may take that receives a file, because the line may be slow.
pub const UPLOAD_TIMEOUT: Duration = Duration::from_mins(15);

/// A request that carries this is made by the pages' script; what it brings is read by nobody yet.
const LOOKS_AHEAD: HeaderName = HeaderName::from_static("x-looks-ahead");

/// Names one request in the log, on the page of an error and in the `x-request-id` header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestId(pub String);

/// A value could not become part of the shell.
#[derive(Debug, thiserror::Error)]
pub enum ShellError {
    /// The base address is no origin.
    #[error(
        "`{base_url}` is no address a browser can use: write https://host or http://host:port ({reason})"
    )]
    BaseUrl {
        /// As configured.
        base_url: String,
        /// Why not.
        reason: String,
    },
    /// A form target is no origin.
    #[error("`{0}` is no origin that a form may lead to: write https://host")]
    FormTarget(String),
}

/// Puts the routes of all capabilities into the shell, adds `/assets`, `/healthz` and `/readyz`, and gives the
/// router that [`crate::serve`] takes.
pub fn shell(routes: Router<Site>, site: Site) -> Result<Router, ShellError> {
    let csrf = CsrfLayer::new().add_trusted_origin(site.base_url()).map_err(|error| ShellError::BaseUrl {
        base_url: site.base_url().to_owned(),
        reason: error.to_string(),
    })?;
    let headers = SecurityHeaders::of(&site)?;
    let routes = routes
        .route(&format!("{}/{{file}}", assets::ASSETS_PATH), get(assets::serve))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .fallback(async || WebError::NotFound)
        // Inside the router, so that the path's template is known.
        .route_layer(middleware::from_fn(name_the_span))
        .layer(
            ServiceBuilder::new()
                .layer(middleware::from_fn_with_state(site.clone(), identify))
                .layer(middleware::from_fn_with_state(headers, secure))
                .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
                .layer(middleware::from_fn_with_state(site.clone(), problem::show))
                .layer(middleware::from_fn_with_state(site.clone(), remember))
                .layer(CatchPanicLayer::custom(after_panic))
                .layer(middleware::from_fn_with_state(site.clone(), limit_time))
                .layer(middleware::from_fn(whole_body::take))
                .layer(middleware::from_fn_with_state(site.clone(), one_name::lead))
                .layer(csrf)
                .layer(DefaultBodyLimit::max(BODY_BYTES_MAX)),
        );
    Ok(routes.with_state(site))
}

fn after_panic(panicked: Box<dyn Any + Send + 'static>) -> Response {
    let words = panicked
        .downcast_ref::<String>()
        .cloned()
        .or_else(|| panicked.downcast_ref::<&str>().map(|text| (*text).to_owned()))
        .unwrap_or_else(|| "without words".to_owned());
    WebError::internal(format!("a handler panicked: {words}")).into_response()
}

/// Gives the request its id and its span. Whatever id came with it is not believed.
async fn identify(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    let mut bytes = [0u8; 8];
    site.random().fill(&mut bytes);
    let id = hex::encode(bytes);
    let span = tracing::info_span!(
        "request",
        request_id = id,
        method = %request.method(),
        // Filled with the path's template: a path may carry a token, and tokens are never logged.
        route = tracing::field::Empty,
        status = tracing::field::Empty,
        duration_micros = tracing::field::Empty,
    );
    request.extensions_mut().insert(RequestId(id.clone()));
    let began = site.now();
    let mut response = next.run(request).instrument(span.clone()).await;
    span.record("status", response.status().as_u16());
    span.record("duration_micros", site.now().as_micros().saturating_sub(began.as_micros()));
    span.in_scope(|| tracing::info!("answered"));
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(HeaderName::from_static("x-request-id"), value);
    }
    response
}

/// Stops a handler that takes too long, and tells whether it waited for a database that does not answer. The answer's body may stream on: an export is no handler.
async fn limit_time(State(site): State<Site>, request: Request, next: Next) -> Response {
    let receives_file = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|kind| kind.starts_with("multipart/form-data"));
    let limit = if receives_file { UPLOAD_TIMEOUT } else { HANDLER_TIMEOUT };
    match tokio::time::timeout(limit, next.run(request)).await {
        Ok(response) => response,
        Err(_) if health::database_answers(&site).await => StatusCode::REQUEST_TIMEOUT.into_response(),
        Err(_) => WebError::Unavailable("the database does not answer".to_owned()).into_response(),
    }
}

async fn name_the_span(path: Option<MatchedPath>, request: Request, next: Next) -> Response {
    if let Some(path) = path {
        tracing::Span::current().record("route", path.as_str());
    }
    next.run(request).await
}

/// Remembers a language that was asked for, and forgets a message that was shown.
async fn remember(State(site): State<Site>, request: Request, next: Next) -> Response {
    let asked_for = asked_in_query(request.uri().query().unwrap_or_default());
    let transport = site.transport();
    // A script that sends a file follows the answer before the browser goes there and shows the message.
    let looks_ahead = request.headers().contains_key(LOOKS_AHEAD);
    let had_flash =
        !looks_ahead && cookie_value(request.headers(), &transport.cookie_name(FLASH_COOKIE)).is_some();
    let mut response = next.run(request).await;
    let mut lines = Vec::new();
    if let Some(language) = asked_for {
        // Without `__Host-`: it names nobody and is worth nothing.
        let secure = if transport == Transport::Https { "; Secure" } else { "" };
        let code = language.code();
        lines.push(format!(
            "{LANGUAGE_COOKIE}={code}; Path=/; HttpOnly; SameSite=Lax; Max-Age={LANGUAGE_COOKIE_SECONDS}{secure}"
        ));
    }
    if had_flash && is_page(&response) {
        lines.push(transport.set_cookie(FLASH_COOKIE, "", 0));
    }
    for line in lines {
        if let Ok(value) = HeaderValue::from_str(&line) {
            response.headers_mut().append(SET_COOKIE, value);
        }
    }
    response
}

fn is_page(response: &Response) -> bool {
    response
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|kind| kind.starts_with("text/html"))
}

/// Headers that every answer carries.
#[derive(Debug, Clone)]
struct SecurityHeaders(HeaderMap);

impl SecurityHeaders {
    fn of(site: &Site) -> Result<Self, ShellError> {
        let mut targets = String::from("'self'");
        for origin in &site.settings().form_targets {
            if origin.contains([';', ',', ' ', '\'']) || !origin.contains("://") {
                return Err(ShellError::FormTarget(origin.clone()));
            }
            targets.push(' ');
            targets.push_str(origin);
        }
        let policy = format!(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
             font-src 'self'; manifest-src 'self'; form-action {targets}; frame-ancestors 'none'; \
             base-uri 'none'; object-src 'none'"
        );
        let mut headers = HeaderMap::new();
        let fixed = [
            (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
            (header::REFERRER_POLICY, "no-referrer"),
            (header::X_FRAME_OPTIONS, "DENY"),
            (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
            (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
            (
                HeaderName::from_static("permissions-policy"),
                "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), usb=()",
            ),
        ];
        for (name, value) in fixed {
            headers.insert(name, HeaderValue::from_static(value));
        }
        let policy = HeaderValue::from_str(&policy).map_err(|_| ShellError::FormTarget(targets.clone()))?;
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
        if site.transport() == Transport::Https {
            headers.insert(
                header::STRICT_TRANSPORT_SECURITY,
                HeaderValue::from_static("max-age=31536000; includeSubDomains"),
            );
        }
        Ok(Self(headers))
    }
}

/// Adds the headers. A handler that set one of them itself (a wider policy for a gateway's script) keeps its own.
async fn secure(State(headers): State<SecurityHeaders>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    for (name, value) in &headers.0 {
        response.headers_mut().entry(name).or_insert_with(|| value.clone());
    }
    response
}
