//! The form of one rule: shown, saved, deleted, moved within its list.

use accounts::can;
use accounts::can::Can;
use axum::extract::{Path, Query};
use axum::response::Response;
use campaigns::forms::{PriceForm, ShippingRuleForm};
use campaigns::model::{Catalogue, RuleKind, ShippingRule, Towards, Warehouse};
use campaigns::{CampaignError, FieldProblem, FieldProblems};
use db::{DbError, ReadTx, WriteTx};
use kernel::ids::kinds as ids;
use kernel::{Cx, Id, RowId};
use pledges::PledgeError;
use serde::Deserialize;
use shipping::PickUp;
use stock::Limited;
use web::{Form, SentForm, WebError, html};

use super::fields::{self, ChosenUnits, WAYS_MAX};
use super::form_view::{Replace, editor};
use super::list::in_its_place;
use super::warehouses::{NEW_WAREHOUSE, known};
use super::wording::sentence;
use crate::catalogue::bench::{Bench, web_error};
use crate::catalogue::more_rows;
use crate::catalogue::offers::set_limit;
use crate::catalogue::saving::{For, Outcome, answer, asks_to_look, refused, save_or_look, seen};
use crate::catalogue::sentences::in_one_line;

/// Stands for the id of a limit that its zone does not have yet.
const NEW_CAP: &str = "cap";

/// The fields are read from what was sent, because those of a way carry its number.
#[derive(Deserialize)]
pub(in crate::catalogue) struct AnyFields {}

pub(super) async fn new_form(
    bench: &Bench<can::EditCatalogue>,
    kind: RuleKind,
    zone: &str,
) -> Result<Response, WebError> {
    let id = match kind {
        RuleKind::Cap => NEW_CAP.to_owned(),
        RuleKind::Warehouse => NEW_WAREHOUSE.to_owned(),
        RuleKind::Duty => bench.new_id::<ids::ShippingDuty>().to_string(),
        RuleKind::Wave => bench.new_id::<ids::Wave>().to_string(),
        RuleKind::PickUp => bench.new_id::<ids::PickUp>().to_string(),
        kind if kind.is_surcharge() => bench.new_id::<ids::ShippingSurcharge>().to_string(),
        _ => bench.new_id::<ids::ShippingRate>().to_string(),
    };
    let only_zone = match bench.catalogue.shipping.zones.as_slice() {
        [only] => only.id.to_string(),
        _ => String::new(),
    };
    let form = ShippingRuleForm {
        kind: kind.word().to_owned(),
        zone: if zone.is_empty() { only_zone } else { zone.to_owned() },
        ways: first_ways(kind),
        adds: if kind == RuleKind::Duty { "percent" } else { "parcel" }.to_owned(),
        from: if kind == RuleKind::Duty {
            bench.campaign.day_of(bench.site.now()).to_string()
        } else {
            String::new()
        },
        country: if kind == RuleKind::PickUp {
            bench.campaign.dispatch_country.to_string()
        } else {
            String::new()
        },
        ..ShippingRuleForm::default()
    };
    let f = fields::state(&form, &ChosenUnits::of(bench.units()));
    let known = known_for(bench, kind).await?;
    html(&editor(bench, &id, (kind, &known), (&form, f)))
}

/// The ways with which a new price begins: of "the cheapest of", two to compare.
fn first_ways(kind: RuleKind) -> Vec<PriceForm> {
    let way = |kind: RuleKind| PriceForm { by: kind.word().to_owned(), ..PriceForm::default() };
    match kind {
        RuleKind::Cheapest => vec![way(RuleKind::Weight), way(RuleKind::Piece)],
        kind if kind.is_rate() => vec![way(kind)],
        _ => Vec::new(),
    }
}

/// What the address of a form may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::catalogue) struct Asked {
    /// Count in this way from now on.
    kind: String,
}

