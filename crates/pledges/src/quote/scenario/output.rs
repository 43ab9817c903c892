//! The answer: amounts as `…_minor`, the scenario's own keys, and a sentence for every problem.

use kernel::Money;
use serde_json::{Map, Value, json};
use shipping::PartKind;

use super::keys::Keys;
use crate::quote::{
    AppliedRate, AppliedVoucher, AssessedTax, CustomsCharge, LineKind, Parcel, ParcelPart, Quote, QuoteLine,
    QuoteProblem, Rule, Shipping, TaxPart,
};

/// `docs/quote-scenario.md` describes it.
pub(super) fn quote(quote: &Quote, keys: &Keys) -> Value {
    let destination = quote
        .destination
        .as_ref()
        .map(|to| json!({ "country": to.country, "region": to.region, "postal_code": to.postal_code }));
    let totals = quote.tax_totals.iter().map(|total| {
        json!({
            "place": total.place,
            "rate_percent": total.rate_percent.normalize().to_string(),
            "net_minor": total.net.minor,
            "tax_minor": total.tax.minor,
        })
    });
    let parcel = quote
        .parcel
        .iter()
        .map(|line| json!({ "item": keys.of(line.item), "sku": line.sku, "quantity": line.quantity }));
    let mut out = json!({
        "currency": quote.currency,
        "date": quote.date,
        "tax_mode": quote.tax_mode,
        "destination": destination,
        "lines": quote.lines.iter().map(|l| line(l, keys)).collect::<Vec<_>>(),
        "shipping": shipping(&quote.shipping, keys),
        "tax_totals": totals.collect::<Vec<_>>(),
        "net_minor": quote.net.minor,
        "tax_minor": quote.tax.minor,
        "total_minor": quote.total.minor,
        "credit_minor": quote.credit.minor,
        "payments_minor": quote.paid.minor,
        "balance_minor": quote.balance.minor,
        "platform_due_minor": quote.platform_due.map_or(0, |due| due.minor),
        "to_pay_minor": quote.to_pay().minor,
        "parcel": parcel.collect::<Vec<_>>(),
        "explanation": rules(&quote.rules),
    });
    let customs: Vec<Value> = quote.customs.iter().map(customs).collect();
    let warnings: Vec<Value> = quote.tax_warnings.iter().map(|warning| json!(warning)).collect();
    let vouchers: Vec<Value> = quote.vouchers.iter().map(|one| voucher(one, keys)).collect();
    let more = [
        ("customs", (!customs.is_empty()).then(|| json!(customs))),
        ("tip_minor", quote.tip.map(|tip| json!(tip.minor))),
        ("vouchers", (!vouchers.is_empty()).then(|| json!(vouchers))),
        ("gift_codes_minor", quote.by_gift_codes.map(|amount| json!(amount.minor))),
        ("at_border_minor", quote.at_border.map(|amount| json!(amount.minor))),
        ("warnings", (!warnings.is_empty()).then(|| json!(warnings))),
    ];
    insert(&mut out, more);
    out
}

/// Adds what is there.
fn insert<const N: usize>(out: &mut Value, more: [(&str, Option<Value>); N]) {
    for (name, value) in more {
        if let (Some(value), Some(object)) = (value, out.as_object_mut()) {
            object.insert(name.to_owned(), value);
        }
    }
}

fn voucher(applied: &AppliedVoucher, keys: &Keys) -> Value {
    let reason = |reason: &vouchers::Reason| {
        let value = json!(reason);
        let name = |(name, value): (String, Value)| {
            let key = value.as_str().and_then(|id| keys.of_text(id)).map(|key| json!(key));
            in_minor_units((name, key.unwrap_or(value)))
        };
        match value {
            Value::Object(fields) => Value::Object(fields.into_iter().map(name).collect::<Map<_, _>>()),
            other => other,
        }
    };
    json!({
        "code": keys.of(applied.code),
        "kind": applied.kind,
        "off_minor": applied.off.minor,
        "pays_minor": applied.pays.minor,
        "reasons": applied.reasons.iter().map(reason).collect::<Vec<_>>(),
    })
}

