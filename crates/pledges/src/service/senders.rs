//! Which warehouse sends what of an agreed pledge: the one that its price and its tax were worked out from.

use std::collections::HashMap;

use db::ReadTx;
use kernel::ids::kinds;
use kernel::{Id, RowId};
use serde::Deserialize;

use crate::error::PledgeError;
use crate::store;

/// The warehouses that the parcels of one pledge leave from, as they were when it was agreed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Senders(Vec<SentParcel>);

/// What is read of a stored quote.
#[derive(Deserialize)]
struct StoredQuote {
    shipping: StoredShipping,
}

#[derive(Deserialize)]
struct StoredShipping {
    #[serde(default)]
    parcels: Vec<SentParcel>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
struct SentParcel {
    warehouse: Option<Id<kinds::Warehouse>>,
    #[serde(default)]
    leaves_from: Option<SentFrom>,
    items: Vec<SentItem>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
struct SentFrom {
    name: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
struct SentItem {
    item: Id<kinds::Item>,
}

impl Senders {
    fn read(quote: &str) -> Option<Self> {
        let quote: StoredQuote = serde_json::from_str(quote).ok()?; // the caller says which pledge it is of
        Some(Self(quote.shipping.parcels))
    }

    fn of(&self, item: Id<kinds::Item>) -> Option<&SentParcel> {
        let holds = |parcel: &&SentParcel| parcel.items.iter().any(|own| own.item == item);
        let only = || match self.0.as_slice() {
            [only] => Some(only), // what came on top since, such as a reached goal, leaves with the rest
            _ => None,
        };
        self.0.iter().find(holds).or_else(only)
    }

    /// The warehouse that sends an item; `None`: it leaves from wherever the creator is.
    pub fn warehouse_of(&self, item: Id<kinds::Item>) -> Option<Id<kinds::Warehouse>> {
        self.of(item).and_then(|parcel| parcel.warehouse)
    }

    /// The name of the same; empty without one.
    pub fn name_of(&self, item: Id<kinds::Item>) -> &str {
        let from = self.of(item).and_then(|parcel| parcel.leaves_from.as_ref());
        from.map_or("", |from| &from.name)
    }
}

/// The senders of these pledges, by row. Who is not in the answer has no parcel that leaves from a warehouse.
///
/// # Errors
/// [`PledgeError::Db`]; a quote that cannot be read is an error of the database, which `verify` tells more of.
pub fn senders(
    tx: &mut ReadTx<'_>,
    pledges: &[RowId<kinds::Pledge>],
) -> Result<HashMap<RowId<kinds::Pledge>, Senders>, PledgeError> {
    let unreadable = |row: RowId<kinds::Pledge>| db::DbError::Type {
        index: 1,
        wanted: "a quote with its parcels",
        found: format!("that of pledge row {}", row.get()),
    };
    let quotes = store::quotes::from_warehouses(tx, pledges)?;
    let read = quotes.into_iter().map(|(row, quote)| {
        Senders::read(&quote).map(|senders| (row, senders)).ok_or_else(|| unreadable(row).into())
    });
    read.collect()
}
