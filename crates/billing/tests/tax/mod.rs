//! The tax report: what it says, when, and that the ledger says the same.

pub mod steps;

use billing::{
    IssueWhen, Period, PlatformMoney, RateBy, ReturnRate, TaxFormat, TaxReport, TaxSheet, Untaxed,
};
use db::sql;
use kernel::{Currency, Language, Money};
use steps::as_a_report_of_months;
use taxes::{TaxPlace, Treatment};

use crate::stage::{ANNA, Backer, EBOOK, PRICE, Stage, on_both, on_both_in};

const GERMAN: Backer = Backer { country: "DE", credit: 0, language: Language::De };
const FRENCH: Backer = Backer { country: "FR", credit: 0, language: Language::En };
const AMERICAN: Backer = Backer { country: "US", credit: 0, language: Language::En };

/// Country, rate, taxable amount and tax of each line of the returns; of corrections the period instead of the rate.
fn told(report: &TaxReport) -> Vec<(String, String, i64, i64)> {
    let told = report.returns.iter().map(|line| {
        let (_, base, tax) = line.amounts[0];
        let which = match (line.corrects, line.percent) {
            (Some(period), _) => format!("corrects {period}"),
            (None, percent) => percent.unwrap().to_string(),
        };
        (line.country.to_string(), which, base, tax)
    });
    told.collect()
}

fn row(country: &str, which: &str, base: i64, tax: i64) -> (String, String, i64, i64) {
    (country.to_owned(), which.to_owned(), base, tax)
}

/// Supplies and tax of every line of a place and a treatment.
fn of(report: &TaxReport, place: &str, treatment: Treatment) -> Vec<(i64, i64)> {
    let wanted = (TaxPlace::parse(place), treatment);
    let found = report.lines.iter().filter(|line| (line.way.place, line.way.treatment) == wanted);
    found.map(|line| (line.supply_minor, line.tax_minor)).collect()
}

