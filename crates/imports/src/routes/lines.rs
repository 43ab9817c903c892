//! Records, catalogue and tables as their pages show them.

use std::collections::HashMap;

use campaigns::model::Campaign;
use db::ReadTx;
use kernel::ids::kinds;
use kernel::{Currency, Money, RowId, Vault};
use pledges::PledgeError;
use serde_json::Value;
use web::Page;
use web::widgets::{Badge, BadgeColor};

use super::frame::{counted, number};
use super::{held, values};
use crate::error::ImportError;
use crate::model::{MappingKind, OpenRecord, RecordResult};
use crate::pages::{CatalogueGroup, CatalogueLine, ChangeLine, PersonLine, RecordLine, TableView};
use crate::record::AmountKind;
use crate::rules::found::FoundContent;
use crate::service::catalogue::Resolved;
use crate::service::compare;

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

pub(super) fn record(
    page: &Page,
    (campaign, batch_path): (&Campaign, &str),
    one: &OpenRecord,
    people: &HashMap<RowId<kinds::Pledge>, Person>,
) -> RecordLine {
    let person = one.pledge.and_then(|pledge| people.get(&pledge));
    let said = one.record.as_deref();
    let money = |minor: i64| page.texts.money(Money::new(minor, campaign.currency));
    let known = |of_person: fn(&Person) -> &String, of_record: Option<&String>| {
        of_record.or(person.map(of_person)).cloned().unwrap_or_default() // nobody knows: an empty cell
    };
    let name = known(|person| &person.name, said.and_then(|record| record.name.as_ref()));
    let changes =
        one.changes.iter().flat_map(|change| {
            values::shown(page, campaign.currency, change)
                .into_iter()
                .map(|(label, before, after)| ChangeLine { label, before, after, is_kept: change.is_kept })
        });
    RecordLine {
        place: place(page, one),
        email: known(|person| &person.email, said.and_then(|record| record.email.as_ref())),
        name: if name.is_empty() { page.t("imports-no-name") } else { name },
        href: person.map_or_else(String::new, |person| pledge_path(campaign, person)),
        reward: said
            .and_then(|record| record.reward.as_ref())
            .and_then(|reward| reward.title.clone().or_else(|| reward.id.clone()))
            .unwrap_or_default(), // a pledge without a reward
        // An amount in another currency is shown as the file has it, on the page of the file.
        amount: said
            .filter(|record| record.currency == Some(campaign.currency))
            .and_then(|record| record.amount(AmountKind::Pledged))
            .map_or_else(String::new, money),
        status: said
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
            .filter(|flag| compare::is_known_flag(flag))
            .map(|flag| flag_text(page, flag))
            .collect(),
        changes: changes.collect(),
    }
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
pub(super) fn catalogue(page: &Page, currency: Currency, resolved: Vec<Resolved>) -> Vec<CatalogueGroup> {
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
            can_be_left_out: matches!(kind, MappingKind::Reward | MappingKind::Addon),
            has_details: matches!(kind, MappingKind::Reward | MappingKind::Addon),
            lines: resolved
                .iter()
                .filter(|one| one.kind == *kind)
                .map(|one| catalogue_line(page, currency, one))
                .collect(),
        })
        .filter(|group| !group.lines.is_empty())
        .collect()
}

fn catalogue_line(page: &Page, currency: Currency, one: &Resolved) -> CatalogueLine {
    let mut detail: Vec<String> = Vec::new();
    if matches!(one.kind, MappingKind::Reward | MappingKind::Addon) {
        detail.push(match one.price_minor {
            Some(minor) => page.texts.money(Money::new(minor, currency)),
            None => page.t("imports-price-unknown"),
        });
    }
    if !one.contents.is_empty() {
        detail.push(contents(&one.contents));
    }
    let state = match &one.known_as {
        Some(known) if *known == one.title => Badge::new(page.t("imports-part-known"), BadgeColor::Gray),
        Some(known) => Badge::new(page.t1("imports-part-known-as", "title", known), BadgeColor::Gray),
        None => Badge::new(page.t("imports-part-new"), BadgeColor::Green),
    };
    CatalogueLine {
        word: one.word.clone(),
        title: one.title.clone(),
        detail: detail.join(" · "),
        records: page.t1("imports-in-records", "count", counted(one.records)),
        state,
        is_new: one.known_as.is_none(),
    }
}

fn contents(contents: &[FoundContent]) -> String {
    let parts: Vec<String> =
        contents.iter().map(|part| format!("{} × {}", part.quantity, part.item)).collect();
    parts.join(", ")
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
