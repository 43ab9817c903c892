//! Contexts of the pages.

use askama::Template;
use web::widgets::{Badge, Figure};
use web::{FormState, Page};

/// All items of a campaign and what comes with them.
#[derive(Template)]
#[template(path = "digital/list.html")]
pub(crate) struct ListPage {
    pub(crate) page: Page,
    /// Downloads, and others with something that comes with them.
    pub(crate) items: Vec<ItemLine>,
    /// All others.
    pub(crate) others: Vec<ItemLine>,
    pub(crate) pools: Vec<PoolLine>,
}

/// An item in the list.
pub(crate) struct ItemLine {
    pub(crate) href: String,
    pub(crate) name: String,
    pub(crate) sku: String,
    pub(crate) goods: Vec<String>,
    pub(crate) badge: Option<Badge>,
}

/// A pool in the list.
pub(crate) struct PoolLine {
    pub(crate) href: String,
    pub(crate) title: String,
    pub(crate) free: String,
    pub(crate) given: String,
    pub(crate) wanted: String,
    pub(crate) missing: String,
    pub(crate) is_short: bool,
}

/// What comes with one item.
#[derive(Template)]
#[template(path = "digital/item.html")]
pub(crate) struct ItemPage {
    pub(crate) page: Page,
    pub(crate) goods: Vec<GoodLine>,
    /// How many are not handed out.
    pub(crate) drafts: usize,
    /// The item's own address.
    pub(crate) base: String,
}

/// A good of the item.
pub(crate) struct GoodLine {
    pub(crate) title: String,
    pub(crate) badge: Badge,
    pub(crate) kind: String,
    pub(crate) icon: &'static str,
    pub(crate) facts: Vec<(String, String)>,
    pub(crate) reach: String,
    pub(crate) is_handed_out: bool,
    /// Where its keys are; may be empty.
    pub(crate) more: String,
    /// Where it is withdrawn; empty once it is.
    pub(crate) withdraw: String,
}

/// A form that adds something.
#[derive(Template)]
#[template(path = "digital/add.html")]
pub(crate) struct AddPage {
    pub(crate) page: Page,
    pub(crate) f: FormState,
    /// `file`, `link` or `keys`.
    pub(crate) kind: &'static str,
}

/// How a pool stands.
#[derive(Template)]
#[template(path = "digital/pool.html")]
pub(crate) struct PoolPage {
    pub(crate) page: Page,
    pub(crate) f: FormState,
    pub(crate) figures: Vec<Figure>,
    pub(crate) is_short: bool,
    pub(crate) low_at: String,
}

/// What a file of keys would do.
#[derive(Template)]
#[template(path = "digital/preview.html")]
pub(crate) struct PreviewPage {
    pub(crate) page: Page,
    pub(crate) figures: Vec<Figure>,
    pub(crate) held: Vec<HeldLine>,
    /// How many more are held than listed; may be empty.
    pub(crate) unlisted: String,
    /// The words of the button; empty when nothing is new.
    pub(crate) take_in: String,
    pub(crate) action: String,
    pub(crate) file: String,
    pub(crate) back: String,
}

/// A line that is not taken in.
pub(crate) struct HeldLine {
    pub(crate) line: String,
    pub(crate) why: String,
}

/// The keys of a pledge.
#[derive(Template)]
#[template(path = "digital/replace.html")]
pub(crate) struct ReplacePage {
    pub(crate) page: Page,
    pub(crate) claims: Vec<ClaimLine>,
    pub(crate) action: String,
}

/// A copy of a key.
pub(crate) struct ClaimLine {
    pub(crate) title: String,
    pub(crate) copy: u32,
    pub(crate) pool: String,
    pub(crate) given: String,
    pub(crate) shown: String,
    /// When it was given, as a form carries it; `None` while it waits.
    pub(crate) given_micros: Option<i64>,
}

/// A download link that no longer works.
#[derive(Template)]
#[template(path = "digital/gone.html")]
pub(crate) struct GonePage {
    pub(crate) page: Page,
    pub(crate) text: String,
}
