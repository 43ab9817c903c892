//! Own prices in another currency: kept, named where they are missing, opened, closed, and taken out, on both databases.

use campaigns::forms::{PriceListForm, RewardForm, read_price_file, write_price_file};
use campaigns::model::{AmountKey, PayCurrency, RateSource, Unlisted};
use campaigns::{CampaignError, FieldProblem};
use kernel::ids::kinds;
use kernel::{Currency, Id};
use testkit::on_both;

use crate::world::{World, migrations, problems};

fn zloty() -> Currency {
    Currency::parse("PLN").unwrap()
}

fn price_of(thing: impl ToString) -> AmountKey {
    AmountKey { thing: thing.to_string(), amount: "price".to_owned() }
}

/// A campaign with two rewards that offers zlotys.
fn offering(db: db::Db) -> (World, [Id<kinds::Reward>; 2]) {
    let world = World::new(db);
    let item = world.item("BOX-1", "1200");
    let rewards = [world.reward("Big box", "59.00", &[item]), world.reward("Small box", "39.00", &[item])];
    offer(&world, &[zloty()]).unwrap();
    (world, rewards)
}

fn offer(world: &World, all: &[Currency]) -> Result<(), CampaignError> {
    let offered: Vec<PayCurrency> = all
        .iter()
        .map(|currency| PayCurrency {
            currency: *currency,
            rate: "4.25".parse().unwrap(),
            rated_on: "2026-01-05".parse().unwrap(),
            source: RateSource::ByHand,
            step_minor: 100,
            ends_on: None,
        })
        .collect();
    let row = world.campaign.row;
    world.change(move |tx, cx| campaigns::save_pay_currencies(tx, cx, row, &offered))
}

fn save(world: &World, rest: Unlisted, rows: Vec<(AmountKey, Option<i64>)>) -> Result<(), CampaignError> {
    let row = world.campaign.row;
    world.change(move |tx, cx| campaigns::save_price_list(tx, cx, row, zloty(), (rest, &rows)))
}

fn open(world: &World, is_open: bool) -> Result<(), CampaignError> {
    let row = world.campaign.row;
    world.change(move |tx, cx| campaigns::open_price_list(tx, cx, row, (zloty(), is_open)))
}

#[test]
fn a_list_is_kept_and_opened_once_everything_offered_has_a_price() {
    on_both(&migrations(), |db| {
        let (world, [big, small]) = offering(db);
        let before = world.catalogue().version;
        save(&world, Unlisted::Refused, vec![(price_of(big), Some(24_900))]).unwrap();
        let catalogue = world.catalogue();
        assert!(catalogue.version > before, "what a page shows goes by the version");
        let list = catalogue.price_list(zloty()).unwrap();
        assert_eq!((list.rest, list.is_open, list.prices.len()), (Unlisted::Refused, false, 1));
        assert_eq!(catalogue.holes(zloty()).unwrap(), ["Small box"]);
        let priced = catalogue.priced_in(zloty()).unwrap();
        assert_eq!(priced.reward(big).unwrap().price_minor, 24_900);
        assert_eq!(
            priced.offered_rewards().map(|one| one.id).collect::<Vec<_>>(),
            [big],
            "the other is not sold"
        );

        let refused = open(&world, true).unwrap_err();
        let titles = "Small box".to_owned();
        assert_eq!(problems(&refused), [("is_open", &FieldProblem::WithoutPrice { titles })]);
        // What no row is about stays.
        save(&world, Unlisted::Refused, vec![(price_of(small), Some(16_900))]).unwrap();
        open(&world, true).unwrap();
        assert_eq!(world.catalogue().price_list(zloty()).unwrap().prices.len(), 2);
        let taken_away = vec![(price_of(small), None)];
        let refused = save(&world, Unlisted::Refused, taken_away.clone()).unwrap_err();
        assert_eq!(problems(&refused).len(), 1, "an open list has no holes");
        save(&world, Unlisted::Converted, taken_away).unwrap();
        let priced = world.catalogue().priced_in(zloty()).unwrap();
        assert_eq!(priced.reward(small).unwrap().price_minor, 16_600, "165.75 to whole zlotys");
        open(&world, false).unwrap();
        assert!(!world.catalogue().price_list(zloty()).unwrap().is_open);
        assert_eq!(world.verified(), []);
    });
}

