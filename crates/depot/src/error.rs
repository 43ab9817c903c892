//! What goes wrong on the pages of warehouses.

use campaigns::CampaignError;
use db::DbError;
use stock::StockError;
use web::{FieldErrors, Page, WebError};

use crate::pages::PiecesField;

/// Why a page cannot be shown or a booking is refused.
#[derive(Debug, thiserror::Error)]
pub(crate) enum DepotError {
    /// Of another campaign, or nowhere.
    #[error("there is nothing here: go back to the list")]
    Unknown,
    /// Stock refuses it.
    #[error(transparent)]
    Stock(#[from] StockError),
    /// A form that was sent before, or the pledges.
    #[error(transparent)]
    Pledge(#[from] pledges::PledgeError),
    /// The campaign.
    #[error(transparent)]
    Campaign(#[from] CampaignError),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl From<DepotError> for WebError {
    fn from(error: DepotError) -> Self {
        match error {
            DepotError::Unknown | DepotError::Stock(StockError::UnknownDelivery) => Self::NotFound,
            DepotError::Pledge(pledges::PledgeError::RequestKey) => Self::BadInput(String::new()),
            DepotError::Db(e) | DepotError::Stock(StockError::Db(e)) => e.into(),
            other => Self::internal(other),
        }
    }
}

/// What a person can mend, beside the field it is about; else the error.
pub(crate) fn beside(page: &Page, field: &str, error: DepotError) -> Result<FieldErrors, WebError> {
    let DepotError::Stock(refused) = &error else { return Err(error.into()) };
    let Some(key) = refused.text_key() else { return Err(error.into()) };
    let args: Vec<_> = refused.args().into_iter().map(|(name, value)| (name, value.into())).collect();
    let of_item;
    let field = match refused {
        StockError::UnknownWarehouse | StockError::WarehouseClosed => "warehouse",
        StockError::SameWarehouse => "to",
        StockError::NoteTooLong => "note",
        StockError::MoreThanAnnounced { item, .. } | StockError::NotAnnounced { item } => {
            of_item = PiecesField::name_of(item);
            &of_item
        }
        _ => field,
    };
    let mut errors = FieldErrors::new();
    errors.add(field, page.texts.text_with(key, &args));
    Ok(errors)
}
