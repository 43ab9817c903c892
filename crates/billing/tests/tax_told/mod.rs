//! The tax of a document in the currency that the law of the seller's country wants: by the rate of the day on which it falls due, the
//! same one on the credit note, and nothing is issued by a guess.

use billing::{CurrencyPair, DocumentRate, IssueWhen, RatePublisher};
use campaigns::EcbRates;
use invoices::Content;
use jiff::civil::{Date, date};
use kernel::{Currency, Language};
use pledges::PledgeRef;

use crate::stage::{ANNA, Backer, PRICE, Stage, on_both, on_both_in};

fn pln() -> Currency {
    Currency::parse("PLN").unwrap()
}

impl Stage {
    async fn tells_tax_in(&self, currency: Currency) {
        self.save(|new| new.tax_currency = Some(currency)).await.unwrap();
    }

    /// Answers the currencies that the file has no rate of.
    async fn takes_over(&self, file: &str) -> Vec<Currency> {
        let (days, campaign) = (EcbRates::days(file.as_bytes()).unwrap(), self.campaign);
        self.write(move |tx, cx| {
            let campaign = campaigns::campaign(tx, campaign.row)?.unwrap();
            Ok(billing::take_over_document_rates(tx, cx, (&campaign, pln()), &days)?)
        })
        .await
    }

    async fn typed(&self, rate: &str, holds: (Date, Date)) {
        let (pair, campaign) = (CurrencyPair { of: Currency::EUR, told_in: pln() }, self.campaign);
        let publisher = RatePublisher::Named("Narodowy Bank Polski".to_owned());
        let rate = DocumentRate { pair, rate: rate.parse().unwrap(), rate_day: holds.0, holds, publisher };
        self.write(move |tx, cx| Ok(billing::save_document_rate(tx, cx, campaign, &rate)?)).await;
    }

    /// Rate, its day, who says so, and the tax in zlotys of a pledge's documents.
    async fn told(&self, pledge: PledgeRef) -> Vec<(String, String, String, i64)> {
        let mut all = Vec::new();
        for listed in self.documents(pledge).await {
            let Content { exchange, .. } = self.document(&listed).await.content;
            let told = exchange.unwrap();
            assert_eq!(told.tax.currency, pln());
            all.push((told.rate.to_string(), told.date.to_string(), told.source, told.tax.minor));
        }
        all
    }
}

#[test]
fn an_invoice_waits_for_the_rate_of_its_day_and_its_credit_note_keeps_it() {
    on_both(async |stage: Stage| {
        stage.tells_tax_in(pln()).await;
        let pledge = stage.paid(ANNA).await;
        stage.work().await;
        assert_eq!(stage.waiting().await, ["rate"], "nothing is guessed");
        assert!(stage.documents(pledge).await.is_empty());
        // It was paid on a Sunday: the rate of Friday is the latest. That of Thursday held until Friday.
        assert_eq!(
            stage.takes_over("Date,USD,PLN,\n2026-11-20,1.08,4.2537,\n2026-11-19,1.08,4.1,\n").await,
            []
        );
        stage.work().await;
        assert_eq!(stage.waiting().await, [""; 0]);
        let of_friday = ("4.2537".to_owned(), "2026-11-20".to_owned(), "ECB".to_owned(), 3977);
        assert_eq!(stage.told(pledge).await, std::slice::from_ref(&of_friday), "9.35 of 23 % at 4.2537");
        // Another rate for that day changes nothing that is issued, and the note takes back what was told.
        stage.typed("4.9", (date(2026, 11, 1), date(2026, 11, 30))).await;
        stage.write(move |tx, cx| pledges::cancel(tx, cx, pledge.row, "")).await;
        stage.work().await;
        assert_eq!(stage.told(pledge).await, [of_friday.clone(), of_friday]);
        stage.sound().await;
    });
}

