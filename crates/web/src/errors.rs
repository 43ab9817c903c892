//! What a handler can answer when it cannot do what was asked. The shell turns it into a page in the reader's
//! language; see [`crate::problem`].

use std::sync::Arc;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use db::DbError;

/// The answer to a request that could not be served.
#[derive(Debug, thiserror::Error)]
pub enum WebError {
    /// There is no such thing, or the reader may not know that there is.
    #[error("not found")]
    NotFound,
    /// The reader is known and may not do this.
    #[error("forbidden")]
    Forbidden,
    /// Nobody is signed in: leads to the sign-in page at this path.
    #[error("sign-in required")]
    SignInRequired(String),
    /// The request makes no sense as a whole; a sentence in the reader's language says why. Mistakes in single
    /// fields are shown beside the field instead ([`crate::FieldErrors`]).
    #[error("bad input: {0}")]
    BadInput(String),
    /// Somebody else changed the same thing meanwhile; loading the page again helps.
    #[error("conflict")]
    Conflict,
    /// The body is larger than this page takes.
    #[error("too large")]
    TooLarge,
    /// Asked too often.
    #[error("too many requests, again in {retry_after_seconds} s")]
    TooMany {
        /// Seconds until it makes sense to ask again.
        retry_after_seconds: u64,
    },
    /// Something we need does not answer at the moment. Nothing was saved, nothing was lost.
    #[error("unavailable: {0}")]
    Unavailable(String),
    /// The disk is full: only whoever runs the server can help, so staff are told. Nothing was saved.
    #[error("the disk is full")]
    DiskFull,
    /// Unexpected. The page shows the request's id, the log has the cause under it.
    #[error("internal: {0}")]
    Internal(Box<dyn std::error::Error + Send + Sync>),
}

impl WebError {
    /// Wraps an unexpected error of a capability.
    pub fn internal(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Internal(cause.into())
    }

    /// The HTTP status.
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::SignInRequired(_) => StatusCode::SEE_OTHER,
            Self::BadInput(_) => StatusCode::BAD_REQUEST,
            Self::Conflict => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable(_) | Self::DiskFull => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<DbError> for WebError {
    fn from(error: DbError) -> Self {
        match error {
            DbError::Conflict => Self::Conflict,
            DbError::DiskFull => Self::DiskFull,
            temporary if temporary.is_temporary() => Self::Unavailable(temporary.to_string()),
            other => Self::Internal(Box::new(other)),
        }
    }
}

impl From<askama::Error> for WebError {
    fn from(error: askama::Error) -> Self {
        Self::Internal(Box::new(error))
    }
}

/// The error as the shell finds it on a response.
#[derive(Debug, Clone)]
pub(crate) struct Problem(pub(crate) Arc<WebError>);

impl IntoResponse for WebError {
    fn into_response(self) -> Response {
        if let Self::SignInRequired(path) = &self {
            return crate::flash::redirect(path);
        }
        let mut response = self.status().into_response();
        if let Self::TooMany { retry_after_seconds } = &self {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*retry_after_seconds));
        }
        response.extensions_mut().insert(Problem(Arc::new(self)));
        response
    }
}
