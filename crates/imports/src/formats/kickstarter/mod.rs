//! Kickstarter's backer report, 2014 to 2025: one CSV file, or a zip with one a reward.
//!
//! Columns are told by their names. Between the fixed columns of the pledge and the survey stand the items, one
//! column each with a quantity, and `[Addon: <id>] title` columns; after the survey stand the creator's
//! questions. Source: README of the sample exports, section 3.

mod columns;
mod lacks;
mod rows;

use crate::formats::{Format, Header, Layout};
use crate::reading::{DecimalMark, Row};
use crate::record::SourceId;
use crate::refusal::Reason;

/// The format.
pub struct Kickstarter;

const TITLE: &str = "Kickstarter";

/// Headers that only Kickstarter's reports have together.
const MARKS: &[&str] = &[
    "backer uid",
    "backer name",
    "pledged at",
    "pledged status",
    "reward minimum",
    "backing minimum",
    "rewards sent?",
    "fulfillment status",
];

/// Columns without which a pledge cannot be told, found or counted.
const NEEDED: &[(&str, &str)] = &[
    ("backer name", "Backer Name"),
    ("email", "Email"),
    ("pledge amount", "Pledge Amount"),
    ("pledged status", "Pledged Status"),
];

impl Format for Kickstarter {
    fn name(&self) -> &'static str {
        "kickstarter"
    }

    fn title(&self) -> &'static str {
        TITLE
    }

    fn recognises(&self, header: &Header) -> bool {
        let marks = MARKS.iter().filter(|key| header.has(key)).count();
        let numbered = header.has("backer number") || header.has("backer id");
        marks >= if numbered { 3 } else { 4 }
    }

    fn layout(&self, header: &Header, mark: DecimalMark) -> Result<Box<dyn Layout>, Reason> {
        let missing = |column| Reason::MissingColumn { format: TITLE, column, line: header.line };
        // The layout of 2014 with "Backer Id" had no UID. In all others the number alone does not name a pledge.
        if !header.has("backer id") {
            for (key, column) in [("backer number", "Backer Number"), ("backer uid", "Backer UID")] {
                header.has(key).then_some(()).ok_or_else(|| missing(column))?;
            }
        }
        for (key, column) in NEEDED {
            header.has(key).then_some(()).ok_or_else(|| missing(column))?;
        }
        Ok(Box::new(rows::PledgeRows::new(columns::meanings(header), mark)))
    }

    fn may_be_header(&self, row: &Row) -> bool {
        let signs = ["pledged status", "pledge amount"];
        row.cells().any(|cell| signs.iter().any(|sign| cell.trim().eq_ignore_ascii_case(sign)))
    }

    fn identity(&self) -> &'static [SourceId] {
        &[SourceId::BackerUid, SourceId::BackerNumber]
    }
}
