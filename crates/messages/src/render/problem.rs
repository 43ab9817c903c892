//! What is wrong with a template, in sentences for the person who wrote it.

use super::{BODY_CHARS_MAX, OUTPUT_BYTES_MAX, SUBJECT_CHARS_MAX};

/// A mistake in the words of a message.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TemplateProblem {
    /// A placeholder that this kind of message does not have.
    #[error("line {line}: there is no placeholder {{{{ {name} }}}} in this message; there are: {known}")]
    Unknown {
        /// As it was written.
        name: String,
        /// Line of the part it is in, from 1.
        line: usize,
        /// Those there are.
        known: String,
    },
    /// A list that is printed, or a single value that is walked through.
    #[error(
        "line {line}: {name} is a list; write {{% for line in {name} %}} … {{% endfor %}} around what repeats"
    )]
    IsList {
        /// Which.
        name: String,
        /// Where.
        line: usize,
    },
    /// Something other than placeholders, conditions and repetitions.
    #[error(
        "line {line}: `{found}` cannot be used here; there are placeholders {{{{ name }}}}, conditions \
         {{% if name %}} … {{% else %}} … {{% endif %}} and repetitions {{% for line in lines %}} … {{% endfor %}}"
    )]
    NotAllowed {
        /// What was found.
        found: String,
        /// Where.
        line: usize,
    },
    /// The marks do not fit together.
    #[error("line {line}: this cannot be read ({reason})")]
    Syntax {
        /// Where.
        line: usize,
        /// What the engine said.
        reason: String,
    },
    /// A message that would not do its work.
    #[error("the text must contain {{{{ {0} }}}}: without it the message is of no use to its reader")]
    Missing(&'static str),
    /// No subject.
    #[error("the subject is empty: write one")]
    EmptySubject,
    /// No body.
    #[error("the text is empty: write one")]
    EmptyBody,
    /// The subject has a line break.
    #[error("the subject must be one line")]
    SubjectLines,
    /// The subject is too long.
    #[error("the subject has more than {SUBJECT_CHARS_MAX} characters: shorten it")]
    SubjectTooLong,
    /// The body is too long.
    #[error("the text has more than {BODY_CHARS_MAX} characters: shorten it")]
    BodyTooLong,
    /// What comes out is too long.
    #[error("the finished message is larger than {} KiB: shorten the text", OUTPUT_BYTES_MAX / 1024)]
    OutputTooLong,
    /// Loops in loops.
    #[error("the text repeats too much: take out repetitions inside of repetitions")]
    TooMuchWork,
}
