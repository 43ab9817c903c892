//! Amounts, dates and rules in the reader's language.

use campaigns::Date;
use campaigns::model::{Campaign, PayCurrency, TaxMode};
use kernel::places::country_name;
use kernel::{Currency, EmailAddress, Money, MoneyError, Timestamp};
use pledges::forms::{BelowTheLines, Why, customs_label, platform_collects, rule_sentence, voucher_reason};
use pledges::quote::{self, AppliedVoucher, Quote, QuoteLine, Rule, ShippingRule, VoucherKind};
use pledges::{EnteredCodes, Standing};
use web::Localizer;
use web::widgets::{MoneyLine, MoneyLineKind};

/// An e-mail address as somebody with only a link may see it, kept on one line: `a…@example.org`.
pub(crate) fn masked_email(email: &EmailAddress) -> String {
    email.masked().replace('@', "\u{2060}@")
}

/// `24 December 2026`.
pub(crate) fn date(texts: &Localizer, date: Date) -> String {
    let month = texts.text(&format!("pledges-month-{}", date.month()));
    let (day, year) = (date.day().to_string(), date.year().to_string());
    texts.text_with("portal-date", &[("day", day.into()), ("month", month.into()), ("year", year.into())])
}

/// The day of an instant where the campaign is at home.
pub(crate) fn day(texts: &Localizer, campaign: &Campaign, at: Timestamp) -> String {
    date(texts, campaign.day_of(at))
}

/// `24 December 2026, 23:59 CET`.
pub(crate) fn moment(texts: &Localizer, campaign: &Campaign, at: Timestamp) -> String {
    let shown = at.display_in(&campaign.time_zone);
    // `2026-12-24 23:59 CET`: the date is written in the reader's language, the rest as it is.
    let time = shown.split_once(' ').map_or("", |(_, time)| time).to_owned();
    let day = day(texts, campaign, at);
    texts.text_with("portal-moment", &[("date", day.into()), ("time", time.into())])
}

/// The lines of the bill: goods, shipping, tax, total, what is taken off, what is left. Each in the currency too in
/// which the backer pays, so that they add up in both.
pub(crate) fn bill(
    texts: &Localizer,
    campaign: &Campaign,
    (quote, pays): (&Quote, Option<&PayCurrency>),
    codes: &EnteredCodes,
) -> Vec<MoneyLine> {
    let texts = &texts.clone().in_units(campaign.units);
    // Where nothing is to be paid, what was paid and what goes back has the rate of its day.
    let pays = pays.filter(|_| quote.balance.is_positive());
    let why = Why::new(texts, |rule: &Rule| told_to_backers(texts, rule));
    let below = |which| why.below(quote, which);
    let mut lines: Vec<BillLine> =
        quote.lines.iter().map(|of| BillLine { why: why.goods(of), ..goods_line(texts, of) }).collect();
    lines.extend(shipping_line(texts, quote).map(|of| BillLine { why: why.shipping(&quote.shipping), ..of }));
    lines.extend(quote.customs.iter().map(|charge| {
        let amount = charge.shown(quote.tax_mode);
        line(customs_label(texts, charge), amount, MoneyLineKind::Item, why.customs(charge))
    }));
    lines.extend(code_lines(texts, campaign, (quote, codes), VoucherKind::Discount));
    lines.extend(
        quote.tip.map(|tip| line(texts.text("portal-bill-tip"), tip, MoneyLineKind::Item, why.tip())),
    );
    let taxed = quote.tax_totals.iter().filter(|total| !total.tax.is_zero());
    let (mut in_total, mut included) = (below(BelowTheLines::Total), String::new());
    match quote.tax_mode {
        TaxMode::Exclusive => lines.extend(taxed.map(|total| {
            let label = tax_label(texts, "portal-bill-tax", total);
            line(label, total.tax, MoneyLineKind::Item, why.tax(quote, total))
        })),
        TaxMode::Inclusive => {
            in_total.extend(taxed.flat_map(|total| why.tax(quote, total)));
            included = included_tax(texts, quote);
        }
    }
    let total = line(texts.text("portal-bill-total"), quote.total, MoneyLineKind::Subtotal, in_total);
    lines.push(BillLine { detail: included, ..total });
    if let Some(Ok(back)) = quote.repaid_parts().map(Money::negated) {
        let (label, why) = (texts.text("portal-bill-parts-repaid"), below(BelowTheLines::PartsRepaid));
        lines.push(BillLine { is_todays: false, ..line(label, back, MoneyLineKind::Credit, why) });
    }
    let by_hand = quote.by_gift_codes.and_then(|amount| quote.paid.checked_sub(amount).ok());
    let by_hand = by_hand.unwrap_or(quote.paid);
    for (which, key, amount) in held(quote.collected_by_platform(), quote.given_back(), by_hand) {
        if let Ok(taken_off) = amount.negated() {
            // What was paid here was charged at the rate of its day, which is not the one of today.
            let is_todays = which == BelowTheLines::Credit;
            let of = line(texts.text(key), taken_off, MoneyLineKind::Credit, below(which));
            lines.push(BillLine { is_todays, ..of });
        }
    }
    lines.extend(code_lines(texts, campaign, (quote, codes), VoucherKind::GiftCode));
    if let Some(Ok(elsewhere)) = quote.platform_due.map(Money::negated) {
        let label = platform_collects(texts, &campaign.platform);
        let why = below(BelowTheLines::PlatformDue);
        lines.push(line(label, elsewhere, MoneyLineKind::Credit, why));
    }
    let left = left(texts, quote).into_iter();
    lines.extend(
        left.map(|(label, amount)| line(label, amount, MoneyLineKind::Total, below(BelowTheLines::Left))),
    );
    written(texts, pays, lines)
}

