//! What was agreed and paid becomes invoices, and what goes back credit notes: once each, to the minor unit.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod all_campaigns;
mod business;
mod credits;
mod in_parts;
mod later_shipping;
mod limits;
mod own_prices;
mod repayments;
mod shipped;
mod stage;
mod tax;
mod tax_told;

use billing::{BillingError, IssueWhen, PlatformMoney, Untaxed};
use db::sql;
use invoices::InvoiceKind;
use kernel::{Actor, Language, Money};
use pledges::{Choices, SaveChoices};
use stage::{ANNA, Backer, DELUXE, PRICE, Stage, agree, on_both};
use taxes::{CategoryCode, LegalNote};

#[test]
fn a_paid_pledge_has_one_invoice_as_agreed_and_paid_in_the_backers_language() {
    on_both(async |stage: Stage| {
        stage.save(|_| {}).await.unwrap();
        let pledge = stage.confirmed(ANNA).await;
        stage.lock(pledge).await;
        stage.work().await;
        assert!(stage.documents(pledge).await.is_empty(), "nothing is issued before it is paid");
        stage.pay(pledge, PRICE).await;
        stage.work().await;
        let listed = stage.documents(pledge).await;
        assert_eq!(listed.len(), 1);
        let invoice = stage.document(&listed[0]).await;
        let content = &invoice.content;
        let agreed = stage.pledge(pledge).await.agreed.unwrap();
        assert_eq!(content.gross.minor, agreed.total_minor);
        assert_eq!((content.net.minor, content.tax.minor, content.paid.minor), (4065, 935, PRICE));
        assert_eq!((content.number.as_str(), content.language), ("F-2026-0001", Language::Pl));
        assert_eq!(content.subject, pledge.id.to_string());
        assert_eq!(invoice.buyer.unwrap().name, "Anna Żółć");
        assert!(
            content.notes.iter().any(|note| note.starts_with("Numer zamówienia: ")),
            "{:?}",
            content.notes
        );
        // Whoever looks again, and however often the events come again, nothing is issued twice.
        stage.save(|_| {}).await.unwrap();
        stage.work().await;
        assert_eq!(stage.documents(pledge).await, listed);
        stage.sound().await;
    });
}

#[test]
fn nothing_is_issued_before_the_set_up_and_everything_that_is_due_after_it() {
    on_both(async |stage: Stage| {
        let (first, second) = (stage.paid(ANNA).await, stage.paid(ANNA).await);
        let open = stage.confirmed(ANNA).await;
        assert!(stage.documents(first).await.is_empty());
        stage.save(|new| new.numbering.first_invoice = 77).await.unwrap();
        stage.work().await;
        let numbers = [stage.documents(first).await, stage.documents(second).await].concat();
        let numbers: Vec<_> = numbers.iter().map(|one| one.number.as_str()).collect();
        assert_eq!(numbers, ["F-2026-0077", "F-2026-0078"]);
        assert!(stage.documents(open).await.is_empty());
        // Who had the page open while somebody else saved is told.
        let old = stage.save(|new| new.version = 0).await.unwrap_err();
        assert!(matches!(old, BillingError::ChangedElsewhere), "{old}");
        stage.sound().await;
    });
}

#[test]
fn a_campaign_may_invoice_at_the_lock_with_a_day_to_pay() {
    on_both(async |stage: Stage| {
        stage.save(|new| new.issue_when = IssueWhen::Locked).await.unwrap();
        let pledge = stage.confirmed(Backer { credit: 2000, ..ANNA }).await;
        stage.lock(pledge).await;
        stage.work().await;
        let listed = stage.documents(pledge).await;
        let content = stage.document(&listed[0]).await.content;
        assert_eq!((content.paid.minor, content.due.minor), (2000, PRICE - 2000));
        assert_eq!(content.due_on.unwrap().to_string(), "2026-12-06");
        assert!(content.notes.iter().any(|note| note.contains("20,00")), "{:?}", content.notes);
        stage.pay(pledge, PRICE - 2000).await;
        stage.work().await;
        assert_eq!(stage.documents(pledge).await.len(), 1, "paying asks for no second invoice");
        stage.sound().await;
    });
}

