//! Campaigns: catalogue, survey, shipping tables, tax set-up, stages.
//!
//! What happens when a creator edits: a form is read ([`forms`]) into a part of the [`model`]; one service checks
//! it against the catalogue by a pure rule, saves it under its id, gives the catalogue a new version and writes
//! the audit log, all in one transaction. Pages and quotes read the whole catalogue as one snapshot, kept by its
//! version in a [`CatalogueCache`].
//!
//! Invariants: what a pledge may refer to is archived, never deleted; a version of a catalogue belongs to one
//! content for ever; no place lies in two zones and no two rates of a place and class hold on one day; the
//! currency stays once there is a price; a stage is saved by compare-and-set and its history kept.

mod error;
pub mod forms;
pub mod model;
mod problem;
mod rules;
mod service;
mod settings;
mod shipping_file;
mod store;
mod verify;

pub use error::CampaignError;
pub use jiff::civil::Date;
pub use problem::{FieldProblem, FieldProblems, ProblemArg};
pub use rules::colour::{CONTRAST_PERCENT_MIN, contrast_with_white_percent};
pub use rules::ecb::EcbRates;
pub use rules::picture_making::{PICTURE_SIDE_PX, ReadyPicture, SMALL_PICTURE_SIDE_PX, prepare_picture};
pub use rules::pictures::{PICTURE_BYTES_MAX, PICTURE_MIB_MAX};
pub use rules::price_lists::check as price_list_problems;
pub use rules::proposal::{
    Proposal, Proposed, ProposedAddOn, ProposedChoice, ProposedItem, ProposedQuestion, ProposedReward,
    find_item, lay_out,
};
pub use rules::seeds::{RateOrigin, rate_origin, with_origin};
pub use rules::stage::{following as following_stages, may_follow};
pub use rules::taking_back::{Part as CataloguePart, TakingBack, WhyStays};
pub use rules::variants::{VARIANTS_MAX, VariantRow, combinations, proposed_sku};
pub use service::{
    GoalSwitch, LOCAL_RATES_MAX, NewLocalTable, add_picture, change_stage, create_campaign, delete_faq,
    delete_goal, delete_local_table, delete_picture, delete_price_list, delete_shipping_rule,
    delete_tax_rate, delete_zone, move_shipping_rule, open_price_list, open_wave, problems_of_change,
    problems_of_new, propose_from_import, replace_local_table, save_addon, save_faq, save_goal,
    save_instalments, save_item, save_option, save_pay_currencies, save_price_list, save_question,
    save_reward, save_shipping_rule, save_shipping_table, save_step_text, save_tax_rate, save_tax_setup,
    save_tips, save_variants, save_zone, set_alt_text, set_goal_reached, shelve_addon, shelve_item,
    shelve_option, shelve_question, shelve_reward, take_over_ecb_rates, take_over_rates, take_proposal_back,
    update_settings,
};
pub use settings::{CampaignSettings, NewCampaign};
pub use shipping_file::{
    FileProblem, LeftOut, LostRule, SHIPPING_FILE_BYTES_MAX, SHIPPING_FILE_COLUMNS, left_out,
    read_shipping_file, shipping_file_heads, write_shipping_file,
};
pub use store::campaigns::{StageChange, stage_changes};
pub use store::catalogue::{CatalogueCache, catalogue_in, load_catalogue};
pub use store::local_tax::{local_table_file, local_tables};
pub use store::offers::{keep_taken_when_lowered, taken_when_lowered};
pub use store::pay_currencies::{all as pay_currencies, typed as rates_typed};
pub use store::price_lists::currencies as price_list_currencies;
pub use store::variants::campaign_of_kind;
pub use verify::verify;

use db::{DbError, ReadTx};
use kernel::ids::kinds;
use kernel::privacy::{PrivateColumn, Protection};
use kernel::{Id, Language, RowId};

use model::{Campaign, PictureKind, PictureSize};

