//! The questions of a file, and whose they are.

use std::collections::{BTreeSet, HashMap};

use kernel::text::fold;

use super::tally::{Tally, place};
use super::{FoundQuestion, addon_key};
use crate::reading::Table;
use crate::record::Record;

/// Backers of other rewards who answered the survey and left a question out, before it is tied to one reward.
const BLANKS_MIN: u64 = 3;
/// Characters from which on an answer is a long one.
const LONG_CHARS: usize = 200;

/// Most different answers that look like a choice, and most characters of one.
const CHOICE_ANSWERS_MAX: usize = 20;
const CHOICE_CHARS_MAX: usize = 40;

/// Where a question has a column.
#[derive(Clone, Copy)]
enum AsksIn {
    /// In one table of a zip, with backers of one reward.
    TableOfOne,
    /// In one table of a zip, with backers of several rewards.
    TableOfSeveral,
    /// In the only table, or in several.
    Tables,
}

struct QuestionTally {
    found: FoundQuestion,
    rewards: Tally<Option<String>>,
    /// The add-ons that everybody has who answered; `None` before the first.
    addons: Option<Vec<String>>,
    /// The tables of the file that have a column for it.
    tables: BTreeSet<usize>,
    /// How often each answer came; `None` once they cannot be a choice. Not kept: answers may be about people.
    answers: Option<Tally<String>>,
}

/// Collects them while a file is read.
#[derive(Default)]
pub(super) struct Questions {
    questions: Vec<QuestionTally>,
    places: HashMap<String, usize>,
    /// Backers of each reward who answered the platform's survey.
    surveyed: HashMap<Option<String>, u64>,
    /// Rewards of each table by its name in the zip: two at most, which are several.
    of_tables: HashMap<Option<String>, BTreeSet<Option<String>>>,
}

impl Questions {
    /// Takes the answers of a record whose reward is named so.
    pub(super) fn add(&mut self, record: &Record, reward: Option<&str>) {
        let reward = reward.map(str::to_owned);
        self.note_table(record, reward.as_deref());
        if record.surveyed_at.is_some() || record.answers.iter().next().is_some() {
            let count = self.surveyed.entry(reward.clone()).or_default();
            *count = count.saturating_add(1);
        }
        for (prompt, answer) in record.answers.iter() {
            let Some(tally) = self.question(prompt) else { continue };
            tally.found.records = tally.found.records.saturating_add(1);
            tally.found.is_long |= answer.contains('\n') || answer.chars().nth(LONG_CHARS).is_some();
            tally.rewards.add(reward.clone());
            tally.note(record, answer);
        }
    }

    fn note_table(&mut self, record: &Record, reward: Option<&str>) {
        let reward = reward.map(str::to_owned);
        if let Some(rewards) = self.of_tables.get_mut(&record.member) {
            if rewards.len() < 2 && !rewards.contains(&reward) {
                rewards.insert(reward);
            }
        } else {
            self.of_tables.insert(record.member.clone(), BTreeSet::from([reward]));
        }
    }

    /// Takes a question that has a column in the nth table, whether or not anybody answered it.
    pub(super) fn name(&mut self, prompt: &str, nth: usize) {
        if let Some(tally) = self.question(prompt) {
            tally.tables.insert(nth);
        }
    }

    /// What is proposed of a file of these tables.
    pub(super) fn settle(self, tables: &[Table]) -> Vec<FoundQuestion> {
        let surveyed = &self.surveyed;
        let is_of_several = |nth: &usize| {
            let rewards = tables.get(*nth).and_then(|table| self.of_tables.get(&table.member));
            rewards.is_some_and(|rewards| rewards.len() > 1)
        };
        let settle = |question: QuestionTally| {
            let asks_in = match question.tables.first() {
                Some(own) if tables.len() > 1 && question.tables.len() == 1 => {
                    if is_of_several(own) {
                        AsksIn::TableOfSeveral
                    } else {
                        AsksIn::TableOfOne
                    }
                }
                _ => AsksIn::Tables,
            };
            question.settle(surveyed, asks_in)
        };
        self.questions.into_iter().map(settle).collect()
    }

    fn question(&mut self, prompt: &str) -> Option<&mut QuestionTally> {
        let (at, is_new) = place(&mut self.places, self.questions.len(), prompt)?;
        if is_new {
            let found = FoundQuestion {
                prompt: prompt.to_owned(),
                reward: None,
                records: 0,
                is_long: false,
                different_answers: None,
            };
            let answers = Some(Tally::default());
            self.questions.push(QuestionTally {
                found,
                rewards: Tally::default(),
                addons: None,
                tables: BTreeSet::new(),
                answers,
            });
        }
        self.questions.get_mut(at)
    }
}

