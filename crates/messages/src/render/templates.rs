//! The product's own words for every kind of message, in every language.

use kernel::Language;

use crate::model::MessageKind;

/// The words of a message: what a creator may change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateText {
    /// One line.
    pub subject: String,
    /// Paragraphs parted by blank lines; `- ` starts an entry of a list; `[label](address)` is a link, and a
    /// button when it stands alone.
    pub body: String,
}

impl TemplateText {
    /// Parts a file: the first line is the subject.
    fn of_file(file: &str) -> Self {
        let (subject, body) = file.split_once('\n').unwrap_or((file, ""));
        Self { subject: subject.trim().to_owned(), body: body.trim().to_owned() }
    }
}

macro_rules! language_files {
    ($folder:literal, $kind:expr) => {
        match $kind {
            MessageKind::Invitation => include_str!(concat!("../../templates/", $folder, "/invitation.txt")),
            MessageKind::Reminder => include_str!(concat!("../../templates/", $folder, "/reminder.txt")),
            MessageKind::PaymentReminder => {
                include_str!(concat!("../../templates/", $folder, "/payment_reminder.txt"))
            }
            MessageKind::MagicLink => include_str!(concat!("../../templates/", $folder, "/magic_link.txt")),
            MessageKind::StepUpCode => {
                include_str!(concat!("../../templates/", $folder, "/step_up_code.txt"))
            }
            MessageKind::Confirmation => {
                include_str!(concat!("../../templates/", $folder, "/confirmation.txt"))
            }
            MessageKind::Receipt => include_str!(concat!("../../templates/", $folder, "/receipt.txt")),
            MessageKind::PlaceFree => include_str!(concat!("../../templates/", $folder, "/place_free.txt")),
            MessageKind::PartDue => include_str!(concat!("../../templates/", $folder, "/part_due.txt")),
            MessageKind::Downloads => include_str!(concat!("../../templates/", $folder, "/downloads.txt")),
            MessageKind::Cancellation => {
                include_str!(concat!("../../templates/", $folder, "/cancellation.txt"))
            }
        }
    };
}

/// The product's own words.
pub fn built_in(kind: MessageKind, language: Language) -> TemplateText {
    TemplateText::of_file(match language {
        Language::En => language_files!("en", kind),
        Language::De => language_files!("de", kind),
        Language::Pl => language_files!("pl", kind),
        Language::It => language_files!("it", kind),
    })
}

/// Stands under every message; says why somebody gets it and whom to ask.
pub(super) const fn footer(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("../../templates/en/footer.txt"),
        Language::De => include_str!("../../templates/de/footer.txt"),
        Language::Pl => include_str!("../../templates/pl/footer.txt"),
        Language::It => include_str!("../../templates/it/footer.txt"),
    }
}

/// What a test mail says.
pub(super) fn test(language: Language) -> TemplateText {
    TemplateText::of_file(match language {
        Language::En => include_str!("../../templates/en/test.txt"),
        Language::De => include_str!("../../templates/de/test.txt"),
        Language::Pl => include_str!("../../templates/pl/test.txt"),
        Language::It => include_str!("../../templates/it/test.txt"),
    })
}
