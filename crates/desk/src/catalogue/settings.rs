//! The settings of a campaign that a person changes: name, deadline, languages, look, where parcels leave from.

use accounts::can;
use accounts::can::Can;
use askama::Template;
use axum::response::Response;
use campaigns::forms::SettingsForm;
use campaigns::model::Campaign;
use campaigns::{CampaignError, CampaignSettings};
use kernel::Language;
use kernel::places::{address_format, country_name};
use web::{Choice, FieldErrors, Form, FormState, Page, SentForm, WebError, html, invalid};

use super::bench::{Bench, web_error};
use super::items::country_choices;
use super::saving::seen;
use super::sentences::field_errors;
use super::typed::state_of;
use super::units::{length_units, weight_units};
use crate::lists::{self, Group};

/// What the page calls its fields, from the top.
const LABELS: [(&str, &str); 13] = [
    ("name", "catalogue-campaign-name"),
    ("slug", "desk-campaign-slug"),
    ("currency", "catalogue-currency"),
    ("support_email", "catalogue-support-email"),
    ("deadline", "catalogue-deadline"),
    ("time_zone", "catalogue-time-zone"),
    ("main_language", "catalogue-main-language"),
    ("languages", "catalogue-languages"),
    ("brand_colour", "catalogue-colour"),
    ("dispatch_country", "catalogue-dispatch-country"),
    ("dispatch_region", "catalogue-dispatch-region"),
    ("weight_unit", "catalogue-weight-unit"),
    ("length_unit", "catalogue-length-unit"),
];

#[derive(Template)]
#[template(path = "catalogue/settings.html")]
struct Settings {
    page: Page,
    f: FormState,
    action: String,
    currencies: Vec<Group>,
    time_zones: Vec<Group>,
    file_name: String,
    languages: Vec<Choice>,
    countries: Vec<Choice>,
    regions: Vec<Choice>,
    region_country: &'static str,
    weight_units: Vec<Choice>,
    length_units: Vec<Choice>,
    contrast: String,
    deadline: String,
    /// Whether backers may pay in parts: the key of a sentence, and where that is changed.
    instalments: (&'static str, String),
    /// The same of the currencies in which backers may pay.
    currencies_link: (&'static str, String),
}

pub(super) async fn show(bench: Bench<can::Reading<can::EditSettings>>) -> Result<Response, WebError> {
    let form = SettingsForm::of(&CampaignSettings::of(&bench.campaign));
    let main = form.languages.first().cloned().unwrap_or_default(); // a campaign has a language
    let f = state_of(&form).with("main_language", main).with("seen", seen_settings(&bench.campaign));
    html(&page_of(&bench, f))
}

fn seen_settings(campaign: &Campaign) -> String {
    seen(Some(&SettingsForm::of(&CampaignSettings::of(campaign))))
}

/// The form as the service reads it: the main language first, and what this page does not show as it is stored.
fn completed(typed: &SettingsForm, sent: &SentForm, campaign: &Campaign) -> SettingsForm {
    let stored = SettingsForm::of(&CampaignSettings::of(campaign));
    let main = sent.value("main_language").unwrap_or_default(); // none chosen: the first of the ticked
    let mut languages: Vec<String> = vec![main.to_owned()];
    languages.extend(typed.languages.iter().filter(|language| *language != main).cloned());
    SettingsForm {
        languages,
        tax_mode: stored.tax_mode,
        platform: stored.platform,
        platform_id: stored.platform_id,
        // A page that was open since before they were asked for.
        weight_unit: or_stored(&typed.weight_unit, stored.weight_unit),
        length_unit: or_stored(&typed.length_unit, stored.length_unit),
        ..typed.clone()
    }
}

fn or_stored(typed: &str, stored: String) -> String {
    if typed.is_empty() { stored } else { typed.to_owned() }
}

pub(super) async fn save(
    bench: Bench<can::EditSettings>,
    Form { input: typed, sent }: Form<SettingsForm>,
) -> Result<Response, WebError> {
    let mut errors = FieldErrors::new();
    let mut seen_now = sent.value("seen").unwrap_or_default().to_owned();
    let form = completed(&typed, &sent, &bench.campaign);
    match form.read() {
        Err(_) => {
            let row = bench.campaign.row;
            let found = bench.site.db().read(move |tx| campaigns::problems_of_change(tx, row, &form)).await;
            errors = field_errors(&bench.page.texts, &found.map_err(web_error)?);
        }
        Ok(settings) => {
            let (cx, row, before) = (bench.permit.cx(&bench.site), bench.campaign.row, seen_now.clone());
            let saved = bench.site.db().write(move |tx| {
                let campaign = campaigns::campaign(tx, row)?.ok_or(CampaignError::NotFound)?;
                let now = seen_settings(&campaign);
                if now != before {
                    return Ok(Some(now));
                }
                campaigns::update_settings(tx, &cx, row, &settings).map(|()| None)
            });
            match saved.await {
                Ok(None) => return Ok(bench.done(bench.t("catalogue-settings-saved"), "settings")),
                Ok(Some(now)) => {
                    seen_now = now;
                    errors.add("", bench.t("catalogue-changed-meanwhile"));
                }
                Err(CampaignError::Refused(problems)) => {
                    errors = field_errors(&bench.page.texts, &problems);
                }
                Err(error) => return Err(web_error(error)),
            }
        }
    }
    let main = sent.value("main_language").unwrap_or_default();
    let f = state_of(&typed).with("main_language", main).with("seen", seen_now).with_errors(errors);
    invalid(&page_of(&bench, f))
}

fn page_of<P: Can>(bench: &Bench<P>, f: FormState) -> Settings {
    let mut page = bench.titled(bench.t("catalogue-menu-settings"));
    if f.has_errors() {
        page = page.with_errors();
    }
    let dispatch = bench.campaign.dispatch_country;
    let regions = address_format(dispatch).regions.iter();
    let contrast = bench.campaign.brand_colour.as_ref().map(|colour| {
        let percent = campaigns::contrast_with_white_percent(colour);
        let ratio = bench.page.texts.decimal(kernel::Decimal::new(i64::from(percent), 2));
        bench.t1("catalogue-contrast", "ratio", ratio)
    });
    let deadline = bench.campaign.deadline_text();
    let f = f.with_labels(LABELS.map(|(name, key)| (name, bench.t(key))));
    Settings {
        action: bench.path("settings"),
        currencies: lists::currencies(&page, f.value("currency")),
        time_zones: lists::time_zones(&page, bench.site.now(), f.value("time_zone")),
        file_name: format!("{}-pledges.csv", bench.campaign.slug),
        languages: Language::ALL.into_iter().map(|l| Choice::new(l.code(), l.own_name())).collect(),
        countries: country_choices(&page),
        regions: regions.map(|region| Choice::new(region.key, region.shown_name())).collect(),
        region_country: country_name(dispatch, page.lang()),
        weight_units: weight_units(),
        length_units: length_units(),
        contrast: contrast.unwrap_or_default(), // the product's own colour
        deadline: deadline.map(|at| bench.t1("catalogue-deadline-now", "deadline", at)).unwrap_or_default(), // none
        currencies_link: (super::currencies::link_key(bench), bench.path("settings/currencies")),
        instalments: (
            if bench.catalogue.instalments.is_some() {
                "instalments-link-on"
            } else {
                "instalments-link-off"
            },
            bench.path("settings/instalments"),
        ),
        page,
        f,
    }
}
