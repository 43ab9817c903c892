//! Whatever happens to an order, in whatever order: its documents come to what it costs, and to what is held for it.

use std::collections::BTreeMap;

use billing::PlatformMoney;
use invoices::InvoiceKind;
use kernel::Id;
use kernel::ids::kinds;
use ledger::{AccountCode, Posting};
use pledges::{PledgeRef, PledgeState};

use super::eur;
use crate::stage::{ANNA, Backer, Stage, agree, on_both};

/// Made-up choices, the same for the same seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from((self.0 >> 33) % sides).unwrap()
    }
}

/// What was credited of each invoice by staff, and how much of it went back.
#[derive(Default)]
struct Notes(Vec<(Id<kinds::Invoice>, Id<kinds::Invoice>, i64, i64)>);

impl Stage {
    async fn happens(&self, pledge: PledgeRef, dice: &mut Dice, (step, notes): (u32, &mut Notes)) {
        let amount = 100 * (1 + dice.below(12));
        match dice.below(6) {
            0 | 1 => {
                if let Ok(note) = self.note(pledge, amount).await {
                    let of = self.latest(pledge).await.0;
                    notes.0.push((of, note, amount, 0));
                }
            }
            2 => {
                let any = usize::try_from(dice.below(8)).unwrap();
                let Some(one) = notes.0.len().checked_sub(1).map(|last| &mut notes.0[any.min(last)]) else {
                    return;
                };
                if self.repaid(pledge, one.1, eur(amount), &format!("step-{step}")).await.is_ok() {
                    one.3 += amount;
                }
            }
            3 => self.platform_hands_over(pledge, 500 * dice.below(5)).await,
            4 => self.pays_the_rest(pledge, step).await,
            _ => {
                self.agreed_anew(pledge).await;
                self.pays_the_rest(pledge, step).await;
            }
        }
        self.work().await;
    }

    async fn pays_the_rest(&self, pledge: PledgeRef, step: u32) {
        self.write(move |tx, cx| {
            let owed = pledges::load(tx, pledge.row).and_then(|loaded| pledges::to_pay(tx, &loaded))?;
            if owed.is_positive() {
                let sides = (AccountCode::pledge(pledge.id), AccountCode::gateway("sandbox"));
                let key = format!("payment:{}:step-{step}", pledge.id);
                let posting = Posting::transfer(key, "payment", pledge.id.to_string(), sides, owed)?;
                ledger::post(tx, cx, &posting)?;
            }
            pledges::settle(tx, cx, pledge.row)
        })
        .await;
    }

    async fn agreed_anew(&self, pledge: PledgeRef) {
        self.write(move |tx, cx| {
            pledges::unlock(tx, cx, pledge.row, "another look")?;
            pledges::reopen(tx, cx, pledge.row)?;
            agree(tx, &cx.acting_as(kernel::Actor::Cli), pledge)?;
            pledges::lock(tx, cx, pledge.row).map(drop)
        })
        .await;
    }

    /// The latest invoice, and its total.
    async fn latest(&self, pledge: PledgeRef) -> (Id<kinds::Invoice>, i64) {
        let all = self.documents(pledge).await;
        let one = all.iter().rfind(|one| one.kind == InvoiceKind::Invoice).unwrap();
        (one.id, one.gross.minor)
    }

    /// Invoices less credit notes.
    async fn documented(&self, pledge: PledgeRef) -> i64 {
        let signed = |one: &billing::Listed| match one.kind {
            InvoiceKind::Invoice => one.gross.minor,
            InvoiceKind::CreditNote => -one.gross.minor,
        };
        self.documents(pledge).await.iter().map(signed).sum()
    }

    async fn adds_up(&self, pledge: PledgeRef, (money, notes): (PlatformMoney, &Notes)) {
        let (latest, gross) = self.latest(pledge).await;
        let mut of_latest = BTreeMap::from([("credited", 0), ("repaid", 0)]);
        for (_, _, credited, repaid) in notes.0.iter().filter(|(of, ..)| *of == latest) {
            *of_latest.get_mut("credited").unwrap() += credited;
            *of_latest.get_mut("repaid").unwrap() += repaid;
        }
        let documented = self.documented(pledge).await;
        assert_eq!(documented, gross - of_latest["credited"], "nothing of before is left");
        let loaded = self.pledge(pledge).await;
        let [credit, paid, lowered, balance, _] = self.books(pledge).await;
        let total = loaded.agreed.unwrap().total_minor;
        assert_eq!(total - lowered - balance, credit + paid);
        if loaded.state == PledgeState::Paid && self.waiting().await.is_empty() {
            assert_eq!(lowered, of_latest["repaid"]);
            let read = self.db.read(move |tx| pledges::credit_for_notes(tx, &loaded)).await;
            let left_out = match money {
                PlatformMoney::OnInvoice => 0,
                PlatformMoney::LeftOut => credit + read.unwrap().minor,
            };
            assert_eq!(gross, total - left_out, "as agreed, less what the platform invoiced");
            // What is invoiced here and there, with what was credited and has not gone back, is what is held.
            let open = of_latest["credited"] - of_latest["repaid"];
            assert_eq!(documented + left_out + open, credit + paid + balance);
            let documents = self.documents(pledge).await;
            let last = documents.iter().find(|one| one.id == latest).unwrap();
            assert_eq!(self.document(last).await.content.due.minor, 0, "it asks for nothing");
        }
        self.sound().await;
    }
}

#[test]
fn documents_and_money_come_to_the_same_whatever_happens() {
    on_both(async |stage: Stage| {
        for (seed, money) in [
            (1, PlatformMoney::LeftOut),
            (2, PlatformMoney::OnInvoice),
            (3, PlatformMoney::LeftOut),
            (4, PlatformMoney::LeftOut),
        ] {
            stage.save(move |new| new.platform_money = money).await.unwrap();
            let pledge = stage.paid(Backer { credit: 1500, ..ANNA }).await;
            let (mut dice, mut notes) = (Dice(seed), Notes::default());
            for step in 0..10 {
                stage.happens(pledge, &mut dice, (step, &mut notes)).await;
                stage.adds_up(pledge, (money, &notes)).await;
            }
            stage.write(move |tx, cx| pledges::cancel(tx, cx, pledge.row, "")).await;
            stage.work().await;
            assert_eq!(stage.documented(pledge).await, 0);
            let [credit, paid, .., owed] = stage.books(pledge).await;
            assert_eq!(owed, credit + paid, "what is held goes back, and no more");
            stage.sound().await;
        }
    });
}
