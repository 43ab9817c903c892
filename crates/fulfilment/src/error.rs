//! Why an export could not be made.

/// Why an export could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The database.
    #[error(transparent)]
    Db(#[from] db::DbError),
    /// Pledges.
    #[error(transparent)]
    Pledge(#[from] pledges::PledgeError),
    /// People and addresses.
    #[error(transparent)]
    Contact(#[from] contacts::ContactError),
    /// The catalogue.
    #[error(transparent)]
    Campaign(#[from] campaigns::CampaignError),
    /// The file cannot be written: the disk is full, or the reader went away.
    #[error("the export cannot be written")]
    Io(#[from] std::io::Error),
    /// CSV.
    #[error("the export cannot be written")]
    Csv(#[from] csv::Error),
    /// XLSX.
    #[error("the spreadsheet cannot be written: {0}")]
    Xlsx(#[from] rust_xlsxwriter::XlsxError),
    /// More rows than a spreadsheet can hold.
    #[error("a spreadsheet holds 1,048,575 rows at most: export CSV instead, or filter")]
    TooManyRows,
    /// No export of this name, or no file format of this ending.
    #[error(
        "there is no such export or file format: use fulfilment-lines, fulfilment-orders, demand or pledges, and csv or xlsx"
    )]
    Unknown,
}
