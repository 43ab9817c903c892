//! Memory stays flat while a hundred thousand orders are reported. A file of its own: other tests would be measured as well.
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    dead_code,
    missing_docs,
    reason = "tests; the stage is made for others"
)]

#[path = "stage/mod.rs"]
mod stage;

use std::time::Instant;

use billing::{BillingError, Period, TaxFormat, TaxSheet};
use db::sql;
use kernel::Language;
use stage::{ANNA, Stage, on_both};

const FEW: u64 = 1_000;
const MANY: u64 = 100_000;
/// What a file may take beside what is there already: a database's cache and what a writer keeps, far less than so many
/// rows of some 23 cells would take.
const MORE_KIB_MAX: u64 = 12 * 1024;

/// A line of the process's own figures, in KiB.
fn figure(name: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with(name)).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

/// So many bookings more, each like the one that is there, of agreed quotes like the one that is there.
async fn crowd(stage: &Stage, more: u64) {
    let more = i64::try_from(more).unwrap();
    stage
        .db
        .write(move |tx| {
            let quotes = sql!(
                "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)
                 INSERT INTO pledge_quote (pledge_id, quote, seal, total_minor, currency, agreed_by, agreed_at)
                 SELECT q.pledge_id, '{}', 'x', -1, q.currency, q.agreed_by, q.agreed_at
                   FROM n CROSS JOIN (SELECT * FROM pledge_quote ORDER BY id LIMIT 1) q"
            );
            tx.execute(quotes, db::params![more])?;
            let bookings = sql!(
                "INSERT INTO billing_tax_booking (campaign_id, pledge_id, quote_id, turn, taxed_on, month, first_month,
                                                  currency, booked_at)
                 SELECT b.campaign_id, b.pledge_id, q.id, 0, b.taxed_on, b.month, b.first_month, b.currency, b.booked_at
                   FROM pledge_quote q CROSS JOIN (SELECT * FROM billing_tax_booking ORDER BY id LIMIT 1) b
                  WHERE q.total_minor = -1 AND q.id NOT IN (SELECT quote_id FROM billing_tax_booking)"
            );
            tx.execute(bookings, &[])?;
            let entries = sql!(
                "INSERT INTO billing_tax_entry (booking_id, way_id, supply_minor, base_minor, tax_minor, is_on_document)
                 SELECT b.id, e.way_id, e.supply_minor, e.base_minor, e.tax_minor, 0
                   FROM billing_tax_booking b CROSS JOIN (SELECT * FROM billing_tax_entry ORDER BY id LIMIT 1) e
                  WHERE b.id NOT IN (SELECT booking_id FROM billing_tax_entry)"
            );
            tx.execute(entries, &[])
        })
        .await
        .unwrap();
}

async fn written(stage: &Stage, sheet: TaxSheet, format: TaxFormat) -> u64 {
    let what = (stage.campaign, Period::parse("2026-Q4").unwrap());
    let sources: Vec<web::FtlSource> = billing::texts()
        .iter()
        .map(|(language, text)| web::FtlSource { language: *language, text })
        .collect();
    let texts = web::Texts::new(&sources).unwrap().localizer(Language::En);
    let read = stage.db.read_long(move |tx| {
        billing::write_tax_file(tx, what, (sheet, format), &texts, &mut std::io::sink())
    });
    read.await.unwrap()
}

#[test]
fn memory_does_not_grow_with_the_orders() {
    on_both(async |stage: Stage| {
        stage.save(|_| {}).await.unwrap();
        stage.paid(ANNA).await;
        crowd(&stage, FEW - 1).await;
        for format in [TaxFormat::Csv, TaxFormat::Xlsx] {
            assert_eq!(written(&stage, TaxSheet::Orders, format).await, FEW); // whatever is made once
        }
        let mut there = FEW;
        // Workbooks are slow to test in a build without optimisation.
        for (format, orders) in [(TaxFormat::Xlsx, MANY / 10), (TaxFormat::Csv, MANY)] {
            crowd(&stage, orders - there).await;
            there = orders;
            std::fs::write("/proc/self/clear_refs", "5").unwrap(); // the peak is counted anew
            let (before, began) = (figure("VmRSS:"), Instant::now());
            assert_eq!(written(&stage, TaxSheet::Orders, format).await, orders);
            let more = figure("VmHWM:").saturating_sub(before);
            eprintln!("{format:?}: {} ms, {more} KiB more for {orders} orders", began.elapsed().as_millis());
            assert!(more < MORE_KIB_MAX, "{format:?}: {more} KiB more for {orders} orders");
        }
        let (campaign, began) = (stage.campaign, Instant::now());
        let period = Period::parse("2026-Q4").unwrap();
        let read = stage.db.read_long(move |tx| billing::tax_report(tx, campaign, period));
        let report = read.await.unwrap();
        eprintln!("the report: {} ms", began.elapsed().as_millis());
        let orders: u64 = report.lines.iter().map(|line| line.orders).sum();
        assert_eq!((report.lines.len(), orders), (1, MANY));
        let began = Instant::now();
        let checked = stage.db.read_long(|tx| Ok::<_, BillingError>(billing::verify(tx)?)).await.unwrap();
        eprintln!("verify: {} ms", began.elapsed().as_millis());
        assert!(
            checked.iter().any(|one| one.check == "billing.tax_in_ledger"),
            "the ledger has one order only"
        );
    });
}
