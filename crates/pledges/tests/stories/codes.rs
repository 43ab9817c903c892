//! Codes on pledges: entered, counted, used by the confirmation, given back.
//!
//! Why this long: each story uses the same few codes, entered and counted by the same hands.

use kernel::ids::kinds;
use kernel::{Currency, Id, Money};
use pledges::quote::VoucherKind;
use pledges::{CodeEntered, EnterCode, PaidBack, PledgeError, PledgeRef, PledgeState, RepaidPart};
use vouchers::{BasisPoints, Benefit, Combining, Entered, Limits, NewCode, Prices, Refusal, Terms, Window};

use crate::imports::newer_file;
use crate::stage::{Stage, berlin, on_both, reward, with_addon};

fn eur(minor: i64) -> Money {
    Money::new(minor, Currency::EUR)
}

fn terms(benefit: Benefit) -> Terms {
    Terms {
        title: "Thanks".to_owned(),
        campaign: None,
        benefit,
        limits: Limits::default(),
        window: Window::default(),
        smallest_order: Prices::default(),
        with_rewards: Vec::new(),
        only_on: Vec::new(),
        combining: Combining::WithOthers,
    }
}

fn ten_off() -> Terms {
    terms(Benefit::Amount { off: Prices::new(vec![eur(1_000)]).unwrap() })
}

fn ten_off_once() -> Terms {
    Terms { limits: Limits { total: Some(1), ..Limits::default() }, ..ten_off() }
}

/// A voucher with one code.
fn voucher(stage: &Stage, terms: &Terms, text: &str, worth: Option<i64>) -> vouchers::Voucher {
    let (cx, terms, text) = (stage.staff(), terms.clone(), text.to_owned());
    stage
        .write(move |tx| {
            let voucher = vouchers::create_voucher(tx, &cx, &terms)?;
            let request_key = format!("form-{text}");
            let new = NewCode { request_key, voucher: voucher.id, text: text.clone(), worth: worth.map(eur) };
            vouchers::add_code(tx, &cx, &new)?;
            Ok(voucher)
        })
        .expect("a voucher")
}

/// Ten off for everybody, ten off for one, and a gift code that some share.
pub fn for_walkers(stage: &Stage) {
    voucher(stage, &ten_off(), "WALK-TEN", None);
    voucher(stage, &ten_off_once(), "WALK-ONCE", None);
    voucher(stage, &terms(Benefit::Gift), "WALK-GIFT", Some(12_000));
}

fn enter(stage: &Stage, pledge: PledgeRef, typed: &str) -> CodeEntered {
    let (cx, row, typed) = (stage.backer(pledge), pledge.row, typed.to_owned());
    stage
        .write(move |tx| {
            let network = Some("192.0.2.7".to_owned());
            pledges::enter_code(tx, &cx, &EnterCode { pledge: row, typed: typed.clone(), network })
        })
        .expect("an answer")
}

fn kept(stage: &Stage, pledge: PledgeRef, typed: &str) -> Id<kinds::VoucherCode> {
    match enter(stage, pledge, typed) {
        CodeEntered::Kept(code) => code,
        other => panic!("{other:?}"),
    }
}

fn uses(stage: &Stage, voucher: &vouchers::Voucher) -> u32 {
    let id = voucher.id;
    stage.read(move |tx| Ok(vouchers::voucher(tx, id)?.uses))
}

fn left_on(stage: &Stage, pledge: PledgeRef, code: Id<kinds::VoucherCode>) -> i64 {
    let contact = stage.pledge(pledge).contact;
    let nobody = Id::parse(&format!("plg_{:032x}", 99)).unwrap();
    stage.read(move |tx| Ok(vouchers::present(tx, code, nobody, contact)?.balance.unwrap().minor))
}

/// A pledge of 50.00 and 5.00 for shipping, with an address, and so much paid on the platform.
fn ready(stage: &Stage, name: &str, paid: i64) -> PledgeRef {
    let pledge = stage.pledged(name, reward(stage.shop.base), paid);
    stage.save_address(pledge, berlin("01067")).expect("an address");
    pledge
}

fn cancel(stage: &Stage, pledge: PledgeRef) -> PledgeState {
    let cx = stage.backer(pledge);
    stage.write(move |tx| pledges::cancel(tx, &cx, pledge.row, "")).expect("a cancellation")
}

