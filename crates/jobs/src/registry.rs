//! Which handler runs which job, and who listens to which event.

use std::any::Any;
use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::str::FromStr;
use std::sync::Arc;

use db::{Db, DbError, WriteTx};
use events::DomainEvent;
use kernel::ids::kinds;
use kernel::{Clock, Random, RowId, Timestamp};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::store;

/// Work for later.
pub trait Job: Serialize + DeserializeOwned + Send + Sync + 'static {
    /// An imperative that stays the same for ever, because stored jobs carry it: `messages.send`.
    const NAME: &'static str;
    /// After so many tries it is laid aside for a person.
    const ATTEMPTS_MAX: u32 = 12;
}

/// How a handler ends when it does not succeed. It says itself whether another try can help.
#[derive(Debug, thiserror::Error)]
pub enum JobError {
    /// Try again later, with growing pauses.
    #[error("{0}")]
    Retry(String),
    /// No use in trying again; a person has to look.
    #[error("{0}")]
    GiveUp(String),
    /// What every such job needs is known to be away until then: the try does not count, however often it is so.
    #[error("{cause}")]
    Wait {
        /// Why; no personal data.
        cause: String,
        /// When it looks again.
        until: Timestamp,
    },
}

impl JobError {
    /// Another try may help. The text must not hold personal data.
    pub fn retry(cause: impl std::fmt::Display) -> Self {
        Self::Retry(cause.to_string())
    }

    /// No other try can help.
    pub fn give_up(cause: impl std::fmt::Display) -> Self {
        Self::GiveUp(cause.to_string())
    }

    /// Not before `until`; this try does not count. The text must not hold personal data.
    pub fn wait(until: Timestamp, cause: impl std::fmt::Display) -> Self {
        Self::Wait { cause: cause.to_string(), until }
    }
}

impl From<DbError> for JobError {
    fn from(e: DbError) -> Self {
        Self::Retry(e.to_string())
    }
}

/// What a handler answers.
pub type Outcome = Result<(), JobError>;

/// What a handler works with.
#[derive(Clone)]
pub struct JobContext {
    /// The database.
    pub db: Db,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// Randomness.
    pub random: Arc<dyn Random>,
    /// This job.
    pub job: RowId<kinds::Job>,
    /// 1 for the first try.
    pub attempt: u32,
    /// Who holds the lease.
    pub(crate) worker: Arc<str>,
}

impl JobContext {
    /// Now.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Marks this job done inside the handler's own transaction, so that its effect and its end are one commit. When
    /// the lease has run out and another worker has the job, the effect is still saved (it did happen) and the job
    /// is left to that worker, whose run finds it done.
    pub fn complete_in(&self, tx: &mut WriteTx<'_>) -> Result<(), DbError> {
        store::complete(tx, &self.worker, self.job, self.clock.now())
    }
}

type Running = Pin<Box<dyn Future<Output = Outcome> + Send>>;
type Handler = Arc<dyn Fn(JobContext, String) -> Running + Send + Sync>;

pub(crate) struct Entry {
    pub(crate) run: Handler,
    pub(crate) attempts_max: u32,
}

pub(crate) struct Schedule {
    pub(crate) job_name: &'static str,
    pub(crate) payload: String,
    pub(crate) cron: croner::Cron,
}

/// The table of handlers, listeners and schedules, put together once at start.
#[derive(Default)]
pub struct Registry {
    pub(crate) handlers: HashMap<&'static str, Entry>,
    pub(crate) schedules: Vec<Schedule>,
    listeners: HashMap<&'static str, Vec<Listening>>,
}

/// Whether a listener wants to hear of an event.
type Wants = Arc<dyn Fn(&dyn Any) -> bool + Send + Sync>;

/// One listener of an event.
#[derive(Clone)]
pub(crate) struct Listening {
    name: &'static str,
    /// `None`: it hears of all.
    wants: Option<Wants>,
}

/// A listener's tries before it is laid aside.
const LISTENER_ATTEMPTS_MAX: u32 = 12;

impl Registry {
    /// An empty table.
    pub fn new() -> Self {
        Self::default()
    }

    /// Names the handler of a kind of job.
    pub fn job<J, F, Fut>(&mut self, handler: F) -> &mut Self
    where
        J: Job,
        F: Fn(JobContext, J) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Outcome> + Send + 'static,
    {
        self.add(J::NAME, J::ATTEMPTS_MAX, handler)
    }

    /// Lets a capability hear of an event. `name` is `capability.what_it_does` and stays the same for ever.
    pub fn listener<E, F, Fut>(&mut self, name: &'static str, handler: F) -> &mut Self
    where
        E: DomainEvent,
        F: Fn(JobContext, E) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Outcome> + Send + 'static,
    {
        self.listeners.entry(E::NAME).or_default().push(Listening { name, wants: None });
        self.add(name, LISTENER_ATTEMPTS_MAX, handler)
    }

    /// As [`Registry::listener`] for who wants to hear of some of these events only: by the event alone, so that no
    /// job is stored and run for the others.
    pub fn listener_when<E, F, Fut>(
        &mut self,
        name: &'static str,
        wants: fn(&E) -> bool,
        handler: F,
    ) -> &mut Self
    where
        E: DomainEvent,
        F: Fn(JobContext, E) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Outcome> + Send + 'static,
    {
        // An event of another kind never comes here; if it did, hearing of it once too often harms nobody.
        let wants: Wants = Arc::new(move |event| event.downcast_ref::<E>().is_none_or(wants));
        self.listeners.entry(E::NAME).or_default().push(Listening { name, wants: Some(wants) });
        self.add(name, LISTENER_ATTEMPTS_MAX, handler)
    }

    /// Enqueues a job whenever the cron expression (UTC) says so, once over all nodes.
    pub fn schedule<J: Job>(&mut self, cron: &str, job: &J) -> Result<&mut Self, String> {
        let cron = croner::Cron::from_str(cron).map_err(|e| format!("schedule of {}: {e}", J::NAME))?;
        let payload = serde_json::to_string(job).map_err(|e| e.to_string())?;
        self.schedules.push(Schedule { job_name: J::NAME, payload, cron });
        Ok(self)
    }

    fn add<P, F, Fut>(&mut self, name: &'static str, attempts_max: u32, handler: F) -> &mut Self
    where
        P: DeserializeOwned + Send + 'static,
        F: Fn(JobContext, P) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Outcome> + Send + 'static,
    {
        let handler = Arc::new(handler);
        let run: Handler = Arc::new(move |context, payload| {
            let handler = handler.clone();
            Box::pin(async move {
                let payload = serde_json::from_str(&payload)
                    .map_err(|e| JobError::give_up(format!("the stored job cannot be read: {e}")))?;
                handler(context, payload).await
            })
        });
        self.handlers.insert(name, Entry { run, attempts_max });
        self
    }

    /// The table that [`crate::emit`] looks into; [`Registry::attach`] puts it beside the database.
    pub fn attach(&self, db: &Db) {
        db.extend(Arc::new(Listeners(self.listeners.clone())));
    }
}

/// Who listens to which event.
pub(crate) struct Listeners(HashMap<&'static str, Vec<Listening>>);

impl Listeners {
    /// The names of those who want to hear of this event.
    pub(crate) fn of<'l, E: DomainEvent>(&'l self, event: &'l E) -> impl Iterator<Item = &'static str> + 'l {
        let listening = self.0.get(E::NAME).map_or(&[][..], Vec::as_slice).iter();
        listening.filter(|one| one.wants.as_ref().is_none_or(|wants| wants(event))).map(|one| one.name)
    }
}
