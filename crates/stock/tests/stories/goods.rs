//! What lies where, and how it came there.

use jiff::civil::date;
use stock::{
    Announced, AnnouncedLine, Arrival, Change, Count, DeliveryState, Incoming, Leaving, MovementKind, Reason,
    Recorded, Reservation, StockError, Transfer, WarehouseFacts,
};

use crate::depot::{Depot, change, id, on_both};

#[test]
fn what_comes_in_and_goes_out_leaves_a_log_and_nothing_goes_below_zero() {
    on_both(|depot| {
        let berlin = depot.warehouse("Berlin", "DE");
        assert_eq!(depot.receive(&change("in:1", 1, berlin, 10)).unwrap(), Recorded::New { on_hand: 10 });
        let damaged = Change {
            reason: Reason::Damaged,
            note: "corner crushed".into(),
            ..change("off:1", 1, berlin, 2)
        };
        let off = damaged.clone();
        depot.write(move |tx, cx| stock::write_off(tx, cx, &off)).unwrap();
        assert_eq!(depot.ship(&change("out:1", 1, berlin, 3), Some(id(7))).unwrap().on_hand(), 5);
        let too_many = depot.ship(&change("out:2", 1, berlin, 6), None);
        assert!(matches!(too_many, Err(StockError::NotEnough { on_hand: 5 })), "{too_many:?}");
        let back = change("back:1", 1, berlin, 1);
        depot.write(move |tx, cx| stock::take_back(tx, cx, &back, Some(id(7)))).unwrap();
        let vault = depot.cx.vault.clone();
        let log = depot.read(move |tx| stock::movements(tx, &vault, id(1), None, 10));
        let told: Vec<_> = log.iter().map(|(_, m)| (m.kind, m.pieces, m.balance_after)).collect();
        let expected = [
            (MovementKind::Returned, 1, 6),
            (MovementKind::Shipped, -3, 5),
            (MovementKind::WrittenOff, -2, 8),
            (MovementKind::Received, 10, 10),
        ];
        assert_eq!(told, expected);
        let (row, written_off) = &log[2];
        assert_eq!(written_off.note.as_deref(), Some("corner crushed"));
        assert_eq!((written_off.reason, written_off.actor.as_str()), (Reason::Damaged, "cli"));
        assert_eq!(log[1].1.reference.as_deref(), Some("plg_00000000000000000000000000000007"));
        let (vault, row) = (depot.cx.vault.clone(), *row);
        let page = depot.read(move |tx| stock::movements(tx, &vault, id(1), Some(row), 10));
        assert_eq!(page.len(), 1, "what came before the write-off");
        depot.verified();
    });
}

#[test]
fn a_parcel_takes_each_item_from_where_most_of_it_lies_and_never_more_than_there_is() {
    on_both(|depot| {
        let (berlin, ohio) = (depot.warehouse("Berlin", "DE"), depot.warehouse("Ohio", "US"));
        for (key, item, warehouse, pieces) in
            [("in:1", 1, berlin, 3), ("in:2", 1, ohio, 5), ("in:3", 2, berlin, 1)]
        {
            depot.receive(&change(key, item, warehouse, pieces)).unwrap();
        }
        let reservation = Reservation { pledge: id(7), item: id(1), warehouse: None, pieces: 7 };
        depot.write(move |tx, cx| stock::reserve(tx, cx, &reservation)).unwrap();
        let leaving = |item, pieces| Leaving { item: id(item), pieces, from: None };
        let parts = [leaving(1, 7), leaving(2, 4), leaving(3, 2)];
        for _ in 0..2 {
            depot.write(move |tx, cx| stock::ship_parcel(tx, cx, id(7), &parts)).unwrap();
        }
        let left = |item| {
            let of = depot.stock_of(id(item));
            (
                of.levels.iter().map(|level| level.on_hand).filter(|n| *n != 0).collect::<Vec<_>>(),
                of.reserved(),
            )
        };
        assert_eq!(left(1), (vec![1], 0), "five from Ohio, two from Berlin");
        assert_eq!(left(2), (vec![], 0), "there was one; four have left all the same");
        assert_eq!(left(3), (vec![], 0), "nobody keeps stock of it");
        let vault = depot.cx.vault.clone();
        let log = depot.read(move |tx| stock::movements(tx, &vault, id(1), None, 10));
        let told: Vec<_> = log[..2].iter().map(|(_, m)| (m.kind, m.reason, m.pieces)).collect();
        let shipped = |pieces| (MovementKind::Shipped, Reason::Pledge, pieces);
        assert_eq!(told, [shipped(-2), shipped(-5)]);
        assert_eq!(log[0].1.reference.as_deref(), Some("plg_00000000000000000000000000000007"));
        // Another parcel of the same things is another parcel.
        depot.write(move |tx, cx| stock::ship_parcel(tx, cx, id(8), &parts)).unwrap();
        assert_eq!(left(1), (vec![], 0));
        depot.verified();
    });
}

