use super::*;

const EN: &str = "# used-as-prefix: state-\nhello = Hello, { $name }\ncount-backers = { $count ->\n    [one] one \
                  backer\n   *[other] { $count } backers\n}\nstate-open = open\n";
const PL: &str = "hello = Cześć, { $name }\ncount-backers = { $count ->\n    [one] jedna osoba\n    [few] { $count \
                  } osoby\n   *[many] { $count } osób\n}\nstate-open = otwarte\n";
const PAGE: &str =
    "<a title=\"{{ t.text_with(\"hello\", [(\"name\", n)]) }}\">{{ t.text_with(\"count-backers\") }}";

/// A sound crate with one file replaced or added.
fn findings_with(planted: &[(&str, &str)]) -> Vec<String> {
    let mut files = vec![
        ("crates/x/locales/en.ftl", EN),
        ("crates/x/locales/de.ftl", EN),
        ("crates/x/locales/it.ftl", EN),
        ("crates/x/locales/pl.ftl", PL),
        ("crates/x/templates/page.html", PAGE),
    ];
    for (path, text) in planted {
        files.retain(|(other, _)| other != path);
        files.push((path, text));
    }
    check(&Tree::planted(&files)).iter().map(ToString::to_string).collect()
}

fn assert_one(planted: (&str, &str), word: &str) {
    let found = findings_with(&[planted]);
    assert_eq!(found.len(), 1, "{word}: {found:#?}");
    assert!(found.iter().all(|f| f.contains(word)), "{word}: {found:#?}");
}

#[test]
fn a_sound_crate_has_no_findings() {
    assert_eq!(findings_with(&[]), Vec::<String>::new());
}

#[test]
fn differences_between_the_languages_are_found() {
    let it = "crates/x/locales/it.ftl";
    assert_one((it, &EN.replace("state-open = open", "")), "lacks `state-open`");
    assert_one((it, &format!("{EN}state-shut = chiuso\n")), "not in en.ftl");
    assert_one((it, &format!("{EN}state-open = aperto\n")), "second time");
    assert_one((it, &EN.replace("Hello, { $name }", "Ciao, { $nome }")), "fills in $nome");
    assert_one((it, &EN.replace("Hello, { $name }", "Ciao")), "fills in nothing");
    let no_few = PL.replace("    [few] { $count } osoby\n", "");
    assert_one(("crates/x/locales/pl.ftl", &no_few), "[few]");
}

#[test]
fn a_sentence_left_in_english_is_found_unless_it_is_meant() {
    let sentence = format!("{EN}state-note = Please pay your pledge\n");
    let translated = format!("{EN}state-note = Bitte bezahlen Sie\n");
    let polish = format!("{PL}state-note = Prosimy o wpłatę\n");
    let others = [
        ("crates/x/locales/en.ftl", sentence.as_str()),
        ("crates/x/locales/de.ftl", translated.as_str()),
        ("crates/x/locales/pl.ftl", polish.as_str()),
        ("crates/x/locales/it.ftl", sentence.as_str()),
    ];
    let found = findings_with(&others);
    assert!(matches!(found.as_slice(), [one] if one.contains("still English")), "{found:#?}");
    let meant = sentence.replace("state-note", "# same-everywhere\nstate-note");
    let mut meant_others = others;
    meant_others[0].1 = &meant;
    assert_eq!(findings_with(&meant_others), Vec::<String>::new());
}

#[test]
fn a_missing_language_and_a_key_of_two_crates_are_found() {
    let ftl = "hello = Hi { $name }\n";
    let found = findings_with(&[("crates/y/locales/en.ftl", ftl)]);
    assert_eq!(found.iter().filter(|f| f.contains("is missing")).count(), 3, "{found:#?}");
    assert_eq!(found.iter().filter(|f| f.contains("belongs to one crate")).count(), 1, "{found:#?}");
}

#[test]
fn keys_nobody_wrote_and_keys_nobody_asks_for_are_found() {
    let rust = "crates/x/src/pages.rs";
    assert_one((rust, "fn f() {\n    t.text(\n        \"page-title\",\n    )\n}"), "pages.rs:2: asks for");
    assert_one((rust, "fn f() { t.text(\"count-backers\") }"), "use text_with");
    assert_one(
        ("crates/x/templates/page.html", "{{ t.text_with(\"hello\") }}"),
        "nobody asks for `count-backers`",
    );
    for joined in
        ["fn f() { t.text(&format!(\"count-back-{kind}\")) }", "{{ t.text(\"count-back-\" ~ kind) }}"]
    {
        let files = [("crates/x/templates/page.html", "{{ t.text_with(\"hello\") }}"), (rust, joined)];
        let renamed = |text: &str| text.replace("count-backers", "count-back-ers");
        let texts = [renamed(EN), renamed(PL)];
        let [en, pl] = &texts;
        let all = [("en", en), ("de", en), ("it", en), ("pl", pl)]
            .map(|(language, text)| (format!("crates/x/locales/{language}.ftl"), text.as_str()));
        let all = all.iter().map(|(path, text)| (path.as_str(), *text)).chain(files).collect::<Vec<_>>();
        assert_eq!(findings_with(&all), Vec::<String>::new(), "{joined}");
    }
    let in_test = "fn f() {}\n\n#[cfg(test)]\nmod tests {\n    fn g() { t.text(\"made-up\"); }\n}\n";
    assert_eq!(findings_with(&[(rust, in_test)]), Vec::<String>::new());
}
