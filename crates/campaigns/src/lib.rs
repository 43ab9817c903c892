//! Campaigns: catalogue, survey, shipping tables, tax set-up, stages.

pub mod model;

pub use jiff::civil::Date;
