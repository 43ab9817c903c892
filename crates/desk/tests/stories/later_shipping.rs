//! Shipping of a wave that is paid later: chosen in its form, looked at before it is opened, opened once.

use accounts::Role;
use campaigns::model::Stage as CampaignStage;
use pledges::PledgeState;
use shipping::Charge;

use crate::stage::{Stage, on_both};

/// A wave of everything, whose shipping is paid later, made by the form; its id.
async fn wave(stage: &Stage) -> String {
    let mut manager = stage.signed_in_as(Role::Manager).await;
    let new = manager.get(&stage.lantern.path("shipping/rules/new?kind=wave")).await.is(200);
    new.says("Its shipping is paid").says("later, when you open its payment");
    let row = stage.lantern.row;
    let item = stage.write(move |tx, _| Ok(campaigns::load_catalogue(tx, row)?.items[0].id.to_string()));
    let id = stage.cx.new_id::<kernel::ids::kinds::Wave>().to_string();
    let path = stage.lantern.path(&format!("shipping/rules/{id}"));
    let fields = [("kind", "wave"), ("name", "Spring"), ("items", item.as_str()), ("seen", "")];
    let wrong = [fields.as_slice(), &[("paid", "never")]].concat();
    manager.post(&path, &wrong).await.is(422).says("Spring");
    let right = [fields.as_slice(), &[("paid", "later")]].concat();
    manager.post(&path, &right).await.is(303);
    id
}

fn charge(stage: &Stage) -> Option<Charge> {
    let row = stage.lantern.row;
    stage.write(move |tx, _| {
        Ok(campaigns::load_catalogue(tx, row)?.shipping.waves.first().map(|wave| wave.charge))
    })
}

#[test]
fn staff_choose_it_look_at_what_it_asks_for_and_open_it_once() {
    on_both(async |stage| {
        let id = wave(&stage).await;
        assert_eq!(charge(&stage), Some(Charge::Later));
        let anna = stage.lantern.pledges[0];
        stage.finish(anna);
        let cx = stage.cx.clone();
        stage.write(move |tx, _| Ok(pledges::lock(tx, &cx, anna.row)?));
        assert_eq!(stage.state(anna), PledgeState::Paid, "the platform collected all that is paid now");
        let mut manager = stage.signed_in_as(Role::Manager).await;
        manager.get(&stage.lantern.path("shipping")).await.is(200).says("shipping paid later");
        let form = stage.lantern.path(&format!("shipping/rules/{id}"));
        let page = stage.lantern.path(&format!("shipping/waves/{id}"));
        let edit = manager.get(&form).await.is(200).says(&page);
        // Nobody would be asked for it any more: that is refused, beside the field.
        let row = stage.lantern.row;
        let item = stage.write(move |tx, _| Ok(campaigns::load_catalogue(tx, row)?.items[0].id.to_string()));
        let seen = edit.hidden("seen");
        let fields = [
            ("kind", "wave"),
            ("name", "Spring"),
            ("items", item.as_str()),
            ("seen", seen.as_str()),
            ("paid", "now"),
        ];
        manager.post(&form, &fields).await.is(422).says("1 backer agreed to pay shipping of this wave later");
        manager.post(&format!("{form}/delete"), &[]).await.is(303);
        assert_eq!(charge(&stage), Some(Charge::Later));
        let look = manager.get(&page).await.is(200).says("1 order would owe €9.00 in all");
        look.says("told about €9.00").says("Open payment and ask for it");
        // An auditor reads it and opens nothing.
        let mut auditor = stage.signed_in_as(Role::Auditor).await;
        auditor.get(&page).await.is(200).says("€9.00").says_not("Open payment and ask for it");
        auditor.post(&page, &[]).await.is(403);
        let mut owner = stage.signed_in_as(Role::Owner).await;
        owner.post(&page, &[]).await.is(303);
        stage.work().await;
        assert_eq!(stage.state(anna), PledgeState::Locked);
        let after = owner.get(&page).await.is(200).says("1 order was charged, €9.00 in all.");
        after.says_not("Open payment and ask for it").says_not("Ask those that are left");
        owner.post(&page, &[]).await.is(303);
        stage.work().await;
        let asked = stage.write(|tx, _| {
            let kind = Some(messages::MessageKind::PaymentReminder);
            let filter = messages::MessageFilter { kind, ..messages::MessageFilter::default() };
            Ok(messages::list(tx, &filter)?.len())
        });
        assert_eq!(asked, 1);
        assert!(stage.audited().iter().any(|action| action == "catalogue.wave_opened"));
        owner.get(&form).await.is(200).says_not("later, when you open its payment");
    });
}

#[test]
fn nothing_is_opened_while_nothing_can_be_paid_and_without_a_price_the_country_is_named() {
    on_both(async |stage| {
        let id = wave(&stage).await;
        stage.finish(stage.lantern.pledges[0]);
        let page = stage.lantern.path(&format!("shipping/waves/{id}"));
        let mut owner = stage.signed_in_as(Role::Owner).await;
        let row = stage.lantern.row;
        stage.write(move |tx, cx| {
            let mut table = campaigns::load_catalogue(tx, row)?.shipping.clone();
            table.zones[0].places = vec!["DE".parse().unwrap()];
            Ok(campaigns::save_shipping_table(tx, cx, row, &table)?)
        });
        let look = owner.get(&page).await.is(200).says("No shipping price reaches: Poland");
        look.says("1 order cannot be charged").says("LANTERN-100");
        stage.set_stage(&stage.lantern, CampaignStage::Open, CampaignStage::Locked);
        owner.get(&page).await.is(200).says("Open payment");
        for (from, to) in [
            (CampaignStage::Locked, CampaignStage::Fulfilling),
            (CampaignStage::Fulfilling, CampaignStage::Closed),
        ] {
            stage.set_stage(&stage.lantern, from, to);
        }
        owner.get(&page).await.is(200).says("Nothing can be paid at the stage").says_not("Open payment and");
        owner.post(&page, &[]).await.is(303);
        let opened = stage.write(move |tx, _| {
            Ok(campaigns::load_catalogue(tx, row)?.shipping.waves[0].opened_on.is_some())
        });
        assert!(!opened);
    });
}

#[test]
fn later_shipping_is_let_go_once_by_who_may_move_money() {
    on_both(async |stage| {
        let id = wave(&stage).await;
        let anna = stage.lantern.pledges[0];
        stage.finish(anna);
        let cx = stage.cx.clone();
        stage.write(move |tx, _| Ok(pledges::lock(tx, &cx, anna.row)?));
        let (page, waive) = (stage.lantern.backer(0, ""), stage.lantern.backer(0, "waive-shipping"));
        let mut support = stage.signed_in_as(Role::Support).await;
        support.get(&page).await.is(200).says_not("waive-shipping");
        support.post(&waive, &[]).await.is(403);
        let mut owner = stage.signed_in_as(Role::Owner).await;
        owner.get(&page).await.is(200).says("Let later shipping go");
        for _ in 0..2 {
            owner.post(&waive, &[]).await.is(303);
        }
        owner.get(&page).await.is(200).says_not("waive-shipping").says("Later shipping let go");
        let log = stage.audited();
        assert_eq!(log.iter().filter(|action| *action == "pledge.later_shipping_waived").count(), 1);
        owner.post(&stage.lantern.path(&format!("shipping/waves/{id}")), &[]).await.is(303);
        stage.work().await;
        assert_eq!(stage.state(anna), PledgeState::Paid, "nothing is asked for");
    });
}
