//! What a file gives away besides its records: the catalogue, options, columns, and what to look at before it is applied.

use kernel::{Currency, Money, Timestamp};
use serde_json::Value;
use web::Page;
use web::widgets::{Badge, BadgeColor};

use super::frame::{counted, number};
use super::values;
use crate::model::{BatchState, MappingKind, PlanCounts};
use crate::pages::{
    CatalogueGroup, CatalogueLine, DifferenceLine, Differences, FillingNote, LikeOptionLine, NewLinksNote,
    SeenRecords, TableView,
};
use crate::rules::found::{Found, FoundChoice, FoundContent, FoundDifference};
use crate::service::catalogue::Resolved;
use crate::service::difference::TwoLists;
use crate::service::filling::Filling;
use crate::service::like_options::LikeOption;
use crate::service::new_links::NewLinks;

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
