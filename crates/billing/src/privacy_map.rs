//! Which column holds what about whom. A test compares this list with the schema.

use kernel::privacy::{PrivateColumn, Protection};

const COLUMNS: &[PrivateColumn] = &[
    PrivateColumn::new(
        "billing_set_up",
        "seller",
        Protection::NotPersonal,
        "name, address and numbers of the organisation, as it prints them on every invoice",
    ),
    PrivateColumn::new(
        "billing_waiting",
        "reason",
        Protection::NotPersonal,
        "a word of ours: why an invoice waits",
    ),
    PrivateColumn::new(
        "billing_waiting",
        "detail",
        Protection::NotPersonal,
        "a country, or a sentence of ours about amounts and numbers; never about the buyer",
    ),
    PrivateColumn::new(
        "billing_tax_way",
        "way",
        Protection::NotPersonal,
        "place, rate, scheme and class of goods, with the law or page that a rate is from; in the USA the county or city whose tax is charged, of a postal code three digits",
    ),
    PrivateColumn::new(
        "billing_closed_period",
        "note",
        Protection::NotPersonal,
        "the number of a filed return, as the accountant wrote it",
    ),
    PrivateColumn::new(
        "billing_return_rate",
        "source",
        Protection::NotPersonal,
        "who published a rate of exchange, as the accountant wrote it",
    ),
    PrivateColumn::new(
        "billing_document_rate",
        "source",
        Protection::NotPersonal,
        "who published a rate of exchange, as the accountant wrote it",
    ),
    PrivateColumn::new(
        "billing_threshold_own",
        "reason",
        Protection::NotPersonal,
        "why a limit of registration is another than that of the tables, as the accountant wrote it",
    ),
    PrivateColumn::new(
        "billing_threshold_rate",
        "source",
        Protection::NotPersonal,
        "who published a rate of exchange, as the accountant wrote it",
    ),
];

/// Every column of this crate that looks as if it held personal data.
pub fn private_columns() -> &'static [PrivateColumn] {
    COLUMNS
}
