//! Which column holds what about whom.

use kernel::privacy::{PrivateColumn, Protection};

const COLUMNS: &[PrivateColumn] = &[
    PrivateColumn::new(
        "pledge",
        "source_hash",
        Protection::KeyedHash,
        "the platform's key of the backer; stays after an erasure, so that a newer file does not bring the person back",
    ),
    PrivateColumn::new(
        "pledge",
        "order_number",
        Protection::NotPersonal,
        "a running number of the campaign; who it is stands with the contact only",
    ),
    PrivateColumn::new(
        "pledge",
        "address_origin",
        Protection::NotPersonal,
        "who had the last word on the address: import, backer or staff",
    ),
    PrivateColumn::new(
        "pledge",
        "answers_origin",
        Protection::NotPersonal,
        "who had the last word on the answers: import, backer or staff",
    ),
    PrivateColumn::new(
        "pledge",
        "country",
        Protection::NotPersonal,
        "two letters: shipping counts by it, millions of people share one",
    ),
    PrivateColumn::new(
        "pledge",
        "choices",
        Protection::NotPersonal,
        "ids of the catalogue and quantities, no free text",
    ),
    PrivateColumn::new(
        "pledge_raw_record",
        "record_sealed",
        Protection::SealedByContact,
        "the record of the platform's file as it was read",
    ),
    PrivateColumn::new(
        "pledge_answer",
        "answer_sealed",
        Protection::SealedByContact,
        "an answer to a survey question",
    ),
    PrivateColumn::new(
        "pledge_buyer",
        "company_sealed",
        Protection::SealedByContact,
        "the business that the pledge is bought for; a sole trader's name is their own",
    ),
    PrivateColumn::new(
        "pledge_buyer",
        "number_sealed",
        Protection::SealedByContact,
        "its VAT number, which in some countries is a person's tax number",
    ),
    PrivateColumn::new(
        "pledge_buyer",
        "consultation_sealed",
        Protection::SealedByContact,
        "the number that the authority gave the question: with it the answer can be asked for",
    ),
    PrivateColumn::new(
        "pledge_buyer",
        "answer",
        Protection::NotPersonal,
        "a word of ours: what was answered about the number",
    ),
    PrivateColumn::new(
        "pledge_quote",
        "quote",
        Protection::NotPersonal,
        "titles and amounts of the catalogue, country and region; postal code and city of the address are taken out; of a county or city of the USA whose tax is charged its name, of a postal code there three digits, and of a VAT number are left its country and three characters",
    ),
    PrivateColumn::new(
        "pledge_state_change",
        "reason_sealed",
        Protection::SealedByContact,
        "what staff noted about a change",
    ),
    PrivateColumn::new("pledge_link", "token_hash", Protection::Hash, "hash of a random link token"),
    PrivateColumn::new(
        "pledge_link",
        "token_sealed",
        Protection::SealedByContact,
        "the link token, so that reminders carry the same link",
    ),
    PrivateColumn::new(
        "request_key",
        "answer",
        Protection::NotPersonal,
        "ids, states and amounts that a form was answered with",
    ),
    PrivateColumn::new(
        "request_key",
        "request_key",
        Protection::NotPersonal,
        "random text of a form's hidden field",
    ),
    PrivateColumn::new(
        "request_key",
        "content_hash",
        Protection::Hash,
        "keyed hash of what a form was sent with",
    ),
    PrivateColumn::new(
        "pledge_reservation",
        "subject",
        Protection::NotPersonal,
        "public id of the reward or add-on that is taken",
    ),
];

/// Every column of this crate that holds personal data, or looks as if it did.
pub fn private_columns() -> &'static [PrivateColumn] {
    COLUMNS
}
