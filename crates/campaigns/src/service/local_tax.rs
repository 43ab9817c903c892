//! Put a state's table of counties, cities and postal codes in place of the one before, or take it away.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, RowId};
use taxes::{LocalCounts, TableProblem, TaxPlace};

use super::done;
use crate::error::CampaignError;
use crate::model::LocalTaxTable;
use crate::store;

/// Most rates of all states together that a campaign keeps in memory: the whole country's postal codes twice over.
pub const LOCAL_RATES_MAX: usize = 100_000;

/// A file to be loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLocalTable {
    /// Of which state.
    pub state: TaxPlace,
    /// Who published it.
    pub source: String,
    /// The file, UTF-8.
    pub csv: String,
}

/// Reads the whole file and puts it in place of the state's table. Nothing of a file with a problem is kept.
///
/// # Errors
/// [`CampaignError::LocalTable`] with everything to mend, [`CampaignError::NotFound`].
pub fn replace_local_table(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    new: &NewLocalTable,
) -> Result<LocalCounts, CampaignError> {
    let found = store::campaigns::by_row(tx, campaign)?.ok_or(CampaignError::NotFound)?;
    let table = LocalTaxTable {
        state: new.state,
        source: new.source.clone(),
        csv: new.csv.clone(),
        loaded_on: found.day_of(cx.now()),
    };
    let read = table.read().map_err(CampaignError::LocalTable)?;
    let beside = store::local_tax::rates_beside(tx, campaign, new.state)?;
    let all = usize::try_from(beside).unwrap_or(usize::MAX).saturating_add(read.rates());
    if all > LOCAL_RATES_MAX {
        let problem = TableProblem::TooLarge { limit: LOCAL_RATES_MAX, unit: "rows" };
        return Err(CampaignError::LocalTable(vec![problem]));
    }
    let rates = i64::try_from(read.rates()).unwrap_or(i64::MAX);
    if rates == 0 {
        let problem = TableProblem::Empty;
        return Err(CampaignError::LocalTable(vec![problem]));
    }
    store::local_tax::put(tx, campaign, (&table, rates), (&cx.actor.label(), cx.now()))?;
    done(tx, cx, &found, "catalogue.local_tax_loaded", found.id)?;
    Ok(read.counts())
}

/// Takes a state's table away. `false`: there was none.
///
/// # Errors
/// [`CampaignError::NotFound`].
pub fn delete_local_table(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    state: TaxPlace,
) -> Result<bool, CampaignError> {
    let found = store::campaigns::by_row(tx, campaign)?.ok_or(CampaignError::NotFound)?;
    let is_gone = store::local_tax::delete(tx, campaign, state)?;
    if is_gone {
        done(tx, cx, &found, "catalogue.local_tax_deleted", found.id)?;
    }
    Ok(is_gone)
}
