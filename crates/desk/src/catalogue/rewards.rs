//! Rewards: what backers pledge for.

use accounts::can;
use accounts::can::Can;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use campaigns::forms::RewardForm;
use campaigns::model::{PictureSubject, Reward, Shelf};
use db::DbError;
use kernel::Id;
use kernel::ids::kinds;
use web::widgets::{Badge, BadgeColor};
use web::{Choice, Form, FormState, Page, WebError, html, invalid};

use super::bench::{Bench, id_of};
use super::contents::{self, ContentRow};
use super::items::tax_class_choices;
use super::pictures;
use super::saving::{Outcome, attempt, refused, seen};
use super::tabs::{Tab, catalogue_tabs};
use super::typed::{close_up, state_of};

#[derive(Template)]
#[template(path = "catalogue/offers.html")]
pub(super) struct List {
    pub(super) page: Page,
    pub(super) tabs: Vec<Tab>,
    pub(super) rows: Vec<Line>,
    pub(super) new_url: String,
    pub(super) new_label: String,
    pub(super) empty_title: String,
    pub(super) empty_text: String,
    pub(super) may_edit: bool,
}

/// A reward or an add-on in a list.
pub(super) struct Line {
    pub(super) title: String,
    pub(super) href: String,
    pub(super) price: String,
    pub(super) contents: String,
    pub(super) limits: String,
    pub(super) badges: Vec<Badge>,
}

#[derive(Template)]
#[template(path = "catalogue/reward.html")]
struct Edit {
    page: Page,
    f: FormState,
    action: String,
    shelf_url: String,
    upload_url: String,
    is_new: bool,
    is_archived: bool,
    rows: Vec<ContentRow>,
    items: Vec<Choice>,
    tax_classes: Vec<Choice>,
    currency: String,
    pictures: Vec<pictures::Shown>,
    upload: FormState,
}

/// How many of each limited thing are taken, by public id.
pub(super) async fn taken<P: Can>(bench: &Bench<P>, limited: Vec<String>) -> Result<Vec<u64>, WebError> {
    let counted = bench.site.db().read(move |tx| {
        limited.iter().map(|id| pledges::reserved(tx, id)).collect::<Result<Vec<u64>, DbError>>()
    });
    Ok(counted.await?)
}

/// "12 of 500 taken"; empty without a limit.
pub(super) fn limit_in_words<P: Can>(bench: &Bench<P>, limit: Option<u32>, taken: u64) -> String {
    let number = |n: u64| bench.page.texts.number(i64::try_from(n).unwrap_or(i64::MAX));
    limit.map_or_else(String::new, |limit| {
        let (taken, limit) = (number(taken), number(u64::from(limit)));
        bench.page.t2("catalogue-limit-taken", &("taken", taken.into()), &("limit", limit.into()))
    })
}

pub(super) async fn list(bench: Bench<can::ViewBackers>) -> Result<Response, WebError> {
    let ids = bench.catalogue.rewards.iter().map(|reward| reward.id.to_string()).collect();
    let taken = taken(&bench, ids).await?;
    let rows = bench.catalogue.rewards.iter().zip(taken).map(|(reward, taken)| line(&bench, reward, taken));
    html(&List {
        page: bench.titled(bench.t("catalogue-tab-rewards")),
        tabs: catalogue_tabs(&bench, "rewards"),
        rows: rows.collect(),
        new_url: bench.path("catalogue/rewards/new"),
        new_label: bench.t("catalogue-reward-new"),
        empty_title: bench.t("catalogue-rewards-empty"),
        empty_text: bench.t("catalogue-rewards-empty-text"),
        may_edit: bench.may_edit(),
    })
}

