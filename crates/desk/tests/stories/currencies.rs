//! A creator offers other currencies, types rates or takes the bank's, and gives money back in the currency it came in.

use accounts::Role;
use kernel::{Currency, Money};
use ledger::{AccountCode, Posting};
use pledges::PledgeState;

use crate::stage::{Browser, Stage, on_both};

const FILE: &str = "Date, USD, JPY, PLN, \n14 January 2026, 1.0800, 161.25, 4.2537, \n";

fn row<'a>(seen: &'a str, cells: [&'a str; 6]) -> Vec<(&'a str, &'a str)> {
    let names = ["currency", "rate", "rated_on", "source", "step", "ends_on"];
    [("seen", seen)].into_iter().chain(names.into_iter().zip(cells)).collect()
}

/// A file that is too large, and one that does not arrive as a whole, are not called somebody else's.
pub async fn says_what_is_wrong_with_the_upload(browser: &mut Browser, path: &str) {
    let large = vec![b'x'; 4 * 1024 * 1024 + 1];
    let refused = browser.upload(path, &[], ("rates.csv", &large)).await.is(422);
    refused.says("This file is larger than 4 MB").says("f-file-error").says_not("This is not one of");
    let broken_off = format!("{}{FILE}", testkit::file_head("rates.csv"));
    let refused = browser.send_multipart(path, broken_off.into()).await.is(422);
    refused.says("The file did not arrive completely").says_not("This is not one of");
}

#[test]
fn what_is_wrong_stands_beside_its_field_and_the_banks_rates_are_taken_over() {
    on_both(async |stage| {
        let mut browser = stage.signed_in_as(Role::Manager).await;
        let path = stage.lantern.path("settings/currencies");
        let settings = browser.get(&stage.lantern.path("settings")).await.is(200);
        settings.says("Backers pay in the campaign’s currency.").says("settings/currencies");
        let page = browser.get(&path).await.is(200);
        let page = page.says_not("Reference rates of the European Central Bank");
        let seen = page.hidden("seen");
        for (wrong, said) in [
            (["EUR", "1", "2026-01-10", "ecb", "", ""], "It needs no exchange rate"),
            (["PLX", "4", "2026-01-10", "ecb", "", ""], "Choose a currency from the list"),
            (["PLN", "0", "2026-01-10", "ecb", "", ""], "Write an exchange rate above 0"),
            (["PLN", "4.2537123456", "2026-01-10", "ecb", "", ""], "has 10 digits at most"),
            (["PLN", "4.25", "2999-01-10", "ecb", "", ""], "This day has not come yet"),
            (["XAU", "4.25", "2026-01-10", "", "", ""], "Nobody can pay with this"),
            (["XTS", "4.25", "2026-01-10", "", "", ""], "Nobody can pay with this"),
            (["PLN", "4.25", "2026-01-10", "ecb", "0.30", ""], "can be rounded to 1, 2 or 5"),
        ] {
            let refused = browser.post(&path, &row(&seen, wrong)).await.is(422);
            refused.says(said).says(&format!("value=\"{}\"", wrong[1]));
        }
        let three = ["Currency 2", "name=\"rate\""];
        let page = page.says(three[0]).says_not("Currency 3").says("More rows");
        assert_eq!(page.body.matches(three[1]).count(), 2, "two empty rows");
        let sent = [row("", ["PLN", "4.2", "", "", "", ""]), row(&seen, ["", "", "", "", "", ""])].concat();
        let more = [sent, vec![("action", "more")]].concat();
        let more = browser.post(&path, &more).await.is(200).says("Currency 4").says("value=\"4.2\"");
        assert_eq!(more.body.matches(three[1]).count(), 4, "two more");
        let old = row(&seen, ["pln", "4,2", "2025-12-01", "NBP, table A", "0.5", "2026-12-31"]);
        let done = browser.post(&path, &old).await.is(303);
        let page = browser.get(&done.location).await.is(200);
        let page =
            page.says("The currencies are saved.").says("value=\"NBP, table A\"").says("value=\"0.50\"");
        let page = page.says("Typed by hand by ");
        page.says("The rate of PLN is of 2025-12-01, more than 7 days ago");
        browser.get(&stage.lantern.path("settings")).await.is(200).says("a rate is old");
        browser.post(&path, &old).await.is(422).says("f-form");

        let upload = format!("{path}/ecb");
        let refused = browser.upload(&upload, &[], ("rates.csv", b"Name,Amount\nAnna,1\n")).await.is(422);
        refused.says("This is not one of the bank’s files");
        says_what_is_wrong_with_the_upload(&mut browser, &upload).await;
        let ahead = FILE.replace("2026", "2999");
        browser.upload(&upload, &[], ("rates.csv", ahead.as_bytes())).await.is(422).says("2999-01-14");
        let done = browser.upload(&upload, &[], ("rates.csv", FILE.as_bytes())).await.is(303);
        let page = browser.get(&done.location).await.is(200);
        page.says("The rates of 2026-01-14 are taken over.")
            .says("value=\"4.2537\"")
            .says("value=\"2026-01-14\"")
            .says("value=\"ecb\"")
            .says("value=\"0.50\"")
            .says_not("Typed by hand by ")
            .says_not("more than 7 days ago");
        let seen = browser.get(&path).await.hidden("seen");
        let same = row(&seen, ["PLN", "4.25370", "2026-01-14", "ecb", "", ""]);
        let done = browser.post(&path, &same).await.is(303);
        let kept = browser.get(&done.location).await.says("value=\"ecb\"").says_not("Typed by hand by ");
        let seen = kept.hidden("seen");
        let edited = row(&seen, ["PLN", "4.3", "2026-01-14", "ecb", "", ""]);
        let done = browser.post(&path, &edited).await.is(303);
        browser.get(&done.location).await.says_not("value=\"ecb\"").says("Typed by hand by ");
        let changes = stage.audited().iter().filter(|one| *one == "campaign.pay_currencies_saved").count();
        assert_eq!(changes, 4);
        an_auditor_reads_them(&stage, &path).await;
    });
}

