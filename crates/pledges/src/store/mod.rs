//! The SQL of pledges. Decides nothing.

pub(crate) mod answers;
pub(crate) mod bought;
pub(crate) mod buyers;
pub(crate) mod changes;
pub(crate) mod checks;
pub(crate) mod columns;
pub(crate) mod days;
pub(crate) mod imports;
pub(crate) mod in_use;
pub(crate) mod instalments;
pub(crate) mod later_shipping;
pub(crate) mod links;
pub(crate) mod lists;
pub(crate) mod parts_repaid;
pub(crate) mod pay_currencies;
pub(crate) mod pledges;
pub(crate) mod quotes;
pub(crate) mod request_keys;
pub(crate) mod reservations;
pub(crate) mod tax_moved;
pub(crate) mod totals;
