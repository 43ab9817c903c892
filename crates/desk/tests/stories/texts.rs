//! Every text is there in every language.

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
