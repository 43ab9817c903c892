//! Staff fill in a pledge for its backer: reward, add-ons and options; answers; the address; and the confirmation
//! with the price in view. The forms and rules are the backer's own; what staff save is theirs in the history and
//! is never overwritten by an import.

mod address;
mod answers;
mod case;
mod choices;
mod confirm;
mod reasons;

pub(crate) use reasons::{Reason, reasons_of};

use axum::Router;
use axum::routing::get;
use web::Site;

pub(crate) fn routes() -> Router<Site> {
    let path = |page: &str| format!("/desk/campaigns/{{campaign}}/backers/{{pledge}}/{page}");
    Router::new()
        .route(&path("choices"), get(choices::show).post(choices::save))
        .route(&path("answers"), get(answers::show).post(answers::save))
        .route(&path("address"), get(address::show).post(address::save))
        .route(&path("confirm"), get(confirm::show).post(confirm::save))
}
