//! Which rows a sheet has.

mod answers;
mod demand;
mod orders;
mod pledge_list;

use std::sync::Arc;

use campaigns::model::{Catalogue, Item, ItemKind};
use db::ReadTx;
use kernel::ids::kinds;
use kernel::{Id, RowId, Vault};
use pledges::{Filter, Handover, Owes, PledgeState, SentOnPlatform};
use shipping::Wave;

use self::answers::AnswerColumns;
use crate::error::ExportError;
use crate::sheet::{Cell, Sheet};
use crate::writers::Format;

/// What is asked for.
#[derive(Debug, Clone)]
pub struct ExportRequest {
    /// Which table.
    pub sheet: Sheet,
    /// Of which pledges. For the warehouse's sheets without states, [`which_states`] are taken, and without
    /// [`Filter::handover`] what is sent.
    pub filter: Filter,
    /// What the warehouse's sheets do with pledges that still owe.
    pub unpaid: Unpaid,
    /// Which goods the warehouse's sheets hold.
    pub goods: Goods,
    /// Language of country names.
    pub language: kernel::Language,
}

/// What the warehouse's sheets do with pledges that still have something to pay here. What the platform itself still
/// collects is not counted; what it could not collect is owed here.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Unpaid {
    /// They are not packed, so they are not in the file. Who picks up is, with the note that nothing is handed out.
    #[default]
    LeftOut,
    /// They are in the file, and the column `owed` says how much.
    Marked,
}

/// Which goods stand in the warehouse's sheets. An order with none of them is not in the file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Goods {
    /// All of them.
    #[default]
    All,
    /// What leaves with this wave.
    OfWave(Id<kinds::Wave>),
    /// What leaves with no wave: the first parcel.
    OfNoWave,
}

impl Goods {
    fn include(self, wave: Option<&Wave>) -> bool {
        match self {
            Self::All => true,
            Self::OfWave(id) => wave.is_some_and(|wave| wave.id == id),
            Self::OfNoWave => wave.is_none(),
        }
    }
}

/// The states whose parcels go to the warehouse: locked, and not yet ended or delivered.
pub const fn which_states() -> [PledgeState; 3] {
    [PledgeState::Locked, PledgeState::Paid, PledgeState::InFulfilment]
}

/// The pledges that the warehouse's sheets of a campaign leave out because they still owe, whatever was asked for.
/// `None` for a sheet that leaves nobody out: in the list of a place to pick up stands everybody who may come to the counter.
pub fn left_out(request: &ExportRequest) -> Option<Filter> {
    let is_fetched = matches!(request.filter.handover, Some(Handover::FetchedAt(_)));
    let leaves_out = request.sheet.is_for_the_warehouse() && request.unpaid == Unpaid::LeftOut && !is_fetched;
    leaves_out.then(|| {
        let mut filter = for_the_warehouse(&request.filter);
        filter.handover.get_or_insert(Handover::Sent); // who picks up stands in the list of the place
        Filter { owes: Some(Owes::Owing), ..filter }
    })
}

fn for_the_warehouse(filter: &Filter) -> Filter {
    let mut filter = filter.clone();
    if filter.states.is_empty() {
        filter.states = which_states().to_vec();
    }
    // Who has the reward already, as the platform says, is packed for only when it is asked for.
    filter.sent.get_or_insert(SentOnPlatform::Unmarked);
    filter
}

/// Where rows go, one after the other.
pub(crate) type Rows<'a> = dyn FnMut(&[Cell]) -> Result<(), ExportError> + 'a;

/// What a sheet is made with.
pub(crate) struct Table {
    catalogue: Arc<Catalogue>,
    answers: AnswerColumns,
    /// Names of the columns.
    pub(crate) columns: Vec<String>,
}

impl Table {
    pub(crate) fn of(tx: &mut ReadTx<'_>, request: &ExportRequest) -> Result<Self, ExportError> {
        let catalogue = campaigns::load_catalogue(tx, request.filter.campaign)?;
        let fixed = request.sheet.columns(catalogue.units.weight);
        let answers = match request.sheet {
            Sheet::FulfilmentOrders | Sheet::Pledges => AnswerColumns::of(&catalogue, &fixed),
            Sheet::FulfilmentLines | Sheet::Demand => AnswerColumns::none(),
        };
        let columns = fixed.into_iter().map(str::to_owned).chain(answers.heads()).collect();
        Ok(Self { catalogue, answers, columns })
    }
}

/// Reads the rows of a sheet and hands them on one by one.
pub(crate) fn rows(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    (request, table, format): (&ExportRequest, &Table, Format),
    out: &mut Rows<'_>,
) -> Result<(), ExportError> {
    let campaign: RowId<kinds::Campaign> = request.filter.campaign;
    match request.sheet {
        Sheet::Demand => demand::rows(tx, campaign, (&table.catalogue, format), out),
        Sheet::Pledges => pledge_list::rows(tx, vault, (request, table), out),
        Sheet::FulfilmentLines | Sheet::FulfilmentOrders => {
            let mut filter = for_the_warehouse(&request.filter);
            filter.handover.get_or_insert(Handover::Sent); // what is fetched has a list for each place
            let request = ExportRequest { filter, ..request.clone() };
            orders::rows(tx, vault, (&request, table), out)
        }
    }
}

pub(crate) fn item(catalogue: &Catalogue, id: Id<kinds::Item>) -> Option<&Item> {
    catalogue.items.iter().find(|item| item.id == id)
}

/// The wave that an item leaves with: the first that names it.
pub(crate) fn wave_of(catalogue: &Catalogue, item: Id<kinds::Item>) -> Option<&Wave> {
    catalogue.shipping.waves.iter().find(|wave| wave.items.contains(&item))
}

pub(crate) fn is_parcel(item: &Item) -> bool {
    item.kind == ItemKind::Physical
}
