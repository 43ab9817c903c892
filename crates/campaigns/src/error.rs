//! What can go wrong with a campaign.

use db::DbError;

use crate::model::{NoPrices, Stage};
use crate::problem::FieldProblems;

/// Why a change of a campaign was not made.
#[derive(Debug, thiserror::Error)]
pub enum CampaignError {
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
    /// A table of counties and cities must be mended first; nothing was loaded.
    #[error("{} of the table must be mended first", .0.len())]
    LocalTable(Vec<taxes::TableProblem>),
    /// Some fields must be mended first; nothing was saved.
    #[error("{0}")]
    Refused(FieldProblems),
    /// No such campaign, or nothing of this id in it.
    #[error("this is not part of the campaign any more: load the page again")]
    NotFound,
    /// No catalogue in that currency.
    #[error(transparent)]
    NoPrices(#[from] NoPrices),
    /// Somebody else changed the stage in the meantime.
    #[error("the campaign is at the stage “{found}” by now: load the page again and decide anew")]
    StageMoved {
        /// The stage it is at.
        found: &'static str,
    },
    /// This stage does not follow that one.
    #[error("a campaign does not go from “{}” to “{}”", from.word(), to.word())]
    StageNotAllowed {
        /// Where it is.
        from: Stage,
        /// Where it was to go.
        to: Stage,
    },
}

impl From<FieldProblems> for CampaignError {
    fn from(problems: FieldProblems) -> Self {
        Self::Refused(problems)
    }
}

impl CampaignError {
    /// The problems of fields, when that is what it is.
    pub const fn field_problems(&self) -> Option<&FieldProblems> {
        match self {
            Self::Refused(problems) => Some(problems),
            _ => None,
        }
    }
}
