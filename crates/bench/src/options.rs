//! What a run is asked for.

use std::path::PathBuf;

use clap::Parser;

use crate::cases;

/// Measures the goals of speed and memory beside the bare limit, in one run.
#[derive(Debug, Clone, Parser)]
#[command(name = "bench")]
pub struct Options {
    /// Which cases; all when none is named.
    #[arg(value_parser = clap::builder::PossibleValuesParser::new(cases::names()))]
    pub names: Vec<String>,
    /// Backers of the generated campaign.
    #[arg(long, default_value_t = 185_000)]
    pub backers: u32,
    /// Rows of the import cases; the smaller of 100,000 and the backers when not given.
    #[arg(long)]
    pub rows: Option<u32>,
    /// Rows of the long import that shows whether time grows with the rows; three times the rows when not given,
    /// 0 leaves it out.
    #[arg(long)]
    pub long: Option<u32>,
    /// Seconds of each stretch of load; 6 when not given, 1 with fewer than 10,000 backers.
    #[arg(long)]
    pub seconds: Option<f64>,
    /// Connections of the load.
    #[arg(long, default_value_t = 32)]
    pub connections: usize,
    /// Requests a second of the even load.
    #[arg(long, default_value_t = 1_000)]
    pub rate: u32,
    /// What the invented people are made from.
    #[arg(long, default_value_t = 20_260_101)]
    pub seed: u64,
    /// The product's binary; the one beside this program when not given.
    #[arg(long)]
    pub product: Option<PathBuf>,
    /// A PostgreSQL server that databases may be made in, to measure on it instead of SQLite: `postgres://…`. The
    /// bare limits are SQLite's and are left out.
    #[arg(long)]
    pub database_url: Option<String>,
    /// Print one JSON object a figure.
    #[arg(long)]
    pub json: bool,
}

const BACKERS_OF_A_QUICK_RUN: u32 = 10_000;

impl Options {
    /// Rows of the import cases.
    pub fn rows(&self) -> u32 {
        self.rows.unwrap_or_else(|| self.backers.min(100_000))
    }

    /// Rows of the long import; 0: none.
    pub fn long_rows(&self) -> u32 {
        self.long.unwrap_or_else(|| self.rows().saturating_mul(3))
    }

    /// Seconds of each stretch of load.
    pub fn seconds(&self) -> f64 {
        self.seconds.unwrap_or(if self.backers < BACKERS_OF_A_QUICK_RUN { 1.0 } else { 6.0 })
    }

    /// Whether a case was asked for.
    pub fn asks_for(&self, name: &str) -> bool {
        self.names.is_empty() || self.names.iter().any(|asked| asked == name)
    }
}