fn customs(charge: &CustomsCharge) -> Value {
    json!({
        "hs_code": charge.hs_code,
        "amount_minor": charge.amount.minor,
        "net_minor": charge.net.minor,
        "tax_minor": charge.tax.minor,
        "gross_minor": charge.gross.minor,
        "taxes": taxes(&charge.taxes),
    })
}

fn line(line: &QuoteLine, keys: &Keys) -> Value {
    let (kind, key, value) = match line.kind {
        LineKind::Reward { reward } => ("reward", keys.of(reward), None),
        LineKind::AddOn { addon } => ("addon", keys.of(addon), None),
        LineKind::Surcharge { option, value } => ("surcharge", keys.of(option), Some(keys.of(value))),
    };
    let mut out = json!({
        "kind": kind,
        "key": key,
        "title": line.title,
        "quantity": line.quantity,
        "unit_price_minor": line.unit_price.minor,
        "discount_minor": line.discount.minor,
        "amount_minor": line.amount.minor,
        "net_minor": line.net.minor,
        "tax_minor": line.tax.minor,
        "gross_minor": line.gross.minor,
        "taxes": taxes(&line.taxes),
        "explanation": rules(&line.rules),
    });
    if let (Some(value), Some(object)) = (value, out.as_object_mut()) {
        object.insert("value".to_owned(), json!(value));
    }
    out
}

fn shipping(shipping: &Shipping, keys: &Keys) -> Value {
    let mut out = json!({
        "zone": shipping.zone.map(|zone| keys.of(zone)),
        "pieces": shipping.pieces,
        "weight_grams": shipping.weight_grams,
        "amount_minor": shipping.amount.minor,
        "net_minor": shipping.net.minor,
        "tax_minor": shipping.tax.minor,
        "gross_minor": shipping.gross.minor,
        "taxes": taxes(&shipping.taxes),
        "explanation": rules(&shipping.rules),
    });
    let parcels: Vec<Value> = shipping.parcels.iter().map(|one| parcel(one, keys)).collect();
    let more = [
        ("pick_up", shipping.pick_up.map(|place| json!(keys.of(place)))),
        ("off_by_codes_minor", shipping.off_by_codes.map(|off| json!(off.minor))),
        ("later_minor", shipping.later.map(|later| json!(later.minor))),
        ("parcels", (!parcels.is_empty()).then(|| json!(parcels))),
    ];
    insert(&mut out, more);
    out
}

fn parcel(parcel: &Parcel, keys: &Keys) -> Value {
    let items =
        parcel.items.iter().map(|line| json!({ "item": keys.of(line.item), "quantity": line.quantity }));
    let mut out = json!({
        "wave": parcel.wave.map(|wave| keys.of(wave)),
        "warehouse": parcel.warehouse.map(|warehouse| keys.of(warehouse)),
        "charge": parcel.charge,
        "pieces": parcel.pieces,
        "weight_grams": parcel.weight_grams,
        "volume_cm3": parcel.volume_cm3,
        "goods_minor": parcel.goods.minor,
        "amount_minor": parcel.amount.minor,
        "items": items.collect::<Vec<_>>(),
        "parts": parcel.parts.iter().map(|one| part(one, keys)).collect::<Vec<_>>(),
    });
    let from = parcel.leaves_from.as_ref();
    let region = from.and_then(|from| from.region.as_ref());
    let more = [
        ("leaves_from_country", from.map(|from| json!(from.country))),
        ("leaves_from_region", region.map(|region| json!(region))),
    ];
    insert(&mut out, more);
    out
}

