use vouchers::{EndReason, Refusal, VoucherError, VoucherState, Window};

use crate::shop::{eur, id, limited, on_both, refusal, ten_off};

#[test]
fn a_pledge_redeems_a_code_once_and_gives_it_back_once() {
    on_both(|shop| {
        let voucher = shop.create(&limited(Some(1), None, None));
        let code = shop.add(&voucher, "THANK-YOU", None);
        let (ada, ben) = (shop.person(1), shop.person(2));
        let first = shop.redeem(code, 1, ada, 1_000).unwrap();
        let again = shop.redeem(code, 1, ada, 1_000).unwrap();
        assert_eq!((first.id, first.is_repeated, again.is_repeated), (again.id, false, true));
        assert_eq!(shop.uses(&voucher), 1);
        assert_eq!(refusal(shop.redeem(code, 2, ben, 1_000)), Refusal::UsedUp);
        assert_eq!(shop.present(code, 2, ben).refusals, [Refusal::UsedUp]);
        assert!(shop.present(code, 1, ada).is_redeemed, "and nothing stands against the pledge that has it");
        assert_eq!(shop.give_back(code, 1).map(|back| back.id), Some(first.id));
        assert_eq!(shop.give_back(code, 1), None);
        assert!(!shop.redeem(code, 2, ben, 1_000).unwrap().is_repeated);
        assert!(shop.findings().is_empty());
        let events = shop.count(db::sql!("SELECT COUNT(*) FROM domain_event WHERE name LIKE 'voucher.%'"));
        assert_eq!(events, 3, "redeemed, given back, redeemed");
    });
}

#[test]
fn limits_hold_for_each_code_and_for_each_person_over_all_their_contacts() {
    on_both(|shop| {
        let voucher = shop.create(&limited(None, Some(1), Some(2)));
        let codes: Vec<_> = (0..5).map(|n| shop.add(&voucher, &format!("CODE-{n}"), None)).collect();
        let (ada, also_ada, ben) = (shop.person(1), shop.person(2), shop.person(3));
        shop.write(move |tx, cx| Ok(contacts::merge(tx, cx, also_ada, ada)?)).unwrap();
        shop.redeem(codes[0], 1, ada, 100).unwrap();
        assert_eq!(refusal(shop.redeem(codes[0], 2, ben, 100)), Refusal::CodeUsed);
        shop.redeem(codes[1], 2, also_ada, 100).unwrap();
        for contact in [ada, also_ada] {
            assert_eq!(refusal(shop.redeem(codes[2], 3, contact, 100)), Refusal::UsedByYou);
            assert_eq!(shop.present(codes[2], 3, contact).refusals, [Refusal::UsedByYou]);
        }
        shop.write(move |tx, cx| Ok(contacts::unmerge(tx, cx, also_ada)?)).unwrap();
        shop.redeem(codes[2], 3, ada, 100).unwrap();
        assert_eq!(shop.uses(&voucher), 3, "what was refused was not counted");
        assert!(shop.findings().is_empty());
    });
}

#[test]
fn a_cancelled_pledge_gives_everything_back() {
    on_both(|shop| {
        let voucher = shop.create(&ten_off());
        let codes = [shop.add(&voucher, "ONE-CODE", None), shop.add(&voucher, "TWO-CODE", None)];
        let ada = shop.person(1);
        for code in codes {
            shop.redeem(code, 1, ada, 1_000).unwrap();
        }
        shop.redeem(codes[0], 2, ada, 1_000).unwrap();
        assert_eq!(shop.read(|tx| vouchers::codes_of_pledge(tx, id(1))), [codes[0].id, codes[1].id]);
        let cancel = |tx: &mut db::WriteTx<'_>, cx: &kernel::Cx| {
            vouchers::give_back_all(tx, cx, id(1), EndReason::Cancelled)
        };
        assert_eq!(shop.write(cancel).unwrap().len(), 2);
        assert!(shop.write(cancel).unwrap().is_empty(), "done twice, it is done once");
        assert_eq!(shop.uses(&voucher), 1, "the other pledge keeps its own");
        assert!(shop.findings().is_empty());
    });
}

#[test]
fn what_is_stopped_over_or_void_is_refused_and_kept_by_who_has_it() {
    on_both(|shop| {
        let until = shop.cx.now().plus_days(1);
        let voucher = shop.create(&vouchers::Terms {
            window: Window { from: Some(shop.cx.now()), until: Some(until) },
            ..ten_off()
        });
        let code = shop.add(&voucher, "SPRING", None);
        let (ada, ben) = (shop.person(1), shop.person(2));
        shop.redeem(code, 1, ada, 1_000).unwrap();
        let id = voucher.id;
        let set = move |state| {
            move |tx: &mut db::WriteTx<'_>, cx: &kernel::Cx| vouchers::set_voucher_state(tx, cx, id, state)
        };
        shop.write(set(VoucherState::Stopped)).unwrap();
        assert_eq!(refusal(shop.redeem(code, 2, ben, 1_000)), Refusal::Stopped);
        shop.write(set(VoucherState::Active)).unwrap();
        shop.clock.advance_days(2);
        assert_eq!(refusal(shop.redeem(code, 2, ben, 1_000)), Refusal::Over { until });
        shop.clock.advance_days(-2);
        shop.write(move |tx, cx| vouchers::void_code(tx, cx, code.id)).unwrap();
        assert_eq!(refusal(shop.redeem(code, 2, ben, 1_000)), Refusal::CodeVoid);
        assert!(shop.redeem(code, 1, ada, 900).unwrap().is_repeated);
        assert!(shop.findings().is_empty());
    });
}

#[test]
fn another_campaign_and_an_unknown_code_are_refused() {
    on_both(|shop| {
        let code = shop.add(&shop.create(&ten_off()), "HERE-ONLY", None);
        let ada = shop.person(1);
        let elsewhere =
            vouchers::Redemption { code, pledge: id(1), contact: ada, campaign: id(2), taken: eur(1_000) };
        assert_eq!(
            refusal(shop.write(move |tx, cx| vouchers::redeem(tx, cx, &elsewhere))),
            Refusal::OtherCampaign
        );
        let unknown = shop.write(|tx, cx| vouchers::void_code(tx, cx, id(77)));
        assert!(matches!(unknown, Err(VoucherError::Unknown)));
    });
}
