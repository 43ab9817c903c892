//! `import inspect|parse|diff|run|undo`

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, bail};
use campaigns::model::Campaign;
use imports::{AbsentRule, Decision, Doubts, IfDoubtful, ImportError, Refusal, Upload};
use serde_json::{Value, json};

use super::print_json;
use crate::cli::{Cli, Import};
use crate::data_folder::Missing;
use crate::opening::{Installation, open};

pub(super) fn run(cli: &Cli, what: &Import) -> anyhow::Result<ExitCode> {
    match what {
        Import::Inspect { file } => answer(cli, imports::commands::inspect(file)),
        Import::Parse { file } => parse(cli, file),
        Import::Diff { first, second } => answer(cli, imports::diff_files(first, second)),
        Import::Run { file, campaign: name, part, anyway } => {
            let installation = open(&cli.data, Missing::Refuse)?;
            let campaign = campaign(&installation, name)?;
            installation.product_for_commands()?;
            let (db, cx) = (&installation.db, &installation.cx);
            let absent_rule = if *part { AbsentRule::Leave } else { AbsentRule::Mark };
            let if_doubtful = if *anyway { IfDoubtful::Apply } else { IfDoubtful::Refuse };
            let decision = Decision { absent_rule, if_doubtful, ..Decision::default() };
            match imports::commands::run(db, cx, &campaign.slug, file, &decision) {
                Ok(report) => {
                    print_json(cli, &serde_json::to_value(report)?)?;
                    Ok(ExitCode::SUCCESS)
                }
                Err(ImportError::Refused(refusal)) => refused(cli, &refusal),
                Err(ImportError::Doubtful(doubts)) => is_doubtful(cli, doubts),
                Err(e) => Err(e.into()),
            }
        }
        Import::Undo { batch } => {
            let installation = open(&cli.data, Missing::Refuse)?;
            let batch = kernel::Id::parse(batch)?;
            installation.product_for_commands()?;
            let result = imports::commands::undo(&installation.db, &installation.cx, batch)?;
            print_json(cli, &serde_json::to_value(result)?)?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// Streams the records: memory stays flat however large the file is.
fn parse(cli: &Cli, file: &Path) -> anyhow::Result<ExitCode> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    match imports::commands::parse(&Upload::file(file), &mut out) {
        Ok(()) => {
            writeln!(out)?;
            out.flush()?;
            Ok(ExitCode::SUCCESS)
        }
        Err(imports::commands::WriteError::Refused(refusal)) => {
            drop(out);
            refused(cli, &refusal)
        }
        Err(e) => Err(e.into()),
    }
}

fn answer<T: serde::Serialize>(cli: &Cli, result: Result<T, Refusal>) -> anyhow::Result<ExitCode> {
    match result {
        Ok(value) => {
            print_json(cli, &serde_json::to_value(value)?)?;
            Ok(ExitCode::SUCCESS)
        }
        Err(refusal) => refused(cli, &refusal),
    }
}

fn refused(cli: &Cli, refusal: &Refusal) -> anyhow::Result<ExitCode> {
    let value: Value = serde_json::to_value(refusal)?;
    print_json(cli, &value)?;
    Ok(ExitCode::FAILURE)
}

/// Nothing was applied: why not, and how to say that this is meant.
fn is_doubtful(cli: &Cli, doubts: Box<Doubts>) -> anyhow::Result<ExitCode> {
    let (code, facts) = (doubts.code(), serde_json::to_value(&doubts)?);
    let message = ImportError::Doubtful(doubts).to_string();
    let value = json!({ "error": code, "message": message, "doubts": facts });
    print_json(cli, &value)?;
    Ok(ExitCode::FAILURE)
}

/// The campaign of this short name or id.
pub(super) fn campaign(installation: &Installation, name: &str) -> anyhow::Result<Campaign> {
    let all =
        installation.db.read_blocking(campaigns::list_campaigns).context("the campaigns cannot be read")?;
    let names: Vec<String> = all.iter().map(|c| c.slug.clone()).collect();
    let found = all.into_iter().find(|c| c.slug == name || c.id.to_string() == name);
    match found {
        Some(campaign) => Ok(campaign),
        None if names.is_empty() => bail!("there is no campaign yet: make one in the desk first"),
        None => bail!("there is no campaign «{name}»; there are: {}", names.join(", ")),
    }
}
