//! The pages of imports, each walked by a browser.
//!
//! Why this long: one story for each page, which share the same desk and files.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]
//! Somebody walks through the pages of an import.

mod desk;
mod stories;

use accounts::Role;
use campaigns::model::Stage;
use desk::Desk;
use std::future::Future;
use stories::{Exports, Story, migrations, sample};
use testkit::{Browser, on_both_test_dbs};

const ONE_FILE: &str = "kickstarter-2024-one-file.csv";

/// Tells an async story about a campaign in this currency on both databases.
fn on_both<Told: Future<Output = ()>>(currency: &'static str, told: impl Fn(Desk) -> Told) {
    on_both_test_dbs(&migrations(), |test_db| {
        let desk = Desk::new(Story::new(test_db.db().clone(), currency));
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        runtime.block_on(told(desk));
    });
}

async fn work(desk: &Desk) {
    stories::work_here(&desk.story).await;
}

async fn planned(desk: &Desk, browser: &mut Browser, file: &str) -> String {
    let answer = browser.upload_file(&desk.path("/new"), &sample(file)).await.is(303);
    assert!(answer.location.starts_with(&desk.path("/imp_")), "{answer:?}");
    answer.location
}

fn count(desk: &Desk, table: &'static str) -> i64 {
    tokio::task::block_in_place(|| desk.story.count(table))
}

#[test]
fn a_file_is_uploaded_looked_at_applied_and_taken_back() {
    on_both("USD", |desk| async move {
        let mut browser = desk.signed_in_as("ada@studio.example", Role::Manager).await;
        browser.get(&desk.path("")).await.is(200).says("No imports yet");
        browser.get(&desk.path("/new")).await.is(200).says("Kickstarter").says("data-dropzone");
        let batch = planned(&desk, &mut browser, ONE_FILE).await;
        browser
            .get(&batch)
            .await
            .is(200)
            .says("Captain")
            .says("Will be added")
            .says("US$79.00")
            .says("Apply import");
        for view in ["new", "changed", "unchanged", "held", "flagged", "absent", "columns"] {
            browser.get(&format!("{batch}?view={view}")).await.is(200);
        }
        browser
            .get(&format!("{batch}?view=new"))
            .await
            .says("m.alahmad@example.com")
            .says("Record 1<")
            .says("<th scope=\"col\">Reward</th>");
        browser.get(&format!("{batch}?view=columns")).await.says("Survey question").says("Id of the backer");
        assert_eq!(count(&desk, "pledge"), 0);
        browser
            .get(&desk.path(""))
            .await
            .is(200)
            .says("<th scope=\"col\" class=\"text-end\">Not applied</th>");

        browser.post(&format!("{batch}/apply"), &[("mark_absent", "1")]).await.is(303);
        browser.get(&batch).await.is(200).says("0 of 24 records").says("http-equiv=\"refresh\"");
        // Pressed twice: nothing more happens.
        browser.post(&format!("{batch}/apply"), &[]).await.is(303);
        work(&desk).await;
        let page = browser.get(&batch).await.is(200).says("24 received =").says("Undo import");
        assert!(page.body.contains("Next: complete the catalogue"), "{}", page.body);
        assert!(page.body.contains(" applied + 0 unchanged + "), "{}", page.body);
        let reward = "<th scope=\"col\">Reward</th>";
        let view = format!("{batch}?view=new");
        browser.get(&view).await.is(200).says("/backers/plg_").says(reward).says("Captain").says("US$");
        browser.get(&desk.path("")).await.is(200).says(ONE_FILE).says("Applied");

        browser.post(&format!("{batch}/undo"), &[]).await.is(303);
        work(&desk).await;
        browser.get(&batch).await.is(200).says("This import was undone.");
        let undone = browser.get(&view).await.is(200);
        assert!(!undone.body.contains(reward), "a column without content");
        assert_eq!(count(&desk, "pledge"), 0);
    });
}