#[test]
fn what_ends_is_credited_as_a_whole_once() {
    on_both(async |stage: Stage| {
        stage.save(|_| {}).await.unwrap();
        let pledge = stage.paid(ANNA).await;
        stage.write(move |tx, cx| pledges::cancel(tx, cx, pledge.row, "")).await;
        stage.work().await;
        stage
            .write(move |tx, cx| {
                let back = pledges::PaidBack {
                    pledge: pledge.row,
                    amount: Money::new(PRICE, kernel::Currency::EUR),
                    day: jiff::civil::date(2026, 11, 22),
                    note: "bank".to_owned(),
                    key: "form".to_owned(),
                };
                pledges::record_paid_back(tx, cx, &back).map(drop)
            })
            .await;
        stage.work().await;
        let listed = stage.documents(pledge).await;
        let kinds: Vec<_> = listed.iter().map(|one| (one.kind, one.gross.minor)).collect();
        assert_eq!(kinds, [(InvoiceKind::Invoice, PRICE), (InvoiceKind::CreditNote, PRICE)]);
        assert_eq!(listed[1].corrects.as_deref(), Some("F-2026-0001"));
        let note = stage.document(&listed[1]).await.content;
        assert_eq!(note.corrects.unwrap().reason, "Zamówienie anulowano.");
        assert!(note.paid.is_zero(), "when it was issued nothing had gone back");
        stage.sound().await;
    });
}

#[test]
fn another_order_has_another_invoice_and_the_first_is_taken_back() {
    on_both(async |stage: Stage| {
        stage.save(|_| {}).await.unwrap();
        let pledge = stage.paid(ANNA).await;
        // Staff let the backer in again: as long as nothing else is agreed to, the invoice stands.
        stage.write(move |tx, cx| pledges::unlock(tx, cx, pledge.row, "wants more")).await;
        stage.lock(pledge).await;
        stage.work().await;
        assert_eq!(stage.documents(pledge).await.len(), 1);
        let deluxe = stage.deluxe;
        stage
            .write(move |tx, cx| {
                pledges::unlock(tx, cx, pledge.row, "wants more")?;
                pledges::reopen(tx, cx, pledge.row)?;
                let seen_version = pledges::load(tx, pledge.row)?.choices_stamp.version;
                let choices = Choices { reward: Some(deluxe), ..Choices::default() };
                let staff = cx.acting_as(Actor::Cli);
                pledges::save_choices(
                    tx,
                    &staff,
                    &SaveChoices { pledge: pledge.row, seen_version, choices },
                )?;
                agree(tx, &staff, pledge)?;
                pledges::lock(tx, cx, pledge.row).map(drop)
            })
            .await;
        stage.pay(pledge, DELUXE - PRICE).await;
        stage.work().await;
        let listed = stage.documents(pledge).await;
        let amounts: Vec<_> = listed.iter().map(|one| (one.kind, one.gross.minor)).collect();
        let (invoice, note) = (InvoiceKind::Invoice, InvoiceKind::CreditNote);
        assert_eq!(amounts, [(invoice, PRICE), (invoice, DELUXE), (note, PRICE)]);
        stage.sound().await;
    });
}

#[test]
fn what_the_platform_has_invoiced_is_not_taxed_a_second_time() {
    on_both(async |stage: Stage| {
        stage.save(|new| new.platform_money = PlatformMoney::LeftOut).await.unwrap();
        let pledge = stage.paid(Backer { credit: 2000, ..ANNA }).await;
        let listed = stage.documents(pledge).await;
        let content = stage.document(&listed[0]).await.content;
        assert_eq!((content.gross.minor, content.paid.minor), (3000, 3000));
        // 23 % in 30.00, and neither more nor less.
        assert_eq!((content.net.minor, content.tax.minor), (2439, 561));
        assert_eq!(content.lines[1].gross.minor, -2000);
        let all_theirs = stage.paid(Backer { credit: PRICE, ..ANNA }).await;
        assert!(stage.documents(all_theirs).await.is_empty() && stage.waiting().await.is_empty());
        stage.sound().await;
    });
}

