//! Money goes back for a credit note of a part: once, never more than the note, and nothing of it goes back again.

mod of_platform;
mod whatever_happens;

use billing::{BillingError, PartCredit};
use invoices::{InvoiceKind, NewPart, Taken};
use kernel::ids::kinds;
use kernel::{Currency, Id, Money};
use ledger::{AccountCode, Posting};
use pledges::{PaidBack, PledgeError, PledgeRef, PledgeState, When};

use crate::stage::{ANNA, Backer, DELUXE, PRICE, Stage, on_both};

fn eur(minor: i64) -> Money {
    Money::new(minor, Currency::EUR)
}

fn pln(minor: i64) -> Money {
    Money::new(minor, Currency::parse("PLN").unwrap())
}

impl Stage {
    /// A credit note for so much of the first line of the order's latest invoice.
    pub async fn note(&self, pledge: PledgeRef, minor: i64) -> Result<Id<kinds::Invoice>, BillingError> {
        let documents = self.documents(pledge).await;
        let invoice = documents.iter().rfind(|one| one.kind == InvoiceKind::Invoice).unwrap().id;
        let new = PartCredit {
            invoice,
            parts: vec![NewPart { line: 0, taken: Taken::Amount(eur(minor)) }],
            reason: "The cover was torn.".to_owned(),
            key: self.cx.new_id::<kinds::Invoice>().to_string(),
        };
        let (cx, row) = (self.cx.clone(), self.campaign.row);
        let done = self.db.write(move |tx| {
            let campaign = campaigns::campaign(tx, row)?.unwrap();
            billing::credit_parts(tx, &cx, &campaign, (&new, eur(minor)))
        });
        done.await
    }

    pub async fn repaid(
        &self,
        pledge: PledgeRef,
        note: Id<kinds::Invoice>,
        amount: Money,
        key: &str,
    ) -> Result<When, BillingError> {
        let day = "2026-11-20".parse().unwrap();
        let (cx, row) = (self.cx.clone(), self.campaign.row);
        let paid_back =
            PaidBack { pledge: pledge.row, amount, day, note: "re_1".to_owned(), key: key.to_owned() };
        let done = self.db.write(move |tx| {
            let campaign = campaigns::campaign(tx, row)?.unwrap();
            billing::repay_note(tx, &cx, &campaign, (note, &paid_back)).map(|once| once.when)
        });
        done.await
    }

    /// Credit, payments, what it was lowered by, balance, and what is owed back.
    async fn books(&self, pledge: PledgeRef) -> [i64; 5] {
        let read = self.db.read(move |tx| {
            let pledge = pledges::load(tx, pledge.row)?;
            let now = pledges::standing(tx, &pledge)?;
            let owed = now.owed_back(pledge.state)?;
            Ok::<_, PledgeError>(
                [now.credit, now.paid, now.lowered, now.balance, owed].map(|money| money.minor),
            )
        });
        read.await.unwrap()
    }

    /// What may still go back for a note, in each currency, the campaign's last.
    async fn left(&self, note: Id<kinds::Invoice>) -> Option<Vec<Money>> {
        let (vault, row) = (self.cx.vault.clone(), self.campaign.row);
        let read = self.db.read(move |tx| {
            let campaign = campaigns::campaign(tx, row)?.unwrap();
            billing::note_to_repay(tx, &vault, &campaign, note)
        });
        let (_, returnable) = read.await.unwrap().unwrap().order?;
        Some(returnable.elsewhere.into_iter().chain([returnable.own]).collect())
    }

    async fn totals(&self) -> pledges::MoneyTotals {
        let row = self.campaign.row;
        self.db.read(move |tx| pledges::money_totals(tx, row)).await.unwrap().of(self.currency)
    }

    /// What is owed is paid in another currency.
    async fn pay_in_zloty(&self, pledge: PledgeRef, (owed, charged): (i64, i64)) {
        self.write(move |tx, cx| {
            let zloty = Currency::parse("PLN").unwrap();
            let of_pledge = (AccountCode::pledge(pledge.id), AccountCode::cleared(pledge.id, zloty));
            let of_charge = (AccountCode::charged(pledge.id), AccountCode::gateway("sandbox"));
            let key = format!("payment:{}", pledge.id);
            let posting = Posting::transfer(key, "payment", pledge.id.to_string(), of_pledge, eur(owed))?;
            ledger::post(tx, cx, &posting.beside(of_charge, pln(charged))?)?;
            pledges::settle(tx, cx, pledge.row)
        })
        .await;
        self.work().await;
    }