#[test]
fn a_price_that_cannot_be_is_refused_at_its_amount() {
    on_both(&migrations(), |db| {
        let (world, [big, _]) = offering(db);
        let early = AmountKey { thing: big.to_string(), amount: "early".to_owned() };
        let mut form = RewardForm::of(world.catalogue().reward(big).unwrap(), &world.catalogue());
        (form.early_price, form.early_until) = ("49.00".to_owned(), "2030-01-01T00:00".to_owned());
        let reward = form.read(big, campaigns::model::Shelf::Offered, &world.catalogue()).unwrap();
        let row = world.campaign.row;
        world.change(move |tx, cx| campaigns::save_reward(tx, cx, row, &reward)).unwrap();
        let refused = |rows| {
            let error = save(&world, Unlisted::Converted, rows).unwrap_err();
            problems(&error).into_iter().map(|(_, problem)| problem.clone()).collect::<Vec<_>>()
        };
        assert_eq!(refused(vec![(price_of(big), Some(-1))])[0], FieldProblem::Negative);
        let text = "rwd_none price".to_owned();
        assert_eq!(refused(vec![(price_of("rwd_none"), Some(1))]), [FieldProblem::UnknownAmount { text }]);
        let both = vec![(price_of(big), Some(24_900)), (early.clone(), Some(25_000))];
        assert_eq!(refused(both), [FieldProblem::EarlyPriceNotLower]);
        save(&world, Unlisted::Converted, vec![(price_of(big), Some(20_000))]).unwrap();
        let priced = world.catalogue().priced_in(zloty()).unwrap();
        let terms = priced.reward(big).unwrap().terms;
        assert_eq!(terms.early.unwrap().price_minor, 20_000, "49.00 would be 208.00, above the usual price");
    });
}

#[test]
fn while_there_is_a_list_its_currency_stays_and_while_pledges_have_it_the_list_does() {
    on_both(&migrations(), |db| {
        let (world, [big, _]) = offering(db);
        save(&world, Unlisted::Converted, vec![(price_of(big), Some(24_900))]).unwrap();
        let usd = Currency::parse("USD").unwrap();
        let refused = offer(&world, &[usd]).unwrap_err();
        assert_eq!(problems(&refused), [("", &FieldProblem::HasOwnPrices { currency: zloty() })]);
        offer(&world, &[zloty(), usd]).unwrap();
        let row = world.campaign.row;
        let delete = |pledges| {
            world.change(move |tx, cx| campaigns::delete_price_list(tx, cx, row, (zloty(), pledges)))
        };
        assert_eq!(
            problems(&delete(2).unwrap_err()),
            [("is_open", &FieldProblem::PricesUsed { pledges: 2 })]
        );
        delete(0).unwrap();
        assert!(matches!(delete(0).unwrap_err(), CampaignError::NotFound));
        offer(&world, &[usd]).unwrap();
        let refused = save(&world, Unlisted::Converted, Vec::new()).unwrap_err();
        assert_eq!(problems(&refused), [("", &FieldProblem::CurrencyNotOffered { currency: zloty() })]);
    });
}

#[test]
fn a_file_says_what_the_form_says() {
    on_both(&migrations(), |db| {
        let (world, [big, small]) = offering(db);
        save(&world, Unlisted::Converted, vec![(price_of(big), Some(24_900))]).unwrap();
        let catalogue = world.catalogue();
        let list = catalogue.price_list(zloty());
        let file = write_price_file(&catalogue, list, zloty());
        let lines: Vec<&str> = file.lines().collect();
        assert_eq!(lines[0], "id,amount,name,campaign_price,converted,own_price");
        assert_eq!(lines[1], format!("{big},price,Big box,59.00,251.00,249.00"));
        let read = |file: &str| read_price_file(&catalogue, list, file.as_bytes());
        let form = PriceListForm::of(list, &catalogue.listed_amounts());
        assert_eq!(read(&file).unwrap(), form);
        let changed = read(&format!("amount;own_price;id\nprice;169.5;{small}\n")).unwrap();
        let (_, rows) = changed.read(zloty()).unwrap();
        assert_eq!(rows, [(price_of(big), Some(24_900)), (price_of(small), Some(16_950))]);
        let refused = |file: &str| read(file).unwrap_err().entries()[0].clone();
        let lacks = |text: &str| ("file".to_owned(), FieldProblem::LacksColumn { text: text.to_owned() });
        assert_eq!(refused(""), lacks("id"));
        assert_eq!(refused("id,amount\n"), lacks("own_price"));
        let text = "rwd_1 price".to_owned();
        assert_eq!(
            refused("id,amount,own_price\nrwd_1,price,1\n"),
            ("file".to_owned(), FieldProblem::UnknownAmount { text })
        );
        assert_eq!(
            read_price_file(&catalogue, list, b"id\xff").unwrap_err().entries()[0].1,
            FieldProblem::NotUtf8
        );
    });
}
