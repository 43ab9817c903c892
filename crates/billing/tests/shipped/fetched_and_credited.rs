//! What is fetched is named so on the invoice; what the platform taxed stays taxed by it when credit goes back for a note.

use billing::PlatformMoney;
use campaigns::model::{PickUp, ShippingRule};
use kernel::places::CountryCode;
use kernel::{Currency, Money};
use pledges::Filter;

use super::stage::{BERLIN, BOX, Goods, Order, SENDING, WARSAW};
use super::{boxed, on_both};
use crate::stage::Stage;

#[test]
fn an_invoice_calls_what_is_picked_up_picked_up_and_what_is_sent_shipping() {
    on_both(async |stage: Stage, goods: Goods| {
        let campaign = stage.campaign.row;
        let place = stage.write(move |tx, cx| {
            let poland = CountryCode::parse("PL").unwrap();
            let place = PickUp { price_minor: 200, ..PickUp::named(cx.new_id(), "The shop", poland) };
            campaigns::save_shipping_rule(tx, cx, campaign, &ShippingRule::PickUp(place.clone()))?;
            Ok(place.id)
        });
        let place = place.await;
        let sent = stage.bought_goods(boxed(goods, WARSAW)).await;
        let fetched = stage.not_agreed(boxed(goods, WARSAW)).await;
        stage.write(move |tx, cx| pledges::save_pick_up(tx, cx, fetched.row, Some(place)).map(drop)).await;
        stage.agrees(fetched).await;
        stage.finished(fetched).await;
        for (pledge, name, gross) in [(sent, "Wysyłka", SENDING), (fetched, "Odbiór", 200)] {
            let lines = stage.invoice(pledge).await.content.lines;
            let told: Vec<_> = lines.iter().map(|line| (line.name.as_str(), line.gross.minor)).collect();
            assert_eq!(told, [("Boxed", BOX), (name, gross)]);
        }
        stage.sound().await;
    });
}

#[test]
fn what_the_platform_taxed_has_not_moved_when_its_credit_went_back_for_a_note() {
    on_both(async |stage: Stage, goods: Goods| {
        stage.save(|new| new.platform_money = PlatformMoney::OnInvoice).await.unwrap();
        let pledge = stage.bought_goods(Order { credit: BOX, ..boxed(goods, BERLIN) }).await;
        let note = stage.note(pledge, 2000).await.unwrap();
        let back = Money::new(2000, Currency::EUR);
        stage.repaid(pledge, note, back, "one").await.unwrap();
        let (filter, day) = (Filter::all(stage.campaign.row), "2026-08-10".parse().unwrap());
        // First what had been paid here, 9.00; the rest is the platform's, whose next file tells of it.
        for told in [BOX, BOX - 1100] {
            stage.platform_hands_over(pledge, told).await;
            stage.work().await;
            assert_eq!((stage.documents(pledge).await.len(), stage.waiting().await), (2, Vec::new()));
            let filter = filter.clone();
            let moved = stage.db.read(move |tx| pledges::count_tax_moved(tx, &filter, day)).await.unwrap();
            assert_eq!((moved.0.count, moved.1.count), (0, 0));
            stage.sound().await;
        }
    });
}
