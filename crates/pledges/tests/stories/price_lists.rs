//! A backer takes own prices in another currency: from the choice to what is held, in books that add up.

use campaigns::model::{AmountKey, PayCurrency, RateSource, Unlisted};
use kernel::{Actor, Currency, Money};
use pledges::rules::prices::PricesStay;
use pledges::{CurrencyChosen, Happened, PledgeError, PledgeRef, PledgeState};

use crate::imports::{file_before, newer_file, said};
use crate::stage::{Stage, berlin, facts, on_both, reward, with_addon};

pub fn zloty() -> Currency {
    Currency::parse("PLN").unwrap()
}

/// A list in zlotys: the game at 219.00, all else at 4.25, rounded to whole ones.
pub fn sells_in_zloty(stage: &Stage) {
    let (cx, campaign, base) = (stage.cx.acting_as(Actor::Cli), stage.shop.campaign.row, stage.shop.base);
    stage
        .write(move |tx| {
            let offered = PayCurrency {
                currency: zloty(),
                rate: "4.25".parse().unwrap(),
                rated_on: "2026-01-05".parse().unwrap(),
                source: RateSource::ByHand,
                step_minor: 100,
                ends_on: None,
            };
            let offers = |tx: &mut db::WriteTx<'_>| {
                campaigns::save_pay_currencies(tx, &cx, campaign, std::slice::from_ref(&offered))?;
                let of = AmountKey { thing: base.to_string(), amount: "price".to_owned() };
                let rest = (Unlisted::Converted, &[(of, Some(21_900))][..]);
                campaigns::save_price_list(tx, &cx, campaign, zloty(), rest)?;
                campaigns::open_price_list(tx, &cx, campaign, (zloty(), true))
            };
            Ok(offers(tx)?)
        })
        .unwrap();
}

fn close(stage: &Stage) {
    let (cx, campaign) = (stage.cx.acting_as(Actor::Cli), stage.shop.campaign.row);
    stage.write(move |tx| Ok(campaigns::open_price_list(tx, &cx, campaign, (zloty(), false))?)).unwrap();
}

pub fn choose(stage: &Stage, pledge: PledgeRef, currency: Currency) -> Result<CurrencyChosen, PledgeError> {
    let cx = stage.backer(pledge);
    stage.write(move |tx| pledges::choose_currency(tx, &cx, pledge.row, currency))
}

fn times_told(stage: &Stage, pledge: PledgeRef) -> usize {
    let vault = stage.cx.vault.clone();
    let history = stage.read(move |tx| {
        let pledge = pledges::load(tx, pledge.row)?;
        pledges::history(tx, &vault, &pledge, 50)
    });
    let told = history.iter().filter(
        |one| matches!(&one.what, Happened::Event { facts, .. } if facts.contains("\"part\":\"currency\"")),
    );
    told.count()
}

