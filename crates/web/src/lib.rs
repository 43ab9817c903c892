//! The shell of every page: server, routing state, layouts, forms, sessions, texts, errors.
//!
//! A capability brings an `axum::Router<Site>`, its texts ([`FtlSource`]) and templates that extend the layouts
//! of this crate; the binary merges the routers and hands them to [`shell`], then to [`serve`].
//!
//! Invariants: every page works without JavaScript and without inline style or script (the content policy
//! refuses both); no GET changes data (the protection against forged requests rests on it); whatever fails is
//! answered with a page in the reader's language, and nothing of a request's path but its template is logged.

pub mod address_form;
mod assets;
mod branding;
pub mod charts;
mod client_ip;
mod cookies;
mod errors;
mod flash;
mod forms;
mod health;
mod limits;
mod locale;
mod menu;
mod numbers;
mod one_name;
mod page;
mod problem;
mod sentence;
mod server;
pub mod session;
mod shell;
mod site;
mod small_file;
mod texts;
mod whole_body;
pub mod widgets;

pub use assets::{ASSETS_PATH, asset_url};
pub use branding::{Accent, Branding};
pub use client_ip::{ClientIp, Network, NetworkError};
pub use cookies::Transport;
pub use errors::WebError;
pub use flash::{Flash, Tone, is_local_path, redirect};
pub use forms::{Choice, FORM_FIELDS_MAX, FieldErrors, Form, FormState, SentForm, field_id};
pub use kernel::sealing::Vault;
pub use limits::{RateLimiter, RouteClass};
pub use locale::Locale;
pub use menu::{CampaignContext, MenuItem, MenuLink, MenuScope, StaffContext};
pub use page::{LanguageLink, Page, html, html_with, invalid};
pub use problem::{DESK_PATH, Look};
pub use server::serve;
pub use shell::{BODY_BYTES_MAX, HANDLER_TIMEOUT, RequestId, ShellError, UPLOAD_TIMEOUT, shell};
pub use site::{Site, SiteBuilder, SiteSettings, StandingNotice};
pub use small_file::small_file;
pub use texts::{FtlSource, Localizer, TEXTS, TextArg, Texts, TextsError};

/// The tables of this crate.
pub const MIGRATIONS: [db::Migration; 1] = [db::Migration {
    owner: "web",
    name: "0001_sessions",
    sql: include_str!("../migrations/0001_sessions.sql"),
}];
