//! Vouchers with their amounts and targets.

use db::{DbError, ReadTx, Row, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Cx, Id, Money, RowId};

use crate::error::VoucherError;
use crate::model::{
    BasisPoints, Benefit, Combining, Good, Limits, Prices, TargetRole, Terms, Voucher, VoucherState, Window,
};

/// Longest list.
pub(crate) const LIST_MAX: u32 = 1_000;

pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    id: Id<kinds::Voucher>,
    terms: &Terms,
) -> Result<RowId<kinds::Voucher>, DbError> {
    let flat = Flat::of(terms);
    let row = tx.insert(
        sql!(
            "INSERT INTO voucher (public_id, campaign_id, title, state, benefit, percent_basis_points, good_id,
                 copies, is_combinable, uses_max, uses_max_per_code, uses_max_per_person, valid_from_at,
                 valid_until_at, uses, created_at, created_by)
             VALUES ($1, $2, $3, 'active', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 0, $14, $15) RETURNING id"
        ),
        params![
            id,
            terms.campaign,
            terms.title,
            terms.benefit.word(),
            flat.points,
            flat.good,
            flat.copies,
            terms.combining == Combining::WithOthers,
            terms.limits.total,
            terms.limits.per_code,
            terms.limits.per_person,
            terms.window.from,
            terms.window.until,
            cx.now(),
            cx.actor.label()
        ],
    )?;
    insert_lists(tx, row, terms)?;
    Ok(row)
}

/// Puts other terms in place.
pub(crate) fn replace_terms(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::Voucher>,
    terms: &Terms,
) -> Result<(), DbError> {
    let flat = Flat::of(terms);
    tx.execute(
        sql!(
            "UPDATE voucher SET campaign_id = $2, title = $3, benefit = $4, percent_basis_points = $5, good_id = $6,
                 copies = $7, is_combinable = $8, uses_max = $9, uses_max_per_code = $10,
                 uses_max_per_person = $11, valid_from_at = $12, valid_until_at = $13 WHERE id = $1"
        ),
        params![
            row,
            terms.campaign,
            terms.title,
            terms.benefit.word(),
            flat.points,
            flat.good,
            flat.copies,
            terms.combining == Combining::WithOthers,
            terms.limits.total,
            terms.limits.per_code,
            terms.limits.per_person,
            terms.window.from,
            terms.window.until
        ],
    )?;
    tx.execute(sql!("DELETE FROM voucher_amount WHERE voucher_id = $1"), params![row])?;
    tx.execute(sql!("DELETE FROM voucher_target WHERE voucher_id = $1"), params![row])?;
    insert_lists(tx, row, terms)
}

/// The columns that only some benefits fill.
struct Flat {
    points: Option<u16>,
    good: Option<String>,
    copies: Option<u32>,
}

impl Flat {
    fn of(terms: &Terms) -> Self {
        let (mut points, mut good, mut copies) = (None, None, None);
        match &terms.benefit {
            Benefit::Percent { basis_points, .. } => points = Some(basis_points.get()),
            Benefit::Goods { good: what, copies: count } => {
                (good, copies) = (Some(what.to_string()), Some(*count));
            }
            Benefit::Amount { .. } | Benefit::Shipping { .. } | Benefit::Gift => {}
        }
        Self { points, good, copies }
    }
}

fn insert_lists(tx: &mut WriteTx<'_>, row: RowId<kinds::Voucher>, terms: &Terms) -> Result<(), DbError> {
    let none = Prices::default();
    let (value, most) = match &terms.benefit {
        Benefit::Amount { off } => (off, &none),
        Benefit::Percent { most, .. } => (&none, most),
        Benefit::Shipping { up_to } => (&none, up_to),
        Benefit::Goods { .. } | Benefit::Gift => (&none, &none),
    };
    for (role, prices) in [("value", value), ("most", most), ("smallest_order", &terms.smallest_order)] {
        for amount in prices.all() {
            tx.execute(
                sql!(
                    "INSERT INTO voucher_amount (voucher_id, role, currency, amount_minor) VALUES ($1, $2, $3, $4)"
                ),
                params![row, role, amount.currency, amount.minor],
            )?;
        }
    }
    let rewards = terms.with_rewards.iter().map(|id| (TargetRole::WithReward, id.to_string()));
    let goods = terms.only_on.iter().map(|good| (TargetRole::OnlyOn, good.to_string()));
    for (role, target) in rewards.chain(goods) {
        tx.execute(
            sql!("INSERT INTO voucher_target (voucher_id, role, target_id) VALUES ($1, $2, $3)"),
            params![row, role.word(), target],
        )?;
    }
    Ok(())
}