#[test]
fn a_pledge_in_a_list_is_priced_agreed_to_and_paid_in_it_beside_others() {
    on_both(|stage| {
        sells_in_zloty(stage);
        let choices = with_addon(reward(stage.shop.base), stage.shop.rare, 1);
        let (anna, ben) = (stage.pledged("Anna", choices.clone(), 0), stage.pledged("Ben", choices, 0));
        assert_eq!(choose(stage, anna, zloty()).unwrap(), CurrencyChosen::Prices);
        assert_eq!(
            choose(stage, anna, zloty()).unwrap(),
            CurrencyChosen::Prices,
            "once more changes nothing"
        );
        assert_eq!(times_told(stage, anna), 1);
        assert_eq!(stage.pledge(anna).state, PledgeState::InProgress);
        stage.verified();

        let agreed = stage.finish(anna).quote;
        // 219.00, 30.00 at 4.25 to a whole one, 5.00 likewise.
        assert_eq!(agreed.total, Money::new(21_900 + 12_800 + 2_100, zloty()));
        // A dashboard sums each currency for itself.
        let campaign = stage.shop.campaign.row;
        let money = stage.read(move |tx| Ok(pledges::money_totals(tx, campaign)?));
        let (own, list) = (money.of(Currency::EUR), money.of(zloty()));
        assert_eq!((own.agreed_minor, own.owed_by_backers_minor, own.owing_pledges), (0, 0, 0));
        assert_eq!((list.agreed_minor, list.owed_by_backers_minor), (36_800, 36_800));
        assert_eq!((money.owing_pledges(), money.pledges_to_pay_back()), (1, 0));
        let others = stage.finish(ben).quote;
        assert_eq!(others.total, Money::new(5_000 + 3_000 + 500, Currency::EUR));
        stage.pay(anna, "pay:anna", agreed.balance.minor);
        let standing = stage.read(move |tx| {
            let pledge = pledges::load(tx, anna.row)?;
            pledges::standing(tx, &pledge)
        });
        assert_eq!((standing.paid, standing.to_pay.minor), (agreed.total, 0));
        stage.verified();

        let stays = |refused| matches!(refused, Err(PledgeError::PricesStay(PricesStay::AgreedTo)));
        assert!(stays(choose(stage, anna, Currency::EUR)));
        let cx = stage.backer(anna);
        stage.write(move |tx| pledges::reopen(tx, &cx, anna.row)).unwrap();
        assert!(stays(choose(stage, anna, Currency::EUR)), "what was agreed to once stays in its currency");
        close(stage);
        assert_eq!(stage.confirm(anna).unwrap().quote.total, agreed.total, "who has chosen it keeps it");
        stage.verified();
    });
}

#[test]
fn prices_change_only_where_nothing_is_held_and_a_list_is_open() {
    on_both(|stage| {
        sells_in_zloty(stage);
        let credited = stage.pledged("Anna", reward(stage.shop.base), 2_000);
        assert_eq!(
            choose(stage, credited, zloty()).unwrap(),
            CurrencyChosen::Payment,
            "its money is in euros"
        );
        assert_eq!(stage.pledge(credited).currency, Currency::EUR);
        let cx = stage.backer(credited);
        let refused = stage.write(move |tx| pledges::choose_prices(tx, &cx, credited.row, zloty()));
        assert!(matches!(refused, Err(PledgeError::PricesStay(PricesStay::MoneyHeld))));

        let ben = stage.pledged("Ben", reward(stage.shop.base), 0);
        choose(stage, ben, zloty()).unwrap();
        let (cx, day) = (stage.backer(ben), "2026-12-01".parse().unwrap());
        let pays = stage.read(move |tx| {
            let pledge = pledges::load(tx, ben.row)?;
            pledges::pay_currency(tx, &pledge, day)
        });
        assert_eq!(pays, None);
        let crown = Currency::parse("CZK").unwrap();
        assert_eq!(choose(stage, ben, crown).unwrap(), CurrencyChosen::NotOffered);
        assert_eq!(choose(stage, ben, Currency::EUR).unwrap(), CurrencyChosen::Prices, "and back");
        assert_eq!((stage.pledge(ben).currency, times_told(stage, ben)), (Currency::EUR, 2));
        close(stage);
        let refused = stage.write(move |tx| pledges::choose_prices(tx, &cx, ben.row, zloty()));
        assert!(matches!(refused, Err(PledgeError::NotPricedIn(_))));
        assert_eq!(choose(stage, ben, zloty()).unwrap(), CurrencyChosen::Payment);
        stage.verified();
    });
}

#[test]
fn what_was_given_beside_and_the_currency_to_pay_in_are_forgotten_with_the_prices() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 0);
        crate::tips::asks(stage, true);
        crate::tips::tip(stage, anna, 500).unwrap();
        sells_in_zloty(stage);
        close(stage);
        assert_eq!(choose(stage, anna, zloty()).unwrap(), CurrencyChosen::Payment);
        sells_in_zloty(stage);
        assert_eq!(choose(stage, anna, zloty()).unwrap(), CurrencyChosen::Prices);
        stage.save_address(anna, berlin("01067")).unwrap();
        let quote = stage.quote(anna);
        assert_eq!((quote.tip, quote.total), (None, Money::new(21_900 + 2_100, zloty())));
        stage.verified();
    });
}

