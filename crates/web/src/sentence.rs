//! Sentences that need no grammar: words with values between them, put together without Fluent.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

use crate::texts::TextArg;

/// A text as it is put together: words and the names of values, in order.
pub(crate) struct Sentence(Vec<Part>);

enum Part {
    Words(Box<str>),
    Value(Box<str>),
}

impl Sentence {
    /// A text that is the same for everybody.
    pub(crate) fn plain(text: String) -> Self {
        Self(vec![Part::Words(text.into())])
    }

    /// What a text of Fluent comes to; `None` when it chooses a plural form or leans on another text.
    pub(crate) fn of(pattern: &Pattern<&str>) -> Option<Self> {
        let part = |element: &PatternElement<&str>| match element {
            PatternElement::TextElement { value } => Some(Part::Words((*value).into())),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => Some(Part::Value(id.name.into())),
            PatternElement::Placeable { .. } => None,
        };
        pattern.elements.iter().map(part).collect::<Option<_>>().map(Self)
    }

    /// The text with its values; `None` when one is missing.
    pub(crate) fn filled(&self, args: &[(&str, TextArg)]) -> Option<String> {
        if let [Part::Words(words)] = self.0.as_slice() {
            return Some(words.to_string());
        }
        let mut text = String::with_capacity(64);
        for part in &self.0 {
            match part {
                Part::Words(words) => text.push_str(words),
                Part::Value(name) => match args.iter().find(|(given, _)| *given == &**name)? {
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
            ("quoted", false),
            ("plural", false),
            ("other", false),
            ("formatted", false),
        ] {
            let pattern = bundle.get_message(key).unwrap().value().unwrap();
            let sentence = Sentence::of(pattern);
            assert_eq!(sentence.is_some(), is_simple, "{key}");
            if let Some(sentence) = sentence {
                let written = bundle.format_pattern(pattern, Some(&fluent), &mut Vec::new());
                assert_eq!(sentence.filled(&args).unwrap(), written, "{key}");
            }
        }
    }

    #[test]
    fn a_sentence_without_one_of_its_values_is_left_to_fluent_which_says_so() {
        let mut bundle: FluentBundle<FluentResource> = FluentBundle::default();
        bundle.add_resource(FluentResource::try_new(TEXT.to_owned()).unwrap()).unwrap();
        let sentence = Sentence::of(bundle.get_message("one").unwrap().value().unwrap()).unwrap();
        assert_eq!(sentence.filled(&[("place", "Köln".into())]), None);
    }
}
