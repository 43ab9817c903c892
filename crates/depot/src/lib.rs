//! The pages of warehouses: what lies where, what is on its way, and what pledges still need.
//!
//! Contributes: routes and texts of the desk, one entry of its menu. Has no tables: see README.md.

mod error;
mod pages;
mod routes;
mod scene;

pub use routes::routes;

use accounts::Permission;
use kernel::Language;
use web::{MenuItem, MenuScope};

/// The texts of this crate, as Fluent sources.
pub fn texts() -> &'static [(Language, &'static str)] {
    &[
        (Language::En, include_str!("../locales/en.ftl")),
        (Language::De, include_str!("../locales/de.ftl")),
        (Language::Pl, include_str!("../locales/pl.ftl")),
        (Language::It, include_str!("../locales/it.ftl")),
    ]
}

/// Entries of the staff pages' menu.
pub fn menu() -> &'static [MenuItem] {
    const MENU: &[MenuItem] = &[MenuItem {
        label_key: "depot-title",
        icon: "building-warehouse",
        path: "/desk/campaigns/{campaign}/stock",
        scope: MenuScope::Campaign,
        permission: Some(Permission::ViewBackers.code()),
        order: 56,
    }];
    MENU
}
