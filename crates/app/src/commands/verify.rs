//! `verify`: every invariant.

use std::process::ExitCode;

use serde_json::json;

use super::{print_json, print_line};
use crate::capabilities;
use crate::cli::Cli;
use crate::data_folder::Missing;
use crate::opening::open;

pub(super) fn run(cli: &Cli) -> anyhow::Result<ExitCode> {
    let installation = open(&cli.data, Missing::Refuse)?;
    let vault = installation.vault.clone();
    let findings = installation.db.read_blocking(move |tx| capabilities::verify(tx, &vault))?;
    if cli.json {
        print_json(cli, &json!({ "ok": findings.is_empty(), "findings": findings }))?;
    } else if findings.is_empty() {
        print_line("Everything holds.")?;
    } else {
        for finding in &findings {
            print_line(&format!("{}  {}  {}", finding.check, finding.subject, finding.detail))?;
        }
        print_line(&format!("{} findings", findings.len()))?;
    }
    Ok(if findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
