//! Entering a code, and what a code is needed for: another e-mail address, cancelling.

use askama::Template;
use web::{FormState, Page};

use crate::pages::frame::Frame;

/// Entering the code that was sent.
#[derive(Template)]
#[template(path = "portal/code.html")]
pub(crate) struct CodePage {
    pub(crate) page: Page,
    pub(crate) frame: Frame,
    pub(crate) f: FormState,
    /// Where the code went, masked.
    pub(crate) email: String,
    /// What for: comes back with the form.
    pub(crate) goal: &'static str,
    /// Makes asking twice the same as asking once.
    pub(crate) key: String,
}

/// Another e-mail address.
#[derive(Template)]
#[template(path = "portal/email.html")]
pub(crate) struct EmailPage {
    pub(crate) page: Page,
    pub(crate) frame: Frame,
    pub(crate) f: FormState,
    pub(crate) email: String,
    pub(crate) stage: EmailStage,
    /// Makes asking twice the same as asking once.
    pub(crate) key: String,
}

/// How far the change of an address is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum EmailStage {
    /// A code to the present address comes first.
    Prove,
    /// The new address is asked for.
    Ask,
    /// The code sent to the new address is asked for.
    Confirm,
}

impl EmailStage {
    pub(crate) const fn is_prove(self) -> bool {
        matches!(self, Self::Prove)
    }

    pub(crate) const fn is_ask(self) -> bool {
        matches!(self, Self::Ask)
    }
}

/// Cancelling.
#[derive(Template)]
#[template(path = "portal/cancel.html")]
pub(crate) struct CancelPage {
    pub(crate) page: Page,
    pub(crate) frame: Frame,
    pub(crate) f: FormState,
    pub(crate) key: String,
    /// What was paid so far, platform and here; empty when nothing was.
    pub(crate) held: String,
    pub(crate) is_stepped_up: bool,
    pub(crate) email: String,
}
