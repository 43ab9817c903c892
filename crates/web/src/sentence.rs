//! Sentences that need no grammar: words with values between them, put together without Fluent.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

use crate::texts::TextArg;

/// A text as it is put together: words and the names of values, in order. It leans on the file that the product carries.
pub(crate) enum Sentence {
    /// The same for everybody.
    Plain(&'static str),
    /// With values between its words, or over several lines.
    Parts(Box<[Part]>),
}

pub(crate) enum Part {
    Words(&'static str),
    Value(&'static str),
}

impl Sentence {
    /// What a text of Fluent comes to; `None` when it chooses a plural form, writes a number or leans on another text.
    pub(crate) fn of(pattern: &Pattern<&'static str>) -> Option<Self> {
        if let [PatternElement::TextElement { value }] = pattern.elements.as_slice() {
            return Some(Self::Plain(value));
        }
        let part = |element: &PatternElement<&'static str>| match element {
            PatternElement::TextElement { value } => Some(Part::Words(value)),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::VariableReference { id } => Some(Part::Value(id.name)),
                InlineExpression::StringLiteral { value } if !value.contains('\\') => {
                    Some(Part::Words(value))
                }
                _ => None,
            },
            PatternElement::Placeable { .. } => None,
        };
        pattern.elements.iter().map(part).collect::<Option<_>>().map(Self::Parts)
    }

    /// The text with its values; `None` when one is missing.
    pub(crate) fn filled(&self, args: &[(&str, TextArg)]) -> Option<String> {
        let parts = match self {
            Self::Plain(words) => return Some((*words).to_owned()),
            Self::Parts(parts) => parts,
        };
        let mut text = String::with_capacity(64);
        for part in parts {
            match part {
                Part::Words(words) => text.push_str(words),
                Part::Value(name) => match args.iter().find(|(given, _)| given == name)? {
                    (_, TextArg::Text(value)) => text.push_str(value),
                    (_, TextArg::Count(count)) => text.push_str(&count.to_string()),
                },
            }
        }
        Some(text)
    }
}

#[cfg(test)]
mod tests {
    use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
    use fluent_syntax::ast::Entry;

    use super::*;

    const TEXT: &str = "
plain = Nothing to fill in
one = { $name } has paid
many = From { $name }
    to { $place }, { $count } times
quoted = {\"{\"}{ $name }
plural = { $count ->
    [one] one page
   *[other] { $count } pages
}
other = As { plain }
formatted = { NUMBER($count) }
";

    fn pattern(key: &str) -> Pattern<&'static str> {
        let body = fluent_syntax::parser::parse(TEXT).unwrap().body;
        let found = body.into_iter().find_map(|entry| match entry {
            Entry::Message(message) if message.id.name == key => message.value,
            _ => None,
        });
        found.unwrap()
    }

    #[test]
    fn a_sentence_reads_as_fluent_would_write_it() {
        let mut bundle = FluentBundle::default();
        bundle.set_use_isolating(false);
        bundle.add_resource(FluentResource::try_new(TEXT.to_owned()).unwrap()).unwrap();
        let args =
            [("name", TextArg::from("Łucja { $x }")), ("place", "Köln".into()), ("count", 12_345.into())];
        let mut fluent = FluentArgs::new();
        fluent.set("name", "Łucja { $x }");
        fluent.set("place", "Köln");
        fluent.set("count", 12_345);
        for (key, is_simple) in [
            ("plain", true),
            ("one", true),
            ("many", true),
            ("quoted", true),
            ("plural", false),
            ("other", false),
            ("formatted", false),
        ] {
            let sentence = Sentence::of(&pattern(key));
            assert_eq!(sentence.is_some(), is_simple, "{key}");
            if let Some(sentence) = sentence {
                let value = bundle.get_message(key).unwrap().value().unwrap();
                let written = bundle.format_pattern(value, Some(&fluent), &mut Vec::new());
                assert_eq!(sentence.filled(&args).unwrap(), written, "{key}");
            }
        }
    }

    #[test]
    fn a_sentence_without_one_of_its_values_is_left_to_fluent_which_says_so() {
        let sentence = Sentence::of(&pattern("one")).unwrap();
        assert_eq!(sentence.filled(&[("place", "Köln".into())]), None);
    }
}
