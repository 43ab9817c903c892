//! Parts that an import made are taken away with it. Only what nothing refers to: foreign keys refuse the rest.

use db::{DbError, WriteTx, params, sql};
use kernel::RowId;
use kernel::ids::kinds;

use crate::rules::taking_back::Part;

pub(crate) fn delete(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    part: Part,
) -> Result<(), DbError> {
    let id = part.id();
    match part {
        Part::Item(_) => {
            tx.execute(
                sql!(
                    "DELETE FROM item_part WHERE item_id IN (
                        SELECT id FROM catalogue_item WHERE campaign_id = $1 AND public_id = $2)"
                ),
                params![campaign, id],
            )?;
            tx.execute(
                sql!("DELETE FROM catalogue_item WHERE campaign_id = $1 AND public_id = $2"),
                params![campaign, id],
            )?;
        }
        Part::Reward(_) => {
            tx.execute(
                sql!(
                    "DELETE FROM reward_content WHERE reward_id IN (
                        SELECT id FROM reward WHERE campaign_id = $1 AND public_id = $2)"
                ),
                params![campaign, id],
            )?;
            tx.execute(
                sql!("DELETE FROM reward WHERE campaign_id = $1 AND public_id = $2"),
                params![campaign, id],
            )?;
        }
        Part::AddOn(_) => delete_addon(tx, campaign, &id)?,
        Part::Option(_) => {
            tx.execute(
                sql!(
                    "DELETE FROM option_value WHERE option_id IN (
                        SELECT id FROM catalogue_option WHERE campaign_id = $1 AND public_id = $2)"
                ),
                params![campaign, id],
            )?;
            tx.execute(
                sql!("DELETE FROM catalogue_option WHERE campaign_id = $1 AND public_id = $2"),
                params![campaign, id],
            )?;
        }
        Part::Question(_) => {
            tx.execute(
                sql!("DELETE FROM question WHERE campaign_id = $1 AND public_id = $2"),
                params![campaign, id],
            )?;
        }
    }
    Ok(())
}

fn delete_addon(tx: &mut WriteTx<'_>, campaign: RowId<kinds::Campaign>, id: &str) -> Result<(), DbError> {
    for statement in [
        sql!(
            "DELETE FROM addon_content WHERE addon_id IN (
                SELECT id FROM addon WHERE campaign_id = $1 AND public_id = $2)"
        ),
        sql!(
            "DELETE FROM addon_reward WHERE addon_id IN (
                SELECT id FROM addon WHERE campaign_id = $1 AND public_id = $2)"
        ),
        sql!("DELETE FROM addon WHERE campaign_id = $1 AND public_id = $2"),
    ] {
        tx.execute(statement, params![campaign, id])?;
    }
    Ok(())
}
