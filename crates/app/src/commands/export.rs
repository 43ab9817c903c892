//! `export WHAT --campaign NAME --to FILE`

use std::fs::File;
use std::io::{BufWriter, Write};
use std::process::ExitCode;

use anyhow::{Context, bail};
use fulfilment::{ExportError, ExportRequest, Format, Sheet};
use pledges::Filter;
use serde_json::json;

use super::{print_json, print_line};
use crate::cli::{Cli, Export};
use crate::data_folder::{self, Missing};
use crate::opening::open;

pub(super) fn run(cli: &Cli, options: &Export) -> anyhow::Result<ExitCode> {
    let ending = options.to.extension().and_then(|e| e.to_str()).unwrap_or_default(); // no ending: refused below
    let (Some(sheet), Some(format)) = (Sheet::from_word(&options.what), Format::from_word(ending)) else {
        bail!(ExportError::Unknown);
    };
    let installation = open(&cli.data, Missing::Refuse)?;
    data_folder::take_temporary_files(&installation.config.data);
    let campaign = super::import::campaign(&installation, &options.campaign)?;
    let request =
        ExportRequest { sheet, filter: Filter::all(campaign.row), language: installation.config.language };
    let (vault, to) = (installation.vault.clone(), options.to.clone());
    // Written beside and renamed at the end: a file of this name is always a whole export.
    let partial = options.to.with_extension(format!("{ending}.partial"));
    let writing = partial.clone();
    let rows = installation
        .db
        .read_blocking(move |tx| {
            let mut file = BufWriter::new(File::create(&writing)?);
            let rows = fulfilment::write(tx, &vault, &request, format, &mut file)?;
            file.flush()?;
            file.get_ref().sync_all()?;
            Ok::<u64, ExportError>(rows)
        })
        .inspect_err(|_| drop(std::fs::remove_file(&partial)))?; // the partial file may not exist
    std::fs::rename(&partial, &to).with_context(|| format!("{} cannot be written", to.display()))?;
    if cli.json {
        print_json(cli, &json!({ "rows": rows, "file": to.display().to_string() }))?;
    } else {
        print_line(&format!("{rows} rows in {}", to.display()))?;
    }
    Ok(ExitCode::SUCCESS)
}
