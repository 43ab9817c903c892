//! Credit notes beside the platform's money: what it has invoiced stays what it invoiced, whichever way money goes back, and
//! whoever still owes something is paid nothing.

use billing::{BillingError, PlatformMoney};
use db::{Migration, sql};
use kernel::Timestamp;
use ledger::AccountCode;
use pledges::{PaidBack, PledgeError, PledgeRef, RepaidPart};

use super::{eur, pln};
use crate::stage::{ANNA, Backer, DELUXE, PRICE, Stage, on_both};

/// Of the price, collected by the platform.
const THERE: i64 = 2000;

fn half_there() -> Backer {
    Backer { credit: THERE, ..ANNA }
}

impl Stage {
    /// The platform invoices its part itself, and the rest was paid here in another currency: what goes back in the
    /// campaign's goes back from the platform's credit.
    async fn paid_there_and_in_zloty(&self) -> PledgeRef {
        self.save(|new| new.platform_money = PlatformMoney::LeftOut).await.unwrap();
        let pledge = self.confirmed(half_there()).await;
        self.lock(pledge).await;
        self.pay_in_zloty(pledge, (PRICE - THERE, 12_761)).await;
        pledge
    }

    async fn amounts(&self, pledge: PledgeRef) -> Vec<i64> {
        self.documents(pledge).await.iter().map(|one| one.gross.minor).collect()
    }

    async fn of_credit(&self, pledge: PledgeRef) -> i64 {
        let read = self.db.read(move |tx| {
            let pledge = pledges::load(tx, pledge.row)?;
            pledges::credit_for_notes(tx, &pledge)
        });
        read.await.unwrap().minor
    }

    /// Opened again, made another order and agreed to.
    async fn becomes(&self, pledge: PledgeRef, reward: kernel::Id<kernel::ids::kinds::Reward>) {
        self.write(move |tx, cx| {
            pledges::unlock(tx, cx, pledge.row, "wants more")?;
            pledges::reopen(tx, cx, pledge.row)?;
            let seen_version = pledges::load(tx, pledge.row)?.choices_stamp.version;
            let choices = pledges::Choices { reward: Some(reward), ..pledges::Choices::default() };
            let staff = cx.acting_as(kernel::Actor::Cli);
            pledges::save_choices(
                tx,
                &staff,
                &pledges::SaveChoices { pledge: pledge.row, seen_version, choices },
            )?;
            crate::stage::agree(tx, &staff, pledge)?;
            pledges::lock(tx, cx, pledge.row).map(drop)
        })
        .await;
    }
}

