//! Options that were made by hand after an import are filled with what the stored records say.

use std::collections::HashSet;

use campaigns::model::{Catalogue, CatalogueOption, Question, Shelf};
use db::{Db, ReadTx, WriteTx};
use kernel::ids::kinds;
use kernel::text::{fold, search_words};
use kernel::{Cx, Id, RowId};
use pledges::quote::asked_options;
use pledges::{Choices, ChosenOption, Filter, Page, PledgeRow};

use super::catalogue::{self, Lookup};
use super::filling::{FillingCounts, is_told};
use super::{chosen_items, in_the_file};
use crate::error::ImportError;
use crate::jobs_of_imports::FillOptions;
use crate::record::Record;
use crate::store;

/// Pledges of one transaction.
const FILLED_AT_ONCE: u32 = 100;

/// Whether a campaign has options that may be filled.
///
/// # Errors
/// [`ImportError::Db`].
pub fn has_options(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<bool, ImportError> {
    let catalogue = campaigns::load_catalogue(tx, campaign)?;
    Ok(catalogue.options.iter().any(|option| option.shelf.is_offered()))
}

/// Lets a job fill the options of a campaign.
///
/// # Errors
/// [`ImportError::Db`].
pub fn enqueue(tx: &mut WriteTx<'_>, cx: &Cx, campaign: RowId<kinds::Campaign>) -> Result<(), ImportError> {
    if has_options(tx, campaign)? {
        store::filling::ask(tx, campaign, cx.now())?;
        jobs::enqueue(tx, cx.now(), &FillOptions { campaign })?;
    }
    Ok(())
}

/// Fills what nobody has chosen yet, to the end, on the calling thread. Pledges that a backer or staff had the last word
/// on stay as they are. A question whose answers filled an option of the same name is shelved, so that nobody is asked
/// twice, unless somebody answered it whom the option does not ask.
///
/// # Errors
/// [`ImportError`] when a record cannot be opened or read.
pub fn fill_all(db: &Db, cx: &Cx, campaign: RowId<kinds::Campaign>) -> Result<(), ImportError> {
    let (has_options, begun) = db.read_blocking::<_, ImportError>(move |tx| {
        Ok((has_options(tx, campaign)?, store::filling::find(tx, campaign)?))
    })?;
    if !has_options {
        let now = cx.now();
        return db.write_blocking::<_, ImportError>(move |tx| {
            // Asked for while there still was one: that is done, and may be asked for again.
            Ok(store::filling::finish_asked(tx, campaign, now)?)
        });
    }
    let mut answered = Answered::default();
    let mut counts = FillingCounts::default();
    let mut after = None;
    loop {
        let cx = cx.clone();
        let (last, of_page, counted) = db.write_blocking::<_, ImportError>(move |tx| {
            let page = Page { after, limit: FILLED_AT_ONCE };
            let rows = pledges::list(tx, &Filter::all(campaign), page)?;
            let (answered, counts) = fill(tx, &cx, campaign, &rows)?;
            Ok((rows.last().map(|row| row.pledge.row), answered, counts))
        })?;
        answered.add(of_page);
        counts = counts.plus(counted);
        if last.is_none() {
            break;
        }
        after = last;
    }
    let (cx, replaced) = (cx.clone(), answered.replaced());
    db.write_blocking(move |tx| {
        let shelved = shelve(tx, &cx, campaign, &replaced)?;
        let counts = FillingCounts { shelved, ..counts };
        let now = store::filling::find(tx, campaign)?;
        if is_told(begun.as_ref(), now.as_ref(), counts) {
            store::filling::finish(tx, campaign, (counts, cx.now()))?;
        }
        Ok(())
    })
}

/// Questions whose answers have become values of an option of the same name.
#[derive(Debug, Default)]
struct Answered {
    /// An answer of it is the value of an option: filled now, or by an earlier run that was cut short.
    filled: HashSet<Id<kinds::Question>>,
    /// Somebody answered it who is not asked the option.
    elsewhere: HashSet<Id<kinds::Question>>,
}

impl Answered {
    fn add(&mut self, more: Self) {
        self.filled.extend(more.filled);
        self.elsewhere.extend(more.elsewhere);
    }

    /// Those that the option asks instead, of everybody whom they concern.
    fn replaced(self) -> Vec<Id<kinds::Question>> {
        self.filled.difference(&self.elsewhere).copied().collect()
    }
}

/// Questions are asked no more, and how many those are: the option asks the same, and of two sizes the warehouse would not know which counts.
/// What was answered stays with its pledges.
fn shelve(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    replaced: &[Id<kinds::Question>],
) -> Result<u64, ImportError> {
    let mut count = 0_u64;
    if replaced.is_empty() {
        return Ok(count);
    }
    let catalogue = campaigns::load_catalogue(tx, campaign)?;
    for question in replaced.iter().filter_map(|id| catalogue.question(*id)) {
        if question.shelf.is_offered() {
            let shelved = Question { shelf: Shelf::Archived, ..question.clone() };
            campaigns::save_question(tx, cx, campaign, &shelved)?;
            count = count.saturating_add(1);
        }
    }
    Ok(count)
}

fn fill(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    rows: &[PledgeRow],
) -> Result<(Answered, FillingCounts), ImportError> {
    let lookup = catalogue::lookup(tx, campaign)?;
    let alike = alike(&lookup.catalogue);
    let is_wanting = |row: &PledgeRow| !open_copies(&lookup.catalogue, &row.choices).is_empty();
    let looked_at: Vec<&PledgeRow> = rows
        .iter()
        .filter(|row| !row.state.is_ended() && (!alike.is_empty() || row.state.is_open() && is_wanting(row)))
        .collect();
    let asked: Vec<_> = looked_at.iter().map(|row| (row.pledge, row.contact)).collect();
    let records = pledges::raw_records(tx, &cx.vault, &asked)?;
    let (mut answered, mut counts) = (Answered::default(), FillingCounts::default());
    for row in looked_at {
        let open = open_copies(&lookup.catalogue, &row.choices);
        let record = match records.get(&row.pledge.row) {
            Some(json) => in_the_file::read(json)?,
            None => None,
        };
        let Some(record) = record else {
            counts.not_told = counts.not_told.saturating_add(u64::from(!open.is_empty()));
            continue;
        };
        let asked = asked_options(&lookup.catalogue, &row.choices);
        for (option, question) in &alike {
            let is_asked = asked.iter().any(|asked| asked.option.id == option.id);
            if !is_asked && record.answers.iter().any(|(prompt, _)| same_words(prompt, &question.prompt)) {
                answered.elsewhere.insert(question.id);
            }
        }
        let values = told(&lookup, &row.choices, &record);
        let is_filled = !values.is_empty() && pledges::fill_options(tx, cx, row.pledge.row, &values)?;
        counts = counts.plus(became(&open, &values, (is_filled, &record)));
        let written: &[ChosenOption] = if is_filled { &values } else { &[] };
        let is_told = |option: &CatalogueOption| {
            let named = answers_to(option, &record);
            let mut held = row.choices.options.iter().chain(written).filter(|held| held.option == option.id);
            held.any(|held| named.contains(&held.value))
        };
        let told = alike.iter().filter(|(option, _)| is_told(option));
        answered.filled.extend(told.map(|(_, question)| question.id));
    }
    Ok((answered, counts))
}

/// What became of the choices that a pledge had to make.
fn became(
    open: &[(&CatalogueOption, u32)],
    values: &[ChosenOption],
    (is_filled, record): (bool, &Record),
) -> FillingCounts {
    let mut counts = FillingCounts { filled: u64::from(is_filled), ..FillingCounts::default() };
    let is_left = open.len() > if is_filled { values.len() } else { 0 };
    if !is_left {
        return counts;
    }
    let is_answered = |option: &CatalogueOption| {
        record.answers.iter().any(|(prompt, _)| same_words(prompt, &option.title))
            && answers_to(option, record).is_empty()
    };
    let place = if !values.is_empty() && !is_filled {
        &mut counts.kept
    } else if open.iter().any(|(option, _)| is_answered(option)) {
        &mut counts.no_such_value
    } else {
        &mut counts.not_told
    };
    *place = 1;
    counts
}

/// Options with the questions of the same name that are still asked.
fn alike(catalogue: &Catalogue) -> Vec<(&CatalogueOption, &Question)> {
    let mut alike = Vec::new();
    for question in catalogue.questions.iter().filter(|question| question.shelf.is_offered()) {
        let options = catalogue.options.iter().filter(|option| option.shelf.is_offered());
        let same = options.filter(|option| same_words(&option.title, &question.prompt));
        alike.extend(same.map(|option| (option, question)));
    }
    alike
}

/// Copies that an option asks for and that have no value yet.
fn open_copies<'c>(catalogue: &'c Catalogue, choices: &Choices) -> Vec<(&'c CatalogueOption, u32)> {
    let is_open = |option: Id<kinds::CatalogueOption>, copy: u32| {
        choices.options.iter().all(|chosen| chosen.option != option || chosen.copy != copy)
    };
    let mut open = Vec::new();
    for asked in asked_options(catalogue, choices) {
        let numbers = asked.copies.iter().map(|copy| copy.number);
        open.extend(numbers.filter(|n| is_open(asked.option.id, *n)).map(|n| (asked.option, n)));
    }
    open
}