#[test]
fn what_the_platform_takes_back_after_the_invoice_is_invoiced_here_and_what_it_hands_over_late_no_more() {
    on_both(async |stage: Stage| {
        let (invoice, note) = (InvoiceKind::Invoice, InvoiceKind::CreditNote);
        stage.save(|new| new.platform_money = PlatformMoney::LeftOut).await.unwrap();
        let pledge = stage.paid(Backer { credit: 4000, ..ANNA }).await;
        let amounts = async |stage: &Stage| -> Vec<_> {
            let all = stage.documents(pledge).await;
            all.into_iter().map(|one| (one.kind, one.gross.minor)).collect()
        };
        assert_eq!(amounts(&stage).await, [(invoice, 1000)]);
        // Its next file says that the money went back there: the backer owes it here, and pays.
        stage.platform_hands_over(pledge, 0).await;
        stage.work().await;
        assert_eq!(amounts(&stage).await.len(), 1, "nothing new before it is paid");
        stage.pay(pledge, 4000).await;
        stage.work().await;
        assert_eq!(amounts(&stage).await, [(invoice, 1000), (invoice, PRICE), (note, 1000)]);
        stage.sound().await;
        stage.save(|_| {}).await.unwrap();
        stage.work().await;
        assert_eq!(amounts(&stage).await.len(), 3, "looked at again, it stays");
        // And the other way round, by itself, wherever the parcel is.
        let row = pledge.row;
        stage.write(move |tx, cx| pledges::start_fulfilment(tx, cx, row)).await;
        stage.platform_hands_over(pledge, 4000).await;
        stage.work().await;
        assert_eq!(amounts(&stage).await[3..], [(invoice, 1000), (note, PRICE)]);
        stage.sound().await;
        // A campaign that puts the platform's money on its invoices changes nothing that was issued before.
        stage.save(|new| new.platform_money = PlatformMoney::OnInvoice).await.unwrap();
        stage.work().await;
        assert_eq!(amounts(&stage).await.len(), 5);
        // What moves afterwards is on an invoice all the same, on which the platform's money stands by now.
        stage.platform_hands_over(pledge, 1000).await;
        stage.work().await;
        assert_eq!(amounts(&stage).await[5..], [(invoice, PRICE), (note, 1000)]);
        stage.sound().await;
    });
}

#[test]
fn a_pledge_that_cannot_be_read_holds_up_none_behind_it() {
    on_both(async |stage: Stage| {
        let (first, second) = (stage.paid(ANNA).await, stage.paid(ANNA).await);
        let torn = sql!("UPDATE pledge_quote SET quote = '{' WHERE pledge_id = $1");
        let row = first.row;
        stage.db.write(move |tx| tx.execute(torn, db::params![row])).await.unwrap();
        stage.save(|_| {}).await.unwrap();
        stage.work().await;
        assert!(stage.documents(first).await.is_empty());
        assert_eq!(stage.documents(second).await.len(), 1);
    });
}

#[test]
fn an_invoice_without_a_reason_for_no_tax_waits_until_somebody_names_it() {
    on_both(async |stage: Stage| {
        stage.save(|_| {}).await.unwrap();
        let campaign = stage.campaign.row;
        stage
            .write(move |tx, cx| {
                for rate in &campaigns::load_catalogue(tx, campaign)?.tax_rates {
                    if rate.country.as_str() == "DE" {
                        campaigns::delete_tax_rate(tx, cx, campaign, rate.id)?;
                    }
                }
                Ok(())
            })
            .await;
        let german = stage.paid(Backer { country: "DE", language: Language::De, ..ANNA }).await;
        assert!(stage.documents(german).await.is_empty());
        assert_eq!(stage.waiting().await, ["tax_reason"]);
        stage.save(|new| new.untaxed = Untaxed::SmallBusiness).await.unwrap();
        stage.work().await;
        let listed = stage.documents(german).await;
        let content = stage.document(&listed[0]).await.content;
        assert_eq!(content.lines[0].category, CategoryCode::E);
        assert_eq!(content.legal_notes, [LegalNote::SmallBusiness]);
        assert!(stage.waiting().await.is_empty());
        // A download to somebody outside the Union is nobody's tax here, and says so by itself.
        let american = stage.paid(Backer { country: "US", ..ANNA }).await;
        let listed = stage.documents(american).await;
        assert_eq!(stage.document(&listed[0]).await.content.legal_notes, [LegalNote::OutsideScope]);
        stage.sound().await;
    });
}

#[test]
fn who_is_erased_leaves_invoice_and_credit_note_without_a_person() {
    on_both(async |stage: Stage| {
        stage.save(|_| {}).await.unwrap();
        let pledge = stage.paid(ANNA).await;
        let cx = stage.cx.clone();
        let contact = stage.pledge(pledge).await.contact;
        let erased = stage.db.write(move |tx| {
            pledges::cancel_for_erasure(tx, &cx, contact)?;
            billing::credit_before_erasure(tx, &cx, contact)?;
            contacts::erase(tx, &cx, contact, contacts::ErasureReason::Requested)?;
            Ok::<(), BillingError>(())
        });
        erased.await.unwrap();
        stage.work().await;
        let listed = stage.documents(pledge).await;
        assert_eq!(listed.len(), 2);
        for one in &listed {
            let document = stage.document(one).await;
            assert!(document.buyer.is_none() && document.content.notes.is_empty());
        }
        assert!(stage.waiting().await.is_empty());
        stage.sound().await;
    });
}

