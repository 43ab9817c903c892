//! What rewards and add-ons have in common: the list, the form, and how it is saved. What sets one of them apart
//! stands in [`Offer`], which each implements in a file of its own.

use accounts::can;
use accounts::can::Can;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use campaigns::model::{Catalogue, Content, PictureSubject, SaleTerms, Shelf, WindowState};
use campaigns::{CampaignError, FieldProblems};
use db::{DbError, WriteTx};
use kernel::{Cx, Id};
use serde::Serialize;
use serde::de::DeserializeOwned;
use stock::{Limited, StockError};
use web::widgets::{Badge, BadgeColor};
use web::{Choice, FieldErrors, Form, FormState, Page, WebError, html, invalid};

use super::bench::{Bench, id_of};
use super::contents::{self, ContentRow};
use super::items::tax_class_choices;
use super::more_rows;
use super::pictures;
use super::places_taken::{Places, limit_in_words};
use super::saving::{Outcome, Part, answer, asks_to_look, attempt_and, refused, seen};
use super::tabs::{Tab, catalogue_tabs};
use super::typed::state_of;
use crate::error::DeskError;

/// What the form calls its fields, from the top; the price names its currency.
const LABELS: [(&str, &str); 9] = [
    ("title", "catalogue-title"),
    ("description", "catalogue-description"),
    ("per_pledge_max", "catalogue-per-pledge-max"),
    ("total_limit", "catalogue-total-limit"),
    ("rewards", "catalogue-reach"),
    ("offered_from", "catalogue-offered-from"),
    ("offered_until", "catalogue-offered-until"),
    ("early_until", "catalogue-early-until"),
    ("tax_class", "catalogue-offer-tax-class"),
];

/// Ticked: the limit is meant, although more is taken.
const LIMIT_ANYWAY: &str = "limit_anyway";

/// Something with a price that is made of items: a reward or an add-on.
pub(super) trait Offer: Part + Clone {
    /// Its fields as typed.
    type Form: Serialize + DeserializeOwned + Send;

    /// What its pages call it.
    const WORDS: Words;

    fn all(catalogue: &Catalogue) -> &[Self];
    fn facts(&self) -> OfferFacts<'_>;
    fn pictured(id: Id<Self::Kind>) -> PictureSubject;
    fn typed(&self, catalogue: &Catalogue) -> Self::Form;

    /// Brings order into what was typed. What no form changes comes from what is stored.
    fn tidy(typed: &mut Self::Form, stored: Option<&Self>);
    fn read(
        typed: &Self::Form,
        id: Id<Self::Kind>,
        shelf: Shelf,
        catalogue: &Catalogue,
    ) -> Result<Self, FieldProblems>;

    /// A new one's form.
    fn blank() -> FormState {
        FormState::new()
    }

    /// With which rewards it may be taken; empty where that is not asked.
    fn reach<P: Can>(_bench: &Bench<P>) -> Reach {
        Reach::default()
    }

    /// What its line in the list says beside the usual.
    fn remark<P: Can>(&self, _bench: &Bench<P>) -> Remark {
        Remark::default()
    }
}

/// Keys of texts, and the list's name in addresses.
pub(super) struct Words {
    pub(super) list: &'static str,
    pub(super) tab: &'static str,
    pub(super) new: &'static str,
    pub(super) empty: &'static str,
    pub(super) empty_text: &'static str,
    pub(super) price_hint: &'static str,
    pub(super) archive_question: &'static str,
}

/// What every offer has.
pub(super) struct OfferFacts<'a> {
    pub(super) title: &'a str,
    pub(super) price_minor: i64,
    pub(super) contents: &'a [Content],
    pub(super) total_limit: Option<u32>,
    pub(super) terms: SaleTerms,
    pub(super) shelf: Shelf,
}

/// The part of an add-on's form that a reward has not.
#[derive(Default)]
pub(super) struct Reach {
    pub(super) kinds: Vec<Choice>,
    pub(super) rewards: Vec<Choice>,
}