fn reopen(stage: &Stage, pledge: PledgeRef) {
    let cx = stage.backer(pledge);
    stage.write(move |tx| pledges::reopen(tx, &cx, pledge.row)).expect("opened again");
}

#[test]
fn a_code_lowers_price_and_tax_until_it_is_taken_out() {
    on_both(|stage| {
        let made = voucher(stage, &ten_off(), "THANK-YOU", None);
        let anna = ready(stage, "Anna", 0);
        let before = stage.quote(anna);
        let code = kept(stage, anna, "thank you");
        assert_eq!(kept(stage, anna, "THANK-YOU"), code, "entered again, it is there once");
        let quote = stage.quote(anna);
        assert_eq!((before.total, quote.total), (eur(5_500), eur(4_500)));
        assert!(quote.tax.minor < before.tax.minor, "what is not paid is not taxed");
        assert_eq!((quote.vouchers.len(), quote.vouchers[0].kind), (1, VoucherKind::Discount));
        assert_eq!(uses(stage, &made), 0, "nothing is used before somebody agrees");
        assert_eq!(stage.confirm(anna).unwrap().quote.total, eur(4_500));
        assert_eq!(uses(stage, &made), 1);
        stage.verified();

        let (cx, open) = (stage.backer(anna), anna.row);
        let refused = stage.write(move |tx| pledges::remove_code(tx, &cx, open, code)).unwrap_err();
        assert!(matches!(refused, PledgeError::NotOpen(_)), "{refused}");
        reopen(stage, anna);
        assert_eq!(uses(stage, &made), 0, "opened again, it is given back");
        assert_eq!(stage.quote(anna).total, eur(4_500), "and still entered");
        let cx = stage.backer(anna);
        stage.write(move |tx| pledges::remove_code(tx, &cx, anna.row, code)).unwrap();
        assert_eq!(stage.quote(anna), before);
        assert_eq!(stage.confirm(anna).unwrap().quote.total, eur(5_500));
        assert_eq!(uses(stage, &made), 0);
        stage.verified();
    });
}

#[test]
fn nobody_agrees_to_a_price_that_a_code_taken_meanwhile_has_changed() {
    on_both(|stage| {
        let made = voucher(stage, &ten_off_once(), "ONLY-ONE", None);
        let (anna, ben) = (ready(stage, "Anna", 0), ready(stage, "Ben", 0));
        kept(stage, anna, "ONLY-ONE");
        kept(stage, ben, "ONLY-ONE");
        let seen = pledges::seal_of(&stage.quote(ben));
        stage.confirm(anna).unwrap();
        let cx = stage.backer(ben);
        let late = pledges::Confirm { pledge: ben.row, seal: seen };
        let refused = stage.write(move |tx| pledges::confirm(tx, &cx, &late)).unwrap_err();
        assert!(matches!(refused, PledgeError::QuoteChanged), "{refused}");
        let quote = stage.quote(ben);
        assert_eq!(quote.total, eur(5_500));
        assert_eq!(quote.vouchers[0].reasons, [vouchers::Reason::Refused(Refusal::UsedUp)]);
        assert_eq!(enter(stage, ready(stage, "Cem", 0), "ONLY-ONE"), CodeEntered::Refused(Refusal::UsedUp));
        assert_eq!(cancel(stage, anna), PledgeState::Cancelled);
        assert_eq!(uses(stage, &made), 0, "cancelled, it is given back");
        assert_eq!(stage.confirm(ben).unwrap().quote.total, eur(4_500), "and the next one has it");
        stage.verified();
    });
}

#[test]
fn two_who_confirm_at_once_do_not_both_get_the_last_use() {
    on_both(|stage| {
        let made = voucher(stage, &ten_off_once(), "RUSH", None);
        let backers: Vec<_> = (0..6).map(|n| ready(stage, &format!("Rush{n}"), 0)).collect();
        for one in &backers {
            kept(stage, *one, "RUSH");
        }
        let seals: Vec<_> = backers.iter().map(|one| pledges::seal_of(&stage.quote(*one))).collect();
        let won = std::sync::atomic::AtomicU32::new(0);
        std::thread::scope(|scope| {
            for (one, seal) in backers.iter().zip(&seals) {
                let (cx, confirm) =
                    (stage.backer(*one), pledges::Confirm { pledge: one.row, seal: seal.clone() });
                let won = &won;
                scope.spawn(move || match stage.write(move |tx| pledges::confirm(tx, &cx, &confirm)) {
                    Ok(_) => drop(won.fetch_add(1, std::sync::atomic::Ordering::SeqCst)),
                    Err(PledgeError::QuoteChanged) => {}
                    Err(other) => panic!("{other}"),
                });
            }
        });
        assert_eq!((won.into_inner(), uses(stage, &made)), (1, 1));
        stage.verified();
    });
}

