//! The parsed record: what one order of any platform's export says, in one form for all of them.
//!
//! The JSON of a [`Record`] is the schema of the sample exports: keys under "where present" are left out when
//! the file does not say them, every other key is always there, if only as `null`.

mod beside;
mod flags;
mod pairs;

pub use beside::{Counted, Lacks, UnclearQuantity, Unsure};
pub(crate) use beside::{open_staged, staged};
pub use flags::{Flag, Flags};
pub use pairs::Pairs;

use kernel::places::CountryCode;
use kernel::{Currency, MoneyError};
use serde::{Deserialize, Serialize};

/// Minor digits an amount is counted in while its currency is not known: hundredths.
pub const DIGITS_WITHOUT_CURRENCY: u8 = 2;

/// One order, pledge or contribution as its file gives it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Counts from 1 and restarts in every member of a zip.
    pub record: u64,
    /// Name of the member inside the zip.
    pub member: Option<String>,
    /// The platform's own ids; `None` where the file has the column without a usable value.
    pub source_ids: Pairs<SourceId, Option<String>>,
    /// Name of the person.
    pub name: Option<String>,
    /// E-mail address, trimmed and in lower case; not checked to be deliverable.
    pub email: Option<String>,
    /// The status word of the file.
    pub raw_status: Option<String>,
    /// What that word means; `None` when it is not known.
    pub status: Option<PledgeStatus>,
    /// The currency, where an ISO code or an unmistakable symbol says it.
    pub currency: Option<Currency>,
    /// The symbol as written.
    pub currency_symbol: Option<String>,
    /// Minor units of `currency`, or hundredths while that is unknown (see [`Record::settle_currency`]).
    pub amounts: Pairs<AmountKind, Option<i64>>,
    /// The reward, or `None` for a pledge without one.
    pub reward: Option<RewardRef>,
    /// What is to be delivered, without quantities of 0.
    pub items: Vec<ItemLine>,
    /// Add-ons bought on the platform.
    pub addons: Vec<AddonLine>,
    /// Question to answer, in the order of the file, blank answers left out.
    pub answers: Pairs<String, String>,
    /// `None` when nothing was given.
    pub address: Option<PostalAddress>,
    /// Local time as written (`2018-03-28T10:27`), with an offset only where the file has one.
    pub pledged_at: Option<String>,
    /// When the survey was answered, in the same form.
    pub surveyed_at: Option<String>,
    /// What a person should look at.
    pub flags: Flags,
    /// The creator's own note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub creator_note: Option<String>,
    /// The customer's note to the shop.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer_note: Option<String>,
    /// The country shipping was priced for, ISO 3166-1 alpha-2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pledge_country: Option<CountryCode>,
    /// Paid in instalments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub installments: Option<bool>,
    /// Pledged after the campaign had ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late_pledge: Option<bool>,
    /// Indiegogo: how the backer is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appearance: Option<String>,
    /// Already shipped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shipped: Option<bool>,
    /// Tracking number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tracking: Option<String>,
    /// State of the order beside that of the pledge.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order_state: Option<String>,
    /// When the order was charged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub charged_on: Option<String>,
    /// The postal code with the zeros that a spreadsheet took away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postal_suggestion: Option<String>,
    /// Shopify: note attributes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note_attributes: Option<Pairs<String, String>>,
    /// Columns and values that fit nowhere else, under their header.
    #[serde(default, skip_serializing_if = "Pairs::is_empty")]
    pub extra: Pairs<String, String>,
    /// The date as written, where it can be read in two ways.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pledged_at_raw: Option<String>,
    /// The platform marks the reward as sent where the schema has no place for it: kept beside what the schema says,
    /// and in no JSON that is handed out.
    #[serde(default, skip_serializing_if = "is_not")]
    pub marked_as_sent: bool,
    /// What reading could not make sure of; no part of what the record says.
    #[serde(skip)]
    pub unsure: Unsure,
    /// What its file has no column for.
    #[serde(skip)]
    pub lacks: Lacks,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn is_not(told: &bool) -> bool {
    !told
}

impl Record {
    /// Whether the backer's reward was sent already, as far as the platform knows.
    pub fn is_sent(&self) -> bool {
        self.marked_as_sent || self.shipped == Some(true)
    }

    /// An amount, where the file has one.
    pub fn amount(&self, kind: AmountKind) -> Option<i64> {
        self.amounts.get(&kind).copied().flatten()
    }

    /// A platform id, where the file has one.
    pub fn source_id(&self, id: SourceId) -> Option<&str> {
        self.source_ids.get(&id).and_then(Option::as_deref)
    }

