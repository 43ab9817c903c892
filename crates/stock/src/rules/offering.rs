//! Who of those who wait gets what became free.

/// Shares `free` places among those who wait, in their order: each gets what they want as long as there is some, the
/// last of them perhaps less. Nobody is passed over, and nobody further back is served while one before them is not,
/// so a large wish at the head never blocks the list. As many numbers as people get something.
pub(crate) fn share(free: u32, wanted: impl IntoIterator<Item = u32>) -> Vec<u32> {
    let mut left = free;
    let mut shares = Vec::new();
    for wish in wanted {
        let share = wish.min(left);
        if share == 0 {
            break;
        }
        left -= share;
        shares.push(share);
    }
    shares
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn each_in_turn_gets_what_they_want_and_the_last_what_is_left() {
        assert_eq!(share(4, [1, 2, 3, 1]), [1, 2, 1]);
        assert_eq!(share(0, [1, 2]), [0u32; 0]);
        assert_eq!(share(9, [1, 2]), [1, 2]);
    }

    proptest! {
        #[test]
        fn no_place_is_given_twice_and_none_stays_while_somebody_waits(
            free in 0u32..50, wanted in prop::collection::vec(1u32..9, 0..20)
        ) {
            let shares = share(free, wanted.iter().copied());
            let given: u32 = shares.iter().sum();
            prop_assert_eq!(given, free.min(wanted.iter().sum()));
            prop_assert!(shares.iter().zip(&wanted).all(|(share, wish)| (1..=*wish).contains(share)));
            // Only the last one who got something may have got less than they want.
            let all_but_last = shares.len().saturating_sub(1);
            prop_assert_eq!(&shares[..all_but_last], &wanted[..all_but_last]);
        }
    }
}
