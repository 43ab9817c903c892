//! What staff put together goes out to everybody who may have it.

use campaigns::model::CampaignRef;
use db::{Db, Isolation, ReadTx, WriteTx};
use kernel::ids::kinds;
use kernel::{Cx, Id, RowId};
use pledges::{Filter, Page, PledgeState};

use super::deliver::{concerned, deliver};
use super::log;
use crate::error::DigitalError;
use crate::jobs_of_digital::HandOut;
use crate::store;

/// Pledges that are read at once.
const PLEDGES_AT_ONCE: u32 = 200;
const AGREED: [PledgeState; 6] = [
    PledgeState::Confirmed,
    PledgeState::Locked,
    PledgeState::Paid,
    PledgeState::InFulfilment,
    PledgeState::Shipped,
    PledgeState::Delivered,
];

/// Everything of an item that is not handed out yet is from now on: a job gives it to all pledges of the campaign
/// that may have it, and whoever pays later gets it then. Answers how many goods were new; done twice, it is done once.
///
/// # Errors
/// The database.
pub fn hand_out(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (campaign, item): (CampaignRef, Id<kinds::Item>),
) -> Result<u64, DigitalError> {
    let goods = store::good::hand_out(tx, item, cx.now())?;
    if goods > 0 {
        log(tx, cx, "digital_goods.handed_out", item, serde_json::json!({ "goods": goods }))?;
        jobs::enqueue(tx, cx.now(), &HandOut { campaign: campaign.id })?;
    }
    Ok(goods)
}

/// Gives the pledges of a campaign what they may have and do not have yet, and takes back what they may not. Ended in
/// between, it can begin anew. A pledge that cannot be looked at holds up none behind it.
///
/// # Errors
/// The first that came up, when all others were looked at.
pub(crate) async fn deliver_all(db: &Db, cx: &Cx, campaign: Id<kinds::Campaign>) -> Result<(), DigitalError> {
    let (mut after, mut first_error) = (None, None);
    loop {
        let (found, last) = db.read(move |tx| page(tx, campaign, after)).await?;
        if last.is_none() {
            return first_error.map_or(Ok(()), Err);
        }
        after = last;
        for pledge in found {
            let cx = cx.clone();
            let delivered = db.write_at(Isolation::ReadCommitted, move |tx| deliver(tx, &cx, pledge)).await;
            if let Err(error) = delivered {
                tracing::warn!(%pledge, %error, "what a pledge may download could not be looked at");
                first_error = first_error.or(Some(error));
            }
        }
    }
}

/// The pledges of the next page that are concerned, and its last row.
type Found = (Vec<Id<kinds::Pledge>>, Option<RowId<kinds::Pledge>>);

fn page(
    tx: &mut ReadTx<'_>,
    campaign: Id<kinds::Campaign>,
    after: Option<RowId<kinds::Pledge>>,
) -> Result<Found, DigitalError> {
    let Some(campaign) = campaigns::find_campaign(tx, campaign)? else { return Ok((Vec::new(), None)) };
    let filter = Filter { states: AGREED.to_vec(), ..Filter::all(campaign.row) };
    let rows = pledges::list(tx, &filter, Page { after, limit: PLEDGES_AT_ONCE })?;
    let last = rows.last().map(|row| row.pledge.row);
    let ids: Vec<_> = rows.into_iter().map(|row| row.pledge.id).collect();
    Ok((concerned(tx, &ids)?, last))
}
