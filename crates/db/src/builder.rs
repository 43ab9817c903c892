//! Lists with filters: a SELECT put together from parts of the source and bound values.

use crate::{Param, ToParam};

/// A statement with conditions that are only there when asked for. Takes no text but the source's own, so a
/// value can never become SQL.
#[derive(Debug, Clone)]
pub struct Select {
    text: String,
    has_condition: bool,
    params: Vec<Param<'static>>,
}

impl Select {
    /// Starts with everything up to the conditions: `SELECT … FROM …`.
    pub fn new(head: &'static str) -> Self {
        Self { text: head.to_owned(), has_condition: false, params: Vec::new() }
    }

    /// Adds `AND condition`; each `?` in it is bound to the next value, in order.
    pub fn filter(&mut self, condition: &'static str, values: &[&dyn ToParam]) -> &mut Self {
        self.text.push_str(if self.has_condition { " AND " } else { " WHERE " });
        self.has_condition = true;
        self.bind(condition, values)
    }

    /// Adds a piece as it is: `ORDER BY …`, `LIMIT ?`.
    pub fn push(&mut self, piece: &'static str, values: &[&dyn ToParam]) -> &mut Self {
        self.text.push(' ');
        self.bind(piece, values)
    }

    fn bind(&mut self, piece: &'static str, values: &[&dyn ToParam]) -> &mut Self {
        let mut values = values.iter();
        for part in piece.split_inclusive('?') {
            match (part.strip_suffix('?'), values.clone().next()) {
                (Some(before), Some(value)) => {
                    values.next();
                    self.params.push(owned(value.to_param()));
                    self.text.push_str(before);
                    self.text.push('$');
                    self.text.push_str(&self.params.len().to_string());
                }
                _ => self.text.push_str(part),
            }
        }
        self
    }

    /// The statement.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The bound values, in order.
    pub fn params(&self) -> &[Param<'static>] {
        &self.params
    }
}

fn owned(param: Param<'_>) -> Param<'static> {
    match param {
        Param::Null => Param::Null,
        Param::Int(n) => Param::Int(n),
        Param::Text(t) => Param::Text(t.into_owned().into()),
        Param::Bytes(b) => Param::Bytes(b.into_owned().into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions_are_numbered_in_the_order_they_are_asked_for() {
        let mut select = Select::new("SELECT id FROM pledge");
        select.filter("state = ?", &[&"open"]).filter("(created_at > ? OR id > ?)", &[&1i64, &2i64]);
        select.push("ORDER BY id LIMIT ?", &[&50i64]);
        assert_eq!(
            select.text(),
            "SELECT id FROM pledge WHERE state = $1 AND (created_at > $2 OR id > $3) ORDER BY id LIMIT $4"
        );
        assert_eq!(select.params().len(), 4);
    }
}
