//! What `verify` asks.

use db::{DbError, ReadTx, Row, params, sql};
use kernel::ids::kinds;
use kernel::{Currency, Id, RowId};

use crate::model::PaidInParts;

/// A public id and up to two texts beside it.
pub(crate) struct Odd {
    pub(crate) subject: String,
    pub(crate) first: String,
    pub(crate) second: String,
}

fn odd(row: &Row<'_>) -> Result<Odd, DbError> {
    Ok(Odd { subject: row.get(0)?, first: row.get(1)?, second: row.get(2)? })
}

/// Pledges whose state is not where the log ends.
pub(crate) fn state_not_in_log(tx: &mut ReadTx<'_>, limit: u32) -> Result<Vec<Odd>, DbError> {
    tx.query(
        sql!(
            "SELECT p.public_id, p.state, COALESCE(c.to_state, 'imported')
             FROM pledge p LEFT JOIN pledge_state_change c
               ON c.id = (SELECT MAX(m.id) FROM pledge_state_change m WHERE m.pledge_id = p.id)
             WHERE p.state <> COALESCE(c.to_state, 'imported') ORDER BY p.id LIMIT $1"
        ),
        params![limit],
        odd,
    )
}

/// Lines of the log that do not begin where the line before ended.
pub(crate) fn log_with_gaps(tx: &mut ReadTx<'_>, limit: u32) -> Result<Vec<Odd>, DbError> {
    tx.query(
        sql!(
            "SELECT p.public_id, x.before, x.from_state FROM (
               SELECT id, pledge_id, from_state,
                      COALESCE(LAG(to_state) OVER (PARTITION BY pledge_id ORDER BY id), 'imported') AS before
               FROM pledge_state_change) x
             JOIN pledge p ON p.id = x.pledge_id WHERE x.before <> x.from_state ORDER BY x.id LIMIT $1"
        ),
        params![limit],
        odd,
    )
}

/// Pledges whose times of confirming and locking are not those of their state.
pub(crate) fn times_beside_the_state(tx: &mut ReadTx<'_>, limit: u32) -> Result<Vec<Odd>, DbError> {
    tx.query(
        sql!(
            "SELECT public_id, state, CASE WHEN is_locked AND locked_at IS NULL THEN 'no time of its lock'
                    WHEN is_confirmed AND confirmed_at IS NULL THEN 'no time of its confirmation'
                    ELSE 'a time of a confirmation or lock that was taken back' END
             FROM (SELECT p.id, p.public_id, p.state, p.confirmed_at, p.locked_at,
                     p.state IN ('imported', 'in_progress') AS is_open,
                     p.state IN ('locked', 'paid', 'in_fulfilment', 'shipped', 'delivered') AS is_locked,
                     p.state <> 'cancelled' AND EXISTS (SELECT 1 FROM pledge_state_change c
                       WHERE c.pledge_id = p.id AND c.to_state = 'confirmed' AND c.id > COALESCE(
                         (SELECT MAX(o.id) FROM pledge_state_change o
                          WHERE o.pledge_id = p.id AND o.to_state IN ('imported', 'in_progress')), 0)) AS is_confirmed
                   FROM pledge p) x
             WHERE (is_locked AND locked_at IS NULL)
                OR (is_open AND confirmed_at IS NOT NULL)
                OR ((is_open OR state = 'confirmed') AND locked_at IS NOT NULL)
                OR (is_confirmed AND confirmed_at IS NULL)
             ORDER BY id LIMIT $1"
        ),
        params![limit],
        odd,
    )
}

/// Every pair of states in the log, with one pledge that has it.
pub(crate) fn logged_pairs(tx: &mut ReadTx<'_>) -> Result<Vec<Odd>, DbError> {
    tx.query(
        sql!(
            "SELECT MIN(p.public_id), c.from_state, c.to_state FROM pledge_state_change c
             JOIN pledge p ON p.id = c.pledge_id GROUP BY c.from_state, c.to_state"
        ),
        &[],
        odd,
    )
}

