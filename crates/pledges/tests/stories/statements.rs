//! Every statement is prepared on both databases, and every column that may be personal is in the privacy map.

use std::collections::BTreeSet;

use db::STATEMENTS;

use crate::stage::migrations;

#[test]
fn every_statement_is_prepared_on_both_databases() {
    testkit::on_both(&migrations(), |db| {
        let ours = STATEMENTS.iter().filter(|statement| statement.place().contains("pledges"));
        let mut checked = 0;
        for statement in ours {
            if let Err(e) = db.check_statement(statement) {
                panic!("{}: {e}\n{}", statement.place(), statement.text());
            }
            checked += 1;
        }
        assert!(checked > 40, "{checked} statements");
    });
}

#[test]
fn every_column_with_bytes_or_a_telling_name_is_in_the_privacy_map() {
    let mapped: BTreeSet<_> = pledges::private_columns().iter().map(|c| (c.table, c.column)).collect();
    testkit::on_both(&migrations(), |db| {
        let schema = db.schema().unwrap();
        let ours = |table: &str| table == "request_key" || table == "pledge" || table.starts_with("pledge_");
        for column in schema.iter().filter(|column| ours(&column.table)) {
            let telling = ["answer", "email", "phone", "note", "reason"];
            let suspicious = column.kind == "bytes"
                || (column.kind == "text" && telling.iter().any(|word| column.name.contains(word)));
            let known = mapped.contains(&(column.table.as_str(), column.name.as_str()));
            assert!(known || !suspicious, "{}.{} is not in the map", column.table, column.name);
        }
        for (table, column) in &mapped {
            let exists = schema.iter().any(|c| c.table == *table && c.name == *column);
            assert!(exists, "{table}.{column} is in the map and not in the schema");
        }
    });
}

#[test]
fn the_four_languages_have_the_same_texts() {
    let keys = |source: &str| -> BTreeSet<String> {
        let lines = source.lines().filter(|line| line.starts_with("pledges-"));
        lines.filter_map(|line| line.split_once(" =").map(|(key, _)| key.to_owned())).collect()
    };
    let mut by_language = std::collections::BTreeMap::<&str, BTreeSet<String>>::new();
    for (language, source) in pledges::texts() {
        by_language.entry(language.code()).or_default().extend(keys(source));
    }
    let english = by_language["en"].clone();
    assert!(english.len() > 40, "{}", english.len());
    for (language, keys) in by_language {
        assert_eq!(keys, english, "{language}");
    }
    for state in pledges::PledgeState::ALL {
        assert!(english.contains(state.text_key()), "{}", state.text_key());
    }
}
