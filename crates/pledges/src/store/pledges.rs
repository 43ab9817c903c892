//! One pledge: found, and its parts written by compare-and-set.

use db::{DbError, ReadTx, Select, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Currency, Id, RowId, Timestamp};

use crate::model::{AgreedQuote, CancelledThere, Origin, Pledge, PledgeState};
use crate::quote::Choices;
use crate::store::columns::{choices_text, codes_text, pledge_columns, read_pledge};
use crate::store::lists::one_of;

pub(crate) fn by_row(tx: &mut ReadTx<'_>, row: RowId<kinds::Pledge>) -> Result<Option<Pledge>, DbError> {
    tx.query_opt(
        sql!(concat!("SELECT ", pledge_columns!(), " FROM pledge WHERE id = $1")),
        params![row],
        read_pledge,
    )
}

pub(crate) fn by_id(tx: &mut ReadTx<'_>, id: Id<kinds::Pledge>) -> Result<Option<Pledge>, DbError> {
    tx.query_opt(
        sql!(concat!("SELECT ", pledge_columns!(), " FROM pledge WHERE public_id = $1")),
        params![id],
        read_pledge,
    )
}

pub(crate) fn by_ids(tx: &mut ReadTx<'_>, ids: &[Id<kinds::Pledge>]) -> Result<Vec<Pledge>, DbError> {
    let mut select = Select::new(concat!("SELECT ", pledge_columns!(), " FROM pledge"));
    one_of(&mut select, "public_id IN (", ids);
    tx.query(&select, select.params(), read_pledge)
}

pub(crate) fn by_order_number(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    order_number: &str,
) -> Result<Option<Pledge>, DbError> {
    tx.query_opt(
        sql!(concat!(
            "SELECT ",
            pledge_columns!(),
            " FROM pledge WHERE campaign_id = $1 AND order_number = $2"
        )),
        params![campaign, order_number],
        read_pledge,
    )
}

/// Pledges of a contact that neither ended nor went to the warehouse, as `Transition::Cancel` may start.
pub(crate) fn not_handed_over(
    tx: &mut ReadTx<'_>,
    contact: RowId<kinds::Contact>,
) -> Result<Vec<RowId<kinds::Pledge>>, DbError> {
    tx.query(
        sql!(
            "SELECT id FROM pledge WHERE contact_id = $1
             AND state IN ('imported', 'invited', 'in_progress', 'confirmed', 'locked', 'paid') ORDER BY id"
        ),
        params![contact],
        |row| row.get(0),
    )
}

pub(crate) fn of_contact(
    tx: &mut ReadTx<'_>,
    contact: RowId<kinds::Contact>,
    limit: u32,
) -> Result<Vec<Pledge>, DbError> {
    tx.query(
        sql!(concat!(
            "SELECT ",
            pledge_columns!(),
            " FROM pledge WHERE contact_id = $1 ORDER BY id DESC LIMIT $2"
        )),
        params![contact, limit],
        read_pledge,
    )
}

/// Moves the state from one to another with the moments that belong to it; answers whether it was still `from`.
pub(crate) fn set_state(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::Pledge>,
    from: PledgeState,
    to: PledgeState,
    now: Timestamp,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!(
            "UPDATE pledge SET state = $3,
               invited_at = CASE WHEN $3 = 'invited' THEN COALESCE(invited_at, $4) ELSE invited_at END,
               confirmed_at = CASE WHEN $3 = 'confirmed' AND locked_at IS NULL THEN $4
                                   WHEN $3 IN ('imported', 'in_progress') THEN NULL ELSE confirmed_at END,
               locked_at = CASE WHEN $3 = 'locked' AND locked_at IS NULL THEN $4
                                WHEN $3 IN ('confirmed', 'imported', 'in_progress') THEN NULL ELSE locked_at END,
               paid_at = CASE WHEN $3 = 'paid' AND paid_at IS NULL THEN $4
                              WHEN $3 IN ('locked', 'confirmed', 'imported', 'in_progress') THEN NULL
                              ELSE paid_at END,
               ended_at = CASE WHEN $3 IN ('cancelled', 'refunded') THEN $4
                               WHEN $3 IN ('imported', 'in_progress') THEN NULL ELSE ended_at END
             WHERE id = $1 AND state = $2"
        ),
        params![row, from.word(), to.word(), now],
    )?;
    Ok(changed == 1)
}

/// Saves choices made from version `seen`; answers whether nobody else had saved since.
pub(crate) fn set_choices(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::Pledge>,
    choices: &Choices,
    origin: Origin,
    seen: i64,
) -> Result<bool, DbError> {
    let text = choices_text(choices)?;
    let changed = tx.execute(
        sql!(
            "UPDATE pledge SET choices = $2, reward = $3, choices_origin = $4, choices_version = choices_version + 1
             WHERE id = $1 AND choices_version = $5"
        ),
        params![row, text, choices.reward, origin.word(), seen],
    )?;
    Ok(changed == 1)
}

/// Saves which codes were entered, unless the choices were saved since they were read.
pub(crate) fn set_codes(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::Pledge>,
    codes: &[Id<kinds::VoucherCode>],
    seen: i64,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!("UPDATE pledge SET codes = $2 WHERE id = $1 AND choices_version = $3"),
        params![row, codes_text(codes), seen],
    )?;
    Ok(changed == 1)
}

