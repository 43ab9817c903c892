//! The words of the ledger.

use std::fmt;

use db::{DbError, Param, ToParam};
use kernel::ids::kinds;
use kernel::{Currency, Id, Timestamp};

/// Longest code of an account, in bytes.
pub const CODE_LENGTH_MAX: usize = 120;
/// Longest idempotency key, in bytes.
pub const KEY_LENGTH_MAX: usize = 200;

/// What an amount counts: minor units of a currency (`EUR`), or points (`points:stars`).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Unit(String);

impl Unit {
    /// Minor units of a currency.
    pub fn currency(currency: Currency) -> Self {
        Self(currency.code().to_owned())
    }

    /// Points of a programme, named by its code.
    pub fn points(programme: &str) -> Result<Self, LedgerError> {
        if is_code(programme) { Ok(Self(format!("points:{programme}"))) } else { Err(LedgerError::BadUnit) }
    }

    /// As stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The currency, unless these are points.
    pub fn as_currency(&self) -> Option<Currency> {
        Currency::parse(&self.0).ok() // points are no currency
    }
}

impl From<Currency> for Unit {
    fn from(currency: Currency) -> Self {
        Self::currency(currency)
    }
}

/// Which kind of account: the part of its code before the slash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AccountFamily {
    /// What is held for a backer's pledge (a liability: credit and payments are negative entries).
    Pledge,
    /// What the crowdfunding platform collected for a campaign (an asset).
    Platform,
    /// What a gateway holds for us (an asset).
    Gateway,
    /// Fees that a gateway kept (an expense).
    Fee,
    /// What was given up.
    WriteOff,
    /// Money on its way back through a gateway.
    Refund,
    /// Loyalty points.
    Points,
    /// What was charged for supplies on which tax fell due: debited with every booking of tax.
    Billed,
    /// Supplies without their tax, by the way in which they were taxed.
    Supply,
    /// Tax that fell due, by the way in which it was taxed.
    Tax,
    /// What gift codes paid for pledges: the other side of those payments.
    GiftCodes,
    /// Tips: given for nothing in return, so that they are no supply.
    Tip,
    /// Between the currency that was charged and the campaign's: what came in the one, and what it cleared in the other.
    Exchange,
}

impl AccountFamily {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::Pledge,
        Self::Platform,
        Self::Gateway,
        Self::Fee,
        Self::WriteOff,
        Self::Refund,
        Self::Points,
        Self::Billed,
        Self::Supply,
        Self::Tax,
        Self::GiftCodes,
        Self::Tip,
        Self::Exchange,
    ];

    /// As it stands in codes.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pledge => "pledge",
            Self::Platform => "platform",
            Self::Gateway => "gateway",
            Self::Fee => "fee",
            Self::WriteOff => "writeoff",
            Self::Refund => "refund",
            Self::Points => "points",
            Self::Billed => "billed",
            Self::Supply => "supply",
            Self::Tax => "tax",
            Self::GiftCodes => "giftcodes",
            Self::Tip => "tip",
            Self::Exchange => "exchange",
        }
    }
}

/// The name of an account: its family, a slash, and what it is about. Accounts are made on first use.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AccountCode(String);

impl AccountCode {
    /// What is held for a pledge.
    pub fn pledge(pledge: Id<kinds::Pledge>) -> Self {
        Self(format!("pledge/{pledge}"))
    }

    /// What the platform collected for a campaign.
    pub fn platform(campaign: Id<kinds::Campaign>) -> Self {
        Self(format!("platform/{campaign}"))
    }

    /// What was given up in a campaign.
    pub fn write_off(campaign: Id<kinds::Campaign>) -> Self {
        Self(format!("writeoff/{campaign}"))
    }

    /// What a gateway holds for us; `name` as the gateway is registered.
    pub fn gateway(name: &str) -> Self {
        Self::of(AccountFamily::Gateway, name)
    }

    /// What a pledge paid in other currencies than its campaign's: a credit in each of them.
    pub fn charged(pledge: Id<kinds::Pledge>) -> Self {
        Self::of(AccountFamily::Exchange, &pledge.to_string())
    }

    /// What of a pledge was cleared by payments in another currency: a debit in the campaign's.
    pub fn cleared(pledge: Id<kinds::Pledge>, charged: Currency) -> Self {
        Self::of(AccountFamily::Exchange, &format!("{pledge}:{charged}"))
    }

    /// Fees that a gateway kept.
    pub fn fee(gateway: &str) -> Self {
        Self::of(AccountFamily::Fee, gateway)
    }

    /// Money on its way back through a gateway.
    pub fn refund(gateway: &str) -> Self {
        Self::of(AccountFamily::Refund, gateway)
    }

    /// Points: of a person (`points/con_…`), or issued by a programme (`points/stars`).
    pub fn points(owner: &str) -> Self {
        Self::of(AccountFamily::Points, owner)
    }

    /// An account of a family. `about` is a name of the source or a public id: letters, digits and `._:-`; any
    /// other character becomes a dash, and what is longer than [`CODE_LENGTH_MAX`] is cut.
    pub fn of(family: AccountFamily, about: &str) -> Self {
        let tidy = about.chars().map(|c| if is_code_character(c) { c } else { '-' });
        let code = family.as_str().chars().chain(['/']).chain(tidy);
        Self(code.take(CODE_LENGTH_MAX).collect())
    }

    /// As stored: `gateway/sandbox`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn family(&self) -> &str {
        self.0.split_once('/').map_or(self.0.as_str(), |(family, _)| family)
    }
}

