//! A file may be older than what is known by now, or another campaign's: applying it would turn pledges back, or mark all
//! of them as missing, and somebody has to say that this
//! is meant.

use db::ReadTx;
use kernel::ids::kinds;
use kernel::{RowId, Timestamp};
use serde::{Serialize, Serializer};

use crate::error::ImportError;
use crate::model::{AbsentRule, Batch};
use crate::store;
use crate::store::doubts::Alike;

/// Imports that must have been applied before a file can turn anything back: one that said it, and one that said
/// something else.
const APPLIED_BEFORE: u64 = 2;

/// Why a file may not be the right one: older than what is known, or of another campaign. Imports that were taken back do not count.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Doubts {
    /// This very file was applied then, and another one after it.
    #[serde(serialize_with = "as_text_if_any")]
    pub same_file_applied_at: Option<Timestamp>,
    /// Records that would turn their pledges back to what an earlier import said.
    pub goes_back: Option<GoingBack>,
    /// Records of whose pledges another import, applied since this file was read, says something else.
    pub overtaken: Option<GoingBack>,
    /// So many pledges are known, none of them is in the file, and all would be marked as missing.
    pub none_of: Option<u64>,
}

/// Pledges that an older file would turn back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GoingBack {
    /// How many.
    pub records: u64,
    /// When the import was applied that said so before, or that said something else since.
    #[serde(serialize_with = "as_text")]
    pub applied_at: Timestamp,
    /// The table of the first of them inside a zip.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member: Option<String>,
    /// The first of them in its table, from 1.
    pub record: u64,
    /// Its row.
    #[serde(skip)]
    pub row: RowId<kinds::ImportRecord>,
}

/// `2026-11-22T14:00:00Z`
#[expect(clippy::trivially_copy_pass_by_ref, reason = "the shape that serde calls")]
fn as_text<S: Serializer>(at: &Timestamp, out: S) -> Result<S::Ok, S::Error> {
    out.collect_str(at)
}

#[expect(clippy::ref_option, reason = "the shape that serde calls")]
fn as_text_if_any<S: Serializer>(at: &Option<Timestamp>, out: S) -> Result<S::Ok, S::Error> {
    match at {
        Some(at) => out.collect_str(at),
        None => out.serialize_none(),
    }
}

impl Doubts {
    /// Whether nothing speaks for it.
    pub const fn is_empty(&self) -> bool {
        self.same_file_applied_at.is_none()
            && self.goes_back.is_none()
            && self.overtaken.is_none()
            && self.none_of.is_none()
    }

    /// Its word for programs: `older_file` or `other_campaign`.
    pub const fn code(&self) -> &'static str {
        if self.none_of.is_some() { "other_campaign" } else { "older_file" }
    }

    /// The records that a sentence tells of.
    pub fn told(&self) -> Option<&GoingBack> {
        self.goes_back.as_ref().or(self.overtaken.as_ref())
    }
}

impl std::fmt::Display for Doubts {
    /// What would happen, in a sentence without personal data.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(known) = self.none_of {
            return write!(
                f,
                "none of the {known} pledges that are known is in it, so it may be another campaign's (give --part if it \
                 is a part of this one)"
            );
        }
        match (self.told(), self.same_file_applied_at) {
            (Some(back), _) => {
                let member =
                    back.member.as_deref().map_or_else(String::new, |member| format!(" of {member}"));
                let (records, record) = (back.records, back.record);
                write!(
                    f,
                    "it is older than what is known by now: {records} of its records would turn pledges back, the first is \
                     record {record}{member}"
                )
            }
            (None, Some(at)) => {
                write!(
                    f,
                    "it is older than what is known by now: it was applied at {at}, and another one after it"
                )
            }
            (None, None) => f.write_str("nothing would be turned back"),
        }
    }
}

/// What speaks against a file. `None` for a plan that would change nothing, and for nearly
/// every other file.
///
/// # Errors
/// [`ImportError::Db`].
pub fn doubts(
    tx: &mut ReadTx<'_>,
    batch: &Batch,
    absent_rule: AbsentRule,
) -> Result<Option<Doubts>, ImportError> {
    let plan = batch.plan;
    if plan.new == 0 && plan.changed == 0 && plan.absent == 0 {
        return Ok(None);
    }
    let mut doubts = Doubts::default();
    let Some(latest) = store::batch::latest_applied(tx, batch.campaign)? else { return Ok(None) };
    if latest.file.sha256 != batch.file.sha256 {
        doubts.same_file_applied_at = store::doubts::same_file_applied_at(tx, batch)?;
    }
    if plan.changed > 0 && store::doubts::count_applied(tx, batch.campaign)? >= APPLIED_BEFORE {
        let back = store::doubts::going_back(tx, batch)?;
        doubts.goes_back = first_of(tx, batch, back)?;
    }
    if latest.applied_at.is_some_and(|at| at > batch.created_at) {
        let overtaken = store::doubts::overtaken(tx, batch)?;
        doubts.overtaken = first_of(tx, batch, overtaken)?;
    }
    // A second file with a part of the backers has none of the others: then nothing is marked.
    let knows_none = plan.changed == 0 && plan.unchanged == 0 && plan.absent > 0;
    if knows_none && plan.new > 0 && absent_rule == AbsentRule::Mark {
        doubts.none_of = Some(plan.absent);
    }
    Ok(Some(doubts).filter(|doubts| !doubts.is_empty()))
}

fn first_of(
    tx: &mut ReadTx<'_>,
    batch: &Batch,
    alike: Option<Alike>,
) -> Result<Option<GoingBack>, ImportError> {
    let Some(Alike { count, first, applied_at }) = alike else { return Ok(None) };
    let found =
        store::records::find(tx, batch.row, first)?.ok_or(ImportError::Staged("a record is missing"))?;
    let (member, record) = (found.member, found.record_number);
    Ok(Some(GoingBack { records: count, applied_at, member, record, row: first }))
}
