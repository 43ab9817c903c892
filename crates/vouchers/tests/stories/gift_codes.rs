use vouchers::{Benefit, VoucherError};

use crate::shop::{eur, on_both, terms};

#[test]
fn a_gift_code_is_used_up_in_parts_and_never_beyond() {
    on_both(|shop| {
        let voucher = shop.create(&terms(Benefit::Gift));
        let code = shop.add(&voucher, "GIFT-FIFTY", Some(eur(5_000)));
        let (ada, ben) = (shop.person(1), shop.person(2));
        let first = shop.redeem(code, 1, ada, 2_000).unwrap();
        assert_eq!(first.booked.map(|(_, amount)| amount), Some(eur(-2_000)));
        assert_eq!(shop.redeem(code, 1, ada, 2_000).unwrap().booked, None, "again: nothing is drawn");
        assert_eq!(shop.balance(code), 3_000);
        assert_eq!(shop.present(code, 1, ada).balance, Some(eur(5_000)), "what this pledge may draw in all");
        shop.redeem(code, 2, ben, 2_500).unwrap();
        let too_much = shop.redeem(code, 1, ada, 2_501);
        assert!(matches!(too_much, Err(VoucherError::BalanceTooSmall)), "{too_much:?}");
        let less = shop.redeem(code, 1, ada, 1_200).unwrap();
        assert_eq!(less.booked.map(|(_, amount)| amount), Some(eur(800)));
        assert_eq!(shop.balance(code), 1_300);
        let back = shop.give_back(code, 1).unwrap();
        assert_eq!(back.booked.map(|(_, amount)| amount), Some(eur(1_200)));
        assert_eq!(shop.balance(code), 2_500);
        assert!(shop.findings().is_empty());
        let entries = shop.count(db::sql!("SELECT COUNT(*) FROM voucher_gift_entry"));
        assert_eq!(entries, 5, "issued, 20.00, 25.00, 8.00 back, 12.00 back");
    });
}

#[test]
fn a_void_gift_code_is_worth_nothing_whatever_comes_back_onto_it() {
    on_both(|shop| {
        let code = shop.add(&shop.create(&terms(Benefit::Gift)), "GIFT-LOST", Some(eur(5_000)));
        let ada = shop.person(1);
        shop.redeem(code, 1, ada, 2_000).unwrap();
        shop.write(move |tx, cx| vouchers::void_code(tx, cx, code.id)).unwrap();
        assert_eq!(shop.balance(code), 0);
        shop.redeem(code, 1, ada, 1_500).unwrap();
        shop.give_back(code, 1).unwrap();
        assert_eq!(shop.balance(code), 0);
        assert!(shop.findings().is_empty());
    });
}

#[test]
fn the_log_of_movements_cannot_be_rewritten() {
    on_both(|shop| {
        shop.add(&shop.create(&terms(Benefit::Gift)), "GIFT-SAFE", Some(eur(5_000)));
        for statement in [
            db::sql!("UPDATE voucher_gift_entry SET amount_minor = 999999"),
            db::sql!("DELETE FROM voucher_gift_entry"),
        ] {
            let refused = shop.write(move |tx, _| Ok(tx.execute(statement, &[])?)).unwrap_err();
            assert!(refused.to_string().contains("append-only"), "{refused}");
        }
    });
}

#[test]
fn a_worth_belongs_to_gift_codes_and_only_to_them() {
    on_both(|shop| {
        let (gift, other) = (shop.create(&terms(Benefit::Gift)), shop.create(&crate::shop::ten_off()));
        for (voucher, worth) in [(gift.id, None), (gift.id, Some(eur(0))), (other.id, Some(eur(1)))] {
            let new = vouchers::NewCode {
                request_key: "form".to_owned(),
                voucher,
                text: "SOME-CODE".to_owned(),
                worth,
            };
            let refused = shop.write(move |tx, cx| vouchers::add_code(tx, cx, &new));
            assert!(matches!(refused, Err(VoucherError::BadWorth)), "{refused:?}");
        }
    });
}
