//! The cases, each a row of the table of goals.

mod dashboard;
mod export;
mod import;
mod ledger;
mod memory;
mod page;
mod quote;
mod save;
mod search;
mod start;
mod weight;
mod what_if;

use anyhow::Context as _;

use crate::figure::Figure;
use crate::installation::Installation;
use crate::options::Options;

/// Takes figures as they come.
pub type Report<'a> = dyn FnMut(Figure) + 'a;

type Alone = fn(&Options, &mut Report<'_>) -> anyhow::Result<()>;
type Inside = fn(&Options, &Installation, &mut Report<'_>) -> anyhow::Result<()>;

/// Cases that bring their own database.
const ALONE: [(&str, Alone); 3] = [("import", import::run), ("ledger", ledger::run), ("quote", quote::run)];

/// Cases of an installation with all the backers.
const INSIDE: [(&str, Inside); 9] = [
    ("page", page::run),
    ("save", save::run),
    ("search", search::run),
    ("start", start::run),
    ("memory", memory::run),
    ("weight", weight::run),
    ("export", export::run),
    ("dashboard", dashboard::run),
    ("what-if", what_if::run),
];

/// Cases that do without a bare limit in SQLite.
const ON_POSTGRES: [&str; 4] = ["import", "page", "save", "dashboard"];

/// The names of all cases.
pub fn names() -> Vec<&'static str> {
    ALONE.iter().map(|(name, _)| *name).chain(INSIDE.iter().map(|(name, _)| *name)).collect()
}

/// Runs the cases that were asked for.
pub fn run(options: &Options, report: &mut Report<'_>) -> anyhow::Result<()> {
    if options.database_url.is_some() {
        let can = |name: &String| ON_POSTGRES.contains(&name.as_str());
        let can_all = !options.names.is_empty() && options.names.iter().all(can);
        anyhow::ensure!(can_all, "on PostgreSQL these can be measured: {}", ON_POSTGRES.join(", "));
    }
    for (name, case) in ALONE.iter().filter(|(name, _)| options.asks_for(name)) {
        case(options, report).with_context(|| format!("measuring `{name}`"))?;
    }
    let inside: Vec<_> = INSIDE.iter().filter(|(name, _)| options.asks_for(name)).collect();
    if inside.is_empty() {
        return Ok(());
    }
    let installation = Installation::fill(options, report).context("filling an installation")?;
    for (name, case) in inside {
        case(options, &installation, report).with_context(|| format!("measuring `{name}`"))?;
    }
    Ok(())
}
