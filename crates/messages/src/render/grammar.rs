//! What a template may contain: placeholders, conditions, repetitions. Nothing that computes, so that nothing a
//! creator (or somebody at a creator's keyboard) writes can take more memory or time than its own length.

use super::{BODY_CHARS_MAX, SUBJECT_CHARS_MAX, TemplateProblem, TemplateText};
use crate::model::MessageKind;

/// Something a template can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placeholder {
    /// `{{ name }}`.
    pub name: &'static str,
    /// The fields of each entry, when it is a list; empty for a single value.
    pub fields: &'static [&'static str],
    /// Whether the message is of no use without it.
    pub is_required: bool,
}

const fn single(name: &'static str) -> Placeholder {
    Placeholder { name, fields: &[], is_required: false }
}
const fn required(name: &'static str) -> Placeholder {
    Placeholder { name, fields: &[], is_required: true }
}
const fn list(name: &'static str, fields: &'static [&'static str], is_required: bool) -> Placeholder {
    Placeholder { name, fields, is_required }
}

const NAME: Placeholder = single("name");
const CAMPAIGN: Placeholder = single("campaign");
const SUPPORT: Placeholder = single("support_email");
const DEADLINE: Placeholder = single("deadline");
const ORDER: Placeholder = single("order_number");
const REWARD: Placeholder = single("reward");

const INVITATION: &[Placeholder] = &[NAME, CAMPAIGN, SUPPORT, DEADLINE, ORDER, REWARD, required("link")];
const REMINDER: &[Placeholder] =
    &[NAME, CAMPAIGN, SUPPORT, DEADLINE, ORDER, REWARD, required("link"), single("reminder_number")];
const PAYMENT_REMINDER: &[Placeholder] = &[
    NAME,
    CAMPAIGN,
    SUPPORT,
    DEADLINE,
    ORDER,
    REWARD,
    required("link"),
    required("amount"),
    single("failed_on_platform"),
];
const MAGIC_LINK: &[Placeholder] =
    &[NAME, CAMPAIGN, SUPPORT, DEADLINE, list("pledges", &["campaign", "order_number", "link"], true)];
const STEP_UP_CODE: &[Placeholder] =
    &[NAME, CAMPAIGN, SUPPORT, DEADLINE, required("code"), single("minutes")];
const CONFIRMATION: &[Placeholder] = &[
    NAME,
    CAMPAIGN,
    SUPPORT,
    DEADLINE,
    ORDER,
    single("link"),
    list("lines", &["title", "quantity", "amount"], false),
    single("shipping"),
    single("tax"),
    single("total"),
    single("credit"),
    single("paid"),
    single("tip"),
    single("platform_due"),
    single("waits_for_decision"),
    single("owed"),
    list("parts", &["day", "amount"], false),
    list("chosen", &["thing", "option", "copy", "value"], false),
    list("answers", &["question", "answer", "is_yes", "is_no"], false),
    single("address"),
    single("pick_up"),
    single("pick_up_from"),
    single("pick_up_until"),
    single("pick_up_details"),
    single("pick_up_fee"),
    single("is_cut"),
];
const RECEIPT: &[Placeholder] = &[
    NAME,
    CAMPAIGN,
    SUPPORT,
    DEADLINE,
    ORDER,
    required("amount"),
    single("paid_at"),
    single("payment"),
    single("owed"),
    single("next_day"),
    single("next_amount"),
];
const CANCELLATION: &[Placeholder] = &[NAME, CAMPAIGN, SUPPORT, DEADLINE, ORDER, single("to_pay_back")];
const DOWNLOADS: &[Placeholder] = &[NAME, CAMPAIGN, SUPPORT, DEADLINE, ORDER, required("link")];
const PLACE_FREE: &[Placeholder] =
    &[NAME, CAMPAIGN, SUPPORT, DEADLINE, ORDER, required("link"), required("title"), required("until")];

const PART_DUE: &[Placeholder] = &[
    NAME,
    CAMPAIGN,
    SUPPORT,
    DEADLINE,
    ORDER,
    REWARD,
    required("link"),
    required("amount"),
    single("number"),
    single("parts"),
];

/// What the templates of a kind can show.
pub const fn placeholders(kind: MessageKind) -> &'static [Placeholder] {
    match kind {
        MessageKind::Invitation => INVITATION,
        MessageKind::Reminder => REMINDER,
        MessageKind::PaymentReminder => PAYMENT_REMINDER,
        MessageKind::MagicLink => MAGIC_LINK,
        MessageKind::StepUpCode => STEP_UP_CODE,
        MessageKind::Confirmation => CONFIRMATION,
        MessageKind::Receipt => RECEIPT,
        MessageKind::Cancellation => CANCELLATION,
        MessageKind::Downloads => DOWNLOADS,
        MessageKind::PlaceFree => PLACE_FREE,
        MessageKind::PartDue => PART_DUE,
    }
}

