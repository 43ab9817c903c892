//! One voucher: its terms, its codes, and who used them.

use std::collections::HashMap;

use accounts::{Permission, can};
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use serde::Deserialize;
use vouchers::{Benefit, ListedCode, Use, UsesOf, Voucher, VoucherState};
use web::widgets::{Badge, BadgeColor};
use web::{FormState, Page, WebError, html};

use super::super::bench::Bench;
use super::{may_change, path_of, voucher_of, words};
use crate::error::DeskError;
use crate::frame;

/// Codes that are shown in clear; all of them are in the file.
const CODES_SHOWN: u32 = 50;

#[derive(Template)]
#[template(path = "catalogue/code_one.html")]
pub(super) struct One {
    pub(super) page: Page,
    pub(super) f: FormState,
    badge: Badge,
    facts: Vec<(String, String)>,
    path: String,
    key: String,
    /// Whether codes can be made here, seen in clear, and ended.
    may_change: bool,
    /// Where all codes are as a file; empty for who may not have it.
    file: String,
    is_stopped: bool,
    is_gift: bool,
    /// That each of its codes can be used any number of times, by anybody; empty where it cannot.
    endless: String,
    currency: String,
    /// `1,000 of 5,000 codes are made`; empty once all are there.
    making: String,
    count: String,
    codes: Vec<CodeRow>,
    uses: Vec<UseRow>,
    /// Where older uses are; empty without.
    older: String,
}

struct CodeRow {
    text: String,
    state: String,
    uses: String,
    left: String,
    /// Where it is withdrawn; empty for a code that is.
    withdraw: String,
    withdraw_label: String,
}

struct UseRow {
    order: String,
    href: String,
    taken: String,
    when: String,
    badge: Badge,
}

#[derive(Debug, Default, Deserialize)]
pub(in super::super) struct Which {
    #[serde(default)]
    before: Option<i64>,
}

pub(in super::super) async fn show(
    bench: Bench<can::ViewMoney>,
    Path((_, id)): Path<(String, String)>,
    Query(which): Query<Which>,
) -> Result<Response, WebError> {
    let voucher = voucher_of(&bench, &id).await?;
    html(&page_of(&bench, &voucher, (FormState::new(), which.before)).await?)
}

/// What the page needs to know.
struct Found {
    count: vouchers::CodeCount,
    codes: Vec<ListedCode>,
    uses: Vec<Use>,
    taken: Vec<kernel::Money>,
    orders: HashMap<kernel::Id<kernel::ids::kinds::Pledge>, String>,
}

pub(super) async fn page_of<P: can::Can>(
    bench: &Bench<P>,
    voucher: &Voucher,
    (f, before): (FormState, Option<i64>),
) -> Result<One, WebError> {
    let may_change = may_change(bench, voucher);
    let found = found(bench, voucher, (may_change, before)).await?;
    let staff = bench.permit.staff();
    let path = bench.path(&path_of(voucher.id));
    let mut facts = words::facts(bench, voucher);
    facts.push((bench.t("catalogue-codes-uses"), words::uses(bench, voucher)));
    if !found.taken.is_empty() {
        facts.push((bench.t("catalogue-codes-taken"), words::moneys(bench, &found.taken)));
    }
    let number = |count: u64| bench.page.texts.number(i64::try_from(count).unwrap_or(i64::MAX));
    let making = if found.count.made < found.count.wanted {
        let (made, wanted) =
            (("made", number(found.count.made).into()), ("wanted", number(found.count.wanted).into()));
        bench.page.t2("catalogue-codes-making", &made, &wanted)
    } else {
        String::new()
    };
    let is_full = found.uses.len() >= usize::try_from(vouchers::USES_PAGE_MAX).unwrap_or(usize::MAX);
    let last = found.uses.last().filter(|_| is_full).map(|one| format!("{path}?before={}", one.row));
    let is_endless = voucher.terms.benefit != Benefit::Gift && voucher.terms.limits.per_code.is_none();
    let may_export = may_change && staff.may(Permission::Export, Some(bench.campaign.id));
    Ok(One {
        page: bench.below(voucher.terms.title.clone(), "catalogue-codes-title", "vouchers"),
        f,
        badge: words::badge(bench, voucher),
        facts,
        key: pledges::request_key(bench.site.random()),
        may_change,
        file: if may_export { format!("{path}/codes.csv") } else { String::new() },
        is_stopped: voucher.state == VoucherState::Stopped,
        endless: if is_endless { bench.t("catalogue-codes-endless") } else { String::new() },
        is_gift: voucher.terms.benefit == Benefit::Gift,
        currency: bench.campaign.currency.to_string(),
        making,
        count: number(found.count.made),
        codes: found.codes.iter().map(|code| code_row(bench, &path, code)).collect(),
        uses: found.uses.iter().map(|one| use_row(bench, one, &found.orders)).collect(),
        older: last.unwrap_or_default(),
        path,
    })
}