pub(in crate::catalogue) async fn edit(
    bench: Bench<can::Reading<can::EditCatalogue>>,
    Path((_, id)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, WebError> {
    let rule = ShippingRule::find(&bench.catalogue.shipping, &id).ok_or(WebError::NotFound)?;
    let stored = rule.kind();
    let wanted = RuleKind::from_word(&asked.kind).filter(|kind| kind.is_rate() && stored.is_rate());
    let kind = wanted.unwrap_or(stored);
    let mut form = fields::in_units(&ShippingRuleForm::of(&rule, bench.campaign.currency), bench.units());
    if kind != stored {
        kind.word().clone_into(&mut form.kind);
        form.ways = first_ways(kind);
    }
    let f = fields::state(&form, &ChosenUnits::of(bench.units())).with("seen", seen(Some(&rule)));
    let known = known_for(&bench, kind).await?;
    html(&editor(&bench, &id, (kind, &known), (&form, f)))
}

/// The warehouses there are, for the form that asks for one.
async fn known_for<P: Can>(bench: &Bench<P>, kind: RuleKind) -> Result<Vec<Warehouse>, WebError> {
    if kind == RuleKind::Warehouse { known(bench).await } else { Ok(Vec::new()) }
}

pub(in crate::catalogue) async fn save(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
    Form { sent, .. }: Form<AnyFields>,
) -> Result<Response, WebError> {
    let kind = sent.value("kind").and_then(RuleKind::from_word).ok_or(WebError::NotFound)?;
    let units = ChosenUnits::sent(&sent);
    let mut typed = fields::typed(&sent, kind);
    let known = known_for(&bench, kind).await?;
    if let Some(action) = sent.value("action").filter(|_| !asks_to_look(&sent)) {
        change_ways(&mut typed, action, sent.value("new_way").unwrap_or_default());
        let f = fields::state(&typed, &units).with("seen", sent.value("seen").unwrap_or_default());
        return html(&editor(&bench, &id, (kind, &known), (&typed, more_rows::again(f, &sent))));
    }
    let target = Target::of(&sent, &id, kind);
    let rule = fields::as_stored(&typed, &units).read(&target.id, (&bench.catalogue, &known));
    let rule = rule.and_then(|rule| target.is_free(&bench, rule));
    let new = rule.as_ref().ok().cloned();
    match attempt(&bench, rule, (&sent, &target.seen)).await? {
        Outcome::Saved(_) => Ok(bench.done(bench.t("catalogue-rule-saved"), "shipping")),
        outcome => {
            let replace = replaceable(&bench, new.as_ref(), &outcome);
            let f = refused(&bench, fields::state(&typed, &units), &sent, outcome);
            let mut form = editor(&bench, &id, (kind, &known), (&typed, f));
            form.replace = replace;
            answer(&form, form.f.has_errors())
        }
    }
}

/// Which rule a form is about, and how it was when the form was filled in.
struct Target {
    id: String,
    seen: String,
    /// A new rule whose id is chosen in the form: that of a zone, or of a warehouse.
    is_chosen: bool,
}

impl Target {
    fn of(sent: &SentForm, id: &str, kind: RuleKind) -> Self {
        let text = |name: &str| sent.value(name).unwrap_or_default().to_owned(); // blank: a new rule
        let by = match (kind, id) {
            (RuleKind::Cap, NEW_CAP) => Some("zone"),
            (RuleKind::Warehouse, NEW_WAREHOUSE) => Some("warehouse"),
            _ => None,
        };
        let is_chosen = by.is_some();
        match sent.value("replace") {
            Some(other) if kind.is_rate() => {
                Self { id: other.to_owned(), seen: text("replace_seen"), is_chosen }
            }
            _ => Self { id: by.map_or_else(|| id.to_owned(), text), seen: text("seen"), is_chosen },
        }
    }

    /// A zone that has a limit gets no second one; the limit of one zone does not become another's. A warehouse is added once.
    fn is_free<P: Can>(&self, bench: &Bench<P>, rule: ShippingRule) -> Result<ShippingRule, FieldProblems> {
        let is_there = || ShippingRule::find(&bench.catalogue.shipping, &rule.id()).is_some();
        let (is_taken, field) = match &rule {
            ShippingRule::Cap { zone, .. } if !self.is_chosen => (zone.to_string() != self.id, "zone"),
            ShippingRule::Cap { .. } => (is_there(), "zone"),
            ShippingRule::Warehouse(_) if self.is_chosen => (is_there(), "warehouse"),
            _ => (false, ""),
        };
        if !is_taken {
            return Ok(rule);
        }
        let mut problems = FieldProblems::new();
        problems.add(field, FieldProblem::Taken);
        Err(problems)
    }
}

/// Adds a way of "the cheapest of", or takes one out. Any other action only asks for more rows.
fn change_ways(form: &mut ShippingRuleForm, action: &str, new_way: &str) {
    if action == "way" && form.ways.len() < WAYS_MAX {
        form.ways.push(PriceForm { by: new_way.to_owned(), ..PriceForm::default() });
    }
    let dropped = action.strip_prefix("drop.").and_then(|n| n.parse::<usize>().ok()); // another action
    if let Some(n) = dropped.filter(|n| *n < form.ways.len()) {
        form.ways.remove(n);
    }
}

/// Saves a rule unless it changed since the form was filled in.
async fn attempt<P: Can>(
    bench: &Bench<P>,
    rule: Result<ShippingRule, FieldProblems>,
    (sent, before): (&SentForm, &str),
) -> Result<Outcome<ShippingRule>, WebError> {
    let rule = match rule {
        Ok(rule) => rule,
        Err(problems) => return Ok(Outcome::Refused(problems)),
    };
    let (cx, row, before) = (bench.permit.cx(&bench.site), bench.campaign.row, before.to_owned());
    save_or_look(bench, sent, move |tx, how| {
        let catalogue = campaigns::load_catalogue(tx, row)?;
        let now = seen(ShippingRule::find(&catalogue.shipping, &rule.id()).as_ref());
        if now != before {
            return Ok(Outcome::Moved { seen: now });
        }
        let stopped = match moved_though_chosen(tx, row, (&catalogue, &rule))? {
            None => paid_otherwise(tx, (&catalogue, &rule))?,
            stopped => stopped,
        };
        if let Some(problems) = stopped {
            return Ok(Outcome::Refused(problems));
        }
        campaigns::save_shipping_rule(tx, &cx, row, &rule)?;
        if how == For::Good {
            limit_is_set(tx, &cx, &catalogue, &rule)?;
        }
        Ok(Outcome::Saved(rule.clone()))
    })
    .await
}

/// So many can come to a place from now on; who has confirmed it keeps it.
fn limit_is_set(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    before: &Catalogue,
    rule: &ShippingRule,
) -> Result<(), CampaignError> {
    let ShippingRule::PickUp(place) = rule else { return Ok(()) };
    let old = before.shipping.pick_ups.iter().find(|one| one.id == place.id);
    if old.and_then(|old| old.total_limit) == place.total_limit {
        return Ok(());
    }
    set_limit(tx, cx, Limited::PickUp(place.id), place.total_limit)
}

/// A place that backers chose stays where it is: the tax of what they agreed to is the tax of there.
fn moved_though_chosen(
    tx: &mut ReadTx<'_>,
    campaign: RowId<ids::Campaign>,
    (catalogue, rule): (&Catalogue, &ShippingRule),
) -> Result<Option<FieldProblems>, CampaignError> {
    let ShippingRule::PickUp(new) = rule else { return Ok(None) };
    let Some(old) = catalogue.shipping.pick_ups.iter().find(|one| one.id == new.id) else { return Ok(None) };
    let where_it_is = |of: &PickUp| (of.country, of.region.clone(), of.postal_code.clone(), of.city.clone());
    if where_it_is(old) == where_it_is(new) {
        return Ok(None);
    }
    chosen(tx, campaign, new.id, "country")
}

/// A wave that backers agreed to pay the shipping of later is paid later: nobody would be asked for it otherwise.
fn paid_otherwise(
    tx: &mut ReadTx<'_>,
    (catalogue, rule): (&Catalogue, &ShippingRule),
) -> Result<Option<FieldProblems>, CampaignError> {
    let ShippingRule::Wave(new) = rule else { return Ok(None) };
    let was_later = catalogue.shipping.waves.iter().any(|old| old.id == new.id && old.is_to_open());
    if was_later && !new.is_to_open() { awaited(tx, new.id, "paid") } else { Ok(None) }
}

/// That backers agreed to pay for a wave later, beside a field; none when nobody did.
pub(in crate::catalogue) fn awaited(
    tx: &mut ReadTx<'_>,
    wave: Id<ids::Wave>,
    field: &str,
) -> Result<Option<FieldProblems>, CampaignError> {
    let backers = pledges::wave_standing(tx, wave)?.iter().map(|one| one.to_open).sum();
    let mut problems = FieldProblems::new();
    problems.add(field, FieldProblem::WaveAwaited { backers });
    Ok(Some(problems).filter(|_| backers > 0))
}

/// That backers chose a place, beside a field; none when nobody did.
fn chosen(
    tx: &mut ReadTx<'_>,
    campaign: RowId<ids::Campaign>,
    place: Id<ids::PickUp>,
    field: &str,
) -> Result<Option<FieldProblems>, CampaignError> {
    let backers = pledges::who_fetches_at(tx, campaign, place).map_err(|e| match e {
        PledgeError::Db(e) => CampaignError::Db(e),
        other => CampaignError::Db(DbError::Statement(other.to_string())), // stored choices or a catalogue that cannot be read
    })?;
    let mut problems = FieldProblems::new();
    problems.add(field, FieldProblem::PickUpChosen { backers });
    Ok(Some(problems).filter(|_| backers > 0))
}

/// The price that stands in the way of a new one, so that one may say: this instead of that.
fn replaceable<P: Can>(
    bench: &Bench<P>,
    new: Option<&ShippingRule>,
    outcome: &Outcome<ShippingRule>,
) -> Option<Replace> {
    let (Some(ShippingRule::Rate(rate)), Outcome::Refused(problems)) = (new, outcome) else { return None };
    let is_taken = problems.entries().iter().any(|(_, problem)| *problem == FieldProblem::PricedTwice);
    let id = in_its_place(&bench.catalogue.shipping, rate).filter(|_| is_taken)?.to_string();
    let other = ShippingRule::find(&bench.catalogue.shipping, &id)?;
    Some(Replace { id, seen: seen(Some(&other)), sentence: sentence(bench, &other) })
}

pub(in crate::catalogue) async fn delete(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let (cx, row, rule) = (bench.permit.cx(&bench.site), bench.campaign.row, id.clone());
    let deleted = bench.site.db().write(move |tx| {
        let is_chosen = match (Id::parse(&rule), Id::parse(&rule)) {
            (Ok(place), _) => chosen(tx, row, place, "")?,
            (_, Ok(wave)) => awaited(tx, wave, "")?,
            _ => None, // another kind of rule
        };
        match is_chosen {
            Some(problems) => Err(problems.into()),
            None => campaigns::delete_shipping_rule(tx, &cx, row, &rule),
        }
    });
    let deleted = deleted.await;
    match deleted {
        Ok(()) => Ok(bench.done(bench.t("catalogue-rule-deleted"), "shipping")),
        Err(CampaignError::Refused(problems)) => {
            let why = match problems.entries() {
                [(_, FieldProblem::ZoneWithoutPrice), ..] => bench.t("catalogue-rule-last-price"),
                _ => in_one_line(&bench.page.texts, &problems),
            };
            Ok(bench.not_done(why, &format!("shipping/rules/{id}")))
        }
        Err(error) => Err(web_error(error)),
    }
}

/// Which way to move.
#[derive(Deserialize)]
pub(in crate::catalogue) struct Way {
    to: String,
}

pub(in crate::catalogue) async fn reorder(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
    Form { input, .. }: Form<Way>,
) -> Result<Response, WebError> {
    let towards = match input.to.as_str() {
        "start" => Towards::Start,
        "end" => Towards::End,
        _ => return Err(WebError::NotFound),
    };
    let (cx, row) = (bench.permit.cx(&bench.site), bench.campaign.row);
    let moved =
        bench.site.db().write(move |tx| campaigns::move_shipping_rule(tx, &cx, row, (&id, towards))).await;
    moved.map_err(web_error)?;
    Ok(bench.done(bench.t("catalogue-rule-moved"), "shipping"))
}
