use std::collections::BTreeSet;

use contacts::{NewAddress, Source};
use db::{DbConfig, Select};
use kernel::privacy::Protection;

use crate::stage::{Stage, email, in_california, in_warsaw, new_person, on_both};

/// Values a stolen database must not show, as they were typed and as they are folded.
const PERSONAL: &[&str] = &[
    "Halina",
    "halina",
    "Wrzosek",
    "wrzosek",
    "Malina",
    "wrzosek-mail",
    "newmail",
    "Główna",
    "glowna",
    "Warszawa",
    "00-950",
    "600 123 987",
    "Juniper",
    "Daly City",
];

fn a_life(stage: &Stage) {
    let halina = stage.person("Halina Wrzosek", "wrzosek-mail@example.org");
    stage
        .write(move |tx, cx| {
            contacts::add_address(tx, cx, halina.row, &in_warsaw(), Source::Backer)?;
            contacts::rename(tx, cx, halina.row, "Halina Malina", Source::Backer)?;
            contacts::change_email(tx, cx, halina.row, &email("newmail@example.org"), Source::Backer)?;
            let others =
                contacts::create_many(tx, cx, &[new_person("Halina Wrzosek", "wrzosek-mail@example.org")])?;
            let address = in_california();
            let new = NewAddress { contact: others[0].row, address: &address, source: Source::Demo };
            contacts::add_addresses(tx, cx, &[new]).map(drop)
        })
        .unwrap();
}

#[test]
fn no_personal_value_stands_plainly_in_any_column() {
    on_both(|stage| {
        a_life(&stage);
        for column in stage.db.schema().unwrap() {
            let text: &'static str =
                Box::leak(format!("SELECT {} FROM {}", column.name, column.table).into_boxed_str());
            let values = stage
                .read(move |tx, _| {
                    Ok(tx.query(&Select::new(text), &[], |row| {
                        Ok(row
                            .get::<Option<Vec<u8>>>(0)
                            .or_else(|_| row.get::<Option<String>>(0).map(|t| t.map(String::into_bytes)))
                            .or_else(|_| row.get::<Option<i64>>(0).map(|_| None))?
                            .unwrap_or_default())
                    })?)
                })
                .unwrap();
            for personal in PERSONAL {
                let found = values.iter().any(|value| holds(value, personal));
                assert!(!found, "{personal} stands in {}.{}", column.table, column.name);
            }
        }
    });
}

#[test]
fn no_personal_value_stands_anywhere_in_the_database_file() {
    on_both(|stage| {
        let DbConfig::Sqlite { path } = &stage.config else { return };
        a_life(&stage);
        let wal = path.with_file_name(format!("{}-wal", path.file_name().unwrap().to_str().unwrap()));
        let bytes = [std::fs::read(path).unwrap(), std::fs::read(wal).unwrap()].concat();
        assert!(holds(&bytes, "contact.created"), "the file holds what was written");
        for personal in PERSONAL {
            assert!(!holds(&bytes, personal), "{personal} stands in the file");
        }
    });
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn every_column_that_holds_bytes_is_in_the_privacy_map_and_every_line_of_it_is_a_column() {
    on_both(|stage| {
        let schema = stage.db.schema().unwrap();
        let ours: BTreeSet<(&str, &str)> =
            contacts::private_columns().iter().map(|c| (c.table, c.column)).collect();
        assert_eq!(ours.len(), contacts::private_columns().len(), "a column is listed twice");
        let tables: BTreeSet<&str> = ours.iter().map(|(table, _)| *table).collect();
        for column in &schema {
            let listed = ours.contains(&(column.table.as_str(), column.name.as_str()));
            if tables.contains(column.table.as_str()) && column.kind == "bytes" {
                assert!(listed, "{}.{} is not in the map", column.table, column.name);
            }
        }
        for (table, name) in &ours {
            assert!(schema.iter().any(|c| c.table == *table && c.name == *name), "{table}.{name} is gone");
        }
        for line in contacts::private_columns() {
            let sealed = line.protection != Protection::NotPersonal;
            let column = schema.iter().find(|c| c.table == line.table && c.name == line.column).unwrap();
            assert_eq!(sealed, column.kind == "bytes", "{}.{}", line.table, line.column);
        }
    });
}

#[test]
fn debug_forms_and_errors_show_nobody() {
    on_both(|stage| {
        a_life(&stage);
        let halina = stage.by_email("newmail@example.org").unwrap();
        let new = new_person("Halina Wrzosek", "wrzosek-mail@example.org");
        let profile = stage.profile(halina);
        let addresses = stage.read(move |tx, vault| contacts::addresses_of(tx, vault, halina.row)).unwrap();
        let earlier = stage.read(move |tx, vault| contacts::earlier_values(tx, vault, halina.row)).unwrap();
        let taken = stage
            .write(move |tx, cx| {
                let taken = email("wrzosek-mail@example.org");
                contacts::change_email(tx, cx, halina.row, &taken, Source::Backer)
            })
            .unwrap_err();
        let shown = format!("{new:?} {profile:?} {addresses:?} {earlier:?} {taken:?} {taken}");
        assert!(earlier.len() == 2 && addresses.len() == 1);
        for personal in PERSONAL {
            assert!(!shown.contains(personal), "{personal} is shown: {shown}");
        }
    });
}

#[test]
fn every_statement_is_understood_by_both_databases() {
    on_both(|stage| {
        assert!(db::STATEMENTS.len() > 40);
        for statement in db::STATEMENTS {
            if let Err(e) = stage.db.check_statement(statement) {
                panic!("{}: {e}", statement.place());
            }
        }
    });
}