fn part(part: &ParcelPart, keys: &Keys) -> Value {
    let (kind, key) = match part.kind {
        PartKind::Rate { .. } => ("rate", None),
        PartKind::ZoneCap => ("zone_cap", None),
        PartKind::Surcharge { surcharge } => ("surcharge", Some(keys.of(surcharge))),
        PartKind::Duty { duty } => ("duty", Some(keys.of(duty))),
        PartKind::PickUp { pick_up } => ("pick_up", Some(keys.of(pick_up))),
    };
    json!({
        "kind": kind,
        "key": key,
        "name": part.name,
        "amount_minor": part.amount.minor,
        "explanation": rules(&part.rules),
    })
}

fn taxes(parts: &[TaxPart]) -> Vec<Value> {
    let part = |part: &TaxPart| {
        let mut out = json!({
            "class": part.class,
            "place": part.place,
            "rate_percent": part.rate_percent.normalize().to_string(),
            "net_minor": part.net.minor,
            "tax_minor": part.tax.minor,
            "gross_minor": part.gross.minor,
            "explanation": rule(&part.rule),
        });
        let found = part.assessed.as_ref();
        let scheme = found.and_then(|tax| tax.scheme).and_then(|scheme| json!(scheme).get("scheme").cloned());
        let more = [
            ("treatment", found.map(|tax| json!(tax.treatment))),
            ("scheme", scheme),
            ("estimate_minor", found.and_then(|tax| tax.estimate).map(|amount| json!(amount.minor))),
            ("rates", found.filter(|tax| tax.rates.len() > 1).map(|tax| rates(tax))),
            ("reasons", (!part.reasons.is_empty()).then(|| json!(rules(&part.reasons)))),
        ];
        insert(&mut out, more);
        out
    };
    parts.iter().map(part).collect()
}

/// Of Canada and the USA, where several taxes are due on one part.
fn rates(tax: &AssessedTax) -> Value {
    let rate = |rate: &AppliedRate| {
        json!({
            "place": rate.row.place,
            "tax": rate.row.tax,
            "rate_percent": rate.row.percent.normalize().to_string(),
            "tax_minor": rate.tax.minor,
        })
    };
    tax.rates.iter().map(rate).collect()
}

fn rules(rules: &[Rule]) -> Vec<Value> {
    rules.iter().map(rule).collect()
}

/// `{"rule": "zone_price", "base_minor": 590, …}`.
fn rule(rule: &Rule) -> Value {
    let value = serde_json::to_value(rule).unwrap_or_else(|_| json!({ "rule": rule.text_key() })); // plain data: cannot fail
    match value {
        Value::Object(fields) => {
            let named = |(name, value)| (if name == "reason" { "rule".to_owned() } else { name }, value);
            Value::Object(fields.into_iter().map(named).map(in_minor_units).collect::<Map<_, _>>())
        }
        other => other,
    }
}

/// `"base": {"amount_minor": 590, "currency": "EUR"}` becomes `"base_minor": 590`.
fn in_minor_units((name, value): (String, Value)) -> (String, Value) {
    match serde_json::from_value::<Money>(value.clone()) {
        Ok(money) => (format!("{name}_minor"), json!(money.minor)),
        Err(_) => (name, value), // not an amount
    }
}

/// `{"problem": "over_maximum", "addon": "dice", …, "message": "…"}`.
pub(super) fn problem(problem: &QuoteProblem, keys: &Keys) -> Value {
    let value = serde_json::to_value(problem).unwrap_or_else(|_| json!({ "problem": problem.text_key() })); // plain data
    let Value::Object(fields) = value else { return value };
    let named = |(name, value): (String, Value)| {
        let key = value.as_str().and_then(|id| keys.of_text(id)).map(|key| json!(key));
        (name, key.unwrap_or(value))
    };
    let mut fields: Map<String, Value> = fields.into_iter().map(named).collect();
    fields.insert("message".to_owned(), json!(problem.to_string()));
    Value::Object(fields)
}
