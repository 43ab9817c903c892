//! Which rows a sheet has.

mod demand;
mod orders;
mod pledge_list;

use std::sync::Arc;

use campaigns::model::{Catalogue, Item, ItemKind};
use db::ReadTx;
use kernel::ids::kinds;
use kernel::{Id, RowId, Vault};
use pledges::{Filter, PledgeState};

use crate::error::ExportError;
use crate::sheet::{Cell, Sheet};
use crate::writers::Format;

/// What is asked for.
#[derive(Debug, Clone)]
pub struct ExportRequest {
    /// Which table.
    pub sheet: Sheet,
    /// Of which pledges. For the warehouse's sheets without states, [`which_states`] are taken.
    pub filter: Filter,
    /// Language of country names.
    pub language: kernel::Language,
}

/// The states whose parcels go to the warehouse: locked, and not yet ended or delivered.
pub const fn which_states() -> [PledgeState; 3] {
    [PledgeState::Locked, PledgeState::Paid, PledgeState::InFulfilment]
}

/// Where rows go, one after the other.
pub(crate) type Rows<'a> = dyn FnMut(&[Cell]) -> Result<(), ExportError> + 'a;

/// Reads the rows of a sheet and hands them on one by one.
pub(crate) fn rows(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    (request, format): (&ExportRequest, Format),
    out: &mut Rows<'_>,
) -> Result<(), ExportError> {
    let campaign: RowId<kinds::Campaign> = request.filter.campaign;
    let catalogue: Arc<Catalogue> = campaigns::load_catalogue(tx, campaign)?;
    match request.sheet {
        Sheet::Demand => demand::rows(tx, campaign, (&catalogue, format), out),
        Sheet::Pledges => pledge_list::rows(tx, vault, request, &catalogue, out),
        Sheet::FulfilmentLines | Sheet::FulfilmentOrders => {
            let mut request = request.clone();
            if request.filter.states.is_empty() {
                request.filter.states = which_states().to_vec();
            }
            orders::rows(tx, vault, &request, &catalogue, out)
        }
    }
}

pub(crate) fn item(catalogue: &Catalogue, id: Id<kinds::Item>) -> Option<&Item> {
    catalogue.items.iter().find(|item| item.id == id)
}

pub(crate) fn is_parcel(item: &Item) -> bool {
    item.kind == ItemKind::Physical
}