    /// Says which currency a `$` or `¥` was: the amounts, hundredths until now, become its minor units.
    /// A record that names its currency stays as it is.
    ///
    /// # Errors
    /// [`MoneyError::TooManyDecimals`] when an amount has a fraction that the currency does not know.
    pub fn settle_currency(&mut self, currency: Currency) -> Result<(), MoneyError> {
        if self.currency.is_some() {
            return Ok(());
        }
        let mut settled = self.amounts.clone();
        for (_, amount) in settled.iter_mut() {
            if let Some(minor) = amount {
                *minor = rescale(*minor, currency)?;
            }
        }
        self.amounts = settled;
        self.currency = Some(currency);
        Ok(())
    }
}

/// Hundredths to minor units of the currency.
fn rescale(hundredths: i64, currency: Currency) -> Result<i64, MoneyError> {
    let digits = currency.digits();
    if digits >= DIGITS_WITHOUT_CURRENCY {
        let factor = 10_i64.pow(u32::from(digits.saturating_sub(DIGITS_WITHOUT_CURRENCY)));
        return hundredths.checked_mul(factor).ok_or(MoneyError::Overflow);
    }
    let divisor = 10_i64.pow(u32::from(DIGITS_WITHOUT_CURRENCY.saturating_sub(digits)));
    if hundredths % divisor == 0 {
        Ok(hundredths / divisor)
    } else {
        Err(MoneyError::TooManyDecimals(currency, digits))
    }
}

/// The ids platforms give.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names are the schema's and say themselves")]
pub enum SourceId {
    BackerNumber,
    BackerUid,
    OrderNo,
    PledgeId,
    OrderPublicId,
    BackerkitId,
    OrderId,
    ShopifyId,
}

impl SourceId {
    /// The word in the JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::BackerNumber => "backer_number",
            Self::BackerUid => "backer_uid",
            Self::OrderNo => "order_no",
            Self::PledgeId => "pledge_id",
            Self::OrderPublicId => "order_public_id",
            Self::BackerkitId => "backerkit_id",
            Self::OrderId => "order_id",
            Self::ShopifyId => "shopify_id",
        }
    }
}

/// What a status word comes down to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names are the schema's and say themselves")]
pub enum PledgeStatus {
    Collected,
    Partial,
    Pending,
    Errored,
    Failed,
    Dropped,
    Canceled,
    Refunded,
    Disputed,
}

/// Which amount of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names are the schema's and say themselves")]
pub enum AmountKind {
    Pledged,
    Shipping,
    RewardMinimum,
    Bonus,
    Due,
    Paid,
    Total,
    Subtotal,
    Tax,
    Credit,
    Refunded,
    Added,
    AddonShipping,
    RewardShipping,
    PlatformFee,
    TransactionFee,
    Products,
    Balance,
}

/// The reward a pledge names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RewardRef {
    /// The platform's id.
    pub id: Option<String>,
    /// Its title.
    pub title: Option<String>,
}

/// One thing to deliver.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ItemLine {
    /// What the file calls it: a title or a SKU.
    pub label: String,
    /// How many; never 0.
    pub qty: u32,
    /// The SKU, where the file has both.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sku: Option<String>,
    /// Chosen options.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub options: Option<Vec<String>>,
    /// Bought as an add-on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub addon: Option<bool>,
}

/// One add-on bought on the platform.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct AddonLine {
    /// The platform's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// How many; never 0.
    pub qty: u32,
}

/// A postal address as given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostalAddress {
    /// Recipient.
    pub name: Option<String>,
    /// Street and number.
    pub line1: Option<String>,
    /// Second line.
    pub line2: Option<String>,
    /// Place.
    pub city: Option<String>,
    /// State, province or county, as written.
    pub region: Option<String>,
    /// Postal code: text, zeros and all.
    pub postal_code: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<CountryCode>,
    /// Phone as written.
    pub phone: Option<String>,
    /// A note for the carrier.
    pub delivery_notes: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yen_read_as_hundredths_become_whole_yen() {
        let mut record =
            Record { amounts: vec![(AmountKind::Pledged, Some(500_000))].into(), ..Record::default() };
        record.settle_currency(Currency::JPY).unwrap();
        assert_eq!(record.amount(AmountKind::Pledged), Some(5_000));
        assert_eq!(record.currency, Some(Currency::JPY));
    }

    #[test]
    fn a_fraction_of_a_yen_is_refused_and_changes_nothing() {
        let mut record =
            Record { amounts: vec![(AmountKind::Pledged, Some(1_050))].into(), ..Record::default() };
        assert!(record.settle_currency(Currency::JPY).is_err());
        assert_eq!((record.amount(AmountKind::Pledged), record.currency), (Some(1_050), None));
    }
}
