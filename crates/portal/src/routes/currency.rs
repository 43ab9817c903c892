//! The backer says in which currency they pay.

use axum::extract::State;
use axum::response::Response;
use kernel::Currency;
use pledges::{CurrencyChosen, PledgeError, choose_currency};
use serde::Deserialize;
use web::{Flash, Form, Page, Site, WebError};

use super::saving::{leave_or, unexpected};
use crate::owner::Visit;
use crate::rules::steps::StepPage;

/// What the form sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CurrencyInput {
    #[serde(default)]
    currency: String,
    /// `rewards` or `review` to go on there.
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
            site.db().write(move |tx| choose_currency(tx, &cx, pledge, currency)).await
        }
        Err(_) => Ok(CurrencyChosen::NotOffered), // told as one that is not offered
    };
    let flash = match chosen {
        Ok(CurrencyChosen::Prices) => {
            let told = page.t1("portal-currency-priced", "currency", input.currency);
            Flash::success(with_tip_gone(&visit, &page, told))
        }
        Ok(CurrencyChosen::Payment) => {
            Flash::success(page.t1("portal-currency-saved", "currency", input.currency))
        }
        Ok(CurrencyChosen::NotOffered) => Flash::warning(page.t("portal-currency-gone")),
        Err(error @ (PledgeError::PricesStay(_) | PledgeError::NotPricedIn(_))) => {
            Flash::warning(page.t(error.text_key().unwrap_or("portal-not-saved")))
        }
        Err(error) => return leave_or(&site, &visit, &page.texts, error).map_err(unexpected),
    };
    let back = [StepPage::Rewards, StepPage::Review].into_iter().find(|step| step.path() == input.back);
    let to = back.map_or_else(|| visit.path(), |step| visit.path_to(step.path()));
    Ok(flash.redirect(&site, &format!("{to}#currency")))
}

/// A tip was chosen with other prices: it is asked for anew.
fn with_tip_gone(visit: &Visit, page: &Page, told: String) -> String {
    if visit.view.pledge.choices.tip_minor == 0 {
        return told;
    }
    format!("{told} {}", page.t("portal-currency-tip-gone"))
}
