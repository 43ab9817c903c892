use kernel::{Currency, Money};
use vouchers::{
    Amendment, BasisPoints, Basket, BasketLine, Benefit, Combining, Good, Limits, Prices, Terms,
    VoucherError, Window,
};

use crate::shop::{eur, id, in_eur, limited, on_both, ten_off, terms};

/// One of each kind, with every term filled somewhere.
fn all_kinds(now: kernel::Timestamp) -> Vec<Terms> {
    let two = Prices::new(vec![Money::new(500, Currency::USD), eur(450)]).unwrap();
    let full = Terms {
        limits: Limits { total: Some(9), per_code: Some(2), per_person: Some(1) },
        window: Window { from: Some(now), until: Some(now.plus_days(1)) },
        smallest_order: two.clone(),
        with_rewards: vec![id(1), id(2)],
        only_on: vec![Good::Reward(id(1)), Good::AddOn(id(2)), Good::Item(id(3))],
        combining: Combining::Alone,
        campaign: None,
        ..terms(Benefit::Percent { basis_points: BasisPoints::new(1_250).unwrap(), most: two.clone() })
    };
    vec![
        full,
        terms(Benefit::Amount { off: two.clone() }),
        terms(Benefit::Goods { good: Good::AddOn(id(5)), copies: 2 }),
        terms(Benefit::Shipping { up_to: two }),
        terms(Benefit::Shipping { up_to: Prices::default() }),
        terms(Benefit::Gift),
    ]
}

#[test]
fn terms_come_back_as_they_were_stored_and_as_they_were_changed() {
    on_both(|shop| {
        let kinds = all_kinds(shop.cx.now());
        let stored: Vec<_> = kinds.iter().map(|terms| shop.create(terms)).collect();
        for (voucher, terms) in stored.iter().zip(&kinds) {
            assert_eq!(&voucher.terms, terms);
        }
        let (id, other) = (stored[1].id, kinds[0].clone());
        let changed = shop.write(move |tx, cx| vouchers::change_voucher(tx, cx, id, &other)).unwrap();
        assert_eq!(changed.terms, kinds[0]);
        let listed = shop.read(|tx| vouchers::vouchers(tx, crate::shop::id(1)));
        assert_eq!(listed.len(), 6);
        assert_eq!(
            shop.read(|tx| vouchers::vouchers(tx, crate::shop::id(2))).len(),
            2,
            "those of every campaign"
        );
        let logged = shop.count(db::sql!("SELECT COUNT(*) FROM audit_entry WHERE action LIKE 'voucher.%'"));
        assert_eq!(logged, 7);
    });
}

#[test]
fn what_somebody_was_promised_is_not_changed_behind_their_back() {
    on_both(|shop| {
        let voucher = shop.create(&limited(Some(5), None, None));
        let code = shop.add(&voucher, "PROMISED", None);
        let ada = shop.person(1);
        shop.redeem(code, 1, ada, 1_000).unwrap();
        shop.redeem(code, 2, ada, 1_000).unwrap();
        let change = |terms: Terms| {
            let id = voucher.id;
            shop.write(move |tx, cx| vouchers::change_voucher(tx, cx, id, &terms))
        };
        let smaller = terms(Benefit::Amount { off: in_eur(500) });
        assert!(matches!(change(smaller), Err(VoucherError::BenefitIsFixed)));
        assert!(matches!(
            change(limited(Some(1), None, None)),
            Err(VoucherError::LimitBelowUses { uses: 2 })
        ));
        assert_eq!(change(limited(Some(2), None, None)).unwrap().terms.limits.total, Some(2));
    });
}

#[test]
fn terms_that_make_no_sense_are_refused_with_what_to_mend() {
    on_both(|shop| {
        let now = shop.cx.now();
        let tries: Vec<(Terms, &str)> = vec![
            (Terms { title: " \u{200b} ".to_owned(), ..ten_off() }, "name"),
            (terms(Benefit::Amount { off: Prices::default() }), "amounts"),
            (terms(Benefit::Goods { good: Good::Item(id(1)), copies: 0 }), "copies"),
            (limited(None, Some(0), None), "limit"),
            (Terms { window: Window { from: Some(now), until: Some(now) }, ..ten_off() }, "ends after"),
            (Terms { with_rewards: (0..501).map(id).collect(), ..ten_off() }, "500"),
        ];
        for (terms, word) in tries {
            let refused = shop.write(move |tx, cx| vouchers::create_voucher(tx, cx, &terms)).unwrap_err();
            assert!(refused.to_string().contains(word), "{refused}");
        }
        assert!(Prices::new(vec![eur(1), eur(2)]).is_err() && Prices::new(vec![eur(0)]).is_err());
        assert!(BasisPoints::new(0).is_err() && BasisPoints::new(10_001).is_err());
    });
}