#[test]
fn the_report_equals_an_independent_sum_over_the_ledger_through_refunds_and_platform_money() {
    on_both_in("2026-08-10T10:00:00Z", Currency::EUR, async |stage: Stage| {
        stage.set_up_tax().await;
        let (base, ebook) = (stage.base, stage.ebook);
        let german = stage.bought(GERMAN, base, PRICE).await;
        let french = stage.bought(FRENCH, base, PRICE).await;
        stage.bought(GERMAN, ebook, EBOOK).await;
        stage.bought(Backer { credit: 2000, ..ANNA }, base, PRICE).await;
        stage.bought(AMERICAN, base, PRICE).await;
        // Arithmetic: 50.00 / 1.19 = 42.02, / 1.2 = 41.67; 30.00 / 1.07 = 28.04, / 1.23 = 24.39.
        let third = stage.report("2026-Q3").await;
        assert_eq!(
            told(&third),
            [row("DE", "19", 4202, 798), row("DE", "7", 2804, 196), row("FR", "20", 4167, 833)]
        );
        assert_eq!(of(&third, "PL", Treatment::Taxed), [(2439, 561)]);
        assert_eq!(of(&third, "PL", Treatment::HandledByPlatform), [(2000, 0)], "not taxed a second time");
        let untaxed: Vec<_> = third.lines.iter().filter(|line| line.way.tax.is_none()).collect();
        assert!(
            untaxed.iter().any(|line| line.supply_minor == PRICE),
            "what goes to the USA is told: {untaxed:#?}"
        );

        // In October the German order ends, the French one becomes a larger one, and there are new ones.
        stage.now("2026-10-05T10:00:00Z");
        stage.cancel(german).await;
        stage.enlarge(french).await;
        stage.bought(GERMAN, base, PRICE).await;
        let short_lived = stage.bought(GERMAN, base, PRICE).await;
        // All of it was invoiced and taxed by the platform: there is no document, and it is told all the same.
        let all_theirs = stage.bought(Backer { credit: PRICE, ..ANNA }, base, PRICE).await;
        assert!(stage.documents(all_theirs).await.is_empty());
        let october = stage.report("2026-10").await;
        assert_eq!(of(&october, "PL", Treatment::HandledByPlatform), [(PRICE, 0)]);
        assert!(october.returns.is_empty(), "a month is no return of a quarter: {:?}", october.returns);
        stage.now("2026-11-20T10:00:00Z");
        stage.cancel(short_lived).await;
        let back = pledges::PaidBack {
            pledge: short_lived.row,
            amount: Money::new(PRICE, Currency::EUR),
            day: jiff::civil::date(2026, 11, 21),
            note: "bank".to_owned(),
            key: "form".to_owned(),
        };
        stage.write(move |tx, cx| pledges::record_paid_back(tx, cx, &back).map(drop)).await;
        stage.cancel(all_theirs).await;

        // Within its quarter what was taken back is nothing; of the quarter before it is a correction by country and period.
        let fourth = stage.report("2026-Q4").await;
        let corrects = "corrects 2026-Q3";
        assert_eq!(
            told(&fourth),
            [
                row("DE", "19", 4202, 798),
                row("FR", "20", 5417, 1083),
                row("DE", corrects, -4202, -798),
                row("FR", corrects, -4167, -833),
            ]
        );
        assert_eq!(of(&fourth, "PL", Treatment::HandledByPlatform), [(0, 0)]);
        assert_eq!(told(&stage.report("2026-Q3").await), told(&third), "a past quarter does not change");

        // The independent sum: the codes of the ledger's accounts, against what the files say.
        let months = ["2026-08", "2026-09", "2026-10", "2026-11", "2026-12"];
        let by_month = as_a_report_of_months(&stage.ledger().await);
        assert!(by_month.len() >= 8, "{by_month:#?}");
        assert_eq!(stage.reported(&months).await, by_month);
        stage.sound().await;
    });
}

#[test]
fn a_return_in_another_currency_waits_for_the_rate_of_its_last_day() {
    on_both_in("2026-09-10T10:00:00Z", Currency::USD, async |stage: Stage| {
        stage.set_up_tax().await;
        let early = stage.bought(GERMAN, stage.base, PRICE).await;
        stage.now("2026-10-02T10:00:00Z");
        stage.bought(GERMAN, stage.base, PRICE).await;
        stage.cancel(early).await;
        let waiting = stage.report("2026-Q4").await;
        assert!(waiting.returns.iter().all(|line| line.in_euro.is_none()), "nothing is guessed");
        let needed: Vec<String> = waiting.rates.iter().map(|rate| rate.period.to_string()).collect();
        assert_eq!(needed, ["2026-Q3", "2026-Q4"], "a correction takes the rate of its own period");
        for (period, rate) in [("2026-Q3", "1.25"), ("2026-Q4", "1.1750")] {
            let (cx, campaign) = (stage.cx.clone(), stage.campaign);
            let day = Period::parse(period).unwrap().last_day();
            let rate = ReturnRate {
                currency: Currency::USD,
                period_end: day,
                rate: rate.parse().unwrap(),
                rate_day: day,
                source: "ECB".to_owned(),
            };
            stage.db.write(move |tx| billing::save_return_rate(tx, &cx, campaign, &rate)).await.unwrap();
        }
        let report = stage.report("2026-Q4").await;
        // 42.02 / 1.175 = 35.7617, 7.98 / 1.175 = 6.7915; taken back 42.02 / 1.25 = 33.616, 7.98 / 1.25 = 6.384.
        let euro: Vec<_> = report.returns.iter().map(|line| line.in_euro.unwrap()).collect();
        assert_eq!(euro, [(3576, 679), (-3362, -638)]);
        let file = String::from_utf8(stage.file("2026-Q4", TaxSheet::Returns, TaxFormat::Csv).await).unwrap();
        assert!(
            file.contains("oss_union,2026-Q4,,DE,,services,standard,19,USD,42.02,7.98,1.1750,"),
            "{file}"
        );
        assert!(file.contains("2026-Q3,DE,,,,,USD,,-7.98,1.25,2026-09-30,ECB,,-6.38"), "{file}");
        stage.sound().await;
    });
}

