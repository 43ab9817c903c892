//! A paid pledge is cancelled: everywhere the same amount is owed back, somebody is told, and it is recorded once.

use accounts::Role;
use kernel::{Currency, Money};
use pledges::PledgeState;

use crate::stage::{Stage, on_both};

/// Anna cancels what she paid 50 euros for on the platform and 9 euros here.
fn cancelled(stage: &Stage) {
    let anna = stage.lantern.pledges[0];
    stage.finish(anna);
    stage.write(move |tx, cx| {
        let sides = (ledger::AccountCode::pledge(anna.id), ledger::AccountCode::gateway("sandbox"));
        let nine = Money::new(900, Currency::EUR);
        let posting = ledger::Posting::transfer("pay:1", "payment", "pay_1", sides, nine)?;
        ledger::post(tx, cx, &posting)?;
        pledges::settle(tx, cx, anna.row)?;
        pledges::cancel(tx, cx, anna.row, "")?;
        Ok(())
    });
}

#[test]
fn a_cancelled_pledge_that_was_paid_for_waits_for_a_person_and_is_told_alike_everywhere() {
    on_both(async |stage| {
        cancelled(&stage);
        let mut finance = stage.signed_in_as(Role::Finance).await;
        let overview = finance.get(&stage.lantern.path("")).await.is(200);
        overview.says("1 pledge to pay back").says("backers?owes=owed").says("€59.00");
        let list = finance.get(&stage.lantern.path("backers?owes=owed")).await.is(200);
        list.says("LANTERN-100").says("€59.00").says_not("LANTERN-101");
        let page = finance.get(&stage.lantern.backer(0, "")).await.is(200);
        page.says("€59.00 is to be paid back to this backer")
            .says("−€59.00")
            .says_not(">€0.00</td></tr></tfoot>");

        let form = finance.get(&stage.lantern.backer(0, "paid-back")).await.is(200);
        let key = form.hidden("key");
        form.says("value=\"59.00\"").says("No money is sent from here");
        let path = stage.lantern.backer(0, "paid-back");
        let send = |amount: &'static str, day: &'static str| {
            [
                ("key", key.clone()),
                ("amount", amount.to_owned()),
                ("day", day.to_owned()),
                ("note", "re_1".to_owned()),
            ]
        };
        let typed = send("60", "2999-01-01");
        let typed: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let refused = finance.post(&path, &typed).await.is(422);
        refused.says("today or earlier").says("value=\"60\"");
        let typed = send("60", "2020-02-01");
        let typed: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (*name, value.as_str())).collect();
        finance.post(&path, &typed).await.is(422).says("No more than €59.00 can be given back");
        let typed = send("59.00", "2020-02-01");
        let typed: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (*name, value.as_str())).collect();
        for _ in 0..2 {
            let done = finance.post(&path, &typed).await.is(303);
            finance
                .get(&done.location)
                .await
                .is(200)
                .says("Recorded")
                .says("re_1")
                .says_not("to be paid back to this backer");
        }
        assert_eq!(stage.state(stage.lantern.pledges[0]), PledgeState::Refunded);
        assert_eq!(stage.audited().iter().filter(|action| *action == "money.paid_back").count(), 1);
        finance.get(&stage.lantern.path("")).await.is(200).says_not("to pay back");
    });
}

#[test]
fn who_may_not_move_money_sees_what_is_owed_and_records_nothing() {
    on_both(async |stage| {
        cancelled(&stage);
        let mut support = stage.signed_in_as(Role::Support).await;
        let page = support.get(&stage.lantern.backer(0, "")).await.is(200);
        page.says("€59.00 is to be paid back").says_not("paid-back\"");
        support.get(&stage.lantern.backer(0, "paid-back")).await.is(403);
        support.post(&stage.lantern.backer(0, "paid-back"), &[("amount", "59")]).await.is(403);
        assert_eq!(stage.state(stage.lantern.pledges[0]), PledgeState::Cancelled);
    });
}

