//! Lists, counts, sums, demand.

use pledges::{Filter, Owes, Page, PledgeState, Presence};

use crate::stage::{Stage, berlin, on_both, reward, with_addon};

fn found(stage: &Stage, filter: Filter) -> Vec<pledges::PledgeRef> {
    let rows = {
        let filter = filter.clone();
        stage.read(move |tx| Ok(pledges::list(tx, &filter, Page::first(50))?))
    };
    let counted = stage.read(move |tx| Ok(pledges::count(tx, &filter)?));
    assert_eq!(counted, rows.len() as u64);
    rows.into_iter().map(|row| row.pledge).collect()
}

#[test]
fn every_filter_finds_what_it_names_and_pages_follow_each_other() {
    on_both(|stage| {
        let shop = &stage.shop;
        let (anna, ben, carla) = (
            stage.pledged("Anna", reward(shop.base), 5500),
            stage.pledged("Ben", reward(shop.limited), 0),
            stage.pledged("Carla", reward(shop.base), 9000),
        );
        stage.finish(anna);
        stage.finish(ben);
        stage.finish(carla);
        let all = || Filter::all(shop.campaign.row);
        assert_eq!(found(stage, all()), [anna, ben, carla]);
        assert_eq!(found(stage, Filter { reward: Some(shop.limited), ..all() }), [ben]);
        assert_eq!(found(stage, Filter { owes: Some(Owes::Owing), ..all() }), [ben]);
        assert_eq!(found(stage, Filter { owes: Some(Owes::UnusedCredit), ..all() }), [carla]);
        assert_eq!(found(stage, Filter { owes: Some(Owes::OwedToBacker), ..all() }), []);
        assert_eq!(found(stage, Filter { owes: Some(Owes::Even), ..all() }), [anna]);
        assert_eq!(found(stage, Filter { platform_status: Some("errored".to_owned()), ..all() }), []);
        assert_eq!(found(stage, Filter { presence: Some(Presence::Missing), ..all() }), []);
        assert_eq!(found(stage, Filter { presence: Some(Presence::Present), ..all() }).len(), 3);
        let people = vec![stage.pledge(anna).contact, stage.pledge(carla).contact];
        assert_eq!(found(stage, Filter { contacts: Some(people), ..all() }), [anna, carla]);
        assert_eq!(found(stage, Filter { contacts: Some(Vec::new()), ..all() }), []);
        let annas = Some(vec![stage.pledge(anna).contact]);
        let of_anna = |state| Filter { contacts: annas.clone(), ..all() }.in_state(state);
        assert_eq!(found(stage, of_anna(PledgeState::Confirmed)), [anna]);
        assert_eq!(found(stage, of_anna(PledgeState::Locked)), []);
        let either = all().in_state(PledgeState::Confirmed).in_state(PledgeState::Paid);
        assert_eq!(found(stage, either).len(), 3);
        assert_eq!(found(stage, Filter { pledges: Some(vec![ben.row]), ..all() }), [ben]);
        let number = stage.pledge(carla).order_number;
        assert_eq!(found(stage, Filter { order_number: Some(number), ..all() }), [carla]);
        let germany = stage.pledge(anna).country;
        assert_eq!(found(stage, Filter { country: germany, ..all() }).len(), 3);
        let states = vec![PledgeState::Imported, PledgeState::Locked];
        assert_eq!(found(stage, Filter { states, ..all() }), []);

        let page = |after| {
            let filter = all();
            stage.read(move |tx| Ok(pledges::list(tx, &filter, Page { after, limit: 2 })?))
        };
        let first = page(None);
        let second = page(first.last().map(|row| row.pledge.row));
        assert_eq!((first.len(), second.len(), second[0].pledge), (2, 1, carla));
        assert_eq!(first[0].balance_minor, Some(0));
    });
}

#[test]
fn counts_sums_and_demand_agree_with_the_pledges() {
    on_both(|stage| {
        let shop = &stage.shop;
        let anna = stage.pledged("Anna", reward(shop.base), 5500);
        stage.finish(anna);
        let ben = stage.pledged("Ben", reward(shop.limited), 9000);
        let mut choices = with_addon(reward(shop.limited), shop.shirt, 2);
        choices.options = vec![pledges::ChosenOption { option: shop.size, copy: 2, value: shop.large }];
        stage.save_choices(ben, choices).unwrap();
        let carla = stage.pledged("Carla", reward(shop.base), 5000);
        stage.save_address(carla, berlin("01067")).unwrap();
        let dora = stage.pledged("Dora", reward(shop.base), 700);
        let cx = stage.staff();
        stage.write(move |tx| pledges::cancel(tx, &cx, dora.row, "")).unwrap();

        let campaign = shop.campaign.row;
        let catalogue = stage.catalogue();
        let (funnel, money, demand, countries, lines) = stage.read(move |tx| {
            let mut lines = Vec::new();
            let filter = Filter::all(campaign).in_state(PledgeState::InProgress);
            pledges::for_each_pledge_line::<pledges::PledgeError>(tx, &filter, &catalogue, |row, line| {
                lines.push((row.pledge, line.sku.clone(), line.quantity));
                Ok(())
            })?;
            Ok((
                pledges::counts(tx, campaign)?,
                pledges::money_totals(tx, campaign)?.of(kernel::Currency::EUR),
                pledges::demand_by_sku(tx, campaign, &catalogue)?,
                pledges::by_country(tx, campaign)?,
                lines,
            ))
        });
        assert_eq!(funnel.total(), 4);
        assert_eq!(funnel.count(PledgeState::Confirmed), 1);
        assert_eq!(funnel.count(PledgeState::InProgress), 2);
        assert_eq!(funnel.count(PledgeState::Cancelled), 1);
        assert_eq!(money.credited_minor, 5500 + 9000 + 5000 + 700);
        assert_eq!((money.agreed_minor, money.owed_by_backers_minor), (5500, 0));
        assert_eq!(money.owed_to_backers_minor, 700);
        let of = |sku: &str| {
            demand.iter().find(|d| d.sku == sku).map(|d| (d.pieces.agreed, d.pieces.undecided)).unwrap()
        };
        assert_eq!(of("GAME"), (1, 2));
        assert_eq!(of("FIGURE"), (0, 1));
        assert_eq!(of("SHIRT-L"), (0, 1));
        // Of the other shirt nobody knows the size: it is no demand for the one that stands for it in the contents.
        let unchosen: Vec<_> =
            demand.iter().filter(|d| d.unchosen.total() > 0).map(|d| (d.item, d.pieces.total())).collect();
        let catalogue = stage.catalogue();
        let stands_in = catalogue.options.iter().find(|option| option.id == shop.size).unwrap().replaces;
        assert_eq!(unchosen, [(stands_in, 0)]);
        assert_eq!(demand.iter().map(|d| d.unchosen.undecided).sum::<u64>(), 1);
        assert_eq!(countries[0], (Some("DE".to_owned()), 2));
        let bens: Vec<_> =
            lines.iter().filter(|(p, ..)| *p == ben).map(|(_, s, q)| (s.as_str(), *q)).collect();
        assert!(bens.contains(&("GAME", 1)) && bens.contains(&("SHIRT-L", 1)), "{bens:?}");
        stage.verified();
    });
}
