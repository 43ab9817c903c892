//! A figure with what it is compared with, and whether the goal is met.

use std::fmt;

use serde::Serialize;

use crate::machine::{self, Took};

/// What a figure has to be.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Goal {
    /// The figure itself.
    AtMost(f64),
    /// The figure itself.
    AtLeast(f64),
    /// The figure divided by the bare limit.
    RatioAtMost(f64),
    /// The figure divided by the bare limit.
    RatioAtLeast(f64),
}

/// One measured figure.
#[derive(Debug, Clone, Serialize)]
pub struct Figure {
    /// The case it belongs to.
    pub case: &'static str,
    /// What was measured.
    pub what: String,
    /// The figure.
    pub value: f64,
    /// Its unit.
    pub unit: &'static str,
    /// The bare limit in the same unit, measured in the same run.
    pub bare: Option<f64>,
    /// `value / bare`.
    pub ratio: Option<f64>,
    /// What it has to be.
    pub goal: Option<Goal>,
    /// Whether it is.
    pub is_met: Option<bool>,
    /// Seconds by the clock that measuring took.
    pub wall_seconds: f64,
    /// Seconds of CPU of the measured process.
    pub cpu_seconds: Option<f64>,
    /// Load average at the end.
    pub load: f64,
    /// What one has to know to read it.
    pub note: String,
}

impl Figure {
    /// A figure without a peer and without a goal.
    pub fn new(case: &'static str, what: impl Into<String>, value: f64, unit: &'static str) -> Self {
        Self {
            case,
            what: what.into(),
            value,
            unit,
            bare: None,
            ratio: None,
            goal: None,
            is_met: None,
            wall_seconds: 0.0,
            cpu_seconds: None,
            load: machine::load(),
            note: String::new(),
        }
    }

    /// Compared with the bare limit.
    #[must_use]
    pub fn beside(mut self, bare: f64) -> Self {
        self.bare = Some(bare);
        self.ratio = (bare > 0.0).then(|| self.value / bare);
        self.judged()
    }

    /// Compared with the bare limit where it was measured.
    #[must_use]
    pub fn beside_if(self, bare: Option<f64>) -> Self {
        match bare {
            Some(bare) => self.beside(bare),
            None => self,
        }
    }

    /// With a goal.
    #[must_use]
    pub fn goal(mut self, goal: Goal) -> Self {
        self.goal = Some(goal);
        self.judged()
    }

    /// With the time that measuring took.
    #[must_use]
    pub const fn took(mut self, took: Took) -> Self {
        self.wall_seconds = took.wall;
        self.cpu_seconds = took.cpu;
        self
    }

    /// With something one has to know.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }

    fn judged(mut self) -> Self {
        self.is_met = match self.goal {
            None => None,
            Some(Goal::AtMost(most)) => Some(self.value <= most),
            Some(Goal::AtLeast(least)) => Some(self.value >= least),
            Some(Goal::RatioAtMost(most)) => self.ratio.map(|ratio| ratio <= most),
            Some(Goal::RatioAtLeast(least)) => self.ratio.map(|ratio| ratio >= least),
        };
        self
    }
}

impl fmt::Display for Goal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AtMost(most) => write!(f, "≤ {most}"),
            Self::AtLeast(least) => write!(f, "≥ {least}"),
            Self::RatioAtMost(most) => write!(f, "≤ {most} × bare"),
            Self::RatioAtLeast(least) => write!(f, "≥ {least} × bare"),
        }
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number =
            |value: f64| if value.abs() >= 100.0 { format!("{value:.0}") } else { format!("{value:.2}") };
        write!(f, "{:<9} {:<52} {:>9} {:<9}", self.case, self.what, number(self.value), self.unit)?;
        let bare = self.bare.map_or_else(String::new, |bare| format!("bare {}", number(bare)));
        let ratio = self.ratio.map_or_else(String::new, |ratio| format!("ratio {ratio:.2}"));
        let goal = self.goal.map_or_else(String::new, |goal| goal.to_string());
        let met = self.is_met.map_or("", |is_met| if is_met { "met" } else { "MISSED" });
        write!(f, " {bare:<13} {ratio:<11} {goal:<13} {met:<6} wall {:.2} s", self.wall_seconds)?;
        if let Some(cpu) = self.cpu_seconds {
            write!(f, " cpu {cpu:.2} s")?;
        }
        write!(f, " load {:.1}", self.load)?;
        if self.note.is_empty() { Ok(()) } else { write!(f, "  ({})", self.note) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_is_met_or_missed_by_the_figure_or_by_its_ratio() {
        let figure = |goal| Figure::new("t", "t", 50.0, "/s").beside(100.0).goal(goal).is_met;
        assert_eq!(figure(Goal::RatioAtLeast(0.5)), Some(true));
        assert_eq!(figure(Goal::RatioAtLeast(0.6)), Some(false));
        assert_eq!(figure(Goal::RatioAtMost(0.4)), Some(false));
        assert_eq!(figure(Goal::AtMost(50.0)), Some(true));
        assert_eq!(figure(Goal::AtLeast(50.1)), Some(false));
        assert_eq!(Figure::new("t", "t", 1.0, "/s").goal(Goal::RatioAtMost(1.0)).is_met, None);
    }
}
