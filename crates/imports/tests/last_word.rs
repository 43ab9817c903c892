//! Whatever the order of imports, changes by hand and undoing: what a backer or staff said last stays, and where nobody
//! said anything, the latest file that stands is right.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod stories;

use std::collections::BTreeMap;
use std::fmt::Write;

use contacts::Source;
use imports::commands;
use kernel::{Actor, EmailAddress};
use pledges::Choices;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use stories::{Story, accounted, migrations};
use testkit::on_both;

const BACKERS: usize = 2;

/// A part of a pledge that both files and people have a say in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Name,
    Email,
    Dice,
    Colour,
}

const PARTS: [Part; 4] = [Part::Name, Part::Email, Part::Dice, Part::Colour];

/// What a file says of each backer: name, address, dice and colour, each as a small number.
type Said = [[u8; 4]; BACKERS];

#[derive(Debug, Clone)]
enum Deed {
    Import(Said),
    /// The backer or staff change a part to a value that no file has.
    ByHand {
        backer: usize,
        part: Part,
        value: u8,
    },
    Undo,
}

fn said() -> impl Strategy<Value = Said> {
    prop::array::uniform2(prop::array::uniform4(0_u8..3))
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        3 => said().prop_map(Deed::Import),
        3 => (0..BACKERS, 0..PARTS.len(), 0_u8..3)
            .prop_map(|(backer, part, value)| Deed::ByHand { backer, part: PARTS[part], value }),
        1 => Just(Deed::Undo),
    ]
}

/// The value of a part as its text: of a file below ten, by hand from ten on.
fn text(part: Part, case: usize, backer: usize, value: u8) -> String {
    match part {
        Part::Name => format!("Name {value}"),
        Part::Email => format!("c{case}b{backer}v{value}@example.org"),
        Part::Dice => value.to_string(),
        Part::Colour => format!("Colour {value}"),
    }
}

struct Stage {
    story: Story,
    case: usize,
    folder: tempfile::TempDir,
}

impl Stage {
    fn write(&self, said: Said) -> std::path::PathBuf {
        let file = self.folder.path().join("export.csv");
        let mut out = "Backer Number,Backer UID,Backer Name,Email,Shipping Amount,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status,Survey Response,[Addon: 77] Dice,Colour?\n".to_owned();
        for (backer, values) in said.iter().enumerate() {
            let value = |part: Part| text(part, self.case, backer, values[part as usize]);
            let amount = 10 + u32::from(values[2]) * 5;
            writeln!(
                out,
                "{backer},5{backer},{},{},$0.00,Base,$10.00,r1,${amount}.00,\"2025/03/01, 12:00\",collected,\"2025/06/01, 10:00\",{},{}",
                value(Part::Name), value(Part::Email), value(Part::Dice), value(Part::Colour)
            )
            .unwrap();
        }
        std::fs::write(&file, out).unwrap();
        file
    }

    fn pledge(&self, backer: usize) -> pledges::Pledge {
        self.story.pledge(&format!("5{backer}")).unwrap()
    }

    fn by_hand(&self, backer: usize, part: Part, value: u8) {
        let pledge = self.pledge(backer);
        let catalogue = self.story.catalogue();
        let typed = text(part, self.case, backer, value);
        let (row, contact) = (pledge.row, pledge.contact);
        self.story.write::<_, pledges::PledgeError>(move |tx, cx| {
            let own = cx.acting_as(Actor::Staff(kernel::RowId::new(1)));
            match part {
                Part::Name => contacts::rename(tx, &own, contact, &typed, Source::Cli)?,
                Part::Email => {
                    let email = EmailAddress::parse(&typed).unwrap();
                    contacts::change_email(tx, &own, contact, &email, Source::Cli)?;
                }
                Part::Dice => {
                    let before = pledges::load(tx, row)?;
                    let dice = catalogue.addons[0].id;
                    let chosen = pledges::ChosenAddOn { addon: dice, quantity: u32::from(value) };
                    let choices = Choices { addons: vec![chosen], ..before.choices };
                    let seen_version = before.choices_stamp.version;
                    pledges::save_choices(
                        tx,
                        &own,
                        &pledges::SaveChoices { pledge: row, seen_version, choices },
                    )?;
                }
                Part::Colour => {
                    let question = catalogue.questions.iter().find(|one| one.prompt == "Colour?").unwrap().id;
                    let seen_version = pledges::load(tx, row)?.answers_stamp.version;
                    let answers = vec![pledges::Answer { question, answer: typed.clone() }];
                    pledges::save_answers(
                        tx,
                        &own,
                        &pledges::SaveAnswers { pledge: row, seen_version, answers },
                    )?;
                }
            }
            Ok(())
        });
    }

