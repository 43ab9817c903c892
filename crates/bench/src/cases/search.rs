//! Finding backers: by exact e-mail address, by a word of the name, by order number; beside plain SQL that finds the
//! rows of a page.

use kernel::EmailAddress;

use super::Report;
use crate::figure::{Figure, Goal};
use crate::installation::Installation;
use crate::load::Connection;
use crate::machine::{Process, Watch, percentile};
use crate::made_up::{self, Dice};
use crate::options::Options;
use crate::store::search::Finder;
use crate::visits;

const CASE: &str = "search";
const SEARCHES: u32 = 300;

pub(super) fn run(
    options: &Options,
    installation: &Installation,
    report: &mut Report<'_>,
) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    let product = installation.serve()?;
    let mut dice = Dice::new(options.seed);
    let backer = |dice: &mut Dice| u32::try_from(dice.below(u64::from(options.backers))).unwrap_or(0);
    let seed = options.seed;
    let finder = Finder::open(&installation.database())?;
    let bare = |how: How, typed: &str| bare(installation, &finder, how, typed);
    let kinds: [Kind; 4] = [
        ("exact e-mail", How::Email, Box::new(made_up::email)),
        ("a word of the name", How::Words, Box::new(move |n| one_word(&made_up::name(seed, n)))),
        ("the whole name", How::Words, Box::new(move |n| made_up::name(seed, n))),
        ("order number", How::OrderNumber, Box::new(|n| (n + 1).to_string())),
    ];
    for (what, how, typed) in kinds {
        let mut bare_ms = Vec::new();
        let mut took_ms = Vec::new();
        let watch = Watch::start(product.process());
        let mut found = 0;
        runtime.block_on(async {
            let mut connection = Connection::open(product.address).await?;
            for _ in 0..SEARCHES.min(options.backers) {
                let typed = typed(backer(&mut dice));
                bare_ms.push(bare(how, &typed)?);
                let path = path(installation, &typed);
                let began = std::time::Instant::now();
                let answer = connection.ask(&visits::get(&path, &installation.staff_cookie)).await?;
                took_ms.push(began.elapsed().as_secs_f64() * 1e3);
                anyhow::ensure!(answer.status == 200, "the list of backers answers {}", answer.head);
                let page = String::from_utf8_lossy(&answer.body);
                found += u32::from(page.contains("backers/plg_") || page.contains("/plg_"));
            }
            Ok(())
        })?;
        let took = watch.took();
        took_ms.sort_by(f64::total_cmp);
        bare_ms.sort_by(f64::total_cmp);
        let each = took.cpu.map(|cpu| cpu / took_ms.len() as f64 * 1e3).unwrap_or_default(); // not told: 0
        let note = format!(
            "p50 {:.1} ms, CPU {each:.1} ms a page, {found} of {} found somebody",
            percentile(&took_ms, 0.5),
            took_ms.len()
        );
        let figure =
            Figure::new(CASE, format!("page of backers by {what}: p99"), percentile(&took_ms, 0.99), "ms");
        let figure = figure.beside(percentile(&bare_ms, 0.99));
        report(figure.goal(Goal::AtMost(30.0)).took(took).note(note));
    }
    library(options, installation, report)
}

/// A kind of search: its name, how plain SQL does it, and what somebody types who looks for backer number n.
type Kind = (&'static str, How, Box<dyn Fn(u32) -> String>);

#[derive(Debug, Clone, Copy)]
enum How {
    Email,
    Words,
    OrderNumber,
}

/// Milliseconds of the same search by plain SQL.
fn bare(installation: &Installation, finder: &Finder, how: How, typed: &str) -> anyhow::Result<f64> {
    let vault = &installation.cx.vault;
    let began = std::time::Instant::now();
    match how {
        How::Email => finder.by_email(&contacts::email_hash(vault, &EmailAddress::parse(typed)?))?,
        How::Words => {
            let words = kernel::text::search_words(typed);
            let hashes: Vec<Vec<u8>> =
                words.iter().map(|word| vault.blind_index("name-word", word)).collect();
            finder.by_words(&hashes)?
        }
        How::OrderNumber => finder.by_order_number(installation.campaign.row.get(), typed)?,
    };
    Ok(began.elapsed().as_secs_f64() * 1e3)
}

/// The search alone, without the page around it.
fn library(options: &Options, installation: &Installation, report: &mut Report<'_>) -> anyhow::Result<()> {
    let db = installation.open()?;
    let mut dice = Dice::new(options.seed ^ 7);
    let watch = Watch::start(Process::own());
    let mut took_ms = Vec::new();
    for _ in 0..SEARCHES.min(options.backers) {
        let number = u32::try_from(dice.below(u64::from(options.backers))).unwrap_or(0);
        let (vault, typed) = (installation.cx.vault.clone(), one_word(&made_up::name(options.seed, number)));
        let began = std::time::Instant::now();
        db.read_blocking(move |tx| contacts::search(tx, &vault, &typed, 500))?;
        took_ms.push(began.elapsed().as_secs_f64() * 1e3);
    }
    took_ms.sort_by(f64::total_cmp);
    let note = format!("p50 {:.2} ms; contacts::search, at most 500 people", percentile(&took_ms, 0.5));
    let figure =
        Figure::new(CASE, "the search alone by a word of the name: p99", percentile(&took_ms, 0.99), "ms");
    report(figure.goal(Goal::AtMost(30.0)).took(watch.took()).note(note));
    Ok(())
}

fn one_word(name: &str) -> String {
    name.split(' ').next_back().unwrap_or_default().to_owned()
}

fn path(installation: &Installation, typed: &str) -> String {
    let encoded: String =
        typed
            .bytes()
            .map(|byte| {
                if byte.is_ascii_alphanumeric() {
                    char::from(byte).to_string()
                } else {
                    format!("%{byte:02X}")
                }
            })
            .collect();
    format!("/desk/campaigns/{}/backers?q={encoded}", installation.campaign.id)
}
