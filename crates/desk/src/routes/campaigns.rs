//! The start page, the list of campaigns, and the form for a new one.

use accounts::{Permission, Permit, SignedIn, can};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use campaigns::forms::SettingsForm;
use campaigns::model::Campaign;
use campaigns::{CampaignError, FieldProblems, ProblemArg};
use kernel::Language;
use kernel::places::countries_by_name_in;
use web::widgets::Badge;
use web::{Choice, FieldErrors, Flash, Form, FormState, Page, SentForm, Site, TextArg, WebError};

use crate::error::DeskError;
use crate::frame;
use crate::shown::stage_badge;

pub(super) fn routes() -> Router<Site> {
    Router::new()
        .route("/desk", get(start))
        .route("/desk/campaigns", get(list))
        .route("/desk/campaigns/new", get(new_form).post(create))
}

/// A campaign in the list.
struct Line {
    name: String,
    href: String,
    stage: Badge,
    currency: String,
    pledges: String,
    deadline: String,
}

#[derive(Template)]
#[template(path = "desk/campaigns.html")]
struct ListPage {
    page: Page,
    lines: Vec<Line>,
    may_create: bool,
}

async fn visible(site: &Site, signed_in: &SignedIn) -> Result<Vec<Campaign>, WebError> {
    let all = site.db().read(|tx| Ok::<_, DeskError>(campaigns::list_campaigns(tx)?)).await?;
    let staff = signed_in.staff();
    Ok(all.into_iter().filter(|c| staff.may(Permission::ViewBackers, Some(c.id))).collect())
}

/// Straight to the campaign when there is only one.
async fn start(State(site): State<Site>, signed_in: SignedIn) -> Result<Response, WebError> {
    let found = visible(&site, &signed_in).await?;
    Ok(match found.as_slice() {
        [only] => web::redirect(&frame::path(only, "")),
        _ => web::redirect("/desk/campaigns"),
    })
}

async fn list(State(site): State<Site>, signed_in: SignedIn, page: Page) -> Result<Response, WebError> {
    let found = visible(&site, &signed_in).await?;
    let rows: Vec<_> = found.iter().map(|campaign| campaign.row).collect();
    let totals: Vec<u64> = site
        .db()
        .read(move |tx| {
            rows.iter().map(|row| Ok(pledges::counts(tx, *row)?.total())).collect::<Result<_, DeskError>>()
        })
        .await?;
    let page = signed_in.frame(&site, page, None).titled_by("desk-campaigns-title");
    let lines = found
        .iter()
        .zip(totals)
        .map(|(campaign, total)| Line {
            name: campaign.name.clone(),
            href: frame::path(campaign, ""),
            stage: stage_badge(&page.texts, campaign.stage),
            currency: campaign.currency.code().to_owned(),
            pledges: page.texts.number(i64::try_from(total).unwrap_or(i64::MAX)),
            deadline: campaign.deadline_text().unwrap_or_else(|| "–".to_owned()),
        })
        .collect();
    let may_create = signed_in.staff().may(Permission::EditSettings, None);
    web::html(&ListPage { page, lines, may_create })
}

#[derive(Template)]
#[template(path = "desk/campaign_new.html")]
struct NewPage {
    page: Page,
    f: FormState,
    countries: Vec<Choice>,
    languages: Vec<Choice>,
    tax_modes: Vec<Choice>,
    platforms: Vec<Choice>,
}

fn new_page(site: &Site, permit: &Permit<can::EditSettings>, page: Page, f: FormState) -> NewPage {
    let above = page.t("desk-campaigns-title");
    let page =
        permit.frame(site, page, None).below(above, "/desk/campaigns").titled_by("desk-campaign-new-title");
    let language = page.texts.language();
    let countries = countries_by_name_in(language.code())
        .iter()
        .map(|(country, name)| Choice::new(country.as_str(), *name))
        .collect();
    let languages = Language::ALL.iter().map(|l| Choice::new(l.code(), l.own_name())).collect();
    let tax_modes = vec![
        Choice::new("inclusive", page.t("desk-campaign-tax-inclusive"))
            .hint(page.t("desk-campaign-tax-inclusive-hint")),
        Choice::new("exclusive", page.t("desk-campaign-tax-exclusive"))
            .hint(page.t("desk-campaign-tax-exclusive-hint")),
    ];
    let platforms = vec![
        Choice::new("kickstarter", "Kickstarter"),
        Choice::new("none", page.t("desk-campaign-platform-none")),
    ];
    NewPage { page, f, countries, languages, tax_modes, platforms }
}

async fn new_form(
    State(site): State<Site>,
    permit: Permit<can::EditSettings>,
    page: Page,
) -> Result<Response, WebError> {
    let f = FormState::new()
        .with("languages", page.lang())
        .with("tax_mode", "inclusive")
        .with("platform", "kickstarter")
        .with("currency", "EUR")
        .with("time_zone", "Europe/Berlin");
    web::html(&new_page(&site, &permit, page, f))
}

async fn create(
    State(site): State<Site>,
    permit: Permit<can::EditSettings>,
    page: Page,
    form: Form<SettingsForm>,
) -> Result<Response, WebError> {
    let settings = match form.input.read() {
        Ok(settings) => settings,
        Err(problems) => return refused(&site, &permit, page, form.sent, &problems),
    };
    let cx = permit.cx(&site);
    let made = site.db().write(move |tx| campaigns::create_campaign(tx, &cx, &settings)).await;
    match made {
        Ok(campaign) => {
            let to = format!("/desk/campaigns/{}", campaign.id);
            Ok(Flash::success(page.t("desk-campaign-created")).redirect(&site, &to))
        }
        Err(CampaignError::Refused(problems)) => refused(&site, &permit, page, form.sent, &problems),
        Err(error) => Err(DeskError::from(error).into()),
    }
}

fn refused(
    site: &Site,
    permit: &Permit<can::EditSettings>,
    page: Page,
    sent: SentForm,
    problems: &FieldProblems,
) -> Result<Response, WebError> {
    let mut errors = FieldErrors::new();
    for (field, problem) in problems.entries() {
        let args: Vec<(&str, TextArg)> = problem
            .args()
            .into_iter()
            .map(|(name, value)| {
                let value = match value {
                    ProblemArg::Text(text) => TextArg::Text(text),
                    ProblemArg::Count(count) => TextArg::Count(count),
                };
                (name, value)
            })
            .collect();
        errors.add(field.as_str(), page.texts.text_with(problem.text_key(), &args));
    }
    web::invalid(&new_page(site, permit, page.with_errors(), FormState::refused(sent, errors)))
}