/// What a record tells of what is open: by the items that values stand for, else by the words of option and values.
fn told(lookup: &Lookup, choices: &Choices, record: &Record) -> Vec<ChosenOption> {
    let items = record.items.iter().map(|line| (lookup.item(&line.label, line.sku.as_deref()), line.qty));
    let by_items = chosen_items::values(lookup.items(), choices, items);
    let open = open_copies(&lookup.catalogue, choices);
    let mut values: Vec<ChosenOption> = by_items
        .into_iter()
        .filter(|value| open.iter().any(|(option, copy)| option.id == value.option && *copy == value.copy))
        .collect();
    for option in &lookup.catalogue.options {
        let copies: Vec<u32> =
            open.iter().filter(|(of, _)| of.id == option.id).map(|(_, copy)| *copy).collect();
        // Told in part by items, the rest is for the backer to say.
        if copies.is_empty() || values.iter().any(|value| value.option == option.id) {
            continue;
        }
        let named = named_values(option, record);
        // More or fewer names than copies do not tell which copy is which.
        if named.len() == copies.len() {
            let chosen = copies.into_iter().zip(named);
            values.extend(chosen.map(|(copy, value)| ChosenOption { option: option.id, copy, value }));
        }
    }
    values
}

/// The values that a record names by the words of the option: as the answer to a question of its title, or as an item
/// that is called by the title and the label (`T-shirt (L)`).
fn named_values(option: &CatalogueOption, record: &Record) -> Vec<Id<kinds::OptionValue>> {
    let answered = answers_to(option, record);
    if !answered.is_empty() {
        return answered;
    }
    let mut named = Vec::new();
    for line in &record.items {
        let value = option
            .offered_values()
            .find(|value| same_words(&line.label, &format!("{} {}", option.title, value.label)));
        let quantity = usize::try_from(line.qty).unwrap_or(usize::MAX);
        let most = pledges::quote::COPIES_MAX.saturating_add(1);
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        named.extend(value.into_iter().flat_map(|value| std::iter::repeat_n(value.id, quantity.min(most))));
    }
    named
}

/// The values that a record names as answers to a question of the option's title.
fn answers_to(option: &CatalogueOption, record: &Record) -> Vec<Id<kinds::OptionValue>> {
    let answers = record.answers.iter().filter(|(prompt, _)| same_words(prompt, &option.title));
    let value =
        |answer: &str| option.offered_values().find(|value| fold(value.label.trim()) == fold(answer.trim()));
    answers.filter_map(|(_, answer)| value(answer)).map(|value| value.id).collect()
}

/// Whether two texts have the same words, whatever their capitals, accents and punctuation.
pub(super) fn same_words(one: &str, other: &str) -> bool {
    let words = search_words(one);
    !words.is_empty() && words == search_words(other)
}
