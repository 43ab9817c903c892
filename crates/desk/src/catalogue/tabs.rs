//! The row of pages that belong together.

use accounts::can::Can;

use super::bench::Bench;

/// One of several pages beside each other.
pub(super) struct Tab {
    pub(super) label: String,
    pub(super) href: String,
    pub(super) is_current: bool,
}

/// The pages of the catalogue; `current` is the last part of the shown one's path, empty for the overview.
pub(super) fn catalogue_tabs<P: Can>(bench: &Bench<P>, current: &str) -> Vec<Tab> {
    const TABS: [(&str, &str); 9] = [
        ("", "catalogue-tab-overview"),
        ("items", "catalogue-tab-items"),
        ("rewards", "catalogue-tab-rewards"),
        ("addons", "catalogue-tab-addons"),
        ("options", "catalogue-tab-options"),
        ("goals", "goals-tab"),
        ("questions", "catalogue-tab-questions"),
        ("tips", "catalogue-tab-tips"),
        ("try", "catalogue-tab-try"),
    ];
    TABS.into_iter()
        .map(|(path, key)| Tab {
            label: bench.t(key),
            href: bench.path(&if path.is_empty() {
                "catalogue".to_owned()
            } else {
                format!("catalogue/{path}")
            }),
            is_current: path == current,
        })
        .collect()
}
