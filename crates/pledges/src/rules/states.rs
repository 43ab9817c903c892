//! The states of a pledge and the only ways between them. Pure.
//!
//! | transition | from | to |
//! |---|---|---|
//! | [`invite`] | imported | invited |
//! | [`begin`] | imported, invited | in_progress |
//! | [`confirm`] | imported, invited, in_progress | confirmed |
//! | [`reopen`] | confirmed | in_progress |
//! | [`lock`] | confirmed | locked |
//! | [`unlock`] | locked, paid | confirmed |
//! | [`pay`] | locked | paid |
//! | [`owe`] | paid | locked |
//! | [`start_fulfilment`] | paid | in_fulfilment |
//! | [`stop_fulfilment`] | in_fulfilment | paid |
//! | [`ship`] | in_fulfilment | shipped |
//! | [`deliver`] | shipped | delivered |
//! | [`cancel`] | imported, invited, in_progress, confirmed, locked, paid | cancelled |
//! | [`reinstate`] | cancelled | in_progress |
//! | [`restore`] | cancelled | imported |
//! | [`refund`] | cancelled, locked, paid, in_fulfilment, shipped, delivered | refunded |
//!
//! `paid` means locked and nothing owed: a confirmed pledge whose balance is 0 stays confirmed, because its
//! backer may still open it again. [`pay`] follows the lock by itself when nothing is owed then, and [`owe`]
//! goes back when money was taken back.

use crate::model::PledgeState;
use crate::model::PledgeState::{
    Cancelled, Confirmed, Delivered, Imported, InFulfilment, InProgress, Invited, Locked, Paid, Refunded,
    Shipped,
};

/// A transition that the present state does not allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a pledge that is {} cannot be {}", from.word(), transition.done_word())]
pub struct NotAllowed {
    /// What was asked for.
    pub transition: Transition,
    /// The present state.
    pub from: PledgeState,
}

