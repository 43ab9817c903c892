//! The use cases of this crate that change data of its own; everything about a pledge is done by [`pledges`].

pub(crate) mod change_email;
pub(crate) mod codes;
pub(crate) mod send_links;
