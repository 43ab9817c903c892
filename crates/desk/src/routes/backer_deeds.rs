//! What staff do to the state of one pledge: each a word in the address, a way between two states or the decision that
//! it stays in its own, a line in the audit log.

use accounts::can::Can;
use accounts::{Permission, Permit, can};
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::post;
use db::WriteTx;
use kernel::Cx;
use pledges::Pledge;
use pledges::rules::states::Transition;
use serde::Deserialize;
use web::{Form, Page, Site, WebError};

use super::backer_actions::{BASE, Came, Change, Named, change};
use crate::error::DeskError;

/// A deed that leads a pledge from one state to another, or decides that it goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Deed {
    Lock,
    Unlock,
    HandOver,
    Ship,
    Deliver,
    TakeBack,
    Reopen,
    GoesOn,
    WaiveShipping,
    Cancel,
    Reinstate,
}

impl Deed {
    const ALL: [Self; 11] = [
        Self::GoesOn,
        Self::Lock,
        Self::HandOver,
        Self::Ship,
        Self::Deliver,
        Self::TakeBack,
        Self::Unlock,
        Self::Reopen,
        Self::WaiveShipping,
        Self::Cancel,
        Self::Reinstate,
    ];

    /// Its word in the address and in the keys of its texts.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Lock => "lock",
            Self::Unlock => "unlock",
            Self::HandOver => "handover",
            Self::Ship => "ship",
            Self::Deliver => "deliver",
            Self::TakeBack => "take-back",
            Self::Reopen => "reopen",
            Self::GoesOn => "goes-on",
            Self::WaiveShipping => "waive-shipping",
            Self::Cancel => "cancel",
            Self::Reinstate => "reinstate",
        }
    }

    /// Its word in the audit log.
    const fn action(self) -> &'static str {
        match self {
            Self::Lock => "pledge.locked",
            Self::Unlock => "pledge.unlocked",
            Self::HandOver => "pledge.handed_over",
            Self::Ship => "pledge.shipped",
            Self::Deliver => "pledge.delivered",
            Self::TakeBack => "pledge.taken_back",
            Self::Reopen => "pledge.reopened",
            Self::GoesOn => "pledge.goes_on",
            Self::WaiveShipping => "pledge.later_shipping_waived",
            Self::Cancel => "pledge.cancelled",
            Self::Reinstate => "pledge.reinstated",
        }
    }

    const fn done_key(self) -> &'static str {
        match self {
            Self::Lock => "desk-done-lock",
            Self::Unlock => "desk-done-unlock",
            Self::HandOver => "desk-done-handover",
            Self::Ship => "desk-done-ship",
            Self::Deliver => "desk-done-deliver",
            Self::TakeBack => "desk-done-take-back",
            Self::Reopen => "desk-done-reopen",
            Self::GoesOn => "desk-done-goes-on",
            Self::WaiveShipping => "desk-done-waive-shipping",
            Self::Cancel => "desk-done-cancel",
            Self::Reinstate => "desk-done-reinstate",
        }
    }

    /// The way it leads; none for what stays where it is.
    const fn transition(self) -> Option<Transition> {
        Some(match self {
            Self::GoesOn | Self::WaiveShipping => return None,
            Self::Lock => Transition::Lock,
            Self::Unlock => Transition::Unlock,
            Self::HandOver => Transition::StartFulfilment,
            Self::Ship => Transition::Ship,
            Self::Deliver => Transition::Deliver,
            Self::TakeBack => Transition::StopFulfilment,
            Self::Reopen => Transition::Reopen,
            Self::Cancel => Transition::Cancel,
            Self::Reinstate => Transition::Reinstate,
        })
    }

    /// What somebody must be allowed to do it: who looks after backers cancels and opens, who sends parcels locks them, who
    /// moves money lets it go.
    pub(super) const fn permission(self) -> Permission {
        match self {
            Self::GoesOn | Self::Reopen | Self::Cancel | Self::Reinstate => Permission::EditBackers,
            Self::Lock | Self::Unlock | Self::HandOver | Self::Ship | Self::Deliver | Self::TakeBack => {
                Permission::LockPledges
            }
            Self::WaiveShipping => Permission::MoveMoney,
        }
    }

    /// Whether the history should say why.
    pub(super) const fn asks_why(self) -> bool {
        matches!(self, Self::Unlock | Self::Cancel | Self::Reinstate)
    }

    /// Whether it takes something away from the backer.
    pub(super) const fn is_grave(self) -> bool {
        matches!(self, Self::Cancel)
    }

    /// What can be done to a pledge as it is; `can_waive`: whether there is shipping paid later that can be let go.
    pub(super) fn of(pledge: &Pledge, can_waive: bool) -> impl Iterator<Item = Self> {
        let (state, waits, is_empty) = (pledge.state, pledge.waits_for_decision(), pledge.gets_nothing());
        let fits = move |deed: &Self| match deed {
            Self::WaiveShipping => can_waive,
            other => other.transition().map_or(waits, |way| way.apply(state).is_ok()),
        };
        // Nobody packs nothing; what was handed over before goes on its way.
        let is_sensible = move |deed: &Self| !(is_empty && *deed == Self::HandOver);
        Self::ALL.into_iter().filter(fits).filter(is_sensible)
    }

    fn run(self, tx: &mut WriteTx<'_>, cx: &Cx, pledge: &Pledge, why: &str) -> Result<Came, DeskError> {
        match self {
            Self::GoesOn => {
                let is_new = pledges::goes_on(tx, cx, pledge.row)?;
                return Ok(if is_new { Came::Something } else { Came::Nothing });
            }
            Self::WaiveShipping => {
                let is_any = pledges::waive_later_shipping(tx, cx, pledge.row)?;
                return Ok(if is_any { Came::Something } else { Came::Nothing });
            }
            Self::Lock => pledges::lock(tx, cx, pledge.row)?,
            Self::Unlock => pledges::unlock(tx, cx, pledge.row, why)?,
            Self::HandOver => pledges::start_fulfilment(tx, cx, pledge.row)?,
            Self::Ship => pledges::ship(tx, cx, pledge.row)?,
            Self::Deliver => pledges::deliver(tx, cx, pledge.row)?,
            Self::TakeBack => pledges::stop_fulfilment(tx, cx, pledge.row)?,
            Self::Reopen => pledges::reopen(tx, cx, pledge.row)?,
            Self::Cancel => pledges::cancel(tx, cx, pledge.row, why)?,
            Self::Reinstate => pledges::reinstate(tx, cx, pledge.row, why)?,
        };
        Ok(Came::Something)
    }
}

