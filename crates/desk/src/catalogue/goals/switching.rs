//! A goal is switched on or off: first what changes, then the change.

use accounts::Permission;
use accounts::can;
use accounts::can::Can;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use campaigns::GoalSwitch;
use campaigns::model::{Catalogue, Reached, StretchGoal};
use kernel::Money;
use pledges::{PledgeError, Repacked, WhatIf};
use serde::Deserialize;
use web::{Form, Page, WebError, html};

use super::super::bench::{Bench, id_of, web_error};
use super::super::contents;
use super::{LIST, who_in_words};

#[derive(Template)]
#[template(path = "catalogue/goal_switch.html")]
struct Look {
    page: Page,
    action: String,
    list_url: String,
    /// `on` or `off`: what the button does.
    wanted: &'static str,
    button: String,
    /// What is added, and for whom.
    what: String,
    /// What changes, sentence by sentence.
    effect: Vec<String>,
    /// Why it cannot be switched, and what to do; empty where it can.
    refused: String,
}

/// What the form wants.
#[derive(Debug, Deserialize)]
pub(in crate::catalogue) struct Wanted {
    #[serde(default)]
    wanted: String,
}

pub(in crate::catalogue) async fn preview(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let goal = bench.catalogue.goal(id_of(&id)?).ok_or(WebError::NotFound)?.clone();
    let then = switched(&bench, &goal);
    let (row, at) = (bench.campaign.row, bench.site.now());
    let (now, day) = (bench.catalogue.clone(), bench.campaign.day_of(at));
    let vault = bench.site.vault().clone();
    let looked = bench.site.db().read_long(move |tx| {
        let goods = pledges::repacked(tx, row, (&now, &then))?;
        let prices = pledges::what_if(tx, &vault, row, (&now, &then), (at, day))?;
        Ok::<_, PledgeError>((goods, prices))
    });
    let (goods, prices) = looked.await.map_err(WebError::internal)?;
    let is_on = goal.reached.is_some();
    let (wanted, key, button) = if is_on {
        ("off", "goals-off-title", "goals-switch-off")
    } else {
        ("on", "goals-on-title", "goals-switch-on")
    };
    let refused = refusal(&bench, &goods);
    html(&Look {
        page: bench.below(bench.t1(key, "title", &goal.title), "goals-tab", LIST),
        action: bench.path(&format!("{LIST}/{}/switch", goal.id)),
        list_url: bench.path(LIST),
        wanted,
        button: bench.t(button),
        what: what(&bench, &goal),
        effect: effect(&bench, (is_on, &goods), &prices),
        refused,
    })
}

/// "2 × Poster, for everybody".
fn what<P: Can>(bench: &Bench<P>, goal: &StretchGoal) -> String {
    let contents = contents::in_words(bench, &goal.contents);
    let who = who_in_words(bench, goal);
    bench.page.t2("goals-what", &("contents", contents.into()), &("who", who.into()))
}

/// The catalogue with the goal the other way.
fn switched<P: Can>(bench: &Bench<P>, goal: &StretchGoal) -> Catalogue {
    let mut then = Catalogue::clone(&bench.catalogue);
    for one in then.goals.iter_mut().filter(|one| one.id == goal.id) {
        one.reached = match one.reached {
            Some(_) => None,
            None => Some(Reached { at: bench.site.now(), by: String::new() }),
        };
    }
    then
}

fn effect<P: Can>(bench: &Bench<P>, (is_on, goods): (bool, &Repacked), prices: &WhatIf) -> Vec<String> {
    let count = |key: &str, number: u64| {
        (number > 0).then(|| bench.t1(key, "count", i64::try_from(number).unwrap_or(i64::MAX)))
    };
    let gets = if is_on {
        ("goals-loses-agreed", "goals-loses-open")
    } else {
        ("goals-gets-agreed", "goals-gets-open")
    };
    let told = [
        count(gets.0, goods.agreed),
        count(gets.1, goods.open),
        count("goals-left", goods.left),
        count("goals-open-dearer", prices.dearer),
        count("goals-open-cheaper", prices.cheaper),
        count("goals-open-unpriced", prices.without_price),
        count("goals-priced-anew", prices.priced_anew),
        count("goals-agreed-as-agreed", prices.agreed_otherwise),
        count("goals-without-address", goods.without_address),
    ];
    let mut sentences: Vec<String> = told.into_iter().flatten().collect();
    if goods.agreed == 0 && goods.open == 0 && goods.left == 0 {
        sentences.push(bench.t("goals-nobody"));
    }
    let is_priced_as_before =
        [prices.dearer, prices.cheaper, prices.without_price, prices.priced_anew, prices.agreed_otherwise]
            == [0; 5];
    if is_priced_as_before {
        sentences.push(bench.t("goals-no-price-changes"));
    } else if bench.permit.staff().may(Permission::ViewMoney, Some(bench.campaign.id)) {
        let sum = |amount: Money| bench.page.texts.money(amount);
        for sums in prices.all_sums().filter(|sums| sums.before != sums.after) {
            let (before, after) = (sum(sums.before), sum(sums.after));
            sentences.push(bench.page.t2("goals-sums", &("before", before.into()), &("after", after.into())));
        }
    }
    sentences
}

/// Why a goal cannot be reached yet: who agreed was never asked which one they want, and can answer only once their pledge
/// is open again.
fn refusal<P: Can>(bench: &Bench<P>, goods: &Repacked) -> String {
    if goods.unanswered == 0 {
        return String::new();
    }
    let count = i64::try_from(goods.unanswered).unwrap_or(i64::MAX);
    let asked = goods.asked.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
    bench.page.t2("goals-unanswered", &("count", count.into()), &("asked", asked.into()))
}

pub(in crate::catalogue) async fn switch(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
    form: Form<Wanted>,
) -> Result<Response, WebError> {
    let id = id_of(&id)?;
    let goal = bench.catalogue.goal(id).ok_or(WebError::NotFound)?;
    let title = goal.title.clone();
    let wanted = GoalSwitch::from_word(&form.input.wanted).ok_or(WebError::NotFound)?;
    let (cx, row) = (bench.permit.cx(&bench.site), bench.campaign.row);
    if wanted == GoalSwitch::On && goal.reached.is_none() {
        // Who confirms between this look and the switch is packed nothing they did not choose: their order says so.
        let (now, then) = (bench.catalogue.clone(), switched(&bench, goal));
        let looked = bench.site.db().read_long(move |tx| pledges::repacked(tx, row, (&now, &then)));
        let refused = refusal(&bench, &looked.await.map_err(WebError::internal)?);
        if !refused.is_empty() {
            return Ok(bench.not_done(refused, &format!("{LIST}/{id}/switch")));
        }
    }
    let set = bench.site.db().write(move |tx| campaigns::set_goal_reached(tx, &cx, row, (id, wanted)));
    set.await.map_err(web_error)?;
    let key = match wanted {
        GoalSwitch::On => "goals-is-on",
        GoalSwitch::Off => "goals-is-off",
    };
    Ok(bench.done(bench.t1(key, "title", title), LIST))
}