fn line<P: Can>(bench: &Bench<P>, reward: &Reward, taken: u64) -> Line {
    let mut badges = Vec::new();
    if reward.contents.is_empty() && reward.shelf.is_offered() {
        badges.push(Badge::new(bench.t("catalogue-no-contents"), BadgeColor::Yellow));
    }
    if !reward.shelf.is_offered() {
        badges.push(Badge::new(bench.t("catalogue-shelf-archived"), BadgeColor::Gray));
    }
    Line {
        title: reward.title.clone(),
        href: bench.path(&format!("catalogue/rewards/{}", reward.id)),
        price: bench.amount(reward.price_minor),
        contents: contents::in_words(bench, &reward.contents),
        limits: limit_in_words(bench, reward.total_limit, taken),
        badges,
    }
}

pub(super) async fn new(bench: Bench<can::EditCatalogue>) -> Result<Response, WebError> {
    html(&editor(&bench, bench.new_id(), FormState::new(), FormState::new()))
}

pub(super) async fn edit(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let reward = bench.catalogue.reward(id_of(&id)?).ok_or(WebError::NotFound)?;
    html(&editor(&bench, reward.id, stored_form(&bench, reward), FormState::new()))
}

fn stored_form<P: Can>(bench: &Bench<P>, reward: &Reward) -> FormState {
    state_of(&RewardForm::of(reward, bench.campaign.currency)).with("seen", seen(Some(reward)))
}

/// The reward's page with a refused picture.
pub(super) fn with_upload<P: Can>(
    bench: &Bench<P>,
    id: Id<kinds::Reward>,
    upload: FormState,
) -> Result<Response, WebError> {
    let reward = bench.catalogue.reward(id).ok_or(WebError::NotFound)?;
    invalid(&editor(bench, id, stored_form(bench, reward), upload))
}

pub(super) async fn save(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
    Form { input: mut typed, sent }: Form<RewardForm>,
) -> Result<Response, WebError> {
    let id = id_of(&id)?;
    close_up(&mut [&mut typed.content_item, &mut typed.content_quantity], 1);
    let stored = bench.catalogue.reward(id);
    // The platform's id is what an import finds the reward by: no form changes it.
    typed.platform_reward_id = stored.and_then(|r| r.platform_reward_id.clone()).unwrap_or_default(); // none
    if sent.value("action") == Some("more") {
        let f = state_of(&typed).with("seen", sent.value("seen").unwrap_or_default());
        return html(&editor(&bench, id, f, FormState::new()));
    }
    let shelf = stored.map_or(Shelf::Offered, |reward| reward.shelf);
    let reward = typed.read(id, shelf, bench.campaign.currency);
    match attempt(&bench, reward, &sent).await? {
        Outcome::Saved(reward) => {
            Ok(bench.done(bench.t1("catalogue-saved", "title", reward.title), "catalogue/rewards"))
        }
        outcome => {
            let f = refused(&bench, state_of(&typed), &sent, outcome);
            invalid(&editor(&bench, id, f, FormState::new()))
        }
    }
}

fn editor<P: Can>(bench: &Bench<P>, id: Id<kinds::Reward>, f: FormState, upload: FormState) -> Edit {
    let stored = bench.catalogue.reward(id);
    let title = stored.map_or_else(|| bench.t("catalogue-reward-new"), |reward| reward.title.clone());
    let mut page = bench.below(title, "catalogue-tab-rewards", "catalogue/rewards");
    if f.has_errors() || upload.has_errors() {
        page = page.with_errors();
    }
    Edit {
        page,
        action: bench.path(&format!("catalogue/rewards/{id}")),
        shelf_url: bench.path(&format!("catalogue/rewards/{id}/shelf")),
        upload_url: bench.path(&format!("catalogue/rewards/{id}/pictures")),
        is_new: stored.is_none(),
        is_archived: stored.is_some_and(|reward| !reward.shelf.is_offered()),
        rows: contents::rows(bench, &f),
        items: contents::item_choices(bench, stored.map_or(&[], |reward| reward.contents.as_slice())),
        tax_classes: tax_class_choices(bench),
        currency: bench.campaign.currency.code().to_owned(),
        pictures: pictures::of(bench, PictureSubject::Reward(id)),
        f,
        upload,
    }
}