/// Codes of one kind with what each takes off or pays; those that do nothing are told on the review page alone.
fn code_lines(
    texts: &Localizer,
    campaign: &Campaign,
    (quote, codes): (&Quote, &EnteredCodes),
    kind: VoucherKind,
) -> Vec<BillLine> {
    let key = match kind {
        VoucherKind::Discount => "portal-bill-code",
        VoucherKind::GiftCode => "portal-bill-gift-code",
    };
    let used = quote.vouchers.iter().filter(|applied| applied.kind == kind && applied.is_used());
    let shown = |applied: &AppliedVoucher| {
        let label = texts.text_with(key, &[("code", codes.text(applied.code).into())]);
        let amount = applied.worth().negated().ok()?; // never the least amount there is
        let reasons = applied.reasons.iter();
        let why = reasons.map(|one| voucher_reason(texts, one, |at| day(texts, campaign, at))).collect();
        Some(line(label, amount, MoneyLineKind::Credit, why))
    };
    used.filter_map(shown).collect()
}

/// A rule for backers: how a creator calls a warehouse is nobody else's business.
fn told_to_backers(texts: &Localizer, rule: &Rule) -> Vec<String> {
    match rule {
        Rule::Shipping(ShippingRule::SentFrom { .. }) => Vec::new(),
        _ => vec![rule_sentence(texts, rule)],
    }
}

/// `PLN 212.69 + €3.00`: what goes back, where some of it came in another currency than the pledge's; else empty.
pub(crate) fn back_elsewhere(texts: &Localizer, goes_back: &[Money], own: Currency) -> String {
    if goes_back.iter().all(|back| back.currency == own) {
        return String::new();
    }
    goes_back.iter().map(|back| texts.money(*back)).collect::<Vec<_>>().join(" + ")
}

/// The money of a pledge that is not fulfilled: what was paid, and what of it is owed back, also in the currencies it came in.
pub(crate) fn ended_bill(texts: &Localizer, standing: &Standing, back_elsewhere: &str) -> Vec<MoneyLine> {
    let mut lines = Vec::new();
    let why = Why::new(texts, |rule: &Rule| told_to_backers(texts, rule));
    let collected = standing.credit.checked_add(standing.given_back).unwrap_or(standing.credit);
    let back = Some(standing.given_back).filter(|back| back.is_positive());
    for (which, key, amount) in held(collected, back, standing.paid) {
        lines.push(line(texts.text(key), amount, MoneyLineKind::Item, why.of_ended(which)));
    }
    let (label, amount) = (texts.text(owed_back_key(standing)), without_sign(standing.balance));
    lines.push(line(label, amount, MoneyLineKind::Total, vec![texts.text("portal-why-owed-back")]));
    let mut lines = written(texts, None, lines);
    if let Some(owed) = lines.last_mut() {
        back_elsewhere.clone_into(&mut owed.also);
    }
    lines
}

