//! Stretch goals: what is added when the campaign comes so far, switched on and off with a look at what changes.

mod switching;

use accounts::can;
use accounts::can::Can;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use campaigns::CampaignError;
use campaigns::forms::GoalForm;
use campaigns::model::{Reward, StretchGoal};
use kernel::ids::kinds;
use kernel::{Id, Language};
use web::widgets::{Badge, BadgeColor};
use web::{Choice, Form, FormState, FtlSource, Page, WebError, html};

use super::bench::{Bench, id_of, web_error};
use super::contents::{self, ContentRow};
use super::more_rows;
use super::saving::{Outcome, answer, attempt, refused, seen};
use super::sentences::in_one_line;
use super::tabs::{Tab, catalogue_tabs};
use super::typed::{close_up, state_of};
use crate::shown::Names;
pub(super) use switching::{preview, switch};

/// The list, in addresses.
const LIST: &str = "catalogue/goals";

#[derive(Template)]
#[template(path = "catalogue/goals.html")]
struct List {
    page: Page,
    tabs: Vec<Tab>,
    rows: Vec<Line>,
    new_url: String,
    may_edit: bool,
    may_open: bool,
}

struct Line {
    title: String,
    href: String,
    contents: String,
    who: String,
    badge: Badge,
    /// When it was reached, and who said so.
    reached: String,
    switch_url: String,
    switch_label: String,
}

#[derive(Template)]
#[template(path = "catalogue/goal.html")]
struct Edit {
    page: Page,
    f: FormState,
    action: String,
    delete_url: String,
    is_new: bool,
    is_reached: bool,
    rows: Vec<ContentRow>,
    items: Vec<Choice>,
    reach: Vec<Choice>,
    rewards: Vec<Choice>,
}

/// What the form calls its fields, from the top.
const LABELS: [(&str, &str); 2] = [("title", "goals-title"), ("rewards", "goals-who")];

/// The texts of these pages.
pub(super) fn texts() -> &'static [FtlSource] {
    const TEXTS: &[FtlSource] = &[
        FtlSource { language: Language::En, text: include_str!("locales/en.ftl") },
        FtlSource { language: Language::De, text: include_str!("locales/de.ftl") },
        FtlSource { language: Language::Pl, text: include_str!("locales/pl.ftl") },
        FtlSource { language: Language::It, text: include_str!("locales/it.ftl") },
    ];
    TEXTS
}

pub(super) async fn list(bench: Bench<can::ViewBackers>) -> Result<Response, WebError> {
    let vault = bench.site.vault().clone();
    let names = bench.site.db().read(move |tx| Names::load(tx, &vault)).await.map_err(WebError::internal)?;
    html(&List {
        page: bench.titled(bench.t("goals-tab")),
        tabs: catalogue_tabs(&bench, "goals"),
        rows: bench.catalogue.goals.iter().map(|goal| line(&bench, goal, &names)).collect(),
        new_url: bench.path(&format!("{LIST}/new")),
        may_edit: bench.may_edit(),
        may_open: bench.may_open(),
    })
}

fn line<P: Can>(bench: &Bench<P>, goal: &StretchGoal, names: &Names) -> Line {
    let (badge, switch_label) = match &goal.reached {
        Some(_) => (Badge::new(bench.t("goals-reached"), BadgeColor::Green), "goals-switch-off"),
        None => (Badge::new(bench.t("goals-not-reached"), BadgeColor::Gray), "goals-switch-on"),
    };
    let reached = goal.reached.as_ref().map(|reached| {
        let who = names.of(&bench.page, &reached.by);
        let at = bench.catalogue.instant_text(reached.at);
        bench.page.t2("goals-reached-by", &("at", at.into()), &("who", who.into()))
    });
    Line {
        title: goal.title.clone(),
        href: bench.path(&format!("{LIST}/{}", goal.id)),
        contents: contents::in_words(bench, &goal.contents),
        who: who_in_words(bench, goal),
        badge,
        reached: reached.unwrap_or_default(), // not reached
        switch_url: bench.path(&format!("{LIST}/{}/switch", goal.id)),
        switch_label: bench.t(switch_label),
    }
}