#[test]
fn what_is_in_no_report_is_told_with_its_reason() {
    on_both(async |stage: Stage| {
        stage.paid(ANNA).await;
        let told = |report: TaxReport| -> Vec<(String, u64)> {
            report.left_out.into_iter().map(|one| (one.reason, one.orders)).collect()
        };
        assert_eq!(told(stage.report("2026-Q4").await), [("no_set_up".to_owned(), 1)]);
        stage.save(|new| new.issue_when = IssueWhen::Locked).await.unwrap();
        stage.work().await;
        let booked = stage.report("2026-Q4").await;
        assert_eq!(booked.left_out, []);
        let line = &booked.lines[0];
        assert_eq!((line.way.rate_by, line.supply_minor, line.tax_minor), (RateBy::Campaign, 4065, 935));
        // Its invoice is there from the lock on; its tax is due with the payment.
        let unpaid = stage.confirmed(ANNA).await;
        assert_eq!(told(stage.report("2026-Q4").await), [("confirmed".to_owned(), 1)]);
        stage.lock(unpaid).await;
        stage.work().await;
        assert_eq!(stage.documents(unpaid).await.len(), 1);
        assert_eq!(told(stage.report("2026-Q4").await), [("unpaid".to_owned(), 1)]);
        stage.now("2027-01-04T10:00:00Z");
        stage.pay(unpaid, PRICE).await;
        stage.work().await;
        assert_eq!(stage.report("2026-Q4").await.lines, booked.lines);
        assert_eq!(stage.report("2027-Q1").await.lines[0].tax_minor, 935);
        // An invoice that waits keeps its order out of the report, and says why.
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
        stage.paid(GERMAN).await;
        assert_eq!(told(stage.report("2027-Q1").await), [("tax_reason".to_owned(), 1)]);
        stage.save(|new| new.untaxed = Untaxed::SmallBusiness).await.unwrap();
        stage.work().await;
        let report = stage.report("2027-Q1").await;
        assert_eq!(report.left_out, []);
        assert!(report.lines.iter().any(|line| line.way.treatment == Treatment::SmallBusiness));
        stage.sound().await;
    });
}

#[test]
fn what_was_paid_before_there_were_books_is_booked_within_the_hour() {
    on_both(async |stage: Stage| {
        stage.save(|new| new.issue_when = IssueWhen::Paid).await.unwrap();
        stage.work().await;
        let pledge = stage.confirmed(ANNA).await;
        stage.lock(pledge).await;
        stage.pay(pledge, PRICE).await;
        // Nobody listened then.
        let gone = sql!("DELETE FROM job");
        stage.db.write(move |tx| tx.execute(gone, &[])).await.unwrap();
        let told = |report: TaxReport| (report.left_out.len(), report.lines.len());
        assert_eq!(told(stage.report("2026-Q4").await), (1, 0));
        let hourly = sql!(
            "INSERT INTO job (name, payload, state, attempts, run_at, created_at)
             VALUES ('billing.try_waiting', '{}', 'ready', 0, 0, 0)"
        );
        stage.db.write(move |tx| tx.execute(hourly, &[])).await.unwrap();
        stage.work().await;
        let report = stage.report("2026-Q4").await;
        assert_eq!((report.left_out.len(), report.lines[0].tax_minor), (0, 935));
        stage.db.write(move |tx| tx.execute(hourly, &[])).await.unwrap();
        stage.work().await;
        assert_eq!(stage.report("2026-Q4").await.lines, report.lines, "once");
        stage.sound().await;
    });
}

