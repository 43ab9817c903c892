//! The registry of gateways.

mod sandbox;

use std::collections::BTreeMap;
use std::sync::Arc;

use kernel::Timestamp;
use parking_lot::Mutex;
use web::StandingNotice;

use crate::gateway::Gateway;

pub use sandbox::SandboxGateway;

/// So long jobs leave a gateway alone that does not accept our key; then one of them tries it again.
pub(crate) const LEFT_ALONE_SECONDS: i64 = 5 * 60;

/// The gateways that this installation uses, in the order they are offered.
#[derive(Clone, Default)]
pub struct Gateways {
    all: Vec<Arc<dyn Gateway>>,
    /// Those that do not accept our key, and until when no job asks them. A new start, which new settings need, asks
    /// at once.
    shut: Arc<Mutex<BTreeMap<String, Timestamp>>>,
}

impl std::fmt::Debug for Gateways {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.all.iter().map(|g| g.name())).finish()
    }
}

impl Gateways {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one.
    #[must_use]
    pub fn with(mut self, gateway: Arc<dyn Gateway>) -> Self {
        self.all.push(gateway);
        self
    }

    /// By name.
    pub fn get(&self, name: &str) -> Option<Arc<dyn Gateway>> {
        self.all.iter().find(|g| g.name() == name).cloned()
    }

    /// Whether any of them moves real money.
    pub fn move_real_money(&self) -> bool {
        self.all.iter().any(|gateway| !gateway.capabilities().is_test)
    }

    /// What stands above the staff's pages as long as none moves real money.
    pub fn standing_notice(&self) -> Option<StandingNotice> {
        (!self.move_real_money()).then_some(StandingNotice("payments-no-real-money"))
    }

    /// The one that is offered first.
    pub fn first(&self) -> Option<Arc<dyn Gateway>> {
        self.all.first().cloned()
    }

    /// Until when a gateway that did not accept our key is left alone.
    pub(crate) fn shut_until(&self, name: &str, now: Timestamp) -> Option<Timestamp> {
        self.shut.lock().get(name).copied().filter(|until| now < *until)
    }

    /// It does not accept our key. Answers until when it is left alone.
    pub(crate) fn shut(&self, name: &str, now: Timestamp) -> Timestamp {
        let until = now.plus_seconds(LEFT_ALONE_SECONDS);
        self.shut.lock().insert(name.to_owned(), until);
        until
    }

    /// It accepts our key again.
    pub(crate) fn reopen(&self, name: &str) {
        self.shut.lock().remove(name);
    }
}