    fn actual(&self, backer: usize, part: Part) -> String {
        let pledge = self.pledge(backer);
        let (name, email) = self.story.name_and_email(pledge.contact);
        let catalogue = self.story.catalogue();
        match part {
            Part::Name => name,
            Part::Email => email,
            Part::Dice => pledge.choices.quantity_of(catalogue.addons[0].id).to_string(),
            Part::Colour => {
                let question = catalogue.questions.iter().find(|one| one.prompt == "Colour?").unwrap().id;
                let (vault, row) = (self.story.cx.vault.clone(), pledge.row);
                let view = self.story.read(move |tx| Ok(pledges::load_view(tx, &vault, row)?));
                view.answer(question).unwrap_or_default().to_owned()
            }
        }
    }
}

fn tell(story: Story, case: usize, first: Said, deeds: &[Deed]) {
    let stage = Stage { story, case, folder: tempfile::tempdir().unwrap() };
    let mut standing = vec![(stage.story.run(&stage.write(first)).batch, first)];
    let mut by_hand: BTreeMap<(usize, Part), u8> = BTreeMap::new();
    for deed in deeds {
        match deed {
            Deed::Import(said) => {
                let report = stage.story.run_older(&stage.write(*said));
                accounted(&report);
                assert_eq!(report.held, 0, "{report:?}");
                standing.push((report.batch, *said));
            }
            Deed::ByHand { backer, part, value } => {
                let value = value + 10;
                stage.by_hand(*backer, *part, value);
                by_hand.insert((*backer, *part), value);
            }
            // The first one stays: pledges that were worked on are not removed.
            Deed::Undo if standing.len() > 1 => {
                let (batch, _) = standing.pop().unwrap();
                commands::undo(&stage.story.db, &stage.story.cx, batch).unwrap();
            }
            Deed::Undo => {}
        }
        let (_, file) = standing.last().unwrap();
        for (backer, says) in file.iter().enumerate() {
            for part in PARTS {
                let of_file = says[part as usize];
                let value = by_hand.get(&(backer, part)).copied().unwrap_or(of_file);
                let wanted = text(part, case, backer, value);
                assert_eq!(
                    stage.actual(backer, part),
                    wanted,
                    "{part:?} of {backer} after {deed:?} of {deeds:?}"
                );
            }
            let paid = i64::from(10 + u32::from(says[2]) * 5) * 100;
            assert_eq!(
                stage.story.held_in_ledger(&stage.pledge(backer)),
                paid,
                "after {deed:?} of {deeds:?}"
            );
        }
    }
    assert_eq!(stage.story.findings(), []);
}

#[test]
fn who_had_the_last_word_keeps_it_and_the_latest_file_says_the_rest() {
    on_both(&migrations(), |db| {
        let all = Story::new(db, "USD");
        let case = std::cell::Cell::new(0_usize);
        let mut runner =
            TestRunner::new(Config { cases: 20, failure_persistence: None, ..Config::default() });
        let deeds = (said(), prop::collection::vec(deed(), 1..9));
        runner
            .run(&deeds, |(first, deeds)| {
                case.set(case.get() + 1);
                let slug: &'static str = Box::leak(format!("case-{}", case.get()).into_boxed_str());
                tell(all.beside(slug), case.get(), first, &deeds);
                Ok(())
            })
            .unwrap();
    });
}
