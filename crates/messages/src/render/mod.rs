//! From a context to subject, text and HTML. Pure: no clock, no database.
//!
//! A template is plain text with few marks; both parts of a mail are made from the same rendered text, so they
//! can never say different things, and no value can become HTML, a link, a header or a second paragraph.

mod grammar;
mod html;
mod markup;
mod problem;
mod samples;
mod templates;
mod values;
mod words;

use std::collections::BTreeMap;
use std::io;

use kernel::Language;
use minijinja::value::Value;
use minijinja::{Environment, ErrorKind, UndefinedBehavior};

use crate::model::{Context, MessageKind};

pub use grammar::{Placeholder, placeholders};
pub use problem::TemplateProblem;
pub use samples::{sample_context, sample_facts};
pub use templates::{TemplateText, built_in};
pub use values::{CampaignFacts, Facts};

/// The longest subject of a template, in characters.
pub const SUBJECT_CHARS_MAX: usize = 200;
/// The longest body of a template, in characters.
pub const BODY_CHARS_MAX: usize = 20_000;
/// The longest rendered part, in bytes.
pub const OUTPUT_BYTES_MAX: usize = 256 * 1024;
/// Steps the template engine may take: the longest confirmation takes some thousands.
const FUEL: u64 = 200_000;
/// The longest subject in a mail, in characters; mail programs show some 80.
const SUBJECT_SHOWN_MAX: usize = 250;

/// What a message says, ready to be put into a mail.
#[derive(Clone, PartialEq, Eq)]
pub struct Rendered {
    /// One line.
    pub subject: String,
    /// The text part, lines ended by `\n`.
    pub text: String,
    /// The HTML part, a whole document.
    pub html: String,
}

impl std::fmt::Debug for Rendered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Rendered(…)")
    }
}

/// Checks a creator's words without sending them: marks, placeholders, size, and a rendering with made-up values.
pub fn check(kind: MessageKind, words: &TemplateText) -> Result<(), TemplateProblem> {
    grammar::check(kind, words)?;
    for language in Language::ALL {
        let facts = sample_facts(language);
        render(words, &facts, &sample_context(kind), "https://pledges.example.org/p/")?;
    }
    Ok(())
}

/// Renders a message. `link_prefix` is the address that a link's token is put behind.
pub fn render(
    words: &TemplateText,
    facts: &Facts,
    context: &Context,
    link_prefix: &str,
) -> Result<Rendered, TemplateProblem> {
    grammar::check(context.kind(), words)?;
    let values = values::of(facts, context, link_prefix);
    let subject = markup::plain_line(&fill(&words.subject, &values)?);
    if subject.is_empty() {
        return Err(TemplateProblem::EmptySubject);
    }
    let body = markup::parse(&fill(&words.body, &values)?);
    let footer = markup::parse(&fill(templates::footer(facts.language), &values)?);
    let rendered = Rendered {
        subject: subject.chars().take(SUBJECT_SHOWN_MAX).collect(),
        text: markup::to_text(&body, &footer),
        html: html::document(&subject, facts.language, &html::Look::of(facts), [&body, &footer]),
    };
    if rendered.html.len() > OUTPUT_BYTES_MAX {
        return Err(TemplateProblem::OutputTooLong);
    }
    Ok(rendered)
}

/// A test mail: needs no values.
pub(crate) fn test_mail(language: Language) -> Rendered {
    let words = templates::test(language);
    let body = markup::parse(&words.body);
    Rendered {
        text: markup::to_text(&body, &[]),
        html: html::document(&words.subject, language, &html::Look::PLAIN, [&body, &[]]),
        subject: words.subject,
    }
}

fn environment() -> Environment<'static> {
    let mut environment = Environment::empty();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(FUEL));
    environment.set_recursion_limit(20);
    environment.set_formatter(|out, _state, value| {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        out.write_str(&markup::shield(&text)).map_err(minijinja::Error::from)
    });
    environment
}

fn fill(source: &str, values: &BTreeMap<String, Value>) -> Result<String, TemplateProblem> {
    let environment = environment();
    let source = without_tag_lines(source);
    let template = environment.template_from_str(&source).map_err(|e| problem_of(&e))?;
    let mut out = Limited { bytes: Vec::new(), full: false };
    let outcome = template.render_captured_to(Value::from(values.clone()), &mut out);
    if out.full {
        return Err(TemplateProblem::OutputTooLong);
    }
    if let Err(e) = outcome {
        return Err(problem_of(&e));
    }
    String::from_utf8(out.bytes)
        .map_err(|_| TemplateProblem::Syntax { line: 1, reason: "it is not text".to_owned() })
}

/// A line that holds a tag and nothing else leaves no line behind.
fn without_tag_lines(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    for line in source.split_inclusive('\n') {
        let bare = line.trim();
        let is_tag = bare.starts_with("{%") && bare.ends_with("%}") && bare.matches("{%").count() == 1;
        out.push_str(if is_tag { bare } else { line });
    }
    out
}

fn problem_of(error: &minijinja::Error) -> TemplateProblem {
    let line = error.line().unwrap_or(1);
    match error.kind() {
        ErrorKind::OutOfFuel => TemplateProblem::TooMuchWork,
        // The engine's words describe the template, never a value.
        kind => TemplateProblem::Syntax {
            line,
            reason: error.detail().map_or_else(|| kind.to_string(), str::to_owned),
        },
    }
}

/// Takes bytes up to the limit.
struct Limited {
    bytes: Vec<u8>,
    full: bool,
}

impl io::Write for Limited {
    fn write(&mut self, more: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + more.len() > OUTPUT_BYTES_MAX {
            self.full = true;
            return Err(io::Error::other("the text gets too long"));
        }
        self.bytes.extend_from_slice(more);
        Ok(more.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests;
