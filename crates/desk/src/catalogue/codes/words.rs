//! What a voucher gives and under which terms, in sentences.

use accounts::can::Can;
use kernel::Money;
use vouchers::{Benefit, Combining, Good, Prices, Terms, Voucher, VoucherState};
use web::widgets::{Badge, BadgeColor};

use super::super::bench::Bench;
use crate::frame;

/// `10 % off`, `2 × Dice for nothing`.
pub(super) fn gives<P: Can>(bench: &Bench<P>, terms: &Terms) -> String {
    let page = &bench.page;
    match &terms.benefit {
        Benefit::Amount { off } => page.t1("catalogue-codes-gives-amount", "amount", amounts(bench, off)),
        Benefit::Percent { basis_points, most } => {
            let percent = page.t1("catalogue-codes-gives-percent", "percent", basis_points.to_string());
            at_most(bench, percent, most)
        }
        Benefit::Goods { good, copies } => {
            let (copies, title) = (("copies", (*copies).into()), ("title", title_of(bench, *good).into()));
            page.t2("catalogue-codes-gives-goods", &copies, &title)
        }
        Benefit::Shipping { up_to } => at_most(bench, page.t("catalogue-codes-gives-shipping"), up_to),
        Benefit::Gift => page.t("catalogue-codes-gives-gift"),
    }
}

fn at_most<P: Can>(bench: &Bench<P>, what: String, most: &Prices) -> String {
    if most.is_empty() {
        return what;
    }
    format!("{what}, {}", bench.t1("catalogue-codes-at-most", "amount", amounts(bench, most)))
}

fn amounts<P: Can>(bench: &Bench<P>, prices: &Prices) -> String {
    moneys(bench, prices.all())
}

/// `€5.00, $6.00`.
pub(super) fn moneys<P: Can>(bench: &Bench<P>, amounts: &[Money]) -> String {
    amounts.iter().map(|amount| bench.page.texts.money(*amount)).collect::<Vec<_>>().join(", ")
}

/// The title of a reward or add-on; a dash where it is of another campaign.
fn title_of<P: Can>(bench: &Bench<P>, good: Good) -> String {
    let found = match good {
        Good::Reward(id) => bench.catalogue.reward(id).map(|reward| reward.title.clone()),
        Good::AddOn(id) => bench.catalogue.addon(id).map(|addon| addon.title.clone()),
        Good::Item(id) => bench.catalogue.item(id).map(|item| item.name.clone()),
    };
    found.unwrap_or_else(|| "–".to_owned())
}

/// The terms, each with its name.
pub(super) fn facts<P: Can>(bench: &Bench<P>, voucher: &Voucher) -> Vec<(String, String)> {
    let terms = &voucher.terms;
    let mut facts = vec![(bench.t("catalogue-codes-gives"), gives(bench, terms))];
    let mut add = |key: &str, text: String| facts.push((bench.t(key), text));
    if terms.campaign.is_none() {
        add("catalogue-codes-where", bench.t("catalogue-codes-everywhere"));
    }
    let limits = [
        ("catalogue-codes-total", terms.limits.total),
        ("catalogue-codes-per-code", terms.limits.per_code),
        ("catalogue-codes-per-person", terms.limits.per_person),
    ];
    for (key, limit) in limits {
        if let Some(limit) = limit {
            add(key, bench.page.texts.number(i64::from(limit)));
        }
    }
    for (key, at) in
        [("catalogue-codes-from", terms.window.from), ("catalogue-codes-over", terms.window.until)]
    {
        if let Some(at) = at {
            add(key, frame::when(&bench.campaign, at));
        }
    }
    if !terms.smallest_order.is_empty() {
        add("catalogue-codes-smallest", amounts(bench, &terms.smallest_order));
    }
    let titles =
        |goods: Vec<Good>| goods.into_iter().map(|good| title_of(bench, good)).collect::<Vec<_>>().join(", ");
    if !terms.with_rewards.is_empty() {
        add(
            "catalogue-codes-with-rewards",
            titles(terms.with_rewards.iter().copied().map(Good::Reward).collect()),
        );
    }
    if !terms.only_on.is_empty() {
        add("catalogue-codes-only-on", titles(terms.only_on.clone()));
    }
    if terms.combining == Combining::Alone && terms.benefit != Benefit::Gift {
        add("catalogue-codes-combining", bench.t("catalogue-codes-alone"));
    }
    facts
}

/// Whether it may be used.
pub(super) fn badge<P: Can>(bench: &Bench<P>, voucher: &Voucher) -> Badge {
    let is_over = voucher.terms.window.until.is_some_and(|until| until <= bench.site.now());
    let is_used_up = voucher.terms.limits.total.is_some_and(|total| voucher.uses >= total);
    let (key, color) = match voucher.state {
        VoucherState::Stopped => ("catalogue-codes-stopped", BadgeColor::Gray),
        VoucherState::Active if is_over => ("catalogue-codes-is-over", BadgeColor::Gray),
        VoucherState::Active if is_used_up => ("catalogue-codes-used-up", BadgeColor::Yellow),
        VoucherState::Active => ("catalogue-codes-active", BadgeColor::Green),
    };
    Badge::new(bench.t(key), color)
}

/// `3`, or `3 of 10` where there is a limit.
pub(super) fn uses<P: Can>(bench: &Bench<P>, voucher: &Voucher) -> String {
    let number = |count: u32| bench.page.texts.number(i64::from(count));
    match voucher.terms.limits.total {
        Some(total) => {
            let (uses, total) = (("uses", number(voucher.uses).into()), ("total", number(total).into()));
            bench.page.t2("catalogue-codes-uses-of", &uses, &total)
        }
        None => number(voucher.uses),
    }
}
