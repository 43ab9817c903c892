//! Records, catalogue and tables as their pages show them.
//!
//! Why this long: each list of an import is some lines of the same shape, and they are read together.

use std::collections::HashMap;

use campaigns::model::Campaign;
use db::ReadTx;
use kernel::ids::kinds;
use kernel::{Currency, Money, RowId, Timestamp, Vault};
use pledges::PledgeError;
use serde_json::Value;
use web::Page;
use web::widgets::{Badge, BadgeColor};

use super::frame::{counted, number};
use super::{held, values};
use crate::error::ImportError;
use crate::model::{
    BatchState, FieldChange, MappingKind, OpenRecord, PlanCounts, RecordPart, RecordResult, RecordRow,
};
use crate::pages::{
    CatalogueGroup, CatalogueLine, ChangeLine, DifferenceLine, Differences, FillingNote, LikeOptionLine,
    NewLinksNote, PersonLine, RecordLine, SeenRecords, TableView,
};
use crate::record::{AmountKind, Flag, Record};
use crate::rules::address;
use crate::rules::found::{Found, FoundChoice, FoundContent, FoundDifference};
use crate::service::addresses::{EMAIL_STAYS_PLEDGE, EMAIL_STAYS_TAKEN, SAME_EMAIL_APART};
use crate::service::catalogue::Resolved;
use crate::service::difference::TwoLists;
use crate::service::filling::Filling;
use crate::service::flags;
use crate::service::like_options::LikeOption;
use crate::service::new_links::NewLinks;

/// Whose pledge it is.
#[derive(Clone)]
pub(super) struct Person {
    id: String,
    order_number: String,
    name: String,
    email: String,
}

/// Names for pledges of a campaign; those that were taken back are not in the answer, nor is anybody of another
/// campaign.
pub(super) fn people(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    campaign: RowId<kinds::Campaign>,
    rows: impl Iterator<Item = RowId<kinds::Pledge>>,
) -> Result<HashMap<RowId<kinds::Pledge>, Person>, ImportError> {
    let mut found = Vec::new();
    for row in rows {
        match pledges::load(tx, row) {
            Ok(pledge) if pledge.campaign == campaign => found.push(pledge),
            Ok(_) | Err(PledgeError::Unknown) => {}
            Err(error) => return Err(error.into()),
        }
    }
    let contacts: Vec<_> = found.iter().map(|pledge| pledge.contact).collect();
    let profiles = contacts::profiles(tx, vault, &contacts)?;
    let person = |(pledge, profile): (pledges::Pledge, contacts::Profile)| {
        let email = profile.email.map(|email| email.as_str().to_owned()).unwrap_or_default(); // erased: none
        let (id, order_number) = (pledge.id.to_string(), pledge.order_number);
        (pledge.row, Person { id, order_number, name: profile.name, email })
    };
    Ok(found.into_iter().zip(profiles).map(person).collect())
}

fn pledge_path(campaign: &Campaign, person: &Person) -> String {
    format!("/desk/campaigns/{}/backers/{}", campaign.id, person.id)
}

/// In the order of their numbers.
pub(super) fn persons(
    page: &Page,
    campaign: &Campaign,
    people: HashMap<RowId<kinds::Pledge>, Person>,
) -> Vec<PersonLine> {
    let mut people: Vec<_> = people.into_iter().collect();
    people.sort_by_key(|(row, _)| *row);
    people
        .into_iter()
        .map(|(_, person)| PersonLine {
            href: pledge_path(campaign, &person),
            name: if person.name.is_empty() { page.t("imports-no-name") } else { person.name },
            email: person.email,
            order_number: person.order_number,
        })
        .collect()
}

/// What a flag says about the address of the file: its backer is asked.
const OF_ADDRESS: [&str; 5] =
    ["address_incomplete", "country_mismatch", "no_country", "postal_suspect", "state_unknown"];

