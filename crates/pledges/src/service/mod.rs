//! The use cases, one a file.

pub mod cancel;
pub mod confirm;
pub mod export;
pub mod fulfil;
pub mod history;
pub mod idempotency;
pub mod import_many;
pub mod invite;
pub mod links;
pub mod list;
pub mod load;
pub mod lock;
pub mod missing;
pub mod money;
pub mod quoting;
pub mod remove_imported;
pub mod reopen;
pub mod review;
pub mod save_address;
pub mod save_answers;
pub mod save_choices;
pub(crate) mod saving;
pub mod settle;
pub(crate) mod transition;
pub mod update_from_platform;
pub mod view;
