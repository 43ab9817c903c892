//! Two answers for whoever watches the process.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::site::Site;

/// The process runs.
pub(crate) async fn alive() -> &'static str {
    "ok\n"
}

/// The process can serve: its database answers.
pub(crate) async fn ready(State(site): State<Site>) -> Response {
    if site.db().is_ready().await {
        "ready\n".into_response()
    } else {
        let reason = [(axum::http::header::CONTENT_TYPE, "application/json")];
        (StatusCode::SERVICE_UNAVAILABLE, reason, "{\"ready\":false,\"reason\":\"database\"}\n")
            .into_response()
    }
}
