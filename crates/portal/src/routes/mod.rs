//! The addresses of the backer's pages. No SQL here.

mod address;
mod business;
mod cancel;
mod code;
mod country;
mod currency;
mod documents;
mod downloads;
mod email;
mod find;
mod kinds_left;
mod link;
mod news;
mod options;
mod overview;
mod pay;
mod pick_up;
mod pictures;
mod review;
mod rewards;
mod saving;
mod tip;
mod vouchers;
mod waiting;

use axum::Router;
use axum::routing::{get, post};
use kernel::Id;
use kernel::ids::kinds;
use web::Site;

/// Where a picture of a catalogue is, in the size of lists.
pub(crate) fn picture_path(picture: Id<kinds::Picture>) -> String {
    format!("/pictures/{picture}/small")
}

/// The routes of the backer's pages. The site carries [`payments::service::Payments`] as a service.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/", get(find::start))
        .route("/p/{token}", get(link::show).post(link::open))
        .route("/find", get(find::show).post(find::ask))
        .route("/sign-out", post(link::sign_out))
        .route("/pictures/{picture}", get(pictures::show))
        .route("/pictures/{picture}/small", get(pictures::show_small))
        .route("/pledge/{pledge}", get(overview::show))
        .route("/pledge/{pledge}/rewards", get(rewards::show).post(rewards::save))
        .route("/pledge/{pledge}/options", get(options::show).post(options::save))
        .route("/pledge/{pledge}/address", get(address::show).post(address::save))
        .route("/pledge/{pledge}/pick-up", post(pick_up::act))
        .route("/pledge/{pledge}/review", get(review::show).post(review::confirm))
        .route("/pledge/{pledge}/vouchers", post(vouchers::act))
        .route("/pledge/{pledge}/currency", post(currency::act))
        .route("/pledge/{pledge}/tip", post(tip::act))
        .route("/pledge/{pledge}/business", post(business::act))
        .route("/pledge/{pledge}/downloads", get(downloads::show).post(downloads::show_keys))
        .route("/pledge/{pledge}/reopen", post(pay::reopen))
        .route("/pledge/{pledge}/pay", post(pay::pay))
        .route("/pledge/{pledge}/news", post(news::act))
        .route("/pledge/{pledge}/code", get(code::show).post(code::act))
        .route("/pledge/{pledge}/email", get(email::show).post(email::act))
        .route("/pledge/{pledge}/waiting", get(waiting::show).post(waiting::act))
        .route("/pledge/{pledge}/documents", get(documents::show))
        .route("/pledge/{pledge}/documents/{document}/pdf", get(documents::pdf))
        .route("/pledge/{pledge}/cancel", get(cancel::show).post(cancel::act))
}
