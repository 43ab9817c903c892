//! One way to save every part of the catalogue: what was seen when the form was filled in must still be there.
//!
//! A form carries its part's fingerprint in the field `seen` (empty for a new part, whose id the form chose), so
//! that two people who change the same thing do not undo each other, and a form sent twice makes one part.
//!
//! With the button *Show what changes* (`action=look`) everything is done as for saving and taken back again, and all
//! pledges are priced by the catalogue as it was for a moment.

use std::sync::Arc;

use accounts::can::Can;
use askama::Template;
use axum::response::Response;
use campaigns::CampaignError;
use campaigns::FieldProblems;
use campaigns::model::{
    AddOn, Catalogue, CatalogueOption, Faq, Item, Question, Reward, StretchGoal, TaxRate, Zone,
};
use db::{DbError, WriteTx};
use kernel::ids::{Kind, kinds};
use kernel::tokens::sha256;
use kernel::{Cx, Id, RowId};
use serde::Serialize;
use web::{FieldErrors, FormState, SentForm, WebError, html, invalid};

use super::bench::{Bench, web_error};
use super::effect::{self, Effect};
use super::sentences::field_errors;

/// A part of the catalogue that one form edits.
pub(super) trait Part: Serialize + Send + Sync + 'static {
    type Kind: Kind;

    fn id(&self) -> Id<Self::Kind>;
    fn find(catalogue: &Catalogue, id: Id<Self::Kind>) -> Option<&Self>;
    fn save(
        &self,
        tx: &mut WriteTx<'_>,
        cx: &Cx,
        campaign: RowId<kinds::Campaign>,
    ) -> Result<(), CampaignError>;
}

macro_rules! parts {
    ($($part:ty, $kind:ident, $list:ident, $save:ident;)*) => { $(
        impl Part for $part {
            type Kind = kinds::$kind;

            fn id(&self) -> Id<Self::Kind> {
                self.id
            }

            fn find(catalogue: &Catalogue, id: Id<Self::Kind>) -> Option<&Self> {
                catalogue.$list.iter().find(|part| part.id == id)
            }

            fn save(
                &self,
                tx: &mut WriteTx<'_>,
                cx: &Cx,
                campaign: RowId<kinds::Campaign>,
            ) -> Result<(), CampaignError> {
                campaigns::$save(tx, cx, campaign, self)
            }
        }
    )* };
}
parts! {
    Item, Item, items, save_item;
    Reward, Reward, rewards, save_reward;
    AddOn, AddOn, addons, save_addon;
    CatalogueOption, CatalogueOption, options, save_option;
    StretchGoal, StretchGoal, goals, save_goal;
    Question, Question, questions, save_question;
    Zone, Zone, zones, save_zone;
    TaxRate, TaxRate, tax_rates, save_tax_rate;
    Faq, Faq, faqs, save_faq;
}

/// What became of a form.
pub(super) enum Outcome<T> {
    /// It is saved.
    Saved(T),
    /// Fields must be mended first; nothing was saved.
    Refused(FieldProblems),
    /// Somebody changed the part in the meantime; nothing was saved.
    Moved {
        /// The fingerprint of the part as it is now.
        seen: String,
    },
    /// Nothing was saved: this is what saving would change.
    Looked(Effect),
}

/// Whether the form was sent to be told what saving it would change.
pub(super) fn asks_to_look(sent: &SentForm) -> bool {
    sent.value("action") == Some("look")
}

/// Why nothing was written.
enum Stop {
    /// The catalogue as it would be, had it been.
    Looked(Arc<Catalogue>),
    Error(CampaignError),
}

impl From<DbError> for Stop {
    fn from(error: DbError) -> Self {
        Self::Error(error.into())
    }
}

impl From<CampaignError> for Stop {
    fn from(error: CampaignError) -> Self {
        Self::Error(error)
    }
}

