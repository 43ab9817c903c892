//! The registry of gateways.

mod sandbox;

use std::sync::Arc;

use crate::gateway::Gateway;

pub use sandbox::SandboxGateway;

/// The gateways that this installation uses, in the order they are offered.
#[derive(Clone, Default)]
pub struct Gateways(Vec<Arc<dyn Gateway>>);

impl std::fmt::Debug for Gateways {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.0.iter().map(|g| g.name())).finish()
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
        self.0.push(gateway);
        self
    }

    /// By name.
    pub fn get(&self, name: &str) -> Option<Arc<dyn Gateway>> {
        self.0.iter().find(|g| g.name() == name).cloned()
    }

    /// Whether any of them moves real money.
    pub fn move_real_money(&self) -> bool {
        self.0.iter().any(|gateway| !gateway.capabilities().is_test)
    }

    /// The one that is offered first.
    pub fn first(&self) -> Option<Arc<dyn Gateway>> {
        self.0.first().cloned()
    }
}
