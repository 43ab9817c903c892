//! What imports write: many pledges at once, and the platform's facts again and again.

use std::collections::HashMap;

use db::{DbError, Param, ReadTx, Select, ToParam, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Id, RowId, Timestamp};
use stock::Limited;

use crate::model::{NewPledge, Origin, PlatformFacts, PledgeRef, PledgeState};
use crate::quote::Choices;
use crate::store::bought;
use crate::store::columns::choices_text;

/// A pledge ready to be written.
pub(crate) struct Prepared<'n> {
    pub(crate) pledge: PledgeRef,
    pub(crate) new: &'n NewPledge,
    pub(crate) order_number: String,
    pub(crate) source_hash: Option<Vec<u8>>,
    pub(crate) record_sealed: Vec<u8>,
    /// Question and sealed answer.
    pub(crate) answers: Vec<(Id<kinds::Question>, Vec<u8>)>,
    /// Values and variants with a limit that it comes with, and how many of each.
    pub(crate) kinds: Vec<(Limited, u32)>,
}

const PLEDGE: [&str; 33] = [
    "id",
    "public_id",
    "campaign_id",
    "contact_id",
    "order_number",
    "source_hash",
    "import_batch_id",
    "state",
    "currency",
    "platform_status",
    "platform_reward_id",
    "pledged_at",
    "pledged_minor",
    "paid_minor",
    "shipping_paid_minor",
    "platform_due_minor",
    "platform_sent",
    "imported_reward",
    "credited_minor",
    "credit_postings",
    "reward",
    "choices",
    "choices_origin",
    "choices_version",
    "answers_origin",
    "answers_version",
    "address_id",
    "address_origin",
    "address_version",
    "country",
    "created_at",
    "reminders",
    "last_invited_at",
];

pub(crate) fn insert_many(
    tx: &mut WriteTx<'_>,
    prepared: &[Prepared<'_>],
    (batch, origin, now): (Option<RowId<kinds::ImportBatch>>, Origin, Timestamp),
) -> Result<(), DbError> {
    let mut pledges = Vec::with_capacity(prepared.len());
    let mut records = Vec::with_capacity(prepared.len());
    let mut answers = Vec::new();
    for one in prepared {
        pledges.push(pledge_row(one, (batch, origin, now))?);
        records
            .push(vec![Param::Int(one.pledge.row.get()), Param::Bytes(one.record_sealed.as_slice().into())]);
        for (question, sealed) in &one.answers {
            answers.push(vec![
                Param::Int(one.pledge.row.get()),
                question.to_param(),
                Param::Bytes(sealed.as_slice().into()),
                Param::Int(now.as_micros()),
            ]);
        }
    }
    tx.insert_rows("pledge", &PLEDGE, &pledges)?;
    tx.insert_rows("pledge_raw_record", &["pledge_id", "record_sealed"], &records)?;
    let came =
        prepared.iter().map(|one| (one.pledge.row, one.new.choices.addons.as_slice(), one.kinds.as_slice()));
    bought::insert_many(tx, came)?;
    if !answers.is_empty() {
        let ids = tx.reserve_ids("pledge_answer", answers.len())?;
        for (row, id) in answers.iter_mut().zip(ids) {
            row.push(Param::Int(id));
        }
        tx.insert_rows(
            "pledge_answer",
            &["pledge_id", "question", "answer_sealed", "updated_at", "id"],
            &answers,
        )?;
    }
    Ok(())
}

fn pledge_row<'a>(
    one: &'a Prepared<'_>,
    (batch, origin, now): (Option<RowId<kinds::ImportBatch>>, Origin, Timestamp),
) -> Result<Vec<Param<'a>>, DbError> {
    let new = one.new;
    let word = || Param::Text(origin.word().into());
    Ok(vec![
        Param::Int(one.pledge.row.get()),
        one.pledge.id.to_param(),
        Param::Int(new.campaign.row.get()),
        Param::Int(new.contact.get()),
        one.order_number.to_param(),
        one.source_hash.to_param(),
        batch.map_or(Param::Null, |row| Param::Int(row.get())),
        Param::Text(PledgeState::Imported.word().into()),
        Param::Text(new.currency.code().to_owned().into()),
        new.facts.status.to_param(),
        new.facts.reward_id.to_param(),
        new.facts.pledged_at.to_param(),
        Param::Int(new.facts.pledged_minor),
        Param::Int(new.facts.paid_minor),
        Param::Int(new.facts.shipping_paid_minor),
        Param::Int(new.facts.due_minor),
        new.facts.is_sent.to_param(),
        new.choices.reward.to_param(),
        Param::Int(new.facts.paid_minor),
        Param::Int(i64::from(new.facts.paid_minor != 0)),
        new.choices.reward.to_param(),
        Param::Text(choices_text(&new.choices)?.into()),
        word(),
        Param::Int(1),
        word(),
        Param::Int(1),
        new.address.map_or(Param::Null, |row| Param::Int(row.get())),
        word(),
        Param::Int(1),
        new.country.map_or(Param::Null, |country| Param::Text(country.as_str().into())),
        Param::Int(now.as_micros()),
        Param::Int(0),
        Param::Null,
    ])
}

