use crate::stage::on_both;

#[test]
fn names_are_found_by_their_folded_words_in_any_order() {
    on_both(|stage| {
        let marta = stage.person("Marta Główna-Öztürk", "marta@example.org");
        let other = stage.person("Marta Kowalska", "mk@example.org");
        for typed in ["glowna", "GŁÓWNA", "Öztürk", "ozturk marta", "marta główna"] {
            assert_eq!(stage.search(typed), [marta], "{typed}");
        }
        assert_eq!(stage.search("marta"), [marta, other]);
        for typed in ["kowalska glowna", "glow", "", " , ", "nobody"] {
            assert!(stage.search(typed).is_empty(), "{typed}");
        }
    });
}

#[test]
fn an_address_is_found_exactly_in_any_case_and_only_whole() {
    on_both(|stage| {
        let marta = stage.person("Marta Kowalska", "marta.k@example.org");
        assert_eq!(stage.search(" MARTA.K@EXAMPLE.ORG "), [marta]);
        assert!(stage.search("marta.k@example").is_empty());
        assert!(stage.search("example").is_empty());
    });
}

#[test]
fn the_limit_is_kept() {
    on_both(|stage| {
        for n in 0..5 {
            stage.person("Anna Nowak", &format!("anna{n}@example.org"));
        }
        let found = stage.read(|tx, vault| Ok(contacts::search(tx, vault, "nowak anna", 3)?)).unwrap();
        assert_eq!(found.len(), 3);
    });
}

#[test]
fn a_name_with_a_mark_inside_is_found_apart_and_in_one() {
    on_both(|stage| {
        let rory = stage.person("Rory O'Connor", "rory@example.org");
        let grace = stage.person("Grace O’Malley", "grace@example.org");
        let anna = stage.person("Anna Maria Rossi", "anna@example.org");
        let marie = stage.person("Anne-Marie Dubois", "marie@example.org");
        let plain = stage.person("Sean OConnor", "sean@example.org");
        for typed in ["oconnor rory", "O'Connor rory", "o’connor rory", "connor", "rory o connor"] {
            assert_eq!(stage.search(typed), [rory], "{typed}");
        }
        assert_eq!(stage.search("oconnor"), [rory, plain]);
        assert_eq!(stage.search("sean o'connor"), [plain], "typed with the mark, stored without");
        assert_eq!(stage.search("omalley"), [grace]);
        assert_eq!(stage.search("Anna-Maria"), [anna], "typed with the mark, stored apart");
        assert_eq!(stage.search("annemarie"), [marie]);
        assert!(stage.search("o'neill").is_empty());
    });
}

#[test]
fn names_without_spaces_are_found_by_a_part() {
    on_both(|stage| {
        let chen = stage.person("陳怡君", "chen@example.org");
        let other = stage.person("陳大文", "other@example.org");
        let somchai = stage.person("สมชาย ใจดี", "somchai@example.org");
        let nino = stage.person("ნინო ბერიძე", "nino@example.org");
        let minjun = stage.person("김민준", "minjun@example.org");
        assert_eq!(stage.search("陳"), [chen, other]);
        for (typed, who) in [
            ("怡君", chen),
            ("陳怡君", chen),
            ("君", chen),
            ("สม", somchai),
            ("ชาย", somchai),
            ("ბერ", nino),
            ("რიძ ნინო", nino),
            ("민준", minjun),
        ] {
            assert_eq!(stage.search(typed), [who], "{typed}");
        }
        for typed in ["怡文", "ბარ", "文陳"] {
            assert!(stage.search(typed).is_empty(), "{typed}");
        }
        assert!(stage.findings().is_empty(), "what is indexed is what verify expects");
    });
}

#[test]
fn a_text_that_is_no_name_takes_no_room_in_the_index() {
    on_both(|stage| {
        stage.person(&"陳怡君大文".repeat(40), "long@example.org");
        let count: i64 = stage
            .read(|tx, _| {
                Ok(tx
                    .query_one(db::sql!("SELECT COUNT(*) FROM contact_search_word"), &[], |row| row.get(0))?)
            })
            .unwrap();
        assert!(count <= 40, "{count}");
    });
}