/// Everybody, or the titles of the rewards.
fn who_in_words<P: Can>(bench: &Bench<P>, goal: &StretchGoal) -> String {
    let title = |id: &Id<kinds::Reward>| bench.catalogue.reward(*id).map(|reward| reward.title.clone());
    match &goal.rewards {
        None => bench.t("goals-everybody"),
        Some(rewards) => rewards.iter().filter_map(title).collect::<Vec<_>>().join(", "),
    }
}

pub(super) async fn new(bench: Bench<can::EditCatalogue>) -> Result<Response, WebError> {
    html(&editor(&bench, bench.new_id(), FormState::new().with("rewards", "any")))
}

pub(super) async fn edit(
    bench: Bench<can::Reading<can::EditCatalogue>>,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let goal = bench.catalogue.goal(id_of(&id)?).ok_or(WebError::NotFound)?;
    let f = state_of(&GoalForm::of(goal)).with("seen", seen(Some(goal)));
    html(&editor(&bench, goal.id, f))
}

pub(super) async fn save(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
    Form { input: mut typed, sent }: Form<GoalForm>,
) -> Result<Response, WebError> {
    let id = id_of(&id)?;
    close_up(&mut [&mut typed.content_item, &mut typed.content_quantity], 1);
    if more_rows::asked(&sent) {
        let f = state_of(&typed).with("seen", sent.value("seen").unwrap_or_default());
        return html(&editor(&bench, id, more_rows::again(f, &sent)));
    }
    match attempt(&bench, typed.read(id, &bench.catalogue), &sent).await? {
        Outcome::Saved(goal) => Ok(bench.done(bench.t1("catalogue-saved", "title", goal.title), LIST)),
        outcome => {
            let f = refused(&bench, state_of(&typed), &sent, outcome);
            let has_errors = f.has_errors();
            answer(&editor(&bench, id, f), has_errors)
        }
    }
}

pub(super) async fn delete(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let id = id_of(&id)?;
    let (cx, row) = (bench.permit.cx(&bench.site), bench.campaign.row);
    match bench.site.db().write(move |tx| campaigns::delete_goal(tx, &cx, row, id)).await {
        Ok(()) => Ok(bench.done(bench.t("goals-deleted"), LIST)),
        Err(CampaignError::Refused(problems)) => {
            Ok(bench.not_done(in_one_line(&bench.page.texts, &problems), &format!("{LIST}/{id}")))
        }
        Err(error) => Err(web_error(error)),
    }
}

fn editor<P: Can>(bench: &Bench<P>, id: Id<kinds::StretchGoal>, f: FormState) -> Edit {
    let stored = bench.catalogue.goal(id);
    let title = stored.map_or_else(|| bench.t("goals-new"), |goal| goal.title.clone());
    let mut page = bench.below(title, "goals-tab", LIST);
    if f.has_errors() {
        page = page.with_errors();
    }
    let reward_choice = |reward: &Reward| {
        let choice = Choice::new(reward.id.to_string(), &reward.title);
        if reward.shelf.is_offered() { choice } else { choice.hint(bench.t("catalogue-shelf-archived")) }
    };
    Edit {
        page,
        action: bench.path(&format!("{LIST}/{id}")),
        delete_url: bench.path(&format!("{LIST}/{id}/delete")),
        is_new: stored.is_none(),
        is_reached: stored.is_some_and(|goal| goal.reached.is_some()),
        rows: contents::rows(bench, &f, "content"),
        items: contents::item_choices(bench, stored.map_or(&[], |goal| &goal.contents)),
        reach: vec![
            Choice::new("any", bench.t("goals-everybody")).hint(bench.t("goals-everybody-hint")),
            Choice::new("some", bench.t("goals-some")),
        ],
        rewards: bench.catalogue.rewards.iter().map(reward_choice).collect(),
        f: f.with_labels(LABELS.map(|(name, key)| (name, bench.t(key)))),
    }
}
