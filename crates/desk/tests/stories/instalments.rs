//! A creator lets backers pay in parts, and sees who is late.

use accounts::Role;
use db::{params, sql};
use kernel::{Actor, Currency, Money};
use ledger::{AccountCode, Posting};
use pledges::{LetPartsFallDue, PledgeRef};

use crate::stage::{Stage, on_both};

const FORM: [(&str, &str); 4] = [("offered", "months"), ("parts", "3"), ("months", "1"), ("smallest", "")];

/// Says it in the form, as it is shown now.
async fn offer(stage: &Stage) {
    let mut browser = stage.signed_in_as(Role::Manager).await;
    let path = stage.lantern.path("settings/instalments");
    let seen = browser.get(&path).await.is(200).hidden("seen");
    let fields: Vec<_> = [("seen", seen.as_str())].into_iter().chain(FORM).collect();
    browser.post(&path, &fields).await.is(303);
}

/// A confirmed pledge is opened again and agreed to in parts: 9.00 for the parcel in three.
fn in_parts(stage: &Stage, pledge: PledgeRef) {
    stage.finish(pledge);
    stage.write(move |tx, cx| {
        pledges::reopen(tx, cx, pledge.row)?;
        let found = pledges::load(tx, pledge.row)?;
        let quote = pledges::current_quote(tx, &cx.vault, &found, cx.now())?;
        let catalogue = campaigns::load_catalogue(tx, found.campaign)?;
        let today = campaigns::campaign(tx, found.campaign)?.unwrap().day_of(cx.now());
        let plan = pledges::plan_offered(&catalogue, &found, &quote, today).unwrap();
        let confirm = pledges::Confirm { pledge: pledge.row, seal: pledges::seal_of(&quote) };
        let backer = cx.acting_as(Actor::Backer(found.contact));
        pledges::confirm_in_parts(tx, &backer, &confirm, &pledges::plan_seal(&plan))?;
        Ok(())
    });
}

fn pay(stage: &Stage, pledge: PledgeRef, minor: i64) {
    stage.write(move |tx, cx| {
        let accounts = (AccountCode::pledge(pledge.id), AccountCode::gateway("sandbox"));
        let key = format!("p-{}-{}", pledge.id, cx.now().as_micros());
        let money = Money::new(minor, Currency::EUR);
        let posting = Posting::transfer(key, "payment", pledge.id.to_string(), accounts, money)?;
        ledger::post(tx, cx, &posting)?;
        pledges::settle(tx, cx, pledge.row)?;
        Ok(())
    });
}

async fn days_pass(stage: &Stage, days: i64) {
    stage.clock.advance_days(days);
    stage.write(|tx, cx| Ok(jobs::enqueue(tx, cx.now(), &LetPartsFallDue {}).map(drop)?));
    stage.work().await;
}

#[test]
fn what_is_wrong_with_the_terms_stands_beside_its_field_and_what_is_saved_is_shown() {
    on_both(async |stage| {
        let mut browser = stage.signed_in_as(Role::Manager).await;
        let path = stage.lantern.path("settings/instalments");
        browser
            .get(&stage.lantern.path("settings"))
            .await
            .is(200)
            .says("Everything is paid at once.")
            .says(&path);
        let seen = browser.get(&path).await.is(200).hidden("seen");
        let days = [
            ("seen", seen.as_str()),
            ("offered", "days"),
            ("day", "2030-02-01"),
            ("day", ""),
            ("day", "2030-01-01"),
            ("smallest", "ten"),
        ];
        let refused = browser.post(&path, &days).await.is(422);
        refused.says("Smallest amount").says("value=\"2030-02-01\"");
        let days =
            [("seen", seen.as_str()), ("offered", "days"), ("day", "2030-02-01"), ("day", "2030-01-01")];
        let refused = browser.post(&path, &days).await.is(422);
        refused.says("This day is not after the one before it").says("id=\"f-day-1-error\"");
        let days = [("seen", seen.as_str()), ("offered", "days"), ("day", "2020-02-01")];
        browser.post(&path, &days).await.is(422).says("This day has passed");
        offer(&stage).await;
        let shown = browser
            .get(&path)
            .await
            .is(200)
            .says("Who confirms today pays on: 2026-01-15, 2026-02-15, 2026-03-15.");
        shown.says("value=\"months\" checked");
        browser.post(&path, &[("seen", seen.as_str()), ("offered", "no")]).await.is(422).says("changed");
        browser.get(&stage.lantern.path("settings")).await.is(200).says("Backers can pay in instalments.");
        assert!(stage.audited().contains(&"campaign.instalments_saved".to_owned()));
        let mut support = stage.signed_in_as(Role::Support).await;
        support.get(&path).await.is(403);
        support.post(&path, &[("offered", "no")]).await.is(403);
    });
}

