//! Add-ons: what is sold beside the reward.

use accounts::can;
use accounts::can::Can;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use campaigns::forms::AddOnForm;
use campaigns::model::{AddOn, PictureSubject, Reward, Shelf};
use kernel::Id;
use kernel::ids::kinds;
use web::widgets::{Badge, BadgeColor};
use web::{Choice, Form, FormState, Page, WebError, html, invalid};

use super::bench::{Bench, id_of};
use super::contents::{self, ContentRow};
use super::items::tax_class_choices;
use super::pictures;
use super::rewards::{Line, List, limit_in_words, taken};
use super::saving::{Outcome, attempt, refused, seen};
use super::tabs::catalogue_tabs;
use super::typed::{close_up, state_of};

#[derive(Template)]
#[template(path = "catalogue/addon.html")]
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
    reach: Vec<Choice>,
    rewards: Vec<Choice>,
    tax_classes: Vec<Choice>,
    currency: String,
    pictures: Vec<pictures::Shown>,
    upload: FormState,
}

pub(super) async fn list(bench: Bench<can::ViewBackers>) -> Result<Response, WebError> {
    let ids = bench.catalogue.addons.iter().map(|addon| addon.id.to_string()).collect();
    let taken = taken(&bench, ids).await?;
    let rows = bench.catalogue.addons.iter().zip(taken).map(|(addon, taken)| line(&bench, addon, taken));
    html(&List {
        page: bench.titled(bench.t("catalogue-tab-addons")),
        tabs: catalogue_tabs(&bench, "addons"),
        rows: rows.collect(),
        new_url: bench.path("catalogue/addons/new"),
        new_label: bench.t("catalogue-addon-new"),
        empty_title: bench.t("catalogue-addons-empty"),
        empty_text: bench.t("catalogue-addons-empty-text"),
        may_edit: bench.may_edit(),
    })
}

fn line<P: Can>(bench: &Bench<P>, addon: &AddOn, taken: u64) -> Line {
    let mut badges = Vec::new();
    if addon.contents.is_empty() && addon.shelf.is_offered() {
        badges.push(Badge::new(bench.t("catalogue-no-contents"), BadgeColor::Yellow));
    }
    if addon.rewards.is_some() {
        badges.push(Badge::new(bench.t("catalogue-some-rewards"), BadgeColor::Blue));
    }
    if !addon.shelf.is_offered() {
        badges.push(Badge::new(bench.t("catalogue-shelf-archived"), BadgeColor::Gray));
    }
    let each = addon.per_pledge_max.map(|most| bench.t1("catalogue-per-pledge-most", "count", most));
    let all = Some(limit_in_words(bench, addon.total_limit, taken)).filter(|text| !text.is_empty());
    Line {
        title: addon.title.clone(),
        href: bench.path(&format!("catalogue/addons/{}", addon.id)),
        price: bench.amount(addon.price_minor),
        contents: contents::in_words(bench, &addon.contents),
        limits: [each, all].into_iter().flatten().collect::<Vec<_>>().join(", "),
        badges,
    }
}

pub(super) async fn new(bench: Bench<can::EditCatalogue>) -> Result<Response, WebError> {
    html(&editor(&bench, bench.new_id(), FormState::new().with("rewards", "any"), FormState::new()))
}

pub(super) async fn edit(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let addon = bench.catalogue.addon(id_of(&id)?).ok_or(WebError::NotFound)?;
    html(&editor(&bench, addon.id, stored_form(&bench, addon), FormState::new()))
}

fn stored_form<P: Can>(bench: &Bench<P>, addon: &AddOn) -> FormState {
    state_of(&AddOnForm::of(addon, bench.campaign.currency)).with("seen", seen(Some(addon)))
}

/// The add-on's page with a refused picture.
pub(super) fn with_upload<P: Can>(
    bench: &Bench<P>,
    id: Id<kinds::AddOn>,
    upload: FormState,
) -> Result<Response, WebError> {
    let addon = bench.catalogue.addon(id).ok_or(WebError::NotFound)?;
    invalid(&editor(bench, id, stored_form(bench, addon), upload))
}

pub(super) async fn save(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
    Form { input: mut typed, sent }: Form<AddOnForm>,
) -> Result<Response, WebError> {
    let id = id_of(&id)?;
    close_up(&mut [&mut typed.content_item, &mut typed.content_quantity], 1);
    let stored = bench.catalogue.addon(id);
    // The platform's id is what an import finds the add-on by: no form changes it.
    typed.platform_addon_id = stored.and_then(|a| a.platform_addon_id.clone()).unwrap_or_default(); // none
    if sent.value("action") == Some("more") {
        let f = state_of(&typed).with("seen", sent.value("seen").unwrap_or_default());
        return html(&editor(&bench, id, f, FormState::new()));
    }
    let shelf = stored.map_or(Shelf::Offered, |addon| addon.shelf);
    let addon = typed.read(id, shelf, bench.campaign.currency);
    match attempt(&bench, addon, &sent).await? {
        Outcome::Saved(addon) => {
            Ok(bench.done(bench.t1("catalogue-saved", "title", addon.title), "catalogue/addons"))
        }
        outcome => {
            let f = refused(&bench, state_of(&typed), &sent, outcome);
            invalid(&editor(&bench, id, f, FormState::new()))
        }
    }
}

fn editor<P: Can>(bench: &Bench<P>, id: Id<kinds::AddOn>, f: FormState, upload: FormState) -> Edit {
    let stored = bench.catalogue.addon(id);
    let title = stored.map_or_else(|| bench.t("catalogue-addon-new"), |addon| addon.title.clone());
    let mut page = bench.below(title, "catalogue-tab-addons", "catalogue/addons");
    if f.has_errors() || upload.has_errors() {
        page = page.with_errors();
    }
    let reward_choice = |reward: &Reward| {
        let choice = Choice::new(reward.id.to_string(), &reward.title);
        if reward.shelf.is_offered() { choice } else { choice.hint(bench.t("catalogue-shelf-archived")) }
    };
    Edit {
        page,
        action: bench.path(&format!("catalogue/addons/{id}")),
        shelf_url: bench.path(&format!("catalogue/addons/{id}/shelf")),
        upload_url: bench.path(&format!("catalogue/addons/{id}/pictures")),
        is_new: stored.is_none(),
        is_archived: stored.is_some_and(|addon| !addon.shelf.is_offered()),
        rows: contents::rows(bench, &f),
        items: contents::item_choices(bench, stored.map_or(&[], |addon| addon.contents.as_slice())),
        reach: vec![
            Choice::new("any", bench.t("catalogue-reach-any")).hint(bench.t("catalogue-reach-any-hint")),
            Choice::new("some", bench.t("catalogue-reach-some")),
        ],
        rewards: bench.catalogue.rewards.iter().map(reward_choice).collect(),
        tax_classes: tax_class_choices(bench),
        currency: bench.campaign.currency.code().to_owned(),
        pictures: pictures::of(bench, PictureSubject::AddOn(id)),
        f,
        upload,
    }
}
