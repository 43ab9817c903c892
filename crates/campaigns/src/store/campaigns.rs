//! The campaign's own row, and the history of its stages.

use db::{DbError, ReadTx, Row, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Currency, EmailAddress, Id, Language, LengthUnit, RowId, Timestamp, Units, WeightUnit};

use super::{known, word, word_opt};
use crate::model::{BrandColour, Campaign, Stage, TaxMode};
use crate::settings::CampaignSettings;

fn campaign(row: &Row<'_>) -> Result<Campaign, DbError> {
    let languages: String = row.get(8)?;
    let languages =
        languages.split(',').map(|tag| known(tag, 8, Language::from_tag)).collect::<Result<Vec<_>, _>>()?;
    Ok(Campaign {
        row: row.get(0)?,
        id: row.get(1)?,
        slug: row.get(2)?,
        name: row.get(3)?,
        currency: row.get::<Currency>(4)?,
        time_zone: row.get(5)?,
        stage: word(row, 6, Stage::from_word)?,
        stage_changed_at: row.get(7)?,
        languages,
        tax_mode: word(row, 9, TaxMode::from_word)?,
        platform: row.get(10)?,
        platform_id: row.get(11)?,
        deadline_at: row.get(12)?,
        dispatch_country: word(row, 13, CountryCode::parse)?,
        dispatch_region: row.get(14)?,
        support_email: word_opt(row, 15, |text| EmailAddress::parse(text).ok())?, // `word_opt` makes the error
        brand_colour: word_opt(row, 16, BrandColour::parse)?,
        units: Units {
            weight: word(row, 19, WeightUnit::from_sign)?,
            length: word(row, 20, LengthUnit::from_sign)?,
        },
        catalogue_version: row.get(17)?,
        created_at: row.get(18)?,
    })
}

pub(crate) fn by_row(tx: &mut ReadTx<'_>, row: RowId<kinds::Campaign>) -> Result<Option<Campaign>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT id, public_id, slug, name, currency, time_zone, stage, stage_changed_at, languages, tax_mode,
                    platform, platform_id, deadline_at, dispatch_country, dispatch_region, support_email,
                    brand_colour, catalogue_version, created_at, weight_unit, length_unit
             FROM campaign WHERE id = $1"
        ),
        params![row],
        campaign,
    )
}

pub(crate) fn by_id(tx: &mut ReadTx<'_>, id: Id<kinds::Campaign>) -> Result<Option<Campaign>, DbError> {
    let row =
        tx.query_opt(sql!("SELECT id FROM campaign WHERE public_id = $1"), params![id], |r| r.get(0))?;
    row.map_or(Ok(None), |row| by_row(tx, row))
}

pub(crate) fn by_slug(tx: &mut ReadTx<'_>, slug: &str) -> Result<Option<Campaign>, DbError> {
    let row = tx.query_opt(sql!("SELECT id FROM campaign WHERE slug = $1"), params![slug], |r| r.get(0))?;
    row.map_or(Ok(None), |row| by_row(tx, row))
}

pub(crate) fn all(tx: &mut ReadTx<'_>) -> Result<Vec<Campaign>, DbError> {
    tx.query(
        sql!(
            "SELECT id, public_id, slug, name, currency, time_zone, stage, stage_changed_at, languages, tax_mode,
                    platform, platform_id, deadline_at, dispatch_country, dispatch_region, support_email,
                    brand_colour, catalogue_version, created_at, weight_unit, length_unit
             FROM campaign ORDER BY created_at DESC, id DESC LIMIT 10000"
        ),
        &[],
        campaign,
    )
}

fn languages_text(languages: &[Language]) -> String {
    languages.iter().map(|language| language.code()).collect::<Vec<_>>().join(",")
}

pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    id: Id<kinds::Campaign>,
    settings: &CampaignSettings,
    now: Timestamp,
) -> Result<RowId<kinds::Campaign>, DbError> {
    tx.insert(
        sql!(
            "INSERT INTO campaign (public_id, slug, name, currency, time_zone, stage, stage_changed_at, languages,
                                   tax_mode, platform, platform_id, deadline_at, dispatch_country, dispatch_region,
                                   support_email, brand_colour, catalogue_version, created_at, weight_unit,
                                   length_unit)
             VALUES ($1, $2, $3, $4, $5, 'draft', $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1, $6,
                     $16, $17)
             RETURNING id"
        ),
        params![
            id,
            settings.slug,
            settings.name,
            settings.currency,
            settings.time_zone,
            now,
            languages_text(&settings.languages),
            settings.tax_mode.word(),
            settings.platform,
            settings.platform_id,
            settings.deadline_at,
            settings.dispatch_country.as_str(),
            settings.dispatch_region,
            settings.support_email,
            settings.brand_colour.as_ref().map(BrandColour::hex),
            settings.units.weight.sign(),
            settings.units.length.sign()
        ],
    )
}

pub(crate) fn update(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::Campaign>,
    settings: &CampaignSettings,
) -> Result<u64, DbError> {
    tx.execute(
        sql!(
            "UPDATE campaign SET slug = $2, name = $3, currency = $4, time_zone = $5, languages = $6, tax_mode = $7,
                    platform = $8, platform_id = $9, deadline_at = $10, dispatch_country = $11,
                    dispatch_region = $12, support_email = $13, brand_colour = $14,
                    weight_unit = $15, length_unit = $16
             WHERE id = $1"
        ),
        params![
            row,
            settings.slug,
            settings.name,
            settings.currency,
            settings.time_zone,
            languages_text(&settings.languages),
            settings.tax_mode.word(),
            settings.platform,
            settings.platform_id,
            settings.deadline_at,
            settings.dispatch_country.as_str(),
            settings.dispatch_region,
            settings.support_email,
            settings.brand_colour.as_ref().map(BrandColour::hex),
            settings.units.weight.sign(),
            settings.units.length.sign()
        ],
    )
}

/// Compare-and-set: changes nothing unless the campaign is at `from`.
pub(crate) fn set_stage(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::Campaign>,
    from: Stage,
    to: Stage,
    now: Timestamp,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!("UPDATE campaign SET stage = $3, stage_changed_at = $4 WHERE id = $1 AND stage = $2"),
        params![row, from.word(), to.word(), now],
    )?;
    Ok(changed == 1)
}

pub(crate) fn note_stage(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::Campaign>,
    change: &StageChange,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO campaign_stage_change (campaign_id, from_stage, to_stage, changed_by, changed_at)
             VALUES ($1, $2, $3, $4, $5)"
        ),
        params![row, change.from.word(), change.to.word(), change.changed_by, change.changed_at],
    )
    .map(drop)
}

/// One change of stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageChange {
    /// From.
    pub from: Stage,
    /// To.
    pub to: Stage,
    /// Label of who: `staff:12`.
    pub changed_by: String,
    /// When.
    pub changed_at: Timestamp,
}

/// How a campaign came to its stage, latest first.
pub fn stage_changes(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Vec<StageChange>, DbError> {
    tx.query(
        sql!(
            "SELECT from_stage, to_stage, changed_by, changed_at FROM campaign_stage_change
             WHERE campaign_id = $1 ORDER BY id DESC LIMIT 1000"
        ),
        params![campaign],
        |row| {
            Ok(StageChange {
                from: word(row, 0, Stage::from_word)?,
                to: word(row, 1, Stage::from_word)?,
                changed_by: row.get(2)?,
                changed_at: row.get(3)?,
            })
        },
    )
}

/// The version of the catalogue now; `None` without such a campaign.
pub(crate) fn version(tx: &mut ReadTx<'_>, row: RowId<kinds::Campaign>) -> Result<Option<i64>, DbError> {
    tx.query_opt(sql!("SELECT catalogue_version FROM campaign WHERE id = $1"), params![row], |r| r.get(0))
}

/// A version that no attempt had before, rolled-back ones included: the time, or one more if the clock stands.
pub(crate) fn bump_version(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::Campaign>,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE campaign SET catalogue_version =
                 CASE WHEN catalogue_version < $2 THEN $2 ELSE catalogue_version + 1 END
             WHERE id = $1"
        ),
        params![row, now],
    )
    .map(drop)
}
