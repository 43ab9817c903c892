//! Staff credit parts of an invoice: the document, the books of tax and the ledger tell the same.

use billing::{BillingError, PartCredit, Period, PlatformMoney, TaxSheet};
use invoices::{InvoiceError, InvoiceKind, NewPart, Taken};
use kernel::ids::kinds;
use kernel::{Id, Money};

use crate::stage::{ANNA, Backer, PRICE, Stage, on_both, on_both_in};

fn part(invoice: Id<kinds::Invoice>, key: &str, parts: &[(usize, Taken)]) -> PartCredit {
    let parts = parts.iter().map(|(line, taken)| NewPart { line: *line, taken: *taken });
    PartCredit {
        invoice,
        parts: parts.collect(),
        reason: "Okładka była zagięta.".to_owned(),
        key: key.to_owned(),
    }
}

impl Stage {
    async fn credit(&self, new: PartCredit, seen_minor: i64) -> Result<Id<kinds::Invoice>, BillingError> {
        let (cx, row, seen) = (self.cx.clone(), self.campaign.row, Money::new(seen_minor, self.currency));
        let done = self.db.write(move |tx| {
            let campaign = campaigns::campaign(tx, row)?.unwrap();
            billing::credit_parts(tx, &cx, &campaign, (&new, seen))
        });
        done.await
    }

    async fn booked(&self, period: &str) -> Vec<(i64, i64)> {
        let (campaign, period) = (self.campaign, Period::parse(period).unwrap());
        let report = self.db.read(move |tx| billing::tax_report(tx, campaign, period)).await.unwrap();
        report.lines.iter().map(|line| (line.base_minor, line.tax_minor)).collect()
    }
}

fn amount(minor: i64) -> Taken {
    Taken::Amount(Money::new(minor, kernel::Currency::EUR))
}

#[test]
fn a_part_is_credited_booked_and_counted_once_and_the_order_stays_as_it_is() {
    on_both_in("2026-09-20T10:00:00Z", kernel::Currency::EUR, async |stage: Stage| {
        stage.save(|_| {}).await.unwrap();
        let pledge = stage.paid(ANNA).await;
        let invoice = stage.documents(pledge).await[0].id;
        // 50.00 at 23 %: 40.65 and 9.35. Of 10.00: 1.87.
        let first = part(invoice, "one", &[(0, amount(1000))]);
        let seen = stage.credit(first.clone(), 999).await;
        assert!(matches!(seen, Err(BillingError::NotAsSeen)), "{seen:?}");
        stage.now("2026-11-05T10:00:00Z");
        let note = stage.credit(first.clone(), 1000).await.unwrap();
        assert_eq!(stage.credit(first, 1000).await.unwrap(), note, "a form sent twice credits once");
        let other = stage.credit(part(invoice, "one", &[(0, amount(2000))]), 2000).await;
        assert!(
            matches!(other, Err(BillingError::NotAsSeen)),
            "sent by the same form, it was not issued: {other:?}"
        );
        let listed = stage.documents(pledge).await;
        let kinds: Vec<_> = listed.iter().map(|one| (one.kind, one.net.minor, one.tax.minor)).collect();
        assert_eq!(kinds, [(InvoiceKind::Invoice, 4065, 935), (InvoiceKind::CreditNote, 813, 187)]);
        let content = stage.document(&listed[1]).await.content;
        assert_eq!((content.paid.minor, content.due.minor), (0, 1000));
        assert_eq!(content.corrects.unwrap().reason, "Okładka była zagięta.");
        assert_eq!(stage.booked("2026-Q3").await, [(4065, 935)]);
        assert_eq!(stage.booked("2026-Q4").await, [(-813, -187)], "it counts on its own day");
        stage.sound().await;
        // Whoever looks again changes nothing, and too much is refused with what is left.
        stage.save(|_| {}).await.unwrap();
        stage.work().await;
        assert_eq!(stage.documents(pledge).await.len(), 2);
        let too_much = stage.credit(part(invoice, "two", &[(0, amount(4001))]), 4001).await;
        let Err(BillingError::Invoice(InvoiceError::Part { line: 1, left })) = too_much else {
            panic!("{too_much:?}")
        };
        assert_eq!(left.minor, 4000);
        // The order ends: what is left is taken back, of the document and of the tax.
        stage.write(move |tx, cx| pledges::cancel(tx, cx, pledge.row, "")).await;
        stage.work().await;
        let listed = stage.documents(pledge).await;
        assert_eq!((listed.len(), listed[2].net.minor, listed[2].tax.minor), (3, 3252, 748));
        assert_eq!(stage.booked("2026-Q4").await, [(-4065, -935)]);
        stage.sound().await;
        let ended = stage.credit(part(invoice, "three", &[(0, amount(1))]), 1).await;
        assert!(matches!(ended, Err(BillingError::NotCreditable)), "{ended:?}");
    });
}

