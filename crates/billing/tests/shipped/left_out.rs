//! A confirmed number leaves goods out of a scheme for consumers: only while it was confirmed for the lock.

use campaigns::model::BusinessBuyers;
use db::sql;
use pledges::{NumberChecked, PledgeRef};
use taxes::{Registration, Scheme};

use super::stage::{BOX, Goods, Order, PARIS, SENDING};
use super::{OSLO, boxed, on_both, sells_abroad};
use crate::business::{NUMBER, confirmed};
use crate::stage::Stage;

/// As the register of Norway answers: no number of its own for a question.
const FOUND: NumberChecked = NumberChecked::Valid { consultation: String::new() };

impl Stage {
    /// The seller leaves imports to who buys, and asks businesses.
    async fn sells_to_businesses(&self, schemes: &'static [Scheme]) {
        self.set_up_tax_with(|setup| {
            sells_abroad(setup);
            setup.seller.imports.clear();
            setup.business_buyers = BusinessBuyers::Asked;
            setup.seller.registrations.extend(schemes.iter().map(|scheme| Registration {
                scheme: *scheme,
                number: "2001234".to_owned(),
                valid_from: "2026-01-01".parse().unwrap(),
                valid_until: None,
            }));
        })
        .await;
    }

    /// A box for a business whose number was confirmed, agreed to; a consumer would pay the tax here.
    async fn left_out(&self, order: Order, (number, says): (&str, NumberChecked)) -> PledgeRef {
        let pledge = self.not_agreed(order).await;
        assert!(self.quote(pledge).await.tax.is_positive());
        self.states(pledge, number).await.unwrap();
        self.answers(says);
        self.check.check(pledge.id).await.unwrap();
        let quote = self.quote(pledge).await;
        assert_eq!((quote.total.minor, quote.tax.minor), (BOX + SENDING, 0));
        self.agrees(pledge).await;
        pledge
    }
}

#[test]
fn goods_that_a_number_takes_out_of_a_scheme_wait_for_its_confirmation_at_the_lock() {
    on_both(async |stage: Stage, goods: Goods| {
        stage.sells_to_businesses(&[Scheme::Voec]).await;
        let norwegian = ("NO995525828MVA", FOUND);
        let kept = stage.left_out(boxed(goods, OSLO), norwegian.clone()).await;
        let lost = stage.left_out(boxed(goods, OSLO), norwegian).await;
        stage.leaves_from("CN").await;
        let imported = stage.left_out(boxed(goods, PARIS), (NUMBER, confirmed())).await;
        stage.work().await;
        stage.answers(NumberChecked::Unavailable);
        stage.now("2026-08-20T10:00:00Z");
        for pledge in [kept, lost, imported] {
            stage.finished(pledge).await;
        }
        assert_eq!(stage.waiting().await, ["number_unchecked"; 3]);
        assert!(stage.report("2026-Q3").await.lines.is_empty(), "nothing is booked without its proof");
        stage.answers(FOUND);
        stage.check.check(kept.id).await.unwrap();
        stage.check.check(imported.id).await.unwrap();
        stage.answers(NumberChecked::Invalid);
        stage.check.check(lost.id).await.unwrap();
        stage.runs("billing.try_waiting").await;
        assert_eq!(stage.waiting().await, ["number_invalid"]);
        let counts = [stage.documents(kept).await.len(), stage.documents(imported).await.len()];
        assert_eq!((counts, stage.documents(lost).await.len()), ([1, 1], 0));
        stage.sound().await;
        // An answer that is gone from beside what is booked is found.
        stage.write(|tx, _| Ok(tx.execute(sql!("DELETE FROM pledge_buyer"), &[]).map(drop)?)).await;
        let found = stage.db.read(billing::verify).await.unwrap();
        assert_eq!(found.len(), 2, "{found:?}");
    });
}

#[test]
fn a_number_that_takes_nothing_off_needs_no_proof() {
    on_both(async |stage: Stage, goods: Goods| {
        stage.sells_to_businesses(&[]).await;
        let pledge = stage.not_agreed(boxed(goods, OSLO)).await;
        stage.states(pledge, "NO947765949").await.unwrap();
        stage.answers(NumberChecked::Invalid);
        stage.check.check(pledge.id).await.unwrap();
        stage.agrees(pledge).await;
        stage.finished(pledge).await;
        assert_eq!((stage.waiting().await, stage.documents(pledge).await.len()), (Vec::new(), 1));
        stage.sound().await;
    });
}
