//! Postings: a hundred a commit beside plain inserts, and one hot account that many want to post to at once.

use std::sync::Arc;

use kernel::ids::kinds;
use kernel::{Currency, Id, Money};
use ledger::{AccountCode, LedgerError, Posting};

use super::Report;
use crate::figure::{Figure, Goal};
use crate::machine::{Took, timed};
use crate::options::Options;
use crate::own_database::OwnDatabase;
use crate::store::books::{self, POSTINGS_A_COMMIT};

const CASE: &str = "ledger";
/// Postings that wait for the writer at any time.
const WAITING: u32 = 128;
const POSTINGS: u32 = 20_000;

pub(super) fn run(options: &Options, report: &mut Report<'_>) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let postings = POSTINGS.min(options.backers);
    let rate = |took: Took| f64::from(postings) / took.wall;
    let before = bare(&folder.path().join("before.sqlite"), postings)?;
    let own = OwnDatabase::make(&folder.path().join("books.sqlite"), options.database_url.as_deref())?;
    let (done, many) = timed(|| in_hundreds(&own, postings));
    done?;
    let after = bare(&folder.path().join("after.sqlite"), postings)?;
    let bare_rate = f64::midpoint(rate(before), rate(after));
    let what = format!("{postings} postings, {POSTINGS_A_COMMIT} a commit, an account each");
    let goal = Goal::RatioAtLeast(0.5);
    report(Figure::new(CASE, what, rate(many), "/s").beside(bare_rate).goal(goal).took(many));
    if let (Some(a), Some(b), Some(own)) = (before.cpu, after.cpu, many.cpu) {
        let each = |seconds: f64| seconds / f64::from(postings) * 1e6;
        let figure = Figure::new(CASE, "the same: CPU of a posting", each(own), "µs");
        report(figure.beside(each(f64::midpoint(a, b))).took(many));
    }
    let (done, hot) = timed(|| waiting(&own, postings));
    done?;
    let what = format!("one hot account, posted one by one, {WAITING} waiting");
    let figure = Figure::new(CASE, what, rate(hot), "/s").beside(bare_rate).goal(Goal::AtLeast(2_000.0));
    report(figure.took(hot).note("each posting a change of its own; up to 64 share a commit"));
    Ok(())
}

fn bare(path: &std::path::Path, postings: u32) -> anyhow::Result<Took> {
    let (done, took) = timed(|| books::post(path, postings));
    done?;
    Ok(took)
}

fn posting(purpose: &str, number: u32, from: AccountCode) -> Result<Posting, LedgerError> {
    let campaign = AccountCode::of(ledger::AccountFamily::Platform, "cmp_1");
    let money = Money::new(7_900, Currency::EUR);
    Posting::transfer(format!("{purpose}:{number}"), "platform_credit", "plg_1", (from, campaign), money)
}

fn in_hundreds(own: &OwnDatabase, postings: u32) -> anyhow::Result<()> {
    let mut posted = 0;
    while posted < postings {
        let until = postings.min(posted + POSTINGS_A_COMMIT);
        let batch: Result<Vec<Posting>, anyhow::Error> = (posted..until)
            .map(|number| {
                let pledge: Id<kinds::Pledge> = Id::parse(&format!("plg_{number:032x}"))?;
                Ok(posting("import", number, AccountCode::pledge(pledge))?)
            })
            .collect();
        let (cx, batch) = (own.cx.clone(), batch?);
        own.db.write_blocking(move |tx| ledger::post_many(tx, &cx, &batch))?;
        posted = until;
    }
    Ok(())
}

fn waiting(own: &OwnDatabase, postings: u32) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let hot = Arc::new(AccountCode::gateway("sandbox"));
    runtime.block_on(async {
        let tasks: Vec<_> = (0..WAITING)
            .map(|first| {
                let (db, cx, hot) = (own.db.clone(), own.cx.clone(), Arc::clone(&hot));
                tokio::spawn(async move {
                    for number in (first..postings).step_by(WAITING as usize) {
                        let cx = cx.clone();
                        let posting = posting("capture", number, hot.as_ref().clone())?;
                        db.write(move |tx| ledger::post(tx, &cx, &posting)).await?;
                    }
                    Ok::<(), LedgerError>(())
                })
            })
            .collect();
        for task in tasks {
            task.await??;
        }
        Ok(())
    })
}
