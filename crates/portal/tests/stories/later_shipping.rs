//! What is owed for a wave that leaves later is told at the warehouse too.

use campaigns::model::ShippingRule;
use db::WriteTx;
use kernel::{Actor, Cx};
use pledges::PledgeError;
use shipping::{Charge, Wave};

use crate::stage::{Stage, on_both, only, wroclaw};

async fn staff<T: Send + 'static>(
    stage: &Stage,
    act: impl Fn(&mut WriteTx<'_>, &Cx) -> Result<T, PledgeError> + Send + Sync + 'static,
) -> T {
    let cx = stage.cx.acting_as(Actor::Cli);
    stage.db.write(move |tx| act(tx, &cx)).await.unwrap()
}

#[test]
fn who_owes_for_a_wave_reads_so_and_pays_while_the_order_is_at_the_warehouse() {
    on_both(|stage| async move {
        let row = stage.shop.campaign.row;
        let wave = staff(&stage, move |tx, cx| {
            let items = campaigns::load_catalogue(tx, row)?.items.iter().map(|item| item.id).collect();
            let (id, name) = (cx.new_id(), "Spring".to_owned());
            let wave = Wave { id, name, items, leaves_on: None, charge: Charge::Later, opened_on: None };
            campaigns::save_shipping_rule(tx, cx, row, &ShippingRule::Wave(wave))?;
            Ok(id)
        })
        .await;
        let pledge = stage.pledged_with("Jan", only(stage.shop.base), 5000, Some(wroclaw())).await;
        let mut browser = stage.signed_in(pledge).await;
        let base = format!("/pledge/{}", pledge.id);
        browser.get(&format!("{base}/review")).await.says("Paid later, when “Spring” is sent: about €5.00");
        browser.fill(&format!("{base}/review"), &[]).await;
        stage.lock(pledge).await;
        staff(&stage, move |tx, cx| pledges::start_fulfilment(tx, cx, pledge.row)).await;
        browser.get(&base).await.says("Your parcel is being packed");
        staff(&stage, move |tx, cx| {
            pledges::open_wave(tx, cx, row, wave)?;
            pledges::charge_wave_step(tx, cx, (row, wave), None)
        })
        .await;
        let owed = browser.get(&base).await;
        owed.says("In the warehouse: €5.00 still to pay");
        owed.says("Pay €5.00");
        owed.is_silent_about("Your parcel is being packed");
        // Let go, nothing is told of it any more.
        staff(&stage, move |tx, cx| pledges::waive_later_shipping(tx, cx, pledge.row)).await;
        let free = browser.get(&base).await;
        free.says("Your parcel is being packed");
        free.is_silent_about("Paid later");
        stage.sound().await;
    });
}