#[test]
fn a_parcel_takes_its_goods_from_the_warehouse_that_sends_it_and_the_rest_from_elsewhere() {
    on_both(|depot| {
        let (berlin, ohio) = (depot.warehouse("Berlin", "DE"), depot.warehouse("Ohio", "US"));
        for (key, warehouse, pieces) in [("in:1", berlin, 3), ("in:2", ohio, 50)] {
            depot.receive(&change(key, 1, warehouse, pieces)).unwrap();
        }
        let send = |pledge, pieces| {
            let parts = [Leaving { item: id(1), pieces, from: Some(berlin) }];
            depot.write(move |tx, cx| stock::ship_parcel(tx, cx, id(pledge), &parts)).unwrap();
            let levels = depot.stock_of(id(1)).levels;
            levels.iter().map(|level| level.on_hand).collect::<Vec<_>>()
        };
        assert_eq!(send(7, 2), [1, 50], "though most of it lies in Ohio");
        assert_eq!(send(8, 2), [49], "what the books miss in Berlin came from elsewhere");
        depot.verified();
    });
}

#[test]
fn what_is_sent_twice_is_booked_once() {
    on_both(|depot| {
        let berlin = depot.warehouse("Berlin", "DE");
        depot.receive(&change("in:1", 1, berlin, 10)).unwrap();
        depot.receive(&change("in:2", 1, berlin, 5)).unwrap();
        let again = depot.receive(&change("in:1", 1, berlin, 10)).unwrap();
        assert_eq!(again, Recorded::Repeated { on_hand: 10 });
        for other in [change("in:1", 1, berlin, 11), change("in:1", 2, berlin, 10)] {
            assert!(matches!(depot.receive(&other), Err(StockError::KeyReused)));
        }
        assert!(matches!(depot.receive(&change("in:3", 1, berlin, 0)), Err(StockError::BadQuantity)));
        assert!(matches!(depot.receive(&change("", 1, berlin, 1)), Err(StockError::BadKey)));
        assert_eq!(depot.stock_of(id(1)).on_hand(), 15);
        depot.verified();
    });
}

#[test]
fn writers_at_one_moment_never_take_more_than_there_is() {
    on_both(|depot| {
        let berlin = depot.warehouse("Berlin", "DE");
        depot.receive(&change("in", 1, berlin, 20)).unwrap();
        let shipped: usize = std::thread::scope(|scope| {
            let writers: Vec<_> = (0..4)
                .map(|writer| {
                    scope.spawn(move || {
                        let tries = (0..10)
                            .map(|n| depot.ship(&change(&format!("out:{writer}:{n}"), 1, berlin, 1), None));
                        tries.flatten().count()
                    })
                })
                .collect();
            writers.into_iter().map(|writer| writer.join().unwrap()).sum()
        });
        assert_eq!((shipped, depot.stock_of(id(1)).on_hand()), (20, 0));
        depot.verified();
    });
}

