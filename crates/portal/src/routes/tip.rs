//! A tip is chosen on the review page, or taken out there.

use axum::extract::State;
use axum::response::Response;
use kernel::{Currency, Money};
use pledges::{PledgeError, save_tip};
use serde::Deserialize;
use web::{FieldErrors, Flash, Form, FormState, Page, Site, WebError, invalid};

use super::review::{Asked, context};
use super::saving::{closed, leave_or, unexpected};
use crate::owner::Visit;
use crate::pages::tips::{AMOUNT_FIELD, OWN};
use crate::rules::steps::StepPage;

/// What the form sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TipInput {
    #[serde(default)]
    tip: String,
    #[serde(default)]
    tip_amount: String,
}

impl TipInput {
    /// Whether an amount was typed and something else is chosen: which of the two is meant only its backer knows. What is
    /// given now stands in the field by itself, and was not typed.
    fn is_torn(&self, given: Money) -> bool {
        let typed = self.tip_amount.trim();
        self.tip != OWN && !typed.is_empty() && Money::parse(typed, given.currency).ok() != Some(given)
    }

    /// The amount: nothing chosen is none, and so is another amount without one. `None`: it cannot be read.
    fn amount(&self, currency: Currency) -> Option<Money> {
        match self.tip.as_str() {
            "" => Some(Money::zero(currency)),
            OWN if self.tip_amount.trim().is_empty() => None,
            OWN => Money::parse(&self.tip_amount, currency).ok(), // told beside the field
            minor => minor.parse().ok().map(|minor| Money::new(minor, currency)),
        }
    }
}

pub(super) async fn act(
    State(site): State<Site>,
    visit: Visit,
    page: Page,
    form: Form<TipInput>,
) -> Result<Response, WebError> {
    if let Some(elsewhere) = closed(&visit) {
        return Ok(elsewhere);
    }
    let Form { input, sent } = form;
    let given = visit.view.pledge.money(visit.view.pledge.choices.tip_minor);
    let text = match input.amount(given.currency) {
        _ if input.is_torn(given) => page.t("portal-tip-torn"),
        Some(tip) => {
            let (cx, pledge) = (visit.cx(), visit.view.pledge.row);
            match site.db().write(move |tx| save_tip(tx, &cx, pledge, tip)).await {
                Ok(_) => {
                    let done = page.t(if tip.is_positive() { "portal-tip-saved" } else { "portal-tip-gone" });
                    let to = format!("{}#tip", visit.path_to(StepPage::Review.path()));
                    return Ok(Flash::success(done).redirect(&site, &to));
                }
                Err(PledgeError::BadTip) => page.t("pledges-error-bad-tip"),
                Err(error) => return leave_or(&site, &visit, &page.texts, error).map_err(unexpected),
            }
        }
        None if input.tip_amount.trim().is_empty() => page.t("portal-tip-own-missing"),
        None => page.t("pledges-error-bad-tip"),
    };
    let mut errors = FieldErrors::new();
    errors.add(AMOUNT_FIELD, text);
    let asked = Asked::of(&site, &visit).await?;
    invalid(&context(&visit, page.with_errors(), FormState::refused(sent, errors), asked))
}