#[test]
fn an_order_whose_every_part_was_credited_is_not_invoiced_again_and_ends_without_another_note() {
    on_both(async |stage: Stage| {
        stage.save(|_| {}).await.unwrap();
        let pledge = stage.paid(ANNA).await;
        let invoice = stage.documents(pledge).await[0].id;
        stage.credit(part(invoice, "one", &[(0, amount(2000))]), 2000).await.unwrap();
        stage.credit(part(invoice, "two", &[(0, Taken::Pieces(1))]), 3000).await.unwrap();
        stage.save(|_| {}).await.unwrap();
        stage.work().await;
        assert_eq!(stage.documents(pledge).await.len(), 3);
        assert_eq!(stage.booked("2026-Q4").await, [(0, 0)]);
        stage.sound().await;
        stage.write(move |tx, cx| pledges::cancel(tx, cx, pledge.row, "")).await;
        stage.work().await;
        assert_eq!(stage.documents(pledge).await.len(), 3);
        stage.sound().await;
    });
}

#[test]
fn what_the_platform_invoiced_is_not_credited_here_and_an_unpaid_order_is_opened_instead() {
    on_both(async |stage: Stage| {
        stage
            .save(|new| {
                new.platform_money = PlatformMoney::LeftOut;
                new.issue_when = billing::IssueWhen::Locked;
            })
            .await
            .unwrap();
        let pledge = stage.paid(Backer { credit: 2000, ..ANNA }).await;
        let invoice = stage.documents(pledge).await[0].id;
        let all = stage.credit(part(invoice, "one", &[(0, Taken::Pieces(1))]), PRICE).await;
        assert!(matches!(all, Err(BillingError::Invoice(InvoiceError::Part { .. }))), "{all:?}");
        stage.credit(part(invoice, "two", &[(0, amount(3000))]), 3000).await.unwrap();
        stage.sound().await;
        let csv =
            String::from_utf8(stage.file("2026", TaxSheet::Orders, billing::TaxFormat::Csv).await).unwrap();
        assert!(csv.contains("-24.39") && csv.contains("K-2026-0001"), "{csv}");
        let unpaid = stage.confirmed(ANNA).await;
        stage.lock(unpaid).await;
        stage.work().await;
        let invoice = stage.documents(unpaid).await[0].id;
        let refused = stage.credit(part(invoice, "three", &[(0, amount(100))]), 100).await;
        assert!(matches!(refused, Err(BillingError::NotCreditable)), "{refused:?}");
    });
}

#[test]
fn what_is_agreed_to_anew_takes_back_what_the_parts_have_left() {
    on_both(async |stage: Stage| {
        stage.save(|_| {}).await.unwrap();
        let pledge = stage.paid(ANNA).await;
        let invoice = stage.documents(pledge).await[0].id;
        stage.credit(part(invoice, "one", &[(0, amount(1500))]), 1500).await.unwrap();
        stage.becomes_deluxe(pledge).await;
        stage.sound().await;
    });
}

impl Stage {
    /// The order is opened, becomes another one and is paid.
    async fn becomes_deluxe(&self, pledge: pledges::PledgeRef) {
        let deluxe = self.deluxe;
        self.write(move |tx, cx| {
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
        self.pay(pledge, crate::stage::DELUXE - PRICE).await;
        self.work().await;
        let amounts: Vec<_> = self.documents(pledge).await.iter().map(|one| one.gross.minor).collect();
        assert_eq!(amounts, [PRICE, 1500, crate::stage::DELUXE, PRICE - 1500]);
    }
}