/// Checks both parts of a template.
pub(super) fn check(kind: MessageKind, words: &TemplateText) -> Result<(), TemplateProblem> {
    if words.subject.trim().is_empty() {
        return Err(TemplateProblem::EmptySubject);
    }
    if words.subject.contains(['\n', '\r']) {
        return Err(TemplateProblem::SubjectLines);
    }
    if words.subject.chars().count() > SUBJECT_CHARS_MAX {
        return Err(TemplateProblem::SubjectTooLong);
    }
    if words.body.trim().is_empty() {
        return Err(TemplateProblem::EmptyBody);
    }
    if words.body.chars().count() > BODY_CHARS_MAX {
        return Err(TemplateProblem::BodyTooLong);
    }
    let mut used = Reader::new(kind).read(&words.subject)?;
    used.extend(Reader::new(kind).read(&words.body)?);
    let missing =
        placeholders(kind).iter().find(|p| p.is_required && !used.iter().any(|name| name == p.name));
    missing.map_or(Ok(()), |placeholder| Err(TemplateProblem::Missing(placeholder.name)))
}

/// Walks over the marks of one part.
struct Reader {
    known: &'static [Placeholder],
    /// Names that stand for an entry of a list, innermost last.
    loops: Vec<(String, &'static [&'static str])>,
    used: Vec<String>,
    line: usize,
}

impl Reader {
    fn new(kind: MessageKind) -> Self {
        Self { known: placeholders(kind), loops: Vec::new(), used: Vec::new(), line: 1 }
    }

    fn read(mut self, source: &str) -> Result<Vec<String>, TemplateProblem> {
        let mut rest = source;
        while let Some(start) = rest.find('{') {
            let (before, from) = rest.split_at(start);
            self.line += before.matches('\n').count();
            let end_mark = match from.get(..2) {
                Some("{{") => "}}",
                Some("{%") => "%}",
                Some("{#") => return Err(self.not_allowed("{#")),
                _ => {
                    rest = from.get(1..).unwrap_or_default();
                    continue;
                }
            };
            let after = from.get(2..).unwrap_or_default();
            let Some((inside, following)) = after.split_once(end_mark) else {
                let reason = format!("a mark is opened and never closed by {end_mark}");
                return Err(TemplateProblem::Syntax { line: self.line, reason });
            };
            let words = inside.trim().trim_start_matches('-').trim_end_matches('-').trim();
            if end_mark == "}}" {
                self.placeholder(words)?;
            } else {
                self.tag(words)?;
            }
            self.line += inside.matches('\n').count();
            rest = following;
        }
        Ok(self.used)
    }

    fn placeholder(&mut self, path: &str) -> Result<(), TemplateProblem> {
        if self.resolve(path)?.is_empty() {
            return Ok(());
        }
        Err(TemplateProblem::IsList { name: path.to_owned(), line: self.line })
    }

    fn tag(&mut self, words: &str) -> Result<(), TemplateProblem> {
        let parts: Vec<&str> = words.split_whitespace().collect();
        match parts.as_slice() {
            ["if" | "elif", condition @ ..] if !condition.is_empty() => {
                for word in condition.iter().filter(|word| !matches!(**word, "not" | "and" | "or")) {
                    self.resolve(word)?;
                }
                Ok(())
            }
            ["else" | "endif"] => Ok(()),
            ["for", entry, "in", list] if is_name(entry) => {
                let fields = self.resolve(list)?;
                if fields.is_empty() {
                    return Err(self.not_allowed(words));
                }
                self.loops.push(((*entry).to_owned(), fields));
                Ok(())
            }
            ["endfor"] => {
                self.loops.pop();
                Ok(())
            }
            _ => Err(self.not_allowed(words)),
        }
    }

    /// The fields of what a path names; empty for a single value.
    fn resolve(&mut self, path: &str) -> Result<&'static [&'static str], TemplateProblem> {
        let (root, field) = path.split_once('.').map_or((path, None), |(root, field)| (root, Some(field)));
        if !is_name(root) || field.is_some_and(|field| !is_name(field)) {
            return Err(self.not_allowed(path));
        }
        let entry = self.loops.iter().rev().find(|(name, _)| name == root).map(|(_, fields)| *fields);
        if let (Some(fields), Some(field)) = (entry, field) {
            return if fields.contains(&field) { Ok(&[]) } else { Err(self.unknown(path, root, fields)) };
        }
        if let (None, None) = (entry, field)
            && let Some(found) = self.known.iter().find(|placeholder| placeholder.name == root)
        {
            self.used.push(root.to_owned());
            return Ok(found.fields);
        }
        Err(self.unknown(path, root, entry.unwrap_or(&[])))
    }

    fn unknown(&self, path: &str, root: &str, fields: &[&str]) -> TemplateProblem {
        let known: Vec<String> = if fields.is_empty() {
            self.known.iter().map(|placeholder| placeholder.name.to_owned()).collect()
        } else {
            fields.iter().map(|field| format!("{root}.{field}")).collect()
        };
        TemplateProblem::Unknown { name: path.to_owned(), line: self.line, known: known.join(", ") }
    }

    fn not_allowed(&self, found: &str) -> TemplateProblem {
        TemplateProblem::NotAllowed { found: found.chars().take(60).collect(), line: self.line }
    }
}

fn is_name(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 40
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        && text.chars().next().is_some_and(|c| c.is_ascii_lowercase())
}
