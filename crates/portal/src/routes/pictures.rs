//! Pictures of the catalogue. A picture never changes under its id, so a browser keeps it.

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use campaigns::model::PictureSize;
use kernel::Id;
use web::{Site, WebError};

pub(super) async fn show(State(site): State<Site>, Path(id): Path<String>) -> Result<Response, WebError> {
    sent(&site, &id, PictureSize::Full).await
}

/// For lists.
pub(super) async fn show_small(
    State(site): State<Site>,
    Path(id): Path<String>,
) -> Result<Response, WebError> {
    sent(&site, &id, PictureSize::Small).await
}

async fn sent(site: &Site, id: &str, size: PictureSize) -> Result<Response, WebError> {
    let id = Id::parse(id).map_err(|_| WebError::NotFound)?;
    let found = site.db().read(move |tx| campaigns::picture_bytes(tx, id, size)).await?;
    let (kind, bytes) = found.ok_or(WebError::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, kind.content_type()),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        // What was uploaded is shown as a picture and nothing else.
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"),
    ];
    Ok((headers, bytes).into_response())
}