#[test]
fn with_the_campaigns_own_rates_nothing_is_said_that_they_do_not_tell() {
    on_both(async |stage: Stage| {
        stage.save(|new| new.platform_money = PlatformMoney::LeftOut).await.unwrap();
        stage.paid(GERMAN).await;
        stage.paid(Backer { credit: 2000, ..ANNA }).await;
        stage.paid(Backer { credit: PRICE, ..ANNA }).await;
        let report = stage.report("2026-Q4").await;
        assert_eq!(report.returns, [], "which scheme the German tax belongs to is not known");
        let lines: Vec<_> = report
            .lines
            .iter()
            .map(|line| {
                let scheme = line.way.scheme.map(|scheme| scheme.to_string());
                let place = line.way.place.unwrap().to_string();
                (place, scheme, line.way.handled_by().word(), line.supply_minor, line.tax_minor)
            })
            .collect();
        let home = Some("domestic PL".to_owned());
        assert_eq!(
            lines,
            [
                ("DE".to_owned(), None, "seller", 4202, 798),
                ("PL".to_owned(), None, "platform", 2000 + PRICE, 0),
                ("PL".to_owned(), home, "seller", 2439, 561),
            ]
        );
        stage.sound().await;
    });
}

#[test]
fn books_that_say_other_things_than_the_ledger_are_found() {
    on_both(async |stage: Stage| {
        stage.save(|_| {}).await.unwrap();
        stage.paid(ANNA).await;
        // Past the refusal of the database: a booking that nobody made.
        stage
            .db
            .write(|tx| {
                let more = sql!(
                    "INSERT INTO billing_tax_entry (booking_id, way_id, supply_minor, base_minor, tax_minor, is_on_document)
                     SELECT booking_id, way_id, 0, 0, 100, 1 FROM billing_tax_entry"
                );
                tx.execute(more, &[])
            })
            .await
            .unwrap();
        let refused = stage.db.write(|tx| tx.execute(sql!("DELETE FROM billing_tax_entry"), &[])).await;
        assert!(refused.is_err(), "what was booked is not taken out");
        let found = stage.db.read(billing::verify).await.unwrap();
        let mut checks: Vec<_> = found.iter().map(|one| one.check).collect();
        checks.sort_unstable();
        checks.dedup();
        assert_eq!(checks, ["billing.tax_in_ledger", "billing.tax_of_document"], "{found:#?}");
    });
}

#[test]
fn files_hold_every_line_and_nobodys_name() {
    on_both(async |stage: Stage| {
        stage.save(|_| {}).await.unwrap();
        stage.paid(ANNA).await;
        for sheet in [TaxSheet::Report, TaxSheet::Orders] {
            let csv = String::from_utf8(stage.file("2026", sheet, TaxFormat::Csv).await).unwrap();
            assert!(csv.contains("domestic PL") && csv.contains("40.65") && csv.contains("9.35"), "{csv}");
            assert!(!csv.contains("Anna") && csv.lines().count() == 2, "{csv}");
            let workbook = stage.file("2026", sheet, TaxFormat::Xlsx).await;
            assert!(workbook.starts_with(b"PK"), "a workbook is a zip");
        }
    });
}

#[test]
fn what_the_platform_takes_back_counts_on_that_day_and_leaves_the_quarter_before_as_it_was() {
    on_both(async |stage: Stage| {
        stage.save(|new| new.platform_money = PlatformMoney::LeftOut).await.unwrap();
        let pledge = stage.paid(Backer { credit: 4000, ..ANNA }).await;
        let before = stage.report("2026-Q4").await;
        assert_eq!(of(&before, "PL", Treatment::Taxed), [(813, 187)]);
        assert_eq!(of(&before, "PL", Treatment::HandledByPlatform), [(4000, 0)]);
        stage.now("2027-02-01T10:00:00Z");
        stage.platform_hands_over(pledge, 0).await;
        stage.work().await;
        assert_eq!(stage.report("2027-Q1").await.lines, [], "nothing new before it is paid");
        stage.pay(pledge, 4000).await;
        stage.work().await;
        let after = stage.report("2027-Q1").await;
        assert_eq!(of(&after, "PL", Treatment::Taxed), [(4065, 935), (-813, -187)]);
        assert_eq!(of(&after, "PL", Treatment::HandledByPlatform), [(-4000, 0)]);
        assert_eq!(stage.report("2026-Q4").await.lines, before.lines);
        stage.sound().await;
    });
}

