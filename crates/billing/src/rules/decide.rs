//! What is to be done about one pledge.

use kernel::Id;
use kernel::ids::kinds;
use pledges::PledgeState;

use crate::model::{Due, IssueWhen};

/// A pledge as far as its documents go.
#[derive(Debug, Clone)]
pub(crate) struct Situation {
    pub(crate) state: PledgeState,
    /// The quote that holds.
    pub(crate) agreed: Option<i64>,
    /// `None` while the campaign is not set up.
    pub(crate) issue_when: Option<IssueWhen>,
    /// Invoices that are not taken back; more than one only while something is wrong.
    pub(crate) open: Vec<Due>,
    /// What the platform has invoiced of the quote that holds, minor units; `None` where that is not asked.
    pub(crate) left_out_minor: Option<i64>,
}

impl Situation {
    /// Whether the pledge is to have an invoice now.
    pub(crate) fn is_due(&self) -> bool {
        match self.issue_when {
            None => false,
            Some(IssueWhen::Locked) => self.state.is_agreed() && self.state != PledgeState::Confirmed,
            Some(IssueWhen::Paid) => {
                self.state.is_agreed() && !matches!(self.state, PledgeState::Confirmed | PledgeState::Locked)
            }
        }
    }

    /// The invoice of the quote that holds, where the platform's money was left out of it: that money may have moved since.
    pub(crate) fn left_out_of(&self) -> Option<Due> {
        self.open.iter().copied().find(|due| due.leaves_out && Some(due.quote) == self.agreed)
    }

    /// Whether an invoice says of the quote that holds what is to be said today.
    fn holds(&self, due: &Due) -> bool {
        let is_as_noted =
            self.left_out_minor.is_none_or(|today| !due.leaves_out || today == due.left_out_minor);
        Some(due.quote) == self.agreed && is_as_noted
    }
}

/// What is to be done, in this order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Steps {
    /// An invoice is due for this quote.
    pub(crate) issue: Option<i64>,
    /// These are taken back.
    pub(crate) credit: Vec<(Id<kinds::Invoice>, Why)>,
}

/// Why an invoice is taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Why {
    /// The pledge has ended.
    Ended,
    /// Something else was agreed to since.
    Changed,
    /// The platform has invoiced another part of it than the invoice says.
    PlatformMoney,
}

/// An invoice is due once, for the quote that holds; what was invoiced before and does not hold is taken back: all of it
/// when the pledge has ended, what another quote replaced as soon as that is invoiced, and what left out another amount than
/// the platform has invoiced by now. A pledge that staff merely let its backer open again keeps its invoice until something
/// else is agreed to.
pub(crate) fn decide(now: &Situation) -> Steps {
    if now.state.is_ended() {
        let credit = now.open.iter().map(|due| (due.invoice, Why::Ended)).collect();
        return Steps { issue: None, credit };
    }
    let (Some(quote), true) = (now.agreed, now.is_due()) else { return Steps::default() };
    let others = now.open.iter().filter(|due| !now.holds(due));
    Steps {
        issue: Some(quote).filter(|_| !now.open.iter().any(|due| now.holds(due))),
        credit: others
            .map(|due| (due.invoice, if due.quote == quote { Why::PlatformMoney } else { Why::Changed }))
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(n: u8) -> Id<kinds::Invoice> {
        Id::parse(&format!("inv_0190a1b2c3d47e8f9a0b1c2d3e4f5a{n:02x}")).unwrap()
    }

    fn at(state: PledgeState, issue_when: Option<IssueWhen>, open: &[i64]) -> Steps {
        let open = open.iter().map(|quote| due(*quote, 0, false));
        decide(&Situation { state, agreed: Some(2), issue_when, open: open.collect(), left_out_minor: None })
    }

    fn due(quote: i64, left_out_minor: i64, leaves_out: bool) -> Due {
        Due { invoice: id(u8::try_from(quote).unwrap()), quote, left_out_minor, leaves_out }
    }

    #[test]
    fn an_invoice_is_due_when_the_campaign_says_so_and_only_once() {
        use PledgeState::{Confirmed, Delivered, InProgress, Locked, Paid};
        let issues = |state, when, open: &[i64]| at(state, when, open).issue.is_some();
        assert!(issues(Locked, Some(IssueWhen::Locked), &[]) && issues(Paid, Some(IssueWhen::Locked), &[]));
        assert!(!issues(Locked, Some(IssueWhen::Paid), &[]) && issues(Paid, Some(IssueWhen::Paid), &[]));
        assert!(issues(Delivered, Some(IssueWhen::Paid), &[]));
        assert!(!issues(Confirmed, Some(IssueWhen::Locked), &[]));
        assert!(!issues(InProgress, Some(IssueWhen::Locked), &[]));
        assert!(!issues(Paid, None, &[]));
        assert_eq!(at(Paid, Some(IssueWhen::Paid), &[2]), Steps::default());
    }

    #[test]
    fn what_does_not_hold_any_more_is_taken_back() {
        use PledgeState::{Cancelled, Confirmed, Paid, Refunded};
        let when = Some(IssueWhen::Paid);
        for ended in [Cancelled, Refunded] {
            assert_eq!(at(ended, None, &[2]).credit, [(id(2), Why::Ended)]);
            assert_eq!(at(ended, when, &[]), Steps::default());
        }
        // Opened again by staff: nothing until something else is agreed to and paid.
        assert_eq!(at(Confirmed, when, &[1]), Steps::default());
        assert_eq!(at(Paid, when, &[1]), Steps { issue: Some(2), credit: vec![(id(1), Why::Changed)] });
        // The new one is there already, the old one not yet taken back.
        assert_eq!(at(Paid, when, &[1, 2]), Steps { issue: None, credit: vec![(id(1), Why::Changed)] });
    }

    #[test]
    fn an_invoice_that_left_out_another_amount_than_the_platform_has_is_issued_again() {
        use PledgeState::{Locked, Paid};
        let at = |state, due: Due, left_out_minor| {
            let issue_when = Some(IssueWhen::Paid);
            decide(&Situation { state, agreed: Some(2), issue_when, open: vec![due], left_out_minor })
        };
        let again = Steps { issue: Some(2), credit: vec![(id(2), Why::PlatformMoney)] };
        assert_eq!(at(Paid, due(2, 5000, true), Some(5000)), Steps::default());
        assert_eq!(at(Paid, due(2, 5000, true), Some(0)), again, "the platform took it back");
        assert_eq!(at(Paid, due(2, 0, true), Some(5000)), again, "the platform collected it late");
        assert_eq!(at(Locked, due(2, 5000, true), Some(0)), Steps::default(), "not before it is paid here");
        // The campaign has left nothing out when this was issued: another set-up changes no document of before.
        assert_eq!(at(Paid, due(2, 0, false), Some(5000)), Steps::default());
    }
}