/// Pledges that are agreed to without a quote, or have one without being agreed to.
pub(crate) fn agreed_without_quote(tx: &mut ReadTx<'_>, limit: u32) -> Result<Vec<Odd>, DbError> {
    tx.query(
        sql!(
            "SELECT public_id, state, CASE WHEN quote_id IS NULL THEN 'no quote' ELSE 'a quote' END FROM pledge
             WHERE (quote_id IS NULL) = (state IN ('confirmed', 'locked', 'paid', 'in_fulfilment', 'shipped',
                    'delivered'))
             ORDER BY id LIMIT $1"
        ),
        params![limit],
        odd,
    )
}

/// Pledges for which the platform is said to collect, though its own word is another.
pub(crate) fn due_without_collecting(tx: &mut ReadTx<'_>, limit: u32) -> Result<Vec<Odd>, DbError> {
    tx.query(
        sql!(
            "SELECT public_id, platform_status, CAST(platform_due_minor AS TEXT) FROM pledge
             WHERE platform_due_minor <> 0 AND platform_status NOT IN ('partial', 'pending')
             ORDER BY id LIMIT $1"
        ),
        params![limit],
        odd,
    )
}

/// Pledges that wait for a decision about a cancellation, or were decided about, though none stands on the platform, and
/// decisions that nobody made.
pub(crate) fn decision_without_cancellation(tx: &mut ReadTx<'_>, limit: u32) -> Result<Vec<Odd>, DbError> {
    tx.query(
        sql!(
            "SELECT public_id, platform_status, cancelled_there FROM pledge
             WHERE cancelled_there IS NOT NULL AND (platform_status <> 'canceled'
                   OR (cancelled_there = 'goes_on') <> (goes_on_at IS NOT NULL AND goes_on_by IS NOT NULL))
             ORDER BY id LIMIT $1"
        ),
        params![limit],
        odd,
    )
}

/// Pledges without their contact.
pub(crate) fn without_contact(tx: &mut ReadTx<'_>, limit: u32) -> Result<Vec<Odd>, DbError> {
    tx.query(
        sql!(
            "SELECT p.public_id, p.order_number, p.state FROM pledge p
             WHERE NOT EXISTS (SELECT 1 FROM contact c WHERE c.id = p.contact_id) ORDER BY p.id LIMIT $1"
        ),
        params![limit],
        odd,
    )
}

/// Pledges whose money from the platform is not what was credited for it.
pub(crate) fn paid_not_credited(tx: &mut ReadTx<'_>, limit: u32) -> Result<Vec<Odd>, DbError> {
    tx.query(
        sql!(
            "SELECT public_id, CAST(paid_minor AS TEXT), CAST(credited_minor AS TEXT) FROM pledge
             WHERE paid_minor <> credited_minor ORDER BY id LIMIT $1"
        ),
        params![limit],
        odd,
    )
}

/// Campaigns with pledges in a currency that is neither their own nor that of one of their lists of own prices.
pub(crate) fn other_currency(tx: &mut ReadTx<'_>, limit: u32) -> Result<Vec<Odd>, DbError> {
    tx.query(
        sql!(
            "SELECT c.public_id, c.currency, MIN(p.currency) FROM pledge p JOIN campaign c ON c.id = p.campaign_id
             WHERE p.currency <> c.currency AND NOT EXISTS (SELECT 1 FROM price_list l
                   WHERE l.campaign_id = c.id AND l.currency = p.currency)
             GROUP BY c.public_id, c.currency ORDER BY 1 LIMIT $1"
        ),
        params![limit],
        odd,
    )
}