/// Saves, or takes back what was saved for a moment when the form asks what it would change. `save` is told whether it is
/// for a moment only: then it writes into the catalogue and nowhere else.
pub(super) async fn save_or_look<T: Send + 'static, P: Can>(
    bench: &Bench<P>,
    sent: &SentForm,
    save: impl Fn(&mut WriteTx<'_>, For) -> Result<Outcome<T>, CampaignError> + Send + 'static,
) -> Result<Outcome<T>, WebError> {
    let row = bench.campaign.row;
    let how = if asks_to_look(sent) { For::AMoment } else { For::Good };
    let saved = bench.site.db().write(move |tx| {
        let outcome = save(tx, how)?;
        match (&outcome, how) {
            (Outcome::Saved(_), For::AMoment) => Err(Stop::Looked(campaigns::load_catalogue(tx, row)?)),
            _ => Ok(outcome),
        }
    });
    match saved.await {
        Ok(outcome) => Ok(outcome),
        Err(Stop::Looked(then)) => Ok(Outcome::Looked(effect::of(bench, &then).await?)),
        Err(Stop::Error(CampaignError::Refused(problems))) => Ok(Outcome::Refused(problems)),
        Err(Stop::Error(error)) => Err(web_error(error)),
    }
}

/// How long what is written stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum For {
    Good,
    /// Until it is looked at.
    AMoment,
}

/// The fingerprint of a part; empty for none.
pub(super) fn seen<T: Serialize>(part: Option<&T>) -> String {
    part.map(fingerprint).unwrap_or_default()
}

fn fingerprint<T: Serialize>(part: &T) -> String {
    let json = serde_json::to_vec(part).unwrap_or_default(); // plain structs are always JSON
    sha256(&json).iter().take(12).fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
}

/// Saves what a form was read into, unless the part changed since the form was filled in.
pub(super) async fn attempt<T: Part + Clone, P: Can>(
    bench: &Bench<P>,
    part: Result<T, FieldProblems>,
    sent: &SentForm,
) -> Result<Outcome<T>, WebError> {
    attempt_and(bench, part, sent, |_, _, _| Ok(())).await
}

/// As [`attempt`], and does more in the same transaction with the part as it was, if it was there, and as it is.
pub(super) async fn attempt_and<T: Part + Clone, P: Can>(
    bench: &Bench<P>,
    part: Result<T, FieldProblems>,
    sent: &SentForm,
    also: impl Fn(&mut WriteTx<'_>, Option<&T>, &T) -> Result<(), CampaignError> + Send + 'static,
) -> Result<Outcome<T>, WebError> {
    let part = match part {
        Ok(part) => part,
        Err(problems) => return Ok(Outcome::Refused(problems)),
    };
    let (cx, row) = (bench.permit.cx(&bench.site), bench.campaign.row);
    let before = sent.value("seen").unwrap_or_default().to_owned(); // blank: a new part
    save_or_look(bench, sent, move |tx, how| {
        let catalogue = campaigns::load_catalogue(tx, row)?;
        let stored = T::find(&catalogue, part.id());
        let now = seen(stored);
        if now != before {
            return Ok(Outcome::Moved { seen: now });
        }
        part.save(tx, &cx, row)?;
        if how == For::Good {
            also(tx, stored, &part)?;
        }
        Ok(Outcome::Saved(part.clone()))
    })
    .await
}

/// The form shown again after it was not saved: what was typed, and why, or what saving would change. With the fingerprint of what is stored by
/// now, so that who compared both and sends again means it.
pub(super) fn refused<T, P: Can>(
    bench: &Bench<P>,
    typed: FormState,
    sent: &SentForm,
    outcome: Outcome<T>,
) -> FormState {
    match outcome {
        Outcome::Saved(_) => typed,
        Outcome::Looked(effect) => {
            effect.shown_in(bench, typed.with("seen", sent.value("seen").unwrap_or_default()))
        }
        Outcome::Refused(problems) => typed
            .with("seen", sent.value("seen").unwrap_or_default())
            .with_errors(field_errors(&bench.page.texts, &problems)),
        Outcome::Moved { seen } => {
            let mut errors = FieldErrors::new();
            errors.add("", bench.t("catalogue-changed-meanwhile"));
            typed.with("seen", seen).with_errors(errors)
        }
    }
}

/// A form that was not saved: with its mistakes, or with what was asked of it.
pub(super) fn answer(form: &impl Template, has_errors: bool) -> Result<Response, WebError> {
    if has_errors { invalid(form) } else { html(form) }
}
