//! Everybody is asked for what they owe, whatever is wrong with one of them.

use db::{params, sql};
use pledges::Filter;

use crate::stage::{Stage, on_both, reward};

/// Pays what is still to be paid.
fn pay_all(stage: &Stage, pledge: pledges::PledgeRef) -> i64 {
    let owed = stage.read(move |tx| {
        let pledge = pledges::load(tx, pledge.row)?;
        pledges::to_pay(tx, &pledge)
    });
    stage.pay(pledge, "all", owed.minor);
    owed.minor
}

#[test]
fn one_pledge_whose_list_and_books_differ_does_not_end_the_asking_of_all_others() {
    on_both(|stage| {
        let [anna, ben, carla] = ["Anna", "Ben", "Carla"].map(|name| {
            let pledge = stage.pledged(name, reward(stage.shop.base), 1000);
            stage.finish(pledge);
            pledge
        });
        assert!(pay_all(stage, ben) > 0);
        // The list says that something is left to pay, and the books that nothing is.
        let odd = sql!("UPDATE pledge SET balance_minor = 500 WHERE id = $1");
        stage.write(move |tx| Ok(tx.execute(odd, params![ben.row]).map(drop)?)).unwrap();
        let (cx, filter) = (stage.staff(), Filter::all(stage.shop.campaign.row));
        let asked = stage.write(move |tx| pledges::invite_step(tx, &cx, &filter, None)).unwrap();
        let refused: Vec<_> = asked.refused.iter().map(|one| one.pledge.id).collect();
        assert_eq!((asked.done, refused), (2, vec![ben.id]));
        let reminders = [anna, ben, carla].map(|one| stage.pledge(one).reminders);
        assert_eq!(reminders[1], 0);
        assert!(reminders[0] > 0 && reminders[2] > 0, "{reminders:?}");
    });
}
