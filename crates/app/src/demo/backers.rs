//! Backers on their way: everybody is invited, some have begun, some have finished.

use anyhow::Context;
use db::{Db, WriteTx};
use kernel::ids::kinds;
use kernel::{Actor, Cx, RowId};
use pledges::{Answer, Confirm, Filter, Page, PledgeError, PledgeRow, PledgeState, SaveAnswers};

/// Pledges of one bulk step are far above the demo's number.
const PLEDGES_MAX: u32 = 200;

pub(super) fn on_their_way(db: &Db, cx: &Cx, campaign: RowId<kinds::Campaign>) -> anyhow::Result<()> {
    let inviting = cx.clone();
    db.write_blocking(move |tx| {
        let filter = Filter::all(campaign).in_state(PledgeState::Imported);
        pledges::invite_step(tx, &inviting, &filter, None)
    })
    .context("the demo's backers cannot be invited")?;
    let rows = db.read_blocking(move |tx| {
        let filter = Filter::all(campaign).in_state(PledgeState::Invited);
        pledges::list(tx, &filter, Page::first(PLEDGES_MAX))
    })?;
    // The first backer's link is printed at the start: that pledge is left for the visitor.
    for (n, row) in rows.into_iter().skip(1).enumerate() {
        let wanted = n % 3;
        if wanted == 2 {
            continue; // has not looked yet
        }
        let backer = cx.acting_as(Actor::Backer(row.contact));
        let went = db.write_blocking(move |tx| walk(tx, &backer, &row, wanted == 0));
        // Not everybody can finish: an address or a size is missing. They stay where they got to.
        if let Err(e @ PledgeError::Db(_)) = went {
            return Err(e).context("the demo's backers cannot go on");
        }
    }
    Ok(())
}

fn walk(tx: &mut WriteTx<'_>, cx: &Cx, row: &PledgeRow, finishes: bool) -> Result<(), PledgeError> {
    let pledge = row.pledge.row;
    let catalogue = campaigns::load_catalogue(tx, row.campaign)?;
    let language = catalogue.questions.iter().find(|q| q.prompt == "Language of the rulebook");
    let loaded = pledges::load(tx, pledge)?;
    if let Some(question) = language {
        let answers = vec![Answer { question: question.id, answer: "English".to_owned() }];
        pledges::save_answers(
            tx,
            cx,
            &SaveAnswers { pledge, seen_version: loaded.answers_stamp.version, answers },
        )?;
    }
    if finishes && row.address.is_some() {
        let loaded = pledges::load(tx, pledge)?;
        let quote = pledges::current_quote(tx, &cx.vault, &loaded, cx.now())?;
        if !quote.balance.is_positive() {
            pledges::confirm(tx, cx, &Confirm { pledge, seal: pledges::seal_of(&quote) })?;
        }
    }
    Ok(())
}
