//! The words of this crate: vouchers with their terms, baskets and what is taken off them, codes and their uses.

mod basket;
mod code;
mod terms;

pub use basket::{Basket, BasketLine, Gift, Reduction};
pub use code::{
    BatchSource, CodeBatch, CodeCount, CodeRef, EndReason, NewCodes, Presented, Redeemed, Redemption, Use,
};
pub use terms::{
    BasisPoints, Benefit, Combining, Good, Limits, Prices, TITLE_CHARS_MAX, TargetRole, Terms, Voucher,
    VoucherState, Window,
};
