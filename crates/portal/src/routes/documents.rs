//! The backer's invoices and credit notes. The address stands on them in full, so that opening one wants a code.

use axum::extract::{Path, State};
use axum::response::Response;
use billing::{Billing, BillingError, Listed, NotMade};
use invoices::InvoiceKind;
use kernel::Id;
use kernel::ids::kinds;
use pledges::PartRepaid;
use web::{Flash, Page, RouteClass, Site, WebError, html, redirect};

use crate::owner::Visit;
use crate::pages::documents::{DocumentLine, DocumentsPage};
use crate::pages::frame::{Frame, dressed};
use crate::wording;

async fn documents(site: &Site, visit: &Visit) -> Result<Vec<Listed>, WebError> {
    let pledge = visit.view.pledge.row;
    Ok(site.db().read(move |tx| billing::of_pledge(tx, pledge)).await?)
}

/// Why parts of invoices were credited, and what went back for it.
struct Parts {
    reasons: Vec<(Id<kinds::Invoice>, String)>,
    repaid: Vec<PartRepaid>,
}

async fn parts(site: &Site, visit: &Visit, found: &[Listed]) -> Result<Parts, WebError> {
    let notes: Vec<_> = found.iter().filter(|one| one.is_of_part).map(|one| one.id).collect();
    if notes.is_empty() {
        return Ok(Parts { reasons: Vec::new(), repaid: Vec::new() });
    }
    let (vault, pledge) = (site.vault().clone(), visit.view.pledge.clone());
    let read = site.db().read(move |tx| {
        let mut reasons = Vec::with_capacity(notes.len());
        for note in &notes {
            let corrects = invoices::find(tx, &vault, *note).map_err(BillingError::from)?.content.corrects;
            reasons.extend(corrects.map(|corrects| (*note, corrects.reason)));
        }
        Ok::<_, BillingError>(Parts { reasons, repaid: pledges::parts_repaid(tx, &pledge)? })
    });
    read.await.map_err(|e| match e {
        BillingError::Db(e) => e.into(),
        other => WebError::internal(other),
    })
}

pub(super) async fn show(State(site): State<Site>, visit: Visit, page: Page) -> Result<Response, WebError> {
    let found = documents(&site, &visit).await?;
    let parts = parts(&site, &visit, &found).await?;
    let page = dressed(page, &visit).titled_by("portal-documents-title");
    let email = visit.view.profile.as_ref().and_then(|profile| profile.email.as_ref());
    html(&DocumentsPage {
        frame: Frame::plain(&visit, &page.texts, &visit.current_price()),
        lines: found.iter().map(|one| line(&visit, &page, one, &parts)).collect(),
        is_stepped_up: visit.is_stepped_up(),
        email: email.map(wording::masked_email).unwrap_or_default(),
        key: visit.form_key(),
        page,
    })
}

fn line(visit: &Visit, page: &Page, document: &Listed, parts: &Parts) -> DocumentLine {
    let title = match document.kind {
        InvoiceKind::Invoice => "portal-documents-invoice",
        InvoiceKind::CreditNote => "portal-documents-credit-note",
    };
    let number = document.number.as_str();
    // What the creator wrote is about somebody: like the document itself, for who has proved who they are.
    let reasons = parts.reasons.iter().filter(|_| visit.is_stepped_up());
    let why = reasons.filter(|(note, _)| *note == document.id).map(|(_, why)| why.clone());
    let back = parts.repaid.iter().filter(|one| one.note == document.id).map(|one| {
        let args = [
            ("day", wording::date(&page.texts, one.day).into()),
            ("amount", page.texts.money(one.paid).into()),
        ];
        page.texts.text_with("portal-documents-paid-back", &args)
    });
    DocumentLine {
        title: page.t1(title, "number", number),
        day: wording::date(&page.texts, document.issued_on),
        day_machine: document.issued_on.to_string(),
        amount: page.texts.money(document.gross),
        notes: why.chain(back).collect(),
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