/// A form that may carry why.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Why {
    #[serde(default)]
    reason: String,
}

pub(super) fn routes() -> Router<Site> {
    routes_for::<can::LockPledges>()
        .merge(routes_for::<can::EditBackers>())
        .merge(routes_for::<can::MoveMoney>())
}

fn routes_for<P: Can>() -> Router<Site> {
    let own = Deed::ALL.into_iter().filter(|deed| deed.permission() == P::PERMISSION);
    own.fold(Router::new(), |router, deed| {
        let answer = move |State(site): State<Site>,
                           permit: Permit<P>,
                           Path((_, pledge)): Path<(String, String)>,
                           page: Page,
                           form: Form<Why>| async move {
            run(&site, &permit, (page, &pledge), (deed, form.input.reason)).await
        };
        router.route(&format!("{BASE}/{}", deed.word()), post(answer))
    })
}

async fn run<P: Can>(
    site: &Site,
    permit: &Permit<P>,
    of: (Page, &str),
    (deed, why): (Deed, String),
) -> Result<Response, WebError> {
    let named = Named { action: deed.action(), done_key: deed.done_key() };
    let change_it: Box<Change> = Box::new(move |tx, cx, pledge| deed.run(tx, cx, pledge, &why));
    change(site, permit, of, named, change_it).await
}
