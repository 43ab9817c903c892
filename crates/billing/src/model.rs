//! How a campaign invoices, and what stands in lists.

use invoices::{InvoiceKind, Numbering, Seller};
use jiff::civil::Date;
use kernel::ids::kinds;
use kernel::{Currency, Id, Money, RowId, Timestamp};

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)+ })+) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its stored word.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// From its stored word.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.word() == word)
            }
        }
    )+ };
}

words! {
    /// When an invoice is issued.
    IssueWhen {
        /// Once the pledge is locked and nothing is owed.
        Paid = "paid",
        /// Once it is locked, also while something is owed.
        Locked = "locked",
    }
    /// What becomes of the money that the platform collected.
    PlatformMoney {
        /// It is the creator's own sale: all of it stands on the invoice, and that part as paid.
        OnInvoice = "on_invoice",
        /// The platform has invoiced and taxed it: the invoice is about what is beyond.
        LeftOut = "left_out",
    }
    /// What an invoice says where the creator has no rate for a place at home or in the Union.
    Untaxed {
        /// Nobody said: such invoices wait.
        Ask = "ask",
        /// The creator is an exempt small business.
        SmallBusiness = "small_business",
        /// It is not within the scope of the tax.
        OutsideScope = "outside_scope",
    }
}

/// How a campaign invoices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetUp {
    /// Of which campaign.
    pub campaign: RowId<kinds::Campaign>,
    /// Who sells.
    pub seller: Seller,
    /// When.
    pub issue_when: IssueWhen,
    /// The platform's money.
    pub platform_money: PlatformMoney,
    /// Untaxed lines.
    pub untaxed: Untaxed,
    /// Days until what is left is to be paid.
    pub payment_days: u16,
    /// In which currency documents tell the tax beside their own; `None`: in their own only.
    pub tax_currency: Option<Currency>,
    /// The numbers.
    pub numbering: Numbering,
    /// Grows with every save; a form carries the one it was made from. 0: never saved.
    pub version: i64,
}

/// A document in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its public id.
    pub id: Id<kinds::Invoice>,
    /// Invoice or credit note.
    pub kind: InvoiceKind,
    /// Its number.
    pub number: String,
    /// Its day.
    pub issued_on: Date,
    /// Without tax.
    pub net: Money,
    /// The tax.
    pub tax: Money,
    /// With tax.
    pub gross: Money,
    /// Number of the invoice that a credit note takes back.
    pub corrects: Option<String>,
    /// Of which pledge.
    pub pledge: Id<kinds::Pledge>,
    /// What a person calls that pledge by.
    pub order_number: String,
    /// Whether it is a credit note of a part, which staff issued.
    pub is_of_part: bool,
}

/// A pledge whose invoice waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Which.
    pub pledge: Id<kinds::Pledge>,
    /// What a person calls it by.
    pub order_number: String,
    /// Why: a word of [`crate::NotYet`].
    pub reason: String,
    /// More about it: a country, a sentence of ours. Never personal.
    pub detail: String,
    /// Since when.
    pub since: Timestamp,
}

/// An invoice of a pledge that is not taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// The invoice.
    pub invoice: Id<kinds::Invoice>,
    /// The quote that it was made from.
    pub quote: i64,
    /// What the platform had invoiced itself and was left out of it, minor units.
    pub left_out_minor: i64,
    /// Whether the platform's money was to be left out of it, as the set-up said when it was issued.
    pub leaves_out: bool,
}