#[test]
fn credit_that_a_smaller_choice_left_over_is_given_back_once_and_gone() {
    on_both(async |stage| {
        let anna = stage.lantern.pledges[0];
        stage.finish(anna);
        let left = stage.write(move |tx, _| {
            let pledge = pledges::load(tx, anna.row)?;
            Ok(pledges::standing(tx, &pledge)?.balance.minor)
        });
        // More came from the platform than this costs.
        stage.write(move |tx, cx| {
            let pledge = pledges::load(tx, anna.row)?;
            let mut facts = pledge.facts.clone();
            facts.paid_minor += left + 2950;
            let update = pledges::PlatformUpdate {
                pledge: anna.row,
                campaign: stage_campaign(tx, &pledge)?,
                facts,
                raw_record: "{}".to_owned(),
                reward: pledge.imported_reward,
                addons: Vec::new(),
                choices: pledge.choices.clone(),
                address: None,
                country: pledge.country,
                source: contacts::Source::Cli,
            };
            pledges::update_from_platform(tx, cx, &update)?;
            Ok(())
        });
        let mut finance = stage.signed_in_as(Role::Finance).await;
        let page = finance.get(&stage.lantern.backer(0, "")).await.is(200);
        page.says("€29.50 of credit is left over: the backer can spend it, or you give it back")
            .says("Record what was paid back")
            .says_not("is to be paid back to this backer");
        finance.get(&stage.lantern.path("")).await.is(200).says_not("to pay back");
        // Something is owed beside it: both are named.
        let pay = |key: &'static str, minor: i64| {
            stage.write(move |tx, cx| {
                let sides = (ledger::AccountCode::pledge(anna.id), ledger::AccountCode::gateway("sandbox"));
                let four = Money::new(minor, Currency::EUR);
                ledger::post(tx, cx, &ledger::Posting::transfer(key, "payment", "p", sides, four)?)?;
                pledges::settle(tx, cx, anna.row)?;
                Ok(())
            });
        };
        pay("pay:4", 400);
        let page = finance.get(&stage.lantern.backer(0, "")).await.is(200);
        page.says(
            "€4.00 is to be paid back to this backer. €29.50 of credit is left over: the backer can spend it",
        );
        pay("pay:-4", -400);
        // Locked, nobody can spend anything.
        stage.write(move |tx, cx| Ok(pledges::lock(tx, cx, anna.row)?));
        let locked = finance.get(&stage.lantern.backer(0, "")).await.is(200);
        locked.says("€29.50 of credit is left over: it cannot be spent any more").says_not("can spend it");
        stage.write(move |tx, cx| Ok(pledges::unlock(tx, cx, anna.row, "")?));
        let path = stage.lantern.backer(0, "paid-back");
        let form =
            finance.get(&path).await.is(200).says("value=\"29.50\"").says("€29.50 of credit is left over");
        let key = form.hidden("key");
        let typed = [("key", key.as_str()), ("amount", "29.50"), ("day", "2020-02-01"), ("note", "")];
        for _ in 0..2 {
            let done = finance.post(&path, &typed).await.is(303);
            finance.get(&done.location).await.is(200).says("Given back").says_not("of credit is left over");
        }
        assert_eq!(stage.state(anna), PledgeState::Confirmed);
        assert_eq!(stage.audited().iter().filter(|action| *action == "money.paid_back").count(), 1);
        let again = finance.get(&path).await.is(303);
        finance.get(&again.location).await.says("Nothing is to be paid back to this backer.");
    });
}

fn stage_campaign(
    tx: &mut db::WriteTx<'_>,
    pledge: &pledges::Pledge,
) -> Result<campaigns::model::CampaignRef, desk::DeskError> {
    let campaign = campaigns::campaign(tx, pledge.campaign)?.unwrap();
    Ok(campaigns::model::CampaignRef { row: campaign.row, id: campaign.id })
}
