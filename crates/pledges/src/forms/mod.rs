//! The forms in which a pledge is filled in: which fields there are, what was typed, and which mistake stands
//! beside which field. Backers and staff fill in the same ones.

mod answers;
mod options;
mod pick_up;
mod rewards;
mod why;
mod words;

pub use answers::{TypedAnswers, answers_form, question_field, question_fields, shown_answer, typed_answers};
pub use options::{
    TypedOptions, copy_label, copy_title, option_field, option_fields, options_form, typed_options,
};
pub use pick_up::{SENT, pick_up_address, pick_up_choices, pick_up_days, pick_up_lines};
pub use rewards::{ADDON_FIELD, quantity_max, rewards_form, typed_rewards};
pub use why::{BelowTheLines, Why};
pub use words::{
    answer_problem, buyer_problem, choice_problem, customs_label, number_notice, number_standing,
    platform_collects, platform_name, quote_problem, rule_sentence, tax_sentence, voucher_reason,
    voucher_refusal,
};

use web::{Choice, FieldErrors, Localizer};

use crate::error::PledgeError;
use crate::quote::QuoteProblem;
use crate::rules::choices::ChoiceProblem;

/// More values than this are a menu instead of buttons.
const BUTTONS_MAX: usize = 7;

/// A field to fill in; `components/asked.html` draws it.
#[derive(Debug, Clone)]
pub struct AskedField {
    /// Its name in the form.
    pub name: String,
    /// What is asked.
    pub label: String,
    /// A word of help; may be empty.
    pub hint: String,
    /// Whether it may stay empty.
    pub is_optional: bool,
    /// How it is drawn.
    pub shape: Shape,
    /// What there is to choose from; empty for lines.
    pub choices: Vec<Choice>,
    /// The type of a line: `text`, or `date` for a calendar.
    pub kind: String,
    /// Which keyboard a phone shows; empty for the usual one.
    pub inputmode: String,
}

/// How a field is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// One line.
    Line,
    /// Several lines.
    Lines,
    /// Buttons, one of them.
    Buttons,
    /// A menu.
    Menu,
}

impl Shape {
    const fn of_values(count: usize) -> Self {
        if count > BUTTONS_MAX { Self::Menu } else { Self::Buttons }
    }

    /// Whether it is one line.
    pub const fn is_line(self) -> bool {
        matches!(self, Self::Line)
    }

    /// Whether it is several lines.
    pub const fn is_lines(self) -> bool {
        matches!(self, Self::Lines)
    }

    /// Whether it is buttons.
    pub const fn is_buttons(self) -> bool {
        matches!(self, Self::Buttons)
    }
}

/// Each mistake of choices or answers beside the field it is about; `None` for an error that no form can show.
pub fn mistakes(texts: &Localizer, error: &PledgeError) -> Option<FieldErrors> {
    let mut errors = FieldErrors::new();
    match error {
        PledgeError::Choices(problems) => {
            for problem in problems {
                errors.add(field_of(problem), choice_problem(texts, problem));
            }
        }
        PledgeError::Answers(problems) => {
            for problem in problems {
                errors.add(question_field(problem.question), answer_problem(texts, problem.kind));
            }
        }
        _ => return None,
    }
    Some(errors)
}

/// As [`mistakes`], without options that are merely not chosen yet: a later form asks for them.
pub fn mistakes_so_far(texts: &Localizer, error: PledgeError) -> Result<FieldErrors, PledgeError> {
    let error = match error {
        PledgeError::Choices(mut problems) => {
            problems.retain(|one| !matches!(one, ChoiceProblem::Quote(QuoteProblem::MissingOption { .. })));
            PledgeError::Choices(problems)
        }
        other => other,
    };
    mistakes(texts, &error).ok_or(error)
}

/// The field that a problem stands beside.
fn field_of(problem: &ChoiceProblem) -> String {
    match problem {
        ChoiceProblem::Quote(
            QuoteProblem::OverMaximum { addon, .. }
            | QuoteProblem::NotWithThisReward { addon, .. }
            | QuoteProblem::NotYetOffered { addon: Some(addon), .. }
            | QuoteProblem::OfferOver { addon: Some(addon), .. },
        ) => format!("{ADDON_FIELD}{addon}"),
        ChoiceProblem::Quote(
            QuoteProblem::MissingOption { option, copy, .. }
            | QuoteProblem::OptionNotAsked { option, copy, .. }
            | QuoteProblem::NotMade { option, copy, .. },
        ) => option_field(*option, *copy),
        ChoiceProblem::Quote(QuoteProblem::UnknownValue { option, .. }) => option_field(*option, 1),
        ChoiceProblem::NotOffered { subject, .. } if subject.starts_with("add_") => {
            format!("{ADDON_FIELD}{subject}")
        }
        _ => "reward".to_owned(),
    }
}
