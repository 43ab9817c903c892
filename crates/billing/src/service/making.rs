//! From a stored document to its PDF.

use db::Db;
use documents::{DocumentError, Renderer};
use invoices::InvoiceError;
use kernel::ids::kinds;
use kernel::{Id, Vault};

use crate::words::of_documents;

/// Makes the pages of documents, each in a process of its own. A service of the site.
#[derive(Debug, Clone)]
pub struct Billing {
    renderer: Renderer,
}

/// Why there are no pages.
#[derive(Debug, thiserror::Error)]
pub enum NotMade {
    /// There is no such document.
    #[error("there is no such document")]
    Unknown,
    /// A script that no font covers: the document is issued all the same, its pages wait for the font.
    #[error("no font draws {0}")]
    NoFont(String),
    /// Too many at once, or no process can be started: later it works.
    #[error("{0}")]
    Later(String),
    /// Unexpected.
    #[error("{0}")]
    Failed(Box<dyn std::error::Error + Send + Sync>),
}

impl Billing {
    /// With what sets pages.
    pub const fn new(renderer: Renderer) -> Self {
        Self { renderer }
    }

    /// The PDF of a document and its number.
    ///
    /// # Errors
    /// Every [`NotMade`].
    pub async fn pdf(
        &self,
        db: &Db,
        vault: &Vault,
        id: Id<kinds::Invoice>,
    ) -> Result<(String, Vec<u8>), NotMade> {
        let vault = vault.clone();
        let invoice = db.read(move |tx| invoices::find(tx, &vault, id)).await.map_err(|e| match e {
            InvoiceError::Unknown => NotMade::Unknown,
            other => NotMade::Failed(Box::new(other)),
        })?;
        let texts = of_documents().map_err(|e| NotMade::Failed(Box::new(e)))?;
        let number = invoice.content.number.clone();
        let renderer = self.renderer.clone();
        let made = tokio::task::spawn_blocking(move || invoices::pdf(&invoice, texts, &renderer)).await;
        match made.map_err(|e| NotMade::Failed(Box::new(e)))? {
            Ok(bytes) => Ok((number, bytes)),
            Err(InvoiceError::Document(DocumentError::NoFont { missing })) => {
                Err(NotMade::NoFont(missing.to_string()))
            }
            Err(InvoiceError::Document(
                e @ (DocumentError::Busy
                | DocumentError::NotStarted(_)
                | DocumentError::TooSlow { .. }
                | DocumentError::Died),
            )) => Err(NotMade::Later(e.to_string())),
            Err(other) => Err(NotMade::Failed(Box::new(other))),
        }
    }
}
