//! Every domain event as a struct: a name, ids and facts. Never personal data.
//!
//! An event is written in the transaction of the change it tells of (`jobs::emit`), and each listener gets a
//! job of its own in that same transaction. Delivery is at least once; every listener is idempotent.

use kernel::ids::kinds;
use kernel::{Id, Money};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A fact that other capabilities may care about, in the past tense.
pub trait DomainEvent: Serialize + DeserializeOwned + Send + Sync + 'static {
    /// `pledge.confirmed`: stays the same for ever, because stored events carry it.
    const NAME: &'static str;
    /// The public id of what it is about.
    fn subject(&self) -> String;
}

macro_rules! events {
    ($($(#[$doc:meta])* $name:ident = $text:literal, about $subject:ident { $($(#[$fdoc:meta])* $field:ident : $ty:ty,)* })*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, PartialEq, Eq, Serialize, serde::Deserialize)]
            pub struct $name { $($(#[$fdoc])* pub $field: $ty,)* }
            impl DomainEvent for $name {
                const NAME: &'static str = $text;
                fn subject(&self) -> String { self.$subject.to_string() }
            }
        )*
        /// The names of all events, for the page that lists them and the test that finds doubles.
        pub const NAMES: &[&str] = &[$($text),*];

        /// The names of all events, each with what it is about: `pledge`, `contact`, ….
        pub const SUBJECTS: &[(&str, &str)] = &[$(($text, stringify!($subject))),*];
    };
}

events! {
    /// A person became known.
    ContactCreated = "contact.created", about contact {
        /// Who.
        contact: Id<kinds::Contact>,
    }
    /// Somebody who had been let in has another e-mail address, by a platform's file or because staff told two people
    /// apart who had shared one: their links and sessions of before work no more, and nobody has told them yet.
    ContactMoved = "contact.moved", about contact {
        /// Who.
        contact: Id<kinds::Contact>,
        /// When, microseconds since 1970: the same person may be moved again, or back.
        moved_at_micros: i64,
    }
    /// A field of a person has another value.
    ContactChanged = "contact.changed", about contact {
        /// Whose.
        contact: Id<kinds::Contact>,
        /// Which: `name`, `email`, `language`.
        field: String,
    }
    /// Two contacts were found to be one person; from now on the first stands for the second.
    ContactMerged = "contact.merged", about contact {
        /// Whom both are now.
        contact: Id<kinds::Contact>,
        /// Whose id leads to the other from now on.
        losing: Id<kinds::Contact>,
    }
    /// A merge was taken back: the two are two people again.
    ContactUnmerged = "contact.unmerged", about contact {
        /// Whom both were.
        contact: Id<kinds::Contact>,
        /// Who is a person of their own again.
        losing: Id<kinds::Contact>,
    }
    /// The key of a person was destroyed.
    ContactErased = "contact.erased", about contact {
        /// Who it was.
        contact: Id<kinds::Contact>,
    }
    /// A consent was given or withdrawn; the consent log has the wording.
    ConsentChanged = "consent.changed", about contact {
        /// Whose.
        contact: Id<kinds::Contact>,
        /// For what: `marketing_email`, ….
        purpose: String,
        /// `given` or `withdrawn`.
        decision: String,
    }
    /// An import was applied to the end.
    ImportApplied = "import.applied", about batch {
        /// Which.
        batch: Id<kinds::ImportBatch>,
        /// Where to.
        campaign: Id<kinds::Campaign>,
        /// Records in the file.
        received: u64,
        /// Records that made or changed something.
        applied: u64,
        /// Records that were there already.
        unchanged: u64,
        /// Records that wait for a person.
        held: u64,
    }
    /// An import was taken back.
    ImportUndone = "import.undone", about batch {
        /// Which.
        batch: Id<kinds::ImportBatch>,
    }
    /// A pledge came in by an import.
    PledgeImported = "pledge.imported", about pledge {
        /// Which.
        pledge: Id<kinds::Pledge>,
    }
    /// A backer is asked to finish a pledge; the mail goes out.
    PledgeInvited = "pledge.invited", about pledge {
        /// Which.
        pledge: Id<kinds::Pledge>,
        /// 0 for the invitation, 1 for the first reminder, ….
        reminder: u32,
    }
    /// A backer who agreed and still owes something is asked for it; the mail goes out.
    PledgeAskedToPay = "pledge.asked_to_pay", about pledge {
        /// Which.
        pledge: Id<kinds::Pledge>,
        /// Which request of this pledge, those to finish it counted in: never the same twice.
        number: u32,
    }
    /// A part of what is paid in several has fallen due, and something is to be paid; the mail goes out.
    PledgePartDue = "pledge.part_due", about pledge {
        /// Which.
        pledge: Id<kinds::Pledge>,
        /// The row of the agreement that the plan belongs to: another agreement makes another plan.
        agreement: i64,
        /// Which part, from 1.
        number: u32,
        /// How many parts the plan has.
        parts: u32,
    }
    /// A part of a pledge was saved.
    PledgeChanged = "pledge.changed", about pledge {
        /// Which.
        pledge: Id<kinds::Pledge>,
        /// What: `choices`, `answers`, `address`, `platform`, `platform_back` (an import was taken back), `state`,
        /// `goes_on` (decided, though it was cancelled on the platform).
        part: String,
        /// By whom: the label of the actor, such as `staff:3`.
        by: String,
    }
    /// The backer agreed to the quote.
    PledgeConfirmed = "pledge.confirmed", about pledge {
        /// Which.
        pledge: Id<kinds::Pledge>,
        /// Total of the quote.
        total: Money,
        /// Owed after credit and payments; negative when owed to the backer.
        balance: Money,
    }
    /// A confirmed pledge was opened again.
    PledgeReopened = "pledge.reopened", about pledge {
        /// Which.
        pledge: Id<kinds::Pledge>,
    }
    /// No more changes.
    PledgeLocked = "pledge.locked", about pledge {
        /// Which.
        pledge: Id<kinds::Pledge>,
    }
    /// Nothing is owed any more.
    PledgePaid = "pledge.paid", about pledge {
        /// Which.
        pledge: Id<kinds::Pledge>,
    }
    /// The pledge will not be fulfilled.
    PledgeCancelled = "pledge.cancelled", about pledge {
        /// Which.
        pledge: Id<kinds::Pledge>,
    }
    /// Money that was owed to the backer went back to them, as finance says.
    PledgePaidBack = "pledge.paid_back", about pledge {
        /// Which.
        pledge: Id<kinds::Pledge>,
        /// How much.
        amount: Money,
    }
    /// The platform hands over another amount than before for a pledge whose quote is agreed.
    PledgeCreditMoved = "pledge.credit_moved", about pledge {
        /// For which pledge.
        pledge: Id<kinds::Pledge>,
        /// How much more; below zero what the platform took back.
        amount: Money,
    }
    /// Shipping of a wave was added to what was agreed to, or let go, without anybody agreeing anew.
    PledgeAmended = "pledge.amended", about pledge {
        /// Which.
        pledge: Id<kinds::Pledge>,
    }
    /// Money arrived.
    PaymentCaptured = "payment.captured", about payment {
        /// Which payment.
        payment: Id<kinds::Payment>,
        /// For which pledge.
        pledge: Id<kinds::Pledge>,
        /// How much of the pledge it paid, in its currency.
        amount: Money,
        /// What was charged, where that is in another currency.
        charged: Option<Money>,
    }
    /// A payment did not work.
    PaymentFailed = "payment.failed", about payment {
        /// Which payment.
        payment: Id<kinds::Payment>,
        /// For which pledge.
        pledge: Id<kinds::Pledge>,
        /// The gateway's word: `card_declined`, ….
        reason: String,
    }
    /// A place that became free is kept for somebody who waited for it, for a while.
    PlaceOffered = "place.offered", about entry {
        /// Their entry in the waiting list.
        entry: Id<kinds::WaitingEntry>,
        /// Who waited.
        contact: Id<kinds::Contact>,
        /// Public id of the reward, add-on or option value.
        limited: String,
        /// How many places.
        places: u32,
        /// Kept until then, microseconds since 1970.
        until_micros: i64,
    }
    /// Somebody who was offered a place did not take it in time: it goes to the next.
    PlaceOfferPassed = "place.offer_passed", about entry {
        /// Their entry in the waiting list.
        entry: Id<kinds::WaitingEntry>,
        /// Who it was offered to.
        contact: Id<kinds::Contact>,
        /// Public id of the reward, add-on or option value.
        limited: String,
    }
    /// A place that was kept for a pledge while it was being finished is no longer kept.
    HoldExpired = "place.hold_expired", about pledge {
        /// For which pledge.
        pledge: Id<kinds::Pledge>,
        /// Public id of the reward, add-on or option value.
        limited: String,
    }
    /// Goods of an expected delivery arrived: all or a part.
    DeliveryReceived = "delivery.received", about delivery {
        /// Which.
        delivery: Id<kinds::StockDelivery>,
        /// How many pieces arrived now.
        pieces: u64,
        /// How many are still to come.
        outstanding: u64,
    }
    /// An invoice or a credit note has its number and its content, for good.
    InvoiceIssued = "invoice.issued", about invoice {
        /// Which.
        invoice: Id<kinds::Invoice>,
        /// `invoice` or `credit_note`.
        kind: String,
        /// Its number: `2026-00042`.
        number: String,
        /// With tax.
        gross: Money,
    }
    /// A pledge uses a code of a voucher from now on.
    VoucherRedeemed = "voucher.redeemed", about redemption {
        /// Which use.
        redemption: Id<kinds::Redemption>,
        /// Of which voucher.
        voucher: Id<kinds::Voucher>,
        /// By which pledge.
        pledge: Id<kinds::Pledge>,
        /// What it took off, or drew from the gift code.
        taken: Money,
    }
    /// A pledge no longer uses a code: it can be used again.
    VoucherGivenBack = "voucher.given_back", about redemption {
        /// Which use.
        redemption: Id<kinds::Redemption>,
        /// Of which voucher.
        voucher: Id<kinds::Voucher>,
        /// By which pledge.
        pledge: Id<kinds::Pledge>,
    }
    /// A download, link or set of keys of an item has other content.
    DigitalGoodChanged = "digital_good.changed", about good {
        /// Which.
        good: Id<kinds::DigitalGood>,
        /// Of which item.
        item: Id<kinds::Item>,
    }
    /// Few keys are left in a pool: new ones are wanted before it runs dry.
    KeyPoolRanLow = "key_pool.ran_low", about pool {
        /// Which.
        pool: Id<kinds::KeyPool>,
        /// Keys that are left.
        left: u64,
    }
    /// The last key of a pool was given: the next pledge has to wait.
    KeyPoolRanDry = "key_pool.ran_dry", about pool {
        /// Which.
        pool: Id<kinds::KeyPool>,
    }
    /// A pledge got a key of a pool, at once or after having waited.
    KeyGiven = "key_pool.key_given", about pledge {
        /// Which pledge.
        pledge: Id<kinds::Pledge>,
        /// From which pool.
        pool: Id<kinds::KeyPool>,
        /// 1 for the first copy, 2 for the second, ….
        copy: u32,
    }
    /// Something a pledge may download, open or type in is there, and its backer was not told of it before.
    DigitalGoodsReady = "digital_goods.ready", about pledge {
        /// Which pledge.
        pledge: Id<kinds::Pledge>,
        /// 1 for the first time, 2 for the second, …: each is told once.
        round: u32,
    }
    /// A message was handed over to a mail server.
    MessageSent = "message.sent", about message {
        /// Which.
        message: Id<kinds::Message>,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_events_share_a_name_and_names_read_subject_dot_past() {
        let distinct: std::collections::BTreeSet<_> = NAMES.iter().collect();
        assert_eq!(distinct.len(), NAMES.len());
        assert!(NAMES.iter().all(|n| n.split('.').count() == 2));
    }
}
