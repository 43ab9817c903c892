//! The pages of accounts. Handlers read the form, ask a service and show a page; nothing is decided here.

mod account;
mod answers;
mod code;
mod enrol;
mod invitation;
mod recovery;
mod set_up;
mod sign_in;
mod staff;
mod staff_member;

use axum::Router;
use axum::routing::{get, post};
use web::Site;

/// All routes, under `/desk`.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/desk/setup", get(set_up::show).post(set_up::send))
        .route("/desk/sign-in", get(sign_in::show).post(sign_in::send))
        .route("/desk/sign-in/code", get(code::show).post(code::send))
        .route("/desk/sign-in/recovery", get(recovery::show).post(recovery::send))
        .route("/desk/sign-in/second-factor", get(enrol::show).post(enrol::send))
        .route("/desk/sign-out", post(sign_in::sign_out))
        .route("/desk/invitation/{token}", get(invitation::show).post(invitation::send))
        .route("/desk/account", get(account::show))
        .route("/desk/account/password", post(account::change_password))
        .route("/desk/account/recovery-codes", post(account::make_recovery_codes))
        .route("/desk/account/sessions/end", post(account::end_session))
        .route("/desk/staff", get(staff::list))
        .route("/desk/staff/add", get(staff::show_add).post(staff::add))
        .route("/desk/staff/{id}", get(staff_member::show))
        .route("/desk/staff/{id}/roles", post(staff_member::give_role))
        .route("/desk/staff/{id}/roles/take", post(staff_member::take_role))
        .route("/desk/staff/{id}/invite", post(staff_member::invite_again))
        .route("/desk/staff/{id}/deactivate", post(staff_member::deactivate))
        .route("/desk/staff/{id}/reactivate", post(staff_member::reactivate))
}
