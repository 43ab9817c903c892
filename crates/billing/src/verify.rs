//! What must hold between pledges, quotes and their documents.

use std::collections::BTreeMap;

use db::{DbError, ReadTx};
use kernel::verify::Finding;
use ledger::{AccountCode, AccountFamily, Unit};

use crate::error::BillingError;
use crate::service::book_tax::{Months, account};
use crate::store::{checks, closed_periods, tax_checks};

/// More findings than this do not help anybody.
const FINDINGS_MAX: usize = 100;

/// Every invoice is about one agreed quote and has its amount, and no pledge is invoiced twice. What was booked of tax is what
/// stands on the documents and, account by account, what the ledger has.
///
/// # Errors
/// The database.
pub fn verify(tx: &mut ReadTx<'_>) -> Result<Vec<Finding>, DbError> {
    let mut findings = Vec::new();
    for invoice in checks::of_another_quote(tx)? {
        let detail = "its amount, currency or subject is not that of the quote it was made from";
        findings.push(Finding::new("billing.as_agreed", invoice, detail));
    }
    for pledge in checks::invoiced_twice(tx)? {
        let detail = "it has more than one invoice that is not taken back";
        findings.push(Finding::new("billing.once", pledge, detail));
    }
    for invoice in checks::of_nothing(tx)? {
        let detail = "nothing says which quote it was made from";
        findings.push(Finding::new("billing.of_a_quote", invoice, detail));
    }
    for document in tax_checks::unlike_document(tx)? {
        let detail = "its tax was not booked as it stands on it";
        findings.push(Finding::new("billing.tax_of_document", document, detail));
    }
    for note in tax_checks::unbooked_notes(tx)? {
        let detail = "it credits a part of an invoice, and the tax of that part was not taken back";
        findings.push(Finding::new("billing.credit_booked", note, detail));
    }
    for note in checks::repaid_otherwise(tx)? {
        let detail = "more went back for it than it says, or it is no credit note of a part of that order";
        findings.push(Finding::new("billing.repaid_as_credited", note, detail));
    }
    for pledge in tax_checks::taken_back_otherwise(tx)? {
        let detail = "its tax was taken back otherwise than it was booked";
        findings.push(Finding::new("billing.tax_taken_back", pledge, detail));
    }
    for pledge in tax_checks::untaxed_without_proof(tx)? {
        let detail =
            "it is not taxed because of a VAT number, and nothing is kept about the number's confirmation";
        findings.push(Finding::new("billing.number_has_proof", pledge, detail));
    }
    for pledge in closed_periods::booked_after(tx)? {
        let detail = "it was booked into a period after that one's return was filed";
        findings.push(Finding::new("billing.closed_period", pledge, detail));
    }
    match unlike_ledger(tx) {
        Ok(found) => findings.extend(found),
        Err(BillingError::Db(e)) => return Err(e),
        Err(other) => findings.push(Finding::new("billing.tax_books", "billing_tax_way", other.to_string())),
    }
    Ok(findings)
}

/// The accounts that are written with every booking of tax.
const FAMILIES: [AccountFamily; 4] =
    [AccountFamily::Billed, AccountFamily::Supply, AccountFamily::Tax, AccountFamily::Tip];

type Sums = BTreeMap<(String, String), i64>;

/// Accounts of the ledger whose sum is not what the tax report adds up to, whichever of the two knows them.
fn unlike_ledger(tx: &mut ReadTx<'_>) -> Result<Vec<Finding>, BillingError> {
    let mut report = Sums::new();
    let mut add = |code: AccountCode, unit: &Unit, minor: i64| {
        if minor != 0 {
            let sum = report.entry((code.to_string(), unit.to_string())).or_default();
            *sum = sum.saturating_add(minor);
        }
    };
    for booked in tax_checks::accounts(tx)? {
        let months = Months { month: booked.month, first_month: booked.first_month };
        let about = account(booked.campaign, months, booked.way_row, &booked.way);
        let unit = Unit::currency(booked.currency);
        add(AccountCode::of(AccountFamily::Supply, &about), &unit, booked.supply_minor);
        add(AccountCode::of(AccountFamily::Tax, &about), &unit, booked.tax_minor);
        let charged = booked.supply_minor.saturating_add(booked.tax_minor);
        let campaign = booked.campaign.to_string();
        add(AccountCode::of(AccountFamily::Billed, &campaign), &unit, charged.saturating_neg());
    }
    for (campaign, currency, minor) in tax_checks::tips(tx)? {
        let (unit, campaign) = (Unit::currency(currency), campaign.to_string());
        add(AccountCode::of(AccountFamily::Tip, &campaign), &unit, minor);
        add(AccountCode::of(AccountFamily::Billed, &campaign), &unit, minor.saturating_neg());
    }
    let mut books = Sums::new();
    let units: Vec<Unit> = units(tx)?;
    for (family, unit) in FAMILIES.into_iter().flat_map(|family| units.iter().map(move |unit| (family, unit)))
    {
        ledger::for_each_balance(tx, family, unit, |code, balance| {
            // What falls due is credited: below zero there, above zero in the report.
            books.insert((code.to_string(), unit.to_string()), balance.saturating_neg());
            Ok::<(), DbError>(())
        })?;
    }
    report.retain(|_, minor| *minor != 0);
    books.retain(|_, minor| *minor != 0);
    let mut accounts: Vec<_> = report.keys().chain(books.keys()).collect();
    accounts.sort();
    accounts.dedup();
    let differs = |key: &&&(String, String)| report.get(**key) != books.get(**key);
    let found = accounts.iter().filter(differs).take(FINDINGS_MAX).map(|key| {
        let sum = |sums: &Sums| sums.get(*key).copied().unwrap_or(0); // nothing was booked there
        let (ours, theirs) = (sum(&report), sum(&books));
        let detail = format!("the tax report has {ours} {unit}, the ledger has {theirs}", unit = key.1);
        Finding::new("billing.tax_in_ledger", key.0.clone(), detail)
    });
    Ok(found.collect())
}

/// Every currency of the books of tax, and of the ledger's tax.
fn units(tx: &mut ReadTx<'_>) -> Result<Vec<Unit>, BillingError> {
    let mut units: Vec<Unit> = tax_checks::currencies(tx)?.into_iter().map(Unit::currency).collect();
    for family in FAMILIES {
        let totals = ledger::totals_by_kind(tx, ledger::Scope::Family(family))?;
        units.extend(totals.into_iter().map(|total| total.unit));
    }
    units.sort();
    units.dedup();
    Ok(units)
}
