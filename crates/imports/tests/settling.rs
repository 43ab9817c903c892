//! Records that are held are settled in the desk: put right, left out, remembered, taken back.
//!
//! Why this long: the stories share one small export and the reading of its forms.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod desk;
#[path = "settling/one_id.rs"]
mod one_id;
mod stories;

use std::future::Future;
use std::path::PathBuf;

use accounts::Role;
use desk::Desk;
use imports::{HoldReason, Outcome, commands};
use stories::{Story, accounted, migrations};
use testkit::{Answer, Browser, on_both_test_dbs};

const HEADER: &str = "Backer Number,Backer UID,Backer Name,Email,Shipping Amount,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status\n";

fn row(number: u32, uid: &str, email: &str, amount: &str, status: &str) -> String {
    format!("{number},{uid},Ada,{email},$0.00,Base,$10.00,r1,{amount},\"2025/03/01, 12:00\",{status}\n")
}

/// Nine rows, of which six are held.
fn rows() -> Vec<String> {
    vec![
        row(1, "1", "ada@example.org", "$10.00", "collected"),
        row(2, "1", "ada@example.org", "$10.00", "collected"),
        row(3, "9.25082E+11", "bea@example.org", "$10.00", "collected"),
        row(4, "3", "", "$10.00", "collected"),
        row(5, "4", "dora at example", "$10.00", "collected"),
        row(6, "5", "eva@example.org", "€10.00", "collected"),
        row(7, "6", "fay@example.org", "$10.00", "vanished"),
        row(8, "7", "gus@example.org", "$12.00", "collected"),
    ]
}

struct Told {
    desk: Desk,
    folder: tempfile::TempDir,
}

fn on_both<F: Future<Output = ()>>(told: impl Fn(Told) -> F) {
    on_both_test_dbs(&migrations(), |test_db| {
        let desk = Desk::new(Story::new(test_db.db().clone(), "USD"));
        let folder = tempfile::tempdir().unwrap();
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        runtime.block_on(told(Told { desk, folder }));
    });
}

impl Told {
    fn file(&self, rows: &[String]) -> PathBuf {
        let file = self.folder.path().join("export.csv");
        std::fs::write(&file, format!("{HEADER}{}", rows.concat())).unwrap();
        file
    }

    fn import(&self, rows: &[String]) -> commands::Report {
        let file = self.file(rows);
        let report = tokio::task::block_in_place(|| self.desk.story.run(&file));
        accounted(&report);
        report
    }

    /// Works on the story from within the runtime.
    fn story<T>(&self, f: impl FnOnce(&Story) -> T) -> T {
        tokio::task::block_in_place(|| f(&self.desk.story))
    }

    fn held(&self, report: &commands::Report) -> Vec<HoldReason> {
        let records = self.story(|story| story.records(report.batch, Outcome::Held));
        records.iter().map(|one| one.row.reason.unwrap()).collect()
    }

    /// Where the held record with this number is settled.
    async fn page_of(&self, browser: &mut Browser, report: &commands::Report, record: u64) -> String {
        let list = browser.get(&format!("{}?view=held", self.batch_path(report))).await.is(200);
        let mark = format!("Settle<span class=\"visually-hidden\">: Record {record}<");
        let before = list.body.split(&mark).next().unwrap();
        assert!(before.len() < list.body.len(), "record {record} is not in {}", list.body);
        before.rsplit("href=\"").next().unwrap().split('"').next().unwrap().to_owned()
    }

    fn batch_path(&self, report: &commands::Report) -> String {
        self.desk.path(&format!("/{}", report.batch))
    }

    fn counts(&self, report: &commands::Report) -> [u64; 4] {
        let done = self.story(|story| story.batch(report.batch)).done;
        [done.applied, done.unchanged, done.held, done.left_out]
    }

    fn is_sound(&self) {
        assert_eq!(self.story(Story::findings), []);
    }
}

