//! In which currency a backer pays.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Currency, RowId};

pub(crate) fn of(tx: &mut ReadTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<Option<Currency>, DbError> {
    let statement = sql!("SELECT currency FROM pledge_pay_currency WHERE pledge_id = $1");
    tx.query_opt(statement, params![pledge], |row| row.get(0))
}

pub(crate) fn put(
    tx: &mut WriteTx<'_>,
    pledge: RowId<kinds::Pledge>,
    currency: Currency,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO pledge_pay_currency (pledge_id, currency) VALUES ($1, $2)
             ON CONFLICT (pledge_id) DO UPDATE SET currency = excluded.currency"
        ),
        params![pledge, currency],
    )
    .map(drop)
}

pub(crate) fn remove(tx: &mut WriteTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM pledge_pay_currency WHERE pledge_id = $1"), params![pledge]).map(drop)
}
