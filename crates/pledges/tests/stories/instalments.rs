//! What is owed is paid in parts: nobody agrees to parts they did not see, each is asked for when its day comes, and
//! nothing is asked for twice.

use contacts::ErasureReason;
use db::{params, sql};
use kernel::{Clock, Currency, Money};
use pledges::{
    AgreedPart, Confirm, LetPartsFallDue, Owes, PartDay, PlannedPart, PledgeError, PledgeRef, PledgeState,
    Reminds, Standing, plan_seal, seal_of,
};

use crate::imports::newer_file;
use crate::platform_money::found;
use crate::stage::{Stage, berlin, on_both, reward};

/// The shop takes so many parts, a month apart.
pub fn offer_parts(stage: &Stage, parts: u32, smallest_minor: i64) {
    let campaign = stage.shop.campaign.row;
    stage
        .write(move |tx| {
            tx.execute(sql!("DELETE FROM instalment_terms"), &[])?;
            tx.execute(
                sql!(
                    "INSERT INTO instalment_terms (campaign_id, parts, months_apart, smallest_minor)
                     VALUES ($1, $2, 1, $3)"
                ),
                params![campaign, parts, smallest_minor],
            )?;
            tx.execute(
                sql!("UPDATE campaign SET catalogue_version = catalogue_version + 1, deadline_at = NULL"),
                &[],
            )?;
            Ok(())
        })
        .unwrap();
}

fn offered(stage: &Stage, pledge: PledgeRef) -> Option<Vec<PlannedPart>> {
    let (quote, loaded, catalogue) = (stage.quote(pledge), stage.pledge(pledge), stage.catalogue());
    let campaign = stage.shop.campaign.row;
    let campaign = stage.read(move |tx| Ok(campaigns::campaign(tx, campaign)?)).unwrap();
    pledges::plan_offered(&catalogue, &loaded, &quote, campaign.day_of(stage.cx.now()))
}

/// Confirms as the page shows it now, to be paid in the parts that it shows.
pub fn confirm_in_parts(stage: &Stage, pledge: PledgeRef) -> Result<pledges::Confirmed, PledgeError> {
    let plan = offered(stage, pledge).map(|plan| plan_seal(&plan)).unwrap_or_default();
    let confirm = Confirm { pledge: pledge.row, seal: seal_of(&stage.quote(pledge)) };
    let cx = stage.backer(pledge);
    stage.write(move |tx| pledges::confirm_in_parts(tx, &cx, &confirm, &plan))
}

/// A pledge of 50.00 and 5.00 for its way, of which the platform collected 10.00: 45.00 in three parts.
pub fn in_three_parts(stage: &Stage, name: &str) -> PledgeRef {
    offer_parts(stage, 3, 3_000);
    let pledge = stage.pledged(name, reward(stage.shop.base), 1_000);
    stage.save_address(pledge, berlin("01067")).unwrap();
    confirm_in_parts(stage, pledge).unwrap();
    pledge
}

/// The clock's work is done at this instant.
pub fn at(stage: &Stage, instant: &str) {
    stage.clock.set(kernel::Timestamp::parse_rfc3339(instant).unwrap());
    days_pass(stage);
}

fn days_pass(stage: &Stage) {
    let now = stage.cx.now();
    stage.write(move |tx| Ok(jobs::enqueue(tx, now, &LetPartsFallDue {}).map(drop)?)).unwrap();
    stage.work();
}

fn standing(stage: &Stage, pledge: PledgeRef) -> Standing {
    stage.read(move |tx| {
        let pledge = pledges::load(tx, pledge.row)?;
        pledges::standing(tx, &pledge)
    })
}

/// What is to be paid, and what of it is due.
fn owed(stage: &Stage, pledge: PledgeRef) -> (i64, i64) {
    let now = standing(stage, pledge);
    (now.to_pay.minor, now.due_now.minor)
}

fn parts(stage: &Stage, pledge: PledgeRef) -> Vec<AgreedPart> {
    stage.read(move |tx| {
        let pledge = pledges::load(tx, pledge.row)?;
        Ok(pledges::parts_of(tx, &pledge)?.0)
    })
}

/// Of each part what is left, and whether its day has come.
fn left(stage: &Stage, pledge: PledgeRef) -> Vec<(i64, PartDay)> {
    parts(stage, pledge).iter().map(|part| (part.left.minor, part.day)).collect()
}

