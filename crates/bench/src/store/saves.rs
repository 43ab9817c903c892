//! Saves with group commit: one writer, up to 64 waiting saves share one durable commit. A save is three rows: what
//! was saved, its event, and the key of the form.

use std::path::Path;

use rusqlite::Connection;
use tokio::sync::{mpsc, oneshot};

const GROUP_COMMIT_MAX: usize = 64;

/// A save that waits for its commit.
struct Waiting {
    row: i64,
    body: String,
    done: oneshot::Sender<bool>,
}

/// The one writer of a database.
#[derive(Clone)]
pub struct Saves(mpsc::Sender<Waiting>);

impl Saves {
    /// Opens the database with so many rows to save to.
    pub fn open(path: &Path, rows: u32) -> anyhow::Result<Self> {
        let mut connection = super::open(path)?;
        connection.execute_batch(
            "CREATE TABLE choice (id INTEGER PRIMARY KEY, version INTEGER NOT NULL, body TEXT NOT NULL) STRICT; \
             CREATE TABLE event (id INTEGER PRIMARY KEY, name TEXT NOT NULL, choice_id INTEGER NOT NULL) STRICT; \
             CREATE TABLE form (form_key TEXT NOT NULL UNIQUE) STRICT;",
        )?;
        let filling = connection.transaction()?;
        for row in 1..=rows {
            filling
                .prepare_cached("INSERT INTO choice (id, version, body) VALUES (?1, 1, '')")?
                .execute([row])?;
        }
        filling.commit()?;
        let (sender, receiver) = mpsc::channel(1024);
        std::thread::spawn(move || write_all(&mut connection, receiver));
        Ok(Self(sender))
    }

    /// Saves; `false` when it could not be written.
    pub async fn save(&self, row: i64, body: String) -> bool {
        let (done, answer) = oneshot::channel();
        self.0.send(Waiting { row, body, done }).await.is_ok() && answer.await.unwrap_or(false)
    }
}

fn write_all(connection: &mut Connection, mut waiting: mpsc::Receiver<Waiting>) {
    let mut number = 0_u64;
    while let Some(first) = waiting.blocking_recv() {
        let mut group = vec![first];
        while group.len() < GROUP_COMMIT_MAX {
            let Ok(next) = waiting.try_recv() else { break };
            group.push(next);
        }
        let is_written = write(connection, &group, &mut number).is_ok();
        for one in group {
            // Who hung up does not want the answer.
            let _ = one.done.send(is_written);
        }
    }
}

fn write(connection: &mut Connection, group: &[Waiting], number: &mut u64) -> rusqlite::Result<()> {
    let transaction = connection.transaction()?;
    {
        let mut choice =
            transaction.prepare_cached("UPDATE choice SET version = version + 1, body = ?2 WHERE id = ?1")?;
        let mut event = transaction.prepare_cached("INSERT INTO event (name, choice_id) VALUES (?1, ?2)")?;
        let mut form = transaction.prepare_cached("INSERT INTO form (form_key) VALUES (?1)")?;
        for one in group {
            *number += 1;
            choice.execute((one.row, &one.body))?;
            event.execute(("pledge.changed", one.row))?;
            form.execute([format!("{number:032x}")])?;
        }
    }
    transaction.commit()
}
