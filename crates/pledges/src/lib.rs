//! Pledges: what a backer chose, what it costs, how far it is.
//!
//! The way of a pledge: [`import_many`] → [`invite`] → [`open_link`] → [`save_choices`], [`save_answers`],
//! [`save_address`] → [`confirm`] → payments call [`settle`] → [`lock`] → [`start_fulfilment`] → [`ship`] →
//! [`deliver`]. The states and the only ways between them are in [`rules::states`].
//!
//! Invariants:
//! - The state column is written in one place, by compare-and-set, with a line of the log in the same
//!   transaction.
//! - Facts of the platform are written by imports only, and imports write nothing that a backer or staff had the
//!   last word on.
//! - Nobody agrees to a price not seen: a confirmation carries the seal of the quote that was shown.
//! - What is limited is never taken more often than the limit says, however many confirm at once.
//! - Personal data is sealed with the contact's key; choices and quotes hold ids, titles and amounts only.

mod business;
mod demand;
mod error;
pub mod forms;
mod jobs_of_pledges;
mod list;
mod model;
mod privacy_map;
pub mod quote;
pub mod rules;
mod service;
mod store;
mod verify;

pub use business::{
    BusinessBuyer, BuyerProblem, COMPANY_CHARS_MAX, NUMBER_HOLDS_BEFORE_LOCK_DAYS, NUMBER_HOLDS_DAYS,
    NumberAnswer, NumberChecked, NumberStanding, NumberToAsk,
};
pub use demand::{Pieces, PledgeLine, SkuDemand};
pub use error::{AddressMissing, Missing, Part, PledgeError};
pub use jobs_of_pledges::{LetPartsFallDue, PurgeRequestKeys, register};
pub use list::{
    Filter, Funnel, Handover, MoneySums, MoneyTotals, OnPlatform, Owes, PAGE_ROWS_MAX, Packing, Page,
    PledgeRow, Presence, Reminds, SentOnPlatform,
};
pub use model::{
    Agreed, AgreedQuote, Answer, CancelledThere, Moments, NewPledge, Origin, PaidInParts, PartStamp,
    PlatformFacts, Pledge, PledgeRef, PledgeState,
};
pub use privacy_map::private_columns;
pub use quote::{
    Choices, ChosenAddOn, ChosenOption, Decided, Destination, GoodsBy, OwnGoods, OwnItem, Quote,
};
pub use rules::answers::{AnswerProblem, AnswerProblemKind};
pub use rules::choices::ChoiceProblem;
pub use rules::instalments::{AgreedPart, PartDay, PlannedPart, plan_seal};
pub use rules::paid_elsewhere::PaidElsewhere;
pub use rules::seal::seal_of;
pub use rules::states::{NotAllowed, Transition};
pub use service::buyer::{
    StateBuyer, ask_no_more, buyer_of, buyer_where_asked, numbers_to_ask, record_number_check, remove_buyer,
    state_buyer,
};
pub use service::cancel::{cancel, reinstate};
pub use service::choose_currency::{
    CurrencyChosen, choose_currency, choose_prices, is_agreed_elsewhere, priced_in, prices_stay,
};
pub use service::codes::{
    BY_GIFT_CODE, BY_GIFT_CODE_BACK, CODES_MAX, CodeEntered, EnterCode, EnteredCodes, enter_code,
    remove_code, taken_by_codes,
};
pub use service::confirm::{Confirm, Confirmed, confirm, confirm_in_parts};
pub use service::days::{DAYS_MAX, confirmed_by_day};
pub use service::erasure::{AtErasure, Fate, at_erasure, cancel_for_erasure};
pub use service::export::{LineCache, for_each_page, for_each_pledge_line, raw_record, raw_records};
pub use service::fill_options::fill_options;
pub use service::fulfil::{ParcelStep, deliver, parcel_step, ship, start_fulfilment, stop_fulfilment};
pub use service::goes_on::goes_on;
pub use service::history::{Happened, HistoryEntry, history};
pub use service::idempotency::{FormPost, Once, When, once, once_per_content, request_key};
pub use service::import_many::{IMPORT_AT_ONCE_MAX, PLATFORM_CREDIT, import_many, import_many_with};
pub use service::in_use::{count_priced_in, parts_in_use};
pub use service::instalments::{any_in_parts, due_now, parts_fall_due_step, parts_of, plan_offered};
pub use service::invite::{ask_to_pay, invite, invite_step};
pub use service::kept::kept;
pub use service::later_shipping::{
    ChargeWave, LEFT_SHOWN_MAX, NotCharged, WavePreview, WaveStep, charge_wave_step, open_wave, wave_preview,
};
pub use service::links::{
    LinkUse, LinkedPledge, create_link, current_link, link_of, links, open_link, pledge_of_link,
    revoke_links, use_link,
};
pub use service::list::{
    Packed, Taken, by_country, by_reward, count, counts, demand_by_sku, list, money_totals, packed,
    pledge_lines, reserved, taken, who_fetches_at,
};
pub use service::load::{find, find_by_order_number, find_many, load, of_contact, source_hash};
pub use service::lock::{BULK_STEP_MAX, BulkStep, Refused, lock, lock_step};
pub use service::missing::{mark_missing, mark_present};
pub use service::money::{Standing, balance, movements, standing, to_pay};
pub use service::part::{OwnPerson, Parted, part_from_person};
pub use service::pay_back::{
    CREDIT_GIVEN_BACK, PAID_BACK, PAID_BACK_NOTE_MAX, PaidBack, Returnable, is_paid_here, record_paid_back,
    returnable,
};
pub use service::pay_currency::{choose_pay_currency, paid_elsewhere, pay_currency};
pub use service::places::{
    Lacking, OFFER_KEPT_MINUTES, PLACE_KEPT_MINUTES, bought_on_platform, hold_places, limit_set, places_of,
};
pub use service::platform_state::{
    CANCELLED_ON_PLATFORM, ended_agreed_pledge, is_cancelled_on_platform, is_reason_of_platform,
};
pub use service::quoting::{current_quote, destination_of};
pub use service::remove_imported::{built_on, remove_imported};
pub use service::reopen::{reopen, unlock};
pub use service::repacked::{Repacked, repacked};
pub use service::repay_part::{
    CREDIT_FOR_NOTE, PAID_FOR_NOTE, PartRepaid, RepaidPart, credit_for_notes, note_credited_in_part,
    nothing_owed, parts_repaid, repay_part, returnable_for_part,
};
pub use service::replace_imported_answers::replace_imported_answers;
pub use service::review::{Review, review};
pub use service::save_address::{SaveAddress, save_address};
pub use service::save_answers::{SaveAnswers, save_answers};
pub use service::save_choices::{SaveChoices, save_choices};
pub use service::save_country::{SaveCountry, save_country};
pub use service::save_pick_up::save_pick_up;
pub use service::save_tip::{TIP_MINOR_MAX, save_tip};
pub use service::saving::{Saved, setting_of};
pub use service::senders::{Senders, senders};
pub use service::set_goods::{GoodsSet, set_goods};
pub use service::settle::{Settled, mark_refunded, settle};
pub use service::tax_moved::{Moved, count_tax_moved, platform_tax_moved, tax_rates_moved};
pub use service::update_from_platform::{
    PartOutcome, PlatformUpdate, PlatformUpdated, take_update_back, update_from_platform,
};
pub use service::view::{PledgeView, answers, answers_of, load_view};
pub use service::waiting::{accept_offer, join_waiting, leave_waiting, offer_of, waiting_of};
pub use service::waive_later_shipping::{can_waive_later_shipping, waive_later_shipping};
pub use service::wave_standing::{
    HeldBack, WaveStanding, held_back, owes_for_wave, unpaid_for_waves, wave_standing,
};
pub use service::what_if::{Sums, WhatIf, what_if};
pub use verify::verify;
pub use vouchers::TakenByCodes;

