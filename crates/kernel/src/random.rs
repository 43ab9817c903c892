//! Randomness as a parameter.

use std::cell::RefCell;

use zeroize::Zeroize;

/// A source of unpredictable bytes.
pub trait Random: Send + Sync + 'static {
    /// Fills the slice.
    fn fill(&self, bytes: &mut [u8]);
}

/// The operating system's generator. Each thread asks it for some hundred bytes at once, because a record of an import
/// wants a dozen nonces and ids and asking costs more than the bytes; no byte is given twice, and none stays in memory
/// after it was given.
#[derive(Debug, Clone, Copy, Default)]
pub struct OsRandom;

/// Bytes that a thread asks for at once.
const DRAWN_AT_ONCE: usize = 512;

/// Bytes that were drawn and not given yet: those from `next` on.
struct Drawn {
    bytes: [u8; DRAWN_AT_ONCE],
    next: usize,
}

thread_local! {
    static DRAWN: RefCell<Drawn> = const { RefCell::new(Drawn { bytes: [0; DRAWN_AT_ONCE], next: DRAWN_AT_ONCE }) };
}

impl Drawn {
    /// Moves bytes out, drawing anew when too few are left; `false` when so many are never kept.
    fn give(&mut self, wanted: &mut [u8]) -> bool {
        if self.next.saturating_add(wanted.len()) > DRAWN_AT_ONCE {
            draw(&mut self.bytes);
            self.next = 0;
        }
        let end = self.next.saturating_add(wanted.len());
        let Some(given) = self.bytes.get_mut(self.next..end) else { return false };
        wanted.copy_from_slice(given);
        given.zeroize();
        self.next = end;
        true
    }
}

fn draw(bytes: &mut [u8]) {
    // No key or token may ever be made of bytes that are not random: stopping is the only safe answer.
    #[expect(clippy::expect_used, reason = "a system without randomness cannot run this product safely")]
    getrandom::fill(bytes).expect("the operating system gives no random bytes");
}

impl Random for OsRandom {
    fn fill(&self, bytes: &mut [u8]) {
        // A thread that is ending has no store any more.
        let given = DRAWN.try_with(|drawn| drawn.borrow_mut().give(bytes)).unwrap_or(false);
        if !given {
            draw(bytes);
        }
    }
}

/// A number from 0 to `below - 1`, each equally likely. `below` 0 gives 0.
pub fn uniform(random: &dyn Random, below: u64) -> u64 {
    if below == 0 {
        return 0;
    }
    let zone = u64::MAX - u64::MAX % below;
    loop {
        let mut bytes = [0u8; 8];
        random.fill(&mut bytes);
        let drawn = u64::from_le_bytes(bytes);
        if drawn < zone {
            return drawn % below;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_byte_is_given_twice_and_none_stays_behind() {
        let mut seen = HashSet::new();
        let draws = |n: usize| {
            (0..n).map(|_| {
                let mut b = [0u8; 24];
                OsRandom.fill(&mut b);
                b
            })
        };
        // More than one store holds, so that it is drawn anew in between.
        for drawn in draws(200) {
            assert!(seen.insert(drawn.to_vec()));
        }
        let others = std::thread::spawn(move || draws(200).collect::<Vec<_>>()).join().unwrap();
        assert!(others.iter().all(|drawn| seen.insert(drawn.to_vec())), "threads share nothing");
        DRAWN.with_borrow(|drawn| assert!(drawn.bytes[..drawn.next].iter().all(|byte| *byte == 0)));
        let mut many = [0u8; DRAWN_AT_ONCE * 2];
        OsRandom.fill(&mut many);
        let half = many.split_at(DRAWN_AT_ONCE);
        assert_ne!(half.0, half.1);
        let distinct: HashSet<u8> = many.iter().copied().collect();
        assert!(distinct.len() > 200, "all of it was drawn");
    }
}