async fn found<P: can::Can>(
    bench: &Bench<P>,
    voucher: &Voucher,
    (with_codes, before): (bool, Option<i64>),
) -> Result<Found, WebError> {
    let (id, row, campaign) = (voucher.id, voucher.row, bench.campaign.reference());
    let vault = bench.site.vault().clone();
    let read = bench.site.db().read(move |tx| {
        let uses = vouchers::uses(tx, UsesOf { voucher: id, before })?;
        let pledges: Vec<_> = uses.iter().map(|one| one.pledge).collect();
        let orders = pledges::find_many(tx, &pledges)?.into_iter();
        let orders = orders.filter(|pledge| pledge.campaign == campaign.row);
        Ok::<_, DeskError>(Found {
            count: vouchers::code_counts(tx, campaign.id)?.get(&row).copied().unwrap_or_default(), // none yet
            codes: if with_codes { vouchers::latest_codes(tx, &vault, id, CODES_SHOWN)? } else { Vec::new() },
            taken: vouchers::taken_in_all(tx, id)?,
            orders: orders.map(|pledge| (pledge.id, pledge.order_number)).collect(),
            uses,
        })
    });
    Ok(read.await?)
}

fn code_row<P: can::Can>(bench: &Bench<P>, path: &str, code: &ListedCode) -> CodeRow {
    let state = if code.is_void { "catalogue-codes-withdrawn" } else { "catalogue-codes-valid" };
    CodeRow {
        text: code.text.clone(),
        state: bench.t(state),
        uses: bench.page.texts.number(i64::from(code.uses)),
        left: code.balance.map(|left| bench.page.texts.money(left)).unwrap_or_default(),
        withdraw: if code.is_void { String::new() } else { format!("{path}/codes/{}/withdraw", code.id) },
        withdraw_label: bench.t1("catalogue-codes-withdraw-one", "code", code.text.clone()),
    }
}

fn use_row<P: can::Can>(
    bench: &Bench<P>,
    one: &Use,
    orders: &HashMap<kernel::Id<kernel::ids::kinds::Pledge>, String>,
) -> UseRow {
    let order = orders.get(&one.pledge);
    let badge = match one.given_back_because.as_deref() {
        None => Badge::new(bench.t("catalogue-codes-in-use"), BadgeColor::Green),
        Some(word) => {
            let key = format!("catalogue-codes-back-{}", word.replace('_', "-"));
            let text = if bench.page.texts.knows(&key) { bench.t(&key) } else { word.to_owned() };
            Badge::new(text, BadgeColor::Gray)
        }
    };
    UseRow {
        order: order.cloned().unwrap_or_else(|| bench.t("catalogue-codes-other-campaign")),
        href: order
            .map(|_| frame::path(&bench.campaign, &format!("backers/{}", one.pledge)))
            .unwrap_or_default(),
        taken: bench.page.texts.money(one.taken),
        when: frame::when(&bench.campaign, one.given_back_at.unwrap_or(one.at)),
        badge,
    }
}
