//! Pages for somebody who is not signed in.

use askama::Template;
use web::{FormState, Page};

/// The page behind a link: one button, the same for every token.
#[derive(Template)]
#[template(path = "portal/link.html")]
pub(crate) struct LinkPage {
    pub(crate) page: Page,
}

/// A link that no longer works.
#[derive(Template)]
#[template(path = "portal/link_gone.html")]
pub(crate) struct LinkGonePage {
    pub(crate) page: Page,
}

/// "Send me my link."
#[derive(Template)]
#[template(path = "portal/find.html")]
pub(crate) struct FindPage {
    pub(crate) page: Page,
    pub(crate) f: FormState,
}

/// After it was asked for: the same words whether somebody is known or not.
#[derive(Template)]
#[template(path = "portal/find_sent.html")]
pub(crate) struct FindSentPage {
    pub(crate) page: Page,
}
