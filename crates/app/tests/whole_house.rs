//! What must hold over all capabilities together.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

use std::collections::BTreeSet;

use app::capabilities;
use app::public_columns::PUBLIC_COLUMNS;
use kernel::privacy::Protection;

/// A misspelt column, or a function one database lacks, is found here with its file and line.
#[test]
fn every_statement_is_understood_by_both_databases() {
    assert!(db::STATEMENTS.len() > 200, "only {} statements are registered", db::STATEMENTS.len());
    testkit::on_both(&capabilities::migrations(), |db| {
        let refused: Vec<String> = db::STATEMENTS
            .iter()
            .filter_map(|s| db.check_statement(s).err().map(|e| format!("{}: {e}\n{}", s.place(), s.text())))
            .collect();
        assert!(refused.is_empty(), "{db:?} refuses:\n{}", refused.join("\n\n"));
    });
}

#[test]
fn both_databases_have_the_same_schema() {
    let schemas = std::sync::Mutex::new(Vec::new());
    testkit::on_both(&capabilities::migrations(), |db| schemas.lock().unwrap().push(db.schema().unwrap()));
    let schemas = schemas.into_inner().unwrap();
    assert_eq!(schemas.len(), 2);
    let (one, other): (BTreeSet<_>, BTreeSet<_>) = (schemas[0].iter().collect(), schemas[1].iter().collect());
    let differing: Vec<_> = one.symmetric_difference(&other).collect();
    assert!(differing.is_empty(), "{differing:#?}");
}

/// A new column fails this until somebody has thought about it: sealed, hashed, or public and why.
#[test]
fn every_column_of_text_or_bytes_is_declared_private_or_public() {
    let map = capabilities::privacy_map();
    let private: BTreeSet<(&str, &str)> = map.iter().map(|c| (c.table, c.column)).collect();
    assert_eq!(private.len(), map.len(), "a column stands in the privacy map twice");
    let listed: Vec<(&str, &str)> =
        PUBLIC_COLUMNS.iter().flat_map(|p| p.columns.iter().map(|column| (p.table, *column))).collect();
    let public: BTreeSet<(&str, &str)> = listed.iter().copied().collect();
    assert_eq!(public.len(), listed.len(), "a column is called public twice");
    let both: Vec<_> = private.intersection(&public).collect();
    assert!(both.is_empty(), "private and public: {both:#?}");
    testkit::on_both(&capabilities::migrations(), |db| {
        let schema = db.schema().unwrap();
        let undeclared: Vec<String> = schema
            .iter()
            .filter(|c| c.kind != "int")
            .filter(|c| {
                let name = (c.table.as_str(), c.name.as_str());
                !private.contains(&name) && !public.contains(&name)
            })
            .map(|c| format!("{}.{} ({})", c.table, c.name, c.kind))
            .collect();
        assert!(
            undeclared.is_empty(),
            "neither in the privacy map nor in app/src/public_columns.rs: {undeclared:#?}"
        );
        let there: BTreeSet<(&str, &str)> =
            schema.iter().map(|c| (c.table.as_str(), c.name.as_str())).collect();
        let gone: Vec<_> = private.union(&public).filter(|c| !there.contains(*c)).collect();
        assert!(gone.is_empty(), "declared, but no column: {gone:#?}");
        for column in &map {
            let kind =
                &schema.iter().find(|c| c.table == column.table && c.name == column.column).unwrap().kind;
            let sealed =
                matches!(column.protection, Protection::SealedByContact | Protection::SealedByInstallation);
            assert!(
                !sealed || kind == "bytes",
                "{}.{} says sealed but is {kind}",
                column.table,
                column.column
            );
        }
    });
}

#[test]
fn every_crate_with_migrations_is_composed() {
    let crates = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    let composed: BTreeSet<&str> = capabilities::migrations().iter().map(|m| m.owner).collect();
    for entry in std::fs::read_dir(crates).unwrap() {
        let folder = entry.unwrap().path();
        let name = folder.file_name().unwrap().to_str().unwrap().to_owned();
        let files = std::fs::read_dir(folder.join("migrations")).map_or(0, Iterator::count);
        assert!(files == 0 || composed.contains(name.as_str()), "{name} has migrations but is not composed");
        let listed = capabilities::migrations().iter().filter(|m| m.owner == name).count();
        assert_eq!(files, listed, "{name}: {files} files, {listed} listed");
    }
}

#[test]
fn a_fresh_installation_holds_every_invariant() {
    testkit::on_both(&capabilities::migrations(), |db| {
        let vault = kernel::Vault::new(&kernel::MasterKey::new(&kernel::OsRandom));
        let findings = db.read_blocking(move |tx| capabilities::verify(tx, &vault)).unwrap();
        assert!(findings.is_empty(), "{findings:?}");
    });
}
