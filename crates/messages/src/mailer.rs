//! What sending needs: the channel, the settings, and turns.

use std::sync::Arc;
use std::time::{Duration, Instant};

use kernel::{Cx, Timestamp, Vault};
use parking_lot::Mutex;
use tokio::sync::{Semaphore, SemaphorePermit};

use jobs::JobContext;

use crate::channels::Channel;
use crate::jobs_of_messages::SEND;
use crate::model::MessageKind;
use crate::rules::pace::Pace;
use crate::settings::MailSettings;

/// Invitations and reminders that leave at the same time. Few, because mail servers count connections.
const BULK_AT_ONCE: usize = 3;
/// Mails that somebody waits for, at the same time.
const AWAITED_AT_ONCE: usize = 2;
/// How long a worker waits for a place before it turns to other work: a mail server that answers needs less.
const PLACE_WAIT: Duration = Duration::from_millis(500);
/// When a worker waited in vain, no other waits for so long: the mail server is slow, and the rest of the product is
/// not to wait for it.
const SLOW_FOR: Duration = Duration::from_secs(10);
/// Those who found no place come back so many a minute, however many they are.
const COME_BACK_PER_MINUTE: u32 = 3000;

/// Sends mail for this process.
pub struct Mailer {
    pub(crate) channel: Arc<dyn Channel>,
    pub(crate) settings: MailSettings,
    pub(crate) vault: Vault,
    bulk: Lane,
    awaited: Lane,
}

/// Places for mails of one sort, so that ten thousand invitations do not hold up a code.
struct Lane {
    pace: Mutex<Pace>,
    come_back: Mutex<Pace>,
    places: Semaphore,
    slow_until: Mutex<Option<Instant>>,
}

impl Lane {
    fn new(per_minute: Option<u32>, at_once: usize) -> Self {
        Self {
            pace: Mutex::new(Pace::new(per_minute)),
            come_back: Mutex::new(Pace::new(Some(COME_BACK_PER_MINUTE))),
            places: Semaphore::new(at_once),
            slow_until: Mutex::new(None),
        }
    }
}

impl std::fmt::Debug for Mailer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Mailer").field("channel", &self.channel.name()).finish_non_exhaustive()
    }
}

impl Mailer {
    /// A mailer over a channel.
    pub fn new(channel: Arc<dyn Channel>, settings: MailSettings, vault: Vault) -> Self {
        let bulk = Lane::new(settings.bulk_per_minute, BULK_AT_ONCE);
        Self { channel, settings, vault, bulk, awaited: Lane::new(None, AWAITED_AT_ONCE) }
    }

    /// The name of the channel: `smtp`, `mailbox`.
    pub fn channel_name(&self) -> &'static str {
        self.channel.name()
    }

    pub(crate) fn cx(&self, context: &JobContext) -> Cx {
        Cx {
            vault: self.vault.clone(),
            clock: context.clock.clone(),
            random: context.random.clone(),
            actor: kernel::Actor::Job(SEND),
        }
    }

    fn lane(&self, kind: MessageKind) -> &Lane {
        if kind.is_awaited() { &self.awaited } else { &self.bulk }
    }

    /// The instant of this message's turn.
    pub(crate) fn take_turn(&self, kind: MessageKind, now: Timestamp) -> Timestamp {
        self.lane(kind).pace.lock().take_turn(now)
    }

    /// A place to send from; `None` when all stay taken.
    pub(crate) async fn take_place(&self, kind: MessageKind) -> Option<SemaphorePermit<'_>> {
        let lane = self.lane(kind);
        if let Ok(place) = lane.places.try_acquire() {
            return Some(place);
        }
        if lane.slow_until.lock().is_some_and(|until| Instant::now() < until) {
            return None;
        }
        let place = tokio::time::timeout(PLACE_WAIT, lane.places.acquire()).await;
        if place.is_err() {
            *lane.slow_until.lock() = Some(Instant::now() + SLOW_FOR);
        }
        place.ok().and_then(Result::ok) // it is never closed
    }

    /// When a message comes back that found no place.
    pub(crate) fn come_back_at(&self, kind: MessageKind, now: Timestamp) -> Timestamp {
        self.lane(kind).come_back.lock().take_turn(now.plus_millis(200))
    }
}
