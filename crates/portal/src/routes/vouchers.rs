//! A code is entered on the review page, or taken out there.

use axum::extract::State;
use axum::response::Response;
use kernel::Id;
use kernel::ids::kinds;
use pledges::forms::voucher_refusal;
use pledges::{CODES_MAX, CodeEntered, EnterCode, enter_code, remove_code};
use serde::Deserialize;
use vouchers::Entered;
use web::{ClientIp, FieldErrors, Flash, Form, FormState, Page, SentForm, Site, WebError, invalid};

use super::review::{Asked, context};
use super::saving::{closed, leave_or, unexpected};
use crate::owner::Visit;
use crate::rules::steps::StepPage;
use crate::wording;

/// The field of a typed code.
const FIELD: &str = "voucher";

/// What the two forms send.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CodeInput {
    #[serde(default)]
    voucher: String,
    /// The code to take out.
    #[serde(default)]
    remove: String,
}

pub(super) async fn act(
    State(site): State<Site>,
    client: ClientIp,
    visit: Visit,
    page: Page,
    form: Form<CodeInput>,
) -> Result<Response, WebError> {
    if let Some(elsewhere) = closed(&visit) {
        return Ok(elsewhere);
    }
    let Form { input, sent } = form;
    if !input.remove.is_empty() {
        return remove(&site, &visit, &page, &input.remove).await;
    }
    if input.voucher.trim().is_empty() {
        let text = page.t("portal-vouchers-empty");
        return refused(&site, &visit, page, (sent, text)).await;
    }
    let (cx, pledge) = (visit.cx(), visit.view.pledge.row);
    let network = Some(client.0.to_canonical().to_string());
    let enter = EnterCode { pledge, typed: input.voucher, network };
    let text = match site.db().write(move |tx| enter_code(tx, &cx, &enter)).await {
        Ok(CodeEntered::Kept(_)) => return Ok(back(&site, &visit, &page, "portal-vouchers-kept")),
        Ok(answer) => sentence(&visit, &page, answer),
        Err(error) => return leave_or(&site, &visit, &page.texts, error).map_err(unexpected),
    };
    refused(&site, &visit, page, (sent, text)).await
}

async fn remove(site: &Site, visit: &Visit, page: &Page, code: &str) -> Result<Response, WebError> {
    let code: Id<kinds::VoucherCode> = Id::parse(code).map_err(|_| WebError::BadInput(String::new()))?;
    let (cx, pledge) = (visit.cx(), visit.view.pledge.row);
    match site.db().write(move |tx| remove_code(tx, &cx, pledge, code)).await {
        Ok(()) => Ok(back(site, visit, page, "portal-vouchers-removed")),
        Err(error) => leave_or(site, visit, &page.texts, error).map_err(unexpected),
    }
}

fn back(site: &Site, visit: &Visit, page: &Page, key: &str) -> Response {
    let to = format!("{}#codes", visit.path_to(StepPage::Review.path()));
    Flash::success(page.t(key)).redirect(site, &to)
}

/// Why a typed code is not in the pledge.
fn sentence(visit: &Visit, page: &Page, answer: CodeEntered) -> String {
    match answer {
        CodeEntered::Unknown(Entered::RateLimited { retry_after_seconds }) => {
            let minutes = i64::try_from(retry_after_seconds.div_ceil(60)).unwrap_or(i64::MAX);
            page.t1("vouchers-code-wait", "minutes", minutes)
        }
        CodeEntered::Unknown(entered) => page.t(entered.text_key().unwrap_or("vouchers-code-unknown")),
        CodeEntered::Refused(refusal) => {
            let day = |at| wording::moment(&page.texts, &visit.campaign, at);
            voucher_refusal(&page.texts, &refusal, day)
        }
        CodeEntered::TooMany => {
            page.t1("portal-vouchers-too-many", "max", i64::try_from(CODES_MAX).unwrap_or(i64::MAX))
        }
        CodeEntered::Kept(_) => String::new(), // told by the page itself
    }
}

/// The review page with the mistake beside the field.
async fn refused(
    site: &Site,
    visit: &Visit,
    page: Page,
    (sent, text): (SentForm, String),
) -> Result<Response, WebError> {
    let mut errors = FieldErrors::new();
    errors.add(FIELD, text);
    let asked = Asked::of(site, visit).await?.with_the_field();
    invalid(&context(visit, page.with_errors(), FormState::refused(sent, errors), asked))
}
