//! What leaves at its own time, and when its shipping is paid.

use jiff::civil::Date;
use kernel::Id;
use kernel::ids::kinds;
use serde::{Deserialize, Serialize};

/// When shipping of a wave is paid.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Charge {
    /// With everything else.
    #[default]
    Now,
    /// When the wave is about to leave; until then an estimate.
    Later,
}

/// A part of an order that leaves at its own time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wave {
    /// Its id.
    pub id: Id<kinds::Wave>,
    /// Its name: "Core box", "Expansions".
    pub name: String,
    /// What leaves with it.
    pub items: Vec<Id<kinds::Item>>,
    /// When it is expected to leave.
    pub leaves_on: Option<Date>,
    /// When its shipping is paid.
    pub charge: Charge,
    /// The day on which payment of its shipping was opened, where that is paid later: from then on it is paid with everything
    /// else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened_on: Option<Date>,
}

impl Wave {
    /// When its shipping is paid by whoever agrees now.
    pub const fn charged(&self) -> Charge {
        match self.opened_on {
            Some(_) => Charge::Now,
            None => self.charge,
        }
    }

    /// Whether its shipping is paid later, and nobody was asked for it yet.
    pub const fn is_to_open(&self) -> bool {
        matches!(self.charged(), Charge::Later)
    }
}