fn count(key: &str, pieces: u32, minutes_ago: Option<i64>, depot: &Depot) -> Result<Recorded, StockError> {
    let counted_at = minutes_ago.map(|minutes| depot.cx.now().plus_minutes(-minutes));
    let warehouse = depot.read(stock::warehouses)[0].id;
    let count = Count { key: key.into(), item: id(1), warehouse, pieces, counted_at, note: String::new() };
    depot.write(move |tx, cx| stock::count(tx, cx, &count))
}

#[test]
fn a_count_puts_the_books_right_and_what_left_since_stays_gone() {
    on_both(|depot| {
        let berlin = depot.warehouse("Berlin", "DE");
        depot.receive(&change("in:1", 1, berlin, 10)).unwrap();
        assert_eq!(count("count:1", 8, None, depot).unwrap(), Recorded::New { on_hand: 8 });
        assert_eq!(count("count:1", 8, None, depot).unwrap(), Recorded::Repeated { on_hand: 8 });
        depot.clock.advance_minutes(60);
        depot.ship(&change("out:1", 1, berlin, 5), None).unwrap();
        depot.clock.advance_minutes(60);
        // The list of the evening: 7 were there an hour and a half ago, and 5 left since.
        assert_eq!(count("count:2", 7, Some(90), depot).unwrap().on_hand(), 2);
        let earlier = count("count:3", 9, Some(100), depot);
        assert!(matches!(earlier, Err(StockError::CountedLater(_))), "{earlier:?}");
        assert!(matches!(count("count:4", 9, Some(-1), depot), Err(StockError::CountInFuture)));
        // Only a count may say that more left than was there.
        assert_eq!(count("count:5", 4, Some(61), depot).unwrap().on_hand(), -1);
        assert!(matches!(
            depot.ship(&change("out:2", 1, berlin, 1), None),
            Err(StockError::NotEnough { on_hand: -1 })
        ));
        assert_eq!(depot.receive(&change("in:2", 1, berlin, 3)).unwrap().on_hand(), 2);
        assert_eq!(count("count:6", 0, None, depot).unwrap().on_hand(), 0);
        depot.verified();
    });
}

#[test]
fn a_transfer_leaves_one_warehouse_and_reaches_the_other_or_does_nothing() {
    on_both(|depot| {
        let (berlin, warsaw) = (depot.warehouse("Berlin", "DE"), depot.warehouse("Warszawa", "PL"));
        depot.receive(&change("in:1", 1, berlin, 10)).unwrap();
        let go = |key: &str, to, pieces| {
            let go = Transfer { key: key.into(), item: id(1), from: berlin, to, pieces, note: String::new() };
            depot.write(move |tx, cx| stock::transfer(tx, cx, &go))
        };
        assert_eq!(go("move:1", warsaw, 4).unwrap(), Recorded::New { on_hand: 6 });
        assert_eq!(go("move:1", warsaw, 4).unwrap(), Recorded::Repeated { on_hand: 6 });
        assert!(matches!(go("move:1", warsaw, 5), Err(StockError::KeyReused)));
        assert!(matches!(go("move:2", warsaw, 7), Err(StockError::NotEnough { on_hand: 6 })));
        assert!(matches!(go("move:3", berlin, 1), Err(StockError::SameWarehouse)));
        let levels = depot.stock_of(id(1)).levels;
        assert_eq!(levels.iter().map(|level| level.on_hand).collect::<Vec<_>>(), [6, 4]);
        depot.verified();
    });
}