macro_rules! transitions {
    ($($(#[$doc:meta])* $function:ident = $variant:ident: [$($from:ident),+] => $to:ident, $done:literal;)+) => {
        /// A way from one state to another.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Transition { $($(#[$doc])* $variant,)+ }

        impl Transition {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Where it leads.
            pub const fn target(self) -> PledgeState {
                match self { $(Self::$variant => $to,)+ }
            }

            /// Where it may start.
            pub const fn sources(self) -> &'static [PledgeState] {
                match self { $(Self::$variant => &[$($from),+],)+ }
            }

            /// How a sentence says that it happened: `locked`.
            pub const fn done_word(self) -> &'static str {
                match self { $(Self::$variant => $done,)+ }
            }

            /// Whether a backer (or what a backer pays) brings it about; all others are for staff and jobs.
            pub const fn is_for_backers(self) -> bool {
                matches!(
                    self,
                    Self::Begin | Self::Confirm | Self::Reopen | Self::Cancel | Self::Pay | Self::Owe
                )
            }

            /// The new state, or why not.
            pub fn apply(self, from: PledgeState) -> Result<PledgeState, NotAllowed> {
                if self.sources().contains(&from) {
                    Ok(self.target())
                } else {
                    Err(NotAllowed { transition: self, from })
                }
            }
        }

        $($(#[$doc])*
        pub fn $function(from: PledgeState) -> Result<PledgeState, NotAllowed> {
            Transition::$variant.apply(from)
        })+
    };
}

transitions! {
    /// The backer is asked to finish the pledge.
    invite = Invite: [Imported] => Invited, "invited";
    /// The first part is saved.
    begin = Begin: [Imported, Invited] => InProgress, "begun";
    /// The backer agrees to the quote.
    confirm = Confirm: [Imported, Invited, InProgress] => Confirmed, "confirmed";
    /// What was agreed to is opened again, before the lock.
    reopen = Reopen: [Confirmed] => InProgress, "opened again";
    /// No more changes.
    lock = Lock: [Confirmed] => Locked, "locked";
    /// Staff let the backer change it after all.
    unlock = Unlock: [Locked, Paid] => Confirmed, "unlocked";
    /// Nothing is owed any more.
    pay = Pay: [Locked] => Paid, "marked as paid";
    /// Something is owed again: a payment was taken back.
    owe = Owe: [Paid] => Locked, "marked as owing";
    /// The warehouse gets it.
    start_fulfilment = StartFulfilment: [Paid] => InFulfilment, "given to the warehouse";
    /// The warehouse gives it back.
    stop_fulfilment = StopFulfilment: [InFulfilment] => Paid, "taken back from the warehouse";
    /// The parcel leaves.
    ship = Ship: [InFulfilment] => Shipped, "shipped";
    /// The parcel arrives.
    deliver = Deliver: [Shipped] => Delivered, "delivered";
    /// It will not be fulfilled.
    cancel = Cancel: [Imported, Invited, InProgress, Confirmed, Locked, Paid] => Cancelled, "cancelled";
    /// Staff take the cancellation back.
    reinstate = Reinstate: [Cancelled] => InProgress, "taken up again";
    /// The platform has it again, after an import had cancelled it.
    restore = Restore: [Cancelled] => Imported, "taken in again";
    /// Its money has gone back.
    refund = Refund: [Cancelled, Locked, Paid, InFulfilment, Shipped, Delivered] => Refunded, "refunded";
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table of the module's doc, read as the specification.
    fn documented() -> Vec<(Transition, PledgeState, PledgeState)> {
        let doc = include_str!("states.rs");
        let mut pairs = Vec::new();
        for line in doc.lines().filter(|line| line.starts_with("//! | [`")) {
            let cells: Vec<&str> = line.trim_start_matches("//! ").split('|').map(str::trim).collect();
            let name = cells[1].trim_matches(['[', ']', '`']).replace('_', "");
            let transition = Transition::ALL
                .iter()
                .copied()
                .find(|t| format!("{t:?}").eq_ignore_ascii_case(&name))
                .unwrap_or_else(|| panic!("{name} is documented and does not exist"));
            let to = PledgeState::from_word(cells[3]).unwrap();
            for from in cells[2].split(',') {
                pairs.push((transition, PledgeState::from_word(from.trim()).unwrap(), to));
            }
        }
        pairs
    }

    #[test]
    fn every_pair_of_states_behaves_as_the_table_says() {
        let documented = documented();
        for transition in Transition::ALL.iter().copied() {
            for from in PledgeState::ALL {
                let wanted =
                    documented.iter().find(|(t, f, _)| *t == transition && *f == from).map(|(_, _, to)| *to);
                assert_eq!(transition.apply(from).ok(), wanted, "{transition:?} from {from:?}");
            }
        }
        let allowed: usize = Transition::ALL.iter().map(|t| t.sources().len()).sum();
        assert_eq!(documented.len(), allowed, "nothing is allowed that the table does not say");
    }

    #[test]
    fn the_named_functions_are_the_transitions() {
        assert_eq!(invite(Imported), Ok(Invited));
        assert_eq!(begin(Invited), Ok(InProgress));
        assert_eq!(confirm(InProgress), Ok(Confirmed));
        assert_eq!(reopen(Confirmed), Ok(InProgress));
        assert_eq!(lock(Confirmed), Ok(Locked));
        assert_eq!(unlock(Paid), Ok(Confirmed));
        assert_eq!(pay(Locked), Ok(Paid));
        assert_eq!(owe(Paid), Ok(Locked));
        assert_eq!(start_fulfilment(Paid), Ok(InFulfilment));
        assert_eq!(stop_fulfilment(InFulfilment), Ok(Paid));
        assert_eq!(ship(InFulfilment), Ok(Shipped));
        assert_eq!(deliver(Shipped), Ok(Delivered));
        assert_eq!(cancel(Locked), Ok(Cancelled));
        assert_eq!(reinstate(Cancelled), Ok(InProgress));
        assert_eq!(restore(Cancelled), Ok(Imported));
        assert_eq!(refund(Delivered), Ok(Refunded));
    }

    #[test]
    fn what_has_left_cannot_be_cancelled_and_the_sentence_says_so() {
        assert_eq!(
            cancel(Shipped).map_err(|e| e.to_string()),
            Err("a pledge that is shipped cannot be cancelled".to_owned())
        );
        assert!(lock(InProgress).is_err() && begin(Confirmed).is_err());
    }

    #[test]
    fn an_agreed_quote_is_there_exactly_while_the_state_says_so() {
        for transition in Transition::ALL.iter().copied() {
            for from in transition.sources().iter().copied() {
                let to = transition.target();
                if to.is_agreed() && !from.is_agreed() {
                    assert_eq!(transition, Transition::Confirm, "{from:?} to {to:?} agrees without a quote");
                }
            }
        }
    }
}