/// Opens the campaign as its creator would.
fn stage(desk: &Desk, way: &[Stage]) {
    let (campaign, mut from) = (desk.story.campaign.row, Stage::Draft);
    for to in way.iter().copied() {
        desk.story.write::<_, campaigns::CampaignError>(move |tx, cx| {
            campaigns::change_stage(tx, cx, campaign, from, to)
        });
        from = to;
    }
}

#[test]
fn a_name_in_the_wrong_encoding_is_told_with_what_was_meant_and_stays_as_it_is() {
    on_both("EUR", |desk| async move {
        let mut auditor = desk.signed_in_as("ada@studio.example", Role::Auditor).await;
        let exports = Exports::under(
            "Backer Number,Backer UID,Backer Name,Email,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status",
        );
        let row = |n: u32, name: &str| {
            format!("{n},{n},{name},b{n}@example.org,Base,€10.00,r1,€10.00,\"2025/03/01, 12:00\",collected")
        };
        let file = exports.of([row(1, "MichaÅ‚ Nowak"), row(2, "Jörg Mayer")]);
        let batch = tokio::task::block_in_place(|| desk.story.plan(&file)).id;
        let page = auditor.get(&desk.path(&format!("/{batch}?view=new"))).await.is(200);
        let page = page.says("The name “MichaÅ‚ Nowak” was probably read in the wrong encoding");
        let page = page.says("it seems to be “Michał Nowak”").says("Jörg Mayer");
        page.says_not("Jörg Mayer” was");
    });
}

#[test]
fn who_gets_a_link_at_a_new_address_is_told_before_a_file_is_applied() {
    on_both("EUR", |desk| async move {
        let mut browser = desk.signed_in_as("ada@studio.example", Role::Manager).await;
        let exports = Exports::under(
            "Backer Number,Backer UID,Backer Name,Email,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status",
        );
        let row = |n: u32, email: &str| {
            format!("{n},{n},Backer {n},{email},Base,€10.00,r1,€10.00,\"2025/03/01, 12:00\",collected")
        };
        let first =
            || exports.of([row(1, "a@example.org"), row(2, "b@example.org"), row(3, "c@example.org")]);
        tokio::task::block_in_place(|| {
            desk.story.run(&first());
            // Two were let in; the second one's new address is the third's.
            for uid in ["1", "2"] {
                let pledge = desk.story.pledge(uid).unwrap().row;
                desk.story.write::<_, pledges::PledgeError>(move |tx, cx| {
                    pledges::create_link(tx, cx, pledge).map(drop)
                });
            }
        });
        let moved = exports.of([row(1, "new@example.org"), row(2, "c@example.org"), row(3, "d@example.org")]);
        let batch = tokio::task::block_in_place(|| desk.story.plan(&moved)).id;
        let page = desk.path(&format!("/{batch}"));
        browser
            .get(&page)
            .await
            .is(200)
            .says("One backer who was let in already has another e-mail address")
            .says("One backer gets a new link at a new address; nobody else is written to.")
            .says_not("Backers are not written to.");
        browser
            .get(&format!("{page}?view=new-links"))
            .await
            .is(200)
            .says("new@example.org")
            .says("the earlier link ends, and a new one goes to the new address")
            .says_not("d@example.org");
        browser.post(&format!("{page}/abandon"), &[]).await.is(303);
        let same = tokio::task::block_in_place(|| desk.story.plan(&first())).id;
        browser
            .get(&desk.path(&format!("/{same}")))
            .await
            .says("Backers are not written to.")
            .says_not("New addresses");
    });
}

