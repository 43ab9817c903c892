//! Parcels: one row per line, or one per order.

use std::collections::HashMap;

use campaigns::model::{Catalogue, PickUp};
use contacts::{Profile, StoredAddress};
use db::ReadTx;
use kernel::ids::kinds;
use kernel::places::country_name;
use kernel::{Money, RowId, Vault};
use pledges::{LineCache, Packed, PledgeLine, PledgeRow, Senders};

use super::answers::Shown;
use super::{ExportRequest, Rows, Table, Unpaid, is_parcel, item, wave_of};
use crate::error::ExportError;
use crate::sheet::{Cell, Sheet};

/// What stands in place of the goods of an order of which nobody can say what they are.
const UNSAID: &str = "NOT TO BE PACKED YET";

/// What stands in place of a delivery note where nothing is delivered.
const PICK_UP: &str = "PICK-UP";

/// What stands before it while something is owed.
const HOLD_BACK: &str = "NOT PAID YET: DO NOT HAND OUT";

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
        let rows: Vec<_> = page.iter().map(|row| row.pledge.row).collect();
        let mut senders = pledges::senders(tx, &rows)?;
        let held_back = pledges::held_back(tx, &rows)?;
        for row in page {
            let (place, owes) = (place_of(catalogue, row), owed(row) != Cell::Empty);
            if request.unpaid == Unpaid::LeftOut && owes && place.is_none() {
                continue; // who comes to a counter is in its list, and told apart there
            }
            let shown = if request.unpaid == Unpaid::Marked { owed(row) } else { Cell::Empty }; // how much is told to who asked
            let packed = lines.of(catalogue, row);
            let parcel: Vec<&PledgeLine> = packed
                .lines
                .iter()
                .filter(|line| item(catalogue, line.item).is_some_and(is_parcel))
                .filter(|line| request.goods.include(wave_of(catalogue, line.item)))
                .filter(|line| {
                    let today = wave_of(catalogue, line.item).map(|wave| wave.id);
                    !held_back.get(&row.pledge.row).is_some_and(|held| held.holds(line.item, today))
                })
                .collect();
            let unsaid = unsaid(packed);
            let senders = senders.remove(&row.pledge.row).unwrap_or_default(); // none: from wherever the creator is
            if parcel.is_empty() && unsaid.is_none() {
                continue; // nothing but downloads, or nothing of this wave: no parcel
            }
            let mut head = vec![
                Cell::code(&row.order_number),
                Cell::code(row.pledge.id.to_string()),
                Cell::text(row.state.word()),
            ];
            head.extend(match place {
                Some(place) => people.cells_of_who_comes(row, place, owes),
                None => people.address_cells(row, request.language),
            });
            match request.sheet {
                Sheet::FulfilmentOrders => {
                    let mut cells = match unsaid {
                        Some(why) => unsaid_order(head, (row, shown), &why),
                        None => order_row(head, (row, shown), (&parcel, &senders), catalogue),
                    };
                    cells.extend(table.answers.cells((catalogue, row), &answers, Shown::AboutTheParcel));
                    out(&cells)?;
                }
                _ => match unsaid {
                    Some(why) => out(&unsaid_line(head, (row, shown), &why))?,
                    None => line_rows(&head, (row, &shown), (&parcel, &senders), catalogue, out)?,
                },
            }
        }
        Ok::<(), ExportError>(())
    })
}

/// Where an order is fetched.
fn place_of<'c>(catalogue: &'c Catalogue, row: &PledgeRow) -> Option<&'c PickUp> {
    let id = row.choices.pick_up?;
    catalogue.shipping.pick_ups.iter().find(|place| place.id == id)
}

/// What is still to be paid here; blank when nothing is.
fn owed(row: &PledgeRow) -> Cell {
    let owed = row.to_pay_minor().filter(|minor| *minor > 0);
    owed.map_or(Cell::Empty, |minor| Cell::Amount(Money::new(minor, row.currency)))
}

/// Why it cannot be said what goes into a parcel: such an order stands in the file without anything to be packed, so that
/// nobody misses it and nobody sends half of it.
fn unsaid(packed: &Packed) -> Option<String> {
    let why: Vec<String> = packed.unsaid.iter().map(ToString::to_string).collect();
    (!why.is_empty()).then(|| format!("{UNSAID}: {}", why.join("; ")))
}

