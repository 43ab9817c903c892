//! A table on its way into a file.

use kernel::{Decimal, Money, WeightUnit};

/// Which table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    /// One row per line of a parcel.
    FulfilmentLines,
    /// One row per order.
    FulfilmentOrders,
    /// One row per SKU.
    Demand,
    /// One row per pledge, in whatever state.
    Pledges,
}

/// Columns of the demand.
const DEMAND_COLUMNS: [&str; 10] = [
    "sku",
    "item",
    "agreed",
    "undecided",
    "total",
    "failed",
    "stock",
    "already_sent",
    "not_chosen",
    "picked_up",
];

/// Columns of the pledges behind those of every list of orders.
const PLEDGE_COLUMNS: [&str; 23] = [
    "name",
    "email",
    "country_code",
    "platform_status",
    "pledged_at",
    "reward",
    "add_ons",
    "pledged",
    "platform_credit",
    "total",
    "balance",
    "to_pay_here",
    "platform_collects",
    "credit_left",
    "codes_took_off",
    "gift_codes_paid",
    "tip",
    "currency",
    "invited_at",
    "last_seen_at",
    "confirmed_at",
    "locked_at",
    "missing_since",
];

impl Sheet {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::FulfilmentLines, Self::FulfilmentOrders, Self::Demand, Self::Pledges];

    /// As it stands in addresses and file names.
    pub const fn word(self) -> &'static str {
        match self {
            Self::FulfilmentLines => "fulfilment-lines",
            Self::FulfilmentOrders => "fulfilment-orders",
            Self::Demand => "demand",
            Self::Pledges => "pledges",
        }
    }

    /// From its word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sheet| sheet.word() == word)
    }

    /// Whether it says what to pack.
    pub const fn is_for_the_warehouse(self) -> bool {
        matches!(self, Self::FulfilmentLines | Self::FulfilmentOrders)
    }

    /// Column names; those of questions follow. English and stable, because warehouses' programs read them: for a campaign that
    /// weighs in grams or in any other unit its own ones, so that no column ever changes what its numbers mean.
    pub fn columns(self, weight: WeightUnit) -> Vec<&'static str> {
        const ADDRESS: [&str; 13] = [
            "recipient",
            "company",
            "address_line_1",
            "address_line_2",
            "district",
            "city",
            "region",
            "postal_code",
            "country",
            "country_code",
            "phone",
            "email",
            "delivery_note",
        ];
        let mut columns = vec!["order_number", "pledge_id", "state"];
        match self {
            Self::FulfilmentLines => {
                columns.extend(ADDRESS);
                columns.extend([
                    "line",
                    "sku",
                    "item",
                    "quantity",
                    unit_weight_column(weight),
                    "unit_declared_value",
                    "currency",
                    "hs_code",
                    "origin_country_code",
                    "owed",
                    "warehouse",
                    "wave",
                ]);
            }
            Self::FulfilmentOrders => {
                columns.extend(ADDRESS);
                columns.extend([
                    "pieces",
                    weight_column(weight),
                    "declared_value",
                    "currency",
                    "contents",
                    "locked_at",
                    "owed",
                    "warehouse",
                    "wave",
                ]);
            }
            Self::Demand => columns = DEMAND_COLUMNS.to_vec(),
            Self::Pledges => columns.extend(PLEDGE_COLUMNS),
        }
        columns
    }
}

const fn unit_weight_column(unit: WeightUnit) -> &'static str {
    match unit {
        WeightUnit::Gram => "unit_weight_grams",
        WeightUnit::Kilogram => "unit_weight_kg",
        WeightUnit::Ounce => "unit_weight_oz",
        WeightUnit::Pound => "unit_weight_lb",
    }
}

const fn weight_column(unit: WeightUnit) -> &'static str {
    match unit {
        WeightUnit::Gram => "weight_grams",
        WeightUnit::Kilogram => "weight_kg",
        WeightUnit::Ounce => "weight_oz",
        WeightUnit::Pound => "weight_lb",
    }
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Text of a person or a platform: may look like a formula.
    Text(String),
    /// Digits that are no number: a postal code, an order number.
    Code(String),
    /// A telephone number, which may begin with a `+` that is no formula.
    Phone(String),
    /// A whole number.
    Number(i64),
    /// A measure, with as many decimals as it needs; its unit stands in the head of its column.
    Measure(Decimal),
    /// An amount; its currency stands in a column of its own.
    Amount(Money),
}

impl Cell {
    /// Text, or nothing for the empty text.
    pub fn text(value: impl Into<String>) -> Self {
        let value = value.into();
        if value.is_empty() { Self::Empty } else { Self::Text(value) }
    }

    /// A code, or nothing.
    pub fn code(value: impl Into<String>) -> Self {
        let value = value.into();
        if value.is_empty() { Self::Empty } else { Self::Code(value) }
    }

    /// A telephone number, or nothing.
    pub fn phone(value: impl Into<String>) -> Self {
        let value = value.into();
        if value.is_empty() { Self::Empty } else { Self::Phone(value) }
    }

    /// A number; what is beyond 2^63 cannot occur and shows as that.
    pub fn number(value: impl TryInto<i64>) -> Self {
        Self::Number(value.try_into().unwrap_or(i64::MAX))
    }
}

impl From<Option<kernel::Timestamp>> for Cell {
    fn from(at: Option<kernel::Timestamp>) -> Self {
        at.map_or(Self::Empty, |at| Self::Text(at.to_string()))
    }
}