#[test]
fn whose_address_stays_is_told_with_the_one_reason_and_no_link_is_promised() {
    on_both("EUR", |desk| async move {
        let mut browser = desk.signed_in_as("ada@studio.example", Role::Manager).await;
        let exports = Exports::under(
            "Backer Number,Backer UID,Backer Name,Email,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status",
        );
        let row = |n: u32, email: &str| {
            format!(
                "{n},{n},Backer {n},{email}@example.org,Base,€10.00,r1,€10.00,\"2025/03/01, 12:00\",collected"
            )
        };
        let file = |emails: [&str; 4]| exports.of((1..).zip(emails).map(|(n, email)| row(n, email)));
        let batch = tokio::task::block_in_place(|| {
            desk.story.run(&file(["pair", "pair", "zed", "nina"]));
            for uid in ["1", "3"] {
                let pledge = desk.story.pledge(uid).unwrap().row;
                desk.story.write(move |tx, cx| pledges::create_link(tx, cx, pledge).map(drop));
            }
            desk.story.plan(&file(["alpha", "pair", "nina", "nina"])).id
        });
        let page = desk.path(&format!("/{batch}"));
        let view = format!("{page}?view=kept-addresses");
        for is_applied in [false, true] {
            browser
                .get(&page)
                .await
                .is(200)
                .says("2 records have another e-mail address that is not taken over")
                .says("Addresses not taken over")
                .says_not("New addresses")
                .says_not("gets a new link");
            browser
                .get(&view)
                .await
                .is(200)
                .says("the file has another pledge of this person at another address")
                .says("the new address belongs to somebody else already")
                .says("the pledges belong to different people")
                .says_not("it was changed here since")
                .says_not("the earlier link ends")
                .says_not("Both pledges belong to one person");
            if !is_applied {
                browser.post(&format!("{page}/apply"), &[]).await.is(303);
                work(&desk).await;
            }
        }
    });
}

#[test]
fn what_is_next_after_an_import_is_what_the_campaign_really_waits_for() {
    on_both("EUR", |desk| async move {
        let mut browser = desk.signed_in_as("ada@studio.example", Role::Manager).await;
        let exports = Exports::under(
            "Backer Number,Backer UID,Backer Name,Email,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status",
        );
        let row = |n: u32, email: &str, status: &str| {
            format!("{n},{n},Backer {n},{email},Base,€10.00,r1,€10.00,\"2025/03/01, 12:00\",{status}")
        };
        let file = exports.of([
            row(1, "a@example.org", "collected"),
            row(2, "b@example.org", "collected"),
            row(3, "c@example.org", "dropped"),
            row(4, "no address", "collected"),
        ]);
        let batch = tokio::task::block_in_place(|| desk.story.run(&file)).batch;
        let page = desk.path(&format!("/{batch}"));
        browser.get(&page).await.is(200).says("Next: complete the catalogue");
        tokio::task::block_in_place(|| stage(&desk, &[Stage::Importing, Stage::Open]));
        // The one whose payment failed is not among them.
        browser
            .get(&page)
            .await
            .says("Next: invite 2 new backers")
            .says("/backers/bulk?action=invite")
            .says_not("complete the catalogue");
        tokio::task::block_in_place(|| {
            for uid in ["1", "2"] {
                let pledge = desk.story.pledge(uid).unwrap().row;
                desk.story.write::<_, pledges::PledgeError>(move |tx, cx| pledges::invite(tx, cx, pledge));
            }
        });
        browser.get(&page).await.says("Next: settle 1 record on hold").says("?view=held");
        for language in ["de", "pl", "it"] {
            browser.language = language;
            browser.get(&page).await.is(200);
        }
        browser.language = "en";
        let settled =
            exports.of([row(1, "a@example.org", "collected"), row(2, "b@example.org", "collected")]);
        let batch = tokio::task::block_in_place(|| desk.story.run(&settled)).batch;
        browser.get(&desk.path(&format!("/{batch}"))).await.says("To the backers");
    });
}

