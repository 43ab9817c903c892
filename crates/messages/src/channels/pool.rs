//! Connections to the mail server that are used again.

use std::sync::Arc;
use std::time::{Duration, Instant};

use lettre::transport::smtp::client::AsyncSmtpConnection;
use parking_lot::Mutex;

/// Kept at most.
const IDLE_MAX: usize = 4;
/// Mail servers hang up after 5 minutes of silence at the latest (RFC 5321 4.5.3.2.7); we do it sooner.
const IDLE_FOR: Duration = Duration::from_secs(30);

/// Connections that wait for the next mail.
#[derive(Clone, Default)]
pub(super) struct Pool(Arc<Mutex<Vec<(AsyncSmtpConnection, Instant)>>>);

impl Pool {
    /// The one used last, when it is fresh enough.
    pub(super) fn take(&self) -> Option<AsyncSmtpConnection> {
        let mut idle = self.0.lock();
        idle.retain(|(_, since)| since.elapsed() < IDLE_FOR);
        idle.pop().map(|(connection, _)| connection)
    }

    /// Keeps a connection that is between two mails.
    pub(super) fn give(&self, connection: AsyncSmtpConnection) {
        let mut idle = self.0.lock();
        if idle.len() < IDLE_MAX {
            idle.push((connection, Instant::now()));
        }
    }
}