#[test]
fn the_quote_asks_for_what_is_presented() {
    on_both(|shop| {
        let percent = terms(Benefit::Percent {
            basis_points: BasisPoints::new(1_000).unwrap(),
            most: Prices::default(),
        });
        let code = shop.add(&shop.create(&percent), "TEN-PERCENT", None);
        let gift = shop.add(&shop.create(&terms(Benefit::Gift)), "GIFT-TWENTY", Some(eur(2_000)));
        let ada = shop.person(1);
        let basket = Basket {
            currency: Currency::EUR,
            campaign: id(1),
            reward: Some(id(1)),
            lines: vec![BasketLine { good: Good::Reward(id(1)), quantity: 1, amount_minor: 5_000 }],
            shipping_minor: 500,
            at: shop.cx.now(),
        };
        let presented = [shop.present(code, 1, ada), shop.present(gift, 1, ada)];
        let answers = vouchers::reductions(&presented, &basket);
        assert_eq!((answers[0].lines.clone(), answers[1].pays_up_to_minor), (vec![500], 2_000));
        assert_eq!(vouchers::drawn(eur(answers[1].pays_up_to_minor), eur(5_000)), eur(2_000));
    });
}

#[test]
fn a_voucher_that_exists_is_named_anew_and_widened_and_never_narrowed() {
    on_both(|shop| {
        let now = shop.cx.now();
        let mut terms = limited(Some(5), None, Some(2));
        terms.window = Window { from: Some(now), until: Some(now.plus_days(3)) };
        let voucher = shop.create(&terms);
        let code = shop.add(&voucher, "WIDER", None);
        let ada = shop.person(1);
        shop.redeem(code, 1, ada, 1_000).unwrap();
        let same = Amendment { title: terms.title.clone(), limits: terms.limits, until: terms.window.until };
        let amend = |new: Amendment| {
            let id = voucher.id;
            shop.write(move |tx, cx| vouchers::amend_voucher(tx, cx, id, &new))
        };
        let lower = Limits { total: Some(4), ..terms.limits };
        assert!(matches!(amend(Amendment { limits: lower, ..same.clone() }), Err(VoucherError::LimitLower)));
        let limited_now = Limits { per_code: Some(9), ..terms.limits };
        let narrower = Amendment { limits: limited_now, ..same.clone() };
        assert!(matches!(amend(narrower), Err(VoucherError::LimitLower)), "there was no limit");
        let earlier = Amendment { until: Some(now.plus_days(2)), ..same.clone() };
        assert!(matches!(amend(earlier), Err(VoucherError::EndsEarlier)));
        assert!(matches!(
            amend(Amendment { title: " ".to_owned(), ..same.clone() }),
            Err(VoucherError::BadTitle)
        ));
        let logged =
            || shop.count(db::sql!("SELECT COUNT(*) FROM audit_entry WHERE action = 'voucher.changed'"));
        assert_eq!(amend(same.clone()).unwrap().terms, terms);
        assert_eq!(logged(), 0, "nothing changed");
        let wider = Amendment {
            title: "Second printing".to_owned(),
            limits: Limits { total: Some(6), per_code: None, per_person: None },
            until: Some(now.plus_days(9)),
        };
        let changed = amend(wider).unwrap();
        assert_eq!((changed.uses, changed.terms.benefit), (1, terms.benefit.clone()));
        assert_eq!(
            (changed.terms.limits.total, changed.terms.window.until),
            (Some(6), Some(now.plus_days(9)))
        );
        assert_eq!(logged(), 1);
        assert_eq!(
            amend(Amendment { until: None, limits: Limits::default(), ..same }).unwrap().terms.limits,
            Limits::default()
        );
    });
}
