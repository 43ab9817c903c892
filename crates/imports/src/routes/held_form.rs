//! The form of a held record: what the file says, and what somebody types in its place.

use campaigns::model::Campaign;
use kernel::text::tidy_line;
use kernel::{Currency, Money};
use pledges::quote::QUANTITY_MAX;
use serde_json::json;
use web::{Choice, FieldErrors, FormState, Page, SentForm};

use super::frame::number;
use crate::model::HoldReason;
use crate::reading;
use crate::record::{AddonLine, AmountKind, Counted, Pairs, PledgeStatus, Record, RewardRef};
use crate::rules::{correct, identity, quantities};
use crate::service::catalogue::Lacks;
use crate::settlement::{CorrectedField, Correction};

/// Chosen for an add-on that is not delivered, and for a pledge without a reward.
const NONE: &str = "none";
/// Longest name that can be typed, in characters; longer ones are a reason to hold.
pub(super) const NAME_CHARS_MAX: usize = contacts::NAME_CHARS_MAX;

/// A field of the form for an amount, a number of pieces or an add-on.
pub(crate) struct HeldField {
    pub(crate) name: String,
    pub(crate) label: String,
    pub(crate) hint: String,
    /// Whether it can be left empty.
    pub(crate) is_optional: bool,
}

/// What the form asks for.
pub(crate) struct HeldForm {
    /// Label of the platform's id, where that can be typed.
    pub(crate) id_label: Option<String>,
    pub(crate) statuses: Vec<Choice>,
    pub(crate) amounts: Vec<HeldField>,
    /// Numbers of pieces that the file leaves open.
    pub(crate) quantities: Vec<HeldField>,
    pub(crate) rewards: Vec<Choice>,
    pub(crate) addons: Vec<HeldField>,
    pub(crate) all_addons: Vec<Choice>,
}

/// The amounts that are asked for: those the file has a column for, the pledged one in any case.
fn kinds(record: &Record) -> Vec<AmountKind> {
    let mut kinds: Vec<AmountKind> = record.amounts.iter().map(|(kind, _)| *kind).collect();
    if !kinds.contains(&AmountKind::Pledged) {
        kinds.insert(0, AmountKind::Pledged);
    }
    kinds
}

fn amount_name(kind: AmountKind) -> String {
    let word = json!(kind).as_str().unwrap_or_default().replace('_', "-"); // an enum of words
    format!("amount-{word}")
}

fn quantity_name(place: usize) -> String {
    format!("quantity-{place}")
}

fn amount_label(page: &Page, kind: AmountKind) -> String {
    page.t(&format!("imports-{}", amount_name(kind)))
}

/// The amount as the file has it, with its currency or its sign.
pub(super) fn in_the_file(page: &Page, record: &Record, minor: i64) -> String {
    match (record.currency, &record.currency_symbol) {
        (Some(currency), _) => page.texts.money(Money::new(minor, currency)),
        // Not known which currency it is: hundredths, with the sign of the file.
        (None, symbol) => {
            let text = Money::new(minor, Currency::EUR).decimal_text();
            symbol.as_ref().map_or(text.clone(), |sign| format!("{sign} {text}"))
        }
    }
}

