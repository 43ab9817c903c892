//! Forms: read from the request, checked by the capability, shown again with what was typed.

use std::borrow::Cow;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;
use serde::de::DeserializeOwned;

use crate::errors::WebError;
use crate::locale::Locale;
use crate::site::Site;

/// Most fields one form may carry.
pub const FORM_FIELDS_MAX: usize = 2000;

/// A posted form: `input` typed, `sent` as it came, for showing it again.
///
/// Use structs of `String`, `Option<String>` and `Vec<String>` (repeated keys), so that what a person mistypes
/// reaches the capability's own check instead of a bare 400; add `#[serde(deny_unknown_fields)]` where money
/// or rights are at stake.
#[derive(Debug, Clone)]
pub struct Form<T> {
    /// The typed fields.
    pub input: T,
    /// Every pair in the order it came.
    pub sent: SentForm,
}

/// The pairs of a form as the browser sent them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SentForm(Vec<(String, String)>);

impl SentForm {
    /// Reads `a=1&b=2`.
    pub fn parse(body: &str) -> Option<Self> {
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(body).ok()?;
        (pairs.len() <= FORM_FIELDS_MAX).then_some(Self(pairs))
    }

    /// The first value of a field.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Every value of a field.
    pub fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// All pairs.
    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    /// Every pair whose name starts so, with the rest of the name: `option-12` for `option-` gives `12`.
    pub fn with_prefix<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0.iter().filter_map(move |(key, value)| Some((key.strip_prefix(prefix)?, value.as_str())))
    }
}

impl<T: DeserializeOwned> FromRequest<Site> for Form<T> {
    type Rejection = WebError;

    async fn from_request(request: Request, site: &Site) -> Result<Self, WebError> {
        let (parts, body) = request.into_parts();
        let texts = Locale::of(&parts, site).texts;
        let unreadable = || WebError::BadInput(texts.text("web-error-form-unreadable"));
        let is_form = parts
            .headers
            .get(CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
        let bytes = Bytes::from_request(Request::from_parts(parts, body), site).await.map_err(|refused| {
            if refused.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE {
                WebError::TooLarge
            } else {
                unreadable()
            }
        })?;
        if !is_form && !bytes.is_empty() {
            return Err(unreadable());
        }
        let body = std::str::from_utf8(&bytes).map_err(|_| unreadable())?;
        let sent = SentForm::parse(body).ok_or_else(unreadable)?;
        let input = serde_html_form::from_str(body).map_err(|mistake| {
            tracing::info!(%mistake, "a form was refused as a whole");
            unreadable()
        })?;
        Ok(Self { input, sent })
    }
}

/// What is wrong with a form, field by field, in the reader's language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FieldErrors(Vec<(String, String)>);

impl FieldErrors {
    /// No mistakes yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Notes a mistake. The field is named as in the form; the empty name is about the form as a whole.
    pub fn add(&mut self, field: impl Into<String>, text: impl Into<String>) {
        self.0.push((field.into(), text.into()));
    }

    /// Whether all is well.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// `Ok` when all is well.
    pub fn into_result(self) -> Result<(), Self> {
        if self.is_empty() { Ok(()) } else { Err(self) }
    }

    /// The field names and texts, in order.
    pub fn entries(&self) -> &[(String, String)] {
        &self.0
    }
}

/// A form as a page shows it: values, and mistakes beside their fields. The macros of
/// `components/form.html` take one.
#[derive(Debug, Clone, Default)]
pub struct FormState {
    values: Vec<(String, String)>,
    errors: FieldErrors,
    /// Name and label of the page's fields, in the order they stand in.
    labels: Vec<(Cow<'static, str>, String)>,
}

impl FormState {
    /// An empty form.
    pub fn new() -> Self {
        Self::default()
    }

    /// A form with what was sent and what is wrong with it.
    pub fn refused(sent: SentForm, errors: FieldErrors) -> Self {
        Self { values: sent.0, errors, labels: Vec::new() }
    }

    /// Adds a value of a field (repeat it for several ticks under one name).
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.values.push((name.into(), value.into()));
        self
    }

    /// Puts in mistakes.
    #[must_use]
    pub fn with_errors(mut self, errors: FieldErrors) -> Self {
        self.errors = errors;
        self
    }

    /// Says how the page calls its fields, in the order they stand in: the summary of mistakes names them and keeps
    /// that order. Fields that are not in it come last, without a name.
    #[must_use]
    pub fn with_labels<Name: Into<Cow<'static, str>>>(
        mut self,
        labels: impl IntoIterator<Item = (Name, String)>,
    ) -> Self {
        self.labels = labels.into_iter().map(|(name, label)| (name.into(), label)).collect();
        self
    }