#[test]
fn a_warehouse_closes_when_nothing_is_left_and_takes_nothing_in_then() {
    on_both(|depot| {
        let berlin = depot.warehouse("Berlin", "DE");
        let facts = |name: &str| {
            let country = kernel::places::CountryCode::parse("DE").unwrap();
            WarehouseFacts { name: name.into(), country, region: Some("DE-BE".into()) }
        };
        let (same, none) = (facts(" BERLIN "), facts("  "));
        assert!(matches!(
            depot.write(move |tx, cx| stock::add_warehouse(tx, cx, &same)),
            Err(StockError::WarehouseName)
        ));
        assert!(matches!(
            depot.write(move |tx, cx| stock::add_warehouse(tx, cx, &none)),
            Err(StockError::BadName)
        ));
        let moved = facts("Berlin Mitte");
        depot.write(move |tx, _| stock::change_warehouse(tx, berlin, &moved)).unwrap();
        depot.receive(&change("in:1", 1, berlin, 2)).unwrap();
        let close = move |tx: &mut db::WriteTx<'_>, _: &kernel::Cx| stock::close_warehouse(tx, berlin);
        assert!(matches!(depot.write(close), Err(StockError::WarehouseInUse { pieces: 2 })));
        depot.ship(&change("out:1", 1, berlin, 2), None).unwrap();
        depot.write(close).unwrap();
        assert!(matches!(depot.receive(&change("in:2", 1, berlin, 2)), Err(StockError::WarehouseClosed)));
        let repeated = depot.receive(&change("in:1", 1, berlin, 2)).unwrap();
        assert_eq!(repeated, Recorded::Repeated { on_hand: 2 }, "what was booked before is answered as then");
        depot.write(move |tx, _| stock::open_warehouse(tx, berlin)).unwrap();
        depot.receive(&change("in:2", 1, berlin, 2)).unwrap();
        let known = depot.read(stock::warehouses);
        assert_eq!((known[0].facts.name.as_str(), known[0].is_active), ("Berlin Mitte", true));
        depot.verified();
    });
}

fn reserve(depot: &Depot, pledge: u32, item: u32, pieces: u32) {
    let wanted = Reservation { pledge: id(pledge), item: id(item), warehouse: None, pieces };
    depot.write(move |tx, cx| stock::reserve(tx, cx, &wanted)).unwrap();
}

#[test]
fn what_pledges_need_is_reserved_before_it_is_made_and_used_up_by_shipping() {
    on_both(|depot| {
        let berlin = depot.warehouse("Berlin", "DE");
        reserve(depot, 1, 1, 3);
        reserve(depot, 2, 1, 4);
        reserve(depot, 2, 1, 2);
        let here = Reservation { pledge: id(3), item: id(1), warehouse: Some(berlin), pieces: 1 };
        depot.write(move |tx, cx| stock::reserve(tx, cx, &here)).unwrap();
        let made = depot.stock_of(id(1));
        assert_eq!((made.on_hand(), made.reserved(), made.available(), made.short()), (0, 6, -6, 6));
        depot.receive(&change("in:1", 1, berlin, 10)).unwrap();
        let ship_two = change("out:1", 1, berlin, 2);
        depot.ship(&ship_two, Some(id(1))).unwrap();
        depot.ship(&ship_two, Some(id(1))).unwrap();
        let left = depot.stock_of(id(1));
        assert_eq!((left.on_hand(), left.reserved(), left.available()), (8, 4, 4));
        assert_eq!((left.levels[0].reserved, left.reserved_anywhere), (1, 3));
        depot.ship(&change("out:2", 1, berlin, 5), Some(id(1))).unwrap();
        assert_eq!(depot.read(|tx| stock::reserved_for(tx, id(1))), []);
        assert_eq!(depot.write(|tx, _| stock::unreserve(tx, id(2))).unwrap(), 1);
        assert_eq!(depot.stock_of(id(1)).reserved(), 1);
        depot.verified();
    });
}

fn lines(of: &[(u32, u32)]) -> Vec<AnnouncedLine> {
    of.iter().map(|(item, pieces)| AnnouncedLine { item: id(*item), pieces: *pieces }).collect()
}

