//! The composition of the product: which capabilities there are, how an installation is opened, the command line.
//!
//! Nothing is decided here. A capability that exists is named in [`capabilities`], put together in [`product`],
//! and reached by a command in [`commands`].

pub mod capabilities;
pub mod cli;
pub mod commands;
pub mod config;
pub mod data_folder;
pub mod demo;
mod house_keeping;
mod key_fingerprint;
mod log_lines;
pub mod metrics;
pub mod opening;
pub mod product;
pub mod public_columns;
mod store;
