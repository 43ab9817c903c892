//! What sending needs: the channel, the settings, and turns.

use std::sync::Arc;
use std::time::Duration;

use kernel::{Cx, Timestamp, Vault};
use parking_lot::Mutex;
use tokio::sync::{Semaphore, SemaphorePermit};

use jobs::JobContext;

use crate::channels::Channel;
use crate::jobs_of_messages::SEND;
use crate::model::MessageKind;
use crate::rules::pace::Pace;
use crate::settings::MailSettings;

/// Mails of a kind that leave at the same time. Few, because mail servers count connections, and because the
/// workers have other things to do while one of them hangs.
const AT_ONCE: usize = 3;
/// How long a worker waits for a place before it turns to other work: a mail server that answers needs less.
const PLACE_WAIT: Duration = Duration::from_millis(500);

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
    places: Semaphore,
}

impl Lane {
    fn new(per_minute: Option<u32>) -> Self {
        Self { pace: Mutex::new(Pace::new(per_minute)), places: Semaphore::new(AT_ONCE) }
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
        let bulk = Lane::new(settings.bulk_per_minute);
        Self { channel, settings, vault, bulk, awaited: Lane::new(None) }
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

    /// A place to send from; `None` when all stay taken for a while.
    pub(crate) async fn take_place(&self, kind: MessageKind) -> Option<SemaphorePermit<'_>> {
        let place = tokio::time::timeout(PLACE_WAIT, self.lane(kind).places.acquire()).await;
        place.ok().and_then(Result::ok) // it is never closed
    }
}
