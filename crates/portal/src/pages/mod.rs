//! What the templates show: one context a page, made of a [`Visit`](crate::owner::Visit) and what was typed.

pub(crate) mod address;
pub(crate) mod business;
pub(crate) mod codes;
pub(crate) mod currency;
pub(crate) mod documents;
pub(crate) mod doors;
pub(crate) mod downloads;
pub(crate) mod frame;
pub(crate) mod instalments;
pub(crate) mod options;
pub(crate) mod overview;
pub(crate) mod pick_up;
pub(crate) mod places;
pub(crate) mod review;
pub(crate) mod rewards;
pub(crate) mod tips;
pub(crate) mod vouchers;