/// More for a line of the list.
#[derive(Default)]
pub(super) struct Remark {
    pub(super) badge: Option<Badge>,
    pub(super) limit: Option<String>,
}

#[derive(Template)]
#[template(path = "catalogue/offers.html")]
struct List {
    page: Page,
    tabs: Vec<Tab>,
    rows: Vec<Line>,
    new_url: String,
    new_label: String,
    empty_title: String,
    empty_text: String,
    may_edit: bool,
    may_open: bool,
}

/// An offer in the list.
struct Line {
    title: String,
    href: String,
    price: String,
    contents: String,
    limits: String,
    badges: Vec<Badge>,
}

#[derive(Template)]
#[template(path = "catalogue/offer.html")]
struct Edit {
    page: Page,
    f: FormState,
    action: String,
    is_new: bool,
    is_archived: bool,
    price_hint: String,
    archive_question: String,
    rows: Vec<ContentRow>,
    items: Vec<Choice>,
    /// Empty for what has no reach: a reward.
    reach: Vec<Choice>,
    rewards: Vec<Choice>,
    tax_classes: Vec<Choice>,
    currency: String,
    /// In which instants are typed.
    time_zone: String,
    pictures: Vec<pictures::Shown>,
    /// What a limit below what is taken means; empty for any other. Shown, it is saved with a tick.
    low_limit: String,
    upload: FormState,
}

impl Edit {
    /// The address of a part of the page.
    fn to(&self, part: &str) -> String {
        format!("{}/{part}", self.action)
    }
}

/// The path of the list, or of what is below it.
fn path<O: Offer>(below: &str) -> String {
    format!("catalogue/{}{below}", O::WORDS.list)
}

/// The window and the early price, each with its end, as far as they are not over; a window that is, says so.
fn terms_in_words<P: Can>(bench: &Bench<P>, facts: &OfferFacts<'_>) -> (Option<String>, Option<String>) {
    let (terms, now) = (&facts.terms, bench.site.now());
    let told = |key: &str, at| bench.t1(key, "at", bench.catalogue.instant_text(at));
    let window = match terms.window_at(now) {
        WindowState::NotYet(from) => Some(told("catalogue-offered-not-yet", from)),
        WindowState::Open => terms.until.map(|until| told("catalogue-offered-still", until)),
        WindowState::Over(until) => Some(told("catalogue-offered-over", until)),
    };
    let early = terms.early_at(now).map(|early| {
        let (price, at) = (bench.amount(early.price_minor), bench.catalogue.instant_text(early.until));
        bench.page.t2("catalogue-early-now", &("price", price.into()), &("at", at.into()))
    });
    (window, early)
}

pub(super) async fn list<O: Offer>(bench: Bench<can::ViewBackers>) -> Result<Response, WebError> {
    let ids: Vec<String> = O::all(&bench.catalogue).iter().map(|offer| offer.id().to_string()).collect();
    let counted = bench.site.db().read(move |tx| {
        ids.iter().map(|id| Places::read(tx, id)).collect::<Result<Vec<Places>, DeskError>>()
    });
    let offers = O::all(&bench.catalogue).iter().zip(counted.await?);
    html(&List {
        page: bench.titled(bench.t(O::WORDS.tab)),
        tabs: catalogue_tabs(&bench, O::WORDS.list),
        rows: offers.map(|(offer, places)| line(&bench, offer, places)).collect(),
        new_url: bench.path(&path::<O>("/new")),
        new_label: bench.t(O::WORDS.new),
        empty_title: bench.t(O::WORDS.empty),
        empty_text: bench.t(O::WORDS.empty_text),
        may_edit: bench.may_edit(),
        may_open: bench.may_open(),
    })
}