#[test]
fn many_at_once_on_two_nodes_have_numbers_without_gap_or_double() {
    const BACKERS: i64 = 60;
    on_both(async |stage: Stage| {
        stage.save(|new| new.issue_when = IssueWhen::Locked).await.unwrap();
        for _ in 0..BACKERS {
            let pledge = stage.confirmed(Backer { credit: PRICE, ..ANNA }).await;
            stage.lock(pledge).await; // locked and paid: two events, two jobs about the same invoice
        }
        let (one, other) = tokio::join!(stage.worker.run_until_idle(), stage.worker.run_until_idle());
        one.unwrap();
        other.unwrap();
        stage.work().await;
        let counted: (i64, i64, i64) = stage
            .db
            .read(|tx| {
                let all = sql!("SELECT COUNT(*), MAX(number), COUNT(DISTINCT subject) FROM invoice");
                tx.query_one(all, &[], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            })
            .await
            .unwrap();
        assert_eq!(counted, (BACKERS, BACKERS, BACKERS));
        stage.sound().await;
    });
}

#[test]
fn an_invoice_that_was_changed_behind_our_back_is_found() {
    on_both(async |stage: Stage| {
        stage.save(|_| {}).await.unwrap();
        let pledge = stage.paid(ANNA).await;
        stage
            .db
            .write(|tx| tx.execute(sql!("UPDATE billing_invoice SET left_out_minor = 1"), &[]))
            .await
            .unwrap();
        let found = stage.db.read(billing::verify).await.unwrap();
        assert_eq!(found.iter().map(|one| one.check).collect::<Vec<_>>(), ["billing.as_agreed"]);
        stage.db.write(|tx| tx.execute(sql!("DELETE FROM billing_invoice"), &[])).await.unwrap();
        let found = stage.db.read(billing::verify).await.unwrap();
        assert_eq!(found.iter().map(|one| one.check).collect::<Vec<_>>(), ["billing.of_a_quote"]);
        assert!(stage.documents(pledge).await.is_empty());
    });
}

#[test]
fn a_tip_is_on_no_invoice_bears_no_tax_and_has_an_account_of_its_own() {
    on_both(async |stage: Stage| {
        stage.save(|_| {}).await.unwrap();
        let campaign = stage.campaign;
        stage
            .write(move |tx, cx| {
                let tips = campaigns::model::Tips::Percent(vec![10]);
                Ok(campaigns::save_tips(tx, cx, campaign.row, Some(&tips))?)
            })
            .await;
        let pledge = stage.confirmed(ANNA).await;
        stage
            .write(move |tx, cx| {
                let anna = cx.acting_as(Actor::Backer(pledges::load(tx, pledge.row)?.contact));
                pledges::reopen(tx, &anna, pledge.row)?;
                pledges::save_tip(tx, &anna, pledge.row, Money::new(500, kernel::Currency::EUR))?;
                agree(tx, &anna, pledge)
            })
            .await;
        stage.lock(pledge).await;
        stage.pay(pledge, PRICE).await;
        stage.work().await;
        assert!(stage.documents(pledge).await.is_empty(), "the tip is still open");
        stage.pay(pledge, 500).await;
        stage.work().await;
        let listed = stage.documents(pledge).await;
        let content = stage.document(&listed[0]).await.content;
        assert_eq!((content.gross.minor, content.tax.minor, content.paid.minor), (PRICE, 935, PRICE));
        let tips = async || {
            let account = ledger::AccountCode::of(ledger::AccountFamily::Tip, &campaign.id.to_string());
            let unit = ledger::Unit::currency(kernel::Currency::EUR);
            stage.db.read(move |tx| ledger::balance(tx, &account, &unit)).await.unwrap()
        };
        assert_eq!(tips().await, -500, "earned");
        stage.sound().await;
        stage.write(move |tx, cx| pledges::cancel(tx, cx, pledge.row, "")).await;
        stage.work().await;
        assert_eq!(tips().await, 0);
        let listed = stage.documents(pledge).await;
        assert_eq!((listed.len(), listed[1].gross.minor), (2, PRICE));
        stage.sound().await;
    });
}
