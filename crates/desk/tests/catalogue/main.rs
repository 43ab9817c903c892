//! Stories about the catalogue's pages, told on both databases: a creator sets up what is offered, asked, shipped and
//! taxed; what is wrong stands beside its field; nobody reaches another campaign through an id.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod choices;
mod doors;
mod goals;
mod local_tax;
mod looking_ahead;
mod offers;
mod pick_up;
mod places;
mod rules;
mod shipping_file;
#[path = "../stories/stage.rs"]
mod stage;
mod tax_classes;
mod tax_setup;
mod terms;
mod units;
mod variants;
mod warehouses;
mod words;

use stage::{Browser, Shop, Stage};
use testkit::Answer;

/// The catalogue as stored.
pub(crate) fn stored(stage: &Stage, shop: &Shop) -> campaigns::model::Catalogue {
    let row = shop.row;
    stage.write(move |tx, _| Ok(campaigns::load_catalogue(tx, row)?.as_ref().clone()))
}

/// Opens the form for a new part and answers where it posts to.
pub(crate) async fn new_form(browser: &mut Browser, shop: &Shop, list: &str) -> String {
    action(&browser.get(&shop.path(&format!("{list}/new"))).await.is(200))
}

/// Where the form of a page posts to.
#[track_caller]
pub(crate) fn action(page: &Answer) -> String {
    let start = "<form method=\"post\" action=\"";
    let mut forms = page.body.split(start).skip(1).map(|rest| rest.split('"').next().unwrap());
    forms.find(|path| path.contains("/desk/campaigns/")).expect("a form of the campaign").to_owned()
}