async fn an_auditor_reads_them(stage: &Stage, path: &str) {
    let mut auditor = stage.signed_in_as(Role::Auditor).await;
    let read = auditor
        .get(path)
        .await
        .is(200)
        .says("value=\"4.3\"")
        .says("<fieldset class=\"reads-only\" disabled>");
    read.says("You can read this page, but not change anything on it.").says_not("name=\"file\"");
    auditor.post(path, &[]).await.is(403);
}

/// Anna paid 9.00 of what she owes as 38.28 zlotys, and 50.00 on the platform; then she cancels.
fn paid_in_zlotys(stage: &Stage) {
    let anna = stage.lantern.pledges[0];
    stage.finish(anna);
    stage.write(move |tx, cx| {
        let pln = Currency::parse("PLN").unwrap();
        let sides = (AccountCode::pledge(anna.id), AccountCode::cleared(anna.id, pln));
        let charged = (AccountCode::charged(anna.id), AccountCode::gateway("sandbox"));
        let posting = Posting::transfer("pay:1", "payment", "pay_1", sides, Money::new(900, Currency::EUR))?;
        ledger::post(tx, cx, &posting.beside(charged, Money::new(3_828, pln))?)?;
        pledges::settle(tx, cx, anna.row)?;
        pledges::cancel(tx, cx, anna.row, "")?;
        Ok(())
    });
}

