//! Backers who are let in, and newer files with other e-mail addresses of theirs.

use std::collections::BTreeMap;
use std::path::PathBuf;

use imports::{EMAIL_STAYS_PLEDGE, EMAIL_STAYS_TAKEN, Outcome, RecordPart, SAME_EMAIL_APART, Shown};
use kernel::ids::kinds;
use kernel::{EmailAddress, Id};

use super::{Exports, Story, accounted};

/// The columns of these files.
pub const HEADER: &str = "Backer Number,Backer UID,Backer Name,Email,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status";

pub const NEW_LINK: &str = "new_link";
const ABOUT_ADDRESSES: [&str; 4] = [NEW_LINK, EMAIL_STAYS_PLEDGE, EMAIL_STAYS_TAKEN, SAME_EMAIL_APART];

/// A campaign whose backers are let in, and files about them.
pub struct Stage {
    pub story: Story,
    exports: Exports,
}

impl Stage {
    /// A campaign whose first file has these backers, each let in.
    pub fn of(db: db::Db, people: &[(&str, &str)]) -> Self {
        let exports = Exports::under(HEADER);
        let stage = Self { story: Story::new(db, "EUR"), exports };
        stage.story.run(&stage.file(people));
        stage.let_in(people.len());
        stage
    }

    pub fn let_in(&self, backers: usize) {
        for n in 1..=backers {
            let row = self.story.pledge(&n.to_string()).unwrap().row;
            self.story.write(move |tx, cx| pledges::create_link(tx, cx, row).map(drop));
        }
    }

    /// Name and address of the backers 1, 2, ….
    pub fn file(&self, people: &[(&str, &str)]) -> PathBuf {
        let row = |(n, (name, email)): (usize, &(&str, &str))| {
            let n = n + 1;
            format!(
                "{n},{n},{name},{email}@example.org,Base,€10.00,r1,€10.00,\"2025/03/01, 12:00\",collected"
            )
        };
        self.exports.of(people.iter().enumerate().map(row))
    }

    pub fn email(&self, uid: &str) -> String {
        let (_, email) = self.story.name_and_email(self.story.pledge(uid).unwrap().contact);
        email.trim_end_matches("@example.org").to_owned()
    }

    /// By record: its flags about addresses, and whether ours is kept.
    pub fn told(&self, batch: Id<kinds::ImportBatch>) -> BTreeMap<u64, (Vec<String>, bool)> {
        let told = |one: imports::OpenRecord| {
            let mut flags = one.row.flags;
            flags.retain(|flag| ABOUT_ADDRESSES.contains(&flag.as_str()));
            flags.sort();
            let is_kept = one.changes.iter().any(|c| c.part == RecordPart::Email && c.is_kept);
            (one.row.record_number, (flags, is_kept))
        };
        self.story.records(batch, Outcome::Changed).into_iter().map(told).collect()
    }

    /// Applies a file, and answers what was told before and after.
    pub fn apply(&self, people: &[(&str, &str)]) -> [BTreeMap<u64, (Vec<String>, bool)>; 2] {
        self.story.clock.advance_minutes(60);
        let file = self.file(people);
        let planned = self.told(self.story.plan(&file).id);
        let report = self.story.run_older(&file);
        accounted(&report);
        let came = self.told(report.batch);
        let flags = |told: &BTreeMap<u64, (Vec<String>, bool)>| {
            told.iter().map(|(record, (flags, _))| (*record, flags.clone())).collect::<Vec<_>>()
        };
        assert_eq!(flags(&planned), flags(&came), "what the preview says is what happens");
        assert_eq!(self.story.findings(), []);
        [planned, came]
    }

    /// Staff give a pledge a person of its own.
    pub fn part(&self, uid: &str, name: &'static str, email: &'static str) {
        let pledge = self.story.pledge(uid).unwrap().row;
        self.story.write::<_, imports::ImportError>(move |tx, cx| {
            let email = EmailAddress::parse(&format!("{email}@example.org")).unwrap();
            let own = pledges::OwnPerson { name, email: &email, source: contacts::Source::Cli };
            let parted = pledges::part_from_person(tx, cx, pledge, own)?;
            imports::follow_parting(tx, cx, pledge, &parted)
        });
    }

    /// Addresses of an import that are not taken over: whose record, what stands before, what after, and why.
    pub fn not_taken_over(&self, batch: Id<kinds::ImportBatch>) -> Vec<(u64, String, String, String)> {
        let vault = self.story.cx.vault.clone();
        let found = self.story.read(move |tx| {
            let batch = imports::find_batch(tx, batch)?.unwrap();
            imports::records(tx, &vault, &batch, (Shown::KeptAddresses, 0, 100))
        });
        let line = |one: imports::OpenRecord| {
            let change = one.changes.iter().find(|change| change.part == RecordPart::Email).unwrap();
            let text = |value: &serde_json::Value| {
                value.as_str().unwrap().trim_end_matches("@example.org").to_owned()
            };
            (one.row.record_number, text(&change.before), text(&change.after), one.row.flags.join(" "))
        };
        found.into_iter().map(line).collect()
    }

    /// The latest import that is applied and was not taken back.
    pub fn latest(&self) -> Id<kinds::ImportBatch> {
        Self::latest_of(&self.story)
    }

    pub fn latest_of(story: &Story) -> Id<kinds::ImportBatch> {
        story.read(|tx| {
            let latest = db::sql!(
                "SELECT public_id FROM import_batch WHERE state = 'applied' ORDER BY id DESC LIMIT 1"
            );
            Ok(tx.query_one(latest, &[], |row| row.get(0))?)
        })
    }

    pub fn moves(&self) -> i64 {
        self.story.read(|tx| {
            let moves = db::sql!("SELECT COUNT(*) FROM domain_event WHERE name = 'contact.moved'");
            Ok(tx.query_one(moves, &[], |row| row.get::<i64>(0))?)
        })
    }
}

pub fn flags(of: &[&str]) -> Vec<String> {
    of.iter().map(|flag| (*flag).to_owned()).collect()
}
