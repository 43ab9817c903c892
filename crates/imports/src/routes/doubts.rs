//! That a file may not be the right one, in sentences.

use campaigns::model::Campaign;
use web::{Page, Site, WebError};

use super::frame::{self, counted, number};
use super::lines;
use crate::error::ImportError;
use crate::model::{AbsentRule, Batch};
use crate::pages::{CurrencyNote, RecordLine};
use crate::service::doubts::{GoingBack, doubts};
use crate::service::look;
use crate::service::other_currency::other_currency;

/// What speaks for it, with a record that would be turned back; empty where nothing does.
pub(super) async fn sentences(
    site: &Site,
    page: &Page,
    (campaign, batch): (&Campaign, &Batch),
) -> Result<Vec<String>, WebError> {
    let (of_batch, vault) = (batch.clone(), site.vault().clone());
    let looked = site.db().read_long(move |tx| {
        let Some(doubts) = doubts(tx, &of_batch, AbsentRule::Mark)? else { return Ok(None) };
        let example = match doubts.told() {
            Some(back) => look::one_record(tx, &vault, &of_batch, back.row)?,
            None => None,
        };
        let pledge = example.as_ref().and_then(|one| one.pledge);
        let people = lines::people(tx, &vault, of_batch.campaign, pledge.into_iter())?;
        Ok::<_, ImportError>(Some((doubts, example, people)))
    });
    let Some((doubts, example, people)) = looked.await? else { return Ok(Vec::new()) };
    let when = |at: kernel::Timestamp| at.display_in(&campaign.time_zone);
    let told = |key: &str, back: &GoingBack| {
        let args = [
            ("count", counted(back.records)),
            ("number", number(page, back.records).into()),
            ("when", when(back.applied_at).into()),
        ];
        page.texts.text_with(key, &args)
    };
    let mut sentences: Vec<String> = Vec::new();
    let same = doubts.same_file_applied_at.map(|at| page.t1("imports-doubts-same-file", "when", when(at)));
    sentences.extend(same);
    sentences.extend(doubts.goes_back.as_ref().map(|back| told("imports-doubts-goes-back", back)));
    sentences.extend(doubts.overtaken.as_ref().map(|back| told("imports-doubts-overtaken", back)));
    let none_of = |known: u64| {
        let args = [("count", counted(known)), ("number", number(page, known).into())];
        page.texts.text_with("imports-doubts-none-of", &args)
    };
    sentences.extend(doubts.none_of.map(none_of));
    let path = frame::batch_path(campaign, batch.id);
    let line = example.map(|one| lines::record(page, (campaign, &path), (&one, None), &people));
    sentences.extend(line.and_then(|line| for_example(page, &line)));
    Ok(sentences)
}

/// That records are in another currency than the campaign.
pub(super) async fn currency(
    site: &Site,
    page: &Page,
    (campaign, batch): (&Campaign, &Batch),
) -> Result<Option<CurrencyNote>, WebError> {
    let (of_batch, vault) = (batch.clone(), site.vault().clone());
    let found = site.db().read(move |tx| {
        let Some(other) = other_currency(tx, &vault, &of_batch)? else { return Ok(None) };
        let has_prices = campaigns::load_catalogue(tx, of_batch.campaign)?.has_prices();
        Ok::<_, ImportError>(Some((other, has_prices)))
    });
    Ok(found.await?.map(|(other, has_prices)| {
        let args = [
            ("count", counted(other.records)),
            ("number", number(page, other.records).into()),
            ("file", other.named.into()),
            ("campaign", campaign.currency.code().into()),
        ];
        CurrencyNote {
            sentence: page.texts.text_with("imports-other-currency", &args),
            settings_url: if has_prices {
                String::new() // it cannot be changed any more
            } else {
                format!("/desk/campaigns/{}/settings", campaign.id)
            },
            is_whole_file: other.is_whole_file,
        }
    }))
}

/// `For example Ada: Pledged 60 → 49.`
fn for_example(page: &Page, line: &RecordLine) -> Option<String> {
    let turned = line.changes.iter().filter(|change| change.why_kept.is_empty());
    let changes: Vec<String> =
        turned.map(|change| format!("{} {} → {}", change.label, change.before, change.after)).collect();
    let args = [("name", line.name.clone().into()), ("changes", changes.join(", ").into())];
    (!changes.is_empty()).then(|| page.texts.text_with("imports-doubts-example", &args))
}