#[test]
fn a_late_part_is_counted_found_and_asked_for_and_a_part_that_is_ahead_is_not() {
    on_both(async |stage| {
        let mut browser = stage.signed_in_as(Role::Manager).await;
        let list = stage.lantern.path("backers");
        browser.get(&list).await.is(200).says_not("An instalment is overdue");
        offer(&stage).await;
        let [anna, bruno] = [0, 1].map(|n| stage.lantern.pledges[n]);
        in_parts(&stage, anna);
        in_parts(&stage, bruno);
        pay(&stage, anna, 300);
        pay(&stage, bruno, 300);
        let page = stage.lantern.backer(0, "");
        let shown =
            browser.get(&page).await.is(200).says("Instalments").says("2026-02-15").says("Not due yet");
        shown.says_not("Ask for the payment").says("Send the link");
        browser.post(&stage.lantern.backer(0, "ask-to-pay"), &[]).await.is(303);
        browser.get(&page).await.is(200).says("The next instalment of this pledge is not due yet.");
        let remind = stage.lantern.path("backers/bulk?action=remind");
        browser.get(&remind).await.is(200).says("0 backers will be reminded.");

        days_pass(&stage, 31).await;
        pay(&stage, bruno, 300);
        let mut browser = stage.signed_in_as(Role::Manager).await;
        browser.get(&stage.lantern.path("messages?kind=part_due&state=sent")).await.is(200).says("Anna Żak");
        browser
            .get(&page)
            .await
            .is(200)
            .says("Due today")
            .says("Ask for the payment")
            .says("An instalment fell due");
        days_pass(&stage, 1).await;
        let mut browser = stage.signed_in_as(Role::Manager).await;
        let late = stage.lantern.path("backers?owes=late");
        browser
            .get(&late)
            .await
            .is(200)
            .says("Anna Żak")
            .says_not("Bruno Weiß")
            .says("An instalment is overdue");
        browser
            .get(&stage.lantern.path("backers?owes=owing"))
            .await
            .is(200)
            .says("Anna Żak")
            .says("Bruno Weiß");
        browser.get(&stage.lantern.path("")).await.is(200).says("1 backer has an overdue instalment");
        browser.get(&page).await.is(200).says("Overdue").says("Paid");
        for selected in ["&owes=late", "&owes=due", "&owes=owing", ""] {
            let preview = browser.get(&format!("{remind}{selected}")).await.is(200);
            preview.says("1 backer will be reminded.").says("€3.00 still to pay");
        }
        let preview = browser.get(&format!("{remind}&owes=late")).await;
        let (key, bulk) = (preview.hidden("key"), stage.lantern.path("backers/bulk"));
        let fields = [("action", "remind"), ("owes", "late"), ("key", key.as_str())];
        browser.post(&bulk, &fields).await.is(303);
        stage.work().await;
        let sent = stage.lantern.path("messages?kind=payment_reminder&state=sent");
        browser.get(&sent).await.is(200).says("Anna Żak").says_not("Bruno Weiß");
    });
}

#[test]
fn what_is_not_paid_in_full_is_in_no_file_for_the_warehouse() {
    on_both(async |stage| {
        offer(&stage).await;
        let anna = stage.lantern.pledges[0];
        in_parts(&stage, anna);
        pay(&stage, anna, 300);
        stage.write(move |tx, cx| Ok(pledges::lock(tx, cx, anna.row).map(drop)?));
        assert_eq!(stage.state(anna), pledges::PledgeState::Locked, "two parts are ahead");
        let mut browser = stage.signed_in_as(Role::Manager).await;
        let file = stage.lantern.path("exports/fulfilment-orders.csv");
        let number = stage.write(move |tx, _| {
            Ok(tx.query_one(
                sql!("SELECT order_number FROM pledge WHERE id = $1"),
                params![anna.row],
                |row| row.get::<String>(0),
            )?)
        });
        browser.get(&file).await.is(200).says_not(&number);
        pay(&stage, anna, 600);
        assert_eq!(stage.state(anna), pledges::PledgeState::Paid);
        browser.get(&file).await.is(200).says(&number);
    });
}
