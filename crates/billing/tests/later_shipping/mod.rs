//! Shipping of a wave that is paid later is on the invoice and in the books of tax once it is paid, and not before.

use billing::IssueWhen;
use campaigns::model::ShippingRule;
use db::{params, sql};
use kernel::{Currency, Money};
use pledges::PledgeRef;
use shipping::{Charge, Wave};

use crate::shipped::stage::{BERLIN, BOX, Order, PARIS, SENDING};
use crate::stage::{Stage, on_both_in};

async fn dice_later(stage: &Stage) -> kernel::Id<kernel::ids::kinds::Wave> {
    let campaign = stage.campaign.row;
    stage
        .write(move |tx, cx| {
            let item = campaigns::load_catalogue(tx, campaign)?.item_by_sku("GOODS-1").unwrap().id;
            let (id, name) = (cx.new_id(), "Dice".to_owned());
            let wave =
                Wave { id, name, items: vec![item], leaves_on: None, charge: Charge::Later, opened_on: None };
            campaigns::save_shipping_rule(tx, cx, campaign, &ShippingRule::Wave(wave))?;
            Ok(id)
        })
        .await
}

async fn open(stage: &Stage, wave: kernel::Id<kernel::ids::kinds::Wave>) {
    let campaign = stage.campaign.row;
    stage
        .write(move |tx, cx| {
            pledges::open_wave(tx, cx, campaign, wave)?;
            pledges::charge_wave_step(tx, cx, (campaign, wave), None)
        })
        .await;
    stage.work().await;
}

async fn totals(stage: &Stage, pledge: PledgeRef) -> Vec<i64> {
    let mut all = Vec::new();
    for listed in stage.documents(pledge).await {
        all.push(stage.document(&listed).await.content.gross.minor);
    }
    all.sort_unstable();
    all
}

/// On which days tax was booked and taken back.
async fn booked_days(stage: &Stage, pledge: PledgeRef) -> Vec<String> {
    stage
        .write(move |tx, _| {
            let days = sql!("SELECT taxed_on FROM billing_tax_booking WHERE pledge_id = $1 ORDER BY id");
            Ok(tx.query(days, params![pledge.row], |row| row.get(0))?)
        })
        .await
}

fn told(stage_of: impl AsyncFn(Stage)) {
    on_both_in("2026-08-10T10:00:00Z", Currency::EUR, async |stage: Stage| {
        stage.set_up_tax_with(|_| {}).await;
        stage.save(|_| {}).await.unwrap();
        stage_of(stage).await;
    });
}

#[test]
fn the_invoice_is_issued_anew_when_the_wave_is_paid_and_not_before() {
    told(async |stage: Stage| {
        let goods = stage.sells_goods().await;
        let wave = dice_later(&stage).await;
        for to in [BERLIN, PARIS] {
            let order = Order { to, reward: goods.boxed, dice: None, credit: 0 };
            let pledge = stage.ordered(order).await;
            let first = stage.pledge(pledge).await.agreed.unwrap().total_minor;
            stage.lock(pledge).await;
            stage.pay(pledge, first).await;
            stage.work().await;
            assert_eq!(totals(&stage, pledge).await, [first]);
        }
        stage.sound().await;
        let left = stage.ordered(Order { to: BERLIN, reward: goods.boxed, dice: None, credit: 0 }).await;
        let first = stage.pledge(left).await.agreed.unwrap().total_minor;
        assert!(first >= BOX + SENDING);
        stage.lock(left).await;
        stage.pay(left, first).await;
        stage.work().await;
        // One is at the warehouse already when its second wave is opened.
        stage.write(move |tx, cx| pledges::start_fulfilment(tx, cx, left.row)).await;
        open(&stage, wave).await;
        assert_eq!(totals(&stage, left).await, [first], "nothing is issued before it is paid");
        stage.sound().await;
        let second = stage.pledge(left).await.agreed.unwrap().total_minor;
        assert!(second > first);
        // Paid months later, it is taxed in the month of that payment.
        stage.clock.advance_days(70);
        stage.pay(left, second - first).await;
        stage.work().await;
        assert_eq!(booked_days(&stage, left).await, ["2026-08-10", "2026-10-19", "2026-10-19"]);
        assert_eq!(totals(&stage, left).await.len(), 3, "the first, what takes it back, and the whole");
        assert!(totals(&stage, left).await.contains(&second));
        stage.sound().await;
        // Cancelled, all of it is taken back.
        let campaign = stage.campaign.row;
        let other = stage
            .write(move |tx, _| {
                let all = pledges::list(
                    tx,
                    &pledges::Filter::all(campaign),
                    pledges::Page { after: None, limit: 10 },
                )?;
                Ok(all[0].pledge)
            })
            .await;
        stage.write(move |tx, cx| pledges::cancel(tx, cx, other.row, "")).await;
        stage.work().await;
        stage.sound().await;
    });
}

