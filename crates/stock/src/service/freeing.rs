//! What became free goes to those who wait, in the same transaction.

use db::WriteTx;
use events::PlaceOffered;
use kernel::Cx;

use crate::error::StockError;
use crate::model::LimitRow;
use crate::rules::offering::share;
use crate::store;

/// Entries of a queue that are read at once.
const QUEUE_PAGE: u32 = 200;

/// Offers what is free of a locked counter to the queue, in order, and writes the counter back. Whoever changed it
/// ends with this, so that nobody waits while a place is free.
pub(crate) fn offer_and_save(tx: &mut WriteTx<'_>, cx: &Cx, limit: &mut LimitRow) -> Result<(), StockError> {
    while limit.free() > 0 {
        let queue = store::waiting::first(tx, limit.row, QUEUE_PAGE)?;
        if queue.is_empty() {
            break;
        }
        let now = cx.now();
        let until = now.plus_minutes(i64::from(limit.offer_minutes));
        let shares = share(limit.free(), queue.iter().map(|entry| entry.wanted));
        for (entry, places) in queue.iter().zip(shares) {
            if !store::waiting::offer(tx, entry.row, places, now, until)? {
                return Err(tx.run_again().into());
            }
            limit.taken = limit.taken.saturating_add(places);
            let event = PlaceOffered {
                entry: entry.id,
                contact: entry.contact,
                limited: limit.limited.to_string(),
                places,
                until_micros: until.as_micros(),
            };
            jobs::emit(tx, now, &event)?;
        }
    }
    Ok(store::limits::save(tx, limit)?)
}
