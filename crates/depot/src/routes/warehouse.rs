//! A warehouse is added.

use accounts::{Permit, audit, can};
use axum::extract::State;
use axum::response::Response;
use kernel::places::{CountryCode, countries_by_name_in};
use serde::Deserialize;
use stock::WarehouseFacts;
use web::{Choice, FieldErrors, Flash, Form, FormState, Page, Site, WebError};

use crate::error::{DepotError, beside};
use crate::pages::WarehousePage;
use crate::scene::Scene;

type Edit = Permit<can::EditCatalogue>;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WarehouseInput {
    #[serde(default)]
    name: String,
    #[serde(default)]
    country: String,
    #[serde(default)]
    region: String,
}

fn shown(site: &Site, permit: &Edit, page: Page, (scene, f): (&Scene, FormState)) -> WarehousePage {
    let mut page = scene.page_below(site, permit, page).titled_by("depot-warehouse-new");
    if f.has_errors() {
        page = page.with_errors();
    }
    let countries = countries_by_name_in(page.lang()).iter();
    WarehousePage {
        countries: countries.map(|(code, name)| Choice::new(code.as_str(), *name)).collect(),
        f,
        page,
    }
}

pub(super) async fn form(State(site): State<Site>, permit: Edit, page: Page) -> Result<Response, WebError> {
    let scene = Scene::of(&site, &permit).await?;
    let f = FormState::new().with("country", scene.campaign.dispatch_country.as_str());
    web::html(&shown(&site, &permit, page, (&scene, f)))
}

pub(super) async fn save(
    State(site): State<Site>,
    permit: Edit,
    page: Page,
    form: Form<WarehouseInput>,
) -> Result<Response, WebError> {
    let scene = Scene::of(&site, &permit).await?;
    let Form { input, sent } = form;
    let country = CountryCode::parse(&input.country);
    let mut errors = FieldErrors::new();
    if country.is_none() {
        errors.add("country", page.t("depot-error-country"));
    }
    if let Some(country) = country {
        let region = Some(input.region.trim().to_owned()).filter(|region| !region.is_empty());
        let facts = WarehouseFacts { name: input.name.clone(), country, region };
        let (cx, entry) = (permit.cx(&site), permit.audit(&site, "stock.warehouse_added", ""));
        let added = site.db().write(move |tx| {
            let id = stock::add_warehouse(tx, &cx, &facts)?;
            audit(tx, &cx, accounts::Audit { subject: id.to_string(), ..entry.clone() })?;
            Ok::<_, DepotError>(())
        });
        match added.await {
            Ok(()) => {
                let said = page.t1("depot-warehouse-added", "name", input.name);
                return Ok(Flash::success(said).redirect(&site, &scene.path("")));
            }
            Err(error) => errors = beside(&page, "name", error)?,
        }
    }
    web::invalid(&shown(&site, &permit, page, (&scene, FormState::refused(sent, errors))))
}