/// Whether a number is taken in a campaign.
pub(crate) fn order_number_is_taken(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    order_number: &str,
) -> Result<bool, DbError> {
    let found = tx.query_opt(
        sql!("SELECT id FROM pledge WHERE campaign_id = $1 AND order_number = $2"),
        params![campaign, order_number],
        |row| row.get::<i64>(0),
    )?;
    Ok(found.is_some())
}

pub(crate) fn raw_record(
    tx: &mut ReadTx<'_>,
    pledge: RowId<kinds::Pledge>,
) -> Result<Option<Vec<u8>>, DbError> {
    tx.query_opt(
        sql!("SELECT record_sealed FROM pledge_raw_record WHERE pledge_id = $1"),
        params![pledge],
        |row| row.get(0),
    )
}

/// The same record, sealed for another person.
pub(crate) fn set_raw_record(
    tx: &mut WriteTx<'_>,
    pledge: RowId<kinds::Pledge>,
    record_sealed: &[u8],
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE pledge_raw_record SET record_sealed = $2 WHERE pledge_id = $1"),
        params![pledge, record_sealed],
    )
    .map(drop)
}

/// The sealed records of these pledges.
pub(crate) fn raw_records(
    tx: &mut ReadTx<'_>,
    pledges: &[RowId<kinds::Pledge>],
) -> Result<HashMap<RowId<kinds::Pledge>, Vec<u8>>, DbError> {
    let mut select = Select::new("SELECT pledge_id, record_sealed FROM pledge_raw_record");
    super::lists::one_of(&mut select, "pledge_id IN (", pledges);
    let rows = tx.query(&select, select.params(), |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.into_iter().collect())
}

/// What the platform says now.
pub(crate) struct FactsNow<'f> {
    pub(crate) facts: &'f PlatformFacts,
    pub(crate) imported_reward: Option<Id<kinds::Reward>>,
    pub(crate) credit_postings: i64,
    /// `None` leaves the record as it is.
    pub(crate) record_sealed: Option<&'f [u8]>,
}

pub(crate) fn set_facts(
    tx: &mut WriteTx<'_>,
    pledge: RowId<kinds::Pledge>,
    now: &FactsNow<'_>,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE pledge SET platform_status = $2, platform_reward_id = $3, pledged_at = $4, pledged_minor = $5,
                    paid_minor = $6, shipping_paid_minor = $7, imported_reward = $8, credited_minor = $6,
                    credit_postings = $9, platform_due_minor = $10, platform_sent = $11, missing_since = NULL
             WHERE id = $1"
        ),
        params![
            pledge,
            now.facts.status,
            now.facts.reward_id,
            now.facts.pledged_at,
            now.facts.pledged_minor,
            now.facts.paid_minor,
            now.facts.shipping_paid_minor,
            now.imported_reward,
            now.credit_postings,
            now.facts.due_minor,
            now.facts.is_sent
        ],
    )?;
    let Some(record_sealed) = now.record_sealed else { return Ok(()) };
    set_raw_record(tx, pledge, record_sealed)
}

/// Replaces choices that an import brought; answers whether they were still an import's.
pub(crate) fn replace_imported_choices(
    tx: &mut WriteTx<'_>,
    pledge: RowId<kinds::Pledge>,
    choices: &Choices,
) -> Result<bool, DbError> {
    let text = choices_text(choices)?;
    let changed = tx.execute(
        sql!(
            "UPDATE pledge SET choices = $2, reward = $3, choices_version = choices_version + 1
             WHERE id = $1 AND choices_origin = 'import'"
        ),
        params![pledge, text, choices.reward],
    )?;
    Ok(changed == 1)
}

/// Replaces an address that an import brought; answers whether it was still an import's.
pub(crate) fn replace_imported_address(
    tx: &mut WriteTx<'_>,
    pledge: RowId<kinds::Pledge>,
    address: Option<RowId<kinds::Address>>,
    country: Option<CountryCode>,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!(
            "UPDATE pledge SET address_id = $2, country = $3, address_version = address_version + 1
             WHERE id = $1 AND address_origin = 'import'"
        ),
        params![pledge, address, country.map(CountryCode::as_str)],
    )?;
    Ok(changed == 1)
}

pub(crate) fn mark_missing(
    tx: &mut WriteTx<'_>,
    pledge: RowId<kinds::Pledge>,
    now: Timestamp,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!("UPDATE pledge SET missing_since = $2 WHERE id = $1 AND missing_since IS NULL"),
        params![pledge, now],
    )?;
    Ok(changed == 1)
}

pub(crate) fn mark_present(tx: &mut WriteTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!("UPDATE pledge SET missing_since = NULL WHERE id = $1 AND missing_since IS NOT NULL"),
        params![pledge],
    )?;
    Ok(changed == 1)
}

/// Removes a pledge on which nothing was built.
pub(crate) fn remove(tx: &mut WriteTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM pledge_answer WHERE pledge_id = $1"), params![pledge])?;
    tx.execute(sql!("DELETE FROM pledge_raw_record WHERE pledge_id = $1"), params![pledge])?;
    tx.execute(sql!("DELETE FROM pledge_state_change WHERE pledge_id = $1"), params![pledge])?;
    bought::remove(tx, pledge)?;
    tx.execute(sql!("DELETE FROM pledge_pay_currency WHERE pledge_id = $1"), params![pledge])?;
    tx.execute(sql!("DELETE FROM pledge WHERE id = $1"), params![pledge]).map(drop)
}