/// The third quarter was filed on 20 October.
async fn close_the_third_quarter(stage: &Stage) -> bool {
    let (cx, campaign) = (stage.cx.clone(), stage.campaign.row);
    let closed = stage.db.write(move |tx| {
        let campaign = campaigns::campaign(tx, campaign)?.unwrap();
        let filed_on = "2026-10-20".parse().unwrap();
        billing::close_period(tx, &cx, &campaign, (Period::parse("2026-Q3").unwrap(), filed_on, "no. 7"))
    });
    closed.await.unwrap()
}

#[test]
fn what_is_found_after_a_return_was_filed_is_a_correction_and_changes_no_closed_period() {
    on_both_in("2026-08-10T10:00:00Z", Currency::EUR, async |stage: Stage| {
        stage.set_up_tax().await;
        let base = stage.base;
        let german = stage.bought(GERMAN, base, PRICE).await;
        // Paid in September, and nobody booked it: its job was lost with a disk, say.
        stage.now("2026-09-05T10:00:00Z");
        let french = stage.agreed(FRENCH, base).await;
        stage.lock(french).await;
        stage.pay(french, PRICE).await;
        stage.db.write(|tx| tx.execute(sql!("DELETE FROM job"), &[])).await.unwrap();
        assert!(!close_the_third_quarter(&stage).await, "it is not over");
        stage.now("2026-10-20T10:00:00Z");
        assert!(close_the_third_quarter(&stage).await);
        assert!(!close_the_third_quarter(&stage).await, "once");
        let filed = stage.report("2026-Q3").await;
        assert_eq!(told(&filed), [row("DE", "19", 4202, 798)]);
        assert_eq!(filed.closed[0].note, "no. 7");

        stage.now("2026-11-05T10:00:00Z");
        let hourly = sql!(
            "INSERT INTO job (name, payload, state, attempts, run_at, created_at)
             VALUES ('billing.try_waiting', '{}', 'ready', 0, 0, 0)"
        );
        stage.db.write(move |tx| tx.execute(hourly, &[])).await.unwrap();
        stage.work().await;
        stage.cancel(german).await;
        let after = stage.report("2026-Q3").await;
        assert_eq!((&after.lines, &after.returns), (&filed.lines, &filed.returns), "what was filed stays");
        let fourth = stage.report("2026-Q4").await;
        assert_eq!(
            told(&fourth),
            [row("DE", "corrects 2026-Q3", -4202, -798), row("FR", "corrects 2026-Q3", 4167, 833)]
        );
        // The late one is taken back in its turn: it never counted in the third quarter, and comes to nothing in the fourth.
        stage.cancel(french).await;
        assert_eq!(told(&stage.report("2026-Q4").await), [row("DE", "corrects 2026-Q3", -4202, -798)]);
        assert_eq!(stage.report("2026-Q3").await.lines, filed.lines);
        stage.sound().await;

        // Opened again, what is booked from then on counts in it.
        let (campaign, third) = (stage.campaign.row, Period::parse("2026-Q3").unwrap());
        assert!(stage.db.write(move |tx| billing::open_period(tx, campaign, third)).await.unwrap());
        assert_eq!(stage.report("2026-Q3").await.closed, []);
        stage.sound().await;
    });
}