fn is_code(text: &str) -> bool {
    !text.is_empty() && text.len() <= CODE_LENGTH_MAX && text.chars().all(is_code_character)
}

const fn is_code_character(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | ':' | '-')
}

macro_rules! stored_as_text {
    ($($name:ident),*) => { $(
        impl ToParam for $name {
            fn to_param(&self) -> Param<'_> { Param::Text(self.0.as_str().into()) }
        }
        impl $name {
            /// From a column that only this crate writes.
            pub(crate) const fn from_stored(text: String) -> Self { Self(text) }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(&self.0) }
        }
    )* };
}
stored_as_text!(Unit, AccountCode);

/// One side of a movement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Where.
    pub account: AccountCode,
    /// Minor units or points: debit positive, credit negative.
    pub amount: i64,
    /// Of what.
    pub unit: Unit,
}

impl Entry {
    /// An entry.
    pub const fn new(account: AccountCode, amount: i64, unit: Unit) -> Self {
        Self { account, amount, unit }
    }
}

/// A movement to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posting {
    /// Idempotency key, unique for ever: made of what caused the movement (`import:plg_…:credit`,
    /// `capture:pay_…`), never of chance.
    pub key: String,
    /// What happened: `platform_credit`, `payment`, `refund`, `fee`, `reversal`, ….
    pub kind: &'static str,
    /// The public id of what it is about.
    pub reference: String,
    /// Two or more entries that sum to zero per unit.
    pub entries: Vec<Entry>,
}

impl Posting {
    /// The common movement with two sides: `amount` is taken from `from` (credited) and put to `to` (debited).
    pub fn transfer(
        key: impl Into<String>,
        kind: &'static str,
        reference: impl Into<String>,
        (from, to): (AccountCode, AccountCode),
        money: kernel::Money,
    ) -> Result<Self, LedgerError> {
        let unit = Unit::currency(money.currency);
        let credit = money.negated().map_err(|_| LedgerError::TooLarge)?.minor;
        let entries = vec![Entry::new(from, credit, unit.clone()), Entry::new(to, money.minor, unit)];
        Ok(Self { key: key.into(), kind, reference: reference.into(), entries })
    }

    /// The same movement with two more sides. What is nothing leaves no entry.
    pub fn beside(
        mut self,
        (from, to): (AccountCode, AccountCode),
        money: kernel::Money,
    ) -> Result<Self, LedgerError> {
        let more = Self::transfer(String::new(), self.kind, String::new(), (from, to), money)?;
        self.entries.extend(more.entries.into_iter().filter(|entry| entry.amount != 0));
        Ok(self)
    }
}

/// What became of a posting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Posted {
    /// Written now.
    New(Id<kinds::LedgerTransaction>),
    /// Written earlier under the same key; nothing changed.
    Repeated(Id<kinds::LedgerTransaction>),
}

impl Posted {
    /// The transaction, whenever it was written.
    pub const fn id(self) -> Id<kinds::LedgerTransaction> {
        match self {
            Self::New(id) | Self::Repeated(id) => id,
        }
    }

    /// Whether it was written by this call.
    pub const fn is_new(self) -> bool {
        matches!(self, Self::New(_))
    }
}

/// What became of many postings: received = new + repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PostedCounts {
    /// Written by this call.
    pub new: u64,
    /// There already, with the same content.
    pub repeated: u64,
}

/// One movement as an account sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Movement {
    /// When it was posted.
    pub at: Timestamp,
    /// What happened.
    pub kind: String,
    /// The public id of what it is about.
    pub reference: String,
    /// Debit positive, credit negative.
    pub amount: i64,
    /// Of what.
    pub unit: Unit,
    /// The whole transaction.
    pub transaction: Id<kinds::LedgerTransaction>,
}

/// Which accounts a total is over.
#[derive(Debug, Clone, Copy)]
pub enum Scope<'a> {
    /// One account.
    Account(&'a AccountCode),
    /// All accounts of a family.
    Family(AccountFamily),
}

/// Sum of entries of one kind of movement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindTotal {
    /// What happened.
    pub kind: String,
    /// Of what.
    pub unit: Unit,
    /// Sum of the entries: debit positive, credit negative.
    pub amount: i64,
    /// How many entries.
    pub entries: u64,
}

/// Why a movement was not written. Nothing of it was.
#[derive(Debug, thiserror::Error)]
pub enum LedgerError {
    /// The entries do not sum to zero.
    #[error("the entries of {key} sum to {sum} {unit} instead of 0: correct the posting")]
    Unbalanced {
        /// The posting's key.
        key: String,
        /// Which unit.
        unit: String,
        /// Their sum.
        sum: i128,
    },
    /// Fewer than two entries.
    #[error("{0} has fewer than two entries: every movement has a side it leaves and a side it reaches")]
    TooFewEntries(String),
    /// Key or reference is empty or too long.
    #[error("an idempotency key and a reference have 1 to {KEY_LENGTH_MAX} characters")]
    BadKey,
    /// The key stands for another movement.
    #[error("the key {0} was used for another movement: a new movement needs a key of its own")]
    KeyReused(String),
    /// Not a unit.
    #[error("points are named by letters, digits and ._:-")]
    BadUnit,
    /// Larger than an entry can be.
    #[error("the amount is too large to be booked")]
    TooLarge,
    /// There is no such transaction.
    #[error("there is no transaction {0} in the ledger")]
    UnknownTransaction(Id<kinds::LedgerTransaction>),
    /// It was reversed before, under another key.
    #[error("transaction {0} was reversed already; it cannot be reversed twice")]
    AlreadyReversed(Id<kinds::LedgerTransaction>),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}
