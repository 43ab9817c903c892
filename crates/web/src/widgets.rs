//! Small view models that the macros of `components/ui.html` draw.

use crate::flash::Tone;
use crate::texts::{Localizer, TextArg};

/// Where one is in a list that is shown page by page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pagination {
    /// Number of the shown page, from 1.
    pub page: usize,
    /// How many pages there are; at least 1.
    pub pages: usize,
    /// How many entries there are in all.
    pub total: usize,
    /// How many entries a page holds.
    pub per_page: usize,
    href_before_page: String,
}

impl Pagination {
    /// `href` is the list's address with its filters and without `page`: `/desk/backers?state=open`.
    /// A page beyond the last shows the last.
    pub fn new(page: usize, per_page: usize, total: usize, href: &str) -> Self {
        let per_page = per_page.max(1);
        let pages = total.div_ceil(per_page).max(1);
        let joint = if href.contains('?') { '&' } else { '?' };
        let href_before_page = format!("{href}{joint}page=");
        Self { page: page.clamp(1, pages), pages, total, per_page, href_before_page }
    }

    /// Entries before the shown page: the `OFFSET` of the query.
    pub const fn offset(&self) -> usize {
        (self.page - 1) * self.per_page
    }

    /// Number of the first shown entry, from 1; 0 when there is none.
    pub const fn first(&self) -> usize {
        if self.total == 0 { 0 } else { self.offset() + 1 }
    }

    /// Number of the last shown entry.
    pub fn last(&self) -> usize {
        (self.offset() + self.per_page).min(self.total)
    }

    /// "26 to 50 of 12,840" in the reader's language.
    pub fn range(&self, texts: &Localizer) -> String {
        let number = |count: usize| TextArg::Text(texts.number(i64::try_from(count).unwrap_or(i64::MAX)));
        texts.text_with(
            "web-pagination-range",
            &[("first", number(self.first())), ("last", number(self.last())), ("total", number(self.total))],
        )
    }

    /// Address of a page.
    pub fn href(&self, page: usize) -> String {
        format!("{}{page}", self.href_before_page)
    }

    /// The pages to link: first, last and those around the shown one; 0 stands for a gap.
    pub fn links(&self) -> Vec<usize> {
        let mut links = Vec::new();
        for page in 1..=self.pages {
            let near = page.abs_diff(self.page) <= 1 || page == 1 || page == self.pages;
            if near {
                links.push(page);
            } else if links.last() != Some(&0) {
                links.push(0);
            }
        }
        links
    }
}

/// One step of a way through several pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its name.
    pub label: String,
    /// Where it is; empty when one cannot go there yet.
    pub href: String,
    /// How far it is.
    pub state: StepState,
}

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    /// Behind us.
    Done,
    /// Behind us, and left out.
    Skipped,
    /// Here.
    Current,
    /// Before us.
    Ahead,
}

impl StepState {
    /// The word in class names.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Skipped => "skipped",
            Self::Current => "current",
            Self::Ahead => "ahead",
        }
    }

    /// Whether it lies behind us.
    pub const fn is_done(self) -> bool {
        matches!(self, Self::Done)
    }

    /// Whether it was left out.
    pub const fn is_skipped(self) -> bool {
        matches!(self, Self::Skipped)
    }

    /// Whether we are here.
    pub const fn is_current(self) -> bool {
        matches!(self, Self::Current)
    }
}

/// A line of a bill: text on one side, amount on the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoneyLine {
    /// What it is for.
    pub label: String,
    /// A smaller line below, such as the rule that produced it; may be empty.
    pub detail: String,
    /// The amount, formatted for the reader.
    pub amount: String,
    /// The same in another currency, smaller and below; may be empty.
    pub also: String,
    /// Why it is what it is, opened by its words; may be empty.
    pub why: Vec<String>,
    /// How it weighs.
    pub kind: MoneyLineKind,
}

/// How a line of a bill weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MoneyLineKind {
    /// One of many.
    Item,
    /// In the reader's favour: credit, discount, payment.
    Credit,
    /// A sum on the way.
    Subtotal,
    /// The sum at the end.
    Total,
}

impl MoneyLineKind {
    /// The word in class names.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Item => "item",
            Self::Credit => "credit",
            Self::Subtotal => "subtotal",
            Self::Total => "total",
        }
    }
}

/// The state of something as a coloured word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Badge {
    /// The word.
    pub label: String,
    /// Its colour.
    pub color: BadgeColor,
}

impl Badge {
    /// A word in a colour.
    pub fn new(label: impl Into<String>, color: BadgeColor) -> Self {
        Self { label: label.into(), color }
    }
}

/// Colours of badges, by meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadgeColor {
    /// Nothing to say about it.
    Gray,
    /// On its way.
    Blue,
    /// Done.
    Green,
    /// To be looked at.
    Yellow,
    /// Wrong.
    Red,
    /// Special.
    Purple,
}

impl BadgeColor {
    /// Class names of the badge.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Gray => "badge bg-secondary-lt",
            Self::Blue => "badge bg-blue-lt",
            Self::Green => "badge bg-green-lt",
            Self::Yellow => "badge bg-yellow-lt",
            Self::Red => "badge bg-red-lt",
            Self::Purple => "badge bg-purple-lt",
        }
    }
}

/// One entry of a history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineEntry {
    /// What happened.
    pub title: String,
    /// More about it; may be empty.
    pub text: String,
    /// When, for reading.
    pub when: String,
    /// When, RFC 3339, for machines.
    pub when_machine: String,
    /// Who did it; may be empty.
    pub who: String,
    /// Name of its picture in the sprite.
    pub icon: &'static str,
    /// How it weighs.
    pub tone: Tone,
}

/// A figure on a dashboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// What it counts.
    pub label: String,
    /// The value, formatted for the reader.
    pub value: String,
    /// A line below; may be empty.
    pub detail: String,
    /// Where more about it is; may be empty.
    pub href: String,
    /// Name of its picture in the sprite; may be empty.
    pub icon: &'static str,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_to_far_pages_is_short() {
        let list = Pagination::new(50, 25, 2500, "/desk/backers?state=open");
        assert_eq!(list.links(), [1, 0, 49, 50, 51, 0, 100]);
        assert_eq!(list.href(51), "/desk/backers?state=open&page=51");
        assert_eq!((list.offset(), list.first(), list.last()), (1225, 1226, 1250));
    }

    #[test]
    fn an_empty_list_has_one_page() {
        let list = Pagination::new(9, 25, 0, "/desk/backers");
        assert_eq!((list.page, list.pages, list.first(), list.last()), (1, 1, 0, 0));
        assert_eq!(list.links(), [1]);
    }
}