/// What is left of a pledge that is not fulfilled: nothing, or what is owed to its backer.
pub(crate) fn owed_back(texts: &Localizer, standing: &Standing) -> (String, String) {
    (texts.text(owed_back_key(standing)), texts.money(without_sign(standing.balance)))
}

const fn owed_back_key(standing: &Standing) -> &'static str {
    if standing.balance.minor < 0 { "portal-balance-owed-to-you" } else { "portal-balance-nothing" }
}

/// What is left: the words for it, and each amount, never below zero. What the platform still collects is not to be paid
/// here; of what is left over only what was paid here is owed back, the rest is credit as long as the pledge goes on.
pub(crate) fn left(texts: &Localizer, quote: &Quote) -> Vec<(String, Money)> {
    let over = [
        ("portal-balance-owed-to-you", quote.owed_to_backer()),
        ("portal-balance-credit-left", quote.credit_left()),
    ];
    let over = over.into_iter().filter_map(|(key, amount)| Some((texts.text(key), amount?)));
    let over: Vec<_> = over.collect();
    if !over.is_empty() {
        return over;
    }
    let to_pay = quote.to_pay();
    let key = match (to_pay.is_zero(), quote.platform_due) {
        (false, _) => "portal-balance-to-pay",
        (true, None) => "portal-balance-nothing",
        (true, Some(_)) => "portal-balance-nothing-here",
    };
    vec![(texts.text(key), to_pay)]
}

/// What is held, by its origin: what the platform collected, what of that went back (below zero), what was paid here.
fn held(collected: Money, back: Option<Money>, paid: Money) -> Vec<(BelowTheLines, &'static str, Money)> {
    let back = back.and_then(|back| back.negated().ok());
    let mut held = vec![(BelowTheLines::Credit, "portal-bill-credit", collected)];
    held.extend(back.map(|back| (BelowTheLines::GivenBack, "portal-bill-given-back", back)));
    held.push((BelowTheLines::Paid, paid_key(paid), paid));
    held.retain(|(_, _, amount)| !amount.is_zero());
    held
}

/// More went back than was ever paid here: that was credit.
const fn paid_key(paid: Money) -> &'static str {
    if paid.minor < 0 { "portal-bill-given-back" } else { "portal-bill-paid" }
}

fn without_sign(amount: Money) -> Money {
    if amount.minor < 0 { amount.negated().unwrap_or(amount) } else { amount } // the least amount cannot be turned
}

/// A line of a bill before its amount is written.
struct BillLine {
    label: String,
    detail: String,
    amount: Amount,
    /// Whether it is told at the rate of today: what was paid was charged at the rate of its day.
    is_todays: bool,
    why: Vec<String>,
    kind: MoneyLineKind,
}

/// What stands where an amount does.
enum Amount {
    Known(Money),
    /// What is to be known first.
    Open(String),
}

fn line(label: String, amount: Money, kind: MoneyLineKind, why: Vec<String>) -> BillLine {
    BillLine { label, detail: String::new(), amount: Amount::Known(amount), is_todays: true, why, kind }
}

/// The lines with their amounts, in the backer's currency too where that is another.
fn written(texts: &Localizer, pays: Option<&PayCurrency>, lines: Vec<BillLine>) -> Vec<MoneyLine> {
    let also = pays.and_then(|pays| also(pays, &lines).ok()); // too large to be charged: the amount says so itself
    let mut also = also.unwrap_or_default().into_iter();
    let write = |line: BillLine| MoneyLine {
        also: also.next().flatten().map(|also| texts.money(also)).unwrap_or_default(),
        amount: match line.amount {
            Amount::Known(amount) => texts.money(amount),
            Amount::Open(text) => text,
        },
        label: line.label,
        detail: line.detail,
        why: line.why,
        kind: line.kind,
    };
    lines.into_iter().map(write).collect()
}

