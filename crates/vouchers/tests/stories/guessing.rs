use vouchers::{Entered, Guesser};

use crate::shop::{Shop, on_both, ten_off};

fn enter(shop: &Shop, number: i64, network: &str, typed: &str) -> Entered {
    let guesser = Guesser { contact: kernel::RowId::new(number), network: Some(network.to_owned()) };
    let typed = typed.to_owned();
    shop.write(move |tx, cx| vouchers::enter_code(tx, cx, &guesser, &typed)).unwrap()
}

fn is_limited(entered: Entered) -> bool {
    matches!(entered, Entered::RateLimited { retry_after_seconds: 1.. })
}

#[test]
fn a_code_is_found_however_it_is_typed_and_a_wrong_one_is_not() {
    on_both(|shop| {
        let code = shop.add(&shop.create(&ten_off()), "Thank-You10", None);
        for typed in ["THANK-YOU10", "thankyou10", " thank you 10 "] {
            assert_eq!(enter(&shop, 1, "192.0.2.1", typed), Entered::Known(code), "{typed}");
        }
        let unknown = enter(&shop, 1, "192.0.2.1", "THANKS");
        assert_eq!(
            (unknown, unknown.text_key()),
            (Entered::Unknown { is_mistyped: false }, Some("vouchers-code-unknown"))
        );
        let mistyped = enter(&shop, 1, "192.0.2.1", "AAAA-BBBB-CCCC-DDDD");
        assert_eq!(mistyped, Entered::Unknown { is_mistyped: true });
    });
}

#[test]
fn who_guesses_has_to_wait_longer_each_time_and_a_right_code_buys_nothing() {
    on_both(|shop| {
        let code = shop.add(&shop.create(&ten_off()), "REAL-CODE", None);
        for n in 0..8 {
            assert_eq!(
                enter(&shop, 1, "192.0.2.1", &format!("WRONG-{n}")),
                Entered::Unknown { is_mistyped: false }
            );
            if n < 7 {
                assert_eq!(enter(&shop, 1, "192.0.2.1", "REAL-CODE"), Entered::Known(code));
            }
        }
        assert_eq!(
            enter(&shop, 1, "192.0.2.9", "REAL-CODE"),
            Entered::RateLimited { retry_after_seconds: 15 * 60 },
            "from anywhere, and even the right one"
        );
        assert_eq!(enter(&shop, 2, "192.0.2.1", "REAL-CODE"), Entered::Known(code), "others are not stopped");
        shop.clock.advance_minutes(15);
        assert_eq!(enter(&shop, 1, "192.0.2.1", "REAL-CODE"), Entered::Known(code));
    });
}

#[test]
fn one_network_with_many_people_has_to_wait_as_well() {
    on_both(|shop| {
        shop.add(&shop.create(&ten_off()), "REAL-CODE", None);
        for n in 0..60 {
            assert!(!is_limited(enter(&shop, 100 + n / 5, "198.51.100.7", "WRONG-ONE")), "{n}");
        }
        assert!(is_limited(enter(&shop, 999, "198.51.100.7", "REAL-CODE")));
        assert!(!is_limited(enter(&shop, 999, "198.51.100.8", "REAL-CODE")));
        let kept = shop.count(db::sql!("SELECT COUNT(*) FROM attempt_counter"));
        assert_eq!(kept, 13, "twelve people and a network, as hashes");
    });
}
