//! The questions of a file, and whose they are.

use std::collections::HashMap;

use super::FoundQuestion;
use super::tally::{Tally, place};
use crate::record::Record;

/// Backers of other rewards who answered the survey and left a question out, before it is tied to one reward.
const BLANKS_MIN: u64 = 3;
/// Characters from which on an answer is a long one.
const LONG_CHARS: usize = 200;

struct QuestionTally {
    found: FoundQuestion,
    rewards: Tally<Option<String>>,
}

/// Collects them while a file is read.
#[derive(Default)]
pub(super) struct Questions {
    questions: Vec<QuestionTally>,
    places: HashMap<String, usize>,
    /// Backers of each reward who answered the platform's survey.
    surveyed: HashMap<Option<String>, u64>,
}

impl Questions {
    /// Takes the answers of a record whose reward is named so.
    pub(super) fn add(&mut self, record: &Record, reward: Option<&str>) {
        let reward = reward.map(str::to_owned);
        if record.surveyed_at.is_some() || record.answers.iter().next().is_some() {
            let count = self.surveyed.entry(reward.clone()).or_default();
            *count = count.saturating_add(1);
        }
        for (prompt, answer) in record.answers.iter() {
            let Some(tally) = self.question(prompt) else { continue };
            tally.found.records = tally.found.records.saturating_add(1);
            tally.found.is_long |= answer.contains('\n') || answer.chars().nth(LONG_CHARS).is_some();
            tally.rewards.add(reward.clone());
        }
    }

    /// Takes a question that has a column, whether or not anybody answered it.
    pub(super) fn name(&mut self, prompt: &str) {
        self.question(prompt);
    }

    /// What is proposed.
    pub(super) fn settle(self) -> Vec<FoundQuestion> {
        let surveyed = &self.surveyed;
        self.questions.into_iter().map(|question| question.settle(surveyed)).collect()
    }

    fn question(&mut self, prompt: &str) -> Option<&mut QuestionTally> {
        let (at, is_new) = place(&mut self.places, self.questions.len(), prompt)?;
        if is_new {
            let found = FoundQuestion { prompt: prompt.to_owned(), reward: None, records: 0, is_long: false };
            self.questions.push(QuestionTally { found, rewards: Tally::default() });
        }
        self.questions.get_mut(at)
    }
}

impl QuestionTally {
    /// Asked of one reward's backers where most of them answered it and others, who answered the survey, did not.
    fn settle(self, surveyed: &HashMap<Option<String>, u64>) -> FoundQuestion {
        let mut rewards = self.rewards.0.iter();
        let only = match (rewards.next(), rewards.next()) {
            (Some((Some(only), answers)), None) => {
                let of_it = |key: &Option<String>| key.as_deref() == Some(only);
                let asked: u64 = surveyed.iter().filter(|(key, _)| of_it(key)).map(|(_, count)| *count).sum();
                let blank: u64 =
                    surveyed.iter().filter(|(key, _)| !of_it(key)).map(|(_, count)| *count).sum();
                (blank >= BLANKS_MIN && answers.saturating_mul(2) > asked).then(|| only.clone())
            }
            _ => None,
        };
        FoundQuestion { reward: only, ..self.found }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Collector, Found};
    use super::*;
    use crate::record::RewardRef;

    fn backer(reward: RewardRef) -> Record {
        Record { reward: Some(reward), ..Record::default() }
    }

    fn sailor(answers: &[(&str, &str)]) -> Record {
        let mut sailor = backer(RewardRef { id: None, title: Some("  Sailor ".to_owned()) });
        sailor.answers =
            answers.iter().map(|(q, a)| ((*q).to_owned(), (*a).to_owned())).collect::<Vec<_>>().into();
        sailor
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
}
