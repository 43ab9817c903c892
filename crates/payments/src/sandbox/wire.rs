//! What travels between the sandbox and its client.

use kernel::Vault;
use serde::{Deserialize, Serialize};

/// A request for a payment page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CheckoutBody {
    pub(crate) reference: String,
    pub(crate) amount_minor: i64,
    pub(crate) currency: String,
    pub(crate) title: String,
    pub(crate) return_url: String,
    pub(crate) cancel_url: String,
    pub(crate) language: String,
}

/// A checkout as the interface shows it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct WireCheckout {
    pub(crate) id: String,
    pub(crate) url: String,
    pub(crate) status: String,
    pub(crate) amount_minor: i64,
    pub(crate) currency: String,
    pub(crate) failure: Option<String>,
}

/// A webhook's body.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct NoticeBody {
    pub(crate) id: String,
    #[serde(rename = "type")]
    pub(crate) kind: String,
    pub(crate) checkout: String,
    pub(crate) created: i64,
}

/// The keys that client and sandbox share: derived from the master key, so that nothing has to be set up.
#[derive(Clone)]
pub(crate) struct Secrets {
    pub(crate) api_key: String,
    pub(crate) webhook_secret: String,
}

impl Secrets {
    pub(crate) fn of(vault: &Vault) -> Self {
        Self {
            api_key: hex::encode(vault.sign("sandbox api key", b"")),
            webhook_secret: format!("whsec_{}", hex::encode(vault.sign("sandbox webhook secret", b""))),
        }
    }
}
