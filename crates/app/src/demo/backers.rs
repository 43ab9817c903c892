//! Backers on their way: everybody is invited, some have begun, some have finished.

use anyhow::Context;
use db::{Db, WriteTx};
use kernel::ids::kinds;
use kernel::{Actor, Cx, RowId};
use pledges::quote::asked_options;
use pledges::{
    Answer, ChosenOption, Confirm, Filter, Page, PledgeError, PledgeRow, PledgeState, SaveAnswers,
    SaveChoices,
};

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
        if n % 4 == 3 && row.address.is_none() {
            continue; // has not looked yet
        }
        let backer = cx.acting_as(Actor::Backer(row.contact));
        let went = db.write_blocking(move |tx| walk(tx, &backer, &row, n % 5 != 4));
        if let Err(e) = &went {
            tracing::debug!(error = %e, "a demo backer stays where they got to");
        }
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
    if let Some(question) = catalogue.questions.iter().find(|q| q.prompt == "Language of the rulebook") {
        let seen_version = pledges::load(tx, pledge)?.answers_stamp.version;
        let answers = vec![Answer { question: question.id, answer: "English".to_owned() }];
        pledges::save_answers(tx, cx, &SaveAnswers { pledge, seen_version, answers })?;
    }
    if !finishes || row.address.is_none() {
        return Ok(());
    }
    let loaded = pledges::load(tx, pledge)?;
    let mut choices = loaded.choices.clone();
    for asked in asked_options(&catalogue, &choices) {
        for copy in &asked.copies {
            let already =
                choices.options.iter().any(|o| o.option == asked.option.id && o.copy == copy.number);
            let Some(value) = asked.option.values.first().filter(|_| !already) else { continue };
            choices.options.push(ChosenOption {
                option: asked.option.id,
                copy: copy.number,
                value: value.id,
            });
        }
    }
    if choices != loaded.choices {
        let seen_version = loaded.choices_stamp.version;
        pledges::save_choices(tx, cx, &SaveChoices { pledge, seen_version, choices })?;
    }
    let loaded = pledges::load(tx, pledge)?;
    let quote = pledges::current_quote(tx, &cx.vault, &loaded, cx.now())?;
    pledges::confirm(tx, cx, &Confirm { pledge, seal: pledges::seal_of(&quote) })?;
    Ok(())
}
