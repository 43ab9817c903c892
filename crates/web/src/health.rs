//! Two answers for whoever watches the process.

use std::time::Duration;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::site::Site;

/// The process runs.
pub(crate) async fn alive() -> &'static str {
    "ok\n"
}

/// Longest that the database may take to answer whether it is there: one that hangs is as good as none.
const ANSWER_MAX: Duration = Duration::from_secs(3);

/// Whether the database answers at all.
pub(crate) async fn database_answers(site: &Site) -> bool {
    tokio::time::timeout(ANSWER_MAX, site.db().is_ready()).await.unwrap_or(false) // too late is no answer
}

/// The process can serve: its database answers.
pub(crate) async fn ready(State(site): State<Site>) -> Response {
    if database_answers(&site).await {
        "ready\n".into_response()
    } else {
        let reason = [(axum::http::header::CONTENT_TYPE, "application/json")];
        (StatusCode::SERVICE_UNAVAILABLE, reason, "{\"ready\":false,\"reason\":\"database\"}\n")
            .into_response()
    }
}