use std::sync::LazyLock;

use kernel::Language;

/// The tables of pledges.
pub fn migrations() -> &'static [db::Migration] {
    const fn ours(name: &'static str, sql: &'static str) -> db::Migration {
        db::Migration { owner: "pledges", name, sql }
    }
    const ALL: &[db::Migration] = &[
        ours("0001_pledges", include_str!("../migrations/0001_pledges.sql")),
        ours("0002_request_content", include_str!("../migrations/0002_request_content.sql")),
        ours("0003_platform_money", include_str!("../migrations/0003_platform_money.sql")),
        ours("0004_source_known_by_imports", include_str!("../migrations/0004_source_known_by_imports.sql")),
        ours("0005_platform_sent", include_str!("../migrations/0005_platform_sent.sql")),
        ours("0006_places", include_str!("../migrations/0006_places.sql")),
        ours("0007_given_back", include_str!("../migrations/0007_given_back.sql")),
        ours("0008_bought", include_str!("../migrations/0008_bought.sql")),
        ours("0009_codes", include_str!("../migrations/0009_codes.sql")),
        ours("0010_cancelled_there", include_str!("../migrations/0010_cancelled_there.sql")),
        ours("0020_buyers", include_str!("../migrations/0020_buyers.sql")),
        ours("0021_bought_since", include_str!("../migrations/0021_bought_since.sql")),
        ours("0022_reward_since", include_str!("../migrations/0022_reward_since.sql")),
        ours("0023_tips", include_str!("../migrations/0023_tips.sql")),
        ours("0024_instalments", include_str!("../migrations/0024_instalments.sql")),
        ours("0025_bought_agreed", include_str!("../migrations/0025_bought_agreed.sql")),
        ours("0030_pay_currency", include_str!("../migrations/0030_pay_currency.sql")),
        ours("0031_parts_repaid", include_str!("../migrations/0031_parts_repaid.sql")),
        ours("0032_credit_for_notes", include_str!("../migrations/0032_credit_for_notes.sql")),
        ours("0033_later_shipping", include_str!("../migrations/0033_later_shipping.sql")),
        ours("0034_dashboard_by_currency", include_str!("../migrations/0034_dashboard_by_currency.sql")),
        ours("0035_waves_paid", include_str!("../migrations/0035_waves_paid.sql")),
    ];
    ALL
}

/// The texts of pledges: states and errors, those of quotes, and those of the tax rules that quotes tell of.
pub fn texts() -> &'static [(Language, &'static str)] {
    static ALL: LazyLock<Vec<(Language, &'static str)>> =
        LazyLock::new(|| [OWN_TEXTS, quote::TEXTS, taxes::texts()].concat());
    &ALL
}

const OWN_TEXTS: &[(Language, &str)] = &[
    (Language::En, include_str!("../locales/en.ftl")),
    (Language::De, include_str!("../locales/de.ftl")),
    (Language::Pl, include_str!("../locales/pl.ftl")),
    (Language::It, include_str!("../locales/it.ftl")),
];
