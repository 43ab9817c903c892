//! Every component on one page of each look, in four languages: the markup is sound, the texts are there.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod html;
mod samples;

use kernel::Language;
use web::{TEXTS, Texts};

#[test]
fn every_component_renders_in_every_language_as_sound_html() {
    for language in Language::ALL {
        for (name, page) in samples::all(language) {
            html::check(&format!("{name} in {}", language.code()), &page);
            assert!(!page.contains("web-"), "{name}: a key is shown instead of its text");
        }
    }
}

#[test]
fn no_page_needs_inline_style_or_script() {
    for (name, page) in samples::all(Language::En) {
        assert!(!page.contains(" style=") && !page.contains("<style"), "{name} has inline style");
        assert!(!page.contains(" on") || !page.contains("onclick"), "{name} has an inline handler");
        assert!(!page.contains("<script>"), "{name} has an inline script");
    }
}

#[test]
fn the_four_languages_have_the_same_texts() {
    let texts = Texts::new(&TEXTS).unwrap();
    let english = texts.keys(Language::En);
    assert!(english.len() > 40);
    for language in [Language::De, Language::Pl, Language::It] {
        assert_eq!(texts.keys(language), english, "{}", language.code());
    }
}

#[test]
fn polish_counts_as_polish_does() {
    let polish = Texts::new(&TEXTS).unwrap().localizer(Language::Pl);
    let minutes = |n: i64| polish.text_with("web-problem-too-many-text", &[("minutes", n.into())]);
    assert!(minutes(1).ends_with("za minutę."));
    assert!(minutes(3).ends_with("za 3 minuty."));
    assert!(minutes(12).ends_with("za 12 minut."));
    assert!(minutes(22).ends_with("za 22 minuty."));
}

#[test]
fn a_value_is_put_in_without_invisible_marks() {
    let english = Texts::new(&TEXTS).unwrap().localizer(Language::En);
    assert_eq!(english.text_with("web-title-error", &[("title", "Address".into())]), "Error: Address");
    assert_eq!(english.text("no-such-key"), "no-such-key");
}

/// Writes the samples where a person can open them: `target/preview/`, with the built assets beside them.
#[test]
fn the_samples_can_be_looked_at() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/preview");
    std::fs::create_dir_all(&folder).unwrap();
    for (name, page) in samples::all(Language::En).into_iter().chain(samples::all(Language::De)) {
        let language =
            if page.contains("lang=\"de\" dir") || page.contains("<html lang=\"de\"") { "de" } else { "en" };
        let page = page.replace("/assets/", "../../assets/dist/");
        std::fs::write(folder.join(format!("{name}.{language}.html")), page).unwrap();
    }
    assert!(folder.join("backer.de.html").is_file());
}
