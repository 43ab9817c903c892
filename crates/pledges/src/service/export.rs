//! Walking through many pledges with flat memory: for exports and checks.

use std::collections::HashMap;

use campaigns::model::Catalogue;
use db::ReadTx;
use kernel::RowId;
use kernel::ids::kinds;

use crate::demand::PledgeLine;
use crate::error::PledgeError;
use crate::list::{Filter, PAGE_ROWS_MAX, Page, PledgeRow};
use crate::service::list::{Packed, list, packed};

/// How many distinct choices keep their worked-out lines.
const LINES_KEPT_MAX: usize = 4096;

/// Calls `f` with pages of pledges until there are no more. It gets the transaction too, to look up the people
/// and addresses of the page in one go (`contacts::profiles`, `contacts::addresses`).
pub fn for_each_page<E: From<PledgeError>>(
    tx: &mut ReadTx<'_>,
    filter: &Filter,
    mut f: impl FnMut(&mut ReadTx<'_>, &[PledgeRow]) -> Result<(), E>,
) -> Result<(), E> {
    let mut page = Page::first(PAGE_ROWS_MAX);
    loop {
        let rows = list(tx, filter, page).map_err(PledgeError::from)?;
        let Some(last) = rows.last() else { return Ok(()) };
        page.after = Some(last.pledge.row);
        f(tx, &rows)?;
        if rows.len() < usize::try_from(PAGE_ROWS_MAX).unwrap_or(usize::MAX) {
            return Ok(());
        }
    }
}

/// Calls `f` for each pledge with the items of its parcel, options applied.
pub fn for_each_pledge_line<E: From<PledgeError>>(
    tx: &mut ReadTx<'_>,
    filter: &Filter,
    catalogue: &Catalogue,
    mut f: impl FnMut(&PledgeRow, &PledgeLine) -> Result<(), E>,
) -> Result<(), E> {
    let mut lines = LineCache::default();
    for_each_page(tx, filter, |_, rows| {
        for row in rows {
            for line in &lines.of(catalogue, row).lines {
                f(row, line)?;
            }
        }
        Ok(())
    })
}

/// What is packed, worked out once for all pledges that chose alike.
#[derive(Default)]
pub struct LineCache(HashMap<String, Packed>);

impl LineCache {
    /// What is packed for this pledge.
    pub fn of(&mut self, catalogue: &Catalogue, row: &PledgeRow) -> &Packed {
        if self.0.len() >= LINES_KEPT_MAX {
            self.0.clear();
        }
        let decided = row.state.decided();
        let key = format!("{decided:?} {:?}", row.choices);
        self.0.entry(key).or_insert_with(|| packed(catalogue, &row.choices, decided))
    }
}

/// The record of the platform's file as it was read, JSON; `None` for an erased person.
pub fn raw_record(
    tx: &mut ReadTx<'_>,
    vault: &kernel::Vault,
    pledge: RowId<kinds::Pledge>,
) -> Result<Option<String>, PledgeError> {
    let pledge = crate::service::load::load(tx, pledge)?;
    let Some(sealed) = crate::store::imports::raw_record(tx, pledge.row)? else { return Ok(None) };
    let key = match contacts::key(tx, vault, pledge.contact) {
        Ok(key) => key,
        Err(contacts::ContactError::Erased) => return Ok(None),
        Err(e) => return Err(e.into()),
    };
    let place = crate::service::import_many::record_place(pledge.id.as_bytes());
    let unreadable = PledgeError::Stored { pledge: pledge.id, column: "pledge_raw_record.record_sealed" };
    key.open_text(place, &sealed).map(Some).map_err(|_| unreadable)
}

/// As [`raw_record`] for a page of pledges with their people: three statements for all of them. Erased people's are not
/// in the answer.
pub fn raw_records(
    tx: &mut ReadTx<'_>,
    vault: &kernel::Vault,
    pledges: &[(crate::PledgeRef, RowId<kinds::Contact>)],
) -> Result<HashMap<RowId<kinds::Pledge>, String>, PledgeError> {
    let rows: Vec<_> = pledges.iter().map(|(pledge, _)| pledge.row).collect();
    let people: Vec<_> = pledges.iter().map(|(_, contact)| *contact).collect();
    let sealed = crate::store::imports::raw_records(tx, &rows)?;
    let keys = contacts::keys(tx, vault, &people)?;
    let mut opened = HashMap::with_capacity(sealed.len());
    for (pledge, contact) in pledges {
        let (Some(sealed), Some(key)) = (sealed.get(&pledge.row), keys.get(contact)) else { continue };
        let place = crate::service::import_many::record_place(pledge.id.as_bytes());
        let unreadable = PledgeError::Stored { pledge: pledge.id, column: "pledge_raw_record.record_sealed" };
        opened.insert(pledge.row, key.open_text(place, sealed).map_err(|_| unreadable)?);
    }
    Ok(opened)
}
