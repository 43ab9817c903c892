//! Shipped goods: what the platform taxed with their shipping, borders, exports, and tax that moves after the agreement.

mod fetched_and_credited;
mod left_out;
pub mod stage;

use billing::{IssueWhen, PlatformMoney, TaxReport};
use campaigns::model::{TaxClass, TaxRate, TaxSetup};
use db::{params, sql};
use invoices::Invoice;
use kernel::Currency;
use pledges::PledgeRef;
use stage::{BERLIN, BOX, BUCHAREST, DICE, FRESNO, Goods, LONDON, Order, PARIS, SENDING, WARSAW};
use taxes::{
    CategoryCode, ExchangeRate, ImportHandling, ImportRule, LegalNote, Registration, Scheme, TaxPlace,
    Treatment,
};

use crate::business::{NUMBER, confirmed};
use crate::stage::{Stage, on_both_in};
use crate::tax::steps::as_a_report_of_months;

const OSLO: (&str, &str, &str) = ("NO", "", "0150");

fn on_both(story: impl AsyncFn(Stage, Goods)) {
    on_both_in("2026-08-10T10:00:00Z", Currency::EUR, async |stage: Stage| {
        stage.set_up_tax_with(sells_abroad).await;
        let goods = stage.sells_goods().await;
        story(stage, goods).await;
    });
}

/// Registered in the United Kingdom and the import scheme too; pays import tax in Norway.
fn sells_abroad(setup: &mut TaxSetup) {
    for scheme in [Scheme::Uk, Scheme::Ioss] {
        let valid_from = "2021-07-01".parse().unwrap();
        setup.seller.registrations.push(Registration {
            scheme,
            number: String::new(),
            valid_from,
            valid_until: None,
        });
    }
    let country = TaxPlace::parse("NO").unwrap();
    setup.seller.imports.push(ImportRule { country, handling: ImportHandling::DutyPaid });
    setup.exchange_rates = [("GBP", "0.85"), ("NOK", "11.5")]
        .map(|(code, rate)| ExchangeRate {
            from: Currency::EUR,
            to: Currency::parse(code).unwrap(),
            rate: rate.parse().unwrap(),
            date: "2026-08-03".parse().unwrap(),
            source: "ECB".to_owned(),
        })
        .to_vec();
}