/// Pledges that are priced in another currency than the one in which the platform has money for them.
pub(crate) fn platform_money_elsewhere(tx: &mut ReadTx<'_>, limit: u32) -> Result<Vec<Odd>, DbError> {
    tx.query(
        sql!(
            "SELECT p.public_id, p.currency, c.currency FROM pledge p JOIN campaign c ON c.id = p.campaign_id
             WHERE p.currency <> c.currency AND (p.paid_minor <> 0 OR p.credited_minor <> 0 OR p.given_back_minor <> 0
                   OR p.shipping_paid_minor <> 0 OR p.platform_due_minor <> 0)
             ORDER BY p.id LIMIT $1"
        ),
        params![limit],
        odd,
    )
}

/// Pledges that are priced by a list and have another currency to pay in.
pub(crate) fn list_paid_elsewhere(tx: &mut ReadTx<'_>, limit: u32) -> Result<Vec<Odd>, DbError> {
    tx.query(
        sql!(
            "SELECT p.public_id, p.currency, o.currency FROM pledge_pay_currency o
             JOIN pledge p ON p.id = o.pledge_id JOIN campaign c ON c.id = p.campaign_id
             WHERE p.currency <> c.currency ORDER BY p.id LIMIT $1"
        ),
        params![limit],
        odd,
    )
}

/// Where a pledge goes, as it says itself and as its address does.
pub(crate) struct Goes {
    pub(crate) pledge: Id<kinds::Pledge>,
    pub(crate) contact: RowId<kinds::Contact>,
    pub(crate) country: String,
    /// Whose the address is, and in which country; `None`: there is no such address.
    pub(crate) address: Option<(RowId<kinds::Contact>, String)>,
}

/// Pledges with an address of another person's row or in another country. Two rows may be one person by now.
pub(crate) fn other_address(tx: &mut ReadTx<'_>) -> Result<Vec<Goes>, DbError> {
    tx.query(
        sql!(
            "SELECT p.public_id, p.contact_id, COALESCE(p.country, ''), a.contact, a.country
             FROM pledge p LEFT JOIN contact_address a ON a.id = p.address_id
             WHERE p.address_id IS NOT NULL
               AND (a.id IS NULL OR a.contact <> p.contact_id OR a.country <> COALESCE(p.country, ''))
             ORDER BY p.id"
        ),
        &[],
        |row| {
            let (contact, country) = (row.get::<Option<RowId<_>>>(3)?, row.get::<Option<String>>(4)?);
            Ok(Goes {
                pledge: row.get(0)?,
                contact: row.get(1)?,
                country: row.get(2)?,
                address: contact.zip(country),
            })
        },
    )
}

/// A quote that somebody agreed to, as stored.
pub(crate) struct StoredQuote {
    pub(crate) pledge: Id<kinds::Pledge>,
    pub(crate) quote: String,
    pub(crate) seal: String,
    pub(crate) total_minor: i64,
    pub(crate) currency: String,
}

/// Every quote that was ever agreed to.
pub(crate) fn for_each_quote(tx: &mut ReadTx<'_>, mut f: impl FnMut(StoredQuote)) -> Result<(), DbError> {
    tx.for_each(
        sql!(
            "SELECT p.public_id, q.quote, q.seal, q.total_minor, q.currency
             FROM pledge_quote q JOIN pledge p ON p.id = q.pledge_id"
        ),
        &[],
        |row| {
            f(StoredQuote {
                pledge: row.get(0)?,
                quote: row.get(1)?,
                seal: row.get(2)?,
                total_minor: row.get(3)?,
                currency: row.get(4)?,
            });
            Ok::<(), DbError>(())
        },
    )
}

/// Reservations of pledges that are not agreed to.
pub(crate) fn reserved_without_agreement(tx: &mut ReadTx<'_>, limit: u32) -> Result<Vec<Odd>, DbError> {
    tx.query(
        sql!(
            "SELECT p.public_id, v.subject, p.state FROM pledge_reservation v JOIN pledge p ON p.id = v.pledge_id
             WHERE p.quote_id IS NULL ORDER BY v.id LIMIT $1"
        ),
        params![limit],
        odd,
    )
}