#[test]
fn who_did_not_pay_and_who_is_in_no_country_is_told_before_anything_is_applied() {
    on_both("EUR", |desk| async move {
        let mut browser = desk.signed_in_as("ada@studio.example", Role::Manager).await;
        let exports = Exports::under(
            "Backer Number,Backer UID,Backer Name,Email,Shipping Country,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status",
        );
        let row = |(n, country, reward, status): (u32, &str, &str, &str)| {
            format!(
                "{n},{n},Backer {n},b{n}@example.org,{country},{reward},€10.00,{reward},€10.00,\"2025/03/01, 12:00\",{status}"
            )
        };
        let rows = [
            (1, "DE", "Lamp", "collected"),
            (2, "PL", "Lamp", "collected"),
            (3, "", "Lamp", "collected"),
            (4, "", "Lamp", "dropped"),
            (5, "IT", "Lamp", "errored"),
            (6, "", "PDF", "collected"),
            (7, "DE", "Lamp", "errored"),
        ];
        let file = exports.of(rows.map(row));
        let batch = tokio::task::block_in_place(|| desk.story.plan(&file));
        let page = desk.path(&format!("/{}", batch.id));
        browser.get(&page).await.is(200).says("Payment failed: 2, Dropped for missing payment: 1");
        let flagged = browser.get(&format!("{page}?view=flagged")).await.is(200);
        flagged.says("Paid, but without a country").says("b3@example.org").says_not("b6@example.org");
        let again = browser.get(&format!("{page}?view=flagged")).await;
        assert_eq!(again.body.matches("Paid, but without a country").count(), 1);
        assert_eq!(batch.plan.flagged, 1);
    });
}

/// The manual shows what a file looks like: that very header is read.
#[test]
fn the_header_line_of_the_manual_is_one_that_is_known() {
    on_both("EUR", |desk| async move {
        let manual = include_str!("../../../docs/manual/importing.md");
        let header = manual.lines().find(|line| line.starts_with("Backer Number,")).unwrap();
        let row = "1,71,Ada,ada@example.org,DE,€9.00,Lamp,€49.00,9,€0.00,€58.00,\"2025/03/01, 12:00\",,collected,,1,1,1,\"2025/04/01, 12:00\",Ada,Weg 1,,Berlin,,10115,Germany,DE,,,Brass";
        let exports = Exports::under("");
        let file = exports.written("manual.csv", &format!("{header}\n{row}\n"));
        let report = tokio::task::block_in_place(|| desk.story.run(&file));
        assert_eq!((report.applied, report.held), (1, 0));
        let catalogue = tokio::task::block_in_place(|| desk.story.catalogue());
        assert_eq!(catalogue.items.len(), 2);
        assert_eq!((catalogue.addons.len(), catalogue.questions.len()), (1, 1));
    });
}

#[test]
fn the_page_of_a_newer_file_shows_before_and_after() {
    on_both("EUR", |desk| async move {
        let mut browser = desk.signed_in_as("ada@studio.example", Role::Owner).await;
        let first = planned(&desk, &mut browser, "kickstarter-2024-reimport-first.csv").await;
        browser.post(&format!("{first}/apply"), &[]).await.is(303);
        work(&desk).await;
        let second = planned(&desk, &mut browser, "kickstarter-2024-reimport-second.csv").await;
        let changed = browser.get(&format!("{second}?view=changed")).await.is(200);
        changed
            .says("<del>€78.00</del> → <ins>€98.00</ins>")
            .says("<del>1 × Playmat</del> → <ins>2 × Playmat</ins>")
            .says("<del>Payment failed</del>");
        browser.get(&second).await.says("Mark pledges that are not in this file").says("There already");
        browser.get(&format!("{second}?view=absent")).await.is(200).says("/backers/plg_");
        for language in ["de", "pl", "it"] {
            browser.language = language;
            for view in ["overview", "new", "changed", "held", "flagged", "absent", "columns"] {
                browser.get(&format!("{second}?view={view}")).await.is(200);
            }
            browser.get(&desk.path("/new")).await.is(200);
        }
        browser.language = "en";
        browser.post(&format!("{second}/abandon"), &[]).await.is(303);
        browser.get(&second).await.is(200).says("This upload was discarded");
        assert_eq!(count(&desk, "import_record_body"), 0);
    });
}

