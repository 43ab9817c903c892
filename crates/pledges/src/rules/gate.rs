//! Who may change a pledge when.

use campaigns::model::Stage;
use kernel::Actor;

/// Why a backer cannot change anything now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shut {
    /// The campaign is in a stage without changes.
    Stage(Stage),
    /// The deadline is over.
    Deadline,
}

/// Whether the deadline of a campaign lies behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deadline {
    /// None is set, or it lies ahead.
    Ahead,
    /// It is over.
    Passed,
}

/// Backers change pledges while the campaign is open to them; staff always can.
pub fn may_change(actor: Actor, stage: Stage, deadline: Deadline) -> Result<(), Shut> {
    match (actor, deadline) {
        (Actor::Backer(_), _) if !stage.backers_may_change() => Err(Shut::Stage(stage)),
        (Actor::Backer(_), Deadline::Passed) => Err(Shut::Deadline),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::RowId;

    #[test]
    fn a_backer_is_held_by_stage_and_deadline_and_staff_by_neither() {
        let backer = Actor::Backer(RowId::new(1));
        let staff = Actor::Staff(RowId::new(1));
        for stage in Stage::ALL {
            let open = matches!(stage, Stage::SmokeTest | Stage::Open);
            assert_eq!(may_change(backer, stage, Deadline::Ahead).is_ok(), open, "{stage:?}");
            assert!(may_change(backer, stage, Deadline::Passed).is_err());
            assert_eq!(may_change(staff, stage, Deadline::Passed), Ok(()));
        }
        assert_eq!(may_change(backer, Stage::Open, Deadline::Passed), Err(Shut::Deadline));
    }
}
