//! Making vouchers, their codes, seeing who used them, and ending them.

use accounts::Role;
use pledges::EnterCode;

use crate::stage::{Stage, on_both};

/// The id in the address of the page that the answer leads to.
fn made(location: &str) -> String {
    location.rsplit('/').next().unwrap_or_default().to_owned()
}

/// Anna enters a code and agrees to the price.
fn used_by_the_first(stage: &Stage, typed: &'static str) {
    let pledge = stage.lantern.pledges[0];
    stage.write(move |tx, cx| {
        let enter = EnterCode { pledge: pledge.row, typed: typed.to_owned(), network: None };
        let entered = pledges::enter_code(tx, cx, &enter)?;
        assert!(matches!(entered, pledges::CodeEntered::Kept(_)), "{entered:?}");
        Ok(())
    });
    stage.finish(pledge);
}

#[test]
fn a_voucher_is_made_with_its_code_used_seen_and_ended() {
    on_both(async |stage| {
        let mut ada = stage.signed_in_as(Role::Manager).await;
        let list = stage.lantern.path("vouchers");
        assert!(ada.get(&list).await.body.contains("No vouchers yet"));
        let kinds = ada.get(&format!("{list}/new")).await;
        assert!(kinds.body.contains("A percentage off"), "{}", kinds.body);
        let form = ada.get(&format!("{list}/new?kind=percent")).await;
        assert!(form.body.contains("Per cent"), "{}", form.body);
        let new = format!("{list}/new");
        let wrong = [
            ("kind", "percent"),
            ("key", "one"),
            ("title", ""),
            ("percent", "101"),
            ("until", "soon"),
            ("total", "0"),
        ];
        let page = ada.post(&new, &wrong).await;
        assert_eq!(page.status.as_u16(), 422);
        for told in ["a name of at most", "at most 100", "Write a day", "A limit is at least 1"] {
            assert!(page.body.contains(told), "{told}: {}", page.body);
        }
        let right = [
            ("kind", "percent"),
            ("key", "two"),
            ("title", "Newsletter"),
            ("percent", "12,5 %"),
            ("code", "News-2026"),
            ("total", "2"),
        ];
        let saved = ada.post(&new, &right).await;
        assert_eq!(saved.status.as_u16(), 303, "{}", saved.body);
        let id = made(&saved.location);
        assert_eq!(made(&ada.post(&new, &right).await.location), id, "sent twice, it is one voucher");
        let taken =
            [("kind", "amount"), ("key", "three"), ("title", "Other"), ("amount", "5"), ("code", "NEWS2026")];
        let page = ada.post(&new, &taken).await;
        assert!(
            page.status.as_u16() == 422 && page.body.contains("This code exists already"),
            "{}",
            page.body
        );
        let page = ada.get(&list).await;
        assert!(page.body.contains("Newsletter") && page.body.contains("12.5% off"), "{}", page.body);
        assert!(!page.body.contains("Other"), "what was refused left nothing behind");

        let one = format!("{list}/{id}");
        let page = ada.get(&one).await;
        assert!(page.body.contains("NEWS-2026") || page.body.contains("News-2026"), "{}", page.body);
        assert!(page.body.contains("Nobody has used it yet."), "{}", page.body);
        assert!(page.body.contains("can be used any number of times"), "{}", page.body);
        used_by_the_first(&stage, "news 2026");
        let page = ada.get(&one).await;
        assert!(page.body.contains("LANTERN-100") && page.body.contains("1 of 2"), "{}", page.body);
        let bill = ada.get(&stage.lantern.backer(0, "")).await;
        assert!(bill.body.contains("Codes take"), "{}", bill.body);

        let ended = ada.post(&format!("{one}/state"), &[("state", "stopped")]).await;
        assert_eq!(ended.status.as_u16(), 303);
        assert!(ada.get(&list).await.body.contains("Ended"));
        assert!(ada.get(&one).await.body.contains("Take it up again"));
        let audited = stage.audited();
        for action in ["voucher.created", "voucher.code_added", "voucher.state_changed"] {
            assert!(audited.contains(&action.to_owned()), "{action}: {audited:?}");
        }
        let elsewhere = ada.get(&stage.compass.path(&format!("vouchers/{id}"))).await;
        assert_eq!(elsewhere.status.as_u16(), 404, "another campaign does not know it");
    });
}

