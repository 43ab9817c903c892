//! When a reward or an add-on can be chosen, and what it costs earlier.

use kernel::Timestamp;
use serde::{Deserialize, Serialize};

/// The window in which something can be chosen, and a lower price for those who come early. Both ends are instants; forms and
/// pages tell them in the campaign's time zone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaleTerms {
    /// Nobody chooses it before.
    #[serde(default)]
    pub from: Option<Timestamp>,
    /// Nobody chooses it anew from then on.
    #[serde(default)]
    pub until: Option<Timestamp>,
    /// What it costs whoever comes early.
    #[serde(default)]
    pub early: Option<EarlyPrice>,
}

/// A price that holds until an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EarlyPrice {
    /// Of one, minor units; lower than the usual price.
    pub price_minor: i64,
    /// From then on the usual price holds.
    pub until: Timestamp,
}

/// Where an instant lies in a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WindowState {
    /// It opens then.
    NotYet(Timestamp),
    /// It is open.
    Open,
    /// It closed then.
    Over(Timestamp),
}

impl SaleTerms {
    /// Whether it is open at an instant. The end is the first instant at which it is over.
    pub fn window_at(&self, now: Timestamp) -> WindowState {
        match (self.from, self.until) {
            (_, Some(until)) if now >= until => WindowState::Over(until),
            (Some(from), _) if now < from => WindowState::NotYet(from),
            _ => WindowState::Open,
        }
    }

    /// The early price, while it holds.
    pub fn early_at(&self, now: Timestamp) -> Option<EarlyPrice> {
        self.early.filter(|early| now < early.until)
    }

    /// Whether they say anything.
    pub const fn is_any(&self) -> bool {
        self.from.is_some() || self.until.is_some() || self.early.is_some()
    }

    /// The instants at which anything changes.
    pub fn instants(&self) -> impl Iterator<Item = Timestamp> {
        [self.from, self.until, self.early.map(|early| early.until)].into_iter().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_holds_its_first_instant_and_not_its_last() {
        let at = Timestamp::from_micros;
        let terms = SaleTerms { from: Some(at(10)), until: Some(at(20)), early: None };
        assert_eq!(terms.window_at(at(9)), WindowState::NotYet(at(10)));
        assert_eq!(terms.window_at(at(10)), WindowState::Open);
        assert_eq!(terms.window_at(at(19)), WindowState::Open);
        assert_eq!(terms.window_at(at(20)), WindowState::Over(at(20)));
        let early = EarlyPrice { price_minor: 1, until: at(15) };
        let terms = SaleTerms { early: Some(early), ..SaleTerms::default() };
        assert_eq!((terms.early_at(at(14)), terms.early_at(at(15))), (Some(early), None));
        assert_eq!(terms.window_at(at(0)), WindowState::Open);
    }
}
