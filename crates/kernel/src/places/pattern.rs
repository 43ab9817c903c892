//! A matcher for the patterns of postal codes: the part of regular expressions that the address data uses.
//!
//! Known: `\d`, escaped characters, `[A-Z\d]`, groups `(…)` and `(?:…)`, `|`, `?`, `{n}`, `{n,m}`, plain characters.
//! It follows all possibilities at once, so no input makes it slow, and it needs no regex engine in the binary.

/// A pattern, ready to match.
#[derive(Debug)]
pub(super) struct Pattern(Node);

#[derive(Debug)]
enum Node {
    /// One character out of these ranges, both ends included.
    One(Vec<(char, char)>),
    Sequence(Vec<Node>),
    Either(Vec<Node>),
    Repeat {
        what: Box<Node>,
        least: u8,
        most: u8,
    },
}

impl Pattern {
    /// `None` when the text uses anything this matcher does not know.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut reader = Reader { rest: text.chars().peekable() };
        let node = reader.alternatives()?;
        reader.rest.next().is_none().then_some(Self(node))
    }

    /// True when the pattern describes the whole text.
    pub(super) fn fits(&self, text: &str) -> bool {
        let chars: Vec<char> = text.chars().collect();
        self.0.ends(&chars, &[0]).contains(&chars.len())
    }

    /// True when the pattern describes the beginning of the text.
    pub(super) fn begins(&self, text: &str) -> bool {
        let chars: Vec<char> = text.chars().collect();
        !self.0.ends(&chars, &[0]).is_empty()
    }

    /// True when digits are enough for all that the pattern describes: beside them there is at most a space or a hyphen
    /// that may be left out.
    pub(super) fn is_digits(&self) -> bool {
        self.0.is_digits()
    }
}

impl Node {
    fn is_digits(&self) -> bool {
        match self {
            Self::One(ranges) => {
                ranges.iter().all(|(low, high)| low.is_ascii_digit() && high.is_ascii_digit())
            }
            Self::Sequence(nodes) | Self::Either(nodes) => nodes.iter().all(Self::is_digits),
            Self::Repeat { what, least: 0, most: 1 } if what.is_separator() => true,
            Self::Repeat { what, .. } => what.is_digits(),
        }
    }

    fn is_separator(&self) -> bool {
        matches!(self, Self::One(ranges) if ranges.iter().all(|one| matches!(one, (' ', ' ') | ('-', '-'))))
    }

    /// The places in `text` where a match that began at one of `starts` can end; ordered, without repeats.
    fn ends(&self, text: &[char], starts: &[usize]) -> Vec<usize> {
        match self {
            Self::One(ranges) => {
                let fits = |at: &usize| {
                    text.get(*at).is_some_and(|c| ranges.iter().any(|(low, high)| (low..=high).contains(&c)))
                };
                starts.iter().filter(|at| fits(at)).map(|at| at + 1).collect()
            }
            Self::Sequence(nodes) => nodes.iter().fold(starts.to_vec(), |at, node| node.ends(text, &at)),
            Self::Either(nodes) => merged(nodes.iter().flat_map(|node| node.ends(text, starts)).collect()),
            Self::Repeat { what, least, most } => {
                let mut at = starts.to_vec();
                let mut found = if *least == 0 { at.clone() } else { Vec::new() };
                for round in 1..=*most {
                    at = what.ends(text, &at);
                    if at.is_empty() {
                        break;
                    }
                    if round >= *least {
                        found.extend(&at);
                    }
                }
                merged(found)
            }
        }
    }
}

fn merged(mut places: Vec<usize>) -> Vec<usize> {
    places.sort_unstable();
    places.dedup();
    places
}

struct Reader<'a> {
    rest: std::iter::Peekable<std::str::Chars<'a>>,
}

