//! Vouchers and gift codes: what a code takes off a pledge's price, and that it does so no more often than it may.
//!
//! What happens when a backer types a code: [`enter_code`] finds it by its keyed hash, or counts a guess;
//! [`present`] says what the code gives this pledge and what stands against it; the quote calls [`reductions`], a pure
//! function; when the pledge is confirmed, [`redeem`] takes the use in the same transaction. A pledge that drops the
//! code or is cancelled gives it back with [`give_back`] or [`give_back_all`].
//!
//! Contributes: migrations, texts, a job, `verify`, a privacy map. `pledges` calls it; its pages are the backer's review
//! page and those of the desk.
//!
//! Invariants, each checked by [`verify`] or proven by a property test: nothing costs less than nothing; a voucher,
//! a code and a person never exceed their limits; the balance of a gift code is the sum of its append-only
//! movements and never below zero; the text of a code is nowhere stored in clear.

mod error;
mod jobs_of_vouchers;
mod model;
mod privacy_map;
mod rules;
mod service;
mod store;
mod verify;

pub use error::VoucherError;
pub use jobs_of_vouchers::{MakeCodes, register};
pub use model::{
    BasisPoints, Basket, BasketLine, Benefit, CodeBatch, CodeCount, CodeRef, Combining, EndReason, Gift,
    Good, Limits, NewCodes, Presented, Prices, Redeemed, Redemption, Reduction, TITLE_CHARS_MAX, Terms, Use,
    Voucher, VoucherState, Window,
};
pub use privacy_map::private_columns;
pub use rules::codes_file::{FILE_BYTES_MAX, HeldLine, LineProblem, PROBLEMS_MAX};
pub use rules::gift::drawn;
pub use rules::reasons::{Reason, ReasonArg, Refusal};
pub use rules::reduction::{not_open, reduction};
pub use rules::several::reductions;
pub use service::add_code::{NewCode, add_code};
pub use service::change_voucher::{Amendment, amend_voucher, change_voucher, set_voucher_state};
pub use service::create_voucher::{are_offered, create_voucher, voucher, vouchers};
pub use service::enter_code::{Entered, Guesser, enter_code};
pub use service::export_codes::{CodesToExport, export_codes};
pub use service::follow_pledge::follow_pledge;
pub use service::give_back::{GivenBack, give_back, give_back_all};
pub use service::import_codes::{ImportReport, import_codes};
pub use service::list_codes::{ListedCode, code_counts, is_code_of, latest_codes};
pub use service::make_codes::{CODES_MAX, batch, make_codes, order_codes};
pub use service::present::{code_text, codes_of_pledge, drawn_by_pledge, present, uses_of_pledge};
pub use service::redeem::redeem;
pub use service::uses::{
    TakenByCodes, USES_PAGE_MAX, UsesOf, taken_by_codes, taken_in_all, uses, uses_after,
};
pub use service::void_code::void_code;
pub use verify::verify;

use kernel::Language;

/// The tables of this crate. They refer to `contact`: apply them after those of `contacts`.
pub fn migrations() -> &'static [db::Migration] {
    &[db::Migration {
        owner: "vouchers",
        name: "0001_vouchers",
        sql: include_str!("../migrations/0001_vouchers.sql"),
    }]
}

/// The texts of this crate, as Fluent sources.
pub fn texts() -> &'static [(Language, &'static str)] {
    &[
        (Language::En, include_str!("../locales/en.ftl")),
        (Language::De, include_str!("../locales/de.ftl")),
        (Language::Pl, include_str!("../locales/pl.ftl")),
        (Language::It, include_str!("../locales/it.ftl")),
    ]
}
