//! How far a campaign is: what each stage means, and moving to another; the ways to ask and lock everybody.

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
    /// Backers would be let in although something is missing.
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
    let (changes, names, readiness_facts) = site
        .db()
        .read(move |tx| {
            Ok::<_, DeskError>((
                ::campaigns::stage_changes(tx, row)?,
                Names::load(tx, &vault)?,
                readiness::facts(tx, row)?,
            ))
        })
        .await?;
    let may = |permission| permit.staff().may(permission, Some(campaign.id));
    let page = frame::campaign_page(&site, &permit, page, &campaign, "desk-menu-stage");
    let blockers = readiness::blockers(&page, &campaign, &readiness_facts, site.now());
    let way = |to: &Stage| Way {
        wants_tick: !blockers.is_empty() && readiness::lets_backers_in(*to),
        word: to.word(),
        title: page.t(to.text_key()),
        label: page.t1("desk-stage-go", "stage", page.t(to.text_key())),
        meaning: page.t(&keyed("desk-stage-means", to.word())),
        is_back: *to < campaign.stage,
    };
    let ways = if may(Permission::EditSettings) {
        ::campaigns::following_stages(campaign.stage).iter().map(way).collect()
    } else {
        Vec::new()
    };
    let bulk = BulkAction::ALL
        .into_iter()
        .filter(|action| {
            may(match action {
                BulkAction::Invite | BulkAction::Remind => Permission::SendMessages,
                BulkAction::Lock => Permission::LockPledges,
            })
        })
        .map(|action| {
            let href = frame::path(&campaign, &format!("backers/bulk?action={}", action.word()));
            (page.t(&format!("desk-bulk-all-{}", action.word())), href)
        })
        .collect();
    let past = changes
        .iter()
        .map(|change| Past {
            when: frame::when(&campaign, change.changed_at),
            to: stage_badge(&page.texts, change.to),
            who: names.of(&page, &change.changed_by),
        })
        .collect();
    let context = StagePage {
        steps: steps(&page, campaign.stage),
        now: stage_badge(&page.texts, campaign.stage),
        meaning: page.t(&keyed("desk-stage-means", campaign.stage.word())),
        from: campaign.stage.word(),
        action: frame::path(&campaign, "stage"),
        ways,
        blockers,
        bulk,
        runs_href: frame::path(&campaign, "bulk"),
        past,
        page,
    };
    web::html(&context)
}

fn steps(page: &Page, now: Stage) -> Vec<Step> {
    let state = |stage: Stage| match stage.cmp(&now) {
        std::cmp::Ordering::Less => StepState::Done,
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
        if !readiness::blockers(&page, &campaign, &facts, site.now()).is_empty() {
            return Ok(Flash::danger(page.t("desk-blockers-tick")).redirect(&site, &path));
        }
    }
    let moved = site.db().write(move |tx| ::campaigns::change_stage(tx, &cx, row, from, to)).await;
    let outcome = moved.map_err(DeskError::from);
    frame::answer(&site, &page, &path, (outcome, "desk-done-stage"))
}
