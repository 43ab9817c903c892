//! Whether an answer fits its question, and what is stored of it.

use campaigns::Date;
use campaigns::model::{Catalogue, Question, QuestionKind, Required};
use kernel::ids::kinds;
use kernel::text::{tidy_line, tidy_text};
use kernel::{Decimal, Id};

use crate::quote::Choices;
use crate::rules::taken_over::AskedInstead;

/// Longest answer of one line, in characters.
pub const LINE_CHARS_MAX: usize = 300;
/// Longest answer of several lines, in characters.
pub const TEXT_CHARS_MAX: usize = 4000;

/// An answer that cannot be saved.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{kind}")]
pub struct AnswerProblem {
    /// To which question: the field it stands beside.
    pub question: Id<kinds::Question>,
    /// What is wrong.
    pub kind: AnswerProblemKind,
}

/// What can be wrong with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AnswerProblemKind {
    /// The catalogue does not have the question.
    #[error("this question is not asked")]
    UnknownQuestion,
    /// Too many characters.
    #[error("at most {max_chars} characters")]
    TooLong {
        /// The limit.
        max_chars: usize,
    },
    /// Not a number.
    #[error("write a number, such as 12 or 1.5")]
    NotANumber,
    /// None of the choices.
    #[error("choose one of the answers")]
    NotAChoice,
    /// Not a date.
    #[error("write a date as year-month-day, such as 2026-12-24")]
    NotADate,
}

impl AnswerProblemKind {
    /// Key of its sentence.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::UnknownQuestion => "pledges-answer-unknown-question",
            Self::TooLong { .. } => "pledges-answer-too-long",
            Self::NotANumber => "pledges-answer-not-a-number",
            Self::NotAChoice => "pledges-answer-not-a-choice",
            Self::NotADate => "pledges-answer-not-a-date",
        }
    }
}

/// What is stored of a typed answer; `None` when nothing was typed.
pub fn read(question: &Question, typed: &str) -> Result<Option<String>, AnswerProblemKind> {
    let line = tidy_line(typed);
    if line.is_empty() {
        return Ok(None);
    }
    let stored = match &question.kind {
        QuestionKind::Text => within(line, LINE_CHARS_MAX)?,
        QuestionKind::LongText => within(tidy_text(typed), TEXT_CHARS_MAX)?,
        QuestionKind::Number => number(&line)?,
        QuestionKind::Choice(choices) => choices
            .iter()
            .find(|choice| tidy_line(choice) == line)
            .ok_or(AnswerProblemKind::NotAChoice)?
            .clone(),
        QuestionKind::YesNo if line == "yes" || line == "no" => line,
        QuestionKind::YesNo => return Err(AnswerProblemKind::NotAChoice),
        QuestionKind::Date => line.parse::<Date>().map_err(|_| AnswerProblemKind::NotADate)?.to_string(),
    };
    Ok(Some(stored))
}

fn within(text: String, max_chars: usize) -> Result<String, AnswerProblemKind> {
    if text.chars().nth(max_chars).is_some() {
        Err(AnswerProblemKind::TooLong { max_chars })
    } else {
        Ok(text)
    }
}

fn number(line: &str) -> Result<String, AnswerProblemKind> {
    let number: Decimal = line.replace(',', ".").parse().map_err(|_| AnswerProblemKind::NotANumber)?;
    Ok(number.normalize().to_string())
}

/// The questions that a pledge with these choices is asked, in the catalogue's order. Who chose nothing, neither a
/// reward nor an add-on, has nothing that a question could be about. Where an option of the same name is asked, the
/// question is not ([`AskedInstead`]).
pub fn asked<'c>(catalogue: &'c Catalogue, choices: &'c Choices) -> impl Iterator<Item = &'c Question> {
    let addons = || choices.addons.iter().filter(|chosen| chosen.quantity > 0).map(|chosen| chosen.addon);
    let has_something = choices.reward.is_some() || addons().next().is_some();
    let instead = AskedInstead::of(catalogue, choices);
    catalogue.questions.iter().filter(move |question| {
        has_something && question.is_asked(choices.reward, addons()) && !instead.has(question.id)
    })
}

/// Required questions that are asked and not answered.
pub fn missing(
    catalogue: &Catalogue,
    choices: &Choices,
    is_answered: impl Fn(Id<kinds::Question>) -> bool,
) -> Vec<Id<kinds::Question>> {
    let required = asked(catalogue, choices).filter(|question| question.required == Required::Required);
    required.map(|question| question.id).filter(|id| !is_answered(*id)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use campaigns::model::{QuestionScope, Shelf};
    use kernel::time::FixedClock;
    use kernel::{OsRandom, Timestamp};

    fn question(kind: QuestionKind) -> Question {
        Question {
            id: Id::new(&FixedClock(Timestamp::from_micros(0)), &OsRandom),
            prompt: "?".to_owned(),
            help: String::new(),
            kind,
            required: Required::Required,
            applies_to: QuestionScope::All,
            shelf: Shelf::Offered,
        }
    }

    #[test]
    fn an_answer_is_stored_in_one_form_whatever_was_typed() {
        let read = |kind, typed| read(&question(kind), typed);
        assert_eq!(read(QuestionKind::Text, "  Anna\u{200b}  Maria "), Ok(Some("Anna Maria".to_owned())));
        assert_eq!(read(QuestionKind::LongText, "a\r\n\r\nb"), Ok(Some("a\n\nb".to_owned())));
        assert_eq!(read(QuestionKind::Number, "1,50"), Ok(Some("1.5".to_owned())));
        assert_eq!(read(QuestionKind::Number, "many"), Err(AnswerProblemKind::NotANumber));
        assert_eq!(read(QuestionKind::YesNo, "yes"), Ok(Some("yes".to_owned())));
        assert_eq!(read(QuestionKind::YesNo, "perhaps"), Err(AnswerProblemKind::NotAChoice));
        assert_eq!(read(QuestionKind::Date, "2026-02-28"), Ok(Some("2026-02-28".to_owned())));
        assert_eq!(read(QuestionKind::Date, "2026-02-30"), Err(AnswerProblemKind::NotADate));
        let sizes = || QuestionKind::Choice(vec!["Red  meeple".to_owned(), "Blue".to_owned()]);
        assert_eq!(read(sizes(), "Red meeple"), Ok(Some("Red  meeple".to_owned())));
        assert_eq!(read(sizes(), "red"), Err(AnswerProblemKind::NotAChoice));
        for kind in [QuestionKind::Text, QuestionKind::Number, QuestionKind::Date, sizes()] {
            assert_eq!(read(kind, " \t\n"), Ok(None));
        }
        let long = "x".repeat(LINE_CHARS_MAX + 1);
        let too_long = AnswerProblemKind::TooLong { max_chars: LINE_CHARS_MAX };
        assert_eq!(read(QuestionKind::Text, &long), Err(too_long));
        assert_eq!(read(QuestionKind::LongText, &long), Ok(Some(long)));
    }
}
