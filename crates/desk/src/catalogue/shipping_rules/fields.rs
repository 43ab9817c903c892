//! What a browser sends of a rule, between the page and the form of `campaigns`. Weights and volumes are typed in units.

use campaigns::forms::{PickUpTextForm, PriceForm, ShippingRuleForm};
use campaigns::model::RuleKind;
use kernel::{Language, Units, VolumeUnit, WeightUnit};
use web::{FormState, SentForm};

use crate::catalogue::typed::{close_up, state_of};
use crate::catalogue::units::{cubic_centimetres, grams};

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
        paid: text("paid"),
        from: text("from"),
        until: text("until"),
        source: text("source"),
        street: text("street"),
        postal_code: text("postal_code"),
        city: text("city"),
        region: text("region"),
        country: text("country"),
        details: text("details"),
        choose_until: text("choose_until"),
        total_limit: text("total_limit"),
        texts: Language::ALL.into_iter().filter_map(|language| place_text(sent, language)).collect(),
    }
}

/// `None`: the form does not ask in this language.
fn place_text(sent: &SentForm, language: Language) -> Option<PickUpTextForm> {
    let code = language.code();
    let name = sent.value(&format!("name.{code}"))?.to_owned();
    let details = sent.value(&format!("details.{code}")).unwrap_or_default().to_owned(); // stands beside the name
    Some(PickUpTextForm { language: code.to_owned(), name, details })
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

/// The units of every weight and volume of a form, as its selects name them.
#[derive(Clone)]
pub(super) struct ChosenUnits {
    weight: String,
    volume: String,
}

impl ChosenUnits {
    /// Those that a browser sent.
    pub(super) fn sent(sent: &SentForm) -> Self {
        let text = |name: &str| sent.value(name).unwrap_or_default().to_owned(); // a form without: what is stored
        Self { weight: text("unit"), volume: text("volume_unit") }
    }

    /// Those that a form begins with.
    pub(super) fn of(units: Units) -> Self {
        Self { weight: units.weight.sign().to_owned(), volume: units.volume().word().to_owned() }
    }
}

/// The same form with its weights and volumes changed, all of them, each by one rule.
fn with_sizes(
    form: &ShippingRuleForm,
    weight: impl Fn(&str) -> String,
    volume: impl Fn(&str) -> String,
) -> ShippingRuleForm {
    let mut form = form.clone();
    form.heavier = weight(&form.heavier);
    for way in &mut form.ways {
        let change: &dyn Fn(&str) -> String = match RuleKind::from_word(&way.by) {
            Some(RuleKind::Weight) => &weight,
            Some(RuleKind::Volume) => &volume,
            _ => continue,
        };
        way.over = way.over.iter().map(|text| change(text)).collect();
        way.each = change(&way.each);
        way.maximum = change(&way.maximum);
    }
    form
}

/// As typed in units, in grams and cubic centimetres. What is no measure stays, for the form to object.
pub(super) fn as_stored(form: &ShippingRuleForm, units: &ChosenUnits) -> ShippingRuleForm {
    with_sizes(form, |typed| grams(typed, &units.weight), |typed| cubic_centimetres(typed, &units.volume))
}

/// From grams and cubic centimetres, as the units write them.
pub(super) fn in_units(form: &ShippingRuleForm, units: Units) -> ShippingRuleForm {
    let (weight, volume): (WeightUnit, VolumeUnit) = (units.weight, units.volume());
    let blank_stays = |stored: &str, shown: &dyn Fn(u64) -> String| {
        stored.parse().map_or_else(|_| stored.to_owned(), shown) // nothing is stored in this field
    };
    with_sizes(
        form,
        |grams| blank_stays(grams, &|grams| weight.number(grams).to_string()),
        |cm3| blank_stays(cm3, &|cm3| volume.number(cm3).to_string()),
    )
}

/// The texts as a page shows them.
pub(super) fn state(form: &ShippingRuleForm, units: &ChosenUnits) -> FormState {
    let mut state =
        state_of(form).with("unit", units.weight.as_str()).with("volume_unit", units.volume.as_str());
    for text in &form.texts {
        let named = |name: &str| format!("{name}.{}", text.language);
        state = state.with(named("name"), text.name.as_str()).with(named("details"), text.details.as_str());
    }
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
