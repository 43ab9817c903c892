//! The tax report on its page: what counts, the orders behind it, files, rates of exchange, and who may do what.

use accounts::Role;

use crate::invoicing::{SET_UP, lock};
use crate::stage::on_both;

#[test]
fn an_accountant_finds_every_order_behind_a_line_or_among_those_left_out() {
    on_both(async |stage| {
        lock(&stage, 0);
        let mut ada = stage.signed_in_as(Role::Finance).await;
        let report = stage.lantern.path("tax-report");
        let page = ada.get(&report).await.is(200);
        let page = page.says("Nothing in this period").says("Invoices are not set up");
        let _ = page.says("left-out?reason=no_set_up");
        let open = ada.get(&format!("{report}/left-out?reason=no_set_up")).await.is(200);
        open.says("LANTERN-100");
        ada.post(&stage.lantern.path("invoices/set-up"), &SET_UP).await.is(303);
        stage.work().await;
        // Its invoice is there from the lock on; its tax counts with the payment.
        ada.get(&report).await.is(200).says("Nothing in this period").says("something is owed");
        let anna = stage.lantern.pledges[0];
        stage.write(move |tx, cx| {
            let pledge = pledges::load(tx, anna.row)?;
            let owed = pledges::standing(tx, &pledge)?.balance;
            let sides = (ledger::AccountCode::pledge(anna.id), ledger::AccountCode::gateway("sandbox"));
            ledger::post(tx, cx, &ledger::Posting::transfer("pay:1", "payment", "pay_1", sides, owed)?)?;
            Ok(pledges::settle(tx, cx, anna.row).map(drop)?)
        });
        stage.work().await;
        let page = ada.get(&report).await.is(200);
        let page = page.says("By place and rate").says("tax-report.xlsx").says_not("left-out?");
        // The first line leads to its orders.
        let link = page.body.split("href=\"").find(|part| part.contains("tax-report/orders?"));
        let link = link.unwrap().split('"').next().unwrap().replace("&#38;", "&").replace("&amp;", "&");
        let orders = ada.get(&link).await.is(200).says("LANTERN-100");
        orders.says("Who hands the tax over");
        let elsewhere = link.replace(&stage.lantern.path(""), &stage.compass.path(""));
        ada.get(&elsewhere).await.is(404);
        for file in ["tax-report.csv", "tax-orders.csv", "tax-returns.csv"] {
            let answer = ada.get(&format!("{report}/files/{file}")).await.is(200);
            answer.says_not("Anna");
        }
        let file = ada.get(&format!("{report}/files/tax-orders.csv")).await.is(200);
        file.says("LANTERN-100");
        ada.get(&format!("{report}/files/tax-orders.xlsx")).await.is(200);
        ada.get(&format!("{report}/files/anything.csv")).await.is(404);
        ada.get(&format!("{report}?period=soon")).await.is(404);
        assert!(stage.audited().contains(&"billing.tax_file".to_owned()));
        for period in ["2026", "2026-Q4", "2026-11"] {
            ada.get(&format!("{report}?period={period}")).await.is(200);
        }
    });
}

#[test]
fn a_rate_of_exchange_has_its_day_and_its_source() {
    on_both(async |stage| {
        let mut ada = stage.signed_in_as(Role::Finance).await;
        let form = stage.lantern.path("tax-report/rates/USD/2025-Q4");
        ada.get(&form).await.is(200).says("USD for 1 euro").says("2025-12-31");
        let wrong =
            ada.post(&form, &[("rate", "0"), ("rate_day", "2025-11-30"), ("source", "")]).await.is(422);
        let wrong = wrong.says("a number above 0").says("the last day of the period");
        let _ = wrong.says("Please fill this in.");
        let right = [("rate", "1.1750"), ("rate_day", "2025-12-31"), ("source", "ECB")];
        ada.post(&form, &right).await.is(303);
        ada.get(&form).await.is(200).says("value=\"1.175\"");
        assert!(stage.audited().contains(&"billing.return_rate_entered".to_owned()));
        ada.get(&stage.lantern.path("tax-report/rates/EUR/2025-Q4")).await.is(404);
        for (role, sees, enters, takes) in [
            (Role::Owner, true, true, true),
            (Role::Support, true, false, false),
            (Role::Auditor, true, false, true),
            (Role::Marketing, false, false, false),
            (Role::Fulfilment, false, false, false),
        ] {
            let mut browser = stage.signed_in_as(role).await;
            let status = |may| if may { 200u16 } else { 403 };
            let page = browser.get(&stage.lantern.path("tax-report")).await;
            assert_eq!(page.status.as_u16(), status(sees), "{role:?}");
            assert_eq!(browser.get(&form).await.status.as_u16(), status(enters), "{role:?}");
            if !enters {
                browser.post(&form, &right).await.is(403);
            }
            let file = browser.get(&stage.lantern.path("tax-report/files/tax-report.csv")).await;
            assert_eq!(file.status.as_u16(), status(takes), "{role:?}");
        }
    });
}

