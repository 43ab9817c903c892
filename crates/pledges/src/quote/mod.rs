//! What a pledge costs, and why: one pure function over catalogue, choices, destination, credit and day.
//!
//! ```text
//! Choices ── resolve: which items, through options ──▶ pieces, surcharges
//! pieces ── shipping table ──▶ parcels      lines + shipping ── tax of the destination on the day ──▶ Quote
//! ```
//!
//! Rules, each shown to the backer in its line:
//! - Tax goes by destination, class and day. A class without a rate of its own takes the standard rate of the
//!   place; a place without rates is not taxed, and the line says so. Parts of member states outside the Union's
//!   VAT area (Directive 2006/112/EC, art. 6) take only rates of their own region.
//! - A bundle without a tax class of its own is split over the classes of its items by their declared values.
//! - Shipping is taxed like the goods it carries, split in proportion to their prices (CJEU C-572/07; UStAE 3.10;
//!   HMRC Notice 700 section 8): the parts always add up to the whole.
//! - Rounding is half up, once per line and tax class. Inclusive: net = gross / (1 + rate), tax = gross - net.
//!   Exclusive: tax = net * rate, gross = net + tax.
//! - Credit is what the platform COLLECTED, shipping and bonus support with it; what was pledged but never paid
//!   counts for nothing. Balance = total - credit - payments; below zero it is owed to the backer.
//! - A backer may have goods of their own, as the platform's file lists them, in place of the contents of the reward:
//!   they are what is packed and weighed, the price stays the reward's.
//! - A piece is worth the part of its line's price that its declared value gives it, which is what rates by value, free
//!   shipping from a price on and shares go by.
//! - Goods leave from the warehouse that the creator's list of places says, whatever lies where: prices and tax do not jump
//!   with stock. Tax goes by where that warehouse is.
//! - What is picked up is taxed where it changes hands. Shipping of a wave that is paid later is shown, and not charged
//!   before its payment is opened: what was agreed to gets it then (`later`), who agrees afterwards pays it with everything else.
//! - Where a seller's set-up is in force, tax is what `taxes::assess` says of each parcel and of the downloads: `assessed`.
//! - A code that lowers prices lowers the tax base with them (Directive 2006/112/EC, art. 79): it comes off the lines before
//!   tax, split by their amounts. A gift code pays what is owed after tax (Directive (EU) 2016/1065: a means of payment).
//!   Shipping is priced by what the goods cost before codes, so that no code makes it dearer.
//! - What has a window is chosen in it: who bought it on the platform, or agreed to it in time, keeps it. An early price holds for
//!   what is agreed to before its end; copies that are added later cost what they cost then.
//! - What is packed for choices that were agreed to asks no price: neither an option archived since, nor a lower maximum,
//!   nor a rate that is gone empties a parcel (`packing`).
//! - A pledge that is priced in another currency is quoted over the catalogue of that currency ([`campaigns::model::Catalogue::priced_in`]): this
//!   function knows of one currency alone.
//! - What has no physical item needs no parcel, no shipping price, and no address beyond the country.

#[cfg(test)]
mod as_before;
mod as_of;
#[cfg(test)]
mod as_of_tests;
mod asked;
mod assessed;
#[cfg(test)]
mod assessed_properties;
#[cfg(test)]
mod assessed_tests;
mod calculate;
mod choices;
mod codes;
#[cfg(test)]
mod codes_properties;
#[cfg(test)]
mod codes_tests;
#[cfg(test)]
mod documented;
mod later;
#[cfg(test)]
mod later_properties;
#[cfg(test)]
mod made_of_tests;
mod named;
mod offered;
mod own_goods;
mod packing;
mod parcel;
#[cfg(test)]
mod price_list_properties;
#[cfg(test)]
mod price_list_tests;
mod problem;
#[cfg(test)]
mod properties;
mod resolve;
mod result;
#[cfg(test)]
mod rich_tables;
mod rule;
mod scenario;
mod shipping;
mod shipping_rule;
#[cfg(test)]
mod shipping_tests;
mod tax;
#[cfg(test)]
mod tests;
mod tips;
mod together;
mod wrong_prices;

use kernel::Language;

pub(crate) use as_of::newly_outside_windows;
pub use as_of::{AsOf, Kept, copies_kept, may_choose, outside_windows, price_of_one};
pub(crate) use asked::prune_as;
pub use asked::{AskedCopy, AskedOption, Decided, asked_options, asked_options_of, prune};
pub use calculate::gifts;
pub use choices::{Choices, ChosenAddOn, ChosenOption, Destination, GoodsBy, OwnGoods, OwnItem, QuoteInput};
pub use codes::{AppliedVoucher, Codes, VoucherKind};
pub(crate) use later::told_free;
pub use later::{paid_later, with_wave_charged};
pub use named::Named;
pub(crate) use offered::beyond_offer;
pub use packing::{Packing, packing};
pub use problem::{QuoteProblem, QuoteProblems};
pub use resolve::{COPIES_MAX, QUANTITY_MAX};
pub use result::{
    AppliedRate, AssessedTax, CustomsCharge, LeavesFrom, LineKind, Parcel, ParcelItem, ParcelPart, Quote,
    QuoteLine, Shipping, TaxPart, TaxTotal,
};
pub use rule::{Rule, TextArg};
pub use scenario::{ScenarioError, run_scenario};
pub use shipping_rule::ShippingRule;
pub(crate) use together::{chosen_variants, newly_not_made};

/// The price of a complete set of choices. Refused with *every* reason, among them a missing option, a missing
/// destination, and a destination without shipping price.
pub fn quote(input: &QuoteInput<'_>) -> Result<Quote, QuoteProblems> {
    let quote = calculate::calculate(input)?;
    if quote.missing.is_empty() { Ok(quote) } else { Err(QuoteProblems(quote.missing)) }
}

/// The price so far, while a backer is still choosing: as [`quote`], but what is not chosen or not known yet
/// stands in [`Quote::missing`] and counts as nothing. Who gets nothing is not asked where to: nothing is sent or taxed.
pub fn preview(input: &QuoteInput<'_>) -> Result<Quote, QuoteProblems> {
    let mut quote = calculate::calculate(input)?;
    if quote.lines.is_empty() {
        quote.missing.retain(|missing| *missing != QuoteProblem::DestinationMissing);
    }
    Ok(quote)
}

/// The sentences of [`Rule`] and [`QuoteProblem`] in four languages.
pub const TEXTS: &[(Language, &str)] = &[
    (Language::En, include_str!("locales/en.ftl")),
    (Language::De, include_str!("locales/de.ftl")),
    (Language::Pl, include_str!("locales/pl.ftl")),
    (Language::It, include_str!("locales/it.ftl")),
];
