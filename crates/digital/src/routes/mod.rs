//! The pages: what staff put together for an item, its keys, and the way a backer's download takes.

mod add;
mod download;
mod frame;
mod item;
mod list;
mod pool;
mod replace;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use kernel::Id;
use kernel::ids::kinds;
use web::Site;

pub use frame::size as size_text;

use crate::model::FILE_BYTES_MAX;
use crate::rules::link::{DownloadLink, sign_link};
use crate::service::keys_file::KEYS_UPLOAD_BYTES_MAX;

/// What a multipart form adds to its file: boundaries, headers, the other fields.
const FORM_BYTES: usize = 64 * 1024;

/// The routes below `/desk/campaigns/{campaign}/digital`, the keys of a backer, and `/downloads/{link}`.
pub fn routes() -> Router<Site> {
    let base = "/desk/campaigns/{campaign}/digital";
    let file_bytes = usize::try_from(FILE_BYTES_MAX).unwrap_or(usize::MAX).saturating_add(FORM_BYTES);
    let receive = post(add::receive_file).layer(DefaultBodyLimit::max(file_bytes));
    let keys_bytes = KEYS_UPLOAD_BYTES_MAX.saturating_add(FORM_BYTES);
    let look = post(pool::look).layer(DefaultBodyLimit::max(keys_bytes));
    Router::new()
        .route(base, get(list::show))
        .route(&format!("{base}/items/{{item}}"), get(item::show))
        .route(&format!("{base}/items/{{item}}/hand-out"), post(item::hand_out))
        .route(&format!("{base}/items/{{item}}/file"), get(add::file_form).merge(receive))
        .route(&format!("{base}/items/{{item}}/link"), get(add::link_form).post(add::save_link))
        .route(&format!("{base}/items/{{item}}/keys"), get(add::keys_form).post(add::save_keys))
        .route(&format!("{base}/goods/{{good}}/withdraw"), post(item::withdraw))
        .route(&format!("{base}/pools/{{pool}}"), get(pool::show).merge(look))
        .route(&format!("{base}/pools/{{pool}}/take-in"), post(pool::take_in))
        .route("/desk/campaigns/{campaign}/backers/{pledge}/keys", get(replace::show).post(replace::act))
        .route("/downloads/{link}", get(download::serve))
}

/// Where a link leads.
pub fn download_path(vault: &kernel::Vault, link: &DownloadLink) -> String {
    format!("/downloads/{}", sign_link(vault, link))
}

/// Where staff see how a pool stands.
pub fn pool_path(campaign: Id<kinds::Campaign>, pool: Id<kinds::KeyPool>) -> String {
    format!("/desk/campaigns/{campaign}/digital/pools/{pool}")
}

/// Where staff see the keys of a pledge.
pub fn keys_of_pledge_path(campaign: Id<kinds::Campaign>, pledge: Id<kinds::Pledge>) -> String {
    format!("/desk/campaigns/{campaign}/backers/{pledge}/keys")
}
