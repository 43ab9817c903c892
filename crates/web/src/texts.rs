//! The texts a person reads: Fluent messages in four languages, loaded once at start.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Resource};
use kernel::{Language, Units};
use unic_langid::LanguageIdentifier;

use crate::sentence::Sentence;

/// One `.ftl` file of a capability in one language.
#[derive(Debug, Clone, Copy)]
pub struct FtlSource {
    /// The language it is written in.
    pub language: Language,
    /// The whole text of the file.
    pub text: &'static str,
}

/// A value put into a text at its `{ $name }`.
#[derive(Debug, Clone)]
pub enum TextArg {
    /// Words, shown as they are.
    Text(String),
    /// A count: chooses the plural form of the language.
    Count(i64),
}

impl From<&str> for TextArg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for TextArg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for TextArg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<i64> for TextArg {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

impl From<i32> for TextArg {
    fn from(count: i32) -> Self {
        Self::Count(i64::from(count))
    }
}

impl From<u32> for TextArg {
    fn from(count: u32) -> Self {
        Self::Count(i64::from(count))
    }
}

impl From<usize> for TextArg {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl TextArg {
    fn to_fluent(&self) -> FluentValue<'static> {
        match self {
            Self::Text(text) => FluentValue::String(Cow::Owned(text.clone())),
            Self::Count(count) => FluentValue::from(*count),
        }
    }
}

/// Why texts could not be loaded. A mistake of the product, found by the first test that starts it.
#[derive(Debug, thiserror::Error)]
pub enum TextsError {
    /// A file is no Fluent.
    #[error("a text file in `{language}` cannot be read as Fluent: {reason}; mend the file")]
    Syntax {
        /// BCP 47 code of the file.
        language: &'static str,
        /// What the parser said.
        reason: String,
    },
    /// Two files define one key.
    #[error("the text `{key}` is defined twice in `{language}`; rename one of them")]
    Twice {
        /// BCP 47 code of the file.
        language: &'static str,
        /// The message key.
        key: String,
    },
}

/// All texts of the product. Cheap to clone.
#[derive(Clone)]
pub struct Texts {
    books: Arc<HashMap<Language, Book>>,
}

/// The texts of one language.
struct Book {
    /// What needs grammar, and what that leans on.
    bundle: FluentBundle<FluentResource>,
    /// Each key; with its sentence when that needs no grammar: showing it is one look-up, and nothing of it is kept twice.
    keys: HashMap<&'static str, Option<Sentence>>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Texts").field("languages", &self.books.len()).finish()
    }
}

impl Texts {
    /// Loads the files of every capability. A key may stand in one file only.
    pub fn new(sources: &[FtlSource]) -> Result<Self, TextsError> {
        let mut books = HashMap::new();
        for language in Language::ALL {
            books.insert(language, Book::load(language, sources)?);
        }
        Ok(Self { books: Arc::new(books) })
    }

    /// The texts in one language.
    pub fn localizer(&self, language: Language) -> Localizer {
        Localizer { texts: self.clone(), language, units: Units::default() }
    }

    /// Every key of a language, sorted. Tests compare the languages with it.
    pub fn keys(&self, language: Language) -> Vec<String> {
        let mut keys: Vec<String> = self
            .books
            .get(&language)
            .map(|book| book.keys.keys().map(|key| (*key).to_owned()).collect())
            .unwrap_or_default();
        keys.sort_unstable();
        keys
    }

    fn knows(&self, language: Language, key: &str) -> bool {
        self.books.get(&language).is_some_and(|book| book.keys.contains_key(key))
    }

    fn format(&self, language: Language, key: &str, args: &[(&str, TextArg)]) -> Option<String> {
        let book = self.books.get(&language)?;
        if let Some(filled) = book.keys.get(key)?.as_ref().and_then(|sentence| sentence.filled(args)) {
            return Some(filled);
        }
        let pattern = book.bundle.get_message(key)?.value()?;
        let mut fluent = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            fluent.set((*name).to_owned(), value.to_fluent());
        }
        let mut mistakes = Vec::new();
        let text = book.bundle.format_pattern(pattern, Some(&fluent), &mut mistakes).into_owned();
        for mistake in mistakes {
            tracing::error!(key, language = language.code(), %mistake, "a text is missing one of its values");
        }
        Some(text)
    }
}

