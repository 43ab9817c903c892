//! Every text is there in every language.

use std::collections::BTreeSet;
use std::path::Path;

use kernel::Language;

#[test]
fn the_four_languages_have_the_same_texts() {
    let keys = |language: Language| {
        let mut keys: Vec<&str> = desk::texts()
            .iter()
            .filter(|source| source.language == language)
            .flat_map(|source| source.text.lines())
            .filter_map(|line| line.split_once(" ="))
            .map(|(key, _)| key)
            .filter(|key| !key.starts_with([' ', '#', '[', '*']))
            .collect();
        keys.sort_unstable();
        keys
    };
    let english = keys(Language::En);
    assert!(english.len() > 300);
    for language in Language::ALL {
        assert_eq!(keys(language), english, "{language:?}");
    }
}

/// The English texts are not simply repeated in another language.
#[test]
fn no_language_is_a_copy_of_english() {
    let texts = |language: Language| {
        desk::texts().iter().filter(|s| s.language == language).map(|s| s.text).collect::<String>()
    };
    let english = texts(Language::En);
    for language in [Language::De, Language::Pl, Language::It] {
        let other = texts(language);
        let lines: Vec<&str> = other.lines().filter(|line| line.contains(" = ")).collect();
        let same = lines.iter().filter(|line| english.contains(**line)).count();
        assert!(same * 10 < lines.len(), "{language:?} repeats {same} of {} English lines", lines.len());
    }
}

/// How a line of the audit log is begun, without blanks: the word of its action follows.
const BEGINNINGS: [&str; 7] = [
    "Audit::new(",
    "permit.audit(&site,",
    "permit.audit(&bench.site,",
    "audit(tx,cx,",
    "note(tx,cx,",
    "note(tx,&cx,",
    "log(tx,cx,",
];

/// Words of actions in the sources of a folder.
fn actions(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            actions(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            let text = text.split("#[cfg(test)]").next().unwrap();
            let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
            let literals = BEGINNINGS.iter().flat_map(|beginning| text.split(beginning).skip(1));
            let words = literals.filter_map(|rest| rest.strip_prefix('"')?.split('"').next());
            found.extend(words.filter(|word| word.contains('.')).map(str::to_owned));
        }
    }
}

#[test]
fn whatever_the_audit_log_names_has_words() {
    let crates = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    let mut found = BTreeSet::new();
    for entry in std::fs::read_dir(crates).unwrap() {
        let source = entry.unwrap().path().join("src");
        if source.is_dir() {
            actions(&source, &mut found);
        }
    }
    for word in ["import.record_settled", "stock.sheet_booked", "key_pool.keys_shown", "staff.invited"] {
        assert!(found.contains(word), "{word} is not found any more: is its line begun otherwise?");
    }
    let chosen_by_a_match = ["pledge.goes_on", "payment.held_booked", "payment.held_closed", "stock.counted"];
    found.extend(chosen_by_a_match.map(str::to_owned));
    found.remove("test.done");
    let english: Vec<&str> =
        desk::texts().iter().filter(|text| text.language == Language::En).map(|text| text.text).collect();
    let has_words = |action: &str| {
        let key = format!("desk-audit-{} =", action.replace(['.', '_'], "-"));
        english.iter().any(|text| text.lines().any(|line| line.starts_with(&key)))
    };
    let bare: Vec<&String> = found.iter().filter(|action| !has_words(action)).collect();
    assert!(bare.is_empty(), "bare in the audit log: {bare:?}");
}

/// What the platform says of a pledge, and how money moved, in words of every language: a bare word of the program is none.
#[test]
fn no_state_and_no_movement_stands_bare() {
    let movements = ["payment", "refund", "refund_of_credit", "refund_told_by_platform", "platform_credit"];
    let words = [(&pledges::rules::platform::ALL[..], "desk-platform"), (&movements[..], "desk-movement")];
    for language in Language::ALL {
        let texts: String = desk::texts().iter().filter(|s| s.language == language).map(|s| s.text).collect();
        for (word, family) in
            words.iter().flat_map(|(all, family)| all.iter().map(move |word| (word, family)))
        {
            let begins = format!("{family}-{} = ", word.replace('_', "-"));
            let told = texts.lines().find_map(|line| line.strip_prefix(&begins));
            let told = told.unwrap_or_else(|| panic!("{word} stands bare in {language:?}"));
            assert_ne!(told, "dropped", "nobody but the platform calls it that");
        }
    }
}