#[test]
fn an_order_that_falls_below_the_smallest_loses_the_discount_and_says_why() {
    on_both(|stage| {
        let large = Terms { smallest_order: Prices::new(vec![eur(6_000)]).unwrap(), ..ten_off() };
        let made = voucher(stage, &large, "LARGE", None);
        let with_shirt = with_addon(reward(stage.shop.base), stage.shop.rare, 1);
        let anna = stage.pledged("Anna", with_shirt, 0);
        stage.save_address(anna, berlin("01067")).unwrap();
        kept(stage, anna, "LARGE");
        stage.confirm(anna).unwrap();
        assert_eq!(uses(stage, &made), 1);
        reopen(stage, anna);
        stage.save_choices(anna, reward(stage.shop.base)).unwrap();
        let quote = stage.quote(anna);
        let too_small = Refusal::OrderTooSmall { smallest: eur(6_000), goods: eur(5_000) };
        assert_eq!(quote.vouchers[0].reasons, [vouchers::Reason::Refused(too_small)]);
        assert_eq!(stage.confirm(anna).unwrap().quote.total, eur(5_500));
        assert_eq!(uses(stage, &made), 0, "what takes nothing off is not used up");
        assert_eq!(
            stage.pledge(anna).codes.len(),
            1,
            "and is counted again as soon as the order is large enough"
        );
        stage.verified();
    });
}

#[test]
fn a_gift_code_pays_through_the_ledger_and_gets_it_back() {
    on_both(|stage| {
        voucher(stage, &terms(Benefit::Gift), "GIFT-30", Some(3_000));
        let anna = ready(stage, "Anna", 4_000);
        let code = kept(stage, anna, "GIFT-30");
        let quote = stage.quote(anna);
        assert_eq!((quote.total, quote.by_gift_codes, quote.balance), (eur(5_500), Some(eur(1_500)), eur(0)));
        stage.confirm(anna).unwrap();
        assert_eq!(left_on(stage, anna, code), 1_500);
        let agreed = stage.quote(anna);
        assert_eq!(
            (agreed.paid, agreed.balance, agreed.by_gift_codes),
            (eur(1_500), eur(0), Some(eur(1_500)))
        );
        assert!(agreed.rules.iter().any(|rule| matches!(rule, pledges::quote::Rule::GiftCodesPay { .. })));
        stage.verified();

        let ben = ready(stage, "Ben", 0);
        kept(stage, ben, "GIFT-30");
        assert_eq!(stage.quote(ben).balance, eur(4_000), "what is left on it is 15.00");
        stage.confirm(ben).unwrap();
        assert_eq!(left_on(stage, anna, code), 0);
        cancel(stage, anna);
        assert_eq!(left_on(stage, anna, code), 1_500, "what it paid is on the code again");
        let standing = stage.read(move |tx| {
            let pledge = pledges::load(tx, anna.row)?;
            pledges::standing(tx, &pledge)
        });
        assert_eq!((standing.balance, standing.paid), (eur(-4_000), eur(0)), "only money goes back as money");
        stage.verified();
    });
}

