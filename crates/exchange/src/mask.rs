//! Masks secrets and personal data before anything is logged. What is kept is a short list of harmless names;
//! everything else becomes `•••`, so a field nobody thought of is masked too.

use serde_json::Value;

const MASK: &str = "•••";
/// Masked text longer than this is cut.
const LOGGED_CHARS_MAX: usize = 4000;

/// Names whose values say what happened and nothing about a person.
const HARMLESS: &[&str] = &[
    "id",
    "object",
    "type",
    "event",
    "status",
    "state",
    "code",
    "error",
    "decline_code",
    "reason",
    "amount",
    "amount_minor",
    "currency",
    "created",
    "livemode",
    "api_version",
    "reference",
    "payment",
    "pledge",
    "campaign",
    "attempt",
    "count",
    "mode",
    "total",
    "next",
    "has_more",
    "retryable",
];

/// The body for the log: JSON and forms by name, anything else only by its size.
pub fn mask_body(content_type: &str, body: &[u8]) -> String {
    if body.is_empty() {
        return String::new();
    }
    let masked = if content_type.contains("json") {
        serde_json::from_slice::<Value>(body).map(|v| mask_json(v, None).to_string()).ok() // not JSON after all: size only
    } else if content_type.contains("x-www-form-urlencoded") {
        Some(mask_pairs(&String::from_utf8_lossy(body)))
    } else {
        None
    };
    masked.unwrap_or_else(|| format!("{} bytes", body.len())).chars().take(LOGGED_CHARS_MAX).collect()
}

/// The address for the log: values of the query masked by name; the path is kept.
pub fn mask_url(url: &str) -> String {
    match url.split_once('?') {
        Some((path, query)) => format!("{path}?{}", mask_pairs(query)),
        None => url.to_owned(),
    }
}

fn mask_pairs(pairs: &str) -> String {
    let masked = pairs.split('&').map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let shown = if is_harmless(name) && is_plain(value) { value } else { MASK };
        format!("{name}={shown}")
    });
    masked.collect::<Vec<_>>().join("&")
}

fn mask_json(value: Value, name: Option<&str>) -> Value {
    match value {
        Value::Object(fields) => {
            Value::Object(fields.into_iter().map(|(k, v)| (k.clone(), mask_json(v, Some(&k)))).collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(|v| mask_json(v, name)).collect()),
        Value::String(text) if name.is_some_and(is_harmless) && is_plain(&text) => Value::String(text),
        Value::Number(n) if name.is_some_and(is_harmless) && is_plain(&n.to_string()) => Value::Number(n),
        kept @ (Value::Bool(_) | Value::Null) => kept,
        _ => Value::String(MASK.to_owned()),
    }
}

fn is_harmless(name: &str) -> bool {
    HARMLESS.contains(&name)
}

/// A harmless name does not make its value harmless: addresses and card numbers are masked anyway.
fn is_plain(value: &str) -> bool {
    value.chars().count() <= 100
        && !value.contains('@')
        && !value.contains("%40")
        && !looks_like_a_card(value)
}

/// 13 to 19 digits, spaces and dashes aside, that pass the Luhn check.
fn looks_like_a_card(text: &str) -> bool {
    let digits: Vec<u32> =
        text.chars().filter(|c| !matches!(c, ' ' | '-')).map_while(|c| c.to_digit(10)).collect();
    let all = text.chars().filter(|c| !matches!(c, ' ' | '-')).count() == digits.len();
    if !all || !(13..=19).contains(&digits.len()) {
        return false;
    }
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(i, d)| if i % 2 == 0 { *d } else { (d * 2 / 10) + (d * 2 % 10) })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_harmless_names_keep_their_values() {
        let body = br#"{"id":"pi_1","status":"succeeded","receipt_email":"anna@example.org","amount":1200,
            "charges":[{"name":"Anna","code":"4242 4242 4242 4242","reason":"anna@example.org"}],"nobody_thought_of":"Anna"}"#;
        let masked = mask_body("application/json; charset=utf-8", body);
        assert!(
            masked.contains("pi_1") && masked.contains("succeeded") && masked.contains("1200"),
            "{masked}"
        );
        for secret in ["anna", "Anna", "4242"] {
            assert!(!masked.contains(secret), "{secret} in {masked}");
        }
    }

    #[test]
    fn forms_queries_and_other_bodies_are_masked_too() {
        assert_eq!(
            mask_body("application/x-www-form-urlencoded", b"amount=12&email=a%40b.c&status=a%40b.c"),
            "amount=12&email=•••&status=•••"
        );
        assert_eq!(
            mask_url("https://x.example/p?token=abc&status=ok"),
            "https://x.example/p?token=•••&status=ok"
        );
        assert_eq!(mask_body("text/html", b"<p>Anna</p>"), "11 bytes");
        assert_eq!(mask_body("application/json", b"{broken Anna"), "12 bytes");
    }
}
