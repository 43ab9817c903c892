//! Movements on gift codes: append-only, the balance is their sum.

use db::{DbError, Param, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Currency, Cx, Id, Money, RowId};

use crate::store::code::NewCode;

/// A movement to be written. Positive: onto the code.
pub(crate) struct NewEntry {
    pub(crate) id: Id<kinds::GiftEntry>,
    pub(crate) code: RowId<kinds::VoucherCode>,
    pub(crate) kind: &'static str,
    pub(crate) redemption: Option<RowId<kinds::Redemption>>,
    pub(crate) amount: Money,
}

pub(crate) fn insert(tx: &mut WriteTx<'_>, cx: &Cx, entry: &NewEntry) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO voucher_gift_entry (public_id, code_id, kind, redemption_id, currency, amount_minor,
                 booked_by, booked_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        params![
            entry.id,
            entry.code,
            entry.kind,
            entry.redemption,
            entry.amount.currency,
            entry.amount.minor,
            cx.actor.label(),
            cx.now()
        ],
    )
    .map(drop)
}

/// What each of these codes is worth at first.
pub(crate) fn issue_many(tx: &mut WriteTx<'_>, cx: &Cx, codes: &[NewCode]) -> Result<(), DbError> {
    let columns = ["public_id", "code_id", "kind", "currency", "amount_minor", "booked_by", "booked_at"];
    let text = |text: String| Param::Text(text.into());
    let rows: Vec<Vec<Param<'static>>> = codes
        .iter()
        .filter_map(|code| code.worth.map(|worth| (code.row, worth)))
        .map(|(row, worth)| {
            vec![
                text(cx.new_id::<kinds::GiftEntry>().to_string()),
                Param::Int(row),
                text("issued".to_owned()),
                text(worth.currency.code().to_owned()),
                Param::Int(worth.minor),
                text(cx.actor.label()),
                Param::Int(cx.now().as_micros()),
            ]
        })
        .collect();
    if rows.is_empty() { Ok(()) } else { tx.insert_rows("voucher_gift_entry", &columns, &rows) }
}

/// What is left on a code.
pub(crate) fn balance(
    tx: &mut ReadTx<'_>,
    code: RowId<kinds::VoucherCode>,
    currency: Currency,
) -> Result<Money, DbError> {
    let minor = tx.query_one(
        sql!(
            "SELECT CAST(COALESCE(SUM(amount_minor), 0) AS BIGINT) FROM voucher_gift_entry WHERE code_id = $1"
        ),
        params![code],
        |row| row.get(0),
    )?;
    Ok(Money::new(minor, currency))
}

/// What a redemption has drawn, 0 or more minor units.
pub(crate) fn drawn_by(tx: &mut ReadTx<'_>, redemption: RowId<kinds::Redemption>) -> Result<i64, DbError> {
    tx.query_one(
        sql!(
            "SELECT CAST(COALESCE(-SUM(amount_minor), 0) AS BIGINT) FROM voucher_gift_entry WHERE redemption_id = $1"
        ),
        params![redemption],
        |row| row.get(0),
    )
}
