//! What a change of the catalogue would cost all pledges there are, each priced twice to its own address.

use campaigns::Date;
use campaigns::model::{Catalogue, table_of};

use super::Report;
use crate::figure::{Figure, Goal};
use crate::installation::Installation;
use crate::machine::timed;
use crate::options::Options;
use crate::store;

const CASE: &str = "what-if";
/// The goal is for so many.
const PLEDGES: f64 = 100_000.0;

pub(super) fn run(
    options: &Options,
    installation: &Installation,
    report: &mut Report<'_>,
) -> anyhow::Result<()> {
    let (db, campaign) = (installation.open()?, installation.campaign.row);
    let now = db.read_blocking(move |tx| campaigns::load_catalogue(tx, campaign))?;
    let mut zones = now.zones.clone();
    for zone in &mut zones {
        zone.base_minor += 250;
    }
    let then = Catalogue { shipping: table_of(&zones), zones, ..now.as_ref().clone() };
    let (vault, at) = (installation.cx.vault.clone(), installation.cx.now());
    let when = (at, Date::constant(2026, 12, 1));
    let (found, took) =
        timed(|| db.read_blocking(move |tx| pledges::what_if(tx, &vault, campaign, (&now, &then), when)));
    let found = found?;
    anyhow::ensure!(
        (found.dearer + found.agreed_otherwise) * 2 > found.pledges,
        "parcels should cost more: {found:?}"
    );
    let (bare_rows, bare) =
        timed(|| store::export::write(&installation.database(), &installation.beside("plain.csv")));
    let each = |seconds: f64, rows: u64| seconds / rows.max(1) as f64 * PLEDGES;
    let what = "what-if over 100,000 pledges";
    let note = format!("{} of {} backers have a country and whole choices", found.pledges, options.backers);
    let figure = Figure::new(CASE, what, each(took.wall, found.pledges), "s");
    let figure = figure.beside(each(bare.wall, bare_rows?)).goal(Goal::AtMost(5.0));
    report(figure.took(took).note(note));
    Ok(())
}