/// What was told of parts that fell due: the numbers.
fn told(stage: &Stage, pledge: PledgeRef) -> Vec<i64> {
    let subject = pledge.id.to_string();
    stage.read(move |tx| {
        let facts = tx.query(
            sql!(
                "SELECT facts FROM domain_event WHERE name = 'pledge.part_due' AND subject = $1 ORDER BY id"
            ),
            params![subject],
            |row| row.get::<String>(0),
        )?;
        let number =
            |text: &String| serde_json::from_str::<serde_json::Value>(text).unwrap()["number"].as_i64();
        Ok(facts.iter().filter_map(number).collect())
    })
}

fn ask_to_pay(stage: &Stage, pledge: PledgeRef) -> Result<Money, PledgeError> {
    let staff = stage.staff();
    stage.write(move |tx| pledges::ask_to_pay(tx, &staff, pledge.row))
}

#[test]
fn each_part_is_asked_for_when_its_day_comes_and_none_after_all_is_paid() {
    use PartDay::{Ahead, Due, Late};
    on_both(|stage| {
        let anna = in_three_parts(stage, "Anna");
        let days: Vec<_> = parts(stage, anna).iter().map(|one| one.part.due_on.to_string()).collect();
        assert_eq!(days, ["2026-01-15", "2026-02-15", "2026-03-15"]);
        assert_eq!(left(stage, anna), [(1_500, Due), (1_500, Ahead), (1_500, Ahead)]);
        assert_eq!(owed(stage, anna), (4_500, 1_500));
        let reminded = |stage: &Stage| found(stage, |f| f.reminds = Some(Reminds::Owing));
        assert_eq!(reminded(stage), [anna], "the first part is due at once");
        stage.verified();

        stage.pay(anna, "first", 1_500);
        assert_eq!((owed(stage, anna), reminded(stage)), ((3_000, 0), vec![]));
        assert_eq!(found(stage, |f| f.owes = Some(Owes::Owing)), [anna], "the whole is still owed");
        assert!(matches!(ask_to_pay(stage, anna), Err(PledgeError::NothingDueYet)));
        assert_eq!(stage.pledge(anna).state, PledgeState::Confirmed);

        // In Berlin the day begins an hour before it does in Greenwich.
        at(stage, "2026-02-14T22:59:59Z");
        assert_eq!((owed(stage, anna), told(stage, anna)), ((3_000, 0), vec![]));
        at(stage, "2026-02-14T23:00:00Z");
        assert_eq!((owed(stage, anna), told(stage, anna)), ((3_000, 1_500), vec![2]));
        days_pass(stage);
        assert_eq!(told(stage, anna), [2], "once");
        assert_eq!(found(stage, |f| f.owes = Some(Owes::PartLate)), [], "it has all of its day");
        assert_eq!(ask_to_pay(stage, anna).unwrap().minor, 1_500);
        at(stage, "2026-02-15T23:00:00Z");
        assert_eq!(found(stage, |f| f.owes = Some(Owes::PartLate)), [anna]);
        assert_eq!(left(stage, anna), [(0, Late), (1_500, Late), (1_500, Ahead)]);
        stage.verified();

        // The second part, and the third a month early: nothing is asked for any more.
        stage.pay(anna, "second", 1_500);
        assert_eq!(found(stage, |f| f.owes = Some(Owes::PartLate)), []);
        stage.pay(anna, "third", 1_500);
        at(stage, "2026-03-20T12:00:00Z");
        assert_eq!((owed(stage, anna), told(stage, anna)), ((0, 0), vec![2]));
        assert_eq!(left(stage, anna), [(0, Late); 3]);
        let cx = stage.staff();
        assert_eq!(stage.write(move |tx| pledges::lock(tx, &cx, anna.row)).unwrap(), PledgeState::Paid);
        stage.verified();
    });
}

