//! A small reader of HTML that finds what a browser would silently mend: tags left open or closed twice, ids
//! used twice, labels and references that lead nowhere.

use std::collections::BTreeSet;

const VOID: [&str; 9] = ["meta", "link", "img", "input", "br", "hr", "col", "source", "wbr"];

/// Panics with the place when the page is not sound.
pub fn check_html(name: &str, page: &str) {
    let mut open: Vec<String> = Vec::new();
    let mut ids = BTreeSet::new();
    let mut references = Vec::new();
    let mut rest = page;
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        if rest.starts_with('!') {
            rest = &rest[rest.find('>').unwrap()..];
            continue;
        }
        let end = rest.find('>').unwrap_or_else(|| panic!("{name}: a tag is not closed: <{rest:.80}"));
        let tag = &rest[..end];
        rest = &rest[end + 1..];
        if let Some(closing) = tag.strip_prefix('/') {
            let opened = open.pop().unwrap_or_else(|| panic!("{name}: </{closing}> closes nothing"));
            assert_eq!(
                opened,
                closing.trim(),
                "{name}: <{opened}> is closed by </{closing}> before `{rest:.80}`"
            );
            continue;
        }
        let element = tag.split([' ', '\n', '/']).next().unwrap();
        assert!(element.chars().all(|c| c.is_ascii_alphanumeric()), "{name}: odd tag <{tag}>");
        for (attribute, value) in attributes(tag) {
            match attribute.as_str() {
                "id" => assert!(ids.insert(value.clone()), "{name}: the id `{value}` is there twice"),
                "for" | "aria-labelledby" | "aria-describedby" => {
                    references.extend(value.split_whitespace().map(str::to_owned));
                }
                "href" if value.starts_with('#') => references.push(value[1..].to_owned()),
                _ => {}
            }
        }
        if element == "img" {
            assert!(
                attributes(tag).iter().any(|(a, _)| a == "alt"),
                "{name}: <{tag}> says nothing to the blind"
            );
        }
        if !VOID.contains(&element) && !tag.ends_with('/') {
            open.push(element.to_owned());
        }
    }
    assert!(open.is_empty(), "{name}: left open: {open:?}");
    for reference in references {
        assert!(ids.contains(&reference), "{name}: nothing has the id `{reference}`");
    }
}

fn attributes(tag: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = tag.find(char::is_whitespace).map_or("", |at| &tag[at..]);
    while let Some(equals) = rest.find("=\"") {
        let name = rest[..equals].split_whitespace().last().unwrap_or_default().to_owned();
        let value = &rest[equals + 2..];
        let end = value.find('"').unwrap_or_else(|| panic!("an attribute is not closed in <{tag}>"));
        found.push((name, value[..end].to_owned()));
        rest = &value[end + 1..];
    }
    found
}