/// Each line in the backer's currency: what is added up and taken off so that it comes to the total and to what is left, which
/// is charged as a multiple of the step.
fn also(pays: &PayCurrency, lines: &[BillLine]) -> Result<Vec<Option<Money>>, MoneyError> {
    let known = |line: &BillLine| match (&line.amount, line.kind) {
        (Amount::Known(amount), MoneyLineKind::Item | MoneyLineKind::Credit) => Some(*amount),
        _ => None,
    };
    let added: Vec<Money> = lines.iter().filter_map(known).collect();
    let mut column = pays.column(&added)?.into_iter();
    let mut also = Vec::with_capacity(lines.len());
    for line in lines {
        let of_line = match (&line.amount, line.kind) {
            (Amount::Open(_), _) => None,
            (Amount::Known(_), MoneyLineKind::Item | MoneyLineKind::Credit) => column.next(),
            (Amount::Known(total), MoneyLineKind::Subtotal) => Some(pays.shown(*total)?),
            (Amount::Known(left), MoneyLineKind::Total) => Some(pays.charged(*left)?),
        };
        also.push(of_line.filter(|_| line.is_todays));
    }
    Ok(also)
}

fn goods_line(texts: &Localizer, goods: &QuoteLine) -> BillLine {
    // Copies at an early or reduced price stand apart, so that what is multiplied comes to the amount.
    let each = |(copies, price): (u32, Money)| {
        let args = [("quantity", copies.into()), ("price", texts.money(price).into())];
        texts.text_with("portal-bill-each", &args)
    };
    let detail = if goods.quantity > 1 {
        goods.copies_by_price().into_iter().map(each).collect::<Vec<_>>().join(" + ")
    } else {
        String::new()
    };
    // What codes take off stands in lines of its own.
    let before = goods.amount.checked_add(goods.off_by_codes()).unwrap_or(goods.amount);
    BillLine { detail, ..line(goods.title.clone(), before, MoneyLineKind::Item, Vec::new()) }
}

fn shipping_line(texts: &Localizer, quote: &Quote) -> Option<BillLine> {
    let of = |label: String| line(label, before_codes(quote), MoneyLineKind::Item, Vec::new());
    if quote.shipping.pieces == 0 {
        return None;
    }
    if quote.shipping.pick_up.is_some() {
        return Some(of(texts.text("portal-bill-pick-up")));
    }
    let Some(destination) = quote.destination.as_ref().filter(|_| quote.shipping.zone.is_some()) else {
        let open = Amount::Open(texts.text("portal-bill-not-known-yet"));
        return Some(BillLine { amount: open, ..of(texts.text("portal-bill-shipping")) });
    };
    let country = country_name(destination.country, texts.language().code());
    let label = texts.text_with("portal-bill-shipping-to", &[("country", country.into())]);
    let grams = quote.shipping.weight_grams;
    let weight = (grams > 0).then(|| texts.weight(grams));
    let detail: Vec<String> = weight.into_iter().chain(paid_later(texts, quote)).collect();
    Some(BillLine { detail: detail.join(". "), ..of(label) })
}

/// What is left to be paid when a wave is sent, each with what it would cost today.
fn paid_later(texts: &Localizer, quote: &Quote) -> Vec<String> {
    let waves = quote::paid_later(quote).into_iter().map(|(wave, amount)| {
        let mut parcels = quote.shipping.parcels.iter().filter(|parcel| parcel.wave == Some(wave));
        let name = parcels.next().map_or("", |parcel| &parcel.wave_name);
        let args = [("wave", name.into()), ("amount", texts.money(amount).into())];
        texts.text_with("portal-bill-paid-later", &args)
    });
    waves.collect()
}

/// What shipping costs before codes, which stand in lines of their own.
fn before_codes(quote: &Quote) -> Money {
    let shipping = &quote.shipping;
    let off = shipping.off_by_codes.and_then(|off| shipping.amount.checked_add(off).ok());
    off.unwrap_or(shipping.amount)
}

fn tax_label(texts: &Localizer, key: &str, total: &quote::TaxTotal) -> String {
    let percent = texts.decimal(total.rate_percent);
    let amount = texts.money(total.tax);
    let place = total.place.clone().unwrap_or_default();
    texts.text_with(key, &[("percent", percent.into()), ("place", place.into()), ("amount", amount.into())])
}

fn included_tax(texts: &Localizer, quote: &Quote) -> String {
    let taxed = quote.tax_totals.iter().filter(|total| !total.tax.is_zero());
    taxed.map(|total| tax_label(texts, "portal-bill-tax-included", total)).collect::<Vec<_>>().join("; ")
}
