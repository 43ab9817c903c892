//! How far a campaign is: what each stage means, and moving to another; the ways to ask and lock everybody.

use ::campaigns::StageChange;
use ::campaigns::model::Stage;
use accounts::{Permission, Permit, can};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use serde::Deserialize;
use web::widgets::{Badge, Step, StepState};
use web::{Flash, Form, Page, Site, WebError};

use crate::bulk::BulkAction;
use crate::error::DeskError;
use crate::frame;
use crate::left_open::{left_open, shuts_for_good};
use crate::readiness::{self, Blocker};
use crate::shown::{Names, keyed, stage_badge};

pub(super) fn routes() -> Router<Site> {
    Router::new().route("/desk/campaigns/{campaign}/stage", get(show).post(change))
}

/// A stage one can go to.
struct Way {
    word: &'static str,
    title: String,
    label: String,
    meaning: String,
    is_back: bool,
    /// The campaign cannot be opened to its backers again afterwards.
    is_final: bool,
    /// What is not done, and left behind by it.
    open: Vec<Blocker>,
    /// Backers would be let in although something is missing, or something is left behind.
    wants_tick: bool,
}

/// A change that was made.
struct Past {
    when: String,
    to: Badge,
    who: String,
}

#[derive(Template)]
#[template(path = "desk/stage.html")]
struct StagePage {
    page: Page,
    steps: Vec<Step>,
    now: Badge,
    meaning: String,
    from: &'static str,
    action: String,
    /// The usual next step; none where the way ends.
    next: Option<Way>,
    /// The other stages one can go to.
    ways: Vec<Way>,
    /// What backers would stumble over.
    blockers: Vec<Blocker>,
    bulk: Vec<(String, String)>,
    runs_href: String,
    past: Vec<Past>,
}

async fn show(
    State(site): State<Site>,
    permit: Permit<can::ViewBackers>,
    page: Page,
) -> Result<Response, WebError> {
    let campaign = frame::campaign_of(&site, &permit).await?;
    let (row, vault) = (campaign.row, site.vault().clone());
    let (changes, names, readiness_facts, undone, pledges) = site
        .db()
        .read_long(move |tx| {
            Ok::<_, DeskError>((
                ::campaigns::stage_changes(tx, row)?,
                Names::load(tx, &vault)?,
                readiness::facts(tx, row)?,
                left_open(tx, row)?,
                pledges::counts(tx, row)?.total(),
            ))
        })
        .await?;
    let may = |permission| permit.staff().may(permission, Some(campaign.id));
    let page = frame::campaign_page(&site, &permit, page, &campaign, "desk-menu-stage");
    let blockers = readiness::blockers(&page, &campaign, &readiness_facts, site.now()).await?;
    let way = |to: &Stage| {
        let open = undone.before(&page, &campaign, *to);
        Way {
            wants_tick: !open.is_empty() || !blockers.is_empty() && readiness::lets_backers_in(*to),
            word: to.word(),
            title: page.t(to.text_key()),
            label: page.t1("desk-stage-go", "stage", page.t(to.text_key())),
            meaning: page.t(&keyed("desk-stage-means", to.word())),
            is_back: *to < campaign.stage,
            is_final: shuts_for_good(campaign.stage, *to),
            open,
        }
    };
    let (next, ways) = if may(Permission::EditSettings) {
        let stages = ::campaigns::following_stages(campaign.stage);
        let next = next_of(campaign.stage, pledges > 0 && blockers.is_empty());
        (next.as_ref().map(way), stages.iter().filter(|to| Some(**to) != next).map(way).collect())
    } else {
        (None, Vec::new())
    };
    let bulk = BulkAction::ALL
        .into_iter()
        .filter(|action| may(action.permission()))
        // Nothing is paid for and locked before.
        .filter(|action| !matches!(action, BulkAction::Parcel(_)) || campaign.stage >= Stage::Locked)
        .map(|action| {
            let href = frame::path(&campaign, &format!("backers/bulk?action={}", action.word()));
            (page.t(&format!("desk-bulk-all-{}", action.word())), href)
        })
        .collect();
    let past = |change: &StageChange| Past {
        when: frame::when(&campaign, change.changed_at),
        to: stage_badge(&page.texts, change.to),
        who: names.of(&page, &change.changed_by),
    };
    let context = StagePage {
        steps: steps(&page, campaign.stage, &changes),
        now: stage_badge(&page.texts, campaign.stage),
        meaning: page.t(&keyed("desk-stage-means", campaign.stage.word())),
        from: campaign.stage.word(),
        action: frame::path(&campaign, "stage"),
        next,
        ways,
        blockers,
        bulk,
        runs_href: frame::path(&campaign, "bulk"),
        past: changes.iter().map(past).collect(),
        page,
    };
    web::html(&context)
}

