//! The goals of speed and memory, measured beside the bare limit of the machine in the same run.
//!
//! Absolute figures drift with the machine and with what else runs on it; ratios and CPU time per operation count.
//! [`cases`] has one file for each row of the table of goals; [`store`] the bare limits: the same work with nothing
//! but the driver and plain SQL.
#![expect(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "measurements are estimates; no money is counted here"
)]

pub mod bare_server;
pub mod cases;
pub mod figure;
pub mod installation;
pub mod load;
pub mod machine;
pub mod made_up;
pub mod options;
mod own_database;
pub mod serving;
pub mod store;
pub mod visits;
