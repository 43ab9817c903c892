//! How campaigns invoice.

use campaigns::model::CampaignRef;
use db::{DbError, ReadTx, WriteTx, params, sql};
use invoices::Seller;
use kernel::{Currency, Cx};

use super::word;
use crate::error::BillingError;
use crate::model::{IssueWhen, PlatformMoney, SetUp, Untaxed};

/// Whose numbers a campaign's documents have.
pub(crate) fn scope(campaign: CampaignRef) -> String {
    format!("campaign/{}", campaign.id)
}

struct Stored {
    seller: String,
    issue_when: IssueWhen,
    platform_money: PlatformMoney,
    untaxed: Untaxed,
    payment_days: u16,
    version: i64,
    tax_currency: Option<Currency>,
}

/// How a campaign invoices; `None` while nobody said so.
///
/// # Errors
/// The database; [`BillingError::Stored`] where it was changed.
pub fn set_up(tx: &mut ReadTx<'_>, campaign: CampaignRef) -> Result<Option<SetUp>, BillingError> {
    let stored = tx.query_opt(
        sql!(
            "SELECT seller, issue_when, platform_money, untaxed, payment_days, version, tax_currency
               FROM billing_set_up WHERE campaign_id = $1"
        ),
        params![campaign.row],
        |row| {
            Ok(Stored {
                seller: row.get(0)?,
                issue_when: word(row, 1, IssueWhen::from_word)?,
                platform_money: word(row, 2, PlatformMoney::from_word)?,
                untaxed: word(row, 3, Untaxed::from_word)?,
                payment_days: row.get(4)?,
                version: row.get(5)?,
                tax_currency: row.get(6)?,
            })
        },
    )?;
    let Some(stored) = stored else { return Ok(None) };
    // Both are written in one transaction.
    let numbering =
        invoices::numbering(tx, &scope(campaign))?.ok_or(BillingError::Stored("invoice_numbering.scope"))?;
    let seller: Seller =
        serde_json::from_str(&stored.seller).map_err(|_| BillingError::Stored("billing_set_up.seller"))?;
    Ok(Some(SetUp {
        campaign: campaign.row,
        seller,
        issue_when: stored.issue_when,
        platform_money: stored.platform_money,
        untaxed: stored.untaxed,
        payment_days: stored.payment_days,
        tax_currency: stored.tax_currency,
        numbering,
        version: stored.version,
    }))
}

/// Saves over the version that was seen; answers whether it was still that one.
pub(crate) fn save(tx: &mut WriteTx<'_>, cx: &Cx, new: &SetUp) -> Result<bool, DbError> {
    let seller = serde_json::to_string(&new.seller)
        .map_err(|e| DbError::Statement(format!("a seller cannot be stored: {e}")))?;
    let changed = tx.execute(
        sql!(
            "INSERT INTO billing_set_up (campaign_id, seller, issue_when, platform_money, untaxed, payment_days, version,
                                         changed_at, changed_by, tax_currency)
             VALUES ($1, $2, $3, $4, $5, $6, $7 + 1, $8, $9, $10)
             ON CONFLICT (campaign_id) DO UPDATE SET seller = excluded.seller, issue_when = excluded.issue_when,
                 platform_money = excluded.platform_money, untaxed = excluded.untaxed,
                 payment_days = excluded.payment_days, version = excluded.version, changed_at = excluded.changed_at,
                 changed_by = excluded.changed_by, tax_currency = excluded.tax_currency
              WHERE billing_set_up.version = excluded.version - 1"
        ),
        params![
            new.campaign,
            seller,
            new.issue_when.word(),
            new.platform_money.word(),
            new.untaxed.word(),
            new.payment_days,
            new.version,
            cx.now(),
            cx.actor.label(),
            new.tax_currency
        ],
    )?;
    Ok(changed == 1)
}
