//! The pages of warehouses. No SQL here.

mod announce;
mod delivery;
mod item;
mod list;
mod sheet;
mod warehouse;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use stock::SHEET_BYTES_MAX;
use web::Site;

/// What a multipart form adds to its file.
const FORM_BYTES: usize = 64 * 1024;

/// The routes below `/desk/campaigns/{campaign}/stock`.
pub fn routes() -> Router<Site> {
    let base = "/desk/campaigns/{campaign}/stock";
    let upload = post(sheet::upload).layer(DefaultBodyLimit::max(SHEET_BYTES_MAX.saturating_add(FORM_BYTES)));
    Router::new()
        .route(base, get(list::show))
        .route(&format!("{base}/items/{{item}}"), get(item::show))
        .route(&format!("{base}/items/{{item}}/{{deed}}"), post(item::book))
        .route(&format!("{base}/warehouses/new"), get(warehouse::form).post(warehouse::save))
        .route(&format!("{base}/deliveries/new"), get(announce::form).post(announce::save))
        .route(&format!("{base}/deliveries/{{delivery}}"), get(delivery::show).post(delivery::arrive))
        .route(&format!("{base}/deliveries/{{delivery}}/close"), post(delivery::close))
        .route(&format!("{base}/sheet"), get(sheet::form).merge(upload))
}
