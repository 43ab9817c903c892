//! Work on its way to a database thread, and the answer on its way back.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant;

use tokio::sync::oneshot;

use crate::{DbError, ReadTx, WriteTx};

/// Histogram: seconds a change waited for its turn.
const WRITE_WAIT: &str = "pledgekeeper_db_write_wait_seconds";
/// Histogram: seconds a read waited for a connection (PostgreSQL; on SQLite a read does not wait).
const READ_WAIT: &str = "pledgekeeper_db_read_wait_seconds";

/// A closure with the place its answer goes to. Runs any number of times, answers once.
pub(crate) trait Work<Tx>: Send {
    /// Runs the closure. `false`: it failed, its effects must be undone.
    fn run(&mut self, tx: &mut Tx) -> bool;
    /// Answers: what the closure returned, or the error that kept it from being saved.
    fn finish(self: Box<Self>, saved: Result<(), DbError>);
}

pub(crate) struct Call<F, T, E> {
    f: F,
    /// Since when it waits for its turn; `None` once that was measured.
    waits_since: Option<Instant>,
    result: Option<Result<T, E>>,
    reply: oneshot::Sender<Result<T, E>>,
}

impl<F, T, E: From<DbError>> Call<F, T, E> {
    pub(crate) fn new(f: F) -> (Box<Self>, oneshot::Receiver<Result<T, E>>) {
        let (reply, receiver) = oneshot::channel();
        (Box::new(Self { f, waits_since: Some(Instant::now()), result: None, reply }), receiver)
    }

    /// Tells those who watch how long it waited: for the write lock on SQLite, for a connection on PostgreSQL.
    fn turn_has_come(&mut self, figure: &'static str) {
        if let Some(since) = self.waits_since.take() {
            metrics::histogram!(figure).record(since.elapsed());
        }
    }

    fn keep(&mut self, outcome: std::thread::Result<Result<T, E>>) -> bool {
        let result = outcome.unwrap_or_else(|panic| Err(E::from(DbError::Panicked(panic_text(&panic)))));
        let ok = result.is_ok();
        self.result = Some(result);
        ok
    }

    fn answer(self, saved: Result<(), DbError>) {
        let result = match (saved, self.result) {
            (Ok(()), Some(result)) | (Err(_), Some(result @ Err(_))) => result,
            (Err(e), _) => Err(E::from(e)),
            (Ok(()), None) => Err(E::from(DbError::Unavailable("the change was never run".to_owned()))),
        };
        drop(self.reply.send(result)); // nobody waits any more: the browser went away, the change stands
    }
}

impl<'c, F, T, E> Work<WriteTx<'c>> for Call<F, T, E>
where
    F: Fn(&mut WriteTx<'_>) -> Result<T, E> + Send,
    T: Send,
    E: From<DbError> + Send,
{
    fn run(&mut self, tx: &mut WriteTx<'c>) -> bool {
        self.turn_has_come(WRITE_WAIT);
        let outcome = catch_unwind(AssertUnwindSafe(|| (self.f)(tx)));
        self.keep(outcome)
    }
    fn finish(self: Box<Self>, saved: Result<(), DbError>) {
        self.answer(saved);
    }
}

impl<'c, F, T, E> Work<ReadTx<'c>> for Call<F, T, E>
where
    F: Fn(&mut ReadTx<'_>) -> Result<T, E> + Send,
    T: Send,
    E: From<DbError> + Send,
{
    fn run(&mut self, tx: &mut ReadTx<'c>) -> bool {
        self.turn_has_come(READ_WAIT);
        let outcome = catch_unwind(AssertUnwindSafe(|| (self.f)(tx)));
        self.keep(outcome)
    }
    fn finish(self: Box<Self>, saved: Result<(), DbError>) {
        self.answer(saved);
    }
}

fn panic_text(panic: &Box<dyn std::any::Any + Send>) -> String {
    let text = panic.downcast_ref::<&str>().map(|s| (*s).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "unknown panic".to_owned())
}

/// Work that is waiting for its answer, or could not be sent.
pub(crate) type Sent<T, E> = Result<oneshot::Receiver<Result<T, E>>, DbError>;

pub(crate) async fn answer<T, E: From<DbError>>(sent: Sent<T, E>) -> Result<T, E> {
    sent?.await.unwrap_or_else(|_| Err(stopped()))
}

pub(crate) fn answer_blocking<T, E: From<DbError>>(sent: Sent<T, E>) -> Result<T, E> {
    sent?.blocking_recv().unwrap_or_else(|_| Err(stopped()))
}

fn stopped<E: From<DbError>>() -> E {
    E::from(DbError::Unavailable("the database thread has stopped".to_owned()))
}
