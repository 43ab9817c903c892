//! One dated tax rate of the campaign's own table.

use accounts::can;
use accounts::can::Can;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use campaigns::RateOrigin;
use campaigns::forms::TaxRateForm;
use campaigns::model::{TaxClass, TaxRate};
use kernel::Id;
use kernel::ids::kinds;
use kernel::places::country_name;
use web::{Choice, Form, FormState, Page, WebError, html};

use super::bench::{Bench, id_of, web_error};
use super::items::country_choices;
use super::saving::{Outcome, answer, attempt, refused, seen};
use super::tax::origin;
use super::typed::state_of;

#[derive(Template)]
#[template(path = "catalogue/rate.html")]
struct Edit {
    page: Page,
    f: FormState,
    action: String,
    delete_url: String,
    origin: String,
    is_new: bool,
    countries: Vec<Choice>,
    classes: Vec<Choice>,
}

/// What the form calls its fields, from the top.
const LABELS: [(&str, &str); 7] = [
    ("country", "catalogue-rate-country"),
    ("region", "catalogue-rate-region"),
    ("class", "catalogue-tax-class"),
    ("rate_percent", "catalogue-rate-percent"),
    ("valid_from", "catalogue-valid-from"),
    ("valid_until", "catalogue-valid-until"),
    ("source", "catalogue-source-field"),
];

pub(super) async fn new(bench: Bench<can::EditCatalogue>) -> Result<Response, WebError> {
    let form = TaxRateForm {
        country: bench.campaign.dispatch_country.to_string(),
        class: TaxClass::Standard.word().to_owned(),
        valid_from: bench.campaign.day_of(bench.site.now()).to_string(),
        ..TaxRateForm::default()
    };
    html(&editor(&bench, bench.new_id(), state_of(&form)))
}

fn find<P: Can>(bench: &Bench<P>, id: Id<kinds::TaxRate>) -> Option<&TaxRate> {
    bench.catalogue.tax_rates.iter().find(|rate| rate.id == id)
}

pub(super) async fn edit(
    bench: Bench<can::Reading<can::EditCatalogue>>,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let rate = find(&bench, id_of(&id)?).ok_or(WebError::NotFound)?;
    let mut form = TaxRateForm::of(rate);
    if !matches!(campaigns::rate_origin(rate), RateOrigin::Written(_)) {
        form.source.clear(); // what the table says of itself is told above the form
    }
    html(&editor(&bench, rate.id, state_of(&form).with("seen", seen(Some(rate)))))
}

pub(super) async fn save(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
    Form { input: typed, sent }: Form<TaxRateForm>,
) -> Result<Response, WebError> {
    let id = id_of(&id)?;
    match attempt(&bench, typed.read(id).map(campaigns::with_origin), &sent).await? {
        Outcome::Saved(rate) => Ok(bench.done(bench.t1("catalogue-saved", "title", rate.place()), "tax")),
        outcome => {
            let f = refused(&bench, state_of(&typed), &sent, outcome);
            let has_errors = f.has_errors();
            answer(&editor(&bench, id, f), has_errors)
        }
    }
}

pub(super) async fn delete(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let id = id_of(&id)?;
    let (cx, row) = (bench.permit.cx(&bench.site), bench.campaign.row);
    let deleted = bench.site.db().write(move |tx| campaigns::delete_tax_rate(tx, &cx, row, id)).await;
    deleted.map_err(web_error)?;
    Ok(bench.done(bench.t("catalogue-rate-deleted"), "tax"))
}

fn editor<P: Can>(bench: &Bench<P>, id: Id<kinds::TaxRate>, f: FormState) -> Edit {
    let stored = find(bench, id);
    let title = stored.map_or_else(
        || bench.t("catalogue-rate-new"),
        |rate| {
            format!("{}, {}", country_name(rate.country, bench.page.lang()), bench.t(rate.class.text_key()))
        },
    );
    let mut page = bench.below(title, "catalogue-menu-tax", "tax");
    if f.has_errors() {
        page = page.with_errors();
    }
    Edit {
        countries: country_choices(&page),
        page,
        action: bench.path(&format!("tax/rates/{id}")),
        delete_url: bench.path(&format!("tax/rates/{id}/delete")),
        origin: stored.map(|rate| origin(&bench.page.texts, rate)).unwrap_or_default(), // a new one has none yet
        is_new: stored.is_none(),
        classes: TaxClass::ALL
            .into_iter()
            .map(|class| Choice::new(class.word(), bench.t(class.text_key())))
            .collect(),
        f: f.with_labels(LABELS.map(|(name, key)| (name, bench.t(key)))),
    }
}
