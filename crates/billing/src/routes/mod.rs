//! The pages of staff: set-up, list, file, documents. No SQL here.

mod credit;
mod document_rates;
mod file;
mod limits;
mod list;
mod pdf;
mod repay;
mod set_up;
mod tax_close;
mod tax_file;
mod tax_orders;
mod tax_rate;
mod tax_report;
mod tax_report_all;
mod tax_words;

pub use limits::limit_name;
pub(crate) use limits::texts as limit_texts;
pub use pdf::file as pdf_file;

use accounts::Permit;
use accounts::can::Can;
use axum::Router;
use axum::routing::{get, post};
use campaigns::model::Campaign;
use kernel::ids::kinds;
use kernel::{Id, Money};
use web::{CampaignContext, Page, Site, WebError};

use crate::error::BillingError;

/// Routes of the desk. The site carries a [`crate::Billing`] as a service.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/desk/campaigns/{campaign}/invoices", get(list::show))
        .route("/desk/campaigns/{campaign}/invoices/set-up", get(set_up::show).post(set_up::save))
        .merge(document_rates::routes())
        .route("/desk/campaigns/{campaign}/invoices/try-again", post(list::try_again))
        .route("/desk/campaigns/{campaign}/invoices/file.csv", get(file::download))
        .route("/desk/campaigns/{campaign}/invoices/{invoice}/pdf", get(pdf::download))
        .route("/desk/campaigns/{campaign}/invoices/{invoice}/credit", get(credit::show).post(credit::post))
        .route("/desk/campaigns/{campaign}/invoices/{invoice}/repayment", get(repay::show).post(repay::save))
        .route("/desk/campaigns/{campaign}/tax-report", get(tax_report::show))
        .route("/desk/campaigns/{campaign}/tax-report/orders", get(tax_orders::show))
        .route("/desk/campaigns/{campaign}/tax-report/left-out", get(tax_orders::left_out))
        .route(
            "/desk/campaigns/{campaign}/tax-report/rates/{currency}/{period}",
            get(tax_rate::show).post(tax_rate::save),
        )
        .route(
            "/desk/campaigns/{campaign}/tax-report/closed/{period}",
            get(tax_close::show).post(tax_close::close),
        )
        .route("/desk/campaigns/{campaign}/tax-report/closed/{period}/open", post(tax_close::open))
        .route("/desk/campaigns/{campaign}/tax-report/files/{file}", get(tax_file::download))
        .route("/desk/tax-report", get(tax_report_all::show))
        .route("/desk/tax-report/files/{file}", get(tax_file::download_of_all))
        .merge(limits::routes())
}

/// The stand-ins for VIES and the Norwegian register, for an installation that asks them.
pub fn stand_in_routes() -> Router<Site> {
    let path = format!("{}/check-vat-number", crate::STAND_IN_PATH);
    let norway = format!("{}/enheter", crate::STAND_IN_PATH);
    Router::new()
        .route(&path, post(crate::number_check::stand_in_answer))
        .route(&norway, get(crate::number_check::norwegian_stand_in_answer))
}

fn base(campaign: Id<kinds::Campaign>) -> String {
    format!("/desk/campaigns/{campaign}/invoices")
}

async fn campaign_of(site: &Site, campaign: Id<kinds::Campaign>) -> Result<Campaign, WebError> {
    let found = site.db().read(move |tx| campaigns::find_campaign(tx, campaign)).await?;
    found.ok_or(WebError::NotFound)
}

fn framed<P: Can>(site: &Site, permit: &Permit<P>, page: Page, campaign: &Campaign) -> Page {
    let context = CampaignContext { id: campaign.id.to_string(), name: campaign.name.clone() };
    let search = format!("/desk/campaigns/{}/backers", campaign.id);
    permit.frame(site, page, Some(context)).searchable(search, "")
}

/// Why nothing is credited or paid back for a part of an order yet.
fn still_owed(page: &Page, owed: Money) -> String {
    page.t1("billing-still-owed", "amount", page.texts.money(owed))
}

fn of_billing(error: BillingError) -> WebError {
    match error {
        BillingError::Db(e) => e.into(),
        other => WebError::internal(other),
    }
}
