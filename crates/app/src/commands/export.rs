//! `export WHAT --campaign NAME --to FILE`

use std::fs::File;
use std::io::{BufWriter, Write};
use std::process::ExitCode;

use anyhow::{Context, bail};
use db::Db;
use fulfilment::{ExportError, ExportRequest, Format, Goods, Sheet, Unpaid, left_out};
use kernel::RowId;
use kernel::ids::kinds;
use pledges::Filter;
use serde_json::json;

use super::{print_json, print_line};
use crate::cli::{Cli, Export};
use crate::data_folder::{self, Missing};
use crate::opening::open;

pub(super) fn run(cli: &Cli, options: &Export) -> anyhow::Result<ExitCode> {
    let ending = options.to.extension().and_then(|e| e.to_str()).unwrap_or_default(); // no ending: refused below
    if let Some(sheet) = billing::TaxSheet::from_word(&options.what) {
        return tax_file(cli, options, (sheet, ending));
    }
    if options.period.is_some() {
        bail!("--period is for the files about tax: tax-report, tax-returns, tax-orders");
    }
    let (Some(sheet), Some(format)) = (Sheet::from_word(&options.what), Format::from_word(ending)) else {
        bail!(ExportError::Unknown);
    };
    let format = match (format, options.for_programs) {
        (Format::Csv, true) => Format::PlainCsv,
        (_, true) => bail!("--for-programs is for CSV: let the file's name end with .csv"),
        (format, false) => format,
    };
    let unpaid = if options.with_unpaid { Unpaid::Marked } else { Unpaid::LeftOut };
    let installation = open(&cli.data, Missing::Refuse)?;
    data_folder::take_temporary_files(&installation.config.data);
    let campaign = super::import::campaign(&installation, &options.campaign)?;
    let language = installation.config.language;
    let goods = goods(&installation.db, campaign.row, (sheet, options.wave.as_deref()))?;
    let request = ExportRequest { sheet, filter: Filter::all(campaign.row), unpaid, goods, language };
    let (vault, to) = (installation.vault.clone(), options.to.clone());
    // Written beside and renamed at the end: a file of this name is always a whole export.
    let partial = options.to.with_extension(format!("{ending}.partial"));
    let writing = partial.clone();
    let (rows, unpaid) = installation
        .db
        .read_blocking(move |tx| {
            let mut file = BufWriter::new(File::create(&writing)?);
            let rows = fulfilment::write(tx, &vault, &request, format, &mut file)?;
            file.flush()?;
            file.get_ref().sync_all()?;
            let unpaid = left_out(&request).map(|filter| pledges::count(tx, &filter)).transpose()?;
            Ok::<_, ExportError>((rows, unpaid.unwrap_or_default())) // this sheet leaves nobody out
        })
        .inspect_err(|_| drop(std::fs::remove_file(&partial)))?; // the partial file may not exist
    std::fs::rename(&partial, &to).with_context(|| format!("{} cannot be written", to.display()))?;
    if cli.json {
        print_json(
            cli,
            &json!({ "rows": rows, "left_out_unpaid": unpaid, "file": to.display().to_string() }),
        )?;
    } else {
        print_line(&format!("{rows} rows in {}", to.display()))?;
        if unpaid > 0 {
            print_line(&format!(
                "pledges that still owe and are left out: {unpaid} (--with-unpaid writes them as well, with what is owed)"
            ))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The goods that `--wave` names.
fn goods(
    db: &Db,
    campaign: RowId<kinds::Campaign>,
    (sheet, wave): (Sheet, Option<&str>),
) -> anyhow::Result<Goods> {
    let Some(wave) = wave else { return Ok(Goods::All) };
    if !sheet.is_for_the_warehouse() {
        bail!("--wave is for the files for the warehouse: fulfilment-lines, fulfilment-orders");
    }
    let waves = db.read_blocking(move |tx| Ok::<_, ExportError>(campaigns::load_catalogue(tx, campaign)?))?;
    let waves = &waves.shipping.waves;
    if let Some(found) = waves.iter().find(|one| one.name == wave || one.id.to_string() == wave) {
        return Ok(Goods::OfWave(found.id));
    }
    if wave == "none" {
        return Ok(Goods::OfNoWave);
    }
    let names: Vec<&str> = waves.iter().map(|one| one.name.as_str()).collect();
    bail!(
        "there is no wave “{wave}”; this campaign has: {}",
        if names.is_empty() { "none".to_owned() } else { names.join(", ") }
    )
}

/// The files about tax.
fn tax_file(
    cli: &Cli,
    options: &Export,
    (sheet, ending): (billing::TaxSheet, &str),
) -> anyhow::Result<ExitCode> {
    let format =
        billing::TaxFormat::from_ending(ending).context("let the file's name end with .csv or .xlsx")?;
    if options.for_programs || options.with_unpaid || options.wave.is_some() {
        bail!("--for-programs, --with-unpaid and --wave are not for the files about tax");
    }
    let period = options.period.as_deref().and_then(billing::Period::parse);
    let period = period.context("say which period: --period 2026-Q4, --period 2026-11 or --period 2026")?;
    let installation = open(&cli.data, Missing::Refuse)?;
    data_folder::take_temporary_files(&installation.config.data);
    let campaign = super::import::campaign(&installation, &options.campaign)?.reference();
    let texts = web::Texts::new(&crate::capabilities::texts())?.localizer(installation.config.language);
    let to = options.to.clone();
    let partial = options.to.with_extension(format!("{ending}.partial"));
    let writing = partial.clone();
    let rows = installation
        .db
        .read_blocking(move |tx| {
            let mut file = BufWriter::new(File::create(&writing)?);
            let what = (campaign, period);
            let rows = billing::write_tax_file(tx, what, (sheet, format), &texts, &mut file)?;
            file.flush()?;
            file.get_ref().sync_all()?;
            Ok::<_, billing::BillingError>(rows)
        })
        .inspect_err(|_| drop(std::fs::remove_file(&partial)))?; // the partial file may not exist
    std::fs::rename(&partial, &to).with_context(|| format!("{} cannot be written", to.display()))?;
    if cli.json {
        print_json(
            cli,
            &json!({ "rows": rows, "period": period.to_string(), "file": to.display().to_string() }),
        )?;
    } else {
        print_line(&format!("{rows} rows in {}", to.display()))?;
    }
    Ok(ExitCode::SUCCESS)
}
