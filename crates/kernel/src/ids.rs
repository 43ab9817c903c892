//! Typed ids: [`RowId`] inside (a `BIGINT`, small joins), [`Id`] outside (`UUIDv7` with a prefix, nothing to guess).

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::Uuid;

use crate::{Clock, Random};

/// What an id identifies. Implemented only by the list in [`kinds`].
pub trait Kind: 'static {
    /// Stands before the underscore in the text form: `plg` in `plg_0190…`.
    const PREFIX: &'static str;
}

/// The registry of kinds: adding one is one line.
pub mod kinds {
    macro_rules! kinds {
        ($($(#[$doc:meta])* $name:ident = $prefix:literal;)*) => {
            $(
                $(#[$doc])*
                #[derive(Debug, Clone, Copy, PartialEq, Eq)]
                pub enum $name {}
                impl super::Kind for $name { const PREFIX: &'static str = $prefix; }
            )*
            /// Every prefix, for the test that no two kinds share one.
            pub const PREFIXES: &[&str] = &[$($prefix),*];
        };
    }
    kinds! {
        /// One person.
        Contact = "con";
        /// An e-mail address of a contact.
        Email = "eml";
        /// A postal address of a contact.
        Address = "adr";
        /// A line of the consent log.
        Consent = "cns";
        /// A member of staff.
        StaffUser = "stf";
        /// A line of the audit log.
        AuditEntry = "aud";
        /// A signed-in browser.
        Session = "ses";
        /// A crowdfunding project.
        Campaign = "cmp";
        /// A thing that is stocked, weighed and shipped.
        Item = "itm";
        /// What a backer pledged for.
        Reward = "rwd";
        /// Sold beside the reward.
        AddOn = "add";
        /// A choice that selects the item.
        CatalogueOption = "opt";
        /// One value of an option.
        OptionValue = "opv";
        /// What several options of an item choose together.
        Variant = "vnt";
        /// A survey question.
        Question = "qst";
        /// What is added when a campaign comes so far.
        StretchGoal = "gol";
        /// A picture of the catalogue.
        Picture = "pic";
        /// A shipping zone.
        Zone = "zon";
        /// The price of some goods in a shipping zone.
        ShippingRate = "shr";
        /// What comes on top of a shipping price.
        ShippingSurcharge = "shs";
        /// A duty that is collected with shipping.
        ShippingDuty = "dut";
        /// A part of orders that leaves at its own time.
        Wave = "wav";
        /// A place where backers fetch their goods.
        PickUp = "pup";
        /// A place where stock is kept.
        Warehouse = "whs";
        /// Goods that are on their way to a warehouse.
        StockDelivery = "dlv";
        /// Somebody who waits for a limited place.
        WaitingEntry = "wtg";
        /// A dated tax rate.
        TaxRate = "tax";
        /// A question and its answer beside the steps.
        Faq = "faq";
        /// One backer's commitment in one campaign.
        Pledge = "plg";
        /// A link that names a pledge.
        PledgeLink = "lnk";
        /// One import of a file.
        ImportBatch = "imp";
        /// One record of an import.
        ImportRecord = "rec";
        /// An attempt to collect money.
        Payment = "pay";
        /// Money that goes back.
        Refund = "rfd";
        /// An invoice or a credit note.
        Invoice = "inv";
        /// A row of numbers that invoices or credit notes take, one after the other.
        InvoiceSeries = "ivs";
        /// What a gateway told us.
        GatewayEvent = "gwe";
        /// An account of the ledger.
        LedgerAccount = "acc";
        /// A transaction of the ledger.
        LedgerTransaction = "txn";
        /// A domain event.
        Event = "evt";
        /// A job of the queue.
        Job = "job";
        /// A message to one person.
        Message = "msg";
        /// A request that went out or came in.
        Exchange = "xch";
        /// A file that was made for somebody.
        Export = "exp";
        /// What takes something off a pledge's price.
        Voucher = "vch";
        /// A text that is typed in to use a voucher.
        VoucherCode = "vcd";
        /// Codes that were made or taken in together.
        VoucherBatch = "vcb";
        /// A pledge's use of a code.
        Redemption = "vrd";
        /// A movement on a gift code.
        GiftEntry = "gft";
        /// A download, link or key that comes with an item.
        DigitalGood = "dig";
        /// A stored file of a digital good.
        DigitalFile = "dgf";
        /// Keys of which each is given once.
        KeyPool = "kpl";
        /// A file of keys that was looked at and is not taken in yet.
        KeysFile = "kpf";
    }
}

/// A public id: `UUIDv7`, sortable by the time it was made, written as `prefix_` and 32 hexadecimal digits.
pub struct Id<K>(Uuid, PhantomData<fn() -> K>);

/// Why a text is no id of the wanted kind.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("this is not an id of the form {prefix}_… (got a text of {length} characters)")]
pub struct IdError {
    /// The prefix that was expected.
    pub prefix: &'static str,
    /// How long the refused text was.
    pub length: usize,
}

impl<K: Kind> Id<K> {
    /// A new id from the given time and randomness.
    pub fn new(clock: &dyn Clock, random: &dyn Random) -> Self {
        let mut noise = [0u8; 10];
        random.fill(&mut noise);
        let millis = u64::try_from(clock.now().as_micros() / 1000).unwrap_or(0); // before 1970: sorts first
        Self(uuid::Builder::from_unix_timestamp_millis(millis, &noise).into_uuid(), PhantomData)
    }

    /// Reads the text form. Another kind's prefix is refused.
    pub fn parse(text: &str) -> Result<Self, IdError> {
        let error = IdError { prefix: K::PREFIX, length: text.len() };
        let Some(rest) = text.strip_prefix(K::PREFIX).and_then(|t| t.strip_prefix('_')) else {
            return Err(error);
        };
        if rest.len() != 32 {
            return Err(error);
        }
        Uuid::try_parse(rest).map(|u| Self(u, PhantomData)).map_err(|_| error)
    }

    /// The id of these bytes: for what belongs to another record one to one, and shares its bytes under another prefix.
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(Uuid::from_bytes(bytes), PhantomData)
    }

    /// The 16 bytes, for binding a sealed field to its row.
    pub fn as_bytes(&self) -> &[u8; 16] {
        self.0.as_bytes()
    }
}

impl<K: Kind> fmt::Display for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}_{}", K::PREFIX, self.0.simple())
    }
}

