//! Parcels: one row per line, or one per order.

use std::collections::HashMap;

use campaigns::model::Catalogue;
use contacts::{Profile, StoredAddress};
use db::ReadTx;
use kernel::ids::kinds;
use kernel::places::country_name;
use kernel::{Money, RowId, Vault};
use pledges::{LineCache, PledgeLine, PledgeRow};

use super::answers::Shown;
use super::{ExportRequest, Rows, Table, Unpaid, is_parcel, item};
use crate::error::ExportError;
use crate::sheet::{Cell, Sheet};

pub(super) fn rows(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    (request, table): (&ExportRequest, &Table),
    out: &mut Rows<'_>,
) -> Result<(), ExportError> {
    let catalogue = &table.catalogue;
    let mut lines = LineCache::default();
    pledges::for_each_page(tx, &request.filter, |tx, page: &[PledgeRow]| {
        let people = People::of(tx, vault, page)?;
        let answers = table.answers.answers(tx, vault, page)?;
        for row in page {
            if request.unpaid == Unpaid::LeftOut && owed(row) != Cell::Empty {
                continue;
            }
            let parcel: Vec<&PledgeLine> = lines
                .of(catalogue, &row.choices)
                .iter()
                .filter(|line| item(catalogue, line.item).is_some_and(is_parcel))
                .collect();
            if parcel.is_empty() {
                continue; // nothing but downloads: no parcel
            }
            let mut head = vec![
                Cell::code(&row.order_number),
                Cell::code(row.pledge.id.to_string()),
                Cell::text(row.state.word()),
            ];
            head.extend(people.address_cells(row, request.language));
            match request.sheet {
                Sheet::FulfilmentOrders => {
                    let mut cells = order_row(head, row, &parcel, catalogue);
                    cells.extend(table.answers.cells((catalogue, row), &answers, Shown::AboutTheParcel));
                    out(&cells)?;
                }
                _ => line_rows(&head, row, &parcel, catalogue, out)?,
            }
        }
        Ok::<(), ExportError>(())
    })
}

/// What is still to be paid here; blank when nothing is.
fn owed(row: &PledgeRow) -> Cell {
    let owed = row.to_pay_minor().filter(|minor| *minor > 0);
    owed.map_or(Cell::Empty, |minor| Cell::Amount(Money::new(minor, row.currency)))
}

fn line_rows(
    head: &[Cell],
    row: &PledgeRow,
    parcel: &[&PledgeLine],
    catalogue: &Catalogue,
    out: &mut Rows<'_>,
) -> Result<(), ExportError> {
    for (n, line) in parcel.iter().enumerate() {
        let Some(item) = item(catalogue, line.item) else { continue };
        let mut cells = head.to_vec();
        cells.extend([
            Cell::number(n.saturating_add(1)),
            Cell::code(&item.sku),
            Cell::text(&item.name),
            Cell::number(line.quantity),
            Cell::number(item.weight_grams),
            Cell::Amount(Money::new(item.declared_value_minor, row.currency)),
            Cell::code(row.currency.code()),
            Cell::code(item.hs_code.clone().unwrap_or_default()), // unknown stays blank
            Cell::code(item.origin_country.map(|c| c.as_str().to_owned()).unwrap_or_default()), // unknown stays blank
            owed(row),
        ]);
        out(&cells)?;
    }
    Ok(())
}

fn order_row(
    mut head: Vec<Cell>,
    row: &PledgeRow,
    parcel: &[&PledgeLine],
    catalogue: &Catalogue,
) -> Vec<Cell> {
    let (mut pieces, mut grams, mut value) = (0u64, 0u64, 0i64);
    let mut contents = Vec::with_capacity(parcel.len());
    for line in parcel {
        let Some(item) = item(catalogue, line.item) else { continue };
        let times = i64::try_from(line.quantity).unwrap_or(i64::MAX);
        pieces = pieces.saturating_add(line.quantity);
        grams = grams.saturating_add(line.quantity.saturating_mul(u64::from(item.weight_grams)));
        value = value.saturating_add(item.declared_value_minor.saturating_mul(times));
        contents.push(format!("{}× {}", line.quantity, item.sku));
    }
    head.extend([
        Cell::number(pieces),
        Cell::number(grams),
        Cell::Amount(Money::new(value, row.currency)),
        Cell::code(row.currency.code()),
        Cell::text(contents.join("; ")),
        row.locked_at.into(),
        owed(row),
    ]);
    head
}

/// The people and addresses of one page, looked up in one go.
struct People {
    profiles: HashMap<RowId<kinds::Contact>, Profile>,
    addresses: HashMap<RowId<kinds::Address>, StoredAddress>,
}

impl People {
    fn of(tx: &mut ReadTx<'_>, vault: &Vault, page: &[PledgeRow]) -> Result<Self, ExportError> {
        let contacts: Vec<_> = page.iter().map(|row| row.contact).collect();
        let addresses: Vec<_> = page.iter().filter_map(|row| row.address).collect();
        Ok(Self {
            profiles: super::pledge_list::profiles_of(tx, vault, &contacts)?,
            addresses: contacts::addresses(tx, vault, &addresses)?,
        })
    }

    fn address_cells(&self, row: &PledgeRow, language: kernel::Language) -> Vec<Cell> {
        let email = self.profiles.get(&row.contact).and_then(|p| p.email.as_ref());
        let email = email.map_or(Cell::Empty, |e| Cell::text(e.as_str()));
        let Some(stored) = row.address.and_then(|a| self.addresses.get(&a)) else {
            let mut blank = vec![Cell::Empty; 11];
            blank.extend([email, Cell::Empty]);
            return blank;
        };
        let a = &stored.address;
        vec![
            Cell::text(&a.name),
            Cell::text(&a.company),
            Cell::text(&a.line1),
            Cell::text(&a.line2),
            Cell::text(&a.district),
            Cell::text(a.town()),
            Cell::text(a.region_on_label()),
            Cell::code(&a.postal_code),
            Cell::text(country_name(a.country, language.code())),
            Cell::code(a.country.as_str()),
            Cell::phone(&a.phone),
            email,
            Cell::text(&a.delivery_note),
        ]
    }
}
