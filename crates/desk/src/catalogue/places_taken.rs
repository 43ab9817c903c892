//! How many of what is limited are taken, and how many are kept for a while.

use accounts::can::Can;
use db::ReadTx;
use kernel::Id;
use kernel::ids::kinds;
use pledges::PledgeError;
use stock::Limited;
use web::WebError;

use super::bench::Bench;
use crate::error::DeskError;

/// How many of an offer are somebody's, and how many are kept for a while for who is choosing, or was offered one.
#[derive(Clone, Copy)]
pub(super) struct Places {
    taken: u64,
    held: u64,
}

impl Places {
    pub(super) fn read(tx: &mut ReadTx<'_>, id: &str) -> Result<Self, DeskError> {
        // Those included who bought it on the platform and have not confirmed: it is theirs already.
        let taken = pledges::taken(tx, id)?.total();
        let counted = match Limited::parse(id) {
            Some(limited) => {
                let standing = stock::standing(tx, limited).map_err(PledgeError::from)?;
                standing.map_or(0, |standing| u64::from(standing.taken))
            }
            None => 0,
        };
        Ok(Self { taken, held: counted.saturating_sub(taken) })
    }
}

/// "12 of 500 taken, 2 more kept for backers who are choosing"; none without a limit.
pub(super) fn limit_in_words<P: Can>(bench: &Bench<P>, limit: Option<u32>, places: Places) -> Option<String> {
    let number = |n: u64| bench.page.texts.number(i64::try_from(n).unwrap_or(i64::MAX));
    limit.map(|limit| {
        let key = if places.held > 0 { "catalogue-limit-held" } else { "catalogue-limit-taken" };
        let args = [
            ("taken", number(places.taken).into()),
            ("limit", number(u64::from(limit)).into()),
            ("held", number(places.held).into()),
        ];
        bench.page.texts.text_with(key, &args)
    })
}

/// Of every place to pick up that takes so many only, how many come.
pub(super) async fn taken_of_pick_ups<P: Can>(
    bench: &Bench<P>,
) -> Result<Vec<(Id<kinds::PickUp>, String)>, WebError> {
    let places = bench.catalogue.shipping.pick_ups.iter();
    let limited: Vec<_> = places.filter_map(|place| Some((place.id, place.total_limit?))).collect();
    if limited.is_empty() {
        return Ok(Vec::new());
    }
    let counted = bench.site.db().read(move |tx| {
        let all = limited.iter().map(|(id, limit)| Ok((*id, *limit, Places::read(tx, &id.to_string())?)));
        all.collect::<Result<Vec<_>, DeskError>>()
    });
    let words = |(id, limit, places)| Some((id, limit_in_words(bench, Some(limit), places)?));
    Ok(counted.await?.into_iter().filter_map(words).collect())
}
