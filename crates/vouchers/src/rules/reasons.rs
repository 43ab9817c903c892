//! Why a voucher takes off what it does, or nothing: facts, and the keys of the sentences about them.

use kernel::{Money, Timestamp};
use serde::{Deserialize, Serialize};

use crate::model::{BasisPoints, Good};

/// A step of a reduction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Reason {
    /// This amount came off the goods.
    AmountOff {
        /// How much.
        off: Money,
    },
    /// The goods cost less than the voucher is worth; the rest lapses.
    RestLapses {
        /// What was not needed.
        rest: Money,
    },
    /// A part of the goods' price came off.
    PercentOff {
        /// How much of it.
        basis_points: BasisPoints,
        /// Of what.
        of: Money,
        /// What came off.
        off: Money,
    },
    /// The part would have been larger than the most this voucher gives.
    AtMost {
        /// The most.
        most: Money,
    },
    /// Copies in the basket cost nothing.
    CopiesFree {
        /// Of what.
        good: Good,
        /// How many.
        copies: u32,
    },
    /// So many more copies would cost nothing, once they are chosen.
    CopiesAdded {
        /// Of what.
        good: Good,
        /// How many.
        copies: u32,
    },
    /// Shipping costs nothing.
    ShippingFree,
    /// A part of shipping came off.
    ShippingOff {
        /// How much.
        off: Money,
    },
    /// A gift code pays up to this.
    GiftPays {
        /// What is left on it.
        balance: Money,
    },
    /// Nothing came off.
    Refused(Refusal),
}

/// Why a voucher gives nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "refusal", rename_all = "snake_case")]
pub enum Refusal {
    /// Staff stopped the voucher.
    Stopped,
    /// The code was made void.
    CodeVoid,
    /// It is for another campaign.
    OtherCampaign,
    /// Not yet.
    NotYet {
        /// From when on.
        from: Timestamp,
    },
    /// No longer.
    Over {
        /// Until when it was.
        until: Timestamp,
    },
    /// Everybody together used it as often as it may be.
    UsedUp,
    /// This code was used as often as it may be.
    CodeUsed,
    /// This person used it as often as one may.
    UsedByYou,
    /// The gift code has no balance left.
    Empty,
    /// It has no amount in the currency of the order, and none is ever converted.
    OtherCurrency,
    /// The goods cost less than they must.
    OrderTooSmall {
        /// What they must cost.
        smallest: Money,
        /// What they cost.
        goods: Money,
    },
    /// Not with the chosen reward.
    OtherReward,
    /// Nothing in the basket is what it is for.
    NothingFits,
    /// Shipping costs nothing anyway, or nothing is shipped.
    NoShipping,
    /// It cannot be used together with the other voucher of this pledge.
    Alone,
}

impl Reason {
    /// The sentence's key in [`crate::texts`]; its values are [`Reason::args`].
    pub const fn text_key(&self) -> &'static str {
        match self {
            Self::AmountOff { .. } => "vouchers-reason-amount-off",
            Self::RestLapses { .. } => "vouchers-reason-rest-lapses",
            Self::PercentOff { .. } => "vouchers-reason-percent-off",
            Self::AtMost { .. } => "vouchers-reason-at-most",
            Self::CopiesFree { .. } => "vouchers-reason-copies-free",
            Self::CopiesAdded { .. } => "vouchers-reason-copies-added",
            Self::ShippingFree => "vouchers-reason-shipping-free",
            Self::ShippingOff { .. } => "vouchers-reason-shipping-off",
            Self::GiftPays { .. } => "vouchers-reason-gift-pays",
            Self::Refused(refusal) => refusal.text_key(),
        }
    }

    /// The values of the sentence, by name.
    pub fn args(&self) -> Vec<(&'static str, ReasonArg)> {
        match self {
            Self::AmountOff { off } | Self::ShippingOff { off } => vec![("off", ReasonArg::Money(*off))],
            Self::RestLapses { rest } => vec![("rest", ReasonArg::Money(*rest))],
            Self::PercentOff { basis_points, of, off } => vec![
                ("percent", ReasonArg::Text(basis_points.to_string())),
                ("of", ReasonArg::Money(*of)),
                ("off", ReasonArg::Money(*off)),
            ],
            Self::AtMost { most } => vec![("most", ReasonArg::Money(*most))],
            Self::CopiesFree { copies, .. } | Self::CopiesAdded { copies, .. } => {
                vec![("copies", ReasonArg::Count(*copies))]
            }
            Self::ShippingFree => Vec::new(),
            Self::GiftPays { balance } => vec![("balance", ReasonArg::Money(*balance))],
            Self::Refused(refusal) => refusal.args(),
        }
    }
}

impl Refusal {
    /// The sentence's key in [`crate::texts`].
    pub const fn text_key(&self) -> &'static str {
        match self {
            Self::Stopped => "vouchers-refused-stopped",
            Self::CodeVoid => "vouchers-refused-code-void",
            Self::OtherCampaign => "vouchers-refused-other-campaign",
            Self::NotYet { .. } => "vouchers-refused-not-yet",
            Self::Over { .. } => "vouchers-refused-over",
            Self::UsedUp => "vouchers-refused-used-up",
            Self::CodeUsed => "vouchers-refused-code-used",
            Self::UsedByYou => "vouchers-refused-used-by-you",
            Self::Empty => "vouchers-refused-empty",
            Self::OtherCurrency => "vouchers-refused-other-currency",
            Self::OrderTooSmall { .. } => "vouchers-refused-order-too-small",
            Self::OtherReward => "vouchers-refused-other-reward",
            Self::NothingFits => "vouchers-refused-nothing-fits",
            Self::NoShipping => "vouchers-refused-no-shipping",
            Self::Alone => "vouchers-refused-alone",
        }
    }

    /// The values of the sentence, by name.
    pub fn args(&self) -> Vec<(&'static str, ReasonArg)> {
        match self {
            Self::NotYet { from } => vec![("from", ReasonArg::At(*from))],
            Self::Over { until } => vec![("until", ReasonArg::At(*until))],
            Self::OrderTooSmall { smallest, goods } => {
                vec![("smallest", ReasonArg::Money(*smallest)), ("goods", ReasonArg::Money(*goods))]
            }
            _ => Vec::new(),
        }
    }
}

/// A value of a sentence. Who shows it writes it as the reader's language and the campaign's time zone ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReasonArg {
    /// An amount.
    Money(Money),
    /// A number that chooses the plural form.
    Count(u32),
    /// An instant.
    At(Timestamp),
    /// As it stands.
    Text(String),
}
