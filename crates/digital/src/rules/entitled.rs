//! Who may have what a pledge comes with.

use pledges::{PledgeState, Standing};

/// Whether a pledge may have its digital goods: it is agreed to and nothing of it is owed, be it to be paid here or
/// still collected by the platform. What was charged later for the shipping of waves and is `unpaid_minor` takes no download
/// away.
pub(crate) fn is_entitled(state: PledgeState, standing: &Standing, unpaid_minor: i64) -> bool {
    state.is_agreed() && standing.balance.minor <= unpaid_minor
}

#[cfg(test)]
mod tests {
    use kernel::{Currency, Money};

    use super::*;

    fn standing(balance_minor: i64) -> Standing {
        let money = |minor| Money::new(minor, Currency::EUR);
        Standing {
            credit: money(0),
            given_back: money(0),
            lowered: money(0),
            paid: money(0),
            total: Some(money(1_000)),
            balance: money(balance_minor),
            platform_due: money(0),
            to_pay: money(balance_minor.max(0)),
            due_now: money(balance_minor.max(0)),
        }
    }

    #[test]
    fn only_an_agreed_pledge_of_which_nothing_is_owed_may_have_them() {
        for state in PledgeState::ALL {
            assert_eq!(is_entitled(state, &standing(0), 0), state.is_agreed(), "{state:?}");
            assert_eq!(is_entitled(state, &standing(-5), 0), state.is_agreed(), "{state:?}");
            assert!(!is_entitled(state, &standing(1), 0), "{state:?}");
            assert_eq!(is_entitled(state, &standing(5), 5), state.is_agreed(), "a wave is owed: {state:?}");
            assert!(!is_entitled(state, &standing(6), 5), "{state:?}");
        }
    }
}
