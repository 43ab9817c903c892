//! Two devices at once, and many.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};

use vouchers::{Benefit, Refusal, VoucherError};

use crate::shop::{Shop, eur, limited, on_both, terms};

/// So many threads do this, each with the numbers it draws.
fn at_once(threads: usize, requests: u32, deed: impl Fn(u32) + Sync) {
    let next = AtomicU32::new(0);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::SeqCst);
                    if number >= requests {
                        return;
                    }
                    deed(number);
                }
            });
        }
    });
}

fn people(shop: &Shop, count: u32) -> Vec<kernel::RowId<kernel::ids::kinds::Contact>> {
    (0..count).map(|number| shop.person(number)).collect()
}

#[test]
fn four_hundred_pledges_for_fifty_uses_are_fifty_uses() {
    on_both(|shop| {
        let voucher = shop.create(&limited(Some(50), None, None));
        let code = shop.add(&voucher, "FIRST-FIFTY", None);
        let people = people(&shop, 8);
        let (won, refused) = (AtomicU32::new(0), AtomicU32::new(0));
        at_once(16, 400, |n| {
            match shop.redeem(code, n, people[usize::try_from(n % 8).unwrap()], 1_000) {
                Ok(_) => won.fetch_add(1, Ordering::SeqCst),
                Err(VoucherError::Refused(Refusal::UsedUp)) => refused.fetch_add(1, Ordering::SeqCst),
                Err(other) => panic!("{other}"),
            };
        });
        assert_eq!((won.into_inner(), refused.into_inner()), (50, 350));
        assert_eq!(shop.uses(&voucher), 50);
        assert!(shop.findings().is_empty());
    });
}

#[test]
fn one_pledge_on_two_devices_uses_a_code_once() {
    on_both(|shop| {
        let voucher = shop.create(&limited(None, Some(1), None));
        let code = shop.add(&voucher, "ONLY-ONCE", None);
        let ada = shop.person(1);
        let answers = Mutex::new(Vec::new());
        at_once(8, 40, |_| answers.lock().unwrap().push(shop.redeem(code, 1, ada, 1_000).unwrap()));
        let answers = answers.into_inner().unwrap();
        assert!(answers.iter().all(|answer| answer.id == answers[0].id));
        assert_eq!(answers.iter().filter(|answer| !answer.is_repeated).count(), 1);
        assert_eq!(shop.uses(&voucher), 1);
    });
}

#[test]
fn one_person_with_many_pledges_at_once_stays_within_their_limit() {
    on_both(|shop| {
        let voucher = shop.create(&limited(None, None, Some(2)));
        let code = shop.add(&voucher, "TWO-EACH", None);
        let ada = shop.person(1);
        let won = AtomicU32::new(0);
        at_once(8, 40, |n| match shop.redeem(code, n, ada, 1_000) {
            Ok(_) => drop(won.fetch_add(1, Ordering::SeqCst)),
            Err(VoucherError::Refused(Refusal::UsedByYou)) => {}
            Err(other) => panic!("{other}"),
        });
        assert_eq!(won.into_inner(), 2);
        assert!(shop.findings().is_empty());
    });
}

#[test]
fn a_gift_code_drawn_from_many_sides_is_never_overdrawn() {
    on_both(|shop| {
        let code = shop.add(&shop.create(&terms(Benefit::Gift)), "GIFT-RUSH", Some(eur(1_000)));
        let ada = shop.person(1);
        let drawn = AtomicU32::new(0);
        at_once(8, 60, |n| match shop.redeem(code, n, ada, 90) {
            Ok(_) => drop(drawn.fetch_add(90, Ordering::SeqCst)),
            Err(VoucherError::BalanceTooSmall) => {}
            Err(other) => panic!("{other}"),
        });
        assert_eq!((drawn.into_inner(), shop.balance(code)), (990, 10));
        assert!(shop.findings().is_empty());
    });
}
