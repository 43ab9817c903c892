//! Jobs: send the links somebody asked for; forget codes.

use jobs::{Job, JobContext, JobError, Outcome, Registry};
use kernel::{Actor, Cx, EmailAddress, Place, Vault};
use serde::{Deserialize, Serialize};

use crate::errors::PortalError;
use crate::service::send_links::{SentLinks, send_links};
use crate::store::codes;

/// Codes are kept for so long after their end, days: the daily limit counts them.
const CODES_KEPT_DAYS: i64 = 3;

/// Sends the links of whoever has this address; does nothing when nobody has. One is enqueued for every request,
/// so that the answer to the request takes the same time whether somebody is known or not.
#[derive(Debug, Serialize, Deserialize)]
pub struct SendLinks {
    /// The address, sealed with the installation's key, hexadecimal.
    email_sealed: String,
}

impl Job for SendLinks {
    const NAME: &'static str = "portal.send_links";
}

const EMAIL_PLACE: Place<'static> = Place::new("job", "payload", b"portal.send_links");

impl SendLinks {
    pub(crate) fn to(cx: &Cx, email: &EmailAddress) -> Self {
        let sealed = cx.vault.seal_secret(EMAIL_PLACE, email.as_str().as_bytes(), cx.random.as_ref());
        Self { email_sealed: hex::encode(sealed) }
    }

    fn email(&self, vault: &Vault) -> Option<EmailAddress> {
        let sealed = hex::decode(&self.email_sealed).ok()?; // what is not ours is told as unreadable
        let text = String::from_utf8(vault.open_secret(EMAIL_PLACE, &sealed).ok()?).ok()?;
        EmailAddress::parse(&text).ok()
    }
}

/// Forgets codes that ended days ago.
#[derive(Debug, Serialize, Deserialize)]
pub struct ForgetCodes {}

impl Job for ForgetCodes {
    const NAME: &'static str = "portal.forget_codes";
}

async fn send(context: JobContext, vault: Vault, job: SendLinks) -> Outcome {
    let email = job.email(&vault).ok_or_else(|| JobError::give_up("the address does not open"))?;
    let cx = Cx {
        vault,
        clock: context.clock.clone(),
        random: context.random.clone(),
        actor: Actor::Job(SendLinks::NAME),
    };
    let ending = context.clone();
    let sent = context.db.write(move |tx| {
        let sent = send_links(tx, &cx, &email)?;
        ending.complete_in(tx)?;
        Ok::<_, PortalError>(sent)
    });
    match sent.await {
        Ok(SentLinks::Queued | SentLinks::Nobody) => Ok(()),
        Err(e) => Err(JobError::retry(e)),
    }
}

/// Names the jobs and their schedules.
///
/// # Errors
/// When a schedule's expression is wrong.
pub fn register(registry: &mut Registry, vault: &Vault) -> Result<(), String> {
    let vault = vault.clone();
    registry.job(move |context: JobContext, job: SendLinks| send(context, vault.clone(), job));
    registry.job(|context: JobContext, _job: ForgetCodes| async move {
        let (now, ending) = (context.now(), context.clone());
        let forgotten = context.db.write(move |tx| {
            codes::forget(tx, now.plus_days(-CODES_KEPT_DAYS))?;
            ending.complete_in(tx)
        });
        forgotten.await.map_err(|e: db::DbError| JobError::retry(e))
    });
    registry.schedule("29 3 * * *", &ForgetCodes {}).map(drop)
}
