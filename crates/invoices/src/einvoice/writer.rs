//! Writes XML: elements that close themselves, texts that cannot break out.

/// A document being written.
pub(super) struct Xml(String);

impl Xml {
    pub(super) fn new() -> Self {
        Self("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned())
    }

    pub(super) fn finish(self) -> String {
        self.0
    }

    /// An element with others inside. `name` may carry attributes.
    pub(super) fn element(&mut self, name: &'static str, inside: impl FnOnce(&mut Self)) {
        let tag = name.split_once(' ').map_or(name, |(tag, _)| tag);
        self.0.push('<');
        self.0.push_str(name);
        self.0.push('>');
        inside(self);
        self.0.push_str("</");
        self.0.push_str(tag);
        self.0.push('>');
    }

    /// An element with a text.
    pub(super) fn text(&mut self, name: &'static str, text: &str) {
        self.element(name, |xml| xml.escaped(text));
    }

    /// As [`Xml::text`], left out where there is nothing to say: the standard wants no empty elements.
    pub(super) fn optional(&mut self, name: &'static str, text: &str) {
        if !text.trim().is_empty() {
            self.text(name, text);
        }
    }

    /// An element with a text and an attribute that is not known beforehand.
    pub(super) fn with(&mut self, name: &'static str, (attribute, value): (&str, &str), text: &str) {
        self.0.push('<');
        self.0.push_str(name);
        self.0.push(' ');
        self.0.push_str(attribute);
        self.0.push_str("=\"");
        self.escaped(value);
        self.0.push_str("\">");
        self.escaped(text);
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
    }

    fn escaped(&mut self, text: &str) {
        for character in text.trim().chars() {
            match character {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\t' | '\n' | '\r' => self.0.push(' '),
                // XML 1.0 has no place for these.
                '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
                other => self.0.push(other),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_cannot_break_out_of_its_element() {
        let mut xml = Xml::new();
        xml.element("a", |xml| {
            xml.text("b x=\"1\"", "<&>\"\u{7}\nend ");
            xml.optional("c", "  ");
            xml.with("d", ("k", "\"v\""), "1");
        });
        let written = xml.finish();
        let (_, body) = written.split_once('\n').unwrap();
        assert_eq!(body, "<a><b x=\"1\">&lt;&amp;&gt;&quot; end</b><d k=\"&quot;v&quot;\">1</d></a>");
    }
}
