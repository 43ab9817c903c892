//! What somebody changed past the product is found.

use db::{Statement, sql};
use pledges::{Answer, SaveAnswers};

use crate::stage::{on_both, reward, with_addon};

/// The check that finds it, and the damage.
fn planted() -> [(&'static str, &'static Statement); 26] {
    [
        ("pledges.state_follows_log", sql!("UPDATE pledge SET state = 'locked' WHERE state = 'confirmed'")),
        ("pledges.log_is_whole", sql!("DELETE FROM pledge_state_change WHERE to_state = 'in_progress'")),
        ("pledges.only_known_ways", sql!("UPDATE pledge_state_change SET from_state = 'shipped'")),
        (
            "pledges.times_follow_state",
            sql!("UPDATE pledge SET confirmed_at = NULL WHERE state = 'confirmed'"),
        ),
        ("pledges.times_follow_state", sql!("UPDATE pledge SET locked_at = 1 WHERE state = 'confirmed'")),
        (
            "pledges.agreed_has_quote",
            sql!("UPDATE pledge SET quote_id = NULL, total_minor = NULL WHERE state = 'confirmed'"),
        ),
        ("pledges.quote_adds_up", sql!("UPDATE pledge_quote SET quote = REPLACE(quote, '8500', '8400')")),
        ("pledges.quote_is_the_total", sql!("UPDATE pledge SET total_minor = total_minor - 1")),
        ("pledges.credit_is_in_ledger", sql!("UPDATE pledge SET credited_minor = credited_minor + 1")),
        (
            "pledges.given_back_is_in_ledger",
            sql!("UPDATE pledge SET given_back_minor = given_back_minor + 1"),
        ),
        ("pledges.balance_is_in_ledger", sql!("UPDATE pledge SET balance_minor = balance_minor - 1")),
        (
            "pledges.platform_due_is_collected_there",
            sql!("UPDATE pledge SET platform_due_minor = 100 WHERE platform_status = 'collected'"),
        ),
        ("pledges.quote_is_sealed", sql!("UPDATE pledge_quote SET quote = REPLACE(quote, 'Base', 'Rase')")),
        ("pledges.paid_is_credited", sql!("UPDATE pledge SET paid_minor = paid_minor + 1")),
        ("pledges.currency_of_campaign", sql!("UPDATE campaign SET currency = 'JPY'")),
        ("verify.readable", sql!("UPDATE campaign SET currency = 'dubloons'")),
        ("pledges.limit_is_counted", sql!("UPDATE addon SET total_limit = 4")),
        ("pledges.reserved_as_chosen", sql!("DELETE FROM pledge_reservation")),
        ("pledges.places_as_taken", sql!("UPDATE pledge_reservation SET quantity = 6")),
        ("pledges.places_as_taken", sql!("UPDATE stock_hold SET state = 'released', ended_at = 1")),
        (
            "pledges.parts_are_what_was_owed",
            sql!("UPDATE pledge_instalment SET amount_minor = amount_minor + 1 WHERE number = 2"),
        ),
        (
            "pledges.parts_are_what_was_owed",
            sql!("UPDATE pledge SET parts_later_minor = parts_later_minor - 1"),
        ),
        (
            "pledges.parts_are_what_was_owed",
            sql!("UPDATE pledge_instalment SET due_on = '2020-01-01' WHERE number = 3"),
        ),
        ("pledges.parts_when_agreed", sql!("DELETE FROM pledge_instalment")),
        (
            "pledges.goes_to_its_address",
            sql!(
                "UPDATE pledge SET address_id = (SELECT MAX(id) FROM contact_address) WHERE state = 'confirmed'"
            ),
        ),
        ("pledges.goes_to_its_address", sql!("UPDATE pledge SET country = 'FR' WHERE state = 'confirmed'")),
    ]
}

#[test]
fn every_planted_corruption_is_found_by_its_check() {
    on_both(|stage| {
        crate::instalments::in_three_parts(stage, "Carla");
        let shop = &stage.shop;
        let anna = stage.pledged("Anna", reward(shop.base), 5000);
        stage.save_choices(anna, with_addon(reward(shop.base), shop.rare, 1)).unwrap();
        stage.finish(anna);
        stage.verified();
        for (check, damage) in planted() {
            let vault = stage.cx.vault.clone();
            let findings = stage.db.write_blocking(move |tx| {
                tx.execute(damage, &[])?;
                let found = pledges::verify(tx, &vault)?;
                Err::<(), Undone>(Undone(found.into_iter().map(|f| f.check).collect()))
            });
            let Err(Undone(found)) = findings else { panic!("the damage stayed") };
            assert!(found.contains(&check), "{check}: {found:?}");
        }
        stage.verified();
    });
}

/// The agreed quote names its catalogue: while that is today's, whoever lost a required answer is found.
#[test]
fn a_required_answer_that_is_gone_is_found_until_the_catalogue_changes() {
    on_both(|stage| {
        let shop = &stage.shop;
        let anna = stage.pledged("Anna", reward(shop.base), 5000);
        let mut choices = with_addon(reward(shop.base), shop.shirt, 1);
        choices.options = vec![pledges::ChosenOption { option: shop.size, copy: 1, value: shop.medium }];
        stage.save_choices(anna, choices).unwrap();
        let answers = [(shop.colour, "Red"), (shop.credits, "Anna N.")];
        let answers: Vec<_> =
            answers.map(|(question, answer)| Answer { question, answer: answer.to_owned() }).into();
        let (cx, seen_version) = (stage.backer(anna), stage.pledge(anna).answers_stamp.version);
        let save = SaveAnswers { pledge: anna.row, seen_version, answers };
        stage.write(move |tx| pledges::save_answers(tx, &cx, &save)).unwrap();
        stage.finish(anna);
        stage.verified();
        let found_after = |statements: Vec<&'static Statement>| {
            let vault = stage.cx.vault.clone();
            let outcome = stage.db.write_blocking(move |tx| {
                for statement in &statements {
                    tx.execute(statement, &[])?;
                }
                let found = pledges::verify(tx, &vault)?;
                Err::<(), Undone>(Undone(found.into_iter().map(|f| f.check).collect()))
            });
            let Err(Undone(found)) = outcome else { panic!("the damage stayed") };
            found
        };
        let gone = sql!("DELETE FROM pledge_answer");
        assert_eq!(found_after(vec![gone]), ["pledges.required_is_answered"]);
        let voluntary = sql!(
            "DELETE FROM pledge_answer WHERE question = (SELECT public_id FROM question WHERE required = 'optional')"
        );
        assert!(found_after(vec![voluntary]).is_empty(), "nobody had to give it");
        let newer = sql!("UPDATE campaign SET catalogue_version = catalogue_version + 1");
        assert!(
            found_after(vec![newer, gone]).is_empty(),
            "which questions were asked then, nobody can tell"
        );
    });
}

/// Takes the transaction back and hands out what was found in it.
struct Undone(Vec<&'static str>);

impl From<db::DbError> for Undone {
    fn from(e: db::DbError) -> Self {
        panic!("{e}")
    }
}