pub(crate) fn find(tx: &mut ReadTx<'_>, id: Id<kinds::Voucher>) -> Result<Option<Voucher>, VoucherError> {
    let raw = tx.query_opt(
        sql!(
            "SELECT id, public_id, state, uses, campaign_id, title, benefit, percent_basis_points, good_id, copies,
                 is_combinable, uses_max, uses_max_per_code, uses_max_per_person, valid_from_at, valid_until_at
             FROM voucher WHERE public_id = $1"
        ),
        params![id],
        raw,
    )?;
    raw.map(|raw| complete(tx, raw)).transpose()
}

pub(crate) fn load(tx: &mut ReadTx<'_>, row: RowId<kinds::Voucher>) -> Result<Voucher, VoucherError> {
    let raw = tx.query_one(
        sql!(
            "SELECT id, public_id, state, uses, campaign_id, title, benefit, percent_basis_points, good_id, copies,
                 is_combinable, uses_max, uses_max_per_code, uses_max_per_person, valid_from_at, valid_until_at
             FROM voucher WHERE id = $1"
        ),
        params![row],
        raw,
    )?;
    complete(tx, raw)
}

/// The latest first: those of a campaign and those of every campaign.
pub(crate) fn list(tx: &mut ReadTx<'_>, campaign: Id<kinds::Campaign>) -> Result<Vec<Voucher>, VoucherError> {
    let raws = tx.query(
        sql!(
            "SELECT id, public_id, state, uses, campaign_id, title, benefit, percent_basis_points, good_id, copies,
                 is_combinable, uses_max, uses_max_per_code, uses_max_per_person, valid_from_at, valid_until_at
             FROM voucher WHERE campaign_id = $1 OR campaign_id IS NULL ORDER BY id DESC LIMIT $2"
        ),
        params![campaign, LIST_MAX],
        raw,
    )?;
    raws.into_iter().map(|raw| complete(tx, raw)).collect()
}

/// Whether any is in use, of a campaign or of every campaign.
pub(crate) fn is_any_active(tx: &mut ReadTx<'_>, campaign: Id<kinds::Campaign>) -> Result<bool, DbError> {
    let found = tx.query_opt(
        sql!(
            "SELECT id FROM voucher WHERE (campaign_id = $1 OR campaign_id IS NULL) AND state = 'active' LIMIT 1"
        ),
        params![campaign],
        |row| row.get::<i64>(0),
    )?;
    Ok(found.is_some())
}

/// A row before its lists are read.
struct Raw {
    row: RowId<kinds::Voucher>,
    id: Id<kinds::Voucher>,
    state: String,
    uses: u32,
    campaign: Option<Id<kinds::Campaign>>,
    title: String,
    benefit: String,
    points: Option<u16>,
    good: Option<String>,
    copies: Option<u32>,
    is_combinable: bool,
    limits: Limits,
    window: Window,
}

fn raw(row: &Row<'_>) -> Result<Raw, DbError> {
    Ok(Raw {
        row: row.get(0)?,
        id: row.get(1)?,
        state: row.get(2)?,
        uses: row.get(3)?,
        campaign: row.get(4)?,
        title: row.get(5)?,
        benefit: row.get(6)?,
        points: row.get(7)?,
        good: row.get(8)?,
        copies: row.get(9)?,
        is_combinable: row.get(10)?,
        limits: Limits { total: row.get(11)?, per_code: row.get(12)?, per_person: row.get(13)? },
        window: Window { from: row.get(14)?, until: row.get(15)? },
    })
}

