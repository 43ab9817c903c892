//! Rows that share one id: one keeps it, the other gets its own or is left out, in whatever order they come again.

use super::*;

/// Two people under one id: Ada's row stands first and has the pledge.
fn sharing_one_id() -> [String; 2] {
    let bob = row(2, "1", "bob@example.org", "$25.00", "collected").replace(",Ada,", ",Bob,");
    [rows()[0].clone(), bob]
}

#[test]
fn a_row_that_got_its_own_id_keeps_it_when_the_rows_change_places() {
    on_both(|told| async move {
        let [ada, bob] = sharing_one_id();
        let report = told.import(&[ada.clone(), bob.clone()]);
        assert_eq!(told.held(&report), [HoldReason::IdGivenTwice; 2], "nobody takes whichever stands first");
        let mut staff = told.desk.signed_in_as("ada@studio.example", Role::Manager).await;
        let [first, second] =
            [told.page_of(&mut staff, &report, 1).await, told.page_of(&mut staff, &report, 2).await];
        staff.get(&first).await.says("The same backer twice");
        put_right(&mut staff, &second, &[("id", "77")]).await.is(303);
        put_right(&mut staff, &first, &[]).await.is(303);
        assert_eq!(told.counts(&report), [2, 0, 0, 0]);

        let again = told.import(&[bob.clone(), ada.clone()]);
        assert_eq!(told.counts(&again), [0, 2, 0, 0]);
        let newer = told.import(&[bob, ada.replace("$10.00,\"", "$11.00,\"")]);
        assert_eq!(told.counts(&newer), [1, 1, 0, 0]);
        for (uid, email, minor) in [("1", "ada@example.org", 1_100), ("77", "bob@example.org", 2_500)] {
            let pledge = told.story(|story| story.pledge(uid).unwrap());
            assert_eq!(told.story(|story| story.name_and_email(pledge.contact)).1, email);
            assert_eq!(told.story(|story| story.held_in_ledger(&pledge)), minor, "{uid}");
        }
        told.is_sound();
    });
}

#[test]
fn of_two_rows_that_say_the_same_one_keeps_the_id_of_the_file() {
    on_both(|told| async move {
        let same = [rows()[0].clone(), rows()[0].clone()];
        let report = told.import(&same);
        let mut staff = told.desk.signed_in_as("ada@studio.example", Role::Manager).await;
        let twice = told.page_of(&mut staff, &report, 2).await;
        put_right(&mut staff, &twice, &[("id", "77")]).await.is(303);
        let again = told.import(&same);
        assert_eq!(told.counts(&again), [0, 2, 0, 0]);
        assert_eq!(told.story(|story| story.count("pledge")), 2);
        told.is_sound();
    });
}

#[test]
fn a_row_left_out_for_its_double_id_stays_out_when_the_rows_change_places() {
    on_both(|told| async move {
        let [ada, bob] = sharing_one_id();
        let same = rows()[7].clone();
        let report = told.import(&[ada.clone(), bob.clone(), same.clone(), same.clone()]);
        assert_eq!(told.counts(&report), [1, 0, 3, 0]);
        let mut staff = told.desk.signed_in_as("ada@studio.example", Role::Manager).await;
        let first = told.page_of(&mut staff, &report, 1).await;
        put_right(&mut staff, &first, &[]).await.is(303);
        for record in [2, 4] {
            let twice = told.page_of(&mut staff, &report, record).await;
            staff.post(&format!("{twice}/leave-out"), &[("why", "duplicate")]).await.is(303);
        }
        // Of two rows that say the same, the one that is left has the pledge.
        let newer = told.import(&[bob, ada.replace("$10.00,\"", "$11.00,\""), same]);
        assert_eq!(told.counts(&newer), [1, 2, 0, 0]);
        let pledge = told.story(|story| story.pledge("1").unwrap());
        assert_eq!(told.story(|story| story.held_in_ledger(&pledge)), 1_100);
        assert_eq!(told.story(|story| story.name_and_email(pledge.contact)).1, "ada@example.org");
        assert_eq!(told.story(|story| story.batch(newer.batch)).plan.absent, 0);
        told.is_sound();
    });
}

#[test]
fn two_rows_that_disagree_both_wait_in_any_order_and_what_is_known_stays() {
    on_both(|told| async move {
        let [ada, bob] = sharing_one_id();
        assert_eq!(told.counts(&told.import(std::slice::from_ref(&ada))), [1, 0, 0, 0]);
        let holds = |minor| {
            let pledge = told.story(|story| story.pledge("1").unwrap());
            assert_eq!(told.story(|story| story.name_and_email(pledge.contact)).1, "ada@example.org");
            assert_eq!(told.story(|story| story.held_in_ledger(&pledge)), minor);
        };
        for rows in [[ada.clone(), bob.clone()], [bob.clone(), ada.clone()]] {
            assert_eq!(told.counts(&told.import(&rows)), [0, 1, 1, 0], "one of them says what is known");
            holds(1_000);
        }
        let newer = ada.replace("$10.00,\"", "$11.00,\"");
        let mut last = None;
        for rows in [[newer.clone(), bob.clone()], [bob.clone(), newer.clone()]] {
            let report = told.import(&rows);
            assert_eq!(told.counts(&report), [0, 0, 2, 0]);
            let plan = told.story(|story| story.batch(report.batch)).plan;
            assert_eq!((plan.received, plan.held, plan.new, plan.changed), (2, 2, 0, 0));
            holds(1_000);
            last = Some(report);
        }
        // One of them is said to count, and then the other has no pledge of its own.
        let report = last.unwrap();
        let mut staff = told.desk.signed_in_as("ada@studio.example", Role::Manager).await;
        let counts = told.page_of(&mut staff, &report, 2).await;
        let other = told.page_of(&mut staff, &report, 1).await;
        put_right(&mut staff, &counts, &[]).await.is(303);
        holds(1_100);
        put_right(&mut staff, &other, &[]).await.is(422).says("Another pledge");
        staff.post(&format!("{other}/leave-out"), &[("why", "duplicate")]).await.is(303);
        assert_eq!(told.counts(&told.import(&[newer, bob])), [0, 2, 0, 0]);
        assert_eq!(told.story(|story| story.count("pledge")), 1);
        told.is_sound();
    });
}

#[test]
fn two_rows_that_disagree_and_were_both_left_out_stay_out() {
    on_both(|told| async move {
        let rows = sharing_one_id();
        let report = told.import(&rows);
        let mut staff = told.desk.signed_in_as("ada@studio.example", Role::Manager).await;
        for record in [1, 2] {
            let page = told.page_of(&mut staff, &report, record).await;
            staff.post(&format!("{page}/leave-out"), &[("why", "not_a_pledge")]).await.is(303);
        }
        assert_eq!(told.counts(&told.import(&rows)), [0, 2, 0, 0]);
        assert_eq!(told.story(|story| story.count("pledge")), 0);
        told.is_sound();
    });
}