pub(super) fn form(page: &Page, (record, reason): (&Record, HoldReason), lacks: &Lacks) -> HeldForm {
    let editable = correct::fields_for(reason);
    let statuses = PledgeStatus::ALL.iter();
    let choice = |(word, title): &(String, String)| Choice::new(word, title);
    let nothing = |key: &str| Choice::new(NONE, page.t(key));
    let amount = |kind: AmountKind| HeldField {
        name: amount_name(kind),
        label: amount_label(page, kind),
        is_optional: kind != AmountKind::Pledged || record.amount(AmountKind::Paid).is_some(),
        hint: match (record.amount(kind), record.unsure.amounts.iter().find(|(of, _)| *of == kind)) {
            (Some(minor), _) => page.t1("imports-settle-in-file", "value", in_the_file(page, record, minor)),
            (None, Some((_, text))) => page.t1("imports-settle-in-file", "value", text),
            (None, None) => String::new(),
        },
    };
    let addon = |place: &usize| {
        record.addons.get(*place).map(|line| HeldField {
            name: format!("addon-{place}"),
            label: page.t1("imports-settle-addon", "title", &line.title),
            hint: String::new(),
            is_optional: false,
        })
    };
    let quantity = |(place, one): (usize, quantities::Unclear)| HeldField {
        name: quantity_name(place),
        label: page.t1("imports-settle-quantity", "title", one.of.title()),
        hint: page.t1("imports-settle-in-file", "value", &one.text),
        is_optional: false,
    };
    HeldForm {
        id_label: identity::kind_of(record)
            .filter(|_| editable.contains(&CorrectedField::Id))
            .map(|kind| page.t(&format!("imports-source-{}", kind.as_str().replace('_', "-")))),
        statuses: statuses
            .map(|one| Choice::new(one.word(), page.t(&format!("imports-status-{}", one.word()))))
            .collect(),
        amounts: kinds(record).into_iter().map(amount).collect(),
        quantities: quantities::unclear(record).into_iter().enumerate().map(quantity).collect(),
        rewards: if lacks.reward {
            lacks.rewards.iter().map(choice).chain([nothing("imports-settle-no-reward")]).collect()
        } else {
            Vec::new()
        },
        addons: lacks.addons.iter().filter_map(addon).collect(),
        all_addons: lacks.all_addons.iter().map(choice).chain([nothing("imports-settle-no-addon")]).collect(),
    }
}

/// The form as the file fills it. An amount in another currency than the campaign's is left for somebody to type.
pub(super) fn filled(record: &Record, campaign: &Campaign) -> FormState {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let id = identity::kind_of(record).and_then(|kind| record.source_id(kind)).unwrap_or_default();
    let mut state = FormState::new()
        .with("id", id)
        .with("name", text(&record.name))
        .with("email", text(&record.email))
        .with("status", record.status.map_or("", PledgeStatus::word));
    if record.currency == Some(campaign.currency) {
        for (kind, minor) in record.amounts.iter() {
            let typed = minor.map(|minor| Money::new(minor, campaign.currency).decimal_text());
            state = state.with(amount_name(*kind), typed.unwrap_or_default());
        }
    }
    state
}

/// What was typed, as corrections of the record.
pub(super) fn corrections(
    page: &Page,
    (record, reason): (&Record, HoldReason),
    (sent, lacks): (&SentForm, &Lacks),
    currency: Currency,
) -> Result<Vec<Correction>, FieldErrors> {
    let editable = correct::fields_for(reason);
    let mut errors = FieldErrors::new();
    let value = |name: &str| tidy_line(sent.value(name).unwrap_or_default());
    let some = |text: String| (!text.is_empty()).then_some(text);
    let mut found = Vec::new();
    let mut add = |field: CorrectedField, now: serde_json::Value| {
        if editable.contains(&field) {
            found.extend(correct::correction(record, field, now));
        }
    };
    if let Some(kind) = identity::kind_of(record).filter(|_| editable.contains(&CorrectedField::Id)) {
        let ids: Vec<_> = record
            .source_ids
            .iter()
            .map(|(id, before)| (*id, if *id == kind { some(value("id")) } else { before.clone() }))
            .collect();
        add(CorrectedField::Id, json!(Pairs::from(ids)));
    }
    if let Some(name) = some(value("name")) {
        add(CorrectedField::Name, json!(name));
    }
    add(CorrectedField::Email, json!(some(value("email").to_lowercase())));
    match some(value("status")) {
        Some(word) if PledgeStatus::from_word(&word).is_some() => add(CorrectedField::Status, json!(word)),
        Some(_) => errors.add("status", page.t("imports-hold-unknown-status")),
        None => {}
    }
    match amounts(page, record, sent, currency) {
        Ok(typed) => add(CorrectedField::Amounts, correct::amounts(currency, &typed)),
        Err(wrong) => wrong.into_iter().for_each(|(name, text)| errors.add(name, text)),
    }
    if lacks.reward {
        match chosen(&lacks.rewards, &value("reward")) {
            Chosen::Part(word, title) => {
                add(CorrectedField::Reward, json!(RewardRef { id: Some(word), title: Some(title) }));
            }
            Chosen::Nothing => add(CorrectedField::Reward, serde_json::Value::Null),
            Chosen::Open => errors.add("reward", page.t("imports-settle-choose-reward")),
        }
    }
    match counted(page, record, sent) {
        Ok((counted, has_items)) => {
            if has_items {
                let items: Vec<_> = counted.items.iter().filter(|line| line.qty > 0).collect();
                add(CorrectedField::Items, json!(items));
            }
            match addons(page, &counted, sent, lacks) {
                Ok(lines) => add(CorrectedField::Addons, json!(lines)),
                Err(wrong) => wrong.into_iter().for_each(|(name, text)| errors.add(name, text)),
            }
        }
        Err(wrong) => wrong.into_iter().for_each(|(name, text)| errors.add(name, text)),
    }
    errors.into_result().map(|()| found)
}

