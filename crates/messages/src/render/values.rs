//! The typed context of a template: which value stands behind which placeholder.

use std::collections::BTreeMap;

use campaigns::Date;
use campaigns::model::BrandColour;
use kernel::places::country_name;
use kernel::{EmailAddress, Language, Money, Timestamp};
use minijinja::value::Value;

use super::words;
use crate::model::{AgreedPickUp, Context, Secret};

/// What is known of the campaign when a message is written.
#[derive(Debug, Clone)]
pub struct CampaignFacts {
    /// Its name.
    pub name: String,
    /// Where backers write to.
    pub support_email: Option<EmailAddress>,
    /// Until when backers can change their pledge.
    pub deadline_at: Option<Timestamp>,
    /// IANA name of its zone.
    pub time_zone: String,
    /// Its accent colour, dark enough for white text; none when the creator chose none.
    pub colour: Option<BrandColour>,
}

/// What is known when a message is written.
#[derive(Clone)]
pub struct Facts {
    /// The reader's name; empty when unknown.
    pub name: String,
    /// The reader's language.
    pub language: Language,
    /// The campaign, when the message is about one.
    pub campaign: Option<CampaignFacts>,
}

impl std::fmt::Debug for Facts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Facts").field("language", &self.language).finish_non_exhaustive()
    }
}

struct Values<'a> {
    map: BTreeMap<String, Value>,
    language: Language,
    zone: &'a str,
    link_prefix: &'a str,
}

impl Values<'_> {
    fn put(&mut self, name: &str, value: impl Into<Value>) {
        self.map.insert(name.to_owned(), value.into());
    }

    fn money(&mut self, name: &str, amount: Option<Money>) {
        let shown = amount.map(|money| money.text(self.language)).unwrap_or_default();
        self.put(name, shown);
    }

    /// What is charged, in another currency than the pledge's with what that is there behind it.
    fn charged(&mut self, name: &str, amount: Option<Money>, charged: impl IntoIterator<Item = Money>) {
        let shown = amount.map(|amount| in_both(self.language, amount, charged)).unwrap_or_default();
        self.put(name, shown);
    }

    /// Nothing when it is zero: a line that says "0.00" tells a reader nothing.
    fn positive(&mut self, name: &str, amount: Money) {
        self.money(name, amount.is_positive().then_some(amount));
    }

    /// The pledge a mail asks about, and the way to it.
    fn pledge(&mut self, order_number: &str, reward: &str, token: &Secret) {
        self.put("order_number", order_number);
        self.put("reward", reward);
        self.put("link", self.link(token.reveal()));
    }

    fn link(&self, token: &str) -> String {
        format!("{}{token}", self.link_prefix)
    }
}

/// `PLN 106.34 (€25.00)`: what is charged or goes back, and what that is in the pledge's currency; that alone where nothing is.
fn in_both(language: Language, amount: Money, charged: impl IntoIterator<Item = Money>) -> String {
    let charged: Vec<_> = charged.into_iter().map(|charged| charged.text(language)).collect();
    let amount = amount.text(language);
    if charged.is_empty() { amount } else { format!("{} ({amount})", charged.join(" + ")) }
}

/// The values of a message. Every placeholder of its kind is there; what is unknown is an empty text.
pub(super) fn of(facts: &Facts, context: &Context, link_prefix: &str) -> BTreeMap<String, Value> {
    let campaign = facts.campaign.as_ref();
    let zone = campaign.map_or("UTC", |campaign| campaign.time_zone.as_str());
    let mut values = Values { map: BTreeMap::new(), language: facts.language, zone, link_prefix };
    values.put("name", facts.name.as_str());
    values.put("campaign", campaign.map(|campaign| campaign.name.clone()).unwrap_or_default());
    let support = campaign.and_then(|campaign| campaign.support_email.as_ref());
    values.put("support_email", support.map(|address| address.as_str().to_owned()).unwrap_or_default());
    let deadline = campaign.and_then(|campaign| campaign.deadline_at);
    values.put("deadline", deadline.map(|at| words::instant(at, zone, facts.language)).unwrap_or_default());
    add_own(&mut values, context);
    values.map
}

fn add_own(values: &mut Values<'_>, context: &Context) {
    match context {
        Context::Downloads { order_number, token } => {
            values.put("order_number", order_number.as_str());
            values.put("link", values.link(token.reveal()));
        }
        Context::Invitation { order_number, reward, token } => {
            values.pledge(order_number, reward, token);
        }
        Context::PlaceFree { order_number, token, title, until } => {
            values.put("order_number", order_number.as_str());
            values.put("link", values.link(token.reveal()));
            values.put("title", title.as_str());
            values.put("until", words::instant(*until, values.zone, values.language));
        }
        Context::Reminder { order_number, reward, token, number } => {
            values.pledge(order_number, reward, token);
            values.put("reminder_number", *number);
        }
        Context::PaymentReminder { order_number, reward, token, amount, charged, failed_on_platform } => {
            values.pledge(order_number, reward, token);
            values.charged("amount", Some(*amount), *charged);
            values.put("failed_on_platform", *failed_on_platform);
        }
        Context::MagicLink { pledges } => {
            let entries: Vec<Value> = pledges
                .iter()
                .map(|pledge| {
                    Value::from(BTreeMap::from([
                        ("campaign".to_owned(), Value::from(pledge.campaign.as_str())),
                        ("order_number".to_owned(), Value::from(pledge.order_number.as_str())),
                        ("link".to_owned(), Value::from(values.link(pledge.token.reveal()))),
                    ]))
                })
                .collect();
            values.put("pledges", entries);
        }
        Context::StepUpCode { code, minutes } => {
            values.put("code", code.reveal());
            values.put("minutes", *minutes);
        }
        Context::Confirmation(agreement) => add_agreement(values, agreement),
        Context::PartDue { order_number, reward, token, agreement: _, number, parts, amount, charged } => {
            values.pledge(order_number, reward, token);
            values.put("number", *number);
            values.put("parts", *parts);
            values.charged("amount", Some(*amount), *charged);
        }
        Context::Receipt { order_number, payment, amount, charged, paid_at, balance, next_part } => {
            values.put("order_number", order_number.as_str());
            values.charged("amount", Some(*amount), *charged);
            values.put("paid_at", words::instant(*paid_at, values.zone, values.language));
            values.put("payment", payment.to_string());
            values.positive("owed", *balance);
            let next = next_part.as_ref();
            let day = next.map(|part| words::day(part.due_on, values.language)).unwrap_or_default();
            values.put("next_day", day);
            values.charged("next_amount", next.map(|part| part.amount), next.and_then(|part| part.charged));
        }
        Context::Cancellation { order_number, to_pay_back, goes_back } => {
            values.put("order_number", order_number.as_str());
            values.charged("to_pay_back", *to_pay_back, goes_back.iter().copied());
        }
    }
}

