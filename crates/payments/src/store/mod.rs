//! The SQL of payments and of the sandbox's own books.

pub(crate) mod checks;
mod payments;
pub(crate) mod sandbox;

pub use payments::{captured_total_minor, find, of_campaign, of_pledge, under_way};
pub(crate) use payments::{find_by_ref, finish, insert, note_asked, save_checkout, take_in, unasked_since};