fn complete(tx: &mut ReadTx<'_>, raw: Raw) -> Result<Voucher, VoucherError> {
    let wrong = |column| VoucherError::Stored { row: raw.row.get(), column };
    let (mut value, mut most, mut smallest) = (Vec::new(), Vec::new(), Vec::new());
    for (role, amount) in amounts(tx, raw.row)? {
        match role.as_str() {
            "value" => value.push(amount),
            "most" => most.push(amount),
            _ => smallest.push(amount),
        }
    }
    let (mut with_rewards, mut only_on) = (Vec::new(), Vec::new());
    for (role, target) in targets(tx, raw.row)? {
        let wrong = |()| wrong("voucher_target.target_id");
        if role == TargetRole::WithReward.word() {
            with_rewards.push(Id::parse(&target).map_err(|_| wrong(()))?);
        } else {
            only_on.push(Good::parse(&target).ok_or(()).map_err(wrong)?);
        }
    }
    only_on.sort();
    let benefit = match (raw.benefit.as_str(), raw.points, raw.good.as_deref(), raw.copies) {
        ("amount", ..) => Benefit::Amount { off: Prices::new(value)? },
        ("percent", Some(points), ..) => {
            Benefit::Percent { basis_points: BasisPoints::new(points)?, most: Prices::new(most)? }
        }
        ("goods", _, Some(good), Some(copies)) => {
            Benefit::Goods { good: Good::parse(good).ok_or_else(|| wrong("voucher.good_id"))?, copies }
        }
        ("shipping", ..) => Benefit::Shipping { up_to: Prices::new(most)? },
        ("gift", ..) => Benefit::Gift,
        _ => return Err(wrong("voucher.benefit")),
    };
    let state = match raw.state.as_str() {
        "active" => VoucherState::Active,
        "stopped" => VoucherState::Stopped,
        _ => return Err(wrong("voucher.state")),
    };
    let terms = Terms {
        title: raw.title,
        campaign: raw.campaign,
        benefit,
        limits: raw.limits,
        window: raw.window,
        smallest_order: Prices::new(smallest)?,
        with_rewards,
        only_on,
        combining: if raw.is_combinable { Combining::WithOthers } else { Combining::Alone },
    };
    Ok(Voucher { row: raw.row, id: raw.id, state, uses: raw.uses, terms })
}

fn amounts(tx: &mut ReadTx<'_>, row: RowId<kinds::Voucher>) -> Result<Vec<(String, Money)>, DbError> {
    tx.query(
        sql!(
            "SELECT role, currency, amount_minor FROM voucher_amount WHERE voucher_id = $1 ORDER BY role, currency"
        ),
        params![row],
        |row| Ok((row.get(0)?, Money::new(row.get(2)?, row.get(1)?))),
    )
}

fn targets(tx: &mut ReadTx<'_>, row: RowId<kinds::Voucher>) -> Result<Vec<(String, String)>, DbError> {
    tx.query(
        sql!("SELECT role, target_id FROM voucher_target WHERE voucher_id = $1 ORDER BY role, target_id"),
        params![row],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

pub(crate) fn set_state(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::Voucher>,
    state: VoucherState,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!("UPDATE voucher SET state = $2 WHERE id = $1 AND state <> $2"),
        params![row, state.word()],
    )?;
    Ok(changed == 1)
}

/// One more use, if the limit allows it.
pub(crate) fn count_use(tx: &mut WriteTx<'_>, row: RowId<kinds::Voucher>) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!("UPDATE voucher SET uses = uses + 1 WHERE id = $1 AND (uses_max IS NULL OR uses < uses_max)"),
        params![row],
    )?;
    Ok(changed == 1)
}

/// One use less.
pub(crate) fn uncount_use(tx: &mut WriteTx<'_>, row: RowId<kinds::Voucher>) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE voucher SET uses = uses - 1 WHERE id = $1"), params![row]).map(drop)
}

/// Whether a voucher has codes.
pub(crate) fn has_codes(tx: &mut ReadTx<'_>, row: RowId<kinds::Voucher>) -> Result<bool, DbError> {
    let found = tx.query_opt(
        sql!("SELECT id FROM voucher_batch WHERE voucher_id = $1 LIMIT 1"),
        params![row],
        |row| row.get::<i64>(0),
    )?;
    Ok(found.is_some())
}
