//! The lock, what money does after it, and the way through the warehouse.

use pledges::{Filter, PledgeError, PledgeState};

use crate::stage::{Stage, on_both, reward};

fn to(
    stage: &Stage,
    f: impl Fn(&mut db::WriteTx<'_>, &kernel::Cx) -> Result<PledgeState, PledgeError> + Send + 'static,
) -> Result<PledgeState, PledgeError> {
    let cx = stage.staff();
    stage.write(move |tx| f(tx, &cx))
}

#[test]
fn a_locked_pledge_is_paid_by_its_payment_and_owes_again_when_that_is_taken_back() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5000);
        assert_eq!(stage.finish(anna).quote.balance.minor, 500);
        assert_eq!(to(stage, move |tx, cx| pledges::lock(tx, cx, anna.row)).unwrap(), PledgeState::Locked);
        let half = stage.pay(anna, "pay:1", 200);
        assert_eq!((half.balance.minor, half.state), (300, PledgeState::Locked));
        let whole = stage.pay(anna, "pay:2", 300);
        assert_eq!((whole.balance.minor, whole.state), (0, PledgeState::Paid));
        let same = stage.pay(anna, "pay:2", 300);
        assert_eq!(same, whole, "the same payment again changes nothing");
        let back = stage.pay(anna, "dispute:2", -300);
        assert_eq!((back.balance.minor, back.state), (300, PledgeState::Locked));
        stage.pay(anna, "pay:3", 300);
        let paid = stage.read(move |tx| Ok(jobs::events_about(tx, &anna.id.to_string(), 50)?));
        assert_eq!(paid.iter().filter(|event| event.name == "pledge.paid").count(), 2);
        stage.verified();
    });
}

#[test]
fn money_before_the_lock_leaves_a_confirmed_pledge_open_to_change() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5000);
        stage.finish(anna);
        let settled = stage.pay(anna, "pay:1", 500);
        assert_eq!((settled.balance.minor, settled.state), (0, PledgeState::Confirmed));
        assert_eq!(stage.pledge(anna).balance_minor, Some(0));
        assert_eq!(to(stage, move |tx, cx| pledges::lock(tx, cx, anna.row)).unwrap(), PledgeState::Paid);
        let unlocked = to(stage, move |tx, cx| pledges::unlock(tx, cx, anna.row, "moved house")).unwrap();
        assert_eq!(unlocked, PledgeState::Confirmed);
        assert!(stage.pledge(anna).agreed.is_some(), "the same quote holds");
        stage.verified();
    });
}

#[test]
fn locking_all_takes_the_confirmed_and_tells_of_the_others() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5500);
        let ben = stage.pledged("Ben", reward(stage.shop.base), 5000);
        stage.finish(anna);
        let run = || {
            let (cx, filter) = (stage.staff(), Filter::all(stage.shop.campaign.row));
            stage.write(move |tx| pledges::lock_step(tx, &cx, &filter, None)).unwrap()
        };
        let first = run();
        assert_eq!((first.done, first.next), (1, None));
        assert_eq!(
            first.refused.iter().map(|r| (r.pledge, r.state)).collect::<Vec<_>>(),
            [(ben, PledgeState::Imported)]
        );
        let second = run();
        assert_eq!((second.done, second.refused.len()), (0, 1), "what is locked stays locked");
        stage.verified();
    });
}

#[test]
fn a_paid_pledge_goes_through_the_warehouse_step_by_step() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5500);
        stage.finish(anna);
        let early = to(stage, move |tx, cx| pledges::start_fulfilment(tx, cx, anna.row));
        assert!(matches!(early, Err(PledgeError::NotAllowed(_))));
        to(stage, move |tx, cx| pledges::lock(tx, cx, anna.row)).unwrap();
        to(stage, move |tx, cx| pledges::start_fulfilment(tx, cx, anna.row)).unwrap();
        to(stage, move |tx, cx| pledges::stop_fulfilment(tx, cx, anna.row)).unwrap();
        to(stage, move |tx, cx| pledges::start_fulfilment(tx, cx, anna.row)).unwrap();
        let (campaign, base) = (stage.shop.campaign.row, stage.shop.base);
        let item = stage.read(move |tx| {
            let catalogue = campaigns::load_catalogue(tx, campaign)?;
            Ok(catalogue.reward(base).unwrap().contents[0].item)
        });
        let on_hand = |stage: &Stage| stage.read(move |tx| Ok(stock::stock_of(tx, item)?.on_hand()));
        let cx = stage.cx.clone();
        stage
            .write(move |tx| {
                let country = kernel::places::CountryCode::parse("DE").unwrap();
                let facts = stock::WarehouseFacts { name: "Hall".to_owned(), country, region: None };
                let change = stock::Change {
                    key: "in".to_owned(),
                    item,
                    warehouse: stock::add_warehouse(tx, &cx, &facts)?,
                    pieces: 10,
                    reason: stock::Reason::Found,
                    note: String::new(),
                };
                Ok(stock::receive(tx, &cx, &change)?)
            })
            .unwrap();
        to(stage, move |tx, cx| pledges::ship(tx, cx, anna.row)).unwrap();
        assert_eq!(on_hand(stage), 9, "what is in the parcel left the warehouse");
        let demand = stage.read(move |tx| {
            let catalogue = campaigns::load_catalogue(tx, campaign)?;
            Ok(pledges::demand_by_sku(tx, campaign, &catalogue)?)
        });
        let of = |sku: &str| demand.iter().find(|one| one.sku == sku).unwrap().stock;
        assert_eq!((of("GAME"), of("FIGURE")), (Some(9), None), "one number of what there is");
        assert!(to(stage, move |tx, cx| pledges::cancel(tx, cx, anna.row, "")).is_err());
        assert_eq!(
            to(stage, move |tx, cx| pledges::deliver(tx, cx, anna.row)).unwrap(),
            PledgeState::Delivered
        );
        stage.verified();
    });
}

#[test]
fn many_paid_pledges_go_to_the_warehouse_at_once_and_what_is_owed_for_stays() {
    on_both(|stage| {
        let paid = stage.pledged("Anna", reward(stage.shop.base), 5500);
        let owing = stage.pledged("Ben", reward(stage.shop.base), 100);
        for pledge in [paid, owing] {
            stage.finish(pledge);
            to(stage, move |tx, cx| pledges::lock(tx, cx, pledge.row)).unwrap();
        }
        let run = |way: pledges::ParcelStep| {
            let (cx, filter) = (stage.staff(), Filter::all(stage.shop.campaign.row));
            stage.write(move |tx| pledges::parcel_step(tx, &cx, (&filter, way), None)).unwrap()
        };
        let handed = run(pledges::ParcelStep::HandOver);
        let left: Vec<_> = handed.refused.iter().map(|r| (r.pledge, r.state)).collect();
        assert_eq!((handed.done, left), (1, vec![(owing, PledgeState::Locked)]));
        let again = run(pledges::ParcelStep::HandOver);
        assert_eq!((again.done, again.refused.len()), (0, 1), "what is there stays there");
        assert_eq!(run(pledges::ParcelStep::Deliver).done, 0, "nothing arrives that did not leave");
        assert_eq!(run(pledges::ParcelStep::Ship).done, 1);
        assert_eq!(run(pledges::ParcelStep::Deliver).done, 1);
        stage.verified();
    });
}
