//! One use case a file.

pub(crate) mod accept;
pub(crate) mod announce;
pub(crate) mod apply_sheet;
pub(crate) mod arrive;
pub(crate) mod count;
pub(crate) mod forget;
pub(crate) mod freeing;
pub(crate) mod grant;
pub(crate) mod hold;
pub(crate) mod join;
pub(crate) mod keep;
pub(crate) mod leave;
pub(crate) mod look;
pub(crate) mod movement;
pub(crate) mod release;
pub(crate) mod reserve;
pub(crate) mod return_due;
pub(crate) mod set_limit;
pub(crate) mod ship_parcel;
pub(crate) mod transfer;
pub(crate) mod warehouses;
