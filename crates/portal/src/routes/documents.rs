//! The backer's invoices and credit notes. The address stands on them in full, so that opening one wants a code.

use axum::extract::{Path, State};
use axum::response::Response;
use billing::{Billing, Listed, NotMade};
use invoices::InvoiceKind;
use kernel::Id;
use kernel::ids::kinds;
use web::{Flash, Page, RouteClass, Site, WebError, html, redirect};

use crate::owner::Visit;
use crate::pages::documents::{DocumentLine, DocumentsPage};
use crate::pages::frame::{Frame, dressed};
use crate::wording;

async fn documents(site: &Site, visit: &Visit) -> Result<Vec<Listed>, WebError> {
    let pledge = visit.view.pledge.row;
    Ok(site.db().read(move |tx| billing::of_pledge(tx, pledge)).await?)
}

pub(super) async fn show(State(site): State<Site>, visit: Visit, page: Page) -> Result<Response, WebError> {
    let found = documents(&site, &visit).await?;
    let page = dressed(page, &visit).titled_by("portal-documents-title");
    let email = visit.view.profile.as_ref().and_then(|profile| profile.email.as_ref());
    html(&DocumentsPage {
        frame: Frame::plain(&visit, &page.texts, &visit.current_price()),
        lines: found.iter().map(|one| line(&visit, &page, one)).collect(),
        is_stepped_up: visit.is_stepped_up(),
        email: email.map(wording::masked_email).unwrap_or_default(),
        key: visit.form_key(),
        page,
    })
}

fn line(visit: &Visit, page: &Page, document: &Listed) -> DocumentLine {
    let title = match document.kind {
        InvoiceKind::Invoice => "portal-documents-invoice",
        InvoiceKind::CreditNote => "portal-documents-credit-note",
    };
    let number = document.number.as_str();
    DocumentLine {
        title: page.t1(title, "number", number),
        day: wording::date(&page.texts, document.issued_on),
        day_machine: document.issued_on.to_string(),
        amount: page.texts.money(document.gross),
        href: visit.path_to(&format!("documents/{}/pdf", document.id)),
        label: page.t1("portal-documents-pdf", "number", number),
    }
}

pub(super) async fn pdf(
    State(site): State<Site>,
    visit: Visit,
    page: Page,
    Path((_, document)): Path<(String, Id<kinds::Invoice>)>,
) -> Result<Response, WebError> {
    let back = visit.path_to("documents");
    if !visit.is_stepped_up() {
        return Ok(redirect(&back));
    }
    // A document of another pledge is none.
    if !documents(&site, &visit).await?.iter().any(|one| one.id == document) {
        return Err(WebError::NotFound);
    }
    site.limiter().check_account(RouteClass::Upload, &visit.view.pledge.id.to_string())?;
    let billing = site.service::<Billing>();
    let billing = billing.ok_or_else(|| WebError::Unavailable("documents are not set up".to_owned()))?;
    match billing.pdf(site.db(), site.vault(), document).await {
        Ok((number, bytes)) => Ok(billing::pdf_file(&number, bytes)),
        Err(cause @ NotMade::NoFont(_)) => {
            tracing::warn!(%cause, %document, "a document waits for a font");
            Ok(Flash::warning(page.t("portal-documents-no-font")).redirect(&site, &back))
        }
        Err(NotMade::Later(cause)) => {
            tracing::warn!(%cause, %document, "a document could not be set now");
            Ok(Flash::warning(page.t("portal-documents-later")).redirect(&site, &back))
        }
        Err(e) => Err(e.into()),
    }
}
