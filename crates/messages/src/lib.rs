//! E-mail: who is told what, once, and what became of it.
//!
//! What happens when a backer is invited: `pledges` emits `pledge.invited`; the listener here makes the message and
//! the job that sends it in one transaction, keyed so that it exists once for ever. The job writes the mail in the
//! reader's language, connects, names sender and recipient, *claims* the message (commit 1), hands the text over and
//! records what became of it (commit 2).
//!
//! Contributes: migrations, privacy map, texts, the jobs `messages.send` and `messages.sweep` (every minute), the
//! listeners `messages.invite`, `messages.ask_to_pay`, `messages.part_due`, `messages.confirm`, `messages.receipt`, `messages.cancel`, the event `message.sent`,
//! checks of invariants. No routes: the pages about messages are the desk's.
//!
//! Invariants: README.md.

mod channels;
mod compose;
mod error;
mod jobs_of_messages;
mod listeners;
mod mailer;
mod model;
mod privacy_map;
mod render;
mod rules;
mod seals;
mod service;
mod settings;
mod store;
mod verify;

pub use channels::{
    Answer, Channel, ChannelContext, HandOver, MailboxChannel, MailboxMail, Prepared, Refusal, SmtpChannel,
    SmtpChannelError, SmtpTimeouts, mailbox_list, mailbox_show,
};
pub use compose::{Envelope, Mail, compose};
pub use error::MessageError;
pub use jobs_of_messages::{SendMessage, SweepMessages, register};
pub use mailer::Mailer;
pub use model::{
    AgreedAnswer, AgreedChoice, AgreedLine, AgreedPickUp, Agreement, Context, LinkedPledge, MessageCopy,
    MessageKind, MessageLine, MessageState, NewMessage, Problem, Queued, Secret,
};
pub use privacy_map::private_columns;
pub use render::{
    BODY_CHARS_MAX, CampaignFacts, Facts, OUTPUT_BYTES_MAX, Placeholder, Rendered, SUBJECT_CHARS_MAX,
    TemplateProblem, TemplateText, built_in, check, placeholders, render, sample_context, sample_facts,
};
pub use service::ask::{CodeToSend, LINKS_EVERY_SECONDS, queue_code, queue_links};
pub use service::preview_mail::preview_for;
pub use service::queue::queue;
pub use service::read::{LIST_MAX, MessageFilter, counts, list, show};
pub use service::resend::{hold_back_about, resend, suppress};
pub use service::sweep::{Swept, sweep};
pub use service::templates::{CurrentWords, SaveWords, preview, reset_words, save_words, words_of};
pub use settings::{Encryption, MailSettings, SENDER_UNSET, SmtpLogin, SmtpSettings, SmtpUrlError};
pub use verify::verify;

use kernel::Language;

/// The tables of this crate.
pub fn migrations() -> &'static [db::Migration] {
    &[
        db::Migration {
            owner: "messages",
            name: "0001_messages",
            sql: include_str!("../migrations/0001_messages.sql"),
        },
        db::Migration {
            owner: "messages",
            name: "0002_kinds",
            sql: include_str!("../migrations/0002_kinds.sql"),
        },
    ]
}

/// The texts of this crate, as Fluent sources: names of kinds, states and problems.
pub fn texts() -> &'static [(Language, &'static str)] {
    &[
        (Language::En, include_str!("../locales/en.ftl")),
        (Language::De, include_str!("../locales/de.ftl")),
        (Language::Pl, include_str!("../locales/pl.ftl")),
        (Language::It, include_str!("../locales/it.ftl")),
    ]
}
