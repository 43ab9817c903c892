//! Every pledge.

use std::collections::HashMap;

use campaigns::model::Catalogue;
use contacts::Profile;
use db::ReadTx;
use kernel::ids::kinds;
use kernel::{Money, RowId, Vault};
use pledges::{PledgeRow, TakenByCodes};

use super::answers::Shown;
use super::{ExportRequest, Rows, Table};
use crate::error::ExportError;
use crate::sheet::Cell;

pub(super) fn rows(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    (request, table): (&ExportRequest, &Table),
    out: &mut Rows<'_>,
) -> Result<(), ExportError> {
    pledges::for_each_page(tx, &request.filter, |tx, page: &[PledgeRow]| {
        let contacts: Vec<_> = page.iter().map(|row| row.contact).collect();
        let people = profiles_of(tx, vault, &contacts)?;
        let answers = table.answers.answers(tx, vault, page)?;
        let codes = pledges::taken_by_codes(tx, page)?;
        for row in page {
            let mut cells =
                cells(row, people.get(&row.contact), (&table.catalogue, codes.get(&row.pledge.id)));
            cells.extend(table.answers.cells((&table.catalogue, row), &answers, Shown::Everything));
            out(&cells)?;
        }
        Ok::<(), ExportError>(())
    })
}

/// Profiles by contact; an erased person's has no name and no address.
pub(super) fn profiles_of(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    contacts: &[RowId<kinds::Contact>],
) -> Result<HashMap<RowId<kinds::Contact>, Profile>, ExportError> {
    let profiles = contacts::profiles(tx, vault, contacts)?;
    Ok(contacts.iter().copied().zip(profiles).collect())
}

fn cells(
    row: &PledgeRow,
    person: Option<&Profile>,
    (catalogue, codes): (&Catalogue, Option<&TakenByCodes>),
) -> Vec<Cell> {
    let reward = row.choices.reward.and_then(|id| catalogue.rewards.iter().find(|r| r.id == id));
    let add_ons: Vec<String> = row
        .choices
        .addons
        .iter()
        .filter_map(|chosen| {
            let add_on = catalogue.addons.iter().find(|a| a.id == chosen.addon)?;
            Some(format!("{}× {}", chosen.quantity, add_on.title))
        })
        .collect();
    let amount =
        |minor: Option<i64>| minor.map_or(Cell::Empty, |m| Cell::Amount(Money::new(m, row.currency)));
    let email = person.and_then(|p| p.email.as_ref());
    vec![
        Cell::code(&row.order_number),
        Cell::code(row.pledge.id.to_string()),
        Cell::text(row.state.word()),
        person.map_or(Cell::Empty, |p| Cell::text(&p.name)),
        email.map_or(Cell::Empty, |e| Cell::text(e.as_str())),
        row.country.map_or(Cell::Empty, |c| Cell::code(c.as_str())),
        Cell::text(&row.platform_status),
        row.pledged_at.as_ref().map_or(Cell::Empty, Cell::text),
        reward.map_or(Cell::Empty, |r| Cell::text(&r.title)),
        Cell::text(add_ons.join("; ")),
        // The platform's word is in the campaign's currency; the row tells one, which may be that of a list of prices.
        amount(Some(row.pledged_minor).filter(|_| row.currency == catalogue.currency)),
        amount(Some(row.credited_minor)),
        amount(row.total_minor),
        amount(row.balance_minor),
        amount(row.to_pay_minor()),
        amount(Some(row.platform_due_minor)),
        amount(row.credit_left_minor()),
        amount(codes.map(|codes| codes.off_minor)),
        amount(codes.map(|codes| codes.paid_minor)),
        // What was agreed to: an agreement leaves no tip that it does not count.
        amount(row.total_minor.map(|_| row.choices.tip_minor)),
        Cell::code(row.currency.code()),
        row.invited_at.into(),
        row.last_seen_at.into(),
        row.confirmed_at.into(),
        row.locked_at.into(),
        row.missing_since.into(),
    ]
}
