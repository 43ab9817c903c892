//! The commands.

mod doctor;
mod export;
mod import;
mod quote;
mod serve;
pub(crate) mod set_document;
mod staff;
mod verify;

use std::io::Write;
use std::process::ExitCode;

use serde_json::{Value, json};

use crate::cli::{Cli, Command};

/// Runs the command that was asked for.
pub fn run(cli: &Cli) -> anyhow::Result<ExitCode> {
    match &cli.command {
        Command::Serve(options) => serve::run(cli, options),
        Command::Import(what) => import::run(cli, what),
        Command::Quote { scenario } => quote::run(cli, scenario),
        Command::Export(options) => export::run(cli, options),
        Command::Verify(how) => verify::run(cli, how),
        Command::Staff(what) => staff::run(cli, what),
        Command::Doctor => doctor::run(cli),
        Command::SetDocument { fonts } => set_document::run(fonts.as_deref()),
    }
}

/// Says why a command failed: a sentence for a person, an object for a program.
pub fn say_error(cli: &Cli, error: &anyhow::Error) {
    let text = format!("{error:#}");
    let said = if cli.json { json!({ "error": "failed", "message": text }).to_string() } else { text };
    // Nobody to tell that there is nobody to tell.
    drop(if cli.json { print_line(&said) } else { writeln!(std::io::stderr(), "pledgekeeper: {said}") });
}

pub(crate) fn print_line(text: &str) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{text}")?;
    out.flush()
}

/// Prints JSON, for programs on one line, for people over several.
pub(crate) fn print_json(cli: &Cli, value: &Value) -> anyhow::Result<()> {
    let text = if cli.json { serde_json::to_string(value)? } else { serde_json::to_string_pretty(value)? };
    Ok(print_line(&text)?)
}
