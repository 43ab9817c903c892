//! Exports: rows a second, beside plain SQL streamed to a CSV file, and memory that does not grow with them.

use std::io::Write;

use fulfilment::{ExportRequest, Format, Goods, Sheet, Unpaid};
use pledges::{Filter, PledgeState};

use super::Report;
use crate::figure::{Figure, Goal};
use crate::installation::Installation;
use crate::machine::{Peak, Process, timed};
use crate::options::Options;
use crate::store;

const CASE: &str = "export";

pub(super) fn run(
    options: &Options,
    installation: &Installation,
    report: &mut Report<'_>,
) -> anyhow::Result<()> {
    let db = installation.open()?;
    let plain = installation.beside("plain.csv");
    let (bare_rows, bare) = timed(|| store::export::write(&installation.database(), &plain));
    let bare_rate = bare_rows? as f64 / bare.wall;
    let sheets = [
        (Sheet::Pledges, Vec::new(), Format::Csv),
        (Sheet::Pledges, Vec::new(), Format::Xlsx),
        // Nothing is locked yet: whoever is still choosing stands for those who are done.
        (Sheet::FulfilmentLines, vec![PledgeState::Imported, PledgeState::InProgress], Format::Csv),
        (Sheet::FulfilmentOrders, vec![PledgeState::Imported, PledgeState::InProgress], Format::Csv),
    ];
    for (sheet, states, format) in sheets {
        let mut filter = Filter::all(installation.campaign.row);
        filter.states = states;
        let request = ExportRequest {
            sheet,
            filter,
            unpaid: Unpaid::Marked,
            goods: Goods::All,
            language: kernel::Language::En,
        };
        let (vault, path) = (installation.cx.vault.clone(), installation.beside("export.out"));
        let peak = Peak::watch(Process::own());
        let (rows, took) = timed(|| {
            db.read_blocking(move |tx| {
                let mut file = std::io::BufWriter::new(std::fs::File::create(&path)?);
                let rows = fulfilment::write(tx, &vault, &request, format, &mut file)?;
                file.flush()?;
                Ok::<u64, fulfilment::ExportError>(rows)
            })
        });
        let rows = rows?;
        let what = format!("{} as {}", sheet.word(), format.ending());
        let note = format!("{rows} rows of {} backers", options.backers);
        report(
            Figure::new(CASE, &what, rows as f64 / took.wall, "rows/s")
                .beside(bare_rate)
                .took(took)
                .note(note),
        );
        let memory = Figure::new(CASE, format!("{what}: more memory at the most"), peak.more_mib(), "MiB");
        report(memory.goal(Goal::AtMost(50.0)).took(took));
    }
    Ok(())
}
