//! From a stored document to its PDF.

use db::Db;
use documents::{DocumentError, Missing, Renderer};
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
    /// A script that no font covers: the document is issued all the same, its pages wait for the font. The characters are
    /// those of a name or an address: for the page of who may see it, and in no sentence that a log is told.
    #[error("no font draws {} of its characters", .0.0.len())]
    NoFont(Missing),
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
            Err(error) => Err(NotMade::of(error)),
        }
    }
}

/// The template does not fit the data of a document: a fault of the product. What the typesetter said about it may quote the
/// buyer, so it is told to nobody.
#[derive(Debug, thiserror::Error)]
#[error("the template `{0}` could not be set: report this with the document's number")]
struct TemplateFault(String);

impl NotMade {
    fn of(error: InvoiceError) -> Self {
        match error {
            InvoiceError::Document(DocumentError::NoFont { missing }) => Self::NoFont(missing),
            InvoiceError::Document(
                e @ (DocumentError::Busy
                | DocumentError::NotStarted(_)
                | DocumentError::TooSlow { .. }
                | DocumentError::Died),
            ) => Self::Later(e.to_string()),
            InvoiceError::Document(DocumentError::Template { template, .. }) => {
                Self::Failed(Box::new(TemplateFault(template)))
            }
            other => Self::Failed(Box::new(other)),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::error::Error;

    use super::*;

    /// Everything that a log is told of an error.
    fn told(error: &NotMade) -> String {
        let mut text = format!("{error} {error:?}");
        let mut cause: Option<&dyn Error> = match error {
            NotMade::Failed(cause) => Some(cause.as_ref()),
            _ => error.source(),
        };
        while let Some(next) = cause {
            text = format!("{text} {next} {next:?}");
            cause = next.source();
        }
        text
    }

    #[test]
    fn no_letter_of_a_buyer_is_told_to_a_log() {
        let missing = Missing(vec!['山', '田']);
        let no_font = NotMade::of(InvoiceError::Document(DocumentError::NoFont { missing }));
        assert_eq!(no_font.to_string(), "no font draws 2 of its characters");
        let NotMade::NoFont(missing) = &no_font else { panic!("{no_font}") };
        assert!(missing.to_string().contains('山'), "the page of staff names them");
        let (template, detail) = ("invoice".to_owned(), "cannot add Anna Berg and 3".to_owned());
        let fault = NotMade::of(InvoiceError::Document(DocumentError::Template { template, detail }));
        assert!(!told(&fault).contains("Anna") && told(&fault).contains("invoice"), "{}", told(&fault));
    }
}
