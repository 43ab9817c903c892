//! The start page, the list of campaigns, and the form for a new one.

use accounts::{Permission, Permit, Role, Scope, SignedIn, can};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use campaigns::forms::SettingsForm;
use campaigns::model::Campaign;
use campaigns::{CampaignError, FieldProblems};
use kernel::Language;
use kernel::places::countries_by_name_in;
use web::widgets::Badge;
use web::{Choice, Flash, Form, FormState, Page, SentForm, Site, WebError};

use crate::catalogue::field_errors;
use crate::error::DeskError;
use crate::frame;
use crate::lists::{self, Group};
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
    /// For a partner, whom no page here is for yet: the campaigns they work for.
    of_partner: Option<Vec<String>>,
}

async fn all_campaigns(site: &Site) -> Result<Vec<Campaign>, WebError> {
    Ok(site.db().read(|tx| Ok::<_, DeskError>(campaigns::list_campaigns(tx)?)).await?)
}

async fn visible(site: &Site, signed_in: &SignedIn) -> Result<Vec<Campaign>, WebError> {
    let staff = signed_in.staff();
    let all = all_campaigns(site).await?;
    Ok(all.into_iter().filter(|c| staff.may(Permission::ViewBackers, Some(c.id))).collect())
}

/// The campaigns somebody works for who is a partner and nothing else.
async fn of_partner(site: &Site, signed_in: &SignedIn) -> Result<Option<Vec<String>>, WebError> {
    let roles = &signed_in.staff().roles;
    if roles.is_empty() || roles.iter().any(|grant| grant.role != Role::Partner) {
        return Ok(None);
    }
    let reaches = |campaign: &Campaign| {
        roles
            .iter()
            .any(|grant| matches!(grant.scope, Scope::All) || grant.scope == Scope::Campaign(campaign.id))
    };
    let names = all_campaigns(site).await?.into_iter().filter(reaches).map(|campaign| campaign.name);
    Ok(Some(names.collect()))
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
    let of_partner = of_partner(&site, &signed_in).await?;
    web::html(&ListPage { page, lines, may_create, of_partner })
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
    currencies: Vec<Group>,
    time_zones: Vec<Group>,
}

/// What the page calls its fields, from the top.
const LABELS: [(&str, &str); 10] = [
    ("name", "desk-campaign-name"),
    ("slug", "desk-campaign-slug"),
    ("platform", "desk-campaign-platform"),
    ("currency", "desk-campaign-currency"),
    ("tax_mode", "desk-campaign-tax"),
    ("dispatch_country", "desk-campaign-dispatch"),
    ("languages", "desk-campaign-languages"),
    ("time_zone", "desk-campaign-time-zone"),
    ("deadline", "desk-campaign-deadline"),
    ("support_email", "desk-campaign-support"),
];

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
    let f = f.with_labels(LABELS.map(|(name, key)| (name, page.t(key))));
    NewPage {
        currencies: lists::currencies(&page, f.value("currency")),
        time_zones: lists::time_zones(&page, site.now(), f.value("time_zone")),
        page,
        f,
        countries,
        languages,
        tax_modes,
        platforms,
    }
}

/// The zone of those who most likely read the desk in a language; visible, and of no weight until there is a deadline.
const fn likely_zone(language: Language) -> &'static str {
    match language {
        Language::En => "Europe/London",
        Language::De => "Europe/Berlin",
        Language::Pl => "Europe/Warsaw",
        Language::It => "Europe/Rome",
    }
}

async fn new_form(
    State(site): State<Site>,
    permit: Permit<can::EditSettings>,
    page: Page,
) -> Result<Response, WebError> {
    // No currency is filled in: a wrong one that nobody noticed would hold back every record of the first file.
    let f = FormState::new()
        .with("languages", page.lang())
        .with("tax_mode", "inclusive")
        .with("platform", "kickstarter")
        .with("time_zone", likely_zone(page.texts.language()));
    web::html(&new_page(&site, &permit, page, f))
}

async fn create(
    State(site): State<Site>,
    permit: Permit<can::EditSettings>,
    page: Page,
    form: Form<SettingsForm>,
) -> Result<Response, WebError> {
    // What is wrong is told with what the database knows of: all at once.
    let Ok(settings) = form.input.read() else {
        let typed = form.input.clone();
        let found = site.db().read(move |tx| campaigns::problems_of_new(tx, &typed)).await;
        let problems = found.map_err(DeskError::from)?;
        return refused(&site, &permit, page, form.sent, &problems);
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
    let errors = field_errors(&page.texts, problems);
    web::invalid(&new_page(site, permit, page.with_errors(), FormState::refused(sent, errors)))
}