fn line<O: Offer, P: Can>(bench: &Bench<P>, offer: &O, places: Places) -> Line {
    let (facts, remark) = (offer.facts(), offer.remark(bench));
    let is_offered = facts.shelf.is_offered();
    let hollow = facts.contents.is_empty() && is_offered;
    let badges = [
        hollow.then(|| Badge::new(bench.t("catalogue-no-contents"), BadgeColor::Yellow)),
        remark.badge,
        (!is_offered).then(|| Badge::new(bench.t("catalogue-shelf-archived"), BadgeColor::Gray)),
    ];
    let (window, early) = terms_in_words(bench, &facts);
    let limits = [remark.limit, limit_in_words(bench, facts.total_limit, places), window, early];
    Line {
        title: facts.title.to_owned(),
        href: bench.path(&path::<O>(&format!("/{}", offer.id()))),
        price: bench.amount(facts.price_minor),
        contents: contents::in_words(bench, facts.contents),
        limits: limits.into_iter().flatten().collect::<Vec<_>>().join(", "),
        badges: badges.into_iter().flatten().collect(),
    }
}

pub(super) async fn new<O: Offer>(bench: Bench<can::EditCatalogue>) -> Result<Response, WebError> {
    html(&editor::<O, _>(&bench, bench.new_id(), O::blank(), FormState::new()))
}

pub(super) async fn edit<O: Offer>(
    bench: Bench<can::Reading<can::EditCatalogue>>,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let offer = O::find(&bench.catalogue, id_of(&id)?).ok_or(WebError::NotFound)?;
    html(&editor::<O, _>(&bench, offer.id(), stored_form(&bench, offer), FormState::new()))
}

fn stored_form<O: Offer, P: Can>(bench: &Bench<P>, offer: &O) -> FormState {
    state_of(&offer.typed(&bench.catalogue)).with("seen", seen(Some(offer)))
}

/// The page with a refused picture.
pub(super) fn with_upload<O: Offer, P: Can>(
    bench: &Bench<P>,
    id: Id<O::Kind>,
    upload: FormState,
) -> Result<Response, WebError> {
    let offer = O::find(&bench.catalogue, id).ok_or(WebError::NotFound)?;
    invalid(&editor::<O, _>(bench, id, stored_form(bench, offer), upload))
}

pub(super) async fn save<O: Offer>(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
    Form { input: mut typed, sent }: Form<O::Form>,
) -> Result<Response, WebError> {
    let id = id_of(&id)?;
    let stored = O::find(&bench.catalogue, id);
    O::tidy(&mut typed, stored);
    if more_rows::asked(&sent) {
        let f = state_of(&typed).with("seen", sent.value("seen").unwrap_or_default());
        return html(&editor::<O, _>(&bench, id, more_rows::again(f, &sent), FormState::new()));
    }
    let shelf = stored.map_or(Shelf::Offered, |offer| offer.facts().shelf);
    let offer = O::read(&typed, id, shelf, &bench.catalogue);
    if let (Ok(offer), None) = (&offer, sent.value(LIMIT_ANYWAY))
        && !asks_to_look(&sent)
        && let Some(warning) = low_limit(&bench, stored, offer).await?
    {
        let mut errors = FieldErrors::new();
        errors.add("total_limit", warning.clone());
        let f = state_of(&typed).with("seen", sent.value("seen").unwrap_or_default()).with_errors(errors);
        let page = Edit { low_limit: warning, ..editor::<O, _>(&bench, id, f, FormState::new()) };
        return invalid(&page);
    }
    let cx = bench.permit.cx(&bench.site);
    match attempt_and(&bench, offer, &sent, move |tx, before, offer| limit_is_set(tx, &cx, before, offer))
        .await?
    {
        Outcome::Saved(offer) => {
            Ok(bench.done(bench.t1("catalogue-saved", "title", offer.facts().title), &path::<O>("")))
        }
        outcome => {
            let f = refused(&bench, state_of(&typed), &sent, outcome);
            let has_errors = f.has_errors();
            answer(&editor::<O, _>(&bench, id, f, FormState::new()), has_errors)
        }
    }
}

