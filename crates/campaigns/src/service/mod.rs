//! One change of a campaign each: check by a pure rule, save, count the version up, write the audit log.

mod change_stage;
mod create_campaign;
mod delete_parts;
mod delete_shipping_rule;
mod goals;
mod local_tax;
mod move_shipping_rule;
mod open_wave;
mod pictures;
mod propose_from_import;
mod save_addon;
mod save_instalments;
mod save_item;
mod save_option;
mod save_pay_currencies;
mod save_price_list;
mod save_question;
mod save_reward;
mod save_shipping_rule;
mod save_shipping_table;
mod save_tax_rate;
mod save_tax_setup;
mod save_texts;
mod save_tips;
mod save_variants;
mod save_zone;
mod settings_problems;
mod shelve;
mod take_over_rates;
mod take_proposal_back;
mod update_settings;

pub use change_stage::change_stage;
pub use create_campaign::create_campaign;
pub use delete_parts::{delete_faq, delete_tax_rate, delete_zone};
pub use delete_shipping_rule::delete_shipping_rule;
pub use goals::{GoalSwitch, delete_goal, save_goal, set_goal_reached};
pub use local_tax::{LOCAL_RATES_MAX, NewLocalTable, delete_local_table, replace_local_table};
pub use move_shipping_rule::move_shipping_rule;
pub use open_wave::open_wave;
pub use pictures::{add_picture, delete_picture, set_alt_text};
pub use propose_from_import::propose_from_import;
pub use save_addon::save_addon;
pub use save_instalments::save_instalments;
pub use save_item::save_item;
pub use save_option::save_option;
pub use save_pay_currencies::{save_pay_currencies, take_over_ecb_rates};
pub use save_price_list::{delete_price_list, open_price_list, save_price_list};
pub use save_question::save_question;
pub use save_reward::save_reward;
pub use save_shipping_rule::save_shipping_rule;
pub use save_shipping_table::save_shipping_table;
pub use save_tax_rate::save_tax_rate;
pub use save_tax_setup::save_tax_setup;
pub use save_texts::{save_faq, save_step_text};
pub use save_tips::save_tips;
pub use save_variants::save_variants;
pub use save_zone::save_zone;
pub use settings_problems::{problems_of_change, problems_of_new};
pub use shelve::{shelve_addon, shelve_item, shelve_option, shelve_question, shelve_reward};
pub use take_over_rates::take_over_rates;
pub use take_proposal_back::take_proposal_back;
pub use update_settings::update_settings;

use db::WriteTx;
use kernel::ids::{Kind, kinds};
use kernel::{Cx, Id, RowId};

use crate::error::CampaignError;
use crate::model::{Campaign, Catalogue};
use crate::store;

/// The campaign and its catalogue as of this transaction.
fn open(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<(Campaign, Catalogue), CampaignError> {
    let found = store::campaigns::by_row(tx, campaign)?.ok_or(CampaignError::NotFound)?;
    let catalogue = store::catalogue::load(tx, &found)?;
    Ok((found, catalogue))
}

/// Where a part is to be written.
enum Slot {
    /// It is not there yet.
    New,
    /// In this row.
    Row(i64),
}

/// Where a part is, if it is in this campaign at all.
fn slot(
    place: Option<(i64, RowId<kinds::Campaign>)>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Slot, CampaignError> {
    match place {
        None => Ok(Slot::New),
        Some((row, owner)) if owner == campaign => Ok(Slot::Row(row)),
        Some(_) => Err(CampaignError::NotFound),
    }
}

/// As [`slot`] for what must be there.
fn row_in(
    place: Option<(i64, RowId<kinds::Campaign>)>,
    campaign: RowId<kinds::Campaign>,
) -> Result<i64, CampaignError> {
    match slot(place, campaign)? {
        Slot::Row(row) => Ok(row),
        Slot::New => Err(CampaignError::NotFound),
    }
}

/// Ends a change: a new version of the catalogue, and a line in the audit log.
fn done<K: Kind>(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: &Campaign,
    action: &'static str,
    subject: Id<K>,
) -> Result<(), CampaignError> {
    store::campaigns::bump_version(tx, campaign.row, cx.now())?;
    let detail = serde_json::json!({ "campaign": campaign.id });
    log(tx, cx, action, subject, detail)
}

/// As [`done`] for a shipping rule, whose id may be of several kinds.
fn done_rule(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: &Campaign,
    action: &'static str,
    id: &str,
) -> Result<(), CampaignError> {
    store::campaigns::bump_version(tx, campaign.row, cx.now())?;
    let detail = serde_json::json!({ "campaign": campaign.id });
    Ok(accounts::audit(tx, cx, accounts::Audit::new(action, id.to_owned()).with(detail))?)
}

/// A line in the audit log.
fn log<K: Kind>(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    action: &'static str,
    subject: Id<K>,
    detail: serde_json::Value,
) -> Result<(), CampaignError> {
    let entry = accounts::Audit::new(action, subject.to_string()).with(detail);
    Ok(accounts::audit(tx, cx, entry)?)
}