/// Campaigns that have pledges.
pub(crate) fn campaigns(tx: &mut ReadTx<'_>) -> Result<Vec<RowId<kinds::Campaign>>, DbError> {
    tx.query(sql!("SELECT DISTINCT campaign_id FROM pledge"), &[], |row| row.get(0))
}

/// A pledge with its money and its quote as stored.
pub(crate) struct Checked {
    pub(crate) row: RowId<kinds::Pledge>,
    pub(crate) id: Id<kinds::Pledge>,
    pub(crate) currency: Currency,
    pub(crate) credited_minor: i64,
    pub(crate) given_back_minor: i64,
    pub(crate) total_minor: Option<i64>,
    pub(crate) lowered_minor: i64,
    pub(crate) balance_minor: Option<i64>,
    pub(crate) choices: String,
    pub(crate) quote: Option<String>,
    pub(crate) agreed: Option<i64>,
    pub(crate) in_parts: Option<PaidInParts>,
}

/// The next pledges after a row.
pub(crate) fn pledges_after(tx: &mut ReadTx<'_>, after: i64, limit: u32) -> Result<Vec<Checked>, DbError> {
    tx.query(
        sql!(
            "SELECT p.id, p.public_id, p.currency, p.credited_minor, p.given_back_minor, p.total_minor, p.balance_minor,
                    p.choices,
                    q.quote, p.parts_later_minor, p.parts_in_time_minor, p.lowered_minor, p.quote_id
             FROM pledge p LEFT JOIN pledge_quote q ON q.id = p.quote_id WHERE p.id > $1 ORDER BY p.id LIMIT $2"
        ),
        params![after, limit],
        |row| {
            Ok(Checked {
                row: row.get(0)?,
                id: row.get(1)?,
                currency: row.get(2)?,
                credited_minor: row.get(3)?,
                given_back_minor: row.get(4)?,
                total_minor: row.get(5)?,
                lowered_minor: row.get(11)?,
                balance_minor: row.get(6)?,
                choices: row.get(7)?,
                quote: row.get(8)?,
                agreed: row.get(12)?,
                in_parts: row
                    .get::<Option<i64>>(9)?
                    .zip(row.get(10)?)
                    .map(|(later_minor, in_time_minor)| PaidInParts { later_minor, in_time_minor }),
            })
        },
    )
}

/// A pledge with what it was agreed from.
pub(crate) struct Agreed {
    pub(crate) row: RowId<kinds::Pledge>,
    pub(crate) id: Id<kinds::Pledge>,
    pub(crate) choices: String,
    pub(crate) quote: String,
}

/// The next pledges of a campaign that are agreed, after a row.
pub(crate) fn agreed_after(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    (after, limit): (i64, u32),
) -> Result<Vec<Agreed>, DbError> {
    tx.query(
        sql!(
            "SELECT p.id, p.public_id, p.choices, q.quote FROM pledge p JOIN pledge_quote q ON q.id = p.quote_id
             WHERE p.campaign_id = $1 AND p.id > $2 ORDER BY p.id LIMIT $3"
        ),
        params![campaign, after, limit],
        |row| Ok(Agreed { row: row.get(0)?, id: row.get(1)?, choices: row.get(2)?, quote: row.get(3)? }),
    )
}

/// A pledge, and a question that it answered.
pub(crate) type Answered = (RowId<kinds::Pledge>, Id<kinds::Question>);

/// Which questions the pledges of a campaign in these rows (after, up to) have answered.
pub(crate) fn answered(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    (after, up_to): (i64, i64),
) -> Result<Vec<Answered>, DbError> {
    tx.query(
        sql!(
            "SELECT a.pledge_id, a.question FROM pledge p JOIN pledge_answer a ON a.pledge_id = p.id
             WHERE p.campaign_id = $1 AND p.id > $2 AND p.id <= $3"
        ),
        params![campaign, after, up_to],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}
