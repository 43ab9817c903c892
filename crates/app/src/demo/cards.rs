//! Two backers at the sandbox's payment page: one pays, one is turned away by the bank.

use std::path::Path;

use anyhow::{Context, ensure};
use axum::body::Body;
use axum::http::{Request, header};
use kernel::{Actor, Language};
use payments::service::{PayAmount, Payments, StartPayment, Started, start_payment};
use pledges::{Filter, Page, PledgeRow, PledgeState};
use tower::ServiceExt;

use super::{SLUG, access};
use crate::product::Product;

/// What is sent on the payment page and on the bank's.
type Forms = &'static [(&'static str, &'static str)];
const PAYS: Forms = &[("", "card=authenticate"), ("/challenge", "answer=approve")];
const IS_TURNED_AWAY: Forms = &[("", "card=authenticate"), ("/challenge", "answer=deny")];

pub(super) async fn pay(product: &Product, data: &Path) -> anyhow::Result<()> {
    let Some(mut kept) = access::read(data)?.filter(|kept| kept.is_loaded && !kept.is_paid) else {
        return Ok(());
    };
    let owing = product
        .site
        .db()
        .read(|tx| {
            let campaign = campaigns::find_campaign_by_slug(tx, SLUG)?.ok_or(db::DbError::NoRow)?;
            let filter = Filter::all(campaign.row).in_state(PledgeState::Confirmed);
            let confirmed = pledges::list(tx, &filter, Page::first(50))?;
            Ok::<_, pledges::PledgeError>((campaign, confirmed))
        })
        .await;
    let (campaign, confirmed) = owing?;
    let owing = confirmed.into_iter().filter(|row| row.balance_minor.is_some_and(|owed| owed > 0));
    for (row, forms) in owing.zip([PAYS, IS_TURNED_AWAY]) {
        at_the_page(product, &row, &campaign.name, forms).await?;
    }
    kept.is_paid = true;
    kept.write(data)
}

async fn at_the_page(product: &Product, row: &PledgeRow, campaign: &str, forms: Forms) -> anyhow::Result<()> {
    let payments = product.site.service::<Payments>().context("no payments here")?;
    let (pledge, now) = (row.pledge.row, product.cx.now());
    let chosen = product.site.db().read(move |tx| {
        let pledge = pledges::load(tx, pledge)?;
        let campaign = campaigns::campaign(tx, pledge.campaign)?.ok_or(db::DbError::NoRow)?;
        pledges::pay_currency(tx, &pledge, campaign.day_of(now))
    });
    let start = StartPayment {
        rate_seen: payments::rate_seen(chosen.await?.as_ref()),
        pledge: row.pledge,
        campaign: row.campaign,
        title: campaign.to_owned(),
        amount: PayAmount::Due,
        return_path: format!("/pledge/{}", row.pledge.id),
        language: Language::En,
    };
    let cx = product.cx.acting_as(Actor::Backer(row.contact));
    let Started::Redirect(page) = start_payment(&payments, &cx, &start).await? else { return Ok(()) };
    let base = product.site.absolute_url("");
    let path = page.strip_prefix(&base).unwrap_or(&page).to_owned();
    for (end, form) in forms {
        let request = Request::post(format!("{path}{end}"))
            .header(header::ORIGIN, base.trim_end_matches('/'))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(*form))?;
        let answer = product.router.clone().oneshot(request).await?;
        ensure!(answer.status().is_redirection(), "the payment page answered {}", answer.status());
    }
    Ok(())
}
