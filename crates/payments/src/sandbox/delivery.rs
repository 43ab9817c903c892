//! Signed webhooks: promptly, late, twice or out of order.

use db::{DbError, ReadTx, WriteTx};
use exchange::{Body, Exchange, Repeat, Request};
use jobs::{Job, JobContext, JobError, Outcome};
use kernel::ids::kinds;
use kernel::{Clock, Id, Random, Timestamp, Vault};
use serde::{Deserialize, Serialize};

use super::SIGNATURE_HEADER;
use super::wire::{NoticeBody, Secrets};
use crate::signature;
use crate::store::sandbox as store;

/// How notices are delivered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delivery {
    /// Once, at once, in order.
    Prompt,
    /// Half a minute after the backer is back.
    Late,
    /// Each one twice.
    Twice,
    /// The last first.
    OutOfOrder,
    /// Never: only asking helps.
    Lost,
}

const SETTING: &str = "delivery";
const LATE_SECONDS: i64 = 30;

impl Delivery {
    const ALL: [(Self, &'static str); 5] = [
        (Self::Prompt, "prompt"),
        (Self::Late, "late"),
        (Self::Twice, "twice"),
        (Self::OutOfOrder, "out_of_order"),
        (Self::Lost, "lost"),
    ];

    /// As stored.
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(d, _)| *d == self).map_or("prompt", |(_, word)| word)
    }

    /// From its word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, w)| *w == word).map(|(d, _)| *d)
    }

    /// All of them, in the order they are offered.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().map(|(delivery, _)| delivery)
    }

    /// Key of the text that says what it does.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::Prompt => "payments-sandbox-delivery-prompt",
            Self::Late => "payments-sandbox-delivery-late",
            Self::Twice => "payments-sandbox-delivery-twice",
            Self::OutOfOrder => "payments-sandbox-delivery-out-of-order",
            Self::Lost => "payments-sandbox-delivery-lost",
        }
    }

    /// How the notices of a checkout go: as was chosen on its page, else as the installation has it.
    pub(crate) fn of_checkout(tx: &mut ReadTx<'_>, checkout: i64) -> Result<Self, DbError> {
        let chosen = store::checkout_delivery(tx, checkout)?;
        let word = match chosen {
            Some(chosen) => Some(chosen),
            None => store::setting(tx, SETTING)?,
        };
        Ok(word.and_then(|word| Self::from_word(&word)).unwrap_or(Self::Prompt)) // a word of an older version
    }
}

/// Chooses how notices are delivered from now on, where their page does not say otherwise.
pub fn set_delivery(tx: &mut WriteTx<'_>, delivery: Delivery) -> Result<(), DbError> {
    store::set_setting(tx, SETTING, delivery.word())
}

/// Sends one notice.
#[derive(Debug, Serialize, Deserialize)]
pub struct DeliverNotice {
    notice: String,
}

impl Job for DeliverNotice {
    const NAME: &'static str = "sandbox.deliver_notice";
}

/// Writes the notices of a checkout's steps and plans their delivery, in the transaction of the step.
pub(crate) fn announce(
    tx: &mut WriteTx<'_>,
    clock: &dyn Clock,
    random: &dyn Random,
    checkout: i64,
    kinds_in_order: &[&str],
) -> Result<(), DbError> {
    let now = clock.now();
    let delivery = Delivery::of_checkout(tx, checkout)?;
    for (n, kind) in kinds_in_order.iter().enumerate() {
        let id = Id::<kinds::GatewayEvent>::new(clock, random).to_string();
        store::insert_notice(tx, &id, checkout, kind, now)?;
        let behind = i64::try_from(kinds_in_order.len() - n).unwrap_or(1);
        let job = DeliverNotice { notice: id };
        match delivery {
            Delivery::Lost => {}
            Delivery::Prompt => jobs::enqueue(tx, now, &job)?,
            Delivery::Late => jobs::enqueue_at(tx, now, now.plus_seconds(LATE_SECONDS), &job)?,
            Delivery::Twice => {
                jobs::enqueue(tx, now, &job)?;
                jobs::enqueue_at(tx, now, now.plus_seconds(1), &job)?;
            }
            Delivery::OutOfOrder => jobs::enqueue_at(tx, now, now.plus_seconds(behind), &job)?,
        }
    }
    Ok(())
}

/// What delivery needs.
#[derive(Clone)]
pub struct Sandbox {
    exchange: Exchange,
    webhook_url: String,
    secrets: Secrets,
}

impl Sandbox {
    /// Delivers to `webhook_url`, as a real provider's dashboard would be told.
    pub fn new(exchange: Exchange, webhook_url: impl Into<String>, vault: &Vault) -> Self {
        Self { exchange, webhook_url: webhook_url.into(), secrets: Secrets::of(vault) }
    }
}

/// Handles [`DeliverNotice`].
pub async fn deliver(sandbox: Sandbox, context: JobContext, job: DeliverNotice) -> Outcome {
    let id = job.notice.clone();
    let Some((kind, checkout, at)) = context.db.read(move |tx| store::notice(tx, &id)).await? else {
        return Err(JobError::give_up("the notice does not exist"));
    };
    let now: Timestamp = context.now();
    let body = NoticeBody { id: job.notice.clone(), kind, checkout, created: at.as_seconds() };
    let body = serde_json::to_string(&body).map_err(JobError::give_up)?;
    let signature = signature::sign(&sandbox.secrets.webhook_secret, now, body.as_bytes());
    let request = Request {
        peer: "sandbox-webhook",
        method: "POST",
        url: sandbox.webhook_url.clone(),
        headers: vec![(SIGNATURE_HEADER, signature)],
        body: Body::Json(body),
        repeat: Repeat::Never,
    };
    let response = sandbox.exchange.send(&request).await.map_err(JobError::retry)?;
    if !(200..300).contains(&response.status) {
        return Err(JobError::retry(format!("the receiver answered {}", response.status)));
    }
    context.db.write(move |tx| store::mark_delivered(tx, &job.notice, now)).await?;
    Ok(())
}
