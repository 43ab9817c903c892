//! What the pages of an import say about people whose e-mail address it changes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod desk;
mod stories;

use std::future::Future;

use accounts::Role;
use desk::Desk;
use stories::let_in::Stage;
use stories::{Exports, Story, migrations};
use testkit::on_both_test_dbs;

fn on_both<Told: Future<Output = ()>>(told: impl Fn(Desk) -> Told) {
    on_both_test_dbs(&migrations(), |test_db| {
        let desk = Desk::new(Story::new(test_db.db().clone(), "EUR"));
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        runtime.block_on(told(desk));
    });
}

fn file(exports: &Exports, people: &[(u32, &str)]) -> std::path::PathBuf {
    exports.of(people.iter().map(|(n, email)| {
        format!(
            "{n},{n},Backer {n},{email}@example.org,Base,€10.00,r1,€10.00,\"2025/03/01, 12:00\",collected"
        )
    }))
}

#[test]
fn who_moves_in_other_campaigns_and_who_goes_back_is_told_before() {
    on_both(|desk| async move {
        let mut browser = desk.signed_in_as("ada@studio.example", Role::Manager).await;
        let exports = Exports::under(stories::let_in::HEADER);
        let elsewhere = tokio::task::block_in_place(|| desk.story.beside("second"));
        let batch = tokio::task::block_in_place(|| {
            desk.story.run(&file(&exports, &[(1, "a"), (2, "b"), (3, "c")]));
            elsewhere.run(&file(&exports, &[(7, "a"), (8, "b"), (9, "a")]));
            let own = desk.story.pledge("1").unwrap().row;
            desk.story.write(move |tx, cx| pledges::create_link(tx, cx, own).map(drop));
            desk.story.plan(&file(&exports, &[(1, "a.new"), (2, "b"), (3, "c.new")])).id
        });
        let page = desk.path(&format!("/{batch}"));
        let note = "have 2 pledges in other campaigns: these move to the new address too";
        browser.get(&page).await.is(200).says(note);
        browser.get(&format!("{page}?view=new-links")).await.is(200).says("Also in other campaigns");
        tokio::task::block_in_place(|| {
            desk.story.run(&file(&exports, &[(1, "a.new"), (2, "b"), (3, "c.new")]));
            // The mail with the new link.
            let own = desk.story.pledge("1").unwrap().row;
            desk.story.write(move |tx, cx| pledges::create_link(tx, cx, own).map(drop));
        });
        let there = || {
            tokio::task::block_in_place(|| {
                let pledge = elsewhere.pledge("9").unwrap().contact;
                elsewhere.name_and_email(pledge).1
            })
        };
        assert_eq!(there(), "a.new@example.org");
        let latest = tokio::task::block_in_place(|| Stage::latest_of(&desk.story));
        let page = desk.path(&format!("/{latest}"));
        browser
            .get(&page)
            .await
            .says("One backer who was let in gets their earlier e-mail address back")
            .says_not(note);
        browser.get(&format!("{page}?view=changed")).await.says("Reward").says("Base").says("Collected");
        browser.post(&format!("{page}/undo"), &[]).await.is(303);
        stories::work_here(&desk.story).await;
        assert_eq!(there(), "a@example.org");
    });
}

#[test]
fn an_address_that_stays_is_shown_again_by_the_same_file() {
    on_both(|desk| async move {
        let mut browser = desk.signed_in_as("ada@studio.example", Role::Manager).await;
        let exports = Exports::under(stories::let_in::HEADER);
        let both = [(1, "alpha"), (2, "pair")];
        let batch = tokio::task::block_in_place(|| {
            desk.story.run(&file(&exports, &[(1, "pair"), (2, "pair")]));
            desk.story.run(&file(&exports, &both));
            desk.story.plan(&file(&exports, &both)).id
        });
        let page = desk.path(&format!("/{batch}"));
        browser
            .get(&page)
            .await
            .says("One record has another e-mail address that is not taken over")
            .says("Addresses not taken over");
        browser
            .get(&format!("{page}?view=kept-addresses"))
            .await
            .says("<del>pair@example.org</del> → <ins>alpha@example.org</ins>")
            .says("the file has another pledge of this person at another address");
        browser.get(&format!("{page}?view=changed")).await.says_not("alpha@example.org");
        browser.get(&format!("{page}?view=unchanged")).await.says("alpha@example.org");
    });
}