#[test]
fn nobody_agrees_to_other_parts_than_they_saw() {
    on_both(|stage| {
        offer_parts(stage, 3, 3_000);
        let anna = stage.pledged("Anna", reward(stage.shop.base), 1_000);
        assert_eq!(offered(stage, anna), None, "no address yet, so no price");
        stage.save_address(anna, berlin("01067")).unwrap();
        let seen = plan_seal(&offered(stage, anna).unwrap());
        let confirm = move |stage: &Stage| {
            let confirm = Confirm { pledge: anna.row, seal: seal_of(&stage.quote(anna)) };
            let (cx, seen) = (stage.backer(anna), seen.clone());
            stage.write(move |tx| pledges::confirm_in_parts(tx, &cx, &confirm, &seen))
        };
        offer_parts(stage, 4, 3_000);
        assert!(matches!(confirm(stage), Err(PledgeError::PlanChanged)), "four parts by now");
        offer_parts(stage, 3, 4_501);
        assert!(matches!(confirm(stage), Err(PledgeError::PlanChanged)), "none by now");
        offer_parts(stage, 3, 4_500);
        stage.clock.advance_days(1);
        assert!(matches!(confirm(stage), Err(PledgeError::PlanChanged)), "other days");
        assert_eq!(stage.pledge(anna).state, PledgeState::InProgress);
        stage.clock.advance_days(-1);
        confirm(stage).unwrap();
        assert_eq!(parts(stage, anna).len(), 3);
        let ben = stage.pledged("Ben", reward(stage.shop.base), 1_000);
        stage.finish(ben);
        assert_eq!(
            (parts(stage, ben), owed(stage, ben)),
            (vec![], (4_500, 4_500)),
            "who pays at once has none"
        );
        stage.verified();
    });
}

#[test]
fn what_the_platform_collects_later_comes_off_the_last_parts_and_what_it_gives_up_is_due_at_once() {
    on_both(|stage| {
        let anna = in_three_parts(stage, "Anna");
        let mut paid = 1_000;
        let mut collects = |minor: i64| {
            paid += minor;
            newer_file(stage, anna, move |update| {
                update.facts.paid_minor = paid;
                update.raw_record = format!("{{\"paid\":{paid}}}");
            });
        };
        collects(2_000);
        assert_eq!(owed(stage, anna), (2_500, 0), "more than the first part is there");
        at(stage, "2026-02-20T12:00:00Z");
        assert_eq!(
            (owed(stage, anna), told(stage, anna)),
            ((2_500, 1_000), vec![2]),
            "what is left of two parts"
        );
        assert_eq!(left(stage, anna).iter().map(|part| part.0).collect::<Vec<_>>(), [0, 1_000, 1_500]);
        collects(-2_500);
        assert_eq!(owed(stage, anna), (5_000, 3_500), "500 more than was agreed to in parts");
        let beside = stage.read(move |tx| {
            let pledge = pledges::load(tx, anna.row)?;
            Ok(pledges::parts_of(tx, &pledge)?.1)
        });
        assert_eq!(beside, Money::new(500, Currency::EUR));
        collects(10_000);
        at(stage, "2026-03-20T12:00:00Z");
        assert_eq!((owed(stage, anna), told(stage, anna)), ((0, 0), vec![2]), "nothing is left to ask for");
        stage.verified();
    });
}

#[test]
fn a_new_agreement_makes_the_parts_anew_of_what_is_left() {
    on_both(|stage| {
        let anna = in_three_parts(stage, "Anna");
        stage.pay(anna, "first", 1_500);
        let reopen = |stage: &Stage| {
            let cx = stage.staff();
            stage.write(move |tx| pledges::reopen(tx, &cx, anna.row)).unwrap();
        };
        reopen(stage);
        assert_eq!((parts(stage, anna), stage.pledge(anna).in_parts), (vec![], None));
        stage.clock.advance_days(2);
        confirm_in_parts(stage, anna).unwrap();
        let made = parts(stage, anna);
        assert_eq!(made.iter().map(|one| one.part.amount.minor).collect::<Vec<_>>(), [1_000; 3]);
        assert_eq!(made[0].part.due_on.to_string(), "2026-01-17");
        at(stage, "2026-02-17T12:00:00Z");
        assert_eq!(told(stage, anna), [2]);
        stage.pay(anna, "second", 2_000);
        reopen(stage);
        assert_eq!(offered(stage, anna), None, "10.00 are too little for parts");
        assert!(matches!(confirm_in_parts(stage, anna), Err(PledgeError::PlanChanged)));
        stage.confirm(anna).unwrap();
        assert_eq!((parts(stage, anna), owed(stage, anna)), (vec![], (1_000, 1_000)));
        stage.verified();
    });
}

