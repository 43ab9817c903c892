//! Randomness as a parameter.

/// A source of unpredictable bytes.
pub trait Random: Send + Sync + 'static {
    /// Fills the slice.
    fn fill(&self, bytes: &mut [u8]);
}

/// The operating system's generator.
#[derive(Debug, Clone, Copy, Default)]
pub struct OsRandom;

impl Random for OsRandom {
    fn fill(&self, bytes: &mut [u8]) {
        // No key or token may ever be made of bytes that are not random: stopping is the only safe answer.
        #[expect(clippy::expect_used, reason = "a system without randomness cannot run this product safely")]
        getrandom::fill(bytes).expect("the operating system gives no random bytes");
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
