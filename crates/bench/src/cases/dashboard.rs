//! A creator's dashboard of a campaign with all the backers.

use super::Report;
use crate::figure::{Figure, Goal};
use crate::installation::Installation;
use crate::load::Connection;
use crate::machine::{Watch, percentile};
use crate::options::Options;
use crate::visits;

const CASE: &str = "dashboard";
const LOOKS: u32 = 200;
const LOOKS_OF_A_QUICK_RUN: u32 = 10;

pub(super) fn run(
    options: &Options,
    installation: &Installation,
    report: &mut Report<'_>,
) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    let product = installation.serve()?;
    let path = format!("/desk/campaigns/{}", installation.campaign.id);
    let looks = if options.seconds() < 1.0 { LOOKS_OF_A_QUICK_RUN } else { LOOKS };
    let watch = Watch::start(product.process());
    let took_ms = runtime.block_on(async {
        let mut connection = Connection::open(product.address).await?;
        let mut took_ms = Vec::new();
        for _ in 0..looks {
            let began = std::time::Instant::now();
            let answer = connection.ask(&visits::get(&path, &installation.staff_cookie)).await?;
            took_ms.push(began.elapsed().as_secs_f64() * 1e3);
            anyhow::ensure!(answer.status == 200, "the dashboard answers {}", answer.head);
        }
        Ok(took_ms)
    });
    let (took, mut took_ms) = (watch.took(), took_ms?);
    took_ms.sort_by(f64::total_cmp);
    let each = took.cpu.map(|cpu| cpu / f64::from(looks) * 1e3).unwrap_or_default(); // not told: 0
    let what = format!("dashboard of {} backers: p99", options.backers);
    let note = format!("p50 {:.1} ms, CPU {each:.1} ms a page", percentile(&took_ms, 0.5));
    let figure = Figure::new(CASE, what, percentile(&took_ms, 0.99), "ms").goal(Goal::AtMost(50.0));
    report(figure.took(took).note(note));
    Ok(())
}