#[test]
fn money_of_the_platform_takes_prices_back_until_others_were_agreed_to() {
    on_both(|stage| {
        sells_in_zloty(stage);
        let [anna, ben] = ["Anna", "Ben"].map(|name| stage.pledged(name, reward(stage.shop.base), 0));
        for pledge in [anna, ben] {
            choose(stage, pledge, zloty()).unwrap();
        }
        newer_file(stage, anna, |update| update.facts.pledged_minor = 5_500);
        assert_eq!(stage.pledge(anna).currency, zloty(), "a promise is no money");
        let updated = newer_file(stage, anna, |update| update.facts = facts(5_500));
        assert_eq!(updated.credit, Money::new(5_500, Currency::EUR));
        assert_eq!((stage.pledge(anna).currency, times_told(stage, anna)), (Currency::EUR, 2));
        file_before(stage, anna, |update| update.facts = facts(0));
        choose(stage, anna, zloty()).unwrap();
        stage.verified();

        stage.finish(ben);
        let brought = said(stage, ben, |update| update.facts = facts(5_500));
        let told = brought.facts.clone();
        let is_stopped = stage.read(move |tx| {
            let pledge = pledges::load(tx, ben.row)?;
            pledges::is_agreed_elsewhere(tx, &pledge, &told)
        });
        assert!(is_stopped);
        let cx = stage.import_cx();
        let refused = stage.write(move |tx| pledges::update_from_platform(tx, &cx, &brought));
        assert!(matches!(refused, Err(PledgeError::PricesStay(PricesStay::AgreedTo))));
        stage.verified();
    });
}

#[test]
fn a_change_is_told_in_each_currency_apart() {
    on_both(|stage| {
        sells_in_zloty(stage);
        let [anna, ben] = ["Anna", "Ben"].map(|name| stage.pledged(name, reward(stage.shop.base), 0));
        choose(stage, anna, zloty()).unwrap();
        for pledge in [anna, ben] {
            stage.save_address(pledge, berlin("01067")).unwrap();
        }
        let now = stage.catalogue();
        let mut then = now.as_ref().clone();
        then.rewards[0].price_minor += 1_000;
        let (campaign, vault) = (stage.shop.campaign.row, stage.cx.vault.clone());
        let when = (stage.cx.now(), "2026-12-01".parse().unwrap());
        let found = stage.read(move |tx| pledges::what_if(tx, &vault, campaign, (&now, &then), when));
        assert_eq!((found.pledges, found.dearer), (2, 1), "who has a price of their own keeps it");
        let sums: Vec<_> = found.all_sums().map(|sums| (sums.before, sums.after)).collect();
        let (eur, pln) = (|minor| Money::new(minor, Currency::EUR), Money::new(24_000, zloty()));
        assert_eq!(sums, [(eur(5_500), eur(6_500)), (pln, pln)]);
    });
}

#[test]
fn money_of_the_platform_in_another_currency_is_found() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 0);
        let spoil = |statement| {
            stage
                .write(move |tx| {
                    tx.execute(statement, db::params![anna.row])?;
                    Ok::<_, PledgeError>(())
                })
                .unwrap();
        };
        let checks = || {
            let vault = stage.cx.vault.clone();
            let found = stage.read(move |tx| Ok(pledges::verify(tx, &vault)?));
            found.into_iter().map(|one| one.check).collect::<Vec<_>>()
        };
        spoil(db::sql!("UPDATE pledge SET currency = 'PLN' WHERE id = $1"));
        assert_eq!(checks(), ["pledges.currency_of_campaign"], "there is no such list");
        sells_in_zloty(stage);
        assert_eq!(checks(), [""; 0]);
        spoil(db::sql!("UPDATE pledge SET shipping_paid_minor = 500 WHERE id = $1"));
        spoil(db::sql!("INSERT INTO pledge_pay_currency (pledge_id, currency) VALUES ($1, 'CZK')"));
        let both = ["pledges.list_without_platform_money", "pledges.list_paid_in_its_currency"];
        assert_eq!(checks(), both);
    });
}
