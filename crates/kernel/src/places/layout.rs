//! The order and punctuation in which a country writes an address, and the lines it gives.

use super::kinds::Field;

/// The lines of an address before they are filled.
#[derive(Debug, Default)]
pub(super) struct Layout(Vec<Vec<Piece>>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece {
    /// A field; `Field::Line1` stands for all lines of the street.
    Field(Field),
    Literal(&'static str),
}

impl Layout {
    /// From libaddressinput's notation: `%N` name, `%O` company, `%A` street, `%D` district, `%C` city, `%S` region,
    /// `%Z` postal code, `%n` new line. `%X` (sorting code) is left out: people type CEDEX with the city.
    pub(super) fn parse(text: &'static str) -> Self {
        let mut lines = vec![Vec::new()];
        for (at, part) in text.split('%').enumerate() {
            let letter = part.chars().next().filter(|_| at > 0);
            let literal = part.get(letter.map_or(0, char::len_utf8)..).unwrap_or("");
            if letter == Some('n') {
                lines.push(Vec::new());
            }
            let Some(line) = lines.last_mut() else { continue };
            line.extend(letter.and_then(field).map(Piece::Field));
            if !literal.is_empty() {
                line.push(Piece::Literal(literal));
            }
        }
        lines.retain(|line| {
            line.iter().any(|piece| !matches!(piece, Piece::Literal(text) if text.trim().is_empty()))
        });
        Self(lines)
    }

    /// Its fields in order; the street as `Line1` and `Line2`.
    pub(super) fn fields(&self) -> Vec<Field> {
        let mut fields = Vec::new();
        for piece in self.0.iter().flatten() {
            match piece {
                Piece::Field(Field::Line1) => fields.extend([Field::Line1, Field::Line2]),
                Piece::Field(field) => fields.push(*field),
                Piece::Literal(_) => {}
            }
        }
        fields
    }

    /// True where the largest place is written first and the person last.
    pub(super) fn is_largest_first(&self) -> bool {
        self.0.last().is_some_and(|line| line.contains(&Piece::Field(Field::Name)))
    }

    /// The lines with every field filled by `value`; the street may hold line breaks. Empty fields take the
    /// punctuation beside them along.
    pub(super) fn fill(&self, value: impl Fn(Field) -> String) -> Vec<String> {
        let filled = self.0.iter().map(|line| fill_line(line, &value));
        let lines: Vec<String> = filled.collect();
        lines
            .iter()
            .flat_map(|line| line.split('\n'))
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect()
    }
}

pub(super) fn field(letter: char) -> Option<Field> {
    Some(match letter {
        'N' => Field::Name,
        'O' => Field::Company,
        'A' => Field::Line1,
        'D' => Field::District,
        'C' => Field::City,
        'S' => Field::Region,
        'Z' => Field::PostalCode,
        _ => return None,
    })
}

fn fill_line(line: &[Piece], value: &impl Fn(Field) -> String) -> String {
    if !line.iter().any(|piece| matches!(piece, Piece::Field(_))) {
        return line.iter().map(|piece| if let Piece::Literal(text) = piece { *text } else { "" }).collect();
    }
    let mut out = String::new();
    let mut between = "";
    let mut is_first_field = true;
    for piece in line {
        match piece {
            Piece::Literal(text) => between = text,
            Piece::Field(field) => {
                let text = value(*field);
                if !text.is_empty() {
                    if is_first_field || !out.is_empty() {
                        out.push_str(between);
                    }
                    out.push_str(&text);
                    between = "";
                }
                is_first_field = false;
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(layout: &'static str, values: &[(Field, &str)]) -> Vec<String> {
        let value = |field| {
            values.iter().find(|(f, _)| *f == field).map_or_else(String::new, |(_, v)| (*v).to_owned())
        };
        Layout::parse(layout).fill(value)
    }

    #[test]
    fn punctuation_goes_with_the_field_it_belongs_to() {
        let (city, region, code) =
            ((Field::City, "Boston"), (Field::Region, "MA"), (Field::PostalCode, "02134"));
        assert_eq!(lines("%C, %S %Z", &[city, region, code]), ["Boston, MA 02134"]);
        assert_eq!(lines("%C, %S %Z", &[city, code]), ["Boston 02134"]);
        assert_eq!(lines("%C, %S %Z", &[region, code]), ["MA 02134"]);
        assert_eq!(lines("%C, %S %Z", &[city]), ["Boston"]);
        assert_eq!(lines("CH-%Z %C", &[city, code]), ["CH-02134 Boston"]);
        assert_eq!(lines("CH-%Z %C", &[city]), ["Boston"]);
        assert_eq!(
            lines("%A%nGUERNSEY%n%Z", &[(Field::Line1, "1 Hill\nFlat 2"), code]),
            ["1 Hill", "Flat 2", "GUERNSEY", "02134"]
        );
        assert_eq!(lines("%Z %C %X", &[city, code]), ["02134 Boston"]);
        assert!(lines("%C, %S %Z", &[]).is_empty());
    }
}
