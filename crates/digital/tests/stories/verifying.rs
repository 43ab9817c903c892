use digital::Marking;
use kernel::privacy::PrivateColumn;

use crate::store_room::{many_keys, noise, on_both};

#[test]
fn verify_finds_what_was_changed_past_the_crate() {
    on_both(|room| {
        let pool = room.pool(0);
        room.add_keys(pool, &many_keys(3));
        room.give(pool, 1);
        let file = room.upload("a.zip", "application/zip", &noise(digital::PIECE_BYTES * 2));
        room.file_good(&file, Marking::Plain);
        assert!(room.findings().is_empty());
        for (statement, check) in [
            (
                db::sql!("UPDATE digital_key SET state = 'spoiled' WHERE state = 'given'"),
                "digital.key_and_claim",
            ),
            (
                db::sql!(
                    "UPDATE digital_piece SET bytes = (SELECT bytes FROM digital_piece WHERE number = 1) WHERE number = 0"
                ),
                "digital.file_content",
            ),
            (db::sql!("DELETE FROM digital_piece WHERE number = 1"), "digital.file_is_whole"),
            (db::sql!("UPDATE digital_file SET state = 'gone'"), "digital.good_has_its_file"),
        ] {
            assert!(!room.findings().iter().any(|finding| finding.check == check), "{check} too early");
            room.write(move |tx, _| Ok(tx.execute(statement, &[])?)).unwrap();
            assert!(room.findings().iter().any(|finding| finding.check == check), "{check}");
        }
    });
}

#[test]
fn the_database_itself_refuses_a_key_for_two() {
    on_both(|room| {
        let pool = room.pool(0);
        room.add_keys(pool, &many_keys(3));
        room.give(pool, 1);
        room.give(pool, 2);
        let both = db::sql!("UPDATE digital_key_claim SET key_id = (SELECT MIN(id) FROM digital_key)");
        assert!(room.write(move |tx, _| Ok(tx.execute(both, &[])?)).is_err());
    });
}

#[test]
fn no_key_stands_in_clear_and_every_statement_is_one_on_both() {
    on_both(|room| {
        let pool = room.pool(0);
        room.add_keys(pool, "SECRET-KEY\n");
        let sealed = room.read(|tx| {
            let all = db::sql!("SELECT key_sealed FROM digital_key");
            Ok(tx.query_one(all, &[], |row| row.get::<Vec<u8>>(0))?)
        });
        assert!(!sealed.windows(6).any(|bytes| bytes == b"SECRET"));
        let ours = ["digital_", "key_pool"];
        for statement in db::STATEMENTS.iter().filter(|s| ours.iter().any(|word| s.text().contains(word))) {
            room.db.check_statement(statement).unwrap_or_else(|e| panic!("{}: {e}", statement.place()));
        }
        let schema = room.db.schema().unwrap();
        let exists = |line: &PrivateColumn| {
            schema.iter().any(|column| column.table == line.table && column.name == line.column)
        };
        assert!(digital::private_columns().iter().all(exists));
    });
}