impl Book {
    fn load(language: Language, sources: &[FtlSource]) -> Result<Self, TextsError> {
        let id: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Isolating marks would end up in form values, mails and copied addresses.
        bundle.set_use_isolating(false);
        let mut keys = HashMap::new();
        let mut body = Vec::new();
        for source in sources.iter().filter(|source| source.language == language) {
            let parsed = fluent_syntax::parser::parse(source.text).map_err(|(_, errors)| {
                let reason = errors.first().map(ToString::to_string).unwrap_or_default();
                TextsError::Syntax { language: language.code(), reason }
            })?;
            body.extend(parsed.body);
        }
        let is_leant_on = leant_on(&body);
        let mut with_grammar = Resource { body: Vec::new() };
        for entry in body {
            let (key, sentence) = match &entry {
                Entry::Message(Message { id, value, .. }) => (id.name, value.as_ref().and_then(Sentence::of)),
                Entry::Term(_) => {
                    with_grammar.body.push(entry);
                    continue;
                }
                _ => continue,
            };
            if sentence.is_none() || is_leant_on.contains(key) {
                with_grammar.body.push(entry);
            }
            if keys.insert(key, sentence).is_some() {
                return Err(TextsError::Twice { language: language.code(), key: key.to_owned() });
            }
        }
        let text = fluent_syntax::serializer::serialize(&with_grammar);
        bundle.add_resource_overriding(FluentResource::try_new(text).map_err(|(_, errors)| {
            let reason = errors.first().map(ToString::to_string).unwrap_or_default();
            TextsError::Syntax { language: language.code(), reason }
        })?);
        Ok(Self { bundle, keys })
    }
}

/// The texts that other texts hold.
fn leant_on(body: &[Entry<&'static str>]) -> HashSet<&'static str> {
    let mut patterns: Vec<&Pattern<&'static str>> = Vec::new();
    for entry in body {
        match entry {
            Entry::Message(message) => patterns.extend(&message.value),
            Entry::Term(term) => patterns.push(&term.value),
            _ => {}
        }
    }
    let mut found = HashSet::new();
    while let Some(pattern) = patterns.pop() {
        for element in &pattern.elements {
            match element {
                PatternElement::Placeable {
                    expression: Expression::Inline(InlineExpression::MessageReference { id, .. }),
                } => {
                    found.insert(id.name);
                }
                PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                    patterns.extend(variants.iter().map(|variant| &variant.value));
                }
                _ => {}
            }
        }
    }
    found
}

/// The texts in the language of one reader, who weighs and measures in some units. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Localizer {
    texts: Texts,
    language: Language,
    units: Units,
}

impl Localizer {
    /// The reader's language.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The same texts in another language.
    pub fn in_language(&self, language: Language) -> Self {
        Self { language, ..self.clone() }
    }

    /// The units in which weights, lengths and volumes are told; grams and centimetres until somebody says otherwise.
    pub const fn units(&self) -> Units {
        self.units
    }

    /// The same texts in other units: a campaign's, on every page about it.
    #[must_use]
    pub fn in_units(self, units: Units) -> Self {
        Self { units, ..self }
    }

    /// The text of a key. An unknown key is logged as an error and shown itself.
    pub fn text(&self, key: &str) -> String {
        self.lookup(key, &[])
    }

    /// The text of a key with its values filled in.
    pub fn text_with(&self, key: &str, args: &[(&str, TextArg)]) -> String {
        self.lookup(key, args)
    }

    /// Whether the reader's language or English knows the key.
    pub fn knows(&self, key: &str) -> bool {
        self.texts.knows(self.language, key) || self.texts.knows(Language::En, key)
    }

    fn lookup(&self, key: &str, args: &[(&str, TextArg)]) -> String {
        if let Some(text) = self.texts.format(self.language, key, args) {
            return text;
        }
        tracing::error!(key, language = self.language.code(), "a text is not translated");
        self.texts.format(Language::En, key, args).unwrap_or_else(|| key.to_owned())
    }
}

/// The texts that this crate itself shows.
pub const TEXTS: [FtlSource; 4] = [
    FtlSource { language: Language::En, text: include_str!("../locales/en.ftl") },
    FtlSource { language: Language::De, text: include_str!("../locales/de.ftl") },
    FtlSource { language: Language::Pl, text: include_str!("../locales/pl.ftl") },
    FtlSource { language: Language::It, text: include_str!("../locales/it.ftl") },
];