impl Reader<'_> {
    fn alternatives(&mut self) -> Option<Node> {
        let mut branches = vec![self.sequence()?];
        while self.rest.next_if_eq(&'|').is_some() {
            branches.push(self.sequence()?);
        }
        if branches.len() == 1 { branches.pop() } else { Some(Node::Either(branches)) }
    }

    fn sequence(&mut self) -> Option<Node> {
        let mut nodes = Vec::new();
        while let Some(next) = self.rest.peek() {
            if matches!(next, '|' | ')') {
                break;
            }
            let node = self.one()?;
            nodes.push(self.repeated(node)?);
        }
        Some(Node::Sequence(nodes))
    }

    fn one(&mut self) -> Option<Node> {
        match self.rest.next()? {
            '(' => {
                if self.rest.next_if_eq(&'?').is_some() {
                    self.rest.next_if_eq(&':')?;
                }
                let inside = self.alternatives()?;
                self.rest.next_if_eq(&')').map(|_| inside)
            }
            '[' => self.set(),
            '\\' => Some(Node::One(vec![self.escaped()?])),
            '*' | '+' | '.' | '^' | '$' | '?' | '{' | '}' | ']' | ')' => None,
            plain => Some(Node::One(vec![(plain, plain)])),
        }
    }

    fn escaped(&mut self) -> Option<(char, char)> {
        match self.rest.next()? {
            'd' => Some(('0', '9')),
            letter if letter.is_alphanumeric() => None,
            sign => Some((sign, sign)),
        }
    }

    fn set(&mut self) -> Option<Node> {
        let mut ranges = Vec::new();
        loop {
            let low = match self.rest.next()? {
                ']' => break,
                '^' => return None,
                '\\' => {
                    ranges.push(self.escaped()?);
                    continue;
                }
                plain => plain,
            };
            let high = if self.rest.next_if_eq(&'-').is_some() { self.rest.next()? } else { low };
            if high == ']' {
                return None;
            }
            ranges.push((low, high));
        }
        Some(Node::One(ranges))
    }

    fn repeated(&mut self, node: Node) -> Option<Node> {
        let (least, most) = if self.rest.next_if_eq(&'?').is_some() {
            (0, 1)
        } else if self.rest.next_if_eq(&'{').is_some() {
            let least = self.number()?;
            let most = if self.rest.next_if_eq(&',').is_some() { self.number()? } else { least };
            self.rest.next_if_eq(&'}')?;
            (least, most)
        } else {
            return Some(node);
        };
        Some(Node::Repeat { what: Box::new(node), least, most })
    }

    fn number(&mut self) -> Option<u8> {
        let mut digits = String::new();
        while let Some(digit) = self.rest.next_if(char::is_ascii_digit) {
            digits.push(digit);
        }
        digits.parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_constructs_of_the_address_data_match_what_they_describe() {
        let cases = [
            (r"\d{5}", "01067", true),
            (r"\d{5}", "1067", false),
            (r"\d{5}", "010670", false),
            (r"(\d{5})(?:[ \-](\d{4}))?", "22162-1010", true),
            (r"(\d{5})(?:[ \-](\d{4}))?", "22162", true),
            (r"(\d{5})(?:[ \-](\d{4}))?", "22162-", false),
            (r"\d{4,5}|\d{3}-\d{4}", "123-4567", true),
            (r"\d{4,5}|\d{3}-\d{4}", "123456", false),
            (r"[A-HJ-NP-Z]\d", "I1", false),
            (r"[A-HJ-NP-Z]\d", "J1", true),
            (r"GIR ?0AA|BFPO ?\d{1,4}", "BFPO 61", true),
            (r"[\dA-Z]{3} ?[\dA-Z]{4}", "A65F4E2", true),
            (r"(?:3[6-9]|40)\d{2}", "4012", true),
            (r"(?:3[6-9]|40)\d{2}", "3512", false),
        ];
        for (pattern, text, expected) in cases {
            assert_eq!(Pattern::parse(pattern).unwrap().fits(text), expected, "{pattern} {text}");
        }
        assert!(Pattern::parse("9[0-5]|96[01]").unwrap().begins("90210"));
        assert!(!Pattern::parse("9[0-5]|96[01]").unwrap().begins("89101"));
    }

    #[test]
    fn digits_only_means_that_no_other_sign_is_ever_needed() {
        for digits in [r"\d{5}", r"\d{4,5}|\d{3}", r"(?:3[6-9]|40)\d{2}", r"00[12]", r"\d{2} ?\d{3}"] {
            assert!(Pattern::parse(digits).unwrap().is_digits(), "{digits}");
        }
        for other in [r"\d{2}-\d{3}", r"(\d{5})(?:[ \-](\d{4}))?", r"\d{4}[A-Z]{2}", r"[\dA-Z]{3}", "AD[1-7]"]
        {
            assert!(!Pattern::parse(other).unwrap().is_digits(), "{other}");
        }
    }

    #[test]
    fn what_it_does_not_know_is_refused_not_misread() {
        for unknown in
            ["a*", "a+", ".", "^a", r"\b", "[^a]", "(a", "a)", "[a", "a{", "a{x}", "a{2,}", "(?=a)", "[a-]"]
        {
            assert!(Pattern::parse(unknown).is_none(), "{unknown}");
        }
    }
}