/// Places are counted by another limit from now on; who has one keeps it.
fn limit_is_set<O: Offer>(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    before: Option<&O>,
    offer: &O,
) -> Result<(), CampaignError> {
    let limit = offer.facts().total_limit;
    let is_as_before = before.and_then(|before| before.facts().total_limit) == limit;
    let Some(limited) = Limited::parse(&offer.id().to_string()).filter(|_| !is_as_before) else {
        return Ok(());
    };
    set_limit(tx, cx, limited, limit)
}

/// Counts by another limit, in the transaction that saves it.
pub(super) fn set_limit(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    limited: Limited,
    limit: Option<u32>,
) -> Result<(), CampaignError> {
    pledges::limit_set(tx, cx, limited, limit).map_err(|error| match error {
        StockError::Db(error) => error.into(),
        // A limit that a form lets through is one that stock can count.
        other => CampaignError::Db(DbError::Statement(other.to_string())),
    })
}

/// What a limit means that is set below what is taken already; `None` for any other, and for one that stays.
async fn low_limit<O: Offer, P: Can>(
    bench: &Bench<P>,
    stored: Option<&O>,
    offer: &O,
) -> Result<Option<String>, WebError> {
    let before = stored.and_then(|stored| stored.facts().total_limit);
    let limit = offer.facts().total_limit.filter(|limit| before != Some(*limit));
    let (Some(limit), id) = (limit, offer.id().to_string()) else { return Ok(None) };
    let taken = bench.site.db().read(move |tx| pledges::taken(tx, &id)).await?;
    if taken.total() <= u64::from(limit) {
        return Ok(None);
    }
    let told =
        [("catalogue-limit-low-confirmed", taken.confirmed), ("catalogue-limit-low-waiting", taken.waiting)];
    let told = told.into_iter().filter(|(_, count)| *count > 0);
    let told = told.map(|(key, count)| bench.t1(key, "count", i64::try_from(count).unwrap_or(i64::MAX)));
    let sentences = std::iter::once(bench.t("catalogue-limit-low")).chain(told);
    Ok(Some(sentences.chain([bench.t("catalogue-limit-low-others")]).collect::<Vec<_>>().join(" ")))
}

/// The form with the names of its fields for the summary of what is wrong.
fn labelled<P: Can>(bench: &Bench<P>, f: FormState) -> FormState {
    let currency = bench.campaign.currency.code();
    let prices = [
        ("price", "catalogue-price-in"),
        ("early_price", "catalogue-early-price-in"),
        ("first_copy_price", "catalogue-first-copy-price-in"),
    ];
    let prices = prices.map(|(name, key)| (name, bench.t1(key, "currency", currency)));
    f.with_labels(LABELS.map(|(name, key)| (name, bench.t(key))).into_iter().chain(prices))
}

fn editor<O: Offer, P: Can>(bench: &Bench<P>, id: Id<O::Kind>, f: FormState, upload: FormState) -> Edit {
    let stored = O::find(&bench.catalogue, id).map(Offer::facts);
    let title = stored.as_ref().map_or_else(|| bench.t(O::WORDS.new), |offer| offer.title.to_owned());
    let mut page = bench.below(title, O::WORDS.tab, &path::<O>(""));
    if f.has_errors() || upload.has_errors() {
        page = page.with_errors();
    }
    let reach = O::reach(bench);
    Edit {
        page,
        action: bench.path(&path::<O>(&format!("/{id}"))),
        is_new: stored.is_none(),
        is_archived: stored.as_ref().is_some_and(|offer| !offer.shelf.is_offered()),
        price_hint: bench.t(O::WORDS.price_hint),
        archive_question: bench.t(O::WORDS.archive_question),
        rows: contents::rows(bench, &f, "content"),
        items: contents::item_choices(bench, stored.map_or(&[], |offer| offer.contents)),
        reach: reach.kinds,
        rewards: reach.rewards,
        tax_classes: tax_class_choices(bench),
        currency: bench.campaign.currency.code().to_owned(),
        time_zone: bench.campaign.time_zone.clone(),
        pictures: pictures::of(bench, O::pictured(id)),
        low_limit: String::new(),
        f: labelled(bench, f),
        upload,
    }
}
