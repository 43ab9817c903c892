//! What an invoice says about the days on which the rest of it is paid.

use invoices::PaymentPart;
use jiff::civil::Date;
use kernel::Money;
use pledges::AgreedPart;

/// The parts that were agreed to, as far as something is left of them, and what is owed beside them by the usual day. A tip
/// is in the plan and on no invoice: the last parts are shorter by it. None where all is paid at once, or where the plan
/// does not reach what is left on the invoice.
pub(crate) fn payment_parts(
    agreed: &[AgreedPart],
    (left, beside): (Money, Money),
    payable_until: Date,
) -> Vec<PaymentPart> {
    let planned = agreed.iter().map(|one| PaymentPart { due_on: one.part.due_on, amount: one.left });
    let mut all: Vec<PaymentPart> =
        std::iter::once(PaymentPart { due_on: payable_until, amount: beside }).chain(planned).collect();
    all.sort_by_key(|part| part.due_on);
    let mut open = left.minor;
    for part in &mut all {
        part.amount.minor = part.amount.minor.clamp(0, open.max(0));
        open = open.saturating_sub(part.amount.minor);
    }
    all.retain(|part| part.amount.is_positive());
    if agreed.is_empty() || open != 0 { Vec::new() } else { all }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use kernel::Currency;
    use pledges::{PartDay, PlannedPart};

    use super::*;

    fn eur(minor: i64) -> Money {
        Money::new(minor, Currency::EUR)
    }

    fn plan(left: &[(i8, i64)]) -> Vec<AgreedPart> {
        let parts = (1..).zip(left).map(|(number, (month, minor))| AgreedPart {
            part: PlannedPart { number, due_on: date(2027, *month, 1), amount: eur(2000) },
            day: PartDay::Ahead,
            left: eur(*minor),
        });
        parts.collect()
    }

    fn told(agreed: &[AgreedPart], left: i64, beside: i64) -> Vec<(i8, i64)> {
        let parts = payment_parts(agreed, (eur(left), eur(beside)), date(2027, 2, 15));
        parts.iter().map(|part| (part.due_on.month(), part.amount.minor)).collect()
    }

    #[test]
    fn the_terms_are_the_parts_that_something_is_left_of() {
        let agreed = plan(&[(1, 0), (2, 1500), (3, 2000)]);
        assert_eq!(told(&agreed, 3500, 0), [(2, 1500), (3, 2000)]);
        assert_eq!(told(&agreed, 3800, 300), [(2, 1500), (2, 300), (3, 2000)], "what is owed beside them");
        assert_eq!(told(&agreed, 3000, 0), [(2, 1500), (3, 1500)], "a tip is on no invoice");
        assert_eq!(told(&agreed, 1500, 0), [(2, 1500)]);
        assert_eq!(told(&agreed, 9000, 0), [], "the plan is about less");
        assert_eq!(told(&[], 3500, 3500), [], "paid at once");
    }
}