fn owed<T: std::fmt::Debug>(refused: Result<T, BillingError>) -> i64 {
    match refused {
        Err(BillingError::Pledge(PledgeError::StillOwed(owed))) => owed.minor,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_invoice_stands_when_credit_of_the_platform_goes_back_for_a_note_whoever_tells_of_it() {
    on_both(async |stage: Stage| {
        let pledge = stage.paid_there_and_in_zloty().await;
        assert_eq!(stage.amounts(pledge).await, [3000]);
        let note = stage.note(pledge, 1000).await.unwrap();
        stage.repaid(pledge, note, eur(1000), "one").await.unwrap();
        stage.work().await;
        assert_eq!(stage.books(pledge).await, [1000, 3000, 1000, 0, 0]);
        assert_eq!((stage.amounts(pledge).await, stage.waiting().await), (vec![3000, 1000], Vec::new()));
        stage.sound().await;
        // The platform's next file tells of the same money.
        stage.platform_hands_over(pledge, 1000).await;
        stage.work().await;
        assert_eq!(stage.books(pledge).await, [1000, 3000, 1000, 0, 0]);
        assert_eq!((stage.amounts(pledge).await, stage.waiting().await), (vec![3000, 1000], Vec::new()));
        stage.sound().await;
        stage.cancelled(pledge).await;
        assert_eq!(stage.amounts(pledge).await, [3000, 1000, 2000]);
        stage.sound().await;
    });
}

#[test]
fn an_invoice_of_which_a_part_was_credited_waits_for_a_person_when_the_platforms_money_moves() {
    on_both(async |stage: Stage| {
        stage.save(|new| new.platform_money = PlatformMoney::LeftOut).await.unwrap();
        let pledge = stage.paid(half_there()).await;
        let note = stage.note(pledge, 1000).await.unwrap();
        stage.repaid(pledge, note, eur(1000), "one").await.unwrap();
        // Some of it went back on the platform, and was paid here since.
        stage.platform_hands_over(pledge, 1500).await;
        stage.pay(pledge, 500).await;
        stage.work().await;
        assert_eq!(
            (stage.amounts(pledge).await, stage.waiting().await),
            (vec![3000, 1000], vec!["part_credited".to_owned()])
        );
        stage.sound().await;
        // Agreed to anew, the whole is taken back, and the new invoice asks for what is owed and no more.
        stage.becomes(pledge, stage.deluxe).await;
        assert_eq!(stage.books(pledge).await[3], DELUXE - 4000);
        stage.pay(pledge, DELUXE - 4000).await;
        stage.work().await;
        assert_eq!(
            (stage.amounts(pledge).await, stage.waiting().await),
            (vec![3000, 1000, 5000, 2000], Vec::new())
        );
        let documents = stage.documents(pledge).await;
        let content = stage.document(&documents[2]).await.content;
        assert_eq!((content.paid.minor, content.due.minor), (5000, 0));
        stage.sound().await;
    });
}

#[test]
fn credit_that_went_back_for_another_agreement_is_none_of_this_one() {
    on_both(async |stage: Stage| {
        let pledge = stage.paid_there_and_in_zloty().await;
        let note = stage.note(pledge, 1000).await.unwrap();
        stage.repaid(pledge, note, eur(1000), "one").await.unwrap();
        stage.work().await;
        assert_eq!(stage.of_credit(pledge).await, 1000);
        stage.becomes(pledge, stage.deluxe).await;
        assert_eq!(stage.of_credit(pledge).await, 0);
        stage.pay(pledge, DELUXE - 4000).await;
        stage.work().await;
        assert_eq!(stage.amounts(pledge).await, [3000, 1000, DELUXE - 1000, 2000]);
        let note = stage.note(pledge, 500).await.unwrap();
        stage.repaid(pledge, note, eur(500), "two").await.unwrap();
        stage.work().await;
        assert_eq!(stage.of_credit(pledge).await, 0, "it had been paid here");
        assert_eq!((stage.amounts(pledge).await.len(), stage.waiting().await), (5, Vec::new()));
        stage.sound().await;
    });
}

#[test]
fn what_was_recorded_before_is_found_in_the_ledger() {
    on_both(async |stage: Stage| {
        let pledge = stage.paid_there_and_in_zloty().await;
        let note = stage.note(pledge, 1000).await.unwrap();
        stage.repaid(pledge, note, eur(400), "one").await.unwrap();
        stage.repaid(pledge, note, eur(600), "two").await.unwrap();
        let other = stage.note(pledge, 300).await.unwrap();
        stage.repaid(pledge, other, pln(1276), "one").await.unwrap();
        let forget = sql!("UPDATE pledge_part_repaid SET of_credit_minor = 0");
        stage.db.write(move |tx| tx.execute(forget, &[])).await.unwrap();
        assert_eq!(stage.of_credit(pledge).await, 0);
        let all = include_str!("../../../pledges/migrations/0032_credit_for_notes.sql");
        let (_, filled) = all.split_at(all.find("UPDATE").unwrap());
        let again = [Migration { owner: "pledges", name: "0032_again", sql: filled }];
        let db = stage.db.clone();
        let done = tokio::task::spawn_blocking(move || db.migrate(&again, Timestamp::from_micros(0)));
        done.await.unwrap().unwrap();
        assert_eq!(stage.of_credit(pledge).await, 1000);
        stage.sound().await;
    });
}

#[test]
fn who_still_owes_something_is_credited_and_paid_nothing_wherever_the_parcel_is() {
    on_both(async |stage: Stage| {
        stage.save(|_| {}).await.unwrap();
        let pledge = stage.paid(half_there()).await;
        let note = stage.note(pledge, 1000).await.unwrap();
        stage.write(move |tx, cx| pledges::start_fulfilment(tx, cx, pledge.row)).await;
        stage.platform_hands_over(pledge, 1500).await;
        stage.work().await;
        assert_eq!(owed(stage.note(pledge, 100).await), 500);
        assert_eq!(owed(stage.repaid(pledge, note, eur(1000), "one").await), 500);
        assert_eq!(stage.left(note).await, None);
        let cx = stage.cx.clone();
        let by_itself = stage.db.write(move |tx| {
            let (day, key) = ("2026-11-20".parse().unwrap(), "one".to_owned());
            let paid_back = PaidBack { pledge: pledge.row, amount: eur(1000), day, note: String::new(), key };
            pledges::repay_part(tx, &cx, &RepaidPart { paid_back, note, left: eur(1000) })
        });
        assert!(matches!(by_itself.await, Err(PledgeError::StillOwed(_))));
        assert_eq!(stage.amounts(pledge).await, [PRICE, 1000]);
        stage.pay(pledge, 500).await;
        stage.note(pledge, 100).await.unwrap();
        stage.repaid(pledge, note, eur(1000), "one").await.unwrap();
        assert_eq!(stage.books(pledge).await[2..], [1000, 0, 0]);
        stage.sound().await;
    });
}

#[test]
fn nothing_goes_back_for_a_note_after_the_platform_took_money_back_however_close_both_come() {
    on_both(async |stage: Stage| {
        stage.save(|_| {}).await.unwrap();
        for _ in 0..5 {
            let pledge = stage.paid(half_there()).await;
            let note = stage.note(pledge, 1000).await.unwrap();
            stage.write(move |tx, cx| pledges::start_fulfilment(tx, cx, pledge.row)).await;
            let (repaid, ()) = tokio::join!(
                stage.repaid(pledge, note, eur(1000), "one"),
                stage.platform_hands_over(pledge, 1500),
            );
            let account = AccountCode::pledge(pledge.id);
            let moved = stage.db.read(move |tx| ledger::movements(tx, &account, 10)).await.unwrap();
            let kinds: Vec<_> = moved.iter().rev().skip(2).map(|one| one.kind.as_str()).collect();
            if repaid.is_ok() {
                assert_eq!(kinds, [pledges::PAID_FOR_NOTE, "platform_credit"], "it came first");
            } else {
                assert_eq!((owed(repaid), kinds), (500, vec!["platform_credit"]));
            }
            stage.work().await;
            stage.sound().await;
        }
    });
}
