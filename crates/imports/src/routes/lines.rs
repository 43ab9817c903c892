//! Records of an import and the people in them, as their pages show them.

use std::collections::HashMap;

use campaigns::model::Campaign;
use db::ReadTx;
use kernel::ids::kinds;
use kernel::{Money, RowId, Vault};
use pledges::PledgeError;
use web::Page;

use super::frame::number;
use super::{held, values};
use crate::error::ImportError;
use crate::model::{FieldChange, OpenRecord, RecordPart, RecordResult, RecordRow};
use crate::pages::{ChangeLine, PersonLine, RecordLine};
use crate::record::{AmountKind, Flag, Record};
use crate::rules::{address, misread};
use crate::service::addresses::{EMAIL_STAYS_PLEDGE, EMAIL_STAYS_TAKEN, SAME_EMAIL_APART};
use crate::service::flags;

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
            .chain(said.and_then(|record| misread_name(page, record)))
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

/// A name that was misread before it came here: told with what was probably meant, and changed by nobody but a person.
fn misread_name(page: &Page, record: &Record) -> Option<String> {
    let of_address = record.address.as_ref().and_then(|address| address.name.as_ref());
    let (written, meant) = [record.name.as_ref(), of_address]
        .into_iter()
        .flatten()
        .find_map(|name| Some((name, misread::meant(name)?)))?;
    Some(page.t2("imports-misread-name", &("written", written.clone().into()), &("meant", meant.into())))
}

fn place(page: &Page, one: &OpenRecord) -> String {
    let record = page.t1("imports-record", "number", number(page, one.row.record_number));
    match &one.row.member {
        Some(member) => format!("{record} · {member}"),
        None => record,
    }
}