#[test]
fn what_ends_asks_for_no_part_any_more() {
    on_both(|stage| {
        let [anna, ben] = ["Anna", "Ben"].map(|name| in_three_parts(stage, name));
        let cx = stage.staff();
        stage.write(move |tx| pledges::cancel(tx, &cx, anna.row, "")).unwrap();
        let (cx, contact) = (stage.staff(), stage.pledge(ben).contact);
        stage
            .write(move |tx| {
                pledges::cancel_for_erasure(tx, &cx, contact)?;
                Ok(contacts::erase(tx, &cx, contact, ErasureReason::Requested)?)
            })
            .unwrap();
        at(stage, "2026-04-20T12:00:00Z");
        for pledge in [anna, ben] {
            assert_eq!((parts(stage, pledge), told(stage, pledge)), (vec![], vec![]));
            assert_eq!(owed(stage, pledge), (0, 0));
        }
        assert_eq!(found(stage, |f| f.owes = Some(Owes::PartLate)), []);
        let rows = sql!("SELECT COUNT(*) FROM pledge_instalment");
        assert_eq!(stage.read(move |tx| Ok(tx.query_one(rows, &[], |row| row.get::<i64>(0))?)), 0);
        stage.verified();
    });
}

#[test]
fn nobody_is_asked_for_a_part_of_a_campaign_that_is_closed() {
    on_both(|stage| {
        let anna = in_three_parts(stage, "Anna");
        let close = sql!("UPDATE campaign SET stage = 'closed'");
        stage.write(move |tx| Ok(tx.execute(close, &[]).map(drop)?)).unwrap();
        at(stage, "2026-02-20T12:00:00Z");
        assert_eq!((told(stage, anna), owed(stage, anna)), (vec![], (4_500, 3_000)), "due, and not told");
        stage.verified();
    });
}

#[test]
fn after_a_long_rest_one_word_asks_for_all_that_fell_due() {
    on_both(|stage| {
        let anna = in_three_parts(stage, "Anna");
        at(stage, "2026-05-20T12:00:00Z");
        assert_eq!((told(stage, anna), owed(stage, anna)), (vec![3], (4_500, 4_500)));
        days_pass(stage);
        assert_eq!(told(stage, anna), [3]);
        stage.verified();
    });
}

#[test]
fn a_pledge_that_cannot_be_read_holds_nobody_elses_day_up() {
    on_both(|stage| {
        let [broken, anna] = ["Broken", "Anna"].map(|name| in_three_parts(stage, name));
        stage
            .write(move |tx| {
                let spoilt = sql!("UPDATE pledge SET choices = '?' WHERE id = $1");
                Ok::<_, PledgeError>(tx.execute(spoilt, params![broken.row])?)
            })
            .unwrap();
        at(stage, "2026-02-20T12:00:00Z");
        let now = stage.clock.now();
        let mut said = Ok(true);
        while let Ok(true) = said {
            said = stage.write(move |tx| pledges::parts_fall_due_step(tx, now));
        }
        assert!(said.is_err(), "told in the end");
        assert_eq!((told(stage, anna), told(stage, broken)), (vec![2], vec![]));
    });
}

#[test]
fn a_day_that_is_noted_by_two_at_once_is_told_once() {
    on_both(|stage| {
        let pledges: Vec<_> = (0..5).map(|n| in_three_parts(stage, &format!("Backer{n}"))).collect();
        stage.clock.advance_days(40);
        let now = stage.clock.now();
        std::thread::scope(|scope| {
            for _ in 0..4 {
                let db = stage.db.clone();
                scope.spawn(move || {
                    while db.write_blocking(move |tx| pledges::parts_fall_due_step(tx, now)).unwrap() {}
                });
            }
        });
        for pledge in pledges {
            assert_eq!(told(stage, pledge), [2]);
        }
        stage.verified();
    });
}

#[test]
fn nobody_is_asked_for_a_part_before_it_is_decided_whether_the_pledge_goes_on() {
    on_both(|stage| {
        let anna = in_three_parts(stage, "Anna");
        stage.pay(anna, "first", 1_500);
        newer_file(stage, anna, |update| {
            update.facts.status = "canceled".to_owned();
            update.raw_record = "{\"status\":\"canceled\"}".to_owned();
        });
        at(stage, "2026-02-20T12:00:00Z");
        assert_eq!(told(stage, anna), Vec::<i64>::new());
        assert!(matches!(ask_to_pay(stage, anna), Err(PledgeError::DecisionPending)));
        let staff = stage.staff();
        stage.write(move |tx| pledges::goes_on(tx, &staff, anna.row)).unwrap();
        assert!(ask_to_pay(stage, anna).is_ok(), "now somebody can");
        stage.verified();
    });
}