#[test]
fn a_reward_that_is_left_out_holds_its_records() {
    on_both("EUR", |desk| async move {
        let mut browser = desk.signed_in_as("ada@studio.example", Role::Manager).await;
        let batch = planned(&desk, &mut browser, "kickstarter-2024-reimport-first.csv").await;
        browser.get(&batch).await.says("name=\"leave_out\" value=\"9400007\"");
        browser
            .post(&format!("{batch}/apply"), &[("leave_out", "9400007"), ("mark_absent", "1")])
            .await
            .is(303);
        work(&desk).await;
        let held = browser.get(&format!("{batch}?view=held")).await.is(200);
        held.says("Its reward or one of its add-ons is not in the catalogue.");
        assert!(tokio::task::block_in_place(|| desk.story.findings()).is_empty());
    });
}

#[test]
fn a_column_that_nobody_answered_is_left_out_unless_the_creator_wants_it_asked() {
    on_both("EUR", |desk| async move {
        let mut browser = desk.signed_in_as("ada@studio.example", Role::Manager).await;
        let file = "Backer Number,Backer UID,Backer Name,Email,Pledge Amount,Pledged At,Pledged Status,Survey Response,Colour,Remarks\n\
            1,11,Ada,ada@example.org,€12.00,\"2025/03/01, 12:00\",collected,\"2025/03/02, 12:00\",red,\n";
        let asked = browser.upload(&desk.path("/new"), &[], ("notes.csv", file.as_bytes())).await.is(303);
        let batch = asked.location.clone();
        work(&desk).await;
        browser
            .get(&batch)
            .await
            .says("name=\"leave_out\" value=\"Remarks\" checked")
            .says("name=\"leave_out\" value=\"Colour\" aria")
            .says("Will be added")
            .says("Not in the catalogue");
        browser.post(&format!("{batch}/apply"), &[("leave_out", "Remarks")]).await.is(303);
        work(&desk).await;
        let questions = tokio::task::block_in_place(|| desk.story.catalogue().questions.clone());
        assert_eq!(questions.iter().map(|one| one.prompt.as_str()).collect::<Vec<_>>(), ["Colour"]);
        browser.get(&batch).await.says("Remarks").says("Not in the catalogue").says_not("Will be added");
    });
}

#[test]
fn an_upload_that_this_server_cannot_keep_is_no_fault_of_the_sender() {
    on_both("EUR", |desk| async move {
        let mut browser = desk.signed_in_as("ada@studio.example", Role::Manager).await;
        std::fs::remove_dir(desk.uploads.path()).unwrap();
        let file = std::fs::read(sample("kickstarter-2024-reimport-first.csv")).unwrap();
        browser
            .upload(&desk.path("/new"), &[], ("export.csv", &file))
            .await
            .is(503)
            .says_not("Check your connection");
        std::fs::create_dir(desk.uploads.path()).unwrap();
    });
}

