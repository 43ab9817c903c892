//! The house's rules for a crate with tables and texts.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod world;

use std::collections::BTreeSet;

use db::{STATEMENTS, params, sql};
use messages::{MailboxChannel, MessageKind, MessageState, Problem};
use testkit::{on_both, on_both_async};
use world::World;

#[test]
fn every_statement_is_prepared_on_both_databases() {
    on_both(&world::migrations(), |db| {
        let ours: Vec<_> = STATEMENTS.iter().filter(|s| s.place().contains("crates/messages/src")).collect();
        assert!(ours.len() > 20, "{}", ours.len());
        for statement in ours {
            db.check_statement(statement).unwrap_or_else(|e| panic!("{}: {e}", statement.place()));
        }
    });
}

#[test]
fn every_column_with_bytes_or_a_telling_name_is_in_the_privacy_map() {
    let mapped: BTreeSet<_> = messages::private_columns().iter().map(|c| (c.table, c.column)).collect();
    on_both(&world::migrations(), |db| {
        let schema = db.schema().unwrap();
        let tables = ["message", "message_template", "mailbox_mail"];
        for column in schema.iter().filter(|column| tables.contains(&column.table.as_str())) {
            let telling = ["name", "email", "answer", "recipient", "subject", "body", "message", "note"];
            let is_suspicious = column.kind == "bytes"
                || (column.kind == "text" && telling.iter().any(|word| column.name.contains(word)));
            let is_known = mapped.contains(&(column.table.as_str(), column.name.as_str()));
            assert!(is_known || !is_suspicious, "{}.{}", column.table, column.name);
        }
        for (table, column) in &mapped {
            assert!(schema.iter().any(|c| c.table == *table && c.name == *column), "{table}.{column}");
        }
    });
}

#[test]
fn the_four_languages_have_the_same_texts_and_every_word_has_one() {
    let keys = |source: &str| -> BTreeSet<String> {
        source.lines().filter_map(|line| line.split_once(" = ").map(|(key, _)| key.to_owned())).collect()
    };
    let mut used: BTreeSet<String> = BTreeSet::new();
    used.extend(MessageKind::ALL.map(|kind| kind.text_key().to_owned()));
    used.extend(MessageState::ALL.map(|state| state.text_key().to_owned()));
    used.extend(Problem::ALL.map(|problem| problem.text_key().to_owned()));
    for (language, source) in messages::texts() {
        assert_eq!(keys(source), used, "{}", language.code());
    }
}

#[test]
fn what_is_broken_is_found() {
    on_both_async(&world::migrations(), |db| async move {
        let world = World::new(db);
        let anna = world.anna().await;
        let (sent, waiting) = (world.code(anna, "a").await, world.code(anna, "b").await);
        world.worker(std::sync::Arc::new(MailboxChannel)).run_until_idle().await.unwrap();
        world.assert_sound().await;
        world.db
            .write(move |tx| {
                tx.execute(sql!("UPDATE message SET context_sealed = body_sealed, body_sealed = NULL WHERE public_id = $1"), params![sent])?;
                tx.execute(
                    sql!(
                        "UPDATE message SET state = 'queued', sent_at = NULL, next_attempt_at = created_at,
                         message_id_header = (SELECT message_id_header FROM message WHERE public_id = $2) WHERE public_id = $1"
                    ),
                    params![waiting, sent],
                )
            })
            .await
            .unwrap();
        let findings = world.db.read(messages::verify).await.unwrap();
        let checks: BTreeSet<_> = findings.iter().map(|finding| finding.check).collect();
        let all = [
            "messages.mail_has_message",
            "messages.nobody_forgotten",
            "messages.one_message_id",
            "messages.secrets_wiped",
            "messages.sent_complete",
            "messages.told_is_there",
        ];
        assert_eq!(checks, BTreeSet::from(all), "{findings:?}");
    });
}
