//! Digital goods: what comes with an item as a file, a link or a key.
//!
//! What happens when a backer downloads: the portal makes a link with [`sign_link`]; the request brings it back,
//! [`read_link`] checks it, [`open_download`] asks whether the pledge may have the good and makes its marked copy,
//! [`respond`] answers with the part of the file that was asked for. A key is given by [`give_key`] in the
//! transaction that shows it.
//!
//! Contributes: migrations, texts, routes of the desk and of downloads, listeners, jobs, `verify`, a privacy map.
//!
//! Invariants: a key is given to one claim and a claim keeps its key, under any concurrency; what is served has the
//! SHA-256 that was uploaded; a file that should be marked is never served unmarked; a link works only for a pledge
//! that may have the good now; no key stands anywhere in clear.

mod error;
mod jobs_of_digital;
mod listeners;
mod model;
mod pages;
mod privacy_map;
mod routes;
mod rules;
mod service;
mod store;
mod verify;

pub use error::{DigitalError, LinkError};
pub use jobs_of_digital::{CatchUp, HandOut, ServeWaiting, SweepFiles, register};
pub use model::{
    ClaimStanding, Content, DigitalGood, FILE_BYTES_MAX, Granted, KeyAnswer, KeyClaim, KeyPool, KeyText,
    Marking, NewFile, NewGood, PIECE_BYTES, PoolWanting, StoredFile,
};
pub use privacy_map::private_columns;
pub use routes::{download_path, keys_of_pledge_path, pool_path, routes, size_text};
pub use rules::conditions::{Plan, Representation, plan};
pub use rules::keys_file::{HeldKey, KEYS_FILE_BYTES_MAX, KEYS_MAX, KeyProblem, PROBLEMS_MAX};
pub use rules::link::{DownloadLink, read_link, sign_link};
pub use rules::mark::{MARK_BYTES_MAX, MarkLine, Unmarkable, check_markable, mark};
pub use rules::names::TITLE_CHARS_MAX;
pub use rules::pools::{PoolStanding, Told};
pub use service::create_good::{can_be_marked, change_good, create_good, good, goods_of, withdraw_good};
pub use service::create_pool::{create_pool, pool, pool_standing, pools, pools_wanting};
pub use service::deliver::{deliver, may_have};
pub use service::download::{Download, open_download, respond};
pub use service::give_key::{give_key, replace_key, serve_waiting};
pub use service::grant::{grant, granted, revoke_all};
pub use service::hand_out::hand_out;
pub use service::import_keys::{KeysReport, import_keys};
pub use service::keys_file::{KEYS_UPLOAD_BYTES_MAX, look_at_keys, take_keys_in};
pub use service::shelf::{OnShelf, claims_of, has_goods, shelf, show_keys};
pub use service::sweep::sweep;
pub use service::upload::Upload;
pub use verify::{verify, verify_contents};

use kernel::Language;

/// The tables of this crate.
pub fn migrations() -> &'static [db::Migration] {
    &[db::Migration {
        owner: "digital",
        name: "0001_digital",
        sql: include_str!("../migrations/0001_digital.sql"),
    }]
}

/// The texts of this crate, as Fluent sources.
pub fn texts() -> &'static [(Language, &'static str)] {
    &[
        (Language::En, include_str!("../locales/en.ftl")),
        (Language::De, include_str!("../locales/de.ftl")),
        (Language::Pl, include_str!("../locales/pl.ftl")),
        (Language::It, include_str!("../locales/it.ftl")),
    ]
}

/// The entry of the desk's menu.
pub fn menu() -> &'static [web::MenuItem] {
    const MENU: &[web::MenuItem] = &[web::MenuItem {
        label_key: "digital-menu",
        icon: "download",
        path: "/desk/campaigns/{campaign}/digital",
        scope: web::MenuScope::Campaign,
        permission: Some(accounts::Permission::EditCatalogue.code()),
        order: 45,
    }];
    MENU
}