#[test]
fn a_delivery_arrives_in_parts_until_nothing_is_outstanding() {
    on_both(|depot| {
        let berlin = depot.warehouse("Berlin", "DE");
        let expected_on = Some(date(2026, 3, 1));
        let announced = Announced {
            warehouse: berlin,
            reference: "Container 12".into(),
            expected_on,
            lines: lines(&[(1, 100), (2, 50)]),
        };
        let delivery = depot.write(move |tx, cx| stock::announce(tx, cx, &announced)).unwrap();
        let expected = Incoming { delivery, expected_on, pieces: 100 };
        assert_eq!(depot.stock_of(id(1)).levels[0].incoming, [expected]);
        let arrive = |key: &str, of: &[(u32, u32)]| {
            let arrival = Arrival { key: key.into(), delivery, lines: lines(of), note: String::new() };
            depot.write(move |tx, cx| stock::arrive(tx, cx, &arrival))
        };
        let first = arrive("arrival:1", &[(1, 60), (2, 50)]).unwrap();
        assert!(first.is_new && first.outstanding == 40, "{first:?}");
        let again = arrive("arrival:1", &[(1, 60), (2, 50)]).unwrap();
        assert!(!again.is_new && again.outstanding == 40, "{again:?}");
        assert!(matches!(arrive("arrival:1", &[(1, 60)]).map(|a| a.is_new), Ok(false)));
        assert!(matches!(arrive("arrival:1", &[(1, 61)]), Err(StockError::KeyReused)));
        let too_many = arrive("arrival:2", &[(1, 41)]);
        assert!(
            matches!(too_many, Err(StockError::MoreThanAnnounced { outstanding: 40, .. })),
            "{too_many:?}"
        );
        assert!(matches!(arrive("arrival:3", &[(3, 1)]), Err(StockError::NotAnnounced { .. })));
        assert!(matches!(arrive("arrival:4", &[(1, 1), (1, 2)]), Err(StockError::DeliveryLines)));
        let all = depot.read(stock::stock_of_all);
        let told: Vec<_> = all.iter().map(|of| (of.on_hand(), of.incoming())).collect();
        assert_eq!(told, [(60, 40), (50, 0)]);
        depot.write(move |tx, _| stock::expect_on(tx, delivery, Some(date(2026, 4, 1)))).unwrap();
        assert_eq!(depot.read(stock::open_deliveries)[0].expected_on, Some(date(2026, 4, 1)));
        assert_eq!(arrive("arrival:5", &[(1, 40)]).unwrap().outstanding, 0);
        let done = depot.read(move |tx| stock::delivery(tx, delivery)).unwrap();
        assert_eq!((done.state, done.lines[0].received), (DeliveryState::Closed, 100));
        assert!(matches!(arrive("arrival:6", &[(1, 1)]), Err(StockError::DeliveryClosed)));
        assert_eq!(depot.events("delivery.received"), 2);
        depot.verified();
    });
}

#[test]
fn a_delivery_that_brings_no_more_is_closed_and_what_is_missing_is_not_awaited() {
    on_both(|depot| {
        let berlin = depot.warehouse("Berlin", "DE");
        let announced = Announced {
            warehouse: berlin,
            reference: "PO 7".into(),
            expected_on: None,
            lines: lines(&[(1, 10)]),
        };
        let delivery = depot.write(move |tx, cx| stock::announce(tx, cx, &announced)).unwrap();
        let closed = depot.write(move |tx, _| stock::close_warehouse(tx, berlin));
        assert!(matches!(closed, Err(StockError::WarehouseInUse { pieces: 10 })), "goods are on their way");
        for _ in 0..2 {
            depot.write(move |tx, cx| stock::close_delivery(tx, cx, delivery)).unwrap();
        }
        assert_eq!(depot.stock_of(id(1)).incoming(), 0);
        assert!(depot.read(stock::open_deliveries).is_empty());
        depot.verified();
    });
}

#[test]
fn the_database_refuses_to_change_or_remove_a_movement() {
    on_both(|depot| {
        let berlin = depot.warehouse("Berlin", "DE");
        depot.receive(&change("in:1", 1, berlin, 10)).unwrap();
        for statement in
            [db::sql!("UPDATE stock_movement SET pieces = 11"), db::sql!("DELETE FROM stock_movement")]
        {
            let refused = depot.execute(statement).expect_err(statement.text());
            assert!(refused.to_string().contains("append-only"), "{refused}");
        }

        depot.verified();
    });
}
