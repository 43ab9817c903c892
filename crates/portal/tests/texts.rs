//! Every text is there in every language, every key that the pages name exists, and none is left over.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

use std::collections::BTreeSet;
use std::path::Path;

use kernel::Language;
use web::{FtlSource, TEXTS, Texts};

fn keys(language: Language) -> BTreeSet<String> {
    let sources: Vec<FtlSource> =
        portal::texts().iter().map(|(language, text)| FtlSource { language: *language, text }).collect();
    let own: BTreeSet<String> = Texts::new(&sources).unwrap().keys(language).into_iter().collect();
    assert!(own.iter().all(|key| key.starts_with("portal-")), "keys carry the name of the crate");
    let shell: Vec<FtlSource> = TEXTS.to_vec();
    Texts::new(&[shell, sources].concat()).unwrap();
    own
}

fn written(folder: &Path, found: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            written(&path, found);
        } else {
            found.push_str(&std::fs::read_to_string(&path).unwrap());
        }
    }
}

fn named() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut text = String::new();
    written(&root.join("src"), &mut text);
    written(&root.join("templates"), &mut text);
    let mut keys: BTreeSet<String> = text
        .split('"')
        .filter(|piece| piece.starts_with("portal-") && !piece.contains(['{', ' ', '.']))
        .map(str::to_owned)
        .collect();
    for state in [
        "new",
        "undecided",
        "in-progress",
        "early",
        "late",
        "confirmed",
        "confirmed-owes",
        "confirmed-in-parts",
        "locked",
        "locked-owes",
        "left-cancelled",
        "locked-in-parts",
        "locked-fetched",
        "shipped-fetched",
        "delivered-fetched",
        "in-fulfilment",
        "in-fulfilment-owes",
        "shipped",
        "delivered",
        "cancelled",
        "refunded",
    ] {
        keys.extend(["title", "text"].map(|end| format!("portal-state-{state}-{end}")));
    }
    // Where the campaign has no address for questions.
    keys.extend(
        ["undecided", "late", "locked", "cancelled", "left-cancelled"]
            .map(|state| format!("portal-state-{state}-text-alone")),
    );
    for state in ["captured", "failed", "expired", "asking", "open"] {
        keys.extend(["title", "text"].map(|end| format!("portal-payment-{state}-{end}")));
    }
    keys
}

#[test]
fn four_languages_have_the_same_keys_and_all_are_used() {
    let english = keys(Language::En);
    for language in Language::ALL {
        let own = keys(language);
        let missing: Vec<_> = english.symmetric_difference(&own).collect();
        assert!(missing.is_empty(), "{language:?}: {missing:?}");
    }
    let named = named();
    let unknown: Vec<_> = named.difference(&english).collect();
    assert!(unknown.is_empty(), "named and not written: {unknown:?}");
    let unused: Vec<_> = english.difference(&named).collect();
    assert!(unused.is_empty(), "written and not named: {unused:?}");
}
