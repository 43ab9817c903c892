//! What a pledge has to download, and its keys.

use askama::Template;
use web::Page;

use crate::pages::frame::Frame;

/// The page.
#[derive(Template)]
#[template(path = "portal/downloads.html")]
pub(crate) struct DownloadsPage {
    pub(crate) page: Page,
    pub(crate) frame: Frame,
    pub(crate) lines: Vec<DownloadLine>,
    /// Where keys are asked for.
    pub(crate) action: String,
}

/// One thing on it.
pub(crate) struct DownloadLine {
    pub(crate) id: String,
    pub(crate) title: String,
    /// Name and size of a file; may be empty.
    pub(crate) note: String,
    /// Of a file that is the same for everybody; may be empty.
    pub(crate) sha256: String,
    /// Where it is; empty for keys.
    pub(crate) href: String,
    /// Whether the address is one of another site.
    pub(crate) leads_elsewhere: bool,
    /// The words of the button that shows its keys; empty when there are none or they are shown.
    pub(crate) asks_for_keys: String,
    pub(crate) keys: Vec<KeyLine>,
    /// What follows later; may be empty.
    pub(crate) waiting: String,
}

/// A key, in the one answer that shows it.
pub(crate) struct KeyLine {
    pub(crate) copy: u32,
    pub(crate) key: String,
}