/// Counts a save of the answers made from version `seen`; answers whether nobody else had saved since.
pub(crate) fn stamp_answers(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::Pledge>,
    origin: Origin,
    seen: i64,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!(
            "UPDATE pledge SET answers_origin = $2, answers_version = answers_version + 1
             WHERE id = $1 AND answers_version = $3"
        ),
        params![row, origin.word(), seen],
    )?;
    Ok(changed == 1)
}

/// Saves which address it goes to, from version `seen`; answers whether nobody else had saved since.
pub(crate) fn set_address(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::Pledge>,
    (address, country): (Option<RowId<kinds::Address>>, Option<CountryCode>),
    origin: Origin,
    seen: i64,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!(
            "UPDATE pledge SET address_id = $2, country = $3, address_origin = $4,
                    address_version = address_version + 1
             WHERE id = $1 AND address_version = $5"
        ),
        params![row, address, country.map(CountryCode::as_str), origin.word(), seen],
    )?;
    Ok(changed == 1)
}

/// Names the quote that holds from now on.
pub(crate) fn set_agreed(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::Pledge>,
    quote: RowId<AgreedQuote>,
    (total_minor, credit_minor, balance_minor): (i64, i64, i64),
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE pledge SET quote_id = $2, total_minor = $3, credit_minor = $4, lowered_minor = 0, is_credited_in_part = 0,
               balance_minor = $5
             WHERE id = $1"
        ),
        params![row, quote, total_minor, credit_minor, balance_minor],
    )
    .map(drop)
}

/// No quote holds any more; `balance_minor` is what an ended pledge still has to get back.
pub(crate) fn clear_agreed(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::Pledge>,
    balance_minor: Option<i64>,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE pledge SET quote_id = NULL, total_minor = NULL, credit_minor = NULL, lowered_minor = 0, is_credited_in_part = 0,
               balance_minor = $2
             WHERE id = $1"
        ),
        params![row, balance_minor],
    )
    .map(drop)
}

/// Nothing is owed any more since now, of what became owed after the lock.
pub(crate) fn set_paid_at(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::Pledge>,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE pledge SET paid_at = $2 WHERE id = $1"), params![row, now]).map(drop)
}

pub(crate) fn set_balance(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::Pledge>,
    balance_minor: i64,
) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE pledge SET balance_minor = $2 WHERE id = $1"), params![row, balance_minor])
        .map(drop)
}

pub(crate) fn set_given_back(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::Pledge>,
    given_back_minor: i64,
) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE pledge SET given_back_minor = $2 WHERE id = $1"), params![row, given_back_minor])
        .map(drop)
}

pub(crate) fn set_lowered(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::Pledge>,
    lowered_minor: i64,
) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE pledge SET lowered_minor = $2 WHERE id = $1"), params![row, lowered_minor])
        .map(drop)
}

/// A part of what is agreed was credited by a note, whenever its money goes back.
pub(crate) fn set_credited_in_part(tx: &mut WriteTx<'_>, row: RowId<kinds::Pledge>) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE pledge SET is_credited_in_part = 1 WHERE id = $1"), params![row]).map(drop)
}

pub(crate) fn is_credited_in_part(tx: &mut ReadTx<'_>, row: RowId<kinds::Pledge>) -> Result<bool, DbError> {
    tx.query_one(sql!("SELECT is_credited_in_part FROM pledge WHERE id = $1"), params![row], |row| {
        Ok(row.get::<i64>(0)? != 0)
    })
}

/// Whether it waits for a decision since it was cancelled on the platform, or who decided when; nothing when that counts
/// for nothing.
pub(crate) fn set_cancelled_there(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::Pledge>,
    there: Option<&CancelledThere>,
) -> Result<(), DbError> {
    let (at, by) = match there {
        Some(CancelledThere::GoesOn { at, by }) => (Some(*at), Some(by.as_str())),
        Some(CancelledThere::ToDecide) | None => (None, None),
    };
    tx.execute(
        sql!("UPDATE pledge SET cancelled_there = $2, goes_on_at = $3, goes_on_by = $4 WHERE id = $1"),
        params![row, there.map(CancelledThere::word), at, by],
    )
    .map(drop)
}

/// Notes that the backer was asked now.
pub(crate) fn set_asked(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::Pledge>,
    reminders: u32,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE pledge SET last_invited_at = $2, invited_at = COALESCE(invited_at, $2), reminders = $3
             WHERE id = $1"
        ),
        params![row, now, reminders],
    )
    .map(drop)
}

/// It is another person's, with the copy of its address that is theirs.
pub(crate) fn set_contact(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::Pledge>,
    contact: RowId<kinds::Contact>,
    address: Option<RowId<kinds::Address>>,
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE pledge SET contact_id = $2, address_id = $3 WHERE id = $1"),
        params![row, contact, address],
    )
    .map(drop)
}

pub(crate) fn set_seen(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::Pledge>,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE pledge SET last_seen_at = $2 WHERE id = $1"), params![row, now]).map(drop)
}

/// In which currency it is priced.
pub(crate) fn set_currency(
    tx: &mut WriteTx<'_>,
    pledge: RowId<kinds::Pledge>,
    currency: Currency,
) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE pledge SET currency = $2 WHERE id = $1"), params![pledge, currency]).map(drop)
}
