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