pub(super) fn record(
    page: &Page,
    (campaign, batch_path): (&Campaign, &str),
    (one, still_said): (&OpenRecord, Option<&Record>),
    people: &HashMap<RowId<kinds::Pledge>, Person>,
) -> RecordLine {
    let person = one.pledge.and_then(|pledge| people.get(&pledge));
    let said = one.record.as_deref();
    let money = |minor: i64| page.texts.money(Money::new(minor, campaign.currency));
    let known = |of_person: fn(&Person) -> &String, of_record: Option<&String>| {
        of_record.or(person.map(of_person)).cloned().unwrap_or_default() // nobody knows: an empty cell
    };
    let name = known(|person| &person.name, said.and_then(|record| record.name.as_ref()));
    let keeps_address = one.changes.iter().any(|change| change.part == RecordPart::Address && change.is_kept);
    let is_apart = one.row.flags.iter().any(|flag| flag == SAME_EMAIL_APART);
    // What is done with is told by its pledge, while that is what its file said last.
    let of_pledge = said.or(still_said);
    let changes =
        one.changes.iter().flat_map(|change| {
            values::shown(page, campaign.currency, change).into_iter().map(|(label, before, after)| {
                ChangeLine { label, before, after, why_kept: why_kept(page, &one.row, change) }
            })
        });
    RecordLine {
        place: place(page, one),
        email: known(|person| &person.email, said.and_then(|record| record.email.as_ref())),
        name: if name.is_empty() { page.t("imports-no-name") } else { name },
        href: person.map_or_else(String::new, |person| pledge_path(campaign, person)),
        reward: of_pledge.map(|record| reward(page, campaign, record)).unwrap_or_default(),
        // An amount in another currency is shown as the file has it, on the page of the file.
        amount: of_pledge
            .filter(|record| record.currency == Some(campaign.currency))
            .and_then(|record| record.amount(AmountKind::Pledged))
            .map_or_else(String::new, money),
        status: of_pledge
            .and_then(|record| record.status)
            .map_or_else(String::new, |status| page.t(&format!("imports-status-{}", status.word()))),
        reason: one.row.reason.map_or_else(String::new, |reason| {
            page.t(&format!("imports-hold-{}", reason.word().replace('_', "-")))
        }),
        settle_url: if one.row.result == Some(RecordResult::Held) {
            held::held_path(batch_path, one.row.row)
        } else {
            String::new()
        },
        flags: one
            .row
            .flags
            .iter()
            .filter(|flag| flags::is_known_flag(flag))
            .filter(|flag| !(is_apart && *flag == Flag::SameEmail.as_str()))
            // Nobody is asked about an address that is not taken over.
            .filter(|flag| !(keeps_address && OF_ADDRESS.contains(&flag.as_str())))
            .map(|flag| match (flag.as_str(), said.and_then(address::postal_codes)) {
                ("postal_suspect", Some((written, meant))) => {
                    let text = flag_text(page, flag);
                    format!("{text} {}", postal_question(page, &written, &meant))
                }
                _ => flag_text(page, flag),
            })
            .collect(),
        two_lists: Vec::new(),
        changes: changes.collect(),
    }
}

/// Title of the reward, else its number, else the least that was pledged for it; empty for a pledge without one.
fn reward(page: &Page, campaign: &Campaign, record: &Record) -> String {
    let named = record.reward.as_ref().and_then(|reward| reward.title.clone().or_else(|| reward.id.clone()));
    let by_minimum = || {
        let minimum = record.amount(AmountKind::RewardMinimum).filter(|minor| *minor > 0)?;
        let amount = page.texts.money(Money::new(minimum, record.currency.unwrap_or(campaign.currency)));
        Some(page.t1("imports-pledge-level", "amount", amount))
    };
    named.or_else(by_minimum).unwrap_or_default()
}

/// Why ours is or will be kept; empty where it is not.
fn why_kept(page: &Page, row: &RecordRow, change: &FieldChange) -> String {
    let has = |flag: &str| change.part == RecordPart::Email && row.flags.iter().any(|one| one == flag);
    if has(EMAIL_STAYS_PLEDGE) {
        page.t("imports-kept-email-pledge")
    } else if has(EMAIL_STAYS_TAKEN) {
        page.t("imports-kept-email-taken")
    } else if change.is_kept {
        page.t("imports-kept")
    } else {
        String::new()
    }
}

/// `1067 → 01067?`
fn postal_question(page: &Page, written: &str, meant: &str) -> String {
    page.texts.text_with("imports-postal-question", &[("written", written.into()), ("meant", meant.into())])
}

