//! Setting up invoices, looking at them, and what becomes of them when somebody is erased.

use accounts::Role;
use campaigns::model::CampaignRef;
use kernel::{Actor, Currency, RowId};
use pledges::{Choices, NewPledge, PlatformFacts};

use crate::stage::{Browser, Stage, on_both};

pub(crate) const SET_UP: [(&str, &str); 20] = [
    ("version", "0"),
    ("name", "Würfel & Söhne GmbH"),
    ("street", "Spielgasse 3"),
    ("postal_code", "01067"),
    ("city", "Dresden"),
    ("country", "DE"),
    ("vat_number", "DE136695976"),
    ("tax_number", ""),
    ("company_number", ""),
    ("email", ""),
    ("footer", ""),
    ("issue_when", "locked"),
    ("platform_money", "on_invoice"),
    ("untaxed", "small_business"),
    ("payment_days", "14"),
    ("invoice_pattern", "L-{year}-"),
    ("credit_note_pattern", "LC-{year}-"),
    ("digits", "5"),
    ("first_invoice", "1"),
    ("first_credit_note", "1"),
];

/// As [`SET_UP`], with other values.
fn with<'f>(changes: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let value = |name: &str| changes.iter().find(|(changed, _)| *changed == name).map(|(_, value)| *value);
    SET_UP.iter().map(|(name, old)| (*name, value(name).unwrap_or(old))).collect()
}

pub(crate) fn lock(stage: &Stage, number: usize) {
    let pledge = stage.lantern.pledges[number];
    stage.finish(pledge);
    stage.write(move |tx, cx| Ok(pledges::lock(tx, cx, pledge.row).map(drop)?));
}

#[test]
fn finance_sets_up_invoices_and_every_fault_stands_beside_its_field() {
    on_both(async |stage| {
        lock(&stage, 0);
        let mut ada = stage.signed_in_as(Role::Finance).await;
        let list = stage.lantern.path("invoices");
        let page = ada.get(&list).await;
        assert!(page.body.contains("No invoice is issued yet"), "{}", page.body);
        let form = stage.lantern.path("invoices/set-up");
        assert!(ada.get(&form).await.body.contains("LANTERN-{year}-"), "numbers are proposed");
        let wrong =
            with(&[("name", ""), ("vat_number", "DE123"), ("invoice_pattern", "R"), ("digits", "99")]);
        let page = ada.post(&form, &wrong).await;
        assert_eq!(page.status.as_u16(), 422);
        for told in
            ["Please fill this in.", "This is not a VAT number.", "with - / or . at the end", "whole number"]
        {
            assert!(page.body.contains(told), "{told}");
        }
        assert!(page.body.contains("Spielgasse 3"), "what was typed stays");
        let saved = ada.post(&form, &SET_UP).await;
        assert_eq!(saved.status.as_u16(), 303);
        stage.work().await;
        let page = ada.get(&list).await;
        assert!(page.body.contains("L-2026-00001") || page.body.contains("-00001"), "{}", page.body);
        assert!(stage.audited().contains(&"billing.set_up_saved".to_owned()));
        let file = ada.get(&stage.lantern.path("invoices/file.csv")).await;
        assert!(file.body.contains("LANTERN-100") && !file.body.contains("Anna"), "{}", file.body);
        // Who saved from an older page is told, and changes nothing.
        assert_eq!(ada.post(&form, &SET_UP).await.status.as_u16(), 409);
        // Another campaign cannot take the same numbers.
        let page = ada.post(&stage.compass.path("invoices/set-up"), &SET_UP).await;
        assert!(
            page.status.as_u16() == 422 && page.body.contains("belong to another campaign"),
            "{}",
            page.body
        );
        let one = ada.get(&format!("{list}?pledge={}", stage.lantern.pledges[0].id)).await;
        assert!(one.body.contains("Order LANTERN-100"), "{}", one.body);
        let other = ada.get(&format!("{list}?pledge={}", stage.compass.pledges[0].id)).await;
        assert_eq!(other.status.as_u16(), 404);
    });
}

/// While a euro is owed again nothing is credited or paid back, wherever the parcel is.
async fn still_owed(stage: &Stage, ada: &mut Browser, form: &str, to_repay: &str) {
    let anna = stage.lantern.pledges[0];
    let euro = kernel::Money::new(100, Currency::EUR);
    let (held, gateway) = (ledger::AccountCode::pledge(anna.id), ledger::AccountCode::gateway("sandbox"));
    let key = ada.get(to_repay).await.is(200).hidden("key");
    for (payment, sides, owes) in
        [("pay:back", (gateway.clone(), held.clone()), true), ("pay:again", (held, gateway), false)]
    {
        stage.write(move |tx, cx| {
            if owes {
                pledges::start_fulfilment(tx, cx, anna.row)?;
            }
            let posting = ledger::Posting::transfer(payment, "payment", "pay_1", sides.clone(), euro)?;
            ledger::post(tx, cx, &posting)?;
            Ok(pledges::settle(tx, cx, anna.row).map(drop)?)
        });
        if owes {
            let told = "€1.00 is still owed for this order.";
            ada.get(form).await.is(200).says(told).says_not("or amount with tax");
            ada.get(to_repay).await.is(200).says(told);
            let back = [("key", key.as_str()), ("amount", "5.00"), ("day", "2026-01-02")];
            ada.post(to_repay, &back).await.is(422).says(told);
        }
    }
}

