//! Who may change a pledge when.

use campaigns::model::Stage;
use kernel::{Actor, Timestamp};

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

/// Whether a backer is led to their pledge when they ask for it: everybody once the campaign is open, before that
/// only who was invited. A creator who is still setting prices shows them to nobody.
pub fn is_shown(stage: Stage, invited_at: Option<Timestamp>) -> bool {
    stage >= Stage::Open || invited_at.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::RowId;

    #[test]
    fn before_a_campaign_is_open_only_the_invited_are_led_in() {
        let invited = Some(Timestamp::from_micros(1));
        for stage in Stage::ALL {
            let to_all = !matches!(stage, Stage::Draft | Stage::Importing | Stage::SmokeTest);
            assert_eq!(is_shown(stage, None), to_all, "{stage:?}");
            assert!(is_shown(stage, invited), "{stage:?}");
        }
    }

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
