//! What a browser sends of a rule, between the page and the form of `campaigns`. Weights are typed in a unit.

use campaigns::forms::{PriceForm, ShippingRuleForm};
use campaigns::model::RuleKind;
use web::{FormState, SentForm};

use crate::catalogue::typed::{close_up, grams, state_of};
use crate::catalogue::units::WeightUnit;

/// Most ways of "the cheapest of" that a page shows.
pub(super) const WAYS_MAX: usize = 20;

/// The form as typed.
pub(super) fn typed(sent: &SentForm, kind: RuleKind) -> ShippingRuleForm {
    let text = |name: &str| sent.value(name).unwrap_or_default().to_owned(); // a field that the kind does not have
    let ways = if kind == RuleKind::Cheapest {
        let is_there = |n: &usize| sent.value(&format!("way.{n}.by")).is_some();
        (0..WAYS_MAX).take_while(is_there).map(|n| way(sent, &format!("way.{n}."))).collect()
    } else if kind.is_rate() {
        vec![PriceForm { by: kind.word().to_owned(), ..way(sent, "") }]
    } else {
        Vec::new()
    };
    ShippingRuleForm {
        kind: kind.word().to_owned(),
        name: text("name"),
        zone: text("zone"),
        items: sent.values("items").map(ToOwned::to_owned).collect(),
        wave: text("wave"),
        warehouse: text("warehouse"),
        care: text("care"),
        ways,
        free_from: text("free_from"),
        at_most: text("at_most"),
        places: text("places"),
        heavier: text("heavier"),
        amount: text("amount"),
        adds: text("adds"),
        hs_prefix: text("hs_prefix"),
        origin: text("origin"),
        from: text("from"),
        until: text("until"),
        source: text("source"),
    }
}

fn way(sent: &SentForm, prefix: &str) -> PriceForm {
    let text = |name: &str| sent.value(&format!("{prefix}{name}")).unwrap_or_default().to_owned(); // as above
    let rows =
        |name: &str| sent.values(&format!("{prefix}{name}")).map(ToOwned::to_owned).collect::<Vec<_>>();
    let (mut over, mut add) = (rows("over"), rows("add"));
    close_up(&mut [&mut over, &mut add], 1);
    PriceForm {
        by: text("by"),
        price: text("price"),
        further: text("further"),
        percent: text("percent"),
        least: text("least"),
        over,
        add,
        beyond: text("beyond"),
        each: text("each"),
        each_add: text("each_add"),
        maximum: text("maximum"),
    }
}

/// The same form with its weights changed, all of them, by one rule.
fn with_weights(form: &ShippingRuleForm, change: impl Fn(&str) -> String) -> ShippingRuleForm {
    let mut form = form.clone();
    form.heavier = change(&form.heavier);
    for way in form.ways.iter_mut().filter(|way| way.by == RuleKind::Weight.word()) {
        way.over = way.over.iter().map(|text| change(text)).collect();
        way.each = change(&way.each);
        way.maximum = change(&way.maximum);
    }
    form
}

/// As typed in a unit, in grams. What is no weight stays, for the form to object.
pub(super) fn in_grams(form: &ShippingRuleForm, unit: &str) -> ShippingRuleForm {
    with_weights(form, |typed| grams(typed, unit))
}

/// From grams, as the unit writes them.
pub(super) fn in_unit(form: &ShippingRuleForm, unit: WeightUnit) -> ShippingRuleForm {
    with_weights(form, |grams| grams.parse().map_or_else(|_| grams.to_owned(), |grams| unit.number(grams)))
}

/// The texts as a page shows them.
pub(super) fn state(form: &ShippingRuleForm, unit: &str) -> FormState {
    let mut state = state_of(form).with("unit", unit);
    let is_cheapest = form.kind == RuleKind::Cheapest.word();
    for (n, way) in form.ways.iter().enumerate() {
        let prefix = if is_cheapest { format!("way.{n}.") } else { String::new() };
        let named = |name: &str| format!("{prefix}{name}");
        let fields = [
            ("by", &way.by),
            ("price", &way.price),
            ("further", &way.further),
            ("percent", &way.percent),
            ("least", &way.least),
            ("beyond", &way.beyond),
            ("each", &way.each),
            ("each_add", &way.each_add),
            ("maximum", &way.maximum),
        ];
        for (name, text) in fields {
            state = state.with(named(name), text.as_str());
        }
        for (name, rows) in [("over", &way.over), ("add", &way.add)] {
            for (row, text) in rows.iter().enumerate() {
                state = state.with(format!("{prefix}{name}.{row}"), text.as_str());
            }
        }
    }
    state
}
