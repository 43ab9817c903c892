//! The pages of imports: upload, plan, progress, result.

mod answers;
mod decide;
mod doubts;
mod frame;
mod held;
mod held_file;
mod held_form;
mod lines;
mod list;
mod next;
mod of_the_file;
mod show;
mod standing;
mod upload;
mod values;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use web::Site;

pub(crate) use held_form::HeldForm;
pub use upload::{UPLOAD_BYTES_MAX, UPLOAD_MIB_MAX, UploadFolder};

/// What a multipart form adds to its file: boundaries and headers.
const FORM_BYTES: usize = 64 * 1024;

/// The routes under `/desk/campaigns/{campaign}/imports`. What is read is for who reads everything, too; all else asks for the permission to run imports.
pub fn routes() -> Router<Site> {
    let base = "/desk/campaigns/{campaign}/imports";
    let body_bytes = usize::try_from(UPLOAD_BYTES_MAX).unwrap_or(usize::MAX).saturating_add(FORM_BYTES);
    let receive = post(upload::receive).layer(DefaultBodyLimit::max(body_bytes));
    Router::new()
        .route(base, get(list::show))
        .route(&format!("{base}/new"), get(upload::form).merge(receive))
        .route(&format!("{base}/{{batch}}"), get(show::show))
        .route(&format!("{base}/{{batch}}/apply"), post(decide::apply))
        .route(&format!("{base}/{{batch}}/abandon"), post(decide::abandon))
        .route(&format!("{base}/{{batch}}/undo"), post(decide::undo))
        .route(&format!("{base}/{{batch}}/packed"), post(decide::pack))
        .route(&format!("{base}/{{batch}}/packed-as-in-rewards"), post(decide::pack_as_in_rewards))
        .route(&format!("{base}/{{batch}}/fill-options"), post(decide::fill))
        .route(&format!("{base}/{{batch}}/held.csv"), get(held_file::download))
        .route(&format!("{base}/{{batch}}/held/{{record}}"), get(held::show).post(held::save))
        .route(&format!("{base}/{{batch}}/held/{{record}}/leave-out"), post(held::leave_out))
}