#[test]
fn what_the_platform_pays_after_all_is_on_the_gift_code_again_and_nobody_is_paid_out() {
    on_both(|stage| {
        voucher(stage, &terms(Benefit::Gift), "GIFT-30", Some(3_000));
        let anna = ready(stage, "Anna", 2_500);
        let code = kept(stage, anna, "GIFT-30");
        stage.confirm(anna).unwrap();
        assert_eq!((left_on(stage, anna, code), stage.quote(anna).balance), (0, eur(0)));
        let money = |stage: &Stage| {
            let standing = stage.read(move |tx| {
                let pledge = pledges::load(tx, anna.row)?;
                pledges::standing(tx, &pledge)
            });
            let state = stage.pledge(anna).state;
            (standing.paid, standing.left_over().unwrap(), standing.owed_back(state).unwrap())
        };
        let says = |stage: &Stage, paid: i64| {
            newer_file(stage, anna, |update| {
                update.facts.pledged_minor = paid;
                update.facts.paid_minor = paid;
            });
            stage.verified();
        };
        // Raised on the platform by 20: the code paid 30, and needs to pay 10 only.
        says(stage, 4_500);
        assert_eq!(left_on(stage, anna, code), 2_000);
        assert_eq!(money(stage), (eur(1_000), eur(0), eur(0)));
        let quote = stage.quote(anna);
        assert_eq!((quote.by_gift_codes, quote.paid, quote.balance), (Some(eur(1_000)), eur(1_000), eur(0)));
        // By more than the code paid: that is credit, and the code has all of its own.
        says(stage, 7_500);
        assert_eq!((left_on(stage, anna, code), money(stage)), (3_000, (eur(0), eur(2_000), eur(0))));
        let told = stage.quote(anna).rules;
        let is_payment = |rule: &pledges::quote::Rule| {
            matches!(rule, pledges::quote::Rule::GivenBack { .. } | pledges::quote::Rule::GiftCodesPay { .. })
        };
        assert!(!told.iter().any(is_payment), "{told:?}");
        // That file was wrong: the code pays again what was agreed.
        says(stage, 2_500);
        assert_eq!((left_on(stage, anna, code), stage.quote(anna).balance), (0, eur(0)));
        // Raised once more, another pledge uses what is on the code, and the rest is owed by its backer.
        says(stage, 4_500);
        let ben = ready(stage, "Ben", 4_000);
        kept(stage, ben, "GIFT-30");
        stage.confirm(ben).unwrap();
        assert_eq!(left_on(stage, ben, code), 500);
        says(stage, 2_500);
        assert_eq!((left_on(stage, anna, code), stage.quote(anna).balance), (0, eur(1_500)));
        cancel(stage, anna);
        assert_eq!(left_on(stage, anna, code), 1_500, "all that it paid");
        assert_eq!(money(stage).2, eur(2_500));
        stage.verified();
    });
}

#[test]
fn what_was_paid_here_beside_a_gift_code_is_owed_back_in_money() {
    on_both(|stage| {
        voucher(stage, &terms(Benefit::Gift), "GIFT-30", Some(3_000));
        let anna = ready(stage, "Anna", 1_500);
        let code = kept(stage, anna, "GIFT-30");
        stage.confirm(anna).unwrap();
        stage.pay(anna, "payment-1", 1_000);
        assert_eq!(stage.quote(anna).balance, eur(0));
        stage.pay(anna, "payment-2", 1_000);
        newer_file(stage, anna, |update| update.facts.paid_minor = 1_600);
        assert_eq!(left_on(stage, anna, code), 100, "no more goes back onto it than came in");
        let owed = stage.read(move |tx| {
            let pledge = pledges::load(tx, anna.row)?;
            Ok(pledges::standing(tx, &pledge)?.owed_back(pledge.state).unwrap())
        });
        assert_eq!(owed, eur(1_000));
        stage.verified();
    });
}

#[test]
fn what_goes_back_for_a_credit_note_beside_a_gift_code_is_of_the_platforms_credit() {
    on_both(|stage| {
        voucher(stage, &terms(Benefit::Gift), "GIFT-30", Some(3_000));
        let anna = ready(stage, "Anna", 4_000);
        let code = kept(stage, anna, "GIFT-30");
        stage.confirm(anna).unwrap();
        let cx = stage.staff();
        let paid_back = PaidBack {
            pledge: anna.row,
            amount: eur(1_000),
            day: "2026-11-20".parse().unwrap(),
            note: "re_1".to_owned(),
            key: "one".to_owned(),
        };
        let part = RepaidPart { paid_back, note: cx.new_id(), left: eur(1_000) };
        stage
            .write(move |tx| {
                pledges::lock(tx, &cx, anna.row)?;
                pledges::repay_part(tx, &cx, &part)?;
                // A form so old that its key is forgotten: the books know it.
                pledges::repay_part(tx, &cx, &part)
            })
            .unwrap();
        let books = |stage: &Stage| {
            let now = stage.read(move |tx| {
                let pledge = pledges::load(tx, anna.row)?;
                pledges::standing(tx, &pledge)
            });
            [now.credit, now.paid, now.lowered, now.balance].map(|money| money.minor)
        };
        assert_eq!(books(stage), [3_000, 1_500, 1_000, 0]);
        // It went back on the platform, whose next file tells of the same money.
        newer_file(stage, anna, |update| update.facts.paid_minor = 3_000);
        assert_eq!((books(stage), stage.pledge(anna).state), ([3_000, 1_500, 1_000, 0], PledgeState::Paid));
        let cx = stage.staff();
        stage.write(move |tx| pledges::cancel(tx, &cx, anna.row, "")).unwrap();
        assert_eq!(left_on(stage, anna, code), 3_000);
        assert_eq!(books(stage)[3], -3_000);
        stage.verified();
    });
}

