//! A peer that fails again and again is left alone for a while.

use std::collections::HashMap;

use kernel::Timestamp;
use parking_lot::Mutex;

/// Failures in a row that open the circuit.
const FAILURES_MAX: u32 = 5;
/// How long a peer is left alone.
const PAUSE_SECONDS: i64 = 30;

#[derive(Default)]
pub(crate) struct Breakers(Mutex<HashMap<&'static str, State>>);

#[derive(Default, Clone, Copy)]
struct State {
    failures: u32,
    open_until: Option<Timestamp>,
}

impl Breakers {
    /// `Err(until)` while the peer is left alone. After the pause one request is let through as a trial.
    pub(crate) fn check(&self, peer: &'static str, now: Timestamp) -> Result<(), Timestamp> {
        let mut states = self.0.lock();
        let state = states.entry(peer).or_default();
        match state.open_until {
            Some(until) if now < until => Err(until),
            Some(_) => {
                state.open_until = Some(now.plus_seconds(PAUSE_SECONDS)); // others wait for the trial's outcome
                Ok(())
            }
            None => Ok(()),
        }
    }

    pub(crate) fn succeeded(&self, peer: &'static str) {
        self.0.lock().insert(peer, State::default());
    }

    pub(crate) fn failed(&self, peer: &'static str, now: Timestamp) {
        let mut states = self.0.lock();
        let state = states.entry(peer).or_default();
        state.failures += 1;
        if state.failures >= FAILURES_MAX {
            state.open_until = Some(now.plus_seconds(PAUSE_SECONDS));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_failures_open_it_a_trial_after_the_pause_closes_it() {
        let breakers = Breakers::default();
        let now = Timestamp::from_micros(0);
        for _ in 0..4 {
            breakers.failed("stripe", now);
        }
        assert!(breakers.check("stripe", now).is_ok());
        breakers.failed("stripe", now);
        assert!(breakers.check("stripe", now).is_err());
        assert!(breakers.check("paypal", now).is_ok(), "another peer is not affected");
        let later = now.plus_seconds(31);
        assert!(breakers.check("stripe", later).is_ok());
        assert!(breakers.check("stripe", later).is_err(), "one trial at a time");
        breakers.succeeded("stripe");
        assert!(breakers.check("stripe", later).is_ok());
    }
}