#[test]
fn money_goes_back_in_the_currency_it_came_in() {
    on_both(async |stage| {
        paid_in_zlotys(&stage);
        let mut finance = stage.signed_in_as(Role::Finance).await;
        let path = stage.lantern.backer(0, "paid-back");
        let form = finance.get(&path).await.is(200);
        let form = form.says("PLN\u{a0}38.28 at most").says_not("€50.00 at most").says("value=\"38.28\"");
        let key = form.hidden("key");
        let send = |currency: &'static str, amount: &'static str, key: &str| {
            [
                ("key", key.to_owned()),
                ("currency", currency.to_owned()),
                ("amount", amount.to_owned()),
                ("day", "2020-02-01".to_owned()),
                ("note", "re_1".to_owned()),
            ]
        };
        for (currency, amount, said) in [
            ("PLN", "38.29", "No more than PLN\u{a0}38.28 can be given back"),
            ("EUR", "59.00", "what was paid in another currency goes back first"),
            ("USD", "5.00", "Choose a currency in which money came"),
            ("PLN", "lots", "f-amount-error"),
            ("PLN", "0", "Enter an amount above zero"),
            ("PLN", "0.01", "At least PLN\u{a0}0.03: less than that is worth nothing"),
        ] {
            let typed = send(currency, amount, &key);
            let typed: Vec<(&str, &str)> =
                typed.iter().map(|(name, value)| (*name, value.as_str())).collect();
            finance.post(&path, &typed).await.is(422).says(said);
        }
        for (currency, amount, key) in [("PLN", "38.28", "a"), ("PLN", "38.28", "a"), ("EUR", "50.00", "b")] {
            let typed = send(currency, amount, &format!("{}{key}", &form.hidden("key")));
            let typed: Vec<(&str, &str)> =
                typed.iter().map(|(name, value)| (*name, value.as_str())).collect();
            finance.post(&path, &typed).await.is(303);
        }
        let page = finance.get(&stage.lantern.backer(0, "")).await.is(200);
        let page = page.says("2020-02-01 38.28 PLN re_1").says_not("to be paid back to this backer");
        let page = page.says("Paid: PLN\u{a0}38.28 for €9.00").says("Paid back: PLN\u{a0}38.28 for €9.00");
        page.says("History");
        let mut support = stage.signed_in_as(Role::Fulfilment).await;
        support.get(&stage.lantern.backer(0, "")).await.is(200).says_not("38.28");
        assert_eq!(stage.state(stage.lantern.pledges[0]), PledgeState::Refunded);
        assert_eq!(stage.audited().iter().filter(|action| *action == "money.paid_back").count(), 2);
    });
}

/// Anna overpaid 3.00 by one yen that paid 62.00, and what she paid on the platform went back: a yen is too much to give back.
fn overpaid_by_less_than_a_yen(stage: &Stage) {
    let anna = stage.lantern.pledges[0];
    stage.finish(anna);
    stage.write(move |tx, cx| {
        let (yen, eur) = (Money::new(1, Currency::JPY), |minor| Money::new(minor, Currency::EUR));
        let sides = (AccountCode::pledge(anna.id), AccountCode::cleared(anna.id, Currency::JPY));
        let charged = (AccountCode::charged(anna.id), AccountCode::gateway("sandbox"));
        let posting = Posting::transfer("pay:1", "payment", "pay_1", sides, eur(6_200))?;
        ledger::post(tx, cx, &posting.beside(charged, yen)?)?;
        let sides = (AccountCode::refund("outside"), AccountCode::pledge(anna.id));
        ledger::post(tx, cx, &Posting::transfer("back:1", "refund", "b", sides, eur(5_000))?)?;
        pledges::settle(tx, cx, anna.row)?;
        Ok(())
    });
}

#[test]
fn what_is_too_little_for_the_currency_it_came_in_is_settled_with_nothing() {
    on_both(async |stage| {
        overpaid_by_less_than_a_yen(&stage);
        let mut finance = stage.signed_in_as(Role::Finance).await;
        let path = stage.lantern.backer(0, "paid-back");
        let form = finance.get(&path).await.is(200);
        let form = form.says("€3.00 is worth less than the smallest amount of JPY").says("value=\"0\"");
        let key = form.hidden("key");
        let send = |amount: &'static str| {
            let day = ("day", "2020-02-01");
            [("key", key.as_str()), ("currency", "JPY"), ("amount", amount), day, ("note", "")]
        };
        finance.post(&path, &send("1")).await.is(422).says("No more than JP¥0 can be given back");
        finance.post(&path, &send("nothing")).await.is(422).says("Record 0");
        finance.post(&path, &send("0")).await.is(303);
        finance.get(&stage.lantern.backer(0, "")).await.is(200).says_not("is to be paid back to this backer");
    });
}
