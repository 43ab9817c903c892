//! Which column holds what about whom. A test compares this list with the schema.

use kernel::privacy::{PrivateColumn, Protection};

const COLUMNS: &[PrivateColumn] = &[
    PrivateColumn::new(
        "message",
        "context_sealed",
        Protection::SealedByContact,
        "what a message tells, with link tokens and codes; wiped when it is sent",
    ),
    PrivateColumn::new("message", "recipient_sealed", Protection::SealedByContact, "the address it went to"),
    PrivateColumn::new("message", "subject_sealed", Protection::SealedByContact, "subject, without codes"),
    PrivateColumn::new(
        "message",
        "body_sealed",
        Protection::SealedByContact,
        "text, without links' tokens and codes",
    ),
    PrivateColumn::new(
        "message",
        "message_id_header",
        Protection::NotPersonal,
        "public id of the message and the sender's domain",
    ),
    PrivateColumn::new(
        "message",
        "answer_code",
        Protection::NotPersonal,
        "the three digits of a mail server's answer, never its words",
    ),
    PrivateColumn::new(
        "message",
        "is_recipient_fixed",
        Protection::NotPersonal,
        "whether the address was given when the message was queued",
    ),
    PrivateColumn::new(
        "message",
        "unique_key",
        Protection::NotPersonal,
        "kind, public ids and counters, so that nothing is sent twice",
    ),
    PrivateColumn::new(
        "message_template",
        "subject",
        Protection::NotPersonal,
        "a creator's words with placeholders, about nobody",
    ),
    PrivateColumn::new(
        "message_template",
        "body",
        Protection::NotPersonal,
        "a creator's words with placeholders, about nobody",
    ),
    PrivateColumn::new(
        "mailbox_mail",
        "mail_sealed",
        Protection::SealedByContact,
        "a mail of an installation without mail server, with its links and codes; test mails to staff are sealed \
         by the installation",
    ),
    PrivateColumn::new(
        "mailbox_mail",
        "message_id_header",
        Protection::NotPersonal,
        "public id of the message and the sender's domain",
    ),
];

/// Every column of this crate that holds personal data, or looks as if it did.
pub fn private_columns() -> &'static [PrivateColumn] {
    COLUMNS
}
