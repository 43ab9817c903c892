//! `quote SCENARIO.json`

use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;

use super::print_json;
use crate::cli::Cli;

pub(super) fn run(cli: &Cli, scenario: &Path) -> anyhow::Result<ExitCode> {
    let text = std::fs::read_to_string(scenario)
        .with_context(|| format!("{} cannot be read", scenario.display()))?;
    match pledges::quote::run_scenario(&text) {
        Ok(quote) => {
            print_json(cli, &quote)?;
            Ok(ExitCode::SUCCESS)
        }
        Err(e) => {
            print_json(cli, &e.to_json())?;
            Ok(ExitCode::FAILURE)
        }
    }
}