fn boxed(goods: Goods, to: (&'static str, &'static str, &'static str)) -> Order {
    Order { to, reward: goods.boxed, dice: None, credit: 0 }
}

/// Supplies and tax of all lines of a place and a treatment.
fn of(report: &TaxReport, place: &str, treatment: Treatment) -> (i64, i64) {
    let wanted = (TaxPlace::parse(place), treatment);
    let found = report.lines.iter().filter(|line| (line.way.place, line.way.treatment) == wanted);
    found.fold((0, 0), |(supply, tax), line| (supply + line.supply_minor, tax + line.tax_minor))
}

fn categories(invoice: &Invoice) -> Vec<(CategoryCode, i64)> {
    invoice.content.lines.iter().map(|line| (line.category, line.net.minor)).collect()
}

impl Stage {
    /// The only document of a pledge.
    async fn invoice(&self, pledge: PledgeRef) -> Invoice {
        let documents = self.documents(pledge).await;
        assert_eq!(documents.len(), 1, "{documents:?}, waiting: {:?}", self.waiting().await);
        self.document(&documents[0]).await
    }
}

#[test]
fn what_the_platform_taxed_with_its_shipping_is_left_out_or_stands_there_without_tax() {
    on_both(async |stage: Stage, goods: Goods| {
        // 79.00 + 20.00 + 9.00; the platform's 100.00 end within the shipping.
        let order = Order { dice: Some(goods.dice), credit: 10_000, ..boxed(goods, BERLIN) };
        let beyond = stage.bought_goods(order).await;
        let content = stage.invoice(beyond).await.content;
        // 8.00 / 1.19 = 6.72.
        assert_eq!((content.net.minor, content.tax.minor, content.gross.minor), (672, 128, 800));
        let all = BOX + DICE + SENDING;
        let theirs = stage.bought_goods(Order { credit: all, ..order }).await;
        assert!(stage.documents(theirs).await.is_empty(), "all of it is the platform's");
        let report = stage.report("2026-Q3").await;
        assert_eq!(of(&report, "DE", Treatment::HandledByPlatform), (10_000 + all, 0));
        assert_eq!(of(&report, "DE", Treatment::Taxed), (672, 128));
        assert_eq!(report.left_out, []);

        stage.save(|new| new.platform_money = PlatformMoney::OnInvoice).await.unwrap();
        let whole = stage.bought_goods(order).await;
        let invoice = stage.invoice(whole).await;
        assert_eq!((invoice.content.gross.minor, invoice.content.tax.minor), (all, 128));
        let (o, s) = (CategoryCode::O, CategoryCode::S);
        let mut lines = categories(&invoice);
        lines.sort_by_key(|(_, net)| *net);
        assert_eq!(lines, [(o, 100), (s, 672), (o, DICE), (o, BOX)]);
        let report = stage.report("2026-Q3").await;
        assert_eq!(of(&report, "DE", Treatment::HandledByPlatform), (20_000 + all, 0));
        stage.sound().await;
    });
}

#[test]
fn a_quote_of_before_that_says_less_of_the_platforms_shipping_is_invoiced_and_booked_all_the_same() {
    on_both(async |stage: Stage, goods: Goods| {
        for (money, expected) in [(PlatformMoney::LeftOut, 800), (PlatformMoney::OnInvoice, 8800)] {
            stage.save(move |new| new.platform_money = money).await.unwrap();
            let pledge = stage.ordered(Order { credit: 8000, ..boxed(goods, BERLIN) }).await;
            stage
                .write(move |tx, _| {
                    let (row, quote) = tx.query_one(
                        sql!("SELECT q.id, q.quote FROM pledge p JOIN pledge_quote q ON q.id = p.quote_id WHERE p.id = $1"),
                        params![pledge.row],
                        |row| Ok((row.get::<i64>(0)?, row.get::<String>(1)?)),
                    )?;
                    let mut quote: serde_json::Value = serde_json::from_str(&quote).unwrap();
                    let of_shipping = quote["shipping"]["taxes"].as_array_mut().unwrap();
                    let theirs = of_shipping.iter_mut().find(|part| part["rule"]["reason"] == "handled_by_platform");
                    theirs.unwrap().as_object_mut().unwrap().remove("assessed").unwrap();
                    let old = sql!("UPDATE pledge_quote SET quote = $1 WHERE id = $2");
                    Ok(tx.execute(old, params![quote.to_string(), row]).map(drop)?)
                })
                .await;
            stage.finished(pledge).await;
            let content = stage.invoice(pledge).await.content;
            assert_eq!((content.gross.minor, content.tax.minor), (expected, 128));
        }
        let report = stage.report("2026-Q3").await;
        assert_eq!(of(&report, "DE", Treatment::HandledByPlatform), (16_000, 0));
        assert_eq!(of(&report, "DE", Treatment::Taxed), (2 * 672, 2 * 128));
        // The quotes were changed by hand, which their seals tell; documents, books and ledger agree.
        assert_eq!(stage.db.read(billing::verify).await.unwrap(), []);
    });
}

#[test]
fn a_reward_of_ten_things_over_a_border_is_rounded_as_the_one_line_that_the_invoice_shows() {
    on_both(async |stage: Stage, goods: Goods| {
        let order = Order { reward: goods.crate_of_ten, ..boxed(goods, LONDON) };
        let invoice = stage.invoice(stage.bought_goods(order).await).await;
        // 49.00 / 1.2 = 40.83, not ten times 4.90 / 1.2 = 4.08; 9.00 / 1.2 = 7.50.
        assert_eq!(categories(&invoice), [(CategoryCode::S, 4083), (CategoryCode::S, 750)]);
        assert_eq!(invoice.content.tax.minor, 817 + 150);
        assert_eq!(of(&stage.report("2026-Q3").await, "GB", Treatment::Taxed), (4833, 967));
        stage.sound().await;
    });
}

#[test]
fn what_the_platform_takes_back_or_collects_late_is_never_booked_with_the_tax_of_before() {
    on_both(async |stage: Stage, goods: Goods| {
        // Taxed by the platform when it was agreed to, and taken back since.
        let gone = stage.ordered(Order { credit: BOX, ..boxed(goods, BERLIN) }).await;
        stage.platform_hands_over(gone, 0).await;
        stage.finished(gone).await;
        // Its payment had failed when it was agreed to; the platform has collected since.
        let late = stage.ordered(boxed(goods, BERLIN)).await;
        stage.platform_hands_over(late, BOX).await;
        stage.finished(late).await;
        assert_eq!(stage.waiting().await, ["platform_part", "platform_part"]);
        let report = stage.report("2026-Q3").await;
        assert!(report.lines.is_empty(), "{:#?}", report.lines);
        assert_eq!(
            report.left_out.iter().map(|out| (out.reason.as_str(), out.orders)).collect::<Vec<_>>(),
            [("platform_part", 2)]
        );
        for pledge in [gone, late] {
            stage.opened_again(pledge).await;
        }
        assert!(stage.waiting().await.is_empty());
        // 79.00 / 1.19 = 66.39 and 9.00 / 1.19 = 7.56.
        assert_eq!(stage.invoice(gone).await.content.tax.minor, 1261 + 144);
        let beyond = stage.invoice(late).await.content;
        assert_eq!((beyond.gross.minor, beyond.tax.minor), (SENDING, 144));
        // What was booked already waits as well: it is never quietly left as it was.
        stage.platform_hands_over(late, 0).await;
        stage.pay_the_rest(late).await;
        assert_eq!(stage.waiting().await, ["platform_part"]);
        stage.opened_again(late).await;
        assert!(stage.waiting().await.is_empty());
        let report = stage.report("2026-Q3").await;
        assert_eq!(of(&report, "DE", Treatment::HandledByPlatform), (0, 0));
        assert_eq!(of(&report, "DE", Treatment::Taxed), (2 * (6639 + 756), 2 * (1261 + 144)));
        stage.sound().await;
    });
}

#[test]
fn what_has_left_stays_as_it_was_agreed_to_whatever_the_platform_says_later() {
    on_both(async |stage: Stage, goods: Goods| {
        let sent = stage.bought_goods(Order { credit: BOX, ..boxed(goods, BERLIN) }).await;
        let invoiced = stage.invoice(sent).await.content;
        let reported = of(&stage.report("2026-Q3").await, "DE", Treatment::Taxed);
        stage.sent(sent).await;
        stage.platform_hands_over(sent, BOX - 500).await;
        stage.pay_the_rest(sent).await;
        assert!(stage.waiting().await.is_empty(), "nobody can open it again");
        let now = stage.invoice(sent).await.content;
        assert_eq!(now.tax, invoiced.tax);
        assert_eq!(of(&stage.report("2026-Q3").await, "DE", Treatment::Taxed), reported);
        stage.sound().await;
    });
}

#[test]
fn what_was_agreed_to_at_a_rate_that_ended_before_the_payment_is_opened_again() {
    on_both_in("2025-07-20T10:00:00Z", Currency::EUR, async |stage: Stage| {
        stage
            .set_up_tax_with(|setup| {
                sells_abroad(setup);
                let ends = |registration: &mut Registration| {
                    registration.valid_until = Some("2025-12-31".parse().unwrap());
                };
                setup.seller.registrations.iter_mut().filter(|own| own.scheme == Scheme::Uk).for_each(ends);
            })
            .await;
        let goods = stage.sells_goods().await;
        let (in_time, too_late) =
            (stage.ordered(boxed(goods, BUCHAREST)).await, stage.ordered(boxed(goods, BUCHAREST)).await);
        stage.finished(in_time).await;
        stage.lock(too_late).await;
        // Romania: 19 % until 2025-07-31, 21 % since.
        stage.now("2025-08-02T10:00:00Z");
        stage.pay_the_rest(too_late).await;
        assert_eq!(stage.waiting().await, ["tax_ended"]);
        assert_eq!(stage.invoice(in_time).await.content.tax.minor, 1261 + 144, "19 % of 79.00 and 9.00");
        assert!(stage.documents(too_late).await.is_empty());
        stage.opened_again(too_late).await;
        assert_eq!(stage.invoice(too_late).await.content.tax.minor, 1371 + 156, "21 %");

        // A registration that ended meanwhile, and the Union's customs charge that began.
        let in_london = stage.ordered(boxed(goods, LONDON)).await;
        stage.now("2026-01-02T10:00:00Z");
        stage.finished(in_london).await;
        assert_eq!(stage.waiting().await, ["tax_ended"]);
        stage.opened_again(in_london).await;
        assert_eq!(stage.invoice(in_london).await.content.tax.minor, 0, "nobody is registered there");
        stage.leaves_from("CN").await;
        stage.now("2026-06-25T10:00:00Z");
        let in_paris = stage.ordered(boxed(goods, PARIS)).await;
        stage.lock(in_paris).await;
        stage.now("2026-07-20T10:00:00Z");
        stage.pay_the_rest(in_paris).await;
        assert_eq!(stage.waiting().await, ["tax_ended"]);
        stage.opened_again(in_paris).await;
        assert_eq!(stage.invoice(in_paris).await.content.gross.minor, BOX + SENDING + 360, "EUR 3 with 20 %");
        stage.sound().await;
    });
}

#[test]
fn a_rate_that_is_corrected_for_days_before_the_agreement_changes_no_order() {
    on_both(async |stage: Stage, goods: Goods| {
        let pledge = stage.ordered(boxed(goods, BERLIN)).await;
        let campaign = stage.campaign.row;
        stage
            .write(move |tx, cx| {
                let catalogue = campaigns::load_catalogue(tx, campaign)?;
                let german = |rate: &&TaxRate| rate.place() == "DE" && rate.class == TaxClass::Standard;
                for rate in catalogue.tax_rates.iter().filter(german) {
                    let corrected = TaxRate { rate_percent: 16.into(), ..rate.clone() };
                    campaigns::save_tax_rate(tx, cx, campaign, &corrected)?;
                }
                Ok(())
            })
            .await;
        stage.now("2026-08-12T10:00:00Z");
        stage.finished(pledge).await;
        assert_eq!(stage.invoice(pledge).await.content.tax.minor, 1261 + 144, "19 %, as agreed");
        let later = stage.bought_goods(boxed(goods, BERLIN)).await;
        assert_eq!(stage.invoice(later).await.content.tax.minor, 1090 + 124, "16 %");
        stage.sound().await;
    });
}

#[test]
fn a_document_that_was_issued_at_the_lock_waits_as_well_where_the_rate_has_ended_at_the_payment() {
    on_both_in("2025-07-20T10:00:00Z", Currency::EUR, async |stage: Stage| {
        stage.set_up_tax().await;
        stage.save(|new| new.issue_when = IssueWhen::Locked).await.unwrap();
        let goods = stage.sells_goods().await;
        let pledge = stage.ordered(boxed(goods, BUCHAREST)).await;
        stage.lock(pledge).await;
        stage.work().await;
        assert_eq!(stage.invoice(pledge).await.content.tax.minor, 1261 + 144);
        stage.now("2025-08-02T10:00:00Z");
        stage.pay_the_rest(pledge).await;
        assert_eq!(stage.waiting().await, ["tax_ended"]);
        assert!(stage.report("2025-Q3").await.lines.is_empty());
        stage.opened_again(pledge).await;
        assert_eq!(stage.documents(pledge).await.len(), 3, "taken back, and issued anew");
        assert_eq!(of(&stage.report("2025-Q3").await, "RO", Treatment::Taxed).1, 1371 + 156);
        stage.sound().await;
    });
}

#[test]
fn what_leaves_the_union_is_an_export_and_import_tax_that_is_laid_out_is_no_tax_of_the_sellers() {
    on_both(async |stage: Stage, goods: Goods| {
        let to_usa = stage.invoice(stage.bought_goods(boxed(goods, FRESNO)).await).await;
        assert_eq!(categories(&to_usa), [(CategoryCode::G, BOX), (CategoryCode::G, SENDING)]);
        let to_norway = stage.invoice(stage.bought_goods(boxed(goods, OSLO)).await).await;
        // 79.00 / 1.25 = 63.20, 9.00 / 1.25 = 7.20: 17.60 are laid out.
        assert_eq!((to_norway.content.tax.minor, to_norway.content.gross.minor), (0, BOX + SENDING));
        let lines = &to_norway.content.lines;
        let exported = lines.iter().filter(|line| line.note == Some(LegalNote::Export));
        assert_eq!(exported.map(|line| line.net.minor).sum::<i64>(), 6320 + 720);
        let last = lines.last().unwrap();
        assert_eq!((last.category, last.net.minor, last.taxes.len()), (CategoryCode::O, 1760, 0));
        assert_eq!(last.name, "Podatek importowy zapłacony w Państwa imieniu");
        let report = stage.report("2026-Q3").await;
        assert_eq!(of(&report, "US-CA", Treatment::Export), (BOX + SENDING, 0));
        assert_eq!(of(&report, "NO", Treatment::Export), (7040, 0));
        assert_eq!(of(&report, "NO", Treatment::ImportPrepaid), (1760, 0));
        assert_eq!(report.lines.iter().map(|line| line.tax_minor).sum::<i64>(), 0);
        stage.sound().await;
    });
}

#[test]
fn the_report_of_shipped_goods_equals_an_independent_sum_over_the_ledger() {
    on_both(async |stage: Stage, goods: Goods| {
        stage.ask_businesses_with(sells_abroad).await;
        let of_platform = Order { dice: Some(goods.dice), credit: 10_000, ..boxed(goods, BERLIN) };
        let theirs = stage.bought_goods(of_platform).await;
        stage.bought_goods(boxed(goods, WARSAW)).await;
        for to in [LONDON, OSLO, FRESNO] {
            stage.bought_goods(Order { reward: goods.crate_of_ten, ..boxed(goods, to) }).await;
        }
        // A business in France, whose number is confirmed.
        stage.answers(confirmed());
        let business = stage.not_agreed(boxed(goods, PARIS)).await;
        stage.states(business, NUMBER).await.unwrap();
        stage.check.check(business.id).await.unwrap();
        stage.agrees(business).await;
        stage.finished(business).await;
        // From China: the import scheme, with the customs charge.
        stage.leaves_from("CN").await;
        let imported = stage.bought_goods(boxed(goods, PARIS)).await;
        stage.leaves_from("PL").await;
        assert!(stage.waiting().await.is_empty(), "{:?}", stage.waiting().await);

        let august = stage.report("2026-08").await;
        assert_eq!(of(&august, "DE", Treatment::HandledByPlatform), (10_000, 0));
        assert_eq!(of(&august, "FR", Treatment::IntraCommunity), (BOX + SENDING, 0));
        // 65.83 + 7.50 + 3.00 and 13.17 + 1.50 + 0.60.
        assert_eq!(of(&august, "FR", Treatment::Taxed), (7633, 1527));
        let ioss = august.returns.iter().filter(|line| line.scheme == Scheme::Ioss);
        assert_eq!(ioss.map(|line| line.amounts[0]).collect::<Vec<_>>(), [(Currency::EUR, 7633, 1527)]);

        stage.now("2026-10-05T10:00:00Z");
        stage.cancel(imported).await;
        stage.cancel(theirs).await;
        stage.bought_goods(Order { credit: BOX + SENDING, ..boxed(goods, BERLIN) }).await;
        stage.platform_hands_over(theirs, 0).await;
        stage.work().await;
        let months = ["2026-08", "2026-09", "2026-10"];
        let by_month = as_a_report_of_months(&stage.ledger().await);
        assert!(by_month.len() >= 10, "{by_month:#?}");
        assert_eq!(stage.reported(&months).await, by_month);
        stage.sound().await;
    });
}