/// The tables of campaigns.
pub fn migrations() -> &'static [db::Migration] {
    const fn ours(name: &'static str, sql: &'static str) -> db::Migration {
        db::Migration { owner: "campaigns", name, sql }
    }
    const ALL: &[db::Migration] = &[
        ours("0001_campaigns", include_str!("../migrations/0001_campaigns.sql")),
        ours("0002_picture_sizes", include_str!("../migrations/0002_picture_sizes.sql")),
        ours("0003_taken_when_lowered", include_str!("../migrations/0003_taken_when_lowered.sql")),
        ours("0004_shipping_rules", include_str!("../migrations/0004_shipping_rules.sql")),
        ours("0005_tax_setup", include_str!("../migrations/0005_tax_setup.sql")),
        ours("0006_sale_terms", include_str!("../migrations/0006_sale_terms.sql")),
        ours("0007_stretch_goals", include_str!("../migrations/0007_stretch_goals.sql")),
        ours("0008_bundles", include_str!("../migrations/0008_bundles.sql")),
        ours("0020_local_tax", include_str!("../migrations/0020_local_tax.sql")),
        ours("0021_units", include_str!("../migrations/0021_units.sql")),
        ours("0022_tips", include_str!("../migrations/0022_tips.sql")),
        ours("0023_instalments", include_str!("../migrations/0023_instalments.sql")),
        ours("0030_care_and_warehouses", include_str!("../migrations/0030_care_and_warehouses.sql")),
        ours("0031_variants", include_str!("../migrations/0031_variants.sql")),
        ours("0040_pay_currencies", include_str!("../migrations/0040_pay_currencies.sql")),
        ours("0041_rates_typed", include_str!("../migrations/0041_rates_typed.sql")),
        ours("0042_price_lists", include_str!("../migrations/0042_price_lists.sql")),
    ];
    ALL
}

/// Columns that look personal and are not: a campaign's catalogue is what the creator publishes.
pub fn private_columns() -> &'static [PrivateColumn] {
    use Protection::NotPersonal;
    const COLUMNS: &[PrivateColumn] = &[
        PrivateColumn::new("campaign", "name", NotPersonal, "name of a project, as published"),
        PrivateColumn::new(
            "campaign",
            "support_email",
            NotPersonal,
            "address that the creator publishes for backers",
        ),
        PrivateColumn::new(
            "campaign_stage_change",
            "changed_by",
            NotPersonal,
            "label of ids, such as staff:12",
        ),
        PrivateColumn::new("catalogue_item", "name", NotPersonal, "name of a product"),
        PrivateColumn::new("stretch_goal", "reached_by", NotPersonal, "label of ids, such as staff:12"),
        PrivateColumn::new("shipping_zone", "name", NotPersonal, "name of a shipping zone"),
        PrivateColumn::new("faq", "question", NotPersonal, "question that the creator publishes"),
        PrivateColumn::new("faq", "answer", NotPersonal, "answer that the creator publishes"),
        PrivateColumn::new("guide_text", "text", NotPersonal, "guidance that the creator publishes"),
        PrivateColumn::new("campaign_picture", "bytes", NotPersonal, "picture of a product, as published"),
        PrivateColumn::new("campaign_picture", "small_bytes", NotPersonal, "the same picture for lists"),
        PrivateColumn::new("campaign_picture", "alt_text", NotPersonal, "what a published picture shows"),
    ];
    COLUMNS
}

/// What is wrong with a field, stages and tax classes, in four languages.
pub fn texts() -> &'static [(Language, &'static str)] {
    const TEXTS: &[(Language, &str)] = &[
        (Language::En, include_str!("../locales/en.ftl")),
        (Language::De, include_str!("../locales/de.ftl")),
        (Language::Pl, include_str!("../locales/pl.ftl")),
        (Language::It, include_str!("../locales/it.ftl")),
    ];
    TEXTS
}

/// Whether it is the IANA name of a time zone: `Europe/Berlin`.
pub fn is_time_zone(name: &str) -> bool {
    jiff::tz::TimeZone::get(name).is_ok()
}

/// The campaign of this public id.
pub fn find_campaign(tx: &mut ReadTx<'_>, id: Id<kinds::Campaign>) -> Result<Option<Campaign>, DbError> {
    store::campaigns::by_id(tx, id)
}

/// The campaign with this short name.
pub fn find_campaign_by_slug(tx: &mut ReadTx<'_>, slug: &str) -> Result<Option<Campaign>, DbError> {
    store::campaigns::by_slug(tx, slug)
}

/// The campaign of this row.
pub fn campaign(tx: &mut ReadTx<'_>, row: RowId<kinds::Campaign>) -> Result<Option<Campaign>, DbError> {
    store::campaigns::by_row(tx, row)
}

/// All campaigns, latest first.
pub fn list_campaigns(tx: &mut ReadTx<'_>) -> Result<Vec<Campaign>, DbError> {
    store::campaigns::all(tx)
}

/// Format and bytes of a picture in one of its sizes.
pub fn picture_bytes(
    tx: &mut ReadTx<'_>,
    picture: Id<kinds::Picture>,
    size: PictureSize,
) -> Result<Option<(PictureKind, Vec<u8>)>, DbError> {
    store::pictures::bytes(tx, picture, size)
}
