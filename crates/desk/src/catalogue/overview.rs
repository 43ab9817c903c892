//! The catalogue at a glance: how much there is of everything, and what is missing.

use accounts::can;
use accounts::can::Can;
use askama::Template;
use axum::response::Response;
use campaigns::model::Item;
use imports::LikeOption;
use kernel::places::{CountryCode, country_name};
use web::widgets::Figure;
use web::{Page, WebError, html};

use super::bench::Bench;
use super::missing::Missing;
use super::tabs::{Tab, catalogue_tabs};
use crate::customs;

/// How many entries of a list are named before the rest is counted.
const NAMED_MAX: usize = 12;

#[derive(Template)]
#[template(path = "catalogue/overview.html")]
struct Overview {
    page: Page,
    tabs: Vec<Tab>,
    figures: Vec<Figure>,
    gaps: Vec<Gap>,
    is_complete: bool,
    may_open: bool,
}

/// One kind of thing that is missing.
struct Gap {
    title: String,
    why: String,
    entries: Vec<(String, String)>,
    more: String,
}

pub(super) async fn show(bench: Bench<can::ViewBackers>) -> Result<Response, WebError> {
    let row = bench.campaign.row;
    let backers = bench.site.db().read(move |tx| pledges::by_country(tx, row)).await?;
    let like_options = bench.site.db().read(move |tx| imports::like_options(tx, row)).await?;
    let backers: Vec<(CountryCode, u64)> =
        backers.into_iter().filter_map(|(code, count)| Some((CountryCode::parse(&code?)?, count))).collect();
    let missing = Missing::in_catalogue(&bench.catalogue, &backers);
    let customs = customs::incomplete(&bench.catalogue, &backers);
    let is_empty = bench.catalogue.items.is_empty() && bench.catalogue.rewards.is_empty();
    html(&Overview {
        page: bench.titled(bench.t("catalogue-menu")),
        tabs: catalogue_tabs(&bench, ""),
        figures: figures(&bench),
        is_complete: missing.is_nothing() && customs.is_empty() && !is_empty,
        gaps: gaps(&bench, (&missing, &like_options), &customs),
        may_open: bench.may_open(),
    })
}

fn figures<P: Can>(bench: &Bench<P>) -> Vec<Figure> {
    let catalogue = &bench.catalogue;
    let offered = [
        (
            "catalogue-tab-items",
            "catalogue/items",
            "box",
            catalogue.items.iter().filter(|x| x.shelf.is_offered()).count(),
        ),
        ("catalogue-tab-rewards", "catalogue/rewards", "gift", catalogue.offered_rewards().count()),
        (
            "catalogue-tab-addons",
            "catalogue/addons",
            "plus",
            catalogue.addons.iter().filter(|x| x.shelf.is_offered()).count(),
        ),
        (
            "catalogue-tab-options",
            "catalogue/options",
            "adjustments",
            catalogue.options.iter().filter(|x| x.shelf.is_offered()).count(),
        ),
        (
            "catalogue-tab-questions",
            "catalogue/questions",
            "forms",
            catalogue.questions.iter().filter(|x| x.shelf.is_offered()).count(),
        ),
        ("catalogue-zones", "shipping", "truck", catalogue.zones.len()),
    ];
    offered
        .into_iter()
        .map(|(key, path, icon, count)| Figure {
            label: bench.t(key),
            value: bench.page.texts.number(i64::try_from(count).unwrap_or(i64::MAX)),
            detail: String::new(),
            href: bench.path(path),
            icon,
        })
        .collect()
}

fn gap<P: Can>(
    bench: &Bench<P>,
    (title_key, why_key): (&str, &str),
    entries: impl Iterator<Item = (String, String)>,
) -> Option<Gap> {
    let mut entries: Vec<(String, String)> = entries.collect();
    if entries.is_empty() {
        return None;
    }
    let count = entries.len();
    entries.truncate(NAMED_MAX);
    let more = if count > NAMED_MAX {
        bench.t1("catalogue-gap-more", "count", count - NAMED_MAX)
    } else {
        String::new()
    };
    Some(Gap { title: bench.t1(title_key, "count", count), why: bench.t(why_key), entries, more })
}

fn gaps<P: Can>(
    bench: &Bench<P>,
    (missing, like_options): (&Missing<'_>, &[LikeOption]),
    customs: &[&Item],
) -> Vec<Gap> {
    let choice = |one: &LikeOption| {
        let sentence = bench.page.texts.text_with(
            "catalogue-gap-choice",
            &[
                ("prompt", one.prompt.clone().into()),
                (
                    "count",
                    bench.page.texts.number(i64::try_from(one.different_answers).unwrap_or(i64::MAX)).into(),
                ),
            ],
        );
        (sentence, one.form_path(bench.campaign.id))
    };
    let item = |item: &&Item| (item.name.clone(), bench.path(&format!("catalogue/items/{}", item.id)));
    let addon = |addon: &&campaigns::model::AddOn| {
        (addon.title.clone(), bench.path(&format!("catalogue/addons/{}", addon.id)))
    };
    let rewards = missing.empty_rewards.iter();
    let options = missing.loose_options.iter();
    let country = |(country, count): &(CountryCode, u64)| {
        let name = country_name(*country, bench.page.lang());
        let count = bench.page.texts.number(i64::try_from(*count).unwrap_or(i64::MAX));
        (format!("{name} ({count})"), bench.path("shipping"))
    };
    [
        gap(
            bench,
            ("catalogue-gap-countries", "catalogue-gap-countries-why"),
            missing.countries.iter().map(country),
        ),
        gap(bench, ("catalogue-gap-weight", "catalogue-gap-weight-why"), missing.weightless.iter().map(item)),
        gap(
            bench,
            ("catalogue-gap-rewards", "catalogue-gap-contents-why"),
            rewards.map(|r| (r.title.clone(), bench.path(&format!("catalogue/rewards/{}", r.id)))),
        ),
        gap(
            bench,
            ("catalogue-gap-addons", "catalogue-gap-contents-why"),
            missing.empty_addons.iter().map(addon),
        ),
        gap(bench, ("catalogue-gap-free", "catalogue-gap-free-why"), missing.free_addons.iter().map(addon)),
        gap(
            bench,
            ("catalogue-gap-options", "catalogue-gap-options-why"),
            options.map(|o| (o.title.clone(), bench.path(&format!("catalogue/options/{}", o.id)))),
        ),
        gap(bench, ("catalogue-gap-choices", "catalogue-gap-choices-why"), like_options.iter().map(choice)),
        gap(bench, ("catalogue-gap-customs", "catalogue-gap-customs-why"), customs.iter().map(item)),
    ]
    .into_iter()
    .flatten()
    .collect()
}
