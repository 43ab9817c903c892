//! One document as PDF.

use std::sync::Arc;

use accounts::{Permit, audit, can};
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use kernel::Id;
use kernel::ids::kinds;
use web::{Flash, Page, Site, WebError};

use super::{base, campaign_of};
use crate::service::making::{Billing, NotMade};
use crate::store;

type InPath = Path<(Id<kinds::Campaign>, Id<kinds::Invoice>)>;

pub(super) async fn download(
    State(site): State<Site>,
    permit: Permit<can::ViewMoney>,
    page: Page,
    Path((campaign, invoice)): InPath,
) -> Result<Response, WebError> {
    let campaign = campaign_of(&site, campaign).await?;
    let of = site.db().read(move |tx| store::lists::campaign_of(tx, invoice)).await?;
    // A document of another campaign is none.
    of.filter(|of| *of == campaign.row).ok_or(WebError::NotFound)?;
    let made = service_of(&site)?.pdf(site.db(), site.vault(), invoice).await;
    let (number, bytes) = match made {
        Ok(made) => made,
        Err(NotMade::NoFont(missing)) => {
            let text = page.t1("billing-no-font", "characters", missing.to_string());
            return Ok(Flash::warning(text).redirect(&site, &base(campaign.id)));
        }
        Err(e) => return Err(e.into()),
    };
    let cx = permit.cx(&site);
    let entry = permit.audit(&site, "invoice.opened", invoice.to_string());
    site.db().write(move |tx| audit(tx, &cx, entry.clone())).await?;
    Ok(file(&number, bytes))
}

fn service_of(site: &Site) -> Result<Arc<Billing>, WebError> {
    site.service::<Billing>().ok_or_else(|| WebError::Unavailable("documents are not set up".to_owned()))
}

/// A PDF to be kept, named by its number.
pub fn file(number: &str, bytes: Vec<u8>) -> Response {
    let name: String = number
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || "-._".contains(c) { c } else { '-' })
        .collect();
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}.pdf\""));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/pdf")),
        // The name has letters, digits and three marks only.
        (header::CONTENT_DISPOSITION, disposition.unwrap_or(HeaderValue::from_static("attachment"))),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
    ];
    (headers, bytes).into_response()
}

impl From<NotMade> for WebError {
    fn from(error: NotMade) -> Self {
        match error {
            NotMade::Unknown => Self::NotFound,
            NotMade::NoFont(_) | NotMade::Later(_) => Self::Unavailable(error.to_string()),
            NotMade::Failed(cause) => Self::Internal(cause),
        }
    }
}
