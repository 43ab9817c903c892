//! Values of options and variants that can run out: what is left of them, where they are chosen.

use campaigns::model::{Catalogue, Variant};
use db::{Isolation, WriteTx};
use pledges::forms::option_field;
use pledges::quote::Choices;
use pledges::rules::limits::{limited_kinds, takes_places};
use pledges::{Lacking, PledgeError};
use stock::Limited;
use web::{FieldErrors, Localizer, Site, WebError};

use crate::errors::of_pledge;
use crate::owner::Visit;

/// Most combinations that a message names.
const NAMED_MAX: usize = 12;

/// Of which values and variants none is left for this pledge. Nothing is asked where nothing has a limit.
pub(super) async fn gone(site: &Site, visit: &Visit) -> Result<Vec<Limited>, WebError> {
    let held = |limited: &Limited| visit.places.held.iter().any(|held| held.limited == *limited);
    let kinds = limited_kinds(&visit.catalogue).map(|(limited, _)| limited);
    let kinds: Vec<Limited> = kinds.filter(|limited| !held(limited)).collect();
    if kinds.is_empty() {
        return Ok(Vec::new());
    }
    let read = site.db().read(move |tx| {
        let mut gone = Vec::new();
        for limited in &kinds {
            if stock::standing(tx, *limited)?.and_then(|standing| standing.left()) == Some(0) {
                gone.push(*limited);
            }
        }
        Ok::<_, PledgeError>(gone)
    });
    read.await.map_err(of_pledge)
}

/// Takes what can run out before anything is saved. What is not left is told beside the option, with what is.
pub(super) async fn lacking_kinds(
    site: &Site,
    visit: &Visit,
    texts: &Localizer,
    choices: &Choices,
) -> Result<FieldErrors, PledgeError> {
    lacking(site, visit, texts, choices, |limited| field_of(&visit.catalogue, choices, limited)).await
}

/// Takes what can run out before anything is saved. What is not left is told beside its field, with what else of it can be
/// had; without a field it is told on another page.
pub(super) async fn lacking(
    site: &Site,
    visit: &Visit,
    texts: &Localizer,
    choices: &Choices,
    field_of: impl Fn(Limited) -> Option<String>,
) -> Result<FieldErrors, PledgeError> {
    let mut errors = FieldErrors::new();
    if !takes_places(&visit.catalogue, choices) {
        return Ok(errors);
    }
    let (cx, pledge, wanted) = (visit.cx(), visit.view.pledge.row, choices.clone());
    let hold = move |tx: &mut WriteTx<'_>| pledges::hold_places(tx, &cx, pledge, &wanted);
    for lacking in site.db().write_at(Isolation::ReadCommitted, hold).await? {
        let Some(field) = field_of(lacking.limited) else { continue };
        let mut text = sentence(texts, &lacking);
        let left = left_beside(site, visit, lacking.limited).await?;
        if !left.is_empty() {
            let args = [("list", left.join(", ").into())];
            text = format!("{text} {}", texts.text_with("portal-kinds-left", &args));
        }
        errors.add(&field, text);
    }
    Ok(errors)
}

fn sentence(texts: &Localizer, lacking: &Lacking) -> String {
    let title = lacking.title.name_in(texts.language());
    let args = [("title", title.into()), ("left", lacking.left.into())];
    texts.text_with("portal-places-lacking", &args)
}

/// The last copy for which it is chosen; `None` for what is chosen on another page.
fn field_of(catalogue: &Catalogue, choices: &Choices, limited: Limited) -> Option<String> {
    let chosen = match limited {
        Limited::Reward(_) | Limited::AddOn(_) | Limited::PickUp(_) => return None,
        Limited::OptionValue(value) => choices.options.iter().rfind(|chosen| chosen.value == value)?,
        Limited::Variant(id) => {
            let values = &catalogue.variant(id)?.values;
            let last = values.last()?;
            let is_whole =
                |copy: u32| values.iter().all(|own| choices.value_of(own.option, copy) == Some(own.value));
            let mut of_last = choices.options.iter().filter(|chosen| chosen.option == last.option);
            of_last.rfind(|chosen| is_whole(chosen.copy))?
        }
    };
    Some(option_field(chosen.option, chosen.copy))
}

/// What else of the same item can be had; first what shares the first choice.
async fn left_beside(site: &Site, visit: &Visit, limited: Limited) -> Result<Vec<String>, PledgeError> {
    let Limited::Variant(id) = limited else { return Ok(Vec::new()) };
    let Some(gone) = visit.catalogue.variant(id) else { return Ok(Vec::new()) };
    let made = visit.catalogue.made_variants(gone.of).filter(|variant| variant.id != id);
    let mut made: Vec<Variant> = made.cloned().collect();
    made.sort_by_key(|variant| variant.values.first() != gone.values.first());
    let read = site.db().read(move |tx| {
        let mut left = Vec::new();
        for variant in &made {
            let standing = stock::standing(tx, Limited::Variant(variant.id))?;
            if left.len() < NAMED_MAX && standing.and_then(|standing| standing.left()) != Some(0) {
                left.push(variant.clone());
            }
        }
        Ok::<_, PledgeError>(left)
    });
    Ok(read.await?.iter().map(|variant| visit.catalogue.labels_of(&variant.values)).collect())
}