type Wrong = Vec<(String, String)>;

fn amounts(
    page: &Page,
    record: &Record,
    sent: &SentForm,
    currency: Currency,
) -> Result<Pairs<AmountKind, Option<i64>>, Wrong> {
    let (mut typed, mut wrong) = (Vec::new(), Wrong::new());
    for kind in kinds(record) {
        let name = amount_name(kind);
        let text = sent.value(&name).unwrap_or_default().trim().to_owned();
        if text.is_empty() {
            typed.push((kind, None));
            continue;
        }
        match Money::parse(&text, currency) {
            Ok(money) => typed.push((kind, Some(money.minor))),
            Err(_) => wrong.push((name, page.t1("imports-settle-no-amount", "currency", currency.code()))),
        }
    }
    // What the file has no column for stays away where nothing was typed.
    typed.retain(|(kind, value)| value.is_some() || record.amounts.get(kind).is_some());
    if wrong.is_empty() { Ok(typed.into()) } else { Err(wrong) }
}

/// The record with the numbers that were typed, and whether any of them is an item's.
fn counted(page: &Page, record: &Record, sent: &SentForm) -> Result<(Record, bool), Wrong> {
    let (mut typed, mut wrong) = (Vec::new(), Wrong::new());
    let unclear = quantities::unclear(record);
    for place in 0..unclear.len() {
        let name = quantity_name(place);
        let given = reading::read_quantity(sent.value(&name).unwrap_or_default());
        match given.filter(|given| *given <= QUANTITY_MAX) {
            Some(given) => typed.push(given),
            None => {
                wrong.push((
                    name,
                    page.t1("imports-settle-no-quantity", "most", number(page, u64::from(QUANTITY_MAX))),
                ));
            }
        }
    }
    let has_items = unclear.iter().any(|one| matches!(one.of, Counted::Item(_)));
    if wrong.is_empty() { Ok((quantities::put(record, &typed), has_items)) } else { Err(wrong) }
}

fn addons(page: &Page, record: &Record, sent: &SentForm, lacks: &Lacks) -> Result<Vec<AddonLine>, Wrong> {
    let (mut lines, mut wrong) = (Vec::new(), Wrong::new());
    for (place, line) in record.addons.iter().enumerate() {
        if !lacks.addons.contains(&place) {
            lines.push(line.clone());
            continue;
        }
        let name = format!("addon-{place}");
        match chosen(&lacks.all_addons, sent.value(&name).unwrap_or_default()) {
            Chosen::Part(id, title) => lines.push(AddonLine { id, title, qty: line.qty }),
            Chosen::Nothing => {}
            Chosen::Open => wrong.push((name, page.t("imports-settle-choose-addon"))),
        }
    }
    lines.retain(|line| line.qty > 0);
    if wrong.is_empty() { Ok(lines) } else { Err(wrong) }
}

/// What was chosen of the catalogue.
enum Chosen {
    /// The part with this word and title.
    Part(String, String),
    /// None of them.
    Nothing,
    /// Nobody said.
    Open,
}

fn chosen(parts: &[(String, String)], word: &str) -> Chosen {
    match parts.iter().find(|(of, _)| of == word) {
        Some((word, title)) => Chosen::Part(word.clone(), title.clone()),
        None if word == NONE => Chosen::Nothing,
        None => Chosen::Open,
    }
}

/// Beside which field of the form something is told.
pub(super) fn field_name(field: CorrectedField, lacks: &Lacks) -> String {
    match field {
        CorrectedField::Amounts => amount_name(AmountKind::Pledged),
        CorrectedField::Reward if !lacks.reward => {
            lacks.addons.first().map_or_else(|| "reward".to_owned(), |place| format!("addon-{place}"))
        }
        CorrectedField::Reward => "reward".to_owned(),
        CorrectedField::Addons | CorrectedField::Items => quantity_name(0),
        other => other.word().to_owned(),
    }
}
