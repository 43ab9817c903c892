//! Agreed quotes with the platform's money of today.

use db::{ReadTx, Select};
use kernel::Id;
use kernel::ids::kinds;

use super::lists::conditions;
use crate::error::PledgeError;
use crate::list::Filter;

/// An agreed pledge with its stored quote.
pub(crate) struct AgreedRow {
    pub(crate) pledge: Id<kinds::Pledge>,
    pub(crate) order_number: String,
    /// The platform's credit, with what of it went back for credit notes of what is agreed.
    pub(crate) taxed_there_minor: i64,
    pub(crate) platform_due_minor: i64,
    pub(crate) quote: String,
}

/// Every agreed pledge of a filter, up to a limit.
pub(crate) fn for_each_agreed(
    tx: &mut ReadTx<'_>,
    filter: &Filter,
    limit: u32,
    mut f: impl FnMut(AgreedRow) -> Result<(), PledgeError>,
) -> Result<(), PledgeError> {
    let mut select = Select::new(
        "SELECT public_id, order_number, credited_minor - given_back_minor
                  + (SELECT CAST(COALESCE(SUM(of_credit_minor), 0) AS BIGINT) FROM pledge_part_repaid
                      WHERE pledge_part_repaid.pledge_id = pledge.id AND pledge_part_repaid.quote_id = pledge.quote_id),
                platform_due_minor,
                (SELECT quote FROM pledge_quote WHERE pledge_quote.id = pledge.quote_id)
           FROM pledge",
    );
    conditions(&mut select, filter);
    select.filter("quote_id IS NOT NULL", &[]);
    select.push("ORDER BY id LIMIT ?", &[&limit]);
    tx.for_each(&select, select.params(), |row| {
        f(AgreedRow {
            pledge: row.get(0)?,
            order_number: row.get(1)?,
            taxed_there_minor: row.get(2)?,
            platform_due_minor: row.get(3)?,
            quote: row.get(4)?,
        })
    })
}