#[test]
fn what_staff_typed_for_a_month_stands_before_the_banks_days() {
    on_both(async |stage: Stage| {
        stage.tells_tax_in(pln()).await;
        let file = "Date,PLN,\n2026-11-20,4.2537,\n2026-11-19,4.1,\n";
        stage.takes_over(file).await;
        stage.typed("4.30", (date(2026, 11, 1), date(2026, 11, 30))).await;
        stage.typed("4.20", (date(2026, 11, 21), date(2026, 11, 21))).await;
        let pledge = stage.paid(ANNA).await;
        stage.work().await;
        let typed = stage.told(pledge).await;
        assert_eq!((typed[0].0.as_str(), typed[0].2.as_str()), ("4.30", "Narodowy Bank Polski"));
        // Taken out, the bank's is there still; an older file of one day takes nothing away from it.
        stage.takes_over("Date,PLN,\n2026-11-19,4.1,\n").await;
        let (campaign, pair) = (stage.campaign, CurrencyPair { of: Currency::EUR, told_in: pln() });
        let first = date(2026, 11, 1);
        let remove = || {
            stage.write(move |tx, _| Ok(billing::remove_document_rate(tx, campaign, (pair, false), first)?))
        };
        assert!(remove().await);
        assert!(!remove().await, "once");
        let next = stage.paid(ANNA).await;
        stage.work().await;
        assert_eq!(
            (stage.told(next).await[0].0.as_str(), stage.told(next).await[0].2.as_str()),
            ("4.2537", "ECB")
        );
        assert_eq!(stage.told(pledge).await, typed);
        stage.sound().await;
    });
}

#[test]
fn an_invoice_before_the_payment_takes_the_rate_of_its_own_day() {
    on_both(async |stage: Stage| {
        stage
            .save(|new| {
                new.tax_currency = Some(pln());
                new.issue_when = IssueWhen::Locked;
            })
            .await
            .unwrap();
        stage.typed("4.1", (date(2026, 11, 22), date(2026, 11, 22))).await;
        stage.typed("4.2", (date(2026, 11, 23), date(2026, 11, 23))).await;
        let pledge = stage.confirmed(ANNA).await;
        stage.lock(pledge).await;
        stage.work().await;
        stage.now("2026-11-23T10:00:00Z");
        stage.pay(pledge, PRICE).await;
        stage.work().await;
        assert_eq!(stage.told(pledge).await.iter().map(|told| told.0.as_str()).collect::<Vec<_>>(), ["4.1"]);
        // Paid on Monday and locked on Tuesday: its tax is in the report of Tuesday, and the invoice issued later.
        let later = stage.confirmed(ANNA).await;
        stage.pay(later, PRICE).await;
        stage.now("2026-11-24T10:00:00Z");
        stage.lock(later).await;
        stage.work().await;
        assert_eq!(stage.waiting().await, ["rate"]);
        stage.now("2026-11-25T10:00:00Z");
        stage.typed("4.3", (date(2026, 11, 24), date(2026, 11, 24))).await;
        stage.typed("4.4", (date(2026, 11, 25), date(2026, 11, 25))).await;
        stage.work().await;
        assert_eq!(stage.told(later).await[0].0, "4.3");
        stage.sound().await;
    });
}

#[test]
fn what_bears_no_tax_or_is_in_the_currency_of_the_tax_needs_no_rate() {
    on_both(async |stage: Stage| {
        stage
            .save(|new| {
                new.tax_currency = Some(pln());
                new.untaxed = billing::Untaxed::SmallBusiness;
            })
            .await
            .unwrap();
        let abroad = stage.paid(Backer { country: "US", credit: 0, language: Language::En }).await;
        stage.work().await;
        let listed = stage.documents(abroad).await;
        assert!(stage.document(&listed[0]).await.content.exchange.is_none());
        stage.sound().await;
    });
    on_both_in("2026-11-22T10:00:00Z", pln(), async |stage: Stage| {
        stage.tells_tax_in(pln()).await;
        let pledge = stage.paid(ANNA).await;
        stage.work().await;
        let listed = stage.documents(pledge).await;
        assert!(stage.document(&listed[0]).await.content.exchange.is_none());
        assert_eq!(stage.takes_over("Date,PLN,\n2026-11-20,4.2537,\n").await, [], "nothing is missing");
        stage.sound().await;
    });
    on_both_in("2026-11-22T10:00:00Z", Currency::USD, async |stage: Stage| {
        assert_eq!(stage.takes_over("Date,PLN,\n2026-11-20,4.2537,\n").await, [Currency::USD]);
    });
}
