//! Loaded tables of counties, cities and postal codes.

use jiff::civil::Date;
use taxes::{LocalOrigin, LocalTable, TableProblem, TaxPlace};

/// A table as it stands in the database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalTaxTable {
    /// Of which state.
    pub state: TaxPlace,
    /// Who published it.
    pub source: String,
    /// The file.
    pub csv: String,
    /// When it was loaded, where the campaign is at home.
    pub loaded_on: Date,
}

impl LocalTaxTable {
    /// Reads the file.
    ///
    /// # Errors
    /// Everything that is wrong with it: nothing with what was stored.
    pub fn read(&self) -> Result<LocalTable, Vec<TableProblem>> {
        let origin = LocalOrigin {
            state: Some(self.state),
            source: self.source.clone(),
            loaded_on: Some(self.loaded_on),
        };
        LocalTable::read(self.csv.as_bytes(), &origin)
    }
}

/// What a page tells of a loaded table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalTaxLine {
    /// Of which state.
    pub state: TaxPlace,
    /// Who published it.
    pub source: String,
    /// Its rates, each postal code of a range counted.
    pub rates: u64,
    /// When it was loaded.
    pub loaded_on: Date,
}
