//! What a pledge's wish for places changes, given what it has.

use kernel::Timestamp;

use crate::model::{HoldRow, HoldState};

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// It has nothing: so many are to be taken.
    Take(u32),
    /// It has fewer: so many more are to be taken.
    More(u32),
    /// It has more: so many are given back.
    Fewer(u32),
    /// It has just that.
    Nothing,
    /// What it has should have been given back already: that first, then like anybody else.
    TooLate,
}

/// Whether the time of a hold is over.
pub(crate) fn is_over(hold: &HoldRow, now: Timestamp) -> bool {
    hold.state == HoldState::Held && hold.expires_at.is_some_and(|until| until <= now)
}

/// Compares a wish with what the pledge has.
pub(crate) fn step(own: Option<&HoldRow>, wanted: u32, now: Timestamp) -> Step {
    match own {
        None => Step::Take(wanted),
        Some(own) if is_over(own, now) => Step::TooLate,
        Some(own) if own.places < wanted => Step::More(wanted - own.places),
        Some(own) if own.places > wanted => Step::Fewer(own.places - wanted),
        Some(_) => Step::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use kernel::Id;

    use super::*;

    fn hold(places: u32, expires_at: Option<i64>) -> HoldRow {
        let pledge = Id::parse(&format!("plg_{:032x}", 7)).unwrap();
        let state = if expires_at.is_some() { HoldState::Held } else { HoldState::Kept };
        HoldRow {
            row: 1,
            pledge,
            places,
            state,
            expires_at: expires_at.map(Timestamp::from_micros),
            stays: 0,
        }
    }

    #[test]
    fn only_the_difference_moves_and_what_is_over_starts_anew() {
        let now = Timestamp::from_micros(100);
        assert_eq!(step(None, 2, now), Step::Take(2));
        assert_eq!(step(Some(&hold(2, Some(101))), 2, now), Step::Nothing);
        assert_eq!(step(Some(&hold(2, Some(101))), 5, now), Step::More(3));
        assert_eq!(step(Some(&hold(2, None)), 1, now), Step::Fewer(1));
        assert_eq!(step(Some(&hold(2, Some(100))), 2, now), Step::TooLate);
    }
}