impl QuestionTally {
    fn note(&mut self, record: &Record, answer: &str) {
        let has = |key: &String| record.addons.iter().filter_map(addon_key).any(|other| other == *key);
        self.addons = Some(match self.addons.take() {
            None => record.addons.iter().filter_map(addon_key).collect(),
            Some(shared) => shared.into_iter().filter(has).collect(),
        });
        let answer = fold(answer.trim());
        let is_short = answer.chars().nth(CHOICE_CHARS_MAX).is_none();
        if let Some(mut answers) = self.answers.take() {
            answers.add(answer);
            self.answers = Some(answers).filter(|answers| is_short && answers.0.len() <= CHOICE_ANSWERS_MAX);
        }
    }

    /// How many different answers there are, where they look like a choice within one reward or add-on.
    fn different_answers(&self) -> Option<u64> {
        let answers = &self.answers.as_ref()?.0;
        let repeated = answers.values().filter(|times| **times > 1).count();
        let is_of_one_reward = self.rewards.0.len() == 1 && self.rewards.0.keys().all(Option::is_some);
        let is_of_one = is_of_one_reward || self.addons.as_ref().is_some_and(|shared| !shared.is_empty());
        let is_choice = is_of_one && answers.len() >= 2 && repeated.saturating_mul(2) > answers.len();
        u64::try_from(answers.len()).ok().filter(|_| is_choice)
    }

    /// Asked of one reward's backers where most of them answered it and others, who answered the survey, did not; or where
    /// it stands in one table of several, which is that reward's. All in a table were asked what has a column there.
    fn settle(self, surveyed: &HashMap<Option<String>, u64>, asks_in: AsksIn) -> FoundQuestion {
        let different_answers = self.different_answers();
        let mut rewards = self.rewards.0.iter();
        let only = match (rewards.next(), rewards.next()) {
            (Some((Some(only), answers)), None) => {
                let of_it = |key: &Option<String>| key.as_deref() == Some(only);
                let asked: u64 = surveyed.iter().filter(|(key, _)| of_it(key)).map(|(_, count)| *count).sum();
                let blank: u64 =
                    surveyed.iter().filter(|(key, _)| !of_it(key)).map(|(_, count)| *count).sum();
                let is_of_it = match asks_in {
                    AsksIn::TableOfOne => true,
                    AsksIn::TableOfSeveral => false,
                    AsksIn::Tables => blank >= BLANKS_MIN && answers.saturating_mul(2) > asked,
                };
                is_of_it.then(|| only.clone())
            }
            _ => None,
        };
        FoundQuestion { reward: only, different_answers, ..self.found }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Collector, Found};
    use super::*;
    use crate::formats::{Column, Meaning};
    use crate::reading::Section;
    use crate::record::{AddonLine, RewardRef};

    fn backer(reward: RewardRef) -> Record {
        Record { reward: Some(reward), ..Record::default() }
    }

    fn sailor(answers: &[(&str, &str)]) -> Record {
        let mut sailor = backer(RewardRef { id: None, title: Some("  Sailor ".to_owned()) });
        sailor.answers =
            answers.iter().map(|(q, a)| ((*q).to_owned(), (*a).to_owned())).collect::<Vec<_>>().into();
        sailor
    }

    /// The reward of the backer at a place.
    type RewardOf = fn(usize) -> &'static str;

    #[test]
    fn few_answers_that_come_again_within_one_reward_or_addon_look_like_a_choice() {
        let different = |answers: &[&str], addon: Option<&str>, reward_of: RewardOf| {
            let mut collector = Collector::default();
            for (place, answer) in answers.iter().enumerate() {
                let id = Some(reward_of(place).to_owned());
                let mut record = backer(RewardRef { id, title: None });
                record.answers = vec![("Size".to_owned(), (*answer).to_owned())].into();
                record.addons = addon
                    .map(|id| AddonLine { id: id.to_owned(), title: "Apron".to_owned(), qty: 1 })
                    .into_iter()
                    .collect();
                collector.add(&record);
            }
            collector.finish(&[]).questions[0].different_answers
        };
        let one: RewardOf = |_| "r1";
        let several: RewardOf = |place| if place == 0 { "r1" } else { "r2" };
        assert_eq!(different(&["S", "m", " s ", "M", "XXL"], None, one), Some(3));
        assert_eq!(different(&["S", "M", "S", "M"], None, several), None, "asked of more than one reward");
        assert_eq!(different(&["S", "M", "S", "M"], Some("7"), several), Some(2), "an add-on's");
        assert_eq!(different(&["Ada", "Grace", "Edsger", "Ada"], None, one), None, "names");
        assert_eq!(different(&["S", "S"], None, one), None, "nothing to choose");
        let twice: Vec<String> = (0..42).map(|n| (n % 21).to_string()).collect();
        let twice: Vec<&str> = twice.iter().map(String::as_str).collect();
        assert_eq!(different(&twice, None, one), None, "too many");
    }

