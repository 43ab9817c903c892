//! The pledge's own page.

use axum::extract::{Query, State};
use axum::response::Response;
use contacts::consent_text::NEWS;
use kernel::Id;
use pledges::PledgeError;
use serde::Deserialize;
use web::session::{self, SessionKind};
use web::{Page, Site, WebError, html};

use super::saving::unexpected;
use crate::owner::Visit;
use crate::pages::frame::{Frame, dressed};
use crate::pages::overview::{NewsPart, OverviewPage, actions, payment_notice, state, uses};
use crate::pages::review::parts;
use crate::wording;

#[derive(Deserialize)]
pub(super) struct OverviewQuery {
    payment: Option<String>,
    again: Option<String>,
}

pub(super) async fn show(
    State(site): State<Site>,
    visit: Visit,
    Query(query): Query<OverviewQuery>,
    page: Page,
) -> Result<Response, WebError> {
    let page = dressed(page, &visit).titled_by("portal-overview-title");
    let wanted = query.payment.as_deref().and_then(|id| Id::parse(id).ok());
    let (pledge, person) = (visit.view.pledge.row, visit.view.pledge.contact);
    let (subject, now) = (visit.session.subject_id, visit.now);
    let read = site.db().read(move |tx| {
        let links = pledges::links(tx, pledge)?;
        let sessions = session::store::list(tx, SessionKind::Backer, subject, now)?;
        let payment = match wanted {
            Some(id) => payments::find(tx, id)?,
            None => None,
        };
        let has_news = contacts::may(tx, person, NEWS.purpose)?;
        Ok::<_, PledgeError>((links, sessions, payment, has_news))
    });
    let (links, sessions, payment, has_news) = read.await.map_err(unexpected)?;
    // A payment of another pledge is none.
    let payment = payment.filter(|payment| payment.pledge == pledge);
    let refreshed = query.again.as_deref().and_then(|again| again.parse().ok()).unwrap_or(0);
    let texts = &page.texts;
    let price = visit.current_price();
    let email = visit.view.profile.as_ref().and_then(|profile| profile.email.as_ref());
    html(&OverviewPage {
        frame: Frame::plain(&visit, texts, &price),
        order_number: visit.view.pledge.order_number.clone(),
        state: state(&visit, texts),
        payment: payment.map(|payment| payment_notice(&visit, texts, &payment, refreshed)),
        actions: actions(&visit, texts),
        parts: parts(&visit, texts, price.as_ref().ok()),
        email: email.map(wording::masked_email).unwrap_or_default(),
        news: NewsPart { wording: page.t(NEWS.text_key), has_news },
        uses: uses(&visit, texts, &links, &sessions),
        key: visit.form_key(),
        page,
    })
}
