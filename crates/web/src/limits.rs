//! Rate limits: how often one network, or one account, may do one kind of thing.

use std::collections::HashMap;
use std::hash::Hash;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use governor::clock::{Clock as GovernorClock, Reference};
use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter as Governor};
use kernel::Clock;

use crate::client_ip::ClientIp;
use crate::errors::WebError;

/// A kind of request with a limit of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RouteClass {
    /// Reading and saving pages.
    Page,
    /// Signing in, asking for a link, entering a code.
    SignIn,
    /// Asking for a mail to be sent.
    Mail,
    /// Sending a file.
    Upload,
    /// Starting a payment.
    Payment,
    /// Messages from other systems, such as a gateway's.
    Webhook,
}

impl RouteClass {
    const ALL: [Self; 6] = [Self::Page, Self::SignIn, Self::Mail, Self::Upload, Self::Payment, Self::Webhook];

    /// How many at once, and then how many a minute.
    const fn burst_and_per_minute(self) -> (u32, u32) {
        match self {
            Self::Page => (240, 600),
            Self::SignIn => (10, 10),
            Self::Mail => (5, 2),
            Self::Upload | Self::Payment => (20, 20),
            Self::Webhook => (2000, 6000),
        }
    }
}

/// Whom a limit counts.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    Network(u128),
    Account(String),
}

/// Our clock as governor wants it, so that a test can let a minute pass at once.
#[derive(Clone)]
struct SharedClock(Arc<dyn Clock>);

/// Time since the epoch, never negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Tick(Duration);

impl Reference for Tick {
    fn duration_since(&self, earlier: Self) -> Nanos {
        self.0.saturating_sub(earlier.0).into()
    }

    fn saturating_sub(&self, duration: Nanos) -> Self {
        Self(self.0.saturating_sub(duration.into()))
    }
}

impl std::ops::Add<Nanos> for Tick {
    type Output = Self;

    fn add(self, other: Nanos) -> Self {
        Self(self.0.saturating_add(other.into()))
    }
}

impl GovernorClock for SharedClock {
    type Instant = Tick;

    fn now(&self) -> Tick {
        Tick(Duration::from_micros(u64::try_from(self.0.now().as_micros()).unwrap_or(0)))
    }
}

type Counter = Governor<Key, DashMapStateStore<Key>, SharedClock, NoOpMiddleware<Tick>>;

/// The counters of this process. With several nodes each counts for itself; what must hold across nodes
/// (attempts at one code, sign-ins of one account) is counted in the database by its owner.
pub struct RateLimiter {
    counters: HashMap<RouteClass, Counter>,
    clock: SharedClock,
}

impl std::fmt::Debug for RateLimiter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RateLimiter").field("classes", &self.counters.len()).finish_non_exhaustive()
    }
}

impl RateLimiter {
    /// Counters at zero.
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        let clock = SharedClock(clock);
        let counters = RouteClass::ALL
            .into_iter()
            .map(|class| {
                let (burst, per_minute) = class.burst_and_per_minute();
                let at_least_one = |number| NonZeroU32::new(number).unwrap_or(NonZeroU32::MIN);
                let quota = Quota::per_minute(at_least_one(per_minute)).allow_burst(at_least_one(burst));
                (class, Governor::new(quota, DashMapStateStore::default(), clock.clone()))
            })
            .collect();
        Self { counters, clock }
    }

    /// Counts one request of a network; [`WebError::TooMany`] when it asks too often.
    pub fn check_network(&self, class: RouteClass, client: ClientIp) -> Result<(), WebError> {
        self.check(class, &Key::Network(client.prefix()))
    }

    /// Counts one request about an account (an e-mail's keyed hash, a pledge's id), wherever it comes from.
    pub fn check_account(&self, class: RouteClass, account: &str) -> Result<(), WebError> {
        self.check(class, &Key::Account(account.to_owned()))
    }

    fn check(&self, class: RouteClass, key: &Key) -> Result<(), WebError> {
        let Some(counter) = self.counters.get(&class) else { return Ok(()) };
        counter.check_key(key).map_err(|refused| {
            let wait = refused.wait_time_from(self.clock.now());
            WebError::TooMany { retry_after_seconds: wait.as_secs().saturating_add(1) }
        })
    }

    /// Forgets who has been quiet for long. Call it every few minutes, or memory grows with every visitor.
    pub fn forget_quiet(&self) {
        for counter in self.counters.values() {
            counter.retain_recent();
            counter.shrink_to_fit();
        }
    }
}
