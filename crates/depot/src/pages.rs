//! Contexts of the pages.

use askama::Template;
use web::{Choice, FormState, Page};

/// All items, warehouses and awaited deliveries.
#[derive(Template)]
#[template(path = "depot/list.html")]
pub(crate) struct ListPage {
    pub(crate) page: Page,
    pub(crate) lines: Vec<ItemLine>,
    /// Items of which some are missing.
    pub(crate) missing: String,
    pub(crate) warehouses: Vec<WarehouseLine>,
    pub(crate) deliveries: Vec<DeliveryLine>,
    pub(crate) path: String,
    pub(crate) demand_path: String,
    pub(crate) may_edit: bool,
}

/// An item in the list.
pub(crate) struct ItemLine {
    pub(crate) href: String,
    pub(crate) name: String,
    pub(crate) sku: String,
    pub(crate) on_hand: String,
    pub(crate) incoming: String,
    pub(crate) needed: String,
    pub(crate) undecided: String,
    pub(crate) missing: String,
    pub(crate) is_short: bool,
}

/// A warehouse in the list.
pub(crate) struct WarehouseLine {
    pub(crate) name: String,
    pub(crate) place: String,
    pub(crate) is_open: bool,
}

/// A delivery in the list.
pub(crate) struct DeliveryLine {
    pub(crate) href: String,
    pub(crate) reference: String,
    pub(crate) warehouse: String,
    /// The day it is expected; may be empty.
    pub(crate) expected_on: String,
    pub(crate) outstanding: String,
}

/// One item: where it lies, what can be done, what happened.
#[derive(Template)]
#[template(path = "depot/item.html")]
pub(crate) struct ItemPage {
    pub(crate) page: Page,
    pub(crate) f: FormState,
    /// The form that was refused; empty for none.
    pub(crate) deed: String,
    pub(crate) key: String,
    pub(crate) path: String,
    pub(crate) new_warehouse: String,
    pub(crate) levels: Vec<LevelLine>,
    pub(crate) warehouses: Vec<Choice>,
    pub(crate) reasons: Vec<Choice>,
    pub(crate) log: Vec<LogLine>,
    pub(crate) may_edit: bool,
}

/// An item in one warehouse.
pub(crate) struct LevelLine {
    pub(crate) warehouse: String,
    pub(crate) on_hand: String,
    pub(crate) incoming: String,
}

/// A line of an item's log.
pub(crate) struct LogLine {
    pub(crate) when: String,
    pub(crate) what: String,
    pub(crate) warehouse: String,
    pub(crate) pieces: String,
    pub(crate) balance: String,
    pub(crate) note: String,
}

/// A new warehouse.
#[derive(Template)]
#[template(path = "depot/warehouse.html")]
pub(crate) struct WarehousePage {
    pub(crate) page: Page,
    pub(crate) f: FormState,
    pub(crate) countries: Vec<Choice>,
}

/// A delivery is announced.
#[derive(Template)]
#[template(path = "depot/announce.html")]
pub(crate) struct AnnouncePage {
    pub(crate) page: Page,
    pub(crate) f: FormState,
    pub(crate) key: String,
    pub(crate) warehouses: Vec<Choice>,
    pub(crate) new_warehouse: String,
    pub(crate) items: Vec<PiecesField>,
}

/// A delivery that is awaited, or came.
#[derive(Template)]
#[template(path = "depot/delivery.html")]
pub(crate) struct DeliveryPage {
    pub(crate) page: Page,
    pub(crate) f: FormState,
    pub(crate) key: String,
    pub(crate) warehouse: String,
    pub(crate) expected_on: String,
    pub(crate) items: Vec<PiecesField>,
    pub(crate) is_open: bool,
    pub(crate) path: String,
}

/// A number of pieces of one item.
pub(crate) struct PiecesField {
    pub(crate) field: String,
    pub(crate) label: String,
    pub(crate) sku: String,
    /// What was announced and came; empty where it is announced only now.
    pub(crate) hint: String,
    /// Nothing is to come any more.
    pub(crate) is_complete: bool,
}

impl PiecesField {
    /// What the field of an item is called, by the item's public id.
    pub(crate) fn name_of(item: impl std::fmt::Display) -> String {
        format!("item-{item}")
    }
}

/// A file of what came in or was counted.
#[derive(Template)]
#[template(path = "depot/sheet.html")]
pub(crate) struct SheetPage {
    pub(crate) page: Page,
    pub(crate) f: FormState,
    pub(crate) key: String,
    pub(crate) kinds: Vec<Choice>,
    /// Line numbers, and what is wrong there.
    pub(crate) problems: Vec<(String, String)>,
}
