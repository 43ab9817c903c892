//! Step 4: look at everything, then agree.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use contacts::consent_text::NEWS;
use contacts::{Decision, Source};
use kernel::{Cx, Language};
use payments::service::PayAmount;
use pledges::forms::quote_problem;
use pledges::quote::QuoteProblem;
use pledges::{Confirm, PledgeError, confirm as confirm_pledge, confirm_in_parts, seal_of};
use serde::Deserialize;
use stock::Limited;
use web::{FieldErrors, Flash, Form, FormState, Page, Site, WebError, html, html_with};

use super::address::in_the_file;
use super::news;
use super::pay::to_gateway;
use super::saving::{change_once, closed, leave_or, unexpected};
use crate::owner::Visit;
use crate::pages::business::business;
use crate::pages::currency::{charged, currency_part, rate_seen};
use crate::pages::frame::{Frame, dressed};
use crate::pages::instalments::{AT_ONCE, Offer, PAYING, offer};
use crate::pages::review::{ReviewPage, parts, what_is_missing};
use crate::pages::tips::{AMOUNT_FIELD, tip_part};
use crate::pages::vouchers::entered;
use crate::rules::steps::StepPage;

/// What the button sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ConfirmInput {
    #[serde(default)]
    seal: String,
    #[serde(default)]
    key: String,
    #[serde(default)]
    news: String,
    /// The rate that was seen; empty in the campaign's currency.
    #[serde(default)]
    rate: String,
    /// How it is paid: at once, or the seal of the parts that were shown.
    #[serde(default)]
    paying: String,
}

pub(super) async fn show(State(site): State<Site>, visit: Visit, page: Page) -> Result<Response, WebError> {
    if let Some(elsewhere) = closed(&visit) {
        return Ok(elsewhere);
    }
    let asked = Asked::of(&site, &visit).await?;
    html(&context(&visit, page, FormState::new(), asked))
}

/// What the page asks beside the price.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    /// Whether this person gets news already.
    has_news: bool,
    /// Whether there is anything to enter a code for.
    takes_codes: bool,
    /// Whether the platform gave an address that somebody has to look at first.
    has_address_to_check: bool,
}

impl Asked {
    pub(super) async fn of(site: &Site, visit: &Visit) -> Result<Self, WebError> {
        let has_news = news::has(site, visit).await?;
        let campaign = visit.campaign.id;
        let offered = site.db().read(move |tx| Ok::<_, PledgeError>(vouchers::are_offered(tx, campaign)?));
        let has_address_to_check =
            visit.view.address.is_none() && !in_the_file(site, visit).await?.doubts.is_empty();
        Ok(Self { has_news, takes_codes: offered.await.map_err(unexpected)?, has_address_to_check })
    }

    /// With the field for a code, whose mistake is told.
    pub(super) const fn with_the_field(self) -> Self {
        Self { takes_codes: true, ..self }
    }
}

pub(super) async fn confirm(
    State(site): State<Site>,
    visit: Visit,
    page: Page,
    form: Form<ConfirmInput>,
) -> Result<Response, WebError> {
    let Form { input: ConfirmInput { seal, key, news, rate, paying }, sent } = form;
    let wants_news = news == "1";
    let confirm = Confirm { pledge: visit.view.pledge.row, seal };
    let (person, language) = (visit.view.pledge.contact, page.texts.language());
    let confirmed = change_once(&site, &visit, ("confirm", &key, &sent), move |tx, cx, _| {
        speaks(tx, cx, person, language)?;
        if wants_news {
            news::decide(tx, cx, person, NEWS.decided(Decision::Given, language, "portal.review"))?;
        }
        let confirmed = match paying.as_str() {
            "" | AT_ONCE => confirm_pledge(tx, cx, &confirm),
            plan => confirm_in_parts(tx, cx, &confirm, plan),
        };
        confirmed.map(|confirmed| confirmed.quote.to_pay())
    });
    let error = match confirmed.await {
        Ok(owed) if owed.is_positive() && !visit.view.pledge.waits_for_decision() => {
            return to_gateway(&site, &visit, &page, (PayAmount::Due, &rate)).await;
        }
        Ok(_) => {
            return Ok(Flash::success(page.t("portal-confirmed")).redirect(&site, &visit.path()));
        }
        Err(error) => error,
    };
    let error = match leave_or(&site, &visit, &page.texts, error) {
        Ok(elsewhere) => return Ok(elsewhere),
        Err(error) => error,
    };
    let text = match &error {
        PledgeError::QuoteChanged => page.t("portal-review-price-changed"),
        PledgeError::PlanChanged => page.t("portal-review-plan-changed"),
        PledgeError::Incomplete(_) => page.t("portal-review-incomplete"),
        PledgeError::SoldOut { subject, title, .. }
            if matches!(Limited::parse(subject), Some(Limited::PickUp(_))) =>
        {
            quote_problem(&page.texts, &QuoteProblem::PickUpFull { place: title.clone() })
        }
        PledgeError::SoldOut { title, left, .. } => {
            let title = title.name_in(page.texts.language());
            page.t2("portal-review-sold-out", &("title", title.into()), &("left", (*left).into()))
        }
        _ => return Err(unexpected(error)),
    };
    let mut errors = FieldErrors::new();
    errors.add("", text);
    let f = FormState::refused(sent, errors);
    let asked = Asked::of(&site, &visit).await?;
    html_with(StatusCode::CONFLICT, &context(&visit, page.with_errors(), f, asked))
}

