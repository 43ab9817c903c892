//! A small file of a form, as a whole in memory.

use axum::extract::Multipart;
use axum::extract::multipart::MultipartError;
use axum::http::StatusCode;

use crate::page::Page;

/// The file in a field of a form; empty where the form has none. The route limits the body to `mib_max` MiB.
///
/// # Errors
/// A sentence for beside the field: the file is too large, or did not arrive as a whole.
pub async fn small_file(
    page: &Page,
    body: &mut Multipart,
    (field, mib_max): (&str, usize),
) -> Result<Vec<u8>, String> {
    let told = |cause: MultipartError| {
        if cause.status() == StatusCode::PAYLOAD_TOO_LARGE {
            page.t1("web-file-too-large", "size", i64::try_from(mib_max).unwrap_or(i64::MAX))
        } else {
            page.t("web-file-broken")
        }
    };
    let mut file = Vec::new();
    while let Some(part) = body.next_field().await.map_err(told)? {
        if part.name() == Some(field) {
            file = part.bytes().await.map_err(told)?.to_vec();
        }
    }
    Ok(file)
}
