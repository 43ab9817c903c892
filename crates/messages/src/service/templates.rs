//! A creator words a kind of message.

use db::{DbError, ReadTx, WriteTx};
use kernel::ids::kinds;
use kernel::{Cx, Language, RowId};

use crate::MessageError;
use crate::model::MessageKind;
use crate::render::{
    Rendered, TemplateProblem, TemplateText, built_in, check, render, sample_context, sample_facts,
};
use crate::store;
use crate::store::template::TemplatePlace;

/// The words that hold for a campaign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CurrentWords {
    /// The words.
    pub words: TemplateText,
    /// 0 for the product's own; grows with every save. A form carries the one it was made from.
    pub version: i64,
}

/// The words that hold: the creator's, or the product's own.
pub fn words_of(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    kind: MessageKind,
    language: Language,
) -> Result<CurrentWords, DbError> {
    let own = store::template::load(tx, campaign, kind, language)?;
    Ok(own.map_or_else(
        || CurrentWords { words: built_in(kind, language), version: 0 },
        |(words, version)| CurrentWords { words, version },
    ))
}

/// Words to be saved.
#[derive(Debug, Clone)]
pub struct SaveWords {
    /// For which campaign.
    pub campaign: RowId<kinds::Campaign>,
    /// For which kind.
    pub kind: MessageKind,
    /// In which language.
    pub language: Language,
    /// The words.
    pub words: TemplateText,
    /// The version the editor saw; 0 for the product's own words.
    pub expected_version: i64,
}

/// Saves a creator's words after checking them.
///
/// # Errors
/// [`MessageError::Template`] tells the mistake and its line; [`MessageError::EditedMeanwhile`].
pub fn save_words(tx: &mut WriteTx<'_>, cx: &Cx, save: &SaveWords) -> Result<(), MessageError> {
    check(save.kind, &save.words)?;
    let place = TemplatePlace { campaign: save.campaign, kind: save.kind, language: save.language };
    let (by, now) = (cx.actor.label(), cx.now());
    let saved = if save.expected_version == 0 {
        store::template::insert(tx, place, &save.words, &by, now)?
    } else {
        store::template::update(tx, place, save.expected_version, &save.words, &by, now)?
    };
    if saved { Ok(()) } else { Err(MessageError::EditedMeanwhile) }
}

/// Goes back to the product's own words. Answers whether there were others.
pub fn reset_words(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    kind: MessageKind,
    language: Language,
) -> Result<bool, DbError> {
    store::template::delete(tx, TemplatePlace { campaign, kind, language })
}

/// What a message with these words would look like, with made-up values.
///
/// # Errors
/// The mistake and its line.
pub fn preview(
    kind: MessageKind,
    language: Language,
    words: &TemplateText,
) -> Result<Rendered, TemplateProblem> {
    render(words, &sample_facts(language), &sample_context(kind), "https://pledges.example.org/p/")
}
