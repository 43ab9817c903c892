//! The payment of a wave whose shipping is paid later: what it would ask for, then asking.

use accounts::Permission;
use accounts::can;
use accounts::can::Can;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::Money;
use kernel::places::country_name;
use pledges::forms::quote_problem;
use pledges::{NotCharged, PledgeError, WavePreview, WaveStanding};
use shipping::{Charge, Wave};
use web::{Page, WebError, html};

use crate::catalogue::bench::{Bench, id_of};

#[derive(Template)]
#[template(path = "catalogue/wave.html")]
struct Look {
    page: Page,
    action: String,
    list_url: String,
    /// What is asked for, sentence by sentence.
    effect: Vec<String>,
    /// Orders that wait for a person, each with the reason.
    left: Vec<(String, String)>,
    /// What the button says; empty where there is nothing to do, or somebody else has to.
    button: String,
    /// Why nothing can be opened; empty where it can.
    refused: String,
}

pub(in crate::catalogue) async fn preview(
    bench: Bench<can::Reading<can::EditCatalogue>>,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let wave = later(&bench, &id)?;
    let (vault, row, id, at) = (bench.site.vault().clone(), bench.campaign.row, wave.id, bench.site.now());
    let looked = bench.site.db().read_long(move |tx| {
        let before = pledges::wave_preview(tx, &vault, (row, id), at)?;
        Ok::<_, PledgeError>((before, pledges::wave_standing(tx, id)?))
    });
    let (before, standing) = looked.await.map_err(WebError::internal)?;
    let may = bench.permit.staff().may(Permission::MoveMoney, Some(bench.campaign.id));
    let can_be_paid = bench.campaign.stage.payments_allowed();
    let button = match (wave.opened_on, before.pledges + before.free) {
        _ if !may || !can_be_paid => String::new(),
        (None, _) => bench.t("catalogue-wave-open"),
        (Some(_), 0) => String::new(),
        (Some(_), _) => bench.t("catalogue-wave-open-rest"),
    };
    html(&Look {
        page: bench.below(
            format!("{}: {}", bench.t("catalogue-wave-title"), wave.name),
            "catalogue-menu-shipping",
            "shipping",
        ),
        action: bench.path(&format!("shipping/waves/{}", wave.id)),
        list_url: bench.path("shipping"),
        effect: effect(&bench, &wave, (&before, &standing)),
        left: left(&bench, &before),
        button,
        refused: if can_be_paid { String::new() } else { bench.t("catalogue-wave-stage") },
    })
}

/// The wave, whose shipping is paid later or was opened.
fn later<P: Can>(bench: &Bench<P>, id: &str) -> Result<Wave, WebError> {
    let id = id_of(id)?;
    let wave = bench.catalogue.shipping.waves.iter().find(|wave| wave.id == id);
    wave.filter(|wave| wave.charge == Charge::Later).cloned().ok_or(WebError::NotFound)
}

fn effect<P: Can>(
    bench: &Bench<P>,
    wave: &Wave,
    (before, standing): (&WavePreview, &[WaveStanding]),
) -> Vec<String> {
    let number = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let together = |sums: Vec<Money>| {
        let sums: Vec<String> = sums.into_iter().map(|sum| bench.page.texts.money(sum)).collect();
        sums.join(" + ")
    };
    let both = |key: &str, count: u64, sums: Vec<Money>| {
        (count > 0)
            .then(|| bench.page.t2(key, &("count", number(count).into()), &("amount", together(sums).into())))
    };
    let charged: u64 = standing.iter().map(|one| one.charged).sum();
    let to_open: u64 = standing.iter().map(|one| one.to_open).sum();
    let sums = |of: fn(&WaveStanding) -> (u64, i64)| {
        let those = standing.iter().map(|one| (of(one), one.currency)).filter(|((count, _), _)| *count > 0);
        those.map(|((_, minor), currency)| Money::new(minor, currency)).collect::<Vec<_>>()
    };
    let of = |key: &str, count: u64| (count > 0).then(|| bench.t1(key, "count", number(count)));
    let countries: Vec<_> =
        before.without_price.iter().map(|country| country_name(*country, bench.page.lang())).collect();
    let opened = wave.opened_on.map(|day| bench.t1("catalogue-wave-opened", "day", day.to_string()));
    let told = [
        opened,
        both("catalogue-wave-asked", charged, sums(|one| (one.charged, one.charged_minor))),
        both("catalogue-wave-asks", before.pledges, before.totals.clone()),
        both("catalogue-wave-estimate", to_open, sums(|one| (one.to_open, one.estimate_minor))),
        of("catalogue-wave-free", before.free),
        of("catalogue-wave-left", before.left_count),
        (!countries.is_empty())
            .then(|| bench.t1("catalogue-wave-no-price", "countries", countries.join(", "))),
        (to_open == 0 && wave.opened_on.is_none()).then(|| bench.t("catalogue-wave-nobody")),
        wave.opened_on.is_none().then(|| bench.t("catalogue-wave-then")),
    ];
    told.into_iter().flatten().collect()
}

fn left<P: Can>(bench: &Bench<P>, before: &WavePreview) -> Vec<(String, String)> {
    let why = |why: &NotCharged| match why {
        NotCharged::NoPrice(problems) => {
            let told: Vec<String> =
                problems.iter().map(|problem| quote_problem(&bench.page.texts, problem)).collect();
            if told.is_empty() { bench.t("catalogue-wave-changed") } else { told.join(" ") }
        }
        NotCharged::PartsCredited => bench.t("catalogue-wave-credited"),
        NotCharged::NobodyThere => bench.t("catalogue-wave-erased"),
        NotCharged::Unreadable => bench.t("catalogue-wave-unreadable"),
    };
    before.left.iter().map(|(order, reason)| (order.clone(), why(reason))).collect()
}

pub(in crate::catalogue) async fn open(
    bench: Bench<can::MoveMoney>,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let wave = later(&bench, &id)?;
    let (cx, row) = (bench.permit.cx(&bench.site), bench.campaign.row);
    let opened = bench.site.db().write(move |tx| pledges::open_wave(tx, &cx, row, wave.id)).await;
    match opened {
        Ok(()) => Ok(bench.done(bench.t("catalogue-wave-is-open"), &format!("shipping/waves/{id}"))),
        Err(PledgeError::CampaignClosed(_)) => {
            Ok(bench.not_done(bench.t("catalogue-wave-stage"), &format!("shipping/waves/{id}")))
        }
        Err(error) => Err(WebError::internal(error)),
    }
}