    /// The first value of a field, or nothing.
    pub fn value(&self, name: &str) -> &str {
        self.values.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// Whether a field has this value among its values: a tick, a chosen option.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.values.iter().any(|(key, found)| key == name && found == value)
    }

    /// The mistake of a field, or nothing.
    pub fn error(&self, name: &str) -> &str {
        self.errors.0.iter().find(|(field, _)| field == name).map_or("", |(_, text)| text)
    }

    /// Whether the page opens in this field, as the value of `focus` says.
    pub fn is_focused(&self, name: &str) -> bool {
        !name.is_empty() && self.value("focus") == name
    }

    /// Whether anything is wrong.
    pub const fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }

    /// Every mistake: (id of the input to jump to, text with the field's label before it).
    pub fn errors(&self) -> Vec<(String, String)> {
        let place = |field: &str| self.labels.iter().position(|(name, _)| *name == field);
        let mut found: Vec<&(String, String)> = self.errors.0.iter().collect();
        found.sort_by_key(|(field, _)| place(field).unwrap_or(usize::MAX));
        let told = |(field, text): &(String, String)| {
            let label = place(field).and_then(|at| self.labels.get(at));
            let text = label.map_or_else(|| text.clone(), |(_, label)| format!("{label}: {text}"));
            (field_id(field), text)
        };
        found.into_iter().map(told).collect()
    }

    /// The element id of a field.
    pub fn id(&self, name: &str) -> String {
        field_id(name)
    }
}

/// A name as an element id: `f-` and the name, with everything but letters, digits, `-` and `_` replaced.
pub fn field_id(name: &str) -> String {
    let safe: String = name
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || c == '-' || c == '_' { c } else { '-' })
        .collect();
    if safe.is_empty() { "f-form".to_owned() } else { format!("f-{safe}") }
}

/// One choice of a select, a list of radio buttons or cards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Sent when chosen.
    pub value: String,
    /// Shown.
    pub label: String,
    /// A line below the label; may be empty.
    pub hint: String,
    /// A short text at the end of the line, such as a price; may be empty.
    pub note: String,
    /// Why it cannot be chosen now; empty when it can.
    pub unavailable: String,
    /// Address of a picture on this site; may be empty.
    pub image_url: String,
}

impl Choice {
    /// A choice that can be made.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            hint: String::new(),
            note: String::new(),
            unavailable: String::new(),
            image_url: String::new(),
        }
    }

    /// With a line below the label.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// With a short text at the end of the line.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }

    /// Shown, not choosable, with the reason.
    #[must_use]
    pub fn unavailable(mut self, reason: impl Into<String>) -> Self {
        self.unavailable = reason.into();
        self
    }

    /// With a picture.
    #[must_use]
    pub fn image(mut self, url: impl Into<String>) -> Self {
        self.image_url = url.into();
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_is_kept_and_the_mistake_stands_beside_it() {
        let sent = SentForm::parse("email=nobody%40&tag=a&tag=b").unwrap();
        let mut errors = FieldErrors::new();
        errors.add("email", "Enter an e-mail address");
        let form = FormState::refused(sent, errors);
        assert_eq!(form.value("email"), "nobody@");
        assert!(form.has("tag", "b") && !form.has("tag", "c"));
        assert_eq!(form.error("email"), "Enter an e-mail address");
        assert_eq!(form.errors(), [("f-email".to_owned(), "Enter an e-mail address".to_owned())]);
    }

    #[test]
    fn the_summary_names_the_fields_in_the_order_of_the_page() {
        let mut errors = FieldErrors::new();
        for (field, text) in
            [("sku", "Taken."), ("", "Try again."), ("weight", "Too heavy."), ("name", "Blank.")]
        {
            errors.add(field, text);
        }
        let labels = [("name", "Name"), ("weight", "Weight"), ("sku", "SKU")];
        let labels = labels.map(|(name, label)| (name, label.to_owned()));
        let form = FormState::new().with_errors(errors).with_labels(labels);
        let told: Vec<String> = form.errors().into_iter().map(|(_, text)| text).collect();
        assert_eq!(told, ["Name: Blank.", "Weight: Too heavy.", "SKU: Taken.", "Try again."]);
        assert_eq!(form.error("name"), "Blank.");
    }

    #[test]
    fn a_form_with_more_fields_than_any_page_has_is_refused() {
        assert!(SentForm::parse(&"a=1&".repeat(FORM_FIELDS_MAX + 1)).is_none());
    }
}
