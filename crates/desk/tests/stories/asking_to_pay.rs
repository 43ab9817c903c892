//! Whoever owes something after the agreement can be asked for it, many at once or one.

use accounts::Role;
use campaigns::model::Stage as CampaignStage;
use db::{params, sql};
use kernel::{Currency, Money};
use ledger::{AccountCode, Posting};
use pledges::PledgeRef;

use crate::stage::{Stage, on_both};

/// What is owed for Anna's and Bruno's parcels, Celia is asked, Dorota is not.
fn two_owing(stage: &Stage) {
    let [anna, bruno, celia] = [0, 1, 2].map(|n| stage.lantern.pledges[n]);
    stage.finish(anna);
    stage.finish(bruno);
    stage.write(move |tx, cx| {
        // The platform gave Anna's money back after she had confirmed.
        tx.execute(sql!("UPDATE pledge SET platform_status = 'dropped' WHERE id = $1"), params![anna.row])?;
        pledges::lock(tx, cx, bruno.row)?;
        pledges::invite(tx, cx, celia.row)?;
        Ok(())
    });
    stage.clock.advance_days(4);
}

fn pay(stage: &Stage, pledge: PledgeRef, minor: i64) {
    stage.write(move |tx, cx| {
        let accounts = (AccountCode::pledge(pledge.id), AccountCode::gateway("sandbox"));
        let (key, money) = (format!("p-{}", pledge.id), Money::new(minor, Currency::EUR));
        let posting = Posting::transfer(key, "payment", pledge.id.to_string(), accounts, money)?;
        ledger::post(tx, cx, &posting)?;
        pledges::settle(tx, cx, pledge.row)?;
        Ok(())
    });
}

#[test]
fn a_reminder_asks_who_has_confirmed_for_what_they_owe_and_nobody_who_owes_nothing() {
    on_both(async |stage| {
        two_owing(&stage);
        let mut browser = stage.signed_in_as(Role::Manager).await;
        let path = stage.lantern.path("backers/bulk?action=remind");
        let preview = browser.get(&path).await.is(200).says("3 backers will be reminded.");
        let preview = preview.says("Of them 2 are asked for what is still to be paid.");
        let preview = preview.says("Lantern: €9.00 still to pay for pledge LANTERN-100").says("Hello Anna");
        let preview = preview.says("Reminder: your pledge LANTERN-102 to Lantern").says("Hello Celia");
        let key = preview.says("Not invited yet").says_not("nothing to pay here").hidden("key");
        let fields = [("action", "remind"), ("key", key.as_str())];
        browser.post(&stage.lantern.path("backers/bulk"), &fields).await.is(303);
        stage.work().await;
        let sent = |kind: &str| stage.lantern.path(&format!("messages?kind={kind}&state=sent"));
        let asked = browser.get(&sent("payment_reminder")).await.is(200).says("Anna Żak").says("Bruno Weiß");
        asked.says_not("Celia Rossi");
        browser.get(&sent("reminder")).await.is(200).says("Celia Rossi").says_not("Anna Żak");
        browser.get(&path).await.is(200).says("0 backers will be reminded.").says("Asked within the last");

        // After the lock of the campaign nothing is asked for but money; who has paid is not asked again.
        stage.set_stage(&stage.lantern, CampaignStage::Open, CampaignStage::Locked);
        stage.clock.advance_days(4);
        pay(&stage, stage.lantern.pledges[1], 900);
        let mut browser = stage.signed_in_as(Role::Manager).await;
        let preview = browser.get(&path).await.is(200).says("1 backer will be reminded.");
        let preview = preview.says("Backers can change nothing at this stage").says("Hello Anna");
        let key = preview.says_not("Hello Celia").hidden("key");
        let fields = [("action", "remind"), ("key", key.as_str())];
        browser.post(&stage.lantern.path("backers/bulk"), &fields).await.is(303);
        stage.work().await;
        let count = stage.write(|tx, _| {
            let filter = messages::MessageFilter {
                kind: Some(messages::MessageKind::PaymentReminder),
                ..messages::MessageFilter::default()
            };
            Ok(messages::list(tx, &filter)?.len())
        });
        assert_eq!(count, 3);
    });
}

