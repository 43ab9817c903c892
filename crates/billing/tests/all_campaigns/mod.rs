//! The tax report of all campaigns is the sum of those of each, to the minor unit, and of the ledger.

use std::collections::BTreeMap;

use billing::{BillingError, Line, Period, ReturnLine, TaxFormat, TaxReport, TaxReportOfAll, TaxSheet};
use campaigns::model::CampaignRef;
use kernel::{Currency, Language};

use crate::stage::{ANNA, Backer, EBOOK, PRICE, Stage, on_both_in, open_shop};

const GERMAN: Backer = Backer { country: "DE", credit: 0, language: Language::De };
const FRENCH: Backer = Backer { country: "FR", credit: 0, language: Language::En };

impl Stage {
    /// The stage moves to a campaign beside the one before.
    async fn in_another_campaign(&mut self, slug: &'static str, currency: Currency) {
        let opened = self.write(move |tx, cx| open_shop(tx, cx, slug, currency)).await;
        (self.campaign, [self.base, self.deluxe, self.ebook]) = opened;
        self.currency = currency;
        self.save(|new| {
            new.numbering.invoice_pattern = format!("{slug}-F-{{year}}-");
            new.numbering.credit_note_pattern = format!("{slug}-K-{{year}}-");
        })
        .await
        .unwrap();
        self.set_up_tax().await;
    }

    async fn report_of_all(&self, period: &str) -> TaxReportOfAll {
        let period = Period::parse(period).unwrap();
        self.db.read_long(move |tx| billing::tax_report_of_all(tx, period)).await.unwrap()
    }

    async fn file_of_all(&self, period: &str, sheet: TaxSheet) -> String {
        let period = Period::parse(period).unwrap();
        let texts = crate::tax::steps::english();
        let written = self.db.read_long(move |tx| {
            let mut file = Vec::new();
            billing::write_tax_file_of_all(tx, period, (sheet, TaxFormat::Csv), &texts, &mut file)?;
            Ok::<_, BillingError>(file)
        });
        String::from_utf8(written.await.unwrap()).unwrap()
    }
}

type Sums = BTreeMap<String, (i64, i64, i64)>;

/// By everything that a line tells.
fn of_lines<'a>(lines: impl Iterator<Item = &'a Line>) -> Sums {
    let mut sums = Sums::new();
    for line in lines {
        let key = format!("{} {} {:?} {:?}", line.currency, line.period, line.corrects, line.way);
        let sum = sums.entry(key).or_default();
        *sum = (sum.0 + line.supply_minor, sum.1 + line.base_minor, sum.2 + line.tax_minor);
    }
    sums
}

/// By everything that a line of a return tells; base and tax of a currency, and tax in euro.
fn of_returns<'a>(lines: impl Iterator<Item = &'a ReturnLine>) -> Sums {
    let mut sums = Sums::new();
    for line in lines {
        let told = (line.scheme, line.period, line.corrects, line.country, line.supply, line.percent);
        for (currency, base, tax) in &line.amounts {
            let sum = sums.entry(format!("{told:?} {currency}")).or_default();
            *sum = (sum.0 + base, sum.1 + tax, 0);
        }
        let sum = sums.entry(format!("{told:?} in euro")).or_default();
        sum.2 += line.in_euro.map_or(0, |(_, tax)| tax);
    }
    sums
}

fn by_unit(sums: Vec<(String, i64, i64)>) -> BTreeMap<String, (i64, i64)> {
    let mut of: BTreeMap<String, (i64, i64)> = BTreeMap::new();
    for (unit, supply, tax) in sums {
        let sum = of.entry(unit).or_default();
        *sum = (sum.0 + supply, sum.1 + tax);
    }
    of
}

