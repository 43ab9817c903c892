//! Where the work goes on once an import is applied.

use campaigns::model::Campaign;
use web::{Page, Site, WebError};

use super::frame::{self, counted};
use crate::model::{Batch, BatchState};
use crate::pages::NextLink;
use crate::service::next_step::{self, NextStep};

/// The button of an applied import; none before.
pub(super) async fn link(
    site: &Site,
    page: &Page,
    (campaign, batch): (&Campaign, &Batch),
) -> Result<Option<NextLink>, WebError> {
    if batch.state != BatchState::Applied {
        return Ok(None);
    }
    let (of_campaign, of_batch) = (campaign.clone(), batch.clone());
    let next = site.db().read(move |tx| next_step::next_step(tx, &of_campaign, &of_batch)).await?;
    let in_campaign = |path: &str| format!("/desk/campaigns/{}/{path}", campaign.id);
    let (label, href) = match next {
        NextStep::Catalogue => (page.t("imports-next-catalogue"), in_campaign("catalogue")),
        NextStep::Invite(count) => (
            page.t1("imports-next-invite", "count", counted(count)),
            in_campaign("backers/bulk?action=invite"),
        ),
        NextStep::Settle(count) => {
            let href = format!("{}?view=held", frame::batch_path(campaign, batch.id));
            (page.t1("imports-next-settle", "count", counted(count)), href)
        }
        NextStep::Backers => (page.t("imports-next-backers"), in_campaign("backers")),
    };
    Ok(Some(NextLink { label, href }))
}