/// The confirmation is written in the language its reader agreed in.
fn speaks(
    tx: &mut db::WriteTx<'_>,
    cx: &Cx,
    person: kernel::RowId<kernel::ids::kinds::Contact>,
    language: Language,
) -> Result<(), PledgeError> {
    Ok(contacts::set_language(tx, cx, person, language, Source::Backer)?)
}

/// Paying at once is chosen beforehand. Who chose other parts than are offered now chooses these, once they have seen them.
fn with_way(f: FormState, offer: Option<&Offer>) -> FormState {
    let Some(offer) = offer else { return f };
    let chosen = f.value(PAYING).to_owned();
    match chosen.as_str() {
        "" => f.with(PAYING, AT_ONCE),
        AT_ONCE => f,
        plan if plan == offer.seal => f,
        _ => f.with(PAYING, offer.seal.clone()),
    }
}

pub(super) fn context(visit: &Visit, page: Page, f: FormState, asked: Asked) -> ReviewPage {
    let page = dressed(page, visit).titled_by("portal-review-title");
    let texts = &page.texts;
    let price = visit.current_price();
    let frame = Frame::of_step(visit, texts, StepPage::Review, &price);
    let rewards = visit.path_to(StepPage::Rewards.path());
    let (missing, seal) = match &price {
        Ok(quote) => (what_is_missing(visit, texts, (quote, asked.has_address_to_check)), seal_of(quote)),
        Err(problems) => {
            let stops = problems.0.iter().map(|problem| (quote_problem(texts, problem), rewards.clone()));
            (stops.collect(), String::new())
        }
    };
    let owed = price.as_ref().map(pledges::Quote::to_pay).ok();
    let is_asked = !visit.view.pledge.waits_for_decision();
    let (button, after) = match owed.filter(|owed| owed.is_positive()) {
        Some(_) if !is_asked => (page.t("portal-confirm"), page.t("portal-after-confirm-undecided")),
        Some(owed) => (
            page.t1("portal-confirm-and-pay", "amount", charged(visit, texts, owed)),
            page.t("portal-after-confirm-and-pay"),
        ),
        None => (page.t("portal-confirm"), page.t("portal-after-confirm")),
    };
    let mut tip = tip_part(visit, texts, price.as_ref().ok());
    if !f.error(AMOUNT_FIELD).is_empty() {
        tip.f = f.clone(); // as it was typed
    }
    let offer = price.as_ref().ok().and_then(|quote| offer(visit, texts, quote));
    let button = if offer.is_some() { page.t("portal-confirm-and-pay-chosen") } else { button };
    let currency = currency_part(visit, texts, owed.unwrap_or(visit.standing.to_pay), "review");
    ReviewPage {
        tip,
        currency,
        rate: rate_seen(visit),
        parts: parts(visit, texts, price.as_ref().ok()),
        codes: entered(visit, texts, price.as_ref().ok()),
        takes_codes: asked.takes_codes,
        business: business(visit, texts),
        business_path: visit.path_to("business"),
        codes_path: visit.path_to("vouchers"),
        confirm_path: visit.path_to(StepPage::Review.path()),
        frame,
        f: with_way(f, offer.as_ref()),
        offer,
        missing,
        seal,
        key: visit.form_key(),
        button,
        after,
        news: if asked.has_news { String::new() } else { page.t(NEWS.text_key) },
        page,
    }
}
