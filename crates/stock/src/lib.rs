//! Stock: what lies where, what is on its way, and what can be sold only so often.
//!
//! Two matters that touch nowhere but in the head of a creator:
//!
//! **Goods.** [`add_warehouse`], [`receive`], [`ship`], [`count`], [`write_off`], [`transfer`], [`take_back`] write an
//! append-only log with a running balance; [`announce`] and [`arrive`] bring what was expected; [`reserve`] says what
//! pledges will need. [`stock_of`] answers on hand, reserved, available and incoming.
//!
//! **Limited places.** [`set_limit`] says how many there are of a reward, an add-on, an option's value, a variant or a place to pick up. The way of a
//! place: [`hold`] (while the backer finishes) → [`keep_forever`] (confirmed) → [`release`] (cancelled) → offered to
//! whoever waits ([`join`]) → [`accept`], or, when the deadline is over, the next in the list.
//!
//! Contributes: migrations, privacy map, texts, jobs and a listener ([`register`]), checks of invariants ([`verify`]),
//! the events `place.offered`, `place.offer_passed`, `place.hold_expired`, `delivery.received`. It knows items, pledges
//! and people by their public ids only.
//!
//! Invariants: README.md.

mod error;
mod jobs_of_stock;
mod model;
mod privacy_map;
mod rules;
mod service;
mod store;
mod verify;

pub use error::{
    DELIVERY_LINES_MAX, KEY_LENGTH_MAX, MINUTES_MAX, NAME_CHARS_MAX, NOTE_CHARS_MAX, PIECES_MAX, StockError,
};
pub use jobs_of_stock::{ReturnDue, register};
pub use model::{
    Announced, AnnouncedLine, Arrival, Change, Count, Delivery, DeliveryLine, DeliveryState, Held, Hold,
    Incoming, ItemStock, Joined, Leaving, Level, LimitSetting, Limited, Movement, MovementKind, PartArrived,
    PlaceStanding, PledgeHold, Reason, Recorded, Reservation, Transfer, Waiter, WaitingEntry, WaitingState,
    Warehouse, WarehouseFacts,
};
pub use privacy_map::private_columns;
pub use rules::sheet::{
    Known, LineProblem, LineProblemKind, SHEET_BYTES_MAX, SHEET_LINES_MAX, SHEET_PROBLEMS_MAX, SheetKind,
    SheetLine, read_sheet,
};
pub use service::accept::accept;
pub use service::announce::{announce, close_delivery, expect_on};
pub use service::apply_sheet::{Sheet, SheetApplied, apply_sheet};
pub use service::arrive::arrive;
pub use service::count::count;
pub use service::forget::forget;
pub use service::grant::{grant, grant_many, grant_new};
pub use service::hold::{hold, hold_all};
pub use service::join::join;
pub use service::keep::{keep_forever, loosen};
pub use service::leave::leave;
pub use service::look::{
    PAGE_ROWS_MAX, delivery, holders, holds_of, movements, on_hand_of_all, open_deliveries, standing,
    stock_of, stock_of_all, waiting_list, waiting_of,
};
pub use service::movement::{receive, ship, take_back, write_off};
pub use service::release::{release, release_all};
pub use service::reserve::{reserve, reserved_for, unreserve};
pub use service::return_due::{DUE_STEP_MAX, Returned, due_limits, return_due};
pub use service::set_limit::set_limit;
pub use service::ship_parcel::ship_parcel;
pub use service::transfer::transfer;
pub use service::warehouses::{add_warehouse, change_warehouse, close_warehouse, open_warehouse, warehouses};
pub use verify::{FINDINGS_MAX, verify};

use kernel::Language;

/// The tables of stock.
pub fn migrations() -> &'static [db::Migration] {
    &[
        db::Migration {
            owner: "stock",
            name: "0001_goods",
            sql: include_str!("../migrations/0001_goods.sql"),
        },
        db::Migration {
            owner: "stock",
            name: "0002_places",
            sql: include_str!("../migrations/0002_places.sql"),
        },
        db::Migration {
            owner: "stock",
            name: "0003_stays",
            sql: include_str!("../migrations/0003_stays.sql"),
        },
    ]
}

/// The texts of stock, as Fluent sources.
pub fn texts() -> &'static [(Language, &'static str)] {
    &[
        (Language::En, include_str!("../locales/en.ftl")),
        (Language::De, include_str!("../locales/de.ftl")),
        (Language::Pl, include_str!("../locales/pl.ftl")),
        (Language::It, include_str!("../locales/it.ftl")),
    ]
}