    async fn cancelled(&self, pledge: PledgeRef) {
        self.write(move |tx, cx| pledges::cancel(tx, cx, pledge.row, "")).await;
        self.work().await;
    }
}

fn most(refused: Result<When, BillingError>) -> i64 {
    match refused {
        Err(BillingError::Pledge(PledgeError::NotOwedBack(most))) => most.minor,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_went_back_for_a_note_leaves_the_order_paid_and_is_not_owed_again() {
    on_both(async |stage: Stage| {
        stage.save(|_| {}).await.unwrap();
        let pledge = stage.paid(ANNA).await;
        let note = stage.note(pledge, 2000).await.unwrap();
        assert_eq!(stage.left(note).await, Some(vec![eur(2000)]));
        assert_eq!(most(stage.repaid(pledge, note, eur(2001), "one").await), 2000);
        assert_eq!(stage.repaid(pledge, note, eur(1500), "one").await.unwrap(), When::Now);
        assert_eq!(stage.repaid(pledge, note, eur(1500), "one").await.unwrap(), When::Earlier, "once a form");
        let other = stage.repaid(pledge, note, eur(100), "one").await;
        assert!(matches!(other, Err(BillingError::Pledge(PledgeError::RequestKey))), "{other:?}");
        assert_eq!(most(stage.repaid(pledge, note, eur(501), "two").await), 500, "never more than the note");
        stage.repaid(pledge, note, eur(500), "two").await.unwrap();
        assert_eq!(most(stage.repaid(pledge, note, eur(1), "three").await), 0);
        stage.work().await;
        assert_eq!(stage.pledge(pledge).await.state, PledgeState::Paid);
        assert_eq!(stage.books(pledge).await, [0, PRICE - 2000, 2000, 0, 0]);
        assert_eq!(stage.documents(pledge).await.len(), 2);
        let totals = stage.totals().await;
        assert_eq!(
            (totals.owed_by_backers_minor, totals.owed_to_backers_minor, totals.unused_credit_minor),
            (0, 0, 0)
        );
        stage.sound().await;
        // What the backer sees adds up.
        let quote = stage.write(move |tx, cx| {
            let pledge = pledges::load(tx, pledge.row)?;
            pledges::current_quote(tx, &cx.vault, &pledge, cx.now())
        });
        let quote = quote.await;
        assert_eq!((quote.balance.minor, quote.repaid_parts()), (0, Some(eur(2000))));
        // The order ends: what is left is owed back, and no more.
        stage.cancelled(pledge).await;
        assert_eq!(stage.books(pledge).await, [0, PRICE - 2000, 0, 2000 - PRICE, PRICE - 2000]);
        assert_eq!(stage.totals().await.owed_to_backers_minor, PRICE - 2000);
        assert_eq!(stage.left(note).await, None);
        let ended = stage.repaid(pledge, note, eur(1), "four").await;
        assert!(matches!(ended, Err(BillingError::NotCreditable)), "{ended:?}");
        stage.sound().await;
    });
}

#[test]
fn of_what_the_platform_collected_a_part_goes_back_once_whoever_tells_of_it() {
    on_both(async |stage: Stage| {
        stage.save(|_| {}).await.unwrap();
        let pledge = stage.paid(Backer { credit: PRICE, ..ANNA }).await;
        let note = stage.note(pledge, 1000).await.unwrap();
        stage.repaid(pledge, note, eur(1000), "one").await.unwrap();
        stage.work().await;
        assert_eq!(stage.books(pledge).await, [PRICE - 1000, 0, 1000, 0, 0]);
        assert_eq!((stage.documents(pledge).await.len(), stage.waiting().await.len()), (2, 0));
        stage.sound().await;
        // It went back on the platform, whose next file tells of the same money.
        for _ in 0..2 {
            stage.platform_hands_over(pledge, PRICE - 1000).await;
            stage.work().await;
            assert_eq!(stage.books(pledge).await, [PRICE - 1000, 0, 1000, 0, 0]);
            assert_eq!(stage.pledge(pledge).await.state, PledgeState::Paid);
            stage.sound().await;
        }
        stage.cancelled(pledge).await;
        assert_eq!(stage.books(pledge).await[4], PRICE - 1000);
        stage.sound().await;
    });
}

#[test]
fn who_changes_the_order_afterwards_pays_what_is_not_held_any_more() {
    on_both(async |stage: Stage| {
        stage.save(|_| {}).await.unwrap();
        let pledge = stage.paid(ANNA).await;
        let note = stage.note(pledge, 1500).await.unwrap();
        stage.repaid(pledge, note, eur(1500), "one").await.unwrap();
        let deluxe = stage.deluxe;
        stage
            .write(move |tx, cx| {
                pledges::unlock(tx, cx, pledge.row, "wants more")?;
                pledges::reopen(tx, cx, pledge.row)?;
                let seen_version = pledges::load(tx, pledge.row)?.choices_stamp.version;
                let choices = pledges::Choices { reward: Some(deluxe), ..pledges::Choices::default() };
                let staff = cx.acting_as(kernel::Actor::Cli);
                let save = pledges::SaveChoices { pledge: pledge.row, seen_version, choices };
                pledges::save_choices(tx, &staff, &save)?;
                crate::stage::agree(tx, &staff, pledge)?;
                pledges::lock(tx, cx, pledge.row).map(drop)
            })
            .await;
        assert_eq!(stage.books(pledge).await, [0, PRICE - 1500, 0, DELUXE - PRICE + 1500, 0]);
        stage.sound().await;
        stage.pay(pledge, DELUXE - PRICE + 1500).await;
        stage.work().await;
        let amounts: Vec<_> = stage.documents(pledge).await.iter().map(|one| one.gross.minor).collect();
        assert_eq!(amounts, [PRICE, 1500, DELUXE, PRICE - 1500]);
        stage.sound().await;
    });
}

#[test]
fn what_was_charged_in_another_currency_goes_back_in_it_and_all_of_it_exactly() {
    on_both(async |stage: Stage| {
        stage.save(|_| {}).await.unwrap();
        let pledge = stage.confirmed(ANNA).await;
        stage.lock(pledge).await;
        stage.pay_in_zloty(pledge, (PRICE, 21_269)).await;
        let note = stage.note(pledge, 1000).await.unwrap();
        assert_eq!(stage.left(note).await, Some(vec![pln(4254), eur(0)]));
        assert_eq!(most(stage.repaid(pledge, note, eur(1000), "one").await), 0, "nothing came in euro");
        assert_eq!(most(stage.repaid(pledge, note, pln(4255), "one").await), 4254);
        stage.repaid(pledge, note, pln(4254), "one").await.unwrap();
        assert_eq!(stage.books(pledge).await, [0, PRICE - 1000, 1000, 0, 0]);
        stage.sound().await;
        stage.cancelled(pledge).await;
        let back = stage
            .write(move |tx, _| {
                let pledge = pledges::load(tx, pledge.row)?;
                pledges::returnable(tx, &pledge)
            })
            .await;
        assert_eq!(
            (back.own, back.elsewhere),
            (eur(0), vec![pln(21_269 - 4254)]),
            "the rest of what was charged"
        );
        stage.sound().await;
    });
}

#[test]
fn what_had_been_paid_too_much_and_went_back_is_no_money_for_a_note() {
    on_both(async |stage: Stage| {
        stage.save(|_| {}).await.unwrap();
        let pledge = stage.paid(ANNA).await;
        stage.pay(pledge, 700).await;
        stage
            .write(move |tx, cx| {
                let day = "2026-11-20".parse().unwrap();
                let (note, key) = (String::new(), "back".to_owned());
                let paid_back = PaidBack { pledge: pledge.row, amount: eur(700), day, note, key };
                pledges::record_paid_back(tx, cx, &paid_back)
            })
            .await;
        let note = stage.note(pledge, 700).await.unwrap();
        assert_eq!(stage.left(note).await, Some(vec![eur(700)]));
        stage.repaid(pledge, note, eur(700), "one").await.unwrap();
        assert_eq!(stage.books(pledge).await, [0, PRICE - 700, 700, 0, 0]);
        stage.sound().await;
    });
}

#[test]
fn more_than_was_credited_is_found() {
    on_both(async |stage: Stage| {
        stage.save(|_| {}).await.unwrap();
        let pledge = stage.paid(ANNA).await;
        let note = stage.note(pledge, 1000).await.unwrap();
        stage.repaid(pledge, note, eur(1000), "one").await.unwrap();
        stage
            .write(move |tx, _| {
                let more = db::sql!("UPDATE pledge_part_repaid SET amount_minor = amount_minor + 1");
                Ok(tx.execute(more, &[])?)
            })
            .await;
        let vault = stage.cx.vault.clone();
        let found = stage.db.read(move |tx| {
            let mut found = billing::verify(tx)?;
            found.extend(pledges::verify(tx, &vault)?);
            Ok::<_, db::DbError>(found)
        });
        let mut found: Vec<_> = found.await.unwrap().into_iter().map(|one| one.check).collect();
        found.sort_unstable();
        assert_eq!(found, ["billing.repaid_as_credited", "pledges.repaid_parts_are_in_ledger"]);
    });
}