#[test]
fn a_period_is_closed_when_its_return_was_filed_and_says_who_and_when() {
    on_both(async |stage| {
        let mut ada = stage.signed_in_as(Role::Finance).await;
        let report = stage.lantern.path("tax-report");
        let (third, form) = (format!("{report}?period=2025-Q3"), format!("{report}/closed/2025-Q3"));
        ada.get(&third).await.is(200).says("close the period");
        let _ = ada.get(&form).await.is(200).says("its figures do not change any more");
        let wrong = ada.post(&form, &[("filed_on", "2025-09-30"), ("note", "")]).await.is(422);
        wrong.says("after the end of the period").says("f-filed_on-error");
        let right = [("filed_on", "2025-10-20"), ("note", "Return 12/345")];
        ada.post(&form, &right).await.is(303);
        let page = ada.get(&third).await.is(200).says("is closed").says("2025-10-20").says("Return 12/345");
        page.says("counts in the month in which it is found").says_not("close the period");
        let rate = [("rate", "1.17"), ("rate_day", "2025-09-30"), ("source", "ECB")];
        ada.post(&stage.lantern.path("tax-report/rates/USD/2025-Q3"), &rate).await.is(303);
        ada.get(&third).await.is(200).says("its exchange rate stays");
        assert!(stage.audited().contains(&"billing.tax_period_closed".to_owned()));
        let mut auditor = stage.signed_in_as(Role::Auditor).await;
        auditor.get(&third).await.is(200).says("is closed").says_not("Open again");
        auditor.post(&format!("{form}/open"), &[]).await.is(403);
        ada.post(&format!("{form}/open"), &[]).await.is(303);
        ada.get(&third).await.is(200).says("close the period").says_not("is closed:");
        let today = format!("{report}/closed/2099");
        ada.post(&today, &right).await.is(422).says("The period is not over");
    });
}

#[test]
fn the_report_of_all_campaigns_names_each_and_sums_them() {
    on_both(async |stage| {
        let mut ada = stage.signed_in_as(Role::Finance).await;
        let page = ada.get("/desk/tax-report").await.is(200).says("Tax report of all campaigns");
        let page = page
            .says("Lantern")
            .says("Compass")
            .says("Invoices are not set up: nothing of it is in the report");
        let _ = page.says("Nothing in this period");
        ada.post(&stage.lantern.path("invoices/set-up"), &SET_UP).await.is(303);
        lock(&stage, 0);
        let anna = stage.lantern.pledges[0];
        stage.write(move |tx, cx| {
            let pledge = pledges::load(tx, anna.row)?;
            let owed = pledges::standing(tx, &pledge)?.balance;
            let sides = (ledger::AccountCode::pledge(anna.id), ledger::AccountCode::gateway("sandbox"));
            ledger::post(tx, cx, &ledger::Posting::transfer("pay:1", "payment", "pay_1", sides, owed)?)?;
            Ok(pledges::settle(tx, cx, anna.row).map(drop)?)
        });
        stage.work().await;
        let page = ada.get("/desk/tax-report").await.is(200).says_not("Nothing in this period");
        let page = page.says("By place and rate, in").says("Poland").says("tax-orders.xlsx");
        let _ = page.says(&format!("{}?period=", stage.lantern.path("tax-report")));
        for file in ["tax-report.csv", "tax-orders.csv", "tax-returns.csv", "tax-report.xlsx"] {
            ada.get(&format!("/desk/tax-report/files/{file}")).await.is(200).says_not("Anna");
        }
        ada.get("/desk/tax-report/files/tax-orders.csv").await.is(200).says("LANTERN-100");
        ada.get("/desk/tax-report/files/anything.csv").await.is(404);
        ada.get("/desk/tax-report?period=soon").await.is(404);
        assert!(stage.audited().contains(&"billing.tax_file_of_all".to_owned()));
        for (role, sees, takes) in [
            (Role::Owner, true, true),
            (Role::Support, true, false),
            (Role::Auditor, true, true),
            (Role::Fulfilment, false, false),
        ] {
            let mut browser = stage.signed_in_as(role).await;
            let status = |may| if may { 200u16 } else { 403 };
            let page = browser.get("/desk/tax-report").await;
            assert_eq!(page.status.as_u16(), status(sees), "{role:?}");
            let file = browser.get("/desk/tax-report/files/tax-report.csv").await;
            assert_eq!(file.status.as_u16(), status(takes), "{role:?}");
        }
    });
}
