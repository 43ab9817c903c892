//! What nobody needs any more goes: staged personal data does not lie about.

use db::Db;
use kernel::{Actor, Cx};

use super::{abandon, read_file};
use crate::error::ImportError;
use crate::model::BatchState;
use crate::store;

/// A plan that nobody decided about is laid aside after so many days.
pub const PLAN_KEPT_DAYS: i64 = 14;
/// What held records say is removed so many days after their import; reasons and counts stay.
pub const HELD_KEPT_DAYS: i64 = 90;
/// A reading that did not get on for so long died with its process.
const READING_MINUTES_MAX: i64 = 15;

/// Lays old plans aside, removes readings that died, and what held records of old imports say.
pub fn tidy(db: &Db, cx: &Cx) -> Result<(), ImportError> {
    let cx = cx.acting_as(Actor::Job("imports.tidy"));
    let now = cx.now();
    let load = |state: BatchState| {
        db.read_blocking::<_, ImportError>(move |tx| Ok(store::batch::in_state(tx, state)?))
    };
    for batch in load(BatchState::Reading)? {
        if batch.touched_at.plus_minutes(READING_MINUTES_MAX) < now {
            read_file::discard(db, batch.row)?;
        }
    }
    for batch in load(BatchState::Planned)? {
        if batch.touched_at.plus_days(PLAN_KEPT_DAYS) < now {
            let own = cx.clone();
            db.write_blocking::<_, ImportError>(move |tx| abandon::abandon(tx, &own, batch.row))?;
        }
    }
    for batch in load(BatchState::Abandoned)? {
        abandon::remove_staged(db, batch.row)?;
    }
    for batch in load(BatchState::Applied)? {
        if batch.applied_at.is_some_and(|at| at.plus_days(HELD_KEPT_DAYS) < now) {
            abandon::remove_staged(db, batch.row)?;
        }
    }
    Ok(())
}