/// Three campaigns, one of them in yen; the first files its return, and an order of it ends after that.
async fn traded(stage: &mut Stage) -> [CampaignRef; 3] {
    stage.set_up_tax().await;
    let first = stage.campaign;
    let early = stage.bought(GERMAN, stage.base, PRICE).await;
    stage.bought(FRENCH, stage.base, PRICE).await;
    stage.bought(Backer { credit: 2000, ..ANNA }, stage.base, PRICE).await;
    stage.in_another_campaign("compass", Currency::EUR).await;
    let second = stage.campaign;
    stage.bought(GERMAN, stage.base, PRICE).await;
    stage.bought(GERMAN, stage.ebook, EBOOK).await;
    stage.in_another_campaign("yen", Currency::parse("JPY").unwrap()).await;
    stage.bought(GERMAN, stage.base, PRICE).await;
    let third = stage.campaign;
    stage.now("2026-10-05T10:00:00Z");
    // The first files its return; what ends later is a correction there, and in the report of all.
    let (cx, filed) = (stage.cx.clone(), "2026-10-04".parse().unwrap());
    let closing = stage.db.write(move |tx| {
        let campaign = campaigns::campaign(tx, first.row)?.unwrap();
        billing::close_period(tx, &cx, &campaign, (Period::parse("2026-Q3").unwrap(), filed, ""))
    });
    assert!(closing.await.unwrap());
    stage.cancel(early).await;
    stage.bought(FRENCH, stage.base, PRICE).await;
    [first, second, third]
}

#[test]
fn the_report_of_all_is_the_sum_of_each_and_of_the_ledger() {
    on_both_in("2026-08-10T10:00:00Z", Currency::EUR, async |mut stage: Stage| {
        let [first, second, third] = traded(&mut stage).await;
        for period in ["2026-08", "2026-Q3", "2026-Q4", "2026"] {
            let all = stage.report_of_all(period).await;
            let mut each: Vec<TaxReport> = Vec::new();
            for campaign in [first, second, third] {
                stage.campaign = campaign;
                each.push(stage.report(period).await);
            }
            let lines = || each.iter().flat_map(|report| &report.lines);
            assert_eq!(of_lines(all.lines.iter()), of_lines(lines()), "{period}");
            assert!(
                all.lines.len() < lines().count() || period == "2026-Q4",
                "{period}: Germany's are one line"
            );
            let returns = each.iter().flat_map(|report| &report.returns);
            let (told, sums) = (of_returns(all.returns.iter()), of_returns(returns));
            // The yen has no rate yet: what a campaign cannot tell in euro, the sum does not tell.
            let without = |sums: &Sums| -> Sums {
                sums.iter().filter(|(key, _)| !key.ends_with("euro")).map(|(k, v)| (k.clone(), *v)).collect()
            };
            assert_eq!(without(&told), without(&sums), "{period}");
        }
        let (third_quarter, year) = (stage.report_of_all("2026-Q3").await, stage.report_of_all("2026").await);
        let closed: Vec<_> = third_quarter.campaigns.iter().map(|one| one.is_closed).collect();
        assert_eq!(closed.iter().filter(|is| **is).count(), 1, "{closed:?}");
        let euro: Vec<_> = third_quarter.returns.iter().filter(|line| line.in_euro.is_some()).collect();
        assert!(euro.iter().all(|line| line.amounts.iter().all(|(of, ..)| *of == Currency::EUR)));
        assert!(!euro.is_empty() && euro.len() < third_quarter.returns.len());
        assert!(third_quarter.campaigns.iter().any(|one| one.missing_rates));

        // The independent sum: what the ledger's accounts of supplies and tax of all campaigns say.
        let ledger = stage.ledger().await.into_iter();
        let ledger =
            ledger.map(|(key, (supply, tax))| (key.split(' ').next().unwrap().to_owned(), supply, tax));
        let lines = year.lines.iter();
        let lines = lines.map(|line| (line.currency.code().to_owned(), line.supply_minor, line.tax_minor));
        assert_eq!(by_unit(lines.collect()), by_unit(ledger.collect()));

        // Files: one line for each line, and every order of each campaign.
        let rows = |file: &str| file.lines().count() - 1;
        assert_eq!(rows(&stage.file_of_all("2026", TaxSheet::Report).await), year.lines.len());
        let orders = stage.file_of_all("2026", TaxSheet::Orders).await;
        assert_eq!(rows(&orders), 9, "with the credit note and what the platform taxed: {orders}");
        assert!(["yen-F-", "compass-F-", ",K-2026-0001,"].iter().all(|number| orders.contains(number)));
        assert!(stage.file_of_all("2026-Q3", TaxSheet::Returns).await.contains("oss_union,2026-Q3,,DE"));
        stage.sound().await;
    });
}
