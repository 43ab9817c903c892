//! What goes wrong, as a page or a sentence in the reader's language.

use web::{Localizer, TextArg, WebError};

use crate::error::ImportError;
use crate::refusal::{Reason, Refusal};

impl From<ImportError> for WebError {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::Unknown | ImportError::UnknownCampaign => Self::NotFound,
            ImportError::Db(error) => error.into(),
            other => Self::internal(other),
        }
    }
}

/// The sentence for whoever pressed the button; `None` where they can do nothing about it.
pub(super) fn sentence(texts: &Localizer, error: &ImportError) -> Option<String> {
    match error {
        ImportError::Refused(refusal) => Some(refusal_sentence(texts, refusal)),
        ImportError::BuiltOn { count, .. } => {
            let count = i64::try_from(*count).unwrap_or(i64::MAX);
            Some(texts.text_with("imports-error-built-on", &[("count", TextArg::Count(count))]))
        }
        other => other.text_key().map(|key| texts.text(key)),
    }
}

/// Why a file is refused, with the code for whoever asks for help.
pub(super) fn refusal_sentence(texts: &Localizer, refusal: &Refusal) -> String {
    let key = match &refusal.reason {
        Reason::UnicodeText(_) => "imports-refusal-unicode-text".to_owned(),
        _ => refusal_key(refusal.code()),
    };
    let text = |value: &str| TextArg::Text(value.to_owned());
    let args: Vec<(&str, TextArg)> = match &refusal.reason {
        Reason::SpreadsheetNotCsv(kind) | Reason::UnicodeText(kind) => vec![("kind", text(kind))],
        Reason::UnknownFormat { columns, known } => {
            let columns: Vec<String> =
                columns.iter().take(12).map(|name| name.chars().take(40).collect()).collect();
            vec![("columns", text(&columns.join(", "))), ("known", text(known))]
        }
        Reason::MissingColumn { format, column, line } => {
            vec![("format", text(format)), ("column", text(column)), ("line", text(&line.to_string()))]
        }
        Reason::BrokenQuotes { line } => vec![("line", text(&line.to_string()))],
        _ => Vec::new(),
    };
    let sentence = texts.text_with(&key, &args);
    let with_code =
        texts.text_with("imports-refusal", &[("sentence", text(&sentence)), ("code", text(refusal.code()))]);
    match &refusal.member {
        None => with_code,
        Some(member) => {
            texts.text_with("imports-refusal-in", &[("member", text(member)), ("sentence", text(&with_code))])
        }
    }
}

/// Key of the sentence of a code.
pub(super) fn refusal_key(code: &str) -> String {
    format!("imports-refusal-{}", code.replace('_', "-"))
}