impl<K: Kind> fmt::Debug for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl<K> Clone for Id<K> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K> Copy for Id<K> {}
impl<K> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<K> Eq for Id<K> {}
impl<K> PartialOrd for Id<K> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<K> Ord for Id<K> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}
impl<K> Hash for Id<K> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl<K: Kind> Serialize for Id<K> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}
impl<'de, K: Kind> Deserialize<'de> for Id<K> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(d)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

/// The id of a row inside one database. Never shown to a person or another system.
pub struct RowId<K>(i64, PhantomData<fn() -> K>);

impl<K> RowId<K> {
    /// Wraps the number of a row that was just read or written.
    pub const fn new(row: i64) -> Self {
        Self(row, PhantomData)
    }

    /// The number, for binding to a statement.
    pub const fn get(self) -> i64 {
        self.0
    }
}

impl<K> Clone for RowId<K> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K> Copy for RowId<K> {}
impl<K> PartialEq for RowId<K> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<K> Eq for RowId<K> {}
impl<K> PartialOrd for RowId<K> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<K> Ord for RowId<K> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}
impl<K> Hash for RowId<K> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<K> fmt::Debug for RowId<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.0)
    }
}
impl<K> Serialize for RowId<K> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_i64(self.0)
    }
}
impl<'de, K> Deserialize<'de> for RowId<K> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        i64::deserialize(d).map(Self::new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::OsRandom;
    use crate::time::{FixedClock, Timestamp};

    fn clock() -> FixedClock {
        FixedClock(Timestamp::from_micros(1_700_000_000_000_000))
    }

    #[test]
    fn an_id_comes_back_from_its_text_and_another_kind_is_refused() {
        let id = Id::<kinds::Pledge>::new(&clock(), &OsRandom);
        let text = id.to_string();
        assert!(text.starts_with("plg_") && text.len() == 36, "{text}");
        assert_eq!(Id::parse(&text), Ok(id));
        assert!(Id::<kinds::Contact>::parse(&text).is_err());
        for bad in ["", "plg_", "plg", "plg_xyz", &text[..35], &format!("{text}0"), "plg_0190-5f2e"] {
            assert!(Id::<kinds::Pledge>::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn later_ids_sort_after_earlier_ones() {
        let first = Id::<kinds::Pledge>::new(&clock(), &OsRandom);
        let later = FixedClock(clock().0.plus_seconds(1));
        assert!(Id::new(&later, &OsRandom) > first);
    }

    #[test]
    fn no_two_kinds_share_a_prefix() {
        let distinct: std::collections::BTreeSet<_> = kinds::PREFIXES.iter().collect();
        assert_eq!(distinct.len(), kinds::PREFIXES.len());
    }
}
