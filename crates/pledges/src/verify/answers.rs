//! The answers that a pledge could not be confirmed without are there.
//!
//! The agreed quote names the version of the catalogue it was made from. While the catalogue is that one, today's
//! questions are those that were asked; after a change of it nobody can tell any more which were required.

use std::collections::{HashMap, HashSet};

use campaigns::model::Catalogue;
use db::{DbError, ReadTx};
use kernel::ids::kinds;
use kernel::verify::Finding;
use kernel::{Id, RowId};

use super::{AT_ONCE, FINDINGS_MAX};
use crate::rules::answers::missing;
use crate::store::checks::{self, Agreed};
use crate::store::columns::choices_from;

pub(super) fn required_are_there(tx: &mut ReadTx<'_>, findings: &mut Vec<Finding>) -> Result<(), DbError> {
    let most = usize::try_from(FINDINGS_MAX).unwrap_or(usize::MAX); // a u32 always fits
    for campaign in checks::campaigns(tx)? {
        let catalogue = match campaigns::load_catalogue(tx, campaign) {
            Ok(catalogue) => catalogue,
            Err(campaigns::CampaignError::Db(error)) => return Err(error),
            Err(_) => continue, // a finding of the limits
        };
        let mut after = i64::MIN;
        loop {
            let agreed = checks::agreed_after(tx, campaign, (after, AT_ONCE))?;
            let Some(last) = agreed.last() else { break };
            let (from, up_to) = (after, last.row.get());
            let answered = by_pledge(checks::answered(tx, campaign, (from, up_to))?);
            for pledge in &agreed {
                let lost = lost(&catalogue, pledge, answered.get(&pledge.row));
                findings.extend(lost.map(|detail| {
                    Finding::new("pledges.required_is_answered", pledge.id.to_string(), detail)
                }));
            }
            if findings.len() >= most {
                return Ok(());
            }
            after = up_to;
        }
    }
    Ok(())
}

type Answered = HashSet<Id<kinds::Question>>;

fn by_pledge(
    answered: Vec<(RowId<kinds::Pledge>, Id<kinds::Question>)>,
) -> HashMap<RowId<kinds::Pledge>, Answered> {
    let mut found: HashMap<_, Answered> = HashMap::new();
    for (pledge, question) in answered {
        found.entry(pledge).or_default().insert(question);
    }
    found
}

fn lost(catalogue: &Catalogue, pledge: &Agreed, answered: Option<&Answered>) -> Option<String> {
    #[derive(serde::Deserialize)]
    struct MadeFrom {
        catalogue_version: i64,
    }
    // A quote or choices that cannot be read are findings of their own.
    let made_from: MadeFrom = serde_json::from_str(&pledge.quote).ok()?;
    let choices = choices_from(&pledge.choices)?;
    if made_from.catalogue_version != catalogue.version {
        return None;
    }
    let missing = missing(catalogue, &choices, |id| answered.is_some_and(|answered| answered.contains(&id)));
    let first = missing.first()?;
    Some(format!(
        "it was confirmed, and {} answers it could not be confirmed without are gone: {first}",
        missing.len()
    ))
}
