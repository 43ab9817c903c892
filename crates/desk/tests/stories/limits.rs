//! Limits of registration on their page: what counts, own values with their reason, rates of exchange, and who may do what.

use accounts::Role;

use crate::currencies::says_what_is_wrong_with_the_upload;
use crate::invoicing::{SET_UP, lock};
use crate::stage::on_both;

#[test]
fn a_creator_sees_how_far_sales_are_from_each_limit_and_may_know_better() {
    on_both(async |stage| {
        let mut ada = stage.signed_in_as(Role::Finance).await;
        let page = ada.get("/desk/limits").await.is(200).says("Invoices are not set up for");
        let page = page
            .says("Nothing counts yet")
            .says("limits without sales")
            .says("EU, sales to other member states");
        let page = page.says("Directive 2006/112/EC, article 59c").says("not verified, please check");
        let _ = page.says("import one-stop shop").says("135.00");
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
        let page = ada.get("/desk/limits").await.is(200).says_not("Nothing counts yet");
        let page = page.says("Limits that sales count for").says("Switzerland, sales worldwide");
        let _ = page.says("There is no rate for CHF.").says("not counted without an exchange rate");

        // A rate that is wrong, and one that is right.
        let form = "/desk/limits/rates/CHF";
        let wrong = [("rate", "0"), ("rate_day", "2999-01-01"), ("source", "")];
        let refused = ada.post(form, &wrong).await.is(422).says("a number above 0").says("not after today");
        let _ = refused.says("Please fill this in.").says("f-rate_day-error").says("value=\"2999-01-01\"");
        let right = [("rate", "0,95"), ("rate_day", "2025-10-20"), ("source", "ECB")];
        ada.post(form, &right).await.is(303);
        let page = ada.get("/desk/limits").await.is(200).says("1 EUR = 0.95 CHF on 2025-10-20 (ECB)");
        page.says_not("There is no rate for CHF.");
        ada.get("/desk/limits/rates/EUR").await.is(404);
        says_what_is_wrong_with_the_upload(&mut ada, "/desk/limits/rates-file").await;
        let file = "Date, CHF, \n21 October 2025, 0.9410, \n";
        ada.upload("/desk/limits/rates-file", &[], ("rates.csv", file.as_bytes())).await.is(303);
        for (language, bank) in [
            ("en", "European Central Bank)"),
            ("de", "Europäische Zentralbank)"),
            ("pl", "Europejski Bank Centralny)"),
            ("it", "Banca centrale europea)"),
        ] {
            ada.get(&format!("/desk/limits?lang={language}")).await.is(200).says(bank);
        }
        ada.get("/desk/limits?lang=en").await.is(200);

        // An own value, so small that it is reached: with its reason, and on the dashboard.
        let own = "/desk/limits/own/ch_worldwide_turnover";
        ada.get(own).await.is(200).says("By the tables").says("Limit, CHF").says_not("Number of orders");
        let wrong = [("amount", "-1"), ("reason", ""), ("said_on", "soon"), ("sales", "3")];
        let refused = ada.post(own, &wrong).await.is(422).says("an amount above 0").says("f-said_on-error");
        let _ = refused.says("value=\"soon\"");
        let right =
            [("amount", "1"), ("reason", "Letter of Dr. Muster"), ("said_on", "2025-10-01"), ("sales", "")];
        ada.post(own, &right).await.is(303);
        stage.work().await;
        let page = ada.get("/desk/limits").await.is(200).says("Letter of Dr. Muster").says("Reached on");
        let _ = page.says("By the tables").says("Swiss Federal Tax Administration");
        let dashboard = ada.get(&stage.lantern.path("")).await.is(200);
        dashboard.says("Sales are near a limit").says("Switzerland, sales worldwide");
        ada.post(&format!("{own}/remove"), &[]).await.is(303);
        stage.work().await;
        ada.get("/desk/limits").await.is(200).says_not("Letter of Dr. Muster");
        ada.get(&stage.lantern.path("")).await.is(200).says_not("Sales are near a limit");
        ada.get("/desk/limits/own/US-TX").await.is(200).says("Number of orders");
        ada.get("/desk/limits/own/nowhere").await.is(404);
        let audited = stage.audited();
        for action in ["billing.own_limit_entered", "billing.own_limit_removed", "billing.limit_rate_entered"]
        {
            assert!(audited.contains(&action.to_owned()), "{action}");
        }
    });
}

#[test]
fn who_may_view_money_reads_limits_and_who_may_move_it_enters_values() {
    on_both(async |stage| {
        let (own, form) = ("/desk/limits/own/ch_worldwide_turnover", "/desk/limits/rates/CHF");
        let right = [("amount", "1"), ("reason", "Letter"), ("said_on", "2025-10-01"), ("sales", "")];
        for (role, sees, enters) in [
            (Role::Owner, true, true),
            (Role::Auditor, true, false),
            (Role::Support, true, false),
            (Role::Marketing, false, false),
        ] {
            let mut browser = stage.signed_in_as(role).await;
            let status = |may| if may { 200u16 } else { 403 };
            assert_eq!(browser.get("/desk/limits").await.status.as_u16(), status(sees), "{role:?}");
            assert_eq!(browser.get(own).await.status.as_u16(), status(enters), "{role:?}");
            assert_eq!(browser.get(form).await.status.as_u16(), status(enters), "{role:?}");
            if !enters {
                browser.post(own, &right).await.is(403);
            }
        }
    });
}