/// The usual next step: the first way ahead. A campaign with its backers read in and nothing missing is opened, as its
/// overview says; to read in exports first, and to try it with a few, stay among the other ways.
fn next_of(now: Stage, is_ready: bool) -> Option<Stage> {
    let ahead = ::campaigns::following_stages(now).iter().copied().filter(|to| *to > now);
    let opens = |to: &Stage| is_ready && now < Stage::SmokeTest && *to == Stage::Open;
    ahead.clone().find(opens).or_else(|| ahead.min())
}

/// The way so far. A stage that was left out is not shown as done.
fn steps(page: &Page, now: Stage, changes: &[StageChange]) -> Vec<Step> {
    let was_at = |stage: Stage| {
        stage == Stage::Draft || changes.iter().any(|change| change.to == stage || change.from == stage)
    };
    let state = |stage: Stage| match stage.cmp(&now) {
        std::cmp::Ordering::Less if was_at(stage) => StepState::Done,
        std::cmp::Ordering::Less => StepState::Skipped,
        std::cmp::Ordering::Equal => StepState::Current,
        std::cmp::Ordering::Greater => StepState::Ahead,
    };
    Stage::ALL
        .into_iter()
        .map(|stage| Step { label: page.t(stage.text_key()), href: String::new(), state: state(stage) })
        .collect()
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Move {
    from: String,
    to: String,
    /// Ticked: although something is missing.
    #[serde(default)]
    anyway: String,
}

/// Moves from the stage that the page showed. The campaign's own service writes the audit log.
async fn change(
    State(site): State<Site>,
    permit: Permit<can::EditSettings>,
    page: Page,
    form: Form<Move>,
) -> Result<Response, WebError> {
    let campaign = frame::campaign_of(&site, &permit).await?;
    let unreadable = || WebError::BadInput(page.t("web-error-form-unreadable"));
    let from = Stage::from_word(&form.input.from).ok_or_else(unreadable)?;
    let to = Stage::from_word(&form.input.to).ok_or_else(unreadable)?;
    let (cx, row) = (permit.cx(&site), campaign.row);
    let path = frame::path(&campaign, "stage");
    if readiness::lets_backers_in(to) && form.input.anyway != "1" {
        let facts = site.db().read(move |tx| readiness::facts(tx, row)).await?;
        if !readiness::blockers(&page, &campaign, &facts, site.now()).await?.is_empty() {
            return Ok(Flash::danger(page.t("desk-blockers-tick")).redirect(&site, &path));
        }
    }
    let is_a_way = from == campaign.stage && ::campaigns::following_stages(from).contains(&to);
    if is_a_way && form.input.anyway != "1" {
        let undone = site.db().read_long(move |tx| left_open(tx, row)).await?;
        if !undone.before(&page, &campaign, to).is_empty() {
            return Ok(Flash::danger(page.t("desk-open-tick")).redirect(&site, &path));
        }
    }
    let moved = site.db().write(move |tx| ::campaigns::change_stage(tx, &cx, row, from, to)).await;
    let outcome = moved.map_err(DeskError::from);
    frame::answer(&site, &page, &path, (outcome, "desk-done-stage"))
}