/// What the form has, with some of its fields typed anew.
fn typed(page: &Answer, anew: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    let form = page.body.split("<form method=\"post\" action=\"/desk/campaigns/").nth(1).unwrap_or_default();
    let form = form.split("</form>").next().unwrap();
    let attribute = |tag: &str, name: &str| {
        let from = tag.find(&format!(" {name}=\""))? + name.len() + 3;
        tag[from..].split('"').next().map(str::to_owned)
    };
    for tag in form.split("<input ").skip(1).map(|rest| rest.split('>').next().unwrap()) {
        let tag = format!(" {tag}");
        if let (Some(name), false) = (attribute(&tag, "name"), tag.contains("type=\"checkbox\"")) {
            fields.push((name, attribute(&tag, "value").unwrap_or_default()));
        }
    }
    for select in form.split("<select ").skip(1).map(|rest| rest.split("</select>").next().unwrap()) {
        let name = attribute(&format!(" {select}"), "name").unwrap();
        let chosen = select.split("<option ").find(|option| option.contains(" selected"));
        fields.push((name, chosen.and_then(|o| attribute(&format!(" {o}"), "value")).unwrap_or_default()));
    }
    for (name, value) in anew {
        fields.retain(|(known, _)| known != name);
        fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    fields
}

async fn put_right(browser: &mut Browser, path: &str, anew: &[(&str, &str)]) -> Answer {
    let page = browser.get(path).await.is(200);
    let fields = typed(&page, anew);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    browser.post(path, &fields).await
}

/// The numbers of the only import in the list.
async fn list_line(told: &Told, browser: &mut Browser) -> Vec<u64> {
    let list = browser.get(&told.desk.path("")).await.is(200);
    let line = list.body.split("<tbody>").nth(1).unwrap().split("</tr>").next().unwrap().to_owned();
    let cells = line.split("<td class=\"numeric text-end\"").skip(1);
    cells.map(|cell| cell.split(['>', '<']).nth(1).unwrap().parse().unwrap()).collect()
}

#[test]
fn every_held_record_is_settled_and_stays_settled_when_the_file_comes_again() {
    on_both(|told| async move {
        let report = told.import(&rows());
        assert_eq!(told.counts(&report), [2, 0, 6, 0]);
        let mut ada = told.desk.signed_in_as("ada@studio.example", Role::Manager).await;

        // The reason stands beside the field; what is still wrong is said there, and what was typed is kept.
        let no_email = told.page_of(&mut ada, &report, 4).await;
        ada.get(&no_email).await.is(200).says("id=\"f-email-error\"").says("could not be reached");
        put_right(&mut ada, &no_email, &[("email", "Carl@example.org")]).await.is(303);
        assert_eq!(told.counts(&report), [3, 0, 5, 0]);
        assert_eq!(list_line(&told, &mut ada).await, [8, 3, 0, 5], "received = applied + unchanged + held");
        let carl = told.story(|story| story.pledge("3").unwrap());
        assert_eq!(told.story(|story| story.name_and_email(carl.contact)).1, "carl@example.org");
        assert_eq!(told.story(|story| story.held_in_ledger(&carl)), 1_000);
        // Sent twice: nothing happens twice.
        ada.get(&no_email).await.is(404);

        let bad_email = told.page_of(&mut ada, &report, 5).await;
        put_right(&mut ada, &bad_email, &[("email", "dora@example.org")]).await.is(303);

        let currency = told.page_of(&mut ada, &report, 6).await;
        ada.get(&currency).await.says("In the file: €10.00").says("Amounts in USD");
        put_right(&mut ada, &currency, &[]).await.is(422).says("id=\"f-amount-pledged-error\"");
        put_right(&mut ada, &currency, &[("amount-pledged", "ten")])
            .await
            .is(422)
            .says("Type an amount in USD");
        put_right(&mut ada, &currency, &[("amount-pledged", "10.85")]).await.is(303);
        assert_eq!(told.story(|story| story.held_in_ledger(&story.pledge("5").unwrap())), 1_085);

        let status = told.page_of(&mut ada, &report, 7).await;
        ada.get(&status).await.says("vanished");
        put_right(&mut ada, &status, &[("status", "dropped")]).await.is(303);
        assert_eq!(told.story(|story| story.held_in_ledger(&story.pledge("6").unwrap())), 0);

        let no_id = told.page_of(&mut ada, &report, 3).await;
        put_right(&mut ada, &no_id, &[("id", "7")])
            .await
            .is(422)
            .says("Another pledge of this campaign has this id.");
        put_right(&mut ada, &no_id, &[("id", "925082000001")]).await.is(303);

        let twice = told.page_of(&mut ada, &report, 2).await;
        put_right(&mut ada, &twice, &[]).await.is(422).says("Another pledge");
        ada.post(&format!("{twice}/leave-out"), &[("why", "")]).await.is(422).says("Choose why");
        ada.post(&format!("{twice}/leave-out"), &[("why", "duplicate")]).await.is(303);
        assert_eq!(told.counts(&report), [7, 0, 0, 1]);
        assert_eq!(list_line(&told, &mut ada).await, [8, 7, 0, 0, 1], "the one left out has its column");
        ada.get(&told.batch_path(&report))
            .await
            .says("8 received = 7 applied + 0 unchanged + 0 on hold + 1 left out.");
        ada.get(&format!("{}?view=left-out", told.batch_path(&report))).await.says("Record 2<");
        ada.get(&twice)
            .await
            .is(200)
            .says("The same pledge stands in another record")
            .says_not("<form method=\"post\" action=\"/desk/campaigns");
        told.is_sound();
        assert_eq!(told.story(|story| story.count("import_record_body")), 0);

        // The same file again: nothing is new, changed or on hold.
        let again = told.import(&rows());
        assert_eq!(told.counts(&again), [0, 8, 0, 0]);
        assert_eq!(told.story(|story| story.count("pledge")), 7);

        // One row changed elsewhere: what was put right stays right, and the change is applied.
        let mut newer = rows();
        newer[4] = newer[4].replace("$10.00,\"", "$15.00,\"");
        let third = told.import(&newer);
        assert_eq!(told.counts(&third), [1, 7, 0, 0]);
        let dora = told.story(|story| story.pledge("4").unwrap());
        assert_eq!(told.story(|story| story.held_in_ledger(&dora)), 1_500);
        assert_eq!(told.story(|story| story.name_and_email(dora.contact)).1, "dora@example.org");

        // The field itself changed: the file's word is looked at, and a person's word stays.
        newer[4] = newer[4].replace("dora at example", "dorothea@example.org");
        newer[6] = newer[6].replace("vanished", "evaporated");
        let fourth = told.import(&newer);
        assert_eq!(told.held(&fourth), [HoldReason::UnknownStatus]);
        assert_eq!(told.story(|story| story.name_and_email(dora.contact)).1, "dora@example.org");
        told.is_sound();
    });
}

#[test]
fn a_wrong_address_that_is_typed_is_told_as_wrong_and_kept() {
    on_both(|told| async move {
        let report = told.import(&rows());
        let mut ada = told.desk.signed_in_as("ada@studio.example", Role::Manager).await;
        let no_email = told.page_of(&mut ada, &report, 4).await;
        // Else the browser keeps a wrong address to itself, and the page goes on to call it missing.
        ada.get(&no_email).await.is(200).says("id=\"f-form\" novalidate");
        let still = put_right(&mut ada, &no_email, &[("email", "carl at home")]).await.is(422);
        still
            .says("This is not a valid e-mail address")
            .says_not("could not be reached")
            .says("value=\"carl at home\"");
    });
}

#[test]
fn an_amount_that_may_be_two_is_held_shown_as_it_stands_and_typed_by_a_person() {
    on_both(|told| async move {
        let unclear =
            |n: u32, amount: &str| row(n, &n.to_string(), &format!("b{n}@example.org"), amount, "collected");
        let rows = [unclear(1, "$0.005"), unclear(2, "$31.505"), unclear(3, "$31.50")];
        let report = told.import(&rows);
        assert_eq!(told.held(&report), [HoldReason::AmountUnclear; 2]);
        let mut ada = told.desk.signed_in_as("ada@studio.example", Role::Manager).await;
        let page = told.page_of(&mut ada, &report, 2).await;
        ada.get(&page).await.says("In the file: $31.505").says("three digits behind the mark");
        put_right(&mut ada, &page, &[("amount-pledged", "31.50")]).await.is(303);
        assert_eq!(told.story(|story| story.held_in_ledger(&story.pledge("2").unwrap())), 3_150);
        // The same file again: what was typed holds. Another amount that cannot be read is looked at anew.
        assert_eq!(told.counts(&told.import(&rows)), [0, 2, 1, 0]);
        let other = [unclear(1, "$0.005"), unclear(2, "$32.505"), unclear(3, "$31.50")];
        assert_eq!(told.counts(&told.import(&other)), [0, 1, 2, 0]);
        told.is_sound();
    });
}

#[test]
fn what_was_settled_is_taken_back_with_its_import() {
    on_both(|told| async move {
        let report = told.import(&rows());
        let mut ada = told.desk.signed_in_as("ada@studio.example", Role::Owner).await;
        let no_email = told.page_of(&mut ada, &report, 4).await;
        put_right(&mut ada, &no_email, &[("email", "carl@example.org")]).await.is(303);
        let twice = told.page_of(&mut ada, &report, 2).await;
        ada.post(&format!("{twice}/leave-out"), &[("why", "duplicate")]).await.is(303);
        told.story(|story| commands::undo(&story.db, &story.cx, report.batch).unwrap());
        for table in ["pledge", "import_source", "contact_key"] {
            assert_eq!(told.story(|story| story.count(table)), 0, "{table}");
        }
        told.is_sound();
        // The decisions are taken back too: everything is to be decided again.
        let again = told.import(&rows());
        assert_eq!(told.counts(&again), [2, 0, 6, 0]);
        told.is_sound();
    });
}

#[test]
fn an_address_of_somebody_with_another_name_asks_whether_it_is_the_same_person() {
    on_both(|told| async move {
        let mut file = rows();
        file[3] = file[3].replace("Ada", "Carla");
        let report = told.import(&file);
        let mut ada = told.desk.signed_in_as("ada@studio.example", Role::Manager).await;
        let path = told.page_of(&mut ada, &report, 4).await;
        ada.get(&path).await.says_not("same_person");
        let asked = put_right(&mut ada, &path, &[("email", "gus@example.org")]).await.is(422);
        asked.says("This address belongs to Ada.").says("name=\"same_person\"");
        put_right(&mut ada, &path, &[("email", "gus@example.org"), ("same_person", "1")]).await.is(303);
        let [one, other] = ["3", "7"].map(|uid| told.story(|story| story.pledge(uid).unwrap()));
        assert_eq!(one.contact, other.contact);
        told.is_sound();
    });
}

#[test]
fn a_record_whose_reward_is_unknown_gets_one_of_the_catalogue() {
    on_both(|told| async move {
        let mut file = vec![rows()[0].clone(), rows()[7].replace("Base,$10.00,r1", "Deluxe,$12.00,r2")];
        let path = told.file(&file);
        let batch = told.story(|story| story.plan(&path));
        let row = batch.row;
        told.story(|story| {
            let decision = imports::Decision {
                left_out: std::iter::once("r2".to_owned()).collect(),
                ..imports::Decision::default()
            };
            story.write(move |tx, cx| imports::begin_applying(tx, cx, row, &decision).map(drop));
            imports::apply_all(&story.db, &story.cx, row).unwrap();
        });
        let report = told.story(|story| commands::report(&story.db, &story.cx, row).unwrap());
        assert_eq!(told.held(&report), [HoldReason::UnknownReward]);
        let mut ada = told.desk.signed_in_as("ada@studio.example", Role::Manager).await;
        let held = told.page_of(&mut ada, &report, 2).await;
        put_right(&mut ada, &held, &[]).await.is(422).says("Choose the reward of this pledge");
        put_right(&mut ada, &held, &[("reward", "r1")]).await.is(303);
        let base = told.story(|story| story.catalogue().rewards[0].id);
        assert_eq!(told.story(|story| story.pledge("7").unwrap().choices.reward), Some(base));
        let again = told.import(&file);
        assert_eq!((told.counts(&again), told.story(|s| s.catalogue().rewards.len())), ([0, 2, 0, 0], 1));
        // The platform moves the pledge to a reward that is known by now: what staff chose stays.
        file[1] = file[1].replace("$12.00,\"", "$20.00,\"");
        let third = told.import(&file);
        assert_eq!(told.counts(&third), [1, 1, 0, 0]);
        assert_eq!(told.story(|story| story.pledge("7").unwrap().choices.reward), Some(base));
        told.is_sound();
    });
}

#[test]
fn a_known_pledge_whose_newer_row_is_held_is_changed_by_hand_and_changed_back() {
    on_both(|told| async move {
        told.import(&[rows()[0].clone(), rows()[7].clone()]);
        let newer = rows()[7].replace("gus@example.org", "gus at home").replace("$12.00,\"", "$14.00,\"");
        let report = told.import(&[rows()[0].clone(), newer]);
        assert_eq!(told.held(&report), [HoldReason::BadEmail]);
        let mut ada = told.desk.signed_in_as("ada@studio.example", Role::Manager).await;
        let held = told.page_of(&mut ada, &report, 2).await;
        put_right(&mut ada, &held, &[("email", "gustav@example.org")]).await.is(303);
        assert_eq!(told.counts(&report), [1, 1, 0, 0]);
        let gus = told.story(|story| story.pledge("7").unwrap());
        assert_eq!(told.story(|story| story.held_in_ledger(&gus)), 1_400);
        assert_eq!(told.story(|story| story.name_and_email(gus.contact)).1, "gustav@example.org");
        told.is_sound();
        told.story(|story| commands::undo(&story.db, &story.cx, report.batch).unwrap());
        assert_eq!(told.story(|story| story.held_in_ledger(&gus)), 1_200);
        assert_eq!(told.story(|story| story.name_and_email(gus.contact)).1, "gus@example.org");
        told.is_sound();
    });
}

#[test]
fn whoever_may_not_run_imports_settles_nothing_and_what_was_done_is_in_the_log() {
    on_both(|told| async move {
        let report = told.import(&rows());
        let mut ada = told.desk.signed_in_as("ada@studio.example", Role::Manager).await;
        let held = told.page_of(&mut ada, &report, 4).await;
        let mut bob = told.desk.signed_in_as("bob@studio.example", Role::Support).await;
        bob.get(&held).await.is(403);
        bob.post(&held, &[("email", "carl@example.org")]).await.is(403);
        bob.post(&format!("{held}/leave-out"), &[("why", "duplicate")]).await.is(403);
        bob.get(&format!("{}/held.csv", told.batch_path(&report))).await.is(403);
        // A record of one import is not found in another, nor one that was never held.
        let other = told.import(&[rows()[0].clone()]);
        ada.get(&held.replace(&report.batch.to_string(), &other.batch.to_string())).await.is(404);
        put_right(&mut ada, &held, &[("email", "carl@example.org")]).await.is(303);
        let left = told.page_of(&mut ada, &report, 2).await;
        ada.post(&format!("{left}/leave-out"), &[("why", "not_a_pledge")]).await.is(303);
        let entries = told.story(|story| {
            story.read(|tx| Ok(accounts::audit_entries(tx, &accounts::AuditFilter::default(), 100)?))
        });
        let of = |action: &str| entries.iter().find(|entry| entry.action == action).unwrap();
        for (action, words) in
            [("import.record_settled", "email"), ("import.record_left_out", "not_a_pledge")]
        {
            let entry = of(action);
            assert_eq!(entry.subject, report.batch.to_string());
            let detail = entry.detail.to_string();
            assert!(detail.contains(words) && !detail.contains("carl"), "{detail}");
        }
        for language in ["de", "pl", "it"] {
            ada.language = language;
            for record in ["3", "5", "6", "7"] {
                let list = ada.get(&format!("{}?view=held", told.batch_path(&report))).await.is(200);
                let path = list.link(&format!("{}/held/", told.batch_path(&report)));
                ada.get(&path).await.is(200);
                assert!(!record.is_empty());
            }
        }
    });
}

#[test]
fn a_held_record_of_an_older_file_does_not_overwrite_what_a_newer_one_said() {
    on_both(|told| async move {
        let gus = rows()[7].clone();
        told.import(std::slice::from_ref(&gus));
        let bad = gus.replace("gus@example.org", "gus at home").replace("$12.00,\"", "$14.00,\"");
        let older = told.import(&[bad]);
        assert_eq!(told.held(&older), [HoldReason::BadEmail]);
        let newer = told.import(&[gus.replace("$12.00,\"", "$20.00,\"")]);
        assert_eq!(told.counts(&newer), [1, 0, 0, 0]);
        let mut staff = told.desk.signed_in_as("ada@studio.example", Role::Owner).await;
        let held = told.page_of(&mut staff, &older, 1).await;
        let gustav = [("email", "gustav@example.org")];
        put_right(&mut staff, &held, &gustav).await.is(422).says("A newer file was applied since");
        let pledge = told.story(|story| story.pledge("7").unwrap());
        assert_eq!(told.story(|story| story.held_in_ledger(&pledge)), 2_000);
        assert_eq!(told.counts(&older), [0, 0, 1, 0]);
        // Taken back, the newer file says nothing any more.
        told.story(|story| commands::undo(&story.db, &story.cx, newer.batch).unwrap());
        put_right(&mut staff, &held, &gustav).await.is(303);
        assert_eq!(told.story(|story| story.held_in_ledger(&pledge)), 1_400);
        told.is_sound();
    });
}

#[test]
fn a_newer_file_that_says_the_same_as_before_counts_too_and_the_held_record_is_left_out() {
    on_both(|told| async move {
        let gus = rows()[7].clone();
        told.import(std::slice::from_ref(&gus));
        let older = told.import(&[gus.replace("gus@example.org", "gus at home")]);
        let newer = told.import(&[gus]);
        assert_eq!(told.counts(&newer), [0, 1, 0, 0]);
        let mut staff = told.desk.signed_in_as("ada@studio.example", Role::Manager).await;
        let held = told.page_of(&mut staff, &older, 1).await;
        put_right(&mut staff, &held, &[("email", "gustav@example.org")]).await.is(422);
        staff.post(&format!("{held}/leave-out"), &[("why", "untraceable")]).await.is(303);
        assert_eq!(told.counts(&older), [0, 0, 0, 1]);
        told.is_sound();
    });
}

#[test]
fn problem_rows_are_downloaded_with_their_reasons_and_no_cell_runs() {
    on_both(|told| async move {
        let mut file = rows();
        file[3] = file[3].replace(",Ada,", ",=HYPERLINK(1),");
        let report = told.import(&file);
        let mut ada = told.desk.signed_in_as("ada@studio.example", Role::Manager).await;
        let page = ada.get(&format!("{}?view=held", told.batch_path(&report))).await.is(200);
        let path = page.link(&format!("{}/held.csv", told.batch_path(&report)));
        let answer = ada.get(&path).await.is(200);
        assert_eq!(answer.headers["content-type"], "text/csv; charset=utf-8");
        let text = answer.body.strip_prefix('\u{feff}').unwrap();
        let mut csv = csv::Reader::from_reader(text.as_bytes());
        let lines: Vec<csv::StringRecord> = csv.records().map(Result::unwrap).collect();
        assert_eq!(lines.len(), 6);
        let carl = lines.iter().find(|line| &line[0] == "4").unwrap();
        assert_eq!(
            (&carl[1], &carl[3]),
            ("The e-mail address is missing, so this backer could not be reached.", "'=HYPERLINK(1)")
        );
        assert_eq!(&lines.iter().find(|line| &line[0] == "6").unwrap()[6], "€10.00");
    });
}

#[test]
fn a_held_record_cannot_be_read_once_its_person_is_erased() {
    on_both(|told| async move {
        // Ada is known by her first pledge; a second record of hers is held. So is one of Bea, who comes to be known
        // only later in the same file.
        let file = vec![
            row(9, "8", "bea@example.org", "$10.00", "vanished"),
            rows()[0].clone(),
            row(2, "2", "ada@example.org", "$10.00", "vanished"),
            row(3, "3", "bea@example.org", "$10.00", "collected"),
        ];
        told.import(&[rows()[0].clone()]);
        let report = told.import(&file);
        assert_eq!(told.held(&report), [HoldReason::UnknownStatus, HoldReason::UnknownStatus]);
        let mails = || {
            let records = told.story(|story| story.records(report.batch, Outcome::Held));
            records.iter().map(|one| one.record.as_ref().and_then(|r| r.email.clone())).collect::<Vec<_>>()
        };
        let some = |mail: &str| Some(mail.to_owned());
        assert_eq!(mails(), [some("bea@example.org"), some("ada@example.org")]);
        for (uid, left) in [("1", [some("bea@example.org"), None]), ("3", [None, None])] {
            let person = told.story(|story| story.pledge(uid).unwrap().contact);
            told.story(|story| {
                story
                    .write(move |tx, cx| contacts::erase(tx, cx, person, contacts::ErasureReason::Requested));
            });
            // At once, before anybody was told: the key is gone.
            assert_eq!(mails(), left, "{uid}");
        }
        assert_eq!(told.story(|story| story.count("import_record_body")), 2);
        for uid in ["1", "3"] {
            let id = told.story(|story| {
                let person = story.pledge(uid).unwrap().contact;
                story.read(move |tx| Ok(contacts::reference(tx, person)?.id))
            });
            told.story(|story| imports::forget_person(&story.db, id).unwrap());
        }
        assert_eq!(told.story(|story| story.count("import_record_body")), 0);
        told.is_sound();
        // A newer file brings nothing of them back.
        let newer = told.import(&[rows()[0].replace("$10.00,\"", "$11.00,\"")]);
        assert_eq!(told.held(&newer), [HoldReason::PersonErased]);
        assert_eq!(told.story(|story| story.count("import_record_body")), 0);
        let mut ada = told.desk.signed_in_as("ada@studio.example", Role::Manager).await;
        let gone = told.page_of(&mut ada, &newer, 1).await;
        ada.get(&gone).await.says("The personal data of this backer was erased.");
        ada.post(&format!("{gone}/leave-out"), &[("why", "settled_elsewhere")]).await.is(303);
        let again = told.import(&[rows()[0].replace("$10.00,\"", "$12.00,\"")]);
        assert_eq!(told.counts(&again), [0, 1, 0, 0]);
        told.is_sound();
    });
}

#[test]
fn a_held_record_is_theirs_who_get_its_address_later() {
    on_both(|told| async move {
        let report = told.import(&[rows()[0].clone(), row(2, "2", "new@example.org", "$10.00", "vanished")]);
        let ada = told.story(|story| story.pledge("1").unwrap().contact);
        told.story(|story| {
            stories::work(story); // whoever listens is known from here on
            story.write(move |tx, cx| {
                let address = kernel::EmailAddress::parse("new@example.org").unwrap();
                contacts::change_email(tx, cx, ada, &address, contacts::Source::Cli)
            });
            stories::work(story);
            story.write(move |tx, cx| contacts::erase(tx, cx, ada, contacts::ErasureReason::Requested));
        });
        let held = told.story(|story| story.records(report.batch, Outcome::Held));
        assert!(held[0].record.is_none(), "{held:?}");
        told.story(stories::work);
        assert_eq!(told.story(|story| story.count("import_record_body")), 0);
    });
}
