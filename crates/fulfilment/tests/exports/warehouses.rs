//! The files say which warehouse sends what: the one that the backer's price and tax were worked out from.

use campaigns::model::{ShippingRule, Warehouse};
use fulfilment::Sheet;
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Actor, Id};
use pledges::PledgeError;
use stock::{Change, Reason, WarehouseFacts};

use crate::reading::rows;
use crate::stage::{Stage, address, migrations};

/// A warehouse that serves what no other one does.
fn open(stage: &Stage, name: &str) -> Id<kinds::Warehouse> {
    let country = CountryCode::parse("DE").unwrap();
    let (cx, row, name) = (stage.cx.clone(), stage.campaign.row, name.to_owned());
    stage
        .db
        .write_blocking(move |tx| {
            let facts = WarehouseFacts { name: name.clone(), country, region: None };
            let id = stock::add_warehouse(tx, &cx, &facts)?;
            let there = Warehouse { id, name: name.clone(), country, region: None, serves: Vec::new() };
            campaigns::save_shipping_rule(tx, &cx, row, &ShippingRule::Warehouse(there))?;
            Ok::<_, PledgeError>(id)
        })
        .unwrap()
}

/// What the column says for each order, and for each line.
fn told(stage: &Stage) -> (Vec<String>, Vec<String>) {
    let of = |sheet| rows(stage, sheet).iter().map(|row| row["warehouse"].clone()).collect();
    (of(Sheet::FulfilmentOrders), of(Sheet::FulfilmentLines))
}

#[test]
fn an_order_leaves_from_the_warehouse_it_was_agreed_from_and_its_goods_go_off_there() {
    testkit::on_both(&migrations(), |db| {
        let stage = Stage::new(db);
        let place = || address("Ada Berg", "Am Anger 1", "Dresden", "01067");
        stage.locked(1, place(), &stage.game_with(0, 0));
        let leipzig = open(&stage, "Leipzig");
        stage.locked(2, place(), &stage.game_with(1, 0));
        assert_eq!(
            told(&stage),
            (
                vec![String::new(), "Leipzig".to_owned()],
                ["", "Leipzig", "Leipzig", "Leipzig"].map(String::from).into()
            )
        );

        // Another one is preferred from now on, and holds more: what was agreed to stays where it was.
        let (cx, row, id) = (stage.cx.clone(), stage.campaign.row, leipzig.to_string());
        let hamburg = open(&stage, "Hamburg");
        let facts = stage.request(Sheet::Pledges).filter;
        let sold = stage.read(move |tx| {
            let mut agreed = Vec::new();
            pledges::for_each_page(tx, &facts, |_, page| {
                agreed.extend(page.iter().map(|row| row.pledge));
                Ok::<_, PledgeError>(())
            })?;
            Ok(agreed)
        });
        let second = sold[1];
        let game = campaigns_item(&stage, "0042");
        stage
            .db
            .write_blocking(move |tx| {
                campaigns::move_shipping_rule(tx, &cx, row, (&id, campaigns::model::Towards::End))?;
                for (warehouse, pieces) in [(leipzig, 2), (hamburg, 90)] {
                    let key = format!("in:{warehouse}");
                    let (reason, note) = (Reason::Delivery, String::new());
                    stock::receive(tx, &cx, &Change { key, item: game, warehouse, pieces, reason, note })?;
                }
                pledges::start_fulfilment(tx, &cx.acting_as(Actor::Cli), second.row)?;
                pledges::ship(tx, &cx.acting_as(Actor::Cli), second.row)?;
                Ok::<_, PledgeError>(())
            })
            .unwrap();
        assert_eq!(told(&stage).0.last().map(String::as_str), Some(""), "the first one, of before");
        let left = stage.read(move |tx| Ok(stock::stock_of(tx, game)?));
        let mut on_hand: Vec<i64> = left.levels.iter().map(|level| level.on_hand).collect();
        on_hand.sort_unstable();
        assert_eq!(on_hand, [1, 90], "from Leipzig, though most of it lies in Hamburg");
        stage.locked(3, place(), &stage.game_with(0, 0));
        assert_eq!(told(&stage).0, ["", "Hamburg"]);
    });
}

fn campaigns_item(stage: &Stage, sku: &'static str) -> Id<kinds::Item> {
    let row = stage.campaign.row;
    stage.read(move |tx| {
        let catalogue = campaigns::load_catalogue(tx, row)?;
        Ok(catalogue.item_by_sku(sku).unwrap().id)
    })
}
