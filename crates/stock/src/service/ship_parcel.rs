//! A parcel leaves: its goods go off what lies in the warehouses.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, Id};

use super::movement::{locked_level, record};
use crate::error::StockError;
use crate::model::{Leaving, MovementKind, NewMovement, Reason};
use crate::rules::bounds;
use crate::store;

/// Takes what a pledge's parcel holds off the warehouses, item by item from the one that sends it, then from where most of it
/// lies, and uses up its reservations. Of what is not kept, or lies in smaller number than the books say, as much as there is: the parcel has left,
/// whatever anybody counted. The same parcel again takes nothing.
///
/// # Errors
/// [`StockError::BadQuantity`] for more of an item than can lie anywhere.
pub fn ship_parcel(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: Id<kinds::Pledge>,
    parts: &[Leaving],
) -> Result<(), StockError> {
    let reference = pledge.to_string();
    for &Leaving { item, pieces, from } in parts {
        let mut wanted = i64::from(bounds::quantity(pieces)?);
        if store::movements::has_parcel(tx, item, &reference)? {
            continue;
        }
        let mut levels = store::levels::of_item(tx, item)?;
        let sender = match from {
            Some(id) => store::warehouses::find(tx, id)?.map(|warehouse| warehouse.row),
            None => None,
        };
        levels.sort_by_key(|&(_, warehouse, on_hand)| {
            (sender != Some(warehouse), std::cmp::Reverse(on_hand), warehouse)
        });
        for (_, warehouse, _) in levels {
            let key = format!("parcel:{pledge}:{item}:{}", warehouse.get());
            let mut movement = NewMovement {
                key: &key,
                item,
                warehouse,
                kind: MovementKind::Shipped,
                pieces: 0,
                counted_pieces: None,
                reason: Reason::Pledge,
                note: "",
                reference: Some(&reference),
                effective_at: cx.now(),
            };
            let taken = locked_level(tx, &movement)?.clamp(0, wanted);
            if taken > 0 {
                movement.pieces = taken.saturating_neg();
                record(tx, cx, &movement)?;
                wanted = wanted.saturating_sub(taken);
            }
        }
        store::reservations::take_off(tx, pledge, item, pieces)?;
    }
    Ok(())
}
