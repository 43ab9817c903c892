//! The SQL of payments and of the sandbox's own books.

pub(crate) mod checks;
mod notices;
mod payments;
pub(crate) mod sandbox;

pub use notices::refused_webhooks;
pub(crate) use notices::{count_refusal, purge_refusals, take_in};
pub use payments::{
    awaiting_decision, captured_totals, failed, failed_count, find, held_of, of_pledge, under_way,
};
pub(crate) use payments::{
    close_held, find_by_ref, finish, insert, note_asked, save_checkout, set_held, unasked,
    under_way_in_campaign,
};
