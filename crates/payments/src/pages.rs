//! Contexts of the sandbox's pages.

use askama::Template;
use web::{Choice, FormState, Page};

#[derive(Template)]
#[template(path = "sandbox/pay.html")]
pub(crate) struct SandboxPay {
    pub(crate) page: Page,
    pub(crate) form: FormState,
    pub(crate) title: String,
    pub(crate) amount: String,
    pub(crate) cancel_url: String,
    pub(crate) cards: Vec<Choice>,
    pub(crate) deliveries: Vec<Choice>,
}

/// The money was taken, and the answer got lost.
#[derive(Template)]
#[template(path = "sandbox/lost.html")]
pub(crate) struct SandboxLost {
    pub(crate) page: Page,
    pub(crate) return_url: String,
}

#[derive(Template)]
#[template(path = "sandbox/challenge.html")]
pub(crate) struct SandboxChallenge {
    pub(crate) page: Page,
    pub(crate) title: String,
    pub(crate) amount: String,
}
