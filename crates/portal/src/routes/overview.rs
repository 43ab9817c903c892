//! The pledge's own page.

use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use axum::response::Response;
use contacts::consent_text::NEWS;
use db::ReadTx;
use kernel::{Id, Money};
use payments::Payment;
use pledges::{AgreedPart, LinkUse, PledgeError, PledgeView};
use serde::Deserialize;
use web::session::{self, Session, SessionKind};
use web::{Page, Site, WebError, html};

use crate::owner::Visit;
use crate::pages::currency::{CurrencyPart, currency_part, rate_seen};
use crate::pages::frame::{Frame, dressed};
use crate::pages::instalments;
use crate::pages::overview::{NewsPart, OverviewPage, actions, payment_notice, state, uses};
use crate::pages::review::parts;
use crate::wording;

#[derive(Default, Deserialize)]
struct OverviewQuery {
    payment: Option<String>,
    again: Option<String>,
}

/// A visit of this page, with what it shows beside the pledge: one read for everything.
pub(super) struct Overview {
    visit: Visit,
    links: Vec<LinkUse>,
    sessions: Vec<Session>,
    /// The payment that the address names, one of this pledge.
    payment: Option<Payment>,
    has_news: bool,
    has_downloads: bool,
    /// Its parts, and what is to be paid beside them.
    parts: (Vec<AgreedPart>, Money),
    refreshed: u32,
}

impl FromRequestParts<Site> for Overview {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, WebError> {
        let query = Query::<OverviewQuery>::from_request_parts(parts, site).await;
        let Query(query) = query.map_err(|_| WebError::BadInput(String::new()))?;
        let wanted = query.payment.as_deref().and_then(|id| Id::parse(id).ok());
        let now = site.now();
        let more = move |tx: &mut ReadTx<'_>, session: &Session, view: &PledgeView| {
            let pledge = &view.pledge;
            let links = pledges::links(tx, pledge.row)?;
            let sessions = session::store::list(tx, SessionKind::Backer, session.subject_id, now)?;
            let payment = match wanted {
                Some(id) => payments::find(tx, id)?,
                None => None,
            };
            // A payment of another pledge is none.
            let payment = payment.filter(|payment| payment.pledge == pledge.row);
            let has_news = match &view.profile {
                Some(person) => contacts::may_of(tx, person, NEWS.purpose)?,
                None => false, // erased
            };
            let goods = digital::has_goods(tx, pledge.id);
            let parts = pledges::parts_of(tx, pledge)?;
            // The shipping of a later wave keeps no download back.
            let beside = pledges::unpaid_for_waves(tx, pledge)?;
            Ok::<_, PledgeError>((links, sessions, payment, has_news, (goods, beside), parts))
        };
        let (visit, (links, sessions, payment, has_news, (goods, beside), parts)) =
            Visit::with(parts, site, more).await?;
        let refreshed = query.again.as_deref().and_then(|again| again.parse().ok()).unwrap_or(0);
        let is_paid = visit.standing.balance.minor <= beside.minor;
        let has_downloads = visit.view.pledge.state.is_agreed() && is_paid && goods?;
        Ok(Self { visit, links, sessions, payment, has_news, has_downloads, parts, refreshed })
    }
}

pub(super) async fn show(overview: Overview, page: Page) -> Result<Response, WebError> {
    let Overview { visit, links, sessions, payment, has_news, has_downloads, parts: agreed, refreshed } =
        overview;
    let page = dressed(page, &visit).titled_by("portal-overview-title");
    let texts = &page.texts;
    let price = visit.current_price();
    let email = visit.view.profile.as_ref().and_then(|profile| profile.email.as_ref());
    html(&OverviewPage {
        frame: Frame::plain(&visit, texts, &price),
        order_number: visit.view.pledge.order_number.clone(),
        state: state(&visit, texts, &agreed.0),
        payment: payment.map(|payment| payment_notice(&visit, texts, &payment, refreshed)),
        actions: actions(&visit, texts, price.as_ref().ok()),
        currency: currency(&visit, texts),
        rate: rate_seen(&visit),
        instalments: instalments::parts(&visit, texts, (&agreed.0, agreed.1)),
        parts: parts(&visit, texts, price.as_ref().ok()),
        email: email.map(wording::masked_email).unwrap_or_default(),
        news: NewsPart { wording: page.t(NEWS.text_key), has_news },
        downloads: if has_downloads { visit.path_to("downloads") } else { String::new() },
        uses: uses(&visit, texts, &links, &sessions),
        key: visit.form_key(),
        page,
    })
}

/// Asked where something can be paid on this page; before one agrees the review asks.
fn currency(visit: &Visit, texts: &web::Localizer) -> CurrencyPart {
    let money = &visit.standing;
    let owed = if money.due_now.is_positive() { money.due_now } else { money.to_pay };
    if visit.campaign.stage.payments_allowed() {
        currency_part(visit, texts, owed, "")
    } else {
        CurrencyPart::default()
    }
}