/// What a flag means for whoever looks.
pub(super) fn flag_text(page: &Page, flag: &str) -> String {
    page.t(&format!("imports-flag-{}", flag.replace('_', "-")))
}

fn place(page: &Page, one: &OpenRecord) -> String {
    let record = page.t1("imports-record", "number", number(page, one.row.record_number));
    match &one.row.member {
        Some(member) => format!("{record} · {member}"),
        None => record,
    }
}

/// Rewards, add-ons, items, questions: what is known and what will be made.
pub(super) fn catalogue(
    page: &Page,
    currency: Currency,
    (resolved, state): (&[Resolved], BatchState),
) -> Vec<CatalogueGroup> {
    // A file from before the survey has no answers at all; in one with answers, a column without any is a remark's.
    let has_answers = resolved.iter().any(|one| one.kind == MappingKind::Question && one.records > 0);
    let tells_items = resolved.iter().any(|one| one.kind == MappingKind::Item);
    let comes = |one: &Resolved| match one.kind {
        _ if state != BatchState::Planned => Comes::Not,
        MappingKind::Question if one.records == 0 && has_answers => Comes::UnlessLeftOut,
        _ => Comes::Surely,
    };
    let kinds = [
        (MappingKind::Reward, "imports-found-rewards"),
        (MappingKind::Addon, "imports-found-addons"),
        (MappingKind::Item, "imports-found-items"),
        (MappingKind::Question, "imports-found-questions"),
    ];
    kinds
        .iter()
        .map(|(kind, key)| CatalogueGroup {
            title: page.t(key),
            can_be_left_out: *kind != MappingKind::Item,
            has_details: *kind != MappingKind::Item,
            asks_what_is_packed: *kind == MappingKind::Reward && tells_items,
            lines: resolved
                .iter()
                .filter(|one| one.kind == *kind)
                .map(|one| catalogue_line(page, currency, one, comes(one)))
                .collect(),
        })
        .filter(|group| !group.lines.is_empty())
        .collect()
}

/// Whether a part that the catalogue does not have comes into it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Comes {
    /// When the import is applied, if nobody says otherwise.
    Surely,
    /// It is proposed to leave it out.
    UnlessLeftOut,
    /// The import is through, and it did not.
    Not,
}

fn catalogue_line(page: &Page, currency: Currency, one: &Resolved, comes: Comes) -> CatalogueLine {
    let mut detail: Vec<String> = Vec::new();
    if matches!(one.kind, MappingKind::Reward | MappingKind::Addon) {
        detail.push(match one.price_minor {
            Some(minor) => page.texts.money(Money::new(minor, currency)),
            None => page.t("imports-price-unknown"),
        });
    }
    // An item that stands for a choice is told with its choice.
    let stands_in =
        |item: &str| one.choices.iter().any(|choice| choice.values.first().is_some_and(|v| v.item == item));
    let fixed: Vec<FoundContent> =
        one.contents.iter().filter(|content| !stands_in(&content.item)).cloned().collect();
    if !fixed.is_empty() {
        detail.push(contents(&fixed));
    }
    detail.extend(one.choices.iter().map(|choice| choice_text(page, choice)));
    if one.kind == MappingKind::Question {
        detail.push(match one.asked_of.as_str() {
            "" => page.t("imports-asked-of-all"),
            reward => page.t1("imports-asked-of", "reward", reward),
        });
    }
    let state = match &one.known_as {
        Some(known) if *known == one.title => Badge::new(page.t("imports-part-known"), BadgeColor::Gray),
        Some(known) => Badge::new(page.t1("imports-part-known-as", "title", known), BadgeColor::Gray),
        None if comes == Comes::Surely => Badge::new(page.t("imports-part-new"), BadgeColor::Green),
        None => Badge::new(page.t("imports-part-not-there"), BadgeColor::Gray),
    };
    CatalogueLine {
        word: one.word.clone(),
        title: one.title.clone(),
        detail: detail.join(" · "),
        records: page.t1("imports-in-records", "count", counted(one.records)),
        state,
        is_new: one.known_as.is_none(),
        is_as_in_file: one.is_as_in_file,
        is_left_out: comes == Comes::UnlessLeftOut,
    }
}

fn contents(contents: &[FoundContent]) -> String {
    let parts: Vec<String> =
        contents.iter().map(|part| format!("{} × {}", part.quantity, part.item)).collect();
    parts.join(", ")
}

