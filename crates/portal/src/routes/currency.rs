//! The backer says in which currency they pay.

use axum::extract::State;
use axum::response::Response;
use kernel::Currency;
use pledges::{PledgeError, choose_pay_currency};
use serde::Deserialize;
use web::{Flash, Form, Page, Site, WebError};

use super::saving::unexpected;
use crate::owner::Visit;
use crate::rules::steps::StepPage;

/// What the form sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CurrencyInput {
    #[serde(default)]
    currency: String,
    /// `review` to go on there.
    #[serde(default)]
    back: String,
}

/// Notes the choice; one that is not offered any more is told, and nothing has changed.
pub(super) async fn act(
    State(site): State<Site>,
    visit: Visit,
    page: Page,
    form: Form<CurrencyInput>,
) -> Result<Response, WebError> {
    let input = form.input;
    let chosen = match Currency::parse(&input.currency) {
        Ok(currency) => {
            let (cx, pledge) = (visit.cx(), visit.view.pledge.row);
            let choose = move |tx: &mut db::WriteTx<'_>| choose_pay_currency(tx, &cx, pledge, currency);
            site.db().write(choose).await.map_err(|error: PledgeError| unexpected(error))?
        }
        Err(_) => false, // told as one that is not offered
    };
    let flash = if chosen {
        Flash::success(page.t1("portal-currency-saved", "currency", input.currency))
    } else {
        Flash::warning(page.t("portal-currency-gone"))
    };
    let to = if input.back == "review" { visit.path_to(StepPage::Review.path()) } else { visit.path() };
    Ok(flash.redirect(&site, &format!("{to}#currency")))
}
