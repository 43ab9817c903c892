//! Tables that are typed into: how many rows are shown, and three more at each press of their button.
//!
//! A table is named after the first of its columns. Its form says in `rows.{table}` how many rows it showed, so that the
//! button adds to what is seen, whatever of it is filled.

use web::{FormState, SentForm};

/// Blank rows that a form offers beside the filled ones, and how many more come with each press.
pub(super) const BLANK_ROWS: usize = 3;
/// More rows than this are shown only where they are filled.
const ROWS_MAX: usize = 300;

/// Whether the button for more rows of some table was pressed.
pub(super) fn asked(sent: &SentForm) -> bool {
    table_asked(sent).is_some()
}

fn table_asked(sent: &SentForm) -> Option<&str> {
    sent.value("action")?.strip_prefix("more ")
}

/// What was typed, in as many rows as the page had; of the table whose button was pressed three more, and the focus is in
/// the first of them.
pub(super) fn again(mut f: FormState, sent: &SentForm) -> FormState {
    let asked = table_asked(sent);
    for (name, shown) in sent.pairs() {
        let (Some(table), Ok(shown)) = (name.strip_prefix("rows."), shown.parse::<usize>()) else { continue };
        let more = if asked == Some(table) { BLANK_ROWS } else { 0 };
        f = f.with(name, shown.saturating_add(more).min(ROWS_MAX).to_string());
        if more > 0 {
            f = f.with("focus", format!("{table}.{shown}"));
        }
    }
    f
}

/// How many rows to show of a table with so many filled ones.
pub(super) fn shown(f: &FormState, table: &str, filled: usize) -> usize {
    let had = f.value(&format!("rows.{table}")).parse().unwrap_or(0); // opened for the first time
    had.max(filled.saturating_add(BLANK_ROWS))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(action: &str) -> SentForm {
        SentForm::parse(&format!("action={action}&rows.item=6&rows.rate=4")).unwrap()
    }

    #[test]
    fn each_press_adds_three_rows_to_what_is_seen_and_leads_to_the_first_of_them() {
        let (pressed, another) = (sent("more+item"), sent("save"));
        assert!(asked(&pressed) && !asked(&another));
        let f = again(FormState::new(), &pressed);
        assert_eq!((shown(&f, "item", 0), shown(&f, "rate", 0)), (9, 4));
        assert_eq!(shown(&f, "item", 8), 11, "and never fewer blank ones than at first");
        assert!(f.is_focused("item.6") && !f.is_focused("item.7"));
        assert!(!again(FormState::new(), &another).is_focused("item.6"));
        assert_eq!(shown(&FormState::new(), "item", 2), 5);
    }
}