/// One row in place of the lines of such an order.
fn unsaid_line(mut head: Vec<Cell>, (row, owed): (&PledgeRow, Cell), why: &str) -> Vec<Cell> {
    head.extend([Cell::number(1_u32), Cell::Empty, Cell::text(why), Cell::Empty, Cell::Empty, Cell::Empty]);
    head.extend([Cell::code(row.currency.code()), Cell::Empty, Cell::Empty]);
    head.extend([owed, Cell::Empty, Cell::Empty]);
    head
}

/// The row of such an order.
fn unsaid_order(mut head: Vec<Cell>, (row, owed): (&PledgeRow, Cell), why: &str) -> Vec<Cell> {
    head.extend([Cell::Empty, Cell::Empty, Cell::Empty, Cell::code(row.currency.code()), Cell::text(why)]);
    head.extend([row.locked_at.into(), owed, Cell::Empty, Cell::Empty]);
    head
}

fn line_rows(
    head: &[Cell],
    (row, owed): (&PledgeRow, &Cell),
    (parcel, senders): (&[&PledgeLine], &Senders),
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
            Cell::Measure(catalogue.units.weight.number(u64::from(item.weight_grams))),
            Cell::Amount(Money::new(item.declared_value_minor, row.currency)),
            Cell::code(row.currency.code()),
            Cell::code(item.hs_code.clone().unwrap_or_default()), // unknown stays blank
            Cell::code(item.origin_country.map(|c| c.as_str().to_owned()).unwrap_or_default()), // unknown stays blank
            owed.clone(),
            Cell::text(senders.name_of(line.item)),
            Cell::text(wave_of(catalogue, line.item).map_or("", |wave| &wave.name)),
        ]);
        out(&cells)?;
    }
    Ok(())
}

fn order_row(
    mut head: Vec<Cell>,
    (row, owed): (&PledgeRow, Cell),
    (parcel, senders): (&[&PledgeLine], &Senders),
    catalogue: &Catalogue,
) -> Vec<Cell> {
    let (mut pieces, mut grams, mut value) = (0u64, 0u64, 0i64);
    let mut contents = Vec::with_capacity(parcel.len());
    let mut from: Vec<&str> = Vec::new();
    let mut waves: Vec<&str> = Vec::new();
    for line in parcel {
        let Some(item) = item(catalogue, line.item) else { continue };
        let times = i64::try_from(line.quantity).unwrap_or(i64::MAX);
        pieces = pieces.saturating_add(line.quantity);
        grams = grams.saturating_add(line.quantity.saturating_mul(u64::from(item.weight_grams)));
        value = value.saturating_add(item.declared_value_minor.saturating_mul(times));
        let sender = senders.name_of(line.item);
        if !sender.is_empty() && !from.contains(&sender) {
            from.push(sender);
        }
        let wave = wave_of(catalogue, line.item).map_or("", |wave| &wave.name);
        if !wave.is_empty() && !waves.contains(&wave) {
            waves.push(wave);
        }
        contents.push(format!("{}× {}", line.quantity, item.sku));
    }
    head.extend([
        Cell::number(pieces),
        Cell::Measure(catalogue.units.weight.number(grams)),
        Cell::Amount(Money::new(value, row.currency)),
        Cell::code(row.currency.code()),
        Cell::text(contents.join("; ")),
        row.locked_at.into(),
        owed,
        Cell::text(from.join("; ")),
        Cell::text(waves.join("; ")),
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

    /// Who comes for it. An address that is known beside is not shown: nothing is to be sent there.
    fn cells_of_who_comes(&self, row: &PledgeRow, place: &PickUp, owes: bool) -> Vec<Cell> {
        let person = self.profiles.get(&row.contact);
        let email = person.and_then(|person| person.email.as_ref());
        let mut cells = vec![person.map_or(Cell::Empty, |person| Cell::text(&person.name))];
        cells.extend(vec![Cell::Empty; 10]);
        cells.push(email.map_or(Cell::Empty, |email| Cell::text(email.as_str())));
        let note = format!("{PICK_UP}: {}", place.name);
        cells.push(Cell::text(if owes { format!("{HOLD_BACK}. {note}") } else { note }));
        cells
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