/// What went back for a credit note of 5.00 is recorded: once, and no more than the note.
async fn repaid(stage: &Stage, ada: &mut Browser, to_repay: &str) {
    let page = ada.get(to_repay).await.is(200).says("€5.00 of €5.00 has not gone back yet");
    let repay = page.hidden("key");
    let back = |amount: &'static str, day: &'static str| {
        [("key", repay.as_str()), ("amount", amount), ("day", day), ("note", "re_7")]
    };
    for (amount, day, told) in [
        ("", "2026-01-02", "an amount above 0"),
        ("5.01", "2026-01-02", "No more than €5.00 can go back for this credit note."),
        ("5.00", "2999-01-01", "today or earlier"),
    ] {
        ada.post(to_repay, &back(amount, day)).await.is(422).says(told).says("re_7");
    }
    ada.post(to_repay, &back("5.00", "2026-01-02")).await.is(303);
    ada.get(to_repay).await.is(200).says("All of this credit note went back.").says("€5.00 went back");
    assert_eq!(stage.audited().iter().filter(|word| *word == "billing.note_repaid").count(), 1);
    ada.get(&stage.lantern.backer(0, ""))
        .await
        .is(200)
        .says("Paid back for credit notes")
        .says("LC-2026-00001 re_7");
}

#[test]
fn a_part_of_an_invoice_is_credited_after_a_preview_and_every_fault_stands_beside_its_field() {
    on_both(async |stage| {
        lock(&stage, 0);
        let mut ada = stage.signed_in_as(Role::Finance).await;
        let list = stage.lantern.path("invoices");
        ada.post(&stage.lantern.path("invoices/set-up"), &SET_UP).await.is(303);
        stage.work().await;
        let page = ada.get(&list).await.is(200);
        let link = page.body.split("href=\"").find(|part| part.contains("/credit\"")).unwrap();
        let form = link.split('"').next().unwrap().to_owned();
        // Something is still owed: the order is changed instead.
        ada.get(&form).await.is(200).says("its order is not paid");
        let key = "inv_0190a1b2c3d47e8f9a0b1c2d3e4f5a6b";
        let part =
            |amount| [("key", key), ("amount-0", amount), ("reason", "Torn cover"), ("step", "preview")];
        ada.post(&form, &part("1")).await.is(422);
        let anna = stage.lantern.pledges[0];
        stage.write(move |tx, cx| {
            let pledge = pledges::load(tx, anna.row)?;
            let owed = pledges::standing(tx, &pledge)?.balance;
            let sides = (ledger::AccountCode::pledge(anna.id), ledger::AccountCode::gateway("sandbox"));
            ledger::post(tx, cx, &ledger::Posting::transfer("pay:1", "payment", "pay_1", sides, owed)?)?;
            Ok(pledges::settle(tx, cx, anna.row).map(drop)?)
        });
        stage.work().await;
        ada.get(&form).await.is(200).says("Left: ").says("or amount with tax");
        let wrong = [("key", key), ("pieces-0", "x"), ("step", "issue")];
        ada.post(&form, &wrong).await.is(422).says("whole number from 1").says("Please fill this in.");
        let both = [("key", key), ("pieces-0", "1"), ("amount-0", "2"), ("reason", "Torn")];
        ada.post(&form, &both).await.is(422).says("not both").says("value=\"2\"");
        ada.post(&form, &[("key", key), ("reason", "Torn")]).await.is(422).says("one line at least");
        ada.post(&form, &part("9999")).await.is(422).says("At most ").says("Torn cover");
        let page = ada.post(&form, &part("5.00")).await.is(200).says("Nothing is issued yet");
        let seen =
            page.body.split("name=\"seen\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        // What was typed anew after the preview is shown again first.
        let issue = |amount, seen| {
            [("key", key), ("amount-0", amount), ("reason", "Torn cover"), ("step", "issue"), ("seen", seen)]
        };
        ada.post(&form, &issue("6.00", &seen)).await.is(200).says("Nothing is issued yet");
        // What went back is recorded on the page that follows: once, and no more than the note.
        let to_repay = ada.post(&form, &issue("5.00", &seen)).await.is(303).location;
        assert!(to_repay.ends_with("/repayment"), "{to_repay}");
        still_owed(&stage, &mut ada, &form, &to_repay).await;
        repaid(&stage, &mut ada, &to_repay).await;
        ada.get(&list).await.is(200).says("LC-2026-00001");
        assert!(stage.audited().contains(&"billing.credited_in_part".to_owned()));
        let found = stage.db.read(billing::verify).await.unwrap();
        assert!(found.is_empty(), "{found:?}");
        let mut may_not = stage.signed_in_as(Role::Support).await;
        may_not.get(&form).await.is(403);
        may_not.get(&to_repay).await.is(403);
        may_not.get(&list).await.is(200).says_not("/credit").says_not("/repayment");
        let elsewhere = form.replace(&stage.lantern.path(""), &stage.compass.path(""));
        ada.get(&elsewhere).await.is(404);
    });
}

#[test]
fn who_may_not_see_money_sees_no_invoices_and_who_may_not_move_it_sets_nothing_up() {
    on_both(async |stage| {
        let list = stage.lantern.path("invoices");
        let form = stage.lantern.path("invoices/set-up");
        for (role, sees, reads, sets) in [
            (Role::Owner, true, true, true),
            (Role::Manager, true, true, true),
            (Role::Finance, true, true, true),
            (Role::Support, true, false, false),
            (Role::Auditor, true, true, false),
            (Role::Fulfilment, false, false, false),
            (Role::Marketing, false, false, false),
        ] {
            let mut browser = stage.signed_in_as(role).await;
            let status = |may| if may { 200u16 } else { 403 };
            assert_eq!(browser.get(&list).await.status.as_u16(), status(sees), "{role:?}");
            assert_eq!(browser.get(&form).await.status.as_u16(), status(reads), "{role:?}");
            if !sets {
                assert_eq!(browser.post(&form, &SET_UP).await.status.as_u16(), 403, "{role:?}");
            }
        }
    });
}

#[test]
fn who_is_erased_has_their_invoice_taken_back_before() {
    on_both(async |stage| {
        lock(&stage, 0);
        let mut ada = stage.signed_in_as(Role::Owner).await;
        ada.post(&stage.lantern.path("invoices/set-up"), &SET_UP).await;
        stage.work().await;
        let page = ada.get(&stage.lantern.backer(0, "")).await;
        assert!(page.body.contains(&format!("invoices?pledge={}", stage.lantern.pledges[0].id)));
        let erased = ada.post(&stage.lantern.backer(0, "erase"), &[("typed", "LANTERN-100")]).await;
        assert_eq!(erased.status.as_u16(), 303);
        stage.work().await;
        let page = ada.get(&stage.lantern.path("invoices")).await;
        assert!(page.body.contains("Credit note") && !page.body.contains("Anna"), "{}", page.body);
        let found = stage.db.read(billing::verify).await.unwrap();
        assert!(found.is_empty(), "{found:?}");
    });
}

/// So many pledges whose invoice waits, and the first backer's, who waits for the shortest time.
fn many_wait(stage: &Stage, others: usize) {
    let (campaign, first) =
        (CampaignRef { row: stage.lantern.row, id: stage.lantern.id }, stage.lantern.pledges[0].row);
    stage.write(move |tx, cx| {
        let like = pledges::load(tx, first)?;
        let new = |n: usize| NewPledge {
            campaign,
            contact: like.contact,
            currency: Currency::EUR,
            order_number: None,
            source_key: Some(format!("waits-{n}")),
            facts: PlatformFacts { is_sent: false, ..like.facts.clone() },
            raw_record: "{}".to_owned(),
            choices: Choices::default(),
            answers: Vec::new(),
            address: None,
            country: None,
        };
        let all: Vec<NewPledge> = (0..others).map(new).collect();
        pledges::import_many(tx, &cx.acting_as(Actor::Import(RowId::new(1))), &all)?;
        let wait = db::sql!(
            "INSERT INTO billing_waiting (pledge_id, campaign_id, reason, detail, since)
             SELECT id, campaign_id, 'place', '', CASE WHEN id = $2 THEN 2 ELSE 1 END FROM pledge WHERE campaign_id = $1"
        );
        Ok(tx.execute(wait, db::params![campaign.row, first]).map(drop)?)
    });
}

#[test]
fn a_pledge_says_what_its_invoice_waits_for_however_many_wait_before_it() {
    on_both(async |stage| {
        many_wait(&stage, 25);
        let mut ada = stage.signed_in_as(Role::Finance).await;
        let list = stage.lantern.path("invoices");
        let all = ada.get(&list).await;
        assert!(all.body.contains("invoices wait"), "{}", all.body);
        let one = ada.get(&format!("{list}?pledge={}", stage.lantern.pledges[0].id)).await;
        assert!(one.body.contains("One invoice waits"), "{}", one.body);
        assert!(one.body.contains("The place is not known"), "{}", one.body);
    });
}