#[test]
fn what_is_no_export_is_refused_beside_the_field_and_leaves_nothing() {
    on_both("EUR", |desk| async move {
        let mut browser = desk.signed_in_as("ada@studio.example", Role::Manager).await;
        let new = desk.path("/new");
        let cut = "Backer Number,Backer UID,Backer Name,Email,Pledge Amount,Pledged At,Pledged Status\n1,2,\"Ada,a@example.org\n";
        let mut zip_bomb_like = b"PK\x03\x04".to_vec();
        zip_bomb_like.extend_from_slice(&[0; 64]);
        let files: Vec<(&str, Vec<u8>, &str)> = vec![
            ("empty.csv", Vec::new(), "empty_file"),
            ("page.csv", b"<!doctype html><html><body>Sign in</body></html>".to_vec(), "not_a_table"),
            ("old.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more".to_vec(), "spreadsheet_not_csv"),
            ("people.csv", b"first,last,age\nA,B,3\nC,D,4\n".to_vec(), "unknown_format"),
            ("header.csv", cut.lines().next().unwrap().as_bytes().to_vec(), "no_records"),
            ("cut.csv", cut.as_bytes().to_vec(), "broken_quotes"),
            ("broken.zip", zip_bomb_like, "too_large_or_broken"),
        ];
        for (name, bytes, code) in files {
            let answer = browser.upload(&new, &[], (name, &bytes)).await.is(422);
            answer.says(&format!("(Code: {code})")).says("There is a problem").says("aria-invalid=\"true\"");
        }
        browser.upload(&new, &[], ("", b"")).await.is(422).says("Choose the file");
        browser.language = "de";
        browser.upload(&new, &[], ("empty.csv", b"")).await.is(422).says("Diese Datei ist leer.");
        for table in ["import_batch", "import_record", "import_record_body", "pledge", "contact"] {
            assert_eq!(count(&desk, table), 0, "{table}");
        }
    });
}

#[test]
fn who_may_not_run_imports_sees_none() {
    on_both("EUR", |desk| async move {
        let mut manager = desk.signed_in_as("ada@studio.example", Role::Manager).await;
        let batch = planned(&desk, &mut manager, "kickstarter-2024-reimport-first.csv").await;
        let mut support = desk.signed_in_as("bob@studio.example", Role::Support).await;
        for path in [desk.path(""), desk.path("/new"), batch.clone()] {
            support.get(&path).await.is(403);
        }
        support.upload_file(&desk.path("/new"), &sample(ONE_FILE)).await.is(403);
        for deed in ["apply", "abandon", "undo"] {
            support.post(&format!("{batch}/{deed}"), &[]).await.is(403);
        }
        // An import of one campaign is not found in another, and nothing is undone before it is applied.
        let elsewhere =
            batch.replace(&desk.story.campaign.id.to_string(), "cmp_00000000000000000000000000000001");
        manager.get(&elsewhere).await.is(404);
        manager.get(&desk.path("/imp_00000000000000000000000000000001")).await.is(404);
        manager.post(&format!("{batch}/undo"), &[]).await.is(303);
        manager.get(&batch).await.is(200).says("This cannot be done now");
    });
}

#[test]
fn what_differs_what_is_doubtful_and_who_is_asked_is_told_before_anything_is_applied() {
    on_both("GBP", |desk| async move {
        let mut browser = desk.signed_in_as("ada@studio.example", Role::Manager).await;
        let batch = planned(&desk, &mut browser, "kickstarter-2025-sku-count.csv").await;
        let overview = browser.get(&batch).await.is(200);
        overview.says("Items that differ from the reward").says("T-Shirt-XXL-Black");
        browser
            .get(&format!("{batch}?view=flagged"))
            .await
            .says("In the file: ")
            .says("By the reward: nothing");
        browser.post(&format!("{batch}/abandon"), &[]).await.is(303);

        let letters = "Backer Number,Backer UID,Backer Name,Email,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status,Survey Response,Shipping Name,Shipping Address 1,Shipping City,Shipping Postal Code,Shipping Country Code,Which colour?\n1,71,J\u{f6}rg,joerg@example.org,Lamp,\u{a3}30.00,9,\u{a3}30.00,\"2024/02/03, 04:05\",collected,\"2024/03/03, 04:05\",J\u{f6}rg,Weg 1,Dresden,1067,DE,Red\n";
        let bytes: Vec<u8> = letters.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
        let answer = browser.upload(&desk.path("/new"), &[], ("old.csv", &bytes)).await.is(303);
        browser.get(&answer.location).await.says("Windows-1252").says("Asked of everybody");
        browser.get(&format!("{}?view=flagged", answer.location)).await.says("1067 \u{2192} 01067?");
    });
}
