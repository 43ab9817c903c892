//! Who waits for which channel.

use std::collections::HashMap;
use std::sync::Arc;

use parking_lot::Mutex;
use tokio::sync::Notify;

#[derive(Default)]
pub(crate) struct Wakeups(Mutex<HashMap<String, Arc<Notify>>>);

impl Wakeups {
    pub(crate) fn channel(&self, name: &str) -> Arc<Notify> {
        self.0.lock().entry(name.to_owned()).or_default().clone()
    }

    pub(crate) fn wake(&self, name: &str) {
        let waiting = self.0.lock().get(name).cloned();
        if let Some(notify) = waiting {
            notify.notify_waiters();
            notify.notify_one();
        }
    }
}