#[test]
fn an_invoice_of_the_lock_follows_the_charge_and_what_is_let_go() {
    told(async |stage: Stage| {
        stage.save(|set_up| set_up.issue_when = IssueWhen::Locked).await.unwrap();
        let goods = stage.sells_goods().await;
        let wave = dice_later(&stage).await;
        let order = Order { to: BERLIN, reward: goods.boxed, dice: None, credit: 0 };
        let pledge = stage.ordered(order).await;
        let first = stage.pledge(pledge).await.agreed.unwrap().total_minor;
        stage.lock(pledge).await;
        stage.work().await;
        assert_eq!(totals(&stage, pledge).await, [first]);
        open(&stage, wave).await;
        let second = stage.pledge(pledge).await.agreed.unwrap().total_minor;
        assert!(second > first);
        assert_eq!(totals(&stage, pledge).await.len(), 3, "the first, what takes it back, and the whole");
        assert!(totals(&stage, pledge).await.contains(&second));
        stage.write(move |tx, cx| pledges::waive_later_shipping(tx, cx, pledge.row)).await;
        stage.work().await;
        assert_eq!(totals(&stage, pledge).await.len(), 5);
        stage.sound().await;
        stage.pay(pledge, first).await;
        stage.work().await;
        assert_eq!(totals(&stage, pledge).await.len(), 5, "nothing of it is owed any more");
        stage.sound().await;
    });
}

#[test]
fn a_charge_that_is_let_go_leaves_the_tax_of_the_goods_in_its_month() {
    told(async |stage: Stage| {
        stage.save(|set_up| set_up.issue_when = IssueWhen::Locked).await.unwrap();
        let goods = stage.sells_goods().await;
        let wave = dice_later(&stage).await;
        let order = Order { to: BERLIN, reward: goods.boxed, dice: None, credit: 0 };
        let pledge = stage.ordered(order).await;
        let first = stage.pledge(pledge).await.agreed.unwrap().total_minor;
        stage.lock(pledge).await;
        stage.pay(pledge, first).await;
        stage.work().await;
        assert_eq!(booked_days(&stage, pledge).await, ["2026-08-10"]);
        stage.clock.advance_days(70);
        open(&stage, wave).await;
        stage.write(move |tx, cx| pledges::waive_later_shipping(tx, cx, pledge.row)).await;
        stage.work().await;
        assert_eq!(totals(&stage, pledge).await.len(), 5, "invoiced with the wave, and without it again");
        // Under the new document, on the same day: nothing moves into another month.
        assert_eq!(booked_days(&stage, pledge).await, ["2026-08-10"; 3]);
        stage.sound().await;
    });
}

#[test]
fn an_order_of_which_a_part_is_credited_is_not_charged_by_itself() {
    told(async |stage: Stage| {
        let goods = stage.sells_goods().await;
        let wave = dice_later(&stage).await;
        let pledge = stage.ordered(Order { to: BERLIN, reward: goods.boxed, dice: None, credit: 0 }).await;
        let first = stage.pledge(pledge).await.agreed.unwrap().total_minor;
        stage.lock(pledge).await;
        stage.pay(pledge, first).await;
        stage.work().await;
        let invoice = stage.documents(pledge).await[0].id;
        let (campaign, taken) =
            (stage.campaign.row, invoices::Taken::Amount(Money::new(1_000, Currency::EUR)));
        let cx = stage.cx.clone();
        let credited = stage.db.write(move |tx| {
            let campaign = campaigns::campaign(tx, campaign)?.unwrap();
            let parts = vec![invoices::NewPart { line: 0, taken }];
            let new =
                billing::PartCredit { invoice, parts, reason: "Bent.".to_owned(), key: "one".to_owned() };
            billing::credit_parts(tx, &cx, &campaign, (&new, Money::new(1_000, Currency::EUR)))
        });
        credited.await.unwrap();
        // Its money has not gone back yet.
        let before =
            stage.write(move |tx, cx| pledges::wave_preview(tx, &cx.vault, (campaign, wave), cx.now())).await;
        assert_eq!((before.pledges, before.left_count), (0, 1));
        assert_eq!(before.left[0].1, pledges::NotCharged::PartsCredited);
        open(&stage, wave).await;
        assert_eq!(stage.pledge(pledge).await.agreed.unwrap().total_minor, first);
        assert_eq!(stage.documents(pledge).await.len(), 2, "the invoice, and what credits a part of it");
        stage.sound().await;
    });
}

#[test]
fn with_its_wave_paid_an_order_that_has_left_follows_the_platforms_money_again() {
    on_both_in("2026-08-10T10:00:00Z", Currency::EUR, async |stage: Stage| {
        stage.save(|set_up| set_up.platform_money = billing::PlatformMoney::LeftOut).await.unwrap();
        let goods = stage.sells_goods().await;
        let wave = dice_later(&stage).await;
        let credit = BOX - 100;
        let pledge = stage.ordered(Order { to: BERLIN, reward: goods.boxed, dice: None, credit }).await;
        let first = stage.pledge(pledge).await.agreed.unwrap().total_minor;
        stage.lock(pledge).await;
        stage.pay(pledge, first - credit).await;
        stage.work().await;
        stage.write(move |tx, cx| pledges::start_fulfilment(tx, cx, pledge.row)).await;
        open(&stage, wave).await;
        let second = stage.pledge(pledge).await.agreed.unwrap().total_minor;
        stage.pay(pledge, second - first).await;
        stage.work().await;
        let before = totals(&stage, pledge).await;
        assert!(before.contains(&(second - credit)), "{before:?}");
        stage.write(move |tx, cx| pledges::ship(tx, cx, pledge.row)).await;
        // The platform takes back a part of what it had collected: that is to be invoiced here now.
        stage.platform_hands_over(pledge, credit - 500).await;
        stage.work().await;
        let after = totals(&stage, pledge).await;
        assert!(after.contains(&(second - credit + 500)), "{after:?}");
        stage.sound().await;
    });
}