/// `1 of: Small (8), Large (5)`.
fn choice_text(page: &Page, choice: &FoundChoice) -> String {
    let values = choice.values.iter();
    let values: Vec<String> =
        values.map(|value| format!("{} ({})", value.item, number(page, value.records))).collect();
    let quantity = number(page, u64::from(choice.quantity));
    let args = [("quantity", quantity.into()), ("values", values.join(", ").into())];
    page.texts.text_with("imports-choice", &args)
}

/// Items with quantities, or the word for none.
fn listed(page: &Page, items: &[FoundContent]) -> String {
    if items.is_empty() { page.t("imports-items-none") } else { contents(items) }
}

/// Where the items of the file are not those of the rewards.
pub(super) fn differences(page: &Page, found: &Found, batch_path: &str) -> Option<Differences> {
    let line = |one: &FoundDifference| DifferenceLine {
        reward: one.reward.clone(),
        in_file: listed(page, &one.in_file),
        in_parcel: listed(page, &one.in_parcel),
        records: page.t1("imports-in-records", "count", counted(one.records)),
    };
    (found.differing > 0).then(|| Differences {
        note: page.t1("imports-differences-note", "count", counted(found.differing)),
        all_url: format!("{batch_path}?view=flagged"),
        lines: found.differences.iter().map(line).collect(),
    })
}

/// Questions whose answers look like a choice.
pub(super) fn like_options(
    page: &Page,
    found: &[LikeOption],
    form_of: impl Fn(&LikeOption) -> String,
) -> Vec<LikeOptionLine> {
    let line = |one: &LikeOption| {
        let args = [("prompt", one.prompt.clone().into()), ("count", counted(one.different_answers))];
        LikeOptionLine {
            sentence: page.texts.text_with("imports-like-option", &args),
            prompt: one.prompt.clone(),
            form_url: form_of(one),
        }
    };
    found.iter().map(line).collect()
}

/// After this long nobody waits for a filling any more.
const FILLING_MINUTES: i64 = 60;

/// What the last filling of options came to.
pub(super) fn filling(
    page: &Page,
    (time_zone, now): (&str, Timestamp),
    last: Option<&Filling>,
) -> FillingNote {
    let Some(last) = last else {
        let button = page.t("imports-fill-options");
        return FillingNote { sentences: Vec::new(), is_running: false, button };
    };
    let Some(at) = last.finished_at else {
        let sentences = vec![page.t("imports-fill-running")];
        // A job that gave up leaves it like this: it can be asked for again, and does nothing twice.
        let is_running = now < last.asked_at.plus_minutes(FILLING_MINUTES);
        return FillingNote { sentences, is_running, button: page.t("imports-fill-options") };
    };
    let counts = last.counts;
    let args = [("when", at.display_in(time_zone).into()), ("count", counted(counts.filled))];
    let mut sentences = vec![page.texts.text_with("imports-fill-done", &args)];
    let kinds =
        [("no-such-value", counts.no_such_value), ("not-told", counts.not_told), ("kept", counts.kept)];
    let left = kinds.into_iter().filter(|(_, count)| *count > 0);
    sentences.extend(
        left.map(|(word, count)| page.t1(&format!("imports-fill-left-{word}"), "count", counted(count))),
    );
    if counts.left() == 0 {
        sentences.push(page.t("imports-fill-left-none"));
    }
    if counts.shelved > 0 {
        sentences.push(page.t1("imports-fill-shelved", "count", counted(counts.shelved)));
    }
    FillingNote { sentences, is_running: false, button: page.t("imports-fill-again") }
}

/// Who is written to when an import is applied.
pub(super) fn new_links(page: &Page, batch_path: &str, new_links: NewLinks) -> NewLinksNote {
    let people = counted(new_links.people);
    NewLinksNote {
        sentence: page.t1("imports-new-links", "count", people.clone()),
        list_url: format!("{batch_path}?view=new-links"),
        beside_button: page.t1("imports-apply-note-new-links", "count", people),
    }
}