fn add_agreement(values: &mut Values<'_>, agreement: &crate::model::Agreement) {
    values.put("order_number", agreement.order_number.as_str());
    values.put("link", values.link(agreement.token.reveal()));
    let language = values.language;
    let lines: Vec<Value> = agreement
        .lines
        .iter()
        .map(|line| {
            Value::from(BTreeMap::from([
                ("title".to_owned(), Value::from(line.title.as_str())),
                ("quantity".to_owned(), Value::from(line.quantity)),
                ("amount".to_owned(), Value::from(line.amount.text(language))),
            ]))
        })
        .collect();
    values.put("lines", lines);
    values.money("shipping", agreement.shipping);
    values.money("tax", agreement.tax);
    values.money("tip", agreement.tip);
    values.money("total", Some(agreement.total));
    values.positive("credit", agreement.credit);
    values.positive("paid", agreement.paid);
    values.money("platform_due", agreement.platform_due);
    values.positive("owed", agreement.balance);
    let parts = agreement.parts.iter().map(|part| {
        entry([
            ("day", Value::from(words::day(part.due_on, language))),
            ("amount", Value::from(in_both(language, part.amount, part.charged))),
        ])
    });
    values.put("parts", parts.collect::<Vec<_>>());
    values.put("waits_for_decision", agreement.waits_for_decision);
    let chosen = agreement.chosen.iter().map(|one| {
        entry([
            ("thing", Value::from(one.thing.as_str())),
            ("option", Value::from(one.option.as_str())),
            ("copy", one.copy.map_or_else(|| Value::from(""), Value::from)),
            ("value", Value::from(one.value.as_str())),
        ])
    });
    values.put("chosen", chosen.collect::<Vec<_>>());
    let answers = agreement.answers.iter().map(|one| {
        entry([
            ("question", Value::from(asked(&one.question))),
            ("answer", Value::from(one.answer.as_str())),
            ("is_yes", Value::from(one.is_yes == Some(true))),
            ("is_no", Value::from(one.is_yes == Some(false))),
        ])
    });
    values.put("answers", answers.collect::<Vec<_>>());
    values.put("address", agreement.address.as_str());
    put_pick_up(values, agreement.pick_up.as_ref());
    values.put("is_cut", agreement.is_cut);
}

/// Where it is fetched; blank where it is sent.
fn put_pick_up(values: &mut Values<'_>, place: Option<&AgreedPickUp>) {
    let language = values.language;
    let words = |of: fn(&AgreedPickUp) -> String| place.map(of).unwrap_or_default(); // sent
    let country = place.map(|place| country_name(place.country, language.code())).unwrap_or_default();
    let whole = [words(|place| place.name.clone()), words(|place| place.address.clone()), country.to_owned()];
    let whole: Vec<String> = whole.into_iter().filter(|text| !text.is_empty()).collect();
    values.put("pick_up", whole.join(", "));
    let day = |day: Option<Date>| day.map(|day| words::day(day, language)).unwrap_or_default(); // nobody said
    values.put("pick_up_from", day(place.and_then(|place| place.opens_on)));
    values.put("pick_up_until", day(place.and_then(|place| place.closes_on)));
    values.put("pick_up_details", words(|place| place.details.clone()));
    values.money("pick_up_fee", place.and_then(|place| place.fee));
}

/// A question as it stands before its answer: with a colon, unless it ends with a mark of its own.
fn asked(question: &str) -> String {
    let question = question.trim_end();
    let ends = question
        .chars()
        .next_back()
        .is_some_and(|last| last.is_ascii_punctuation() || "？。：…".contains(last));
    if ends { question.to_owned() } else { format!("{question}:") }
}

/// One entry of a list.
fn entry<const N: usize>(fields: [(&str, Value); N]) -> Value {
    Value::from(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect::<BTreeMap<_, _>>())
}

#[cfg(test)]
mod tests {
    use super::asked;

    #[test]
    fn a_question_and_its_answer_do_not_run_together() {
        assert_eq!(asked("Dedication"), "Dedication:");
        assert_eq!(asked("Name for the credits? "), "Name for the credits?");
        assert_eq!(asked("お名前は？"), "お名前は？");
    }
}