#[test]
fn gift_codes_are_made_in_bulk_taken_away_and_withdrawn() {
    on_both(async |stage| {
        let mut ada = stage.signed_in_as(Role::Owner).await;
        let list = stage.lantern.path("vouchers");
        let gift = [("kind", "gift"), ("key", "one"), ("title", "Christmas")];
        let id = made(&ada.post(&format!("{list}/new"), &gift).await.location);
        let one = format!("{list}/{id}");
        let order = |count: &'static str, each: &'static str| {
            [("key", "bulk"), ("count", count), ("prefix", "XMAS"), ("each", each)]
        };
        let written =
            [("kind", "gift"), ("key", "two"), ("title", "Gift"), ("code", "ADA"), ("worth", "1,000")];
        let page = ada.post(&format!("{list}/new"), &written).await.is(422);
        page.says("with digits and at most one decimal mark").says_not("above zero");
        let page = ada.post(&format!("{one}/make"), &order("12", "")).await;
        assert!(
            page.status.as_u16() == 422 && page.body.contains("what each gift code is worth"),
            "{}",
            page.body
        );
        for grouped in ["1,000", "1.000"] {
            let page = ada.post(&format!("{one}/make"), &order("12", grouped)).await.is(422);
            page.says("with digits and at most one decimal mark").says_not("above zero");
        }
        let page = ada.post(&format!("{one}/make"), &order("0", "25")).await;
        assert!(
            page.status.as_u16() == 422 && page.body.contains("Write 1 to 100,000 codes"),
            "{}",
            page.body
        );
        assert_eq!(ada.post(&format!("{one}/make"), &order("12", "25,00")).await.status.as_u16(), 303);
        let page = ada.get(&one).await;
        assert!(page.body.contains("0 of 12 codes are made") && !page.body.contains("any number of times"));
        stage.work().await;
        let page = ada.get(&one).await;
        assert!(page.body.contains("Codes: 12") && page.body.contains("€25.00"), "{}", page.body);
        let file = ada.get(&format!("{one}/codes.csv")).await;
        assert_eq!(file.body.matches("XMAS-").count(), 12, "{}", file.body);
        assert!(stage.audited().contains(&"voucher.codes_exported".to_owned()));
        let at = page.body.find("/withdraw\"").expect("a code to withdraw");
        let action = page.body[..at].rsplit('"').next().unwrap().to_owned() + "/withdraw";
        assert_eq!(ada.post(&action, &[]).await.status.as_u16(), 303);
        assert!(ada.get(&one).await.body.contains("Withdrawn"));

        let mut finance = stage.signed_in_as(Role::Finance).await;
        let seen = finance.get(&one).await;
        assert!(seen.body.contains("Christmas") && !seen.body.contains("XMAS-"), "codes are worth money");
        assert_eq!(finance.get(&format!("{one}/codes.csv")).await.status.as_u16(), 403);
        assert_eq!(finance.post(&action, &[]).await.status.as_u16(), 403);
    });
}

#[test]
fn the_limits_and_the_last_day_of_a_voucher_are_widened_on_its_page() {
    on_both(async |stage| {
        let mut ada = stage.signed_in_as(Role::Manager).await;
        let new = stage.lantern.path("vouchers/new");
        let form = [
            ("key", "form-1"),
            ("kind", "percent"),
            ("title", "Tenth"),
            ("percent", "10"),
            ("code", "TENTH"),
            ("total", "5"),
            ("until", "2027-03-31"),
        ];
        let id = made(&ada.post(&new, &form).await.location);
        let page = stage.lantern.path(&format!("vouchers/{id}"));
        ada.get(&page).await.is(200).says(&format!("{page}/change"));
        let change = format!("{page}/change");
        ada.get(&change).await.is(200).says("value=\"2027-03-31\"").says("value=\"Tenth\"");
        let narrower = [("title", "Tenth"), ("total", "4"), ("per_code", "1"), ("until", "2027-03-30")];
        let refused = ada.post(&change, &narrower).await.is(422);
        refused.says("can only be raised").says("can only be moved later").says("value=\"4\"");
        ada.post(&change, &[("title", ""), ("total", "x")]).await.is(422).says("Give the voucher a name");
        let wider = [("title", "A tenth"), ("total", "50"), ("until", "2027-04-30")];
        ada.post(&change, &wider).await.is(303);
        ada.get(&change).await.is(200).says("value=\"2027-04-30\"").says("value=\"50\"");
        assert!(stage.audited().contains(&"voucher.changed".to_owned()));
        let mut may_not = stage.signed_in_as(Role::Auditor).await;
        may_not.get(&change).await.is(403);
        may_not.get(&page).await.is(200).says_not("/change");
    });
}
