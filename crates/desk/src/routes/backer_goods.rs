//! What the platform's file says of a pledge's goods beside what is packed, and which of the two it is.

use accounts::{Permit, can};
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::post;
use imports::{GoodsOfPledge, Packed};
use kernel::text::tidy_text;
use pledges::{GoodsSet, PledgeError, PledgeState};
use serde::Deserialize;
use web::{Form, Page, Site, WebError};

use super::backer_actions::{BASE, Came, Change, Named, change};
use crate::editing::{REASON_CHARS_MAX, note_reason};
use crate::error::DeskError;

pub(super) fn routes() -> Router<Site> {
    Router::new().route(&format!("{BASE}/goods"), post(decide))
}

/// Both lists, and the other choice.
pub(super) struct GoodsCard {
    pub(super) in_file: String,
    pub(super) packed: String,
    /// Which of the two is packed, and what that means.
    pub(super) sentence: String,
    /// Word and label of the button that changes it; `None` where it cannot be changed.
    pub(super) change: Option<(&'static str, String)>,
    /// Agreed goods are changed as an agreed address is: with a reason.
    pub(super) wants_reason: bool,
    pub(super) reason_max: usize,
}

/// The card; `None` for a pledge of which no file tells goods, and for one that has ended: nothing of it is packed.
pub(super) fn card(
    page: &Page,
    goods: Option<&GoodsOfPledge>,
    (state, may_edit): (PledgeState, bool),
) -> Option<GoodsCard> {
    let goods = goods.filter(|_| !state.is_ended())?;
    let (sentence, other) = match goods.is {
        Packed::AsInFile => ("desk-goods-as-in-file", ("reward", "desk-goods-give-reward")),
        Packed::AsInReward => ("desk-goods-as-in-reward", ("file", "desk-goods-give-file")),
    };
    let is_possible = goods.is == Packed::AsInFile || goods.may_be_as_in_file;
    let change = (may_edit && is_possible && is_to_be_packed(state)).then(|| (other.0, page.t(other.1)));
    Some(GoodsCard {
        in_file: listed(page, &goods.in_file),
        packed: listed(page, &goods.packed),
        sentence: page.t(sentence),
        change,
        wants_reason: wants_reason(state),
        reason_max: REASON_CHARS_MAX,
    })
}

const fn wants_reason(state: PledgeState) -> bool {
    matches!(state, PledgeState::Locked | PledgeState::Paid)
}

const fn is_to_be_packed(state: PledgeState) -> bool {
    state.is_open() || matches!(state, PledgeState::Confirmed | PledgeState::Locked | PledgeState::Paid)
}

fn listed(page: &Page, items: &[(String, u64)]) -> String {
    let lines: Vec<String> = items.iter().map(|(item, quantity)| format!("{quantity} × {item}")).collect();
    if lines.is_empty() { page.t("desk-goods-none") } else { lines.join(", ") }
}

#[derive(Debug, Deserialize)]
struct Decided {
    /// `file` or `reward`.
    packed: String,
    #[serde(default)]
    reason: String,
}

async fn decide(
    State(site): State<Site>,
    permit: Permit<can::EditBackers>,
    Path((_, pledge)): Path<(String, String)>,
    page: Page,
    form: Form<Decided>,
) -> Result<Response, WebError> {
    let packed = if form.input.packed == "file" { Packed::AsInFile } else { Packed::AsInReward };
    let deed = Named { action: "pledge.goods_decided", done_key: "desk-done-goods" };
    let reason: String = tidy_text(&form.input.reason).chars().take(REASON_CHARS_MAX).collect();
    let change_it: Box<Change> = Box::new(move |tx, cx, pledge| {
        if wants_reason(pledge.state) && reason.is_empty() {
            return Err(DeskError::ReasonMissing);
        }
        match imports::decide_for_pledge(tx, cx, pledge.row, packed)? {
            GoodsSet::Set => {
                note_reason(tx, cx, pledge, &reason)?;
                Ok(Came::Something)
            }
            // A form sent twice, or from an old page.
            GoodsSet::Same => Ok(Came::Nothing),
            GoodsSet::Kept => Err(PledgeError::NotOpen(pledge.state).into()),
        }
    });
    change(&site, &permit, (page, &pledge), deed, change_it).await
}