    #[test]
    fn a_question_that_others_left_out_is_asked_of_the_one_reward_that_answered() {
        let asked_of = |captains: usize, silent: usize, sailors: usize, surveyed: bool| {
            let mut collector = Collector::default();
            let mut captain =
                backer(RewardRef { id: Some("r1".to_owned()), title: Some("Captain".to_owned()) });
            captain.surveyed_at = Some("2024-05-01T10:00".to_owned());
            (0..silent).for_each(|_| collector.add(&captain));
            captain.answers = vec![("Coin colour".to_owned(), "Patina".to_owned())].into();
            (0..captains).for_each(|_| collector.add(&captain));
            let other = if surveyed { sailor(&[("Name on the list", "Ada")]) } else { sailor(&[]) };
            (0..sailors).for_each(|_| collector.add(&other));
            let found = collector.finish(&[]);
            assert_eq!(found.rewards.get(1).map(|reward| reward.key.as_str()), Some("title:sailor"));
            found.questions[0].reward.clone()
        };
        assert_eq!(Collector::default().finish(&[]), Found::default());
        assert_eq!(asked_of(2, 1, 3, true).as_deref(), Some("r1"));
        assert_eq!(asked_of(2, 1, 2, true), None, "two blanks are no evidence");
        assert_eq!(asked_of(2, 1, 9, false), None, "who answered no survey was not asked");
        assert_eq!(asked_of(1, 9, 3, true), None, "few of its own backers answered");
    }
    fn table(member: &str, prompts: &[&str]) -> Table {
        let named = |prompt: &&str| Column { name: (*prompt).to_owned(), meaning: Meaning::Question };
        let sections = vec![Section { line: 1, columns: prompts.iter().map(named).collect() }];
        Table { member: Some(member.to_owned()), encoding: "UTF-8", delimiter: ',', sections, records: 12 }
    }

    /// Of whom the engraving is asked that some of the captains in `a.csv` want; the sailors stand in this table.
    fn engraving_is_asked_of(sailors_in: &str, tables: &[Table]) -> Option<String> {
        let mut collector = Collector::default();
        let mut captain = backer(RewardRef { id: Some("r1".to_owned()), title: Some("Captain".to_owned()) });
        captain.member = Some("a.csv".to_owned());
        captain.surveyed_at = Some("2024-05-01T10:00".to_owned());
        (0..9).for_each(|_| collector.add(&captain));
        captain.answers = vec![("Engraving".to_owned(), "Ada".to_owned())].into();
        collector.add(&captain);
        let sailor = Record {
            member: Some(sailors_in.to_owned()),
            surveyed_at: captain.surveyed_at.clone(),
            ..sailor(&[("Name on the list", "Ada")])
        };
        (0..9).for_each(|_| collector.add(&sailor));
        let questions = collector.finish(tables).questions;
        questions.into_iter().find(|question| question.prompt == "Engraving").unwrap().reward
    }

    /// A zip has a table for each reward: the one that has the column says who was asked, however few answered.
    #[test]
    fn a_question_of_one_table_of_several_is_asked_of_its_reward() {
        let asked_of = |tables: &[Table]| engraving_is_asked_of("b.csv", tables);
        let (captains, sailors) = (table("a.csv", &["Engraving"]), table("b.csv", &["Name on the list"]));
        assert_eq!(asked_of(&[captains.clone(), sailors.clone()]).as_deref(), Some("r1"));
        assert_eq!(
            asked_of(&[captains, table("c.csv", &["Engraving"]), sailors]),
            None,
            "two tables have it"
        );
        assert_eq!(
            asked_of(&[table("a.csv", &["Engraving", "Name on the list"])]),
            None,
            "one table says nothing of it"
        );
    }

    #[test]
    fn a_question_of_a_table_with_several_rewards_is_not_given_to_the_one_that_answered() {
        let tables = [table("a.csv", &["Engraving", "Name on the list"]), table("b.csv", &["Size"])];
        assert_eq!(engraving_is_asked_of("a.csv", &tables), None, "they were asked as well");
    }
}