/// Whose address is not taken over.
pub(super) fn kept_addresses(page: &Page, batch_path: &str, new_links: NewLinks) -> SeenRecords {
    SeenRecords {
        sentence: page.t1("imports-kept-addresses", "count", counted(new_links.kept)),
        list_url: format!("{batch_path}?view=kept-addresses"),
    }
}

/// The two lists of a record that differs.
pub(super) fn two_lists(page: &Page, lists: &TwoLists) -> Vec<String> {
    vec![
        page.t1("imports-items-in-file", "items", listed(page, &lists.in_file)),
        page.t1("imports-items-in-parcel", "items", listed(page, &lists.in_parcel)),
    ]
}

/// What to look at before a file is applied: in an encoding that is only guessed, letters may be others.
pub(super) fn notes(
    page: &Page,
    (plan, moving_elsewhere): (PlanCounts, u64),
    inspection: Option<&Value>,
) -> Vec<String> {
    let tables = inspection.and_then(|inspection| inspection.get("tables")).and_then(Value::as_array);
    let mut notes = Vec::new();
    if plan.changed > 0 || plan.unchanged > 0 {
        let parts: Vec<String> = missing_parts(tables.map_or(&[], Vec::as_slice))
            .into_iter()
            .map(|part| page.t(&format!("imports-field-{part}")))
            .collect();
        if !parts.is_empty() {
            notes.push(page.t1("imports-note-no-columns", "parts", parts.join(", ")));
        }
    }
    if moving_elsewhere > 0 {
        notes.push(page.t1("imports-note-elsewhere", "count", counted(moving_elsewhere)));
    }
    let is_guessed = |table: &Value| {
        let encoding = table.get("encoding").and_then(Value::as_str);
        encoding.is_some_and(|encoding| encoding.eq_ignore_ascii_case("windows-1252"))
    };
    if tables.is_some_and(|tables| tables.iter().any(is_guessed)) {
        notes.push(page.t("imports-note-guessed-encoding"));
    }
    notes
}

/// Parts of a pledge for which no table of the file has a column.
fn missing_parts(tables: &[Value]) -> Vec<&'static str> {
    let list =
        |value: &Value, name: &str| value.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    let sections = tables.iter().flat_map(|table| list(table, "sections"));
    let columns = sections.flat_map(|section| list(&section, "columns"));
    let meanings: Vec<Value> = columns.filter_map(|column| column.get("meaning").cloned()).collect();
    let has_kind = |kind: &str| meanings.iter().any(|m| m.get(kind).is_some() || m.as_str() == Some(kind));
    let has_field = |start: &str| {
        let field = |m: &Value| m.get("field").and_then(Value::as_str).is_some_and(|f| f.starts_with(start));
        meanings.iter().any(field)
    };
    let parts = [
        (has_field("reward") || has_kind("reward_minimum"), "reward"),
        (has_kind("item"), "items"),
        (has_kind("addon"), "addons"),
        (has_kind("question"), "answers"),
        (has_field("address"), "address"),
        (has_field("pledge_country"), "pledge-country"),
    ];
    parts.into_iter().filter(|(is_there, _)| !is_there).map(|(_, part)| part).collect()
}

/// What every column of the file was taken for, from the JSON of what was recognised.
pub(super) fn tables(page: &Page, inspection: Option<&Value>) -> Vec<TableView> {
    let text =
        |value: &Value, name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let list =
        |value: &Value, name: &str| value.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    let mut views = Vec::new();
    for table in inspection.map(|inspection| list(inspection, "tables")).unwrap_or_default() {
        let delimiter = match text(&table, "delimiter").as_str() {
            "\t" => page.t("imports-delimiter-tab"),
            other => other.to_owned(),
        };
        let records = table.get("records").and_then(Value::as_u64).unwrap_or_default();
        let args = [
            ("encoding", text(&table, "encoding").into()),
            ("delimiter", delimiter.into()),
            ("records", number(page, records).into()),
        ];
        let detail = page.texts.text_with("imports-table-detail", &args);
        let member = text(&table, "member");
        let title = if member.is_empty() { page.t("imports-table") } else { member };
        for section in list(&table, "sections") {
            let columns = list(&section, "columns")
                .iter()
                .map(|column| (text(column, "name"), values::meaning(page, column.get("meaning"))))
                .collect();
            views.push(TableView { title: title.clone(), detail: detail.clone(), columns });
        }
    }
    views
}
