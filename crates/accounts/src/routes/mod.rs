//! The pages of accounts.

use axum::Router;
use web::Site;

/// All routes under `/desk`.
pub fn routes() -> Router<Site> {
    Router::new()
}
