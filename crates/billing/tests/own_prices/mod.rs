//! A sale by own prices in another currency: invoice, credit note, tax report and rates of exchange are in that currency, and
//! the campaign's own currency is nowhere mixed in.

use billing::IssueWhen;
use campaigns::EcbRates;
use campaigns::model::{AmountKey, PayCurrency, RateSource, Unlisted};
use kernel::{Actor, Currency, Money};
use ledger::{AccountCode, Posting};
use pledges::PledgeRef;

use crate::stage::{ANNA, PRICE, Stage, agree, on_both};

/// 219.00 with 23 % of tax in it: 178.05 and 40.95.
const IN_ZLOTY: i64 = 21_900;

fn zloty() -> Currency {
    Currency::parse("PLN").unwrap()
}

impl Stage {
    async fn sells_in_zloty(&self) {
        let (campaign, base) = (self.campaign.row, self.base);
        self.write(move |tx, cx| {
            let offered = PayCurrency {
                currency: zloty(),
                rate: "4.25".parse().unwrap(),
                rated_on: "2026-01-05".parse().unwrap(),
                source: RateSource::ByHand,
                step_minor: 100,
                ends_on: None,
            };
            campaigns::save_pay_currencies(tx, cx, campaign, std::slice::from_ref(&offered))?;
            let of = AmountKey { thing: base.to_string(), amount: "price".to_owned() };
            let rest = (Unlisted::Converted, &[(of, Some(IN_ZLOTY))][..]);
            campaigns::save_price_list(tx, cx, campaign, zloty(), rest)?;
            Ok(campaigns::open_price_list(tx, cx, campaign, (zloty(), true))?)
        })
        .await;
    }

    /// Agreed to in zlotys, locked and paid.
    async fn paid_in_zloty(&self) -> PledgeRef {
        let pledge = self.imported(ANNA, self.base).await;
        self.write(move |tx, cx| {
            let backer = cx.acting_as(Actor::Backer(pledges::load(tx, pledge.row)?.contact));
            pledges::choose_currency(tx, &backer, pledge.row, zloty())?;
            agree(tx, &backer, pledge)?;
            pledges::lock(tx, cx, pledge.row)?;
            let sides = (AccountCode::pledge(pledge.id), AccountCode::gateway("sandbox"));
            let (key, paid) = (format!("payment:{}", pledge.id), Money::new(IN_ZLOTY, zloty()));
            ledger::post(tx, cx, &Posting::transfer(key, "payment", pledge.id.to_string(), sides, paid)?)?;
            pledges::settle(tx, cx, pledge.row)
        })
        .await;
        self.work().await;
        pledge
    }
}

#[test]
fn invoice_and_credit_note_are_in_the_currency_in_which_was_paid() {
    on_both(async |stage: Stage| {
        stage.save(|_| {}).await.unwrap();
        stage.sells_in_zloty().await;
        let (own, beside) = (stage.paid_in_zloty().await, stage.paid(ANNA).await);
        let listed = stage.documents(own).await;
        let content = stage.document(&listed[0]).await.content;
        let told = [content.net, content.tax, content.gross, content.paid];
        assert_eq!(told, [17_805, 4095, IN_ZLOTY, IN_ZLOTY].map(|minor| Money::new(minor, zloty())));
        let listed = stage.documents(beside).await;
        let in_euro = stage.document(&listed[0]).await.content.gross;
        assert_eq!(in_euro, Money::new(PRICE, Currency::EUR));
        stage.write(move |tx, cx| pledges::cancel(tx, cx, own.row, "")).await;
        stage.work().await;
        let listed = stage.documents(own).await;
        assert_eq!(listed.len(), 2);
        for one in listed {
            assert_eq!(stage.document(&one).await.content.gross, Money::new(IN_ZLOTY, zloty()));
        }
        stage.sound().await;
    });
}

#[test]
fn a_document_in_zlotys_waits_for_a_rate_of_zlotys_where_the_tax_is_told_in_euro() {
    on_both(async |stage: Stage| {
        stage.save(|new| new.tax_currency = Some(Currency::EUR)).await.unwrap();
        stage.sells_in_zloty().await;
        let pledge = stage.paid_in_zloty().await;
        assert_eq!(stage.waiting().await, ["rate"], "nothing is guessed");
        // The bank's file has rates of it: the documents of own prices are among those that it is read for.
        let (days, campaign) = (EcbRates::days(b"Date,PLN,\n2026-11-20,4.2537,\n").unwrap(), stage.campaign);
        let left = stage.write(move |tx, cx| {
            let campaign = campaigns::campaign(tx, campaign.row)?.unwrap();
            Ok(billing::take_over_document_rates(tx, cx, (&campaign, Currency::EUR), &days)?)
        });
        assert_eq!(left.await, []);
        stage.work().await;
        let listed = stage.documents(pledge).await;
        let told = stage.document(&listed[0]).await.content.exchange.unwrap();
        assert_eq!(told.tax, Money::new(963, Currency::EUR), "40.95 at 4.2537 for one euro");
        stage.sound().await;
    });
}

#[test]
fn the_report_tells_the_tax_of_each_currency_apart() {
    on_both(async |stage: Stage| {
        stage.set_up_tax().await;
        stage.sells_in_zloty().await;
        stage.save(|new| new.issue_when = IssueWhen::Paid).await.unwrap();
        stage.paid_in_zloty().await;
        stage.paid(ANNA).await;
        let report = stage.report("2026-Q4").await;
        let mut sums: Vec<_> =
            report.lines.iter().map(|line| (line.currency, line.base_minor, line.tax_minor)).collect();
        sums.sort();
        assert_eq!(sums, [(Currency::EUR, 4065, 935), (zloty(), 17_805, 4095)]);
        stage.sound().await;
    });
}
