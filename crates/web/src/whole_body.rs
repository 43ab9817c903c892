//! A small form is taken from the line before anything is answered: an answer that comes first (sign in, another site, too
//! often) would leave the rest of it on the line, the connection would end without a word, and what a browser or a proxy
//! sends on it next would be lost.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::shell::BODY_BYTES_MAX;

/// The middleware. What is larger, or does not say how large it is, is left to whom it is for.
pub(crate) async fn take(request: Request, next: Next) -> Response {
    let length = request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    let length = length.and_then(|length| length.parse::<usize>().ok());
    if !length.is_some_and(|length| (1..=BODY_BYTES_MAX).contains(&length)) {
        return next.run(request).await;
    }
    let (head, body) = request.into_parts();
    match to_bytes(body, BODY_BYTES_MAX).await {
        Ok(bytes) => next.run(Request::from_parts(head, Body::from(bytes))).await,
        Err(broken) => {
            tracing::debug!(error = %broken, "a request broke off");
            StatusCode::BAD_REQUEST.into_response() // nobody is there to read it
        }
    }
}