#[test]
fn who_is_erased_gives_the_gift_back_and_is_owed_the_rest() {
    on_both(|stage| {
        voucher(stage, &terms(Benefit::Gift), "GIFT-10", Some(1_000));
        let anna = ready(stage, "Anna", 4_500);
        let code = kept(stage, anna, "GIFT-10");
        stage.confirm(anna).unwrap();
        let contact = stage.pledge(anna).contact;
        let told = stage.read(move |tx| pledges::at_erasure(tx, contact));
        assert_eq!(told[0].owed, eur(4_500));
        let cx = stage.staff();
        stage.write(move |tx| pledges::cancel_for_erasure(tx, &cx, contact)).unwrap();
        assert_eq!(left_on(stage, anna, code), 1_000);
        stage.verified();
    });
}

#[test]
fn guessing_is_slowed_down_and_what_cannot_be_used_is_not_kept() {
    on_both(|stage| {
        let elsewhere = Terms { campaign: Some(Id::parse(&format!("cmp_{:032x}", 5)).unwrap()), ..ten_off() };
        voucher(stage, &elsewhere, "ELSEWHERE", None);
        let over = Window { until: Some(stage.cx.now()), from: None };
        voucher(stage, &Terms { window: over, ..ten_off() }, "OVER-NOW", None);
        let anna = ready(stage, "Anna", 0);
        assert_eq!(enter(stage, anna, "ELSEWHERE"), CodeEntered::Refused(Refusal::OtherCampaign));
        assert!(matches!(enter(stage, anna, "OVER-NOW"), CodeEntered::Refused(Refusal::Over { .. })));
        for n in 0..8 {
            let answer = enter(stage, anna, &format!("GUESS-{n}"));
            assert!(matches!(answer, CodeEntered::Unknown(Entered::Unknown { .. })), "{answer:?}");
        }
        let answer = enter(stage, anna, "GUESS-X");
        assert!(matches!(answer, CodeEntered::Unknown(Entered::RateLimited { .. })), "{answer:?}");
        assert!(stage.pledge(anna).codes.is_empty());
    });
}

#[test]
fn verify_finds_uses_that_nobody_agreed_to_and_agreements_without_their_use() {
    on_both(|stage| {
        let half = terms(Benefit::Percent {
            basis_points: BasisPoints::new(5_000).unwrap(),
            most: Prices::default(),
        });
        voucher(stage, &half, "HALF", None);
        let anna = ready(stage, "Anna", 0);
        ready(stage, "Ben", 0);
        kept(stage, anna, "HALF");
        stage.confirm(anna).unwrap();
        stage.verified();
        let found = || {
            let vault = stage.cx.vault.clone();
            let all = stage.read(move |tx| Ok(pledges::verify(tx, &vault)?));
            all.into_iter().map(|finding| finding.check).collect::<Vec<_>>()
        };
        let change = |statement| stage.write(move |tx| Ok(tx.execute(statement, &[])?)).unwrap();
        change(db::sql!("UPDATE voucher_redemption SET taken_minor = taken_minor - 1"));
        assert_eq!(found(), ["pledges.codes_are_used"]);
        change(db::sql!(
            "UPDATE voucher_redemption SET taken_minor = taken_minor + 1,
                 pledge_id = (SELECT public_id FROM pledge WHERE quote_id IS NULL)"
        ));
        assert_eq!(found(), ["pledges.codes_are_used", "pledges.uses_are_agreed"]);
    });
}
