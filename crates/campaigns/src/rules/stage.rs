//! Which stage may follow which.

use crate::model::Stage;

/// The stages that may follow, the usual one first. Back steps are for what was entered too early: nothing is
/// undone by them.
pub const fn following(stage: Stage) -> &'static [Stage] {
    use Stage::{Charging, Closed, Draft, Fulfilling, Importing, Locked, Open, SmokeTest};
    match stage {
        Draft => &[Importing, SmokeTest, Open],
        Importing => &[SmokeTest, Open, Draft],
        SmokeTest => &[Open, Importing],
        Open => &[Locked, SmokeTest],
        Locked => &[Charging, Fulfilling, Open],
        Charging => &[Fulfilling, Locked],
        Fulfilling => &[Closed],
        Closed => &[Fulfilling],
    }
}

/// Whether a campaign may go from one to the other.
pub fn may_follow(from: Stage, to: Stage) -> bool {
    following(from).contains(&to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_way_leads_from_draft_to_closed() {
        let mut way = vec![Stage::Draft];
        while let Some(next) = following(*way.last().unwrap()).first().filter(|s| !way.contains(s)) {
            way.push(*next);
        }
        assert_eq!(way, Stage::ALL);
    }

    #[test]
    fn nothing_opens_again_once_money_was_collected() {
        for late in [Stage::Charging, Stage::Fulfilling, Stage::Closed] {
            assert!(!may_follow(late, Stage::Open) && !may_follow(late, Stage::Draft));
        }
        assert!(Stage::ALL.into_iter().all(|stage| !may_follow(stage, stage)));
    }
}
