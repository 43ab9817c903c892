//! The context of a change, with the test's own clock in it.

use std::sync::Arc;

use kernel::{Actor, Cx, MasterKey, Vault};

use crate::{FakeClock, SeededRandom};

/// A context for changes: this clock, keys and randomness that are the same in every run, acting as the command
/// line. Use [`Cx::acting_as`] for a backer or staff. Two contexts of one database want two seeds, or they
/// make the same ids: see [`cx_seeded`].
pub fn cx(clock: &FakeClock) -> Cx {
    cx_seeded(clock, 1)
}

/// As [`cx`], drawing from the stream of this seed. The master key is the same for every seed, so that contexts
/// can open what others sealed.
pub fn cx_seeded(clock: &FakeClock, seed: u64) -> Cx {
    Cx {
        vault: Vault::new(&MasterKey::new(&SeededRandom::new(0))),
        clock: Arc::new(clock.clone()),
        random: Arc::new(SeededRandom::new(seed)),
        actor: Actor::Cli,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_context_shows_the_tests_time_and_opens_what_another_sealed() {
        let clock = FakeClock::new();
        let (first, second) = (cx(&clock), cx_seeded(&clock, 2));
        clock.advance_days(1);
        assert_eq!(first.now(), second.now());
        let (_, wrapped) = first.vault.new_contact_key(b"ada", first.random.as_ref());
        assert!(second.vault.contact_key(b"ada", &wrapped).is_ok());
    }
}
