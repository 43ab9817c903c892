//! Whose parcel a change of the catalogue changes, before it is made.

use std::collections::{BTreeSet, HashMap};

use campaigns::model::Catalogue;
use db::ReadTx;
use kernel::RowId;
use kernel::ids::kinds;

use crate::error::PledgeError;
use crate::list::Filter;
use crate::model::PledgeState;
use crate::quote::{Choices, Decided, QuoteProblem, packing};
use crate::service::export::for_each_page;

/// How many sets of choices are remembered: many pledges chose alike.
const CHOICES_KEPT_MAX: usize = 20_000;

/// How many pledges would be packed otherwise.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Repacked {
    /// Agreed, and still here.
    pub agreed: u64,
    /// Not agreed yet, by what they have chosen so far.
    pub open: u64,
    /// Sent already, from here or by the platform: what is added now is in no parcel of theirs.
    pub left: u64,
    /// Of the agreed ones, those that would get something of which they have not chosen which one: what they agreed to
    /// answers nothing that is asked about it.
    pub unanswered: u64,
    /// What would be asked of those, by title, in alphabetical order.
    pub asked: BTreeSet<String>,
    /// Of the agreed ones, those that would get a first thing to send and have no address.
    pub without_address: u64,
}

/// What a change makes of one set of choices.
#[derive(Clone, Default)]
struct Change {
    differs: bool,
    asked: BTreeSet<String>,
    /// Whether there is something to send where there was nothing.
    is_sent_first: bool,
}

impl Change {
    fn of((now, then): (&Catalogue, &Catalogue), choices: &Choices, decided: Decided) -> Self {
        let (before, after) = (packing(now, choices, decided), packing(then, choices, decided));
        if before == after {
            return Self::default();
        }
        let asked = |problem: &QuoteProblem| match problem {
            QuoteProblem::MissingOption { title, .. } if !before.unsaid.contains(problem) => {
                Some(title.clone())
            }
            _ => None,
        };
        Self {
            differs: true,
            asked: after.unsaid.iter().filter_map(asked).collect(),
            is_sent_first: after.has_parcel(then) && !before.has_parcel(now),
        }
    }
}

/// Looks at every pledge of a campaign that is not ended.
///
/// # Errors
/// When the database cannot be read.
pub fn repacked(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    (now, then): (&Catalogue, &Catalogue),
) -> Result<Repacked, PledgeError> {
    let states = PledgeState::ALL.into_iter().filter(|state| !state.is_ended()).collect();
    let filter = Filter { states, ..Filter::all(campaign) };
    let mut known: HashMap<(String, bool), Change> = HashMap::new();
    let mut found = Repacked::default();
    for_each_page(tx, &filter, |_, rows| {
        for row in rows {
            let text = serde_json::to_string(&row.choices).unwrap_or_default(); // plain data is always JSON
            let key = (text, row.state.is_agreed());
            let change = match known.get(&key) {
                Some(change) => change.clone(),
                None => Change::of((now, then), &row.choices, row.state.decided()),
            };
            let has_left = row.is_sent || row.state.has_left();
            match (has_left, row.state.is_agreed()) {
                _ if !change.differs => {}
                (true, _) => found.left = found.left.saturating_add(1),
                (false, true) => {
                    found.agreed = found.agreed.saturating_add(1);
                    let lacks_address = change.is_sent_first && row.address.is_none();
                    found.without_address = found.without_address.saturating_add(u64::from(lacks_address));
                    found.unanswered = found.unanswered.saturating_add(u64::from(!change.asked.is_empty()));
                    found.asked.extend(change.asked.iter().cloned());
                }
                (false, false) => found.open = found.open.saturating_add(1),
            }
            if known.len() < CHOICES_KEPT_MAX {
                known.insert(key, change);
            }
        }
        Ok::<(), PledgeError>(())
    })?;
    Ok(found)
}
