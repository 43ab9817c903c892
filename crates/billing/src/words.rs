//! Words that stand on documents, in the document's language.

use std::sync::LazyLock;

use web::{FtlSource, Texts, TextsError};

use crate::error::BillingError;

static OF_DOCUMENTS: LazyLock<Result<Texts, TextsError>> = LazyLock::new(|| {
    let all = [crate::texts(), invoices::texts(), taxes::texts()].concat();
    let sources: Vec<FtlSource> =
        all.into_iter().map(|(language, text)| FtlSource { language, text }).collect();
    Texts::new(&sources)
});

/// The texts that documents are made with: ours, those of invoices, and the sentences of the law.
pub(crate) fn of_documents() -> Result<&'static Texts, BillingError> {
    OF_DOCUMENTS.as_ref().map_err(|e| BillingError::Texts(e.to_string()))
}