#[test]
fn who_may_not_see_money_reminds_everybody_and_reads_no_amount() {
    on_both(async |stage| {
        two_owing(&stage);
        let mut marketing = stage.signed_in_as(Role::Marketing).await;
        let preview = marketing.get(&stage.lantern.path("backers/bulk?action=remind")).await.is(200);
        let preview = preview.says("3 backers will be reminded.").says("Hello Celia");
        preview.says_not("still to pay for pledge").says_not("€9.00");
        let page = marketing.get(&stage.lantern.backer(1, "")).await.is(200);
        page.says_not("Ask for the payment").says("Send the link");
        marketing.post(&stage.lantern.backer(1, "ask-to-pay"), &[]).await.is(403);
    });
}

#[test]
fn support_cancels_what_a_backer_asks_for_and_a_warehouse_does_not() {
    on_both(async |stage| {
        let anna = stage.lantern.pledges[0];
        stage.finish(anna);
        let page = stage.lantern.backer(0, "");
        let cancel = stage.lantern.backer(0, "cancel");
        let mut warehouse = stage.signed_in_as(Role::Fulfilment).await;
        warehouse.get(&page).await.is(200).says(&stage.lantern.backer(0, "lock")).says_not(&cancel);
        warehouse.post(&cancel, &[]).await.is(403);
        let mut support = stage.signed_in_as(Role::Support).await;
        support.get(&page).await.is(200).says(&cancel).says_not(&stage.lantern.backer(0, "lock"));
        support.post(&cancel, &[("reason", "asked by mail")]).await.is(303);
        assert_eq!(stage.state(anna), pledges::PledgeState::Cancelled);
    });
}

#[test]
fn a_backers_page_sends_what_leads_to_what_is_left_to_do() {
    on_both(async |stage| {
        two_owing(&stage);
        let mut browser = stage.signed_in_as(Role::Support).await;
        let page = |n: usize| stage.lantern.backer(n, "");
        let deed = |n: usize, deed: &str| stage.lantern.backer(n, deed);
        browser.get(&page(3)).await.is(200).says(&deed(3, "invite")).says_not(&deed(3, "ask-to-pay"));
        for owing in [0, 1] {
            let shown = browser.get(&page(owing)).await.is(200);
            shown.says("Ask for the payment").says_not(&deed(owing, "invite"));
            browser.post(&deed(owing, "ask-to-pay"), &[]).await.is(303);
            let asked = browser.get(&page(owing)).await.is(200).says("Asked for the payment");
            asked.says("Last asked on").says("Send it once more?");
        }
        stage.clock.advance_days(4);
        let mut browser = stage.signed_in_as(Role::Support).await;
        browser.get(&page(1)).await.is(200).says("Ask for the payment").says_not("Last asked on");
        stage.work().await;
        browser.get(&page(1)).await.is(200).says("Payment reminder");
        pay(&stage, stage.lantern.pledges[1], 900);
        browser.get(&page(1)).await.is(200).says_not(&deed(1, "ask-to-pay")).says("Send the link");
        browser.post(&deed(1, "ask-to-pay"), &[]).await.is(303);
        browser.get(&page(1)).await.is(200).says("There is nothing to pay for this pledge.");
        browser.post(&deed(1, "send-link"), &[]).await.is(303);
        stage.work().await;
        browser.get(&stage.lantern.path("messages?kind=magic_link&state=sent")).await.says("Bruno Weiß");
        let bruno = stage.lantern.pledges[1];
        stage.write(move |tx, cx| Ok(pledges::cancel(tx, cx, bruno.row, "asked for")?));
        browser.get(&page(1)).await.is(200).says_not("Send the link").says_not("Ask for the payment");
        let audited = stage.audited();
        let count = |word: &str| audited.iter().filter(|action| *action == word).count();
        assert_eq!((count("pledge.payment_asked"), count("pledge.link_sent")), (2, 1));
    });
}
