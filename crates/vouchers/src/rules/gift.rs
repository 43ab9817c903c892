//! What is drawn from a gift code.

use kernel::Money;

/// What a gift code with this much left pays of what is owed: never more than either, never below zero, nothing in
/// another currency.
pub fn drawn(balance: Money, owed: Money) -> Money {
    let minor = if balance.currency == owed.currency { balance.minor.min(owed.minor).max(0) } else { 0 };
    Money::new(minor, owed.currency)
}

#[cfg(test)]
mod tests {
    use kernel::Currency;

    use super::*;

    #[test]
    fn a_gift_code_pays_what_is_owed_as_far_as_it_goes() {
        let eur = |minor| Money::new(minor, Currency::EUR);
        for (balance, owed, pays) in
            [(5_000, 3_000, 3_000), (2_000, 3_000, 2_000), (2_000, -100, 0), (-1, 50, 0)]
        {
            assert_eq!(drawn(eur(balance), eur(owed)), eur(pays));
        }
        assert_eq!(drawn(eur(500), Money::new(500, Currency::USD)).minor, 0);
    }
}
